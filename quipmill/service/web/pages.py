"""What people see of drafts, events and rules, put in words; no HTML and no changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import func, literal_column, select
from sqlalchemy.orm import Session

from quipmill.errors import QuipmillError
from quipmill.overlap import longest_runs
from quipmill.report.views import Piece, cut
from quipmill.report.wording import clip, number
from quipmill.service import accounts, drafts, rules
from quipmill.service.models import Account, Draft, Event, State

STATES: Final = {
    State.QUEUED: "Waiting",
    State.APPROVED: "Approved",
    State.REJECTED: "Rejected",
    State.POSTING: "Being posted",
    State.POSTED: "Posted",
    State.FAILED: "Failed",
    State.NEEDS_ATTENTION: "Needs attention",
}

NETWORKS: Final = {"x": "X", "bluesky": "Bluesky", "mastodon": "Mastodon", "dry_run": "dry run"}

FLAGS: Final = {
    "empty": "There is nothing in it.",
    "marker": "Leaked markers or broken characters.",
    "too_long": "It is too long for a post.",
    "training_post": "It is the same as a training post, or nearly.",
    "copied": "Most of it is copied from a training post.",
    "duplicate": "It is the same as an earlier sample, or nearly.",
}

EVENTS: Final = {
    "added": "Added",
    "approved": "Approved",
    "rejected": "Rejected",
    "edited": "Edited",
    "scheduled": "Scheduled",
    "undone": "Took back",
    "claimed": "Sending began",
    "posted": "Posted",
    "failed": "Failed",
    "retried": "Set to try again",
    "settled": "Settled",
    "needs_attention": "Needs attention",
}

COPIES: Final = ("training_post", "copied")
TELLING_RUN: Final = 20
"""A shorter run that a draft shares with its nearest training post is chance, and not shown."""

TALLIED: Final = (State.QUEUED, State.APPROVED, State.FAILED, State.NEEDS_ATTENTION)
COUNTED: Final = 1000

PLANNED: Final = 30
"""Drafts of one account whose time is worked out."""

_NEAR: Final = 20
_LONGEST_COMPARED: Final = 5000
_SENT: Final = (State.POSTING, State.POSTED)


@dataclass(frozen=True)
class Measured:
    """The length of a text beside the limit."""

    words: str
    kind: str = ""
    """`near` the limit, `over` it, or neither."""


@dataclass(frozen=True)
class Warned:
    """What `evaluate` found, with the copied run marked in both texts where there is one."""

    words: str
    mine: list[Piece] = field(default_factory=list)
    other: list[Piece] = field(default_factory=list)


@dataclass(frozen=True)
class Card:
    """A draft as a person judges it."""

    draft: Draft
    measured: Measured
    pieces: list[Piece]
    warnings: list[Warned]
    nearest: list[Piece]
    """The training post that it shares most with, if that is worth a look and no warning shows it."""
    shared: int
    facts: list[tuple[str, str]]


@dataclass(frozen=True)
class Change:
    """A field that an event changed."""

    name: str
    before: str
    after: str


@dataclass(frozen=True)
class Happened:
    """An event in words."""

    draft_id: int
    words: str
    actor: str
    at: datetime
    zone: str
    excerpt: str
    changes: list[Change]
    can_undo: bool
    link: bool = True


@dataclass(frozen=True)
class Planned:
    """An approved draft and when it goes out."""

    draft: Draft
    at: datetime | None
    soon: bool


@dataclass(frozen=True)
class Plan:
    """What an account posts when."""

    account: Account
    rules: str
    rows: list[Planned]
    more: int


def card(draft: Draft, text: str | None = None) -> Card:
    """A draft with all that helps to judge it; `text` is what a person is typing."""
    details = draft.details
    nearest = details.get("nearest")
    mine, other, shared = _compared(draft.text, nearest) if isinstance(nearest, str) else ([Piece(draft.text)], [], 0)
    flags = [flag for flag in details.get("flags") or [] if isinstance(flag, str)]
    edited = draft.text != draft.original
    beside = (mine, other) if not edited or shared >= TELLING_RUN else ()
    words = [flag_words(flag) + (" (Before it was edited.)" if edited else "") for flag in flags]
    warnings = [Warned(said, *(beside if _copies(flag) else ())) for said, flag in zip(words, flags, strict=True)]
    shown = bool(shared >= TELLING_RUN and not any(map(_copies, flags)))
    measured = measure(draft.account, draft.text if text is None else text)
    return Card(draft, measured, [Piece(draft.text)], warnings, other if shown else [], shared, facts(draft))


def measure(account: Account, text: str) -> Measured:
    """How long a text is as a post of this account, its label included; nothing if the network does not say."""
    try:
        measure = accounts.measure(account)
        length = measure.length(text[: 20 * measure.limit])
    except QuipmillError as error:
        return Measured(str(error), "over")
    words = f"{length:,} of {measure.limit:,}"
    if measure.label and accounts.labelled(text, measure.label) != text:
        words += f" with {measure.label}"
    if length > measure.limit:
        return Measured(f"{words}: {length - measure.limit:,} too many", "over")
    return Measured(words, "near" if measure.limit - length <= _NEAR else "")


def tally(session: Session, account: Account | None = None) -> dict[str, int]:
    """How many drafts wait, are approved, or need somebody; nothing is counted beyond `COUNTED`, so that more take no longer."""
    of_account = [Draft.account_id == account.id] if account else []
    some = {state: select(Draft.id).where(Draft.state == state, *of_account).limit(COUNTED).subquery() for state in TALLIED}
    found = session.execute(select(*(select(func.count()).select_from(ids).scalar_subquery() for ids in some.values()))).one()
    return dict(zip(map(str, some), found, strict=True))


def at_most(number: int) -> str:
    """A number of `tally`."""
    return f"{number:,}" if number < COUNTED else f"{COUNTED - 1:,}+"


def typed(text: str) -> str:
    """A text as a form brings it, with the line ends that it is kept with."""
    return text.replace("\r\n", "\n").strip()


def facts(draft: Draft) -> list[tuple[str, str]]:
    """How a draft was made."""
    details = draft.details
    rows: list[tuple[str, Any]] = [
        ("Engine", details.get("engine")),
        ("Model", str(details.get("model") or "")[:16]),
        ("Temperature", _figure(details.get("temperature"))),
        ("Prompt", details.get("prompt")),
        ("Bits per byte", _figure(details.get("bits_per_byte"))),
        ("Longest copied run", _figure(details.get("overlap"))),
        ("Voice", draft.account.voice),
        ("Sample", draft.sample_id),
    ]
    return [(name, clip(str(value), 500)) for name, value in rows if value not in (None, "")]


def flag_words(flag: str) -> str:
    """A flag of `evaluate` as a sentence; an unknown one as it is."""
    return FLAGS.get(flag, f"{flag.replace('_', ' ').capitalize()}.")


def last_change(events: Sequence[Event], draft: Draft) -> Event | None:
    """What `drafts.undo` would take back, of a draft's events from the oldest; None if there is nothing or it is too late."""
    if draft.state in _SENT:
        return None
    undone: set[int] = set()
    for event in reversed(events):
        if event.kind == "undone":
            undone.add(event.after["event"])
        elif event.id not in undone:
            return event if event.kind in drafts.BY_PEOPLE else None
    return None


