"""Posts on Mastodon, or on any server that speaks its API.

An access token needs the scopes read:accounts, read:statuses and write:statuses (Preferences > Development > New application).
What a crash leaves open is settled in two ways: the server remembers the idempotency key of a request for an hour and gives the
same post again, and `find` looks through the account's own newest posts for the text.
"""

import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any, Final, TypeVar

import regex
import requests
from mastodon import Mastodon
from mastodon.errors import (
    MastodonError,
    MastodonNetworkError,
    MastodonRatelimitError,
    MastodonServerError,
    MastodonUnauthorizedError,
)

from quipmill.errors import PublishError, PublishLater, PublishRefused, PublishUnknown
from quipmill.http import USER_AGENT
from quipmill.markup import plain
from quipmill.publishers import Account, Outgoing, Receipt
from quipmill.text import URL, graphemes

logger = logging.getLogger(__name__)

CREDENTIALS: Final = ("TOKEN",)

T = TypeVar("T")

_LIMIT: Final = 500  # Mastodon's own, for servers that do not say
_LIMIT_SECONDS: Final = 3600
_URL_LENGTH: Final = 23
_REMOTE: Final = regex.compile(r"(?<![\w@/.])(@\w+(?:[.-]+\w+)*)@[\w.-]*\w")
_TIMEOUT: Final = 30.0
_PAGE: Final = 40
_PAGES: Final = 5
_CLOCKS: Final = timedelta(minutes=5)  # how far the server's clock may be off ours


