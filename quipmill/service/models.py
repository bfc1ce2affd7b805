"""The tables of the service. Times are UTC; every change of a draft leaves an `Event`."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, DateTime, ForeignKey, Index, MetaData, String, Text, UniqueConstraint, text
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy.types import TypeDecorator


class State(StrEnum):
    """Where a draft stands.

    queued -> approved | rejected; approved -> posting -> posted | failed | needs_attention; failed -> approved by `retry`.
    """

    QUEUED = "queued"
    APPROVED = "approved"
    REJECTED = "rejected"
    POSTING = "posting"
    POSTED = "posted"
    FAILED = "failed"
    NEEDS_ATTENTION = "needs_attention"
    """Nobody can say whether the network has it; a person looks and decides."""


class UtcDateTime(TypeDecorator[datetime]):
    """A time with its zone, also on SQLite, which keeps none."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """In UTC."""
        assert value is None or value.tzinfo, "a time without a zone means nothing here"
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """With its zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class StateName(TypeDecorator[State]):
    """A `State`, kept as its name."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Its name."""
        return value and str(State(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> State | None:
        """The state of that name."""
        return State(value) if value else None


class Table(DeclarativeBase):
    """Base of all tables."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class Account(Table):
    """Where drafts are posted, and how often."""

    __tablename__ = "accounts"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(64), unique=True)
    """Lower-case letters, digits and `-`; names its credentials in the environment."""
    network: Mapped[str] = mapped_column(String(32), default="dry_run")
    """A publisher: `dry_run`, `x`, `bluesky`, `mastodon`, or another package's."""
    handle: Mapped[str] = mapped_column(String(255), default="")
    server: Mapped[str] = mapped_column(String(255), default="")
    voice: Mapped[str] = mapped_column(Text, default="")
    """Whose voice this is, in words for the people who review."""
    label: Mapped[str] = mapped_column(String(64), default="#generated")
    """Added to every post; empty adds nothing."""
    per_day: Mapped[int | None] = mapped_column(default=None)
    """Posts on one day of its time zone at most."""
    min_gap_minutes: Mapped[int] = mapped_column(default=0)
    quiet_from: Mapped[str] = mapped_column(String(5), default="")
    """`22:00`; with `quiet_to` the hours in which nothing is posted."""
    quiet_to: Mapped[str] = mapped_column(String(5), default="")
    time_zone: Mapped[str] = mapped_column(String(64), default="UTC")
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Draft(Table):
    """A post that a person decides about."""

    __tablename__ = "drafts"
    __table_args__ = (
        UniqueConstraint("account_id", "sample_id"),
        UniqueConstraint("account_id", "text_digest"),
        Index("ix_drafts_account_state", "account_id", "state", "id"),
        Index("ix_drafts_state", "state", "id"),
        Index("ix_drafts_state_due", "state", "due_at"),
        Index("ix_drafts_account_posted", "account_id", "posted_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    account: Mapped[Account] = relationship(lazy="joined", innerjoin=True)
    sample_id: Mapped[str] = mapped_column(String(128))
    """The sample's id; a digest of the text for drafts that came without one."""
    text: Mapped[str] = mapped_column(Text)
    text_digest: Mapped[str] = mapped_column(String(64))
    """SHA-256 of the text with blanks collapsed: what makes two drafts of an account the same."""
    original: Mapped[str] = mapped_column(Text)
    """The text as it was generated."""
    details: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    """What `evaluate` said: `flags`, `overlap`, `nearest`, `bits_per_byte`, `model`, `temperature`, ..."""
    flagged: Mapped[bool] = mapped_column(default=False)
    """Whether `evaluate` raised a flag, so that the flagged can be listed."""
    state: Mapped[State] = mapped_column(StateName(16), default=State.QUEUED)
    version: Mapped[int] = mapped_column(default=1)
    """Grows with every change; a person who changes an older one is told so."""
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)
    decided_by: Mapped[str] = mapped_column(String(64), default="")
    due_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)
    """Not before this time; None as soon as the rules of the account allow."""
    claimed_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)
    """When the first attempt to send it began; kept until it is posted or certainly is not."""
    claimed_by: Mapped[str] = mapped_column(String(64), default="")
    """The claim that may record the outcome; another process that settles takes it over."""
    lease_until: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)
    """Until then the claim is its owner's alone."""
    attempts: Mapped[int] = mapped_column(default=0)
    next_attempt_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)
    error: Mapped[str] = mapped_column(Text, default="")
    """Why the last attempt failed, in one sentence."""
    post_key: Mapped[str] = mapped_column(String(64), unique=True)
    """`Outgoing.key`."""
    receipt_id: Mapped[str] = mapped_column(String(255), default="")
    receipt_url: Mapped[str] = mapped_column(Text, default="")
    posted_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)


class Event(Table):
    """One change of a draft: the history that people see and undo."""

    __tablename__ = "events"
    # what somebody did is looked for, and never among the thousands of drafts that they added
    __table_args__ = (
        Index("ix_events_actor", "actor", "id", sqlite_where=text("kind <> 'added'"), postgresql_where=text("kind <> 'added'")),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    draft_id: Mapped[int] = mapped_column(ForeignKey("drafts.id", ondelete="CASCADE"), index=True)
    draft: Mapped[Draft] = relationship(lazy="raise")
    at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    actor: Mapped[str] = mapped_column(String(64))
    """A person's name, `api`, or `scheduler`."""
    kind: Mapped[str] = mapped_column(String(32))
    """`added approved rejected edited scheduled undone claimed posted failed retried settled needs_attention`."""
    before: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    """The fields that changed, as they were."""
    after: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)


class User(Table):
    """A person who may log in."""

    __tablename__ = "users"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(64), unique=True)
    password_hash: Mapped[str] = mapped_column(String(255))
    """argon2id."""
    session_version: Mapped[int] = mapped_column(default=1)
    """Part of the session cookie; a new password ends all sessions."""
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class LoginAttempt(Table):
    """A login that failed, for throttling; shared by all replicas."""

    __tablename__ = "login_attempts"
    __table_args__ = (Index("ix_login_attempts_key_at", "key", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(128))
    """Digest of user name and address."""
    at: Mapped[datetime] = mapped_column(UtcDateTime)
