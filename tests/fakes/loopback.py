"""A publisher for `tests.fakes.network`, as strict and as helpless as one for X: no keys, only a search by text.

`LOOPBACK_KILL=<step>:<chance>,...` kills with SIGKILL, so often: `sender-before`, `sender-after` the process that sends, before
the request and after its answer; `service-before`, `service-after` the process `LOOPBACK_SERVICE` that started
it, and notes that in the file `LOOPBACK_DEATHS`. `LOOPBACK_STOP=<file>` stops the sender right before the request, and leaves
its id in the file. `LOOPBACK_TIMEOUT` is how many seconds the network may be silent.
"""

import http.client
import json
import os
import random
import signal
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from quipmill.errors import PublishLater, PublishRefused, PublishUnknown
from quipmill.publishers import Account, Outgoing, Receipt

CREDENTIALS = ("TOKEN",)
TIMEOUT = float(os.environ.get("LOOPBACK_TIMEOUT", "20"))


def limit(account: Account) -> int:
    return 100


def length(text: str, account: Account) -> int:
    return len(text)


def publish(post: Outgoing, account: Account) -> Receipt:
    if path := os.environ.get("LOOPBACK_STOP"):
        Path(path).write_text(str(os.getpid()))
        os.kill(os.getpid(), signal.SIGSTOP)
    _maybe_kill("before")
    connection = _connect(account)
    headers = {"Authorization": account.credentials["TOKEN"]}
    try:
        connection.request("POST", "/posts", json.dumps({"text": post.text}), headers)
        response = connection.getresponse()
        answer = json.loads(response.read())
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise PublishUnknown(f"no answer: {type(error).__name__}") from error
    finally:
        connection.close()
    _maybe_kill("after")
    if response.status == 429:
        raise PublishLater("too many posts", float(response.headers["Retry-After"]))
    if response.status != 201:
        raise PublishRefused(answer["error"])
    return _receipt(answer, account)


def find(post: Outgoing, account: Account, now: datetime) -> Receipt | None:
    connection = _connect(account)
    try:
        connection.request("GET", "/posts")
        response = connection.getresponse()
        if response.status != 200:
            raise PublishUnknown(f"the network answers {response.status}")
        found = [answer for answer in json.loads(response.read()) if answer["text"] == post.text]
    except (OSError, http.client.HTTPException) as error:
        raise PublishUnknown(f"no answer: {type(error).__name__}") from error
    finally:
        connection.close()
    if found:
        return _receipt(found[0], account)
    if now < post.claimed_at + timedelta(seconds=account.settle_after):
        raise PublishUnknown("it may still show up")
    return None


def _connect(account: Account) -> http.client.HTTPConnection:
    return http.client.HTTPConnection(urlsplit(account.server).netloc, timeout=TIMEOUT)


def _receipt(answer: dict[str, str], account: Account) -> Receipt:
    return Receipt(answer["id"], f"{account.server}/{answer['id']}", datetime.fromtimestamp(float(answer["at"]), UTC))


def _maybe_kill(when: str) -> None:
    chances = dict(part.split(":") for part in os.environ.get("LOOPBACK_KILL", "").split(",") if part)
    for who, victim in (("service", os.getppid()), ("sender", os.getpid())):
        if random.random() < float(chances.get(f"{who}-{when}", 0)) and os.getppid() == int(os.environ["LOOPBACK_SERVICE"]):
            with open(os.environ["LOOPBACK_DEATHS"], "a") as log:
                log.write(f"{who}-{when}\n")
            os.kill(victim, signal.SIGKILL)
