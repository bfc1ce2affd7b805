"""Samples block by block, the same way for every engine: what a shard draws, and what is drawn again.

A block is 64 samples of one temperature. What is in it depends on the seed, the prompt, the temperature, the settings and the
block's number alone, so that neither `n` nor the shards change a sample: `n` cuts the last block, a shard draws whole blocks.
Over-long and empty rows are drawn again inside their block, from a seed of their own, until the block is full or has drawn
`max_draws` times its size.
"""

import logging
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from quipmill.config import SampleConfig
from quipmill.engines import BLOCK, block_seed
from quipmill.errors import UsageError
from quipmill.schema import Sample
from quipmill.text import weighted_length

logger = logging.getLogger(__name__)

REASONS: Final = {"unended": "did not end in time", "long": "were too long", "empty": "were empty"}
"""Why a row is drawn again."""


@dataclass(frozen=True)
class Row:
    """One row as an engine drew it."""

    text: str
    """With the prompt, without markers."""
    tokens: int
    """Without the prompt and the end."""
    ended: bool
    """Whether it came to its end within `max_tokens` and what the model can see."""


Draw = Callable[[float, int, int], Iterable[Row]]
"""`draw(temperature, seed, rows)`: so many rows, which depend on these three alone. May be lazy; the rest is then not drawn."""


def draw_blocks(config: SampleConfig, draw: Draw) -> Iterator[Sample]:
    """The samples of the config's shard, or all; `id` holds the number of the sample at its temperature."""
    assert config.seed is not None
    again: Counter[str] = Counter()
    for temperature, block in blocks_of(config):
        for place, row in enumerate(_kept_rows(config, draw, temperature, block, again)):
            yield Sample(
                id=str(block * BLOCK + place),
                text=row.text,
                prompt=config.prompt,
                seed=config.seed,
                temperature=temperature,
                top_k=config.top_k,
                top_p=config.top_p,
                tokens=row.tokens,
            )
    if again:
        said = ", ".join(f"{again[reason]:,} {words}" for reason, words in REASONS.items() if again[reason])
        logger.info("sample: %s rows were not kept: %s", f"{again.total():,}", said)


def blocks_of(config: SampleConfig) -> list[tuple[float, int]]:
    """The blocks to draw, (temperature, number), in order; those of all shards, one after the other, are those of one call."""
    blocks = [(temperature, block) for temperature in config.temperatures for block in range(-(-config.n // BLOCK))]
    if not config.shard:
        return blocks
    shard, shards = map(int, config.shard.split("/"))
    return blocks[len(blocks) * shard // shards : len(blocks) * (shard + 1) // shards]


def count_wanted(config: SampleConfig) -> int:
    """How many samples the config's shard has if none is missing."""
    return sum(_wanted(config, block) for _, block in blocks_of(config))


def _wanted(config: SampleConfig, block: int) -> int:
    return min(BLOCK, config.n - block * BLOCK)


def _kept_rows(config: SampleConfig, draw: Draw, temperature: float, block: int, again: Counter[str]) -> Iterator[Row]:
    """The rows of one block, in the order of drawing; `n` may cut it, but has no say in what is drawn."""
    assert config.seed is not None
    kept = drawn = attempt = 0
    while drawn < config.max_draws * BLOCK:
        rows = BLOCK if not kept else -(-(BLOCK - kept) * drawn // kept)  # as many as it should take, by the share kept so far
        rows = min(rows, BLOCK, config.max_draws * BLOCK - drawn)
        for row in draw(temperature, block_seed(config.seed, config.prompt, temperature, block, attempt), rows):
            reason = _why_again(row, config)
            if reason:
                again[reason] += 1
                continue
            yield row
            kept += 1
            if kept == _wanted(config, block):
                return
        drawn, attempt = drawn + rows, attempt + 1


def _why_again(row: Row, config: SampleConfig) -> str:
    if config.max_draws == 1:
        return ""
    if not row.ended:
        return "unended"
    if len(row.text.strip()) <= len(config.prompt.strip()):
        return "empty"
    return "long" if config.max_length and weighted_length(row.text) > config.max_length else ""


def require_precision(engine: str, config: SampleConfig, works: Iterable[str]) -> None:
    """Makes sure that an engine can compute as it is told.

    Raises:
        UsageError: it cannot.
    """
    known = ["auto", *works]
    if config.precision not in known:
        raise UsageError(f"{engine} cannot sample in {config.precision} here. Choose a precision out of {', '.join(known)}")
