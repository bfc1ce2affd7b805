"""One frozen dataclass per stage: the only home of defaults.

Component signatures and command-line options repeat these, and a test compares them. Where a value may be left open it is `None`
here; a KFP parameter cannot be `None`, so components say `0` or `""` instead and turn it back (`or None`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any, Final

from quipmill.errors import UsageError

LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
"""A language as BCP 47 writes it; platforms also write `pt_BR`."""


PRECISIONS: Final = ("auto", "int8", "float16", "bfloat16", "float32", "int8_float16", "int8_bfloat16")
"""What sampling may compute in, as CTranslate2 names it; which of them work depends on engine and hardware."""


def _check(condition: bool, message: str) -> None:
    if not condition:
        raise UsageError(message)


@dataclass(frozen=True)
class ScrapeConfig:
    """How posts are read from their origins."""

    limit: int | None = None
    """Newest posts to read per origin; None reads all."""
    since: str | None = None
    """Only posts of this date or later, `2024-01-31` or RFC 3339."""
    columns: str = ""
    """Names of CSV columns or JSON keys where they are unusual, `text=body,id=post_id`; guessed by header otherwise."""
    max_bad_fraction: float = 0.05
    """Share of unreadable records above which the stage stops, 0 to 1."""

    def __post_init__(self) -> None:
        _check(self.limit is None or self.limit > 0, f"limit must be at least 1, found {self.limit}")
        _check(0 <= self.max_bad_fraction <= 1, f"max_bad_fraction must be 0 to 1, found {self.max_bad_fraction}")


@dataclass(frozen=True)
class CleanConfig:
    """The cleaning rules, each a switch."""

    keep_retweets: bool = False
    """Keep posts that repeat somebody else's words: reposts, `RT @ada ...` and `"@ada: ..."`."""
    keep_replies: bool = False
    """Keep posts that answer somebody or begin with a handle (answers to oneself, threads, are always kept)."""
    keep_urls: bool = False
    """Keep links in the text."""
    keep_mentions: str = "all"
    """Which @mentions stay: `all`, `inner` (those at the start go) or `none`."""
    keep_hashtags: bool = True
    """Keep #hashtags."""
    keep_newlines: bool = False
    """Keep line breaks; otherwise each becomes a space."""
    keep_ellipsis: bool = True
    """Keep the character `…`."""
    unescape_entities: bool = True
    """Turn `&amp;` and other HTML entities into their characters, also those that were escaped twice."""
    replace_nbsp: bool = True
    """Turn non-breaking and zero-width spaces into plain ones or nothing."""
    collapse_whitespace: bool = True
    """Make every run of blanks one, and strip the ends."""
    min_words: int = 3
    """Fewer words than this, links, mentions and hashtags aside, are too few to learn from; 0 keeps all."""
    duplicate_threshold: float = 0.8
    """Jaccard similarity of word pairs from which a later post is a near-duplicate; 1 removes exact ones only, 0 none."""
    languages: tuple[str, ...] = ()
    """Keep posts in these languages only, BCP 47 like `de` or `pt-BR`; the region is ignored, and posts whose language the place
    does not say stay."""
    equal_accounts: bool = False
    """Give all accounts the same weight: posts of those that wrote less are repeated until they are as long in all."""
    max_bad_fraction: float = 0.05
    """Share of unreadable records above which the stage stops, 0 to 1."""

    def __post_init__(self) -> None:
        for language in self.languages:
            _check(
                isinstance(language, str) and bool(LANGUAGE.fullmatch(language)),
                f"languages must be codes like de, en or pt-BR, found {str(language)[:40]!r}",
            )
        _check(
            self.keep_mentions in ("all", "inner", "none"),
            f"keep_mentions must be all, inner or none, found {self.keep_mentions!r}",
        )
        _check(self.min_words >= 0, f"min_words must not be negative, found {self.min_words}")
        _check(0 <= self.duplicate_threshold <= 1, f"duplicate_threshold must be 0 to 1, found {self.duplicate_threshold}")
        _check(0 <= self.max_bad_fraction <= 1, f"max_bad_fraction must be 0 to 1, found {self.max_bad_fraction}")


