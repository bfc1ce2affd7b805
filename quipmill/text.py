"""The one home of text rules: lengths as readers and networks count them, words, links, and the twenty-`=` format.

Nothing here changes a text except the functions that say so; no function folds or drops a script, an accent or an emoji.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Final

import regex

from quipmill.errors import DataError
from quipmill.schema import replacing

SEPARATOR: Final = "=" * 20
"""The line between two samples, as gpt-2-simple writes it."""

MAX_SAMPLE: Final = 1 << 20
"""A longer stretch without a separator is not a file of samples."""

# X's list of top-level domains has 1,500 names; these are every country's and the ones that people post. A bare domain under
# another one counts as plain text.
_COUNTRY: Final = (
    "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg "
    "ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl "
    "gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz "
    "la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no "
    "np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st "
    "su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw"
).replace(" ", "|")
_GENERIC: Final = (
    "academy agency app art asia bio biz blog cafe care cat center chat city cloud club codes com community design dev "
    "digital directory earth edu email events expert farm fm foundation fun games gallery garden global gov group guide guru "
    "house info ink int jobs land legal life link live lol love market media mil mobi money museum name net network news ninja "
    "nyc one online org page photo photos pics plus press pro pub red review rocks school science shop show site social "
    "solutions space store studio support systems team tech technology today tools top town travel tube university video vip "
    "watch website wiki win work works world wtf xyz zone"
).replace(" ", "|")

_LABEL: Final = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
# What a link is made of: everything but blanks, quotes, brackets of prose, and scripts that are written without blanks
_LINK: Final = r"[^\s\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\"<>、。！？，：；（）]"
_LINK_END: Final = r"(?<![.,:;!?'*_~])"
_COUNTED_BARE: Final = (  # a domain without https:// as X links it: one label under a country's name needs a path
    r"(?<![\w@＠$#＃./:-])(?i:(?=[A-Za-z0-9-]++\.[A-Za-z0-9])"  # what all the rest begins with; most words do not
    rf"(?:(?:{_LABEL}\.){{1,8}}(?:{_GENERIC})(?![\w-]|\.\w)(?:/{_LINK}*{_LINK_END})?"
    rf"|(?:{_LABEL}\.){{2,8}}(?:{_COUNTRY})(?![\w-]|\.\w)(?:/{_LINK}*{_LINK_END})?"
    rf"|(?:{_LABEL}\.)(?:co|tv)(?![\w-]|\.\w)"
    rf"|(?:{_LABEL}\.)(?:{_COUNTRY})/{_LINK}*{_LINK_END}))"
)

URL: Final = regex.compile(rf"(?i:https?://){_LINK}*(?:\([^\s()]*\){_LINK}*)*{_LINK_END}")
"""A link with its scheme, without the punctuation of the sentence round it; also one that was cut off after `https://`."""

BARE_URL: Final = regex.compile(
    rf"(?<![\w@＠/.-])(?i:www\.(?:{_LABEL}\.){{1,8}}[a-z]{{2,24}}(?:/{_LINK}*{_LINK_END})?"
    rf"|(?:{_LABEL}\.){{1,8}}(?:{_GENERIC}|{_COUNTRY})/{_LINK}*{_LINK_END})"
)
"""A link without a scheme that cannot be two words with a full stop between them: `bit.ly/abc`, `www.example.com`."""

_LINKS: Final = regex.compile(
    rf"(?:(?<!\s)\s++)?+(?:\((?:{URL.pattern})\)|\[(?:{URL.pattern})\]|{URL.pattern}|{BARE_URL.pattern})"
)

MENTION: Final = regex.compile(
    r"(?<![A-Za-z0-9_@＠/&+-])[@＠][A-Za-z0-9_]++(?:-[A-Za-z0-9_]++)*+"
    rf"(?:@(?:{_LABEL}\.){{1,8}}[A-Za-z]{{2,24}}|(?:\.{_LABEL}){{0,8}}\.(?:{_GENERIC}|{_COUNTRY})(?![\w-]))?(?![@＠])"
)
"""A handle as X (`@ada`), Bluesky (`@ada.bsky.social`) and Mastodon (`@ada@hachyderm.io`) write it; no e-mail address."""

HASHTAG: Final = regex.compile(r"(?<![\w&/])[#＃](?=\w*\p{L})[\w\p{M}]+")
"""A hashtag: at least one letter, so that `#1` is a number."""

# Chinese, Japanese and the scripts of South-East Asia put no blanks between words: there each character is one
_UNSPACED: Final = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_LETTER: Final = rf"(?![{_UNSPACED}])[\p{{L}}\p{{N}}_]"
_WORD: Final = regex.compile(rf"[{_UNSPACED}]\p{{M}}*|{_LETTER}(?:{_LETTER}|\p{{M}}|['’](?={_LETTER}))*")
_ASCII_WORD: Final = re.compile(r"\w+(?:'\w+)*", re.ASCII)  # the same for most of the posts, ten times as fast

_EMOJI: Final = regex.compile(
    r"\p{RI}\p{RI}|[0-9#*]\uFE0F?\u20E3"
    r"|\p{ExtPict}(?:\uFE0F|\p{EMod})?[\U000E0020-\U000E007F]*(?:\u200D\p{ExtPict}(?:\uFE0F|\p{EMod})?)*"
)
_URL_WEIGHT: Final = 2300
_LIGHT: Final = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
_HEAVY: Final = re.compile("[^" + "".join(f"{chr(low)}-{chr(high)}" for low, high in _LIGHT) + "]")
_COUNTED: Final = regex.compile(rf"(?P<url>{URL.pattern}|{_COUNTED_BARE})|(?P<emoji>{_EMOJI.pattern})")


def weighted_length(text: str) -> int:
    """How long X says a post is: 280 is the most it takes.

    After twitter-text's configuration v3: in NFC, code points of most alphabets weigh 1 and all others 2, a link weighs 23
    and an emoji 2, however many code points it is made of.
    """
    text = unicodedata.normalize("NFC", text)
    if text.isascii() and "." not in text and "://" not in text:
        return len(text)
    weight = 0
    for match in _COUNTED.finditer(text):  # what is found counts as a whole, not by its code points
        own = 100 * (len(match[0]) + len(_HEAVY.findall(match[0])))
        weight += (_URL_WEIGHT if match["url"] else 200 if len(match[0]) > 1 else own) - own
    weight += 100 * (len(text) + len(_HEAVY.findall(text)))
    return weight // 100


def graphemes(text: str) -> int:
    """How many characters a reader sees (extended grapheme clusters), as Bluesky counts."""
    return len(regex.findall(r"\X", text))


def words(text: str) -> list[str]:
    """The words of a text in order, without punctuation and emoji; an apostrophe stays inside its word."""
    return _ASCII_WORD.findall(text) if text.isascii() else _WORD.findall(text)


def own_words(text: str) -> list[str]:
    """The words that are neither links, mentions nor hashtags."""
    return words(HASHTAG.sub(" ", MENTION.sub(" ", without_links(text))))


def without_links(text: str) -> str:
    """The text without its links, the blanks before each and the brackets round it."""
    return _LINKS.sub("", text) if "/" in text or "www." in text.lower() else text


def write_samples(path: str | Path, texts: Iterable[str]) -> int:
    r"""Writes each text, a newline, twenty `=` and a newline, exactly as gpt-2-simple does, and returns how many.

    A line inside a text that would read as a separator gets one more `=`: everything else is written as it is. So what
    `read_samples` gives back is each text with `\n` for `\r\n` and without blank lines at its ends, that one line aside; a text
    without anything but blanks is not given back.
    """
    count = 0
    with replacing(path) as out:
        for text in texts:
            count += 1
            kept = "\n".join(f"={line}" if _separates(line) else line for line in text.split("\n"))
            out.write(f"{kept}\n{SEPARATOR}\n".encode(errors="replace"))  # lone surrogates are not UTF-8
    return count


def read_samples(path: str | Path) -> Iterator[str]:
    r"""Reads what `write_samples` or gpt-2-simple wrote and people edited.

    Accepts `\n` and `\r\n`, blanks after a separator, blank lines round it, a missing last separator and a byte-order mark.

    Raises:
        DataError: no such file, not UTF-8, or no separator in a mebibyte.
    """
    path = Path(path)
    if not path.is_file():
        raise DataError(f"{path}: no such file. Check the path")
    with path.open("rb") as file:
        yield from samples(_decoded(file, path), str(path))


def samples(lines: Iterable[str], where: str) -> Iterator[str]:
    """The samples in decoded lines that have lost their ends; `where` names the file in the error.

    Raises:
        DataError: no separator in a mebibyte.
    """
    sample: list[str] = []
    size = 0
    for number, line in enumerate(lines, 1):
        if _separates(line):
            yield from _without_blank_ends(sample)
            sample, size = [], 0
            continue
        sample.append(line)
        size += len(line)
        if size > MAX_SAMPLE:
            raise DataError(
                f"{where}: no line of twenty = in the {MAX_SAMPLE} characters before line {number}. "
                "Give a file of samples with that line between them"
            )
    yield from _without_blank_ends(sample)


def _decoded(file: BinaryIO, path: Path) -> Iterator[str]:
    number = 0
    while line := file.readline(MAX_SAMPLE):
        number += 1
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise DataError(f"{path}: line {number} is not UTF-8 text. Save the file as UTF-8") from error
        yield text.removesuffix("\n").removesuffix("\r")


def _separates(line: str) -> bool:
    return line.startswith(SEPARATOR) and line.rstrip(" \t\r") == SEPARATOR


def _without_blank_ends(lines: list[str]) -> list[str]:
    """The lines as one text without the blank ones at its ends; nothing if all are blank."""
    filled = [number for number, line in enumerate(lines) if line.strip()]
    return ["\n".join(lines[filled[0] : filled[-1] + 1])] if filled else []
