"""Asking the service to post: what is reported, and what never happens twice."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from quipmill.cli import main
from quipmill.config import PublishConfig
from quipmill.errors import NetworkError, UsageError
from quipmill.stages.publish import Published, publish
from tests.fakes.curation_server import Curation, running_curation


@pytest.fixture
def service() -> Iterator[Curation]:
    """With six approved drafts of two accounts."""
    with running_curation() as server:
        server.accounts = ("ada", "bob")
        for n in range(6):
            server._add({"account": "ada" if n < 4 else "bob", "samples": [{"id": str(n), "text": f"Post | number *{n}*."}]})
        server.approve()
        yield server


def run(service: Curation, out: Path, **options: object) -> Published:
    config = PublishConfig(service.url, **options)  # type: ignore[arg-type]
    return publish(out / "summary.md", config, token=service.token, sleep=lambda seconds: None)


def test_posts_what_is_due_and_reports_it(service: Curation, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    service.fails = {2: "The network says no."}
    with caplog.at_level(logging.INFO):
        facts = run(service, tmp_path, limit=3)
    assert [post.draft_id for post in facts.posted] == [1, 3] and facts.waiting == 3
    assert [(one.draft_id, one.error, one.state) for one in facts.failed] == [(2, "The network says no.", "failed")]
    text = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert text.startswith("# 2 posted, 1 failed") and "Post \\| number \\*0\\*" in text and "The network says no" in text
    assert "publish: 2 posted, 1 failed, 3 waiting" in caplog.text
    assert "draft 2 of ada: The network says no. (now failed)" in caplog.text
    assert [post.account for post in run(service, tmp_path, account="bob").posted] == ["bob", "bob"]
    assert [body["account"] for _, _, body in service.requests] == [None, "bob"]
    assert len(run(service, tmp_path).posted) == 1
    assert run(service, tmp_path) == Published()
    assert "Nothing was due" in (tmp_path / "summary.md").read_text()


@pytest.mark.parametrize("fault", ["cut", "late", 500, 502, 504])
def test_what_may_have_arrived_is_not_sent_again(fault: int | str, service: Curation, tmp_path: Path) -> None:
    service.faults = [fault]
    with pytest.raises(NetworkError, match="/publish: "):
        run(service, tmp_path)
    assert len(service.requests) == 1


def test_a_service_that_is_busy_is_asked_again(service: Curation, tmp_path: Path) -> None:
    service.faults = [503, 429]
    assert len(run(service, tmp_path).posted) == 6


def test_only_a_service_that_cannot_be_asked_is_a_failure(
    service: Curation, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIPMILL_SERVICE_TOKEN", service.token)
    service.fails = dict.fromkeys(range(1, 7), "Too long.")
    assert main(["publish", "--service-url", service.url]) == 0
    assert main(["publish", "--service-url", "http://127.0.0.1:1", "--limit", "0"]) == 2
    service.token = "another"
    assert main(["publish", "--service-url", service.url]) == 1
    error = capsys.readouterr().err.splitlines()[-1]
    assert error.startswith(f"quipmill publish: error: {service.url}/publish: the service says 401, The token is wrong. Set")


def test_a_service_is_needed(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no service to ask"):
        publish(tmp_path / "s.md", PublishConfig(), token="t")


@pytest.mark.parametrize("answer", ['{"posted": 1}', "[]", "{}", '{"posted": [], "failed": [{}], "waiting": 0}'])
def test_a_strange_answer_is_told(answer: str, service: Curation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import json

    service.answer = lambda path, token, body: (200, json.loads(answer))  # type: ignore[method-assign]
    with pytest.raises(NetworkError, match="no answer of a curation service"):
        run(service, tmp_path)
