"""Who may send which draft: the transactions of posting, each one short and none open while a network is asked.

    claim_next, claim_draft     approved -> posting, for one claimant
    fence, take_over            a claim whose owner is gone, for one who asks the network
    posted, refused, postponed, unknown, not_sent      what came of it, recorded by the claim's owner or not at all

On PostgreSQL a claim locks the account's row, so that replicas look at its rules one after the other, and skips drafts that
somebody has locked (`FOR UPDATE SKIP LOCKED`). On SQLite `BEGIN IMMEDIATE` lets one writer in at a time, which is stricter.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, update
from sqlalchemy.orm import Session

from quipmill.publishers import Outgoing, Receipt
from quipmill.service import drafts, rules
from quipmill.service.accounts import labelled
from quipmill.service.models import Account, Draft, Event, State
from quipmill.service.refusals import Conflict
from quipmill.service.settings import Settings

_LONGEST_PAUSE: Final = 6 * 3600.0


@dataclass(frozen=True)
class Place:
    """Where an account posts; the claim's event keeps it, so that the same place is asked whatever people change."""

    network: str
    handle: str
    server: str


@dataclass(frozen=True)
class Claim:
    """The right to send one draft, or to ask for it, until the lease runs out."""

    draft_id: int
    account: str
    place: Place
    token: str
    post: Outgoing
    attempts: int


def now_of(session: Session) -> datetime:
    """The time that all replicas agree on: the server's, or with SQLite this machine's."""
    if session.get_bind().dialect.name == "sqlite":
        return datetime.now(UTC)
    now: datetime = session.execute(select(func.clock_timestamp())).scalar_one()
    return now


def place_of(account: Account) -> Place:
    """Where the account posts now."""
    return Place(account.network, account.handle, account.server)


def may_post_at(session: Session, account: Account, settings: Settings, now: datetime) -> datetime | None:
    """When the account's rules allow its next post; None for never. What may have been posted counts as posted."""
    kept = rules.rules_of(account)
    since = now - max(rules.LOOK_BACK, kept.min_gap)
    posted = select(Draft.posted_at).where(Draft.account_id == account.id, Draft.posted_at >= since)
    unsure = (State.POSTING, State.NEEDS_ATTENTION)
    claimed = select(Draft.claimed_at).where(Draft.account_id == account.id, Draft.state.in_(unsure), Draft.claimed_at >= since)
    longest = timedelta(seconds=settings.send_seconds + settings.settle_after)
    latest = [min(now, at + longest) for at in session.scalars(claimed) if at]
    return rules.next_time(kept, [*(at for at in session.scalars(posted) if at), *latest], now)


def held_back(session: Session, account: Account, now: datetime) -> str | None:
    """Why an account sends nothing for now, whatever its rules say: its network is busy, or owes an answer."""
    paused = select(func.max(Draft.next_attempt_at)).where(Draft.account_id == account.id, Draft.state == State.APPROVED)
    until = session.scalar(paused)
    if until and until > now:
        return f"the network of {account.name} could not take a post, and is tried again at {until:%Y-%m-%d %H:%M} UTC"
    owed = or_(Draft.next_attempt_at.is_not(None), Draft.lease_until <= now)
    if session.scalar(select(Draft.id).where(Draft.account_id == account.id, Draft.state == State.POSTING, owed).limit(1)):
        return f"the network of {account.name} has not said yet whether it has the last post"
    return None


def accounts_due(session: Session, now: datetime, account: str | None = None) -> Sequence[int]:
    """The accounts that have drafts to be sent by now."""
    wanted = select(Draft.account_id).where(_is_due(now)).group_by(Draft.account_id).order_by(func.min(Draft.id))
    if account is not None:
        wanted = wanted.join(Account, Account.id == Draft.account_id).where(Account.name == account)
    return session.scalars(wanted).all()


def next_draft(account_id: int, now: datetime) -> Select[Draft]:
    """Finds the draft to be sent next: scheduled ones whose time has come first, then the oldest."""
    order = (Draft.due_at.is_(None), Draft.due_at, Draft.id)
    return select(Draft).where(_is_due(now), Draft.account_id == account_id).order_by(*order).limit(1)


