"""Many rows in one statement."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Text, cast, column, func, insert, literal, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import JSON
from sqlalchemy.orm import InstrumentedAttribute, Session

from quipmill.service.models import Table


def insert_new(
    session: Session, table: type[Table], rows: Sequence[dict[str, Any]], returned: Sequence[InstrumentedAttribute[Any]]
) -> Iterable[Row[*tuple[Any, ...]]]:
    """Inserts the rows that break no unique constraint, and returns columns of these.

    On PostgreSQL the rows travel as one JSON document: a statement with a parameter per value takes the driver longer to
    read than the database to carry out.
    """
    if session.get_bind().dialect.name == "sqlite":
        return session.execute(sqlite.insert(table).on_conflict_do_nothing().returning(*returned), rows)
    statement = postgresql.insert(table).from_select(list(rows[0]), _as_select(table, rows))
    return session.execute(statement.on_conflict_do_nothing().returning(*returned))


def insert_all(session: Session, table: type[Table], rows: Sequence[dict[str, Any]]) -> None:
    """Inserts all rows."""
    if session.get_bind().dialect.name == "sqlite":
        session.execute(insert(table), rows)
    else:
        session.execute(insert(table).from_select(list(rows[0]), _as_select(table, rows)))


def _as_select(table: type[Table], rows: Sequence[dict[str, Any]]) -> Any:
    columns = [column(name, table.__table__.c[name].type) for name in rows[0]]
    document = func.json_to_recordset(cast(literal(json.dumps(rows, default=_time), Text), JSON))
    given = document.table_valued(*columns).render_derived(name="given", with_types=True)
    return select(*(given.c[name] for name in rows[0]))


def _time(value: object) -> str:
    assert isinstance(value, datetime)
    return value.isoformat()
