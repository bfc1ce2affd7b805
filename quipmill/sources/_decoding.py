"""Opens a text file whatever its encoding and compression, with bounded memory."""

import codecs
import gzip
import io
import logging
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final, TextIO, cast

from quipmill.errors import SourceError
from quipmill.schema import MAX_LINE_BYTES

logger = logging.getLogger(__name__)

MAX_TEXT_BYTES: Final = 4 << 30
"""More text than this in one file is refused."""

_MAX_RATIO: Final = 200  # text shrinks to a tenth, a bomb to a thousandth
_FREE_BYTES: Final = 32 << 20  # so much may come out of any gzip file
_BLOCK: Final = 1 << 16

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KINDS: Final = (
    (b"PK\x03\x04", "a zip. For the archive that X gives its users write x_archive: in front of it; otherwise unzip it"),
    (b"SQLite format 3", "a database. Export its posts as CSV or JSON Lines"),
    (b"%PDF", "a PDF. Give a text, CSV or JSON Lines file"),
    (b"\xd0\xcf\x11\xe0", "an old office document. Save it as CSV"),
)


@contextmanager
def open_text(path: Path, where: str) -> Iterator[TextIO]:
    """The decoded text of a file, line ends as they are; `.gz` is unpacked on the way.

    A byte-order mark decides the encoding. Without one it is UTF-8; a file that has more wrong bytes than right characters
    beyond ASCII is taken for UTF-16 or Windows-1252, with a warning. A wrong byte in a UTF-8 file becomes a lone
    surrogate, which `damaged` finds, so that one bad record does not cost the others.

    Raises:
        SourceError: missing, empty, a folder, no text, damaged, or too large; names `where`.
    """
    if path.is_dir():
        raise SourceError(f"{where}: this is a folder. Give one file, or write x_archive: in front of an X archive")
    if not path.is_file():
        raise SourceError(f"{where}: no such file. Check the path")
    try:
        with _open_bytes(path, where) as data:
            encoding, errors = _encoding(data, where)
        with _open_bytes(path, where) as data:
            yield io.TextIOWrapper(data, encoding=encoding, errors=errors, newline="")
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise SourceError(f"{where}: the gzip file is damaged or cut off. Download or make it again") from error
    except UnicodeError as error:
        raise SourceError(f"{where}: the text is not all {encoding}. Save the file as UTF-8") from error


def lines(text: TextIO) -> Iterator[str]:
    """The lines of a text with their ends; one of more than a mebibyte is `damaged` instead, so that memory stays bounded."""
    while line := text.readline(MAX_LINE_BYTES):
        if len(line) == MAX_LINE_BYTES and not line.endswith(("\n", "\r")):
            while line and not line.endswith(("\n", "\r")):
                line = text.readline(MAX_LINE_BYTES)
            line = "\udcff\n"
        yield line


DAMAGED: Final = "bytes that are not UTF-8, or a line of more than a mebibyte"


def damaged(text: str) -> bool:
    """Whether the text holds what could not be decoded."""
    return not text.isascii() and any("\udc80" <= character <= "\udcff" for character in text)


@contextmanager
def _open_bytes(path: Path, where: str) -> Iterator[BinaryIO]:
    with path.open("rb") as file:
        start = file.read(16)
        file.seek(0)
        if not start:
            raise SourceError(f"{where}: the file is empty. Give one with posts in it")
        for magic, kind in _KINDS:
            if start.startswith(magic):
                raise SourceError(f"{where}: this is {kind}")
        packed = start.startswith(b"\x1f\x8b")
        size = path.stat().st_size
        allowed = min(MAX_TEXT_BYTES, max(_FREE_BYTES, size * _MAX_RATIO)) if packed else MAX_TEXT_BYTES
        raw = cast(BinaryIO, gzip.GzipFile(fileobj=file)) if packed else file
        yield cast(BinaryIO, io.BufferedReader(_Bounded(raw, allowed, where)))


class _Bounded(io.RawIOBase):
    """Reads through until more than `allowed` bytes have come."""

    def __init__(self, raw: BinaryIO, allowed: int, where: str) -> None:
        self.raw, self.left, self.allowed, self.where = raw, allowed, allowed, where

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # narrower than typeshed's Buffer
        data = self.raw.read(len(buffer))
        self.left -= len(data)
        if self.left < 0:
            raise SourceError(f"{self.where}: unpacks to more than {self.allowed >> 20} MiB of text, too much. Split the file")
        buffer[: len(data)] = data
        return len(data)


def _encoding(data: BinaryIO, where: str) -> tuple[str, str]:
    """The name of the encoding, and what to do with wrong bytes."""
    block = data.read(_BLOCK)
    for bom, name in _BOMS:
        if block.startswith(bom):
            return name, "surrogateescape" if name == "utf-8-sig" else "strict"
    if not block.strip():
        raise SourceError(f"{where}: the file is empty. Give one with posts in it")
    if guess := _wide(block):
        logger.warning("%s: no byte-order mark; read as %s", where, guess)
        return guess, "strict"
    if b"\0" in block:
        raise SourceError(f"{where}: this is not a text file. Give posts as CSV, JSON Lines or one post a line")
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    right = wrong = 0
    undefined = False
    while block:
        for character in filter("\x7f".__lt__, decoder.decode(block)):
            bad = "\udc80" <= character <= "\udcff"
            wrong, right = wrong + bad, right + (not bad)
            undefined = undefined or character in "\udc81\udc8d\udc8f\udc90\udc9d"  # no characters in Windows-1252
        block = data.read(_BLOCK)
    if wrong <= right:
        return "utf-8", "surrogateescape"
    if undefined:
        raise SourceError(f"{where}: the text is neither UTF-8 nor Windows-1252. Save the file as UTF-8")
    logger.warning("%s: %d bytes are not UTF-8; read as Windows-1252. Save the file as UTF-8 if letters look wrong", where, wrong)
    return "cp1252", "strict"


def _wide(block: bytes) -> str:
    """UTF-16 without a byte-order mark shows as a zero in nearly every other byte."""
    half = len(block) // 2
    even, odd = block[0::2].count(0), block[1::2].count(0)
    if half and odd > 0.6 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if half and even > 0.6 * half and odd < 0.05 * half else ""
