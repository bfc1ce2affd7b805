"""Random crashes and overlaps; tests/integration/sources has more of them."""

import uuid
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from quipmill.store import open_store
from tests.fakes.archive_machine import ArchiveMachine
from tests.fakes.s3 import Bucket

QUICK = settings(
    max_examples=100, stateful_step_count=14, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


def test_no_crash_and_no_overlap_harms_a_folder(tmp_path: Path) -> None:
    happened = Counter[str]()
    run_state_machine_as_test(
        lambda: ArchiveMachine(lambda: open_store(str(tmp_path / uuid.uuid4().hex)), happened), settings=QUICK
    )
    assert happened.total() >= 100 and min(happened.values()) >= 30, happened


def test_no_crash_and_no_overlap_harms_a_bucket(s3: Bucket) -> None:
    happened = Counter[str]()
    few = settings(QUICK, max_examples=8)
    run_state_machine_as_test(lambda: ArchiveMachine(lambda: open_store(f"{s3.uri}/{uuid.uuid4().hex}"), happened), settings=few)
    assert happened["crashes"] + happened["overlaps"] >= 8, happened
