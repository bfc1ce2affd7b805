"""Many publishers that are killed at every step, on a network that takes each post as a new one: what two tests share.

A worker dies by SIGKILL, with a small chance each time, right before and after every transaction, before it starts a sender,
while the sender runs, and wherever its supervisor happens to hit it; senders die before and after their request.
"""

import logging
import multiprocessing
import os
import random
import signal
import sys
import time
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from sqlalchemy import event, func, select
from sqlalchemy.orm import Session

from quipmill.schema import Sample
from quipmill.service import accounts, drafts
from quipmill.service.database import Database
from quipmill.service.models import Draft, State
from quipmill.service.publishing import publish_due
from quipmill.service.settings import Settings, database_url
from tests.fakes.network import Network

FATES = ("ok",) * 30 + ("late",) * 3 + ("cut",) * 3 + ("delayed",) * 2 + ("lost",) * 2 + ("busy",)
STEPS = (
    "begin",
    "before commit",
    "after commit",
    "before sender",
    "sender-before",
    "sender-after",
    "service-before",
    "service-after",
)
NOW = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Storm:
    """How hard it blows."""

    posts: int
    workers: int
    chance: float
    """Of a kill at one step."""
    kills: int
    """Most kills at random times by the supervisor."""
    send_seconds: float
    seed: int = 1
    accounts: int = 20
    patience: float = 240.0


def run(storm: Storm, url: str, folder: Path, network: Network) -> Counter[str]:
    """Posts everything, and returns how often workers and senders were killed where; the publisher `loopback` must be known.

    Asserts that the network has each post exactly once, and the database its receipt.
    """
    chance = random.Random(storm.seed)
    network.choose, network.lateness, network.retry_after = lambda: chance.choice(FATES), 0.7, 1
    texts = _fill(storm, url, network)
    deaths = _blow(storm, url, folder, chance)
    time.sleep(network.lateness)  # what may still show up

    assert sorted(network.texts) == sorted(texts), _difference(Counter(network.texts), Counter(texts))
    database = Database(database_url(url))
    with database.read() as session:
        found = session.scalars(select(Draft)).unique().all()
    database.close()
    assert {draft.state for draft in found} == {State.POSTED}
    assert {draft.receipt_id: f"{draft.text} {draft.account.label}" for draft in found} == {
        post["id"]: post["text"] for post in network.posts
    }
    return deaths


def _fill(storm: Storm, url: str, network: Network) -> list[str]:
    database = Database(database_url(url))
    texts: list[str] = []
    with database.write() as session:
        for number in range(storm.accounts):
            profile = accounts.Profile(network="loopback", server=network.url)
            account = accounts.create(session, f"account-{number}", profile, now=NOW)
            samples = [Sample(id="", text=f"Post {n} of {account.name}.") for n in range(storm.posts // storm.accounts)]
            for draft_id in drafts.add(session, account, samples, actor="api", now=NOW).added:
                drafts.approve(session, draft_id, actor="eve", now=NOW)
            texts += [f"{sample.text} {account.label}" for sample in samples]
    database.close()
    return texts


def _blow(storm: Storm, url: str, folder: Path, chance: random.Random) -> Counter[str]:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.service.storm"])
    started, deaths, end = 0, Counter[str](), time.monotonic() + storm.patience
    workers: list[BaseProcess] = []
    finished, kills = 0, storm.kills
    while finished < storm.workers:
        assert time.monotonic() < end, f"not done after {storm.patience} s: {deaths}"
        while len(workers) < storm.workers - finished:
            started += 1
            worker = context.Process(target=_work, args=(storm, url, folder, storm.seed * 10_000 + started), daemon=True)
            worker.start()
            workers.append(worker)
        time.sleep(0.1)
        if kills and chance.random() < 0.3:
            kills -= 1
            chance.choice(workers).kill()
            deaths["anywhere"] += 1
        for worker in [worker for worker in workers if not worker.is_alive()]:
            workers.remove(worker)
            assert worker.exitcode in (0, -signal.SIGKILL), f"a worker ended with {worker.exitcode}"
            finished += worker.exitcode == 0
    return deaths + Counter(line for path in folder.glob("deaths-*") for line in path.read_text().splitlines())


def _work(storm: Storm, url: str, folder: Path, seed: int) -> None:
    """One replica: rounds until nothing is left, or death."""
    logging.disable()
    steps = ",".join(f"{step}:{2 * storm.chance}" for step in STEPS if "-" in step)
    deaths = str(folder / f"deaths-{seed}")
    os.environ.update({"LOOPBACK_KILL": steps, "LOOPBACK_DEATHS": deaths, "LOOPBACK_SERVICE": str(os.getpid())})
    os.environ["LOOPBACK_TIMEOUT"] = "0.5"  # less than the lateness of the network
    os.environ.update({f"QUIPMILL_ACCOUNT_ACCOUNT_{number}_TOKEN": "t0ken" for number in range(storm.accounts)})
    settings = Settings(
        service_token="3f1a7c2e9b8d4506a1b2c3d4e5f60718",
        database_url=url,
        send_seconds=storm.send_seconds,
        settle_after=storm.send_seconds + 1,
        retry_pause=0.5,
        max_attempts=10_000,
    )
    database = Database(settings.database)
    _die_at_times(database, storm.chance, random.Random(seed), folder / f"deaths-{seed}")
    while True:
        report = publish_due(database, settings, limit=5)
        with database.read() as session:
            if not session.scalar(select(func.count(Draft.id)).where(Draft.state != State.POSTED)):
                os._exit(0)
        time.sleep(0.02 if report.posted else 0.2)


def _die_at_times(database: Database, chance: float, dice: random.Random, log: Path) -> None:
    def maybe(step: str) -> None:
        if dice.random() < chance:
            with log.open("a") as file:
                file.write(f"{step}\n")
            os.kill(os.getpid(), signal.SIGKILL)

    def audit(name: str, arguments: tuple[Any, ...]) -> None:
        if name == "subprocess.Popen":
            maybe("before sender")

    event.listen(database.engine, "begin", lambda connection: maybe("begin"))
    event.listen(database.engine, "commit", lambda connection: maybe("before commit"))
    event.listen(Session, "after_commit", lambda session: maybe("after commit"))
    sys.addaudithook(audit)


def _difference(found: Counter[str], expected: Counter[str]) -> str:
    return f"lost: {dict(expected - found)}, twice: {dict(found - expected)}"
