"""X's API, version 2, through tweepy: what reading and posting share.

    client = connect(bearer="...")
    user = call(client, "get_user", username="ada")     a dict, as X answers, or Trouble

tweepy knows no time-out, takes answers of any size, follows redirects with the request's body, and writes tokens into its debug
log. All of that is mended here, and every way in which a request can fail becomes one `Trouble`.

`QUIPMILL_X_URL` takes the place of X's own host, for tests; only the environment sets it, never an origin or an account.
"""

import io
import logging
import os
import time
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Final, Literal

import requests
import tweepy
import urllib3

from quipmill.errors import UsageError
from quipmill.http import USER_AGENT

Json = dict[str, Any]  # Any: a foreign JSON object

HOST: Final = "https://api.twitter.com"
"""Where tweepy sends everything."""

KEYS: Final = ("CONSUMER_KEY", "CONSUMER_SECRET", "ACCESS_KEY", "ACCESS_SECRET")
"""OAuth 1.0a user context: the two of an app, and the two of the account that uses it."""

TIMEOUT: float = 30.0
"""Seconds for a connection, and for each silence of the server."""

DEADLINE: float = 90.0
"""Seconds for a whole answer, however it trickles."""

_MAX_BYTES: Final = 16 << 20
_SNOWFLAKE_START: Final = 1288834974657

Kind = Literal[
    "unsent",  # no connection: X has seen nothing of the request
    "cut",  # the connection broke or timed out after it was sent
    "server",  # 5xx
    "odd",  # an answer that says nothing: no JSON, a redirect
    "busy",  # 429: wait for `pause` seconds
    "capped",  # 429: the month's posts are used up
    "token",  # 401
    "credits",  # 402
    "duplicate",  # 403, because the account has a post of this text
    "forbidden",  # any other 403
    "missing",  # 404
    "refused",  # any other 4xx
]


@dataclass(eq=False)
class Trouble(Exception):
    """Why X did not do what it was asked to."""

    kind: Kind
    said: str
    """In a few words that end a sentence, without secrets."""
    pause: float | None = None
    """Seconds until X wants to be asked again, where it says so."""

    def __post_init__(self) -> None:
        super().__init__(self.said)


def connect(bearer: str = "", keys: Mapping[str, str] | None = None) -> tweepy.Client:
    """A client that asks once, with time-outs, and whose secrets stay out of the log.

    Args:
        bearer: the token of an app, for public posts.
        keys: those of `KEYS`, for what only the account itself may do.

    Raises:
        UsageError: `QUIPMILL_X_URL` is no address.
    """
    for name in ("tweepy", "oauthlib", "requests_oauthlib", "urllib3"):  # their debug lines hold headers and whole URLs
        logging.getLogger(name).setLevel(logging.WARNING)
    given = keys or {}
    client = tweepy.Client(bearer or None, *(given.get(name) for name in KEYS), return_type=dict)
    client.user_agent = USER_AGENT
    client.session = _Session(_base())
    return client


def call(client: tweepy.Client, method: str, **arguments: Any) -> Json:
    """What X answers to one method of tweepy's client, decoded.

    Raises:
        Trouble: whatever the reason is; nothing of the request hangs on it.
    """
    try:
        answer = getattr(client, method)(**arguments)
    except tweepy.HTTPException as error:
        trouble = _refusal(error)
    except requests.RequestException as error:
        trouble = _broken(error)
    except (ValueError, TypeError, AttributeError):  # an answer or header that tweepy cannot make sense of
        trouble = Trouble("odd", "X answers something that is not its API")
    else:
        if isinstance(answer, dict):
            return answer
        trouble = Trouble("odd", "X answers something that is not its API")
    said = trouble.said
    for secret in (
        client.bearer_token,
        client.consumer_key,
        client.consumer_secret,
        client.access_token,
        client.access_token_secret,
    ):
        said = said.replace(secret, "***") if secret else said
    raise replace(trouble, said=said)  # outside of `except`, so that no exception with a request in it hangs on this one


def made_at(post_id: str) -> datetime | None:
    """When a post was made, from its id; None for an id that does not hold it."""
    if not (post_id.isascii() and post_id.isdigit() and 10 < len(post_id) < 20):
        return None
    return datetime.fromtimestamp(((int(post_id) >> 22) + _SNOWFLAKE_START) / 1000, UTC)


def links(post: Json) -> dict[str, str]:
    """What each short link of a post stands for; nothing for its own pictures."""
    note = post.get("note_tweet")
    found: dict[str, str] = {}
    for place in (post, note if isinstance(note, dict) else {}):
        entities = place.get("entities")
        urls = entities.get("urls") if isinstance(entities, dict) else None
        for url in urls if isinstance(urls, list) else []:
            if not isinstance(url, dict) or not isinstance(url.get("url"), str):
                continue
            own = url.get("media_key") or str(url.get("display_url", "")).startswith(("pic.twitter.com/", "pic.x.com/"))
            found[url["url"]] = "" if own else str(url.get("expanded_url") or url["url"])
    return found


