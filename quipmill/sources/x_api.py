"""Posts from X's API, version 2, through tweepy: it costs money, and its terms forbid some uses, unlike your own `x_archive`.

    x_api:ada    x_api:@ada    x_api:from:ada -is:retweet    x_api:"quip mill" lang:en

What has at most 15 letters, digits and underlines is a handle, and gives the account's timeline: its newest 3,200 posts. Anything
else is a query of X's recent search, which knows the last seven days; a single word is searched for in quotes.

`X_BEARER_TOKEN` is the token of an app. `X_CONSUMER_KEY`, `X_CONSUMER_SECRET`, `X_ACCESS_KEY` and `X_ACCESS_SECRET`, all four,
take its place: X then knows who asks, so that an own account's posts cost a fifth and may be protected.
"""

import logging
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import islice
from typing import Any, Final

import tweepy
from tqdm import tqdm

from quipmill.config import ScrapeConfig
from quipmill.errors import SourceError
from quipmill.pace import Again, patiently
from quipmill.schema import Post, Tally
from quipmill.sources._dates import utc
from quipmill.sources._x_posts import around, dicts, post_of
from quipmill.x_client import KEYS, Json, Trouble, call, connect, one_line, problems

logger = logging.getLogger(__name__)

COSTS: Final = True
"""What the archive has is not read again."""

PRICE: Final = 0.005
"""Dollars for a post that is read, since February 2026."""

OWN_PRICE: Final = 0.001
"""Dollars for a post of the account that asks."""

NEWEST: Final = 3200
"""Posts of a timeline that X gives, whatever there are."""

_HANDLE: Final = re.compile(r"@?(\w{1,15})", re.ASCII)
_PAGE: Final = 100
_COUNT: Final = "get_recent_tweets_count"
_LONGEST_PAUSE: Final = 1000.0  # seconds; X's windows are a quarter of an hour
_WEEK: Final = timedelta(days=7, minutes=-5)  # less what the clocks may differ
_FIRST: Final = "2010-11-06T00:00:01Z"  # X refuses an earlier start

_FIELDS: Final[Json] = {
    "tweet_fields": "author_id,created_at,edit_history_tweet_ids,entities,in_reply_to_user_id,lang,note_tweet,referenced_tweets",
    "user_fields": "username",
    "expansions": "author_id,in_reply_to_user_id,referenced_tweets.id,referenced_tweets.id.author_id",
}


@dataclass
class _Reader:
    """A client, and what there is to say about it."""

    client: tweepy.Client
    who: str
    """The origin, for messages."""
    signed: bool
    """Whether an account's keys sign the requests."""
    sleep: Callable[[float], None]

    def ask(self, method: str, **arguments: Any) -> Json:
        """What X answers; waits and asks again where that helps, so an answer is whole."""
        if method != _COUNT:  # tweepy knows only one way to ask for it
            arguments["user_auth"] = self.signed

        def once() -> Json:
            try:
                return call(self.client, method, **arguments)
            except Trouble as trouble:
                if trouble.kind in ("unsent", "cut", "server", "odd", "busy"):
                    raise Again(trouble.said, trouble.pause) from None
                raise SourceError(f"{self.who}: {_explained(trouble, self.signed)}") from None

        return patiently(once, self.who, longest=_LONGEST_PAUSE, sleep=self.sleep)


