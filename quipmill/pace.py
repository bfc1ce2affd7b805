"""Waiting for servers that ask for it: an action is tried again after a pause, and a countdown shows how long that is.

    def page() -> dict[str, Any]:
        response = http.get(url)
        if response.status_code == 429:
            raise Again("too many requests", pause=float(response.headers["Retry-After"]))
        return response.json()

    patiently(page, "mastodon")

On a terminal the countdown is a line that counts; elsewhere it is a line in the log, at the start of a pause and every half
minute.
"""

import logging
import math
import random
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Final, TypeVar

from quipmill.errors import NetworkError

logger = logging.getLogger(__name__)

T = TypeVar("T")

_LOG_SECONDS: Final = 30.0
_LONGEST_GUESS: Final = 60.0  # seconds; where the server does not say
_random: Final = random.Random()  # its own: stages must not draw from the global one


class Again(Exception):
    """What an action raises to be tried again.

    Args:
        reason: what happened, in a few words that end a sentence (`too many requests`); holds no secret.
        pause: seconds that the server asks for; None where it does not say.
    """

    def __init__(self, reason: str, pause: float | None = None) -> None:
        super().__init__(reason)
        self.reason, self.pause = reason, pause


def patiently(
    action: Callable[[], T],
    who: str,
    *,
    attempts: int = 5,
    longest: float = 900,
    sleep: Callable[[float], None] = time.sleep,
) -> T:
    """What `action` returns, as soon as it no longer raises `Again`.

    A pause is as long as the server asks, or grows with every attempt and is partly random, so that many clients do not come
    back at once. Whatever else the action raises goes through.

    Args:
        action: tries once. It is called again from the start, so it must leave nothing half done.
        who: whom the pause is for, in messages: `x_api`, or a host.
        attempts: how often the action is tried, at least 1.
        longest: seconds; a server that asks for more is not waited for.
        sleep: waits so many seconds; a pause may be cut into several.

    Raises:
        NetworkError: the last attempt failed, or the server asks for too long a pause.
    """
    for attempt in range(1, attempts + 1):
        try:
            return action()
        except Again as again:
            if again.pause is not None and not again.pause <= longest:
                raise NetworkError(
                    f"{who}: {again.reason}, and wants a pause of {_spelled(again.pause)}, longer than the {_spelled(longest)} "
                    "that are waited for here. Try again after that"
                ) from again
            if attempt == attempts:
                times = f", {attempts} times" if attempts > 1 else ""
                raise NetworkError(f"{who}: {again.reason}{times}. Try again later") from again
            wait(max(again.pause or 0.0, pause_after(attempt)), f"{who}: {again.reason}", sleep=sleep)
    raise ValueError(f"attempts must be at least 1, found {attempts}")


def pause_after(attempt: int) -> float:
    """Seconds to wait after failed attempt `attempt`, where the server does not say: 0.5 to 1, then twice that, up to 60."""
    return _random.uniform(0.5, 1.0) * min(2.0 ** (attempt - 1), _LONGEST_GUESS)


def wait(seconds: float, why: str, *, sleep: Callable[[float], None] = time.sleep) -> None:
    """Sleeps, and shows for how long and why: by a line that counts down on a terminal, by log lines elsewhere."""
    left, terminal = max(seconds, 0.0), sys.stderr.isatty()
    while left > 0:
        if terminal:
            _draw(f"{why}, going on in {_clock(left)}")
        else:
            logger.info("%s, going on in %s", why, _spelled(left))
        step = min(left, 1.0 if terminal else _LOG_SECONDS)
        sleep(step)
        left -= step
    if terminal:
        _draw("")


def _draw(line: str) -> None:
    with suppress(OSError):  # a terminal that went away is no reason to stop
        sys.stderr.write(f"\r\x1b[K{line[:200]}")
        sys.stderr.flush()


def _clock(seconds: float) -> str:
    minutes, rest = divmod(math.ceil(seconds), 60)
    return f"{minutes}:{rest:02}"


def _spelled(seconds: float) -> str:
    """`40 seconds`, `15 minutes`, `3 hours`, rounded up; a server may ask for any number."""
    if not seconds < 1e8:
        return "years"
    for unit, size in (("hours", 3600), ("minutes", 60)):
        if seconds > 2 * size:
            return f"{math.ceil(seconds / size)} {unit}"
    return f"{math.ceil(seconds)} seconds" if seconds > 1 else "1 second"
