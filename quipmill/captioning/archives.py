"""Pictures out of a zip or tar, one by one: nothing is unpacked to disk, no path leads anywhere, and sizes have limits."""

import logging
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from quipmill.captioning.rows import MAX_FILE
from quipmill.errors import DataError, StoreError
from quipmill.store import check_key

logger = logging.getLogger(__name__)

SUFFIXES: Final = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp")
"""Names of files that are taken for pictures."""

MAX_MEMBERS: Final = 1_000_000
MAX_TOTAL: Final = 32 << 30
"""Unpacked bytes of all pictures."""

_DAMAGE: Final = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
)


def is_archive(path: Path) -> bool:
    """Whether a file is a zip or a tar, packed or not."""
    return zipfile.is_zipfile(path) or tarfile.is_tarfile(path)


def members(path: Path, where: str) -> Iterator[tuple[str, bytes]]:
    """Name and content of each picture.

    Raises:
        DataError: the archive is damaged, encrypted, or larger than it may be.
    """
    total = 0
    found = _of_zip(path) if zipfile.is_zipfile(path) else _of_tar(path)
    try:
        for number, (name, data) in enumerate(found):
            total += len(data)
            if number >= MAX_MEMBERS or total > MAX_TOTAL:
                raise DataError(f"{where}: more than {MAX_MEMBERS:,} pictures or {MAX_TOTAL >> 30} GiB in it. Give it in parts")
            yield name, data
    except _DAMAGE as error:
        raise DataError(f"{where}: the archive is damaged or encrypted ({str(error)[:100]}). Make it anew") from error


def _of_zip(path: Path) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            if not info.is_dir() and (name := _checked(info.filename, info.file_size)):
                with archive.open(info) as file:
                    yield name, file.read(MAX_FILE)


def _of_tar(path: Path) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(path) as archive:
        for info in archive:
            if info.isfile() and (name := _checked(info.name, info.size)) and (file := archive.extractfile(info)):
                yield name, file.read(MAX_FILE)


def _checked(name: str, size: int) -> str:
    """The name of a picture; empty for everything else."""
    name = name.replace("\\", "/").removeprefix("./")
    if not name.lower().endswith(SUFFIXES) or PurePosixPath(name).name.startswith("._"):  # what macOS puts beside each file
        return ""
    try:
        check_key(name)
    except StoreError:
        logger.warning("ignored %r, whose path leads out of the archive", name[:200])
        return ""
    if size > MAX_FILE:
        logger.warning("ignored %s, %s bytes", name[:200], f"{size:,}")
        return ""
    return name
