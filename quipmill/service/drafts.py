"""What people and programs do with drafts. Every function takes a session and leaves the commit to its caller."""

import hashlib
import math
import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, TypeVarTuple

from sqlalchemy import Select, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, joinedload

from quipmill.schema import Sample, whole
from quipmill.service import accounts, bulk, cursors
from quipmill.service.models import Account, Draft, Event, State
from quipmill.service.refusals import Conflict as Conflict
from quipmill.service.refusals import Invalid
from quipmill.service.refusals import NotFound as NotFound

BY_PEOPLE: Final = ("approved", "rejected", "edited", "scheduled", "retried")
"""The kinds of events that `undo` takes back."""

_HELD: Final = "A backup was restored, and this may have been posted since it was made. Look whether the network has it"
_TIMES: Final = frozenset(("decided_at", "due_at", "claimed_at", "lease_until", "next_attempt_at", "posted_at"))
_EXPORTED: Final = (
    "id sample_id text original details flagged state version created_at decided_at decided_by due_at claimed_at attempts "
    "next_attempt_at error receipt_id receipt_url posted_at"
).split()
Row = TypeVarTuple("Row")

_LONGEST_DETAIL: Final = 4000
_MOST_FLAGS: Final = 32


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


def add(
    session: Session, account: Account, samples: Iterable[Sample], *, actor: str, now: datetime, approved: bool = False
) -> Added:
    """Adds samples as queued drafts, in few statements. Adding the same again changes nothing.

    Args:
        session: one that writes.
        account: the account that they are for.
        samples: what is added, in this order.
        actor: who adds them.
        now: the time.
        approved: a person has chosen them already, so that nobody needs to do it again.
    """
    decision = {"state": State.APPROVED, "decided_at": now, "decided_by": actor} if approved else {}
    measure = accounts.measure(account)
    rows: list[dict[str, Any]] = []
    refused: list[tuple[int, str]] = []
    for place, sample in enumerate(samples, 1):
        row = _row(sample, account.id, now)
        if reason := _bad_id(sample.id) or measure.refusal(row["text"]):
            refused.append((place, reason))
        else:
            rows.append({**row, **decision})
    ids = _insert(session, account, rows)
    if ids:
        after = {name: _to_json(value) for name, value in decision.items()}
        events = [{"draft_id": i, "at": now, "actor": actor, "kind": "added", "before": {}, "after": after} for i in ids]
        bulk.insert_all(session, Event, events)
    return Added(ids, len(rows) - len(ids), refused)


def get(session: Session, draft_id: int) -> Draft:
    """One draft, or `NotFound`."""
    return _found(session.get(Draft, draft_id, populate_existing=True), draft_id)


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
    kind = "newest drafts" if newest_first else "drafts"
    wanted = _filtered(session, select(Draft), account, states)
    if query:
        wanted = wanted.where(Draft.text.icontains(query, autoescape=True))
    if flagged is not None:
        wanted = wanted.where(Draft.flagged.is_(flagged))
    if cursor is not None:
        last = cursors.decode(kind, cursor)
        wanted = wanted.where(Draft.id < last if newest_first else Draft.id > last)
    wanted = wanted.order_by(Draft.id.desc() if newest_first else Draft.id).limit(limit + 1)
    found = session.scalars(wanted).all()
    return Page(found[:limit], cursors.encode(kind, found[limit - 1].id) if len(found) > limit else None)


def approve(session: Session, draft_id: int, *, actor: str, now: datetime, version: int | None = None) -> Draft:
    """Lets a queued (or rejected) draft be posted."""
    draft = _locked(session, draft_id, version, (State.QUEUED, State.REJECTED), "approved")
    return change(session, draft, "approved", actor=actor, now=now, state=State.APPROVED, decided_at=now, decided_by=actor)


def reject(session: Session, draft_id: int, *, actor: str, now: datetime, version: int | None = None) -> Draft:
    """Keeps a queued or approved draft from being posted."""
    draft = _locked(session, draft_id, version, (State.QUEUED, State.APPROVED), "rejected")
    return change(session, draft, "rejected", actor=actor, now=now, state=State.REJECTED, decided_at=now, decided_by=actor)


def edit(session: Session, draft_id: int, text: str, *, actor: str, now: datetime, version: int | None = None) -> Draft:
    """Changes the text of a queued or approved draft; the length and the uniqueness are checked."""
    draft = _locked(session, draft_id, version, (State.QUEUED, State.APPROVED), "edited")
    text = _tidy(text)
    if reason := accounts.measure(draft.account).refusal(text):
        raise Invalid(f"the text cannot be posted: {reason}")
    if text == draft.text:
        return draft
    return change(session, draft, "edited", actor=actor, now=now, text=text, text_digest=digest(text))


