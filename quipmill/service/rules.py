"""When an account may post next: so many posts a day, quiet hours, a pause between two posts.

Pure functions of the rules, the times of posts and a time. Days and quiet hours are those that clocks in the account's time zone
show: an hour that is skipped in spring is not there, one that comes twice in autumn counts twice.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from quipmill.errors import UsageError
from quipmill.service.models import Account

LOOK_BACK: Final = timedelta(days=3)
"""Posts older than this, or than the pause, matter to no rule: the longest local day is shorter."""

_MINUTE: Final = timedelta(minutes=1)
_LONGEST_WAIT: Final = 3 * 24 * 60  # minutes; no day and no quiet hours last that long


@dataclass(frozen=True)
class Rules:
    """What an account keeps to."""

    per_day: int | None = None
    """Posts on one day of its time zone at most; None for any number, 0 for none."""
    min_gap: timedelta = timedelta()
    """The least time between two posts."""
    quiet: tuple[time, time] | None = None
    """The hours without posts, from the first time up to the second, across midnight if that is the earlier one."""
    zone: ZoneInfo = ZoneInfo("UTC")


def rules_of(account: Account) -> Rules:
    """The rules as an account has them in the database.

    Raises:
        UsageError: a time or the time zone is none.
    """
    try:
        hours = [time.fromisoformat(text) for text in (account.quiet_from, account.quiet_to) if text]
        zone = ZoneInfo(account.time_zone)
    except (ValueError, OSError, KeyError) as error:  # what ZoneInfo says of names: not relative, a folder, not known
        found = f"{account.quiet_from!r} to {account.quiet_to!r} in {account.time_zone!r}"
        advice = "Write quiet hours as 22:00 and the time zone as Europe/Berlin"
        raise UsageError(f"account {account.name!r}: no such quiet hours: {found}. {advice}") from error
    quiet = (hours[0], hours[1]) if len(hours) == 2 and hours[0] != hours[1] else None
    return Rules(account.per_day, timedelta(minutes=account.min_gap_minutes), quiet, zone)


def next_time(rules: Rules, posted: Iterable[datetime], now: datetime) -> datetime | None:
    """The first time from `now` on at which one more post keeps all rules; None if there is none."""
    if rules.per_day is not None and rules.per_day < 1:
        return None
    times = list(posted)
    days = [_day(moment, rules.zone) for moment in times]
    at = now.astimezone(UTC)
    while True:
        if rules.min_gap and times and at < max(times) + rules.min_gap:
            at = max(times).astimezone(UTC) + rules.min_gap
        elif rules.per_day is not None and days.count(today := _day(at, rules.zone)) >= rules.per_day:
            at = _first_minute(at, lambda moment, today=today: _day(moment, rules.zone) != today)  # type: ignore[misc]
        elif _is_quiet(rules, at):
            at = _first_minute(at, lambda moment: not _is_quiet(rules, moment))
        else:
            return at


def _day(moment: datetime, zone: ZoneInfo) -> date:
    return moment.astimezone(zone).date()


def _is_quiet(rules: Rules, moment: datetime) -> bool:
    if rules.quiet is None:
        return False
    start, end = rules.quiet
    clock = moment.astimezone(rules.zone).time()
    return start <= clock < end if start < end else clock >= start or clock < end


def _first_minute(after: datetime, accepted: Callable[[datetime], bool]) -> datetime:
    """The first full minute that is accepted; trying each one needs no arithmetic with skipped and repeated hours."""
    start = after.replace(second=0, microsecond=0)
    for minutes in range(1, _LONGEST_WAIT):
        if accepted(moment := start + minutes * _MINUTE):
            return moment
    raise AssertionError(f"no end of the day or the quiet hours within {_LONGEST_WAIT} minutes of {after}")
