"""Turns the dates that places and exports write into the one form that a post has."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

_X_FORMAT: Final = "%a %b %d %H:%M:%S %z %Y"  # Sat Dec 06 18:20:30 +0000 2025
_ISO: Final = re.compile(r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d([.,]\d+)?)?)? ?(Z|UTC|GMT|[+-]\d\d:?\d\d)?", re.IGNORECASE)
_EPOCH_DIGITS: Final = {10: 1, 13: 1_000, 16: 1_000_000}  # 2001 to 2286, in seconds, milli- and microseconds
_SNOWFLAKE_START: Final = 1288834974657


def utc(value: object) -> str:
    """RFC 3339 in UTC, `2024-05-01T09:30:00Z`, of ISO 8601, X's and mail's dates, or a time since 1970; blank for nothing.

    A date without a zone is taken for UTC, one without a time for midnight.

    Raises:
        ValueError: it is none of these; `05/04/2009` is not, because it has two meanings.
    """
    text = "" if value is None or isinstance(value, bool) else str(value).strip()
    if not text:
        return ""
    try:
        moment = _parse(text)
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError, OSError, IndexError, TypeError) as error:
        raise ValueError(f"date not understood: {text[:40]!r}") from error
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ") if moment.year >= 1000 else moment.isoformat().replace("+00:00", "Z")


def snowflake_date(post_id: str) -> str:
    """When a post of X was made, from its id; blank for ids of before November 2010, which hold no time."""
    if not post_id.isascii() or not post_id.isdigit() or not 10 < len(post_id) < 20 or int(post_id) < 29_700_000_000:
        return ""
    return utc((int(post_id) >> 22) + _SNOWFLAKE_START)


def _parse(text: str) -> datetime:
    if _ISO.fullmatch(text):
        text = re.sub(r" ?(Z|UTC|GMT)$", "+00:00", text, flags=re.IGNORECASE).replace(" +", "+").replace(" -", "-")
        return datetime.fromisoformat(text)
    whole = text.partition(".")[0]
    if whole.isascii() and whole.isdigit() and len(whole) in _EPOCH_DIGITS:
        return datetime.fromtimestamp(int(whole) / _EPOCH_DIGITS[len(whole)], UTC)
    try:
        return datetime.strptime(text, _X_FORMAT)
    except ValueError:
        return parsedate_to_datetime(text)
