"""Posts of an account on Mastodon, or on any server that speaks its API, and of the archive that it gives its users.

    mastodon:@ada@hachyderm.io    mastodon:https://hachyderm.io/@ada    mastodon:archive-20260501.tar.gz    mastodon:outbox.json

Public and unlisted posts are read, never those for followers or single people. Most servers show them to everybody; where one
wants a login, or only shows some, `MASTODON_TOKEN` holds an access token of that server, or several as
`hachyderm.io=<token>,mas.to=<token>`. The text is turned back from HTML; a content warning is kept beside it.
"""

import logging
import os
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeVar
from urllib.parse import urlsplit

from mastodon import Mastodon
from mastodon.errors import (
    MastodonAPIError,
    MastodonError,
    MastodonNetworkError,
    MastodonNotFoundError,
    MastodonRatelimitError,
    MastodonServerError,
    MastodonUnauthorizedError,
)
from tqdm import tqdm

from quipmill.config import ScrapeConfig
from quipmill.errors import NetworkError, SourceError, UsageError
from quipmill.http import USER_AGENT
from quipmill.markup import plain
from quipmill.pace import Again, patiently
from quipmill.schema import Post, Tally, whole
from quipmill.sources._dates import utc
from quipmill.sources._guarded import session
from quipmill.sources._mastodon_archive import is_archive, read_archive

logger = logging.getLogger(__name__)

LISTS_ALL: Final = True
"""A whole reading lists every post that exists."""

Entry = dict[str, Any]  # Any: a foreign JSON object
T = TypeVar("T")

_PAGE: Final = 40  # the most that Mastodon gives
_NAME: Final = re.compile(
    r"@?(?P<name>[A-Za-z0-9_](?:[\w.-]*\w)?)@(?P<host>[A-Za-z0-9.-]+\.[A-Za-z0-9-]+|localhost)(?P<port>:\d+)?", re.ASCII
)
_PAGE_URL: Final = re.compile(r"(?P<server>https?://[^/?#@\s]+)/(?:@|users/)(?P<name>\w[\w.-]*)/?", re.ASCII)
_SHOWN: Final = ("public", "unlisted")


@dataclass(frozen=True)
class _Place:
    server: str
    name: str

    @property
    def handle(self) -> str:
        return f"{self.name}@{urlsplit(self.server).netloc}"


def fetch(where: str, config: ScrapeConfig, tally: Tally) -> Iterator[Post]:
    """Posts of an account, `@ada@hachyderm.io` or the address of its page, newest first; or of an archive, in its order.

    A boost is a repost; an answer has the handle that it answers, a thread the author's own.

    Raises:
        SourceError: no such account or archive, it is suspended, or the server wants another token.
        NetworkError: the server cannot be reached, or asks for too long a pause.
    """
    if is_archive(where):
        yield from read_archive(where, tally)
    else:
        yield from _account(_place(where), config, tally)


def _place(where: str) -> _Place:
    if found := _PAGE_URL.fullmatch(where):
        return _Place(found["server"], found["name"])
    if found := _NAME.fullmatch(where):
        return _Place(f"https://{found['host']}{found['port'] or ''}", found["name"])
    raise UsageError(
        f"mastodon: {where[:100]!r} is no account and no archive. Write mastodon:@ada@hachyderm.io, or the path of an "
        "archive (.tar.gz, .zip, folder, outbox.json)"
    )


def _account(place: _Place, config: ScrapeConfig, tally: Tally) -> Iterator[Post]:
    api, read, since = _api(place), 0, utc(config.since)
    account = _asked(lambda: api.account_lookup(place.name), api, place)
    account_id, total = str(account.get("id") or ""), account.get("statuses_count") or 0
    if not account_id:
        raise SourceError(f"mastodon: {place.server} does not answer as a Mastodon server does. Check the server's name")
    if account.get("suspended"):
        raise SourceError(f"mastodon: @{place.handle} is suspended. There is nothing to read; use the account's own archive")
    hidden = 0
    with tqdm(desc=f"@{place.handle}", total=min(total, config.limit or total), unit="post", disable=None) as bar:
        for number, status in enumerate(_statuses(api, account_id, place), 1):
            if isinstance(status, dict) and status.get("visibility", "public") not in _SHOWN:
                hidden += 1
                continue
            try:
                post = _post(status, place, account_id)
            except ValueError as error:
                tally.skip(f"post {number}", str(error))
                continue
            if post.created_at and post.created_at < since:
                break
            tally.ok()
            yield post
            bar.update()
            if (read := read + 1) == config.limit:
                break
    logger.info("mastodon: %s posts of @%s read, %s for followers only left out", f"{read:,}", place.handle, f"{hidden:,}")
    if not read and total and not config.since:
        logger.warning("mastodon: @%s has %s posts, and shows none of them to us. Set MASTODON_TOKEN", place.handle, f"{total:,}")


