"""Print samples or posts so that they read well in a terminal.

quipmill show samples.jsonl -n 10 --kept
"""

import argparse
import json
import re
import shutil
import textwrap
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from quipmill.errors import DataError, UsageError
from quipmill.schema import Post, Sample, read_jsonl
from quipmill.text import weighted_length

_MAX_WIDTH: Final = 100
# A text may move the cursor, recolour the screen or turn the direction of writing: not here
_CONTROL: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this verb."""
    parser.add_argument("file", type=Path, help="JSONL file of samples or posts")
    parser.add_argument("-n", type=int, default=10, metavar="COUNT", help="how many to print; 0 prints all (default: 10)")
    parser.add_argument("--kept", action="store_true", help="only samples that evaluate keeps")


def run(args: argparse.Namespace) -> None:
    """Prints one record after the other, numbered as they stand in the file."""
    if args.n < 0:
        raise UsageError(f"-n must not be negative, found {args.n}")
    chosen = ((number, record) for number, record in enumerate(_records(args.file), 1) if not args.kept or _kept(record))
    width = min(_MAX_WIDTH, shutil.get_terminal_size().columns)
    shown = 0
    for number, record in islice(chosen, args.n or None):
        shown += 1
        print("\n".join(_lines(number, record, width)), end="\n\n")
    if not shown:
        print(f"{args.file}: nothing to show" + (": no sample is kept" if args.kept else ""))


def _records(path: Path) -> Iterator[Post | Sample]:
    """Posts have an author, samples have none."""
    if not path.is_file():
        raise DataError(f"{path}: no such file. Check the path")
    with path.open("rb") as file:
        head = file.readline(1 << 20)
    try:
        first = json.loads(head)
    except (ValueError, RecursionError):
        first = {}
    if isinstance(first, dict) and "author" in first:
        yield from read_jsonl(path, Post)
    else:
        yield from read_jsonl(path, Sample)


def _kept(record: Post | Sample) -> bool:
    return isinstance(record, Sample) and record.keep is True


def _lines(number: int, record: Post | Sample, width: int) -> Iterator[str]:
    margin = f"{number:>4}  "
    for paragraph in _CONTROL.sub("\N{REPLACEMENT CHARACTER}", record.text).split("\n"):
        for line in textwrap.wrap(paragraph, width - len(margin)) or [""]:
            yield (margin + line).rstrip()
            margin = " " * len(margin)
    yield margin + _CONTROL.sub(" ", _about(record))


def _about(record: Post | Sample) -> str:
    """One line of facts: of a post who and when, of a sample how it was drawn and what evaluate says."""
    length = f"{weighted_length(record.text)} characters"
    if isinstance(record, Post):
        kind = f"repost of {record.repost_of}" if record.repost_of else f"answers {record.reply_to}" if record.reply_to else ""
        return " · ".join(filter(None, (f"@{record.author}", record.created_at, length, kind)))
    verdict = {True: "keep", False: "drop", None: ""}[record.keep]
    return " · ".join(filter(None, (verdict, f"temperature {record.temperature:g}", length, ", ".join(record.flags))))
