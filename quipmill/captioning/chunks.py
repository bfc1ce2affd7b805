"""Rows cut into chunks that a pipeline loops over: content-addressed files under a `work_uri`, and small items that name them.

    <work_uri>/captioning/chunks/<sha256>.jsonl     the rows, numbered from 0 in each chunk
    {"key": "9f3c...16 hex digits", "sha256": ...}  what the loop gets, so that the cache knows a chunk by its content

The key follows from the content as well, so that a chunk that goes away does not rename those behind it. New rows are cut every
n lines; but where a stretch of rows is a chunk of the last split of the same source, it stays one. So a line more or less in the
middle makes one or two new chunks, and leaves all others as they were.
"""

import hashlib
import json
import logging
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any, Final

from quipmill.captioning.rows import Row, read_rows
from quipmill.errors import DataError, StoreError, UsageError
from quipmill.store import Store, open_store

logger = logging.getLogger(__name__)

MAX_ITEMS_BYTES: Final = 110_000
"""Of all items together: KFP hands lists on as text, and Linux takes no argument above 128 KiB."""

MAX_CHUNK_BYTES: Final = 256 << 20

_HEX: Final = re.compile(r"[0-9a-f]{64}")

Known = dict[str, list[tuple[int, str]]]
"""By the digest of the first line: how many lines a chunk has, and its digest; the longest first."""


def split_rows(source: str, work_uri: str, rows_per_chunk: int) -> list[dict[str, str]]:
    """Cuts the rows of a source into chunks, stores those that are new, and returns one item for each, in order.

    Args:
        source: what `rows.read_rows` takes.
        work_uri: folder or `s3://bucket/prefix`.
        rows_per_chunk: how many lines a new chunk has.

    Raises:
        DataError: there are no rows, or too many chunks to loop over.
    """
    if rows_per_chunk < 1:
        raise UsageError(f"rows_per_chunk must be at least 1, found {rows_per_chunk}")
    store = open_store(work_uri)
    items, rows, new = split_records(map(_record, read_rows(source)), store, "chunks", source, rows_per_chunk)
    if not items:
        raise DataError(f"{source}: no rows in it. Give lines of caption<TAB>address")
    check_size(items, source, "rows_per_chunk", rows_per_chunk)
    logger.info("split_rows: %s rows in %s chunks, %s of them new", *(f"{number:,}" for number in (rows, len(items), new)))
    return items


def split_records(
    records: Iterable[Mapping[str, Any]], store: Store, kind: str, scope: str, size: int
) -> tuple[list[dict[str, str]], int, int]:
    """Cuts records into chunks and stores them; returns the items, and how many records and new chunks there are.

    Args:
        records: JSON objects; each gets a `row`, its number in its chunk.
        store: where `captioning/<kind>/<sha256>.jsonl` goes.
        kind: folder of the chunks, `chunks` or `batches`.
        scope: whose last split is looked at, so that its chunks stay.
        size: how many records a new chunk has.
    """
    memory = f"captioning/splits/{hashlib.sha256(f'{kind} {size} {scope}'.encode()).hexdigest()}.json"
    items, remembered, rows, new, seen = list[dict[str, str]](), list[tuple[str, int, str]](), 0, 0, dict[str, int]()
    for lines in cut((_dumps(record) for record in records), size, _recall(store, memory)):
        data = as_chunk(lines)
        digest = hashlib.sha256(data).hexdigest()
        new += store.write(f"captioning/{kind}/{digest}.jsonl", data, if_absent=True)
        seen[digest] = seen.get(digest, 0) + 1  # equal chunks are chunks of their own
        items.append({"key": _key(digest, seen[digest]), "sha256": digest})
        remembered.append((_digest_line(lines[0]), len(lines), digest))
        rows += len(lines)
    store.write(memory, json.dumps(remembered).encode())
    return items, rows, new


