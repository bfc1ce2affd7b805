import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import ModuleType

import pytest

from quipmill import plugins
from quipmill.archive import read_corpus
from quipmill.config import ScrapeConfig
from quipmill.errors import DataError, QuipmillError, SourceError, StoreError, UsageError
from quipmill.schema import Post, Tally, read_jsonl
from quipmill.stages.mark_trained import mark_trained
from quipmill.stages.scrape import Scraped, scrape
from quipmill.store import open_store
from tests.fakes.s3 import Bucket

NOW = datetime(2024, 5, 1, tzinfo=UTC)


def write(path: Path, *numbers: int, author: str = "ada") -> str:
    """A file of posts, one a day, and its origin."""
    lines = [
        {"id": str(n), "author": author, "text": f"post {n} &amp; raw", "created_at": f"2024-01-{n:02}T00:00:00Z"}
        for n in numbers
    ]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return f"files:{path}"


def run(origins: list[str], tmp_path: Path, archive: str = "", **config: object) -> Scraped:
    settings = ScrapeConfig(**config)  # type: ignore[arg-type]
    return scrape(origins, archive or str(tmp_path / "archive"), tmp_path / "out.jsonl", settings, pipeline="posts", now=NOW)


def ids(tmp_path: Path) -> list[int]:
    return sorted(int(post.id) for post in read_jsonl(tmp_path / "out.jsonl", Post))


def one_sentence(error: pytest.ExceptionInfo[Exception]) -> str:
    text = str(error.value)
    assert "\n" not in text and len(text) < 600
    return text


