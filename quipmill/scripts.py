"""Reads the text of scripts and plays: who says what, and the stage directions.

A name stands in front of its speech or on a line of its own, `First Citizen:`, `HAMLET (aside):`, `HAMLET.`, or as the original
prints it, `[ JON_SNOW ]:`. A speech may have several lines. A paragraph in brackets or parentheses, or without a name, is a stage
direction; within a speech directions stay where they are.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Final

import regex

from quipmill.script_tokens import Line, is_name

MAX_CHARACTERS: Final = 1 << 16
"""A longer speech or direction becomes several, so that memory stays bounded."""

STYLES: Final = ("auto", "paragraphs", "lines")
"""Where names may stand: behind an empty line only, or at the beginning of any line; `auto` looks at the first lines."""

_LOOK: Final = 2000  # lines, from which the style is seen
_LOOK_CHARACTERS: Final = 1 << 20

_NAME: Final = r"(?P<name>[^:<>\[\](){}\"“”?!;]{1,80}?)\s*"
_COLON: Final = regex.compile(_NAME + r"(?P<aside>\([^()]{1,80}\)|\[[^\[\]]{1,80}\])?\s*:(?!//)\s*")
_DOT: Final = regex.compile(r"(?P<name>[\p{Lu}\d][\p{Lu}\p{M}\d '’&,-]*[\p{Lu}\d])(?P<aside>)\.(?=\s|$)\s*")
_PRINTED: Final = regex.compile(rf"\[\s*{_NAME}(?P<aside>)\]:\s*")
_HEADING: Final = regex.compile(
    r"(?i:ACT|SCENE|SCENA|ACTUS)\s+(?i:[IVXLC]+|\d+|THE\b.*)\b|(?:INT|EXT)\."
    r"|(?:CURTAIN|BLACKOUT|EXEUNT|EXIT|ENTER|FINIS|THE END)\b(?!:)"
)
_SMALL: Final = frozenset("of the de la le du da del di von van der den zu and to a an in with from y et und".split())
_BRACKETS: Final = {"[": "]", "(": ")"}


@dataclass
class _Open:
    """A line whose end is not reached."""

    name: str = ""
    parts: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, text: str) -> Iterator[Line]:
        """Takes one more piece in; gives out what would become too long."""
        if text and self.parts and self.length + len(text) > MAX_CHARACTERS:
            yield from self.close()
        if text:
            self.parts.append(text)
            self.length += len(text) + 1

    def close(self) -> Iterator[Line]:
        """The line, or several where a direction is made of several."""
        text, self.parts, self.length = " ".join(self.parts), [], 0
        if self.name:
            yield Line(self.name, text)
        elif text:
            yield from (Line("", part) for part in _unwrapped(text))


def read_lines(text: Iterable[str], style: str = "auto") -> Iterator[Line]:
    """The speeches and directions of a script, in order, in bounded memory.

    A name without words is kept as an empty speech, unless the next paragraph has no name: then that is what is said.

    Args:
        text: physical lines, none of them longer than `MAX_CHARACTERS`.
        style: one of `STYLES`.
    """
    waiting = iter(text)
    if style == "auto":
        first = _beginning(waiting)
        style, waiting = _style(first), chain(first, waiting)
    current, empty = _Open(), True
    for raw in waiting:
        line = " ".join(raw.split())
        if not line:
            empty = True
            continue
        found = _name(line, empty, style)
        alone = found is None and _stands_alone(line, style)
        if found:
            yield from current.close()
            current = _Open(found[0])
            yield from current.add(found[1])
        elif alone or (empty and not _answers(current, line)):
            yield from current.close()
            current = _Open()
            yield from current.add(line)
        else:
            yield from current.add(line)
        empty = alone
    yield from current.close()


def _answers(current: _Open, line: str) -> bool:
    """Whether a paragraph without a name is the speech of a name that stood alone."""
    return bool(current.name) and not current.parts and line[0] not in _BRACKETS and not _HEADING.match(line)


def _stands_alone(line: str, style: str) -> bool:
    """Whether a line is a direction of its own even between others, where every line is something of its own."""
    if line.startswith("{{"):
        return True
    return style == "lines" and bool(_HEADING.match(line) or (line[0] in _BRACKETS and _groups(line)))


def _name(line: str, empty: bool, style: str) -> tuple[str, str] | None:
    """The name that a line begins with, and what is said behind it; None where there is none."""
    if _HEADING.match(line):
        return None
    for pattern in (_PRINTED,) if style == "paragraphs" and not empty else (_PRINTED, _COLON, _DOT):
        match = pattern.match(line)
        if not match:
            continue
        name = " ".join(match["name"].replace("_", " ").split())
        if is_name(name) and (style == "paragraphs" or pattern is _PRINTED or _capital(name)):
            return name, f"{match['aside'] or ''} {line[match.end() :]}".strip()
    return None


def _capital(name: str) -> bool:
    """Whether every word of a name begins with a capital, small words like `of` aside."""
    first, *others = name.split()
    return not first[0].islower() and all(word in _SMALL or not word[0].islower() for word in others)


def _beginning(lines: Iterator[str]) -> list[str]:
    found, characters = [], 0
    for line in islice(lines, _LOOK):
        found.append(line)
        characters += len(line)
        if characters > _LOOK_CHARACTERS:
            break
    return found


def _style(lines: list[str]) -> str:
    """`paragraphs` where most names stand behind an empty line."""
    behind = between = 0
    empty = True
    for line in (" ".join(line.split()) for line in lines):
        if line and _name(line, empty, "lines"):
            behind, between = behind + empty, between + (not empty)
        empty = not line
    return "paragraphs" if behind >= between else "lines"


def _unwrapped(text: str) -> list[str]:
    """The directions of one paragraph, without the brackets round each."""
    if text.startswith("{{") and text.endswith("}}"):
        inner = [text[2:-2].strip()]
    elif text[0] == "[" and text[-1] == "]":
        inner = _groups(text) or [text[1:-1].strip()]
    else:
        inner = _groups(text) if text[0] in _BRACKETS else []
        inner = inner or [text]
    return [part for part in inner if part]


def _groups(text: str) -> list[str]:
    """What stands in the brackets of a text that is nothing but bracketed groups; nothing for any other."""
    found, depth, start = list[str](), 0, 0
    begin = end = ""
    for index, letter in enumerate(text):
        if depth == 0:
            if letter in _BRACKETS:
                begin, end, start, depth = letter, _BRACKETS[letter], index, 1
            elif letter != " ":
                return []
        elif letter in (begin, end):
            depth += 1 if letter == begin else -1
            if depth == 0:
                found.append(text[start + 1 : index].strip())
    return [] if depth else found
