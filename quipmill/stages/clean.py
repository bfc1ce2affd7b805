"""Turns raw posts into text to learn from: drops what is not the author's own, tidies the rest, removes duplicates.

No rule folds a script, an accent or an emoji. Cleaning what is clean already changes nothing.
"""

import html
import logging
import os
import re
import tempfile
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

import regex

from quipmill.archive import read_corpus
from quipmill.config import CleanConfig
from quipmill.duplicates import groups
from quipmill.errors import DataError
from quipmill.schema import Post, Tally, dumps, read_jsonl, replacing, whole
from quipmill.text import HASHTAG, MENTION, own_words, without_links

logger = logging.getLogger(__name__)

REASONS: Final = {
    "retweet": "reposts",
    "reply": "replies",
    "language": "in other languages",
    "empty": "empty",
    "too_few_words": "too short",
    "duplicate": "duplicates",
    "near_duplicate": "near-duplicates",
}
"""Why a post is dropped, in the order of the tests, and how the log says it."""

MAX_COPIES: Final = 100
"""A post is written so many times at most; an account that would need more keeps less than its share."""

_OLD_CODES: Final = {"in": "id", "iw": "he", "ji": "yi"}  # as X still writes them
_NO_LANGUAGE: Final = frozenset(("", "und", "mul", "mis", "zxx"))
_CORPUS: Final = re.compile(r"(?:^|/)corpora/[0-9a-f]{64}\.json$")
_MAX_ROUNDS: Final = 25  # of tidying; only text that is made to nest needs more than three

