"""Fetches the pictures of one chunk, many at a time, and says of every row what became of it.

Nothing that a link leads to stops the others: a server that is slow, broken, lying or hostile costs its own row. Addresses are
asked behind the guard of `quipmill.guard`, each redirect again.
"""

import hashlib
import logging
import os
import random
import threading
import time
import warnings
import zlib
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import httpx

from quipmill.captioning.chunks import read_rows_of
from quipmill.captioning.images import MAX_PIXELS, SIDE, BadPicture, letterbox
from quipmill.captioning.rows import OK, Row, Status, describe_counts, folder_of, status_of, write_statuses
from quipmill.errors import NetworkError, StoreError, UsageError
from quipmill.guard import GuardedTransport
from quipmill.http import USER_AGENT, hush, private_allowed
from quipmill.schema import fresh_folder
from quipmill.store import Store, check_key

logger = logging.getLogger(__name__)

MAX_REDIRECTS: Final = 5

PNG: Final = {"compress_level": 1, "compress_type": zlib.Z_RLE}
"""How pictures are packed: without a search for repetitions, which photos have not, in two thirds of the time and no larger."""

_REPEATED_STATUS: Final = (408, 425, 429, 500, 502, 503, 504)
_random: Final = random.Random()  # its own: nothing here must draw from the global one


@dataclass(frozen=True)
class FetchConfig:
    """How pictures are fetched."""

    concurrency: int = 50
    """Pictures on their way at the same time."""
    attempts: int = 3
    """How often an address is asked that does not answer, or answers 429 or 5xx."""
    image_seconds: float = 30.0
    """For one picture, all attempts, redirects and pauses together."""
    read_seconds: float = 10.0
    """A server that is silent for so long is given up, or asked again."""
    chunk_seconds: float = 3600.0
    """For all pictures of a chunk; those that have not begun then are timed out."""
    pause_seconds: float = 1.0
    """Longest pause before the second attempt; it doubles with each, and a part of it is random."""
    max_bytes: int = 16 << 20
    """A larger file is given up while it comes."""
    max_pixels: int = MAX_PIXELS
    """A picture with more is refused before it is decoded."""

    def __post_init__(self) -> None:
        for name in ("concurrency", "attempts", "image_seconds", "read_seconds", "chunk_seconds", "max_bytes", "max_pixels"):
            if not getattr(self, name) > 0:
                raise UsageError(f"{name} must be above 0, found {getattr(self, name)}")
        if not self.concurrency <= 500:
            raise UsageError(f"concurrency must be at most 500, found {self.concurrency}")


def fetch_images(
    work_uri: str, chunk: Mapping[str, str], out: Path, config: FetchConfig = FetchConfig(), *, source: str = ""
) -> dict[str, int]:
    """Fetches the pictures of one chunk into `out/images`, writes `out/status.jsonl`, and returns how many rows have each status.

    Args:
        work_uri: what `split_rows` was given.
        chunk: one of the items that it returned.
        out: folder; what was there goes.
        config: limits.
        source: the folder that rows without an address are files of, as `split_rows` was given it.
    """
    rows = read_rows_of(work_uri, chunk)
    (fresh_folder(out) / "images").mkdir()
    with pictures(config, folder_of(source) if source else None) as fetch, ThreadPoolExecutor(config.concurrency) as pool:

        def one(row: Row) -> Status:
            image = f"images/{row.row:08d}.png"
            try:
                fetch(row, out / image)
            except BadPicture as bad:
                return status_of(chunk["key"], row, bad.status, bad.reason)
            return status_of(chunk["key"], row, OK, image=image)

        counts = write_statuses(out / "status.jsonl", pool.map(one, rows))
    logger.info("fetch_images: %s: %s", chunk["key"], describe_counts(counts))
    return counts


@contextmanager
def pictures(config: FetchConfig, folder: Store | None) -> Iterator["Pictures"]:
    """What fetches one row's picture into a file, safe to call from many threads."""
    hush()
    allowed, tls = private_allowed(), httpx.create_ssl_context()
    with ExitStack() as stack:

        def open_client() -> httpx.Client:
            transport = GuardedTransport(allowed, max_connections=1, tls=tls)
            return stack.enter_context(httpx.Client(transport=transport, headers={"User-Agent": USER_AGENT}))

        stack.enter_context(warnings.catch_warnings())  # of pixels, which have a limit of their own here
        warnings.simplefilter("ignore")
        yield Pictures(config, folder, open_client)


