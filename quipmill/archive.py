"""The post archive: every post ever read, in a store that only grows, and what models were trained on.

    posts/<origin>/origin.json                       what the digest <origin> stands for
    posts/<origin>/<sha256>-<count>.jsonl.gz         a shard: raw posts, never changed; named by its unpacked content
    corpora/<sha256>.json                            a corpus: its origins and shards; named by its own bytes
    trained/<pipeline>/<origins>.json                the corpus that the last model of this pipeline and these origins has seen

What a reader may rely on:

- Nothing is overwritten but by the same bytes, and nothing is moved. Runs that overlap, or die anywhere, lose no post: the
  worst is a post in two shards, and readers give each post once.
- A corpus is its URI: the same shards have the same URI, other shards another one. A run without new posts finds the URI that
  the last one found, so that everything behind it hits its cache.
- What is read is checked against its name; a cut, changed or swollen file is refused with the reason.
- Memory holds one shard (at most 64 MiB unpacked) and the ids of the posts.

The same post is one with the same id; an id of fewer than 15 characters, a row number for one, counts together with its
author (ids of networks are longer and their own; a handle may change).
"""

import gzip
import hashlib
import json
import logging
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final
from urllib.parse import quote

from quipmill.errors import DataError, UsageError
from quipmill.http import redact
from quipmill.schema import Post, dumps, parse
from quipmill.store import Store, open_store

logger = logging.getLogger(__name__)

SHARD_POSTS: Final = 20_000
SHARD_BYTES: Final = 16 << 20
"""A shard is closed when it holds so many posts or bytes."""

_MAX_SHARD_BYTES: Final = 64 << 20
_MAX_MANIFEST_BYTES: Final = 64 << 20
_OWN_ID: Final = 15
_SHARD: Final = re.compile(r"posts/[0-9a-f]{64}/(?P<digest>[0-9a-f]{64})-(?P<posts>[0-9]{1,9})\.jsonl\.gz")
_CORPUS: Final = re.compile(r"(?:(?P<root>.*)/)?(?P<key>corpora/(?P<digest>[0-9a-f]{64})\.json)")


@dataclass(frozen=True)
class Corpus:
    """An immutable list of shards."""

    key: str
    origins: tuple[str, ...]
    shards: tuple[str, ...]
    """Keys, sorted."""


def origin_tag(origin: str) -> str:
    """How the archive writes an origin: as it is, but never with what may be a secret of an address.

    User and password are left out, a query is replaced by a digest: a link that is signed anew each time counts as a new origin.
    """
    source, _, where = origin.partition(":")
    address, _, query = where.partition("?")
    if not where.startswith(("http://", "https://")) or redact(where, len(where)) == where:
        return origin
    shown = redact(address, len(address))
    return f"{source}:{shown}?{_digest(query.encode())[:8]}" if query else f"{source}:{shown}"


def append(store: Store, origin: str, posts: Iterable[Post], now: datetime) -> int:
    """Adds those posts of an origin that are not there yet, and returns how many.

    Args:
        store: the archive.
        origin: `<source>:<where>`, which the posts get as their `source`.
        posts: any number, in the order to keep.
        now: when the origin is read, noted the first time.
    """
    tag = origin_tag(origin)
    folder = f"posts/{_digest(tag.encode())}"
    note = json.dumps({"origin": tag, "first_read": _utc(now)}, ensure_ascii=False)
    store.write(f"{folder}/origin.json", note.encode(), if_absent=True)
    known = {_identity(post) for post in _distinct(store, _shard_keys(store, folder))}
    added, lines, size = 0, list[bytes](), 0
    for post in posts:
        identity = _identity(post)
        if identity in known:
            continue
        known.add(identity)
        line = dumps(replace(post, source=tag)).encode() + b"\n"
        if lines and (len(lines) >= SHARD_POSTS or size + len(line) > SHARD_BYTES):
            _write_shard(store, folder, lines)
            lines, size = [], 0
        lines.append(line)
        added, size = added + 1, size + len(line)
    if lines:
        _write_shard(store, folder, lines)
    return added


def freeze(store: Store, origins: Iterable[str]) -> str:
    """Makes a corpus of everything that the archive holds of these origins now, and returns its URI."""
    tags = sorted({origin_tag(origin) for origin in origins})
    shards = sorted(key for tag in tags for key in _shard_keys(store, f"posts/{_digest(tag.encode())}"))
    listed = [{"key": key, "posts": _count(key)} for key in shards]
    manifest = json.dumps({"format": 1, "origins": tags, "shards": listed}, indent=1, ensure_ascii=False).encode()
    key = f"corpora/{_digest(manifest)}.json"
    store.write(key, manifest)
    return store.uri(key)


def open_corpus(corpus_uri: str) -> tuple[Store, Corpus]:
    """The archive and the list of a corpus.

    Args:
        corpus_uri: `<archive>/corpora/<sha256>.json`, the archive being a folder or `s3://bucket/prefix`.

    Raises:
        DataError: the URI is no corpus, or the file is not what its name says.
        StoreError: it cannot be read.
    """
    found = _CORPUS.fullmatch(corpus_uri)
    if not found:
        raise DataError(
            f"{corpus_uri[:200]!r} is no corpus. Give what `quipmill scrape` printed, <archive>/corpora/<sha256>.json"
        )
    root = found["root"]
    store = open_store("." if root is None else root or "/")
    return store, _read_corpus(store, found["key"])


def read_corpus(corpus_uri: str) -> Iterator[Post]:
    """Every post of a corpus, once, with raw text; shard by shard.

    Raises:
        DataError: the URI is no corpus, or a file is not what its name says.
        StoreError: something cannot be read.
    """
    store, corpus = open_corpus(corpus_uri)
    yield from _distinct(store, corpus.shards)


