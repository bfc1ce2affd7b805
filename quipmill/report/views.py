"""What the report and the card show, picked out of an evaluation and put in words; no HTML and no Markdown."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from quipmill.config import EvaluateConfig, as_dict
from quipmill.overlap import longest_runs
from quipmill.quality import first_flag
from quipmill.report.wording import clip, count, number, percent
from quipmill.schema import Manifest, Sample

Item = TypeVar("Item")

SHOWN_KEPT: Final = 100
SHOWN_DROPPED: Final = 100
"""Samples that are shown at most, so that the report stays small; evenly spaced where there are more."""

SHOWN_CHARACTERS: Final = 500
"""A longer text is cut there, or round the part that matters."""

REASONS: Final = {
    "empty": "Nothing in them",
    "marker": "Leaked markers or broken characters",
    "too_long": "Too long for a post",
    "training_post": "The same as a training post, or nearly",
    "copied": "Copied from a training post for the most part",
    "duplicate": "The same as an earlier sample, or nearly",
}
"""Flags in words, the gravest first."""


@dataclass(frozen=True)
class Evaluation:
    """All that a report is made of."""

    manifest: Manifest
    config: EvaluateConfig
    metrics: dict[str, float]
    samples: list[Sample]
    """Judged: every field is filled."""
    history: list[dict[str, float]] = field(default_factory=list)
    """Rows with `step`, `train_bits_per_byte` and `valid_bits_per_byte`."""
    posts: dict[str, int] = field(default_factory=dict)
    """How many posts `train`, `valid` and `test` hold, and how many of test were `scored`."""


@dataclass(frozen=True)
class Result:
    """One model's row in the table of results."""

    kind: str
    """`tuned`, `start` or `markov`."""
    name: str
    bits: float
    perplexity: float | None
    change: float | None
    """How many more bits (0.25: a quarter more) the tuned model needs than this one; negative: fewer."""
    width: float
    """Per cent of the longest bar."""


@dataclass(frozen=True)
class Quality:
    """One row of the table that compares samples with held-out posts."""

    name: str
    sampled: str
    real: str
    meaning: str


@dataclass(frozen=True)
class Piece:
    """A part of a text, copied or not."""

    text: str
    copied: bool = False


@dataclass(frozen=True)
class Dropped:
    """A dropped sample beside what it repeats."""

    sample: Sample
    pieces: list[Piece]
    other: list[Piece]
    other_is: str


@dataclass(frozen=True)
class Reason:
    """The dropped samples of one reason."""

    name: str
    total: int
    shown: list[Dropped]


