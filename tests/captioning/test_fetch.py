"""Fetching pictures from a server that does everything wrong that servers do: each row's status is right, the others are used."""

import json
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from quipmill.captioning.chunks import split_rows
from quipmill.captioning.fetch import FetchConfig, fetch_images
from quipmill.captioning.rows import Status, read_statuses
from quipmill.errors import DataError, UsageError
from tests.fakes.image_server import ImageServer, picture, pictures, serving

QUICK = FetchConfig(image_seconds=1.5, read_seconds=0.4, pause_seconds=0.01, max_bytes=1 << 20)


@pytest.fixture(autouse=True)
def only_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIPMILL_ALLOW_PRIVATE", "127.0.0.1")
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def server() -> Iterator[ImageServer]:
    with serving() as server:
        yield server


def fetch(tmp_path: Path, urls: list[str], config: FetchConfig = QUICK, source: str = "") -> list[Status]:
    """Fetches these addresses as one chunk into `tmp_path/out`."""
    (tmp_path / "rows.tsv").write_text("".join(f"picture {number}\t{url}\n" for number, url in enumerate(urls)))
    (chunk,) = split_rows(str(tmp_path / "rows.tsv"), str(tmp_path / "work"), 1000)
    fetch_images(str(tmp_path / "work"), chunk, tmp_path / "out", config, source=source)
    return list(read_statuses(tmp_path / "out/status.jsonl"))


def test_each_fault_has_its_status_and_the_other_rows_are_used(server: ImageServer, tmp_path: Path) -> None:
    inside = "http://169.254.169.254/latest/meta-data"
    wanted = {
        "ok/1": "ok",
        "status/404": "http_error",
        "status/403": "http_error",
        "status/204": "http_error",
        "status/503": "http_error",
        "flaky/2": "ok",
        "busy/1": "ok",
        "silent": "timed_out",
        "drip": "timed_out",
        "endless": "too_large",
        "large": "too_large",
        "cut": "unreachable",
        "gzip": "ok",
        "gzip-bomb": "too_large",
        "loop": "refused",
        "redirect?/ok/5": "ok",
        f"redirect?{server.url}/photo.jpg": "ok",
        f"redirect?{inside}": "refused",
        "redirect?file:///etc/passwd": "refused",
        **{name: "ok" for name in pictures() if not name.startswith("bad-")},
        **{name: "not_an_image" for name in pictures() if name.startswith("bad-")},
        "bad-bomb.png": "too_large",
    }
    config = FetchConfig(image_seconds=3, read_seconds=1, pause_seconds=0.01, max_bytes=1 << 20)
    start = time.monotonic()
    found = fetch(tmp_path, [f"{server.url}/{path}" for path in wanted], config)
    assert time.monotonic() - start < 8
    assert {path: one.status for path, one in zip(wanted, found, strict=True)} == wanted
    for number, one in enumerate(found):
        image = f"images/{number:08d}.png" if one.status == "ok" else ""
        assert (one.row, one.caption, one.image) == (number, f"picture {number}", image)
        assert bool(one.reason) == (one.status != "ok") and "\n" not in one.reason and str(tmp_path) not in one.reason
        if image:
            with Image.open(tmp_path / "out" / image) as opened:
                assert (opened.format, opened.mode, opened.size) == ("PNG", "RGB", (224, 224))
    assert len(list((tmp_path / "out/images").iterdir())) == sum(one.image != "" for one in found)
    assert server.tries["/status/404"] == 1 and server.tries["/status/503"] == server.tries["/flaky/2"] == 3


def test_reasons_say_what_happened(server: ImageServer, tmp_path: Path) -> None:
    urls = ["status/404", "silent", "endless", "redirect?http://10.0.0.1/x"]
    assert [one.reason for one in fetch(tmp_path, [f"{server.url}/{url}" for url in urls])] == [
        "the server says 404",
        "no answer in time",
        "more than the 1,048,576 bytes allowed",
        "10.0.0.1: this is an address of this machine or a private network, which a link may not lead to. "
        "Download the file yourself, or set QUIPMILL_ALLOW_PRIVATE=1 if you trust it",
    ]


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.com/x.png",
        "file:///etc/passwd",
        "s3://other/secret.png",
        "http://",
        "http://[::1",
        "javascript:1//",
    ],
)
def test_only_the_web_is_asked(url: str, tmp_path: Path) -> None:
    (found,) = fetch(tmp_path, [url])
    assert found.status == "refused" and found.reason


