"""Captions as words, and words as numbers: the vocabulary travels as JSON, and training and prediction pad alike."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from quipmill.errors import CheckpointError
from quipmill.schema import write_json

SPECIAL: Final = ("[PAD]", "startseq", "endseq", "[UNK]")
PAD, START, END, UNKNOWN = range(len(SPECIAL))

MAX_WORDS: Final = 100_000
MAX_LENGTH: Final = 200
"""Bounds of a vocabulary and of a caption that somebody hands in, so that it cannot ask for any amount of memory."""

_APOSTROPHES: Final = re.compile("[\u0027\u2018\u2019\u02bc]")
_WORD: Final = re.compile(r"[^\W_]+")


def clean_caption(caption: str) -> str:
    """The words of a caption, in lower case, with single spaces; empty where there is none.

    A word is a run of letters and digits of any script. Punctuation ends a word, except an apostrophe, which is left out
    (`dog's` becomes `dogs`). Numbers and words of one letter stay, which the original dropped: without `a` and `2` a caption
    says something else. The names of the special words of a vocabulary cannot come about, as they hold brackets or are left out.
    """
    text = _APOSTROPHES.sub("", unicodedata.normalize("NFKC", caption)).lower()
    return " ".join(word for word in _WORD.findall(text) if word not in SPECIAL)


@dataclass(frozen=True)
class Vocabulary:
    """The words that a model knows, in the order of their numbers, and the length of its rows."""

    words: tuple[str, ...]
    """The four of `SPECIAL`, then the most frequent one first."""
    length: int
    """Positions of a row: `startseq` and the words, padded behind with `[PAD]`."""

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each word."""
        return {word: number for number, word in enumerate(self.words)}

    def encode(self, caption: str) -> tuple[list[int], list[int]]:
        """The row that a model reads, and for each position the word that should come next, both padded behind."""
        found = [self.numbers.get(word, UNKNOWN) for word in clean_caption(caption).split()][: self.length - 1]
        padding = [PAD] * (self.length - 1 - len(found))
        return [START, *found, *padding], [*found, END, *padding]

    def encode_all(self, captions: Iterable[str]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """Rows and targets of many captions; each [captions, length]."""
        pairs = [self.encode(caption) for caption in captions]
        shape = (len(pairs), 2, self.length)
        both = np.array(pairs, dtype=np.int32).reshape(shape)
        return both[:, 0], both[:, 1]

    def decode(self, numbers: Sequence[int]) -> str:
        """The words up to `endseq`, without special ones."""
        stop = list(numbers).index(END) if END in numbers else len(numbers)
        return " ".join(self.words[number] for number in numbers[:stop] if number >= len(SPECIAL))


def learn_vocabulary(captions: Sequence[str], most: int = 10_000, longest: int = 34) -> Vocabulary:
    """The most frequent words of training captions; of equally frequent ones the first in the alphabet.

    Args:
        captions: those of the training images only, so that nothing of held-out ones is known.
        most: words at most, the special ones included.
        longest: positions of a row at most; fewer where no caption needs them.
    """
    cleaned = [clean_caption(caption).split() for caption in captions]
    counts = Counter(word for words in cleaned for word in words)
    ordered = sorted(counts, key=lambda word: (-counts[word], word))
    length = min(longest, 1 + max((len(words) for words in cleaned), default=1))
    return Vocabulary((*SPECIAL, *ordered[: max(0, most - len(SPECIAL))]), max(2, length))


def write_vocabulary(path: str | Path, vocabulary: Vocabulary) -> None:
    """Writes a vocabulary as JSON."""
    write_json(path, {"kind": "words", "length": vocabulary.length, "words": list(vocabulary.words)})


def read_vocabulary(path: str | Path) -> Vocabulary:
    """What `write_vocabulary` wrote.

    Raises:
        CheckpointError: the file is missing, or is no vocabulary.
    """
    try:
        values = json.loads(Path(path).read_text(encoding="utf-8"))
        words, length = tuple(values["words"]), values["length"]
        if values.get("kind") != "words" or words[: len(SPECIAL)] != SPECIAL or not all(map(_is_word, words)):
            raise ValueError("its words are not those of a vocabulary")
        if type(length) is not int or not 2 <= length <= MAX_LENGTH or len(set(words)) != len(words) or len(words) > MAX_WORDS:
            raise ValueError("its length or its number of words is out of bounds")
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise CheckpointError(f"{path}: not the vocabulary of a captioner ({error}). Train again, or copy it anew") from error
    return Vocabulary(words, length)


def _is_word(word: object) -> bool:
    return isinstance(word, str) and (word in SPECIAL or clean_caption(word) == word != "")
