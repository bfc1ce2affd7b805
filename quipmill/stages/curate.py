"""Hands the samples that `evaluate` keeps to the curation service, as drafts that a person approves or rejects."""

import json
import logging
import math
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from quipmill.config import CurateConfig
from quipmill.curation import STRANGE, Service
from quipmill.errors import NetworkError
from quipmill.report import as_markdown
from quipmill.schema import Sample, dumps, read_jsonl, whole, write_text

logger = logging.getLogger(__name__)

BATCH: Final = 500
BATCH_BYTES: Final = 512 << 10
"""What one request holds at most: the service's own limit, and half of what web servers usually let through."""

_SHOWN: Final = 20


@dataclass(frozen=True)
class Curated:
    """What became of the samples."""

    kept: int
    """Samples that `evaluate` keeps; the sum of the others if there is a service."""
    added: int = 0
    known: int = 0
    """Drafts of the account already, by id or by text."""
    refused: list[tuple[int, str]] = field(default_factory=list)
    """Place among the kept samples, from 1, and why."""


def curate(
    samples: Path,
    out: Path,
    config: CurateConfig,
    *,
    token: str = "",
    sleep: Callable[[float], None] = time.sleep,
) -> Curated:
    """Posts the kept samples as drafts; doing it again changes nothing.

    Args:
        samples: JSON Lines of `Sample`, as `evaluate` wrote them.
        out: the summary, in Markdown.
        config: which service and account; without a service nothing is sent.
        token: what the service asks for.
        sleep: waits so many seconds between attempts.

    Raises:
        DataError: the samples cannot be read.
        UsageError: a service without token, or no address.
        NetworkError: the service cannot be asked, or refuses.
    """
    out.unlink(missing_ok=True)
    url = config.service_url.strip()
    service = Service(url, token, sleep) if url else None
    account = config.account.strip()
    kept = [sample for sample in read_jsonl(samples, Sample) if sample.keep is True]
    facts = _post(service, account, kept) if service else Curated(len(kept))
    write_text(out, _summary(facts, url, account))
    if service:
        shown = (f"{facts.added:,}", f"{facts.known:,}", f"{len(facts.refused):,}")
        whose = f" for {account}" if account else ""
        logger.info("curate: %s drafts added%s, %s known already, %s refused", shown[0], whose, *shown[1:])
    else:
        logger.info("curate: no service is configured (service_url), %s kept samples stay where they are", f"{len(kept):,}")
    return facts


def _post(service: Service, account: str, kept: Sequence[Sample]) -> Curated:
    added, known, refused, done = 0, 0, list[tuple[int, str]](), 0
    for batch in _batches(kept):
        answer = service.post("/api/drafts", {"account": account or None, "samples": batch}, repeatable=True)
        new, old, kept_out = _read(answer, service.url)
        added, known = added + new, known + old
        refused += [(done + place, reason) for place, reason in kept_out]
        done += len(batch)
    return Curated(len(kept), added, known, refused)


def _batches(kept: Sequence[Sample]) -> Iterator[list[dict[str, Any]]]:
    batch, size = list[dict[str, Any]](), 0
    for sample in kept:
        bits = sample.bits_per_byte
        line = whole(dumps(replace(sample, bits_per_byte=bits if bits is not None and math.isfinite(bits) else None)))
        length = len(line.encode())
        if batch and (len(batch) == BATCH or size + length > BATCH_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(json.loads(line))
        size += length
    if batch:
        yield batch


def _read(answer: dict[str, Any], url: str) -> tuple[int, int, list[tuple[int, str]]]:
    try:
        refused = [(int(one["place"]), " ".join(str(one["reason"]).split())[:200]) for one in answer["refused"]]
        return len(list(answer["added"])), int(answer["known"]), refused
    except (KeyError, TypeError, ValueError) as error:
        raise NetworkError(f"{url}: {STRANGE}") from error


def _summary(facts: Curated, url: str, account: str) -> str:
    if not url:
        return (
            f"No curation service is configured: {facts.kept:,} kept samples were sent nowhere. Set `service_url` to send them.\n"
        )
    counts = {"kept samples": facts.kept, "added": facts.added, "known already": facts.known, "refused": len(facts.refused)}
    lines = [f"# Drafts for {as_markdown(account)}" if account else "# Drafts", "", "| samples | |", "|---|---:|"]
    lines += [*(f"| {name} | {count:,} |" for name, count in counts.items()), ""]
    lines += [f"- sample {place}: {as_markdown(reason)}" for place, reason in facts.refused[:_SHOWN]]
    if len(facts.refused) > _SHOWN:
        lines.append(f"- and {len(facts.refused) - _SHOWN:,} more")
    return "\n".join([*lines, "", f"They wait for a person at {as_markdown(url)}", ""])
