"""The search of the old web client, on a loopback port: what twint 2.1.20 reads, `GET /i/search/timeline`, until December 2020.

It answers JSON with `items_html`, the posts as the web page had them, and `min_position`, the place of the next page. `faults`
are what the next requests get instead: a status, `cut`, `html` or `slow`; `queries` are what was asked for.
"""

import html
import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

PAGE = 20


@dataclass
class OldPost:
    """A post as the page had it."""

    id: int
    text: str
    handle: str = "ada"
    milliseconds: int = 1577836800000
    conversation: int = 0
    answers: tuple[str, ...] = ()
    reposted_by: str = ""
    broken: bool = False
    withheld: bool = False

    def html(self) -> str:
        if self.broken:
            return '<div class="tweet" data-item-id="7"></div>'
        users = [{"id_str": "42", "screen_name": name} for name in (self.handle, *self.answers)]
        said = html.escape(self.text).replace("https://", '<a class="twitter-timeline-link">https://').replace("/end", "/end</a>")
        said = said.replace("🙂", '<img class="Emoji Emoji--forText" alt="🙂">')
        stats = "".join(
            f'<span class="ProfileTweet-action--{kind} u-hiddenVisually"><span data-tweet-stat-count="1"></span></span>'
            for kind in ("reply", "retweet", "favorite")
        )
        by = (
            f'<span class="js-retweet-text"><a data-user-id="9" href="/{self.reposted_by}"></a></span>'
            if self.reposted_by
            else ""
        )
        gone = '<div class="StreamItemContent--withheld"></div>' if self.withheld else ""
        attributes = {
            "data-item-id": self.id,
            "data-conversation-id": self.conversation or self.id,
            "data-user-id": 42,
            "data-screen-name": self.handle,
            "data-name": self.handle.title(),
            "data-retweet-id": self.id,
            "data-reply-to-users-json": html.escape(json.dumps(users)),
        }
        head = " ".join(f'{name}="{value}"' for name, value in attributes.items())
        time_of = f'<span class="_timestamp" data-time-ms="{self.milliseconds}"></span>'
        return f'<div class="tweet" {head}>{by}{gone}{time_of}<p class="tweet-text">{said}</p>{stats}</div>'


@dataclass
class OldSearch:
    """The running server; `url` is what twint takes for `https://twitter.com/i`."""

    url: str = ""
    posts: list[OldPost] = field(default_factory=list)
    """Newest first."""
    queries: list[dict[str, str]] = field(default_factory=list)
    faults: list[int | str] = field(default_factory=list)

    def page(self, place: str) -> dict[str, Any]:
        start = 0 if place == "-1" else int(place.removeprefix("TWEET-"))
        shown = "".join(post.html() for post in self.posts[start : start + PAGE])
        return {"items_html": shown, "min_position": f"TWEET-{start + PAGE}", "has_more_items": bool(shown)}


@contextmanager
def running_server() -> Iterator[OldSearch]:
    """Starts a server, and stops it at the end of the block."""
    server = OldSearch()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            query = dict(parse_qsl(parts.query))
            server.queries.append(query)
            fault = server.faults.pop(0) if server.faults else ""
            status = fault if isinstance(fault, int) else 200 if parts.path == "/i/search/timeline" else 404
            body = json.dumps(server.page(query["max_position"])).encode() if fault != "html" else b"<html>Log in</html>"
            with suppress(ConnectionError):
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Location", "https://x.com/")
                self.end_headers()
                if fault == "cut":
                    self.wfile.write(body[: len(body) // 2])
                    self.wfile.flush()
                    self.connection.shutdown(socket.SHUT_RDWR)
                    return
                for start in range(0, len(body), size := len(body) // 9 + 1 if fault == "slow" else len(body)):
                    self.wfile.write(body[start : start + size])
                    self.wfile.flush()
                    time.sleep(0.02 if fault == "slow" else 0)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.url = f"http://127.0.0.1:{http.server_port}/i"
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()
        thread.join()
