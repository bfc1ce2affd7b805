"""The models: one module each, found by name (`quipmill.plugins.load("engines", "markov")`), frameworks imported inside.

An engine is a module with these functions. Training input is JSON Lines of which only `text` is read; start and end markers
belong to the engine, never to the data. Checkpoint folders are complete once the stage has written `manifest.json`.

    def finetune(train: Path, valid: Path, base: Path | None, out: Path, config: FinetuneConfig,
                 checkpoints: Checkpoints) -> Training
        Writes weights and tokenizer into the empty folder `out`, the best by validation loss; `config.seed` is set.

    def sample(checkpoint: Path, config: SampleConfig) -> Iterator[Sample]
        Block by block of 64 samples, block k of a temperature seeded by `block_seed(...)`; `config.seed` is set. Draws only
        the blocks of `config.shard`, and what is over-long or empty again: `quipmill.engines.blocks.draw_blocks` does both.
        Fills `text prompt seed temperature top_k top_p tokens`, and `id` with the sample's number at its temperature, 64 for
        the first of block 1 (left empty, samples are counted); the stage makes the id of it and adds `engine model`.

    def sample_precision(config: SampleConfig) -> str
        What `sample` will compute in, `int8`, for the record (optional). Refuses a `config.precision` that cannot be had.

    def score(checkpoint: Path, texts: Sequence[str]) -> list[tuple[float, int]]
        Per text: -ln p(text and its end) in nats, and its UTF-8 bytes + 1.

    def score_start(checkpoint: Path, base: Path, texts: Sequence[str]) -> list[tuple[float, int]]
        The same for the untouched base model that `checkpoint` was trained from (optional: engines with a base have it).
"""

import hashlib
import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

BLOCK: Final = 64
"""Samples that share one random state, so that the same seed gives the same samples however they are sharded."""


@dataclass(frozen=True)
class Training:
    """What an engine reports of one training."""

    step: int
    """Steps that were trained, at most `config.steps`."""
    tokenizer: dict[str, str | int]
    """`kind` and `vocab_size`."""
    metrics: dict[str, float]
    """`valid_bits_per_byte`, `start_valid_bits_per_byte`, `tokens_trained`, `tokens_per_second`, `seconds`, `best_step`."""
    history: list[dict[str, float]] = field(default_factory=list)
    """One row a look: `step seconds learning_rate train_bits_per_byte valid_bits_per_byte tokens_per_second`."""
    config: dict[str, object] = field(default_factory=dict)
    """The values that the engine chose where the config said None."""


def block_seed(seed: int, prompt: str, temperature: float, block: int, attempt: int = 0) -> int:
    """The seed of one block of samples, 0 to 2**31 - 1; of what is drawn again in it, the later attempts."""
    again = f"\0{attempt}" if attempt else ""
    key = f"{seed}\0{prompt}\0{temperature!r}\0{block}{again}".encode(errors="replace")
    return int.from_bytes(hashlib.sha256(key).digest()[:4], "big") >> 1


def bits_per_byte(scores: Iterable[tuple[float, int]]) -> float:
    """Sum of -log2 p over sum of bytes (each text's UTF-8 bytes + 1 for its end); NaN for no text."""
    nats, count = 0.0, 0
    for text_nats, text_bytes in scores:
        nats, count = nats + text_nats, count + text_bytes
    return nats / math.log(2) / count if count else math.nan
