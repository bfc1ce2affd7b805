"""Cron expressions: the times agree with croniter where both know them, the sentences say what happens."""

from datetime import UTC, datetime, timedelta
from itertools import islice

import pytest
from croniter import croniter
from hypothesis import given, settings
from hypothesis import strategies as st

from quipmill.errors import UsageError
from quipmill.kubeflow.times import next_times, read_cron, read_duration, say_duration

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def fields(low: int, high: int) -> st.SearchStrategy[str]:
    number = st.integers(low, high)
    # croniter takes 0-0 for the whole week
    ranges = st.tuples(number, number).filter(lambda pair: pair[0] != pair[1]).map(lambda pair: f"{min(pair)}-{max(pair)}")
    steps = st.tuples(st.one_of(st.just("*"), ranges), st.integers(1, 7)).map(lambda pair: f"{pair[0]}/{pair[1]}")
    part = st.one_of(number.map(str), ranges, steps)
    return st.one_of(st.just("*"), st.lists(part, min_size=1, max_size=3).map(",".join))


@settings(max_examples=150, deadline=None)
@given(
    *(fields(0, 59), fields(0, 59), fields(0, 23), fields(1, 28), fields(1, 12), fields(0, 6)),
    st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),
)
def test_the_next_times_are_those_of_croniter(
    second: str, minute: str, hour: str, day: str, month: str, weekday: str, now: datetime
) -> None:
    text = f"{second} {minute} {hour} {day} {month} {weekday}"
    cron = read_cron(text, now)
    both = "*" in day or "*" in weekday  # robfig/cron: a star in one of them, and both must fit
    theirs = croniter(text, now, ret_type=datetime, day_or=not both, second_at_beginning=True)
    assert list(next_times(cron, now, 3)) == list(islice(theirs, 3))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("0 3 * * *", "at 03:00, every day, UTC"),
        ("@daily", "at 00:00, every day, UTC"),
        ("30 0 3 * * *", "at 03:00:30, every day, UTC"),
        ("0 9,17 * * mon", "at 09:00 and 17:00, on Monday, UTC"),
        ("0 3 * jan,JUL 1-5", "at 03:00, on Monday to Friday in January and July, UTC"),
        ("0 0 1 * *", "at 00:00, on day 1 of the month, UTC"),
        ("0 0 1,15 * 1", "at 00:00, on days 1 and 15 of the month and also on every Monday, UTC"),
        ("0 0 1-7 */3 *", "at 00:00, on days 1 to 7 of the month in January, April, July and October, UTC"),
        ("*/15 * * * *", "every 15 minutes, UTC"),
        ("* * * * *", "every minute, UTC"),
        ("*/10 8-17 * * *", "every 10 minutes, in the hours 8 to 17, every day, UTC"),
        ("5 * * * *", "at minute 5 of every hour, UTC"),
        ("0 3 * * * *", "at minute 3 of every hour, UTC"),
        ("* */5 * * * *", "every second of the minutes 0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50 and 55, UTC"),
        ("5/15 * * * * ?", "at seconds 5, 20, 35 and 50 of every minute, UTC"),
    ],
)
def test_an_expression_is_a_sentence(text: str, sentence: str) -> None:
    cron = read_cron(text, NOW)
    assert str(cron) == sentence
    assert len(cron.text.split()) == 6


@pytest.mark.parametrize(
    "text", ["", "0 3 * *", "0 3 * * 7", "60 * * * *", "5-1 * * * *", "*/0 * * * *", "@every 5m", "a b c d e"]
)
@pytest.mark.parametrize("tail", ["", "\x00"])
def test_what_the_scheduler_would_refuse_is_refused(text: str, tail: str) -> None:
    with pytest.raises(UsageError, match="cron expression"):
        read_cron(text + tail, NOW)


@pytest.mark.parametrize(
    "text", ["0 0 30 2 *", "0 0 31 feb,apr,jun,sep,nov *", "0 0 3 L * *", "0 3 * * 5#3", "٣ 3 * * *", "9" * 5000 + " * * * *"]
)
def test_what_never_runs_or_is_another_dialect_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        read_cron(text, NOW)


def test_a_leap_day_comes_within_the_years_that_the_scheduler_looks_ahead() -> None:
    (first,) = next_times(read_cron("0 0 29 2 *", NOW), NOW, 1)
    assert first == datetime(2028, 2, 29, tzinfo=UTC)


@pytest.mark.parametrize(("text", "seconds"), [("90s", 90), ("30m", 1800), ("6h", 21600), ("1d", 86400), ("1h30m", 5400)])
def test_durations(text: str, seconds: int) -> None:
    assert read_duration(text) == seconds
    assert next_times(seconds, NOW, 2)[1] == NOW + timedelta(seconds=2 * seconds)


@pytest.mark.parametrize("text", ["", "6", "0h", "-1h", "1w", "1h 30m", "99999999999s"])
def test_what_is_no_duration(text: str) -> None:
    with pytest.raises(UsageError, match="no length of time"):
        read_duration(text)


def test_a_duration_is_said() -> None:
    assert [say_duration(seconds) for seconds in (1, 5400, 90061)] == [
        "1 second",
        "1 hour 30 minutes",
        "1 day 1 hour 1 minute 1 second",
    ]
