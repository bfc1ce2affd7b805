"""HTTP for everything that quipmill reads: one client, one download, and a guard around private addresses.

What a reader may rely on:

- An address that a user gives never reaches this machine, its network or a cloud's metadata service (`guard.py`), redirects
  included. `QUIPMILL_ALLOW_PRIVATE=1` allows all addresses, `QUIPMILL_ALLOW_PRIVATE=10.1.0.0/16,192.168.7.2` only these.
- Proxies of the environment (`HTTPS_PROXY`, `NO_PROXY` ...) are used, since some clusters have no other way out. What a
  proxy reaches is its operator's decision; addresses and names that are private as seen from here are still refused.
- Requests that change nothing are repeated after a failed connection, 429 or 5xx: as `Retry-After` says, or after a growing,
  random pause.
- Errors are one sentence (`NetworkError`) and hold no password and no query of a URL.
"""

import email.utils
import ipaddress
import logging
import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

import httpx
from tqdm import tqdm

from quipmill import __version__
from quipmill.errors import NetworkError, UsageError
from quipmill.guard import Allowed, GuardedTransport
from quipmill.schema import replacing

logger = logging.getLogger(__name__)

USER_AGENT: Final = f"quipmill/{__version__}"
TIMEOUT: Final = httpx.Timeout(30, connect=10)
ATTEMPTS: Final = 5

LONGEST_PAUSE: Final = 60.0
"""Seconds; the answer of a server that asks for more patience is final."""

_REPEATED_STATUS: Final = (429, 500, 502, 503, 504)
_REPEATED_METHODS: Final = ("GET", "HEAD", "OPTIONS", "PUT", "DELETE")
_REPEATED_ERRORS: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.ReadError, httpx.RemoteProtocolError)
_PROGRESS: Final = 1 << 18  # bytes beyond which a broken download may hope again
_REPORT_SECONDS: Final = 15
_random: Final = random.Random()  # its own: stages must not draw from the global one

Show = Callable[[int, int | None], None]
"""Takes the bytes done and, where they are known, the bytes in all."""


def client(
    *,
    transport: httpx.BaseTransport | None = None,
    allow_private: Allowed | None = None,
    headers: dict[str, str] | None = None,
    base_url: str = "",
    timeout: httpx.Timeout = TIMEOUT,
    sleep: Callable[[float], None] = time.sleep,
) -> httpx.Client:
    """An HTTP client that follows redirects, retries and keeps away from private addresses.

    Args:
        transport: takes the place of the network, for tests (`httpx.MockTransport`); retries still apply.
        allow_private: whether private addresses may be reached; None asks `QUIPMILL_ALLOW_PRIVATE`. True is for addresses
            that the operator has set.
        headers: sent with every request.
        base_url: what relative URLs are relative to.
        timeout: of one connection, read or write, in seconds.
        sleep: waits so many seconds between attempts.
    """
    hush()
    allowed = private_allowed() if allow_private is None else allow_private
    return httpx.Client(
        transport=_Retrying(transport or GuardedTransport(allowed), sleep),
        follow_redirects=True,
        max_redirects=10,
        headers={"User-Agent": USER_AGENT, **(headers or {})},
        base_url=base_url,
        timeout=timeout,
    )


def hush() -> None:
    """Keeps the lines of the HTTP libraries out of logs: they hold whole URLs and headers."""
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)


def private_allowed() -> Allowed:
    """Which private addresses may be reached: what `QUIPMILL_ALLOW_PRIVATE` says, `1` or a list of addresses and networks.

    Raises:
        UsageError: it is neither.
    """
    value = os.environ.get("QUIPMILL_ALLOW_PRIVATE", "").strip().lower()
    if value in ("", "0", "false", "no", "off"):
        return False
    if value in ("1", "true", "yes", "on"):
        return True
    try:
        return tuple(ipaddress.ip_network(part.strip(), strict=False) for part in value.split(",") if part.strip())
    except ValueError as error:
        raise UsageError(f"QUIPMILL_ALLOW_PRIVATE must be 1, 0, or addresses and networks by commas, but {error}") from error


def redact(url: str | httpx.URL, length: int = 200) -> str:
    """A URL for messages: without user, password, query and fragment, all of which may be secret."""
    shown = str(url) if isinstance(url, str) else f"{url.scheme}://{url.netloc.decode()}{url.path}"
    scheme, mark, rest = shown.partition("?")[0].partition("#")[0].partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}{mark}{host.rpartition('@')[2]}{slash}{path}"[:length]


