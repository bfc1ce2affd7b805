"""Measures a captioner on images that it has never seen, and on combinations that no training image shows.

BLEU-1 to BLEU-4 are sacrebleu's, from 0 to 1, on cleaned captions, with every caption of an image as a reference.
"""

import json
import logging
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from quipmill.captioning.dataset import Joined, Row, Split, read_joined, read_split, references
from quipmill.captioning.prediction import Captioner, decode, load_model
from quipmill.errors import CheckpointError, MissingExtra
from quipmill.report import captions as report
from quipmill.report.views import evenly
from quipmill.schema import replacing, write_text

logger = logging.getLogger(__name__)

SIDES: Final = ("test", "combinations")

MAX_HISTORY_BYTES: Final = 16 << 20


@dataclass(frozen=True)
class CaptionsConfig:
    """How captions are evaluated."""

    batch_size: int = 32
    beam: int = 1
    """Beginnings of a caption that are kept; 1 takes the likeliest word each time."""
    max_images: int = 5000
    """Images of each side that are captioned at most, evenly spaced; 0 takes all."""
    examples: int = 12
    """Pictures of each side in the report."""


@dataclass(frozen=True)
class Found:
    """One held-out image."""

    feature: int
    caption: str
    references: list[str]


@dataclass(frozen=True)
class Evaluated:
    """What an evaluation found."""

    metrics: dict[str, float]
    """`test_bleu_1` to `test_bleu_4`, `test_exact` (share of captions that somebody also wrote), `test_images`, the same with
    `combinations_`, and with `shuffled_` in front for the baseline."""
    found: dict[str, list[Found]] = field(default_factory=dict)


def evaluate_captions(
    data: Path,
    model: Path,
    out_report: Path,
    out_captions: Path,
    config: CaptionsConfig,
    *,
    baseline: Path | None = None,
) -> Evaluated:
    """Captions the held-out images, compares, and writes a report and the captions.

    Args:
        data: the folder that `join_chunks` wrote, which the model was trained on.
        model: the folder that `train_captioner` wrote; its split says which images are held out.
        out_report: one self-contained HTML file.
        out_captions: JSON Lines: key, side, caption and references of every held-out image.
        config: the settings.
        baseline: the same model trained with `shuffle_images`, which has seen captions but not what they say.

    Raises:
        CheckpointError: a model cannot be loaded, or was trained on other data.
        DataError: the data are missing or damaged.
        MissingExtra: TensorFlow or sacrebleu is not installed.
    """
    joined = read_joined(data)
    loaded, split = _load(model, joined), read_split(model / "split.json")
    held_out = {side: _held_out(joined, split, side, config.max_images) for side in SIDES}
    found = {side: _caption(loaded, joined, wanted, config) for side, wanted in held_out.items()}
    metrics = _metrics(found)
    if baseline is not None:
        if _split_of(baseline) != split:
            raise CheckpointError(f"{baseline}: trained on other images than {model}. Train both on the same data")
        blind = _load(baseline, joined)
        others = {side: _caption(blind, joined, wanted, config) for side, wanted in held_out.items()}
        metrics |= {f"shuffled_{name}": value for name, value in _metrics(others).items() if "bleu" in name or "exact" in name}
    rows = {row.key: row for row in joined.rows}
    _write_captions(out_captions, found, joined)
    shown = {side: [_example(joined, one) for one in evenly(found[side], config.examples)] for side in SIDES}
    counts = {side: len({rows[key].feature for key in getattr(split, side)}) for side in ("train", "valid", *SIDES)}
    write_text(out_report, report.html(report.Captions(loaded.manifest, metrics, shown, counts, _history(model), loaded.encoder)))
    logger.info("%s", _summary(metrics))
    return Evaluated(metrics, found)


def _load(folder: Path, joined: Joined) -> Captioner:
    model = load_model(folder)
    if model.encoder["digest"] != joined.encoder["digest"] or list(model.shape.features) != list(joined.features.shape[1:]):
        raise CheckpointError(f"{folder}: trained on features of another encoder than these. Extract them with its own")
    if model.manifest.data.get("digest") != joined.digest:
        raise CheckpointError(f"{folder}: trained on other data, so nothing says which of these are held out. Train it on these")
    return model


