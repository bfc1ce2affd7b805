"""Looks through a whole archive: what it holds, and whether every file is what its name says."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from quipmill.archive import shards
from quipmill.archive.adding import origin_folder
from quipmill.archive.corpora import load_corpus, load_trained, marker_key
from quipmill.archive.shards import DELETED, Shard, is_deletion, list_shards, parse_shard, post_of, said
from quipmill.errors import DataError, QuipmillError
from quipmill.store import Store

_MAX_NOTE_BYTES: Final = 1 << 20


@dataclass(frozen=True)
class OriginFacts:
    """What the archive holds of one origin."""

    origin: str
    posts: int
    """Posts as they are now, each once."""
    versions: int
    """Older versions of posts that are kept beside the newest."""
    deleted: int
    """Posts that the origin has no more; they are kept, but not read."""
    shards: int
    first_read: str
    last_change: str
    """When something new was last found; empty if that was before the archive noted it."""


@dataclass(frozen=True)
class TrainedFacts:
    """What the last model of a pipeline has seen."""

    pipeline: str
    origins: tuple[str, ...]
    trained_at: str
    corpus: str


@dataclass
class Checked:
    """What a check went through, and what is wrong."""

    origins: int = 0
    shards: int = 0
    posts: int = 0
    """Records in the shards: posts, later versions and deletions."""
    corpora: int = 0
    trained: int = 0
    problems: list[str] = field(default_factory=list)
    """One sentence each: where, what, and what to do."""


def list_origins(store: Store) -> Iterator[OriginFacts]:
    """The origins of an archive, by name. Reads every shard.

    Raises:
        DataError: a file is not what its name says.
    """
    notes = {folder: _origin(store, folder) for folder in _folders(store)}
    for folder, (tag, first_read) in sorted(notes.items(), key=lambda item: item[1]):
        there = list_shards(store, folder)
        now = list(shards.state(store, there).values())
        deleted = now.count(DELETED)
        records, deletions = sum(shard.records for shard in there), sum(1 for _ in _deletions(store, there))
        yield OriginFacts(
            origin=tag,
            posts=len(now) - deleted,
            versions=records - deletions - len(now),
            deleted=deleted,
            shards=len(there),
            first_read=first_read,
            last_change=_date(there[-1].stamp) if there else "",
        )


def list_trained(store: Store) -> Iterator[TrainedFacts]:
    """What models were trained on, by pipeline."""
    for key in store.list("trained/"):
        record = load_trained(store, key)
        yield TrainedFacts(record.pipeline, record.origins, record.trained_at, store.uri(record.corpus))


def verify(store: Store, report: Callable[[str], None] = lambda problem: None) -> Checked:
    """Reads everything and checks it: names, digests, counts, posts, lists and records of training.

    Args:
        store: the archive.
        report: gets each problem as it is found.

    Raises:
        StoreError: the place cannot be listed.
    """
    checked = Checked()

    @contextmanager
    def noted() -> Iterator[None]:
        try:
            yield
        except QuipmillError as error:
            checked.problems.append(str(error))
            report(str(error))

    keys = set(store.list("posts/"))
    for folder in sorted({key.split("/")[1] for key in keys if parse_shard(key) or key.endswith("/origin.json")}):
        checked.origins += 1
        with noted():
            _origin(store, folder)
    for shard in sorted(filter(None, map(parse_shard, keys)), key=lambda shard: shard.key):
        checked.shards += 1
        with noted():
            checked.posts += _check_shard(store, shard)
    for key in store.list("corpora/"):
        checked.corpora += 1
        with noted():
            _check_corpus(store, key, keys)
    for key in store.list("trained/"):
        checked.trained += 1
        with noted():
            _check_trained(store, key)
    return checked


def _folders(store: Store) -> list[str]:
    return sorted({shard.folder for key in store.list("posts/") if (shard := parse_shard(key))})


def _origin(store: Store, folder: str) -> tuple[str, str]:
    """The tag of an origin, and when it was first read."""
    key = f"posts/{folder}/origin.json"
    if not store.exists(key):
        raise DataError(
            f"{store.uri(key)}: missing, so that nobody knows what these posts are. Scrape their origin again, which writes it"
        )
    try:
        note = json.loads(store.read(key, _MAX_NOTE_BYTES))
        tag, first_read = str(note["origin"]), str(note["first_read"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise DataError(f"{store.uri(key)}: does not name an origin ({said(error)}). Delete it and scrape again") from error
    if origin_folder(tag) != folder:
        raise DataError(f"{store.uri(key)}: names another origin than its folder stands for. Delete it and scrape again")
    return tag, first_read


def _deletions(store: Store, there: list[Shard]) -> Iterator[None]:
    return (None for shard in there if shard.changes for row in shards.rows(store, shard) if is_deletion(shard, row))


def _check_shard(store: Store, shard: Shard) -> int:
    found = set[bytes]()
    for key, row in shards.identified(store, shard):
        if not is_deletion(shard, row):
            post_of(store, shard, row)
        found.add(key)
    if shard.stamp and len(found) != shard.records:
        raise shards.refusal(store, shard, f"only {len(found)} of its {shard.records} posts are different ones")
    return shard.records


def _check_corpus(store: Store, key: str, there: set[str]) -> None:
    corpus = load_corpus(store, key)
    if missing := [shard for shard in corpus.shards if shard not in there]:
        raise DataError(
            f"{store.uri(key)}: {len(missing)} of its {len(corpus.shards)} shards are missing, {missing[0]} for one. "
            "Restore them from a backup, or delete this list if nothing is to be trained on it again"
        )


def _check_trained(store: Store, key: str) -> None:
    record = load_trained(store, key)
    if marker_key(record.pipeline, record.origins) != key:
        raise DataError(
            f"{store.uri(key)}: names another pipeline or other origins than its place. Delete it to train on all posts"
        )
    load_corpus(store, record.corpus)


def _date(stamp: str) -> str:
    day, time = stamp[:8], stamp[8:14]
    return f"{day[:4]}-{day[4:6]}-{day[6:]}T{time[:2]}:{time[2:4]}:{time[4:]}Z" if stamp else ""