def cut(lines: Iterable[str], size: int, known: Known) -> Iterator[list[str]]:
    """Groups lines: a run of lines that is a known chunk is one again, all others are cut every `size` lines.

    A chunk of less than half is kept only where a boundary is anyway, and not behind another one, so that many small changes do
    not make many small chunks. The same lines, with the chunks that they made as `known`, make the same chunks again.
    """
    coming, ahead, pending, short = iter(lines), deque[str](), list[str](), False
    while True:
        while len(ahead) < size and (line := next(coming, None)) is not None:
            ahead.append(line)
        if not ahead:
            break
        length = _matching(ahead, known)
        if length >= size / 2 or (length and not pending and not short):
            if pending:
                yield pending
            yield [ahead.popleft() for _ in range(length)]
            pending, short = [], length < size / 2
        else:
            pending.append(ahead.popleft())
            if len(pending) == size:
                yield pending
                pending, short = [], False
    if pending:
        yield pending


def read_chunk(work_uri: str, item: Mapping[str, str], kind: str = "chunks") -> list[dict[str, Any]]:
    """The records of the chunk that a loop's item names.

    Raises:
        DataError: it is not there, or not what the item says.
    """
    digest = item.get("sha256", "")
    if not _HEX.fullmatch(digest) or not _HEX.fullmatch(item.get("key", "").ljust(64, "0")):
        raise DataError(f"no chunk: {str(dict(item))[:200]}. Give one entry of what the splitting step returned")
    store, key = open_store(work_uri), f"captioning/{kind}/{digest}.jsonl"
    data = store.read(key, MAX_CHUNK_BYTES)
    if hashlib.sha256(data).hexdigest() != digest:
        raise StoreError(f"{store.uri(key)}: not what was stored (its digest differs). Remove it and run again")
    return [json.loads(line) for line in data.splitlines()]


def read_rows_of(work_uri: str, item: Mapping[str, str], kind: str = "chunks") -> list[Row]:
    """The rows of a chunk."""
    names = {field.name for field in fields(Row)}
    return [
        Row(**{name: value for name, value in record.items() if name in names}) for record in read_chunk(work_uri, item, kind)
    ]


def check_size(items: Sequence[Mapping[str, str]], source: str, setting: str, size: int) -> None:
    """Raises DataError for more items than a pipeline can loop over; says which setting makes fewer."""
    if (length := len(json.dumps(items))) > MAX_ITEMS_BYTES:
        needed = -(-size * length // MAX_ITEMS_BYTES)
        raise DataError(
            f"{source}: {len(items):,} chunks are more than a pipeline can loop over. "
            f"Set {setting} to {needed:,} or more, now {size:,}"
        )


def as_chunk(lines: Sequence[str]) -> bytes:
    """The bytes of a chunk: a JSON object a line, with its number in front."""
    return "".join(f'{{"row": {number}, {line[1:]}\n' for number, line in enumerate(lines)).encode()


def _record(row: Row) -> dict[str, str]:
    record = {"caption": row.caption, "url": row.url, "sha256": row.sha256, "bad": row.bad}
    return {name: value for name, value in record.items() if value or name in ("caption", "url")}


def _dumps(record: Mapping[str, Any]) -> str:
    return json.dumps({name: value for name, value in record.items() if name != "row"}, ensure_ascii=False)


def _key(digest: str, occurrence: int) -> str:
    """16 hex digits; a chunk that is there twice gets another name the second time."""
    return digest[:16] if occurrence == 1 else hashlib.sha256(f"{digest} {occurrence}".encode()).hexdigest()[:16]


def _matching(ahead: Sequence[str], known: Known) -> int:
    """How many of the lines ahead are a known chunk; 0 where none is."""
    if not known:
        return 0
    for length, digest in known.get(_digest_line(ahead[0]), ()):
        if length <= len(ahead) and hashlib.sha256(as_chunk([ahead[i] for i in range(length)])).hexdigest() == digest:
            return length
    return 0


def _digest_line(line: str) -> str:
    return hashlib.sha256(line.encode()).hexdigest()[:16]


def _recall(store: Store, memory: str) -> Known:
    """The chunks of the last split; what cannot be read is no loss but of the boundaries."""
    known: Known = {}
    if not store.exists(memory):
        return known
    try:
        for first, length, digest in json.loads(store.read(memory, 64 << 20)):
            known.setdefault(str(first), []).append((int(length), str(digest)))
    except (ValueError, TypeError, RecursionError) as error:
        logger.warning("split: the boundaries of the last split cannot be read (%s) and are forgotten", type(error).__name__)
        return {}
    return {first: sorted(set(chunks), reverse=True) for first, chunks in known.items()}