def evenly(items: Sequence[Item], most: int) -> list[Item]:
    """At most so many of the items, evenly spaced and in order; all of them for 0."""
    if not most or len(items) <= most:
        return list(items)
    return [items[index * len(items) // most] for index in range(most)]


def model_name(manifest: Manifest) -> str:
    """`gpt2_torch from tiny`."""
    base = str(manifest.base.get("name") or "")
    return clip(f"{manifest.engine} from {base}" if base else manifest.engine)


def trained_on(evaluation: Evaluation) -> int:
    """Posts of the training split, as the manifest says or the file holds."""
    told = evaluation.manifest.data.get("posts")
    return told if isinstance(told, int) else evaluation.posts.get("train", 0)


def results(evaluation: Evaluation) -> list[Result]:
    """Tuned model, its start and markov on the test posts, as far as there are figures."""
    manifest, metrics = evaluation.manifest, evaluation.metrics
    tuned = metrics.get("test_bits_per_byte")
    if tuned is None:
        return []
    base = clip(str(manifest.base.get("name") or "its start"))
    rows = [
        ("tuned", "This model", ""),
        ("start", f"Its start: {base}, before training", "start_"),
        ("markov", "Baseline: byte n-grams (markov)", "markov_"),
    ]
    if manifest.engine == "markov":
        rows = rows[:1]
    found = [(*row, metrics[f"{row[2]}test_bits_per_byte"]) for row in rows if f"{row[2]}test_bits_per_byte" in metrics]
    longest = max(value for *_, value in found) or 1
    return [
        Result(
            kind,
            name,
            value,
            metrics.get(f"{prefix}test_word_perplexity"),
            tuned / value - 1 if kind != "tuned" and value else None,
            100 * value / longest,
        )
        for kind, name, prefix, value in found
    ]


def quality(metrics: dict[str, float]) -> list[Quality]:
    """Samples beside held-out posts, measure by measure."""
    rows = [
        ("Different words", "distinct_1", percent, "Share of all words that are different words"),
        ("Different word pairs", "distinct_2", percent, "Share of all neighbouring words that are different pairs"),
        ("Length", "mean_length", number, "Mean, weighted as X counts"),
        ("Longest copied run", "mean_copied_fraction", percent, "Mean share of a text that stands in one training post"),
        ("Copies", "copied_share", percent, "Most of the text stands in one training post"),
        ("Training posts", "training_post_share", percent, "The same as a training post, or nearly"),
        ("Repetitions", "duplicate_share", percent, "The same as an earlier one, or nearly"),
        ("Too long", "over_length_share", percent, "Longer than a post may be"),
        ("Empty", "empty_share", percent, "Nothing that can be read"),
        ("Leaked markers", "marker_share", percent, "Pieces of the training format, or broken characters"),
    ]
    return [
        Quality(name, show(metrics.get(key)), show(metrics.get(f"real_{key}")), meaning)
        for name, key, show, meaning in rows
        if key in metrics
    ]


def kept_samples(evaluation: Evaluation, most: int) -> list[Sample]:
    """Kept samples, over the whole file."""
    return evenly([sample for sample in evaluation.samples if sample.keep], most)


def dropped_by_reason(evaluation: Evaluation) -> list[Reason]:
    """Every dropped sample under its gravest flag; of each reason a fair number is shown."""
    dropped = [sample for sample in evaluation.samples if not sample.keep]
    texts = {sample.id: sample.text for sample in evaluation.samples}
    by_reason = {flag: [sample for sample in dropped if first_flag(sample) == flag] for flag in REASONS}
    filled = {flag: samples for flag, samples in by_reason.items() if samples}
    return [
        Reason(REASONS[flag], len(samples), [_beside(sample, texts) for sample in evenly(samples, SHOWN_DROPPED // len(filled))])
        for flag, samples in filled.items()
    ]


def _beside(sample: Sample, texts: dict[str, str]) -> Dropped:
    if first_flag(sample) in ("copied", "training_post") and sample.nearest:
        (run,) = longest_runs([sample.text], [sample.nearest])
        there = sample.nearest.find(sample.text[run.start : run.start + run.length])
        return Dropped(sample, cut(sample.text, run.start, run.length), cut(sample.nearest, there, run.length), "Training post")
    if first_flag(sample) == "duplicate" and sample.duplicate_of in texts:
        return Dropped(sample, cut(sample.text), cut(texts[sample.duplicate_of]), "Earlier sample")
    return Dropped(sample, cut(sample.text), [], "")


def cut(text: str, start: int = 0, length: int = 0) -> list[Piece]:
    """The text in pieces, `text[start : start + length]` copied; if it is too long, a window that shows where copying starts."""
    first = 0 if start + length <= SHOWN_CHARACTERS else max(0, start - SHOWN_CHARACTERS // 4)
    last = min(len(text), first + SHOWN_CHARACTERS)
    end = min(start + length, last)
    pieces = [Piece(text[first:start]), Piece(text[start:end], True), Piece(text[end:last])]
    if length == 0:
        pieces = [Piece(text[first:last])]
    if first:
        pieces.insert(0, Piece("… "))
    if last < len(text):
        pieces.append(Piece(f" … ({count(len(text))} characters)"))
    return [piece for piece in pieces if piece.text]


def facts(evaluation: Evaluation) -> dict[str, list[tuple[str, str]]]:
    """Settings and provenance: title to names and values."""
    manifest, samples, posts = evaluation.manifest, evaluation.samples, evaluation.posts
    figures = manifest.metrics
    groups: dict[str, list[tuple[str, Any]]] = {
        "Model": [
            ("Engine", manifest.engine),
            ("Base model", manifest.base.get("name")),
            ("Base digest", manifest.base.get("digest")),
            ("Tokenizer", manifest.tokenizer.get("kind")),
            ("Vocabulary", manifest.tokenizer.get("vocab_size")),
            ("Steps trained", manifest.step),
            ("Best step", figures.get("best_step")),
            ("Tokens trained", figures.get("tokens_trained")),
            ("Tokens per second", figures.get("tokens_per_second")),
            ("Seconds of training", figures.get("seconds")),
            ("Training seed", str(manifest.seed)),
            ("Model digest", manifest.digest),
            ("Trained on from", manifest.parent),
            ("quipmill version", manifest.version),
        ],
        "Data": [
            ("Training posts", trained_on(evaluation)),
            ("Training characters", manifest.data.get("characters")),
            ("Validation posts", manifest.data.get("valid_posts", posts.get("valid"))),
            ("Test posts", posts.get("test")),
            ("Test posts scored", posts.get("scored")),
            ("Data digest", manifest.data.get("digest")),
        ],
        "Sampling": [
            ("Samples", len(samples)),
            ("Seed", _values(str(sample.seed) for sample in samples)),
            ("Temperature", _values(f"{sample.temperature:g}" for sample in samples)),
            ("Top k", _values(str(sample.top_k) for sample in samples)),
            ("Top p", _values(f"{sample.top_p:g}" for sample in samples)),
            ("Prompt", _values(sample.prompt for sample in samples)),
        ],
        "Judging": [(_words(name), value) for name, value in as_dict(evaluation.config).items()],
        "Training settings": [(_words(name), value) for name, value in manifest.config.items()],
    }
    shown = {
        title: [(clip(name), _fact(value)) for name, value in rows if value not in (None, "", [], ())]
        for title, rows in groups.items()
    }
    return {title: rows for title, rows in shown.items() if rows}


def _values(values: Any) -> str:
    """The different values in their order."""
    return ", ".join(dict.fromkeys(value for value in values if value))


def _words(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _fact(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return clip(str(value))
    return number(value)