def fetch(url: str, *, max_bytes: int = 64 << 20, client: httpx.Client | None = None) -> bytes:
    """The body of a URL in memory.

    Raises:
        NetworkError: it cannot be read, is refused, or is larger than `max_bytes`.
    """
    data = bytearray()
    with _given_or_new(client) as http, explained(url), http.stream("GET", url) as response:
        check_status(response)
        for chunk in response.iter_bytes():
            data += chunk
            _check_size(url, len(data), max_bytes)
    return bytes(data)


def download(
    url: str,
    path: str | Path,
    *,
    max_bytes: int = 4 << 30,
    max_seconds: float = 6 * 3600,
    progress: str | None = None,
    client: httpx.Client | None = None,
    sleep: Callable[[float], None] = time.sleep,
) -> int:
    """Streams a URL into a file that appears when it is whole, and returns its bytes.

    A broken connection is taken up where it stopped, as long as the server can and still has the same file.

    Args:
        url: http or https.
        path: where the file goes; parent folders are made.
        max_bytes: a larger file is refused, before it is read where the server says its size.
        max_seconds: for all of it.
        progress: name to show with a bar on a terminal, or with a line a few times a minute; None shows nothing.
        client: from `client()`; a new one otherwise.
        sleep: waits so many seconds between attempts.

    Raises:
        NetworkError: it cannot be had; `path` is as it was.
    """
    part, failures, furthest = _Part(url, max_bytes, time.monotonic() + max_seconds), 0, 0
    with _given_or_new(client) as http, replacing(path) as out, _shown(progress) as show:
        while not part.whole:
            try:
                _read_on(http, part, out, show)
            except (httpx.ReadError, httpx.ReadTimeout, httpx.RemoteProtocolError) as error:
                failures = 1 if out.tell() > furthest + _PROGRESS else failures + 1
                furthest = max(furthest, out.tell())
                if failures >= ATTEMPTS:
                    raise NetworkError(f"{redact(url)}: the connection broke {failures} times. Try again later") from error
                sleep(_pause(failures))
            except httpx.HTTPError:
                with explained(url):
                    raise
            _check_time(part)
        return int(out.tell())


@dataclass
class _Part:
    """What is known of a file on its way."""

    url: str
    max_bytes: int
    deadline: float
    total: int | None = None
    same: str = ""
    """What `If-Range` takes to make sure that the file is still the same."""
    whole: bool = False


def _read_on(http: httpx.Client, part: _Part, out: BinaryIO, show: Show) -> None:
    """One connection: reads from where `out` stands, or all anew where that is not possible."""
    done, headers = out.tell(), {"Accept-Encoding": "identity"}
    if done and part.total:
        headers |= {"Range": f"bytes={done}-"} | ({"If-Range": part.same} if part.same else {})
    with http.stream("GET", part.url, headers=headers) as response:
        check_status(response, allowed=(416,))
        if not (goes_on := _goes_on(response, done, part.total)):
            out.seek(0)
            out.truncate()
        if response.status_code != 200 and not goes_on:
            part.total = None  # so that the next attempt asks for all of it
            raise httpx.ReadError("not the part that was asked for", request=response.request)
        coded = response.headers.get("Content-Encoding", "identity") != "identity"  # though we asked for none
        length = response.headers.get("Content-Length", "")
        part.total = out.tell() + int(length) if length.isdecimal() and not coded else None
        part.same = _validator(response)
        _check_size(part.url, part.total or 0, part.max_bytes)
        for chunk in response.iter_bytes() if coded else response.iter_raw():
            out.write(chunk)
            _check_size(part.url, out.tell(), part.max_bytes)
            _check_time(part)
            show(out.tell(), part.total)
    part.whole = True  # a body shorter than its Content-Length has raised


def _goes_on(response: httpx.Response, done: int, total: int | None) -> bool:
    return response.status_code == 206 and response.headers.get("Content-Range", "") == f"bytes {done}-{(total or 0) - 1}/{total}"


def _validator(response: httpx.Response) -> str:
    etag: str = response.headers.get("ETag", "")
    return etag if etag and not etag.startswith("W/") else str(response.headers.get("Last-Modified", ""))


def check_status(response: httpx.Response, allowed: tuple[int, ...] = ()) -> None:
    """Passes a response with the wanted content, or one of the `allowed` other ones.

    Raises:
        NetworkError: the status is not 2xx; says what it means.
    """
    if not response.is_success and response.status_code not in allowed:
        status, shown = response.status_code, redact(response.request.url)
        advice = _ADVICE.get(status, "check the address, or try again later")
        raise NetworkError(f"{shown}: the server says {status} {response.reason_phrase}: {advice}")