def claim_next(session: Session, account_id: int, place: Place, settings: Settings, *, now: datetime, actor: str) -> Claim | None:
    """Claims the next draft of an account; None if there is none, the rules say later, or the account has moved."""
    account = session.scalar(_locked_account(account_id))
    if account is None or place_of(account) != place or held_back(session, account, now):
        return None
    allowed = may_post_at(session, account, settings, now)
    if allowed is None or allowed > now:
        return None
    draft = session.scalar(next_draft(account_id, now).with_for_update(of=Draft, skip_locked=True))
    return _claim(session, draft, account, settings, now=now, actor=actor) if draft else None


def claim_draft(session: Session, draft_id: int, place: Place, settings: Settings, *, now: datetime, actor: str) -> Claim:
    """Claims this draft, whatever the rules say: a person asks for it.

    Raises:
        Conflict: it is not approved, or its account has moved.
    """
    account = session.scalar(_locked_account(drafts.get(session, draft_id).account_id))
    locked = select(Draft).where(Draft.id == draft_id).with_for_update(of=Draft).execution_options(populate_existing=True)
    draft = session.scalar(locked)
    if draft is None or account is None or draft.state != State.APPROVED or place_of(account) != place:
        state = draft.state.replace("_", " ") if draft else "gone"
        raise Conflict(f"draft {draft_id} is {state}; only one that is approved can be posted. Look at it again")
    return _claim(session, draft, account, settings, now=now, actor=actor)


def fence(session: Session, settings: Settings, now: datetime) -> None:
    """Takes claims away from owners that are gone. The network is asked only when nothing of theirs can be under way any more."""
    gone = and_(Draft.state == State.POSTING, Draft.lease_until <= now, Draft.next_attempt_at.is_(None))
    over = now + timedelta(seconds=settings.send_seconds)
    session.execute(update(Draft).where(gone).values(claimed_by="", next_attempt_at=over), execution_options=_UNSYNCED)


def stranded(now: datetime) -> ColumnElement[bool]:
    """Whether a draft is in `posting` and nobody works on it."""
    waits = or_(Draft.next_attempt_at.is_(None), Draft.next_attempt_at <= now)
    return and_(Draft.state == State.POSTING, Draft.lease_until <= now, waits)


def take_over(session: Session, settings: Settings, now: datetime, account: str | None = None) -> Claim | None:
    """Claims a fenced draft in order to ask the network about it."""
    wanted = select(Draft).where(stranded(now), Draft.next_attempt_at.is_not(None)).order_by(Draft.next_attempt_at).limit(1)
    if account is not None:
        wanted = wanted.where(Draft.account.has(Account.name == account))
    draft = session.scalar(wanted.with_for_update(of=Draft, skip_locked=True))
    if draft is None:
        return None
    newest = select(Event).where(Event.draft_id == draft.id, Event.kind == "claimed").order_by(Event.id.desc()).limit(1)
    sent = session.scalars(newest).one().after
    draft.claimed_by, draft.lease_until = secrets.token_hex(16), now + _lease(settings)
    return _claim_of(draft, Place(sent["network"], sent["handle"], sent["server"]), sent["text"])


def posted(session: Session, claim: Claim, receipt: Receipt, *, now: datetime, actor: str, kind: str = "posted") -> State | None:
    """The network has it: posted, with the receipt."""
    at = min(max(receipt.posted_at, claim.post.claimed_at), now)  # clocks of networks may be wrong, and rules count this
    found = {"receipt_id": receipt.id, "receipt_url": receipt.url, "posted_at": at}
    return _record(session, claim, kind, State.POSTED, now, actor, **found, **_FREE)


def refused(session: Session, claim: Claim, error: str, *, now: datetime, actor: str) -> State | None:
    """The network will never take it: failed."""
    return _record(session, claim, "failed", State.FAILED, now, actor, error=error, **{**_FREE, "claimed_at": None})