def unseen(corpus_uri: str, pipeline: str) -> int:
    """How many posts of a corpus the last trained model of this pipeline and these origins has not seen; all if there is none."""
    store, corpus = open_corpus(corpus_uri)
    trained = set(_trained(store, _marker(pipeline, corpus.origins)))
    if not (fresh := set(corpus.shards) - trained):
        return 0
    seen = {_identity(post) for post in _distinct(store, sorted(trained & set(corpus.shards)))}
    return sum(_identity(post) not in seen for post in _distinct(store, sorted(fresh)))


def mark(corpus_uri: str, pipeline: str, now: datetime) -> None:
    """Records that a model has seen this corpus. An overlapping run that has seen more is not undone."""
    store, corpus = open_corpus(corpus_uri)
    marker = _marker(pipeline, corpus.origins)
    if set(_trained(store, marker)) > set(corpus.shards):
        logger.info("%s: a newer model has seen more posts of these origins already", pipeline)
        return
    record = {"pipeline": pipeline, "origins": corpus.origins, "corpus": corpus.key, "trained_at": _utc(now)}
    store.write(marker, json.dumps(record, indent=1, ensure_ascii=False).encode())


def _trained(store: Store, marker: str) -> tuple[str, ...]:
    """The shards of the last trained corpus."""
    if not store.exists(marker):
        return ()
    try:
        key = json.loads(store.read(marker, _MAX_MANIFEST_BYTES))["corpus"]
        if not isinstance(key, str) or not _CORPUS.fullmatch(key):
            raise ValueError("it names no corpus")
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise DataError(
            f"{store.uri(marker)}: not a record of training ({_said(error)}). Delete it to train on all posts"
        ) from error
    return _read_corpus(store, key).shards


def check_pipeline(pipeline: str) -> None:
    """Passes a name that what was trained on can be recorded under.

    Raises:
        UsageError: it is empty, only dots, or longer than 100 characters.
    """
    if not pipeline.strip(" .") or len(pipeline) > 100:
        raise UsageError(f"{pipeline[:120]!r} is no name of a pipeline. Choose a word like posts")


def _marker(pipeline: str, origins: tuple[str, ...]) -> str:
    check_pipeline(pipeline)
    return f"trained/{quote(pipeline, safe=' ')}/{_digest(chr(10).join(origins).encode())}.json"


def _read_corpus(store: Store, key: str) -> Corpus:
    data = store.read(key, _MAX_MANIFEST_BYTES)
    if f"corpora/{_digest(data)}.json" != key:
        raise DataError(f"{store.uri(key)}: not what its name says, the file is cut or was changed. Scrape again to make it anew")
    try:
        manifest = json.loads(data)
        shards = tuple(str(shard["key"]) for shard in manifest["shards"])
        origins = tuple(map(str, manifest["origins"]))
        if bad := next((shard for shard in shards if not _SHARD.fullmatch(shard)), None):
            raise ValueError(f"{bad[:80]!r} is no shard")
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise DataError(f"{store.uri(key)}: not the list of a corpus ({_said(error)}). Scrape again") from error
    return Corpus(key, origins, shards)


def _shard_keys(store: Store, folder: str) -> list[str]:
    return [key for key in store.list(f"{folder}/") if _SHARD.fullmatch(key)]


def _write_shard(store: Store, folder: str, lines: list[bytes]) -> None:
    data = b"".join(lines)
    # overwriting is right: the name says the content, and a damaged shard of this name becomes whole again
    store.write(f"{folder}/{_digest(data)}-{len(lines)}.jsonl.gz", gzip.compress(data, 6, mtime=0))


def _distinct(store: Store, shards: Iterable[str]) -> Iterator[Post]:
    seen = set[str]()
    for key in shards:
        for post in _read_shard(store, key):
            if (identity := _identity(post)) not in seen:
                seen.add(identity)
                yield post


def _read_shard(store: Store, key: str) -> list[Post]:
    data = _unpack(store, key)
    if _digest(data) != _shard_name(key)["digest"]:
        raise _refusal(store, key, "its content is not what its name says")
    lines = data.removesuffix(b"\n").split(b"\n")
    if len(lines) != _count(key):
        raise _refusal(store, key, f"{len(lines)} posts where its name says {_count(key)}")
    try:
        return [parse(json.loads(line), Post) for line in lines]
    except (ValueError, RecursionError) as error:
        raise _refusal(store, key, f"no posts in it: {_said(error)}") from error


def _unpack(store: Store, key: str) -> bytes:
    unpacker = zlib.decompressobj(wbits=31)
    try:
        data = unpacker.decompress(store.read(key, _MAX_SHARD_BYTES), _MAX_SHARD_BYTES + 1)
    except zlib.error as error:
        raise _refusal(store, key, "it is no gzip file, or a damaged one") from error
    if len(data) > _MAX_SHARD_BYTES:
        raise _refusal(store, key, f"it unpacks to more than {_MAX_SHARD_BYTES:,} bytes")
    if not unpacker.eof:
        raise _refusal(store, key, "it is cut short")
    return data


def _refusal(store: Store, key: str, why: str) -> DataError:
    return DataError(f"{store.uri(key)}: {why}. Delete it and scrape again, or restore it from a backup")


def _shard_name(key: str) -> re.Match[str]:
    found = _SHARD.fullmatch(key)
    assert found, key
    return found


def _count(key: str) -> int:
    return int(_shard_name(key)["posts"])


def _identity(post: Post) -> str:
    return post.id if len(post.id) >= _OWN_ID else f"{post.author.casefold()}\0{post.id}"


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _utc(now: datetime) -> str:
    return now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:160] if isinstance(error, KeyError | TypeError) else str(error)[:160]
