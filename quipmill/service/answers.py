"""How requests are turned down: a status, and one sentence in `detail`."""

import logging
from typing import Any, Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import InterfaceError, OperationalError, TimeoutError
from starlette.exceptions import HTTPException

from quipmill.errors import DataError, NetworkError, PublishError, QuipmillError, SourceError, StoreError, UsageError
from quipmill.schema import whole
from quipmill.service.bodies import Problem
from quipmill.service.refusals import Conflict, NotFound

logger = logging.getLogger(__name__)

_STATUS: Final[dict[type[QuipmillError], int]] = {
    NotFound: 404,
    Conflict: 409,
    UsageError: 422,
    DataError: 422,
    PublishError: 502,
    NetworkError: 502,
    SourceError: 502,
    StoreError: 503,
}
_MEANING: Final = {
    400: "The body cannot be read.",
    401: "The token is missing or wrong.",
    404: "There is no such thing.",
    409: "Its state does not allow this, or somebody else was quicker.",
    413: "The body is too large.",
    422: "A value cannot be what it is.",
    502: "The network of the account does not answer, or did not take the post.",
    503: "The database cannot be used now.",
}


def documented(*codes: int) -> dict[int | str, dict[str, Any]]:
    """The refusals of a route for OpenAPI; those that every route of programs has are included."""
    return {code: {"model": Problem, "description": _MEANING[code]} for code in sorted({401, 422, 503, *codes})}


def status_of(error: QuipmillError) -> int:
    """The status that says best what an error means."""
    return next((status for kind, status in _STATUS.items() if isinstance(error, kind)), 500)


def sentence_of(error: RequestValidationError) -> str:
    """What is wrong with a request: the first thing only, and never the value."""
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"] if not isinstance(part, int) or part < 1 << 20)
    message = str(first["msg"]).removeprefix("Value error, ")
    return whole(f"{place[:200]}: {message[:1].lower()}{message[1:300]}")


def install(app: FastAPI) -> None:
    """Makes the app answer so."""
    app.add_exception_handler(QuipmillError, _refuse)
    app.add_exception_handler(RequestValidationError, _refuse_values)
    app.add_exception_handler(HTTPException, _refuse_http)
    for kind in (OperationalError, InterfaceError, TimeoutError):
        app.add_exception_handler(kind, _refuse_for_now)
    app.add_exception_handler(Exception, _apologise)


def _answer(status: int, detail: str, headers: dict[str, str] | None = None) -> JSONResponse:
    return JSONResponse({"detail": whole(detail)}, status, headers)


async def _refuse(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, QuipmillError)
    return _answer(status_of(error), str(error))


async def _refuse_values(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    return _answer(422, sentence_of(error))


async def _refuse_http(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    return _answer(error.status_code, str(error.detail), dict(error.headers or {}))


async def _refuse_for_now(request: Request, error: Exception) -> JSONResponse:
    logger.error("%s %s: the database cannot be used: %s", request.method, request.url.path, type(error).__name__)
    return _answer(503, "the database cannot be used now. Try again in a moment", {"Retry-After": "5"})


async def _apologise(request: Request, error: Exception) -> JSONResponse:
    return _answer(500, "the service has failed, and its log says why")
