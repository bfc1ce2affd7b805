"""What `make serve` does: a database with the demo's samples, a login, and the curation service on this machine.

The first start draws a token and a password. They stay in the folder, which nobody else may read, so that the next start finds
the same queue and the same login.
"""

import argparse
import os
import secrets
import sys
from datetime import UTC, datetime
from pathlib import Path

from quipmill.errors import QuipmillError
from quipmill.service import accounts, settings, uploads, users
from quipmill.service.database import Database, upgrade
from quipmill.service.refusals import NotFound

USER = ACCOUNT = "demo"


def main() -> None:
    """Prepares the folder, says how to log in, and becomes the service."""
    parser = argparse.ArgumentParser(description="Starts the curation service with samples to review.")
    parser.add_argument("samples", type=Path)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--port", type=int, default=8000)
    args = parser.parse_args()
    os.umask(0o077)
    args.folder.mkdir(parents=True, exist_ok=True)
    for name in ("QUIPMILL_SERVICE_TOKEN", "QUIPMILL_DATABASE_URL"):  # of a service elsewhere, which this is not
        os.environ.pop(name, None)
    environment, password = args.folder / "service.env", args.folder / "password"
    if not environment.exists():
        address = f"sqlite:///{(args.folder / 'quipmill.db').resolve()}"
        environment.write_text(f"QUIPMILL_SERVICE_TOKEN={secrets.token_hex(32)}\nQUIPMILL_DATABASE_URL={address}\n")
    if not password.exists():
        password.write_text(secrets.token_urlsafe(9) + "\n")
    fill(settings.load(environment), password.read_text().strip(), args.samples)
    print(f"\n  Open http://127.0.0.1:{args.port}/   name: {USER}   password: {password.read_text().strip()}", flush=True)
    print(f"  The token of programs is in {environment}. Ctrl-C stops the service; {args.folder} keeps the queue.\n", flush=True)
    quipmill = str(Path(sys.executable).with_name("quipmill"))
    os.execv(quipmill, [quipmill, "serve", "--env-file", str(environment), "--port", str(args.port)])


def fill(found: settings.Settings, password: str, samples: Path) -> None:
    """Makes the tables, the login and the account where they are missing, and adds the samples that are new."""
    database, now = Database(found.database), datetime.now(UTC)
    upgrade(database)
    with database.write() as session, samples.open("rb") as file:
        try:
            users.get(session, USER)
        except NotFound:
            users.add(session, USER, password, now=now)
        try:
            account = accounts.get(session, ACCOUNT)
        except NotFound:
            account = accounts.create(session, ACCOUNT, accounts.Profile(voice="A bicycle mechanic by the sea."), now=now)
        report = uploads.add(session, account, uploads.read(file, max_samples=10_000), actor="demo", now=now)
    database.close()
    kept_out = f"{len(report.refused)} that evaluate did not keep stay out"
    print(f"{len(report.added)} new samples of {report.found} wait for review; {report.known} were known, {kept_out}")


if __name__ == "__main__":
    try:
        main()
    except QuipmillError as error:
        sys.exit(f"make serve: error: {error}")
