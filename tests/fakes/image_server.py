"""A web server on a loopback port with pictures of every kind, and with everything that goes wrong when one fetches pictures.

    with serving() as server:
        server.url + "/ok/7.png"            a picture of its own for each number
        server.url + "/cmyk.jpg"            one of `pictures()`
        server.url + "/redirect?http://..." to anywhere

    /status/404        that status                        /flaky/3       500 three times, then a picture
    /silent            takes the request, answers never   /drip          a byte of a picture now and then
    /endless           bytes without end                  /large         says that it has 10 GB
    /cut               half of what it says               /loop          redirects to itself
    /gzip              a picture, packed unasked          /gzip-bomb     100 MB of zeros, packed
    /busy/1            429 with `Retry-After: 1`, once    anything else  a file of `root`, or 404

`latency` is how long each answer waits, in seconds. Connections are kept alive, as real servers do.
"""

import asyncio
import gzip
import io
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np
from PIL import Image

CHUNK = 1 << 16


@dataclass
class ImageServer:
    """The running server."""

    root: Path | None = None
    latency: float = 0.0
    url: str = ""
    requests: list[str] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    tries: dict[str, int] = field(default_factory=dict)


@contextmanager
def serving(root: Path | None = None, latency: float = 0.0) -> Iterator[ImageServer]:
    """Serves until the block ends."""
    pictures(), _zeros()  # made now, so that no answer waits for it
    server, loop, started = ImageServer(root, latency), asyncio.new_event_loop(), threading.Event()

    async def main() -> None:
        listening = await asyncio.start_server(lambda reader, writer: _serve(server, reader, writer), "127.0.0.1", 0, backlog=500)
        server.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
        started.set()

    def run() -> None:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(main())
        loop.run_forever()
        for task in (tasks := asyncio.all_tasks(loop)):
            task.cancel()
        loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        loop.close()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    assert started.wait(10)
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)


