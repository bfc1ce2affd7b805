"""The pipeline's steps `curate` and `publish` against the service itself, over HTTP."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn

from quipmill.config import CurateConfig, PublishConfig
from quipmill.errors import NetworkError
from quipmill.schema import Sample, write_jsonl
from quipmill.service import drafts
from quipmill.service.app import create_app
from quipmill.service.database import Database
from quipmill.service.models import Account
from quipmill.service.settings import Settings
from quipmill.stages.curate import Curated, curate
from quipmill.stages.publish import publish
from tests.service.conftest import NOW, TOKEN


@pytest.fixture
def address(settings: Settings, account: Account) -> Iterator[str]:
    """The service, listening."""
    config = uvicorn.Config(create_app(settings), port=0, log_config=None)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    deadline = time.monotonic() + 30
    while not server.started:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


def test_kept_samples_are_queued_once_and_posted_once_approved(address: str, database: Database, tmp_path: Path) -> None:
    kept = [Sample(f"s{n}", f"A kept post, number {n}. 🚲", nearest="One.", bits_per_byte=2.0, keep=True) for n in range(620)]
    odd = [Sample("long", "x" * 400, keep=True), Sample("blank", " ", keep=True), Sample("out", "Not kept.", keep=False)]
    write_jsonl(tmp_path / "samples.jsonl", [*kept, *odd])
    config = CurateConfig(address, "ada")
    first = curate(tmp_path / "samples.jsonl", tmp_path / "summary.md", config, token=TOKEN)
    assert (first.kept, first.added, first.known, [place for place, _ in first.refused]) == (622, 620, 0, [621, 622])
    again = curate(tmp_path / "samples.jsonl", tmp_path / "summary.md", CurateConfig(address), token=TOKEN)
    assert again == Curated(622, 0, 620, first.refused)

    with database.write() as session:
        for draft in drafts.page(session, limit=3).drafts:
            drafts.approve(session, draft.id, actor="ada", now=NOW)
    posted = publish(tmp_path / "published.md", PublishConfig(address, "ada", 2), token=TOKEN)
    assert (len(posted.posted), posted.failed, posted.waiting) == (2, [], 1) and posted.posted[0].url
    rest = publish(tmp_path / "published.md", PublishConfig(address), token=TOKEN)
    assert (len(rest.posted), rest.waiting) == (1, 0)
    assert "A kept post" in (tmp_path / "published.md").read_text(encoding="utf-8")


def test_its_refusals_are_one_sentence(address: str, tmp_path: Path) -> None:
    write_jsonl(tmp_path / "samples.jsonl", [Sample("s", "A post.", keep=True)])
    for config, token, message in (
        (CurateConfig(address, "ada"), "wrong", "the service says 401, .*Set QUIPMILL_SERVICE_TOKEN"),
        (CurateConfig(address, "nobody"), TOKEN, "the service says 404, .*nobody.*Check service_url and account"),
        (CurateConfig(f"{address}/elsewhere", "ada"), TOKEN, "the service says 404"),
    ):
        with pytest.raises(NetworkError, match=message):
            curate(tmp_path / "samples.jsonl", tmp_path / "summary.md", config, token=token)
    with pytest.raises(NetworkError, match="the service says 404, .*nobody"):
        publish(tmp_path / "summary.md", PublishConfig(address, "nobody"), token=TOKEN)
