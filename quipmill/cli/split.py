"""Hold posts out for validation and for the final test.

    quipmill split clean.jsonl -o data

writes data/train.jsonl, data/valid.jsonl and data/test.jsonl.
"""

import argparse
from pathlib import Path

from quipmill.cli._options import add_config, read_config
from quipmill.config import SplitConfig


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this verb."""
    parser.add_argument("posts", type=Path, help="JSONL file of cleaned posts")
    parser.add_argument("-o", "--out", type=Path, required=True, help="folder to write train, valid and test.jsonl to")
    add_config(parser, SplitConfig)


def run(args: argparse.Namespace) -> None:
    """Runs the stage."""
    from quipmill.stages.split import split

    train, valid, test = (args.out / f"{side}.jsonl" for side in ("train", "valid", "test"))
    split(args.posts, train, valid, test, read_config(args, SplitConfig))
