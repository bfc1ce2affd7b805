"""Training rows for GPT-2: posts packed end to end with one `<|endoftext|>` between, in another order every epoch.

Rows depend on the seed and their position only, so that a resumed training sees what an uninterrupted one would. No torch here.

A tokenizer trained on a small corpus spells every word in one way, and a model soon knows the words by heart. `spell` can keep
several spellings of each word, made with fewer of the merges, and an epoch draws one for each word: the deterministic cousin of
BPE-dropout (Provilkov et al. 2020).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from quipmill.engines.gpt2 import build_tokenizer, eot_id, load_tokenizer, read_encoder, read_merges

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Spelt:
    """Posts as words, and words as token ids; word 0 is `<|endoftext|>`."""

    posts: list[Ints]
    """Word numbers of each post."""
    pool: NDArray[np.uint32]
    """Token ids of all spellings, end to end."""
    start: Ints
    """(spellings, words): where in `pool` a spelling begins."""
    length: Ints
    """(spellings, words): its tokens."""
    chances: NDArray[np.float64]
    """(spellings,): how often each is drawn; the first is the tokenizer's own."""

    @property
    def tokens(self) -> int:
        """Tokens of all posts and their ends in the tokenizer's own spelling."""
        return int(sum(self.length[0][post].sum() + 1 for post in self.posts))

    @property
    def mixed_tokens(self) -> int:
        """Tokens that an epoch of mixed spellings has on average."""
        mean = self.chances @ self.length
        return round(sum(float(mean[post].sum()) + 1 for post in self.posts))


def spell(folder: Path, texts: Sequence[str], chances: Sequence[float] = (1.0,)) -> Spelt:
    """Encodes texts with a model folder's tokenizer.

    Args:
        folder: the model folder.
        texts: the training texts.
        chances: of the tokenizer's own spelling, of that with half of its merges, a quarter, and so on; they add up to 1.
    """
    tokenizer = load_tokenizer(folder)
    numbers: dict[str, int] = {}
    posts = []
    for text in texts:
        whole = text.encode(errors="replace").decode()
        words = (word for word, _ in tokenizer.pre_tokenizer.pre_tokenize_str(whole))
        posts.append(np.array([numbers.setdefault(word, len(numbers) + 1) for word in words], np.int64))
    ids: list[list[int]] = []
    for tokens in _with_fewer_merges(folder, tokenizer, len(chances)):
        ids += [[eot_id(tokenizer)], *([token.id for token in tokens.model.tokenize(word)] for word in numbers)]
    length = np.array([len(one) for one in ids], np.int64)
    start = np.cumsum(length) - length
    pool = np.fromiter((token for one in ids for token in one), np.uint32, int(length.sum()))
    table = (len(chances), len(numbers) + 1)
    return Spelt(posts, pool, start.reshape(table), length.reshape(table), np.asarray(chances, np.float64))


def _with_fewer_merges(folder: Path, tokenizer: Tokenizer, count: int) -> list[Tokenizer]:
    if count == 1:
        return [tokenizer]
    encoder, merges = read_encoder(folder / "encoder.json"), read_merges(folder / "vocab.bpe")
    return [tokenizer, *(build_tokenizer(encoder, merges[: len(merges) >> halved]) for halved in range(1, count))]


class Rows:
    """An endless stream of rows; `position` says where it is, and starting there goes on as if it had never stopped.

    Args:
        spelt: the posts.
        context: tokens per row.
        seed: of the order of posts and rows, and of the spellings.
        position: (epoch, row) to go on from.
        own_after: rows, counted roughly in whole epochs, after which every word is spelt in the tokenizer's own way, the only
            way that counts in the end; None mixes spellings for ever.
    """

    def __init__(
        self, spelt: Spelt, context: int, seed: int, position: tuple[int, int] = (0, 0), own_after: int | None = None
    ) -> None:
        self._spelt, self._seed = spelt, seed
        self.context = max(1, min(context, spelt.tokens - 1))
        self.position = position
        self._own_from = math.inf if own_after is None else own_after * self.context // spelt.mixed_tokens
        self._epoch = self._make_epoch(position[0])

    def batch(self, count: int) -> tuple[Ints, Ints]:
        """The next rows: inputs and, one token further, targets, both (count, context)."""
        rows = np.stack([self._next() for _ in range(count)])
        return rows[:, :-1], rows[:, 1:]

    def _next(self) -> NDArray[Any]:
        epoch, row = self.position
        if row >= len(self._epoch):
            epoch, row = epoch + 1, 0
            self._epoch = self._make_epoch(epoch)
        self.position = (epoch, row + 1)
        found: NDArray[Any] = self._epoch[row]
        return found

    def _make_epoch(self, epoch: int) -> Ints:
        """All rows of an epoch, (rows, context + 1), the last token of one being the first of another."""
        random = np.random.default_rng([self._seed, epoch])
        spelt = self._spelt
        end = np.zeros(1, np.int64)
        words = np.concatenate([end, *(part for n in random.permutation(len(spelt.posts)) for part in (spelt.posts[n], end))])
        drawn = np.zeros(len(words), np.int64)
        if epoch < self._own_from:
            drawn = random.choice(len(spelt.chances), len(words), p=spelt.chances)
        length, start = spelt.length[drawn, words], spelt.start[drawn, words]
        places = np.repeat(start - (np.cumsum(length) - length), length) + np.arange(int(length.sum()))
        stream = spelt.pool[places].astype(np.int64)
        skipped = random.integers(min(self.context, max(1, len(stream) - self.context)))
        count = max(1, (len(stream) - 1 - int(skipped)) // self.context)
        first = skipped + self.context * random.permutation(count)
        rows: Ints = stream[(first[:, None] + np.arange(self.context + 1)) % len(stream)]
        return rows
