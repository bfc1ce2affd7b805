"""Drop what is not the author's own, tidy the rest, remove duplicates.

quipmill clean posts.jsonl -o clean.jsonl --keep-replies --min-words 4
"""

import argparse
from pathlib import Path

from quipmill.cli._options import add_config, read_config
from quipmill.config import CleanConfig


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this verb."""
    parser.add_argument("source", help="JSONL file of posts, or a corpus of the archive: .../corpora/<sha256>.json")
    parser.add_argument("-o", "--out", type=Path, required=True, help="JSONL file to write")
    add_config(parser, CleanConfig)


def run(args: argparse.Namespace) -> None:
    """Runs the stage."""
    from quipmill.stages.clean import clean

    clean(args.source, args.out, read_config(args, CleanConfig))
