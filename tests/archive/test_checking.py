"""`quipmill archive list` and `verify`, on a folder and on S3."""

import gzip
import hashlib
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quipmill.archive import append, freeze, mark, unseen
from quipmill.cli import main
from quipmill.schema import Post
from quipmill.store import Store, open_store
from tests.fakes.s3 import Bucket

START = datetime(2024, 5, 1, 9, 30, tzinfo=UTC)


@pytest.fixture(params=["folder", "s3"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    """Two origins; in the first an edit, a deletion and a model that has seen the beginning."""
    bucket: Bucket | None = request.getfixturevalue("s3") if request.param == "s3" else None
    store = open_store(f"{bucket.uri}/quipmill" if bucket else str(tmp_path / "archive"))
    append(store, "bluesky:ada", [Post(str(n), "ada", f"post {n}") for n in range(1200)], START, complete=True)
    mark(freeze(store, ["bluesky:ada"]), "posts", START)
    later = [Post(str(n), "ada", f"post {n}" + " edited" * (n == 7)) for n in range(1199)]
    append(store, "bluesky:ada", later, START + timedelta(days=1), complete=True)
    append(store, "files:b.csv", [Post("1", "bob", "one")], START)
    freeze(store, ["bluesky:ada", "files:b.csv"])
    return store


def run(action: str, store: Store, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    code = main(["archive", action, store.root, *words])
    said = capsys.readouterr()
    assert said.err == ""
    return code, said.out


def test_list(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    code, out = run("list", store, capsys)
    assert (code, out.splitlines()) == (
        0,
        [
            "posts  older  deleted  shards  first read            last change           origin",
            "1,199      1        1       2  2024-05-01T09:30:00Z  2024-05-02T09:30:00Z  bluesky:ada",
            "    1      0        0       1  2024-05-01T09:30:00Z  2024-05-01T09:30:00Z  files:b.csv",
            "",
            "trained at            pipeline  origins",
            "2024-05-01T09:30:00Z  posts     bluesky:ada",
        ],
    )
    code, out = run("list", store, capsys, "--json")
    facts = json.loads(out)
    assert facts["origins"][0] == {
        "origin": "bluesky:ada", "posts": 1199, "versions": 1, "deleted": 1, "shards": 2,
        "first_read": "2024-05-01T09:30:00Z", "last_change": "2024-05-02T09:30:00Z",
    }  # fmt: skip
    assert facts["trained"][0]["corpus"].startswith(f"{store.root}/corpora/")


def test_a_sound_archive(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    store.write("posts/notes.txt", b"mine")
    code, out = run("verify", store, capsys)
    assert code == 0
    assert out == f"{store.root}: 1,203 records in 3 shards of 2 origins, 2 corpora, 1 records of training: all is well\n"
    code, out = run("verify", store, capsys, "--json")
    assert (code, json.loads(out)) == (
        0, {"origins": 2, "shards": 3, "posts": 1203, "corpora": 2, "trained": 1, "problems": []}
    )  # fmt: skip


def shard(store: Store, mark: str = "-1200.") -> str:
    return next(key for key in store.list("posts/") if mark in key)


def cut(store: Store, key: str) -> None:
    store.write(key, store.read(key)[:-20])


def misname(store: Store) -> None:
    key = shard(store)
    store.write(key.replace("-1200.", "-1199."), store.read(key))


def repeat_a_line(store: Store) -> None:
    data = b'{"id": "1", "author": "ada", "text": "x"}\n' * 2
    folder = shard(store).rpartition("/")[0]
    store.write(f"{folder}/{20250101:<020}-{hashlib.sha256(data).hexdigest()}-2.jsonl.gz", gzip.compress(data))


def rename_origin(store: Store) -> None:
    key = shard(store).rpartition("/")[0] + "/origin.json"
    store.write(key, store.read(key).replace(b"ada", b"eve"))


def lie_about_training(store: Store) -> None:
    key = next(store.list("trained/"))
    store.write(key, store.read(key).replace(b'"posts"', b'"other"'))


DAMAGES: dict[str, tuple[Callable[[Store], None], list[str]]] = {
    "a cut shard": (lambda s: cut(s, shard(s)), ["it is cut short. Delete it and scrape again, or restore it from a backup"]),
    "a cut change": (lambda s: cut(s, shard(s, ".changes.")), ["it is cut short. Delete it and scrape again"]),
    "a shard under another name": (misname, ["1200 posts where its name says 1199"]),
    "a post twice in a shard": (repeat_a_line, ["only 1 of its 2 posts are different ones"]),
    "a missing shard": (lambda s: s.delete(shard(s)), ["1 of its 1 shards are missing", "1 of its 3 shards are missing"]),
    "a cut corpus": (lambda s: cut(s, next(s.list("corpora/"))), ["the file is cut or was changed. Scrape again"]),
    "no name of an origin": (
        lambda s: s.delete(shard(s).rpartition("/")[0] + "/origin.json"), ["origin.json: missing, so that nobody"]
    ),
    "another origin": (rename_origin, ["names another origin than its folder stands for. Delete it and scrape again"]),
    "no origin": (
        lambda s: s.write(shard(s).rpartition("/")[0] + "/origin.json", b"[]"), ["does not name an origin"]
    ),
    "a damaged record": (lambda s: s.write(next(s.list("trained/")), b"{"), ["not a record of training"]),
    "a record of another": (lie_about_training, ["names another pipeline or other origins than its place"]),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_found_and_said(damage: str, store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    do, expected = DAMAGES[damage]
    do(store)
    code, out = run("verify", store, capsys)
    problems = [line for line in out.splitlines() if "things are wrong" not in line]
    assert code == 1 and len(problems) == len(expected), out
    for text in expected:
        assert any(text in line and line.startswith(f"{store.root}/") for line in problems), out
    assert out.splitlines()[-1].endswith(f": {len(expected)} things are wrong")
    code, out = run("verify", store, capsys, "--json")
    assert code == 1 and sorted(json.loads(out)["problems"]) == sorted(problems)


def test_a_damaged_shard_that_is_deleted_comes_back_by_scraping(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    cut(store, shard(store))
    store.delete(shard(store))
    append(
        store, "bluesky:ada", [Post(str(n), "ada", f"post {n}") for n in range(1199)], START + timedelta(days=2), complete=True
    )
    corpus = freeze(store, ["bluesky:ada"])
    assert unseen(corpus, "posts") == 1199
    mark(corpus, "posts", START + timedelta(days=2))
    assert unseen(corpus, "posts") == 0


def test_what_is_no_archive_is_said(tmp_path: Path, s3: Bucket, capsys: pytest.CaptureFixture[str]) -> None:
    for place in (str(tmp_path / "nothing"), s3.uri):
        for action in ("list", "verify"):
            assert main(["archive", action, place]) == 1
            said = capsys.readouterr()
            assert (
                said.out == "" and said.err.count("\n") == 1 and "there is no archive here. Give the folder or s3://" in said.err
            )
    with pytest.raises(SystemExit) as ended:
        main(["archive", "burn", str(tmp_path)])
    assert ended.value.code == 2
