"""Posting, exactly once: claim, send, record, settle.

    report = publish_due(database, settings)                        one round: what is due, of all accounts or one
    outcome = publish_now(database, settings, draft_id, actor=...)  this draft, because a person says so
    outcome = publish_next(database, settings, account, actor=...)  the next draft of an account, if its rules allow

Why nothing is posted twice and nothing is lost, with any number of replicas and whenever one of them dies:

1. *One claimant.* `approved -> posting` is one short transaction that is committed before anything is sent; a draft that somebody
   has claimed is claimed by nobody else, and the account's rules are checked while its row is locked.
2. *A send ends before its claim does.* The deadline is read before the claim, the lease is twice as long, and the sender is a
   process that the kernel ends at the deadline (`sending`). Times in the database are of the database's own clock.
3. *What came of it is recorded by the owner of the claim* (`claimed_by`), or not at all.
4. *Refused* and *later* mean that the network has certainly not taken the post: failed, or approved with a growing pause.
5. *Everything else is unknown*: no answer, a killed process, a crash between sending and recording. Then nobody sends. A claim
   whose lease ran out is fenced first, and nothing is asked for as long as a send can live (`claims.fence`): so even if clocks
   jumped, the old sender is gone when `find` looks. It answers with the receipt (posted); with None, which publishers only say
   if no earlier request can show up any more (approved again); or it cannot tell yet, and is asked again later. What stays
   unknown for `attention_after` is for a person to decide (needs_attention).

So a draft goes back to approved only if it is certainly not posted, and leaves posting only by an answer of the network.

What remains: a whole machine that is frozen right after the last look at the clock, for longer than the lease, the fence and
`settle_after`, while another one goes on. No network can tell that; Mastodon knows a second request within an hour.
"""

import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from quipmill import publishers
from quipmill.errors import PublishError, PublishLater, PublishRefused, PublishUnknown, UsageError
from quipmill.service import accounts, claims, credentials, drafts, metrics, sending
from quipmill.service.claims import Claim, Place
from quipmill.service.database import Database
from quipmill.service.models import Draft, State
from quipmill.service.refusals import Conflict, NotFound
from quipmill.service.settings import Settings

logger = logging.getLogger(__name__)

LIMIT = 20
"""Drafts that one round sends at most."""


@dataclass(frozen=True)
class Outcome:
    """What came of one draft."""

    draft_id: int
    account: str
    text: str
    """The text with its label, as it was sent."""
    state: State
    """posted, or failed, approved (to be tried again), posting (to be settled), needs_attention."""
    url: str = ""
    error: str = ""


@dataclass(frozen=True)
class Report:
    """What one round did."""

    posted: list[Outcome] = field(default_factory=list)
    failed: list[Outcome] = field(default_factory=list)
    waiting: int = 0
    """Approved drafts that are left: not due yet, or kept back by rules."""


def publish_due(
    database: Database,
    settings: Settings,
    now: datetime | None = None,
    account: str | None = None,
    limit: int = LIMIT,
    *,
    actor: str = "scheduler",
    stopping: Callable[[], bool] = lambda: False,
) -> Report:
    """Settles what crashes left, and sends what is due, one draft per account and turn.

    An account's turns end with its first draft that could not be posted: the next would meet the same limit or outage. As long
    as its network is busy, or has not said whether it has the last post, nothing else is sent there.

    Args:
        now: the time that counts; that of the database if None.
        stopping: asked before each draft; True ends the round after the one under way.

    Raises:
        NotFound: there is no such account.
    """
    with database.read() as session:
        if account is not None:
            accounts.get(session, account)
        clock = _Clock(now or claims.now_of(session))
    poster = _Poster(database, settings, clock, actor)
    outcomes = [*poster.settle(account, limit, stopping), *poster.send_due(account, limit, stopping)]
    with database.read() as session:
        waiting = drafts.counts(session, account)[State.APPROVED]
    posted = [outcome for outcome in outcomes if outcome.state == State.POSTED]
    return Report(posted, [outcome for outcome in outcomes if outcome.state != State.POSTED and outcome.error], waiting)


