"""Make a bucket where there is none, and say which it was.

    quipmill make-bucket s3://mlpipeline

The environment says how to reach the server: QUIPMILL_S3_ENDPOINT, QUIPMILL_S3_ACCESS_KEY, QUIPMILL_S3_SECRET_KEY. A bucket that
is there stays as it is. deploy/kubeflow runs this as a job.
"""

import argparse

from quipmill.errors import UsageError
from quipmill.store import open_store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this verb."""
    parser.add_argument("uri", metavar="URI", help="s3://<bucket>; what follows the bucket's name is of no matter")


def run(args: argparse.Namespace) -> None:
    """Makes it, and prints one line."""
    if not args.uri.startswith("s3://"):
        raise UsageError(f"{args.uri[:80]!r} is no bucket. Write s3://<bucket>; folders need no making")
    store = open_store(args.uri)
    print(f"{store.root}: made" if store.make() else f"{store.root}: there already")