def schedule(
    session: Session, draft_id: int, due_at: datetime | None, *, actor: str, now: datetime, version: int | None = None
) -> Draft:
    """Sets the earliest time of posting; None as soon as the rules allow."""
    draft = _locked(session, draft_id, version, (State.QUEUED, State.APPROVED), "scheduled")
    return change(session, draft, "scheduled", actor=actor, now=now, due_at=due_at)


def retry(session: Session, draft_id: int, *, actor: str, now: datetime) -> Draft:
    """Approves a draft that failed or needs attention again: a person says that the network does not have it."""
    draft = _locked(session, draft_id, None, (State.FAILED, State.NEEDS_ATTENTION), "tried again")
    fresh: dict[str, Any] = {
        "claimed_at": None,
        "claimed_by": "",
        "lease_until": None,
        "attempts": 0,
        "next_attempt_at": None,
        "error": "",
    }
    return change(session, draft, "retried", actor=actor, now=now, state=State.APPROVED, **fresh)


def hold(session: Session, *, actor: str, now: datetime) -> int:
    """Approved or being sent -> needs attention, after a backup was restored: nobody knows what was posted since it was made.

    Returns how many drafts a person has to look at now.
    """
    wanted = select(Draft).where(Draft.state.in_((State.APPROVED, State.POSTING))).order_by(Draft.id).with_for_update(of=Draft)
    held = session.scalars(wanted).all()
    for draft in held:
        free: dict[str, Any] = {"claimed_by": "", "lease_until": None, "next_attempt_at": None, "error": _HELD}
        change(session, draft, "needs_attention", actor=actor, now=now, state=State.NEEDS_ATTENTION, **free)
    return len(held)


def undo(session: Session, draft_id: int, *, actor: str, now: datetime) -> Draft:
    """Takes the last change by a person back, as long as nothing was sent since."""
    draft = _locked(session, draft_id, None, tuple(State), "changed")
    last = _last_change(session, draft)
    before = {name: _from_json(name, value) for name, value in last.before.items()}
    return change(session, draft, "undone", actor=actor, now=now, note={"event": last.id, "kind": last.kind}, **before)


def history(session: Session, draft_id: int) -> Sequence[Event]:
    """All events of a draft, oldest first."""
    get(session, draft_id)
    return session.scalars(select(Event).where(Event.draft_id == draft_id).order_by(Event.id)).all()


def recent(
    session: Session, *, account: str | None = None, cursor: str | None = None, limit: int = 50
) -> tuple[Sequence[Event], str | None]:
    """The newest events of all drafts, and the cursor of the next ones. `Event.draft` is loaded."""
    wanted = select(Event).options(joinedload(Event.draft, innerjoin=True)).order_by(Event.id.desc()).limit(limit + 1)
    if account is not None:
        wanted = wanted.join(Draft, Draft.id == Event.draft_id).where(Draft.account_id == accounts.get(session, account).id)
    if cursor is not None:
        wanted = wanted.where(Event.id < cursors.decode("events", cursor))
    found = session.scalars(wanted).all()
    return found[:limit], cursors.encode("events", found[limit - 1].id) if len(found) > limit else None


def counts(session: Session, account: str | None = None) -> dict[State, int]:
    """Drafts by state; every state is there."""
    wanted = _filtered(session, select(Draft.state, func.count(Draft.id)).group_by(Draft.state), account, ())
    return {**dict.fromkeys(State, 0), **{state: number for state, number in session.execute(wanted)}}


def export(session: Session, *, account: str | None = None, states: Sequence[State] = ()) -> Iterator[dict[str, object]]:
    """Drafts as JSON-ready records, oldest first, in bounded memory."""
    cursor = None
    while True:
        found = page(session, account=account, states=states, cursor=cursor, limit=500)
        yield from (record(draft) for draft in found.drafts)
        if (cursor := found.next_cursor) is None:
            return


def record(draft: Draft) -> dict[str, object]:
    """A draft as a JSON-ready record; what only this service needs stays out."""
    return {"account": draft.account.name, **{name: _to_json(getattr(draft, name)) for name in _EXPORTED}}


def change(
    session: Session, draft: Draft, kind: str, *, actor: str, now: datetime, note: dict[str, Any] | None = None, **values: Any
) -> Draft:
    """Sets fields of a draft that the caller has locked, and leaves an event with what they were; `note` goes into it.

    Raises:
        Conflict: the account has a draft of the new text already.
    """
    before = {name: _to_json(getattr(draft, name)) for name, value in values.items() if getattr(draft, name) != value}
    try:
        with session.begin_nested():
            for name in before:
                setattr(draft, name, values[name])
            draft.version += 1
            session.flush()
    except IntegrityError:
        raise Conflict(f"{draft.account.name} has a draft of this text already. Change the text, or reject this draft") from None
    after = {**{name: _to_json(values[name]) for name in before}, **(note or {})}
    session.add(Event(draft_id=draft.id, at=now, actor=actor, kind=kind, before=before, after=after))
    session.flush()
    return draft


