"""What operators see: probes, metrics, and a log line and a time for every request.

`/healthz` says that the process answers, `/readyz` that it can do its work. Both are open to everybody and say nothing else.
`/metrics` holds names of accounts and asks for the token, as `x-token` or as `Authorization: Bearer <token>`, as Prometheus does.
"""

import hmac
import logging
import re
import secrets
import time
from functools import cache
from typing import Annotated, Final
from urllib.parse import quote

from fastapi import APIRouter, Depends, Header, HTTPException, Response
from prometheus_client import CollectorRegistry, Gauge
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4, generate_latest
from pydantic import BaseModel
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from quipmill.errors import QuipmillError
from quipmill.service import deps, logs, metrics
from quipmill.service.answers import documented
from quipmill.service.database import newest, revision
from quipmill.service.models import Account, Draft, State

logger = logging.getLogger(__name__)
router = APIRouter(tags=["operations"])

_METHODS: Final = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
_QUIET: Final = ("/healthz", "/readyz", "/metrics")
_ID: Final = re.compile(r"[A-Za-z0-9._-]{8,64}")


class Health(BaseModel):
    """How the service is."""

    status: str


def scraper(
    config: deps.Config,
    x_token: Annotated[str | None, Header()] = None,
    authorization: Annotated[str | None, Header()] = None,
) -> None:
    """Lets in who has the token, in either header."""
    given = x_token or (authorization or "").removeprefix("Bearer ")
    if not hmac.compare_digest(given.encode("utf-8", "replace"), config.service_token.get_secret_value().encode()):
        raise HTTPException(401, "the token is missing or wrong. Send x-token or Authorization: Bearer <token>")


@router.get("/healthz", summary="Whether the process answers")
def healthz() -> Health:
    """Says ok for as long as the process answers requests."""
    return Health(status="ok")


@router.get(
    "/readyz", summary="Whether the service can work", responses={503: {"model": Health, "description": "It cannot work now"}}
)
def readyz(database: deps.Db, response: Response) -> Health:
    """Says ok if the database can be reached and has the schema of this version."""
    try:
        found = revision(database)
    except QuipmillError as error:
        logger.warning("not ready: %s", error)
        response.status_code = 503
        return Health(status="the database cannot be reached")
    if found == _newest():
        return Health(status="ok")
    response.status_code = 503
    return Health(status="the schema of the database is not that of this version. Run: quipmill db upgrade")


@router.get(
    "/metrics",
    summary="Metrics for Prometheus",
    dependencies=[Depends(scraper)],
    response_class=Response,
    responses={200: {"content": {"text/plain": {}}}, **documented()},
)
def get_metrics(database: deps.Db) -> Response:
    """Drafts by state and account, posts, failures, and how long networks and requests took."""
    with database.read() as session:
        drafts = _drafts(session)
    return Response(generate_latest(metrics.REGISTRY) + generate_latest(drafts), media_type=CONTENT_TYPE_PLAIN_0_0_4)


def _drafts(session: Session) -> CollectorRegistry:
    """Counted when somebody looks: the database knows what all replicas did."""
    registry = CollectorRegistry()
    gauge = Gauge("quipmill_drafts", "Drafts by account and state.", ["account", "state"], registry=registry)
    names = {number: name for number, name in session.execute(select(Account.id, Account.name))}
    for name in names.values():
        for state in State:
            gauge.labels(name, state)
    wanted = select(Draft.account_id, Draft.state, func.count(Draft.id)).group_by(Draft.account_id, Draft.state)
    for number, state, count in session.execute(wanted):
        if number in names:
            gauge.labels(names[number], state).set(count)
    return registry


@cache
def _newest() -> str:
    return newest()


class Observed:
    """Gives every request an id, and logs and measures it. A proxy's `X-Request-ID` is kept if it looks like one."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes a request on and the answer back."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        given, started, status = Headers(scope=scope).get("x-request-id", ""), time.perf_counter(), 500
        own = given if _ID.fullmatch(given) else secrets.token_hex(8)
        token = logs.request_id.set(own)

        async def send_marked(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["X-Request-ID"] = own
            await send(message)

        try:
            await self.app(scope, receive, send_marked)
        finally:
            _note(scope, status, time.perf_counter() - started)
            logs.request_id.reset(token)


def _note(scope: Scope, status: int, seconds: float) -> None:
    route = str(getattr(scope.get("route"), "path", "")) or "unknown"
    method = scope["method"] if scope["method"] in _METHODS else "other"
    metrics.REQUEST_SECONDS.labels(method, route, str(status)).observe(seconds)
    facts = {
        "method": method,
        "path": quote(scope["path"])[:200],
        "route": route,
        "status": status,
        "ms": round(seconds * 1000, 1),
    }
    logger.log(logging.DEBUG if scope["path"] in _QUIET else logging.INFO, "request", extra=facts)