def last_change_by(session: Session, actor: str, account: str | None) -> Happened | None:
    """The newest change by this person that can still be taken back."""
    # the literal condition is that of the index
    indexed = literal_column("kind") != literal_column("'added'")
    wanted = select(Event.draft_id).where(Event.actor == actor, indexed, Event.kind.in_((*drafts.BY_PEOPLE, "undone")))
    recent = session.scalars(wanted.order_by(Event.id.desc()).limit(50)).all()
    for draft_id in dict.fromkeys(recent):
        draft, events = drafts.get(session, draft_id), drafts.history(session, draft_id)
        last = last_change(events, draft)
        if last and last.actor == actor and account in (None, draft.account.name):
            return _happened(last, draft, True)
    return None


def happened(session: Session, events: Iterable[Event], *, link: bool = True) -> list[Happened]:
    """Events in words, in their order; the last change of each draft can be taken back."""
    rows = list(events)
    ids = {event.draft_id for event in rows}
    known = {draft.id: draft for draft in session.scalars(select(Draft).where(Draft.id.in_(ids)))}
    per_draft: dict[int, list[Event]] = {}
    for event in session.scalars(select(Event).where(Event.draft_id.in_(ids)).order_by(Event.id)):
        per_draft.setdefault(event.draft_id, []).append(event)
    last = {change.id for i, draft in known.items() if (change := last_change(per_draft[i], draft))}
    return [_happened(event, known[event.draft_id], event.id in last, link) for event in rows]


def _happened(event: Event, draft: Draft, can_undo: bool, link: bool = True) -> Happened:
    words = EVENTS.get(event.kind, event.kind.replace("_", " ").capitalize())
    if event.kind == "undone":
        words = f"Took back: {EVENTS.get(str(event.after.get('kind')), 'a change').lower()}"
    changes = (
        _changes(event, draft.account.time_zone)
        if event.kind in ("edited", "scheduled", "undone", "failed", "needs_attention")
        else []
    )
    excerpt = clip(" ".join(draft.text.split()), 120)
    return Happened(draft.id, words, event.actor, event.at, draft.account.time_zone, excerpt, changes, can_undo, link)


