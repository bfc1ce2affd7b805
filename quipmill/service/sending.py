"""Asks a network to take a post, or whether it has one, in a process of its own that ends in time whatever happens.

What a reader may rely on: `publish` and `find` keep the contract of `quipmill.publishers`, and when the deadline has passed
nothing of them goes on. A thread could not promise that: a name server that does not answer, a server that drips a byte a
minute or a stop signal would let it wake up later and send what somebody else has settled by then. So the kernel ends the
process, by an alarm that it sets before it reads what to send and never catches; in a process that was stopped the alarm rings
before anything else goes on. The clock of the deadline also runs while the machine sleeps, and is looked at right before the
request.

The process gets the credentials of its one account by a pipe, and none of the service's own secrets. It does not hear Ctrl-C, so
that a post under way is finished when the service stops.
"""

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import asdict
from datetime import UTC, datetime
from types import ModuleType
from typing import Any, Final

from quipmill import plugins
from quipmill.errors import PublishError, PublishLater, PublishRefused, PublishUnknown, QuipmillError
from quipmill.publishers import Account, Outgoing, Receipt

_ERRORS: Final[dict[str, type[PublishError]]] = {"refused": PublishRefused, "later": PublishLater, "unknown": PublishUnknown}
_SECRETS: Final = ("QUIPMILL_ACCOUNT_", "QUIPMILL_SERVICE_TOKEN", "QUIPMILL_SESSION_SECRET", "QUIPMILL_DATABASE_URL")
_LONGEST_MESSAGE: Final = 500


def clock() -> float:
    """Seconds on a clock that all processes of this machine share, that nobody sets, and that runs while it sleeps."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic()


def publish(network: str, post: Outgoing, account: Account, deadline: float) -> Receipt:
    """Sends a post, once.

    Args:
        deadline: time of `clock()` after which nothing of this goes on.

    Raises:
        PublishError: as `quipmill.publishers` says; `PublishUnknown` also if the process ended without an answer.
    """
    answer = _ask("publish", network, post, account, None, deadline)
    assert answer is not None, "a publisher returns a receipt or raises"
    return answer


def find(network: str, post: Outgoing, account: Account, now: datetime, deadline: float) -> Receipt | None:
    """The receipt of a post that is there, None if it certainly is not.

    Raises:
        PublishUnknown: nobody can say, for whatever reason.
    """
    try:
        return _ask("find", network, post, account, now, deadline)
    except PublishUnknown:
        raise
    except PublishError as error:  # a network that cannot be asked has not said no
        raise PublishUnknown(str(error)) from None


def _ask(verb: str, network: str, post: Outgoing, account: Account, now: datetime | None, deadline: float) -> Receipt | None:
    request = {
        "verb": verb,
        "network": network,
        "post": {**asdict(post), "claimed_at": post.claimed_at.isoformat()},
        "account": {**asdict(account), "credentials": dict(account.credentials)},
        "now": now and now.isoformat(),
    }
    command = [sys.executable, "-m", __name__, str(deadline)]
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # libraries may print what they send
            env=_environment(),
            start_new_session=True,
        )
    except OSError as error:
        raise PublishLater(f"no process for the post could be started: {error.strerror}. Free some memory") from error
    with process:
        try:
            output, _ = process.communicate(json.dumps(request).encode(), max(0.0, deadline - clock()) + 1)
        except subprocess.TimeoutExpired:  # the alarm has rung before, unless the system has none
            output = b""
        finally:
            process.kill()
    return _read(network, output)


def _environment() -> dict[str, str]:
    """The environment without secrets, and with the module path of this process."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_SECRETS)}
    return {**kept, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}


def _read(network: str, output: bytes) -> Receipt | None:
    try:
        answer: dict[str, Any] = json.loads(output)
    except ValueError:
        raise PublishUnknown(f"{network} did not answer in time, or the process that asked it broke down") from None
    if kind := answer.get("error"):
        message = answer["message"]
        raise PublishLater(message, answer["retry_after"]) if kind == "later" else _ERRORS[kind](message)
    return answer["receipt"] and _receipt(**answer["receipt"])


def _receipt(id: str, url: str, posted_at: str) -> Receipt:
    """The receipt, whatever a network put into it, as something that is safe to keep and to link to."""
    when = datetime.fromisoformat(posted_at)
    linked = url if url.startswith(("https://", "http://", "dry-run:")) and url.isprintable() else ""
    return Receipt(str(id)[:255].replace("\0", ""), linked[:2000], when if when.tzinfo else when.replace(tzinfo=UTC))


def main() -> None:
    """The other process: reads one request from standard input, writes one answer to standard output."""
    deadline = float(sys.argv[1])
    _end_at(deadline)
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what libraries print is no answer
    request = json.load(sys.stdin)
    post = Outgoing(**{**request["post"], "claimed_at": datetime.fromisoformat(request["post"]["claimed_at"])})
    account = Account(**request["account"])
    try:
        answer = _answer(request, post, account, deadline)
    except PublishError as error:
        kind = next(name for name, type_ in _ERRORS.items() if isinstance(error, type_))
        answer = {"error": kind, "message": _safe(str(error), account), "retry_after": getattr(error, "retry_after", None)}
    with answers:
        json.dump(answer, answers)


def _end_at(deadline: float) -> None:
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGALRM])
    if (left := deadline - clock()) <= 0:
        sys.exit("too late")
    signal.setitimer(signal.ITIMER_REAL, left)


def _answer(request: dict[str, Any], post: Outgoing, account: Account, deadline: float) -> dict[str, Any]:
    try:
        publisher = plugins.load("publishers", request["network"])
        if request["verb"] == "publish":
            _check_length(publisher, post, account)
    except PublishError:
        raise
    except Exception as error:  # whatever this was, nothing has been sent
        raise PublishLater(_sentence(error)) from error
    if deadline <= clock():
        raise PublishLater("the machine was too slow to send the post in time")
    try:
        if request["verb"] == "publish":
            receipt = publisher.publish(post, account)
        else:
            receipt = publisher.find(post, account, datetime.fromisoformat(request["now"]))
    except PublishError:
        raise
    except Exception as error:  # a fault of the publisher, and nobody knows how far it came
        raise PublishUnknown(_sentence(error)) from error
    return {"receipt": receipt and {**asdict(receipt), "posted_at": receipt.posted_at.isoformat()}}


def _check_length(publisher: ModuleType, post: Outgoing, account: Account) -> None:
    found, most = publisher.length(post.text, account), publisher.limit(account)
    if found > most:
        raise PublishRefused(f"the post is {found} characters long with its label, the network takes {most}. Shorten it")


def _sentence(error: Exception) -> str:
    return str(error) if isinstance(error, QuipmillError) else f"{type(error).__name__}: {error}"


def _safe(message: str, account: Account) -> str:
    """The message on one line, without the values of credentials."""
    for secret in sorted(account.credentials.values(), key=len, reverse=True):
        message = message.replace(secret, "***") if len(secret) > 3 else message
    return " ".join(message.replace("\0", "").split())[:_LONGEST_MESSAGE]


if __name__ == "__main__":
    main()
