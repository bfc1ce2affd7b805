"""Training rows for GPT-2: posts packed end to end with one `<|endoftext|>` between, in another order every epoch.

Rows depend on the seed and their position only, so that a resumed training sees what an uninterrupted one would. No torch here.

A tokenizer trained on a small corpus spells every word in one way, and a model soon knows the words by heart. `spell` can keep
several spellings of each word, made with fewer of the merges, and an epoch draws one for each word: the deterministic cousin of
BPE-dropout (Provilkov et al. 2020).

The corpus and the epoch at hand are files in memory maps: a large one need not fit into memory, and processes share it.
"""

import math
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from quipmill.engines.gpt2 import build_tokenizer, eot_id, load_tokenizer, read_encoder, read_merges

Ints = NDArray[np.int64]

PIECE: Final = 1 << 18
"""Words that are worked on at a time."""


@dataclass(frozen=True)
class Spelt:
    """Posts as words, and words as token ids; word 0 is `<|endoftext|>`. Made by `spell`, found again by `open_spelt`."""

    words: NDArray[np.uint32]
    """Word numbers of all posts, each post followed by its end."""
    begin: Ints
    """(posts + 1,): where in `words` a post begins, and where the last one ends."""
    pool: NDArray[np.uint32]
    """Token ids of all spellings, end to end."""
    start: Ints
    """(spellings, words): where in `pool` a spelling begins."""
    length: Ints
    """(spellings, words): its tokens."""
    chances: NDArray[np.float64]
    """(spellings,): how often each is drawn; the first is the tokenizer's own."""

    def post(self, number: int) -> NDArray[np.uint32]:
        """Word numbers of one post and its end."""
        return self.words[self.begin[number] : self.begin[number + 1]]

    @property
    def tokens(self) -> int:
        """Tokens of all posts and their ends in the tokenizer's own spelling."""
        return sum(int(self.length[0][piece].sum()) for piece in self._pieces())

    @property
    def mixed_tokens(self) -> int:
        """Tokens that an epoch of mixed spellings has on average."""
        mean = self.chances @ self.length
        return round(sum(float(mean[piece].sum()) for piece in self._pieces()))

    def _pieces(self) -> Iterator[NDArray[np.uint32]]:
        return (self.words[at : at + PIECE] for at in range(0, len(self.words), PIECE))


_ARRAYS: Final = ("begin", "pool", "start", "length", "chances")


def spell(folder: Path, texts: Iterable[str], chances: Sequence[float] = (1.0,), out: Path | None = None) -> Spelt:
    """Encodes texts with a model folder's tokenizer.

    Args:
        folder: the model folder.
        texts: the training texts.
        chances: of the tokenizer's own spelling, of that with half of its merges, a quarter, and so on; they add up to 1.
        out: where the arrays are kept for `open_spelt`; None keeps them for this process only.
    """
    if out is None:
        with tempfile.TemporaryDirectory(prefix="quipmill-") as kept:
            return spell(folder, texts, chances, Path(kept))  # what is mapped stays readable
    tokenizer = load_tokenizer(folder)
    numbers: dict[str, int] = {}
    sizes = [0]
    with (out / "words").open("wb") as file:
        for text in texts:
            whole = text.encode(errors="replace").decode()
            words = (word for word, _ in tokenizer.pre_tokenizer.pre_tokenize_str(whole))
            post = np.array([*(numbers.setdefault(word, len(numbers) + 1) for word in words), 0], np.uint32)
            file.write(post.tobytes())
            sizes.append(len(post))
    ids: list[list[int]] = []
    for tokens in _with_fewer_merges(folder, tokenizer, len(chances)):
        ids += [[eot_id(tokenizer)], *([token.id for token in tokens.model.tokenize(word)] for word in numbers)]
    length = np.array([len(one) for one in ids], np.int64)
    table = (len(chances), len(numbers) + 1)
    np.save(out / "begin.npy", np.cumsum(sizes))
    np.save(out / "pool.npy", np.fromiter((token for one in ids for token in one), np.uint32, int(length.sum())))
    np.save(out / "start.npy", (np.cumsum(length) - length).reshape(table))
    np.save(out / "length.npy", length.reshape(table))
    np.save(out / "chances.npy", np.asarray(chances, np.float64))
    return open_spelt(out)


