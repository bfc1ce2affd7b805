"""Reads the posts of one or more origins into the archive, as raw as they come, and says what a model has not seen yet."""

import heapq
import logging
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import ModuleType
from typing import Final

from quipmill import archive, plugins
from quipmill.config import ScrapeConfig
from quipmill.errors import DataError, NetworkError, QuipmillError, SourceError, StoreError, UsageError, explain_os_error
from quipmill.inputs import local_copy
from quipmill.schema import MAX_LINE_BYTES, Post, Tally, dumps, read_jsonl, write_jsonl
from quipmill.store import Store, open_store

logger = logging.getLogger(__name__)

_MAX_QUERY_FILE: Final = 1 << 20
_AGAIN: Final = timedelta(hours=2)
"""What costs money is read again so far back: posts can be edited for an hour, and clocks differ."""


@dataclass(frozen=True)
class Scraped:
    """What a scrape found."""

    new_posts: int
    """Posts of the corpus that the last trained model of this pipeline and these origins has not seen."""
    corpus_uri: str
    """`<archive>/corpora/<sha256>.json`, for `clean` and `mark_trained`."""
    read: int
    """Posts that the origins gave, within `limit` and `since`."""
    added: int
    """Of these, the ones that the archive did not have."""
    edited: int
    """Of these, known ones with another text, or that had been deleted and are there again."""
    deleted: int
    """Known posts that an origin has no more, where it was read wholly and lists everything."""
    posts: int
    """Posts of the corpus, each once."""
    bad: int
    """Records that could not be read."""
    per_origin: dict[str, dict[str, int]] = field(default_factory=dict)
    """`read`, `added`, `edited`, `deleted` and `bad` by origin, as the archive writes it."""


def scrape(origins: Sequence[str], archive_uri: str, out: Path, config: ScrapeConfig, *, pipeline: str, now: datetime) -> Scraped:
    """Adds the posts of all origins to the archive, and writes everything it holds of them to `out`.

    If an origin fails, the posts of the others, and what it gave before it failed, are in the archive before the error is raised.

    Args:
        origins: each `<source>:<where>`, several in one text by line breaks, or `@<file>` with one a line (`#` starts a comment).
        archive_uri: folder or `s3://bucket/prefix`.
        out: JSONL file of posts, for people to look at.
        config: how to read them.
        pipeline: whose models `new_posts` is about.
        now: the time of this run.

    Raises:
        UsageError: an origin, its source or the configuration is wrong; nothing was read.
        SourceError, DataError: an origin cannot be read.
        StoreError: the archive refuses.
    """
    archive.check_pipeline(pipeline)
    since, wanted = _since(config.since), [(origin, *_parse(origin)) for origin in _expand(origins)]
    _clear(out)
    store, facts, failed = open_store(archive_uri), dict[str, dict[str, int]](), dict[str, QuipmillError | OSError]()
    for origin, source, where in wanted:
        with tempfile.TemporaryDirectory(prefix="quipmill-") as folder:
            spool = Path(folder, "posts.jsonl")
            tag, paid = archive.origin_tag(origin), getattr(source, "COSTS", False) and not since
            start = _known_until(store, origin) if paid else since
            try:
                reading = _read(source, where, tag, spool, replace(config, since=start) if paid and start else config, start)
            except (QuipmillError, OSError) as error:
                failed[origin] = error
                continue
            facts[tag] = _append(store, origin, reading, spool, now)
            if paid and config.limit is None and not reading.failure:
                archive.note_read_until(store, origin, now)
        if reading.failure:
            failed[origin] = reading.failure
    if failed:
        raise _combined(failed, [archive.origin_tag(origin) for origin, _, _ in wanted if origin not in failed])
    return _freeze(store, [origin for origin, _, _ in wanted], out, pipeline, facts)


