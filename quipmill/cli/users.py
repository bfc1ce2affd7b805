"""Say who may log in to the curation service.

    quipmill users add ada
    quipmill users list
    quipmill users password ada
    quipmill users remove ada

A password is asked for at a terminal. Otherwise it is QUIPMILL_PASSWORD, or the first line of standard input; it is never an
argument, which everybody on the machine could see.
"""

import argparse
import getpass
import os
import sys
from datetime import UTC, datetime

from quipmill.cli._service import add_env_file, opened
from quipmill.errors import UsageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this verb."""
    parser.add_argument("action", choices=("add", "list", "password", "remove"), help="what to do")
    parser.add_argument("name", nargs="?", default="", metavar="NAME", help="whom")
    add_env_file(parser)


def run(args: argparse.Namespace) -> None:
    """Does it, and says so."""
    if bool(args.name) == (args.action == "list"):
        raise UsageError("list takes no name" if args.name else f"whom? Run: quipmill users {args.action} NAME")
    password = _password() if args.action in ("add", "password") else ""
    with opened(args) as database, database.write() as session:
        from quipmill.service import users

        if args.action == "list":
            print("\n".join(f"{user.name}\tsince {user.created_at:%Y-%m-%d}" for user in users.everyone(session)) or "nobody yet")
        elif args.action == "add":
            users.add(session, args.name, password, now=datetime.now(UTC))
        elif args.action == "password":
            users.set_password(session, args.name, password)
        else:
            users.remove(session, args.name)
    done = {"add": "may log in", "password": "has a new password, and is logged out everywhere", "remove": "is kept out"}
    if args.action in done:
        print(f"{args.name} {done[args.action]}")


def _password() -> str:
    if given := os.environ.get("QUIPMILL_PASSWORD"):
        return given
    if not sys.stdin.isatty():
        return sys.stdin.readline().removesuffix("\n").removesuffix("\r")
    password = getpass.getpass("Password: ")
    if password != getpass.getpass("Once more: "):
        raise UsageError("the two passwords differ. Try again")
    return password
