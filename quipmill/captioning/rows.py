"""Rows of caption and picture: read from TSV, Parquet or a folder, and what became of each of them.

A line that cannot be used is a row as well, and says why: nothing that somebody gave vanishes on the way.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import IO, Any, Final

from quipmill.errors import DataError, MissingExtra, StoreError
from quipmill.http import redact
from quipmill.inputs import local_copy
from quipmill.schema import replacing
from quipmill.store import Store, check_key, open_store

CAPTION_COLUMNS: Final = ("caption", "captions", "text", "description")
IMAGE_COLUMNS: Final = ("url", "image_url", "image", "file", "file_name", "path", "image_path")
"""Names that a header may have; without a header the caption is the first column and the address the second."""

CAPTION_FILES: Final = ("captions.tsv", "captions.parquet")
"""What a folder of pictures has its captions in."""

MAX_LINE: Final = 1 << 16
MAX_CAPTION: Final = 2000
MAX_URL: Final = 4000

MAX_FILE: Final = 64 << 20
"""A larger file in a folder is not read."""

OK: Final = "ok"
STATUSES: Final = {
    OK: "used",
    "bad_row": "not a caption and an address",
    "http_error": "the server answered with an error",
    "not_an_image": "what came is no picture",
    "too_large": "more bytes or pixels than allowed",
    "timed_out": "no answer in time, or too slow",
    "refused": "an address that may not be asked",
    "unreachable": "no such server, or no connection",
    "missing": "no such file in the folder",
    "changed": "the file changed during the run",
}
"""Everything that can become of a row."""


@dataclass(frozen=True)
class Row:
    """One picture with its caption, as a chunk holds it."""

    row: int
    """Its number in the chunk, from 0."""
    caption: str
    url: str
    """Where the picture is: an address, or a path in the folder that the captions are of."""
    sha256: str = ""
    """Of a file in a folder, so that a new picture of the same name makes a new chunk."""
    bad: str = ""
    """Why this row cannot be used."""


@dataclass(frozen=True)
class Status:
    """What became of a row."""

    chunk: str
    row: int
    url: str
    """Without user, password, query and fragment, which may be secret."""
    caption: str
    status: str
    """One of `STATUSES`."""
    reason: str = ""
    image: str = ""
    """The picture's path in its folder, if there is one."""


def read_rows(source: str) -> Iterator[Row]:
    """The rows of a file or folder, numbered from 0.

    Args:
        source: a TSV or Parquet file of captions and addresses: a path, `s3://` or `https://`; or a folder (`s3://` too) of
            pictures with a `captions.tsv` of captions and file names in it.

    Raises:
        DataError, StoreError, NetworkError: it cannot be read.
    """
    folder = folder_of(source)
    with local_copy(_captions_of(folder, source) if folder else source) as path:
        if path.is_dir():
            raise DataError(f"{source}: a folder in which {CAPTION_FILES[0]} is a folder. Give a file of captions")
        for number, (caption, url) in enumerate(_parquet(path, source) if _is_parquet(path) else _tsv(path)):
            row = _checked(number, caption, url)
            yield _with_digest(row, folder) if folder and not row.bad and "://" not in row.url else row


def folder_of(source: str) -> Store | None:
    """The store that pictures without an address are in: `source` itself if it is a folder, otherwise none."""
    if source.startswith(("http://", "https://")):
        return None
    if source.startswith("s3://"):
        return None if Path(source).suffix.lower() in (".tsv", ".txt", ".parquet", ".csv") else open_store(source)
    return open_store(source) if Path(source.removeprefix("file://")).expanduser().is_dir() else None


def read_statuses(path: Path) -> Iterator[Status]:
    """The records of a `status.jsonl`.

    Raises:
        DataError: it is missing, or not one.
    """
    names = {field.name for field in fields(Status)}
    try:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                yield Status(**{name: value for name, value in json.loads(line).items() if name in names})
    except FileNotFoundError:
        raise DataError(f"{path}: no such file. Run fetch_images again") from None
    except (ValueError, TypeError, AttributeError) as error:
        raise DataError(f"{path}: not what fetch_images wrote ({error}). Run it again") from error


def write_statuses(path: Path, statuses: Iterable[Status]) -> dict[str, int]:
    """Writes a `status.jsonl`, and returns how many there are of each status."""
    with replacing(path) as out:
        return count_statuses(_written(statuses, out))


def count_statuses(statuses: Iterable[Status]) -> dict[str, int]:
    """How many rows there are of each status, the used ones first, the others by number."""
    counts = dict[str, int]()
    for status in statuses:
        counts[status.status] = counts.get(status.status, 0) + 1
    return dict(sorted(counts.items(), key=lambda item: (item[0] != OK, -item[1], item[0])))


def describe_counts(counts: dict[str, int]) -> str:
    """`412 ok, 3 http_error`."""
    return ", ".join(f"{number:,} {status}" for status, number in counts.items()) or "no rows"


