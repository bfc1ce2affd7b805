"""Lists of drafts and what is done to many, one draft with its history, what is due, and what needs attention."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Final
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Depends, Form, Response
from sqlalchemy import select
from sqlalchemy.orm import Session

from quipmill.errors import QuipmillError
from quipmill.service import accounts, drafts, publishing, sessions
from quipmill.service.models import Account, Draft, State
from quipmill.service.refusals import Conflict, Invalid
from quipmill.service.web import pages
from quipmill.service.web.rendering import Acting, Here, Number, PageRoute, Person, Said, go, render, sentence
from quipmill.service.web.review import carry_out

router = APIRouter(include_in_schema=False, route_class=PageRoute)

PER_PAGE: Final = 50
ALWAYS: Final = (State.QUEUED, State.APPROVED, State.REJECTED, State.POSTED)
"""States that are counted even if nothing is in them."""

_DONE: Final = {
    "approve": "Approved.",
    "reject": "Rejected.",
    "save": "Saved.",
    "schedule": "The time is set.",
    "retry": "It will be tried again.",
    "is_posted": "Noted as posted.",
    "undo": "Taken back.",
    "publish": "Done: the receipt is below.",
}
_MANY: Final = {"approve": "approved", "reject": "rejected"}


_ID: Final = re.compile(r"\b[0-9]{1,9}\b", re.ASCII)
_ID_AND_VERSION: Final = re.compile(r"([0-9]{1,9})\.([0-9]{1,9})", re.ASCII)
_WEB_ADDRESS: Final = re.compile(r"https?://[!-~]+", re.ASCII)


@dataclass(frozen=True)
class Deed:
    """A button under a draft."""

    do: str
    words: str
    kind: str = ""


DEEDS: Final = {
    State.QUEUED: [Deed("approve", "Approve", "approve"), Deed("reject", "Reject", "reject")],
    State.APPROVED: [Deed("publish", "Publish now", "first"), Deed("reject", "Reject", "reject")],
    State.REJECTED: [Deed("approve", "Approve", "approve")],
    State.FAILED: [Deed("retry", "Try again", "first")],
}


@dataclass(frozen=True)
class Choice:
    """Which drafts a list shows."""

    state: str = ""
    account: str = ""
    flagged: str = ""
    q: str = ""


def _choice(state: str = "", account: str = "", flagged: str = "", q: str = "") -> Choice:
    return Choice(state if state in list(State) else "", account, flagged, q[:200].replace("\0", ""))


def _form_choice(
    state: Annotated[str, Form()] = "",
    account: Annotated[str, Form()] = "",
    flagged: Annotated[str, Form()] = "",
    q: Annotated[str, Form()] = "",
) -> Choice:
    return _choice(state, account, flagged, q)


@router.get("/posts")
def listed(
    here: Person,
    choice: Annotated[Choice, Depends(_choice)],
    cursor: str = "",
    done: str = "",
    ids: str = "",
    left: int = 0,
) -> Response:
    """Drafts that match, the newest first, with boxes to select many."""
    with here.database.read() as session:
        names = [account.name for account in accounts.everyone(session)]
        account = choice.account if choice.account in names else None
        found = drafts.page(
            session,
            account=account,
            states=[State(choice.state)] if choice.state else (),
            query=choice.q,
            flagged={"yes": True, "no": False}.get(choice.flagged),
            cursor=cursor or None,
            limit=PER_PAGE,
            newest_first=True,
        )
        return render(
            here,
            session,
            "posts.html",
            "/posts",
            accounts=names,
            states=list(State),
            tiles=[(state, number) for state, number in drafts.counts(session, account).items() if number or state in ALWAYS],
            chosen=vars(choice),
            drafts=found.drafts,
            next_url=found.next_cursor and _url("/posts", **vars(choice), cursor=found.next_cursor),
            said=_said_of_many(done, ids, left),
        )


@router.post("/posts")
def decide_many(
    here: Acting,
    choice: Annotated[Choice, Depends(_form_choice)],
    do: Annotated[str, Form()],
    ids: Annotated[list[str], Form(max_length=500)] = [],  # noqa: B006 - FastAPI copies it
) -> Response:
    """Approves or rejects all that are selected and still are as they were shown."""
    changed: list[int] = []
    for draft_id, version in map(_id_and_version, ids):
        try:
            with here.database.write() as session:
                carry_out(here, session, do, draft_id, version, "")
            changed.append(draft_id)
        except Conflict:
            continue
    return go("/posts", **vars(choice), done=do, ids=".".join(map(str, changed)), left=len(ids) - len(changed))


def _id_and_version(value: str) -> tuple[int, int]:
    if not (found := _ID_AND_VERSION.fullmatch(value)):
        raise Invalid(f"{value[:40]!r} is no draft")
    return int(found[1]), int(found[2])


def _said_of_many(done: str, ids: str, left: int) -> Said | None:
    if done not in _MANY:
        return Said(_DONE["undo"]) if done == "undo" else None
    changed = tuple(map(int, _ID.findall(ids)[:PER_PAGE]))
    words = f"{len(changed)} {_MANY[done]}." if changed or left else "Select some first."
    if left:
        words += f" {left} left as {'it is' if left == 1 else 'they are'}: changed or decided meanwhile."
    return Said(words, "warn" if left or not changed else "", undo=changed)


@router.get("/posts/{draft_id}")
def one(here: Person, draft_id: Number, done: str = "") -> Response:
    """A draft with its history, its schedule and its receipt."""
    with here.database.read() as session:
        said = Said(_DONE[done]) if done in _DONE else None
        return _show(here, session, drafts.get(session, draft_id), said)


@router.post("/posts/{draft_id}")
def act(
    here: Acting,
    draft_id: Number,
    do: Annotated[str, Form()],
    version: Annotated[Number, Form()],
    text: Annotated[str, Form()] = "",
    due_at: Annotated[str, Form(max_length=32)] = "",
    url: Annotated[str, Form(max_length=2000)] = "",
    back: Annotated[str, Form()] = "",
) -> Response:
    """Does what a button on the page of a draft says."""
    try:
        if do == "publish":
            outcome = publishing.publish_now(here.database, here.settings, draft_id, actor=here.actor)
            return go(f"/posts/{draft_id}", done="publish" if outcome.state == State.POSTED else "")
        with here.database.write() as session:
            if do == "schedule":
                moment = _moment(due_at, drafts.get(session, draft_id).account)
                drafts.schedule(session, draft_id, moment, actor=here.actor, now=here.now, version=version)
            elif do == "retry":
                drafts.retry(session, draft_id, actor=here.actor, now=here.now)
            elif do == "is_posted":
                _note_posted(session, draft_id, url.strip(), actor=here.actor, now=here.now)
            else:
                carry_out(here, session, do, draft_id, version, text)
    except QuipmillError as error:
        with here.database.read() as session:
            return _show(
                here, session, drafts.get(session, draft_id), Said(sentence(error), "bad"), text if do == "save" else None, 422
            )
    return go(sessions.own_page(back, f"/posts/{draft_id}"), done=do)


def _show(here: Here, session: Session, draft: Draft, said: Said | None, text: str | None = None, status: int = 200) -> Response:
    editable, events = draft.state in (State.QUEUED, State.APPROVED), drafts.history(session, draft.id)
    return render(
        here,
        session,
        "post.html",
        f"/posts/{draft.id}",
        status,
        card=pages.card(draft, text),
        text=draft.text if text is None else text,
        version=draft.version,
        deeds=DEEDS.get(draft.state, []),
        can_edit=editable,
        can_settle=draft.state == State.NEEDS_ATTENTION,
        events=pages.happened(session, events[::-1], link=False),
        sent=next((event.after.get("text") for event in reversed(events) if event.kind == "claimed"), ""),
        said=said,
    )


def _note_posted(session: Session, draft_id: int, url: str, *, actor: str, now: datetime) -> None:
    """needs_attention -> posted: a person has seen it there."""
    if url and not _WEB_ADDRESS.fullmatch(url):
        raise Invalid("the address of a post starts with https://")
    wanted = select(Draft).where(Draft.id == draft_id).with_for_update(of=Draft).execution_options(populate_existing=True)
    draft = session.scalar(wanted)
    if draft is None or draft.state != State.NEEDS_ATTENTION:
        raise Conflict(f"draft {draft_id} needs no attention any more. Look at it again")
    free: dict[str, Any] = {"claimed_by": "", "lease_until": None, "next_attempt_at": None, "error": ""}
    found = {"receipt_url": url, "posted_at": draft.claimed_at or now}
    drafts.change(session, draft, "settled", actor=actor, now=now, state=State.POSTED, **{**free, **found})


def _moment(text: str, account: Account) -> datetime | None:
    """A time that a form holds, on the clocks of the account."""
    if not text:
        return None
    try:
        return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(account.time_zone))
    except ValueError:
        raise Invalid(f"{text!r} is no time. Write it like 2026-05-01T09:30") from None


@router.get("/due")
def due(here: Person) -> Response:
    """What is posted when, account by account."""
    with here.database.read() as session:
        plans = [
            pages.plan(session, account, drafts.counts(session, account.name)[State.APPROVED], now=here.now)
            for account in accounts.everyone(session)
        ]
        return render(here, session, "due.html", "/due", plans=plans)


@router.get("/attention")
def attention(here: Person, cursor: str = "", done: str = "") -> Response:
    """What failed, or what nobody can say about."""
    states = [State.NEEDS_ATTENTION, State.FAILED]
    with here.database.read() as session:
        found = drafts.page(session, states=states, cursor=cursor or None, limit=PER_PAGE)
        return render(
            here,
            session,
            "attention.html",
            "/attention",
            drafts=found.drafts,
            next_url=found.next_cursor and _url("/attention", cursor=found.next_cursor),
            said=Said(_DONE[done]) if done in _DONE else None,
        )


@router.get("/history")
def history(here: Person, cursor: str = "", done: str = "") -> Response:
    """Who did what when, the newest first."""
    with here.database.read() as session:
        found, following = drafts.recent(session, cursor=cursor or None, limit=PER_PAGE)
        return render(
            here,
            session,
            "history.html",
            "/history",
            events=pages.happened(session, found),
            next_url=following and _url("/history", cursor=following),
            said=Said(_DONE[done]) if done in _DONE else None,
        )


def _url(path: str, **query: object) -> str:
    return f"{path}?{urlencode({name: value for name, value in query.items() if value})}"
