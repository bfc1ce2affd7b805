"""Kept samples on their way to the curation service: what is sent, how often, and what is said when it cannot be."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from quipmill.cli import main
from quipmill.config import CurateConfig
from quipmill.errors import NetworkError, QuipmillError, UsageError
from quipmill.schema import Sample, write_jsonl
from quipmill.stages.curate import Curated, curate
from tests.fakes.curation_server import Curation, running_curation


@pytest.fixture
def service() -> Iterator[Curation]:
    with running_curation() as server:
        yield server


@pytest.fixture
def samples(tmp_path: Path) -> Path:
    """Five kept samples, one of them without text, and three that are not."""
    kept = [Sample(f"k{n}", f"A kept post of the number {n}. 🚲", bits_per_byte=2.5, flags=[], keep=True) for n in range(4)]
    others = [Sample("d0", "Dropped.", flags=["copied"], keep=False), Sample("u0", "Never judged."), Sample("d1", "", keep=False)]
    write_jsonl(tmp_path / "evaluated.jsonl", [*kept[:2], *others, *kept[2:], Sample("k9", "", keep=True)])
    return tmp_path / "evaluated.jsonl"


def run(samples: Path, service: Curation | None, *, url: str = "", token: str = "", account: str = "ada") -> Curated:
    pauses: list[float] = []
    config = CurateConfig(url or (service.url if service else ""), account)
    given = token or (service.token if service else "")
    return curate(samples, samples.parent / "summary.md", config, token=given, sleep=pauses.append)


def test_kept_samples_become_drafts_once(samples: Path, service: Curation, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        assert run(samples, service) == Curated(5, 4, 0, [(5, "It is <b>empty</b>.")])
    assert [draft["sample_id"] for draft in service.drafts] == ["k0", "k1", "k2", "k3"]
    sent = service.drafts[0]["sample"]
    assert (sent["text"], sent["bits_per_byte"], sent["keep"]) == ("A kept post of the number 0. 🚲", 2.5, True)
    text = (samples.parent / "summary.md").read_text(encoding="utf-8")
    assert "| added | 4 |" in text and "| known already | 0 |" in text and "| refused | 1 |" in text
    assert "sample 5: It is " in text and "<b>" not in text.replace("\\<b\\>", "")
    assert "curate: 4 drafts added for ada, 0 known already, 1 refused" in caplog.text
    assert run(samples, service) == Curated(5, 0, 4, [(5, "It is <b>empty</b>.")])
    assert len(service.drafts) == 4
    assert service.token not in caplog.text + (samples.parent / "summary.md").read_text()


def test_without_a_service_nothing_is_sent_and_that_is_said(samples: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        assert run(samples, None) == Curated(5)
    assert "no service is configured" in caplog.text
    assert "5 kept samples were sent nowhere" in (samples.parent / "summary.md").read_text()


def test_many_samples_go_in_batches(tmp_path: Path, service: Curation) -> None:
    write_jsonl(tmp_path / "many.jsonl", [Sample(f"s{n}", "" if n == 600 else f"Post {n}.", keep=True) for n in range(1201)])
    assert run(tmp_path / "many.jsonl", service) == Curated(1201, 1200, 0, [(601, "It is <b>empty</b>.")])
    assert [len(body["samples"]) for _, _, body in service.requests] == [500, 500, 201]
    long = [Sample(f"l{n}", f"{n} " + "x" * 200_000, keep=True) for n in range(5)]
    write_jsonl(tmp_path / "long.jsonl", long)
    service.requests.clear()
    assert run(tmp_path / "long.jsonl", service).added == 5
    assert [len(body["samples"]) for _, _, body in service.requests] == [2, 2, 1]


def test_odd_numbers_and_half_characters_are_no_obstacle(tmp_path: Path, service: Curation) -> None:
    line = {"id": "o1", "text": "half \ud83d", "keep": True, "bits_per_byte": float("nan")}
    (tmp_path / "odd.jsonl").write_text(json.dumps(line) + "\n")
    assert run(tmp_path / "odd.jsonl", service).added == 1
    assert service.drafts[0]["text"] == "half \ufffd" and service.drafts[0]["sample"].get("bits_per_byte") is None


@pytest.mark.parametrize("fault", ["cut", "late", 500, 502, 503, 504, 429])
def test_what_passes_is_tried_again_and_adds_nothing_twice(fault: int | str, samples: Path, service: Curation) -> None:
    service.faults = [fault, fault]
    facts = run(samples, service)
    assert facts.added + facts.known == 4 == len(service.drafts) and len(service.requests) == 3


@pytest.mark.parametrize(
    ("faults", "message"),
    [
        ([401], "the service says 401, It is 401 here. Set QUIPMILL_SERVICE_TOKEN"),
        ([404], "the service says 404, It is 404 here. Check service_url and account"),
        ([409], "the service says 409, It is 409 here. Give account=<name>"),
        ([413], "the service says 413, It is 413 here. Raise the limit"),
        ([422], "the service says 422, It is 422 here. Check that the service and quipmill are of the same version"),
        ([500] * 5, "the service says 500, It is 500 here. Look into its log, or try again later"),
        (["cut"] * 5, "the connection broke. Try again later"),
        (["html"], "this is no answer of a curation service. Check service_url"),
    ],
)
def test_what_does_not_pass_is_one_sentence(faults: list[int | str], message: str, samples: Path, service: Curation) -> None:
    service.faults = list(faults)
    with pytest.raises(NetworkError, match=f"^{service.url}/api/drafts: ") as caught:
        run(samples, service)
    assert message in str(caught.value) and service.token not in repr(caught.value)
    assert not service.faults and not (samples.parent / "summary.md").exists()


def test_wrong_token_and_account_are_told(samples: Path, service: Curation) -> None:
    with pytest.raises(NetworkError, match="says 401, The token is wrong") as caught:
        run(samples, service, token="a-wrong-secret")
    assert "a-wrong-secret" not in str(caught.value)
    with pytest.raises(NetworkError, match="says 404, There is no account bob"):
        run(samples, service, account="bob")
    assert len(service.requests) == 2


def test_the_token_goes_nowhere_else(samples: Path, service: Curation) -> None:
    with running_curation() as other:
        service.faults, service.elsewhere = ["redirect"], other.url
        with pytest.raises(NetworkError, match=f"redirects to {other.url}/api/drafts, where the token is not sent"):
            run(samples, service)
        assert not other.requests


@pytest.mark.parametrize(
    "url", ["localhost:8000", "ftp://host", "http://ada:hunter2@host", "https://host/?key=hunter2", "http://", "x\ny"]
)
def test_an_address_that_is_none_is_refused_without_repeating_it(url: str, samples: Path) -> None:
    with pytest.raises(UsageError, match="service_url .*Write http://<host>") as caught:
        run(samples, None, url=url, token="t")
    assert "hunter2" not in str(caught.value)


def test_without_an_account_the_service_decides(samples: Path, service: Curation) -> None:
    service.default = "ada"
    assert run(samples, service, account="").added == 4 and service.drafts[0]["account"] == "ada"
    assert service.requests[0][2]["account"] is None
    assert (samples.parent / "summary.md").read_text().startswith("# Drafts\n")


def test_a_token_is_needed(samples: Path, service: Curation) -> None:
    with pytest.raises(UsageError, match="no token for this service. Set QUIPMILL_SERVICE_TOKEN"):
        run(samples, service, token=" ")
    with pytest.raises(UsageError, match="holds characters that no token has"):
        run(samples, service, token="two\nlines")
    assert not service.requests


def test_an_unreachable_service_is_one_sentence(samples: Path) -> None:
    with pytest.raises(QuipmillError, match="the server cannot be reached"):
        run(samples, None, url="http://127.0.0.1:9", token="t")


def test_command_line(
    samples: Path, service: Curation, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QUIPMILL_SERVICE_TOKEN", service.token)
    monkeypatch.setenv("QUIPMILL_SERVICE_URL", service.url)
    assert main(["curate", str(samples), "--account", "ada"]) == 0
    assert capsys.readouterr().out == "sample 5: It is <b>empty</b>.\n" and len(service.drafts) == 4
    assert main(["curate", str(samples), "--account", "bob", "--service-url", service.url]) == 1
    error = capsys.readouterr().err
    assert error.startswith("quipmill curate: error: ") and error.count("\n") == 1 and service.token not in error