def _known_until(store: Store, origin: str) -> str:
    """From when on an origin whose posts cost money is read: what the archive has up to then was read before."""
    if not (until := archive.read_until(store, origin)):
        return ""
    start = (datetime.fromisoformat(until) - _AGAIN).strftime("%Y-%m-%dT%H:%M:%SZ")
    logger.info("scrape: %s: reads what came since %s, the archive has the rest", archive.origin_tag(origin), start)
    return start


def _append(store: Store, origin: str, reading: "_Reading", spool: Path, now: datetime) -> dict[str, int]:
    """Puts what was read of one origin into the archive."""
    tag, bad = archive.origin_tag(origin), reading.tally.bad
    found = archive.append(store, origin, read_jsonl(spool, Post), now, complete=reading.complete)
    fact = {
        "read": reading.read,
        "added": found.new,
        "edited": found.edited + found.restored,
        "deleted": found.deleted,
        "bad": bad,
    }
    counts = _with_commas(reading.read, found.new, fact["edited"], found.deleted, bad)
    logger.info("scrape: %s: %s posts read, %s new to the archive, %s edited, %s deleted, %s unreadable", tag, *counts)
    if reading.failure and reading.read:
        logger.warning("scrape: %s failed after these posts, which are kept", tag)
    return fact


def _freeze(store: Store, origins: list[str], out: Path, pipeline: str, facts: dict[str, dict[str, int]]) -> Scraped:
    corpus_uri = archive.freeze(store, origins)
    new_posts = archive.unseen(corpus_uri, pipeline)
    posts = write_jsonl(out, archive.read_corpus(corpus_uri))
    total = {name: sum(fact[name] for fact in facts.values()) for name in ("read", "added", "edited", "deleted", "bad")}
    logger.info("scrape: %s posts in the corpus, %s not seen by a model of %s yet", *_with_commas(posts, new_posts), pipeline)
    return Scraped(new_posts=new_posts, corpus_uri=corpus_uri, posts=posts, per_origin=facts, **total)


def _expand(origins: Sequence[str]) -> list[str]:
    """All origins, those of query files included, each once."""
    found = dict[str, None]()
    for line in (line.strip() for origin in origins for line in origin.splitlines()):
        if line.startswith("@"):
            found.update(dict.fromkeys(_query_file(line[1:].strip())))
        elif line:
            found[line] = None
    if not found:
        raise UsageError("no origin to read. Give <source>:<where>, for example x_archive:twitter-2024.zip")
    return list(found)


def _query_file(where: str) -> Iterator[str]:
    with local_copy(where, _MAX_QUERY_FILE) as path:
        if path.is_dir() or path.stat().st_size > _MAX_QUERY_FILE:
            raise UsageError(f"@{where}: a query file is a text of one origin a line, of at most {_MAX_QUERY_FILE:,} bytes")
        try:
            lines = path.read_text(encoding="utf-8-sig").splitlines()
        except UnicodeDecodeError as error:
            raise UsageError(f"@{where}: not a text in UTF-8. Give a file of one origin a line") from error
    found = [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]
    if not found:
        raise UsageError(f"@{where}: no origin in this file. Write one a line, for example files:posts.csv")
    if nested := next((line for line in found if line.startswith("@")), None):
        raise UsageError(
            f"@{where}: {nested[:80]!r} names another query file, which only the command line may. Write its lines here"
        )
    yield from found


def _parse(origin: str) -> tuple[ModuleType, str]:
    """The source's module and the place."""
    name, colon, where = origin.partition(":")
    known = ", ".join(plugins.names("sources"))
    if not colon or not where.strip() or not name.strip():
        raise UsageError(f"{origin[:200]!r} is no origin. Write <source>:<where>, for example files:posts.csv. Sources: {known}")
    if any(c < " " or "\ud800" <= c <= "\udfff" for c in origin):
        raise UsageError(f"{origin[:200]!r} holds characters that no origin has. Write it anew")
    return plugins.load("sources", name.strip()), where.strip()


@dataclass(frozen=True)
class _Reading:
    """What became of reading one origin."""

    tally: Tally
    read: int
    complete: bool
    """Whether these are all posts that the origin has."""
    failure: QuipmillError | OSError | None


