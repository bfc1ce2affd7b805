"""A backup is made, put back, and nothing of it is posted a second time."""

import os
import shutil
import sqlite3
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest

from quipmill.cli import main
from quipmill.schema import Sample
from quipmill.service import drafts
from quipmill.service.database import Database
from quipmill.service.models import Account, State
from quipmill.service.publishing import publish_due
from quipmill.service.settings import Settings, database_url
from tests.service.conftest import NOW, SERVER


@pytest.fixture(autouse=True)
def environment(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIPMILL_DATABASE_URL", url)


def queue(database: Database, account: Account, texts: list[str]) -> list[int]:
    with database.write() as session:
        samples = [Sample(text, text, keep=True) for text in texts]
        added = drafts.add(session, account, samples, actor="test", now=NOW).added
        for draft_id in added:
            drafts.approve(session, draft_id, actor="ada", now=NOW)
    return added


def states(database: Database) -> dict[State, int]:
    with database.read() as session:
        return {state: count for state, count in drafts.counts(session).items() if count}


def test_a_copy_is_whole_and_what_it_holds_is_looked_at_first(
    database: Database, account: Account, settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if SERVER:  # see below
        return
    queue(database, account, ["one", "two", "three"])
    assert main(["db", "backup", str(tmp_path / "copy.db")]) == 0
    publish_due(database, settings, NOW, limit=10)
    assert states(database) == {State.POSTED: 3}
    database.close()

    path = Path(str(database_url(os.environ["QUIPMILL_DATABASE_URL"]).database))
    for leftover in (f"{path}-wal", f"{path}-shm"):
        Path(leftover).unlink(missing_ok=True)
    shutil.copy(tmp_path / "copy.db", path)
    assert main(["db", "upgrade"]) == 0 and main(["db", "hold"]) == 0
    assert "3 drafts need a person's attention" in capsys.readouterr().out

    restored = Database(settings.database)
    report = publish_due(restored, settings, NOW + timedelta(days=1), limit=10)
    assert not report.posted and states(restored) == {State.NEEDS_ATTENTION: 3}
    with restored.write() as session:
        drafts.retry(session, 1, actor="ada", now=NOW)
    assert len(publish_due(restored, settings, NOW + timedelta(days=1), limit=10).posted) == 1
    restored.close()


def test_a_backup_overwrites_nothing_and_is_for_its_owner_only(database: Database, tmp_path: Path) -> None:
    if SERVER:
        return
    (there := tmp_path / "there.db").write_text("precious")
    assert main(["db", "backup", str(there)]) == 2 and there.read_text() == "precious"
    assert main(["db", "backup"]) == 2 and main(["db", "hold", str(there)]) == 2
    assert main(["db", "backup", str(tmp_path / "new" / "copy.db")]) == 0
    assert (tmp_path / "new" / "copy.db").stat().st_mode & 0o077 == 0
    assert sqlite3.connect(tmp_path / "new" / "copy.db").execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_postgresql_is_left_to_its_own_tools(database: Database, account: Account, tmp_path: Path) -> None:
    if not SERVER:
        return
    assert main(["db", "backup", str(tmp_path / "copy.db")]) == 2
    queue(database, account, ["one", "two"])
    address = os.environ["QUIPMILL_DATABASE_URL"].replace("+psycopg", "")
    pg = shutil.which("pg_dump") or str(next(Path("/usr/lib/postgresql").glob("*/bin/pg_dump")))
    subprocess.run([pg, "--format=custom", f"--file={tmp_path}/dump", address], check=True)
    with database.write() as session:
        drafts.reject(session, 1, actor="ada", now=NOW)
    restore = ["--clean", "--if-exists", f"--dbname={address}", f"{tmp_path}/dump"]
    subprocess.run([str(Path(pg).with_name("pg_restore")), *restore], check=True)
    assert main(["db", "hold"]) == 0
    assert states(database) == {State.NEEDS_ATTENTION: 2}
