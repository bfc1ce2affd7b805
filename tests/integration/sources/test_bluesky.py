"""The source against a real server of Bluesky: what people write with other clients, read by the stage into an archive."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from atproto import client_utils

from quipmill.config import ScrapeConfig
from quipmill.errors import SourceError
from quipmill.schema import Post, Tally, read_jsonl
from quipmill.sources import bluesky
from quipmill.stages.scrape import Scraped, scrape
from tests.fakes.pds import Member, Pds

POST, REPOST = bluesky.POST, bluesky.REPOST
START = datetime(2026, 1, 1, tzinfo=UTC)
EMOJI = ("👩‍👩‍👧‍👦", "🇬🇷", "👍🏽", "☕️", "日本語も", "مرحبا", "e\u0301")
LONG = "https://example.com/a/very/long/path?that=no&client=shows#whole"


@pytest.fixture(autouse=True)
def _reachable(pds: Pds, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in pds.environment.items():
        monkeypatch.setenv(name, value)


@pytest.fixture(scope="module")
def bob(pds: Pds) -> Member:
    return pds.member("bob")


def run(origin: str, tmp_path: Path, **config: object) -> Scraped:
    settings = ScrapeConfig(**config)  # type: ignore[arg-type]
    return scrape([origin], str(tmp_path / "archive"), tmp_path / "out.jsonl", settings, pipeline="posts", now=START)


def scraped(tmp_path: Path) -> dict[str, Post]:
    return {post.id.rpartition("/")[2]: post for post in read_jsonl(tmp_path / "out.jsonl", Post)}


def read(where: str, **config: object) -> list[Post]:
    tally = Tally(where)
    posts = list(bluesky.fetch(where, ScrapeConfig(**config), tally))  # type: ignore[arg-type]
    tally.close()
    return posts


def dated(number: int) -> str:
    return (START + timedelta(minutes=number)).isoformat().replace("+00:00", "Z")


def reference(member: Member, key: str) -> dict[str, str]:
    params = {"repo": member.did, "collection": POST, "rkey": key}
    answer = httpx.get(f"{member.server.url}/xrpc/com.atproto.repo.getRecord", params=params).raise_for_status().json()
    return {"uri": answer["uri"], "cid": answer["cid"]}


def write_all(ada: Member, bob: Member) -> dict[str, Post]:
    """300 records: plain posts, links, emoji, threads, answers, reposts; and the posts that must come of them."""
    theirs = [reference(bob, bob.create(POST, {"text": f"bob's post {n}", "createdAt": dated(n)})) for n in range(30)]
    wanted, last = dict[str, Post](), ""
    for number in range(300):
        text, record, reply_to = f"post {number} {random.Random(number).choice(EMOJI)}", {}, ""
        if number % 10 == 3:
            subject = theirs[number // 10]  # each once: the server takes an earlier repost of the same away
            key = ada.create(REPOST, {"subject": subject, "createdAt": dated(number)})
            url = f"https://bsky.app/profile/{bob.did}/post/{subject['uri'].rpartition('/')[2]}"
            uri = f"at://{ada.did}/{REPOST}/{key}"
            wanted[key] = Post(uri, ada.handle, "", dated(number), url, repost_of=subject["uri"])
            continue
        if number % 10 == 5:
            theirs_or_own = theirs[1] if number % 20 == 5 else reference(ada, last)
            record = {"reply": {"root": theirs_or_own, "parent": theirs_or_own}}
            reply_to = bob.did if number % 20 == 5 else ada.handle
        if number % 10 == 7:  # as atproto's own client writes them
            built = client_utils.TextBuilder().text(f"{text} see ").link("example.com/a/very/lo...", LONG).text(" and #1")
            record["text"] = built.build_text()
            record["facets"] = [facet.model_dump(by_alias=True, exclude_none=True) for facet in built.build_facets()]
            text = f"{text} see {LONG} and #1"
        last = ada.create(POST, {"text": text, "createdAt": dated(number), "langs": ["en-GB", "de"], **record})
        url = f"https://bsky.app/profile/{ada.did}/post/{last}"
        uri = f"at://{ada.did}/{POST}/{last}"
        wanted[last] = Post(uri, ada.handle, text, dated(number), url, reply_to=reply_to, lang="en-GB")
    return wanted


@pytest.mark.timeout(300)
def test_an_account_is_read_again_and_again(pds: Pds, bob: Member, tmp_path: Path) -> None:
    ada = pds.member("ada")
    wanted = write_all(ada, bob)
    assert len(wanted) == 300

    for origin in ("bluesky:ada.test", "bluesky:@ada.test", f"bluesky:{ada.did}", f"bluesky:ada.test@{pds.url}"):
        folder = tmp_path / origin.replace("/", "-")
        folder.mkdir()
        found = run(origin, folder)
        assert (found.read, found.added, found.posts, found.bad) == (300, 300, 300, 0)
        posts = scraped(folder)
        assert {post.source for post in posts.values()} == {origin}
        assert {key: Post(**{**vars(post), "source": ""}) for key, post in posts.items()} == wanted

    origin, folder = "bluesky:ada.test", tmp_path / "bluesky:ada.test"
    again = run(origin, folder)
    assert (again.read, again.added, again.posts) == (300, 0, 300)

    keys = sorted(wanted)
    gone, kept = set(keys[::50]), [key for key in keys if key not in keys[::50]]
    for key in gone:
        ada.delete(REPOST if wanted[key].repost_of else POST, key)
    new = {ada.create(POST, {"text": f"new post {n}", "createdAt": dated(400 + n)}) for n in range(7)}
    third = run(origin, folder)
    assert (third.read, third.added) == (len(kept) + 7, 7)
    assert new <= set(scraped(folder))
    assert run(origin, folder).added == 0

    assert [post.text for post in read("ada.test", limit=3)] == ["new post 6", "new post 5", "new post 4"]
    newest = read("ada.test", since=dated(290))
    assert {key for key, post in wanted.items() if post.created_at >= dated(290) and key not in gone} <= {
        post.id.rpartition("/")[2] for post in newest
    }


def test_accounts_that_cannot_be_read(pds: Pds) -> None:
    with pytest.raises(SourceError, match="no such handle 'nobody.test'"):
        read("nobody.test")
    with pytest.raises(SourceError, match="does not exist"):
        read("did:plc:aaaaaaaaaaaaaaaaaaaaaaaa")
    eve = pds.member("eve")
    eve.create(POST, {"text": "before I go", "createdAt": dated(0)})
    eve.call("com.atproto.server.deactivateAccount")
    with pytest.raises(SourceError, match="its owner has deactivated it"):
        read(eve.did)


def test_an_account_that_was_taken_down(pds: Pds) -> None:
    mallory = pds.member("mallory")
    subject = {"$type": "com.atproto.admin.defs#repoRef", "did": mallory.did}
    httpx.post(
        f"{pds.url}/xrpc/com.atproto.admin.updateSubjectStatus",
        json={"subject": subject, "takedown": {"applied": True, "ref": "1"}},
        auth=("admin", "admin-pass"),
    ).raise_for_status()
    with pytest.raises(SourceError, match="it was taken down by its server"):
        read(mallory.did)