@dataclass(frozen=True)
class ScriptConfig:
    """How scripts are read."""

    names: str = "auto"
    """Where names may stand: `paragraphs` (behind an empty line), `lines` (at the beginning of any line); `auto` looks at the
    beginning of each file."""
    valid_fraction: float = 0.1
    """Share of lines that `split` is told to hold out for early stopping, where the files have no splits of their own."""
    test_fraction: float = 0.1
    """The same for the final measurement."""

    def __post_init__(self) -> None:
        _check(
            self.names in ("auto", "paragraphs", "lines"),
            f"names must be auto, paragraphs or lines, found {self.names!r}",
        )
        SplitConfig(valid_fraction=self.valid_fraction, test_fraction=self.test_fraction)


@dataclass(frozen=True)
class SplitConfig:
    """How posts are held out."""

    valid_fraction: float = 0.1
    """Share of posts for early stopping and the choice of the best checkpoint."""
    test_fraction: float = 0.1
    """Share of posts that only `evaluate` reads."""
    order: str = "newest"
    """`newest` holds out the newest posts (test the very newest), `random` draws them with `seed`."""
    seed: int = 0
    """Seed of the random order."""
    duplicate_threshold: float = 0.8
    """Near-duplicates by this similarity never stand on both sides; 0 turns the check off."""
    min_characters: int = 6000
    """Less training text than this is an error."""
    warn_characters: int = 40000
    """Less training text than this is a warning."""

    def __post_init__(self) -> None:
        _check(self.order in ("newest", "random"), f"order must be newest or random, found {self.order!r}")
        for name in ("valid_fraction", "test_fraction"):
            _check(0 < getattr(self, name) < 1, f"{name} must be between 0 and 1, found {getattr(self, name)}")
        held_out = self.valid_fraction + self.test_fraction
        _check(held_out < 1, f"valid_fraction and test_fraction must add up to less than 1, found {held_out:g}")
        _check(0 <= self.duplicate_threshold <= 1, f"duplicate_threshold must be 0 to 1, found {self.duplicate_threshold}")


@dataclass(frozen=True)
class BaseModelConfig:
    """Where base models come from."""

    openai_url: str = "https://openaipublic.blob.core.windows.net/gpt-2/models"
    """Folder of OpenAI's published GPT-2 checkpoints, for the names 124M, 355M, 774M and 1558M."""
    hf_endpoint: str = "https://huggingface.co"
    """Hub that `hf:<owner>/<name>` is read from."""
    mirror_uri: str | None = None
    """Folder or `s3://` prefix that is looked in first, and filled after a download."""


