"""Turns scripts and plays into lines of tokens: one record for what one person says in one go, or for a stage direction.

The records keep the order of the text and have no date, so `split` cuts them where the shares say: the end is held out. The
original's own files are taken as they are, and its splits too: then the shares are theirs.
"""

import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from typing import Final

from quipmill.config import ScriptConfig
from quipmill.errors import DataError
from quipmill.http import redact
from quipmill.schema import Post, replacing, write_jsonl
from quipmill.script_tokens import BEGIN_NAME, END, END_DIRECTION, END_NAME, lines_of, written
from quipmill.scripts import read_lines
from quipmill.sources._script_files import ScriptFile, digest_scripts, fetched, opened, script_files

logger = logging.getLogger(__name__)

SPLITS: Final = ("ptb.train.txt", "ptb.valid.txt", "ptb.test.txt")
ALL: Final = "all.txt"
"""The original's files; `all.txt` is the other three in one."""

MAX_DAMAGED: Final = 0.05
"""Share of characters that may be unreadable."""

_LOOK: Final = 50  # lines, from which the format is seen
_MOST_NAMES: Final = 100_000  # that are counted
# controls do harm unseen, and lone surrogates cannot be written
_BROKEN: Final = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff\ufffd]")


@dataclass
class Scripted:
    """What was read."""

    files: int = 0
    lines: int = 0
    speeches: int = 0
    directions: int = 0
    words: int = 0
    """Tokens, line ends not counted."""
    names: set[str] = field(default_factory=set)
    """Who speaks."""
    characters: int = 0
    damaged: int = 0
    """Characters that could not be read."""
    sha256: str = ""
    """Of what was read."""
    valid_fraction: float = 0.0
    test_fraction: float = 0.0
    """Shares of lines for `split` to hold out: those of the config, or of the original's own splits."""


def script(sources: Sequence[str], out: Path, config: ScriptConfig, *, sha256: str = "") -> Scripted:
    """Writes the lines of scripts as JSON Lines of `Post`: `text` is the tokens, `author` who speaks.

    Args:
        sources: files, folders and archives of text, here, at `s3://` or `https://`.
        out: the file to write.
        config: the settings.
        sha256: what `digest` said of the only source; something else is refused.

    Raises:
        DataError: nothing to read, no text, or a source that has changed.
        StoreError, NetworkError: a source cannot be fetched.
    """
    facts, digests = Scripted(), list[str]()
    with ExitStack() as stack:
        files: list[tuple[str, ScriptFile]] = []
        for where in sources:
            shown, path = redact(where), stack.enter_context(fetched(where))
            digests.append(digest_scripts(path))
            files += [(shown, file) for file in stack.enter_context(script_files(path, shown))]
        if not files:
            raise DataError("no script to read. Give a text file, a folder, or an archive of them")
        facts.sha256 = digests[0] if len(digests) == 1 else ""
        if sha256 and facts.sha256 != sha256:
            raise DataError(f"{redact(sources[0])}: the file has changed since this run began. Run again")
        counts: dict[str, int] = {}
        write_jsonl(out, _records(_chosen(files), config, facts, counts))
    if not facts.lines:
        out.unlink()
        raise DataError(f"{redact(sources[0])}: not one word in it. Give a script as plain text")
    facts.valid_fraction, facts.test_fraction = _shares(counts, config)
    logger.info(
        "script: %s lines of %s files: %s speeches by %s people, %s directions, %s tokens",
        *(f"{n:,}" for n in (facts.lines, facts.files, facts.speeches, len(facts.names), facts.directions, facts.words)),
    )
    return facts


def digest(where: str) -> str:
    """SHA-256 of a source, so that a step behind runs again exactly when it changes."""
    with fetched(where) as path:
        return digest_scripts(path)


def back(tokens: str, out: Path) -> int:
    """Writes token lines, as the original's files or `new_script.txt` have them, as text that `script` reads again.

    Raises:
        DataError: the file is missing, empty, or no text.
    """
    with fetched(tokens) as path, opened(ScriptFile(path.name, path), redact(tokens)) as lines:
        count = 0
        with replacing(out) as file:
            for paragraph in written(lines_of(token for line in lines for token in [*line.split(), END])):
                file.write(("\n" * bool(count) + paragraph + "\n").encode(errors="replace"))
                count += 1
    return count


def _chosen(files: list[tuple[str, ScriptFile]]) -> list[tuple[str, ScriptFile]]:
    """The original's three splits in their order, or else its `all.txt`, where they are; otherwise every file."""
    named = {file.name.removesuffix(".gz").rpartition("/")[2]: (where, file) for where, file in files}
    if all(name in named for name in SPLITS):
        return [named[name] for name in SPLITS]
    if ALL in named and any(name in named for name in SPLITS):
        return [named[ALL]]
    return files


def _records(
    files: list[tuple[str, ScriptFile]], config: ScriptConfig, facts: Scripted, counts: dict[str, int]
) -> Iterator[Post]:
    for where, file in files:
        before, speeches = facts.lines, facts.speeches
        with opened(file, where) as lines:
            for text in _token_lines(lines, config, facts):
                facts.lines += 1
                yield Post(id=str(facts.lines), author=_speaker(text, facts), text=" ".join(text), source=file.name[-200:])
        facts.files += 1
        counts[file.name.removesuffix(".gz").rpartition("/")[2]] = facts.lines - before
        if facts.damaged > MAX_DAMAGED * facts.characters:
            raise DataError(f"{where}: {facts.damaged:,} characters of {file.name} are unreadable. Save it as UTF-8 text")
        if facts.lines > before and facts.speeches == speeches:
            logger.warning(
                "%s: nobody is named in %s, so each paragraph is a direction. Write NAME: in front of what is said",
                where,
                file.name,
            )
    if facts.damaged:
        logger.warning("script: %s of %s characters could not be read", f"{facts.damaged:,}", f"{facts.characters:,}")


def _token_lines(lines: Iterator[str], config: ScriptConfig, facts: Scripted) -> Iterator[list[str]]:
    readable = (_readable(line, facts) for line in lines)
    first = list(islice(readable, _LOOK))
    everything = chain(first, readable)
    if any(token in (END_NAME, END_DIRECTION) for line in first for token in line.split()):
        yield from (tokens for line in everything if (tokens := line.split()))
    else:
        yield from (line.tokens for line in read_lines(everything, config.names))


def _readable(line: str, facts: Scripted) -> str:
    facts.characters += len(line)
    text, broken = _BROKEN.subn("\ufffd", line)
    facts.damaged += broken
    return text


def _speaker(tokens: list[str], facts: Scripted) -> str:
    facts.words += len(tokens)
    name = tokens[1].replace("_", " ") if tokens[0] == BEGIN_NAME and len(tokens) > 1 else ""
    facts.speeches += bool(name)
    facts.directions += not name
    if name and len(facts.names) < _MOST_NAMES:
        facts.names.add(name[:200])
    return name


def _shares(counts: dict[str, int], config: ScriptConfig) -> tuple[float, float]:
    if set(counts) != set(SPLITS):
        return config.valid_fraction, config.test_fraction
    empty = [name for name in SPLITS if not counts[name]]
    if empty:
        raise DataError(f"{empty[0]}: not one word in it. Give all.txt alone, and it will be split")
    total = sum(counts.values())
    return counts[SPLITS[1]] / total, counts[SPLITS[2]] / total
