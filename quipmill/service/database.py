"""Engine, sessions and schema, on SQLite or PostgreSQL.

    database = Database(settings.database)
    upgrade(database)
    with database.write() as session:
        drafts.approve(session, 7, actor="ada", now=datetime.now(UTC))

A session lives inside one `with`: `write` commits at its end, or rolls back if it raises. On SQLite writers queue up at the
start (`BEGIN IMMEDIATE`), so that none finds the database changed under it; readers never wait.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.orm import Session, sessionmaker

from quipmill.errors import StoreError, UsageError

BUSY_SECONDS: Final = 30
"""How long a writer on SQLite waits for another one."""

_UPGRADE_LOCK: Final = 0x71756970
"""PostgreSQL's advisory lock of upgrades: replicas that start together take turns."""


class Database:
    """The engine of one process with its two kinds of sessions. Close it at the end."""

    def __init__(self, url: URL) -> None:
        self.engine = _open(url)
        reading = self.engine.execution_options(begin="BEGIN") if self.is_sqlite else self.engine
        self._read = sessionmaker(reading, expire_on_commit=False)
        self._write = sessionmaker(self.engine, expire_on_commit=False)

    @property
    def is_sqlite(self) -> bool:
        """Whether this is SQLite."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A session that may change things; committed at the end."""
        with self._write.begin() as session:
            yield session

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that only looks, at one state of the database on SQLite."""
        with self._read() as session:
            yield session

    def close(self) -> None:
        """Closes all connections."""
        self.engine.dispose()


def upgrade(database: Database) -> None:
    """Brings the schema up to date, also when several processes try at once.

    Raises:
        StoreError: the database cannot be reached, or is of a newer quipmill.
    """
    with _explained(database), database.engine.begin() as connection:
        if not database.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _UPGRADE_LOCK})
        _refuse_newer(connection)
        config = _alembic()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def back_up(database: Database, file: Path) -> None:
    """Copies an SQLite database into a new file, whole and of one moment, while the service goes on.

    Raises:
        UsageError: the file exists, or the database is not SQLite.
    """
    if not database.is_sqlite:
        raise UsageError("this is PostgreSQL, which has its own tools. Run: pg_dump --format=custom --file=FILE <address>")
    if file.exists():
        raise UsageError(f"{file}: this exists already. Give a new name")
    file.parent.mkdir(parents=True, exist_ok=True)
    with _explained(database), closing(sqlite3.connect(str(database.engine.url.database))) as source:
        with closing(sqlite3.connect(file)) as copy:
            source.backup(copy)
    file.chmod(0o600)


def revision(database: Database) -> str | None:
    """The version of the schema; None for an empty database."""
    with _explained(database), database.engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def newest() -> str:
    """The version of the schema that this quipmill works with."""
    head = ScriptDirectory.from_config(_alembic()).get_current_head()
    assert head
    return head


def is_current(database: Database) -> bool:
    """Whether the schema is the one that this quipmill works with."""
    return revision(database) == newest()


def prepare(database: Database) -> bool:
    """Makes sure that the schema is current; an empty SQLite file gets it at once. Returns whether it was empty.

    Raises:
        UsageError: it is not; the message says what to run.
    """
    found = revision(database)
    if found == newest():
        return False
    with _explained(database):
        empty = not inspect(database.engine).get_table_names()
    if database.is_sqlite and empty:
        upgrade(database)
        return True
    state = "is empty" if empty else f"has the schema {found or 'of something else'}, this quipmill needs {newest()}"
    raise UsageError(f"the database {database.engine.url.render_as_string()} {state}. Run: quipmill db upgrade")


def _open(url: URL) -> Engine:
    if url.get_backend_name() == "sqlite":
        engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    # a managed database or its proxy closes idle connections: ask before use, and renew them every half hour
    return create_engine(url, pool_pre_ping=True, pool_recycle=1800, connect_args={"connect_timeout": 10})


def _set_up_sqlite(connection: Any, record: object) -> None:
    connection.isolation_level = None  # sqlite3 must not begin transactions by itself, see `_begin_sqlite`
    connection.create_function("lower", 1, _lower, deterministic=True)  # SQLite's own knows ASCII only
    # FULL: a claim that a power cut takes back would let its draft be posted a second time
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"busy_timeout={BUSY_SECONDS * 1000}"):
        connection.execute(f"PRAGMA {pragma}")


def _lower(value: object) -> object:
    return value.lower() if isinstance(value, str) else value


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN IMMEDIATE"))


def _alembic() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _refuse_newer(connection: Connection) -> None:
    found = MigrationContext.configure(connection).get_current_revision()
    known = {script.revision for script in ScriptDirectory.from_config(_alembic()).walk_revisions()}
    if found and found not in known:
        raise StoreError(f"the database has the schema {found}, which is of a newer quipmill. Install that one")


@contextmanager
def _explained(database: Database) -> Iterator[None]:
    """Turns what drivers say when there is no database into one sentence without the password."""
    try:
        yield
    except (OperationalError, DBAPIError) as error:
        where, reason = database.engine.url.render_as_string(), str(error.orig).strip().splitlines()[0]
        raise StoreError(f"the database {where} cannot be used: {reason}. Check QUIPMILL_DATABASE_URL and that it runs") from None
