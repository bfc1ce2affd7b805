"""How fast and in how much memory the archive takes, gives and checks a million posts, and a thousand small shards.

    python benchmarks/archive.py --posts 1000000

Each measurement is a process of its own, whose peak memory is what the system counts less what Python and the imports need.
Peers in the same run, with the same posts: sqlite3 with one table and `insert or ignore`, and the roof for reading, a plain loop
over one gzip file of JSON Lines. With QUIPMILL_S3_ENDPOINT set, `--store s3://bucket/prefix` measures a bucket; otherwise the
small shards are also read from moto's server on loopback, if it is installed. Prints a table and writes `<out>/archive.json`.
"""

import argparse
import gzip
import json
import os
import platform
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from quipmill import archive
from quipmill.schema import Post, dumps, write_json
from quipmill.store import open_store

START = datetime(2020, 1, 1, tzinfo=UTC)
ORIGIN = "bluesky:ada.example.com"
WORDS = "rain on the harbour again while somebody whistles an old tune about maps lanterns soup and the last train home".split()
SMALL_SHARDS, PER_DAY = 1000, 20
ROWS = {
    "append": "archive: append all",
    "append again": "archive: append again, nothing new",
    "read": "archive: read",
    "unseen": "archive: count new posts, none seen",
    "verify": "archive: verify",
    "small read": f"archive: read {SMALL_SHARDS:,} daily shards, folder",
    "small append": f"archive: append to {SMALL_SHARDS:,} daily shards, folder",
    "small read s3": f"archive: read {SMALL_SHARDS:,} daily shards, S3 (moto)",
    "sqlite append": "sqlite3: insert or ignore",
    "sqlite read": "sqlite3: read",
    "gzip read": "gzip JSONL: read (the roof)",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=1_000_000)
    parser.add_argument("--store", help="folder or s3://bucket/prefix, empty; a temporary folder by default")
    parser.add_argument("-o", "--out", type=Path, default=Path("build/bench/archive"))
    parser.add_argument("--only", choices=ROWS, help=argparse.SUPPRESS)  # one measurement, in this process
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.only:
        print(json.dumps(measure(args.only, args.posts, args.store or str(args.folder / "archive"), args.folder)))
        return
    folder = Path(tempfile.mkdtemp(prefix="quipmill-bench-"))
    try:
        make_small(folder)
        rows = [{"what": ROWS[name], **run(name, args.posts, args.store, folder)} for name in ROWS]
    finally:
        shutil.rmtree(folder)
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}"
    print(
        f"| {args.posts:,} posts, {machine:29} | posts/s | seconds | of them CPU | peak memory, MiB |\n|---|---:|---:|---:|---:|"
    )
    for row in rows:
        if "seconds" in row:
            speed = row["posts"] / row["seconds"]
            print(
                f"| {row['what']:49} | {speed:7,.0f} | {row['seconds']:7.1f} | {row['cpu_seconds']:11.1f} | {row['mib']:16,.0f} |"
            )
    write_json(args.out / "archive.json", {"posts": args.posts, "machine": machine, "rows": rows})


def run(name: str, posts: int, store: str | None, folder: Path) -> dict[str, float]:
    """One measurement in a process of its own."""
    command = [sys.executable, __file__, "--only", name, "--posts", str(posts), "--folder", str(folder)]
    done = subprocess.run([*command, "--store", store] if store else command, stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)  # type: ignore[no-any-return]