def problems(answer: Json) -> list[Json]:
    """What X could not give, in an answer that says 200."""
    errors = answer.get("errors")
    return [error for error in errors if isinstance(error, dict)] if isinstance(errors, list) else []


def one_line(text: object, length: int = 160) -> str:
    """What a server says, as a part of a sentence."""
    plain = "".join(c if unicodedata.category(c)[0] != "C" else " " for c in str(text))
    return " ".join(plain.split()).rstrip(".")[:length]


def _base() -> str:
    base = os.environ.get("QUIPMILL_X_URL", "").strip().rstrip("/") or HOST
    if not base.startswith(("https://", "http://")):
        raise UsageError("QUIPMILL_X_URL is no address. Unset it, or begin it with https://")
    return base


class _Session:
    """What tweepy uses of a requests session, with time-outs and limits; sends every request once."""

    def __init__(self, base: str) -> None:
        self._base, self._session = base, requests.Session()
        self._session.auth = _as_it_is  # otherwise a .netrc would take the place of the token

    def request(self, method: str, url: str, **arguments: Any) -> requests.Response:
        url = self._base + url.removeprefix(HOST)
        end = time.monotonic() + DEADLINE
        response = self._session.request(method, url, timeout=TIMEOUT, allow_redirects=False, stream=True, **arguments)
        try:
            body = _read(response.raw, end)
        finally:
            response.close()
        response.raw = io.BytesIO(body)  # what is left for tweepy to read
        return response


def _as_it_is(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request


def _read(raw: Any, end: float) -> bytes:
    """The whole body of a urllib3 response; reading it by requests could take for ever, a byte at a time."""
    body = bytearray()
    try:
        while data := raw.read1(1 << 16, decode_content=True):
            body += data
            if time.monotonic() > end:
                raise requests.ReadTimeout("too slow")
            if len(body) > _MAX_BYTES:
                raise requests.RequestException("too large")
    except urllib3.exceptions.ReadTimeoutError as error:
        raise requests.ReadTimeout("silent") from error
    except urllib3.exceptions.HTTPError as error:
        raise requests.ConnectionError("broke") from error
    return bytes(body)


def _broken(error: requests.RequestException) -> Trouble:
    """What a failed connection means: whether X may have seen the request is all that counts for a post."""
    reason = getattr(error.args[0] if error.args else None, "reason", None)
    match error:
        case requests.exceptions.InvalidJSONError():
            return Trouble("odd", "X answers something that is not its API")
        case requests.exceptions.ProxyError():  # urllib3 raises it before there is a connection
            return Trouble("unsent", "the proxy of this environment refuses. Check HTTPS_PROXY and NO_PROXY")
        case requests.exceptions.SSLError() if "CERTIFICATE_VERIFY_FAILED" in str(error):
            return Trouble("unsent", "X's certificate is not valid here. Check the clock, and REQUESTS_CA_BUNDLE")
        case requests.ConnectTimeout():
            return Trouble("unsent", "X cannot be reached in time")
        case requests.ConnectionError() if isinstance(reason, urllib3.exceptions.NewConnectionError):
            return Trouble("unsent", "X cannot be reached")
        case requests.Timeout():
            return Trouble("cut", "X does not answer in time")
        case requests.ConnectionError() if isinstance(reason, urllib3.exceptions.ReadTimeoutError):
            return Trouble("cut", "X does not answer in time")
    return Trouble("cut", "the connection to X broke")


def _refusal(error: tweepy.HTTPException) -> Trouble:
    """What a status other than 2xx means."""
    response, status = error.response, int(error.response.status_code)
    said = one_line("; ".join(map(str, error.api_messages)) or _detail(response) or response.reason)
    if status == 429:
        if "usage" in said.lower() and "cap" in said.lower():
            return Trouble("capped", said)
        return Trouble("busy", "X says 429, too many requests", _asked_pause(response.headers))
    if status >= 500 or status == 408:
        return Trouble("server", f"X says {status}")
    if status < 400:
        return Trouble("odd", f"X says {status}")
    if status == 403 and "duplicate content" in said.lower():
        return Trouble("duplicate", said)
    kinds: dict[int, Kind] = {401: "token", 402: "credits", 403: "forbidden", 404: "missing"}
    return Trouble(kinds.get(status, "refused"), f"{status}, {said}")


def _detail(response: requests.Response) -> str:
    try:
        values = response.json()
    except ValueError:
        return ""
    return str(values.get("detail") or values.get("title") or "") if isinstance(values, dict) else ""


def _asked_pause(headers: Mapping[str, str]) -> float | None:
    """Seconds until the last of the used-up windows is over: a quarter of an hour for most, a day for posting."""
    ends: list[float] = []
    for window in ("rate-limit", "user-limit-24hour", "app-limit-24hour"):
        left, reset = headers.get(f"x-{window}-remaining", ""), headers.get(f"x-{window}-reset", "")
        if reset.isdecimal() and (left in ("", "0") or window == "rate-limit"):
            ends.append(float(reset[:12]))
    return max(0.0, max(ends) - time.time()) + 0.5 if ends else None  # X counts in whole seconds
