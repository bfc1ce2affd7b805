"""Adds what was read of an origin: new posts, other versions of known ones, and what is there no more."""

import hashlib
import json
import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final

from quipmill.archive import shards
from quipmill.archive.shards import DELETED, Identity, Shard, content, identity, list_shards, next_stamp, stamp_of, write_shard
from quipmill.schema import Post, dumps
from quipmill.store import Store

logger = logging.getLogger(__name__)

_LISTED: Final = -2  # a post that this reading has given already
_TIME: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


@dataclass(frozen=True)
class Added:
    """What an origin gave that the archive did not know."""

    new: int = 0
    edited: int = 0
    """Known posts with another text."""
    restored: int = 0
    """Posts that had been deleted, and are there again."""
    deleted: int = 0
    """Known posts that are there no more."""


def origin_tag(origin: str) -> str:
    """How the archive writes an origin: as it is, but never with what may be a secret of an address.

    User and password are left out, a query is replaced by a digest: a link that is signed anew each time counts as a new origin.
    """
    source, _, where = origin.partition(":")
    address, _, query = where.partition("?")
    if not where.startswith(("http://", "https://")):
        return origin
    from quipmill.http import redact  # httpx takes a tenth of a second to import, and most steps ask no network

    if redact(where, len(where)) == where:
        return origin
    shown = redact(address, len(address))
    return f"{source}:{shown}?{_digest(query)[:8]}" if query else f"{source}:{shown}"


def origin_folder(tag: str) -> str:
    """The name of an origin's folder."""
    return _digest(tag)


def append(store: Store, origin: str, posts: Iterable[Post], now: datetime, *, complete: bool = False) -> Added:
    """Records what the archive does not know yet of an origin, and returns how much that is.

    Args:
        store: the archive.
        origin: `<source>:<where>`, which the posts get as their `source`.
        posts: any number, in the order to keep; of posts with the same id the first counts.
        now: when the reading began. Posts that another run has written since are left as they are: it may have seen them later.
        complete: whether `posts` are all that the origin has, so that what is missing was deleted.
    """
    tag = origin_tag(origin)
    folder = origin_folder(tag)
    note = json.dumps({"origin": tag, "first_read": utc(now)}, ensure_ascii=False)
    store.write(f"posts/{folder}/origin.json", note.encode(), if_absent=True)
    there = list_shards(store, folder)
    known, stamp = shards.state(store, there), next_stamp(there, now)
    known.update(dict.fromkeys(shards.identities(store, _written_since(there, now)), _LISTED))
    new, changes = _Writer(store, folder, stamp), _Writer(store, folder, stamp, changes=True)
    edited = restored = 0
    for post in posts:
        key, text = identity(post.id, post.author), content(post.text)
        before = known.get(key)
        if before in (_LISTED, text):
            known[key] = _LISTED
            continue
        known[key] = _LISTED
        edited += before is not None and before != DELETED
        restored += before == DELETED
        (new if before is None else changes).add(dumps(replace(post, source=tag)))
    deleted = 0
    if complete:
        missing = {key for key, text in known.items() if text >= 0}
        for post_id, author in _missing(store, there, missing):
            changes.add(json.dumps({"id": post_id, "author": author, "deleted": utc(now)}, ensure_ascii=False))
            deleted += 1
    new.close()
    changes.close()
    return Added(new.count, edited, restored, deleted)


def read_until(store: Store, origin: str) -> str:
    """The time up to which an origin has certainly been read, RFC 3339; empty where nobody can say."""
    key = _until_key(origin)
    try:
        value = json.loads(store.read(key, 1 << 16))["until"] if store.exists(key) else ""
        return value if isinstance(value, str) and _TIME.fullmatch(value) else ""
    except (ValueError, KeyError, TypeError):
        return ""  # then everything is read again


def note_read_until(store: Store, origin: str, now: datetime) -> None:
    """Notes that everything an origin had at `now` is in the archive. If overlapping runs differ, too much is read once more."""
    store.write(_until_key(origin), json.dumps({"until": utc(now)}).encode())


def _until_key(origin: str) -> str:
    return f"posts/{origin_folder(origin_tag(origin))}/read-until.json"


def _written_since(there: list[Shard], began: datetime) -> list[Shard]:
    """The shards of runs that overlap this one; a stamp more than a day ahead comes from a wrong clock."""
    return [shard for shard in there if stamp_of(began) <= shard.stamp < stamp_of(began + timedelta(days=1))]


def _missing(store: Store, there: list[Shard], missing: set[Identity]) -> Iterator[tuple[str, str]]:
    """Id and author of known posts that were not read."""
    for shard in there if missing else ():
        for key, row in shards.find(store, shard, missing):
            missing.discard(key)
            yield str(row["id"]), str(row["author"])


class _Writer:
    """Collects lines into shards of a size that fits memory."""

    def __init__(self, store: Store, folder: str, stamp: str, changes: bool = False) -> None:
        self._store, self._folder, self._stamp, self._changes = store, folder, stamp, changes
        self._lines, self._bytes = list[bytes](), 0
        self.count = 0

    def add(self, line: str) -> None:
        data = line.encode() + b"\n"
        if self._lines and (len(self._lines) >= shards.SHARD_POSTS or self._bytes + len(data) > shards.SHARD_BYTES):
            self.close()
        self._lines.append(data)
        self._bytes += len(data)
        self.count += 1

    def close(self) -> None:
        """Writes what is left."""
        if self._lines:
            write_shard(self._store, self._folder, self._stamp, self._lines, self._changes)
        self._lines, self._bytes = [], 0


def utc(now: datetime) -> str:
    """A moment as the archive's records write it."""
    return now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
