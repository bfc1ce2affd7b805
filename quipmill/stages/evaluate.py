"""Measures a model on posts that it has never seen, and judges each of its samples.

Held-out figures come from the test split, which nothing else reads, with the start of the model and the markov baseline on
the same posts. A sample is kept if no check flags it; the checks look at text only, so a person still has to read what is kept.
"""

import json
import logging
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from quipmill import plugins, report
from quipmill.bases import describe_base
from quipmill.config import EvaluateConfig
from quipmill.errors import CheckpointError
from quipmill.quality import Look, count_dropped, judge, look, measure
from quipmill.report.views import evenly
from quipmill.schema import Manifest, Post, Sample, digest_file, read_jsonl, read_manifest, write_jsonl, write_text
from quipmill.text import words, write_samples

logger = logging.getLogger(__name__)

MAX_HISTORY_BYTES: Final = 16 << 20

Scores = Sequence[tuple[float, int]]


@dataclass(frozen=True)
class Evaluated:
    """What an evaluation found."""

    metrics: dict[str, float]
    kept: int
    dropped: dict[str, int]
    """Samples by the gravest flag of each: empty, marker, too_long, training_post, copied, duplicate."""


def evaluate(
    samples: Path,
    train: Path,
    valid: Path,
    test: Path,
    model: Path,
    out_samples: Path,
    out_text: Path,
    out_report: Path,
    out_card: Path,
    config: EvaluateConfig,
    *,
    base: Path | None = None,
) -> Evaluated:
    """Scores the model, judges the samples, and writes them with a report.

    Args:
        samples: JSON Lines of `Sample`, as `sample` wrote them.
        train: the posts that the model learnt from; `valid` and `test` are those held out.
        model: the checkpoint folder.
        out_samples: every sample with all fields filled, kept or not.
        out_text: the texts of the kept samples in the twenty-`=` format.
        out_report: one HTML file.
        out_card: the model card, whose first part is a summary, in Markdown.
        base: the folder of the model's start, to score it on the test posts too.

    Raises:
        CheckpointError: `model` is no checkpoint, or `base` is not what it started from.
        DataError: a file is missing or is not what it should be.
        MissingExtra: the model's engine is not installed.
    """
    for path in (out_samples, out_text, out_report, out_card):
        if path.is_file() or path.is_symlink():
            path.unlink()
    manifest = read_manifest(model)
    _check_base(manifest, model, base)
    drawn = list(read_jsonl(samples, Sample))
    learnt, chosen, unseen = ([post.text for post in read_jsonl(path, Post)] for path in (train, valid, test))
    _warn_of_strangers(drawn, manifest, samples, train, model)

    scored = evenly(unseen, config.max_score_posts)
    scores = _score(manifest, model, base, scored, [sample.text for sample in drawn], learnt, chosen)
    judged = judge(drawn, learnt, config, [_bits_per_byte([score]) for score in scores.pop("samples")])
    metrics = {
        **_held_out_metrics(scores, scored),
        **_training_metrics(manifest),
        **_quality_metrics(judged, learnt, scored, config),
    }
    posts = {"train": len(learnt), "valid": len(chosen), "test": len(unseen), "scored": len(scored)}
    evaluation = report.Evaluation(manifest, config, metrics, judged, read_history(model), posts)
    kept = [sample for sample in judged if sample.keep]
    write_jsonl(out_samples, judged)
    write_samples(out_text, (sample.text for sample in kept))
    write_text(out_report, report.html(evaluation))
    write_text(out_card, report.card(evaluation))
    dropped = count_dropped(judged)
    logger.info("%s", _summary(metrics, len(kept), len(judged), dropped))
    return Evaluated(metrics, len(kept), dropped)


def _check_base(manifest: Manifest, model: Path, base: Path | None) -> None:
    """Refuses a base that the model did not start from: its score would look like the model's own start."""
    if not base or not manifest.base.get("digest"):  # an engine without a base model, which reads none
        return
    found, started = describe_base(base), manifest.base
    if found["digest"] != started["digest"]:
        raise CheckpointError(
            f"{base}: {found['name']} (digest {found['digest'][:12]}) is not what {model} started from, "
            f"{started.get('name', 'a base model')} (digest {str(started['digest'])[:12]}). Give that one, or leave the base out"
        )