@pytest.fixture(params=["folder", "s3"])
def archive(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "folder":
        return str(tmp_path / "archive")
    bucket: Bucket = request.getfixturevalue("s3")
    return f"{bucket.uri}/quipmill"


def test_posts_of_several_origins_are_archived(tmp_path: Path, archive: str, caplog: pytest.LogCaptureFixture) -> None:
    one, two = write(tmp_path / "one.jsonl", 1, 2, 3), write(tmp_path / "two.jsonl", 3, 4)
    with caplog.at_level(logging.INFO):
        found = run([one, two, one], tmp_path, archive)
    assert (found.read, found.added, found.posts, found.bad, found.new_posts) == (5, 5, 4, 0, 4)
    nothing = {"edited": 0, "deleted": 0, "bad": 0}
    assert found.per_origin == {one: {"read": 3, "added": 3, **nothing}, two: {"read": 2, "added": 2, **nothing}}
    assert ids(tmp_path) == [1, 2, 3, 4]
    post = next(post for post in read_corpus(found.corpus_uri) if post.id == "1")
    assert post.text == "post 1 &amp; raw" and post.source == one
    assert f"scrape: {one}: 3 posts read, 3 new to the archive, 0 edited, 0 deleted, 0 unreadable" in caplog.messages
    assert caplog.messages[-1] == "scrape: 4 posts in the corpus, 4 not seen by a model of posts yet"


def test_the_gate_cannot_lose_posts(tmp_path: Path, archive: str) -> None:
    origin = write(tmp_path / "one.jsonl", 1, 2)
    first = run([origin], tmp_path, archive)
    again = run([origin], tmp_path, archive)  # the first run died after scraping
    assert again == replace(first, added=0, per_origin={origin: {**first.per_origin[origin], "added": 0}})
    mark_trained(again.corpus_uri, pipeline="posts", now=NOW)
    assert run([origin], tmp_path, archive).new_posts == 0
    write(tmp_path / "one.jsonl", 2, 3)
    third = run([origin], tmp_path, archive)
    assert (third.new_posts, third.added, third.posts) == (1, 1, 3) and third.corpus_uri != first.corpus_uri
    assert ids(tmp_path) == [1, 2, 3]


def test_limit_takes_the_newest_and_since_the_later(tmp_path: Path) -> None:
    origin = write(tmp_path / "one.jsonl", 3, 1, 5, 2, 4)
    assert run([origin], tmp_path, str(tmp_path / "a"), limit=2).read == 2
    assert ids(tmp_path) == [4, 5]
    run([origin], tmp_path, str(tmp_path / "b"), since="2024-01-03")
    assert ids(tmp_path) == [3, 4, 5]
    run([origin], tmp_path, str(tmp_path / "c"), since="2024-01-03T23:59:59-02:00", limit=9)
    assert ids(tmp_path) == [5]


def test_since_leaves_out_what_has_no_date(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "one.jsonl").write_text('{"id": "1", "author": "ada", "text": "undated"}\n')
    found = run([f"files:{tmp_path}/one.jsonl"], tmp_path, since="2024-01-01")
    assert found.read == 0 and (tmp_path / "out.jsonl").read_bytes() == b""
    assert "1 posts have no date and are left out because of since" in caplog.text


@pytest.mark.parametrize("since", ["soon", "2024-13-01", "01.02.2024"])
def test_a_wrong_since_is_said(since: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="since must be a date like 2024-01-31") as error:
        run([write(tmp_path / "one.jsonl", 1)], tmp_path, since=since)
    one_sentence(error)
    assert not (tmp_path / "out.jsonl").exists() and not (tmp_path / "archive").exists()


def test_every_line_of_a_query_file_counts(tmp_path: Path, s3: Bucket) -> None:
    origins = [write(tmp_path / f"{n}.jsonl", n) for n in range(1, 6)]
    (tmp_path / "queries.txt").write_text(
        f"\ufeff# mine\n\n{origins[0]}\r\n  {origins[1]}  \n{origins[0]}\n{origins[2]}", "utf-8"
    )
    found = run([f"@{tmp_path}/queries.txt", origins[3]], tmp_path)
    assert ids(tmp_path) == [1, 2, 3, 4] and list(found.per_origin) == origins[:4]
    open_store(s3.uri).write("queries.txt", "\n".join(origins).encode())
    run([f"@{s3.uri}/queries.txt"], tmp_path, str(tmp_path / "other"))
    assert ids(tmp_path) == [1, 2, 3, 4, 5]
    run(["\n".join(origins[:2])], tmp_path, str(tmp_path / "third"))
    assert ids(tmp_path) == [1, 2]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no origin in this file"),
        (b"# nothing\n\n", "no origin in this file"),
        (b"\xff\xfe\x00", "not a text in UTF-8"),
        (b"@more.txt\n", "names another query file"),
        (b"ada\n", "'ada' is no origin. Write <source>:<where>"),
        (b"files:x\n" * 200_000, "of at most 1,048,576 bytes"),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_a_query_file_that_is_none_is_said(content: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "queries.txt").write_bytes(content)
    with pytest.raises(UsageError, match=said) as error:
        run([f"@{tmp_path}/queries.txt"], tmp_path)
    one_sentence(error)
    with pytest.raises(DataError, match="no such file"):
        run(["@nothing.txt"], tmp_path)
    assert not (tmp_path / "archive").exists()


@pytest.mark.parametrize(
    ("origins", "said"),
    [
        ([], "no origin to read"),
        (["", " \n"], "no origin to read"),
        (["ada"], "'ada' is no origin. Write <source>:<where>, for example files:posts.csv. Sources: files, x_archive, twint"),
        (["files:"], "'files:' is no origin"),
        ([":x"], "':x' is no origin"),
        (["nosuch:x"], "no source 'nosuch'. Choose one of: files, x_archive, twint"),
        (["files:a\x01b"], "characters that no origin has"),
        (["files:\udcff"], "characters that no origin has"),
    ],
)
def test_what_is_no_origin_is_said_before_anything_is_read(origins: list[str], said: str, tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").write_text("old")
    good = [write(tmp_path / "one.jsonl", 1)] if origins and origins[0].strip() else []
    with pytest.raises(UsageError) as error:
        run([*good, *origins], tmp_path)
    assert said in one_sentence(error)
    assert (tmp_path / "out.jsonl").read_text() == "old" and not (tmp_path / "archive").exists()


def test_one_broken_origin_does_not_cost_the_others(tmp_path: Path) -> None:
    one, two = write(tmp_path / "one.jsonl", 1, 2), write(tmp_path / "two.jsonl", 3)
    (tmp_path / "out.jsonl").write_text("leftover of an earlier attempt")
    with pytest.raises(QuipmillError) as error:
        run([one, f"files:{tmp_path}/nothing.csv", two], tmp_path)
    said = one_sentence(error)
    assert said.startswith(f"1 of 3 origins failed, files:{tmp_path}/nothing.csv: ") and "no such file" in said
    assert said.endswith("; what the other 2 gave is in the archive")
    assert not (tmp_path / "out.jsonl").exists()
    (tmp_path / "one.jsonl").write_text("")
    found = run([two], tmp_path)
    assert (found.added, found.posts) == (0, 1)


def test_a_broken_origin_alone_keeps_its_error(tmp_path: Path) -> None:
    with pytest.raises(QuipmillError, match="nothing.csv: no such file") as error:
        run([f"files:{tmp_path}/nothing.csv"], tmp_path)
    assert "origins failed" not in one_sentence(error)


def test_all_broken_is_said(tmp_path: Path) -> None:
    with pytest.raises(QuipmillError, match="2 of 2 origins failed, files:a.csv, files:b.csv: ") as error:
        run(["files:a.csv", "files:b.csv"], tmp_path)
    assert "archive" not in one_sentence(error)


def test_too_many_bad_records_keep_an_origin_out_of_the_archive(tmp_path: Path) -> None:
    good = write(tmp_path / "one.jsonl", *range(1, 11))
    with (tmp_path / "one.jsonl").open("a") as file:
        file.write("{broken\n" * 2)
    with pytest.raises(DataError, match="2 of 12 records are unreadable") as error:
        run([good], tmp_path)
    one_sentence(error)
    assert not list((tmp_path / "archive").rglob("*.gz"))
    found = run([good], tmp_path, max_bad_fraction=0.2)
    assert (found.read, found.bad, found.posts) == (10, 2, 10)


@pytest.fixture
def odd_source(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """A source as another package may write it."""
    module = ModuleType("odd_source")

    def fetch(where: str, config: ScrapeConfig, tally: Tally) -> Iterator[Post]:
        for n in range(40):
            tally.ok()
            yield Post(str(n), "ada", {3: "half \ud800", 4: "x" * (1 << 20)}.get(n, "fine"))
        if where == "dies":
            raise SourceError(f"odd:{where}: the place went away. Try again later")
        if where == "disk":
            raise OSError(28, "No space left on device")

    module.fetch = fetch  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "odd_source", module)
    monkeypatch.setitem(plugins.BUILT_IN["sources"], "odd", "odd_source")
    yield module


def test_what_no_line_can_hold_is_left_out(odd_source: ModuleType, tmp_path: Path) -> None:
    found = run(["odd:fine"], tmp_path, max_bad_fraction=0.1)
    assert (found.read, found.bad, found.posts) == (38, 2, 38)


@pytest.mark.parametrize(("where", "said"), [("dies", "the place went away"), ("disk", "the disk is full")])
def test_a_source_that_dies_leaves_the_others(odd_source: ModuleType, where: str, said: str, tmp_path: Path) -> None:
    origin = write(tmp_path / "one.jsonl", 1)
    with pytest.raises(SourceError, match=said) as error:
        run([f"odd:{where}", origin], tmp_path)
    one_sentence(error)
    assert run([origin], tmp_path).added == 0


class Network(ModuleType):
    """A network's source: `posts` are what the account shows now, by id; after `fails_after` of them it is gone."""

    LISTS_ALL = True

    def __init__(self) -> None:
        super().__init__("network_source")
        self.posts: dict[int, str] = {}
        self.fails_after: int | None = None
        self.error: Exception = SourceError("network: the server went away. Try again later")
        self.bad = 0

    def fetch(self, where: str, config: ScrapeConfig, tally: Tally) -> Iterator[Post]:
        for number, (post_id, text) in enumerate(self.posts.items()):
            if number == self.fails_after:
                raise self.error
            tally.ok()
            yield Post(str(post_id), "ada", text, f"2024-01-{post_id:02}T00:00:00Z")
        for number in range(self.bad):
            tally.skip(f"record {number}", "no post")


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> Network:
    module = Network()
    monkeypatch.setitem(sys.modules, "network_source", module)
    monkeypatch.setitem(plugins.BUILT_IN["sources"], "network", "network_source")
    return module


def days(number: int) -> datetime:
    return NOW + timedelta(days=number)


def scrape_network(tmp_path: Path, when: datetime, archive: str = "", **config: object) -> Scraped:
    settings = ScrapeConfig(**config)  # type: ignore[arg-type]
    return scrape(
        ["network:ada"], archive or str(tmp_path / "archive"), tmp_path / "out.jsonl", settings, pipeline="posts", now=when
    )


def test_edits_and_deletions_are_counted(
    network: Network, tmp_path: Path, archive: str, caplog: pytest.LogCaptureFixture
) -> None:
    network.posts = {n: f"post {n}" for n in range(1, 11)}
    first = scrape_network(tmp_path, days(0), archive)
    mark_trained(first.corpus_uri, pipeline="posts", now=days(0))
    network.posts = {n: f"post {n}" for n in range(2, 12)} | {5: "edited"}
    with caplog.at_level(logging.INFO):
        found = scrape_network(tmp_path, days(1), archive)
    assert found.per_origin == {"network:ada": {"read": 10, "added": 1, "edited": 1, "deleted": 1, "bad": 0}}
    assert (found.new_posts, found.added, found.edited, found.deleted, found.posts) == (2, 1, 1, 1, 10)
    assert "scrape: network:ada: 10 posts read, 1 new to the archive, 1 edited, 1 deleted, 0 unreadable" in caplog.messages
    assert {post.id: post.text for post in read_jsonl(tmp_path / "out.jsonl", Post)} == {
        str(n): text for n, text in network.posts.items()
    }


def test_what_costs_money_is_not_read_again(network: Network, tmp_path: Path) -> None:
    network.LISTS_ALL, network.COSTS = False, True

    def january(day: int) -> datetime:
        return datetime(2024, 1, 10 + day, tzinfo=UTC)

    asked = list[str | None]()
    fetch = network.fetch
    network.fetch = lambda where, config, tally: (asked.append(config.since), fetch(where, config, tally))[1]  # type: ignore[method-assign]
    network.posts = {n: f"post {n}" for n in range(1, 4)}
    scrape_network(tmp_path, january(0), limit=2)  # not whole, so nothing is noted
    network.fails_after = 2
    with pytest.raises(SourceError):
        scrape_network(tmp_path, january(1))
    network.fails_after = None
    assert scrape_network(tmp_path, january(2)).posts == 3
    network.posts |= {20: "post 20"}
    found = scrape_network(tmp_path, january(3))
    assert found.posts == 4
    scrape_network(tmp_path, january(4), since="2024-01-02")
    whole = f"{(january(2) - timedelta(hours=2)).isoformat()[:19]}Z"
    assert asked == [None, None, None, whole, "2024-01-02"]


@pytest.mark.parametrize("part", ["limit", "since", "bad", "not all", "failure"])
def test_what_was_not_read_wholly_deletes_nothing(part: str, network: Network, tmp_path: Path) -> None:
    network.posts = {n: f"post {n}" for n in range(1, 11)}
    scrape_network(tmp_path, days(0))
    del network.posts[1]
    config = {"limit": {"limit": 100}, "since": {"since": "2024-01-01"}, "bad": {"max_bad_fraction": 0.5}}.get(part, {})
    network.bad = part == "bad"
    network.LISTS_ALL = part != "not all"
    network.fails_after = 9 if part == "failure" else None
    network.posts |= {11: "post 11"} if part == "failure" else {}
    if part == "failure":
        with pytest.raises(SourceError):
            scrape_network(tmp_path, days(1), **config)
    else:
        assert scrape_network(tmp_path, days(1), **config).deleted == 0
    network.LISTS_ALL, network.bad, network.fails_after = True, 0, None
    assert scrape_network(tmp_path, days(2)).deleted == 1


@pytest.mark.parametrize("error", [SourceError("network: the server went away"), StoreError("gone"), OSError(104, "reset")])
@pytest.mark.parametrize("limit", [None, 4])
def test_what_was_read_before_a_failure_is_kept(
    error: Exception, limit: int | None, network: Network, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    network.posts, network.fails_after, network.error = {n: f"post {n}" for n in range(1, 11)}, 7, error
    other = write(tmp_path / "one.jsonl", 20)
    settings = ScrapeConfig(limit=limit)
    with pytest.raises(QuipmillError) as raised:
        scrape(["network:ada", other], str(tmp_path / "archive"), tmp_path / "out.jsonl", settings, pipeline="posts", now=days(0))
    assert one_sentence(raised).startswith("1 of 2 origins failed, network:ada: ")
    assert one_sentence(raised).endswith("; what the other 1 gave is in the archive")
    assert "scrape: network:ada failed after these posts, which are kept" in caplog.text
    assert not (tmp_path / "out.jsonl").exists()
    network.posts = {1: "post 1"}
    network.LISTS_ALL = False
    network.fails_after = None
    scrape_network(tmp_path, days(1))
    assert ids(tmp_path) == ([1, 2, 3, 4, 5, 6, 7] if limit is None else [1, 4, 5, 6, 7])


def test_a_failure_of_records_that_are_none_keeps_nothing(network: Network, tmp_path: Path) -> None:
    """A file of another kind is not a network that went away."""
    network.posts, network.bad = {1: "post 1"}, 10
    with pytest.raises(DataError, match="10 of 11 records are unreadable"):
        scrape_network(tmp_path, days(0))
    network.fails_after, network.error = 1, DataError("network: no JSON. Check the address")
    network.posts[2] = "never read"
    with pytest.raises(DataError, match="no JSON"):
        scrape_network(tmp_path, days(0))
    assert not list((tmp_path / "archive").rglob("*.gz"))


def test_secrets_of_an_address_are_nowhere(s3: Bucket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIPMILL_ALLOW_PRIVATE", "1")
    write(tmp_path / "one.jsonl", 1)
    open_store(s3.uri).put(tmp_path / "one.jsonl", "posts.jsonl")
    signed = s3.presigned("posts.jsonl")
    secret = signed.rpartition("=")[2]
    found = run([f"files:{signed}"], tmp_path)
    assert found.posts == 1 and secret not in str(found)
    assert not any(secret.encode() in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    with pytest.raises(QuipmillError) as error:
        run([f"files:{signed.replace('posts.jsonl', 'nothing.jsonl')}"], tmp_path)
    assert secret not in one_sentence(error)


def test_a_full_disk_leaves_no_half_archive(small_disk: Path, tmp_path: Path) -> None:
    (tmp_path / "big.jsonl").write_text(
        "".join(json.dumps({"id": str(n), "author": "ada", "text": os.urandom(200).hex()}) + "\n" for n in range(900))
    )
    with pytest.raises(StoreError, match="the disk is full. Free some space") as error:
        run([f"files:{tmp_path}/big.jsonl"], tmp_path, str(small_disk / "archive"))
    one_sentence(error)
    assert not list(small_disk.rglob("*.gz")) and not list(small_disk.rglob("*part"))
    assert not (tmp_path / "out.jsonl").exists()


def test_real_posts(shared_data: Path, tmp_path: Path) -> None:
    found = run([f"files:{shared_data}/posts_20k.csv.gz"], tmp_path)
    assert found.posts == found.added == found.new_posts > 20_000
    assert sum(1 for _ in read_jsonl(tmp_path / "out.jsonl", Post)) == found.posts


def quipmill(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "quipmill", *words], capture_output=True, text=True, cwd=cwd, timeout=60)


def test_the_command_line(tmp_path: Path) -> None:
    write(tmp_path / "one.jsonl", 1, 2)
    done = quipmill("scrape", "files:one.jsonl", "-o", "out.jsonl", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "") and "2 posts read" in done.stderr and ids(tmp_path) == [1, 2]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.jsonl", "out.jsonl"]
    done = quipmill("scrape", "files:one.jsonl", "-o", "out.jsonl", "--archive", "archive", "--limit", "1", cwd=tmp_path)
    corpus = done.stdout.strip()
    assert done.returncode == 0 and "1 not seen by a model" in done.stderr and [p.id for p in read_corpus(corpus)] == ["2"]
    assert quipmill("mark-trained", corpus, cwd=tmp_path).returncode == 0
    done = quipmill("scrape", "files:one.jsonl", "-o", "out.jsonl", "--archive", "archive", "--limit", "1", cwd=tmp_path)
    assert done.stdout.strip() == corpus and "0 not seen by a model" in done.stderr
    for words, code in (
        (["scrape", "ada", "-o", "x"], 2),
        (["scrape", "files:nothing", "-o", "x"], 1),
        (["mark-trained", "x"], 1),
    ):
        done = quipmill(*words, cwd=tmp_path)
        assert done.returncode == code and "Traceback" not in done.stderr and ": error: " in done.stderr
        assert done.stderr.count("\n") == 1 and not (tmp_path / "x").exists()