def publish_now(database: Database, settings: Settings, draft_id: int, *, actor: str, now: datetime | None = None) -> Outcome:
    """Posts an approved draft at once, whatever its due time and the rules of its account; they count it afterwards.

    Raises:
        NotFound: there is no such draft.
        Conflict: it is not approved.
    """
    deadline = sending.clock() + settings.send_seconds
    with database.read() as session:
        draft = drafts.get(session, draft_id)
        place, clock = claims.place_of(draft.account), _Clock(now or claims.now_of(session))
    poster = _Poster(database, settings, clock, actor)
    try:
        sender = poster.sender(draft.account.name, place)
    except UsageError as error:
        return poster.blocked(draft, str(error))
    with database.write() as session:
        claim = claims.claim_draft(session, draft_id, place, settings, now=clock(), actor=actor)
    return poster.send(claim, sender, deadline)


def publish_next(database: Database, settings: Settings, account: str, *, actor: str, now: datetime | None = None) -> Outcome:
    """Posts the next approved draft of an account.

    Raises:
        NotFound: there is no such account, or it has no draft that is due.
        Conflict: its rules do not allow a post now, its network is busy or owes an answer, or somebody else was quicker.
    """
    with database.read() as session:
        found = accounts.get(session, account)
        clock = _Clock(now or claims.now_of(session))
        if session.scalar(claims.next_draft(found.id, clock())) is None:
            raise NotFound(f"no approved draft of {account} is due. Approve one first")
        if reason := claims.held_back(session, found, clock()):
            raise Conflict(f"{reason}. Try again later")
        allowed = claims.may_post_at(session, found, settings, clock())
    if allowed is None or allowed > clock():
        when = f"its next post at {allowed:%Y-%m-%d %H:%M} UTC" if allowed else "no post at all"
        raise Conflict(f"the rules of {account} allow {when}. Wait, or change them")
    outcome = _Poster(database, settings, clock, actor).send_next(found.id)
    if outcome is None:
        raise Conflict(f"another post of {account} was sent just now. Look at it first")
    return outcome


class _Clock:
    """The time: what it was at the start, and the seconds since."""

    def __init__(self, now: datetime) -> None:
        self._now, self._started = now, time.monotonic()

    def __call__(self) -> datetime:
        return self._now + timedelta(seconds=time.monotonic() - self._started)


