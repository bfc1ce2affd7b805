"""The API for programs: accounts, drafts, their history, counts and export, under `/api` and behind the token."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from json import dumps
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body, Depends, Form, Path, Query, UploadFile
from fastapi.responses import StreamingResponse

from quipmill.service import accounts, drafts, publishing, uploads
from quipmill.service.answers import documented
from quipmill.service.bodies import (
    LARGEST_ID,
    AccountOut,
    AccountsOut,
    AddedOut,
    Decision,
    DraftOut,
    DraftsOut,
    Edit,
    EventOut,
    EventsOut,
    Name,
    NewAccount,
    NewDrafts,
    OutcomeOut,
    Plain,
    Refused,
    Rules,
    Schedule,
    StatsOut,
    UploadedOut,
)
from quipmill.service.database import Database
from quipmill.service.deps import Config, Db, program
from quipmill.service.models import Draft, State

router = APIRouter(prefix="/api", dependencies=[Depends(program)])

ACTOR = "api"

DraftId = Annotated[int, Path(ge=1, le=LARGEST_ID)]
AccountName = Annotated[Name, Path()]
OfAccount = Annotated[Name | None, Query(description="the drafts of this account only")]
InStates = Annotated[list[State], Query(alias="state", description="the drafts in one of these states only")]
Cursor = Annotated[str | None, Query(max_length=64, description="next_cursor of the page before")]
Limit = Annotated[int, Query(ge=1, le=500)]
MaybeVersion = Annotated[Decision | None, Body()]


def _now() -> datetime:
    return datetime.now(UTC)


@router.get("/accounts", tags=["accounts"], responses=documented())
def list_accounts(database: Db) -> AccountsOut:
    """All accounts with their posting rules."""
    with database.read() as session:
        return AccountsOut(accounts=[AccountOut.model_validate(account) for account in accounts.everyone(session)])


@router.post("/accounts", tags=["accounts"], status_code=201, responses=documented(400, 409, 413))
def create_account(account: NewAccount, database: Db) -> AccountOut:
    """Adds an account."""
    with database.write() as session:
        profile = account.changed(accounts.Profile())
        return AccountOut.model_validate(accounts.create(session, account.name, profile, now=_now()))


@router.get("/accounts/{name}", tags=["accounts"], responses=documented(404))
def get_account(name: AccountName, database: Db) -> AccountOut:
    """One account."""
    with database.read() as session:
        return AccountOut.model_validate(accounts.get(session, name))


@router.patch("/accounts/{name}", tags=["accounts"], responses=documented(400, 404, 409, 413))
def change_account(name: AccountName, rules: Rules, database: Db) -> AccountOut:
    """Changes the rules that are named, and leaves the others."""
    with database.write() as session:
        profile = rules.changed(accounts.profile_of(accounts.get(session, name, lock=True)))
        return AccountOut.model_validate(accounts.change(session, name, profile))


@router.delete("/accounts/{name}", tags=["accounts"], status_code=204, responses=documented(404, 409))
def remove_account(name: AccountName, database: Db) -> None:
    """Removes an account that has no drafts."""
    with database.write() as session:
        accounts.remove(session, name)


@router.post("/drafts", tags=["drafts"], responses=documented(400, 404, 409, 413, 502))
def add_drafts(new: NewDrafts, database: Db, settings: Config) -> AddedOut:
    """Adds samples as queued drafts.

    What the account has already, by id or by text, is counted as known: sending the same again changes nothing.
    """
    samples, name = [one.sample() for one in new.samples], meant(database, new.account or settings.account)
    with database.write() as session:
        result = drafts.add(session, accounts.get(session, name), samples, actor=ACTOR, now=_now())
    return AddedOut(added=result.added, known=result.known, refused=refusals(result.refused))


@router.post("/uploads", tags=["drafts"], responses=documented(400, 404, 409, 413, 502))
def upload_drafts(
    file: UploadFile, database: Db, settings: Config, account: Annotated[Name | None, Form()] = None
) -> UploadedOut:
    """Adds the samples of a file: JSON Lines, or texts with a line of twenty `=` between them. The content tells which."""
    contents = uploads.read(file.file, max_samples=settings.max_samples)
    name = meant(database, account or settings.account)
    with database.write() as session:
        report = uploads.add(session, accounts.get(session, name), contents, actor=ACTOR, now=_now())
    return UploadedOut(
        kind=report.kind, found=report.found, added=report.added, known=report.known, refused=refusals(report.refused)
    )


@router.get("/drafts", tags=["drafts"], responses=documented(404))
def list_drafts(
    database: Db,
    account: OfAccount = None,
    state: InStates = [],  # noqa: B006  FastAPI copies it
    query: Annotated[Plain, Query(max_length=200, description="words that the text holds")] = "",
    flagged: Annotated[bool | None, Query(description="those that evaluate has flagged, or has not")] = None,
    order: Literal["oldest", "newest"] = "oldest",
    cursor: Cursor = None,
    limit: Limit = 50,
) -> DraftsOut:
    """Drafts that match, in pages."""
    wanted: dict[str, Any] = {"account": account, "states": state, "query": query, "flagged": flagged}
    with database.read() as session:
        page = drafts.page(session, **wanted, newest_first=order == "newest", cursor=cursor, limit=limit)
        return DraftsOut(drafts=[draft_out(draft) for draft in page.drafts], next_cursor=page.next_cursor)


@router.get(
    "/export",
    tags=["drafts"],
    response_class=StreamingResponse,
    responses={200: {"description": "One draft a line.", "content": {"application/x-ndjson": {}}}, **documented(404)},
)
def export_drafts(database: Db, account: OfAccount = None, state: InStates = []) -> StreamingResponse:  # noqa: B006
    """All drafts that match as JSON Lines, oldest first."""
    if account is not None:
        with database.read() as session:
            accounts.get(session, account)
    lines = (dumps(record, ensure_ascii=False) + "\n" for record in records(database, account, state))
    return StreamingResponse(lines, media_type="application/x-ndjson")


@router.get("/drafts/{draft_id}", tags=["drafts"], responses=documented(404))
def get_draft(draft_id: DraftId, database: Db) -> DraftOut:
    """One draft."""
    with database.read() as session:
        return draft_out(drafts.get(session, draft_id))


@router.get("/drafts/{draft_id}/history", tags=["history"], responses=documented(404))
def get_history(draft_id: DraftId, database: Db) -> EventsOut:
    """What was done with a draft, oldest first."""
    with database.read() as session:
        return EventsOut(events=[EventOut.model_validate(event) for event in drafts.history(session, draft_id)])


@router.post("/drafts/{draft_id}/approve", tags=["drafts"], responses=documented(400, 404, 409, 413))
def approve_draft(draft_id: DraftId, database: Db, decision: MaybeVersion = None) -> DraftOut:
    """Lets a queued or rejected draft be posted."""
    with database.write() as session:
        return draft_out(drafts.approve(session, draft_id, actor=ACTOR, now=_now(), version=_version(decision)))


@router.post("/drafts/{draft_id}/reject", tags=["drafts"], responses=documented(400, 404, 409, 413))
def reject_draft(draft_id: DraftId, database: Db, decision: MaybeVersion = None) -> DraftOut:
    """Keeps a queued or approved draft from being posted."""
    with database.write() as session:
        return draft_out(drafts.reject(session, draft_id, actor=ACTOR, now=_now(), version=_version(decision)))


@router.post("/drafts/{draft_id}/edit", tags=["drafts"], responses=documented(400, 404, 409, 413, 502))
def edit_draft(draft_id: DraftId, edit: Edit, database: Db) -> DraftOut:
    """Changes the text of a queued or approved draft."""
    with database.read() as session:
        accounts.measure(drafts.get(session, draft_id).account)  # may ask the network, see `meant`
    with database.write() as session:
        return draft_out(drafts.edit(session, draft_id, edit.text, actor=ACTOR, now=_now(), version=edit.version))


@router.post("/drafts/{draft_id}/schedule", tags=["drafts"], responses=documented(400, 404, 409, 413))
def schedule_draft(draft_id: DraftId, schedule: Schedule, database: Db) -> DraftOut:
    """Sets the earliest time of posting of a queued or approved draft."""
    with database.write() as session:
        draft = drafts.schedule(session, draft_id, schedule.due_at, actor=ACTOR, now=_now(), version=schedule.version)
        return draft_out(draft)


@router.post("/drafts/{draft_id}/retry", tags=["drafts"], responses=documented(404, 409))
def retry_draft(draft_id: DraftId, database: Db) -> DraftOut:
    """Approves a draft that failed or needs attention again: who asks for it has seen that the network does not have it."""
    with database.write() as session:
        return draft_out(drafts.retry(session, draft_id, actor=ACTOR, now=_now()))


@router.post("/drafts/{draft_id}/undo", tags=["drafts"], responses=documented(404, 409))
def undo_draft(draft_id: DraftId, database: Db) -> DraftOut:
    """Takes the last change back, as long as nothing was sent since."""
    with database.write() as session:
        return draft_out(drafts.undo(session, draft_id, actor=ACTOR, now=_now()))


@router.post("/drafts/{draft_id}/publish", tags=["drafts"], responses=documented(404, 409, 502))
def publish_draft(draft_id: DraftId, database: Db, settings: Config) -> OutcomeOut:
    """Posts an approved draft at once, whatever its time and the rules of the account. The outcome says whether it worked."""
    return OutcomeOut.model_validate(publishing.publish_now(database, settings, draft_id, actor=ACTOR))


@router.get("/events", tags=["history"], responses=documented(404))
def list_events(database: Db, account: OfAccount = None, cursor: Cursor = None, limit: Limit = 50) -> EventsOut:
    """The newest changes of all drafts, in pages."""
    with database.read() as session:
        events, next_cursor = drafts.recent(session, account=account, cursor=cursor, limit=limit)
        return EventsOut(events=[EventOut.model_validate(event) for event in events], next_cursor=next_cursor)


@router.get("/stats", tags=["history"], responses=documented(404))
def get_stats(database: Db, account: OfAccount = None) -> StatsOut:
    """How many drafts are in which state."""
    with database.read() as session:
        counts = drafts.counts(session, account)
    return StatsOut(account=account, total=sum(counts.values()), states=counts)


def meant(database: Database, name: str) -> str:
    """The name of the account that is meant.

    Its network is asked how long a post may be, and remembers the answer: not when others wait for us to write.
    """
    with database.read() as session:
        account = accounts.default(session, name)
    accounts.measure(account)
    return account.name


def draft_out(draft: Draft) -> DraftOut:
    """A draft as programs see it."""
    return DraftOut.model_validate(drafts.record(draft))


def refusals(refused: list[tuple[int, str]]) -> list[Refused]:
    """What was kept out, as programs see it."""
    return [Refused(place=place, reason=reason) for place, reason in refused]


def records(database: Database, account: str | None, states: Sequence[State]) -> Iterator[dict[str, object]]:
    """All drafts that match, in sessions so short that a slow reader keeps no connection."""
    cursor = None
    while True:
        with database.read() as session:
            page = drafts.page(session, account=account, states=states, cursor=cursor, limit=500)
            batch = [drafts.record(draft) for draft in page.drafts]
        yield from batch
        if (cursor := page.next_cursor) is None:
            return


def _version(decision: Decision | None) -> int | None:
    return decision.version if decision else None