@dataclass(frozen=True)
class FinetuneConfig:
    """How an engine trains. `None` leaves the choice to the engine, which records it in the manifest."""

    engine: str = "gpt2_torch"
    """`gpt2_torch`, `gpt2_simple`, `lstm`, `markov`, or another package's."""
    steps: int = 1000
    """Optimizer steps in all: a resumed run ends where an uninterrupted one would."""
    learning_rate: float | None = None
    """Peak learning rate; by default 2e-3 from scratch, 1e-4 on a pre-trained model, less on the large ones."""
    warmup_fraction: float = 0.05
    """Share of the steps in which the learning rate rises; afterwards it falls along a cosine to a tenth."""
    batch_size: int | None = None
    """Rows per step and device."""
    context: int | None = None
    """Tokens per row; at most what the base model can see."""
    accumulate: int = 1
    """Batches whose gradients are added up for one step."""
    weight_decay: float | None = None
    """Decoupled weight decay, on matrices only; by default 0.1, more the more often a model from scratch sees each post."""
    clip_norm: float = 1.0
    """Largest global norm of the gradient; 0 does not clip."""
    dropout: float | None = None
    """Dropout while training; by default 0.1 where a model from scratch sees each post often, otherwise 0."""
    eval_every: int | None = None
    """Steps between two looks at the validation split; by default a twentieth of the steps."""
    patience: int = 5
    """Looks without a better validation loss before training stops early; 0 never stops."""
    precision: str = "auto"
    """`auto` (bf16 where the hardware has it), `bf16` or `fp32`."""
    checkpoint_minutes: float = 5.0
    """A killed run loses at most so much work, where a `checkpoint_uri` is given."""
    seed: int | None = None
    """Random seed; None draws one and records it."""

    def __post_init__(self) -> None:
        _check(self.steps >= 1, f"steps must be at least 1, found {self.steps}")
        for name in ("learning_rate", "batch_size", "context", "eval_every"):
            value = getattr(self, name)
            _check(value is None or value > 0, f"{name} must be above 0, found {value}")
        _check(
            0 <= self.warmup_fraction < 1,
            f"warmup_fraction must be 0 or more and below 1, found {self.warmup_fraction}",
        )
        _check(self.accumulate >= 1, f"accumulate must be at least 1, found {self.accumulate}")
        _check(
            self.dropout is None or 0 <= self.dropout < 1,
            f"dropout must be 0 or more and below 1, found {self.dropout}",
        )
        _check(
            self.precision in ("auto", "bf16", "fp32"),
            f"precision must be auto, bf16 or fp32, found {self.precision!r}",
        )


@dataclass(frozen=True)
class SampleConfig:
    """How new posts are drawn."""

    n: int = 100
    """Samples at each temperature."""
    temperatures: tuple[float, ...] = (0.7,)
    """Below 1 safer, above 1 wilder; each gives `n` samples."""
    prompt: str = ""
    """Text that every sample goes on from; it is part of the sample."""
    top_k: int = 40
    """Draw from the k likeliest tokens only; 0 from all."""
    top_p: float = 1.0
    """Draw from the likeliest tokens that together have this probability; 1 from all."""
    repetition_penalty: float = 1.0
    """Above 1 makes tokens that were used already less likely."""
    max_tokens: int = 120
    """Longest sample, in the model's tokens, without the prompt."""
    seed: int | None = None
    """Random seed; None draws one and records it."""
    min_tokens: int = 0
    """Shortest sample, in the model's tokens, without the prompt."""
    max_length: int = 280
    """Longest sample, weighted as X counts; 0 allows any. Longer ones are drawn again, as are empty ones and those that did not
    end within `max_tokens`."""
    max_draws: int = 4
    """Draws for each sample at most, on average over a block of 64; what is missing then is reported. 1 draws each once and keeps
    it whatever it is, cut at `max_tokens`."""
    precision: str = "auto"
    """What gpt2_torch computes in: `auto` (int8 on a CPU, float16 on a GPU), `int8`, `float16`, `bfloat16`, `float32`,
    `int8_float16` or `int8_bfloat16`."""
    shard: str = ""
    """`0/4` draws the first of four parts, in whole blocks of 64; all parts in order are what one call draws. Needs a seed."""

    def __post_init__(self) -> None:
        _check(self.n >= 1, f"n must be at least 1, found {self.n}")
        _check(bool(self.temperatures), "temperatures must hold at least one number")
        bad = [t for t in self.temperatures if not t > 0]
        _check(not bad, f"temperatures must be above 0, found {bad[0] if bad else ''}")
        twice = [t for n, t in enumerate(self.temperatures) if t in self.temperatures[:n]]
        _check(not twice, f"temperatures must differ, found {twice[0] if twice else ''} twice. Raise n for more samples")
        _check(self.top_k >= 0, f"top_k must not be negative, found {self.top_k}")
        _check(0 < self.top_p <= 1, f"top_p must be above 0 and at most 1, found {self.top_p}")
        _check(self.repetition_penalty > 0, f"repetition_penalty must be above 0, found {self.repetition_penalty}")
        _check(self.max_tokens >= 1, f"max_tokens must be at least 1, found {self.max_tokens}")
        _check(
            0 <= self.min_tokens <= self.max_tokens,
            f"min_tokens must be 0 to max_tokens ({self.max_tokens}), found {self.min_tokens}",
        )
        _check(self.max_length >= 0, f"max_length must not be negative, found {self.max_length}")
        _check(1 <= self.max_draws <= 100, f"max_draws must be 1 to 100, found {self.max_draws}")
        _check(self.precision in PRECISIONS, f"precision must be one of {', '.join(PRECISIONS)}, found {self.precision!r}")
        if self.shard:
            _check(_is_shard(self.shard), f"shard must be like 0/4, its number below how many there are, found {self.shard!r}")
            _check(self.seed is not None, "shard needs a seed, the same for all shards, or they would not fit together")