def open_spelt(folder: Path) -> Spelt:
    """What `spell` left in `folder`, mapped."""
    arrays: dict[str, NDArray[Any]] = {name: np.asarray(np.load(folder / f"{name}.npy", mmap_mode="r")) for name in _ARRAYS}
    return Spelt(words=np.asarray(np.memmap(folder / "words", np.uint32, "r")), **arrays)


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
        rank: of `size` processes that share the stream, this one's number: of every batch it takes the rows `rank::size`.
        size: the processes.
    """

    def __init__(
        self,
        spelt: Spelt,
        context: int,
        seed: int,
        position: tuple[int, int] = (0, 0),
        own_after: int | None = None,
        rank: int = 0,
        size: int = 1,
    ) -> None:
        self._spelt, self._seed, self._rank, self._size = spelt, seed, rank, size
        self.context = max(1, min(context, spelt.tokens - 1))
        self.position = position
        self._own_from = math.inf if own_after is None else own_after * self.context // spelt.mixed_tokens
        self._stream, self._first = self._make_epoch(position[0])

    def batch(self, count: int) -> tuple[Ints, Ints]:
        """The next `count` rows of this process: inputs and, one token further, targets, both (count, context)."""
        whole = (self._next(mine=number % self._size == self._rank) for number in range(count * self._size))
        rows = np.stack([row for row in whole if row is not None])
        return rows[:, :-1], rows[:, 1:]

    def _next(self, mine: bool) -> Ints | None:
        epoch, row = self.position
        if row >= len(self._first):
            epoch, row = epoch + 1, 0
            self._stream, self._first = self._make_epoch(epoch)
        self.position = (epoch, row + 1)
        if not mine:
            return None
        places = (self._first[row] + np.arange(self.context + 1)) % len(self._stream)
        found: Ints = self._stream[places].astype(np.int64)
        return found

    def _make_epoch(self, epoch: int) -> tuple[NDArray[np.uint32], Ints]:
        """The tokens of an epoch, and where its rows begin; the last token of one is the first of another."""
        random = np.random.default_rng([self._seed, epoch])
        with tempfile.TemporaryFile(prefix="quipmill-") as file:
            for words in self._shuffled(random.permutation(len(self._spelt.begin) - 1)):
                file.write(self._tokens(words, random, mixed=epoch < self._own_from).tobytes())
            file.flush()
            stream: NDArray[np.uint32] = np.asarray(np.memmap(file, np.uint32, "r"))
        skipped = random.integers(min(self.context, max(1, len(stream) - self.context)))
        count = max(1, (len(stream) - 1 - int(skipped)) // self.context)
        return stream, skipped + self.context * random.permutation(count)

    def _shuffled(self, order: Ints) -> Iterator[NDArray[np.uint32]]:
        """The words of the posts in this order, an end before the first and after each, many posts at a time."""
        held, count = [np.zeros(1, np.uint32)], 1
        for number in order:
            held.append(self._spelt.post(number))
            count += len(held[-1])
            if count >= PIECE:
                yield np.concatenate(held)
                held, count = [], 0
        if held:
            yield np.concatenate(held)

    def _tokens(self, words: NDArray[np.uint32], random: np.random.Generator, mixed: bool) -> NDArray[np.uint32]:
        """The tokens of words, a spelling drawn for each if they are mixed."""
        spelt = self._spelt
        drawn = np.zeros(len(words), np.int64)
        if mixed:
            drawn = random.choice(len(spelt.chances), len(words), p=spelt.chances)
        length, start = spelt.length[drawn, words], spelt.start[drawn, words]
        places = np.repeat(start - (np.cumsum(length) - length), length) + np.arange(int(length.sum()))
        return spelt.pool[places]
