"""Posts what is due every few seconds, in a thread of the service: `quipmill serve --scheduler`.

Any number of replicas may do so, since `publishing` lets each draft be sent by one of them; their rounds drift apart by chance.
"""

import logging
import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy.exc import DBAPIError

from quipmill.errors import QuipmillError
from quipmill.service import metrics
from quipmill.service.database import Database
from quipmill.service.publishing import publish_due
from quipmill.service.settings import Settings

logger = logging.getLogger(__name__)

JITTER: Final = 0.25
"""Share of the interval by which a pause is longer or shorter."""


class Scheduler:
    """The thread. `stop` lets the post that is under way finish, and claims no other."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self._database, self._settings = database, settings
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="scheduler", daemon=True)

    def start(self) -> None:
        """Begins with the first round soon."""
        logger.info("scheduler: looking every %g s", self._settings.scheduler_interval)
        self._thread.start()

    def stop(self) -> None:
        """Returns when nothing is under way any more."""
        self._stopping.set()
        self._thread.join(2 * self._settings.send_seconds + 5)  # one attempt and the record of it
        if self._thread.is_alive():
            logger.warning("scheduler: stopped in the middle of a post, which is settled later")

    def _run(self) -> None:
        pause = random.uniform(0, JITTER) * self._settings.scheduler_interval
        while not self._stopping.wait(pause):
            self._round()
            pause = random.uniform(1 - JITTER, 1 + JITTER) * self._settings.scheduler_interval

    def _round(self) -> None:
        try:
            report = publish_due(self._database, self._settings, stopping=self._stopping.is_set)
        except QuipmillError as error:
            self._broke_off(str(error))
        except DBAPIError as error:
            self._broke_off(f"the database: {str(error.orig).strip().partition(chr(10))[0]}")
        except Exception:  # a fault of ours must not end the thread, and with it all posting
            metrics.ROUND_ERRORS.inc()
            logger.exception("scheduler: a round broke off")
        else:
            metrics.LAST_ROUND.set(time.time())
            if report.posted or report.failed:
                logger.info("scheduler: %d posted, %d failed, %d waiting", len(report.posted), len(report.failed), report.waiting)

    def _broke_off(self, reason: str) -> None:
        metrics.ROUND_ERRORS.inc()
        logger.error("scheduler: a round broke off: %s", reason)


@contextmanager
def running(database: Database, settings: Settings) -> Iterator[None]:
    """Runs a scheduler for as long as the service lives, if the settings ask for one."""
    if not settings.scheduler:
        yield
        return
    scheduler = Scheduler(database, settings)
    scheduler.start()
    try:
        yield
    finally:
        scheduler.stop()
