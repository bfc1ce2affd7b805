"""Words and their numbers for the engine `lstm`: the corpus as one stream, as the reader of the original makes it.

Each text is a line of tokens with blanks between them; the stream is `<eos>`, then every line with `<eos>` behind it. Only
training words have numbers; all others are `<unk>`, which is counted, and pays for its letters where models are compared.
"""

import json
import math
from array import array
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from quipmill.errors import CheckpointError
from quipmill.schema import write_json

EOS: Final = "<eos>"
UNK: Final = "<unk>"
MAX_FILE_BYTES: Final = 256 << 20
FILES: Final = ("word_to_id.json", "id_to_word.json", "spelling.json")

Ids = NDArray[np.int32]


@dataclass(frozen=True)
class Vocabulary:
    """The words that a model knows."""

    words: list[str]
    """By number, the most frequent first and `<unk>` last."""
    spelling: list[float]
    """-ln of the share of each byte, and at last of a word's end, in the training words."""
    ids: dict[str, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "ids", {word: number for number, word in enumerate(self.words)})

    @property
    def eos(self) -> int:
        """The number of `<eos>`."""
        return self.ids[EOS]

    @property
    def unk(self) -> int:
        """The number of `<unk>`."""
        return self.ids[UNK]

    def encode(self, words: Iterable[str]) -> list[int]:
        """The numbers of words."""
        ids, unk = self.ids, self.unk
        return [ids.get(word, unk) for word in words]

    def spell(self, word: str) -> float:
        """-ln of a word's spelling, byte by byte, and of its end."""
        return sum(self.spelling[byte] for byte in word.encode(errors="replace")) + self.spelling[-1]


@dataclass(frozen=True)
class Stream:
    """A corpus in numbers."""

    ids: Ids
    """The first, `<eos>`, is never predicted."""
    bytes: int
    """UTF-8 bytes of all texts, one more for each end."""
    unknown: int
    """Tokens that are `<unk>`."""
    spelling: float
    """Nats of the spelling of those."""

    @property
    def tokens(self) -> int:
        """Tokens that are predicted, ends included."""
        return len(self.ids) - 1

    @property
    def unk_rate(self) -> float:
        """Share of tokens that are `<unk>`."""
        return self.unknown / self.tokens if self.tokens else 0.0

    def bits_per_byte(self, nats_per_token: float) -> float:
        """Bits per byte of a model that needs so many nats a token, with what the unknown words cost."""
        return (nats_per_token * self.tokens + self.spelling) / math.log(2) / self.bytes if self.bytes else math.nan


def build_vocabulary(lines: Iterable[str], min_count: int = 1, max_words: int = 50_000) -> Vocabulary:
    """The words that occur at least `min_count` times, the most frequent first, then by alphabet."""
    counts: Counter[str] = Counter()
    for line in lines:
        counts[EOS] += 1
        counts.update(line.split())
    counts[EOS] += 1  # the one in front
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    known = [word for word, count in ordered if word == EOS or (count >= min_count and word != UNK)][:max_words]
    if EOS not in known:
        known[-1] = EOS
    return Vocabulary([*known, UNK], learn_spelling(counts))


def learn_spelling(counts: Counter[str]) -> list[float]:
    """-ln of the share of each byte and of a word's end, each counted once more than it occurs."""
    seen = [1] * 257
    for word, count in counts.items():
        for byte in word.encode(errors="replace"):
            seen[byte] += count
        seen[-1] += count
    return [math.log(sum(seen) / number) for number in seen]


def read_stream(lines: Iterable[str], vocabulary: Vocabulary) -> Stream:
    """A corpus as one stream of numbers, in 4 bytes of memory a token."""
    numbers = array("i", [vocabulary.eos])
    size = unknown = 0
    spelling = 0.0
    for line in lines:
        words = line.split()
        found = vocabulary.encode(words)
        numbers.extend(found)
        numbers.append(vocabulary.eos)
        size += len(line.encode(errors="replace")) + 1
        for word, number in zip(words, found, strict=True):
            if number == vocabulary.unk:
                unknown += 1
                spelling += vocabulary.spell(word)
    return Stream(np.frombuffer(numbers, np.int32), size, unknown, spelling)


def write_vocabulary(out: Path, vocabulary: Vocabulary) -> None:
    """Writes `word_to_id.json` and `id_to_word.json`, as the original does, and `spelling.json`."""
    write_json(out / FILES[0], vocabulary.ids)
    write_json(out / FILES[1], {str(number): word for number, word in enumerate(vocabulary.words)})
    write_json(out / FILES[2], vocabulary.spelling)


def read_vocabulary(folder: Path) -> Vocabulary:
    """The vocabulary of a checkpoint.

    Raises:
        CheckpointError: a file is missing, or is not what `write_vocabulary` writes.
    """
    ids, spelling = _read(folder / FILES[0]), _read(folder / FILES[2])
    whole = isinstance(ids, dict) and all(type(number) is int for number in ids.values())
    if not whole or sorted(ids.values()) != list(range(len(ids))) or not {EOS, UNK} <= set(ids):
        raise CheckpointError(f"{folder / FILES[0]}: not the numbers of words. Train or copy the model anew")
    if not isinstance(spelling, list) or len(spelling) != 257 or not all(type(n) is float and 0 < n < 100 for n in spelling):
        raise CheckpointError(f"{folder / FILES[2]}: not the nats of 256 bytes and an end. Train or copy the model anew")
    return Vocabulary(sorted(ids, key=ids.__getitem__), spelling)


def _read(path: Path) -> Any:
    """Whatever JSON is in a file."""
    if not path.is_file():
        raise CheckpointError(f"{path.parent}: no checkpoint of lstm: {path.name} is missing. Give another folder")
    if path.stat().st_size > MAX_FILE_BYTES:
        raise CheckpointError(f"{path}: larger than {MAX_FILE_BYTES >> 20} MB, so that it is no vocabulary")
    try:
        return json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise CheckpointError(f"{path}: not JSON ({error}). Train or copy the model anew") from error
