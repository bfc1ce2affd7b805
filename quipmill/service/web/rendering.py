"""Makes HTML of the templates, and the routes that answer with it: errors as pages, strangers to the login."""

import hashlib
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from importlib import resources
from typing import Annotated, Any, Final
from urllib.parse import urlencode

from annotated_types import Ge, Le
from fastapi import Depends, Form, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, RedirectResponse
from fastapi.routing import APIRoute
from jinja2 import Environment, PackageLoader, StrictUndefined
from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException

from quipmill.errors import QuipmillError
from quipmill.report.wording import clip, count, visible
from quipmill.service import sessions
from quipmill.service.answers import status_of
from quipmill.service.database import Database
from quipmill.service.models import State, User
from quipmill.service.settings import Settings
from quipmill.service.web import pages

STATIC: Final = ("quipmill.css", "quipmill.js", "htmx-2.0.11.min.js", "icon.svg")

_TITLES: Final = {403: "That did not come from this page", 404: "Not found", 409: "That is not possible now"}


class LoginNeeded(Exception):
    """Nobody is logged in."""


class Forged(Exception):
    """A form without the token of this visit."""


@dataclass(frozen=True)
class Here:
    """A request by a person, and what answering it needs."""

    request: Request
    settings: Settings
    database: Database
    visit: sessions.Visit
    now: datetime

    @property
    def actor(self) -> str:
        """The name that events carry."""
        return self.visit.user


@dataclass(frozen=True)
class Said:
    """What a page says about the last click."""

    words: str
    kind: str = ""
    undo: tuple[int, ...] = ()
    link: str = ""
    link_words: str = ""
    quiet: bool = False
    """Only for screen readers: others see it anyway."""


class PageRoute(APIRoute):
    """A route whose errors are pages."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The handler with the errors caught."""
        handler = super().get_route_handler()

        async def handle(request: Request) -> Response:
            try:
                return await handler(request)
            except LoginNeeded:
                asked = f"{request.url.path}?{request.url.query}".rstrip("?") if request.method == "GET" else ""
                return go("/login", next="" if asked in ("/", "/queue") else sessions.own_page(asked, ""))
            except Forged:
                return _error(
                    request, 403, "The form is older than your login, or another site sent it. Go back, reload, and try again."
                )
            except RequestValidationError:
                return _error(request, 400, "A field is missing or is not what it should be. Go back and try again.")
            except QuipmillError as error:
                return _error(request, status_of(error), sentence(error))
            except HTTPException as error:
                return _error(request, error.status_code, sentence(error))

        return handle


def person(request: Request) -> Here:
    """The person who is logged in."""
    settings, database = request.app.state.settings, request.app.state.database
    visit = sessions.read_visit(request, settings)
    if visit is None or not visit.user:
        raise LoginNeeded
    with database.read() as session:
        version = session.scalar(select(User.session_version).where(User.name == visit.user))
    if version != visit.version:
        raise LoginNeeded
    return Here(request, settings, database, visit, datetime.now(UTC))


def acting(here: Annotated[Here, Depends(person)], csrf_token: Annotated[str, Form()] = "") -> Here:
    """The person who is logged in, with a form of their own page."""
    if not sessions.csrf_matches(here.visit, csrf_token, here.settings):
        raise Forged
    return here


Number = Annotated[int, Ge(0), Le(2**31 - 1)]
"""An id or a version, as databases know them."""

Person = Annotated[Here, Depends(person)]
Acting = Annotated[Here, Depends(acting)]


def render(here: Here, session: Session, template: str, page: str, /, status: int = 200, **values: Any) -> HTMLResponse:
    """A page for a person; `page` is its place in the navigation."""
    known = {"user": here.actor, "csrf": sessions.csrf_token(here.visit, here.settings), "here": page}
    counts = {} if "counts" in values else {"counts": pages.tally(session)}
    return html(template, status, **{"said": None, "account": "", "cursor": "", **known, **counts, **values})


def html(template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A rendered template; no browser and no proxy keeps it."""
    known: dict[str, Any] = {"user": "", "csrf": "", "said": None, "counts": {}, "here": ""}
    text = environment().get_template(template).render({**known, **values})
    return HTMLResponse(text.encode("utf-8", "replace"), status, headers={"Cache-Control": "no-store"})


def go(path: str, /, **query: object) -> RedirectResponse:
    """Sends the browser on to a page, by GET."""
    filled = {name: value for name, value in query.items() if value not in ("", None, 0)}
    return RedirectResponse(f"{path}?{urlencode(filled)}" if filled else path, 303, headers={"Cache-Control": "no-store"})


def sentence(error: Exception) -> str:
    """What an error says, as a sentence."""
    words = str(error.detail if isinstance(error, HTTPException) else error)
    return f"{words[:1].upper()}{words[1:]}{'' if words.endswith('.') else '.'}"


def _error(request: Request, status: int, words: str) -> HTMLResponse:
    settings = request.app.state.settings
    visit = sessions.read_visit(request, settings) or sessions.Visit("")
    known = {"user": visit.user, "csrf": sessions.csrf_token(visit, settings), "counts": dict.fromkeys(map(str, State), 0)}
    title = _TITLES.get(status, "That did not work")
    return html("error.html", status, title=title, words=words, back="/queue", back_words="To the queue", **known)


@cache
def environment() -> Environment:
    """The templates: whatever they print is escaped, and control characters are made visible."""
    found = Environment(
        loader=PackageLoader("quipmill.service"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_plain,
    )
    found.filters |= {"clip": clip, "count": count, "clock": pages.clock, "at_most": pages.at_most, "local": pages.local}
    found.filters |= {"state": lambda state: pages.STATES[State(state)], "flag": lambda flag: flag.replace("_", " ")}
    found.filters["network"] = lambda name: pages.NETWORKS.get(name, name)
    found.globals["static"] = lambda name: f"/static/{name}?v={_digest(name)}"
    return found


def _plain(value: object) -> object:
    return visible(value) if type(value) is str else value


@cache
def _digest(name: str) -> str:
    return hashlib.sha256((resources.files("quipmill.service") / "static" / name).read_bytes()).hexdigest()[:12]
