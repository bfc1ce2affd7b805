"""How a step asks the curation service for something: a POST with the token, retries where they are safe, one-sentence errors.

The operator sets the service's address, so that one inside the cluster is right, and so are private ones. A redirect is never
followed: the token is for this address only.
"""

import json
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

import httpx

from quipmill.errors import NetworkError, UsageError
from quipmill.http import LONGEST_PAUSE, client, explained, redact

logger = logging.getLogger(__name__)

ATTEMPTS: Final = 5
MAX_ANSWER_BYTES: Final = 16 << 20
STRANGE: Final = "this is no answer of a curation service. Check service_url"

_NEVER_SENT: Final = (httpx.ConnectError, httpx.ConnectTimeout)
_BUSY: Final = (429, 503)
_BROKEN: Final = (500, 502, 504)


@dataclass(frozen=True)
class Service:
    """Where the service is, and what opens it."""

    url: str
    token: str = field(repr=False)
    sleep: Callable[[float], None] = field(default=time.sleep, repr=False)

    def __post_init__(self) -> None:
        _check_url(self.url)
        if not self.token.strip():
            raise UsageError(
                f"{self.url}: no token for this service. Set QUIPMILL_SERVICE_TOKEN, on a cluster in the secret quipmill-service"
            )
        if not (self.token.isascii() and self.token.isprintable()):
            raise UsageError("QUIPMILL_SERVICE_TOKEN holds characters that no token has, a line break perhaps. Set it anew")

    def post(self, path: str, body: object, *, repeatable: bool, seconds: float = 60) -> dict[str, Any]:
        """Sends `body` as JSON and returns the answer's JSON.

        Args:
            path: of the service, `/api/drafts`.
            body: what is sent.
            repeatable: sending it twice is the same as once; otherwise only what never arrived is sent again.
            seconds: to wait for the answer.

        Raises:
            NetworkError: the service cannot be asked, or refuses; says why in its own words.
        """
        url, content = f"{self.url.rstrip('/')}{path}", json.dumps(body, allow_nan=False).encode()
        headers = {"x-token": self.token.strip(), "Content-Type": "application/json", "Accept": "application/json"}
        with client(allow_private=True, timeout=httpx.Timeout(seconds, connect=10)) as http, explained(url):
            for attempt in range(1, ATTEMPTS + 1):
                last = attempt == ATTEMPTS
                try:
                    answer = _send(http, http.build_request("POST", url, content=content, headers=headers))
                except httpx.TransportError as error:
                    if last or not (repeatable or isinstance(error, _NEVER_SENT)):
                        raise
                    pause, why = _pause(attempt), "does not answer"
                else:
                    pause, why = _pause(attempt, answer.retry_after), f"says {answer.status}"
                    again = answer.status in _BUSY or (repeatable and answer.status in _BROKEN)
                    if last or not again or pause > LONGEST_PAUSE:
                        break
                logger.info("%s %s, next try in %.1f s", redact(url), why, pause)
                self.sleep(pause)
        return self._read(redact(url), answer)

    def _read(self, url: str, answer: "_Answer") -> dict[str, Any]:
        try:
            value = json.loads(answer.body)
        except (ValueError, RecursionError):
            value = None
        if answer.status == 200 and isinstance(value, dict):
            return value
        if answer.status == 200:
            raise NetworkError(f"{url}: {STRANGE}")
        said = value.get("detail", "") if isinstance(value, dict) else ""
        said = said if isinstance(said, str) else json.dumps(said)  # FastAPI lists what is wrong with a body
        said = " ".join(said.replace(self.token.strip(), "***").split())[:300].rstrip(".")
        advice = _ADVICE.get(answer.status, "Look into its log, or try again later" if answer.status >= 500 else _ADVICE[404])
        raise NetworkError(f"{url}: the service says {answer.status}{f', {said}' if said else ''}. {advice}")


_ADVICE: Final = {
    401: "Set QUIPMILL_SERVICE_TOKEN to the token of the service, on a cluster in the secret quipmill-service",
    403: "Set QUIPMILL_SERVICE_TOKEN to the token of the service, on a cluster in the secret quipmill-service",
    404: "Check service_url and account",
    409: "Give account=<name>",
    413: "Raise the limit of what stands before the service",
    422: "Check that the service and quipmill are of the same version",
    429: "Try again later",
}


@dataclass(frozen=True)
class _Answer:
    status: int
    retry_after: str
    body: bytes


def _send(http: httpx.Client, request: httpx.Request) -> _Answer:
    """One try; no more is read than an answer can be."""
    response, body, shown = http.send(request, stream=True, follow_redirects=False), bytearray(), redact(request.url)
    try:
        if response.is_redirect:
            target = redact(response.headers.get("Location", "elsewhere"))
            raise NetworkError(
                f"{shown}: redirects to {target}, where the token is not sent. Give service_url as it is in the end"
            )
        for chunk in response.iter_bytes():
            body += chunk
            if len(body) > MAX_ANSWER_BYTES:
                raise NetworkError(f"{shown}: {STRANGE}")
        return _Answer(response.status_code, response.headers.get("Retry-After", ""), bytes(body))
    finally:
        response.close()


def _pause(attempt: int, retry_after: str = "") -> float:
    return max(0.25 * 2.0**attempt, float(retry_after[:9]) if retry_after.isdecimal() else 0.0)


def _check_url(url: str) -> None:
    """Refuses what cannot be an address, without repeating what may be a password in it."""
    wanted = "Write http://<host>[:port] or https://<host>, without user, password and query"
    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, TypeError) as error:
        raise UsageError(f"service_url is no address. {wanted}") from error
    if parsed.scheme not in ("http", "https") or not parsed.host:
        raise UsageError(f"service_url is no address of a service. {wanted}")
    if parsed.userinfo or parsed.query or parsed.fragment or redact(url, len(url)) != url:
        raise UsageError(f"service_url holds more than an address. {wanted}")
