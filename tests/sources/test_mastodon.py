import io
import json
import logging
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from quipmill import pace
from quipmill.config import ScrapeConfig
from quipmill.errors import DataError, NetworkError, SourceError, UsageError
from quipmill.schema import Post, Tally
from quipmill.sources import mastodon
from tests.fakes.mastodon_server import MastodonServer, running_mastodon


@pytest.fixture(autouse=True)
def _private(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIPMILL_ALLOW_PRIVATE", "1")
    monkeypatch.delenv("MASTODON_TOKEN", raising=False)


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Pauses that were asked for; nobody waits for them."""
    asked: list[float] = []
    monkeypatch.setitem(pace.patiently.__kwdefaults__, "sleep", asked.append)  # type: ignore[arg-type]  # it has defaults
    return asked


@pytest.fixture
def server() -> Iterator[MastodonServer]:
    with running_mastodon() as running:
        yield running


def read(server: MastodonServer | str, **config: Any) -> list[Post]:
    where = server if isinstance(server, str) else f"{server.url}/@{server.name}"
    tally = Tally(f"mastodon:{where}")
    posts = list(mastodon.fetch(where, ScrapeConfig(**config), tally))
    tally.close()
    return posts


def test_a_timeline_is_read_whole_and_once_newest_first(server: MastodonServer) -> None:
    for number in range(130):
        server.post(f"post number {number}")
    posts = read(server)
    assert [post.text for post in posts] == [f"post number {number}" for number in reversed(range(130))]
    assert len({post.id for post in posts}) == 130
    assert len([path for _, path, _ in server.requests if "statuses" in path]) == 5  # 4 pages and an empty one


def test_html_becomes_the_text_that_was_written(server: MastodonServer) -> None:
    text = "Tea & <b>: @bob says\nsee https://example.com/a/very/long/address/that/is/cut?x=1 #Tea\n\nمرحبا 👩‍🔬"
    server.post(text)
    assert [post.text for post in read(server)] == [text]


def test_boosts_answers_threads_and_warnings_are_told_apart(server: MastodonServer) -> None:
    boosted = {"content": "<p>theirs</p>", "uri": "https://h.example/users/bob/statuses/7", "account": {"acct": "bob@h.example"}}
    server.post("", reblog=boosted, uri=f"{server.url}/users/ada/statuses/1/activity")
    server.post("@bob yes", in_reply_to_account_id="55", mentions=[{"id": "55", "acct": "bob@h.example"}])
    server.post("and another thing", in_reply_to_account_id="108")
    server.post("spoilers", spoiler_text="the film")
    warned, thread, answer, boost = read(server)
    assert (boost.repost_of, boost.text) == ("bob@h.example", "theirs")
    assert answer.reply_to == "bob@h.example"
    assert thread.reply_to == thread.author == f"ada@{server.url.removeprefix('http://')}"
    assert warned.content_warning == "the film"


def test_posts_for_followers_are_left_out_and_counted(server: MastodonServer, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    server.post("for all")
    server.post("for friends", visibility="private")
    server.post("for you", visibility="direct")
    server.post("not on the public timeline", visibility="unlisted")
    assert [post.text for post in read(server)] == ["not on the public timeline", "for all"]
    assert "2 posts of" in caplog.text and "2 for followers only left out" in caplog.text


def test_limit_and_since_stop_early(server: MastodonServer) -> None:
    for number in range(100):
        server.post(f"post number {number}")
    assert [post.text for post in read(server, limit=3)] == ["post number 99", "post number 98", "post number 97"]
    assert len([path for _, path, _ in server.requests if "statuses" in path]) == 1
    assert len(read(server, since="2026-01-05")) == 4  # one an hour: 96 to 99
    assert len(read(server, since="2026-01-05T00:00:00+01:00")) == 5


def test_a_rate_limit_is_waited_out_as_its_reset_header_says(
    server: MastodonServer, pauses: list[float], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    for number in range(60):
        server.post(f"post number {number}")
    server.faults, server.reset_seconds = ["", "", "429"], 40
    assert len(read(server)) == 60
    assert 35 < sum(pauses) < 45
    assert "too many requests, going on in" in caplog.text


@pytest.mark.parametrize("fault", ["500", "502", "503", "504", "cut"])
def test_a_fault_in_the_middle_loses_and_repeats_nothing(server: MastodonServer, pauses: list[float], fault: str) -> None:
    for number in range(90):
        server.post(f"post number {number}")
    server.faults = ["", "", fault, fault]
    assert [post.text for post in read(server)] == [f"post number {number}" for number in reversed(range(90))]
    assert len(pauses) >= 2


def test_a_server_that_stays_down_is_one_sentence(server: MastodonServer, pauses: list[float]) -> None:
    server.faults = ["503"] * 50
    with pytest.raises(NetworkError, match="the server says 503, 5 times. Try again later"):
        read(server)


def test_a_wish_for_too_long_a_pause_is_refused(server: MastodonServer, pauses: list[float]) -> None:
    server.faults, server.reset_seconds = ["429"], 7200
    with pytest.raises(NetworkError, match="too many requests, and wants a pause of"):
        read(server)


@pytest.mark.parametrize(
    ("fault", "said"),
    [("410", "gone: suspended or deleted"), ("403", "Set MASTODON_TOKEN"), ("422", "Set MASTODON_TOKEN"), ("418", "says 418")],
)
def test_what_is_permanent_is_said_in_one_sentence(server: MastodonServer, fault: str, said: str) -> None:
    server.faults = [fault]
    with pytest.raises(SourceError, match=said):
        read(server)


def test_an_account_that_does_not_exist_or_is_suspended(server: MastodonServer) -> None:
    with pytest.raises(SourceError, match="no account 'nobody' on"):
        read(f"{server.url}/@nobody")
    server.suspended = True
    with pytest.raises(SourceError, match="is suspended"):
        read(server)


def test_a_token_is_sent_and_never_said(
    server: MastodonServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server.token = "s3cret-token"
    server.post("hello")
    with pytest.raises(SourceError, match="Set MASTODON_TOKEN"):
        read(server)
    monkeypatch.setenv("MASTODON_TOKEN", "s3cret-wrong")
    with pytest.raises(SourceError, match="refuses the token") as refused:
        read(server)
    assert "s3cret" not in str(refused.value)
    monkeypatch.setenv("MASTODON_TOKEN", f"other.example=s3cret-wrong,{server.url.removeprefix('http://')}=s3cret-token")
    assert [post.text for post in read(server)] == ["hello"]
    assert "s3cret" not in caplog.text


def test_a_token_for_another_server_is_not_sent(server: MastodonServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MASTODON_TOKEN", "other.example=s3cret")
    server.post("hello")
    read(server)
    assert not any("authorization" in headers for _, _, headers in server.requests)


def test_a_redirect_to_another_host_does_not_take_the_token_along(
    server: MastodonServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MASTODON_TOKEN", "s3cret")
    with running_mastodon() as other:
        other.url = other.url.replace("127.0.0.1", "localhost")
        server.redirect = f"{other.url}/api/v1/accounts/lookup"
        with pytest.raises(SourceError):
            read(server)
        assert other.requests and not any("authorization" in headers for _, _, headers in other.requests)


def test_a_private_address_is_never_reached(server: MastodonServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QUIPMILL_ALLOW_PRIVATE")
    with pytest.raises(NetworkError, match="private network"):
        read(server)
    assert not server.requests


def test_statuses_of_a_wrong_shape_are_counted(server: MastodonServer) -> None:
    for number in range(60):
        server.post(f"post number {number}")
    server.statuses[30]["content"] = None
    tally = Tally("m")
    assert len(list(mastodon.fetch(f"{server.url}/@ada", ScrapeConfig(), tally))) == 59
    assert tally.bad == 1


def test_what_is_no_account_and_no_file_is_explained() -> None:
    with pytest.raises(UsageError, match="is no account and no archive"):
        read("ada")
    with pytest.raises(DataError, match="no such file"):
        read("missing.tar.gz")


# The archive that Mastodon gives its users

ACTOR = "https://hachyderm.io/users/ada"
PUBLIC = "https://www.w3.org/ns/activitystreams#Public"


def note(number: int, text: str, **more: Any) -> dict[str, Any]:
    address = f"{ACTOR}/statuses/{number}"
    inner = {
        "id": address,
        "type": "Note",
        "summary": None,
        "inReplyTo": None,
        "published": f"2026-01-{number:02}T10:00:00Z",
        "url": f"https://hachyderm.io/@ada/{number}",
        "attributedTo": ACTOR,
        "to": [PUBLIC],
        "cc": [f"{ACTOR}/followers"],
        "content": f"<p>{text}</p>",
        "contentMap": {"en": f"<p>{text}</p>"},
    }
    return {
        "id": f"{address}/activity",
        "type": "Create",
        "actor": ACTOR,
        "published": inner["published"],
        "to": inner["to"],
        "cc": inner["cc"],
        "object": inner | more,
    }


def outbox(*items: Any) -> bytes:
    head = {"@context": "https://www.w3.org/ns/activitystreams", "id": "outbox.json", "type": "OrderedCollection"}
    return json.dumps(head | {"totalItems": len(items), "orderedItems": list(items)}).encode()


ITEMS = [
    note(1, "first &amp; best"),
    note(
        2,
        "<a href='https://hachyderm.io/@bob' class='u-url mention'>@<span>bob</span></a> no",
        inReplyTo="https://h.example/users/bob/statuses/9",
    ),
    note(3, "a thread", inReplyTo=f"{ACTOR}/statuses/1", summary="long"),
    {
        "id": f"{ACTOR}/statuses/4/activity",
        "type": "Announce",
        "actor": ACTOR,
        "published": "2026-01-04T10:00:00Z",
        "to": [PUBLIC],
        "object": "https://h.example/users/bob/statuses/10",
    },
    note(5, "only for friends", to=[f"{ACTOR}/followers"], cc=[]) | {"to": [], "cc": []},
]


def packed(folder: Path, kind: str, data: bytes) -> Path:
    match kind:
        case "json":
            (path := folder / "outbox.json").write_bytes(data)
        case "folder":
            (path := folder / "archive").mkdir()
            (path / "outbox.json").write_bytes(data)
        case "zip":
            with zipfile.ZipFile(path := folder / "archive.zip", "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr("actor.json", "{}")
                archive.writestr("outbox.json", data)
        case _:
            with tarfile.open(path := folder / f"archive.{kind}", "w:gz" if kind == "tar.gz" else "w") as tar:
                for name, content in (("../../evil", b"x"), ("outbox.json", data)):
                    info = tarfile.TarInfo(name)
                    info.size = len(content)
                    tar.addfile(info, io.BytesIO(content))
    return path


@pytest.mark.parametrize("kind", ["json", "folder", "zip", "tar.gz", "tar"])
def test_an_archive_in_every_packing(tmp_path: Path, kind: str) -> None:
    first, answer, thread, boost = read(str(packed(tmp_path, kind, outbox(*ITEMS))))
    assert first == Post(
        id=f"{ACTOR}/statuses/1",
        author="ada@hachyderm.io",
        text="first & best",
        created_at="2026-01-01T10:00:00Z",
        url="https://hachyderm.io/@ada/1",
        lang="en",
    )
    assert (answer.text, answer.reply_to) == ("@bob no", "https://h.example/users/bob/statuses/9")
    assert (thread.reply_to, thread.content_warning) == (thread.author, "long")
    assert (boost.repost_of, boost.id) == ("https://h.example/users/bob/statuses/10", f"{ACTOR}/statuses/4/activity")
    assert not list(tmp_path.glob("**/evil")) and not Path(tmp_path.parent, "evil").exists()


def test_bad_activities_are_counted(tmp_path: Path) -> None:
    path = packed(tmp_path, "json", outbox(*ITEMS, *[note(6, "x", content=3), 7], *[note(n, "fine") for n in range(7, 30)]))
    tally = Tally("m", 0.5)
    assert len(list(mastodon.fetch(str(path), ScrapeConfig(), tally))) == 4 + 23
    assert tally.bad == 2


@pytest.mark.parametrize("kind", ["json", "zip", "tar.gz"])
@pytest.mark.parametrize(
    ("data", "said"),
    [(b"", "holds no list 'orderedItems'"), (outbox(*ITEMS)[:-900], "cut off or damaged"), (b"\xff\xfe\x00" * 99, "not UTF-8")],
)
def test_a_damaged_outbox_is_refused(tmp_path: Path, kind: str, data: bytes, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        read(str(packed(tmp_path, kind, data)))


def test_a_cut_tar_and_an_archive_of_something_else_are_refused(tmp_path: Path) -> None:
    whole = packed(tmp_path, "tar.gz", outbox(*[note(n % 28 + 1, "x" * 500 + str(n)) for n in range(500)])).read_bytes()
    (cut := tmp_path / "cut.tar.gz").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(SourceError, match="is damaged"):
        read(str(cut))
    with zipfile.ZipFile(other := tmp_path / "other.zip", "w") as archive:
        archive.writestr("data/tweets.js", "window.YTD.tweets.part0 = []")
    with pytest.raises(SourceError, match="no outbox.json in it"):
        read(str(other))