def fetch(where: str, config: ScrapeConfig, tally: Tally, *, sleep: Callable[[float], None] = time.sleep) -> Iterator[Post]:
    """Posts of an account or of a search, newest first, each once and whole.

    A repost has the handle of whom it repeats, and the whole of the original behind `RT @handle: `. A reply has the handle that
    it answers; a thread, the author's own. An edited post keeps the id of its first version. `t.co` links become what they stand
    for, and links to the post's own pictures go.

    Args:
        where: a handle, or a query.
        config: `limit` and `since` save money: what they leave out is not read.
        tally: counts.
        sleep: waits so many seconds.

    Raises:
        SourceError: no such account, it is suspended or protected, or X refuses the token or wants money; says which.
        NetworkError: X does not answer, however often it is asked.
    """
    reader = _reader(tally.where, sleep)
    since = utc(datetime.fromisoformat(config.since.strip()).isoformat()) if config.since else ""
    _say_terms()
    if handle := _HANDLE.fullmatch(where):
        pages = _timeline(reader, handle[1], since, config.limit)
    elif where.startswith("@") and len(where.split()) == 1:
        raise SourceError(f"{reader.who}: no handle has more than 15 letters, digits and underlines. Check the spelling")
    else:
        pages = _search(reader, where, since, config.limit)
    yield from islice(_posts(pages, tally), config.limit)


def _reader(who: str, sleep: Callable[[float], None]) -> _Reader:
    keys = {name: os.environ.get(f"X_{name}", "").strip() for name in KEYS}
    missing = [f"X_{name}" for name, value in keys.items() if not value]
    bearer = os.environ.get("X_BEARER_TOKEN", "").strip()
    if not missing:
        return _Reader(connect(bearer, keys), who, True, sleep)
    if len(missing) < len(KEYS):
        raise SourceError(f"{who}: {', '.join(missing)} is not set. Set all four keys of the account, or none of them")
    if not bearer:
        raise SourceError(f"{who}: X's API wants a token. Set X_BEARER_TOKEN, or read your own archive: x_archive:<zip>")
    return _Reader(connect(bearer), who, False, sleep)


@cache
def _say_terms() -> None:
    logger.info(
        "x_api: X's developer agreement forbids to fine-tune or train a foundation or frontier model on what its API gives; "
        "read accounts that are yours or allow it, or better your own archive (x_archive)"
    )


def _timeline(reader: _Reader, handle: str, since: str, limit: int | None) -> Iterator[Json]:
    user = _user(reader, handle)
    own = reader.signed and _id(reader.ask("get_me").get("data")) == _id(user)
    if user.get("protected") is True and not own:
        raise SourceError(
            f"{reader.who}: @{handle} is protected, so X shows its posts to its followers only. "
            "If it is yours, set its four keys (X_CONSUMER_KEY ...), or read its archive: x_archive:<zip>"
        )
    total = _number(user.get("public_metrics"), "tweet_count")
    expected = min(NEWEST if total is None else total, NEWEST, limit or NEWEST)
    _say_cost(reader.who, expected, OWN_PRICE if own else PRICE, at_most=bool(since))
    if (total or 0) > NEWEST and (limit is None or limit > NEWEST):
        logger.warning(
            "%s: X's API gives the newest 3,200 of the account's %s posts; its archive (x_archive) has all",
            reader.who,
            f"{total:,}",
        )
    more = {"start_time": since} if since > _FIRST else {}
    yield from _pages(reader, "get_users_tweets", "pagination_token", 5, limit, {"id": _id(user), **more})


def _user(reader: _Reader, handle: str) -> Json:
    answer = reader.ask("get_user", username=handle, user_fields="protected,public_metrics")
    user = answer.get("data")
    if isinstance(user, dict) and _id(user):
        return user
    if "suspended" in _said(answer).lower():
        raise SourceError(
            f"{reader.who}: X has suspended @{handle}. If it is yours, its archive may still be had: x_archive:<zip>"
        )
    raise SourceError(f"{reader.who}: X knows no account @{handle}. Check the spelling; to search for a word, put it in quotes")


