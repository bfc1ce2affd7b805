import gzip
import hashlib
import json
import tracemalloc
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quipmill.archive import Added, append, freeze, mark, open_corpus, origin_tag, read_corpus, shards, unseen, verify
from quipmill.errors import DataError, QuipmillError, StoreError, UsageError
from quipmill.schema import Post
from quipmill.store import Store, open_store
from tests.fakes.s3 import Bucket

NOW = datetime(2024, 5, 1, 9, 30, tzinfo=UTC)
LATER = datetime(2024, 5, 2, tzinfo=UTC)


@pytest.fixture(params=["folder", "s3"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    if request.param == "folder":
        return open_store(str(tmp_path / "archive"))
    bucket: Bucket = request.getfixturevalue("s3")
    return open_store(f"{bucket.uri}/quipmill")


@pytest.fixture
def folder(tmp_path: Path) -> Store:
    return open_store(str(tmp_path / "archive"))


def posts(*ids: int | str, author: str = "ada") -> list[Post]:
    return [Post(str(id), author, f"post {id}: grüße 🙂\u2028\n\r&amp;", "2024-05-01T09:30:00Z") for id in ids]


def ids(corpus: str) -> list[str]:
    return sorted(post.id for post in read_corpus(corpus))


def one_sentence(error: pytest.ExceptionInfo[Exception]) -> str:
    text = str(error.value)
    assert "\n" not in text and not text.endswith(".") and len(text) < 500
    return text


def test_what_is_appended_is_read_once(store: Store) -> None:
    assert append(store, "files:a", posts(1, 2, 2, 3), NOW) == Added(new=3)
    assert append(store, "files:a", posts(3, 4), LATER) == Added(new=1)
    assert append(store, "files:a", posts(1, 4), LATER) == Added()
    corpus = freeze(store, ["files:a"])
    assert corpus.startswith(f"{store.root}/corpora/") and ids(corpus) == ["1", "2", "3", "4"]
    first = next(post for post in read_corpus(corpus) if post.id == "1")
    assert first == Post("1", "ada", posts(1)[0].text, "2024-05-01T09:30:00Z", source="files:a")
    assert len(list(store.list("posts/"))) == 3  # two shards and the note


def test_no_new_posts_is_the_same_corpus(store: Store) -> None:
    append(store, "files:a", posts(1, 2), NOW)
    append(store, "files:b", posts(3), NOW)
    first = freeze(store, ["files:a", "files:b"])
    append(store, "files:a", posts(2, 1), LATER)
    assert freeze(store, ["files:b", "files:a", "files:a"]) == first
    append(store, "files:a", posts(4), LATER)
    assert freeze(store, ["files:a", "files:b"]) != first and ids(first) == ["1", "2", "3"]
    assert ids(freeze(store, ["files:b"])) == ["3"] and ids(freeze(store, ["files:c"])) == ids(freeze(store, [])) == []


def test_the_same_archive_anywhere_has_the_same_names(tmp_path: Path, s3: Bucket) -> None:
    names = set()
    for place in (str(tmp_path / "one"), str(tmp_path / "two"), s3.uri):
        store = open_store(place)
        append(store, "files:a", posts(*range(50)), NOW)
        names.add(freeze(store, ["files:a"]).rpartition("/")[2])
    assert len(names) == 1
    assert {p.name: p.read_bytes() for p in (tmp_path / "one").rglob("*.gz")} == {
        p.name: p.read_bytes() for p in (tmp_path / "two").rglob("*.gz")
    }


def test_one_post_from_two_origins_counts_once(store: Store) -> None:
    long = "1790000000000000001"
    append(store, "x_archive:a.zip", [Post(long, "ada", "same"), Post("1", "ada", "row one")], NOW)
    append(
        store, "twint:a.csv", [Post(long, "Ada_2024", "same"), Post("1", "ADA", "row one"), Post("1", "bob", "his row one")], NOW
    )
    found = sorted((post.id, post.author.lower()) for post in read_corpus(freeze(store, ["x_archive:a.zip", "twint:a.csv"])))
    assert len(found) == 3 and ("1", "bob") in found and sum(id == long for id, _ in found) == 1


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(["a", "b"]), st.lists(st.integers(0, 12), max_size=6)), max_size=6), st.integers(1, 4))
def test_any_batches_give_their_union(
    tmp_path_factory: pytest.TempPathFactory, batches: list[tuple[str, list[int]]], shard_posts: int
) -> None:
    store = open_store(str(tmp_path_factory.mktemp("archive")))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shards, "SHARD_POSTS", shard_posts)
        known: dict[str, set[str]] = {"a": set(), "b": set()}
        for origin, numbers in batches:
            batch = {str(number) for number in numbers}
            assert append(store, f"files:{origin}", posts(*numbers), NOW).new == len(batch - known[origin])
            known[origin] |= batch
        for origins in (["a"], ["b"], ["a", "b"]):
            corpus = freeze(store, [f"files:{origin}" for origin in origins])
            expected = set().union(*(known[origin] for origin in origins))
            assert ids(corpus) == sorted(expected) and unseen(corpus, "posts") == len(expected)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.integers(0, 20), max_size=8), min_size=2, max_size=5))
