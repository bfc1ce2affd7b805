"""Shards: the files that posts are kept in, how they are named, checked and read, and which of their records count."""

import gzip
import hashlib
import io
import json
import re
import zlib
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from quipmill.errors import DataError
from quipmill.schema import Post, parse
from quipmill.store import Store

SHARD_POSTS: Final = 20_000
SHARD_BYTES: Final = 16 << 20
"""A shard is closed when it holds so many posts or bytes."""

DELETED: Final = -1
"""What stands for the text of a post that its origin has no more."""

_MAX_SHARD_BYTES: Final = 64 << 20
_OWN_ID: Final = 15
_KEY: Final = re.compile(
    r"posts/(?P<folder>[0-9a-f]{64})/(?:(?P<stamp>[0-9]{20})-)?(?P<digest>[0-9a-f]{64})-(?P<records>[0-9]{1,9})"
    r"(?P<changes>\.changes)?\.jsonl\.gz"
)

Row = dict[str, Any]  # a line of a shard; Any: JSON
Identity = bytes


@dataclass(frozen=True)
class Shard:
    """What the key of a shard says."""

    key: str
    folder: str
    """Digest of the origin."""
    stamp: str
    """When it was written, `YYYYMMDDhhmmssffffff`; empty for shards of the first form, which are the oldest."""
    digest: str
    records: int
    changes: bool
    """Later versions and deletions of posts that the writer knew; otherwise posts that it had not seen."""

    @property
    def order(self) -> tuple[str, str]:
        """By time; what was written at the same moment, by name."""
        return self.stamp, self.key


def parse_shard(key: str) -> Shard | None:
    """The shard of a key, or None if the key names something else."""
    if not (found := _KEY.fullmatch(key)):
        return None
    return Shard(key, found["folder"], found["stamp"] or "", found["digest"], int(found["records"]), bool(found["changes"]))


def list_shards(store: Store, folder: str) -> list[Shard]:
    """The shards of an origin, the oldest first; other files are left alone."""
    found = (parse_shard(key) for key in store.list(f"posts/{folder}/"))
    return sorted((shard for shard in found if shard), key=lambda shard: shard.order)


def stamp_of(now: datetime) -> str:
    """A moment as shards are stamped with it; sorts by time."""
    return now.astimezone(UTC).strftime("%Y%m%d%H%M%S%f")


def next_stamp(shards: Iterable[Shard], now: datetime) -> str:
    """The stamp of what is written now: later than all that the writer knows, even if a clock was wrong."""
    latest = max((shard.stamp for shard in shards), default="")
    stamp = stamp_of(now)
    return stamp if stamp > latest else f"{int(latest) + 1:020}"


def identity(post_id: str, author: str) -> Identity:
    """The same post has the same one: its id, if that is long enough to be the network's own, otherwise author and id."""
    name = post_id if len(post_id) >= _OWN_ID else f"{author.casefold()}\0{post_id}"
    return hashlib.blake2b(name.encode(errors="surrogatepass"), digest_size=16).digest()


def content(text: str) -> int:
    """A digest of a post's text that takes little room; two texts of one post share it once in 10^16."""
    return int.from_bytes(hashlib.blake2b(text.encode(errors="surrogatepass"), digest_size=7).digest())


def write_shard(store: Store, folder: str, stamp: str, lines: list[bytes], changes: bool) -> None:
    """Stores lines under the name of their content. Overwriting is right: it makes a damaged shard of this name whole again."""
    data = b"".join(lines)
    name = f"{stamp}-{hashlib.sha256(data).hexdigest()}-{len(lines)}{'.changes' if changes else ''}"
    store.write(f"posts/{folder}/{name}.jsonl.gz", gzip.compress(data, 6, mtime=0))


def rows(store: Store, shard: Shard) -> Iterator[Row]:
    """The lines of a shard, which is what its name says.

    Raises:
        DataError: it is not.
    """
    data = _unpack(store, shard)
    if hashlib.sha256(data).hexdigest() != shard.digest:
        raise refusal(store, shard, "its content is not what its name says")
    if (found := data.count(b"\n") + bool(data and not data.endswith(b"\n"))) != shard.records:
        raise refusal(store, shard, f"{found} posts where its name says {shard.records}")
    try:
        for line in io.BytesIO(data):
            row = json.loads(line)
            if not isinstance(row, dict):
                raise ValueError(f"expected an object, found {type(row).__name__}")
            yield row
    except (ValueError, RecursionError) as error:
        raise refusal(store, shard, f"no posts in it: {said(error)}") from error