def _search(reader: _Reader, query: str, since: str, limit: int | None) -> Iterator[Json]:
    week = utc((datetime.now(UTC) - _WEEK).isoformat())
    more = {"start_time": since} if since > week else {}
    logger.info("%s: X's recent search has the posts of the last seven days only", reader.who)
    total = None
    if reader.client.bearer_token:
        with suppress(SourceError):  # if it matters, the search itself will say so
            total = _number(reader.ask(_COUNT, query=query, **more).get("meta"), "total_tweet_count")
    if total is None and limit is None:
        logger.warning("%s: X does not say how many posts it will find; every 1,000 cost about $%.2f", reader.who, 1000 * PRICE)
    else:
        _say_cost(reader.who, min(n for n in (total, limit) if n is not None), PRICE, at_most=total is None)
    yield from _pages(reader, "search_recent_tweets", "next_token", 10, limit, {"query": query, **more})


def _id(user: object) -> str:
    number = str(user.get("id", "")) if isinstance(user, dict) else ""
    return number if number.isdecimal() else ""


def _number(values: object, name: str) -> int | None:
    value = values.get(name) if isinstance(values, dict) else None
    return value if isinstance(value, int) else None


def _say_cost(who: str, posts: int, price: float, at_most: bool) -> None:
    """What X will charge for the posts; those that they repeat or quote come on top."""
    logger.info("%s: %s %s posts at $%g, $%.2f", who, "at most" if at_most else "about", f"{posts:,}", price, posts * price)


def _pages(
    reader: _Reader, method: str, token_name: str, least: int, limit: int | None, arguments: dict[str, str]
) -> Iterator[Json]:
    """Whole answers, one after the other; what is not asked for is not paid for."""
    tokens, read = [""], 0
    while True:
        size = _PAGE if limit is None else min(_PAGE, max(least, limit - read))
        page = reader.ask(method, max_results=size, **arguments, **_FIELDS, **({token_name: tokens[-1]} if tokens[-1] else {}))
        meta = page.get("meta")
        if not isinstance(meta, dict):
            raise SourceError(
                f"{reader.who}: X gives no posts: {_said(page) or 'it does not say why'}. Check that they are public"
            )
        yield page
        read += len(dicts(page.get("data")))
        token = meta.get("next_token")
        if not isinstance(token, str) or not token:
            return
        if token in tokens:
            raise SourceError(f"{reader.who}: X's pages go round in a circle. Try again later")
        tokens.append(token)


def _posts(pages: Iterator[Json], tally: Tally) -> Iterator[Post]:
    seen: set[str] = set()
    with tqdm(desc=tally.where, unit=" posts", disable=not sys.stderr.isatty()) as bar:
        for number, page in enumerate(pages, 1):
            near = around(page)
            for place, values in enumerate(dicts(page.get("data")), 1):
                try:
                    post = post_of(values, near)
                except ValueError as error:
                    tally.skip(f"page {number}, post {place}", str(error))
                    continue
                if post.id not in seen:
                    seen.add(post.id)
                    tally.ok()
                    bar.update()
                    yield post
            logger.log(logging.DEBUG if number % 10 else logging.INFO, "%s: %s posts so far", tally.where, f"{len(seen):,}")


def _said(answer: Json) -> str:
    return one_line("; ".join(str(problem.get("detail") or problem.get("title") or "") for problem in problems(answer)))


def _explained(trouble: Trouble, signed: bool) -> str:
    """One sentence: what X means, and what to do."""
    match trouble.kind:
        case "token":
            names = "X_CONSUMER_KEY, X_CONSUMER_SECRET, X_ACCESS_KEY and X_ACCESS_SECRET" if signed else "X_BEARER_TOKEN"
            return f"X does not accept the token ({trouble.said}). Check {names} against X's developer console"
        case "credits":
            return "the X account behind the token is out of credits (402). Buy some, or read your own archive: x_archive:<zip>"
        case "capped":
            return (
                f"this month's posts are used up ({trouble.said}). Wait for the next month, or read your archive: x_archive:<zip>"
            )
        case "missing":
            return f"X has nothing there ({trouble.said}). Check the spelling"
        case "forbidden" | "duplicate":
            return f"X refuses ({trouble.said}). Check in X's developer console what the app may read"
    return f"X does not take the request ({trouble.said}). Check the query and the options"
