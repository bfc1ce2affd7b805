import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quipmill import pace, xrpc
from quipmill.config import ScrapeConfig
from quipmill.errors import DataError, NetworkError, QuipmillError, SourceError, UsageError
from quipmill.schema import Post, Tally
from quipmill.sources import bluesky
from quipmill.sources.bluesky import POST, REPOST, expanded
from tests.fakes.xrpc_server import DID, HANDLE, XrpcServer, running_server

OTHER = "did:plc:" + "b" * 24


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[XrpcServer]:
    with running_server() as server:
        monkeypatch.setenv("QUIPMILL_BLUESKY_URL", server.url)
        monkeypatch.setenv("QUIPMILL_PLC_URL", server.url)
        monkeypatch.setenv("QUIPMILL_ALLOW_PRIVATE", "1")
        yield server


@pytest.fixture(autouse=True)
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses that were made, none of them in earnest."""
    asked = list[float]()
    monkeypatch.setitem(pace.patiently.__kwdefaults__, "sleep", asked.append)  # type: ignore[arg-type]  # it has defaults
    return asked


def read(where: str = HANDLE, tally: Tally | None = None, **config: Any) -> list[Post]:
    tally = tally or Tally(where)
    posts = list(bluesky.fetch(where, ScrapeConfig(**config), tally))
    tally.close()
    return posts


def post(text: str, **more: Any) -> dict[str, Any]:
    return {"$type": POST, "text": text, "createdAt": "2026-01-01T00:00:00.000Z", **more}


def repost(uri: str) -> dict[str, Any]:
    return {"$type": REPOST, "subject": {"uri": uri, "cid": "bafy"}, "createdAt": "2026-01-02T00:00:00Z"}


def fill(server: XrpcServer, posts: int, reposts_every: int = 7) -> list[str]:
    """Posts and reposts in turn; their keys, the newest first."""
    keys = list[str]()
    for number in range(posts):
        again = number % reposts_every == 3
        keys.append(server.add(REPOST, repost(f"at://{OTHER}/{POST}/3k")) if again else server.add(POST, post(f"post {number}")))
    return keys[::-1]


def keys_of(posts: list[Post]) -> list[str]:
    return [post.id.rpartition("/")[2] for post in posts]


def sentence(error: pytest.ExceptionInfo[QuipmillError]) -> str:
    text = str(error.value)
    assert "\n" not in text and len(text) < 400, text
    return text


def test_records_of_every_kind(server: XrpcServer) -> None:
    plain = server.add(POST, post("γειά 👋", langs=["el", "en"]))
    answer = server.add(POST, post("no", reply={"root": {}, "parent": {"uri": f"at://{OTHER}/{POST}/3k", "cid": "x"}}))
    thread = server.add(POST, post("more", reply={"parent": {"uri": f"at://{DID}/{POST}/{plain}", "cid": "x"}}))
    again = server.add(REPOST, repost(f"at://{OTHER}/{POST}/3kabc"))
    feed = server.add(REPOST, repost(f"at://{OTHER}/app.bsky.feed.generator/cats"))
    at, page = f"at://{DID}/{POST}/", f"https://bsky.app/profile/{DID}/post/"
    day = "2026-01-01T00:00:00Z"
    assert read()[2:] == [
        Post(at + thread, HANDLE, "more", day, page + thread, reply_to=HANDLE),
        Post(at + answer, HANDLE, "no", day, page + answer, reply_to=OTHER),
        Post(at + plain, HANDLE, "γειά 👋", day, page + plain, lang="el"),
    ]
    theirs = f"at://{OTHER}/{POST}/3kabc"
    reposts = {post.id: (post.text, post.repost_of, post.url) for post in read()[:2]}
    assert reposts == {
        f"at://{DID}/{REPOST}/{again}": ("", theirs, f"https://bsky.app/profile/{OTHER}/post/3kabc"),
        f"at://{DID}/{REPOST}/{feed}": ("", f"at://{OTHER}/app.bsky.feed.generator/cats", ""),
    }
    assert all(len(post.id) >= 15 for post in read())


def test_an_account_by_any_of_its_names(server: XrpcServer) -> None:
    fill(server, 3)
    server.document["alsoKnownAs"] = ["https://ada.example.com", f"at://{HANDLE}"]
    for where in (HANDLE, f"@{HANDLE}", HANDLE.upper(), f"https://bsky.app/profile/{HANDLE}", f"at://{HANDLE}", DID, f" {DID} "):
        assert [post.author for post in read(where)] == [HANDLE] * 3
    before = len(server.asked("document"))
    assert len(read(f"{HANDLE}@{server.url}")) == len(read(f"{DID}@{server.url}")) == 3
    assert len(server.asked("document")) == before, "a named server is asked for all of it"


def test_an_account_of_the_web(server: XrpcServer) -> None:
    did = "did:web:" + server.url.removeprefix("http://").replace(":", "%3A")
    server.handles[HANDLE] = server.did = server.document["id"] = did
    key = server.add(POST, post("hello from a domain"))
    assert [post.id for post in read()] == [post.id for post in read(did)] == [f"at://{did}/{POST}/{key}"]


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("ada", "no handle and no DID. Check the spelling, or add the domain, for example ada.bsky.social"),
        ("ada lovelace", "no handle and no DID. Check the spelling, or add the domain"),
        ("did:plc:short", "no handle and no DID"),
        ("https://bsky.app/profile/ada.example.com/post/3k", "no handle and no DID"),
        ("did:web:host/../x", "no handle and no DID"),
        ("ada.example.com@", "is no server"),
        ("ada.example.com@https://user:pw@pds.example.com", "is no server"),
        ("ada.example.com@ftp://pds.example.com", "is no server"),
        ("ada.example.com@http://[::1", "is no server"),
    ],
)
def test_what_is_no_account(where: str, said: str) -> None:
    with pytest.raises(UsageError, match=said) as error:
        read(where)
    assert "pw" not in sentence(error)


def test_a_wrong_setting_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIPMILL_BLUESKY_URL", "bsky social")
    with pytest.raises(UsageError, match="QUIPMILL_BLUESKY_URL is no address of a server"):
        read()


def test_nothing_is_lost_and_nothing_twice_whatever_breaks(
    server: XrpcServer, pauses: list[float], caplog: pytest.LogCaptureFixture
) -> None:
    keys = fill(server, 450)
    server.faults = {
        "resolveHandle": ["503"],
        "document": ["cut", "500"],
        "listRecords": ["429", "cut", "cut", "", "502", "", "504", "503", "cut_after", "", "429", "cut"],
    }
    server.reset_seconds = 120
    with caplog.at_level(logging.INFO):
        assert keys_of(read()) == keys
    assert not any(server.faults.values())
    assert 2 * 119 < sum(pauses) < 300, "the server's own pauses were kept"
    assert "localhost" in caplog.text and "too many requests, going on in" in caplog.text
    assert f"bluesky: 450 posts and reposts of @{HANDLE} read from {server.url}" in caplog.messages


def test_posts_that_come_while_reading_move_nothing(server: XrpcServer) -> None:
    keys, reading = fill(server, 250), bluesky.fetch(HANDLE, ScrapeConfig(), Tally(HANDLE))
    first = [next(reading) for _ in range(10)]
    server.add(POST, post("brand new"))
    del server.records[POST][next(key for key in keys[200:] if key in server.records[POST])]
    rest = keys_of(first + list(reading))
    assert len(rest) == len(set(rest)) == 249 and set(rest) < set(keys)


def test_limit_and_since_stop_early(server: XrpcServer) -> None:
    keys = fill(server, 1000)
    assert keys_of(read(limit=5)) == keys[:5]
    assert len(server.asked("listRecords")) == 2  # a page of each kind
    for key in keys:
        for of_kind in server.records.values():
            if key in of_kind:
                of_kind[key]["createdAt"] = xrpc.tid_date(key).isoformat()  # type: ignore[union-attr]
    imported = server.add(POST, post("an old post, brought here", createdAt="2015-01-01T00:00:00Z"))
    found = keys_of(read(since="2026-01-01T16:00:00"))
    assert found[: 40 + 1] == [imported, *keys[:40]]
    assert keys_of(read(since="2026-01-01T16:00:00", limit=3)) == [imported, *keys[:3]]
    before = len(server.asked("listRecords"))
    assert read(since="2027-01-01") == []
    assert len(server.asked("listRecords")) == before + 2


@pytest.mark.parametrize("fault", ["429", "500", "cut", "html"])
def test_a_server_that_does_not_recover(server: XrpcServer, fault: str) -> None:
    fill(server, 3)
    server.faults = {"listRecords": [fault] * 20}
    server.reset_seconds = 3
    with pytest.raises((NetworkError, SourceError)) as error:
        read()
    assert sentence(error).endswith(("Try again later", "Check the server's name"))


def test_a_server_that_wants_a_very_long_pause(server: XrpcServer) -> None:
    server.faults, server.reset_seconds = {"listRecords": ["429"]}, 7200
    with pytest.raises(NetworkError, match="wants a pause of .* longer than the 15 minutes") as error:
        read()
    sentence(error)


def test_a_slow_server_is_given_up(server: XrpcServer, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(server, 30)
    monkeypatch.setattr(xrpc, "MAX_SECONDS", 0.1)
    server.faults = {"listRecords": ["slow"] * 5}
    with pytest.raises(NetworkError, match="no answer in time, 5 times"):
        read()


def test_a_huge_answer_is_refused(server: XrpcServer, monkeypatch: pytest.MonkeyPatch) -> None:
    server.add(POST, post("x" * 100_000))
    monkeypatch.setattr(xrpc, "MAX_BYTES", 50_000)
    with pytest.raises(NetworkError, match="an answer of more than 50,000 bytes") as error:
        read()
    assert "listRecords" in sentence(error)


def test_a_list_without_an_end_is_left(server: XrpcServer) -> None:
    keys = fill(server, 300)
    server.loops = True
    with pytest.raises(SourceError, match="lists without an end") as error:
        read()
    sentence(error)
    assert keys_of(read(limit=250)) == keys[:250]


@pytest.mark.parametrize("where", ["127.0.0.2", "redirect"])
def test_an_account_cannot_lead_into_a_private_network(server: XrpcServer, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    monkeypatch.setenv("QUIPMILL_ALLOW_PRIVATE", "0")
    monkeypatch.setattr("quipmill.guard.is_public", lambda address: address == "127.0.0.1")  # only the first is the internet
    fill(server, 3)
    with running_server() as private:
        hidden = private.url.replace("localhost", "127.0.0.2")
        if where == "redirect":
            with running_server() as public:
                public.redirect = hidden
                server.document["service"][0]["serviceEndpoint"] = public.url
                with pytest.raises(NetworkError, match=r"127\.0\.0\.2: this is an address of this machine or a private network"):
                    read()
                assert public.requests
        else:
            server.document["service"][0]["serviceEndpoint"] = hidden
            with pytest.raises(NetworkError, match=r"127\.0\.0\.2: this is an address of this machine or a private network"):
                read()
        assert not private.requests
    monkeypatch.undo()


@pytest.mark.parametrize(
    "endpoint", ["file:///etc/passwd", "https://user:pw@host", "javascript:0", "", None, {"a": 1}, "http://h/x"]
)
def test_a_document_with_a_strange_server(server: XrpcServer, endpoint: Any) -> None:
    server.document["service"][0]["serviceEndpoint"] = endpoint
    with pytest.raises(SourceError, match="names no server that keeps its posts") as error:
        read()
    assert "pw" not in sentence(error)


@pytest.mark.parametrize("document", [{"id": OTHER}, {"service": 7}, {"service": [None, 3]}, {"alsoKnownAs": 3}])
def test_a_document_of_a_strange_shape(server: XrpcServer, document: dict[str, Any]) -> None:
    server.document |= document
    if "alsoKnownAs" in document:
        server.add(POST, post("hi"))
        assert read(DID)[0].author == DID
    else:
        with pytest.raises(SourceError, match="names no server"):
            read()


@pytest.mark.parametrize(
    ("status", "said"), [("404", "does not exist"), ("410", "is deleted"), ("403", "it says 403"), ("html", "it says 200")]
)
def test_an_account_that_the_directory_does_not_know(server: XrpcServer, status: str, said: str) -> None:
    server.faults = {"document": [status]}
    with pytest.raises(SourceError, match=said) as error:
        read(DID)
    sentence(error)


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("deactivated", "its owner has deactivated it"),
        ("takendown", "it was taken down by its server"),
        ("suspended", "it is suspended"),
        ("deleted", "it is deleted"),
        ("abducted", "says InvalidRequest"),
    ],
)
def test_an_account_that_is_not_shown(server: XrpcServer, state: str, said: str) -> None:
    server.state = state
    with pytest.raises(SourceError, match=f"@{HANDLE} cannot be read: .*{said}") as error:
        read()
    sentence(error)


@pytest.mark.parametrize(
    ("status", "name", "said"),
    [
        ("400", "RepoTakendown", "it was taken down"),
        ("400", "RepoDeactivated", "its owner has deactivated it"),
        ("401", "AuthMissing", "only to those who log in"),
        ("418", "<b>Teapot</b>", "says 418"),
    ],
)
def test_other_refusals(server: XrpcServer, status: str, name: str, said: str) -> None:
    server.faults, server.error = {"listRecords": [status]}, name
    with pytest.raises(SourceError, match=said) as error:
        read()
    assert "<b>" not in sentence(error)


@pytest.mark.parametrize(
    "value",
    [
        "text",
        None,
        [],
        {"createdAt": "2026-01-01T00:00:00Z"},
        post("x") | {"text": 7},
        post("x") | {"$type": "app.bsky.feed.like"},
    ],
)
def test_a_record_of_a_wrong_shape_is_skipped_and_counted(server: XrpcServer, value: Any) -> None:
    keys, tally = fill(server, 100), Tally(HANDLE)
    server.add(POST, value)
    server.add(REPOST, {"subject": "at://x", "createdAt": "2026-01-01T00:00:00Z"})
    assert keys_of(read(tally=tally)) == keys
    assert (tally.good, tally.bad) == (100, 2)


def test_too_many_wrong_records_stop_the_reading(server: XrpcServer) -> None:
    for _ in range(30):
        server.add(POST, {"text": None})
    with pytest.raises(DataError, match="expected text, found text"):
        read()


def test_a_date_that_cannot_be_understood_is_the_one_of_the_key(server: XrpcServer, caplog: pytest.LogCaptureFixture) -> None:
    dates = ["2026-02-03T04:05:06.789+02:00", "yesterday", None, 7, "2026-13-01T00:00:00Z"]
    for date in dates:
        server.add(POST, post("x", createdAt=date))
    server.add(POST, post("x", createdAt="never"), key="a-key-of-its-own")
    found = [post.created_at for post in read()]
    assert found[0] == "" and found[-1] == "2026-02-03T02:05:06Z"
    assert found[1:5] == [f"2026-01-01T00:0{minute}:00Z" for minute in (4, 3, 2, 1)]
    assert "5 posts have no date that can be understood" in caplog.text


def test_odd_values_do_no_harm(server: XrpcServer) -> None:
    odd = {"reply": {"parent": 3}, "langs": ["en\n<x>"], "facets": [3, {"index": 3}, {"features": [[]]}, {"index": {}}]}
    server.add(POST, post("\ud83d half", **odd))
    (found,) = read()
    assert (found.text, found.reply_to, found.lang) == ("\ufffd half", "?", "")


def facet(text: str, shown: str, uri: Any) -> dict[str, Any]:
    start = len(text[: text.index(shown)].encode())
    index = {"byteStart": start, "byteEnd": start + len(shown.encode())}
    return {"index": index, "features": [{"$type": "app.bsky.richtext.facet#link", "uri": uri}]}


@pytest.mark.parametrize(
    ("text", "shown", "uri", "wanted"),
    [
        ("👋 see example.com/a-very-lo... ok", "example.com/a-very-lo...", "https://www.example.com/a-very-long/way", True),
        ("日本 Example.com/a… ok", "Example.com/a…", "http://example.com/abc", True),
        ("see https://x.org/ab... ok", "https://x.org/ab...", "https://x.org/abc", True),
        ("click here ok", "here", "https://example.com", False),
        ("see example.com ok", "example.com", "https://example.com", False),
        ("see example.com/a... ok", "example.com/a...", "https://evil.example/a", False),
        ("see example.com/a... ok", "example.com/a...", "javascript:alert(1)", False),
        ("well... ok", "well...", "https://w", False),
        ("see example.com/a... ok", "example.com/a...", 7, False),
    ],
)
def test_links_that_are_shown_cut_are_written_out(text: str, shown: str, uri: Any, wanted: bool) -> None:
    made = expanded(text, [facet(text, shown, uri)])
    assert made == (text.replace(shown, uri) if wanted else text)


def test_facets_that_overlap_or_point_nowhere_change_nothing_else() -> None:
    text = "é see example.com/a... and"
    good = facet(text, "example.com/a...", "https://example.com/abc")
    bad = [{**good, "index": {"byteStart": start, "byteEnd": end}} for start, end in ((1, 9), (-1, 4), (5, 2), (0, 999), (7, 22))]
    assert expanded(text, [*bad, good, good]) == "é see https://example.com/abc and"


@given(
    st.text(max_size=60),
    st.lists(st.fixed_dictionaries({"index": st.dictionaries(st.sampled_from(["byteStart", "byteEnd"]), st.integers(-5, 99))})),
)
def test_no_facet_breaks_a_text(text: str, facets: list[dict[str, Any]]) -> None:
    for one in facets:
        one["features"] = [{"uri": "https://example.com/" + text}]
    text.encode("utf-16", "surrogatepass")
    if all("\ud800" > char or char > "\udfff" for char in text):
        expanded(text, facets)
        assert expanded(text, None) == text


@given(st.integers(0, 2**53 - 1), st.integers(0, 1023))
def test_record_keys_are_moments(microseconds: int, clock: int) -> None:
    key = xrpc.tid(microseconds, clock)
    assert len(key) == 13 and (key > xrpc.tid(microseconds - 1, clock) if microseconds else True)
    found = xrpc.tid_date(key)
    assert found and abs((found - datetime.fromtimestamp(microseconds / 1e6, UTC)).total_seconds()) < 1e-3
