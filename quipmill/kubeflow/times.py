"""When a schedule runs: cron expressions as the scheduler of Kubeflow Pipelines reads them (robfig/cron 1), and intervals.

Six fields: second, minute, hour, day of the month, month, day of the week (0 is Sunday, 7 is refused), each `*`, `?`, `5`, `1-5`,
`*/15`, `5/15` or a list of these. If both days are restricted, either of them is enough. All times are UTC.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Final

from quipmill.errors import UsageError

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
DAYS: Final = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
YEARS: Final = 5
"""The scheduler looks no further ahead."""

_BOUNDS: Final = (
    ("second", 0, 59),
    ("minute", 0, 59),
    ("hour", 0, 23),
    ("day of the month", 1, 31),
    ("month", 1, 12),
    ("day of the week", 0, 6),
)
_NAMES: Final = {
    "month": {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)},
    "day of the week": {name[:3].lower(): number for number, name in enumerate(DAYS)},
}
_SHORT: Final = {
    "@yearly": "0 0 0 1 1 *",
    "@annually": "0 0 0 1 1 *",
    "@monthly": "0 0 0 1 * *",
    "@weekly": "0 0 0 * * 0",
    "@daily": "0 0 0 * * *",
    "@midnight": "0 0 0 * * *",
    "@hourly": "0 0 * * * *",
}
_UNITS: Final = {"d": 86400, "h": 3600, "m": 60, "s": 1}
_DURATION: Final = re.compile(r"(?:(\d{1,4})d)?(?:(\d{1,5})h)?(?:(\d{1,6})m)?(?:(\d{1,8})s)?", re.ASCII)
_PART: Final = re.compile(r"(?P<low>[*?]|\w+)(?:-(?P<high>\w+))?(?:/(?P<step>\d{1,4}))?", re.ASCII)


@dataclass(frozen=True)
class Cron:
    """A cron expression that was read."""

    text: str
    """Six fields."""
    values: tuple[tuple[int, ...], ...]
    """What each field allows, in order."""
    either_day: bool
    """Both days are restricted, and either is enough."""

    def times(self, after: datetime) -> Iterator[datetime]:
        """The times that follow one; none if the expression means a day that never comes, like 30 February."""
        seconds, minutes, hours, *_ = self.values
        today = after.astimezone(UTC).date()
        for day in filter(self._on, (today + timedelta(days=n) for n in range(YEARS * 366))):
            for hour in hours:
                for minute in minutes:
                    for second in seconds:
                        found = datetime.combine(day, time(hour, minute, second, tzinfo=UTC))
                        if found > after:
                            yield found

    def _on(self, day: date) -> bool:
        _, _, _, days, months, weekdays = self.values
        of_month, of_week = day.day in days, day.isoweekday() % 7 in weekdays
        return day.month in months and (of_month or of_week if self.either_day else of_month and of_week)

    def __str__(self) -> str:
        """The expression as a sentence."""
        clock, day = _clock(*self.values[:3]), self._day()
        return f"{clock}{f', {day}' if day else ''}, UTC"

    def _day(self) -> str:
        _, _, hours, days, months, weekdays = self.values
        of_month = f"on day{'s' * (len(days) > 1)} {_join(days)} of the month" if len(days) < 31 else ""
        names = _join(weekdays, DAYS) if len(weekdays) < 7 else ""
        if of_month and names:
            day = f"{of_month} and also on every {names}" if self.either_day else f"{of_month} if it is {names}"
        else:
            day = of_month or (f"on {names}" if names else "every day" if len(hours) < 24 else "")
        return day + (f"{' ' if day else ''}in {_join([month - 1 for month in months], MONTHS)}" if len(months) < 12 else "")


def read_cron(text: str, now: datetime) -> Cron:
    """Reads an expression of five fields (then the second is 0) or six.

    Raises:
        UsageError: the scheduler would refuse it, or it never runs; says which field is wrong.
    """
    words = _SHORT.get(text.strip(), text).split()
    if len(words) not in (5, 6):
        raise UsageError(
            f"the cron expression {text[:60]!r} has {len(words)} fields, not 5 or 6. Write for example '0 3 * * *' for 03:00 UTC"
        )
    words = ["0", *words] if len(words) == 5 else words
    fields = [_values(word, *bounds) for word, bounds in zip(words, _BOUNDS, strict=True)]
    either = not any(part[0] in "*?" for word in (words[3], words[5]) for part in word.split(","))
    cron = Cron(" ".join(words), tuple(fields), either)
    if not next(cron.times(now), None):
        raise UsageError(f"the cron expression {text!r} never runs: no such day comes within {YEARS} years. Check day and month")
    return cron


def next_times(when: Cron | int, after: datetime, count: int = 5) -> tuple[datetime, ...]:
    """The next times of a cron expression, or of an interval in seconds that begins with `after`."""
    if isinstance(when, Cron):
        return tuple(islice(when.times(after), count))
    return tuple(after + timedelta(seconds=when * number) for number in range(1, count + 1))


def read_duration(text: str) -> int:
    """Seconds of `90s`, `30m`, `6h`, `1d` or `1h30m`.

    Raises:
        UsageError: it is none of these, or no time at all.
    """
    match = _DURATION.fullmatch(text.strip())
    seconds = sum(int(n or 0) * size for n, size in zip(match.groups(), _UNITS.values(), strict=True)) if match else 0
    if not seconds:
        raise UsageError(f"{text[:40]!r} is no length of time. Write for example 90s, 30m, 6h, 1d or 1h30m")
    return seconds


def say_duration(seconds: int) -> str:
    """`1 hour 30 minutes`."""
    said = []
    for word, size in (("day", 86400), ("hour", 3600), ("minute", 60), ("second", 1)):
        number, seconds = divmod(seconds, size)
        said += [f"{number} {word}{'s' * (number > 1)}"] if number else []
    return " ".join(said)


def _values(word: str, name: str, low: int, high: int) -> tuple[int, ...]:
    found: set[int] = set()
    for part in word.split(","):
        match = _PART.fullmatch(part)
        if not match:
            raise UsageError(_wrong(part, name, low, high))
        first, last = match["low"], match["high"]
        start = low if first in "*?" else _number(first, part, name, low, high)
        end = high if first in "*?" else _number(last, part, name, low, high) if last else start
        step = int(match["step"] or 1)
        if match["step"] and not last:
            end = high  # `5/15` is `5-59/15`
        if start > end or not step:
            raise UsageError(_wrong(part, name, low, high))
        found |= set(range(start, end + 1, step))
    return tuple(sorted(found))


def _number(word: str, part: str, name: str, low: int, high: int) -> int:
    number = _NAMES.get(name, {}).get(word.lower(), int(word) if word.isdecimal() and len(word) < 5 else -1)
    if not low <= number <= high:
        raise UsageError(_wrong(part, name, low, high))
    return number


def _wrong(part: str, name: str, low: int, high: int) -> str:
    hint = ", Sunday is 0" if part == "7" and name == "day of the week" else ""
    return f"{part[:40]!r} is no {name} in a cron expression. Write {low} to {high}{hint}, a range like {low}-{high}, or *"


def _clock(seconds: Sequence[int], minutes: Sequence[int], hours: Sequence[int]) -> str:
    """The time of the day in words."""
    if len(seconds) == len(minutes) == 1 and len(hours) < 24:
        return "at " + _list([time(hour, minutes[0], seconds[0]).isoformat("seconds").removesuffix(":00") for hour in hours])
    of_hours = f" of the hour{'s' * (len(hours) > 1)} {_join(hours)}" if len(hours) < 24 else ""
    if len(seconds) == 1:
        at = f" and {seconds[0]} second{'s' * (seconds[0] > 1)}" if seconds[0] else ""
        if step := _step(minutes, 60):
            every = "minute" if step == 1 else f"{step} minutes"
            when = f"every {every}{at and f', at second {seconds[0]}'}"
            return f"{when}, in{of_hours.removeprefix(' of')}" if of_hours else when
        return f"at minute{'s' * (len(minutes) > 1)} {_join(minutes)}{at}" + (of_hours or " of every hour")
    step = _step(seconds, 60)
    every = f"every {'second' if step == 1 else f'{step} seconds'}" if step else f"at seconds {_join(seconds)}"
    of_minutes = f" of the minute{'s' * (len(minutes) > 1)} {_join(minutes)}" if len(minutes) < 60 else ""
    return every + (of_minutes or ("" if step else " of every minute")) + of_hours


def _step(values: Sequence[int], size: int) -> int:
    """The interval if the values are even over the whole dial, or 0."""
    step = size // len(values)
    return step if list(values) == list(range(0, size, step)) and size % len(values) == 0 and len(values) > 1 else 0


def _join(values: Sequence[int], names: Sequence[str] = ()) -> str:
    """`1, 2 and 5`, or `1 to 5`."""
    words = [names[value] if names else str(value) for value in values]
    if len(values) > 2 and list(values) == list(range(values[0], values[-1] + 1)):
        return f"{words[0]} to {words[-1]}"
    return _list(words)


def _list(words: Sequence[str]) -> str:
    return " and ".join([*([", ".join(words[:-1])] if words[1:] else []), words[-1]])
