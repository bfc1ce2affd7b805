"""Login, logout, and the files that pages are made of."""

from datetime import UTC, datetime
from importlib import resources
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import FileResponse
from sqlalchemy import select

from quipmill.service import sessions, users
from quipmill.service.models import User
from quipmill.service.refusals import NotFound
from quipmill.service.web.rendering import STATIC, Acting, PageRoute, Person, go, html

router = APIRouter(include_in_schema=False, route_class=PageRoute)

_WRONG = "The name or the password is wrong."
_OFTEN = "Too many logins have failed. Wait a quarter of an hour, then try again."
_NOBODY = "Nobody may log in yet. Run on the server: quipmill users add NAME"
_OLD = "This page was open for too long. Please log in once more."


@router.get("/static/{name}")
def static_file(name: str) -> Response:
    """What pages load; the address changes with the content."""
    if name not in STATIC:
        raise NotFound("there is no such file")
    path = str(resources.files("quipmill.service") / "static" / name)
    return FileResponse(path, headers={"Cache-Control": "public, max-age=31536000, immutable"})


@router.get("/")
def home(here: Person) -> Response:
    """The queue."""
    return go("/queue")


@router.get("/login")
def login_page(request: Request, next: str = "") -> Response:
    """The form that asks who is there."""
    return _form(request, next)


@router.post("/login")
def log_in(
    request: Request,
    name: Annotated[str, Form(max_length=64)] = "",
    password: Annotated[str, Form(max_length=1024)] = "",
    csrf_token: Annotated[str, Form()] = "",
    next: Annotated[str, Form()] = "",
) -> Response:
    """Lets a person in, who gets a new visit; failures are counted."""
    settings, database, now = request.app.state.settings, request.app.state.database, datetime.now(UTC)
    if not sessions.csrf_matches(sessions.read_visit(request, settings), csrf_token, settings):
        return _form(request, next, name, _OLD, 403)
    name, address = name.strip(), request.client.host if request.client else ""
    if not sessions.may_try(database, name, address, now=now):
        answer = _form(request, next, name, _OFTEN, 429)
        answer.headers["Retry-After"] = str(int(sessions.WINDOW.total_seconds()))
        return answer
    with database.write() as session:
        if (user := users.verify(session, name, password)) is None:
            return _form(request, next, name, _WRONG, 401)
        sessions.forget_failures(session, name, address)
    response = go(sessions.own_page(next, "/queue"))
    sessions.write_visit(response, sessions.new_visit(user), settings)
    return response


@router.post("/logout")
def log_out(here: Acting) -> Response:
    """Ends the visit."""
    response = go("/login")
    sessions.forget_visit(response, here.settings)
    return response


def _form(request: Request, next: str, name: str = "", error: str = "", status: int = 200) -> Response:
    settings, database = request.app.state.settings, request.app.state.database
    known = sessions.read_visit(request, settings)
    visit = known or sessions.new_visit()
    if not error:
        with database.read() as session:
            error = "" if session.scalar(select(User.id).limit(1)) else _NOBODY
    values = {"csrf": sessions.csrf_token(visit, settings), "next": sessions.own_page(next, ""), "name": name, "error": error}
    response = html("login.html", status, **values)
    if known is None:  # a known one keeps its age
        sessions.write_visit(response, visit, settings)
    return response
