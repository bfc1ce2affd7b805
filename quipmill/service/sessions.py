"""Who is there: the signed cookie, the CSRF token, the throttle of the login, and the headers of every answer.

The cookie holds an id, the user's name and `session_version`; nothing is kept on the server, so every replica with the same
secret knows it. The id changes at login, and the CSRF token is made of it.
"""

import hashlib
import hmac
import re
import secrets
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from itsdangerous import BadData, URLSafeTimedSerializer
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from quipmill.service.database import Database
from quipmill.service.models import LoginAttempt, User
from quipmill.service.settings import Settings

WINDOW: Final = timedelta(minutes=15)
PER_NAME_AND_ADDRESS: Final = 5
PER_ADDRESS: Final = 30
PER_NAME: Final = 100
"""Logins that may fail within `WINDOW`; by name alone so many that a stranger cannot easily lock a person out."""

CSP: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)

_OWN_PAGE: Final = re.compile(r"/[a-z]+(?:/[A-Za-z0-9_-]+){0,4}(?:\?[A-Za-z0-9_=&%.~+-]{0,500})?", re.ASCII)


@dataclass(frozen=True)
class Visit:
    """What the cookie says."""

    id: str
    user: str = ""
    """Empty before the login."""
    version: int = 0
    """`User.session_version` at the login."""


def new_visit(user: User | None = None) -> Visit:
    """A visit with an id that nobody can guess: a stranger's, or that of a user who has just logged in."""
    fresh = secrets.token_urlsafe(24)
    return Visit(fresh, user.name, user.session_version) if user else Visit(fresh)


def read_visit(request: Request, settings: Settings) -> Visit | None:
    """The visit that the cookie holds; None if there is none, it is too old, or the service did not sign it."""
    try:
        return Visit(
            **_signer(settings).loads(request.cookies.get(cookie_name(settings), ""), max_age=int(settings.session_hours * 3600))
        )
    except (BadData, TypeError):
        return None


def write_visit(response: Response, visit: Visit, settings: Settings) -> None:
    """Sets the cookie: for this host only, unseen by scripts, and over TLS where people come over it."""
    response.set_cookie(
        cookie_name(settings),
        str(_signer(settings).dumps(asdict(visit))),
        max_age=int(settings.session_hours * 3600),
        **_reach(settings),
    )


def forget_visit(response: Response, settings: Settings) -> None:
    """Takes the cookie away."""
    response.delete_cookie(cookie_name(settings), **_reach(settings))


def cookie_name(settings: Settings) -> str:
    """`__Host-` makes browsers refuse a cookie that a neighbouring host has set."""
    return "__Host-quipmill" if settings.cookies_are_secure else "quipmill"


def _reach(settings: Settings) -> dict[str, Any]:  # keyword arguments of several types
    return {"path": "/", "secure": settings.cookies_are_secure, "httponly": True, "samesite": "lax"}


def _signer(settings: Settings) -> URLSafeTimedSerializer:
    options = {"digest_method": hashlib.sha256, "key_derivation": "hmac"}
    return URLSafeTimedSerializer(settings.session_key, salt="quipmill visit", signer_kwargs=options)


def csrf_token(visit: Visit, settings: Settings) -> str:
    """What every form of this visit carries."""
    return hmac.digest(settings.session_key, b"csrf " + visit.id.encode(), hashlib.sha256).hex()


def csrf_matches(visit: Visit | None, token: str, settings: Settings) -> bool:
    """Whether a form comes from this visit's own pages."""
    return visit is not None and hmac.compare_digest(csrf_token(visit, settings).encode(), token.encode("utf-8", "replace"))


def own_page(path: str, otherwise: str) -> str:
    """The path if it can be nothing but a page of this service, never an address elsewhere."""
    return path if _OWN_PAGE.fullmatch(path) else otherwise


def may_try(database: Database, name: str, address: str, *, now: datetime) -> bool:
    """Notes a login as failed before the password is looked at, and says whether it may be looked at.

    What is noted first also counts for those that come at the same moment, on whatever replica.
    """
    limits = _limits(name, address)
    attempts = [LoginAttempt(key=key, at=now) for key in limits]
    with database.write() as session:
        session.execute(delete(LoginAttempt).where(LoginAttempt.at < now - WINDOW))
        session.add_all(attempts)
    with database.write() as session:
        count = select(LoginAttempt.key, func.count()).where(LoginAttempt.key.in_(limits), LoginAttempt.at >= now - WINDOW)
        allowed = all(number <= limits[key] for key, number in session.execute(count.group_by(LoginAttempt.key)))
        if not allowed:  # who is turned away is not kept away longer for asking
            session.execute(delete(LoginAttempt).where(LoginAttempt.id.in_([attempt.id for attempt in attempts])))
    return allowed


def forget_failures(session: Session, name: str, address: str) -> None:
    """Forgets the failed logins of a person who is in now; those of others at the address stay."""
    pair, *others = _limits(name, address)
    session.execute(delete(LoginAttempt).where(LoginAttempt.key == pair))
    for key in others:
        newest = select(func.max(LoginAttempt.id)).where(LoginAttempt.key == key).scalar_subquery()
        session.execute(delete(LoginAttempt).where(LoginAttempt.id == newest))


def _limits(name: str, address: str) -> dict[str, int]:
    """The keys under which a login is counted, and how often each may fail."""
    return {
        _digest("both", name, address): PER_NAME_AND_ADDRESS,
        _digest("address", address): PER_ADDRESS,
        _digest("name", name): PER_NAME,
    }


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()


class SecurityHeaders:
    """Adds to every answer what keeps browsers from doing harm with it.

    Args:
        loose: starts of paths without the content policy: pages that others wrote, such as the API's documentation.
        secure: whether people come over HTTPS, and shall go on to.
    """

    def __init__(self, app: ASGIApp, loose: tuple[str, ...] = (), secure: bool = False) -> None:
        self.app, self.loose = app, loose
        self.headers = {
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin",
            "X-Frame-Options": "DENY",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        }
        if secure:
            self.headers["Strict-Transport-Security"] = "max-age=31536000"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes a request on and the answer back."""

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self.headers.items():
                    headers.setdefault(name, value)
                if not scope["path"].startswith(self.loose):
                    headers.setdefault("Content-Security-Policy", CSP)
            await send(message)

        await self.app(scope, receive, send_guarded if scope["type"] == "http" else send)
