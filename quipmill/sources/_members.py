"""Reads single files out of an archive of posts, a zip or a folder, as streams: nothing is ever unpacked to disk."""

import errno
import io
import json
import logging
import lzma
import os
import re
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO, Any, Final, TextIO

from quipmill.errors import SourceError

logger = logging.getLogger(__name__)

MAX_MEMBERS: Final = 500_000
"""Files in an archive, the pictures included."""
MAX_MEMBER_BYTES: Final = 1 << 30
"""Unpacked size of one file that is read."""
MAX_TOTAL_BYTES: Final = 4 << 30
"""Unpacked size of all files that are read."""

_MAX_RATIO: Final = 200  # X's files shrink to a tenth, a bomb to a thousandth
_FREE_BYTES: Final = 16 << 20  # so much may come out of any member
_MAX_RECORD: Final = 8 << 20  # characters of one JSON object
_MAX_PREFIX: Final = 1000
_BLOCK: Final = 1 << 18
_DAMAGE: Final = (None, errno.EINVAL)  # what zipfile raises of itself, and for seeking to where no file is


@dataclass(frozen=True)
class Member:
    """One file of an archive."""

    name: str
    """Its path with forward slashes, from the archive's root."""
    size: int
    """Unpacked bytes."""
    open: Callable[[], IO[bytes]]


@contextmanager
def members(path: Path, where: str, wanted: re.Pattern[str]) -> Iterator[list[Member]]:
    """The files of a zip or folder whose names match `wanted`, sorted; what leads outside is left out, with a warning.

    Raises:
        SourceError: neither zip nor folder, cut off, encrypted, or a bomb.
    """
    if path.is_dir():
        yield _checked([*_of_folder(path, wanted)], where)
        return
    if not path.is_file():
        raise SourceError(f"{where}: no such file or folder. Check the path")
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        if isinstance(error, OSError) and error.errno not in _DAMAGE:
            raise
        raise SourceError(_not_a_zip(path, where)) from error
    with archive:
        if len(archive.infolist()) > MAX_MEMBERS:
            raise SourceError(f"{where}: {len(archive.infolist())} files in the zip, more than {MAX_MEMBERS}: not an X archive")
        yield _checked([*_of_zip(archive, where, wanted)], where)


@contextmanager
def opened(member: Member, where: str) -> Iterator[TextIO]:
    """The text of one member.

    Raises:
        SourceError: it is damaged, or not UTF-8.
    """
    try:
        with member.open() as data:
            yield io.TextIOWrapper(data, encoding="utf-8-sig", newline="")
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError) as error:
        raise SourceError(f"{where}: {member.name} is damaged ({error}). Download the archive again") from error
    except OSError as error:
        if error.errno not in _DAMAGE:
            raise
        raise SourceError(f"{where}: {member.name} is damaged. Download the archive again") from error
    except UnicodeDecodeError as error:
        raise SourceError(f"{where}: {member.name} is not UTF-8 text. Download the archive again") from error


def entries(member: Member, where: str) -> Iterator[Any]:
    """The values of the one list in a member, `window.YTD.tweets.part0 = [ ... ]`, one by one in bounded memory.

    Raises:
        SourceError: there is no list, or it is cut off.
    """
    with opened(member, where) as text:
        buffer = text.read(_BLOCK)
        start = re.match(r"\s*(?:[\w.$ ]{0,200}=)?\s*(?:\[|(\{))", buffer[:_MAX_PREFIX])
        if not start:
            raise SourceError(f"{where}: {member.name} holds no list of records. Download the archive again")
        if start[1]:  # one object, as user_details.js has it
            buffer, closed = f"{buffer[start.end() - 1 :]}]", True
        else:
            buffer, closed = buffer[start.end() :], False
        yield from _values(buffer, (lambda: "") if closed else (lambda: text.read(_BLOCK)), f"{where}: {member.name}")


def listed(member: Member, key: str, where: str) -> Iterator[Any]:
    """The values of the list that stands under `key` in the one object of a member, one by one in bounded memory.

    Raises:
        SourceError: there is no such list near the beginning, or it is cut off.
    """
    with opened(member, where) as text:
        buffer = text.read(_BLOCK)
        start = re.search(rf'"{re.escape(key)}"\s*:\s*\[', buffer)
        if not start:
            raise SourceError(f"{where}: {member.name} holds no list {key!r}. Download the archive again")
        yield from _values(buffer[start.end() :], lambda: text.read(_BLOCK), f"{where}: {member.name}", last=False)


