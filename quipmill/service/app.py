"""The application: `create_app(settings)`, for uvicorn and for tests."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from fastapi import FastAPI, HTTPException, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.routing import APIRoute
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from quipmill import __version__
from quipmill.service import answers, api, legacy, operations, publish_api, scheduler, sessions, web
from quipmill.service.database import Database, prepare
from quipmill.service.deps import is_token
from quipmill.service.settings import Settings

_FORM: Final = 64 << 10
"""What a form adds to its file, boundaries and names, or holds without a file."""

_TAGS: Final = [
    {"name": "drafts", "description": "Samples on their way to a post."},
    {"name": "accounts", "description": "Where drafts are posted, and how often."},
    {"name": "history", "description": "Who did what, and how much there is."},
    {"name": "publishing", "description": "Posting what is approved and due."},
    {"name": "original", "description": "The endpoints of gpt2-twitter-cloud-run, for its clients."},
    {"name": "operations", "description": "Probes and metrics."},
]


def create_app(settings: Settings) -> FastAPI:
    """The service with these settings; its database is opened when it starts, and closed when it stops."""
    app = FastAPI(
        title="quipmill",
        version=__version__,
        summary="From generated samples to posts that a person approved, each posted once.",
        lifespan=_lifespan,
        openapi_tags=_TAGS,
        generate_unique_id_function=_operation_id,
        redirect_slashes=False,
    )
    app.state.settings = settings
    for router in (api.router, publish_api.router, legacy.router, operations.router, web.router):
        app.include_router(router)
    answers.install(app)
    app.add_middleware(LimitBody, settings=settings)
    app.add_middleware(sessions.SecurityHeaders, loose=("/docs", "/redoc"), secure=settings.cookies_are_secure)
    app.add_middleware(operations.Observed)
    return app


class LimitBody:
    """Refuses bodies that are larger than the settings say with 413: by what they announce, or as soon as they are.

    Routes look at the token after the body was read; so strangers may send no more than a form holds.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app, self.settings = app, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes a request on, and counts its body as it is read."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        announced, received = Headers(scope=scope).get("content-length", ""), 0
        most, refusal = self._limit(Request(scope))

        async def receive_counted() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > most or (announced.isdecimal() and int(announced[:20]) > most):
                raise refusal
            return message

        await self.app(scope, receive_counted, send)

    def _limit(self, request: Request) -> tuple[int, HTTPException]:
        visit = sessions.read_visit(request, self.settings)
        if is_token(self.settings, request.headers.get("x-token", "")) or (visit and visit.user):
            most = self.settings.max_upload_bytes + _FORM
            return most, HTTPException(
                413, f"the body is larger than {most >> 10} KiB. Send it in parts, or raise the service's limit"
            )
        return _FORM, HTTPException(401, "the x-token header is missing or wrong, and the body is too large for a stranger's")


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    database = Database(app.state.settings.database)
    try:
        await run_in_threadpool(prepare, database)
        app.state.database = database
        with scheduler.running(database, app.state.settings):
            yield
    finally:
        database.close()


def _operation_id(route: APIRoute) -> str:
    return route.name
