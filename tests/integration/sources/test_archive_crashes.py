"""200 random crashes and overlaps, other ones each time; tests/archive has a quick share."""

import uuid
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from quipmill.store import Store, open_store
from tests.fakes.archive_machine import ArchiveMachine
from tests.fakes.s3 import Bucket

PHASES = (Phase.explicit, Phase.generate, Phase.shrink)
ROUND = settings(
    max_examples=25, stateful_step_count=20, deadline=None, database=None, phases=PHASES, suppress_health_check=list(HealthCheck)
)


def until(wanted: int, store: Callable[[], Store]) -> Counter[str]:
    happened = Counter[str]()
    while happened.total() < wanted:
        run_state_machine_as_test(lambda: ArchiveMachine(store, happened), settings=ROUND)
    return happened


@pytest.mark.timeout(1200)
def test_in_a_folder(tmp_path: Path) -> None:
    happened = until(140, lambda: open_store(str(tmp_path / uuid.uuid4().hex)))
    assert min(happened["crashes"], happened["overlaps"]) > 10, happened


@pytest.mark.timeout(1200)
def test_in_a_bucket(s3: Bucket) -> None:
    happened = until(60, lambda: open_store(f"{s3.uri}/{uuid.uuid4().hex}"))
    assert min(happened["crashes"], happened["overlaps"]) > 10, happened
