"""The accounts that drafts are posted as, their posting rules, and how long their posts may be."""

import re
import zoneinfo
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from types import ModuleType
from typing import Final

from sqlalchemy import exists, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from quipmill import plugins, publishers
from quipmill.service.models import Account, Draft, State
from quipmill.service.refusals import Conflict, Invalid, NotFound

NAME: Final = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?")
_CLOCK: Final = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
_LONGEST: Final = {"network": 32, "handle": 255, "server": 255, "voice": 10_000, "label": 64, "time_zone": 64}


@dataclass(frozen=True)
class Profile:
    """What people set about an account; the fields are those of `models.Account`."""

    network: str = "dry_run"
    handle: str = ""
    server: str = ""
    voice: str = ""
    label: str = "#generated"
    per_day: int | None = None
    min_gap_minutes: int = 0
    quiet_from: str = ""
    quiet_to: str = ""
    time_zone: str = "UTC"


@dataclass(frozen=True)
class Measure:
    """How long a post of an account may be, its label included, as its network counts."""

    limit: int
    label: str
    publisher: ModuleType
    account: publishers.Account

    def length(self, text: str) -> int:
        """How long the text is with the label."""
        return int(self.publisher.length(labelled(text, self.label), self.account))

    def refusal(self, text: str) -> str | None:
        """Why the text cannot be a post; None if it can."""
        if reason := unfit(text):
            return reason
        if len(text) > 20 * self.limit:  # no network counts twenty characters as one, so nothing needs to be counted
            return f"more than {20 * self.limit} characters long, the network takes {self.limit}"
        if (length := self.length(text)) <= self.limit:
            return None
        with_label = f" with its label {self.label}" if labelled(text, self.label) != text else ""
        return f"{length} characters long{with_label}, the network takes {self.limit}"


def everyone(session: Session) -> Sequence[Account]:
    """All accounts by name."""
    return session.scalars(select(Account).order_by(Account.name)).all()


def get(session: Session, name: str, *, lock: bool = False) -> Account:
    """The account of this name, or `NotFound`; `lock` keeps others from changing it before the commit."""
    wanted = select(Account).where(Account.name == name)
    if lock:
        wanted = wanted.with_for_update(key_share=True).execution_options(populate_existing=True)
    if account := session.scalar(wanted):
        return account
    known = ", ".join(account.name for account in everyone(session)[:20])
    raise NotFound(f"no account {name!r}. " + (f"There are: {known}" if known else "There is none yet: add one first"))


def default(session: Session, name: str = "") -> Account:
    """The account called `name`, or the only one if that is empty.

    Raises:
        NotFound: there is none of this name, or none at all.
        Conflict: there are several, and nothing says which.
    """
    if name:
        return get(session, name)
    accounts = everyone(session)
    if len(accounts) == 1:
        return accounts[0]
    if not accounts:
        raise NotFound("there is no account yet. Add one first")
    raise Conflict(f"there are {len(accounts)} accounts. Name one, or set QUIPMILL_ACCOUNT to the one that is meant")


def create(session: Session, name: str, profile: Profile, *, now: datetime) -> Account:
    """Adds an account.

    Raises:
        Invalid: the name or a rule cannot be what it is.
        Conflict: an account has this name.
    """
    if not NAME.fullmatch(name):
        raise Invalid(f"{name[:80]!r} is no name of an account. Use up to 64 lower-case letters, digits and - inside")
    check(profile)
    account = Account(name=name, created_at=now, **asdict(profile))
    try:
        with session.begin_nested():
            session.add(account)
    except IntegrityError:
        raise Conflict(f"there is an account {name!r} already. Choose another name, or change that one") from None
    return account


