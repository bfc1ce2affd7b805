"""Cursors of pages: where the next page starts, as text that means something to this service only."""

import base64
import binascii
import hashlib
from typing import Final

from quipmill.service.refusals import Invalid

_CHECK_BYTES: Final = 6
_ID_BYTES: Final = 8


def encode(kind: str, last_id: int) -> str:
    """The cursor behind `last_id` in a list of this kind."""
    place = last_id.to_bytes(_ID_BYTES, "big")
    return base64.urlsafe_b64encode(place + _check(kind, place)).decode().rstrip("=")


def decode(kind: str, cursor: str) -> int:
    """The id that the next page starts behind.

    Raises:
        Invalid: this is no cursor that `encode` made for this kind of list.
    """
    try:
        raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
    except (binascii.Error, ValueError):
        raw = b""
    place, check = raw[:_ID_BYTES], raw[_ID_BYTES:]
    if check != _check(kind, place) or encode(kind, int.from_bytes(place, "big")) != cursor:
        raise Invalid("the cursor is none of this list. Take next_cursor of the page before, or leave it out to start anew")
    return int.from_bytes(place, "big")


def _check(kind: str, place: bytes) -> bytes:
    return hashlib.sha256(kind.encode() + b"\0" + place).digest()[:_CHECK_BYTES]
