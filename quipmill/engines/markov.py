"""A byte n-gram model, the honest baseline that every report compares with. Standard library only.

Modified Kneser-Ney smoothing, interpolated (Chen and Goodman 1999, section 3), over the UTF-8 bytes of a post and its end; every
byte sequence has a probability above 0, and those of one context add up to 1. Contexts never reach into another post. The order
is chosen on the validation texts. A fit depends on nothing but the texts; 20,000 posts take about 15 s, a thousand half a second.
"""

import logging
import math
import random
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from quipmill.checkpoints import Checkpoints
from quipmill.config import FinetuneConfig, SampleConfig
from quipmill.engines import Training, bits_per_byte
from quipmill.engines.blocks import Row, draw_blocks
from quipmill.engines.markov_file import read_tables, write_tables
from quipmill.schema import Post, Sample, read_jsonl

logger = logging.getLogger(__name__)

END: Final = "\u0100"
"""The end of a post, the 257th symbol; the others are the bytes as characters 0 to 255."""
START: Final = "\u0101"
"""Stands before the first byte, as often as the order needs; never predicted."""
SYMBOLS: Final = 257

MAX_ORDER: Final = 7
ENOUGH: Final = 0.002
"""A longer context must lower the validation bits by this share, or the shorter one is kept."""
MAX_BYTES: Final = 8 << 20
"""Text beyond this is thinned out evenly, since the tables grow by about 150 bytes of memory per byte of text."""
MAX_VALID: Final = 500
BYTES_PER_TOKEN: Final = 4
"""`max_tokens` is meant in tokens of a GPT-2, which are about so many bytes of English."""


@dataclass
class Model:
    """An n-gram model in the backoff form: exact, and quick to look up.

    `probability[context + symbol]` holds p(symbol | context) of every n-gram seen; any other is `backoff[context]` times its
    probability after the context without its first byte. Keys of all lengths share a dict.
    """

    order: int
    """Bytes of context."""
    probability: dict[str, float]
    backoff: dict[str, float]
    _followers: dict[str, list[str]] = field(default_factory=dict, repr=False)

    def nats(self, text: str) -> float:
        """-ln p(text and its end)."""
        symbols = START * self.order + as_symbols(text) + END
        probability, backoff = self.probability, self.backoff
        total = 0.0
        for place in range(self.order, len(symbols)):
            gram, weight = symbols[place - self.order : place + 1], 1.0
            while (found := probability.get(gram)) is None:
                weight *= backoff.get(gram[:-1], 1.0)
                gram = gram[1:]
                if not gram:
                    found = 1 / SYMBOLS
                    break
            total -= math.log(found * weight)
        return total

    def score(self, texts: Iterable[str]) -> list[tuple[float, int]]:
        """Per text: -ln p(text and its end), and its UTF-8 bytes + 1."""
        return [(self.nats(text), len(as_symbols(text)) + 1) for text in texts]

    def distribution(self, context: str) -> list[float]:
        """p(symbol | context) of all 257 symbols, `END` last."""
        if not self._followers:
            for gram in self.probability:
                self._followers.setdefault(gram[:-1], []).append(gram[-1])
        chances = [1 / SYMBOLS] * SYMBOLS
        for length in range(min(self.order, len(context)) + 1):
            known = context[len(context) - length :]
            if (weight := self.backoff.get(known)) is None:
                break  # an unseen context has no seen extension
            chances = [weight * chance for chance in chances]
            for symbol in self._followers[known]:
                chances[ord(symbol)] = self.probability[known + symbol]
        return chances


def as_symbols(text: str) -> str:
    """The UTF-8 bytes of a text as characters 0 to 255."""
    return text.encode(errors="replace").decode("latin-1")


