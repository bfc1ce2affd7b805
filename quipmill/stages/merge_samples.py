"""Joins what shards of one sampling have drawn, in the order of one call that draws all."""

import logging
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quipmill.errors import DataError
from quipmill.schema import Sample, read_jsonl, replacing

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Merged:
    """What was joined."""

    rows: int
    parts: int


def merge_samples(parts: Sequence[Path], out: Path) -> Merged:
    """Writes the samples of all parts, one after the other, line by line as they are.

    Args:
        parts: the files of the shards 0/k, 1/k, ..., all of them, in this order.
        out: the JSONL file to write.

    Raises:
        DataError: there is no part, a part is missing or unreadable, the parts are of different models or seeds, or one sample
            is in two of them.
    """
    if not parts:
        raise DataError("no parts to merge. Give the files that `quipmill sample --shard 0/4`, 1/4 and so on wrote")
    facts = _check(parts)
    with replacing(out) as file:
        for part in parts:
            file.writelines(_lines(part))
    logger.info("merge_samples: joined %s samples of %d parts", f"{facts.rows:,}", facts.parts)
    return facts


def in_order(parts: Sequence[tuple[str, Path]]) -> list[Path]:
    """The paths of all shards by their numbers, `(shard, path)` in any order.

    Raises:
        DataError: a shard is missing, is there twice, or belongs to another number of shards.
    """
    found = dict(parts)
    wanted = [f"{shard}/{len(parts)}" for shard in range(len(parts))]
    if sorted(found) != sorted(wanted) or len(found) < len(parts):
        raise DataError(
            f"{len(parts)} parts are the shards {', '.join(sorted(shard or 'none' for shard, _ in parts)[:20])}; expected "
            f"0/{len(parts)} to {len(parts) - 1}/{len(parts)}. Sample with shard= all of them, each once"
        )
    return [found[shard] for shard in wanted]


def _check(parts: Sequence[Path]) -> Merged:
    seen, kinds = Counter[str](), dict[tuple[str, int], Path]()
    for part in parts:
        for sample in read_jsonl(part, Sample, max_bad_fraction=0):
            seen[sample.id] += 1
            if seen[sample.id] > 1:
                raise DataError(f"{part}: sample {sample.id} is in an earlier part as well. Give every shard once")
            kinds.setdefault((sample.model, sample.seed), part)
            if len(kinds) > 1:
                raise DataError(f"{part}: of another model or seed than {next(iter(kinds.values()))}. Draw all shards alike")
    return Merged(seen.total(), len(parts))


def _lines(part: Path) -> Iterator[bytes]:
    with part.open("rb") as file:
        for line in file:
            yield line if line.endswith(b"\n") else line + b"\n"