def test_overlapping_runs_lose_nothing(tmp_path_factory: pytest.TempPathFactory, runs: list[list[int]]) -> None:
    place = str(tmp_path_factory.mktemp("archive"))
    with ThreadPoolExecutor(len(runs)) as pool:
        list(pool.map(lambda run: append(open_store(place), "files:a", posts(*run), NOW), runs))
    assert ids(freeze(open_store(place), ["files:a"])) == sorted({str(number) for run in runs for number in run})


def test_overlapping_runs_on_s3_lose_nothing(s3: Bucket) -> None:
    runs = [range(start, start + 30) for start in range(0, 80, 10)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda run: append(open_store(s3.uri), "files:a", posts(*run), NOW), runs))
    assert ids(freeze(open_store(s3.uri), ["files:a"])) == sorted(map(str, range(100)))


def test_a_run_that_dies_in_the_middle_loses_nothing(folder: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "SHARD_POSTS", 2)

    def dying() -> Iterable[Post]:
        yield from posts(1, 2, 3, 4, 5)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        append(folder, "files:a", dying(), NOW)
    assert ids(freeze(folder, ["files:a"])) == ["1", "2", "3", "4"]
    assert append(folder, "files:a", posts(1, 2, 3, 4, 5), NOW).new == 1
    assert ids(freeze(folder, ["files:a"])) == ["1", "2", "3", "4", "5"]


def test_large_posts_close_a_shard(folder: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "SHARD_BYTES", 1000)
    assert append(folder, "files:a", [Post(str(n), "ada", "x" * 600) for n in range(5)], NOW).new == 5
    assert len(list(folder.list("posts/"))) == 6


# --- what was trained on


def test_new_posts_are_those_that_no_model_has_seen(store: Store) -> None:
    append(store, "files:a", posts(1, 2, 3), NOW)
    first = freeze(store, ["files:a"])
    assert unseen(first, "posts") == 3  # a run that dies after scraping finds them new again
    append(store, "files:a", posts(3, 4), LATER)
    second = freeze(store, ["files:a"])
    assert unseen(second, "posts") == 4
    mark(first, "posts", NOW)
    assert unseen(first, "posts") == 0 and unseen(second, "posts") == 1
    mark(second, "posts", LATER)
    assert unseen(second, "posts") == 0
    assert unseen(second, "posts-cpu") == 4  # another pipeline


def test_another_set_of_origins_has_its_own_record(folder: Store) -> None:
    append(folder, "files:a", posts(1), NOW)
    append(folder, "files:b", posts(2), NOW)
    mark(freeze(folder, ["files:a"]), "posts", NOW)
    assert unseen(freeze(folder, ["files:a"]), "posts") == 0
    assert unseen(freeze(folder, ["files:b", "files:a"]), "posts") == 2


def test_a_post_in_two_shards_is_new_once(folder: Store) -> None:
    append(folder, "files:a", posts(1), NOW)
    mark(freeze(folder, ["files:a"]), "posts", NOW)
    other = open_store(f"{folder.root}-2")
    append(other, "files:a", posts(1, 2), NOW)  # what an overlapping run would have written
    for key in other.list("posts/"):
        folder.write(key, other.read(key))
    assert unseen(freeze(folder, ["files:a"]), "posts") == 1


def test_an_older_run_does_not_undo_a_newer_one(folder: Store) -> None:
    append(folder, "files:a", posts(1), NOW)
    old = freeze(folder, ["files:a"])
    append(folder, "files:a", posts(2), NOW)
    new = freeze(folder, ["files:a"])
    mark(new, "posts", NOW)
    mark(old, "posts", LATER)
    assert unseen(new, "posts") == 0


@pytest.mark.parametrize("pipeline", ["posts", "my pipeline", "a/b", "../../x", "ä", "a\nb"])
def test_any_name_of_a_pipeline_works(pipeline: str, store: Store) -> None:
    append(store, "files:a", posts(1), NOW)
    corpus = freeze(store, ["files:a"])
    mark(corpus, pipeline, NOW)
    assert unseen(corpus, pipeline) == 0 and unseen(corpus, "x") == 1
    assert len(list(store.list("trained/"))) == 1


