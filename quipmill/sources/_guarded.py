"""A `requests` session for client libraries that want one, on quipmill's own transport: guarded and bounded."""

import time
from io import BytesIO
from typing import Any, Final

import httpx
import requests
from requests.adapters import BaseAdapter

from quipmill.guard import GuardedTransport
from quipmill.http import TIMEOUT, hush, private_allowed

MAX_BYTES: Final = 16 << 20
"""An answer of an API is not larger."""

MAX_SECONDS: Final = 120.0
"""All of one answer, however slowly its bytes come."""


def session() -> requests.Session:
    """A session whose requests, redirects included, never reach private addresses unless that is allowed."""
    made, adapter = requests.Session(), _Adapter()
    made.trust_env = False  # proxies are the transport's business, and a .netrc nobody's
    made.mount("https://", adapter)
    made.mount("http://", adapter)
    return made


class _Adapter(BaseAdapter):
    def __init__(self) -> None:
        super().__init__()
        hush()
        # redirects are left to the session, which takes the token out where the host changes
        self._client = httpx.Client(transport=GuardedTransport(private_allowed()), timeout=TIMEOUT, follow_redirects=False)

    def send(
        self, request: requests.PreparedRequest, *args: Any, **kwargs: Any
    ) -> requests.Response:  # Any: as BaseAdapter has it
        """Sends one request; the session calls this."""
        body = request.body if isinstance(request.body, str | bytes) else None
        asked = self._client.build_request(
            request.method or "GET", request.url or "", headers=dict(request.headers), content=body
        )
        try:
            with self._client.stream(asked.method, asked.url, headers=asked.headers, content=body) as answer:
                return _as_requests(request, answer, _read(answer))
        except httpx.TimeoutException as error:
            raise requests.Timeout("no answer in time", request=request) from error
        except httpx.ConnectError as error:
            raise requests.ConnectionError("the server cannot be reached", request=request) from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise requests.ConnectionError(str(error) or "the connection broke", request=request) from error

    def close(self) -> None:
        """Closes all connections."""
        self._client.close()


def _read(answer: httpx.Response) -> bytes:
    body, deadline = bytearray(), time.monotonic() + MAX_SECONDS
    for chunk in answer.iter_bytes():
        body += chunk
        if len(body) > MAX_BYTES:
            raise httpx.ReadError(f"an answer of more than {MAX_BYTES:,} bytes")
        if time.monotonic() > deadline:
            raise httpx.ReadTimeout("too slow")
    return bytes(body)


def _as_requests(request: requests.PreparedRequest, answer: httpx.Response, body: bytes) -> requests.Response:
    made = requests.Response()
    made.status_code, made.reason, made.request = answer.status_code, answer.reason_phrase, request
    made.url = request.url or ""
    made.headers.update({name: value for name, value in answer.headers.items() if name != "content-encoding"})
    made.encoding = answer.encoding
    made.raw = BytesIO(body)
    return made
