"""Corpora, the immutable lists of shards that models are trained on, and the record of what the last model saw."""

import hashlib
import json
import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from urllib.parse import quote

from quipmill.archive import shards
from quipmill.archive.adding import origin_folder, origin_tag, utc
from quipmill.archive.shards import Shard, content, list_shards, parse_shard, said
from quipmill.errors import DataError, UsageError
from quipmill.schema import Post
from quipmill.store import Store, open_store

logger = logging.getLogger(__name__)

_MAX_MANIFEST_BYTES: Final = 64 << 20
_CORPUS: Final = re.compile(r"(?:(?P<root>.*)/)?(?P<key>corpora/(?P<digest>[0-9a-f]{64})\.json)")


@dataclass(frozen=True)
class Corpus:
    """An immutable list of shards."""

    key: str
    origins: tuple[str, ...]
    shards: tuple[str, ...]
    """Keys, sorted."""


@dataclass(frozen=True)
class Trained:
    """What the last model of a pipeline and a set of origins has seen."""

    pipeline: str
    origins: tuple[str, ...]
    corpus: str
    trained_at: str


def freeze(store: Store, origins: Iterable[str]) -> str:
    """Makes a corpus of everything that the archive holds of these origins now, and returns its URI."""
    tags = sorted({origin_tag(origin) for origin in origins})
    found = sorted((shard for tag in tags for shard in list_shards(store, origin_folder(tag))), key=lambda shard: shard.key)
    listed = [{"key": shard.key, "posts": shard.records} for shard in found]
    manifest = json.dumps({"format": 1, "origins": tags, "shards": listed}, indent=1, ensure_ascii=False).encode()
    key = f"corpora/{hashlib.sha256(manifest).hexdigest()}.json"
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
    return store, load_corpus(store, found["key"])


def read_corpus(corpus_uri: str) -> Iterator[Post]:
    """Every post of a corpus, once, in its newest version, with raw text, in the order of reading; without what was deleted.

    Raises:
        DataError: the URI is no corpus, or a file is not what its name says.
        StoreError: something cannot be read.
    """
    store, corpus = open_corpus(corpus_uri)
    for _, post in shards.current(store, _shards(corpus.shards)):
        yield post


def unseen(corpus_uri: str, pipeline: str) -> int:
    """How many posts of a corpus the last trained model of this pipeline and these origins has not seen; all if there is none.

    A post with another text is one that it has not seen. Deletions do not count: the next training leaves them out, but they
    are no reason to start one. The time is that of reading the corpus twice, and none where nothing was added.
    """
    store, corpus = open_corpus(corpus_uri)
    trained = set(_trained_shards(store, marker_key(pipeline, corpus.origins)))
    if not (fresh := set(corpus.shards) - trained):
        return 0
    if not trained:
        return sum(1 for _ in shards.current(store, _shards(fresh)))
    wanted = shards.identities(store, _shards(fresh))
    seen = {key: content(post.text) for key, post in shards.current(store, _shards(trained & set(corpus.shards)), wanted)}
    return sum(seen.get(key) != content(post.text) for key, post in shards.current(store, _shards(corpus.shards), wanted))


def mark(corpus_uri: str, pipeline: str, now: datetime) -> None:
    """Records that a model has seen this corpus. An overlapping run that has seen more is not undone."""
    store, corpus = open_corpus(corpus_uri)
    marker = marker_key(pipeline, corpus.origins)
    if set(_trained_shards(store, marker)) > set(corpus.shards):
        logger.info("%s: a newer model has seen more posts of these origins already", pipeline)
        return
    record = {"pipeline": pipeline, "origins": corpus.origins, "corpus": corpus.key, "trained_at": utc(now)}
    store.write(marker, json.dumps(record, indent=1, ensure_ascii=False).encode())


def check_pipeline(pipeline: str) -> None:
    """Passes a name that what was trained on can be recorded under.

    Raises:
        UsageError: it is empty, only dots, or longer than 100 characters.
    """
    if not pipeline.strip(" .") or len(pipeline) > 100:
        raise UsageError(f"{pipeline[:120]!r} is no name of a pipeline. Choose a word like posts")


def marker_key(pipeline: str, origins: tuple[str, ...]) -> str:
    """Where the record of a pipeline and its origins lies."""
    check_pipeline(pipeline)
    return f"trained/{quote(pipeline, safe=' ')}/{hashlib.sha256(chr(10).join(origins).encode()).hexdigest()}.json"


def load_trained(store: Store, marker: str) -> Trained:
    """The record of a training.

    Raises:
        DataError: the file is none.
    """
    try:
        record = json.loads(store.read(marker, _MAX_MANIFEST_BYTES))
        key = record["corpus"]
        if not isinstance(key, str) or not _CORPUS.fullmatch(key):
            raise ValueError("it names no corpus")
        origins = tuple(map(str, record.get("origins", ())))
        return Trained(str(record.get("pipeline", "")), origins, key, str(record.get("trained_at", "")))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise DataError(
            f"{store.uri(marker)}: not a record of training ({said(error)}). Delete it to train on all posts"
        ) from error


def load_corpus(store: Store, key: str) -> Corpus:
    """The list of a corpus.

    Raises:
        DataError: the file is not what its name says.
    """
    data = store.read(key, _MAX_MANIFEST_BYTES)
    if f"corpora/{hashlib.sha256(data).hexdigest()}.json" != key:
        raise DataError(f"{store.uri(key)}: not what its name says, the file is cut or was changed. Scrape again to make it anew")
    try:
        manifest = json.loads(data)
        keys = tuple(str(shard["key"]) for shard in manifest["shards"])
        origins = tuple(map(str, manifest["origins"]))
        if bad := next((key for key in keys if not parse_shard(key)), None):
            raise ValueError(f"{bad[:80]!r} is no shard")
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise DataError(f"{store.uri(key)}: not the list of a corpus ({said(error)}). Scrape again") from error
    return Corpus(key, origins, keys)


def _trained_shards(store: Store, marker: str) -> tuple[str, ...]:
    """The shards that the last model has seen."""
    return load_corpus(store, load_trained(store, marker).corpus).shards if store.exists(marker) else ()


def _shards(keys: Iterable[str]) -> list[Shard]:
    return [shard for key in keys if (shard := parse_shard(key))]
