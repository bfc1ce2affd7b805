"""A network on a loopback port that takes every post as a new one, as often as it is sent: no key saves a sender who sends twice.

    with running_network() as network:
        network.plan = ["cut", "ok"]              what happens to the next posts; then `network.choose()` says, "ok" unless set
    network.posts                                 every post that was taken, in order, with its time

    ok       takes the post and answers
    late     takes it, answers after `lateness` seconds
    cut      takes it, closes the connection without an answer
    delayed  closes the connection, takes it after `lateness` seconds
    drip     takes it, sends one byte of the answer at a time, for ever
    lost     closes the connection, takes nothing
    busy     answers 429 with `Retry-After`
    refuse   answers 403 with the token in the message, as careless servers do

`tests.fakes.loopback` is a publisher for it; `register` makes it known under the name `loopback` as another package would be.
"""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


@dataclass
class Network:
    """The running network."""

    url: str = ""
    lateness: float = 0.3
    plan: list[str] = field(default_factory=list)
    choose: Callable[[], str] = lambda: "ok"
    posts: list[dict[str, Any]] = field(default_factory=list)
    retry_after: int = 7
    asked: int = 0
    """Searches so far."""
    down: bool = False
    """Whether searches fail."""
    lock: threading.Lock = field(default_factory=threading.Lock)

    def next_fate(self) -> str:
        with self.lock:
            return self.plan.pop(0) if self.plan else self.choose()

    def take(self, text: str) -> dict[str, Any]:
        with self.lock:
            post = {"id": str(len(self.posts) + 1), "text": text, "at": time.time()}
            self.posts.append(post)
            return post

    @property
    def texts(self) -> list[str]:
        return [post["text"] for post in self.posts]


@contextmanager
def running_network() -> Iterator[Network]:
    network = Network()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"network": network}))
    server.daemon_threads = True
    network.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield network
    finally:
        server.shutdown()
        server.server_close()


def register(folder: Path) -> Path:
    """Writes what an installed package with the publisher `loopback` has; the folder belongs on `sys.path`."""
    (info := folder / "loopback-1.dist-info").mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: loopback\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[quipmill.publishers]\nloopback = tests.fakes.loopback\n")
    return folder


class _Handler(BaseHTTPRequestHandler):
    network: Network
    timeout = 20

    def do_GET(self) -> None:
        self.network.asked += 1
        if self.network.down:
            return self._answer(503, {"error": "down"})
        with self.network.lock:
            return self._answer(200, self.network.posts)

    def do_POST(self) -> None:
        text = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["text"]
        fate = self.network.next_fate()
        if fate == "busy":
            return self._answer(429, {"error": "busy"}, {"Retry-After": str(self.network.retry_after)})
        if fate == "refuse":
            return self._answer(403, {"error": f"{self.headers['Authorization']} may not post"})
        if fate == "lost":
            return self._hang_up()
        if fate == "delayed":
            self._hang_up()
            time.sleep(self.network.lateness)
        post = self.network.take(text)
        if fate == "late":
            time.sleep(self.network.lateness)
        if fate in ("ok", "late"):
            self._answer(201, post)
        elif fate == "cut":
            self._hang_up()
        elif fate == "drip":
            self._drip()
        return None

    def _answer(self, status: int, body: object, headers: dict[str, str] | None = None) -> None:
        content = json.dumps(body).encode()
        try:
            self.send_response(status)
            for name, value in {"Content-Length": str(len(content)), **(headers or {})}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)
        except OSError:  # whoever asked has gone
            self.close_connection = True

    def _drip(self) -> None:
        try:
            while True:
                self.wfile.write(b"H")
                time.sleep(0.05)
        except OSError:
            self.close_connection = True

    def _hang_up(self) -> None:
        self.close_connection = True
        self.connection.shutdown(2)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""
