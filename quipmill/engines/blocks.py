"""Samples block by block, the same way for every engine: what a shard draws, and what is drawn again.

A block is 64 samples of one temperature. What is in it depends on the seed, the prompt, the temperature, the settings and the
block's number alone, so that neither `n` nor the shards change a sample: `n` cuts the last block, a shard draws whole blocks.
Over-long and empty rows are drawn again inside their block, from a seed of their own, until the block is full or has drawn
`max_draws` times its size.
"""

import logging
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from quipmill.config import SampleConfig
from quipmill.engines import BLOCK, block_seed
from quipmill.errors import UsageError
from quipmill.schema import Sample
from quipmill.text import weighted_length

logger = logging.getLogger(__name__)

REASONS: Final = {"unended": "did not end in time", "short": "were too short", "long": "were too long", "empty": "were empty"}
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


Request = tuple[float, int, int]
"""Temperature, seed and number of the rows to draw; they depend on these three alone."""

Draw = Callable[[float, int, int], Iterable[Row]]
"""`draw(temperature, seed, rows)`. May be lazy; the rest is then not drawn."""


def draw_blocks(config: SampleConfig, draw: Draw) -> Iterator[Sample]:
    """The samples of the config's shard, or all; `id` holds the number of the sample at its temperature."""
    return draw_together(config, lambda requests: [draw(*request) for request in requests], 1)


def draw_together(
    config: SampleConfig, draw: Callable[[Sequence[Request]], Iterable[Iterable[Row]]], at_once: int
) -> Iterator[Sample]:
    """The same for an engine that is faster when it draws for several blocks, `at_once`, in one call."""
    assert config.seed is not None
    blocks, again = blocks_of(config), Counter[str]()
    for start in range(0, len(blocks), at_once):
        group = [_Block(temperature, number) for temperature, number in blocks[start : start + at_once]]
        while open_blocks := [block for block in group if block.lacks(config)]:
            for block, rows in zip(open_blocks, draw([block.request(config) for block in open_blocks]), strict=True):
                block.take(rows, config, again)
        for block in group:
            for place, row in enumerate(block.kept):
                yield _sample(config, block.temperature, block.number * BLOCK + place, row)
    if again:
        said = ", ".join(f"{again[reason]:,} {words}" for reason, words in REASONS.items() if again[reason])
        logger.info("sample: %s rows were not kept: %s", f"{again.total():,}", said)


@dataclass
class _Block:
    """One block on its way. `n` may cut it, but has no say in what is drawn."""

    temperature: float
    number: int
    kept: list[Row] = field(default_factory=list)
    drawn: int = 0
    attempt: int = 0

    def lacks(self, config: SampleConfig) -> bool:
        return len(self.kept) < _wanted(config, self.number) and self.drawn < config.max_draws * BLOCK

    def request(self, config: SampleConfig) -> Request:
        """What to draw next: as many rows as it should take, by the share kept so far."""
        assert config.seed is not None
        lacking, kept = BLOCK - len(self.kept), len(self.kept)
        rows = min(-(-lacking * self.drawn // kept) if kept else BLOCK, BLOCK, config.max_draws * BLOCK - self.drawn)
        seed = block_seed(config.seed, config.prompt, self.temperature, self.number, self.attempt)
        self.drawn, self.attempt = self.drawn + rows, self.attempt + 1
        return self.temperature, seed, rows

    def take(self, rows: Iterable[Row], config: SampleConfig, again: Counter[str]) -> None:
        for row in rows:
            if reason := _why_again(row, config):
                again[reason] += 1
                continue
            self.kept.append(row)
            if len(self.kept) == _wanted(config, self.number):
                return


def _sample(config: SampleConfig, temperature: float, number: int, row: Row) -> Sample:
    assert config.seed is not None
    return Sample(
        id=str(number),
        text=row.text,
        prompt=config.prompt,
        seed=config.seed,
        temperature=temperature,
        top_k=config.top_k,
        top_p=config.top_p,
        tokens=row.tokens,
    )


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


def _why_again(row: Row, config: SampleConfig) -> str:
    if config.max_draws == 1:
        return ""
    if not row.ended:
        return "unended"
    if row.tokens < config.min_tokens:
        return "short"
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
