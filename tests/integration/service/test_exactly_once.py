"""Exactly once, to the letter: 8 publishers, 200 drafts, kills at every step, on both databases. Run: pytest -s <this file>."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from quipmill.service.database import Database, upgrade
from quipmill.service.settings import database_url
from tests.fakes.network import register, running_network
from tests.service.postgresql import running_server
from tests.service.storm import STEPS, Storm, run


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/quipmill.db"
        return
    with running_server() as address:
        yield address


@pytest.mark.timeout(900)
def test_eight_publishers_that_are_killed_at_every_step_post_200_drafts_exactly_once(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    database = Database(database_url(url))
    upgrade(database)
    database.close()
    started = time.monotonic()
    monkeypatch.syspath_prepend(str(register(tmp_path / "site")))
    with running_network() as network:
        storm = Storm(posts=200, workers=8, chance=0.03, kills=20, send_seconds=3, patience=800)
        deaths = run(storm, url, tmp_path, network)
    print(f"\n200 posts in {time.monotonic() - started:.0f} s, {network.asked} searches, killed: {dict(deaths)}")
    assert set(STEPS) <= set(deaths), f"nobody was killed at: {set(STEPS) - set(deaths)}"