@dataclass(frozen=True)
class EvaluateConfig:
    """What makes a sample good enough for a person to look at."""

    max_length: int = 280
    """Longest sample, weighted as X counts."""
    max_copied_fraction: float = 0.6
    """A sample is a copy if its longest run out of one training post is a larger share of it than this."""
    min_copied_length: int = 20
    """Shorter runs, in characters, are turns of phrase and never make a copy."""
    duplicate_threshold: float = 0.8
    """Similarity from which a later sample is a near-duplicate."""
    max_score_posts: int = 2000
    """Held-out posts that are scored at most, evenly spaced; 0 scores all."""

    def __post_init__(self) -> None:
        _check(self.max_length >= 1, f"max_length must be at least 1, found {self.max_length}")
        _check(self.min_copied_length >= 0, f"min_copied_length must not be negative, found {self.min_copied_length}")
        for name in ("max_copied_fraction", "duplicate_threshold"):
            _check(0 < getattr(self, name) <= 1, f"{name} must be above 0 and at most 1, found {getattr(self, name)}")


@dataclass(frozen=True)
class CurateConfig:
    """Where samples go to be approved by a person."""

    service_url: str = ""
    """Address of the curation service, `https://curate.example.com`; empty posts nowhere."""
    account: str = ""
    """Account of the service that the drafts are for; empty leaves it to the service."""


@dataclass(frozen=True)
class PublishConfig:
    """What the curation service is asked to post."""

    service_url: str = ""
    """Address of the curation service, `https://curate.example.com`."""
    account: str = ""
    """Account to post for; empty posts for all."""
    limit: int = 10
    """Posts at most, in one go."""

    def __post_init__(self) -> None:
        _check(1 <= self.limit <= 100, f"limit must be 1 to 100, found {self.limit}")


def _is_shard(text: str) -> bool:
    found = re.fullmatch(r"([0-9]{1,6})/([0-9]{1,6})", text)
    return found is not None and int(found[1]) < int(found[2])


def parse_seed(text: str) -> int | None:
    """A seed as a KFP parameter says it: a whole number from 0, or empty for None.

    Raises:
        UsageError: it is neither.
    """
    _check(not text.strip() or text.strip().isdecimal(), f"seed must be a whole number or empty, found {text!r}")
    return int(text) if text.strip() else None


def parse_numbers(name: str, values: Sequence[object]) -> tuple[float, ...]:
    """The members of a KFP list parameter as numbers; they arrive as int, float or text, whoever runs the step.

    Raises:
        UsageError: a member is no number.
    """
    try:
        return tuple(float(value) for value in values)  # type: ignore[arg-type]  # checked by trying
    except (TypeError, ValueError):
        raise UsageError(f"{name} must be a list of numbers, for example [0.7, 1.0], found {values!r}") from None


def as_dict(config: object) -> dict[str, Any]:
    """A config as JSON-ready values, for manifests and reports."""
    return {f.name: getattr(config, f.name) for f in fields(config)}  # type: ignore[arg-type]  # any dataclass