def status_of(chunk: str, row: Row, status: str, reason: str = "", image: str = "") -> Status:
    """The status of a row, without what may be secret in its address; a digest in its place still tells addresses apart."""
    shown = redact(row.url, MAX_URL)
    url = shown if shown == row.url else f"{shown}#{hashlib.sha256(row.url.encode()).hexdigest()[:12]}"
    return Status(chunk, row.row, url, row.caption, status, reason, image)


def _written(statuses: Iterable[Status], out: IO[bytes]) -> Iterator[Status]:
    for status in statuses:
        out.write(json.dumps(asdict(status), ensure_ascii=False).encode() + b"\n")
        yield status


def _captions_of(folder: Store, source: str) -> str:
    for name in CAPTION_FILES:
        if folder.exists(name):
            return folder.uri(name)
    raise DataError(f"{source}: no {' or '.join(CAPTION_FILES)} in this folder. Put the captions there, or give a file")


def _is_parquet(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"PAR1"


def _tsv(path: Path) -> Iterator[tuple[str, str]]:
    """Caption and address of each line; a line without an address gives itself and nothing."""
    columns = (0, 1)
    for number, line in enumerate(lines_of(path)):
        cells = [cell.strip() for cell in line.split("\t")]
        if number == 0 and (named := _named_columns(cells)):
            columns = named
        elif len(cells) > max(columns):
            yield cells[columns[0]], cells[columns[1]]
        else:
            yield line.strip(), ""


def lines_of(path: Path) -> Iterator[str]:
    """Lines that are not empty, each cut at `MAX_LINE` bytes."""
    with path.open("rb") as file:
        while line := file.readline(MAX_LINE):
            whole = line.endswith(b"\n")
            while not whole and (rest := file.readline(MAX_LINE)):
                whole = rest.endswith(b"\n")
            text = line.decode("utf-8-sig", "replace").replace("\0", "").strip("\r\n")
            if text.strip():
                yield text


def _named_columns(cells: list[str]) -> tuple[int, int] | None:
    """Where caption and address are, if these cells are a header."""
    names = [cell.lower().strip("# ") for cell in cells]
    caption = next((i for i, name in enumerate(names) if name in CAPTION_COLUMNS), None)
    image = next((i for i, name in enumerate(names) if name in IMAGE_COLUMNS), None)
    return None if caption is None or image is None else (caption, image)


def _parquet(path: Path, source: str) -> Iterator[tuple[str, str]]:
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        raise MissingExtra("reading Parquet", "captioning") from error
    try:
        with ParquetFile(path) as table:
            names = table.schema_arrow.names
            found = _named_columns(names)
            if not found:
                raise DataError(
                    f"{source}: a column of captions ({', '.join(CAPTION_COLUMNS)}) and one of addresses "
                    f"({', '.join(IMAGE_COLUMNS)}) are needed, found {', '.join(names[:12])}. Rename them"
                )
            columns = [names[i] for i in found]
            for batch in table.iter_batches(batch_size=4096, columns=columns):
                yield from zip(*(map(_cell, batch.column(name).to_pylist()) for name in columns), strict=True)
    except (ArrowException, OSError, ValueError) as error:
        why = str(error).partition("\n")[0][:200]
        raise DataError(f"{source}: not a Parquet file that can be read ({why}). Write it anew, or as TSV") from error


def _cell(value: Any) -> str:  # Any: whatever a column holds
    return value if isinstance(value, str) else "" if value is None else str(value)[:MAX_LINE]


def _checked(number: int, caption: str, url: str) -> Row:
    """The row; one that cannot be used says why."""
    caption, url = " ".join(_sane(caption).split()), _sane(url).strip()
    if not url or not caption:
        bad = "expected caption<TAB>address, found no address" if caption else "expected caption<TAB>address, found no caption"
    elif len(caption) > MAX_CAPTION:
        bad = f"a caption of {len(caption):,} characters, more than {MAX_CAPTION:,}"
    elif len(url) > MAX_URL:
        bad = f"an address of {len(url):,} characters, more than {MAX_URL:,}"
    else:
        bad = ""
    return Row(number, caption[:MAX_CAPTION], url[:MAX_URL], bad=bad)


def _sane(text: str) -> str:
    """Without control characters and halves of characters, which no file in UTF-8 can hold."""
    text = text.encode("utf-8", "replace").decode()
    return "".join(" " if c < " " or c == "\x7f" else c for c in text) if not text.isprintable() else text


def _with_digest(row: Row, folder: Store) -> Row:
    """The row with the digest of its file; a file that is not there, or far too large, is for `fetch_images` to report."""
    try:
        data = folder.read(check_key(row.url), MAX_FILE)
    except StoreError:
        return row
    return replace(row, sha256=hashlib.sha256(data).hexdigest())
