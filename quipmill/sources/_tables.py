"""Reads CSV and JSON of unknown make: which delimiter, is there a header, one object a line or one list."""

import csv
import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any, Final

from quipmill.errors import SourceError
from quipmill.schema import MAX_LINE_BYTES, Tally
from quipmill.sources._decoding import DAMAGED, damaged

Row = dict[str, Any]  # Any: the values of a foreign JSON object

_DELIMITERS: Final = (",", "\t", ";", "|")
_SNIFFED: Final = 20  # records that the delimiter is judged by
_MAX_RECORD_LINES: Final = 200
_MAX_DOCUMENT: Final = 256 << 20


def simple(name: str) -> str:
    """A column's name without case and punctuation, so that `Tweet Text`, `tweet_text` and `tweetText` are one."""
    return "".join(filter(str.isalnum, name)).casefold()


def sniff(head: list[str], known: Collection[str]) -> tuple[str, list[str]]:
    """The delimiter of a CSV and its first row, from its first lines; the delimiter is blank for a file of one column.

    Args:
        head: whole lines with their ends.
        known: simple names of columns; a delimiter whose first row has one of them is preferred.
    """
    best: tuple[tuple[bool, bool, int], str, list[str]] = ((False, False, 0), "", [])
    for delimiter in _DELIMITERS:
        records = [row for _, row in islice(_records(iter(head), delimiter), _SNIFFED)]
        first = records[0] if records else []
        even = all(len(row) == len(first) for row in records)
        names = any(simple(name) in known for name in first if name == name.strip())  # prose has a blank after its comma
        if len(first) > 1 and (even or names):
            best = max(best, ((names, even, len(first)), delimiter, first), key=lambda entry: entry[0])
    if not best[1]:
        return "", [",".join(row) for _, row in islice(_records(iter(head), ","), 1)]
    return best[1:]


def table(
    source: Iterable[str], delimiter: str, header: Sequence[str], tally: Tally, *, skip_first: bool
) -> Iterator[tuple[str, Row]]:
    """The rows of a CSV under the names of its header, each with its place, `line 7`; rows that are too long are skipped.

    Args:
        source: the lines with their ends.
        delimiter: blank for one column, whose commas then belong to it.
        header: the columns' names.
        tally: counts what is skipped.
        skip_first: the first row is the header.

    Raises:
        SourceError: a quote is never closed.
    """
    for place, row in islice(_records(iter(source), delimiter or ",", tally), int(skip_first), None):
        values = row if delimiter else [",".join(row)]
        if len(values) > len(header):
            tally.skip(place, f"{len(values)} fields under a header of {len(header)}")
        elif damaged("".join(values)):
            tally.skip(place, DAMAGED)
        else:
            yield place, dict(zip(header, values, strict=False))


def objects(source: Iterable[str], tally: Tally) -> Iterator[tuple[str, Row]]:
    """The objects of JSON Lines, of one JSON list, or of the one list inside a JSON object, each with its place.

    Raises:
        SourceError: a JSON list is cut off or too large for one document.
    """
    rest = iter(source)
    before = []
    for line in rest:
        before.append(line)
        if line.strip("\ufeff \t\r\n"):
            break
    start = before[-1].strip("\ufeff \t\r\n") if before else ""
    if start.startswith("[") or start == "{":
        entries = enumerate(_document(chain(before, rest), tally.where), 1)
        found: Iterable[tuple[str, Any]] = ((f"entry {number}", entry) for number, entry in entries)
    else:
        found = _json_lines(chain(before, rest), tally)
    for place, entry in found:
        if isinstance(entry, dict):
            yield place, entry
        else:
            tally.skip(place, f"expected an object, found {type(entry).__name__}")


def _json_lines(source: Iterable[str], tally: Tally) -> Iterator[tuple[str, Any]]:
    for number, line in enumerate(source, 1):
        if not line.strip():
            continue
        try:
            if damaged(line):
                raise ValueError(DAMAGED)
            entry = json.loads(line)
        except (ValueError, RecursionError) as error:
            tally.skip(f"line {number}", str(error))
        else:
            yield f"line {number}", entry


def _document(source: Iterable[str], where: str) -> list[Any]:
    """The one list in a JSON document."""
    pieces, size = [], 0
    for piece in source:
        pieces.append(piece)
        size += len(piece)
        if size > _MAX_DOCUMENT:
            raise SourceError(f"{where}: one JSON document of more than {_MAX_DOCUMENT >> 20} MiB. Write one object a line")
    try:
        value = json.loads("".join(pieces).lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{where}: not JSON, or cut off ({error}). Export it again, or write one object a line") from error
    lists = [value] if isinstance(value, list) else [entry for entry in value.values() if isinstance(entry, list)]
    return lists[0] if len(lists) == 1 else [value]


def _records(source: Iterator[str], delimiter: str, tally: Tally | None = None) -> Iterator[tuple[str, list[str]]]:
    """The records of a CSV that hold anything, each with the line that it starts on."""
    csv.field_size_limit(MAX_LINE_BYTES)  # for the whole process; the standard 128 KiB is less than a post's line may have
    reader = csv.reader(source, delimiter=delimiter)
    while True:
        start = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            if tally:
                tally.skip(f"line {start}", str(error))
            continue
        count = reader.line_num - start
        if tally and count > _MAX_RECORD_LINES:
            raise SourceError(
                f"{tally.where}: line {start}: a quote opens here and, if at all, closes {count} lines later. Correct that line"
            )
        if any(field.strip() for field in row):
            yield f"line {start}", row