def _score(
    manifest: Manifest,
    model: Path,
    base: Path | None,
    scored: list[str],
    sampled: list[str],
    learnt: list[str],
    chosen: list[str],
) -> dict[str, Scores]:
    """Scores of the test posts under each model, and of the samples under their own."""
    engine = plugins.load("engines", manifest.engine)
    both = engine.score(model, [*scored, *sampled]) if scored or sampled else []
    scores: dict[str, Scores] = {"": both[: len(scored)], "samples": both[len(scored) :]}
    if scored and base and hasattr(engine, "score_start"):
        scores["start_"] = engine.score_start(model, base, scored)
    if scored and manifest.engine == "markov":
        scores["markov_"] = scores[""]
    elif scored and learnt:
        scores["markov_"] = plugins.load("engines", "markov").fit(learnt, chosen).score(scored)
    return scores


def _held_out_metrics(scores: dict[str, Scores], scored: Sequence[str]) -> dict[str, float]:
    """Bits per byte and perplexity per word of each model: e to the nats per word, each text's end counted as one."""
    metrics = {}
    tokens = sum(len(words(text)) + 1 for text in scored)
    for prefix, rows in scores.items():
        metrics[f"{prefix}test_bits_per_byte"] = _bits_per_byte(rows)
        nats = sum(nats for nats, _ in rows)
        metrics[f"{prefix}test_word_perplexity"] = math.exp(nats / tokens) if tokens and nats / tokens < 700 else None
    return _finite(metrics)


def _training_metrics(manifest: Manifest) -> dict[str, float]:
    names = ("valid_bits_per_byte", "start_valid_bits_per_byte")
    return _finite({name: manifest.metrics.get(name) for name in names})


def _quality_metrics(
    judged: Sequence[Sample], learnt: Sequence[str], scored: Sequence[str], config: EvaluateConfig
) -> dict[str, float]:
    """Measures of all samples, and of real held-out posts under the prefix `real_`."""
    texts = [sample.text for sample in judged]
    size = min(len(texts), len(scored))
    sampled = measure(texts, [Look(s.flags, s.length or 0, s.overlap or 0, s.nearest) for s in judged], evenly(texts, size))
    real = measure(scored, look(scored, learnt, config), evenly(scored, size))
    counts = {"kept": sum(bool(sample.keep) for sample in judged), "drawn": len(judged), "test_posts": len(scored)}
    return {**sampled, **{f"real_{name}": value for name, value in real.items()}, **_finite(counts)}


def read_history(model: Path) -> list[dict[str, float]]:
    """The rows of the checkpoint's loss history; none where it is missing, and without those that make no sense."""
    path = model / "history.jsonl"
    if not path.is_file() or path.stat().st_size > MAX_HISTORY_BYTES:
        return []
    rows = []
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(row, dict):
            rows.append(_finite(row))
    return [row for row in rows if "step" in row]


def _finite(values: Mapping[str, float | None]) -> dict[str, float]:
    """The figures that can be shown: JSON and KFP know no NaN."""
    return {
        name: float(value)
        for name, value in values.items()
        if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    }


def _bits_per_byte(rows: Scores) -> float | None:
    size = sum(size for _, size in rows)
    bits = sum(nats for nats, _ in rows) / math.log(2) / size if size else math.nan
    return round(bits, 6) if math.isfinite(bits) else None


def _warn_of_strangers(drawn: Sequence[Sample], manifest: Manifest, samples: Path, train: Path, model: Path) -> None:
    """Says so where the inputs do not belong together: the figures are then right, but not what one thinks."""
    if {sample.model for sample in drawn} - {manifest.digest, ""}:
        logger.warning("evaluate: %s holds samples of another model than %s; its figures are not theirs", samples, model)
    if manifest.data.get("digest") != digest_file(train):
        logger.warning("evaluate: %s learnt from other posts than %s; copies of those go unseen", model, train)


def _summary(metrics: dict[str, float], kept: int, drawn: int, dropped: dict[str, int]) -> str:
    reasons = ", ".join(f"{number:,} {flag.replace('_', ' ')}" for flag, number in dropped.items())
    text = f"evaluate: kept {kept:,} of {drawn:,} samples" + (f"; {reasons}" if reasons else "")
    figures = [
        f"{metrics[f'{prefix}test_bits_per_byte']:.3f}{name}"
        for prefix, name in (("", ""), ("start_", " its start"), ("markov_", " markov"))
        if f"{prefix}test_bits_per_byte" in metrics
    ]
    return f"{text}; test bits per byte {', '.join(figures)}" if figures else text
