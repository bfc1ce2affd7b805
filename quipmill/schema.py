"""The records that travel between stages, and how they are read and written.

Everything between stages is a file, and every file has one schema: JSON Lines of one of the dataclasses below, or a folder
with a `manifest.json`. Files are written under a temporary name and renamed, so that a file that exists is whole.
"""

import hashlib
import json
import logging
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Final, TypeVar, get_args, get_origin

from quipmill.errors import CheckpointError, DataError

logger = logging.getLogger(__name__)

MAX_LINE_BYTES: Final = 1 << 20
"""A longer line is not a post; it is skipped and counted, so that memory stays bounded."""

EARLY_LIMIT: Final = 20
"""So many bad records with no good one between them stop the reading at once: the file is of another kind."""


@dataclass(frozen=True)
class Post:
    """One post as its author wrote it: `text` is raw until `clean`."""

    id: str
    author: str
    text: str
    created_at: str = ""
    """RFC 3339 in UTC, `2024-05-01T09:30:00Z`; empty where the place does not say."""
    url: str = ""
    reply_to: str = ""
    """Id or handle that this answers; empty for a post of its own."""
    repost_of: str = ""
    """Id or handle that this repeats; empty for the author's own words."""
    lang: str = ""
    """BCP 47, as the place says."""
    source: str = ""
    """The origin it was read from, `x_archive:twitter-2024.zip`."""
    content_warning: str = ""
    """What the author put in front of the text for people to open it or not, where the place has such a thing."""


@dataclass(frozen=True)
class Sample:
    """One generated post. The fields after `model` are empty until `evaluate` fills them."""

    id: str
    """Stable digest of model, seed and index."""
    text: str
    prompt: str = ""
    seed: int = 0
    temperature: float = 0.0
    top_k: int = 0
    top_p: float = 1.0
    tokens: int = 0
    engine: str = ""
    model: str = ""
    """Digest of the checkpoint's manifest."""
    overlap: int | None = None
    """Longest run of characters copied from a training post."""
    nearest: str | None = None
    """The training post that `overlap` copies."""
    duplicate_of: str | None = None
    """Id of an earlier sample with (nearly) the same text."""
    length: int | None = None
    """Weighted as X counts it."""
    bits_per_byte: float | None = None
    flags: list[str] = field(default_factory=list)
    keep: bool | None = None


@dataclass(frozen=True)
class Draft:
    """A kept sample on its way to a person's approval."""

    sample_id: str
    text: str
    account: str = ""
    flags: list[str] = field(default_factory=list)
    model: str = ""


@dataclass(frozen=True)
class Manifest:
    """What a checkpoint folder is: written last, so that a folder without it is not a checkpoint."""

    engine: str
    version: str
    """quipmill's version."""
    config: dict[str, Any]
    base: dict[str, Any]
    """`name` and `digest` of the base model; empty for engines without one."""
    tokenizer: dict[str, Any]
    """`kind` and `vocab_size`."""
    data: dict[str, Any]
    """`digest`, `posts`, `characters` of the training split, and `valid_posts`."""
    step: int
    metrics: dict[str, float]
    """`valid_bits_per_byte`, `start_valid_bits_per_byte`, `tokens_trained`, `tokens_per_second`, `seconds`, ..."""
    seed: int
    parent: str = ""
    """Digest of the manifest that training went on from."""

    @property
    def digest(self) -> str:
        """SHA-256 of the manifest's JSON, in hexadecimal; names the model in samples and artifacts."""
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()


Record = TypeVar("Record", Post, Sample, Draft)


class Tally:
    """Counts good and bad records of one reading, and stops it when too many are bad.

    Args:
        where: what is read, for messages.
        max_bad_fraction: share of bad records that is still accepted, 0 to 1.
    """

    def __init__(self, where: str, max_bad_fraction: float = 0.05) -> None:
        self.where, self.max_bad_fraction = where, max_bad_fraction
        self.good = self.bad = 0
        self.first_bad = ""

    def ok(self) -> None:
        """Counts a good record."""
        self.good += 1

    def skip(self, place: str, reason: str) -> None:
        """Counts a bad record at `place` (`line 7`), and remembers the first.

        Raises:
            DataError: the first `EARLY_LIMIT` records are all bad.
        """
        self.bad += 1
        self.first_bad = self.first_bad or f"{place}: {reason}"
        logger.debug("%s: skipped %s: %s", self.where, place, reason)
        if self.good == 0 and self.bad >= EARLY_LIMIT and self.max_bad_fraction < 1:
            self._stop()

    def close(self) -> None:
        """Reports what was skipped at the end of the reading.

        Raises:
            DataError: more than `max_bad_fraction` of the records are bad.
        """
        if self.bad > self.max_bad_fraction * (self.good + self.bad):
            self._stop()
        if self.bad:
            logger.warning(
                "%s: skipped %d of %d records; the first: %s",
                self.where,
                self.bad,
                self.good + self.bad,
                self.first_bad,
            )

    def _stop(self) -> None:
        raise DataError(
            f"{self.where}: {self.bad} of {self.good + self.bad} records are unreadable; the first, {self.first_bad}. "
            f"Correct the file, or raise max_bad_fraction (now {self.max_bad_fraction:g}) to skip them"
        )