def change(session: Session, name: str, profile: Profile) -> Account:
    """Gives an account other rules.

    Raises:
        Conflict: it would move to another place while a post of it is under way.
    """
    account = get(session, name, lock=True)
    check(profile)
    moves = any(getattr(account, part) != getattr(profile, part) for part in ("network", "handle", "server"))
    if moves and _has(session, account, State.POSTING, State.NEEDS_ATTENTION):
        raise Conflict(f"a post of {name} is under way or needs attention. Settle it before the account moves elsewhere")
    for field in fields(profile):
        setattr(account, field.name, getattr(profile, field.name))
    session.flush()
    return account


def remove(session: Session, name: str) -> None:
    """Removes an account that has no drafts.

    Raises:
        Conflict: it has some; what was posted stays on record.
    """
    account = get(session, name)
    try:
        with session.begin_nested():
            session.delete(account)
    except IntegrityError:
        raise Conflict(f"the account {name} has drafts, whose history is kept. Reject them and leave the account") from None


def profile_of(account: Account) -> Profile:
    """What people set about this account."""
    return Profile(**{field.name: getattr(account, field.name) for field in fields(Profile)})


def check(profile: Profile) -> None:
    """Raises `Invalid` with one sentence if a rule cannot be what it is."""
    if profile.network not in (known := plugins.names("publishers")):
        raise Invalid(f"no network {profile.network[:40]!r}. Choose one of: {', '.join(known)}")
    for name, most in _LONGEST.items():
        value = getattr(profile, name)
        if len(value) > most or unstorable(value):
            raise Invalid(f"{name} must be plain text of at most {most} characters")
    if profile.server and not re.fullmatch(r"https?://[^\s/@]+(/[^\s@]*)?", profile.server):
        raise Invalid("server must be a web address without a user name, such as https://hachyderm.io")
    if profile.per_day is not None and not 1 <= profile.per_day <= 1000:
        raise Invalid("per_day must be between 1 and 1000, or nothing for no limit")
    if not 0 <= profile.min_gap_minutes <= 60 * 24 * 31:
        raise Invalid(f"min_gap_minutes must be between 0 and {60 * 24 * 31}")
    _check_hours(profile)


def labelled(text: str, label: str) -> str:
    """The text as it is posted: with the label at its end, unless that is in it already."""
    folded, mark = text.casefold().rstrip(), label.casefold()
    return text if not label or mark in folded.split() or folded.endswith(mark) else f"{text.rstrip()} {label}"


def measure(account: Account) -> Measure:
    """How long posts of this account may be.

    Raises:
        QuipmillError: the network's package is missing, or the network does not say.
    """
    publisher = plugins.load("publishers", account.network)
    place = publishers.Account(account.name, account.handle, account.server)
    return Measure(int(publisher.limit(place)), account.label, publisher, place)


def unfit(text: str) -> str | None:
    """Why no network and no database takes the text; None if they do."""
    if not text.strip():
        return "empty"
    return "it holds a character that is no text (NUL or half of a surrogate pair)" if unstorable(text) else None


def unstorable(text: str) -> bool:
    """Whether PostgreSQL or UTF-8 has no place for a character of the text."""
    return "\0" in text or (not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text))


def _check_hours(profile: Profile) -> None:
    if bool(profile.quiet_from) != bool(profile.quiet_to):
        raise Invalid("quiet_from and quiet_to belong together. Give both, or neither")
    for name in ("quiet_from", "quiet_to"):
        if (clock := getattr(profile, name)) and not _CLOCK.fullmatch(clock):
            raise Invalid(f"{name} must be a time of the day, such as 22:00")
    if profile.quiet_from and profile.quiet_from == profile.quiet_to:
        raise Invalid("quiet_from and quiet_to are the same, so that nothing would ever be posted")
    try:
        zoneinfo.ZoneInfo(profile.time_zone)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        raise Invalid(f"no time zone {profile.time_zone!r}. Write it like Europe/Berlin or UTC") from None


def _has(session: Session, account: Account, *states: State) -> bool:
    drafts = exists().where(Draft.account_id == account.id, Draft.state.in_(states))
    return bool(session.scalar(select(drafts)))
