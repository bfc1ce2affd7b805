"""Finds and opens the text files of scripts: single ones, folders, and archives, of which nothing but text is ever unpacked.

Archives are hostile: what leads outside, links and other than plain files are left out with a warning, and what unpacks to
hundreds of times its size ends the reading. Members are written under names of our own.
"""

import codecs
import gzip
import hashlib
import io
import logging
import lzma
import os
import re
import stat
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, Final, cast

from quipmill.errors import DataError, StoreError
from quipmill.inputs import local_copy
from quipmill.schema import digest_file
from quipmill.store import open_store

logger = logging.getLogger(__name__)

MAX_DOWNLOAD: Final = 2 << 30
"""Bytes of one file that is fetched."""
MAX_TOTAL_BYTES: Final = 2 << 30
"""Bytes of text out of one file or archive."""
MAX_FILES: Final = 100_000
"""Files of an archive or folder, other than text included."""

_MAX_RATIO: Final = 200  # text shrinks to a tenth, a bomb to a thousandth
_FREE_BYTES: Final = 32 << 20  # so much may come out of anything
_MAX_HEADER: Final = 1 << 20  # of one member of a tar, where long names stand
_BLOCK: Final = 1 << 16
_CUT: Final = 1 << 15  # characters of a line that are read at once
_TEXT: Final = re.compile(r"(?i)(?:^|/)(?!\.)[^/]+\.(?:txt|text)(?:\.gz)?$")
_HIDDEN: Final = re.compile(r"(?:^|/)(?:__MACOSX/|\.[^/.])")
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DAMAGED: Final = (
    tarfile.TarError,
    zipfile.BadZipFile,
    gzip.BadGzipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    RuntimeError,
)


@dataclass(frozen=True)
class ScriptFile:
    """One text file."""

    name: str
    """Its path with forward slashes, for people to read."""
    path: Path


@contextmanager
def fetched(where: str) -> Iterator[Path]:
    """The path of a file or folder, brought here from `s3://` or `https://` where that is needed.

    Raises:
        DataError: there is nothing of that name.
        StoreError, NetworkError: it cannot be fetched, or is too large.
    """
    keys = [*islice(filter(_wanted, open_store(where).list()), MAX_FILES + 1)] if where.startswith("s3://") else []
    _check_count(len(keys), where)
    if not keys:
        with local_copy(where, max_bytes=MAX_DOWNLOAD) as path:
            yield path
        return
    store = open_store(where)
    if sum(store.size(key) or 0 for key in keys) > MAX_DOWNLOAD:
        raise StoreError(f"{where}: more than {MAX_DOWNLOAD >> 30} GiB of text. Give a smaller folder")
    with tempfile.TemporaryDirectory(prefix="quipmill-") as folder:
        for key in keys:
            store.get(key, _inside(Path(folder), key))
        yield Path(folder)


def _inside(folder: Path, key: str) -> Path:
    parts = PurePosixPath(key).parts
    if ".." in parts or PurePosixPath(key).is_absolute():
        raise StoreError(f"{key}: not a name of a file. Rename the object")
    path = folder.joinpath(*parts)
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def digest_scripts(path: Path) -> str:
    """SHA-256 of a file, or of the names and digests of a folder's text files."""
    if not path.is_dir():
        return digest_file(path)
    digest = hashlib.sha256()
    for file in _of_folder(path):
        digest.update(f"{file.name}\0{digest_file(file.path)}\n".encode(errors="surrogateescape"))
    return digest.hexdigest()


@contextmanager
def script_files(path: Path, where: str) -> Iterator[list[ScriptFile]]:
    """The text files at a path: of a folder or archive all `.txt`, in the order of their names; a file of any name is itself.

    Raises:
        DataError: nothing there is text, or the archive is damaged, encrypted or a bomb.
    """
    if path.is_dir():
        yield _some([*_of_folder(path)], where)
        return
    with path.open("rb") as file:
        start = file.read(4)
        packed = start.startswith(b"\x1f\x8b")
        file.seek(0)
        try:
            is_tar = _is_tar(cast(BinaryIO, gzip.GzipFile(fileobj=file)) if packed else file)
        except (OSError, EOFError, zlib.error):
            is_tar = False
    if not (is_tar or start == b"PK\x03\x04"):
        yield [ScriptFile(path.name, path)]
        return
    with tempfile.TemporaryDirectory(prefix="quipmill-") as folder:
        with _explained(where):
            found = [*(_of_tar(path, packed, where, Path(folder)) if is_tar else _of_zip(path, where, Path(folder)))]
        yield _some(found, where)