_ADVICE: Final = {
    401: "it wants a login. Download the file yourself and give its path",
    403: "it refuses. Check that the link is still valid, or download the file yourself and give its path",
    404: "there is nothing of this name. Check the address",
    410: "this is gone for good. Use another address",
    429: "too many requests. Try again later",
}


@contextmanager
def explained(url: str | httpx.URL) -> Iterator[None]:
    """Turns what httpx raises into a `NetworkError` of one sentence."""
    try:
        yield
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise NetworkError(f"{redact(url)}: {_reason(error)}") from error


def _reason(error: Exception) -> str:
    match error:
        case httpx.TooManyRedirects():
            return "redirected too often. Check the address"
        case httpx.UnsupportedProtocol() | httpx.InvalidURL() | httpx.LocalProtocolError():
            return "not an address of the web, or redirected to one that is not. Check it"
        case httpx.TimeoutException():
            return "no answer in time. Try again later"
        case httpx.ProxyError():
            return "the proxy of this environment refused. Check HTTPS_PROXY and NO_PROXY"
        case httpx.ConnectError() if "CERTIFICATE" in str(error):
            return "its certificate is not valid. Check the address, or SSL_CERT_FILE"
        case httpx.ConnectError():
            return "the server cannot be reached. Check the address and the network"
    return "the connection broke. Try again later"


class _Retrying(httpx.BaseTransport):
    """Repeats requests that change nothing."""

    def __init__(self, inner: httpx.BaseTransport, sleep: Callable[[float], None]) -> None:
        self._inner, self._sleep = inner, sleep

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        repeatable = request.method in _REPEATED_METHODS and isinstance(request.stream, httpx.ByteStream)
        for attempt in range(1, ATTEMPTS if repeatable else 1):
            pause: float | None = _pause(attempt)
            try:
                response = self._inner.handle_request(request)
                if response.status_code not in _REPEATED_STATUS or (pause := _asked_pause(response, attempt)) is None:
                    return response
                response.close()
                why = f"says {response.status_code}"
            except _REPEATED_ERRORS:
                why = "does not answer"
            assert pause is not None
            logger.log(logging.INFO if pause > 5 else logging.DEBUG, "%s %s, next try in %.0f s", request.url.host, why, pause)
            self._sleep(pause)
        return self._inner.handle_request(request)

    def close(self) -> None:
        self._inner.close()


def _pause(attempt: int) -> float:
    return _random.uniform(0.25, 0.5) * 2.0**attempt


def _asked_pause(response: httpx.Response, attempt: int) -> float | None:
    """Seconds to wait as the server asks; None where that is too long."""
    asked = response.headers.get("Retry-After", "")
    if asked.isdecimal():
        seconds = float(asked[:9])
    elif asked:
        try:
            seconds = email.utils.parsedate_to_datetime(asked).timestamp() - time.time()
        except (ValueError, OverflowError):
            seconds = 0.0
    else:
        seconds = 0.0
    return max(seconds, _pause(attempt)) if seconds <= LONGEST_PAUSE else None


@contextmanager
def _given_or_new(given: httpx.Client | None) -> Iterator[httpx.Client]:
    if given:
        yield given
    else:
        with client() as new:
            yield new


def _check_size(url: str, size: int, max_bytes: int) -> None:
    if size > max_bytes:
        raise NetworkError(f"{redact(url)}: more than the {max_bytes:,} bytes allowed here. Check what it is")


def _check_time(part: _Part) -> None:
    if time.monotonic() > part.deadline:
        raise NetworkError(f"{redact(part.url)}: too slow, the time for it is used up. Try again later, or from another place")


@contextmanager
def _shown(name: str | None) -> Iterator[Show]:
    """A bar on a terminal, a log line now and then elsewhere."""
    if name is None:
        yield lambda done, total: None
    elif sys.stderr.isatty():
        with tqdm(desc=name, unit="B", unit_scale=True, unit_divisor=1000) as bar:

            def draw(done: int, total: int | None) -> None:
                bar.total = total
                bar.update(done - bar.n)

            yield draw
    else:
        start = last = time.monotonic()

        def report(done: int, total: int | None) -> None:
            nonlocal last
            if (now := time.monotonic()) - last >= _REPORT_SECONDS:
                last = now
                of = f" of {total / 1e6:,.0f}" if total else ""
                logger.info("%s: %s%s MB, %.1f MB/s", name, f"{done / 1e6:,.0f}", of, done / 1e6 / (now - start))

        yield report
