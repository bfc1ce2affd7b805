"""Train a model on posts.

    quipmill finetune data/train.jsonl data/valid.jsonl --base base -o model --steps 800

The base model comes from `quipmill base-model`; `--engine markov` needs none. With --checkpoint-uri a killed training goes on
where it was when the same command is given again. All GPUs of the machine are used; QUIPMILL_PROCESSES=1 takes one.
"""

import argparse
import os
import tempfile
from pathlib import Path

from quipmill.cli._options import add_config, read_config
from quipmill.config import FinetuneConfig


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this verb."""
    parser.add_argument("train", type=Path, help="JSONL file of posts to learn from")
    parser.add_argument("valid", type=Path, help="JSONL file of posts that stop the training in time")
    parser.add_argument("-o", "--out", type=Path, required=True, help="folder to make the checkpoint")
    parser.add_argument("--base", type=Path, metavar="FOLDER", help="folder of the base model")
    parser.add_argument("--checkpoint-uri", metavar="URI", help="folder or s3:// prefix for resuming")
    add_config(parser, FinetuneConfig)


def run(args: argparse.Namespace) -> None:
    """Runs the stage."""
    from quipmill.stages.finetune import finetune

    with tempfile.TemporaryDirectory(prefix="quipmill-") as other:
        finetune(
            args.train,
            args.valid,
            args.base,
            Path(other) / "model" if int(os.environ.get("RANK", "0")) else args.out,  # torchrun's first process writes
            read_config(args, FinetuneConfig),
            checkpoint_uri=args.checkpoint_uri,
            run_id=os.environ.get("QUIPMILL_RUN_ID", ""),
        )
