"""Runs the migrations on the connection that `quipmill.service.database.upgrade` gives."""

from alembic import context

from quipmill.service.models import Table

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    render_as_batch=True,  # SQLite alters a table by making it anew
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