@pytest.mark.parametrize("pipeline", ["", " ", "..", "x" * 101])
def test_no_name_is_refused(pipeline: str, folder: Store) -> None:
    corpus = freeze(folder, [])
    for use in (lambda: unseen(corpus, pipeline), lambda: mark(corpus, pipeline, NOW)):
        with pytest.raises(UsageError, match="no name of a pipeline") as error:
            use()
        one_sentence(error)


# --- damage


def shard_of(store: Store, content: bytes, count: int, packed: bytes | None = None, name: str = "") -> str:
    """Plants a shard of any content, and a corpus that names it; returns the corpus."""
    key = f"posts/{'0' * 64}/{name or hashlib.sha256(content).hexdigest()}-{count}.jsonl.gz"
    store.write(key, gzip.compress(content, mtime=0) if packed is None else packed)
    return corpus_of(store, {"origins": ["files:a"], "shards": [{"key": key, "posts": count}]})


def corpus_of(store: Store, manifest: object) -> str:
    data = json.dumps(manifest).encode() if not isinstance(manifest, bytes) else manifest
    key = f"corpora/{hashlib.sha256(data).hexdigest()}.json"
    store.write(key, data)
    return store.uri(key)


LINE = b'{"id": "1", "author": "ada", "text": "x"}\n'


