"""The longest run of characters that a text copies from one post, for many texts and posts at once and exactly.

`longest_runs` sorts the suffixes of posts and texts together by prefix doubling (Manber and Myers, "Suffix arrays: a new
method for on-line string searches", 1993) and keeps the names that each doubling gives to equal prefixes (Karp, Miller and
Rosenberg, 1972), so that numpy compares any two suffixes in a few steps. The best match of a text's suffix is one of its two
neighbours among the posts' suffixes. Posts are taken a block at a time: time grows with their number, memory does not.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Final

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[Any]  # int32 for names, int64 for keys and positions

BLOCK_CHARACTERS: Final = 2_000_000
"""Characters of posts, or of texts, that are sorted at once."""

POST_END, TEXT_END, FIRST_CHARACTER = 0, 1, 2
"""Letters of the joined array: the ends differ, so that no match goes on beyond a post or a text."""


@dataclass(frozen=True)
class Run:
    """`text[start : start + length]` stands in `posts[post]`: the first longest run of the text, and the first post with it."""

    length: int
    start: int = 0
    post: int | None = None
    """None where not even one character is shared."""


def longest_runs(texts: Sequence[str], posts: Sequence[str]) -> list[Run]:
    """For each text the longest run of characters (code points) that it shares with any single post."""
    best: list[Run] = []
    for _, some_texts in _blocks(texts):
        runs = [Run(0)] * len(some_texts)
        for first, some_posts in _blocks(posts):
            found = _longest_in_block(some_texts, some_posts, first)
            runs = [min(old, new, key=_rank) for old, new in zip(runs, found, strict=True)]
        best += runs
    return best


def _blocks(strings: Sequence[str]) -> Iterator[tuple[int, Sequence[str]]]:
    """Neighbouring strings of about `BLOCK_CHARACTERS` together, after the index of the first."""
    first = size = 0
    for index, string in enumerate(strings):
        size += len(string) + 1
        if size >= BLOCK_CHARACTERS:
            yield first, strings[first : index + 1]
            first, size = index + 1, 0
    if first < len(strings):
        yield first, strings[first:]


def _rank(run: Run) -> tuple[int, int]:
    return -run.length, run.start


def _longest_in_block(texts: Sequence[str], posts: Sequence[str], first: int) -> list[Run]:
    lengths = _match_lengths(texts, posts)
    absent = next(chr(code) for code in range(0x110000) if not any(chr(code) in text for text in texts))
    joined = absent.join(posts)  # no run of a text can be found across two posts
    post_starts = _starts(posts)
    runs = []
    for text, start in zip(texts, _starts(texts), strict=True):
        here = lengths[start : start + len(text)]
        at = int(here.argmax()) if text else 0
        length = int(here[at]) if text else 0
        if length:
            runs.append(Run(length, at, first + bisect_right(post_starts, joined.find(text[at : at + length])) - 1))
        else:
            runs.append(Run(0))
    return runs


def _starts(strings: Sequence[str]) -> list[int]:
    """Where each string starts when all are joined with one character between them."""
    return list(accumulate((len(string) + 1 for string in strings[:-1]), initial=0))


def _match_lengths(texts: Sequence[str], posts: Sequence[str]) -> Ints:
    """For each character of the joined texts, and each text's end, how far some post goes on like the text from there."""
    parts = [part for post in posts for part in (_points(post), [POST_END])]
    parts += [part for text in texts for part in (_points(text), [TEXT_END])]
    letters = np.unique(np.concatenate(parts), return_inverse=True)[1].astype(np.int32)
    queries = sum(map(len, posts)) + len(posts)
    levels, names = [(1, letters)], letters
    while np.isin(names[queries:], names[:queries]).any():
        size = levels[-1][0]
        names = _double(names, size)
        levels.append((2 * size, names))
    in_order, where = np.unique(names[:queries], return_index=True)
    after = np.searchsorted(in_order, names[queries:])
    positions = np.arange(queries, len(letters))
    longest = np.zeros(len(positions), np.int64)
    for neighbour in (after - 1, after):
        other = where[neighbour.clip(0, len(where) - 1)]
        longest = np.maximum(longest, _common_prefix(levels[:-1], positions, other))
    return longest


def _points(string: str) -> Ints:
    points = np.frombuffer(string.encode("utf-32-le", "surrogatepass"), np.uint32)
    return points.astype(np.int64) + FIRST_CHARACTER


def _double(names: Ints, size: int) -> Ints:
    """Names for prefixes of `2 * size` letters, in their order, from those for prefixes of `size`."""
    keys = names.astype(np.int64) * (int(names.max()) + 2)
    keys[:-size] += names[size:] + 1  # beyond the end comes nothing, which is less than any name
    return np.unique(keys, return_inverse=True)[1].astype(np.int32)


def _common_prefix(levels: Sequence[tuple[int, Ints]], one: Ints, other: Ints) -> Ints:
    """How many letters the suffixes at `one` and `other` share; fewer than twice the size of the last level."""
    length = np.zeros(len(one), np.int64)
    for size, names in reversed(levels):
        inside = (one + length < len(names)) & (other + length < len(names))
        last = len(names) - 1
        same = inside & (names[(one + length).clip(max=last)] == names[(other + length).clip(max=last)])
        length += np.where(same, size, 0)
    return length
