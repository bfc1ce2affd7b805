"""The twint package itself, as far as it still goes: X refuses it. Use `x_archive`, `x_api`, or what twint once saved (`twint`).

    twint_live:ada    twint_live:from:ada lang:en

twint 2.1.20 asks an endpoint that X took away in December 2020; since 30 June 2023 X shows posts only to those who log in. What
is left are servers that still speak the old way: `QUIPMILL_TWINT_URL` names one (`https://twitter.com/i` otherwise).

As published, twint cannot be imported (it does not declare async_timeout) and fails in every request (`with timeout()`, where
async_timeout wants `async with`). `_standing_in` and `_mended` work around both, here and nowhere else.
"""

import asyncio
import importlib.util
import json
import logging
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import islice
from types import ModuleType
from typing import Any, Final

from quipmill.config import ScrapeConfig
from quipmill.errors import SourceError, UsageError
from quipmill.pace import Again, patiently
from quipmill.schema import Post, Tally
from quipmill.sources.twint import post_of


@contextmanager
def _standing_in() -> Iterator[None]:
    """Something of the name async_timeout where there is none; `_mended` makes it needless, the import does not."""
    if importlib.util.find_spec("async_timeout"):
        yield
        return
    module = ModuleType("async_timeout")
    vars(module)["timeout"] = None
    sys.modules[module.__name__] = module
    try:
        yield
    finally:
        del sys.modules[module.__name__]


with _standing_in():
    import aiohttp
    import twint

logger = logging.getLogger(__name__)

_URL: Final = "https://twitter.com/i"
_HANDLE: Final = re.compile(r"@?(\w{1,15})", re.ASCII)
_SECONDS: Final = 60  # for one answer; twint means two minutes
_MAX_BYTES: Final = 16 << 20
_MODULES: Final = ("datelock", "feed", "format", "get", "output", "run", "tweet", "url", "verbose")
_INSTEAD: Final = (
    "Use your own archive (x_archive:<zip>), X's API (x_api:<handle>), or a file that twint once saved (twint:<file>)"
)


def fetch(where: str, config: ScrapeConfig, tally: Tally, *, sleep: Callable[[float], None] = time.sleep) -> Iterator[Post]:
    """Posts of a handle or of a search, newest first, as twint reads them.

    Args:
        where: a handle of at most 15 letters, digits and underlines, or anything that the old search understood.
        config: `limit` and `since` end the reading early.
        tally: counts.
        sleep: waits so many seconds.

    Raises:
        SourceError: X refuses, as it does; says since when, and what to use instead.
        NetworkError: nothing answers.
    """
    logger.warning("%s: X has refused twint since December 2020. %s", tally.where, _INSTEAD)
    handle = _HANDLE.fullmatch(where)
    run = _mended().run.Twint(_options(f"from:{handle[1]}" if handle else where, config))
    run.user_agent = f"twint/{twint.__version__}"
    yield from islice(_posts(run, tally, sleep), config.limit)


def _options(query: str, config: ScrapeConfig) -> Any:  # Any: twint carries no types
    options = twint.Config()
    options.TwitterSearch, options.Search = True, query
    options.Hide_output, options.Lowercase, options.Pandas_clean = True, False, False
    if config.since:  # twint takes it for local time; the stage is exact
        since = datetime.fromisoformat(config.since.strip()) - timedelta(days=2)
        options.Since = since.strftime("%Y-%m-%d %H:%M:%S")
    return options


def _posts(run: Any, tally: Tally, sleep: Callable[[float], None]) -> Iterator[Post]:
    seen, places = set[str](), set[str]()
    while run.init and run.init not in places:
        places.add(run.init)
        patiently(lambda: _page(run, tally.where), tally.where, attempts=3, sleep=sleep)
        if not run.feed:
            return
        for number, element in enumerate(run.feed, 1):
            if element.find("div", "StreamItemContent--withheld"):
                continue
            try:
                post = post_of(twint.storage.write_meta.Data(twint.tweet.Tweet(element, run.config), "tweet"))
            except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:  # whatever twint stumbles over
                tally.skip(f"page {len(places)}, post {number}", f"twint cannot read it ({type(error).__name__}: {error})")
                continue
            if post.id not in seen:
                seen.add(post.id)
                tally.ok()
                yield post
        logger.info("%s: %s posts so far", tally.where, f"{len(seen):,}")


def _page(run: Any, who: str) -> None:
    """Lets twint read one page into `run.feed`, and the place of the next into `run.init`."""
    try:
        with ThreadPoolExecutor(1) as thread:  # an event loop of its own, also where one is running, as in a notebook
            thread.submit(asyncio.run, run.Feed()).result()
    except (aiohttp.ClientConnectionError, aiohttp.ClientPayloadError) as error:
        raise Again("the connection broke, or there was none") from error
    except TimeoutError as error:
        raise Again("no answer in time") from error
    except (aiohttp.ClientError, _Refused, ValueError) as error:
        said = str(error) if isinstance(error, _Refused) else type(error).__name__
        raise SourceError(
            f"{who}: X refuses twint ({said}): its endpoint has been gone since December 2020, and since 30 June 2023 X shows "
            f"posts only to those who log in. {_INSTEAD}"
        ) from error


class _Refused(Exception):
    """The server does not speak with twint."""


def _mended() -> Any:
    """The package with requests that end, and without its habit to configure everybody's logging."""
    base = os.environ.get("QUIPMILL_TWINT_URL", "").strip().rstrip("/") or _URL
    if not base.startswith(("https://", "http://")):
        raise UsageError("QUIPMILL_TWINT_URL is no address. Unset it, or begin it with https://")
    twint.url.base, twint.get.Request = base, _request
    for name in _MODULES:  # logging.debug() of the root logger would install a handler
        getattr(twint, name).logme = _quiet
    return twint


_quiet: Final = logging.getLogger("twint")
_quiet.setLevel(logging.CRITICAL + 1)


async def _request(url: str, connector: Any = None, params: Any = (), headers: Any = ()) -> str:
    """Takes the place of twint's request, which hangs on `with timeout()`, and looks at no status."""
    async with asyncio.timeout(_SECONDS), aiohttp.ClientSession(headers=headers, trust_env=True) as session:
        async with session.get(url, params=params, allow_redirects=False) as response:
            if response.status == 429 or response.status >= 500:
                asked = response.headers.get("Retry-After", "")
                raise Again(f"the server says {response.status}", float(asked[:9]) if asked.isdecimal() else None)
            if response.status != 200:
                raise _Refused(str(response.status))
            body = bytearray()
            async for chunk in response.content.iter_any():
                body += chunk
                if len(body) > _MAX_BYTES:
                    raise _Refused("an endless answer")
    return _checked(body.decode(errors="replace"))


def _checked(text: str) -> str:
    """What twint can read: otherwise it would ask ten times more, for half an hour."""
    try:
        page = json.loads(text)
    except (ValueError, RecursionError):
        page = None
    if not isinstance(page, dict) or not isinstance(page.get("items_html"), str) or "min_position" not in page:
        raise _Refused("a page that is not the old search's")
    return text
