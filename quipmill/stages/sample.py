"""Draws new posts from a checkpoint. The manifest names the engine; the same seed gives the same posts."""

import hashlib
import json
import logging
import secrets
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from quipmill import plugins
from quipmill.config import SampleConfig
from quipmill.schema import Manifest, Sample, read_manifest, write_jsonl

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Sampled:
    """What was drawn."""

    drawn: int
    seed: int
    engine: str
    model: str
    """Digest of the manifest."""
    seconds: float
    """Loading the model included."""
    posts_per_second: float
    tokens_per_second: float


def sample(model: Path, out: Path, config: SampleConfig) -> Sampled:
    """Writes `n` samples for each temperature, JSON Lines of `Sample`.

    Args:
        model: the checkpoint folder.
        out: the file to write.
        config: the settings; its seed is drawn if it is None.

    Raises:
        CheckpointError: `model` is no checkpoint, or is damaged.
        MissingExtra: the model's engine is not installed.
        UsageError: the model's engine is unknown, or the prompt too long.
    """
    if out.is_file() or out.is_symlink():
        out.unlink()
    manifest = read_manifest(model)
    engine = plugins.load("engines", manifest.engine)
    seed = secrets.randbelow(1 << 31) if config.seed is None else config.seed
    began, tokens = time.monotonic(), 0

    def finished() -> Iterator[Sample]:
        nonlocal tokens
        for drawn in _named(engine.sample(model, replace(config, seed=seed)), manifest, config):
            tokens += drawn.tokens
            yield drawn

    count = write_jsonl(out, finished())
    seconds = max(time.monotonic() - began, 1e-9)
    facts = Sampled(count, seed, manifest.engine, manifest.digest, seconds, count / seconds, tokens / seconds)
    logger.info(
        "sample: drew %s posts with %s, seed %d; %.1f posts/s, %s tokens/s",
        f"{count:,}",
        manifest.engine,
        seed,
        facts.posts_per_second,
        f"{facts.tokens_per_second:,.0f}",
    )
    return facts


def _named(samples: Iterator[Sample], manifest: Manifest, config: SampleConfig) -> Iterator[Sample]:
    """Adds what the engine does not know: which model this is, and an id that is the same whenever the same sample is drawn."""
    indices: Counter[float] = Counter()
    for drawn in samples:
        index = indices[drawn.temperature]
        indices[drawn.temperature] += 1
        settings = [drawn.seed, drawn.prompt, drawn.temperature, drawn.top_k, drawn.top_p]
        facts = [manifest.digest, *settings, config.repetition_penalty, config.max_tokens, index]
        name = hashlib.sha256(json.dumps(facts).encode()).hexdigest()[:16]
        yield replace(drawn, id=name, engine=manifest.engine, model=manifest.digest)