class Pictures:
    """Fetches pictures, each thread over a connection of its own: a pool looks at all of its connections for every request.

    Args:
        config: limits.
        folder: where rows without an address have their files.
        open_client: makes a thread's client, without redirects, which are followed here.
    """

    def __init__(self, config: FetchConfig, folder: Store | None, open_client: Callable[[], httpx.Client]) -> None:
        self._config, self._folder, self._open_client, self._mine = config, folder, open_client, threading.local()
        self._deadline = time.monotonic() + config.chunk_seconds
        self._decoding = threading.Semaphore(len(os.sched_getaffinity(0)))  # so that few large pictures are in memory
        self._unknown: set[str] = set()

    def __call__(self, row: Row, path: Path) -> None:
        """Writes the picture of a row as PNG.

        Raises:
            BadPicture: there is none.
        """
        if row.bad:
            raise BadPicture("bad_row", row.bad)
        data = self._download(row.url) if "://" in row.url else self._read(row)
        with self._decoding:
            letterbox(data, SIDE, self._config.max_pixels).save(path, "PNG", **PNG)

    def _read(self, row: Row) -> bytes:
        """A file of the folder."""
        if self._folder is None:
            raise BadPicture("refused", "not an address; file names need a folder of pictures with captions.tsv in it as source")
        try:
            size = self._folder.size(check_key(row.url))
            self._check_size(size or 0)
            if size is None:
                raise BadPicture("missing", "there is no such file in the folder")
            data = self._folder.read(row.url, self._config.max_bytes)
        except StoreError as error:
            raise BadPicture("refused", str(error)) from error
        if row.sha256 and hashlib.sha256(data).hexdigest() != row.sha256:
            raise BadPicture("changed", "the file has changed since this run began; run again")
        return data

    def _download(self, url: str) -> bytes:
        """What an address gives, asked again where that may help."""
        start = time.monotonic()
        deadline = min(start + self._config.image_seconds, self._deadline)
        if start >= self._deadline:
            raise BadPicture("timed_out", "the time for all pictures of this chunk was used up before this one began")
        for attempt in range(1, self._config.attempts + 1):
            try:
                return self._attempt(url, deadline)
            except _Again as again:
                pause = max(again.pause, _random.uniform(0.5, 1.0) * self._config.pause_seconds * 2.0 ** (attempt - 1))
                if attempt == self._config.attempts or again.final or time.monotonic() + pause > deadline:
                    self._unknown.add(again.unknown)  # its other rows need not ask as often
                    raise BadPicture(again.status, again.reason) from again
                time.sleep(pause)
        raise AssertionError("attempts is at least 1")

    def _client(self) -> httpx.Client:
        """This thread's."""
        if not hasattr(self._mine, "client"):
            self._mine.client = self._open_client()
        client: httpx.Client = self._mine.client
        return client

    def _attempt(self, url: str, deadline: float) -> bytes:
        try:
            return self._follow(self._client().build_request("GET", url, headers={"Accept-Encoding": "identity"}), deadline)
        except NetworkError as error:
            raise BadPicture("refused", str(error)) from error
        except (httpx.InvalidURL, httpx.UnsupportedProtocol, httpx.LocalProtocolError, ValueError) as error:
            raise BadPicture("refused", "not an address of the web, or redirected to one that is not") from error
        except httpx.TimeoutException as error:
            raise _Again("timed_out", "no answer in time") from error
        except httpx.ConnectError as error:
            raise self._unreachable(error) from error
        except httpx.HTTPError as error:
            if "location header" in str(error):
                raise BadPicture("refused", "redirected to what is no address") from error
            raise _Again("unreachable", "the connection broke before all had come") from error

    def _follow(self, request: httpx.Request, deadline: float) -> bytes:
        """The body, after redirects, each of which counts against the same time."""
        for _ in range(MAX_REDIRECTS + 1):
            if request.url.host in self._unknown:
                raise BadPicture("unreachable", "no server of this name is known")
            left = deadline - time.monotonic()
            if left <= 0:
                raise BadPicture("timed_out", f"not whole within {self._config.image_seconds:g} seconds")
            limit = min(left, self._config.read_seconds)
            request.extensions = {**request.extensions, "timeout": httpx.Timeout(limit).as_dict()}
            response = self._client().send(request, stream=True, follow_redirects=False)
            try:
                if response.next_request is None:
                    return self._body(response, deadline)
                request = response.next_request
            finally:
                response.close()
        raise BadPicture("refused", f"redirected more than {MAX_REDIRECTS} times")

    def _body(self, response: httpx.Response, deadline: float) -> bytes:
        status = response.status_code
        if status in _REPEATED_STATUS:
            raise _Again("http_error", f"the server says {status}", pause=_asked_pause(response))
        if status != 200:
            raise BadPicture("http_error", f"the server says {status}")
        length, data = response.headers.get("Content-Length", ""), bytearray()
        self._check_size(int(length[:18]) if length.isdecimal() else 0)
        for part in response.iter_raw():
            data += part
            self._check_size(len(data))
            if time.monotonic() > deadline:
                raise BadPicture("timed_out", f"not whole within {self._config.image_seconds:g} seconds")
        return self._decoded(bytes(data), response.headers.get("Content-Encoding", "identity").strip().lower())

    def _decoded(self, data: bytes, coding: str) -> bytes:
        """The body as it was before a server packed it, which it was asked not to do."""
        if coding in ("", "identity"):
            return data
        if coding not in ("gzip", "x-gzip", "deflate"):
            raise BadPicture("not_an_image", "packed in a way that was not asked for")
        try:
            unpacked = zlib.decompressobj(47).decompress(data, self._config.max_bytes + 1)
        except zlib.error as error:
            raise BadPicture("not_an_image", "a picture that is cut off or damaged") from error
        self._check_size(len(unpacked))
        return unpacked

    def _unreachable(self, error: httpx.ConnectError) -> "_Again":
        if "CERTIFICATE" in str(error):
            return _Again("unreachable", "the server's certificate is not valid", final=True)
        if str(error).endswith("is not known"):
            return _Again("unreachable", "no server of this name is known", unknown=error.request.url.host)
        return _Again("unreachable", "the server cannot be reached")

    def _check_size(self, size: int) -> None:
        if size > self._config.max_bytes:
            raise BadPicture("too_large", f"more than the {self._config.max_bytes:,} bytes allowed")


class _Again(Exception):
    """A failure that may not happen the next time."""

    def __init__(self, status: str, reason: str, *, pause: float = 0.0, final: bool = False, unknown: str = "") -> None:
        super().__init__(reason)
        self.status, self.reason, self.pause, self.final, self.unknown = status, reason, pause, final, unknown


def _asked_pause(response: httpx.Response) -> float:
    asked = response.headers.get("Retry-After", "")
    return float(asked[:9]) if asked.isdecimal() else 0.0