async def _serve(server: ImageServer, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """One connection, request after request."""
    try:
        while (head := await reader.readuntil(b"\r\n\r\n")) and await _answer(server, head.split()[1].decode(), writer):
            pass
    except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
        pass  # clients that go away are what we test, and so does this server
    finally:
        writer.close()


async def _answer(server: ImageServer, path: str, writer: asyncio.StreamWriter) -> bool:
    """Answers one request, and says whether the connection goes on."""
    server.requests.append(path)
    server.at_once += 1
    server.most_at_once = max(server.most_at_once, server.at_once)
    try:
        if server.latency:
            await asyncio.sleep(server.latency)
        return await _reply(server, path, writer)
    finally:
        server.at_once -= 1


async def _reply(server: ImageServer, path: str, writer: asyncio.StreamWriter) -> bool:
    _, kind, *rest = path.split("?")[0].split("/")
    number = int(rest[0]) if rest and rest[0].isdecimal() else 0
    tried = server.tries[path] = server.tries.get(path, 0) + 1
    match kind:
        case "status":
            return await _send(writer, number, b"no")
        case "flaky" | "busy" if tried <= number:
            wanted = {"Retry-After": "1"} if kind == "busy" else {}
            return await _send(writer, 429 if kind == "busy" else 500, b"later", wanted)
        case "flaky" | "busy" | "ok":
            return await _send(writer, 200, picture(number))
        case "redirect" | "loop":
            return await _send(writer, 302, b"", {"Location": path.partition("?")[2] or "/loop"})
        case "silent":
            await asyncio.sleep(3600)
        case "drip":
            writer.write(_head(200, {"Content-Length": "100000"}) + b"\x89PNG")
            while True:
                await asyncio.sleep(0.05)
                writer.write(b"x")
                await writer.drain()
        case "endless":
            writer.write(_head(200, {"Connection": "close"}))
            while True:
                writer.write(bytes(CHUNK))
                await writer.drain()
        case "large":
            writer.write(_head(200, {"Content-Length": "10000000000"}))
            await asyncio.sleep(3600)
        case "cut":
            writer.write(_head(200, {"Content-Length": "5000"}) + bytes(2500))
            await writer.drain()
            return False
        case "gzip":
            return await _send(writer, 200, gzip.compress(picture(1)), {"Content-Encoding": "gzip"})
        case "gzip-bomb":
            return await _send(writer, 200, _zeros(), {"Content-Encoding": "deflate"})
    name = path.lstrip("/")
    if name in pictures():
        return await _send(writer, 200, pictures()[name], {"Content-Type": "image/jpeg"})  # whatever it is
    file = server.root / name if server.root and ".." not in name else None
    return await _send(writer, 200, file.read_bytes()) if file and file.is_file() else await _send(writer, 404, b"no such thing")


def _head(status: int, headers: dict[str, str]) -> bytes:
    lines = [f"HTTP/1.1 {status} X", *(f"{name}: {value}" for name, value in headers.items()), "", ""]
    return "\r\n".join(lines).encode()


async def _send(writer: asyncio.StreamWriter, status: int, body: bytes, headers: dict[str, str] | None = None) -> bool:
    writer.write(_head(status, {"Content-Length": str(len(body)), **(headers or {})}) + body)
    await writer.drain()
    return True


@cache
def picture(number: int) -> bytes:
    """A photo-like picture of its own for each number, 320 x 240."""
    ramp = np.linspace(0, 255, 320, dtype=np.uint8)[None, :, None].repeat(240, 0).repeat(3, 2)
    return _bytes(Image.fromarray(ramp ^ np.uint8(number * 37 % 256)), "PNG")


@cache
def _zeros() -> bytes:
    packing = zlib.compressobj(1)
    return b"".join(packing.compress(bytes(1 << 20)) for _ in range(100)) + packing.flush()


@cache
def pictures() -> dict[str, bytes]:
    """Good and bad ones by name. Those that begin with `bad-` make no picture."""
    noise = np.random.default_rng(3).integers(0, 256, (300, 400, 3), dtype=np.uint8)
    photo, half = Image.fromarray(noise), Image.new("RGBA", (100, 50), (200, 100, 0, 128))
    jpeg = _bytes(photo, "JPEG")
    frames = [Image.new("RGB", (60, 60), colour) for colour in ("purple", "yellow")]
    turned = Image.new("RGB", (200, 100), "red")
    turned.paste("blue", (100, 0, 200, 100))
    exif = Image.Exif()
    exif[0x0112] = 6  # a quarter turn clockwise makes it upright
    palette = Image.new("RGB", (40, 40), "red")
    palette.paste((10, 200, 30), (10, 0, 40, 40))
    palette = palette.quantize(8)
    return {
        "photo.jpg": jpeg,
        "photo.webp": _bytes(photo, "WEBP"),
        "photo.bmp": _bytes(photo, "BMP"),
        "moving.gif": _bytes(frames[0], "GIF", save_all=True, append_images=frames[1:]),
        "cmyk.jpg": _bytes(Image.new("CMYK", (300, 200), (0, 255, 255, 0)), "JPEG"),
        "sixteen.png": _bytes(Image.fromarray(np.full((50, 50), 0x8000, dtype=np.uint16)), "PNG"),
        "rgba.png": _bytes(half, "PNG"),
        "grey-alpha.png": _bytes(half.convert("LA"), "PNG"),
        "palette.png": _bytes(palette, "PNG", transparency=palette.getpixel((0, 0))),
        "one-bit.png": _bytes(Image.new("1", (30, 30), 1), "PNG"),
        "1x1.png": _bytes(Image.new("RGB", (1, 1), "white"), "PNG"),
        "thin.png": _bytes(Image.new("RGB", (3000, 1), "white"), "PNG"),
        "turned.jpg": _bytes(turned, "JPEG", exif=exif, quality=95),
        "huge.jpg": _bytes(Image.new("RGB", (6000, 6000), (0, 128, 255)), "JPEG", quality=30),
        "bad-bomb.png": bomb(20_000),
        "bad-page.jpg": b"<!DOCTYPE html><html><body>Not found</body></html>",
        "bad-drawing.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><circle r="5"/></svg>',
        "bad-cut.jpg": jpeg[: len(jpeg) // 2],
        "bad-png.png": _bytes(photo, "PNG")[:-2000],
        "bad-bytes.jpg": np.random.default_rng(4).bytes(5000),
        "bad-empty.jpg": b"",
        "bad-tiff.tif": _bytes(Image.new("RGB", (20, 20)), "TIFF"),
    }


def bomb(side: int) -> bytes:
    """A PNG of a few dozen kilobytes that says, rightly, to be `side` x `side` pixels of one bit."""
    row = zlib.compressobj(9)
    packed = b"".join(row.compress(bytes(1 + side // 8)) for _ in range(side)) + row.flush()

    def part(name: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4) + name + data + zlib.crc32(name + data).to_bytes(4)

    size = side.to_bytes(4) * 2 + bytes([1, 0, 0, 0, 0])
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", size) + part(b"IDAT", packed) + part(b"IEND", b"")


def _bytes(image: Image.Image, kind: str, **settings: object) -> bytes:
    image.save(out := io.BytesIO(), kind, **settings)
    return out.getvalue()
