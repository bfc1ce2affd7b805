"""What people and programs do with drafts. Every function takes a session and leaves the commit to its caller."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.orm import Session

from quipmill.schema import Sample
from quipmill.service.models import Account, Draft, Event, State


class Conflict(Exception):
    """The draft is not in a state, or no longer of the version, that this needs; the message is for people."""


class NotFound(Exception):
    """There is no such draft."""


@dataclass(frozen=True)
class Added:
    """What became of samples that were added."""

    added: list[int] = field(default_factory=list)
    """Ids of the new drafts."""
    known: int = 0
    """Samples that the account has already, by id or by text."""
    refused: list[tuple[int, str]] = field(default_factory=list)
    """Place (from 1) of each sample that was kept out, and why: empty, too long."""


@dataclass(frozen=True)
class Page:
    """Some drafts, and where the next ones start."""

    drafts: Sequence[Draft]
    next_cursor: str | None


def add(session: Session, account: Account, samples: Iterable[Sample], *, actor: str, now: datetime) -> Added:
    """Adds samples as queued drafts, in few statements. Adding the same again changes nothing."""
    raise NotImplementedError


def get(session: Session, draft_id: int) -> Draft:
    """One draft, or `NotFound`."""
    raise NotImplementedError


def page(
    session: Session,
    *,
    account: str | None = None,
    states: Sequence[State] = (),
    query: str = "",
    flagged: bool | None = None,
    cursor: str | None = None,
    limit: int = 50,
    newest_first: bool = False,
) -> Page:
    """Drafts that match, oldest first."""
    raise NotImplementedError


def approve(session: Session, draft_id: int, *, actor: str, now: datetime, version: int | None = None) -> Draft:
    """queued (or rejected) -> approved."""
    raise NotImplementedError


def reject(session: Session, draft_id: int, *, actor: str, now: datetime, version: int | None = None) -> Draft:
    """queued or approved -> rejected."""
    raise NotImplementedError


def edit(session: Session, draft_id: int, text: str, *, actor: str, now: datetime, version: int | None = None) -> Draft:
    """Changes the text of a queued or approved draft; the length and the uniqueness are checked."""
    raise NotImplementedError


def schedule(
    session: Session, draft_id: int, due_at: datetime | None, *, actor: str, now: datetime, version: int | None = None
) -> Draft:
    """Sets the earliest time of posting; None as soon as the rules allow."""
    raise NotImplementedError


def retry(session: Session, draft_id: int, *, actor: str, now: datetime) -> Draft:
    """failed or needs_attention -> approved: a person says that the network does not have it."""
    raise NotImplementedError


def undo(session: Session, draft_id: int, *, actor: str, now: datetime) -> Draft:
    """Takes the last change by a person back, as long as nothing was sent since."""
    raise NotImplementedError


def history(session: Session, draft_id: int) -> Sequence[Event]:
    """All events of a draft, oldest first."""
    raise NotImplementedError


def recent(session: Session, *, account: str | None = None, cursor: str | None = None, limit: int = 50) -> tuple[Sequence[Event], str | None]:
    """The newest events of all drafts, and the cursor of the next ones."""
    raise NotImplementedError


def counts(session: Session, account: str | None = None) -> dict[State, int]:
    """Drafts by state; every state is there."""
    raise NotImplementedError


def export(session: Session, *, account: str | None = None, states: Sequence[State] = ()) -> Iterator[dict[str, object]]:
    """Drafts as JSON-ready records, oldest first, in bounded memory."""
    raise NotImplementedError
