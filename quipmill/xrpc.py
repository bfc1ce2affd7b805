"""XRPC, how servers of the AT protocol (Bluesky and others) are asked and told things: what reading and posting share.

What a reader may rely on:

- One request is one attempt; who wants more asks `patient`. Answers are bounded in size and time.
- A question follows redirects, each behind the guard of `http.py`. What tells a server something, and so carries a password
  or token, follows none.
- Nothing here raises for a status: an `Answer` says what the server said.
"""

import email.utils
import json
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import urlsplit

import httpx

from quipmill.errors import NetworkError
from quipmill.guard import GuardedTransport
from quipmill.http import TIMEOUT, USER_AGENT, explained, hush, private_allowed, redact
from quipmill.pace import Again, patiently

BLUESKY: Final = "https://bsky.social"
"""The server that most accounts log in to, and that knows every handle."""

MAX_BYTES: Final = 16 << 20
MAX_SECONDS: Final = 120.0
"""For all of one answer, however slowly its bytes come."""

DID: Final = re.compile(r"did:plc:[a-z2-7]{24}|did:web:[A-Za-z0-9.-]{1,253}(?:%3A\d{1,5})?", re.ASCII)
HANDLE: Final = re.compile(r"(?=.{3,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?", re.ASCII)

_ERROR_NAME: Final = re.compile(r"[A-Za-z]{1,60}")
_TID: Final = re.compile(r"[234567a-j][234567a-z]{12}", re.ASCII)
_DIGITS: Final = "234567abcdefghijklmnopqrstuvwxyz"
_REPEATED: Final = (500, 502, 503, 504)
_EPOCH: Final = 1_000_000_000  # a smaller number of seconds is a span, not a time


class Oversized(NetworkError):
    """An answer is too large to be one; the server may have done what it was told."""


@dataclass(frozen=True)
class Answer:
    """What a server said."""

    status: int
    raw: bytes = field(repr=False)  # a session's token may be in it
    pause: float | None = None
    """Seconds that the server asks to wait."""

    @property
    def ok(self) -> bool:
        """Whether it is what was asked for."""
        return self.status == 200

    @property
    def body(self) -> dict[str, Any]:  # Any: a foreign JSON object
        """The object that the answer is; empty if it is none."""
        try:
            value = json.loads(self.raw)
        except (ValueError, RecursionError):
            return {}
        return value if isinstance(value, dict) else {}

    @property
    def error(self) -> str:
        """The name of the error, `RecordNotFound`, or the status in digits."""
        name = self.body.get("error")
        return name if isinstance(name, str) and _ERROR_NAME.fullmatch(name) else str(self.status)


def client(allow_private: bool | None = None) -> httpx.Client:
    """A client for `ask`, `tell` and `patient`; nothing is repeated or redirected unless they do it.

    Args:
        allow_private: whether private addresses may be reached; None asks `QUIPMILL_ALLOW_PRIVATE`. True is for addresses
            that the operator has set.
    """
    hush()
    allowed = private_allowed() if allow_private is None else allow_private
    return httpx.Client(transport=GuardedTransport(allowed), headers={"User-Agent": USER_AGENT}, timeout=TIMEOUT, max_redirects=5)


def ask(http: httpx.Client, url: str, params: Mapping[str, str | int] | None = None) -> Answer:
    """Asks once; whatever httpx raises goes through.

    Raises:
        NetworkError: the address is not allowed, or the answer is too large.
    """
    return _sent(http, http.build_request("GET", url, params=params), follow=True)


def tell(http: httpx.Client, url: str, body: object, token: str = "") -> Answer:
    """Tells once, as the account that the token is for; whatever httpx raises goes through.

    Raises:
        Oversized: the answer is too large.
        NetworkError: the address is not allowed; nothing was sent.
    """
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return _sent(http, http.build_request("POST", url, json=body, headers=headers), follow=False)


def patient(http: httpx.Client, url: str, params: Mapping[str, str | int] | None = None) -> Answer:
    """Asks until the server answers with something other than 429 or 5xx, with the pauses that it wants.

    Raises:
        NetworkError: it does not, the address is not allowed, or the answer is too large.
    """

    def once() -> Answer:
        try:
            answer = ask(http, url, params)
        except httpx.UnsupportedProtocol:
            raise
        except httpx.TimeoutException as error:
            raise Again("no answer in time") from error
        except httpx.TransportError as error:
            raise Again("the connection failed") from error
        if answer.status == 429:
            raise Again("too many requests", answer.pause)
        if answer.status in _REPEATED:
            raise Again(f"the server says {answer.status}", answer.pause)
        return answer

    with explained(url):
        return patiently(once, urlsplit(url).netloc)


def method(server: str, name: str) -> str:
    """The address of a method, `com.atproto.repo.getRecord`, on a server."""
    return f"{server}/xrpc/{name}"


def base_url(text: str) -> str:
    """The address of a server, `https://pds.example.com`, of what people or documents call it; empty if it is none."""
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        known = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:  # a port that is no number, half an IPv6 address
        return ""
    plain = parts.path in ("", "/") and not (parts.query or parts.fragment or "@" in parts.netloc)
    return f"{parts.scheme}://{parts.netloc}" if known and plain and text.isprintable() and " " not in text else ""


def personal_server(document: Mapping[str, Any], did: str) -> str:
    """The server that keeps an account's records, as its DID document says; empty if it does not."""
    services = document.get("service")
    for service in services if isinstance(services, list) and document.get("id") == did else []:
        if not isinstance(service, dict) or service.get("type") != "AtprotoPersonalDataServer":
            continue
        if service.get("id") in ("#atproto_pds", f"{did}#atproto_pds") and isinstance(service.get("serviceEndpoint"), str):
            return base_url(service["serviceEndpoint"])
    return ""


def tid(microseconds: int, clock: int) -> str:
    """The record key of a moment since 1970 and a number below 1,024 that tells keys of one moment apart."""
    number = microseconds << 10 | clock
    return "".join(_DIGITS[number >> shift & 31] for shift in range(60, -1, -5))


def tid_date(key: str) -> datetime | None:
    """When a record key was made; None for keys of another kind, which the protocol allows."""
    if not _TID.fullmatch(key):
        return None
    number = 0
    for digit in key:
        number = number << 5 | _DIGITS.index(digit)
    return datetime.fromtimestamp((number >> 10) / 1_000_000, UTC)


def _sent(http: httpx.Client, request: httpx.Request, follow: bool) -> Answer:
    body, deadline = bytearray(), time.monotonic() + MAX_SECONDS
    response = http.send(request, stream=True, follow_redirects=follow)
    try:
        for chunk in response.iter_bytes():
            body += chunk
            if len(body) > MAX_BYTES:
                raise Oversized(f"{redact(request.url)}: an answer of more than {MAX_BYTES:,} bytes. Check the server")
            if time.monotonic() > deadline:
                raise httpx.ReadTimeout("too slow", request=request)
    finally:
        response.close()
    return Answer(response.status_code, bytes(body), _pause(response.headers))


def _pause(headers: httpx.Headers) -> float | None:
    """Seconds to wait as `Retry-After` or, where there is none, `RateLimit-Reset` says, which Bluesky gives as a time."""
    asked = headers.get("Retry-After") or headers.get("RateLimit-Reset") or ""
    if asked.isdecimal():
        seconds = float(asked[:15])
        return max(0.0, seconds - time.time()) + 1 if seconds > _EPOCH else seconds
    try:
        return max(0.0, email.utils.parsedate_to_datetime(asked).timestamp() - time.time())
    except (ValueError, OverflowError):
        return None
