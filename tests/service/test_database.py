"""The schema, and what happens when the database is not what it should be."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import select, text

from quipmill.errors import StoreError, UsageError
from quipmill.service.database import Database, is_current, newest, prepare, revision, upgrade
from quipmill.service.models import Account, Table
from quipmill.service.settings import database_url
from tests.service.conftest import NOW


def test_migrations_make_the_tables_that_the_models_say(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Table.metadata) == []


def test_an_upgrade_of_a_current_schema_changes_nothing(database: Database, account: Account) -> None:
    upgrade(database)
    assert is_current(database)
    with database.read() as session:
        assert session.scalars(select(Account.name)).all() == ["ada"]


def test_replicas_that_upgrade_at_once_take_turns(empty_url: str) -> None:
    def start(_: int) -> str | None:
        database = Database(database_url(empty_url))
        upgrade(database)
        found = revision(database)
        database.close()
        return found

    with ThreadPoolExecutor(4) as threads:
        assert set(threads.map(start, range(4))) == {newest()}


def test_an_empty_sqlite_file_gets_its_tables_at_the_first_start_and_postgresql_asks_for_it(empty_url: str) -> None:
    database = Database(database_url(empty_url))
    if database.is_sqlite:
        assert prepare(database) and is_current(database) and not prepare(database)
    else:
        with pytest.raises(UsageError, match="is empty. Run: quipmill db upgrade"):
            prepare(database)
    database.close()


def test_an_old_schema_is_refused_with_what_to_run(database: Database) -> None:
    with database.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0000'"))
    with pytest.raises(UsageError, match="has the schema 0000, this quipmill needs .* Run: quipmill db upgrade"):
        prepare(database)
    with pytest.raises(StoreError, match="the schema 0000, which is of a newer quipmill"):
        upgrade(database)


def test_somebody_elses_sqlite_file_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "theirs.db") as connection:
        connection.execute("CREATE TABLE theirs (id INTEGER)")
    database = Database(database_url(f"sqlite:///{tmp_path}/theirs.db"))
    with pytest.raises(UsageError, match="something else"):
        prepare(database)


def test_a_database_that_does_not_answer_is_one_sentence_without_the_password(tmp_path: Path) -> None:
    database = Database(database_url(f"postgresql://ada:hunter2@/quipmill?host={tmp_path}"))
    with pytest.raises(StoreError, match="Check QUIPMILL_DATABASE_URL") as caught:
        prepare(database)
    assert "hunter2" not in str(caught.value) and "\n" not in str(caught.value)


def test_a_file_that_is_no_database_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "posts.txt").write_text("not a database at all, but long enough to look at" * 50)
    with pytest.raises(StoreError, match="file is not a database"):
        prepare(Database(database_url(f"sqlite:///{tmp_path}/posts.txt")))


def test_a_session_that_raises_leaves_nothing_behind(database: Database) -> None:
    with pytest.raises(ZeroDivisionError), database.write() as session:
        session.add(Account(name="ada", created_at=NOW))
        session.flush()
        raise ZeroDivisionError
    with database.read() as session:
        assert session.scalars(select(Account)).all() == []


def test_times_come_back_with_their_zone(database: Database, account: Account) -> None:
    with database.read() as session:
        assert session.scalars(select(Account.created_at)).one() == NOW


def test_readers_on_sqlite_do_not_wait_for_a_writer(database: Database, account: Account) -> None:
    with database.write() as writer:
        writer.add(Account(name="bob", created_at=NOW))
        writer.flush()
        with database.read() as reader:
            assert reader.scalars(select(Account.name)).all() == ["ada"]