def digest(text: str) -> str:
    """What makes two texts the same: SHA-256 with blanks collapsed."""
    return hashlib.sha256(" ".join(text.split()).encode(errors="replace")).hexdigest()


def _insert(session: Session, account: Account, rows: list[dict[str, Any]]) -> list[int]:
    """Inserts what the account has not, and returns the ids in the order of the rows."""
    if not rows:
        return []
    # adders of one account take turns, or two that bring the same texts in another order would wait for each other
    session.execute(select(Account.id).where(Account.id == account.id).with_for_update(key_share=True))
    new = bulk.insert_new(session, Draft, rows, (Draft.id, Draft.post_key))
    ids = {key: draft_id for draft_id, key in new}
    return [ids[row["post_key"]] for row in rows if row["post_key"] in ids]


def _row(sample: Sample, account_id: int, now: datetime) -> dict[str, Any]:
    text = _tidy(sample.text)
    text_digest = digest(text)
    return {
        "account_id": account_id,
        "sample_id": sample.id or f"text-{text_digest}",
        "text": text,
        "text_digest": text_digest,
        "original": text,
        "details": _details(sample),
        "flagged": bool(sample.flags),
        "created_at": now,
        "post_key": secrets.token_hex(32),
    }


def _details(sample: Sample) -> dict[str, Any]:
    """What the sample says beside its text, as far as it is something that every database takes."""
    details: dict[str, Any] = {}
    for name, value in vars(sample).items():
        if name in ("id", "text") or value in ("", None, []) or (isinstance(value, float) and not math.isfinite(value)):
            continue
        if name == "flags":
            value = [_plain(flag)[:100] for flag in value[:_MOST_FLAGS]]
        details[name] = _plain(value)[:_LONGEST_DETAIL] if isinstance(value, str) else value
    return details


def _plain(text: str) -> str:
    return whole(text).replace("\0", "")


def _tidy(text: str) -> str:
    return text.replace("\r\n", "\n").strip()


def _bad_id(sample_id: str) -> str | None:
    if len(sample_id) > 128 or accounts.unstorable(sample_id):
        return "its id must be plain text of at most 128 characters"
    return None


def _filtered(session: Session, wanted: Select[*Row], account: str | None, states: Sequence[State]) -> Select[*Row]:
    if account is not None:
        wanted = wanted.where(Draft.account_id == accounts.get(session, account).id)
    return wanted.where(Draft.state.in_(states)) if states else wanted


def _found(draft: Draft | None, draft_id: int) -> Draft:
    if draft is None:
        raise NotFound(f"no draft {draft_id}")
    return draft


def _locked(session: Session, draft_id: int, version: int | None, states: Sequence[State], done: str) -> Draft:
    """The draft, as nobody else can change it before the commit, if it may be changed so."""
    wanted = select(Draft).where(Draft.id == draft_id).with_for_update(of=Draft).execution_options(populate_existing=True)
    draft = _found(session.scalar(wanted), draft_id)
    if version is not None and draft.version != version:
        raise Conflict(f"draft {draft_id} was changed meanwhile, it has version {draft.version} now. Look at it again")
    if draft.state not in states:
        state = draft.state.replace("_", " ")
        raise Conflict(f"draft {draft_id} is {state}; only one that is {_listed(states)} can be {done}")
    return draft


def _listed(states: Sequence[State]) -> str:
    return " or ".join(state.replace("_", " ") for state in states)


def _last_change(session: Session, draft: Draft) -> Event:
    """The newest change by a person that was not taken back yet."""
    undone: set[int] = set()
    for event in session.scalars(select(Event).where(Event.draft_id == draft.id).order_by(Event.id.desc())):
        if event.kind == "undone":
            undone.add(event.after["event"])
        elif event.id in undone:
            continue
        elif event.kind in BY_PEOPLE and draft.state not in (State.POSTING, State.POSTED):
            return event
        elif event.kind != "added":
            raise Conflict(f"draft {draft.id} was sent since, so that nothing can be taken back")
    raise Conflict(f"nobody has changed draft {draft.id} yet, so that there is nothing to take back")


def _to_json(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    return str(value) if isinstance(value, State) else value


def _from_json(name: str, value: Any) -> Any:
    if name in _TIMES and value is not None:
        return datetime.fromisoformat(value)
    return State(value) if name == "state" else value
