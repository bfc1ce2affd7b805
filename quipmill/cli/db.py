"""Look at the database of the curation service, bring its tables up to date, copy it, or hold everything after a restore.

    quipmill db upgrade
    quipmill db current
    quipmill db backup quipmill-2026-05-01.db
    quipmill db hold

`backup` copies an SQLite database while the service goes on; PostgreSQL has pg_dump. `hold` is for after a backup was put back
and before the service starts: what was approved may have been posted since the backup was made, so a person looks at it first.
QUIPMILL_DATABASE_URL names the database; without it, it is quipmill.db in this folder.
"""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from quipmill.cli._service import add_env_file, opened
from quipmill.errors import UsageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this verb."""
    parser.add_argument("action", choices=("upgrade", "current", "backup", "hold"), help="what to do, see above")
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="the copy that backup makes")
    add_env_file(parser)


def run(args: argparse.Namespace) -> int:
    """Does it; `current` ends with 1 if an upgrade is needed."""
    if (args.action == "backup") != (args.file is not None):
        raise UsageError("backup, and nothing else, wants the name of a file: quipmill db backup FILE")
    if args.action in ("backup", "hold"):
        return _backup(args) if args.action == "backup" else _hold(args)
    with opened(args, current=False) as database:
        from quipmill.service.database import newest, revision, upgrade

        if args.action == "upgrade":
            upgrade(database)
        found, needed = revision(database), newest()
    print(f"schema {found or 'none'}" + ("" if found == needed else f", this quipmill needs {needed}. Run: quipmill db upgrade"))
    return 0 if found == needed else 1


def _backup(args: argparse.Namespace) -> int:
    with opened(args) as database:
        from quipmill.service.database import back_up

        back_up(database, args.file)
    print(args.file)
    return 0


def _hold(args: argparse.Namespace) -> int:
    with opened(args) as database:
        from quipmill.service import drafts

        with database.write() as session:
            held = drafts.hold(session, actor="restore", now=datetime.now(UTC))
    print(f"{held} drafts need a person's attention: look whether the network has them, then try again or note them as posted")
    return 0