_ENTITY: Final = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LEADING: Final = regex.compile(rf"\s*(?:{MENTION.pattern}[:,]?\s*)+")
_NEWLINE: Final = re.compile(r"\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_BLANKS: Final = re.compile(r"[^\S\n]+")
_WIDE: Final = dict.fromkeys(map(ord, "\xa0\u2007\u202f"), " ") | dict.fromkeys(map(ord, "\u200b\u2060\ufeff"))
# RT @ada, and the older "@ada: ..." with the other's words in quotes
_REPOST: Final = re.compile(r"""[\s.]*(?:RT\b:?\s*@\w|["“”'‘«]\s*\.?@\w+\s*:)""", re.IGNORECASE)


@dataclass(frozen=True)
class Cleaned:
    """What became of the posts: `read` is the sum of `kept`, `bad` and `dropped`."""

    read: int
    kept: int
    bad: int
    """Lines that were no posts."""
    dropped: dict[str, int] = field(default_factory=dict)
    """Posts by the first reason that held, a key for each of `REASONS`."""
    repeated: int = 0
    """Copies that were written as well, so that all accounts have the same weight; not in `kept`."""
    unknown_language: int = 0
    """Of `kept`, posts that only stay because nothing says what language they are in; 0 where all languages are kept."""


def clean(source: str, out: Path, config: CleanConfig) -> Cleaned:
    """Writes the posts worth learning from, the oldest first, so that the result does not depend on the order of reading.

    Posts without a date stand first, in the order of reading. Of duplicates the oldest stays. Copies for equal weight stand
    beside their post; `split` never puts them on two sides.

    Args:
        source: a corpus of the archive, `.../corpora/<sha256>.json`, or a JSONL file of posts.
        out: the JSONL file to write.
        config: the rules.

    Raises:
        DataError: the source is missing, has too many bad records, or no post is left.
    """
    tally, dropped, read = Tally(source, config.max_bad_fraction), Counter[str](), 0
    with _Spool() as spool:
        for post in _posts(source, tally):
            read += 1
            tidied = replace(post, text=tidy(post.text, config))
            if reason := _unfit(post, tidied, config):
                dropped[reason] += 1
            else:
                spool.add(tidied)
        kept = _distinct(spool, config.duplicate_threshold, dropped)
        unknown = sum(spool.unspoken[index] for index in kept) if config.languages else 0
        copies = _copies(spool, kept) if config.equal_accounts else [1] * len(kept)
        reasons = {reason: dropped[reason] for reason in REASONS}
        facts = Cleaned(read + tally.bad, len(kept), tally.bad, reasons, sum(copies) - len(kept), unknown)
        if not kept:
            raise DataError(f"{source}: no post left of {facts.read:,} ({_said(facts)}). Scrape more posts, or switch a rule off")
        with replacing(out) as file:
            for index, times in zip(kept, copies, strict=True):
                file.write(spool.line(index) * times)
    logger.info("clean: kept %s of %s; %s", f"{facts.kept:,}", f"{facts.read:,}", _said(facts))
    if unknown:
        logger.info("clean: of %s posts kept, nothing says what language they are in", f"{unknown:,}")
    return facts


class _Spool:
    """Posts in a temporary file, each as the line it will be; in memory only what their order and duplicates need.

    A million posts take 0.4 GB so, and more than 1 GB as objects.
    """

    def __init__(self) -> None:
        self.texts, self.authors, self.unspoken = list[str](), list[str](), bytearray()
        self._keys, self._ends, self._file = list[bytes](), array("Q", [0]), tempfile.TemporaryFile()
        self._known: dict[str, str] = {}

    def __enter__(self) -> "_Spool":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def add(self, post: Post) -> None:
        line = whole(dumps(post)).encode() + b"\n"
        self._file.write(line)
        self._ends.append(self._ends[-1] + len(line))
        account = _handle(post.author)
        self.authors.append(self._known.setdefault(account, account))  # one object for all posts of an account
        self.texts.append(post.text)
        self.unspoken.append(not _language(post.lang))
        key = f"{post.created_at}\0{len(post.id):08}{post.id}" if post.created_at else ""
        self._keys.append(key.encode(errors="surrogatepass"))

    def in_order(self) -> list[int]:
        """The numbers of all posts, the oldest first; those without a date stand first, as they came."""
        order = sorted(range(len(self._keys)), key=self._keys.__getitem__)
        self._keys.clear()
        return order

    def line(self, index: int) -> bytes:
        self._file.flush()
        return os.pread(self._file.fileno(), self._ends[index + 1] - self._ends[index], self._ends[index])


def tidy(text: str, config: CleanConfig) -> str:
    """The text after every rule that changes text; applying it again changes nothing."""
    for _ in range(_MAX_ROUNDS):  # taking a link out may make an entity whole, and so on
        before, text = text, _tidy_once(text, config)
        if text == before:
            break
    return text


def _tidy_once(text: str, config: CleanConfig) -> str:
    if config.unescape_entities:
        text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    text = _NEWLINE.sub("\n", text)
    if not config.keep_urls:
        text = without_links(text)
    if not config.keep_ellipsis:
        text = text.replace("…", "")
    if config.replace_nbsp:
        text = text.translate(_WIDE)
    if config.keep_mentions != "all":
        leading = _LEADING.match(text)
        text = text[leading.end() :] if leading else text
    if config.keep_mentions == "none":
        text = MENTION.sub("", text)
    if not config.keep_hashtags:
        text = HASHTAG.sub("", text)
    if not config.keep_newlines:
        text = text.replace("\n", " ")
    if config.collapse_whitespace:
        text = re.sub(r" ?\n ?", "\n", _BLANKS.sub(" ", text))
        text = re.sub(r"\n{3,}", "\n\n", text).strip()
    return text


def _posts(source: str, tally: Tally) -> Iterator[Post]:
    return read_corpus(source) if _CORPUS.search(source) else read_jsonl(source, Post, tally=tally)


def _unfit(raw: Post, tidied: Post, config: CleanConfig) -> str:
    """Why a post is dropped, or nothing. Whom a text names shows in the raw one; what a link hid, in the tidied one."""
    texts = (html.unescape(raw.text), tidied.text)
    if not config.keep_retweets and (raw.repost_of or any(map(_REPOST.match, texts))):
        return "retweet"
    if not config.keep_replies and (_answers(raw) or any(_addresses(text, raw.author) for text in texts)):
        return "reply"
    if config.languages and (spoken := _language(raw.lang)) and spoken not in map(_language, config.languages):
        return "language"
    if not tidied.text.strip():
        return "empty"
    return "too_few_words" if len(own_words(tidied.text)) < config.min_words else ""


def _answers(post: Post) -> bool:
    return bool(post.reply_to) and _handle(post.reply_to) != _handle(post.author)


def _addresses(text: str, author: str) -> bool:
    """Whether it begins with another's handle, as X shows to that person's followers only."""
    mention = MENTION.match(text.lstrip())
    return mention is not None and _handle(mention[0]) != _handle(author)


def _handle(name: str) -> str:
    return name.lstrip("@＠").casefold()


def _language(code: str) -> str:
    """The primary subtag, `pt` of `pt-BR`; empty where the place does not know: `und`, and X's `qme`, `qht` and others."""
    primary = code.replace("_", "-").partition("-")[0].strip().lower()
    primary = _OLD_CODES.get(primary, primary)
    private = len(primary) == 3 and "qaa" <= primary <= "qtz"  # codes without a meaning of their own
    return "" if primary in _NO_LANGUAGE or private else primary


def _copies(spool: _Spool, kept: list[int]) -> list[int]:
    """How often each post is written so that all accounts have as many characters as the one that wrote most.

    The share of an account that does not go up in whole repeats is spread evenly over its posts; nothing is drawn.
    """
    totals = Counter[str]()
    for index in kept:
        totals[spool.authors[index]] += len(spool.texts[index]) or 1
    most = max(totals.values(), default=0)
    copies, owed = [], Counter[str]()
    for index in kept:
        account, size = spool.authors[index], len(spool.texts[index]) or 1
        times, rest = divmod(most, totals[account])
        owed[account] += size * rest
        extra = 2 * owed[account] >= size * totals[account]
        owed[account] -= extra * size * totals[account]
        copies.append(min(times + extra, MAX_COPIES))
    for account in (account for account, total in sorted(totals.items()) if most > total * MAX_COPIES):
        logger.warning("clean: @%s wrote too little for the same weight; each post is written %s times only", account, MAX_COPIES)
    return copies


def _distinct(spool: _Spool, threshold: float, dropped: Counter[str]) -> list[int]:
    """The first post of each group of duplicates, by number and in order; the others are counted."""
    order = spool.in_order()
    exact = groups([spool.texts[index] for index in order], 1 if threshold else 0)
    once = [index for index, place, first in zip(order, range(len(order)), exact, strict=True) if place == first]
    near = groups([spool.texts[index] for index in once], threshold)
    firsts = [index for index, place, first in zip(once, range(len(once)), near, strict=True) if place == first]
    dropped["duplicate"] += len(order) - len(once)
    dropped["near_duplicate"] += len(once) - len(firsts)
    return firsts


def _said(facts: Cleaned) -> str:
    counts: Iterable[tuple[str, int]] = [(name, facts.dropped[reason]) for reason, name in REASONS.items()]
    counts = [*counts, ("unreadable", facts.bad)]
    said = ", ".join(f"{count:,} {name}" for name, count in counts if count) or "nothing dropped"
    return f"{said}; {facts.repeated:,} copies for equal weight" if facts.repeated else said