def postponed(
    session: Session, claim: Claim, error: str, settings: Settings, *, now: datetime, actor: str, wait: float | None = None
) -> State | None:
    """The network may take it later: approved, after a pause that grows; failed if that was the last attempt."""
    values: dict[str, Any] = {**_FREE, "claimed_at": None, "error": error}
    if claim.attempts >= settings.max_attempts:
        return _record(session, claim, "failed", State.FAILED, now, actor, **values)
    pause = max(wait or 0.0, settings.retry_pause * 2 ** min(claim.attempts - 1, 20))
    values["next_attempt_at"] = now + timedelta(seconds=min(pause, max(_LONGEST_PAUSE, wait or 0.0)))
    return _record(session, claim, "failed", State.APPROVED, now, actor, **values)


def not_sent(session: Session, claim: Claim, settings: Settings, *, now: datetime, actor: str) -> State | None:
    """The network certainly has not got it: approved; failed if that was the last attempt."""
    if claim.attempts >= settings.max_attempts:
        return refused(session, claim, f"{claim.attempts} attempts never reached the network", now=now, actor=actor)
    values = {**_FREE, "claimed_at": None, "error": ""}
    return _record(session, claim, "settled", State.APPROVED, now, actor, **values)


def unknown(session: Session, claim: Claim, error: str, settings: Settings, *, now: datetime, actor: str) -> State | None:
    """Stays in posting, and the network is asked after a pause; needs_attention if that has gone on for too long."""
    waited = (now - claim.post.claimed_at).total_seconds()
    if waited >= settings.attention_after:
        values = {"claimed_by": "", "lease_until": None, "next_attempt_at": None, "error": error}
        return _record(session, claim, "needs_attention", State.NEEDS_ATTENTION, now, actor, **values)
    draft = _held(session, claim)
    if draft is None:
        return None
    draft.claimed_by, draft.lease_until, draft.error = "", now, error
    draft.next_attempt_at = now + timedelta(seconds=min(max(settings.retry_pause, waited / 2), _LONGEST_PAUSE))
    return draft.state


_FREE: Final[dict[str, Any]] = {"claimed_by": "", "lease_until": None, "next_attempt_at": None}
_UNSYNCED: Final = {"synchronize_session": False}


def _is_due(now: datetime) -> ColumnElement[bool]:
    return and_(
        Draft.state == State.APPROVED,
        or_(Draft.due_at.is_(None), Draft.due_at <= now),
        or_(Draft.next_attempt_at.is_(None), Draft.next_attempt_at <= now),
    )


def _locked_account(account_id: int) -> Select[Account]:
    # NO KEY UPDATE: drafts that are added refer to the account meanwhile
    return select(Account).where(Account.id == account_id).with_for_update(key_share=True)


def _lease(settings: Settings) -> timedelta:
    """Longer than any attempt lives, by what it may take to record the outcome."""
    return timedelta(seconds=2 * settings.send_seconds)


def _claim(session: Session, draft: Draft, account: Account, settings: Settings, *, now: datetime, actor: str) -> Claim:
    place, text = place_of(account), labelled(draft.text, account.label)
    sent = {"text": text, "network": place.network, "handle": place.handle, "server": place.server}
    values = {"claimed_at": now, "claimed_by": secrets.token_hex(16), "lease_until": now + _lease(settings), "error": ""}
    attempt = {"attempts": draft.attempts + 1, "next_attempt_at": None, "state": State.POSTING}
    drafts.change(session, draft, "claimed", actor=actor, now=now, note=sent, **values, **attempt)
    return _claim_of(draft, place, text)


def _claim_of(draft: Draft, place: Place, text: str) -> Claim:
    assert draft.claimed_at, "a draft in posting has been claimed"
    post = Outgoing(draft.post_key, text, draft.claimed_at)
    return Claim(draft.id, draft.account.name, place, draft.claimed_by, post, draft.attempts)


def _held(session: Session, claim: Claim) -> Draft | None:
    """The draft if this claim still holds it; what comes too late changes nothing."""
    wanted = select(Draft).where(Draft.id == claim.draft_id, Draft.state == State.POSTING, Draft.claimed_by == claim.token)
    return session.scalar(wanted.with_for_update(of=Draft))


def _record(session: Session, claim: Claim, kind: str, state: State, now: datetime, actor: str, **values: Any) -> State | None:
    if (draft := _held(session, claim)) is None:
        return None
    values = {"error": "", **values, "state": state}
    return drafts.change(session, draft, kind, actor=actor, now=now, **values).state