def identified(store: Store, shard: Shard) -> Iterator[tuple[Identity, Row]]:
    """The lines of a shard, and which post each is about.

    Raises:
        DataError: the shard is not what its name says, or a line is about no post.
    """
    for row in rows(store, shard):
        try:
            if not is_deletion(shard, row) and not isinstance(row["text"], str):
                raise ValueError("field text must be text")
            found = identity(row["id"], row["author"])
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            if not is_deletion(shard, row):
                post_of(store, shard, row)  # says better what is wrong
            raise refusal(store, shard, f"no posts in it: {said(error)}") from error
        yield found, row


def state(store: Store, shards: Iterable[Shard]) -> dict[Identity, int]:
    """What one origin shows: the digest of each post's text, or `DELETED`; 150 bytes of memory a post."""
    found = dict[Identity, int]()
    for shard in sorted(shards, key=lambda shard: (shard.changes, shard.order)):
        for key, row in identified(store, shard):
            if shard.changes:
                found[key] = DELETED if is_deletion(shard, row) else content(row["text"])
            elif key not in found:
                found[key] = content(row["text"])
    return found


def current(store: Store, shards: Iterable[Shard], wanted: Container[Identity] | None = None) -> Iterator[tuple[Identity, Post]]:
    """Every post once, in its newest version and the order of reading; those that an origin has no more are left out.

    Whoever writes a change knows what it changes. So changes go before posts seen first, among changes the newest holds, and
    among posts seen first, which only runs that overlap write twice, the oldest. What is deleted in one origin and not there
    again counts as deleted in all.

    Args:
        store: the archive.
        shards: of any origins.
        wanted: gives these posts only; None gives all.
    """
    ordered = sorted(shards, key=lambda shard: shard.order)
    newest, deleted = _changes(store, ordered)
    seen = set[Identity]()
    for shard in ordered:
        for key, row in identified(store, shard):
            if key in seen or key in deleted or (wanted is not None and key not in wanted):
                continue
            if newest.get(key) != (shard.key if shard.changes else None) or is_deletion(shard, row):
                continue
            seen.add(key)
            yield key, post_of(store, shard, row)


def identities(store: Store, shards: Iterable[Shard]) -> set[Identity]:
    """All posts that these shards say anything about."""
    return {key for shard in shards for key, _ in identified(store, shard)}


def find(store: Store, shard: Shard, wanted: Container[Identity]) -> Iterator[tuple[Identity, Row]]:
    """The records of these posts."""
    return ((key, row) for key, row in identified(store, shard) if key in wanted)


def post_of(store: Store, shard: Shard, row: Row) -> Post:
    """The post in a line.

    Raises:
        DataError: it is none.
    """
    try:
        return parse(row, Post)
    except ValueError as error:
        raise refusal(store, shard, f"no posts in it: {said(error)}") from error


def is_deletion(shard: Shard, row: Row) -> bool:
    """Whether a line says that its post is gone."""
    return shard.changes and "deleted" in row


def refusal(store: Store, shard: Shard, why: str) -> DataError:
    """The error of a damaged shard."""
    return DataError(f"{store.uri(shard.key)}: {why}. Delete it and scrape again, or restore it from a backup")


def said(error: Exception) -> str:
    """What a file's error is, in few words."""
    return f"{type(error).__name__}: {error}"[:160] if isinstance(error, KeyError | TypeError) else str(error)[:160]


def _changes(store: Store, ordered: list[Shard]) -> tuple[dict[Identity, str], set[Identity]]:
    """The shard that holds the newest version of each changed post, and the posts that some origin has no more."""
    newest, gone = dict[Identity, str](), set[tuple[str, Identity]]()
    for shard in ordered:
        for key, row in identified(store, shard) if shard.changes else ():
            if is_deletion(shard, row):
                gone.add((shard.folder, key))
            else:
                gone.discard((shard.folder, key))
                newest[key] = shard.key
    return newest, {key for _, key in gone}


def _unpack(store: Store, shard: Shard) -> bytes:
    unpacker = zlib.decompressobj(wbits=31)
    try:
        data = unpacker.decompress(store.read(shard.key, _MAX_SHARD_BYTES), _MAX_SHARD_BYTES + 1)
    except zlib.error as error:
        raise refusal(store, shard, "it is no gzip file, or a damaged one") from error
    if len(data) > _MAX_SHARD_BYTES:
        raise refusal(store, shard, f"it unpacks to more than {_MAX_SHARD_BYTES:,} bytes")
    if not unpacker.eof:
        raise refusal(store, shard, "it is cut short")
    return data
