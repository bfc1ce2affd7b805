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
from quipmill.engines.blocks import count_wanted
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
    missing: int = 0
    """Samples that `max_draws` did not suffice for."""
    precision: str = ""
    """What the engine computed in; empty where it does not say."""


def sample(model: Path, out: Path, config: SampleConfig) -> Sampled:
    """Writes `n` samples for each temperature, JSON Lines of `Sample`; fewer, with a warning, if `max_draws` does not suffice.

    Args:
        model: the checkpoint folder.
        out: the file to write.
        config: the settings; its seed is drawn if it is None.

    Raises:
        CheckpointError: `model` is no checkpoint, or is damaged.
        MissingExtra: the model's engine is not installed.
        UsageError: the model's engine is unknown, or the prompt too long, or it cannot compute in that precision.
    """
    if out.is_file() or out.is_symlink():
        out.unlink()
    manifest = read_manifest(model)
    engine = plugins.load("engines", manifest.engine)
    config = replace(config, seed=secrets.randbelow(1 << 31) if config.seed is None else config.seed)
    assert config.seed is not None
    precision = engine.sample_precision(config) if hasattr(engine, "sample_precision") else ""
    began, tokens = time.monotonic(), 0

    def finished() -> Iterator[Sample]:
        nonlocal tokens
        for drawn in _named(engine.sample(model, config), manifest, config, precision):
            tokens += drawn.tokens
            yield drawn

    count = write_jsonl(out, finished())
    seconds = max(time.monotonic() - began, 1e-9)
    rates = (count / seconds, tokens / seconds)
    missing = max(0, count_wanted(config) - count)
    facts = Sampled(count, config.seed, manifest.engine, manifest.digest, seconds, *rates, missing, precision)
    logger.info(
        "sample: drew %s posts with %s, seed %d; %.1f posts/s, %s tokens/s",
        f"{count:,}",
        manifest.engine,
        config.seed,
        facts.posts_per_second,
        f"{facts.tokens_per_second:,.0f}",
    )
    if missing:
        logger.warning(
            "sample: %s of %s posts are missing: %d draws for each were not enough for posts that end within %d tokens%s. "
            "Raise max_draws, max_tokens or max_length, or train longer",
            f"{missing:,}",
            f"{count + missing:,}",
            config.max_draws,
            config.max_tokens,
            f" and {config.max_length} characters" if config.max_length else "",
        )
    return facts


def _named(samples: Iterator[Sample], manifest: Manifest, config: SampleConfig, precision: str) -> Iterator[Sample]:
    """Adds what the engine does not know: which model this is, and an id that is the same whenever the same sample is drawn."""
    counted: Counter[float] = Counter()
    more = [config.repetition_penalty, config.min_tokens, config.max_tokens, config.max_length, config.max_draws, precision]
    for drawn in samples:
        index = int(drawn.id or counted[drawn.temperature])
        counted[drawn.temperature] += 1
        settings = [drawn.seed, drawn.prompt, drawn.temperature, drawn.top_k, drawn.top_p]
        name = hashlib.sha256(json.dumps([manifest.digest, *settings, *more, index]).encode()).hexdigest()[:16]
        yield replace(drawn, id=name, engine=manifest.engine, model=manifest.digest)
