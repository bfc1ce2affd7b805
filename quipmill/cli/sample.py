"""Draw new posts from a model.

quipmill sample model -o samples.jsonl -n 100 --temperatures 0.7 1.0 --seed 1
"""

import argparse
from pathlib import Path

from quipmill.cli._options import add_config, read_config
from quipmill.config import SampleConfig


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this verb."""
    parser.add_argument("model", type=Path, help="checkpoint folder that `quipmill finetune` made")
    parser.add_argument("-o", "--out", type=Path, required=True, help="JSONL file to write")
    parser.add_argument("-n", type=int, default=SampleConfig.n, help=f"samples at each temperature (default: {SampleConfig.n})")
    add_config(parser, SampleConfig, skip=("n",))


def run(args: argparse.Namespace) -> None:
    """Runs the stage."""
    from quipmill.stages.sample import sample

    sample(args.model, args.out, read_config(args, SampleConfig))
