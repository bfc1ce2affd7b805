"""twint itself, the published package, against a server that speaks as X's did until December 2020."""

import asyncio
import logging
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from quipmill.config import ScrapeConfig
from quipmill.errors import NetworkError, SourceError, UsageError
from quipmill.plugins import load
from quipmill.schema import Post, Tally
from quipmill.stages.scrape import scrape
from tests.fakes.old_search_server import OldPost, OldSearch, running_server

pytest.importorskip("twint")
REFUSED = (
    r"its endpoint has been gone since December 2020, and since 30 June 2023 X shows posts only to those who log in\. "
    r"Use your own archive \(x_archive:<zip>\), X's API \(x_api:<handle>\), or a file that twint once saved \(twint:<file>\)$"
)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[OldSearch]:
    with running_server() as running:
        monkeypatch.setenv("QUIPMILL_TWINT_URL", running.url)
        yield running


def read(where: str = "ada", slept: list[float] | None = None, **config: Any) -> list[Post]:
    tally, pauses = Tally(f"twint_live:{where}", 0.5), slept if slept is not None else []
    posts = list(load("sources", "twint_live").fetch(where, ScrapeConfig(**config), tally, sleep=pauses.append))
    tally.close()
    return posts


def fill(server: OldSearch, count: int) -> list[str]:
    server.posts = [
        OldPost(1212121212121210000 - n, f"Post number {n}", milliseconds=1577836800000 - 60000 * n) for n in range(count)
    ]
    return [post.text for post in server.posts]


def test_pages_are_read_to_the_end(server: OldSearch) -> None:
    texts = fill(server, 65)
    posts = read()
    assert [post.text for post in posts] == texts
    assert posts[0].author == "ada" and posts[0].created_at == "2020-01-01T00:00:00Z" and posts[0].id == "1212121212121210000"
    assert posts[0].url == "https://twitter.com/ada/status/1212121212121210000"
    assert [query["q"].strip() for query in server.queries] == ["from:ada"] * 5
    assert [query["max_position"] for query in server.queries] == ["-1", "TWEET-20", "TWEET-40", "TWEET-60", "TWEET-80"]


def test_what_twint_makes_of_a_post_becomes_one(server: OldSearch) -> None:
    server.posts = [
        OldPost(1212121212121210003, "Smile 🙂 at https://a.example/end & <b>", "Ada"),
        OldPost(1212121212121210002, "@bob yes", answers=("bob",), conversation=12),
        OldPost(1212121212121210001, "Not mine", "bob", reposted_by="ada"),
    ]
    first, reply, repost = read("from:ada include:nativeretweets")
    assert first.text == "Smile 🙂 at https://a.example/end & <b>" and first.author == "Ada"
    assert reply.reply_to == "bob" and repost.repost_of == "ada"
    assert server.queries[0]["q"].strip() == "from:ada include:nativeretweets"


def test_a_limit_reads_no_more_pages(server: OldSearch) -> None:
    texts = fill(server, 65)
    assert [post.text for post in read(limit=30)] == texts[:30] and len(server.queries) == 2


def test_since_never_leaves_out_too_much(server: OldSearch) -> None:
    fill(server, 1)
    assert len(read(since="2020-01-01")) == 1
    since = int(server.queries[0]["q"].partition("since:")[2])
    assert since <= datetime(2019, 12, 31, tzinfo=UTC).timestamp()


@pytest.mark.parametrize("fault", ["cut", 503, 429, "slow"])
def test_a_broken_page_is_read_again_with_nothing_lost_or_twice(server: OldSearch, fault: Any) -> None:
    texts, slept = fill(server, 65), list[float]()
    server.faults = ["", fault, fault]
    assert [post.text for post in read(slept=slept)] == texts
    assert bool(slept) == (fault != "slow")


def test_bad_and_withheld_posts_are_left_out(server: OldSearch) -> None:
    fill(server, 10)
    server.posts += [OldPost(7, "", broken=True), OldPost(8, "withheld", withheld=True), server.posts[0]]
    assert len(read()) == 10


@pytest.mark.parametrize("fault", [404, 403, 401, 302, "html"])
def test_a_refusal_says_since_when_and_what_to_use_instead(server: OldSearch, fault: Any) -> None:
    server.faults = [fault]
    with pytest.raises(SourceError, match=rf"^twint_live:ada: X refuses twint \(.*\): {REFUSED}"):
        read()
    assert len(server.queries) == 1


def test_nobody_there_is_said_so(server: OldSearch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIPMILL_TWINT_URL", "http://127.0.0.1:1/i")
    with pytest.raises(
        NetworkError, match=r"^twint_live:ada: the connection broke, or there was none, 3 times\. Try again later$"
    ):
        read()
    monkeypatch.setenv("QUIPMILL_TWINT_URL", "nowhere")
    with pytest.raises(UsageError, match="QUIPMILL_TWINT_URL is no address"):
        read()


def test_it_works_inside_a_running_event_loop(server: OldSearch) -> None:
    texts = fill(server, 3)

    async def notebook() -> list[Post]:
        return read()

    assert [post.text for post in asyncio.run(notebook())] == texts


def test_the_scrape_stage_reads_it_once(server: OldSearch, tmp_path: Path) -> None:
    fill(server, 25)
    for added in (25, 0):
        config = ScrapeConfig()
        out = scrape(["twint_live:ada"], str(tmp_path / "a"), tmp_path / "o", config, pipeline="p", now=datetime.now(UTC))
        assert (out.added, out.posts) == (added, 25)


def test_it_prints_and_logs_nothing_of_its_own(server: OldSearch) -> None:
    fill(server, 25)
    server.faults = [404]
    code = (
        "import sys, logging; sys.modules['async_timeout'] = None; import quipmill.sources.twint_live as t\n"
        "from quipmill.config import ScrapeConfig; from quipmill.schema import Tally\n"
        "logging.getLogger('quipmill').setLevel(logging.CRITICAL)\n"
        "try: list(t.fetch('ada', ScrapeConfig(), Tally('twint_live:ada')))\n"
        "except t.SourceError: print(len(list(t.fetch('ada', ScrapeConfig(), Tally('twint_live:ada')))))\n"
        "assert not logging.getLogger().handlers\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert (done.stdout, done.stderr, done.returncode) == ("25\n", "", 0)


def test_every_run_starts_with_the_warning(server: OldSearch, caplog: pytest.LogCaptureFixture) -> None:
    fill(server, 1)
    with caplog.at_level(logging.WARNING):
        read()
    assert caplog.messages[0].startswith("twint_live:ada: X has refused twint since December 2020. Use your own archive")
