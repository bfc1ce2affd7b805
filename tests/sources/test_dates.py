import pytest
from hypothesis import given
from hypothesis import strategies as st

from quipmill.sources._dates import snowflake_date, utc


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Sat Dec 06 18:20:30 +0000 2025", "2025-12-06T18:20:30Z"),
        ("Sat, 06 Dec 2025 18:20:30 +0100", "2025-12-06T17:20:30Z"),
        ("2009-05-04 18:54:25", "2009-05-04T18:54:25Z"),
        ("2009-05-04", "2009-05-04T00:00:00Z"),
        ("2024-05-01T09:30:00.123456+02:00", "2024-05-01T07:30:00Z"),
        ("2021-03-05 09:34:22 +0800", "2021-03-05T01:34:22Z"),
        ("2021-03-05 09:34:22 UTC", "2021-03-05T09:34:22Z"),
        ("2021-03-05T09:34Z", "2021-03-05T09:34:00Z"),
        (1700000000, "2023-11-14T22:13:20Z"),
        ("1700000000000", "2023-11-14T22:13:20Z"),
        (1700000000.5, "2023-11-14T22:13:20Z"),
        (None, ""),
        (" ", ""),
    ],
)
def test_dates_of_every_place(value: object, expected: str) -> None:
    assert utc(value) == expected


@pytest.mark.parametrize("value", ["05/04/2009", "yesterday", "2024-13-01", "99999-01-01", "0001-01-01T00:00:00+14:00", "12"])
def test_what_has_no_or_two_meanings_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="date not understood"):
        utc(value)


@given(st.one_of(st.text(max_size=40), st.integers(), st.floats()))
def test_never_fails_otherwise(value: object) -> None:
    try:
        assert utc(value) == "" or utc(value).endswith("Z")
    except ValueError:
        pass


def test_ids_of_x_hold_their_time() -> None:
    assert snowflake_date("1997379312345678901") == "2025-12-06T18:55:12Z"
    assert [snowflake_date(old) for old in ("1698308935", "x", "", "٣" * 12)] == [""] * 4