def parse(record: object, kind: type[Record]) -> Record:
    """Turns one decoded JSON value into a record.

    Unknown fields are ignored, so that newer files stay readable.

    Raises:
        ValueError: it is no object, a needed field is missing or a field has the wrong type; says expected and found.
    """
    if not isinstance(record, dict):
        raise ValueError(f"expected an object with the fields of a {kind.__name__}, found {type(record).__name__}")
    needed = [f.name for f in fields(kind) if f.name in ("id", "author", "text", "sample_id")]
    missing = [name for name in needed if name not in record]
    if missing:
        found = ", ".join(sorted(map(str, record))[:12]) or "none"
        raise ValueError(f"expected the fields {', '.join(needed)}, found {found}")
    known = {f.name: record[f.name] for f in fields(kind) if f.name in record}
    for name in needed:
        if not isinstance(known[name], str):
            raise ValueError(f"field {name} must be text, found {type(known[name]).__name__}")
    for f in fields(kind):
        value = known.get(f.name, "")
        if f.type is str:
            known[f.name] = "" if value is None else whole(value if isinstance(value, str) else str(value))
        elif f.name in known and not _fits(value, f.type):
            raise ValueError(f"field {f.name} must be {getattr(f.type, '__name__', f.type)}, found {json.dumps(value)[:40]}")
    return kind(**known)


def whole(text: str) -> str:
    """Halves of surrogate pairs joined and lone ones replaced: JSON may hold what no file in UTF-8 can."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _fits(value: object, kind: object) -> bool:
    """Whether a decoded JSON value is of a field's type, list items included; whole numbers are fine where fractions are."""
    if get_origin(kind) is list:
        return isinstance(value, list) and all(isinstance(item, get_args(kind)) for item in value)
    kinds = get_args(kind) or (kind,)
    if isinstance(value, bool):
        return bool in kinds
    return isinstance(value, (*kinds, int) if float in kinds else kinds)


def read_jsonl(
    path: str | Path, kind: type[Record], max_bad_fraction: float = 0.05, tally: Tally | None = None
) -> Iterator[Record]:
    """Reads records one by one; a bad line is skipped and counted, in `tally` if one is given.

    Raises:
        DataError: the file is missing, is not UTF-8 JSON Lines of this kind, or too many lines are bad.
    """
    path = Path(path)
    if not path.is_file():
        raise DataError(f"{path}: no such file. Check the path")
    tally = tally or Tally(str(path), max_bad_fraction)
    with path.open("rb") as lines:
        number = 0
        while line := lines.readline(MAX_LINE_BYTES):
            number += 1
            if len(line) == MAX_LINE_BYTES and not line.endswith(b"\n"):
                while (rest := lines.readline(MAX_LINE_BYTES)) and not rest.endswith(b"\n"):
                    pass
                tally.skip(f"line {number}", f"longer than {MAX_LINE_BYTES} bytes")
                continue
            if not line.strip():
                continue
            try:
                record = parse(json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8")), kind)
            except (ValueError, RecursionError) as error:  # JSON and Unicode errors are ValueErrors
                tally.skip(f"line {number}", str(error))
                continue
            tally.ok()
            yield record
    tally.close()


def write_jsonl(path: str | Path, records: Iterable[Post | Sample | Draft]) -> int:
    """Writes one JSON object a line, empty fields left out, and returns how many."""
    count = 0
    with replacing(path) as out:
        for record in records:
            out.write(whole(dumps(record)).encode() + b"\n")
            count += 1
    return count


def dumps(record: Post | Sample | Draft) -> str:
    """One record as JSON without the fields that hold nothing."""
    values = {name: value for name, value in vars(record).items() if value not in ("", None, [])}
    for name in ("id", "author", "text", "sample_id"):  # always there, even if empty
        if hasattr(record, name):
            values[name] = getattr(record, name)
    return json.dumps({f.name: values[f.name] for f in fields(record) if f.name in values}, ensure_ascii=False)


@contextmanager
def replacing(path: str | Path) -> Iterator[Any]:
    """A binary file that takes the place of `path` only when it is whole; parent folders are made.

    An error inside leaves `path` as it was, and no temporary file.
    """
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            yield out
        os.chmod(name, 0o666 & ~_umask())
        if path.is_dir():  # a leftover of a failed attempt of another kind
            shutil.rmtree(path)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def write_text(path: str | Path, text: str) -> None:
    """Writes UTF-8 text in one go, atomically."""
    with replacing(path) as out:
        out.write(text.encode())


def write_json(path: str | Path, value: object) -> None:
    """Writes one JSON document in one go, atomically, keys in their order."""
    write_text(path, json.dumps(value, indent=2, ensure_ascii=False) + "\n")


def fresh_folder(path: str | Path) -> Path:
    """An empty folder at `path`; leftovers of an earlier attempt are removed, since local retries share their outputs."""
    path = Path(path)
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    elif path.exists() or path.is_symlink():
        path.unlink()
    path.mkdir(parents=True)
    return path


def write_manifest(checkpoint: str | Path, manifest: Manifest) -> None:
    """Makes a folder a checkpoint. Call it last."""
    write_json(Path(checkpoint) / "manifest.json", asdict(manifest))


def read_manifest(checkpoint: str | Path) -> Manifest:
    """The manifest of a checkpoint folder.

    Raises:
        CheckpointError: the folder is missing, has no manifest, or the manifest is not one.
    """
    path = Path(checkpoint) / "manifest.json"
    if not path.is_file():
        raise CheckpointError(
            f"{checkpoint}: not a checkpoint: no manifest.json in it. Give the folder that `quipmill finetune -o` wrote"
        )
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        manifest = Manifest(**{f.name: values[f.name] for f in fields(Manifest) if f.name != "parent" or "parent" in values})
        for f in fields(Manifest):
            value, wanted = getattr(manifest, f.name), get_origin(f.type) or f.type
            assert isinstance(wanted, type)
            if not isinstance(value, wanted):
                raise TypeError(f"{f.name} must be {wanted.__name__}, found {type(value).__name__}")
        return manifest
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise CheckpointError(f"{path}: not a checkpoint's manifest ({error}). Train again, or copy it anew") from error


def digest_file(path: str | Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with Path(path).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
