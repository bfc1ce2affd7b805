"""A small web server for one folder on a loopback port, so that the example fetches its pictures as it would from the web.

python -m quipmill.examples.captioning.server FOLDER --latency 0.05
"""

import argparse
import asyncio
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote


@contextmanager
def serving(folder: Path, latency: float = 0.0) -> Iterator[str]:
    """Serves the files of a folder until the block ends; gives the address.

    Args:
        folder: whose files are served, those of folders below too.
        latency: seconds of a way through the world and back: every answer waits so long, and each new connection as well.
    """
    loop, ready = asyncio.new_event_loop(), threading.Event()
    address: list[str] = []

    def run() -> None:
        asyncio.set_event_loop(loop)
        server = loop.run_until_complete(_listen(folder, latency, 0))
        address.append(_address(server))
        ready.set()
        loop.run_forever()
        server.close()
        for task in (tasks := asyncio.all_tasks(loop)):
            task.cancel()
        loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        loop.close()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    ready.wait()
    try:
        yield address[0]
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()


async def _listen(folder: Path, latency: float, port: int) -> asyncio.Server:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await asyncio.sleep(latency)
            while head := await reader.readuntil(b"\r\n\r\n"):
                await asyncio.sleep(latency)
                writer.write(_answer(folder.resolve(), head))
                await writer.drain()
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    return await asyncio.start_server(serve, "127.0.0.1", port, backlog=500)


def _address(server: asyncio.Server) -> str:
    return f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


def _answer(folder: Path, head: bytes) -> bytes:
    """The file that a request asks for; nothing outside of the folder."""
    words = head.split(maxsplit=2)
    path = (folder / unquote(words[1].decode("ascii", "replace")).lstrip("/")).resolve() if len(words) > 1 else folder
    if words[0] != b"GET" or not path.is_relative_to(folder) or not path.is_file():
        return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
    body = path.read_bytes()
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)


def main(words: Sequence[str] | None = None) -> int:
    """Serves until it is stopped."""
    parser = argparse.ArgumentParser(prog="python -m quipmill.examples.captioning.server", description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path, help="whose files are served")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one (default)")
    parser.add_argument("--latency", type=float, default=0.0, help="seconds that a connection and every answer wait (default: 0)")
    args = parser.parse_args(words)

    async def run() -> None:
        server = await _listen(args.folder, args.latency, args.port)
        print(_address(server), flush=True)
        await server.serve_forever()

    try:
        asyncio.run(run())
    except KeyboardInterrupt:
        pass
    return 0


if __name__ == "__main__":
    sys.exit(main())