def test_private_addresses_are_refused_unless_they_are_allowed(
    server: ImageServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QUIPMILL_ALLOW_PRIVATE")
    (found,) = fetch(tmp_path, [f"{server.url}/ok/1"])
    assert found.status == "refused" and server.requests == []


def test_no_secret_of_an_address_is_written_down(server: ImageServer, tmp_path: Path) -> None:
    host = server.url.removeprefix("http://")
    urls = [f"http://ada:hunter2@{host}/{path}?signature=abc{n}" for n, path in enumerate(["ok/1", "status/404", "ok/1"])]
    found = fetch(tmp_path, urls)
    text = "".join(file.read_text(errors="replace") for file in (tmp_path / "out").rglob("*") if file.is_file())
    assert "hunter2" not in text and "abc" not in text
    assert found[0].url.startswith(f"http://{host}/ok/1#") and found[0].url != found[2].url  # still two addresses


def test_many_pictures_are_fetched_at_the_same_time_but_not_more_than_asked(tmp_path: Path) -> None:
    with serving(latency=0.1) as server:
        start = time.monotonic()
        found = fetch(tmp_path, [f"{server.url}/ok/{n}" for n in range(60)], FetchConfig(concurrency=20))
        seconds = time.monotonic() - start
    assert all(one.status == "ok" for one in found)
    assert 10 < server.most_at_once <= 20 and seconds < 3
    for number in (0, 59):
        fetched = Image.open(tmp_path / f"out/images/{number:08d}.png").tobytes()
        from quipmill.captioning.images import letterbox

        assert fetched == letterbox(picture(number)).tobytes()  # rows do not get mixed up


def test_a_dead_network_costs_seconds_and_every_row_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, lock = list[str](), threading.Lock()

    def unknown(host: str, *_: Any, **__: Any) -> Any:
        with lock:
            asked.append(host)
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    start = time.monotonic()
    urls = [f"http://host{n % 40}.example/{n}.jpg" for n in range(200)]
    found = fetch(tmp_path, urls, FetchConfig(concurrency=20, pause_seconds=0.05))
    assert {(one.status, one.reason) for one in found} == {("unreachable", "no server of this name is known")}
    assert time.monotonic() - start < 5 and 40 * 3 <= len(asked) < 200 * 3  # a host that is unknown is soon given up


def test_a_closed_port_is_tried_again_and_then_unreachable(tmp_path: Path) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        (found,) = fetch(tmp_path, [f"http://127.0.0.1:{closed.getsockname()[1]}/x.png"])
    assert (found.status, found.reason) == ("unreachable", "the server cannot be reached")


def test_what_has_not_begun_when_the_time_is_up_is_timed_out(server: ImageServer, tmp_path: Path) -> None:
    config = FetchConfig(concurrency=1, read_seconds=0.3, image_seconds=0.3, chunk_seconds=0.5, attempts=1)
    found = fetch(tmp_path, [f"{server.url}/silent"] * 6, config)
    assert {one.status for one in found} == {"timed_out"}
    assert found[-1].reason == "the time for all pictures of this chunk was used up before this one began"
    assert len(server.requests) <= 3


def test_bad_rows_are_reported_with_the_others(server: ImageServer, tmp_path: Path) -> None:
    lines = [f"good\t{server.url}/ok/1", "no address at all", f"\t{server.url}/ok/2", f"{'x' * 3000}\t{server.url}/ok/3"]
    (tmp_path / "rows.tsv").write_text("\n".join(lines))
    (chunk,) = split_rows(str(tmp_path / "rows.tsv"), str(tmp_path / "work"), 10)
    counts = fetch_images(str(tmp_path / "work"), chunk, tmp_path / "out", QUICK)
    assert counts == {"ok": 1, "bad_row": 3}
    reasons = [one.reason for one in read_statuses(tmp_path / "out/status.jsonl")]
    assert reasons[1:] == [
        "expected caption<TAB>address, found no address",
        "expected caption<TAB>address, found no caption",
        "a caption of 3,000 characters, more than 2,000",
    ]


def test_a_folder_of_pictures_needs_no_network(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    (folder / "sub").mkdir(parents=True)
    (folder / "a.jpg").write_bytes(pictures()["photo.jpg"])
    (folder / "sub/b.png").write_bytes(pictures()["rgba.png"])
    (folder / "bad.png").write_bytes(pictures()["bad-page.jpg"])
    (folder / "changes.png").write_bytes(pictures()["1x1.png"])
    (tmp_path / "secret.png").write_bytes(pictures()["1x1.png"])
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    names = ["a.jpg", "sub/b.png", "bad.png", "gone.png", "../secret.png", f"{tmp_path}/secret.png", "link.png", "changes.png"]
    (folder / "captions.tsv").write_text("".join(f"caption {name}\t{name}\n" for name in names))
    (chunk,) = split_rows(str(folder), str(tmp_path / "work"), 100)
    (folder / "changes.png").write_bytes(pictures()["sixteen.png"])
    fetch_images(str(tmp_path / "work"), chunk, tmp_path / "out", QUICK, source=str(folder))
    found = [one.status for one in read_statuses(tmp_path / "out/status.jsonl")]
    assert found == ["ok", "ok", "not_an_image", "missing", "refused", "refused", "refused", "changed"]
    fetch_images(str(tmp_path / "work"), chunk, tmp_path / "out", QUICK)  # without the folder
    assert {one.status for one in read_statuses(tmp_path / "out/status.jsonl")} == {"refused"}


def test_leftovers_of_an_earlier_attempt_go(server: ImageServer, tmp_path: Path) -> None:
    (tmp_path / "out/images").mkdir(parents=True)
    (tmp_path / "out/images/00000099.png").write_bytes(b"old")
    fetch(tmp_path, [f"{server.url}/ok/1"])
    assert [file.name for file in (tmp_path / "out/images").iterdir()] == ["00000000.png"]


def test_the_record_has_all_its_fields(server: ImageServer, tmp_path: Path) -> None:
    (found,) = fetch(tmp_path, [f"{server.url}/ok/1"])
    (line,) = (tmp_path / "out/status.jsonl").read_text().splitlines()
    assert list(json.loads(line)) == ["chunk", "row", "url", "caption", "status", "reason", "image"]
    assert len(found.chunk) == 16 and int(found.chunk, 16)


def test_an_item_that_names_no_chunk_is_one_sentence(tmp_path: Path) -> None:
    for item in ({}, {"key": "0" * 16, "sha256": "../../etc/passwd"}, {"key": "x/../..", "sha256": "0" * 64}):
        with pytest.raises(DataError, match="no chunk: "):
            fetch_images(str(tmp_path), item, tmp_path / "out", QUICK)


@pytest.mark.parametrize("setting", [{"concurrency": 0}, {"attempts": 0}, {"image_seconds": 0}, {"concurrency": 5000}])
def test_a_wrong_setting_is_one_sentence(setting: dict[str, int]) -> None:
    with pytest.raises(UsageError, match=next(iter(setting))):
        FetchConfig(**setting)
