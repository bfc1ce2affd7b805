"""Look at the database of the curation service, or bring its tables up to date.

    quipmill db upgrade
    quipmill db current

QUIPMILL_DATABASE_URL names the database; without it, it is quipmill.db in this folder.
"""

import argparse

from quipmill.cli._service import add_env_file, opened


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this verb."""
    parser.add_argument("action", choices=("upgrade", "current"), help="make the tables current, or say which version they have")
    add_env_file(parser)


def run(args: argparse.Namespace) -> int:
    """Upgrades or looks; `current` ends with 1 if an upgrade is needed."""
    with opened(args, current=False) as database:
        from quipmill.service.database import newest, revision, upgrade

        if args.action == "upgrade":
            upgrade(database)
        found, needed = revision(database), newest()
    print(f"schema {found or 'none'}" + ("" if found == needed else f", this quipmill needs {needed}. Run: quipmill db upgrade"))
    return 0 if found == needed else 1
