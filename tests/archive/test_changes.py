"""Edits and deletions: what the archive records of them, and what readers and the gate make of it."""

import gzip
import json
from datetime import UTC, datetime, timedelta
from itertools import permutations
from pathlib import Path

import pytest

from quipmill.archive import Added, append, freeze, mark, read_corpus, unseen, verify
from quipmill.errors import DataError
from quipmill.schema import Post
from quipmill.store import Store, open_store
from tests.fakes.s3 import Bucket

START = datetime(2024, 5, 1, tzinfo=UTC)


def day(number: float) -> datetime:
    return START + timedelta(days=number)


@pytest.fixture(params=["folder", "s3"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    if request.param == "folder":
        return open_store(str(tmp_path / "archive"))
    bucket: Bucket = request.getfixturevalue("s3")
    return open_store(f"{bucket.uri}/quipmill")


@pytest.fixture
def folder(tmp_path: Path) -> Store:
    return open_store(str(tmp_path / "archive"))


def posts(**texts: str) -> list[Post]:
    return [Post(id, "ada", text) for id, text in texts.items()]


def now(store: Store, *origins: str) -> dict[str, str]:
    """What readers get, in their order; each post once."""
    found = list(read_corpus(freeze(store, origins or ["files:a"])))
    assert len({post.id for post in found}) == len(found)
    return {post.id: post.text for post in found}


def test_the_newest_version_is_read_and_the_others_stay(store: Store) -> None:
    append(store, "files:a", posts(p1="one", p2="two"), day(0))
    assert append(store, "files:a", posts(p1="one, edited", p2="two"), day(1)) == Added(edited=1)
    assert now(store) == {"p1": "one, edited", "p2": "two"}
    assert append(store, "files:a", posts(p1="one, edited"), day(2)) == Added()
    assert append(store, "files:a", posts(p1="one"), day(3)) == Added(edited=1)  # back to what it was
    assert now(store) == {"p1": "one", "p2": "two"}
    kept = [gzip.decompress(store.read(key)) for key in store.list("posts/") if key.endswith(".gz")]
    assert sum(b"one, edited" in data for data in kept) == 1 and len(kept) == 3


def test_older_corpora_stay_as_they_are(store: Store) -> None:
    append(store, "files:a", posts(p1="one", p2="two"), day(0))
    before = freeze(store, ["files:a"])
    append(store, "files:a", posts(p1="edited"), day(1), complete=True)
    assert now(store) == {"p1": "edited"}
    assert {post.id: post.text for post in read_corpus(before)} == {"p1": "one", "p2": "two"}


def test_what_a_whole_listing_lacks_is_deleted_and_may_come_back(store: Store) -> None:
    append(store, "files:a", posts(p1="one", p2="two", p3="three"), day(0), complete=True)
    assert append(store, "files:a", posts(p1="one", p3="three"), day(1), complete=True) == Added(deleted=1)
    assert now(store) == {"p1": "one", "p3": "three"}
    first = freeze(store, ["files:a"])
    assert append(store, "files:a", posts(p1="one", p3="three"), day(2), complete=True) == Added()
    assert freeze(store, ["files:a"]) == first
    assert append(store, "files:a", posts(p2="two", p1="one", p3="three"), day(3), complete=True) == Added(restored=1)
    assert now(store) == {"p1": "one", "p3": "three", "p2": "two"}
    assert append(store, "files:a", [], day(4), complete=True) == Added(deleted=3) and now(store) == {}
    assert append(store, "files:a", posts(p4="four", p1="new"), day(5), complete=True) == Added(new=1, restored=1)
    assert now(store) == {"p4": "four", "p1": "new"} and not verify(store).problems


def test_a_part_of_a_listing_deletes_nothing(folder: Store) -> None:
    append(folder, "files:a", posts(p1="one", p2="two"), day(0), complete=True)
    assert append(folder, "files:a", posts(p2="two"), day(1)) == Added()
    assert now(folder) == {"p1": "one", "p2": "two"}


def test_a_deletion_concerns_its_origin_and_is_left_out_everywhere(folder: Store) -> None:
    append(folder, "files:a", posts(p1="one", p2="two"), day(0), complete=True)
    append(folder, "files:b", posts(p1="one", p2="two"), day(0))
    append(folder, "files:a", posts(p1="one"), day(1), complete=True)
    assert now(folder, "files:a", "files:b") == {"p1": "one"} and now(folder, "files:b") == {"p1": "one", "p2": "two"}
    append(folder, "files:c", posts(p2="two"), day(2))  # a copy that is added later does not bring it back
    assert now(folder, "files:a", "files:c") == {"p1": "one"}
    append(folder, "files:a", posts(p1="one", p2="two"), day(3), complete=True)
    assert now(folder, "files:a", "files:b") == {"p1": "one", "p2": "two"}


def test_posts_are_in_the_order_of_reading(folder: Store) -> None:
    for number in range(9):
        append(folder, "files:a", posts(**{f"p{number}b": "x", f"p{number}a": "y"}), day(number))
    assert list(now(folder)) == [f"p{number}{side}" for number in range(9) for side in "ba"]


def test_which_version_is_newest_does_not_depend_on_the_listing(tmp_path: Path) -> None:
    """Every order in which shards may be listed, and every place that they may be copied to."""
    store = open_store(str(tmp_path / "archive"))
    for number, text in enumerate(["one", "two", "three", "two"]):
        append(store, "files:a", posts(p1=text, p2="same"), day(number))
    files = {key: store.read(key) for key in store.list("posts/")}
    for order in permutations(files):
        other = open_store(str(tmp_path / "other"))
        for key in order:
            other.write(key, files[key])
        assert now(other) == {"p1": "two", "p2": "same"}


def test_runs_that_overlap_do_not_undo_a_later_reading(folder: Store) -> None:
    """A slow run began first, and ends after a quick one that has seen an edit, a new post and one that came back."""
    append(folder, "files:a", posts(p1="one", p2="two", p3="three"), day(0), complete=True)
    append(folder, "files:a", posts(p1="one", p2="two"), day(1), complete=True)
    append(folder, "files:a", posts(p1="edited", p2="two", p3="three", p4="four"), day(3), complete=True)  # the quick one
    assert append(folder, "files:a", posts(p1="one", p2="two"), day(2.5), complete=True) == Added()
    assert now(folder) == {"p2": "two", "p1": "edited", "p3": "three", "p4": "four"}


def test_a_wrong_clock_does_not_stop_what_comes_later(folder: Store) -> None:
    append(folder, "files:a", posts(p1="one", p2="two"), datetime(2031, 1, 1, tzinfo=UTC))
    assert append(folder, "files:a", posts(p1="edited"), day(0), complete=True) == Added(edited=1, deleted=1)
    assert append(folder, "files:a", posts(p1="edited again"), day(1), complete=True) == Added(edited=1)
    assert now(folder) == {"p1": "edited again"}


def test_edits_count_as_new_and_deletions_do_not(store: Store) -> None:
    append(store, "files:a", posts(p1="one", p2="two", p3="three"), day(0), complete=True)
    mark(freeze(store, ["files:a"]), "posts", day(0))
    append(store, "files:a", posts(p1="one", p2="edited"), day(1), complete=True)
    second = freeze(store, ["files:a"])
    assert unseen(second, "posts") == 1
    append(store, "files:a", posts(p1="one", p2="two"), day(2), complete=True)  # edited back: the model saw just that
    assert unseen(freeze(store, ["files:a"]), "posts") == 0
    mark(second, "posts", day(2))
    assert unseen(freeze(store, ["files:a"]), "posts") == 1
    append(store, "files:a", posts(p1="one", p2="two", p3="three", p4="four"), day(3), complete=True)
    assert unseen(freeze(store, ["files:a"]), "posts") == 3  # edited, there again, new
    append(store, "files:a", posts(p1="one"), day(4), complete=True)
    assert unseen(freeze(store, ["files:a"]), "posts") == 0 and now(store) == {"p1": "one"}


def test_an_archive_of_the_first_form_reads_on(folder: Store) -> None:
    """Shards without a time in their name, as the first version wrote them."""
    append(folder, "files:a", posts(p1="one", p2="two"), day(0))
    (key,) = (key for key in folder.list("posts/") if key.endswith(".gz"))
    origin, _, name = key.rpartition("/")
    folder.write(f"{origin}/{name.partition('-')[2]}", folder.read(key))
    folder.delete(key)
    before = freeze(folder, ["files:a"])
    assert [post.id for post in read_corpus(before)] == ["p1", "p2"]
    assert append(folder, "files:a", posts(p1="one", p2="two"), day(1), complete=True) == Added()
    assert freeze(folder, ["files:a"]) == before
    assert append(folder, "files:a", posts(p2="edited", p3="three"), day(2), complete=True) == Added(new=1, edited=1, deleted=1)
    assert now(folder) == {"p3": "three", "p2": "edited"} and not verify(folder).problems


def test_a_deletion_is_written_for_people_to_read(folder: Store) -> None:
    append(folder, "files:a", [Post("p1", "Ada", "one"), Post("a-long-id-of-its-own", "Ada", "two")], day(0), complete=True)
    append(folder, "files:a", [], day(1), complete=True)
    (key,) = (key for key in folder.list("posts/") if ".changes." in key)
    lines = [json.loads(line) for line in gzip.decompress(folder.read(key)).splitlines()]
    assert lines == [
        {"id": "p1", "author": "Ada", "deleted": "2024-05-02T00:00:00Z"},
        {"id": "a-long-id-of-its-own", "author": "Ada", "deleted": "2024-05-02T00:00:00Z"},
    ]


@pytest.mark.parametrize(
    "line", ['{"deleted": true}', '{"id": 5, "author": "a", "deleted": true}', '{"id": "1", "author": 5}', "[]"]
)
def test_a_change_that_is_none_is_refused(line: str, folder: Store) -> None:
    import hashlib

    append(folder, "files:a", posts(p1="one"), day(0))
    origin = next(folder.list("posts/")).rpartition("/")[0]
    data = f"{line}\n".encode()
    folder.write(f"{origin}/{20240502:<020}-{hashlib.sha256(data).hexdigest()}-1.changes.jsonl.gz", gzip.compress(data))
    with pytest.raises(DataError, match="no posts in it: ") as error:
        now(folder)
    assert "\n" not in str(error.value) and len(verify(folder).problems) == 1