@dataclass(frozen=True)
class _Poster:
    """What every step of one round needs."""

    database: Database
    settings: Settings
    clock: _Clock
    actor: str

    def settle(self, account: str | None, limit: int, stopping: Callable[[], bool]) -> Iterator[Outcome]:
        """Asks the networks about drafts that are in `posting` without anybody working on them."""
        for _ in range(limit):
            with self.database.read() as session:
                if stopping() or not session.scalar(select(func.count(Draft.id)).where(claims.stranded(self.clock()))):
                    return
            with self.database.write() as session:
                claims.fence(session, self.settings, self.clock())
                claim = claims.take_over(session, self.settings, self.clock(), account)
            if claim is None:
                return
            yield (outcome := self._ask(claim))
            if outcome.error:
                return  # one network that is silent must not keep the others' posts waiting

    def send_due(self, account: str | None, limit: int, stopping: Callable[[], bool]) -> Iterator[Outcome]:
        """Sends one draft of each account in turn, as long as there are any that may be sent."""
        with self.database.read() as session:
            turns = list(claims.accounts_due(session, self.clock(), account))
        sent = 0
        while turns:
            for account_id in list(turns):
                if sent >= limit or stopping():
                    return
                outcome = self.send_next(account_id)
                if outcome is None or outcome.state != State.POSTED:
                    turns.remove(account_id)
                if outcome:
                    sent += 1
                    yield outcome

    def send_next(self, account_id: int) -> Outcome | None:
        """Sends the next draft of an account; None if there is none, or none may be sent now."""
        deadline = sending.clock() + self.settings.send_seconds
        with self.database.read() as session:
            ready = self._ready(session, account_id)
        if ready is None:
            return None
        draft, place = ready
        try:
            sender = self.sender(draft.account.name, place)
        except UsageError as error:
            return self.blocked(draft, str(error))
        with self.database.write() as session:
            claim = claims.claim_next(session, account_id, place, self.settings, now=self.clock(), actor=self.actor)
        return self.send(claim, sender, deadline) if claim else None

    def _ready(self, session: Session, account_id: int) -> tuple[Draft, Place] | None:
        """A look without locks, so that a round with nothing to do writes nothing."""
        draft = session.scalar(claims.next_draft(account_id, self.clock()))
        if draft is None or claims.held_back(session, draft.account, self.clock()):
            return None
        allowed = claims.may_post_at(session, draft.account, self.settings, self.clock())
        return (draft, claims.place_of(draft.account)) if allowed and allowed <= self.clock() else None

    def sender(self, account: str, place: Place) -> publishers.Account:
        """The account with its credentials."""
        return credentials.publisher_account(account, place.network, place.handle, place.server, self.settings)

    def blocked(self, draft: Draft, error: str) -> Outcome:
        """Says why a draft cannot even be claimed. It stays approved: it is sent when the fault is mended."""
        if draft.error != error:
            with self.database.write() as session:
                still = (Draft.id == draft.id, Draft.state == State.APPROVED)
                session.execute(update(Draft).where(*still).values(error=error), execution_options={"synchronize_session": False})
        logger.warning("draft %d: %s", draft.id, error)
        text = accounts.labelled(draft.text, draft.account.label)
        return Outcome(draft.id, draft.account.name, text, draft.state, error=error)

    def send(self, claim: Claim, sender: publishers.Account, deadline: float) -> Outcome:
        """Sends a claimed draft and records what came of it."""
        receipt: publishers.Receipt | None = None
        problem: PublishError | None = None
        with metrics.PUBLISH_SECONDS.labels(claim.place.network).time():
            try:
                receipt = sending.publish(claim.place.network, claim.post, sender, deadline)
            except PublishError as error:
                problem = error
        now, message = self.clock(), str(problem or "")
        with self.database.write() as session:
            if receipt:
                state = claims.posted(session, claim, receipt, now=now, actor=self.actor)
            elif isinstance(problem, PublishRefused):
                state = claims.refused(session, claim, message, now=now, actor=self.actor)
            elif isinstance(problem, PublishLater):
                wait = problem.retry_after
                state = claims.postponed(session, claim, message, self.settings, now=now, actor=self.actor, wait=wait)
            else:
                state = claims.unknown(session, claim, message, self.settings, now=now, actor=self.actor)
        return _outcome(claim, state, receipt, message)

    def _ask(self, claim: Claim) -> Outcome:
        """Asks the network whether it has the post of a fenced claim, and records the answer."""
        deadline = sending.clock() + self.settings.send_seconds
        receipt: publishers.Receipt | None = None
        problem = ""
        try:
            sender = self.sender(claim.account, claim.place)
            receipt = sending.find(claim.place.network, claim.post, sender, self.clock(), deadline)
        except (PublishUnknown, UsageError) as error:
            problem = str(error)
        now = self.clock()
        with self.database.write() as session:
            if problem:
                state = claims.unknown(session, claim, problem, self.settings, now=now, actor=self.actor)
            elif receipt:
                state = claims.posted(session, claim, receipt, now=now, actor=self.actor, kind="settled")
            else:
                state = claims.not_sent(session, claim, self.settings, now=now, actor=self.actor)
        return _outcome(claim, state, receipt, problem)


def _outcome(claim: Claim, state: State | None, receipt: publishers.Receipt | None, problem: str) -> Outcome:
    url = receipt.url if receipt else ""
    if state is None:  # recorded by somebody else, who found this claim's lease run out
        problem = f"it took so long that another process settles draft {claim.draft_id}"
        logger.warning("draft %d: %s %s", claim.draft_id, problem, url)
        return Outcome(claim.draft_id, claim.account, claim.post.text, State.POSTING, error=problem)
    place = claim.account, claim.place.network
    if state == State.POSTED:
        metrics.POSTS.labels(*place).inc()
    elif problem:
        metrics.FAILURES.labels(*place, state).inc()
    logger.log(logging.WARNING if problem else logging.INFO, "draft %d: %s %s", claim.draft_id, state, problem or url)
    return Outcome(claim.draft_id, claim.account, claim.post.text, state, url, problem)
