"""A line of a script as tokens between blanks, in the format of the Game of Thrones corpus, and the way back.

    <boname> WAYMAR_ROYCE <eoname> What d 'you expect <question> They 're savages <eos>
    <open-exp> First scene opens with three Rangers <eos> <close-exp>

Names are one token, with `_` for blanks; contractions are split before the apostrophe. What that corpus has no token for (commas,
dashes, double quotes, brackets without a partner) stands as itself. No character is lost either way, only blanks may change.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise
from typing import Final

BEGIN_NAME, END_NAME = "<boname>", "<eoname>"
BEGIN_DIRECTION, END_DIRECTION = "<open-exp>", "<close-exp>"
END: Final = "<eos>"
UNKNOWN: Final = "<unk>"

MARKS: Final = {
    END: ".",
    "<question>": "?",
    "<exclamation>": "!",
    "<ellipsis>": "...",
    "<open-brack>": "[",
    "<close-brack>": "]",
    "<boquote>": "'",
    "<eoquote>": "'",
}
"""Tokens of the corpus for punctuation, and what they stand for."""

PRINTED: Final = MARKS | {BEGIN_NAME: "\n[", END_NAME: "]: ", BEGIN_DIRECTION: "\n{{", END_DIRECTION: "}}"}
"""How the original prints its tokens."""

_TOKENS: Final = {".": END, "?": "<question>", "!": "<exclamation>", "...": "<ellipsis>"}

_W: Final = r"""[^\s.,;:?!()\[\]"'’‘“”…—–<>-]"""
_WORD: Final = rf"{_W}+(?:[-.]{_W}+|(?<=[0-9])[,:](?=[0-9]){_W}+)*"
_PIECE: Final = re.compile(
    rf"(?P<dots>\.\.\.)|--+|(?P<clitic>(?<={_W})['’]{_WORD})|(?P<quote>['’])(?P<quoted>{_WORD})"
    rf"|(?<!{_W})(?i:th|wi|an|ol|o|i|a|t)['’](?!{_W})|{_WORD}|\S"
)
_ELISIONS: Final = frozenset(
    "tis twas twere twill twould twixt tween em gainst fore scape pon bout cause til till neath round mongst midst".split()
)
"""Words that begin with an apostrophe; other words behind one are taken for the beginning of a quotation."""

_CLOSING: Final = frozenset([*",;:).’”…>-—–]", *(mark for mark in MARKS if mark not in ("<boquote>", "<open-brack>"))])
_OPENING: Final = frozenset([*"(‘“<-—–[", "<boquote>", "<open-brack>"])
_DASHES: Final = re.compile(r"--+")
_FORBIDDEN: Final = re.compile(r"[:<>\[\](){}\"“”?!;\s]+")
MAX_NAME: Final = 60
MAX_NAME_WORDS: Final = 6


@dataclass(frozen=True)
class Line:
    """What one person says in one go, or, where nobody is named, a stage direction."""

    name: str
    text: str

    @property
    def tokens(self) -> list[str]:
        """The line in the corpus' format."""
        if self.name:
            return [BEGIN_NAME, "_".join(self.name.split()), END_NAME, *words(self.text)]
        return [BEGIN_DIRECTION, *words(self.text), END_DIRECTION]


def words(text: str) -> list[str]:
    """The tokens of plain text; none of them is one that begins or ends a name or a direction."""
    found: list[str] = []
    for chunk in text.split():
        found += _known(chunk) if len(chunk) < _MOST_KNOWN else _pieces(chunk)
    for index, token in _partners(found, "[", "]").items() if "[" in text else ():
        found[index] = "<open-brack>" if token == "[" else "<close-brack>"
    return found


def _pieces(chunk: str) -> tuple[str, ...]:
    """The tokens of what stands between two blanks."""
    found: list[str] = []
    for match in _PIECE.finditer(chunk):
        piece = match[0]
        if match["quote"] and piece[1:].lower() not in _ELISIONS:
            found += ["<boquote>" if match["quote"] == "'" else match["quote"], match["quoted"]]
        elif piece == "'":
            found.append("<eoquote>")
        else:
            found.append(_TOKENS.get(piece, piece))
    return tuple(found)


_known: Final = lru_cache(1 << 16)(_pieces)
_MOST_KNOWN: Final = 40  # characters of a chunk that is kept, so that memory stays bounded


def text_of(tokens: Iterable[str]) -> str:
    """Plain text of tokens that `words` made."""
    out, quoted, glued = [], False, True
    for token in tokens:
        closing, opening = token in _CLOSING or _is_clitic(token), token in _OPENING
        if token == '"':
            closing, opening, quoted = quoted, not quoted, not quoted
        elif _DASHES.fullmatch(token):
            closing = opening = True
        if not (glued or closing):
            out.append(" ")
        out.append(MARKS.get(token, token))
        glued = opening
    return "".join(out)


def _is_clitic(token: str) -> bool:
    return len(token) > 1 and token[0] in "'’" and token[1:].lower() not in _ELISIONS


def _partners(tokens: Sequence[str], begin: str, end: str) -> dict[int, str]:
    """Index and token of the brackets that have a partner."""
    waiting: list[int] = []
    found = {}
    for index, token in enumerate(tokens):
        if token == begin:
            waiting.append(index)
        elif token == end and waiting:
            found[waiting.pop()], found[index] = begin, end
    return found


def printed(tokens: Iterable[str]) -> str:
    """The tokens as the original prints them: `\\n[NAME]: ` and `\\n{{ ... }}`, with a blank between any two."""
    return " ".join(PRINTED.get(token, token) for token in tokens)


def written(lines: Iterable[Line]) -> Iterator[str]:
    """Paragraphs that `quipmill.scripts.read_lines` reads again: `NAME: speech`, and directions in brackets."""
    for line in lines:
        text = " ".join(line.text.split())
        yield f"{line.name}: {text}".rstrip() if line.name else f"[{text}]"


def lines_of(tokens: Iterable[str], repair: bool = True) -> Iterator[Line]:
    """The lines of a stream, whatever its order: that a model wrote, or of a file with an `<eos>` for each line end.

    A name is the one token behind `<boname>`. An `<eos>` in front of the next line is the line's end, any other a full stop.
    Words that belong to no line go on with the one before, or make a direction; `<unk>` and directions without words go.

    Args:
        tokens: the stream.
        repair: take out brackets without a partner, which people write but a model should not.
    """
    name, said, inside = "", list[str](), False
    for token, following in pairwise(chain(tokens, (BEGIN_DIRECTION, ""))):
        if token in (BEGIN_NAME, BEGIN_DIRECTION):
            yield from _line(name, said, repair)
            name, said, inside = "", [], token == BEGIN_NAME
        elif inside and not name:
            inside = token != END_NAME and token not in MARKS
            name = fit_name(token) if inside else ""
            said += [token] if token in MARKS and token != END else []
        elif token == END_DIRECTION:
            if not name:
                yield from _line("", said, repair)
                said = []
        elif token not in (END_NAME, UNKNOWN) and not (token == END and _ends_line(following)):
            said.append(token)
    # the direction that was put at the end has brought out the last line


def _ends_line(following: str) -> bool:
    return following in (BEGIN_NAME, BEGIN_DIRECTION)


def _line(name: str, said: Sequence[str], repair: bool) -> Iterator[Line]:
    plain = [{"<open-brack>": "[", "<close-brack>": "]"}.get(token, token) for token in said]
    keep = _partners(plain, "[", "]") if repair else range(len(plain))
    text = text_of(token for index, token in enumerate(plain) if token not in ("[", "]") or index in keep)
    if name or text:
        yield Line(name, text)


def fit_name(token: str) -> str:
    """A token as a name that can be read again: with blanks, beginning with a capital, and not too long."""
    plain = _FORBIDDEN.sub(" ", token.replace("_", " ")).split()
    name = " ".join(plain[:MAX_NAME_WORDS])[:MAX_NAME].strip(" .,'’-&")
    name = name if name[:1].isupper() or not name[:1].isalpha() else name.upper()
    return name if is_name(name) else "A VOICE"


def is_name(text: str) -> bool:
    """Whether text in front of a colon can be somebody's name."""
    first = text[:1]
    return (
        0 < len(text) <= MAX_NAME
        and text.count(" ") < MAX_NAME_WORDS
        and (first.isdigit() or (first.isalpha() and not first.islower()))
        and any(letter.isalpha() for letter in text)
        and not _FORBIDDEN.search(text.replace(" ", ""))
        and "_" not in text
    )
