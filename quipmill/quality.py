"""What can be said of a text without reading it: is it a copy, a repetition, too long, empty or broken.

`judge` fills the fields of samples, `look` does the same for real posts, because a share means something only beside theirs, and
`measure` sums up both.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from quipmill.config import EvaluateConfig
from quipmill.duplicates import groups
from quipmill.overlap import longest_runs
from quipmill.schema import Sample
from quipmill.text import weighted_length, words

FLAGS: Final = ("empty", "marker", "too_long", "training_post", "copied", "duplicate")
"""The gravest first: a dropped sample is counted under its first."""

# A whole marker of either end, a piece of one (but no `|>` between blanks, as R has it), or bytes that make no character
_MARKER: Final = re.compile(r"<\|(?=\w|$)|(?:^|(?<=\w))\|>|(?:start|end)oftext|[\ufffd\ud800-\udfff]")


@dataclass(frozen=True)
class Look:
    """What is seen of one text."""

    flags: list[str]
    length: int
    """Weighted as X counts it."""
    overlap: int
    """Characters of the longest run that stands in one training post too."""
    nearest: str | None
    """That post; None where not one character is shared."""
    duplicate_of: int | None = None
    """Index of the text that this repeats."""


def look(texts: Sequence[str], learnt: Sequence[str], config: EvaluateConfig, prompts: Sequence[str] = ()) -> list[Look]:
    """Looks at texts that stand in a row, sampled or real, beside the posts that the model learnt from.

    A text repeats the first of its group that nothing else is wrong with, or the first of all where there is no such text.
    `prompts`, one a text, are not counted as content.
    """
    looks = _each(texts, learnt, config, prompts or [""] * len(texts))
    same = groups(texts, config.duplicate_threshold)
    good: dict[int, int] = {}
    for index, group in enumerate(same):
        if not looks[index].flags:
            good.setdefault(group, index)
    for index, group in enumerate(same):
        original = good.get(group, group)
        if original < index:
            looks[index] = replace(looks[index], duplicate_of=original, flags=[*looks[index].flags, "duplicate"])
    return looks


def _each(texts: Sequence[str], learnt: Sequence[str], config: EvaluateConfig, prompts: Sequence[str]) -> list[Look]:
    """Every check but the one for repetitions."""
    runs = longest_runs(texts, learnt)
    same = groups([*learnt, *texts], config.duplicate_threshold)[len(learnt) :]
    looks = []
    for text, prompt, run, group in zip(texts, prompts, runs, same, strict=True):
        length = weighted_length(text)
        found = {
            "empty": not _readable(text.removeprefix(prompt)),
            "marker": _MARKER.search(text) is not None,
            "too_long": length > config.max_length,
            "training_post": _readable(text) and group < len(learnt),
            "copied": run.length >= max(1, config.min_copied_length) and run.length > config.max_copied_fraction * len(text),
        }
        flags = [flag for flag in FLAGS if found.get(flag)]
        looks.append(Look(flags, length, run.length, None if run.post is None else learnt[run.post]))
    return looks


def _readable(text: str) -> bool:
    """Whether there is a letter, number, punctuation or picture in it."""
    return any(unicodedata.category(letter)[0] in "LNPS" for letter in text)


def judge(samples: Sequence[Sample], learnt: Sequence[str], config: EvaluateConfig, bits: Sequence[float | None]) -> list[Sample]:
    """The samples with `overlap` to `keep` filled; `bits` per byte are those of each under its own model."""
    looks = look([sample.text for sample in samples], learnt, config, [sample.prompt for sample in samples])
    return [
        replace(
            sample,
            overlap=seen.overlap,
            nearest=seen.nearest,
            duplicate_of=None if seen.duplicate_of is None else samples[seen.duplicate_of].id,
            length=seen.length,
            bits_per_byte=score,
            flags=seen.flags,
            keep=not seen.flags,
        )
        for sample, seen, score in zip(samples, looks, bits, strict=True)
    ]


def first_flag(sample: Sample) -> str:
    """The gravest flag of a sample; empty for one that is kept."""
    return next((flag for flag in FLAGS if flag in sample.flags), "")


def count_dropped(samples: Iterable[Sample]) -> dict[str, int]:
    """How many samples are dropped by the gravest flag of each, the gravest first."""
    counts = Counter(map(first_flag, samples))
    return {flag: counts[flag] for flag in FLAGS if counts[flag]}


def measure(texts: Sequence[str], looks: Sequence[Look], some: Sequence[str]) -> dict[str, float]:
    """Means and shares, 0 to 1, over all texts.

    `distinct_1` and `distinct_2` are taken over `some` of them, because more text always has a smaller share of different words:
    what is compared must be of the same number.
    """
    if not texts:
        return {}

    def share(flag: str) -> float:
        return sum(flag in seen.flags for seen in looks) / len(texts)

    fractions = [seen.overlap / len(text) for text, seen in zip(texts, looks, strict=True) if text]
    return {
        **distinct(some),
        "mean_length": sum(seen.length for seen in looks) / len(texts),
        "mean_copied_fraction": sum(fractions) / len(texts),
        "copied_share": share("copied"),
        "training_post_share": share("training_post"),
        "duplicate_share": share("duplicate"),
        "over_length_share": share("too_long"),
        "empty_share": share("empty"),
        "marker_share": share("marker"),
    }


def distinct(texts: Iterable[str]) -> dict[str, float]:
    """Different words over all words, and different pairs of neighbours over all (Li and others, NAACL 2016, section 5)."""
    said = [words(text.casefold()) for text in texts]
    singles: list[str] = [word for row in said for word in row]
    pairs: list[tuple[str, str]] = [pair for row in said for pair in pairwise(row)]
    shares = {"distinct_1": _share_of_different(singles), "distinct_2": _share_of_different(pairs)}
    return {name: share for name, share in shares.items() if share is not None}


def _share_of_different(things: Sequence[Hashable]) -> float | None:
    return len(set(things)) / len(things) if things else None
