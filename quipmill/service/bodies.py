"""What travels in requests and answers of the API: the models that OpenAPI documents."""

from datetime import UTC, datetime
from typing import Annotated, Any, Final

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, Strict, StringConstraints

from quipmill.schema import Sample
from quipmill.service.accounts import NAME, Profile, unstorable
from quipmill.service.models import State

MOST_SAMPLES: Final = 10_000
LARGEST_ID: Final = 2**31 - 1
"""What PostgreSQL's INTEGER takes."""


def _storable(text: str) -> str:
    if unstorable(text):
        raise ValueError("holds a character that no database takes")
    return text


def _in_range(time: datetime) -> datetime:
    if not 2000 <= time.year <= 2200:
        raise ValueError("must lie between the years 2000 and 2200")
    return time.astimezone(UTC)


Plain = Annotated[str, AfterValidator(_storable)]
Name = Annotated[str, StringConstraints(pattern=f"^{NAME.pattern}$", max_length=64)]
Time = Annotated[AwareDatetime, AfterValidator(_in_range)]
Whole = Annotated[int, Strict()]
"""A number that was written as one: neither `"7"` nor `true`."""
Number = Annotated[float, Strict()]
Flag = Annotated[bool, Strict()]
Version = Annotated[Whole, Field(ge=1, le=LARGEST_ID, description="the version that was looked at; another one answers 409")]


def _example(**values: Any) -> ConfigDict:
    return ConfigDict(json_schema_extra={"example": values})


class Body(BaseModel):
    """The base of all; what stands below a field is its description in OpenAPI."""

    model_config = ConfigDict(use_attribute_docstrings=True)


class Problem(Body):
    """Why a request was turned down."""

    model_config = _example(detail="no draft 7")

    detail: str
    """One sentence for people."""


class SampleIn(Body):
    """A sample as `evaluate` writes it; only the text is needed."""

    model_config = _example(id="3f1a7c2e9b8d", text="Every bug is a feature that nobody ordered.", flags=[], overlap=12)

    id: str = ""
    text: str
    prompt: str = ""
    seed: Whole = 0
    temperature: Number = 0.0
    top_k: Whole = 0
    top_p: Number = 1.0
    tokens: Whole = 0
    engine: str = ""
    model: str = ""
    overlap: Whole | None = None
    nearest: str | None = None
    duplicate_of: str | None = None
    length: Whole | None = None
    bits_per_byte: Number | None = None
    flags: list[str] = []
    keep: Flag | None = None

    def sample(self) -> Sample:
        """The same as a record."""
        return Sample(**dict(self))


class NewDrafts(Body):
    """Samples that become drafts of an account."""

    model_config = _example(
        account="ada", samples=[{"id": "3f1a7c2e9b8d", "text": "Every bug is a feature that nobody ordered."}]
    )

    account: Name | None = None
    """Its name; may be left out where there is only one."""
    samples: Annotated[list[SampleIn], Field(max_length=MOST_SAMPLES)]


class Refused(Body):
    """A sample that was kept out."""

    place: int
    """Its place in the request from 1; in a file its line, or the number of the text."""
    reason: str


class AddedOut(Body):
    """What became of samples."""

    model_config = _example(added=[41, 42], known=7, refused=[{"place": 3, "reason": "empty"}])

    added: list[int]
    """Ids of the new drafts."""
    known: int
    """Samples that the account has already, by id or by text."""
    refused: list[Refused]


class UploadedOut(AddedOut):
    """What became of a file."""

    model_config = _example(kind="text", found=10, added=[41, 42], known=7, refused=[{"place": 3, "reason": "empty"}])

    kind: str
    """`jsonl` or `text`."""
    found: int
    """Lines or texts that are not empty."""


class DraftOut(Body):
    """A draft."""

    id: int
    account: str
    sample_id: str
    text: str
    original: str
    """The text as it was generated."""
    details: dict[str, Any]
    """What `evaluate` said."""
    flagged: bool
    state: State
    version: int
    created_at: datetime
    decided_at: datetime | None
    decided_by: str
    due_at: datetime | None
    claimed_at: datetime | None
    attempts: int
    next_attempt_at: datetime | None
    error: str
    receipt_id: str
    receipt_url: str
    posted_at: datetime | None


class DraftsOut(Body):
    """One page of drafts."""

    drafts: list[DraftOut]
    next_cursor: str | None
    """What the next page is asked for with; null on the last one."""


class Decision(Body):
    """What a change may say beside the change."""

    model_config = _example(version=1)

    version: Version | None = None


class Edit(Decision):
    """A new text."""

    model_config = _example(text="Every bug is a feature that somebody ordered.", version=1)

    text: Annotated[Plain, Field(max_length=100_000)]


class Schedule(Decision):
    """The earliest time of posting."""

    model_config = _example(due_at="2026-12-24T18:00:00Z")

    due_at: Time | None
    """Null for as soon as the rules of the account allow."""


class EventOut(Body):
    """One change of a draft."""

    model_config = ConfigDict(from_attributes=True)

    id: int
    draft_id: int
    at: datetime
    actor: str
    kind: str
    before: dict[str, Any]
    after: dict[str, Any]


class EventsOut(Body):
    """Changes."""

    events: list[EventOut]
    next_cursor: str | None = None


class Rules(Body):
    """What people set about an account; a field that is left out stays as it is, or is the default of a new one."""

    model_config = _example(per_day=3, quiet_from="22:00", quiet_to="07:00", time_zone="Europe/Berlin")

    network: Plain = "dry_run"
    handle: Plain = ""
    server: Plain = ""
    voice: Plain = ""
    label: Plain = "#generated"
    per_day: Annotated[Whole, Field(ge=1, le=1000)] | None = None
    min_gap_minutes: Annotated[Whole, Field(ge=0, le=60 * 24 * 31)] = 0
    quiet_from: Plain = ""
    quiet_to: Plain = ""
    time_zone: Plain = "UTC"

    def changed(self, profile: Profile) -> Profile:
        """The profile with what this request names."""
        return Profile(**{**vars(profile), **self.model_dump(exclude_unset=True, exclude={"name"})})


class NewAccount(Rules):
    """An account to be added."""

    model_config = _example(name="ada", network="dry_run", per_day=3, quiet_from="22:00", quiet_to="07:00")

    name: Name


class AccountOut(Body):
    """An account."""

    model_config = ConfigDict(from_attributes=True)

    name: str
    network: str
    handle: str
    server: str
    voice: str
    label: str
    per_day: int | None
    min_gap_minutes: int
    quiet_from: str
    quiet_to: str
    time_zone: str
    created_at: datetime


class AccountsOut(Body):
    """All accounts."""

    accounts: list[AccountOut]


class StatsOut(Body):
    """Drafts by state."""

    model_config = _example(account=None, total=3, states={**dict.fromkeys(map(str, State), 0), "queued": 2, "posted": 1})

    account: str | None
    total: int
    states: dict[State, int]


class OutcomeOut(Body):
    """What came of posting one draft."""

    model_config = ConfigDict(
        from_attributes=True,
        json_schema_extra={
            "example": {
                "draft_id": 7,
                "account": "ada",
                "text": "Hello. #generated",
                "state": "posted",
                "url": "https://...",
                "error": "",
            }
        },
    )

    draft_id: int
    account: str
    text: str
    """As it was sent, with its label."""
    state: State
    url: str
    error: str