def _split_of(folder: Path) -> Split:
    return read_split(folder / "split.json")


def _held_out(joined: Joined, split: Split, side: str, most: int) -> dict[int, list[str]]:
    """Features and references of the images of one side."""
    wanted = set(getattr(split, side))
    rows: list[Row] = [row for row in joined.rows if row.key in wanted]
    found = references(rows)
    return {feature: found[feature] for feature in evenly(sorted(found), most)}


def _caption(model: Captioner, joined: Joined, wanted: dict[int, list[str]], config: CaptionsConfig) -> list[Found]:
    features = joined.features[np.array(list(wanted), dtype=np.int64)]
    captions = decode(model, features, config.batch_size, config.beam) if wanted else []
    return [Found(feature, text, wanted[feature]) for feature, text in zip(wanted, captions, strict=True)]


def bleu(captions: Sequence[str], references: Sequence[Sequence[str]], order: int) -> float:
    """Corpus BLEU, 0 to 1, up to so many words in a row, of cleaned captions; images may have different numbers of references."""
    try:
        from sacrebleu.metrics.bleu import BLEU
    except ImportError as error:
        raise MissingExtra("evaluating captions", "captioning") from error
    most = max(map(len, references))
    # Any: sacrebleu takes None where an image has fewer references, but its types do not say so
    streams: Any = [[refs[number] if number < len(refs) else None for refs in references] for number in range(most)]
    metric = BLEU(max_ngram_order=order, tokenize="none", force=True)
    return float(metric.corpus_score(list(captions), streams).score) / 100


def _metrics(found: dict[str, list[Found]]) -> dict[str, float]:
    metrics: dict[str, float] = {}
    for side, images in found.items():
        metrics[f"{side}_images"] = float(len(images))
        if images:
            captions, wanted = [one.caption for one in images], [one.references for one in images]
            metrics |= {f"{side}_bleu_{order}": round(bleu(captions, wanted, order), 6) for order in (1, 2, 3, 4)}
            metrics[f"{side}_exact"] = sum(one.caption in one.references for one in images) / len(images)
            metrics[f"{side}_different"] = len(set(captions)) / len(images)
    return {name: value for name, value in metrics.items() if math.isfinite(value)}


def _write_captions(path: Path, found: dict[str, list[Found]], joined: Joined) -> None:
    of_feature = {row.feature: row for row in reversed(joined.rows)}
    with replacing(path) as file:
        for side, images in found.items():
            for one in images:
                row = of_feature[one.feature]
                values = {"key": row.key, "url": row.url, "side": side, "caption": one.caption, "references": one.references}
                file.write(json.dumps(values, ensure_ascii=False).encode() + b"\n")


def _example(joined: Joined, one: Found) -> report.Example:
    picture = joined.thumbs[one.feature] if len(joined.thumbs) else None
    return report.Example(_jpeg(picture) if picture is not None else b"", one.caption, one.references)


def _jpeg(picture: NDArray[np.uint8]) -> bytes:
    from PIL import Image

    out = BytesIO()
    Image.fromarray(picture).save(out, "JPEG", quality=85)
    return out.getvalue()


def _history(model: Path) -> list[dict[str, float]]:
    """The rows of the model's loss history; none where it is missing or damaged."""
    path = model / "history.jsonl"
    if not path.is_file() or path.stat().st_size > MAX_HISTORY_BYTES:
        return []
    try:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    except (ValueError, RecursionError):
        return []
    return [{name: value for name, value in row.items() if _is_finite(value)} for row in rows if isinstance(row, dict)]


def _is_finite(value: Any) -> bool:  # Any: JSON that somebody may have written
    return isinstance(value, int | float) and math.isfinite(value)


def _summary(metrics: dict[str, float]) -> str:
    parts = []
    for prefix, name in (
        ("test", "held-out images"),
        ("combinations", "held-out combinations"),
        ("shuffled_test", "its baseline"),
    ):
        if f"{prefix}_bleu_4" in metrics:
            parts.append(f"{name} BLEU-4 {metrics[f'{prefix}_bleu_4']:.3f}, word for word {metrics[f'{prefix}_exact']:.0%}")
    return f"evaluate_captions: {'; '.join(parts) or 'no held-out image'}"
