"""Files of samples into drafts: JSON Lines of samples, or texts with lines of twenty `=` between them, with a report per line.

contents = read(file, max_samples=100_000)      no database needed
report = add(session, account, contents, actor="ada", now=now)
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, BinaryIO, Final, Literal

from sqlalchemy.orm import Session

from quipmill.errors import DataError
from quipmill.schema import MAX_LINE_BYTES, Sample, parse
from quipmill.service import drafts
from quipmill.service.models import Account
from quipmill.service.refusals import Invalid
from quipmill.text import SEPARATOR, samples

_PEEK: Final = 1 << 16
_BOM: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Contents:
    """What a file holds."""

    kind: Literal["jsonl", "text"]
    samples: list[Sample] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    """Where each sample stands, from 1: its line in JSON Lines, its number in a text file."""
    refused: list[tuple[int, str]] = field(default_factory=list)
    """Places that hold no sample, and why."""


@dataclass(frozen=True)
class Report:
    """What became of a file."""

    kind: Literal["jsonl", "text"]
    found: int
    """Lines or texts that are not empty."""
    added: list[int]
    known: int
    refused: list[tuple[int, str]]
    """Line of the file, or number of the text, and why it was kept out."""


def read(file: BinaryIO, *, max_samples: int) -> Contents:
    """The samples in a file, whose kind shows in its content.

    Raises:
        Invalid: it is empty, no text, or holds too many samples.
    """
    start = file.read(_PEEK)
    if not start.removeprefix(_BOM).strip():
        raise Invalid("the file is empty, there is nothing to add")
    if b"\0" in start:
        raise Invalid("the file is no text. Upload JSON Lines of samples, or texts with a line of twenty = between them")
    file.seek(0)
    is_jsonl = start.removeprefix(_BOM).lstrip().startswith(b"{") and not any(map(_separates, file))
    file.seek(0)
    try:
        return _read_jsonl(file, max_samples) if is_jsonl else _read_text(file, max_samples)
    except DataError as error:  # of `text.samples`: a file without separators
        raise Invalid(str(error)) from None


def add(session: Session, account: Account, contents: Contents, *, actor: str, now: datetime, approved: bool = False) -> Report:
    """Adds the samples of a file, as `drafts.add` does. The same file twice adds nothing."""
    result = drafts.add(session, account, contents.samples, actor=actor, now=now, approved=approved)
    refused = [(contents.places[place - 1], reason) for place, reason in result.refused]
    found = len(contents.samples) + len(contents.refused)
    return Report(contents.kind, found, result.added, result.known, sorted([*contents.refused, *refused]))


def _read_jsonl(file: BinaryIO, max_samples: int) -> Contents:
    contents = Contents("jsonl")
    for number, line in _lines(file):
        if not line.strip():
            continue
        _check_count(len(contents.samples) + len(contents.refused), max_samples)
        try:
            sample = _sample(line)
        except (ValueError, RecursionError) as error:  # JSON and Unicode errors are ValueErrors
            contents.refused.append((number, _reason(error)))
            continue
        contents.samples.append(sample)
        contents.places.append(number)
    return contents


def _read_text(file: BinaryIO, max_samples: int) -> Contents:
    contents = Contents("text")
    for number, text in enumerate(samples(_decoded(file), "the file"), 1):
        _check_count(len(contents.samples), max_samples)
        contents.samples.append(Sample("", text))
        contents.places.append(number)
    return contents


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Numbered lines without a byte-order mark; of one that is too long, its beginning and too much."""
    number = 0
    while line := file.readline(MAX_LINE_BYTES + 1):
        number += 1
        rest = line
        while len(rest) > MAX_LINE_BYTES and not rest.endswith(b"\n"):
            rest = file.readline(MAX_LINE_BYTES + 1)
        yield number, line.removeprefix(_BOM) if number == 1 else line


def _decoded(file: BinaryIO) -> Iterator[str]:
    for number, line in _lines(file):
        try:
            yield line.decode().removesuffix("\n").removesuffix("\r")
        except UnicodeDecodeError:
            raise Invalid(f"line {number} of the file is not UTF-8 text. Save it as UTF-8") from None


def _sample(line: bytes) -> Sample:
    """A line of `evaluate`, of `curate`, or of this service's own export."""
    if len(line) > MAX_LINE_BYTES:
        raise ValueError(f"longer than {MAX_LINE_BYTES} bytes")
    record: Any = json.loads(line)
    if isinstance(record, dict):
        details = record.get("details")
        record = {"id": "", **(details if isinstance(details, dict) else {}), **record}
        record["id"] = record.get("sample_id", record["id"])
    sample = parse(record, Sample)
    if sample.keep is False:
        raise ValueError(f"evaluate did not keep it: {', '.join(sample.flags) or 'no reason given'}")
    return sample


def _separates(line: bytes) -> bool:
    return line.startswith(SEPARATOR.encode()) and line.rstrip() == SEPARATOR.encode()


def _check_count(count: int, most: int) -> None:
    if count >= most:
        raise Invalid(f"the file holds more than {most} samples. Split it")


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"this is no JSON: {error.msg[:1].lower()}{error.msg[1:]} at column {error.colno}"
    if isinstance(error, UnicodeDecodeError):
        return "this is not UTF-8 text"
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)[:300]
