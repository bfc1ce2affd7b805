"""The endpoints of the original bot, gpt2-twitter-cloud-run: same addresses, bodies and answers, without its defects.

What is added here counts as approved: with the original, a person edited the file before it was uploaded.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from json import dumps
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, HTTPException, UploadFile
from fastapi.responses import StreamingResponse
from pydantic import ConfigDict, Field
from sqlalchemy import select
from sqlalchemy.orm import Session

from quipmill.schema import Sample
from quipmill.service import accounts, drafts, publishing, uploads
from quipmill.service.answers import documented
from quipmill.service.api import ACTOR, meant, records, refusals
from quipmill.service.bodies import Body, Plain, Refused
from quipmill.service.deps import Config, Db, program
from quipmill.service.models import Account, Draft, State
from quipmill.service.refusals import Invalid, NotFound

router = APIRouter(dependencies=[Depends(program)], tags=["original"])

_SHOWN: Final = [state for state in State if state not in (State.QUEUED, State.REJECTED)]
_NONE_LEFT: Final = "No more tweets left"


class NewTweet(Body):
    """A text to be posted."""

    model_config = ConfigDict(json_schema_extra={"example": {"tweet": "Every bug is a feature that nobody ordered."}})

    tweet: Annotated[Plain, Field(max_length=100_000)]


class Tweet(Body):
    """A text that is approved, or posted already."""

    id: int
    tweet: str
    account: str
    tweet_timestamp: datetime | None
    """When it was posted; null if it was not yet."""
    tweet_url: str | None


class TweetPosted(Body):
    """Where the post is."""

    model_config = ConfigDict(json_schema_extra={"example": {"response": "New tweet posted @ https://x.com/ada/status/1"}})

    response: str


class FileAdded(Body):
    """What became of the file; the original answered its name only."""

    filename: str | None
    added: int
    known: int
    refused: list[Refused]


def _route(method: str, path: str, **options: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """A route with and without the slash at its end, documented once."""

    def register(function: Callable[..., Any]) -> Callable[..., Any]:
        router.add_api_route(f"{path}/", function, methods=[method], **options)
        router.add_api_route(path, function, methods=[method], **{**options, "include_in_schema": False})
        return function

    return register


@_route("GET", "/tweets", response_model=list[Tweet], responses=documented(404, 409))
def get_tweets(database: Db, settings: Config) -> StreamingResponse:
    """All texts of the account that are approved or posted."""
    with database.read() as session:
        account = accounts.default(session, settings.account).name
    found = (dumps(_tweet(record)) for record in records(database, account, _SHOWN))
    return StreamingResponse(_listed(found), media_type="application/json")


@_route("POST", "/tweet_currated", response_model=TweetPosted, responses=documented(404, 409, 502))
def tweet_currated(database: Db, settings: Config) -> TweetPosted:
    """Posts the next approved text of the account that its rules allow."""
    with database.read() as session:
        account = accounts.default(session, settings.account).name
    try:
        outcome = publishing.publish_next(database, settings, account, actor=ACTOR)
    except NotFound:
        raise HTTPException(404, _NONE_LEFT, {"X-Error": _NONE_LEFT}) from None
    if outcome.state != State.POSTED:
        raise HTTPException(502, outcome.error or f"draft {outcome.draft_id} is {outcome.state}, which a later request settles")
    return TweetPosted(response=f"New tweet posted @ {outcome.url}")


@_route("POST", "/add_tweets", response_model=Tweet, responses=documented(400, 404, 409, 413, 502))
def add_tweets(new: NewTweet, database: Db, settings: Config) -> Tweet:
    """Adds one text, approved; one that the account has already is answered as it stands."""
    name = meant(database, settings.account)
    with database.write() as session:
        account = accounts.get(session, name)
        result = drafts.add(session, account, [Sample("", new.tweet)], actor=ACTOR, now=datetime.now(UTC), approved=True)
        if result.refused:
            raise Invalid(f"the text cannot be posted: {result.refused[0][1]}")
        draft = drafts.get(session, result.added[0]) if result.added else _known(session, account, new.tweet)
        return Tweet.model_validate(_tweet(drafts.record(draft)))


@_route("POST", "/add_tweets_file", response_model=FileAdded, responses=documented(400, 404, 409, 413, 502))
def add_tweets_file(file: UploadFile, database: Db, settings: Config) -> FileAdded:
    """Adds the texts of a file with a line of twenty `=` between them, or of JSON Lines, approved."""
    contents = uploads.read(file.file, max_samples=settings.max_samples)
    name = meant(database, settings.account)
    with database.write() as session:
        account = accounts.get(session, name)
        report = uploads.add(session, account, contents, actor=ACTOR, now=datetime.now(UTC), approved=True)
    return FileAdded(filename=file.filename, added=len(report.added), known=report.known, refused=refusals(report.refused))


def _known(session: Session, account: Account, text: str) -> Draft:
    digest = drafts.digest(text)
    return session.scalars(select(Draft).where(Draft.account_id == account.id, Draft.text_digest == digest)).one()


def _tweet(record: dict[str, Any]) -> dict[str, Any]:
    timestamp, url = record["posted_at"], record["receipt_url"] or None
    return {
        "id": record["id"], "tweet": record["text"], "account": record["account"], "tweet_timestamp": timestamp, "tweet_url": url,
    }  # fmt: skip


def _listed(values: Iterator[str]) -> Iterator[str]:
    yield "["
    for number, value in enumerate(values):
        yield f",{value}" if number else value
    yield "]"
