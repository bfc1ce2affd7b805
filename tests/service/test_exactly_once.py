"""Exactly once, with publishers that die: the short form of the test in tests/integration/service. Run: pytest <this file>."""

from pathlib import Path

import pytest

from tests.fakes.network import register, running_network
from tests.service.storm import Storm, run


def test_publishers_that_are_killed_lose_nothing_and_post_nothing_twice(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.syspath_prepend(str(register(tmp_path / "site")))
    with running_network() as network:
        run(Storm(posts=20, accounts=10, workers=3, chance=0.02, kills=2, send_seconds=1), url, tmp_path, network)
    # how many die is chance; tests/integration counts them at every step