@pytest.mark.parametrize(
    ("content", "count", "packed", "said"),
    [
        (LINE, 2, None, "1 posts where its name says 2"),
        (b'{"id": 1}\n', 1, None, "no posts in it: expected the fields id, author, text"),
        (b"[" * 100_000, 1, None, "no posts in it"),
        (b"\xff\xfe\n", 1, None, "no posts in it"),
        (LINE, 1, b"not gzip", "no gzip file"),
        (LINE, 1, b"", "cut short"),
        (LINE, 1, gzip.compress(LINE, mtime=0)[:-9], "cut short"),
        (
            LINE,
            1,
            gzip.compress(LINE, mtime=0)[:20] + b"\0\0\0\0" + gzip.compress(LINE, mtime=0)[24:],
            "damaged one|not what its name says",
        ),
        (LINE, 1, gzip.compress(LINE + LINE, mtime=0), "its content is not what its name says"),
        (LINE, 1, gzip.compress(b"\0" * (65 << 20)), "it unpacks to more than 67,108,864 bytes"),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_a_damaged_shard_is_refused(content: bytes, count: int, packed: bytes | None, said: str, store: Store) -> None:
    corpus = shard_of(store, content, count, packed)
    with pytest.raises(DataError, match=said) as error:
        list(read_corpus(corpus))
    assert "restore it from a backup" in one_sentence(error) and "/posts/0000" in str(error.value)


def test_a_missing_shard_or_corpus_is_said(store: Store) -> None:
    append(store, "files:a", posts(1), NOW)
    corpus = freeze(store, ["files:a"])
    for key in list(store.list("posts/")):
        store.delete(key)
    with pytest.raises(StoreError, match="there is no such object") as error:
        list(read_corpus(corpus))
    one_sentence(error)
    with pytest.raises(StoreError, match="there is no such object"):
        open_corpus(f"{store.root}/corpora/{'0' * 64}.json")
    assert ids(freeze(store, ["files:a"])) == []
    assert append(store, "files:a", posts(1), NOW).new == 1 and ids(corpus) == ["1"]  # same time, same name


@pytest.mark.parametrize(
    "manifest",
    [
        b"{",
        b"[]",
        {},
        {"origins": [], "shards": [{}]},
        {"origins": [], "shards": [{"key": "../../secret"}]},
        {"origins": 1, "shards": 1},
    ]
    + [{"origins": [], "shards": [{"key": f"posts/{'0' * 64}/../x-1.jsonl.gz"}]}, b"[" * 100_000, b"\xff"],
    ids=lambda value: repr(value)[:40],
)
def test_a_manifest_that_is_none_is_refused(manifest: object, folder: Store) -> None:
    corpus = corpus_of(folder, manifest)
    with pytest.raises(DataError, match="not the list of a corpus") as error:
        list(read_corpus(corpus))
    one_sentence(error)


def test_a_changed_manifest_is_refused(store: Store) -> None:
    append(store, "files:a", posts(1), NOW)
    corpus = freeze(store, ["files:a"])
    key = corpus.removeprefix(f"{store.root}/")
    store.write(key, store.read(key)[:-5])
    with pytest.raises(DataError, match="not what its name says, the file is cut or was changed") as error:
        list(read_corpus(corpus))
    one_sentence(error)
    assert freeze(store, ["files:a"]) == corpus and ids(corpus) == ["1"]  # made anew


@pytest.mark.parametrize(
    "record",
    [b"{", b"[]", b"{}", b'{"corpus": 1}', b'{"corpus": "../../etc/passwd"}', b"\xff", b"[" * 99_999],
    ids=lambda value: repr(value)[:20],
)
def test_a_damaged_record_of_training_is_said(record: bytes, folder: Store) -> None:
    append(folder, "files:a", posts(1), NOW)
    corpus = freeze(folder, ["files:a"])
    mark(corpus, "posts", NOW)
    folder.write(next(folder.list("trained/")), record)
    with pytest.raises(DataError, match="not a record of training .*Delete it to train on all posts") as error:
        unseen(corpus, "posts")
    one_sentence(error)


@pytest.mark.parametrize(
    "uri", ["", "x", "/a/corpora/x.json", f"corpora/{'0' * 63}.json", f"/a/corpora/{'0' * 64}.json/..", "posts.jsonl"]
)
def test_what_is_no_corpus_is_refused(uri: str) -> None:
    with pytest.raises(DataError, match="is no corpus. Give what `quipmill scrape` printed") as error:
        list(read_corpus(uri))
    one_sentence(error)


def test_a_relative_archive_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    append(open_store("archive"), "files:a", posts(1), NOW)
    name = freeze(open_store("archive"), ["files:a"]).rpartition("/")[2]
    assert ids(f"archive/corpora/{name}") == ["1"]
    monkeypatch.chdir(tmp_path / "archive")
    assert ids(f"corpora/{name}") == ["1"]


def test_strange_files_in_an_archive_are_left_alone(folder: Store) -> None:
    append(folder, "files:a", posts(1), NOW)
    (note,) = (key for key in folder.list("posts/") if key.endswith("origin.json"))
    folder.write(note.replace("origin.json", "notes.txt"), b"mine")
    assert append(folder, "files:a", posts(1), NOW) == Added() and ids(freeze(folder, ["files:a"])) == ["1"]


# --- origins


@pytest.mark.parametrize(
    ("origin", "tag"),
    [
        ("files:posts.jsonl", "files:posts.jsonl"),
        ("files:what?.csv", "files:what?.csv"),
        ("x_api:from:ada -is:retweet", "x_api:from:ada -is:retweet"),
        ("mastodon:@ada@hachyderm.io", "mastodon:@ada@hachyderm.io"),
        ("files:s3://bucket/posts.csv", "files:s3://bucket/posts.csv"),
        ("files:https://host/posts.csv", "files:https://host/posts.csv"),
        ("files:https://user:pass@host/posts.csv", "files:https://host/posts.csv"),
        ("files:https://host/posts.csv?token=hidden", "files:https://host/posts.csv?"),
    ],
)
def test_a_tag_holds_no_secret(origin: str, tag: str) -> None:
    assert origin_tag(origin).partition("?")[0] == tag.partition("?")[0]
    assert "hidden" not in origin_tag(origin) and "pass" not in origin_tag(origin)
    assert origin_tag(origin_tag(origin).partition("?")[0]) == tag.partition("?")[0]


def test_origins_that_differ_in_their_query_are_two() -> None:
    assert origin_tag("files:https://host/x?user=a") != origin_tag("files:https://host/x?user=b")
    long = f"files:https://host/{'a' * 300}"
    assert origin_tag(f"{long}b") != origin_tag(f"{long}c")


def test_nothing_in_the_archive_holds_a_secret(folder: Store) -> None:
    append(folder, "files:https://user:planted-pass@host/x?token=planted-token", posts(1), NOW)
    mark(freeze(folder, ["files:https://user:planted-pass@host/x?token=planted-token"]), "posts", NOW)
    for key in folder.list():
        data = folder.read(key)
        assert b"planted" not in (gzip.decompress(data) if key.endswith(".gz") else data)


def test_no_error_is_raw(folder: Store) -> None:
    with pytest.raises(QuipmillError):
        open_corpus("gs://bucket/corpora/" + "0" * 64 + ".json")


def test_memory_is_one_shard_and_the_ids(folder: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading takes 100 bytes a post and appending 150, however long the posts are; one shard comes on top."""
    monkeypatch.setattr(shards, "SHARD_POSTS", 250)
    many = [Post(f"at://did:plc:ada/app.bsky.feed.post/{n:013}", "ada", f"{n} " + "x" * 300) for n in range(6_000)]
    append(folder, "files:a", many, NOW)
    corpus = freeze(folder, ["files:a"])
    one_shard = 1 << 20

    def peak(work: Callable[[], object]) -> int:
        tracemalloc.start()
        work()
        used = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return used

    assert peak(lambda: sum(1 for _ in read_corpus(corpus))) < one_shard + 6_000 * 130
    assert peak(lambda: append(folder, "files:a", many, LATER, complete=True)) < one_shard + 6_000 * 190
    assert peak(lambda: verify(folder)) < one_shard
