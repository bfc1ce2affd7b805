"""Fetch a base model and bring it to the one layout that every engine starts from.

    quipmill base-model 124M -o base/
    quipmill base-model hf:distilbert/distilgpt2 -o base/ --mirror-uri s3://models/quipmill
    quipmill base-model tiny -o base/
    quipmill base-model lstm-small -o base/

NAME is 124M, 355M, 774M or 1558M; hf:<owner>/<name>; a folder or s3:// prefix with a GPT-2 in any layout, a checkpoint of
your own included; or a recipe that is trained from nothing and needs no download: tiny, a small GPT-2, or lstm-test, lstm-small,
lstm-medium, lstm-large and lstm-adamw for the engine lstm.
"""

import argparse
from pathlib import Path

from quipmill.cli._options import add_config, read_config
from quipmill.config import BaseModelConfig


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of this verb."""
    parser.add_argument("name", metavar="NAME", help="which model")
    parser.add_argument("-o", "--out", type=Path, required=True, metavar="FOLDER", help="where it goes")
    add_config(parser, BaseModelConfig)


def run(args: argparse.Namespace) -> None:
    """Fetches the model."""
    from quipmill.stages.base_model import base_model

    made = base_model(args.name, args.out, read_config(args, BaseModelConfig))
    size = f"{made.parameters:,} parameters" if made.parameters else "a recipe, to be trained from nothing"
    print(f"{args.out}: {made.name}, {size}")