def measure(name: str, count: int, place: str, folder: Path) -> dict[str, float]:
    if name == "small read s3":
        return measure_s3(folder)
    work = {
        "append": lambda: append(place, count, START),
        "append again": lambda: append(place, count, START + timedelta(days=2)),
        "read": lambda: drain(place),
        "unseen": lambda: archive.unseen(corpus(place), "posts"),
        "verify": lambda: archive.verify(open_store(place)).posts,
        "small read": lambda: drain(str(folder / "small")),
        "small append": lambda: (
            archive.append(open_store(str(folder / "small")), ORIGIN, posts_of(1), START).new + SMALL_SHARDS * PER_DAY
        ),
        "sqlite append": lambda: sqlite_append(folder / "peer.db", count),
        "sqlite read": lambda: sqlite_read(folder / "peer.db"),
        "gzip read": lambda: gzip_read(folder / "peer.jsonl.gz", count),
    }[name]
    if name == "gzip read":
        gzip_write(folder / "peer.jsonl.gz", count)
    return timed(work)


def timed(work) -> dict[str, float]:
    before, start, cpu = peak(), time.perf_counter(), time.process_time()
    posts = work()
    seconds, cpu = time.perf_counter() - start, time.process_time() - cpu
    return {"posts": posts, "seconds": seconds, "cpu_seconds": cpu, "mib": (peak() - before) / 1024}


def peak() -> int:
    """The most memory that this process ever had, in KiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def posts_of(count: int, first: int = 0) -> Iterator[Post]:
    """Posts as a network gives them: an id of 19 digits, a date, 60 to 150 characters."""
    for number in range(first, first + count):
        text = " ".join(WORDS[(number * 7 + k * (number % 13 + 1)) % len(WORDS)] for k in range(12 + number % 9))
        moment = (START + timedelta(minutes=number)).strftime("%Y-%m-%dT%H:%M:%SZ")
        yield Post(str(1_790_000_000_000_000_000 + number), "ada.example.com", f"{text} {number}", moment, lang="en")


def append(place: str, count: int, now: datetime) -> int:
    archive.append(open_store(place), ORIGIN, posts_of(count), now, complete=True)
    return count


def corpus(place: str) -> str:
    return archive.freeze(open_store(place), [ORIGIN])


def drain(place: str) -> int:
    return sum(1 for _ in archive.read_corpus(corpus(place)))


def make_small(folder: Path) -> None:
    """What a thousand days leave behind."""
    store = open_store(str(folder / "small"))
    from quipmill.archive.adding import origin_folder, origin_tag
    from quipmill.archive.shards import stamp_of, write_shard

    where = origin_folder(origin_tag(ORIGIN))
    for day in range(SMALL_SHARDS):
        lines = [dumps(post).encode() + b"\n" for post in posts_of(PER_DAY, day * PER_DAY)]
        write_shard(store, where, stamp_of(START + timedelta(days=day)), lines, changes=False)


def measure_s3(folder: Path) -> dict[str, float]:
    """The same thousand shards in a bucket; nothing where there is no moto."""
    sys.path.insert(0, str(Path(__file__).parents[1]))
    try:
        from tests.fakes.s3 import Bucket, running_server
    except ImportError:
        return {}
    small = open_store(str(folder / "small"))
    with running_server() as server:
        bucket = Bucket(server.new_bucket(), server)
        os.environ.update(bucket.environment)
        store = open_store(bucket.uri)
        for key in small.list("posts/"):
            store.write(key, small.read(key))
        return timed(lambda: drain(bucket.uri))


def sqlite_append(path: Path, count: int) -> int:
    with sqlite3.connect(path) as base:
        base.execute("create table if not exists posts (id text primary key, post text) without rowid")
        base.executemany("insert or ignore into posts values (?, ?)", ((post.id, dumps(post)) for post in posts_of(count)))
    return count


def sqlite_read(path: Path) -> int:
    return sum(1 for (line,) in sqlite3.connect(path).execute("select post from posts order by id") if Post(**json.loads(line)))


def gzip_write(path: Path, count: int) -> None:
    with gzip.open(path, "wb", 6) as file:
        for post in posts_of(count):
            file.write(dumps(post).encode() + b"\n")


def gzip_read(path: Path, count: int) -> int:
    with gzip.open(path, "rb") as file:
        return sum(1 for line in file if Post(**json.loads(line)))


if __name__ == "__main__":
    main()
