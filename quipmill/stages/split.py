"""Holds posts out: one part to stop training in time, another that only `evaluate` reads.

Posts that are near-duplicates of each other, also through others, always stand on one side.
"""

import hashlib
import logging
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from quipmill.config import SplitConfig
from quipmill.duplicates import groups
from quipmill.errors import DataError
from quipmill.schema import Post, read_jsonl, write_jsonl

logger = logging.getLogger(__name__)

_TRAIN, _VALID, _TEST = SIDES = ("train", "valid", "test")


@dataclass(frozen=True)
class Splits:
    """What stands where."""

    train: int
    """Posts to learn from."""
    valid: int
    test: int
    characters: int
    """Of the training text."""
    moved: int
    """Posts that stand where an older near-duplicate of theirs stands."""
    test_from: str
    """Date of the oldest test post, where posts have dates and the newest are held out."""


def split(posts: Path, train: Path, valid: Path, test: Path, config: SplitConfig) -> Splits:
    """Writes three JSONL files of posts, each in the order of time; posts without a date stand first, in the file's order.

    `newest` takes the test posts from the end of that order and the valid posts from what comes before them. `random` draws by
    a digest of seed and id, so that a post keeps its side when others join. A group of near-duplicates counts as one at the place
    of its oldest post, and goes to train where it would take a side further from its share.

    Raises:
        DataError: no such file, fewer than three different posts, or less than `min_characters` of training text.
    """
    found = sorted(read_jsonl(posts, Post), key=lambda post: post.created_at)  # stable
    first = groups([post.text for post in found], config.duplicate_threshold, chained=True)
    different = len(set(first))
    if different < len(SIDES):
        raise DataError(f"{posts}: {different} different posts cannot stand on {len(SIDES)} sides. Scrape more posts")
    sides = _sides(found, first, config)
    parts: dict[str, list[Post]] = {name: [] for name in SIDES}
    for index, post in enumerate(found):
        parts[sides[first[index]]].append(post)
    characters = sum(len(post.text) for post in parts[_TRAIN])
    _check_size(posts, characters, config)
    for path, name in ((train, _TRAIN), (valid, _VALID), (test, _TEST)):
        write_jsonl(path, parts[name])
    facts = Splits(
        train=len(parts[_TRAIN]),
        valid=len(parts[_VALID]),
        test=len(parts[_TEST]),
        characters=characters,
        moved=sum(index != place for index, place in enumerate(first)),
        test_from=parts[_TEST][0].created_at if config.order == "newest" else "",
    )
    logger.info(
        "split: %s train, %s valid and %s test posts; %s characters to learn from; %s near-duplicates kept on one side",
        *(f"{count:,}" for count in (facts.train, facts.valid, facts.test, characters, facts.moved)),
    )
    return facts


def _sides(posts: list[Post], first: list[int], config: SplitConfig) -> dict[int, str]:
    """The side of each group, named by its first post; test and valid get one group at least."""
    sizes: dict[int, int] = defaultdict(int)
    for place in first:
        sizes[place] += 1
    waiting = sorted(sizes)
    if config.order == "random":
        waiting.sort(key=lambda place: hashlib.sha256(f"{config.seed}\0{posts[place].id}".encode()).digest())
    sides = dict.fromkeys(sizes, _TRAIN)
    held_out = ((_TEST, config.test_fraction), (_VALID, config.valid_fraction))
    for others, (name, fraction) in zip((2, 1), held_out, strict=True):
        taken = _take(waiting, sizes, max(1, round(fraction * len(posts))), len(waiting) - others)
        sides.update(dict.fromkeys(taken, name))
        waiting = [place for place in waiting if sides[place] == _TRAIN]
    return sides


def _take(waiting: list[int], sizes: dict[int, int], wanted: int, most: int) -> list[int]:
    """Groups from the end that hold about `wanted` posts: at least one group, and not more than `most`."""
    taken: list[int] = []
    count = 0
    for place in reversed(waiting):
        if count >= wanted or len(taken) >= most:
            break
        if count + sizes[place] - wanted <= wanted - count:  # otherwise the side is nearer to its share without it
            taken.append(place)
            count += sizes[place]
    return taken or [min(reversed(waiting), key=lambda place: sizes[place])]


def _check_size(posts: Path, characters: int, config: SplitConfig) -> None:
    few = f"{posts}: only {characters:,} characters of training text"
    if characters < config.min_characters:
        raise DataError(f"{few}, at least {config.min_characters:,} are needed. Scrape more posts, or lower min_characters")
    if characters < config.warn_characters:
        logger.warning("%s; from %s on results get good", few, f"{config.warn_characters:,}")
