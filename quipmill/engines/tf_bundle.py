"""TensorFlow's checkpoint files (`model.ckpt.index`, `model.ckpt.data-00000-of-00001`) read and written without TensorFlow.

A checkpoint is a table of entries, sorted by tensor name, in the `.index` file and the raw numbers in one or more `.data`
files. Everything read is bounds-checked against the files' real sizes before it is allocated, and every block and tensor is
checked by its CRC-32C, so that a damaged or hostile checkpoint ends in one `CheckpointError`. What is written here restores
in TensorFlow's `Saver`, bit for bit.

The formats are those of TensorFlow's `core/util/tensor_bundle` and `core/protobuf/tensor_bundle.proto`, on the sorted tables
of `core/lib/io/table_format.txt` (LevelDB's).
"""

import math
import re
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import google_crc32c
import numpy as np
from numpy.typing import NDArray

from quipmill.engines.tf_table import Damaged, mask, number_of, parts_of, read_message, read_table, table_bytes, varint_bytes
from quipmill.errors import CheckpointError
from quipmill.schema import replacing, write_text

MAX_INDEX_BYTES: Final = 4 << 20
"""A larger index is refused unread; that of the largest GPT-2 has 30 kB."""

_CHUNK_BYTES: Final = 1 << 22

_BFLOAT16: Final = 14
_DTYPES: Final[dict[int, np.dtype[Any]]] = {
    1: np.dtype("<f4"),
    2: np.dtype("<f8"),
    3: np.dtype("<i4"),
    9: np.dtype("<i8"),
    19: np.dtype("<f2"),
    _BFLOAT16: np.dtype("<u2"),  # numpy has no bfloat16: read as its bits, and widened to float32
}
_CODES: Final = {dtype: code for code, dtype in _DTYPES.items() if code != _BFLOAT16}


@dataclass(frozen=True)
class Entry:
    """Where one tensor lies."""

    dtype: int
    """Number of the type in TensorFlow's `types.proto`."""
    shape: tuple[int, ...]
    shard: int
    offset: int
    size: int
    """Bytes."""
    crc: int
    """Masked CRC-32C of the bytes."""
    sliced: bool
    """A partitioned variable, whose parts have entries of their own."""


@dataclass(frozen=True)
class Bundle:
    """An opened checkpoint: its table of contents."""

    prefix: Path
    shards: int
    entries: dict[str, Entry]


def read_bundle(prefix: Path) -> Bundle:
    """The table of contents of the checkpoint `prefix` (`.../model.ckpt`, without `.index`).

    Raises:
        CheckpointError: there is none, or it is damaged.
    """
    path = Path(f"{prefix}.index")
    if not path.is_file():
        raise CheckpointError(f"{path}: no such file. Download or copy the checkpoint anew")
    if path.stat().st_size > MAX_INDEX_BYTES:
        raise CheckpointError(f"{path}: larger than {MAX_INDEX_BYTES >> 20} MB, no checkpoint index. Give another folder")
    try:
        table = dict(read_table(path.read_bytes()))
        header = read_message(table.pop(b"", b""))
        if number_of(header, 2) != 0:
            raise Damaged("written on a big-endian machine")
        shards = number_of(header, 1)
        if not 1 <= shards <= 99_999:
            raise Damaged(f"{shards} data files")
        entries = {key.decode(): _entry(value) for key, value in table.items()}
    except (Damaged, UnicodeDecodeError) as error:
        raise CheckpointError(f"{path}: damaged, or no checkpoint index ({error}). Download or copy it anew") from error
    return Bundle(prefix, shards, entries)


def read_tensor(bundle: Bundle, name: str) -> NDArray[Any]:
    """One tensor, verified; bfloat16 comes as float32.

    Raises:
        CheckpointError: it is missing, of a type that models do not have, or damaged.
    """
    entry = bundle.entries.get(name)
    if entry is None:
        raise CheckpointError(f"{bundle.prefix}: the tensor {name} is missing. Is this a GPT-2 of gpt-2-simple or OpenAI?")
    path = Path(f"{bundle.prefix}.data-{entry.shard:05d}-of-{bundle.shards:05d}")
    dtype = _DTYPES.get(entry.dtype)
    if dtype is None or entry.sliced:
        raise CheckpointError(f"{bundle.prefix}: the tensor {name} is of a type or form that no GPT-2 has. Give another folder")
    if not path.is_file():
        raise CheckpointError(f"{path}: no such file. Download or copy the checkpoint anew")
    fits = len(entry.shape) <= 8 and math.prod(entry.shape) * dtype.itemsize == entry.size > 0
    if not fits or entry.offset + entry.size > path.stat().st_size:
        raise CheckpointError(f"{path}: cut short or damaged at the tensor {name}. Download or copy it anew")
    tensor = np.empty(entry.shape, dtype)
    raw = tensor.reshape(-1).view(np.uint8)
    crc = 0
    with path.open("rb") as file:
        file.seek(entry.offset)
        for start in range(0, entry.size, _CHUNK_BYTES):
            chunk = file.read(min(_CHUNK_BYTES, entry.size - start))
            raw[start : start + len(chunk)] = np.frombuffer(chunk, np.uint8)
            crc = google_crc32c.extend(crc, chunk)
    if mask(crc) != entry.crc:
        raise CheckpointError(f"{path}: damaged at the tensor {name} (wrong checksum). Download or copy it anew")
    return (tensor.astype(np.uint32) << 16).view(np.float32) if entry.dtype == _BFLOAT16 else tensor


