"""Trains a model on posts. The folder it leaves is a checkpoint only if training came to its end: `manifest.json` comes last."""

import hashlib
import json
import logging
import math
import secrets
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from quipmill import __version__, plugins
from quipmill.bases import describe_base
from quipmill.checkpoints import Checkpoints
from quipmill.config import FinetuneConfig, as_dict
from quipmill.engines import Training
from quipmill.errors import DataError
from quipmill.schema import Manifest, Post, digest_file, fresh_folder, read_jsonl, replacing, write_manifest

logger = logging.getLogger(__name__)


def finetune(
    train: Path,
    valid: Path,
    base: Path | None,
    out: Path,
    config: FinetuneConfig,
    *,
    checkpoint_uri: str | None = None,
    run_id: str = "",
) -> Manifest:
    """Makes `out` a checkpoint with the best model by validation loss, `history.jsonl` and `manifest.json`.

    Args:
        train: posts to learn from, JSON Lines.
        valid: posts for early stopping, JSON Lines.
        base: folder of the base model; None for engines that need none.
        out: folder; leftovers in it are removed.
        config: the settings; its seed is drawn if it is None.
        checkpoint_uri: folder or `s3://` prefix for resuming; None keeps nothing.
        run_id: only a training with the same id, data, base and config is gone on with.

    Raises:
        UsageError: there is no such engine, or it needs a base model.
        MissingExtra: the engine's packages are not installed.
        DataError: a file is missing, empty, or not what it should be.
        CheckpointError: the base model, or the training checkpoint, is damaged.
    """
    engine = plugins.load("engines", config.engine)
    data = {
        "digest": digest_posts(train),
        **count(train, "to learn from"),
        "valid_posts": count(valid, "to validate on")["posts"],
    }
    origin = describe_base(base) if base and hasattr(engine, "score_start") else {}
    key = hashlib.sha256(json.dumps([data, digest_file(valid), origin, as_dict(config)]).encode()).hexdigest()
    checkpoints = Checkpoints(checkpoint_uri, f"{run_id or 'local'}/{key[:32]}")
    seed = secrets.randbelow(1 << 31) if config.seed is None else config.seed
    config = replace(config, seed=checkpoints.agree({"seed": seed})["seed"])
    assert config.seed is not None
    fresh_folder(out)
    try:
        training: Training = engine.finetune(train, valid, base, out, config, checkpoints)
        write_history(out / "history.jsonl", training.history)
        manifest = Manifest(
            engine=config.engine,
            version=__version__,
            config={**as_dict(config), **training.config},
            base={name: origin[name] for name in ("name", "digest") if name in origin},
            tokenizer=dict(training.tokenizer),
            data=data,
            step=training.step,
            metrics={name: value for name, value in training.metrics.items() if math.isfinite(value)},
            seed=config.seed,
            parent=origin.get("parent", ""),
        )
        write_manifest(out, manifest)
    except BaseException:
        shutil.rmtree(out, ignore_errors=True)
        raise
    _log(manifest)
    return manifest


def count(path: Path, purpose: str) -> dict[str, int]:
    """Posts and characters of a file.

    Raises:
        DataError: there are none.
    """
    sizes = [len(post.text) for post in read_jsonl(path, Post) if post.text]
    if not sizes:
        raise DataError(f"{path}: no posts {purpose}. Loosen the cleaning rules, or scrape more posts")
    return {"posts": len(sizes), "characters": sum(sizes)}


def digest_posts(path: Path) -> str:
    """Digest of a file of posts.

    Raises:
        DataError: there is no such file.
    """
    if not path.is_file():
        raise DataError(f"{path}: no such file. Check the path")
    return digest_file(path)


def write_history(path: Path, rows: Sequence[Mapping[str, float]]) -> None:
    """Writes the rows of a training's history, one JSON object a line; what is no number is left out."""
    with replacing(path) as file:
        for row in rows:
            finite = {name: value for name, value in row.items() if math.isfinite(value)}
            file.write(json.dumps(finite).encode() + b"\n")


def _log(manifest: Manifest) -> None:
    metrics = manifest.metrics
    logger.info(
        "finetune: %s on %s posts, %s steps (best at %d); valid bits per byte %.3f, its start %.3f; %s tokens/s, %.0f s",
        manifest.engine,
        f"{manifest.data['posts']:,}",
        f"{manifest.step:,}",
        metrics.get("best_step", manifest.step),
        metrics.get("valid_bits_per_byte", math.nan),
        metrics.get("start_valid_bits_per_byte", math.nan),
        f"{metrics.get('tokens_per_second', 0):,.0f}",
        metrics.get("seconds", 0),
    )
