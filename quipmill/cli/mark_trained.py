"""Record that a model has seen a corpus, so that `scrape` counts only newer posts as new.

quipmill mark-trained archive/corpora/<sha256>.json --pipeline posts
"""

import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this verb."""
    parser.add_argument("corpus_uri", metavar="CORPUS_URI", help="what `quipmill scrape --archive` printed")
    parser.add_argument("--pipeline", default="posts", metavar="NAME", help="the name given to scrape (default: posts)")


def run(args: argparse.Namespace) -> None:
    """Runs the stage."""
    from datetime import UTC, datetime

    from quipmill.stages.mark_trained import mark_trained

    mark_trained(args.corpus_uri, pipeline=args.pipeline, now=datetime.now(UTC))
