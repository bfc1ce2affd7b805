"""The queue: one draft at a time, and a decision about it."""

from dataclasses import dataclass
from typing import Annotated, Final
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Form, Response
from sqlalchemy.orm import Session

from quipmill.errors import QuipmillError
from quipmill.service import accounts, drafts, sessions
from quipmill.service.models import Draft, State
from quipmill.service.refusals import Conflict, Invalid, NotFound
from quipmill.service.web import pages
from quipmill.service.web.rendering import Acting, Here, Number, PageRoute, Person, Said, go, html, render, sentence

router = APIRouter(include_in_schema=False, route_class=PageRoute)

_DONE: Final = {
    "approve": Said("Approved.", quiet=True),
    "reject": Said("Rejected.", quiet=True),
    "save": Said("Saved.", quiet=True),
    "save_approve": Said("Saved and approved.", quiet=True),
    "undo": Said("Taken back.", quiet=True),
    "changed": Said("Somebody has changed or decided about that draft meanwhile, so nothing was done.", "warn"),
}


@dataclass(frozen=True)
class Place:
    """Where in the queue a person is."""

    account: str = ""
    """Only drafts of this account; empty for all."""
    cursor: str = ""
    """The drafts before it were skipped."""

    def url(self, **query: object) -> str:
        """The queue at this place."""
        filled = {name: value for name, value in {**vars(self), **query}.items() if value}
        return f"/queue?{urlencode(filled)}" if filled else "/queue"


def _place(account: str = "", cursor: str = "") -> Place:
    return Place(account, cursor)


def _form_place(account: Annotated[str, Form()] = "", cursor: Annotated[str, Form()] = "") -> Place:
    return Place(account, cursor)


@router.get("/queue")
def queue(
    here: Person, place: Annotated[Place, Depends(_place)], draft: Number = 0, edit: bool = False, done: str = ""
) -> Response:
    """The next draft that waits for a decision, or the one that is asked for."""
    with here.database.read() as session:
        return _show(here, session, place, draft, editing=edit, said=_DONE.get(done))


@router.post("/queue")
def decide(
    here: Acting,
    place: Annotated[Place, Depends(_form_place)],
    draft: Annotated[Number, Form()],
    version: Annotated[Number, Form()],
    do: Annotated[str, Form()],
    text: Annotated[str, Form()] = "",
) -> Response:
    """Approves, rejects or edits the draft that was shown, and goes on to the next."""
    try:
        with here.database.write() as session:
            carry_out(here, session, do, draft, version, text)
    except QuipmillError as error:
        if do not in ("save", "save_approve"):
            if isinstance(error, Conflict):
                return go("/queue", **vars(place), draft=draft, done="changed")
            raise
        with here.database.read() as session:
            said = Said(sentence(error), "bad")
            return _show(here, session, place, draft, editing=True, said=said, text=text, status=422)
    return go("/queue", **vars(place), draft=draft if do == "save" else 0, done=do)


@router.post("/undo")
def undo(
    here: Acting,
    place: Annotated[Place, Depends(_form_place)],
    ids: Annotated[list[Number], Form(min_length=1, max_length=200)],
    back: Annotated[str, Form()] = "/queue",
) -> Response:
    """Takes the last change of each draft back."""
    too_late: Conflict | None = None
    undone = []
    for draft_id in ids:
        try:
            with here.database.write() as session:
                undone.append(drafts.undo(session, draft_id, actor=here.actor, now=here.now))
        except Conflict as error:
            too_late = error
    if too_late and not undone:
        raise too_late
    back = sessions.own_page(back, "/queue")
    return go(back, **vars(place), draft=ids[0], done="undo") if back == "/queue" else go(back, done="undo")


@router.post("/length")
def length(here: Acting, draft: Annotated[Number, Form()], text: Annotated[str, Form()] = "") -> Response:
    """How long the text in the editor is, as the network of its draft counts."""
    with here.database.read() as session:
        account = drafts.get(session, draft).account
    return html("counter.html", measured=pages.measure(account, pages.typed(text)))


def carry_out(here: Here, session: Session, do: str, draft_id: int, version: int, text: str) -> None:
    """Does what a button of an editor or under a draft says."""
    change = {"approve": drafts.approve, "reject": drafts.reject}
    if do in change:
        change[do](session, draft_id, actor=here.actor, now=here.now, version=version)
    elif do in ("save", "save_approve"):
        draft = drafts.edit(session, draft_id, text, actor=here.actor, now=here.now, version=version)
        if do == "save_approve" and draft.state != State.APPROVED:
            drafts.approve(session, draft_id, actor=here.actor, now=here.now)
    else:
        raise Invalid(f"there is no button {do[:40]!r}")


def _show(
    here: Here,
    session: Session,
    place: Place,
    draft_id: int,
    *,
    editing: bool = False,
    said: Said | None = None,
    text: str | None = None,
    status: int = 200,
) -> Response:
    everyone = {account.name: account for account in accounts.everyone(session)}
    place = place if place.account in ("", *everyone) else Place()
    draft, after = _next(session, place, draft_id)
    if draft is None and place.cursor:  # the skipped ones come round again
        place = Place(place.account)
        draft, after = _next(session, place, 0)
    asked = draft is not None and draft.id == draft_id
    counts = pages.tally(session)
    here_counts = pages.tally(session, everyone[place.account]) if place.account else counts
    return render(
        here,
        session,
        "queue.html",
        "/queue",
        status,
        **vars(place),
        counts=counts,
        accounts=list(everyone),
        waiting=here_counts[State.QUEUED],
        card=pages.card(draft, text) if draft else None,
        editing=editing and asked,
        text=text if text is not None else draft.text if draft else "",
        version=draft.version if draft else 0,
        queue_url=place.url,
        skip_url=Place(place.account, after).url(),
        last=pages.last_change_by(session, here.actor, place.account or None),
        said=said,
    )


def _next(session: Session, place: Place, draft_id: int) -> tuple[Draft | None, str]:
    """The draft to show at a place, and the cursor behind it."""
    queued = drafts.page(session, account=place.account or None, states=[State.QUEUED], cursor=place.cursor or None, limit=1)
    if draft_id:
        try:
            draft = drafts.get(session, draft_id)
        except NotFound:
            draft = None
        if draft and draft.state == State.QUEUED:
            first = queued.drafts[0] if queued.drafts else None
            return draft, (queued.next_cursor or "") if first is draft else place.cursor
    return (queued.drafts[0] if queued.drafts else None), queued.next_cursor or ""