def _values(buffer: str, more: Callable[[], str], place: str, last: bool = True) -> Iterator[Any]:
    decoder, blanks, position, number = json.JSONDecoder(), re.compile(r"[\s,]*"), 0, 0
    while True:
        begin = blanks.match(buffer, position)
        position = begin.end() if begin else position
        if buffer.startswith("]", position):
            rest = buffer[position + 1 :] if last else ""
            while rest and not rest.strip("; \t\r\n"):
                rest = more()
            if rest:
                raise SourceError(f"{place} goes on after its list. Download the archive again")
            return
        try:
            value, position = decoder.raw_decode(buffer, position)
        except (ValueError, RecursionError) as error:
            fresh = more() if len(buffer) - position < _MAX_RECORD and not isinstance(error, RecursionError) else ""
            if not fresh:
                what = f"is cut off or damaged after {number} records"
                raise SourceError(f"{place} {what}. Download the archive again") from error
            buffer, position = buffer[position:] + fresh, 0
            continue
        number += 1
        yield value


def _of_folder(folder: Path, wanted: re.Pattern[str]) -> Iterator[Member]:
    seen = 0
    for parent, folders, files in os.walk(folder):
        folders.sort()
        seen += len(files)
        if seen > MAX_MEMBERS:
            raise SourceError(f"{folder}: more than {MAX_MEMBERS} files: not an X archive. Give its own folder")
        for file in files:
            path = Path(parent, file)
            name = path.relative_to(folder).as_posix()
            if not wanted.search(name):
                continue
            if path.is_symlink() or not path.is_file():
                logger.warning("%s: ignored %s, a link to another place", folder, name)
                continue
            yield Member(name, path.stat().st_size, _opener(path))


def _opener(path: Path) -> Callable[[], IO[bytes]]:
    return lambda: path.open("rb")


def _of_zip(archive: zipfile.ZipFile, where: str, wanted: re.Pattern[str]) -> Iterator[Member]:
    for info in archive.infolist():
        name = info.filename.replace("\\", "/")
        if not wanted.search(name) or info.is_dir():
            continue
        if reason := _unsafe(info, name):
            logger.warning("%s: ignored %r, %s", where, info.filename[:200], reason)
            continue
        if info.flag_bits & 1:
            raise SourceError(f"{where}: {name} is encrypted. Unzip it with its password and give the folder")
        if info.file_size > max(_FREE_BYTES, info.compress_size * _MAX_RATIO):
            raise SourceError(
                f"{where}: {name} unpacks {info.compress_size} bytes to {info.file_size}: a zip bomb, not an X archive"
            )
        yield Member(name, info.file_size, partial(archive.open, info))


def _unsafe(info: zipfile.ZipInfo, name: str) -> str:
    path = PurePosixPath(name)
    if path.is_absolute() or re.match(r"[A-Za-z]:", name) or ".." in path.parts:
        return "its path leads out of the archive"
    return "a link to another place" if stat.S_ISLNK(info.external_attr >> 16) else ""


def _checked(found: list[Member], where: str) -> list[Member]:
    for member in found:
        if member.size > MAX_MEMBER_BYTES:
            raise SourceError(
                f"{where}: {member.name} has {member.size} bytes, more than {MAX_MEMBER_BYTES}: not a part of an X archive"
            )
    if sum(member.size for member in found) > MAX_TOTAL_BYTES:
        raise SourceError(f"{where}: its posts unpack to more than {MAX_TOTAL_BYTES >> 30} GiB: not an X archive")
    return sorted(
        found, key=lambda member: [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", member.name)]
    )


def _not_a_zip(path: Path, where: str) -> str:
    with path.open("rb") as file:
        start = file.read(4)
    if not start:
        return f"{where}: the file is empty. Give the zip or folder that X gave you"
    if start.startswith(b"PK"):
        return f"{where}: the zip is cut off or damaged. Download it again"
    return f"{where}: not a zip. Give the zip or folder that X gave you, or write files: in front of another kind of file"
