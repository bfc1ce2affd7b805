"""Asks the curation service to post what people approved and what is due."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from quipmill.config import PublishConfig
from quipmill.curation import STRANGE, Service
from quipmill.errors import NetworkError, UsageError
from quipmill.report import as_markdown
from quipmill.schema import write_text

logger = logging.getLogger(__name__)

SECONDS: Final = 900
"""The service posts while we wait, one draft after the other."""

_SHOWN: Final = 100


@dataclass(frozen=True)
class Posted:
    """A draft that a network took."""

    draft_id: int
    account: str
    text: str
    url: str


@dataclass(frozen=True)
class Failed:
    """A draft that was not posted, or of which nobody can say."""

    draft_id: int
    account: str
    error: str
    state: str
    """`approved` (it will be tried again), `posting` (the network will be asked), `failed` or `needs_attention`."""


@dataclass(frozen=True)
class Published:
    """What the service did."""

    posted: list[Posted] = field(default_factory=list)
    failed: list[Failed] = field(default_factory=list)
    waiting: int = 0
    """Approved drafts that are not due yet, or were too many for this time."""


def publish(out: Path, config: PublishConfig, *, token: str = "", sleep: Callable[[float], None] = time.sleep) -> Published:
    """Lets the service post what is due. A post that fails is told, and raises nothing: the service keeps it.

    A request that may have arrived is not sent again, since the next run finds what is still due.

    Args:
        out: the summary, in Markdown.
        config: which service, for which account, how many.
        token: what the service asks for.
        sleep: waits so many seconds between attempts.

    Raises:
        UsageError: no service or token is given.
        NetworkError: the service cannot be asked, or refuses.
    """
    out.unlink(missing_ok=True)
    url, account = config.service_url.strip(), config.account.strip()
    if not url:
        raise UsageError("no service to ask. Give service_url=https://<the curation service>")
    service = Service(url, token, sleep)
    body = {"account": account or None, "limit": config.limit}
    facts = _read(service.post("/publish", body, repeatable=False, seconds=SECONDS), url)
    write_text(out, _summary(facts))
    for failure in facts.failed:
        logger.warning("publish: draft %d of %s: %s (now %s)", failure.draft_id, failure.account, failure.error, failure.state)
    logger.info("publish: %d posted, %d failed, %d waiting", len(facts.posted), len(facts.failed), facts.waiting)
    return facts


def _read(answer: dict[str, Any], url: str) -> Published:
    try:
        posted = [
            Posted(int(one["draft_id"]), *(_line(one[name]) for name in ("account", "text", "url"))) for one in answer["posted"]
        ]
        failed = [
            Failed(int(one["draft_id"]), *(_line(one[name]) for name in ("account", "error", "state")))
            for one in answer["failed"]
        ]
        return Published(posted, failed, int(answer["waiting"]))
    except (KeyError, TypeError, ValueError) as error:
        raise NetworkError(f"{url}: {STRANGE}") from error


def _line(value: object) -> str:
    return " ".join(str(value or "").split())[:1000]


def _summary(facts: Published) -> str:
    if not facts.posted and not facts.failed:
        return f"# Nothing was due\n\n{facts.waiting:,} approved drafts are waiting.\n"
    lines = [
        f"# {len(facts.posted):,} posted, {len(facts.failed):,} failed",
        "",
        f"{facts.waiting:,} approved drafts are waiting.",
    ]
    if facts.posted:
        lines += ["", "| account | text | where |", "|---|---|---|"]
        lines += [f"| {as_markdown(p.account)} | {as_markdown(p.text)} | {as_markdown(p.url)} |" for p in facts.posted[:_SHOWN]]
    if facts.failed:
        lines += ["", "| account | draft | why | state now |", "|---|---:|---|---|"]
        lines += [
            f"| {as_markdown(f.account)} | {f.draft_id} | {as_markdown(f.error)} | {as_markdown(f.state)} |"
            for f in facts.failed[:_SHOWN]
        ]
    return "\n".join([*lines, ""])
