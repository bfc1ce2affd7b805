"""A database of its own for every test: SQLite, or PostgreSQL where QUIPMILL_TEST_DATABASE names a server.

`tests/integration/service/test_on_postgresql.py` starts such a server and runs all tests of this folder on it.
"""

import itertools
import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import create_engine, text

from quipmill.service import accounts
from quipmill.service.app import create_app
from quipmill.service.database import Database, newest, upgrade
from quipmill.service.models import Account, Table
from quipmill.service.settings import Settings, database_url

TOKEN = "3f1a7c2e9b8d4506a1b2c3d4e5f60718"
NOW = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
SERVER = os.environ.get("QUIPMILL_TEST_DATABASE", "")
_numbers = itertools.count()


def _administer(*statements: str) -> None:
    engine = create_engine(database_url(SERVER), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Address of a database with the newest schema, which the tests start from."""
    name = f"template_{os.getpid()}"
    if SERVER:
        _administer(f"CREATE DATABASE {name}")
        address = database_url(SERVER).set(database=name).render_as_string(hide_password=False)
    else:
        address = f"sqlite:///{tmp_path_factory.mktemp('template')}/template.db"
    database = Database(database_url(address))
    upgrade(database)
    database.close()
    return address


@pytest.fixture
def empty_url(tmp_path: Path) -> Iterator[str]:
    """Address of a database without tables."""
    if not SERVER:
        yield f"sqlite:///{tmp_path}/empty.db"
        return
    name = f"empty_{os.getpid()}_{next(_numbers)}"
    _administer(f"CREATE DATABASE {name}")
    yield database_url(SERVER).set(database=name).render_as_string(hide_password=False)
    _administer(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def url(template: str, tmp_path: Path) -> str:
    """Address of a database with the newest schema and nothing in it.

    A copy of SQLite's file is made at once. PostgreSQL takes half a second to copy a database, so there one is emptied again.
    """
    if not SERVER:
        shutil.copy(template.removeprefix("sqlite:///"), tmp_path / "quipmill.db")
        return f"sqlite:///{tmp_path}/quipmill.db"
    _administer(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'template_{os.getpid()}'")
    engine = create_engine(database_url(template))
    with engine.begin() as connection:
        connection.execute(text(f"TRUNCATE {', '.join(Table.metadata.tables)} RESTART IDENTITY"))
        connection.execute(text("UPDATE alembic_version SET version_num = :newest"), {"newest": newest()})
    engine.dispose()
    return template


@pytest.fixture
def settings(url: str) -> Settings:
    return Settings(service_token=TOKEN, database_url=url)


@pytest.fixture
def database(settings: Settings) -> Iterator[Database]:
    database = Database(settings.database)
    yield database
    database.close()


@pytest.fixture
def account(database: Database) -> Account:
    """The account `ada`, which posts nothing and takes 280 characters; its label takes 11 of them."""
    with database.write() as session:
        return accounts.create(session, "ada", accounts.Profile(), now=NOW)


@pytest.fixture
def client(settings: Settings) -> Iterator[TestClient]:
    """A program with the token."""
    with TestClient(create_app(settings), headers={"x-token": TOKEN}, raise_server_exceptions=False) as client:
        yield client
