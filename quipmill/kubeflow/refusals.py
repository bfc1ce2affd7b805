"""What it means that a Kubeflow Pipelines server refuses or does not answer, in one sentence without secrets."""

import base64
import json
import re
import time
from collections.abc import Callable
from typing import Any, Final

from urllib3 import exceptions

from quipmill.errors import ClusterError, QuipmillError, UsageError
from quipmill.kubeflow.times import say_duration

TOKEN: Final = "QUIPMILL_KFP_TOKEN"
COOKIE: Final = "QUIPMILL_KFP_COOKIE"

_PASSING: Final = (408, 425, 429, 500, 502, 503, 504)
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\s]+")
_NETWORK: Final = (
    (exceptions.SSLError, "its certificate is not trusted. Give the file of its authority with --ca-file"),
    (exceptions.NameResolutionError, "no such host. Check the endpoint"),
    (exceptions.NewConnectionError, "nobody answers there. Check the endpoint, and that its port is forwarded"),
    (exceptions.ConnectTimeoutError, "nobody answers there in time. Check the endpoint"),
    (exceptions.TimeoutError, "no answer in time. Try again later"),
    (exceptions.ResponseError, "it sends from one address to the next. Check the endpoint"),
    (exceptions.HTTPError, "the connection was lost. Try again later"),
)
_NEVER_SENT: Final = (exceptions.SSLError, exceptions.NewConnectionError, exceptions.ConnectTimeoutError)


def of_answer(where: str, error: Any, token: str, without_secrets: Callable[[str], str]) -> ClusterError:
    """The sentence for an answer that is not 2xx.

    Args:
        where: the endpoint.
        error: kfp's `ApiException`.
        token: what was sent, to see whether it has expired; empty if none was.
        without_secrets: takes them out of what the server says.
    """
    said = one_line(without_secrets(_message(error)))[:400].rstrip(".")
    status = int(error.status or 0)
    if status in (401, 407):
        why = _expired(token) or ("the token is wrong or has expired" if token else "it asks for a token, and there is none")
        text = f"{why} ({status}). Put a new one into {TOKEN}, or name its file with --token-file"
    elif status == 403:
        text = f"this user may not do that (403: {said}). Check --namespace, or ask for the right"
    elif status in _PASSING:
        text = f"it has trouble ({status}: {said}). Try again later"
    elif status:
        text = f"it refuses ({status}: {said}). Correct that and try again"
    else:
        text = f"no safe connection ({said}). Check the address, and --ca-file for an authority of your own"
    return ClusterError(f"{where}: {text}", status, status in _PASSING)


def of_network(where: str, error: exceptions.HTTPError, method: str) -> QuipmillError:
    """The sentence for no answer at all."""
    reason = getattr(error, "reason", None)
    reason = reason if isinstance(reason, Exception) else error
    if isinstance(reason, exceptions.LocationValueError):
        return UsageError(f"{where}: not an address. Write for example http://localhost:8080")
    text = next(text for kind, text in _NETWORK if isinstance(reason, kind) or kind is exceptions.HTTPError)
    if method != "GET" and not isinstance(reason, _NEVER_SENT):
        text = f"{text}, but look first whether it has happened after all"
    return ClusterError(f"{where}: {text}", passing=not isinstance(reason, exceptions.SSLError | exceptions.ResponseError))


def of_page(where: str) -> ClusterError:
    """The sentence for a web page where an answer should be."""
    return ClusterError(
        f"{where}: this is not the API of Kubeflow Pipelines, or a login page stands before it."
        f" Check the endpoint; behind a login set {TOKEN} or {COOKIE}"
    )


def one_line(text: str) -> str:
    """The text without line breaks and control characters."""
    return _CONTROL.sub(" ", text).strip()


def _message(error: Any) -> str:
    """What the server says about it; a page of HTML says nothing."""
    body = error.body.decode("utf-8", "replace") if isinstance(error.body, bytes) else error.body or ""
    try:
        parts = json.loads(body)
    except (ValueError, RecursionError):
        parts = None
    found = [parts[key] for key in ("message", "error", "error_message") if parts.get(key)] if isinstance(parts, dict) else []
    return str(found[0] if found else error.reason or "no reason given")


def _expired(token: str) -> str:
    """Since when a JSON Web Token is out of date, if it is one and says so."""
    try:
        claims = json.loads(base64.urlsafe_b64decode(token.split(".")[1] + "=="))
        late = time.time() - float(claims["exp"])
    except (IndexError, KeyError, ValueError, TypeError, RecursionError):
        return ""
    return f"the token expired {say_duration(int(late))} ago" if late >= 1 else ""
