"""Copy a file or folder to where pods can read it, and print its address.

    quipmill put twitter-2024.zip s3://mlpipeline/quipmill/twitter-2024.zip
    quipmill put twitter-2024.zip s3://mlpipeline/quipmill/
    quipmill put my-model/ s3://mlpipeline/models/my-model

The environment says how to reach the server: QUIPMILL_S3_ENDPOINT, QUIPMILL_S3_ACCESS_KEY, QUIPMILL_S3_SECRET_KEY. TARGET may
also be a folder; one that ends in / takes the name of what is put there.
"""

import argparse
from pathlib import Path

from quipmill.errors import DataError, StoreError
from quipmill.store import Store, open_uri, put_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this verb."""
    parser.add_argument("source", type=Path, metavar="SOURCE", help="file or folder on this machine")
    parser.add_argument("target", metavar="TARGET", help="s3://<bucket>/<key>, or a path")
    parser.add_argument("--force", action="store_true", help="replace what is there")


def run(args: argparse.Namespace) -> None:
    """Copies, and prints the address."""
    source = args.source.expanduser()
    if not source.exists():
        raise DataError(f"{args.source}: no such file or folder. Check the path")
    store, key = open_uri(_with_name(args.target, source.resolve().name))
    if source.is_dir():
        _put_folder(store, source, key, args.force)
    elif not store.put(source, key, if_absent=not args.force):
        _refuse(store.uri(key))
    print(store.uri(key))


def _with_name(target: str, name: str) -> str:
    is_bucket = target.startswith("s3://") and "/" not in target.removeprefix("s3://")
    return f"{target.rstrip('/')}/{name}" if target.endswith("/") or is_bucket else target


def _put_folder(store: Store, folder: Path, prefix: str, force: bool) -> None:
    if not force and next(iter(store.list(f"{prefix}/")), None):
        _refuse(store.uri(prefix))
    put_folder(store, folder, prefix)


def _refuse(uri: str) -> None:
    raise StoreError(f"{uri}: this exists already. Choose another name, or add --force to replace it")
