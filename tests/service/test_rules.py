"""When an account may post next. Run: pytest tests/service/test_rules.py."""

from collections import Counter
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quipmill.errors import UsageError
from quipmill.service.models import Account
from quipmill.service.rules import Rules, next_time, rules_of

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
BERLIN, NEW_YORK, CAIRO = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York"), ZoneInfo("Africa/Cairo")
NIGHT = (time(22), time(7))


def local(zone, *parts, fold=0):
    """The moment at which clocks of the zone show this; in UTC, since Python compares repeated hours of zones as unequal."""
    return datetime(*parts, tzinfo=zone, fold=fold).astimezone(UTC)


def test_without_rules_an_account_may_post_at_once():
    assert next_time(Rules(), [NOW], NOW) == NOW


def test_the_pause_counts_from_the_newest_post():
    posted = [NOW - timedelta(minutes=10), NOW - timedelta(hours=3)]
    assert next_time(Rules(min_gap=timedelta(hours=1)), posted, NOW) == NOW + timedelta(minutes=50)


def test_a_full_day_ends_at_midnight_of_the_account_not_of_utc():
    posted = [local(NEW_YORK, 2026, 5, 4, hour) for hour in (8, 9)]
    now = local(NEW_YORK, 2026, 5, 4, 21, 30, 12)  # the 5th in UTC
    assert next_time(Rules(2, zone=NEW_YORK), posted, now) == local(NEW_YORK, 2026, 5, 5)


def test_an_account_with_no_posts_a_day_never_posts():
    assert next_time(Rules(0), [], NOW) is None


@pytest.mark.parametrize(
    ("now", "expected"),
    [((4, 21, 59), (4, 21, 59)), ((4, 22), (5, 7)), ((4, 23, 59), (5, 7)), ((5, 0), (5, 7)), ((5, 7), (5, 7))],
)
def test_quiet_hours_may_cross_midnight(now, expected):
    rules = Rules(quiet=NIGHT, zone=BERLIN)
    assert next_time(rules, [], local(BERLIN, 2026, 5, *now)) == local(BERLIN, 2026, 5, *expected)


def test_quiet_hours_within_a_day_end_on_that_day():
    rules = Rules(quiet=(time(12), time(13, 30)), zone=BERLIN)
    assert next_time(rules, [], local(BERLIN, 2026, 5, 4, 12, 20)) == local(BERLIN, 2026, 5, 4, 13, 30)


def test_quiet_hours_that_end_in_the_skipped_hour_end_with_the_change():
    """On 29 March 2026 clocks in Berlin go from 01:59 to 03:00."""
    rules = Rules(quiet=(time(1), time(2, 30)), zone=BERLIN)
    assert next_time(rules, [], local(BERLIN, 2026, 3, 29, 1, 10)) == local(BERLIN, 2026, 3, 29, 3)


def test_quiet_hours_in_the_hour_that_comes_twice_come_twice():
    """On 25 October 2026 clocks in Berlin go from 02:59 back to 02:00."""
    rules = Rules(quiet=(time(2), time(2, 30)), zone=BERLIN)
    assert next_time(rules, [], local(BERLIN, 2026, 10, 25, 2, 10)) == local(BERLIN, 2026, 10, 25, 2, 30)
    second = local(BERLIN, 2026, 10, 25, 2, 10, fold=1)
    assert next_time(rules, [], second) == local(BERLIN, 2026, 10, 25, 2, 30, fold=1)


def test_a_day_that_starts_at_one_o_clock_starts_there():
    """On 24 April 2026 clocks in Cairo go from 23:59 of the 23rd to 01:00."""
    posted = [local(CAIRO, 2026, 4, 23, 9)]
    assert next_time(Rules(1, zone=CAIRO), posted, local(CAIRO, 2026, 4, 23, 10)) == local(CAIRO, 2026, 4, 24, 1)


def test_all_rules_hold_together():
    rules = Rules(1, timedelta(hours=20), NIGHT, BERLIN)
    posted = [local(BERLIN, 2026, 5, 4, 20)]  # the day is full until midnight, then it is quiet, then the pause lasts until 16:00
    assert next_time(rules, posted, local(BERLIN, 2026, 5, 4, 21)) == local(BERLIN, 2026, 5, 5, 16)


ZONES = ["UTC", "Europe/Berlin", "America/New_York", "Africa/Cairo", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia"]
CLOCK = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 59]))
RULES = st.builds(
    Rules,
    st.none() | st.integers(1, 4),
    st.integers(0, 1800).map(lambda minutes: timedelta(minutes=minutes)),
    st.none() | st.tuples(CLOCK, CLOCK).filter(lambda hours: hours[0] != hours[1]),
    st.sampled_from(ZONES).map(ZoneInfo),
)
MOMENT = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)).map(lambda moment: moment.replace(tzinfo=UTC))


def keeps(rules: Rules, posted: list[datetime], at: datetime) -> bool:
    """The rules, written down once more and as plainly as can be."""
    clock = at.astimezone(rules.zone)
    if any(at - moment < rules.min_gap for moment in posted):
        return False
    if rules.per_day is not None and sum(m.astimezone(rules.zone).date() == clock.date() for m in posted) >= rules.per_day:
        return False
    if rules.quiet is None:
        return True
    (start, end), shown = rules.quiet, clock.time()
    return not (start <= shown < end) if start < end else end <= shown < start


@settings(max_examples=150, deadline=None)
@given(RULES, MOMENT, st.lists(st.integers(0, 4000), max_size=6))
def test_the_next_time_keeps_the_rules_and_no_earlier_minute_does(rules, now, ago):
    posted = [now - timedelta(minutes=minutes) for minutes in ago]
    found = next_time(rules, posted, now)
    assert found is not None and found >= now and keeps(rules, posted, found)
    minute = now
    while minute < found:
        assert not keeps(rules, posted, minute)
        minute = minute.replace(second=0, microsecond=0) + timedelta(minutes=1)


@settings(max_examples=40, deadline=None)
@given(RULES, MOMENT)
def test_posting_whenever_it_is_allowed_never_breaks_a_rule(rules, now):
    planned: list[datetime] = []
    for _ in range(12):
        planned.append(next_time(rules, planned, now))
    assert all(later - earlier >= rules.min_gap for earlier, later in zip(planned, planned[1:], strict=False))
    days = Counter(moment.astimezone(rules.zone).date() for moment in planned)
    assert rules.per_day is None or max(days.values()) <= rules.per_day


def test_rules_come_from_the_account():
    account = Account(name="ada", per_day=3, min_gap_minutes=90, quiet_from="22:00", quiet_to="07:00", time_zone="Europe/Berlin")
    assert rules_of(account) == Rules(3, timedelta(minutes=90), NIGHT, BERLIN)


@pytest.mark.parametrize(
    "wrong", [{"time_zone": "Mars/Olympus"}, {"time_zone": "../../etc/passwd"}, {"time_zone": ""}, {"quiet_from": "9 pm"}]
)
def test_a_rule_that_cannot_be_read_is_named(wrong):
    account = Account(**{"name": "ada", "min_gap_minutes": 0, "quiet_from": "", "quiet_to": "", "time_zone": "UTC", **wrong})
    with pytest.raises(UsageError, match="account 'ada'"):
        rules_of(account)
