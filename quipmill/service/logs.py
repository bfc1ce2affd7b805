"""Logs: one line per event, as text or JSON, with the id of the request, without secrets and query strings."""

import json
import logging
import sys
from collections.abc import Iterable
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Final

from quipmill.service.credentials import secrets_of_environment
from quipmill.service.settings import Settings

request_id: ContextVar[str] = ContextVar("request_id", default="")
"""The id of the request that is being answered."""

FIELDS: Final = ("method", "path", "route", "status", "ms", "client")
"""What a record may carry beside its message (`extra=`)."""

_SHORTEST_SECRET: Final = 6  # shorter ones would blot out ordinary words


class Formatter(logging.Formatter):
    """Writes records as lines of JSON or text."""

    def __init__(self, as_json: bool, secrets: Iterable[str]) -> None:
        super().__init__()
        self._as_json = as_json
        self._secrets = sorted({secret for secret in secrets if len(secret) >= _SHORTEST_SECRET}, key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        """One line; a traceback is a field of it in JSON, and follows it in text."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        facts = {name: getattr(record, name) for name in FIELDS if hasattr(record, name)}
        if found := request_id.get():
            facts["request_id"] = found
        message = self._without_secrets(record.getMessage())
        trace = self._without_secrets(self.formatException(record.exc_info)) if record.exc_info else ""
        if self._as_json:
            line = {"time": at, "severity": record.levelname, "logger": record.name, "message": message, **facts}
            return json.dumps({**line, "exception": trace} if trace else line, default=str)
        # a line break in what strangers send must not look like a line of ours
        shown = " ".join([at, record.levelname, record.name, *message.splitlines(), *(f"{k}={v}" for k, v in facts.items())])
        return f"{shown}\n{trace}" if trace else shown

    def _without_secrets(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, "***")
        return text


def configure(settings: Settings) -> None:
    """Sends all logs of this process to standard error. For commands, never for `create_app`."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Formatter(settings.log_format == "json", _secrets(settings)))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logging.getLogger(name).handlers.clear()
        logging.getLogger(name).propagate = name != "uvicorn.access"  # it logs query strings; `operations` logs requests
    for name in ("httpx", "httpcore", "alembic"):
        logging.getLogger(name).setLevel(logging.WARNING)


def _secrets(settings: Settings) -> list[str]:
    known = [settings.service_token.get_secret_value(), settings.database.password or "", *secrets_of_environment()]
    return [*known, settings.session_secret.get_secret_value()] if settings.session_secret else known
