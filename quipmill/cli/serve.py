"""Run the curation service: people review drafts in a browser, programs use the API.

    export QUIPMILL_SERVICE_TOKEN=$(openssl rand -hex 32)
    quipmill users add ada
    quipmill serve --scheduler

Settings come from QUIPMILL_... variables, see docs/service.md. A first start makes the tables of an SQLite file; for
PostgreSQL, and after an update of quipmill, run `quipmill db upgrade` first.
"""

import argparse

from quipmill.cli._service import add_env_file, load_settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this verb."""
    parser.add_argument("--host", metavar="ADDRESS", help="where to listen (default: QUIPMILL_HOST or 127.0.0.1)")
    parser.add_argument("--port", type=int, metavar="N", help="where to listen (default: QUIPMILL_PORT, PORT or 8000)")
    parser.add_argument("--scheduler", action="store_true", default=None, help="also post what is due, every 30 seconds")
    add_env_file(parser)


def run(args: argparse.Namespace) -> None:
    """Serves until a signal; what is under way is finished first."""
    settings = load_settings(args)
    import uvicorn

    from quipmill.service import logs
    from quipmill.service.app import create_app
    from quipmill.service.database import Database, prepare

    given = {name: value for name in ("host", "port", "scheduler") if (value := getattr(args, name)) is not None}
    settings = settings.model_copy(update=given)
    logs.configure(settings)
    database = Database(settings.database)
    prepare(database)  # once more here than in the app, for a sentence instead of a traceback
    database.close()
    uvicorn.run(
        create_app(settings),
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=settings.trusted_proxies or None,
        timeout_graceful_shutdown=30,
    )
