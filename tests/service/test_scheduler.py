"""Posting by the clock and by request. Run: pytest tests/service/test_scheduler.py."""

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from quipmill.schema import Sample
from quipmill.service import accounts, drafts, scheduler
from quipmill.service.app import create_app
from quipmill.service.database import Database
from quipmill.service.models import State
from quipmill.service.settings import Settings
from tests.fakes.network import Network, register, running_network
from tests.service.conftest import NOW, TOKEN


@pytest.fixture
def network(database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Network]:
    """A network with the account `ada`."""
    monkeypatch.syspath_prepend(str(register(tmp_path / "site")))
    monkeypatch.setenv("QUIPMILL_ACCOUNT_ADA_TOKEN", "t0ken-of-ada")
    with running_network() as network:
        with database.write() as session:
            accounts.create(session, "ada", accounts.Profile(network="loopback", server=network.url), now=NOW)
        yield network


def approve(database: Database, *texts: str) -> None:
    with database.write() as session:
        samples = [Sample(id="", text=text) for text in texts]
        for draft_id in drafts.add(session, accounts.get(session, "ada"), samples, actor="api", now=NOW).added:
            drafts.approve(session, draft_id, actor="eve", now=NOW)


def counts(database: Database) -> dict[State, int]:
    with database.read() as session:
        return drafts.counts(session)


def eventually(condition, seconds: float = 15) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.02)


def test_several_schedulers_post_what_is_due_once(database: Database, settings: Settings, network: Network):
    settings = settings.model_copy(update={"scheduler": True, "scheduler_interval": 0.05})
    approve(database, *(f"Post {n}." for n in range(5)))
    with scheduler.running(database, settings), scheduler.running(database, settings), scheduler.running(database, settings):
        eventually(lambda: counts(database)[State.POSTED] == 5)
        approve(database, "One more.")
        eventually(lambda: counts(database)[State.POSTED] == 6)
    assert len(network.texts) == len(set(network.texts)) == 6


def test_a_scheduler_that_stops_finishes_the_post_under_way_and_begins_no_other(database, settings, network):
    network.plan, network.lateness = ["late", "late"], 0.4
    settings = settings.model_copy(update={"scheduler_interval": 0.05})
    approve(database, "One.", "Two.")
    running = scheduler.Scheduler(database, settings)
    running.start()
    eventually(lambda: network.posts)
    running.stop()
    assert (counts(database)[State.POSTED], counts(database)[State.APPROVED]) == (1, 1)


def test_a_round_that_breaks_off_does_not_end_the_scheduler(database, settings, network, caplog):
    settings = settings.model_copy(update={"scheduler_interval": 0.05})
    with database.write() as session:
        session.connection().exec_driver_sql("ALTER TABLE drafts RENAME TO elsewhere")
    running = scheduler.Scheduler(database, settings)
    running.start()
    eventually(lambda: "a round broke off" in caplog.text)
    with database.write() as session:
        session.connection().exec_driver_sql("ALTER TABLE elsewhere RENAME TO drafts")
    approve(database, "One.")
    eventually(lambda: counts(database)[State.POSTED] == 1)
    running.stop()


def test_the_service_runs_its_scheduler_only_if_it_is_asked_to(database, settings, network):
    def threads() -> list[str]:
        return [thread.name for thread in threading.enumerate() if thread.name == "scheduler"]

    with TestClient(create_app(settings)):
        assert threads() == []
    with TestClient(create_app(settings.model_copy(update={"scheduler": True, "scheduler_interval": 3600}))):
        assert threads() == ["scheduler"]
    assert threads() == []


def test_a_request_posts_what_is_due_and_says_what_it_did(database, settings, network):
    approve(database, "One.", "Two.", "Three.")
    network.plan = ["ok", "refuse"]
    with TestClient(create_app(settings), headers={"x-token": TOKEN}) as client:
        first = client.post("/publish", json={"account": "ada", "limit": 2}).json()
        assert first == {
            "posted": [{"draft_id": 1, "account": "ada", "text": "One. #generated", "url": f"{network.url}/1"}],
            "failed": [{"draft_id": 2, "account": "ada", "error": "*** may not post", "state": "failed"}],
            "waiting": 1,
        }
        assert len(client.post("/publish").json()["posted"]) == 1
        assert client.post("/publish", json={}).json() == {"posted": [], "failed": [], "waiting": 0}


@pytest.mark.parametrize(
    ("body", "status"),
    [({"account": "eve"}, 404), ({"account": "E/../"}, 422), ({"limit": 0}, 422), ({"more": 1}, 422), ([], 422)],
)
def test_a_request_that_makes_no_sense_is_turned_down(settings, body, status):
    with TestClient(create_app(settings), headers={"x-token": TOKEN}) as client:
        assert client.post("/publish", json=body).status_code == status


def test_a_request_without_the_token_posts_nothing(database, settings, network):
    approve(database, "One.")
    with TestClient(create_app(settings)) as client:
        assert client.post("/publish").status_code == 401
        assert client.post("/publish", headers={"x-token": "wrong"}).status_code == 401
    assert network.texts == []


def test_many_requests_at_once_share_the_drafts(database, settings, network):
    approve(database, *(f"Post {n}." for n in range(6)))
    with TestClient(create_app(settings), headers={"x-token": TOKEN}) as client, ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda _: client.post("/publish"), range(6)))
    assert {answer.status_code for answer in answers} == {200}
    assert sorted(one["draft_id"] for answer in answers for one in answer.json()["posted"]) == [1, 2, 3, 4, 5, 6]
    assert len(network.texts) == 6