def write_bundle(prefix: Path, tensors: Iterable[tuple[str, NDArray[Any]]]) -> None:
    """Writes `prefix.data-00000-of-00001` and `prefix.index`, one tensor in memory at a time.

    Args:
        prefix: path without suffix; its folder is made.
        tensors: names and arrays of float16, float32, float64, int32 or int64, in any order.
    """
    entries = {}
    with replacing(f"{prefix}.data-00000-of-00001") as data:
        for name, tensor in tensors:
            dtype = tensor.dtype.newbyteorder("<")
            raw = np.ascontiguousarray(tensor, dtype).reshape(-1).view(np.uint8)
            offset, crc = data.tell(), 0
            for start in range(0, raw.size, _CHUNK_BYTES):
                chunk = raw[start : start + _CHUNK_BYTES].tobytes()
                data.write(chunk)
                crc = google_crc32c.extend(crc, chunk)
            entries[name] = _entry_bytes(_CODES[dtype], tensor.shape, offset, raw.size, crc)
    header = b"\x08\x01\x1a\x02\x08\x01"  # num_shards 1, version {producer 1}; little endian is the default
    table = [(b"", header), *sorted((name.encode(), entry) for name, entry in entries.items())]
    with replacing(f"{prefix}.index") as index:
        index.write(table_bytes(table))


def latest(folder: Path) -> Path:
    """The prefix of the newest checkpoint in a folder, as its `checkpoint` file says; never a path outside the folder.

    Raises:
        CheckpointError: the folder has no checkpoint.
    """
    state = folder / "checkpoint"
    if state.is_file() and state.stat().st_size <= 1 << 20:
        line = re.search(r'^model_checkpoint_path: "([^"]*)"', state.read_text(encoding="utf-8", errors="replace"), re.M)
        name = re.split(r"[/\\]", line.group(1))[-1] if line else ""
        if name and (folder / f"{name}.index").is_file():
            return folder / name
    found = sorted(folder.glob("*.index"), key=lambda path: (_step(path), path.name))
    if not found:
        raise CheckpointError(f"{folder}: no TensorFlow checkpoint in it (no .index file). Give the folder of one")
    return found[-1].with_suffix("")


def write_latest(folder: Path, name: str) -> None:
    """Writes the `checkpoint` file that makes `name` (`model-100`) the newest checkpoint of a folder."""
    write_text(folder / "checkpoint", f'model_checkpoint_path: "{name}"\nall_model_checkpoint_paths: "{name}"\n')


def _step(index: Path) -> int:
    digits = re.search(r"-(\d{1,18})\.index$", index.name)
    return int(digits.group(1)) if digits else -1


def _entry(data: bytes) -> Entry:
    message = read_message(data)
    shape = read_message(b"".join(parts_of(message, 2)))
    return Entry(
        dtype=number_of(message, 1),
        shape=tuple(number_of(read_message(size), 1) for size in parts_of(shape, 2)),
        shard=number_of(message, 3),
        offset=number_of(message, 4),
        size=number_of(message, 5),
        crc=number_of(message, 6),
        sliced=bool(parts_of(message, 7)),
    )


def _entry_bytes(dtype: int, shape: tuple[int, ...], offset: int, size: int, crc: int) -> bytes:
    dims = b""
    for length in shape:
        dim = b"\x08" + varint_bytes(length)
        dims += b"\x12" + varint_bytes(len(dim)) + dim
    head = b"\x08" + varint_bytes(dtype) + b"\x12" + varint_bytes(len(dims)) + dims
    return head + b"\x20" + varint_bytes(offset) + b"\x28" + varint_bytes(size) + b"\x35" + struct.pack("<I", mask(crc))
