"""Show what a post archive holds, or check every file in it.

    quipmill archive list s3://mlpipeline/quipmill
    quipmill archive verify archive/

`list` prints the origins with their posts, and what models were trained on. `verify` reads everything and compares it with its
names; it prints one line for each thing that is wrong, what to do about it, and ends with 1 if there is any. Neither writes.
"""

import argparse
import json
import re
from collections.abc import Sequence
from dataclasses import asdict
from typing import Final

from quipmill.errors import DataError
from quipmill.store import Store, open_store

_CONTROL: Final = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")  # would move the cursor or turn the text


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this verb."""
    parser.add_argument("action", choices=["list", "verify"], metavar="list|verify", help="what to do")
    parser.add_argument("archive", metavar="ARCHIVE", help="folder or s3://bucket/prefix")
    parser.add_argument("--json", action="store_true", help="print one JSON document, for programs")


def run(args: argparse.Namespace) -> int:
    """Runs one of the two."""
    store = open_store(args.archive)
    if not any(next(iter(store.list(f"{part}/")), None) for part in ("posts", "corpora", "trained")):
        raise DataError(
            f"{store.root}: there is no archive here. Give the folder or s3:// address that `quipmill scrape` was given"
        )
    return _verify(store, args.json) if args.action == "verify" else _list(store, args.json)


def _list(store: Store, as_json: bool) -> int:
    from quipmill.archive import list_origins, list_trained

    origins, trained = list(list_origins(store)), list(list_trained(store))
    if as_json:
        facts = {"origins": list(map(asdict, origins)), "trained": list(map(asdict, trained))}
        print(json.dumps(facts, indent=2, ensure_ascii=False))
        return 0
    _print_table(
        [("posts", "older", "deleted", "shards", "first read", "last change", "origin")]
        + [
            (
                *(f"{number:,}" for number in (o.posts, o.versions, o.deleted, o.shards)),
                o.first_read,
                o.last_change or "-",
                o.origin,
            )
            for o in origins
        ]
    )
    if trained:
        print()
        _print_table(
            [("trained at", "pipeline", "origins"), *((t.trained_at, t.pipeline, ", ".join(t.origins)) for t in trained)]
        )
    return 0


def _verify(store: Store, as_json: bool) -> int:
    from quipmill.archive import verify

    checked = verify(store, (lambda problem: None) if as_json else print)
    if as_json:
        print(json.dumps(asdict(checked), indent=2, ensure_ascii=False))
    else:
        counts = f"{checked.posts:,} records in {checked.shards:,} shards of {checked.origins:,} origins"
        wrong = f"{len(checked.problems):,} things are wrong" if checked.problems else "all is well"
        print(f"{store.root}: {counts}, {checked.corpora:,} corpora, {checked.trained:,} records of training: {wrong}")
    return 1 if checked.problems else 0


def _print_table(rows: Sequence[tuple[str, ...]]) -> None:
    """Columns of equal width, numbers to the right."""
    shown = [[_CONTROL.sub("\N{REPLACEMENT CHARACTER}", cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*shown, strict=True)]
    numbers = [all(cell.replace(",", "").isdecimal() for cell in column[1:]) for column in zip(*shown, strict=True)]
    for row in shown:
        cells = zip(row, widths, numbers, strict=True)
        print("  ".join(cell.rjust(width) if right else cell.ljust(width) for cell, width, right in cells).rstrip())
