"""Finds posts that say the same in nearly the same words, in time that grows with the number of posts and no faster.

Two texts are as similar as the Jaccard index of their sets of word pairs says. Candidates come from MinHash signatures cut
into bands (Broder 1997; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3), and every candidate is compared
exactly, so that the threshold is honest: nothing below it is ever grouped, and above it the bands miss fewer than one pair
in a thousand. The same texts in the same order always give the same groups.

A million posts need about 0.7 GB beside the texts, and a minute or two.
"""

import hashlib
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import numpy as np
import numpy.typing as npt
from rensa import RMinHash

from quipmill.text import without_links, words

_SLOTS: Final = 128
_SEED: Final = 42
_CHUNK: Final = 10_000  # texts that are hashed at once, which bounds the memory of their word pairs
_MISSED: Final = 0.001
_BUCKET: Final = 64  # texts of one band that others are compared with at most, so that time stays linear


def groups(texts: Sequence[str], threshold: float, *, chained: bool = False) -> list[int]:
    """For each text the index of the first text of its group; a text without duplicates is a group of its own.

    Texts that differ in case, blanks, punctuation and links only are in one group whatever the threshold above 0. A text
    without words is compared as it stands.

    Args:
        texts: in order of precedence.
        threshold: Jaccard index of word pairs from which texts are near-duplicates; 1 groups exact ones only, 0 none.
        chained: also group texts that are similar through others (connected components). Otherwise each text is similar to
            the first of its group, and the firsts are not similar to each other.
    """
    if threshold <= 0:
        return list(range(len(texts)))
    first_of_key: dict[bytes, int] = {}
    first = [first_of_key.setdefault(_key(text), index) for index, text in enumerate(texts)]
    if threshold < 1:
        distinct = sorted(first_of_key.values())
        merged = dict(zip(distinct, _near([texts[index] for index in distinct], threshold, chained), strict=True))
        first = [distinct[merged[index]] for index in first]
    return first


def normal_words(text: str) -> list[str]:
    """The words that two texts are compared by: without links, case, accents' forms and apostrophes."""
    plain = unicodedata.normalize("NFKC", without_links(text)).casefold()
    return words(plain.replace("'", "").replace("’", ""))


def _key(text: str) -> bytes:
    """The same for texts that differ in case, blanks, punctuation and links only."""
    said = " ".join(normal_words(text)) or "\0" + " ".join(text.casefold().split())
    return hashlib.blake2b(said.encode(errors="surrogatepass"), digest_size=16).digest()


def _pairs(text: str) -> frozenset[str]:
    """The set of word pairs; the word itself where there is only one, and what stands between blanks where there is none."""
    said = normal_words(text) or text.casefold().encode(errors="replace").decode().split()
    return frozenset(f"{a} {b}" for a, b in pairwise(said)) if len(said) > 1 else frozenset(said)


def _near(texts: list[str], threshold: float, chained: bool) -> list[int]:
    """The same as `groups`, for texts that are all different."""
    bands = _bands(texts, threshold)
    shared = np.zeros(len(texts), dtype=bool)
    for column in bands.T:  # only what shares a band with another needs a second look
        _, inverse, counts = np.unique(column, return_inverse=True, return_counts=True)
        shared |= counts[inverse] > 1
    first = list(range(len(texts)))
    buckets: dict[tuple[int, int], list[int]] = defaultdict(list)
    pairs: dict[int, frozenset[str]] = {}
    for index in np.flatnonzero(shared).tolist():
        pairs[index] = _pairs(texts[index])
        places = list(enumerate(bands[index].tolist()))
        for other in sorted({other for place in places for other in buckets[place]}):
            mine, theirs = _root(first, index), _root(first, other)
            if mine != theirs and _jaccard(pairs[index], pairs[other]) >= threshold:
                first[max(mine, theirs)] = min(mine, theirs)
                if not chained:
                    break
        if chained or first[index] == index:
            for place in places:
                if len(buckets[place]) < _BUCKET:
                    buckets[place].append(index)
        else:
            del pairs[index]  # nothing is compared with it any more
    return [_root(first, index) for index in range(len(texts))]


def _bands(texts: list[str], threshold: float) -> npt.NDArray[np.uint64]:
    """One row a text: a hash of each band of its signature."""
    rows = _rows(threshold)
    count = _SLOTS // rows
    hashes = np.empty((len(texts), count), dtype=np.uint64)
    for start in range(0, len(texts), _CHUNK):
        tokens = [sorted(_pairs(text)) or [""] for text in texts[start : start + _CHUNK]]
        matrix = RMinHash.digest_matrix_from_token_sets(tokens, num_perm=_SLOTS, seed=_SEED)
        slots = np.array(matrix.to_rows(), dtype=np.uint64)[:, : rows * count].reshape(len(tokens), count, rows)
        mixed = np.zeros((len(tokens), count), dtype=np.uint64)
        for row in range(rows):  # FNV-1a, 64 bits; a collision costs one comparison
            mixed = (mixed ^ slots[:, :, row]) * np.uint64(0x100000001B3) + np.uint64(0xCBF29CE484222325)
        hashes[start : start + len(tokens)] = mixed
    return hashes


def _rows(threshold: float) -> int:
    """The most slots to a band with which a pair at the threshold is missed rarely enough."""
    fitting = [rows for rows in range(1, 17) if (1 - threshold**rows) ** (_SLOTS // rows) <= _MISSED]
    return max(fitting, default=1)


def _jaccard(a: frozenset[str], b: frozenset[str]) -> float:
    common = len(a & b)
    return common / (len(a) + len(b) - common)


def _root(first: list[int], index: int) -> int:
    while first[index] != index:
        first[index] = first[first[index]]
        index = first[index]
    return index
