"""Join the files that shards of one sampling wrote, to what one call would have drawn.

quipmill merge-samples part-0.jsonl part-1.jsonl part-2.jsonl -o samples.jsonl
"""

import argparse
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this verb."""
    parser.add_argument("parts", type=Path, nargs="+", help="what `quipmill sample --shard 0/k`, 1/k, ... wrote, in this order")
    parser.add_argument("-o", "--out", type=Path, required=True, help="JSONL file to write")


def run(args: argparse.Namespace) -> None:
    """Runs the stage."""
    from quipmill.stages.merge_samples import merge_samples

    merge_samples(args.parts, args.out)
