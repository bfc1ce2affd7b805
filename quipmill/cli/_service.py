"""What the verbs of the curation service share: its settings and its database."""

import argparse
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from quipmill.errors import MissingExtra

if TYPE_CHECKING:
    from quipmill.service.database import Database
    from quipmill.service.settings import Settings


def add_env_file(parser: argparse.ArgumentParser) -> None:
    """Adds `--env-file FILE`."""
    parser.add_argument("--env-file", type=Path, metavar="FILE", help="read NAME=value lines from FILE; the environment wins")


def load_settings(args: argparse.Namespace) -> "Settings":
    """The settings that the environment says."""
    with _with_extra():
        from quipmill.service.settings import load

        return load(args.env_file)


@contextmanager
def opened(args: argparse.Namespace, *, current: bool = True) -> Iterator["Database"]:
    """The database that `--database` or the environment says; no token is needed to work on it.

    Raises:
        UsageError: it has an old schema, if `current` asks for the newest one.
    """
    with _with_extra():
        from quipmill.service.database import Database, prepare
        from quipmill.service.settings import load_database_url

        database = Database(load_database_url(args.env_file))
    try:
        if current:
            prepare(database)
        yield database
    finally:
        database.close()


@contextmanager
def _with_extra() -> Iterator[None]:
    logging.getLogger("alembic").setLevel(logging.WARNING)  # it tells even which of its plugins it loads
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] == "quipmill":
            raise
        raise MissingExtra("the curation service", "service") from error