def _is_tar(file: BinaryIO) -> bool:
    return file.read(512)[257:262] == b"ustar"


def _some(found: list[ScriptFile], where: str) -> list[ScriptFile]:
    if not found:
        raise DataError(f"{where}: no .txt file in it. Give a text file, or a folder or archive of them")
    return sorted(
        found, key=lambda file: [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", file.name)]
    )


def _wanted(name: str) -> bool:
    return bool(_TEXT.search(name)) and not _HIDDEN.search(name)


def _of_folder(folder: Path) -> Iterator[ScriptFile]:
    seen = 0
    for parent, folders, files in os.walk(folder):
        folders.sort()
        seen += len(files)
        if seen > MAX_FILES:
            raise DataError(f"{folder}: more than {MAX_FILES:,} files. Give the folder of the scripts alone")
        for path in (Path(parent, name) for name in sorted(files)):
            name = path.relative_to(folder).as_posix()
            if _wanted(name) and (path.is_symlink() or not path.is_file()):
                logger.warning("%s: ignored %s, a link to another place", folder, name)
            elif _wanted(name):
                yield ScriptFile(name, path)


def _of_zip(path: Path, where: str, folder: Path) -> Iterator[ScriptFile]:
    with zipfile.ZipFile(path) as archive:
        infos = archive.infolist()
        _check_count(len(infos), where)
        room = _Room(path, where)
        for number, info in enumerate(infos):
            name = info.filename.replace("\\", "/")
            if info.is_dir() or not _fit(name, where, link=stat.S_ISLNK(info.external_attr >> 16)):
                continue
            if info.flag_bits & 1:
                raise DataError(f"{where}: {name} is encrypted. Unpack it with its password and give the folder")
            with archive.open(info) as member:
                yield room.take(name, member, folder / f"{number}.txt")


class _Header(tarfile.TarInfo):
    """A member's header that does not make us read a huge name."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> "_Header":
        """As `tarfile` has it, with a limit."""
        found = super().frombuf(buf, encoding, errors)
        if found.type in b"xgXLK" and found.size > _MAX_HEADER:
            raise tarfile.HeaderError(f"a header of {found.size} bytes")
        return found


def _of_tar(path: Path, packed: bool, where: str, folder: Path) -> Iterator[ScriptFile]:
    with path.open("rb") as file:
        raw = cast(BinaryIO, gzip.GzipFile(fileobj=file)) if packed else file
        bounded = io.BufferedReader(_Bounded(raw, path.stat().st_size if packed else 0, where))
        with tarfile.open(fileobj=bounded, mode="r|", tarinfo=_Header) as archive:
            room = _Room(path, where)
            for number, info in enumerate(archive):
                _check_count(number + 1, where)
                archive.members = []  # type: ignore[attr-defined]  # it would keep a record of each
                if info.isdir() or not _fit(info.name, where, link=not info.isreg() or info.issparse()):
                    continue
                member = archive.extractfile(info)
                assert member
                with member:
                    yield room.take(info.name, member, folder / f"{number}.txt")


def _check_count(count: int, where: str) -> None:
    if count > MAX_FILES:
        raise DataError(f"{where}: more than {MAX_FILES:,} files in it. Give a folder or archive of the scripts alone")


def _fit(name: str, where: str, link: bool) -> bool:
    if not _wanted(name):
        return False
    path = PurePosixPath(name)
    outside = path.is_absolute() or re.match(r"[A-Za-z]:", name) or ".." in path.parts
    if outside or link:
        reason = "its path leads out of the archive" if outside else "it is no plain file"
        logger.warning("%s: ignored %r, %s", where, name[:200], reason)
    return not (outside or link)


class _Room:
    """What may still come out of one archive."""

    def __init__(self, path: Path, where: str) -> None:
        self.where, self.left = where, _allowed(path.stat().st_size)

    def take(self, name: str, member: IO[bytes], path: Path) -> ScriptFile:
        """Writes one member to a path of ours."""
        path = path.with_name(f"{path.name}.gz") if name.lower().endswith(".gz") else path
        with path.open("wb") as out:
            while block := member.read(_BLOCK):
                self.left -= len(block)
                if self.left < 0:
                    raise DataError(
                        f"{self.where}: unpacks to far more than it is: a bomb, or no text. Unpack it and give the folder"
                    )
                out.write(block)
        return ScriptFile(name, path)


def _allowed(size: int) -> int:
    return min(MAX_TOTAL_BYTES, max(_FREE_BYTES, size * _MAX_RATIO))


class _Bounded(io.RawIOBase):
    """Reads through until more has come than `packed` bytes may hold; 0 is for what is not packed."""

    def __init__(self, raw: BinaryIO, packed: int, where: str) -> None:
        self.raw, self.where = raw, where
        self.left = self.allowed = _allowed(packed) if packed else MAX_TOTAL_BYTES

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # narrower than typeshed's Buffer
        """Reads so much, or fewer bytes."""
        data = self.raw.read(len(buffer))
        self.left -= len(data)
        if self.left < 0:
            bomb = "far more than it is" if self.allowed < MAX_TOTAL_BYTES else "too much"
            raise DataError(f"{self.where}: more than {self.allowed >> 20} MiB of text, {bomb}. Split the file")
        buffer[: len(data)] = data
        return len(data)


@contextmanager
def opened(file: ScriptFile, where: str) -> Iterator[Iterator[str]]:
    """The lines of a file, `.gz` unpacked on the way; a very long line comes in several pieces, cut at a blank where it has one.

    A byte-order mark decides the encoding; without one it is UTF-8, or Windows-1252 where more bytes are wrong than right. What
    cannot be decoded is a lone surrogate.

    Raises:
        DataError: the file is empty, no text, damaged or too large.
    """
    shown = where if file.name == where.rpartition("/")[2] else f"{where}: {file.name}"
    with _explained(shown):
        with _bytes(file.path, shown) as data:
            encoding, errors = _encoding(data, shown)
        with _bytes(file.path, shown) as data:
            yield _pieces(io.TextIOWrapper(data, encoding=encoding, errors=errors))


@contextmanager
def _bytes(path: Path, where: str) -> Iterator[BinaryIO]:
    with path.open("rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
        file.seek(0)
        raw = cast(BinaryIO, gzip.GzipFile(fileobj=file)) if packed else file
        yield cast(BinaryIO, io.BufferedReader(_Bounded(raw, path.stat().st_size if packed else 0, where)))


def _encoding(data: BinaryIO, where: str) -> tuple[str, str]:
    block = data.read(_BLOCK)
    if not block.strip():
        raise DataError(f"{where}: the file is empty. Give one with a script in it")
    for bom, name in _BOMS:
        if block.startswith(bom):
            return name, "surrogateescape" if name == "utf-8-sig" else "replace"
    controls = sum(block.count(bytes([code])) for code in range(32) if code not in b"\t\n\v\f\r\x1b\x1a")
    if controls > len(block) / 100:
        raise DataError(f"{where}: this is not a text file. Give a script as plain text, UTF-8")
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    right = wrong = 0
    while block:
        text = decoder.decode(block)
        if not text.isascii():
            bad = sum("\udc80" <= letter <= "\udcff" for letter in text)
            wrong, right = wrong + bad, right + sum(map("\x7f".__lt__, text)) - bad
        block = data.read(_BLOCK)
    if wrong > right:
        logger.warning("%s: not UTF-8; read as Windows-1252. Save the file as UTF-8 if letters look wrong", where)
        return "cp1252", "replace"
    return "utf-8", "surrogateescape"


def _pieces(text: io.TextIOWrapper) -> Iterator[str]:
    rest = ""
    while piece := text.readline(_CUT):
        piece = rest + piece
        rest = ""
        if not piece.endswith("\n") and len(piece) >= _CUT:
            cut = max(piece.rfind(" "), piece.rfind("\t"))
            if cut > 0 and len(piece) < 2 * _CUT:
                piece, rest = piece[:cut], piece[cut:]
        yield piece
    if rest:
        yield rest


@contextmanager
def _explained(where: str) -> Iterator[None]:
    try:
        yield
    except _DAMAGED as error:
        raise DataError(f"{where}: damaged or cut off ({error}). Download or make it again") from error
    except UnicodeError as error:
        raise DataError(f"{where}: the text cannot be decoded ({error.__class__.__name__}). Save the file as UTF-8") from error
