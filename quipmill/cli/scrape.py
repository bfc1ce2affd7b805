"""Read the posts of one or more origins, into a file or also into an archive that keeps them.

    quipmill scrape x_archive:twitter-2024.zip -o posts.jsonl
    quipmill scrape files:posts.csv twint:old.csv @queries.txt --archive archive/ -o posts.jsonl

An ORIGIN is <source>:<where>, or @<file> with one origin a line. Without --archive the file holds what was read now, each post
once; with it, all that the archive holds of these origins, whose corpus is printed for `clean` and `mark-trained`.
"""

import argparse
import tempfile
from pathlib import Path

from quipmill.cli._options import add_config, read_config
from quipmill.config import ScrapeConfig


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this verb."""
    parser.add_argument("origins", nargs="+", metavar="ORIGIN", help="where posts come from")
    parser.add_argument("-o", "--out", type=Path, required=True, metavar="FILE", help="JSONL file to write")
    parser.add_argument("--archive", metavar="URI", help="folder or s3://bucket/prefix that keeps all posts ever read")
    parser.add_argument(
        "--pipeline", default="posts", metavar="NAME", help="whose models new posts are counted for (default: posts)"
    )
    add_config(parser, ScrapeConfig)


def run(args: argparse.Namespace) -> None:
    """Runs the stage."""
    from datetime import UTC, datetime

    from quipmill.stages.scrape import scrape

    config = read_config(args, ScrapeConfig)
    with tempfile.TemporaryDirectory(prefix="quipmill-") as folder:
        found = scrape(args.origins, args.archive or folder, args.out, config, pipeline=args.pipeline, now=datetime.now(UTC))
    if args.archive:
        print(found.corpus_uri)
