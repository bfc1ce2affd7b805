"""Post the samples that evaluate keeps to the curation service, as drafts for a person to approve.

    quipmill curate evaluation/samples.jsonl --service-url http://localhost:8000 --account ada

The token comes from QUIPMILL_SERVICE_TOKEN, the address from QUIPMILL_SERVICE_URL unless it is given. Doing it again changes
nothing.
"""

import argparse
import os
import tempfile
from pathlib import Path

from quipmill.cli._options import add_config, read_config
from quipmill.config import CurateConfig


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this verb."""
    parser.add_argument("samples", type=Path, help="what `quipmill evaluate` wrote, samples.jsonl")
    parser.add_argument("-o", "--out", type=Path, metavar="FILE", help="Markdown file for the summary")
    add_config(parser, CurateConfig)


def run(args: argparse.Namespace) -> None:
    """Runs the stage."""
    from quipmill.stages.curate import curate

    config = read_config(args, CurateConfig, service_url=args.service_url or os.environ.get("QUIPMILL_SERVICE_URL", ""))
    with tempfile.TemporaryDirectory(prefix="quipmill-") as folder:
        out = args.out or Path(folder, "summary.md")
        result = curate(args.samples, out, config, token=os.environ.get("QUIPMILL_SERVICE_TOKEN", ""))
    for place, reason in result.refused:
        print(f"sample {place}: {reason}")