def _changes(event: Event, zone: str) -> list[Change]:
    names = {"text": "Text", "due_at": "Not before", "error": "Why"}
    return [
        Change(words, *(clip(_shown(name, side.get(name), zone), 500) for side in (event.before, event.after)))
        for name, words in names.items()
        if event.after.get(name) or event.before.get(name)
    ]


def _shown(name: str, value: object, zone: str) -> str:
    if name == "due_at":
        return clock(datetime.fromisoformat(str(value)), zone) if value else "as soon as the rules allow"
    return str(value or "")


def plan(session: Session, account: Account, total: int, *, now: datetime) -> Plan:
    """When the approved drafts of an account go out, `PLANNED` of them, if every post succeeds."""
    approved = select(Draft).where(Draft.account_id == account.id, Draft.state == State.APPROVED).limit(PLANNED)
    timed = session.scalars(approved.where(Draft.due_at.is_not(None)).order_by(Draft.due_at, Draft.id)).all()
    others = session.scalars(approved.where(Draft.due_at.is_(None)).order_by(Draft.id)).all()
    kept = rules.rules_of(account)
    rows = _planned(kept, _sent(session, account, now - max(rules.LOOK_BACK, kept.min_gap)), [*timed, *others], now)
    return Plan(account, rule_words(account), rows, total - len(rows))


def _sent(session: Session, account: Account, since: datetime) -> list[datetime]:
    """When the account has posted, or perhaps has: what its rules count."""
    posted = select(Draft.posted_at).where(Draft.account_id == account.id, Draft.posted_at >= since)
    under_way = select(Draft.claimed_at).where(
        Draft.account_id == account.id, Draft.state.in_((State.POSTING, State.NEEDS_ATTENTION)), Draft.claimed_at >= since
    )
    return [at for wanted in (posted, under_way) for at in session.scalars(wanted) if at]


def _planned(kept: rules.Rules, sent: list[datetime], waiting: list[Draft], now: datetime) -> list[Planned]:
    """Drafts in the order in which `publishing` sends them: those whose time has come first, then the oldest."""
    rows: list[Planned] = []
    at: datetime | None = now
    while waiting and len(rows) < PLANNED:
        at = rules.next_time(kept, sent, at) if at else None
        ready = [draft for draft in waiting if at is None or _earliest(draft, now) <= at]
        if not ready:
            at = min(_earliest(draft, now) for draft in waiting)
            continue
        draft = ready[0]
        waiting.remove(draft)
        rows.append(Planned(draft, at, at is not None and at <= now))
        sent += [at] if at else []
    return rows


def _earliest(draft: Draft, now: datetime) -> datetime:
    return max(filter(None, (draft.due_at, draft.next_attempt_at)), default=now)


def rule_words(account: Account) -> str:
    """The posting rules of an account in one line."""
    parts = []
    if account.per_day is not None:
        parts.append(f"at most {account.per_day} a day")
    if account.min_gap_minutes:
        parts.append(f"{account.min_gap_minutes} minutes apart")
    if account.quiet_from and account.quiet_to:
        parts.append(f"quiet from {account.quiet_from} to {account.quiet_to}")
    words = ", ".join(parts)
    return f"{words[:1].upper()}{words[1:]} ({account.time_zone})" if words else "No limits"


def clock(at: datetime, zone: str) -> str:
    """A time as clocks there show it."""
    return f"{at.astimezone(_zone(zone)):%a %-d %b %Y, %H:%M} {zone}"


def local(at: datetime, zone: str) -> str:
    """A time as a form takes it."""
    return f"{at.astimezone(_zone(zone)):%Y-%m-%dT%H:%M}"


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return ZoneInfo("UTC")


def _copies(flag: str) -> bool:
    return flag in COPIES


def _figure(value: object) -> str | None:
    return number(round(value, 3)) if isinstance(value, int | float) and not isinstance(value, bool) else None


@lru_cache(maxsize=1024)
def _compared(text: str, nearest: str) -> tuple[list[Piece], list[Piece], int]:
    """Both texts with their longest common run marked, and its length."""
    text, nearest = text[:_LONGEST_COMPARED], nearest[:_LONGEST_COMPARED]
    (run,) = longest_runs([text], [nearest])
    there = nearest.find(text[run.start : run.start + run.length])
    return cut(text, run.start, run.length), cut(nearest, there, run.length), run.length
