"""Ask the curation service to post what is approved and due.

    quipmill publish --service-url http://localhost:8000 --account ada --limit 3

The token comes from QUIPMILL_SERVICE_TOKEN, the address from QUIPMILL_SERVICE_URL unless it is given. A post that fails is told
and stays with the service; the exit code is 0 as long as the service can be asked.
"""

import argparse
import os
import tempfile
from pathlib import Path

from quipmill.cli._options import add_config, read_config
from quipmill.config import PublishConfig


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this verb."""
    parser.add_argument("-o", "--out", type=Path, metavar="FILE", help="Markdown file for the summary")
    add_config(parser, PublishConfig)


def run(args: argparse.Namespace) -> None:
    """Runs the stage, and prints what was posted."""
    from quipmill.stages.publish import publish

    config = read_config(args, PublishConfig, service_url=args.service_url or os.environ.get("QUIPMILL_SERVICE_URL", ""))
    with tempfile.TemporaryDirectory(prefix="quipmill-") as folder:
        out = args.out or Path(folder, "summary.md")
        result = publish(out, config, token=os.environ.get("QUIPMILL_SERVICE_TOKEN", ""))
    for posted in result.posted:
        print(f"{posted.account}: {posted.url or 'posted'}")