def fit(train: Sequence[str], valid: Sequence[str] = (), max_order: int = MAX_ORDER) -> Model:
    """Fits a model of the order, at most `max_order`, that predicts the validation texts best (the highest without any)."""
    raw = count_grams(thin_out(train), max_order)
    looked_at = valid[:: max(1, len(valid) // MAX_VALID)]
    lower: tuple[dict[str, float], dict[str, float]] = ({}, {})
    best: tuple[float, Model] | None = None
    for order in range(max_order + 1):
        if order >= min(2, max_order):
            top = smooth(raw[order], lower[0])
            model = Model(order, lower[0] | top[0], lower[1] | top[1])
            bits = bits_per_byte(model.score(looked_at))
            if best and bits > best[0] * (1 - ENOUGH):
                break
            best = (bits, model)
        if order < max_order:
            level = smooth(continuations(raw[order + 1]), lower[0])
            lower = (lower[0] | level[0], lower[1] | level[1])
    assert best
    return best[1]


def thin_out(texts: Sequence[str]) -> Sequence[str]:
    """At most `MAX_BYTES` of text, evenly spaced over all of it."""
    every = -(-sum(map(len, texts)) // MAX_BYTES)
    if every > 1:
        logger.warning("markov: fits every %d. of %d texts, since all would not fit into memory", every, len(texts))
    return texts[:: max(1, every)]


def count_grams(texts: Iterable[str], order: int) -> list[Counter[str]]:
    """How often each n-gram of 1 to `order` + 1 symbols occurs; the list's index is the length of the context."""
    top: Counter[str] = Counter()
    for text in texts:
        symbols = START * order + as_symbols(text) + END
        top.update(symbols[place - order : place + 1] for place in range(order, len(symbols)))
    counts = [top]
    for _ in range(order):
        shorter: Counter[str] = Counter()
        for gram, number in counts[0].items():
            shorter[gram[1:]] += number
        counts.insert(0, shorter)
    return counts


def continuations(longer: Counter[str]) -> Counter[str]:
    """Kneser-Ney's counts for the lower orders: in how many contexts an n-gram occurs, not how often.

    N-grams that begin with `START` can follow nothing else, so they keep their plain counts.
    """
    counts: Counter[str] = Counter()
    for gram, number in longer.items():
        counts[gram[1:]] += number if gram[1] == START else 1
    return counts


def smooth(counts: Counter[str], shorter: dict[str, float]) -> tuple[dict[str, float], dict[str, float]]:
    """Probabilities and backoff weights of one order from its counts and the probabilities of the order below."""
    discounts = three_discounts(counts)
    totals: dict[str, int] = {}
    taken: dict[str, float] = {}  # what the discounts set free, per context
    for gram, number in counts.items():
        context = gram[:-1]
        totals[context] = totals.get(context, 0) + number
        taken[context] = taken.get(context, 0.0) + discounts[min(number, 3)]
    backoff = {context: taken[context] / total for context, total in totals.items()}
    probability = {}
    for gram, number in counts.items():
        context = gram[:-1]
        below = shorter[gram[1:]] if context else 1 / SYMBOLS
        probability[gram] = (number - discounts[min(number, 3)]) / totals[context] + backoff[context] * below
    return probability, backoff


def three_discounts(counts: Counter[str]) -> tuple[float, float, float, float]:
    """What is subtracted from a count of 0, 1, 2, and 3 or more (Chen and Goodman 1999, equation 17), kept within bounds."""
    of = Counter(number for number in counts.values() if number <= 4)
    once, twice, thrice, four = (max(of[number], 1) for number in (1, 2, 3, 4))
    share = once / (once + 2 * twice)
    return (
        0.0,
        min(max(1 - 2 * share * twice / once, 0.05), 0.95),
        min(max(2 - 3 * share * thrice / twice, 0.05), 1.95),
        min(max(3 - 4 * share * four / thrice, 0.05), 2.95),
    )


def finetune(
    train: Path, valid: Path, base: Path | None, out: Path, config: FinetuneConfig, checkpoints: Checkpoints
) -> Training:
    """Counts the training texts. `base`, steps, rates and `checkpoints` mean nothing here."""
    started = time.monotonic()
    texts = [post.text for post in read_jsonl(train, Post)]
    held_out = [post.text for post in read_jsonl(valid, Post)]
    model = fit(texts, held_out)
    write_tables(out, model.order, model.probability, model.backoff)
    seconds = time.monotonic() - started
    size = sum(len(as_symbols(text)) + 1 for text in texts)
    facts = {
        "valid_bits_per_byte": bits_per_byte(model.score(held_out)),
        "tokens_per_second": size / seconds,
        "seconds": seconds,
    }
    start = math.log2(SYMBOLS)  # knowing nothing, all symbols are alike
    metrics = {**facts, "start_valid_bits_per_byte": start, "tokens_trained": float(size), "best_step": 1.0}
    return Training(
        step=1,
        tokenizer={"kind": "bytes", "vocab_size": SYMBOLS},
        metrics=metrics,
        history=[{"step": 1.0, **facts}],
        config={"order": model.order},
    )


def load(checkpoint: Path) -> Model:
    """The model in a checkpoint folder.

    Raises:
        CheckpointError: the tables are missing or damaged.
    """
    return Model(*read_tables(checkpoint))


def score(checkpoint: Path, texts: Sequence[str]) -> list[tuple[float, int]]:
    """Per text: -ln p(text and its end) in nats, and its UTF-8 bytes + 1."""
    return load(checkpoint).score(texts)


def sample(checkpoint: Path, config: SampleConfig) -> Iterator[Sample]:
    """Draws posts byte by byte. `repetition_penalty` and `precision` mean nothing here: every byte is used again and again."""
    model = load(checkpoint)

    def draw(temperature: float, seed: int, rows: int) -> Iterator[Row]:
        state = random.Random(seed)
        for _ in range(rows):
            drawn, ended = draw_post(model, config, temperature, state)
            yield Row(config.prompt + drawn.encode("latin-1").decode(errors="ignore"), len(drawn), ended)

    yield from draw_blocks(config, draw)


def draw_post(model: Model, config: SampleConfig, temperature: float, state: random.Random) -> tuple[str, bool]:
    """The bytes, as characters, that follow the prompt up to the end or the limit, and whether it was the end."""
    symbols = START * model.order + as_symbols(config.prompt)
    begun = len(symbols)
    first, last = (begun + BYTES_PER_TOKEN * count for count in (config.min_tokens, config.max_tokens))
    while True:
        chances = model.distribution(symbols[len(symbols) - model.order :])
        if len(symbols) < first:
            chances = chances[:-1]  # all but `END`
        likely = narrow(chances, temperature, config.top_k, config.top_p)
        symbol = state.choices([chr(number) for number, _ in likely], [chance for _, chance in likely])[0]
        if symbol == END or len(symbols) == last:
            return symbols[begun:], symbol == END
        symbols += symbol


def narrow(chances: Sequence[float], temperature: float, top_k: int, top_p: float) -> list[tuple[int, float]]:
    """The symbols that may be drawn with their weights, likeliest first: temperature, then the k likeliest, then the nucleus."""
    largest = max(chances)
    sharpened = [(number, (chance / largest) ** (1 / temperature)) for number, chance in enumerate(chances)]
    sharpened.sort(key=lambda pair: -pair[1])
    kept = sharpened[: top_k or None]
    room = top_p * sum(weight for _, weight in kept)
    for count, (_, weight) in enumerate(kept, 1):
        room -= weight
        if room <= 0:
            return kept[:count]
    return kept