def limit(account: Account) -> int:
    """Characters that the instance takes, asked for once an hour; 500 where it does not say."""
    return _instance_limit(_server(account), int(time.monotonic() // _LIMIT_SECONDS))


@lru_cache(maxsize=256)
def _instance_limit(server: str, hour: int) -> int:
    try:
        answer = requests.get(f"{server}/api/v2/instance", timeout=5, headers={"User-Agent": USER_AGENT})
        found = answer.json()["configuration"]["statuses"]["max_characters"] if answer.ok else _LIMIT
    except (requests.RequestException, ValueError, KeyError, TypeError):
        logger.warning("%s does not say how long a post may be; %d characters are taken for it", server, _LIMIT)
        return _LIMIT
    return found if isinstance(found, int) and 0 < found < 1_000_000 else _LIMIT


def length(text: str, account: Account) -> int:
    """Characters as Mastodon counts them: graphemes, any link 23, and of `@ada@host` only the name."""
    return graphemes(_REMOTE.sub(r"\1", URL.sub("x" * _URL_LENGTH, text)))


def publish(post: Outgoing, account: Account) -> Receipt:
    """Sends a post once, with its key as the idempotency key.

    Raises:
        PublishRefused, PublishLater, PublishUnknown: see `quipmill.publishers`.
    """
    api = _api(account)
    status = _asked(lambda: api.status_post(post.text, idempotency_key=post.key), api, account, sending=True)
    return _receipt(status, account)


def find(post: Outgoing, account: Account, now: datetime) -> Receipt | None:
    """Looks for the text among the account's posts since `claimed_at`.

    Raises:
        PublishUnknown: it is not there, but may still come, or nobody can look.
    """
    api, wanted = _api(account), _words(post.text)
    try:
        own = _asked(api.account_verify_credentials, api, account, sending=False)
        last: Any = None  # Any: an id of Mastodon.py
        for _ in range(_PAGES):
            page = _asked(lambda: api.account_statuses(own["id"], limit=_PAGE, max_id=last), api, account, sending=False)  # noqa: B023
            for status in page:
                if _words(plain(status["content"])) == wanted and _time(status["created_at"]) >= post.claimed_at - _CLOCKS:
                    return _receipt(status, account)
            if not page or _time(page[-1]["created_at"]) < post.claimed_at - _CLOCKS:
                break
            last = page[-1]["id"]
        else:
            raise PublishUnknown(f"mastodon: more than {_PAGES * _PAGE} posts since the attempt. Look for it yourself")
    except (PublishRefused, PublishLater, KeyError, TypeError, ValueError) as error:
        raise PublishUnknown(f"mastodon: cannot look whether the post is there ({error})") from error
    if now < post.claimed_at + timedelta(seconds=account.settle_after):
        raise PublishUnknown("mastodon: the post is not there yet, and may still come")
    return None


def _words(text: str) -> str:
    return " ".join(_REMOTE.sub(r"\1", text).split())  # the page shows a remote handle without its host


def _api(account: Account) -> Mastodon:
    token = account.credentials.get("TOKEN", "")
    if not token:
        raise PublishRefused(f"mastodon: no token for account {account.name!r}. Set its TOKEN")
    made = Mastodon(
        api_base_url=_server(account),
        access_token=token,
        ratelimit_method="throw",
        version_check_mode="none",
        request_timeout=_TIMEOUT,
        user_agent=USER_AGENT,
    )
    made.session.max_redirects = 0  # a redirected post would become a look
    return made


def _server(account: Account) -> str:
    """The server's address: set, or the host of the handle `ada@hachyderm.io`."""
    host = account.handle.strip().lstrip("@").partition("@")[2]
    server = account.server.strip().rstrip("/") or (f"https://{host}" if host else "")
    if not server.startswith(("https://", "http://")):
        raise PublishRefused(f"mastodon: account {account.name!r} has no server. Set it to https://<instance>")
    return server


def _asked(action: Callable[[], T], api: Mastodon, account: Account, *, sending: bool) -> T:
    """What the server answers, asked once; its errors as what they mean for the post."""
    host = _server(account).partition("://")[2]
    try:
        return action()
    except MastodonRatelimitError as error:
        wait = max(1.0, api.ratelimit_reset - time.time()) if api.ratelimit_reset else None
        raise PublishLater(f"mastodon: {host} takes no more posts for now", wait) from error
    except MastodonNetworkError as error:
        raise _network(error.__context__, host, sending) from error
    except MastodonServerError as error:
        raise _unknown(f"{host} says {_status(error)}", sending) from error
    except MastodonUnauthorizedError as error:
        raise PublishRefused(f"mastodon: {host} refuses the token of account {account.name!r}. Make a new one") from error
    except MastodonError as error:
        status = _status(error)
        if not status:
            raise _unknown(f"{host} does not answer as a Mastodon server does", sending) from error
        said = str(error.args[3])[:200] if len(error.args) > 3 else ""
        raise PublishRefused(f"mastodon: {host} refuses the post ({status}{': ' if said else ''}{said})") from error


def _network(cause: BaseException | None, host: str, sending: bool) -> PublishError:
    if isinstance(cause, requests.ConnectTimeout) or _never_connected(cause):
        return PublishLater(f"mastodon: {host} cannot be reached")
    if isinstance(cause, requests.TooManyRedirects):
        return PublishRefused(f"mastodon: {host} redirects elsewhere. Set the account's server to its real address")
    return _unknown(f"the connection to {host} failed", sending)


def _never_connected(cause: BaseException | None) -> bool:
    """Whether no connection was made, so that nothing can have been sent."""
    if not isinstance(cause, requests.ConnectionError):
        return False
    reason = getattr(cause.args[0] if cause.args else None, "reason", None)
    return type(reason).__name__ in ("NewConnectionError", "NameResolutionError", "ConnectTimeoutError", "SSLError")


def _unknown(what: str, sending: bool) -> PublishError:
    return PublishUnknown(f"mastodon: {what}; the post may be there") if sending else PublishLater(f"mastodon: {what}")


def _status(error: MastodonError) -> int:
    return error.args[1] if len(error.args) > 1 and isinstance(error.args[1], int) else 0


def _receipt(status: Any, account: Account) -> Receipt:  # Any: a foreign JSON object
    if not isinstance(status, dict) or not status.get("id"):
        raise PublishUnknown(f"mastodon: {_server(account)} answered without a post; it may be there")
    return Receipt(str(status["id"]), str(status.get("url") or status.get("uri") or ""), _time(status.get("created_at")))


def _time(value: object) -> datetime:
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=UTC)
    return datetime.fromisoformat(str(value))