def _statuses(api: Mastodon, account_id: str, place: _Place) -> Iterator[Any]:
    """All statuses, newest first, page by page from the last one's id: new ones meanwhile move nothing."""
    last: str | None = None
    while True:
        page = _asked(lambda: api.account_statuses(account_id, max_id=last, limit=_PAGE), api, place)  # noqa: B023  # called at once
        ids = [str(status["id"]) for status in page if isinstance(status, dict) and status.get("id")]
        yield from page
        if not ids:
            return
        if last is not None and _number(ids[-1]) >= _number(last):
            raise SourceError(f"mastodon: {place.server} gives the same page again and again. Tell its operator")
        last = ids[-1]


def _number(status_id: str) -> tuple[int, str]:
    return len(status_id), status_id  # ids are sorted by length, then as text: numbers on Mastodon, other things elsewhere


def _post(status: Any, place: _Place, account_id: str) -> Post:
    """One status as a post; its id is its address in the fediverse, the same as in an archive."""
    if not isinstance(status, dict) or not isinstance(status.get("content"), str) or not status.get("id"):
        raise ValueError("expected a status with id and content")
    boosted = status.get("reblog")
    told = boosted if isinstance(boosted, dict) else status
    return Post(
        id=str(status.get("uri") or f"{place.server}/users/{place.name}/statuses/{status['id']}"),
        author=place.handle,
        text=plain(whole(str(told.get("content") or ""))),
        created_at=utc(status.get("created_at")),
        url=str(status.get("url") or told.get("url") or ""),
        reply_to=_reply_to(status, place, account_id),
        repost_of=_name_of(told) if told is boosted else "",
        lang=str(told.get("language") or ""),
        content_warning=whole(str(told.get("spoiler_text") or "")),
    )


def _reply_to(status: Entry, place: _Place, account_id: str) -> str:
    answered = str(status.get("in_reply_to_account_id") or "")
    if answered == account_id:
        return place.handle
    for mention in status.get("mentions") or []:
        if isinstance(mention, dict) and answered and str(mention.get("id")) == answered:
            return str(mention.get("acct") or answered)
    return answered or str(status.get("in_reply_to_id") or "")


def _name_of(status: Entry) -> str:
    account = status.get("account")
    return str((account.get("acct") if isinstance(account, dict) else "") or status.get("uri") or "?")


def _api(place: _Place) -> Mastodon:
    return Mastodon(
        api_base_url=place.server,
        access_token=_token(urlsplit(place.server).netloc),
        session=session(),
        ratelimit_method="throw",
        version_check_mode="none",
        user_agent=USER_AGENT,
    )


def _token(host: str) -> str | None:
    """The token for a server: the only one there is, or the one that names it."""
    given = os.environ.get("MASTODON_TOKEN", "").strip()
    if "=" not in given:
        return given or None
    pairs = (part.strip().partition("=") for part in given.split(","))
    return next((token for name, _, token in pairs if name == host), None)


def _asked(action: Callable[[], T], api: Mastodon, place: _Place) -> T:
    """What the server answers, patiently; errors in one sentence."""

    def once() -> T:
        try:
            return action()
        except MastodonRatelimitError as error:
            raise Again("too many requests", _until(api.ratelimit_reset)) from error
        except MastodonNetworkError as error:
            if isinstance(error.__context__, NetworkError):  # the guard's refusal, which stays as it is
                raise error.__context__ from None
            raise Again("the connection failed") from error
        except MastodonServerError as error:
            raise Again(f"the server says {_status(error)}") from error
        except MastodonError as error:
            raise SourceError(f"mastodon: {_reason(error, place)}") from error

    return patiently(once, urlsplit(place.server).netloc)


def _until(reset: float | None) -> float | None:
    return max(0.0, reset - time.time()) + 1 if reset else None


def _status(error: MastodonError) -> int:
    return error.args[1] if len(error.args) > 1 and isinstance(error.args[1], int) else 0


def _reason(error: MastodonError, place: _Place) -> str:
    host, status = urlsplit(place.server).netloc, _status(error)
    if isinstance(error, MastodonNotFoundError):
        return f"no account {place.name!r} on {host}. Check the spelling of both"
    if status == 410:
        return f"@{place.handle} is gone: suspended or deleted. Use the account's own archive"
    if isinstance(error, MastodonUnauthorizedError) or status in (403, 422):
        if _token(host):
            return f"{host} refuses the token in MASTODON_TOKEN ({status}). Make a new one with the scope read:statuses"
        return f"{host} shows posts only to those who log in ({status}). Set MASTODON_TOKEN to a token of that server"
    if isinstance(error, MastodonAPIError) and status:
        return f"{host} says {status}. Check the account and the server's name, or try again later"
    return f"{host} does not answer as a Mastodon server does. Check the server's name"
