"""`POST /publish`: posts what is due, for cron, a Kubernetes CronJob or the pipeline `publish`. Many may call it at once."""

from typing import Annotated

from fastapi import APIRouter, Body, Depends
from pydantic import BaseModel, ConfigDict, Field

from quipmill.service import deps
from quipmill.service.answers import documented
from quipmill.service.bodies import Name
from quipmill.service.models import State
from quipmill.service.publishing import LIMIT, Outcome, Report, publish_due

router = APIRouter(tags=["publishing"])


class PublishIn(BaseModel):
    """What to post."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"account": "ada", "limit": 5}, {}]})

    account: Name | None = None
    """Only this account; all if it is left out."""
    limit: Annotated[int, Field(ge=1, le=100)] = LIMIT
    """Drafts to send at most."""


class Posted(BaseModel):
    """A draft that the network has."""

    draft_id: int
    account: str
    text: str
    """As it was sent, with its label."""
    url: str


class Failed(BaseModel):
    """A draft that was not posted, or of which nobody can say."""

    draft_id: int
    account: str
    error: str
    """Why, in one sentence."""
    state: State
    """`approved` (tried again), `posting` (the network will be asked whether it has it), `failed` or `needs_attention`."""


class PublishOut(BaseModel):
    """What was done."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "posted": [{"draft_id": 7, "account": "ada", "text": "Hello. #generated", "url": "dry-run:5b6c"}],
                    "failed": [],
                    "waiting": 3,
                }
            ]
        }
    )

    posted: list[Posted]
    failed: list[Failed]
    waiting: int
    """Approved drafts that are left: not due yet, or kept back by rules."""


@router.post(
    "/publish",
    summary="Post what is due",
    dependencies=[Depends(deps.program)],
    responses=documented(400, 404, 413),
)
def publish(database: deps.Db, config: deps.Config, wanted: Annotated[PublishIn | None, Body()] = None) -> PublishOut:
    """Posts approved drafts whose time has come, as the rules of their accounts allow, and settles what a crash left open.

    The answer comes when the last draft is through. Several calls at once share the drafts: none is posted twice.
    """
    wanted = wanted or PublishIn()
    return _answer(publish_due(database, config, account=wanted.account, limit=wanted.limit, actor="api"))


def _answer(report: Report) -> PublishOut:
    return PublishOut(
        posted=[Posted(draft_id=one.draft_id, account=one.account, text=one.text, url=one.url) for one in report.posted],
        failed=[_failed(one) for one in report.failed],
        waiting=report.waiting,
    )


def _failed(one: Outcome) -> Failed:
    return Failed(draft_id=one.draft_id, account=one.account, error=one.error, state=one.state)