def _read(source: ModuleType, where: str, tag: str, spool: Path, config: ScrapeConfig, since: str) -> _Reading:
    """Writes the wanted posts of one origin to a file, so that nothing of a file of another kind gets into the archive.

    Posts that a network gave before it failed are real, and count.
    """
    tally, failure = Tally(tag, config.max_bad_fraction), list[QuipmillError | OSError]()
    posts = _recent(_storable(_until_failure(source.fetch(where, config, tally), failure), tally), since, tag)
    if config.limit is not None:
        posts = iter(heapq.nlargest(config.limit, posts, key=lambda post: post.created_at))
    read = write_jsonl(spool, posts)
    try:
        tally.close()
    except DataError as error:  # what it gave is no posts, whatever came then
        raise failure[0] if failure else error from None
    lists_all = getattr(source, "LISTS_ALL", False) and config.limit is None and not since
    return _Reading(tally, read, lists_all and not failure and not tally.bad, failure[0] if failure else None)


def _until_failure(posts: Iterable[Post], failure: list[QuipmillError | OSError]) -> Iterator[Post]:
    """Ends where the source fails, and keeps the error for later."""
    try:
        yield from posts
    except (SourceError, NetworkError, StoreError, OSError) as error:
        failure.append(error)


def _storable(posts: Iterable[Post], tally: Tally) -> Iterator[Post]:
    """Leaves out what no line of JSON can hold."""
    for post in posts:
        try:
            size = len(dumps(post).encode())
        except UnicodeEncodeError:
            tally.good -= 1  # the source took it for good
            tally.skip(f"post {post.id[:80]!r}", "half a character (a lone surrogate) in it")
            continue
        if size >= MAX_LINE_BYTES:
            tally.good -= 1
            tally.skip(f"post {post.id[:80]!r}", f"longer than {MAX_LINE_BYTES:,} bytes")
            continue
        yield post


def _recent(posts: Iterable[Post], since: str, tag: str) -> Iterator[Post]:
    undated = 0
    for post in posts:
        undated += bool(since and not post.created_at)
        if not since or post.created_at >= since:
            yield post
    if undated:
        logger.warning("scrape: %s: %s posts have no date and are left out because of since", tag, *_with_commas(undated))


def _since(value: str | None) -> str:
    """The form of `Post.created_at`, which sorts by time; empty for no limit."""
    if not value:
        return ""
    try:
        moment = datetime.fromisoformat(value.strip())
    except ValueError as error:
        raise UsageError(f"since must be a date like 2024-01-31, or RFC 3339, found {value[:80]!r}") from error
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _combined(failed: dict[str, QuipmillError | OSError], archived: list[str]) -> Exception:
    """One error for all origins that failed; a single one keeps its kind."""
    first = next(iter(failed.values()))
    if not archived and len(failed) == 1:
        return first
    said = explain_os_error(first).rstrip(".") if isinstance(first, OSError) else str(first)
    said = said if isinstance(first, QuipmillError) or first.filename else said[:1].lower() + said[1:]
    kind = next(
        (kind for kind in (UsageError, DataError) if all(isinstance(error, kind) for error in failed.values())), SourceError
    )
    names = ", ".join(archive.origin_tag(origin) for origin in list(failed)[:5]) + (", ..." if len(failed) > 5 else "")
    kept = f"; what the other {len(archived)} gave is in the archive" if archived else ""
    return kind(f"{len(failed)} of {len(failed) + len(archived)} origins failed, {names}: {said}{kept}")


def _clear(out: Path) -> None:
    """Leftovers of an earlier attempt go first, since local retries share their outputs."""
    if out.is_dir() and not out.is_symlink():
        shutil.rmtree(out)
    else:
        out.unlink(missing_ok=True)


def _with_commas(*numbers: int) -> list[str]:
    return [f"{number:,}" for number in numbers]
