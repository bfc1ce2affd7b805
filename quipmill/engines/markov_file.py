"""The file of an n-gram model: `markov.bin`, a line of JSON and then zlib-packed tables. Quick to read, and nothing in it runs.

The line says `{"format": "quipmill-markov", "version": 1, "order": 6, "grams": [...], "contexts": [...]}` with the number of
n-grams and contexts of each length. The tables are, for each length, the sorted n-grams two bytes a symbol (little-endian) and
their probabilities as float32; then the same for contexts and backoff weights.
"""

import json
import sys
import zlib
from array import array
from pathlib import Path
from typing import Any, BinaryIO, Final

from quipmill.errors import CheckpointError
from quipmill.schema import replacing

NAME: Final = "markov.bin"
MAX_GRAMS: Final = 100_000_000
"""More than any model of ours holds; a header that says more is refused before memory is taken."""
CHUNK: Final = 1 << 20


def write_tables(out: Path, order: int, probability: dict[str, float], backoff: dict[str, float]) -> None:
    """Writes `markov.bin`, atomically."""
    grams = [sorted(gram for gram in probability if len(gram) == length + 1) for length in range(order + 1)]
    contexts = [sorted(context for context in backoff if len(context) == length) for length in range(order + 1)]
    header = {
        "format": "quipmill-markov",
        "version": 1,
        "order": order,
        "grams": [len(keys) for keys in grams],
        "contexts": [len(keys) for keys in contexts],
    }
    packer = zlib.compressobj(6)
    with replacing(out / NAME) as file:
        file.write(json.dumps(header).encode() + b"\n")
        for keys, values in [*((keys, probability) for keys in grams), *((keys, backoff) for keys in contexts)]:
            file.write(packer.compress("".join(keys).encode("utf-16-le")))
            file.write(packer.compress(_floats(array("f", (values[key] for key in keys))).tobytes()))
        file.write(packer.flush())


def read_tables(checkpoint: Path) -> tuple[int, dict[str, float], dict[str, float]]:
    """Order, probabilities and backoff weights.

    Raises:
        CheckpointError: the file is missing, cut short or not one of these.
    """
    path = checkpoint / NAME
    if not path.is_file():
        raise CheckpointError(f"{path}: no such file. Train the markov model again")
    with path.open("rb") as file:
        try:
            return _read(file)
        except (ValueError, KeyError, TypeError, zlib.error) as error:
            raise CheckpointError(f"{path}: damaged ({error}). Train the markov model again") from error


def _read(file: BinaryIO) -> tuple[int, dict[str, float], dict[str, float]]:
    header: dict[str, Any] = json.loads(file.readline(1 << 16))
    if header["format"] != "quipmill-markov" or header["version"] != 1:
        raise ValueError("another format")
    order, sizes = int(header["order"]), [*map(int, header["grams"]), *map(int, header["contexts"])]
    if not 0 <= order <= 16 or len(sizes) != 2 * (order + 1) or min(sizes) < 0 or sum(sizes) > MAX_GRAMS:
        raise ValueError("its header contradicts itself")
    lengths = [*range(1, order + 2), *range(order + 1)]
    tables: tuple[dict[str, float], dict[str, float]] = ({}, {})
    unpacked = _Unpacked(file)
    for index, (length, size) in enumerate(zip(lengths, sizes, strict=True)):
        keys = unpacked.read(2 * length * size).decode("utf-16-le")
        values = array("f", unpacked.read(4 * size))
        wanted = tables[index > order]
        wanted.update(zip((keys[n * length : (n + 1) * length] for n in range(size)), _floats(values), strict=True))
    if not all(0 < value <= 1.000001 for table in tables for value in table.values()):
        raise ValueError("a probability is not one")
    return order, *tables


class _Unpacked:
    """The bytes behind the header, as many at a time as are asked for; never holds more than that and a chunk."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._unpacker, self._ready = file, zlib.decompressobj(), bytearray()

    def read(self, wanted: int) -> bytes:
        while len(self._ready) < wanted:
            packed = self._unpacker.unconsumed_tail or self._file.read(CHUNK)
            piece = self._unpacker.decompress(packed, CHUNK)
            if not piece and not packed:
                raise ValueError("it ends too early")
            self._ready += piece
        given = bytes(self._ready[:wanted])
        del self._ready[:wanted]
        return given


def _floats(values: "array[float]") -> "array[float]":
    """Little-endian on every machine."""
    if sys.byteorder == "big":
        values.byteswap()
    return values
