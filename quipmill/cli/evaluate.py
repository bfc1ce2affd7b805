"""Score a model on held-out posts, judge its samples, and write a report.

    quipmill evaluate samples.jsonl --train train.jsonl --valid valid.jsonl --test test.jsonl --model model/ -o evaluation/

writes samples.jsonl (all, each with its measurements and whether it is kept), samples.txt (the kept ones), report.html, card.md
and metrics.json into the folder.
"""

import argparse
from pathlib import Path

from quipmill.cli._options import add_config, read_config
from quipmill.config import EvaluateConfig


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds files, folders and the settings of `EvaluateConfig`."""
    parser.add_argument("samples", type=Path, help="what `quipmill sample` wrote")
    parser.add_argument("--train", type=Path, required=True, metavar="FILE", help="posts that the model learnt from")
    parser.add_argument("--valid", type=Path, required=True, metavar="FILE", help="posts that chose the checkpoint")
    parser.add_argument("--test", type=Path, required=True, metavar="FILE", help="posts that nothing else has read")
    parser.add_argument("--model", type=Path, required=True, metavar="DIR", help="what `quipmill finetune` wrote")
    parser.add_argument("--base", type=Path, metavar="DIR", help="base model that it started from, to be scored too")
    parser.add_argument("-o", "--out", type=Path, required=True, metavar="DIR", help="folder for samples and report")
    add_config(parser, EvaluateConfig)


def run(args: argparse.Namespace) -> None:
    """Evaluates, and prints where the report is."""
    from quipmill.schema import write_json
    from quipmill.stages.evaluate import evaluate

    result = evaluate(
        args.samples,
        args.train,
        args.valid,
        args.test,
        args.model,
        args.out / "samples.jsonl",
        args.out / "samples.txt",
        args.out / "report.html",
        args.out / "card.md",
        read_config(args, EvaluateConfig),
        base=args.base,
    )
    write_json(args.out / "metrics.json", result.metrics)
    print(args.out / "report.html")
