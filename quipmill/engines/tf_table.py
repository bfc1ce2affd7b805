"""The small formats inside TensorFlow's checkpoint index: sorted tables, and the wire format of protocol buffers.

The bytes are hostile: every length is checked against what is really there, and every block by its CRC-32C. What cannot be
raises `Damaged`, with a reason; the caller knows the file.

Formats: TensorFlow's `core/lib/io/table_format.txt` (LevelDB's tables), and the protocol buffers encoding guide.
"""

import struct
from collections.abc import Iterator
from typing import Final

import google_crc32c

_MAGIC: Final = 0xDB4775248B80FB57
_FOOTER_BYTES: Final = 48
_MAX_KEY_BYTES: Final = 4096

Message = list[tuple[int, int | bytes]]
"""Field numbers and values, in the order of the file."""


class Damaged(Exception):
    """Something in the bytes that cannot be."""


def mask(crc: int) -> int:
    """TensorFlow stores checksums rotated and shifted, so that a checksum of checksums means something."""
    return (((crc >> 15) | (crc << 17)) + 0xA282EAD8) & 0xFFFFFFFF


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of 7 bits a byte, and where it ends."""
    value = 0
    for shift in range(0, 70, 7):
        if at >= len(data):
            raise Damaged("a number is cut short")
        byte, at = data[at], at + 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
    raise Damaged("a number is too long")


def varint_bytes(value: int) -> bytes:
    """A number of 0 or more, 7 bits a byte."""
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])


def read_table(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Keys and values of a sorted table."""
    if len(data) < _FOOTER_BYTES or struct.unpack("<Q", data[-8:])[0] != _MAGIC:
        raise Damaged("its end is missing")
    footer = data[-_FOOTER_BYTES:-8]
    _, at = _handle(footer, 0)
    index, _ = _handle(footer, at)
    left = len(data)
    for _, entry in _block(data, index):
        handle, _ = _handle(entry, 0)
        left -= handle[1]
        if left < 0:  # the same block again and again would be a small file with endless entries
            raise Damaged("its blocks overlap")
        yield from _block(data, handle)


def _handle(data: bytes, at: int) -> tuple[tuple[int, int], int]:
    offset, at = _varint(data, at)
    size, at = _varint(data, at)
    return (offset, size), at


def _block(data: bytes, handle: tuple[int, int]) -> Iterator[tuple[bytes, bytes]]:
    """Keys and values of one block; each key repeats the start of the one before it."""
    offset, size = handle
    if size < 4 or offset + size + 5 > len(data):
        raise Damaged("a block lies outside the file")
    block = data[offset : offset + size]
    kind, crc = struct.unpack("<BI", data[offset + size : offset + size + 5])
    if mask(google_crc32c.value(data[offset : offset + size + 1])) != crc:
        raise Damaged("wrong checksum")
    if kind != 0:
        raise Damaged("compressed, which checkpoints of TensorFlow 1.2 and newer never are")
    end = size - 4 - 4 * struct.unpack("<I", block[-4:])[0]
    if end < 0:
        raise Damaged("a block is too small")
    at, key = 0, b""
    while at < end:
        shared, at = _varint(block, at)
        fresh, at = _varint(block, at)
        length, at = _varint(block, at)
        if shared > len(key) or shared + fresh > _MAX_KEY_BYTES or at + fresh + length > end:
            raise Damaged("an entry lies outside its block")
        key = key[:shared] + block[at : at + fresh]
        yield key, block[at + fresh : at + fresh + length]
        at += fresh + length


def table_bytes(table: list[tuple[bytes, bytes]]) -> bytes:
    """A sorted table of one block; the keys are sorted already, and there is at least one."""
    out = bytearray()

    def add(entries: list[tuple[bytes, bytes]]) -> bytes:
        body, restarts = bytearray(), []
        for key, value in entries:
            restarts.append(len(body))
            body += b"\0" + varint_bytes(len(key)) + varint_bytes(len(value)) + key + value
        restarts = restarts or [0]
        body += struct.pack(f"<{len(restarts)}I", *restarts) + struct.pack("<I", len(restarts))
        handle = varint_bytes(len(out)) + varint_bytes(len(body))
        body.append(0)  # not compressed
        out.extend(body + struct.pack("<I", mask(google_crc32c.value(bytes(body)))))
        return handle

    data = add(table)
    meta = add([])
    index = add([(table[-1][0], data)])
    return bytes(out + (meta + index).ljust(_FOOTER_BYTES - 8, b"\0") + struct.pack("<Q", _MAGIC))


def read_message(data: bytes) -> Message:
    """Field numbers and values of one protocol-buffer message."""
    found: Message = []
    at = 0
    while at < len(data):
        tag, at = _varint(data, at)
        value: int | bytes
        if tag & 7 == 0:
            value, at = _varint(data, at)
        elif tag & 7 in (1, 2, 5):
            length, at = (8, at) if tag & 7 == 1 else (4, at) if tag & 7 == 5 else _varint(data, at)
            if at + length > len(data):
                raise Damaged("a field is cut short")
            value, at = data[at : at + length], at + length
        else:
            raise Damaged("an unknown kind of field")
        found.append((tag >> 3, value))
    return found


def number_of(message: Message, field: int) -> int:
    """The last value of a field, as protocol buffers say; 0 where it is not there."""
    value = next((value for number, value in reversed(message) if number == field), 0)
    if isinstance(value, bytes):
        if len(value) != 4:
            raise Damaged("a field has the wrong type")
        return int.from_bytes(value, "little")
    return value


def parts_of(message: Message, field: int) -> list[bytes]:
    """All values of a field of bytes."""
    parts = [value for number, value in message if number == field]
    if not all(isinstance(value, bytes) for value in parts):
        raise Damaged("a field has the wrong type")
    return [value for value in parts if isinstance(value, bytes)]
