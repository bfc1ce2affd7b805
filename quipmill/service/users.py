"""The people who may log in. Passwords are kept as argon2id hashes; `sessions` slows down those who guess."""

import re
import secrets
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from quipmill.service.models import User
from quipmill.service.refusals import Conflict, Invalid, NotFound

NAME: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._@-]{0,63})", re.ASCII)
SHORTEST_PASSWORD: Final = 10
LONGEST_PASSWORD: Final = 1024

# OWASP's smallest setting (19 MiB, two passes): forty logins at once still fit in a small container
_hasher: Final = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


def everyone(session: Session) -> Sequence[User]:
    """All users by name."""
    return session.scalars(select(User).order_by(User.name)).all()


def add(session: Session, name: str, password: str, *, now: datetime) -> User:
    """Lets a person log in.

    Raises:
        Invalid: the name or the password cannot be one.
        Conflict: somebody has this name.
    """
    if not NAME.fullmatch(name):
        raise Invalid(f"{name[:80]!r} is no name of a user. Use up to 64 letters, digits and . _ @ - after the first")
    version = 1 + secrets.randbelow(1 << 30)  # a cookie of somebody who had the name before must not fit
    user = User(name=name, password_hash=_hash(password), session_version=version, created_at=now)
    try:
        with session.begin_nested():
            session.add(user)
    except IntegrityError:
        raise Conflict(f"there is a user {name} already. Choose another name, or set a new password") from None
    return user


def set_password(session: Session, name: str, password: str) -> None:
    """Gives a person another password, which ends their sessions."""
    user = get(session, name)
    user.password_hash = _hash(password)
    user.session_version += 1
    session.flush()


def remove(session: Session, name: str) -> None:
    """Keeps a person out from now on; what they decided stays."""
    session.delete(get(session, name))
    session.flush()


def get(session: Session, name: str) -> User:
    """The user of this name, or `NotFound`."""
    if user := session.scalar(select(User).where(User.name == name)):
        return user
    raise NotFound(f"no user {name[:80]!r}. See who there is: quipmill users list")


def verify(session: Session, name: str, password: str) -> User | None:
    """The user, if name and password belong together; takes as long for a name that nobody has."""
    user = session.scalar(select(User).where(User.name == name)) if NAME.fullmatch(name) else None
    try:
        _hasher.verify(user.password_hash if user else _nobodys_hash(), password[:LONGEST_PASSWORD].encode("utf-8", "replace"))
    except (VerificationError, InvalidHashError):
        return None
    return user


@cache
def _nobodys_hash() -> str:
    return _hasher.hash("the password of nobody")


def _hash(password: str) -> str:
    if len(password) < SHORTEST_PASSWORD:
        raise Invalid(f"the password is too short, it needs {SHORTEST_PASSWORD} characters")
    if len(password) > LONGEST_PASSWORD or not password.isprintable():
        raise Invalid(f"the password must be at most {LONGEST_PASSWORD} characters that can be typed")
    return _hasher.hash(password)
