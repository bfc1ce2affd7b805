"""A Mastodon server on a loopback port: the calls of its documented API that quipmill reads and posts with.

It keeps one account's statuses in memory and shows them as Mastodon does, newest first, 40 a page, HTML and all. Its switches
make it misbehave: `faults` are used up one per request.
"""

import html
import json
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

Json = dict[str, Any]
START = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass
class MastodonServer:
    """The running server of `@<name>`."""

    url: str = ""
    name: str = "ada"
    token: str = ""
    """Asked for on every call, where set."""
    max_characters: int = 500
    suspended: bool = False
    statuses: list[Json] = field(default_factory=list)
    """Oldest first."""
    faults: list[str] = field(default_factory=list)
    """`429`, `503`, `401`, ... as an answer; `cut` in the middle of the body; `slow`; `late`: accepted, but answered after
    `late_seconds`; `cut_after`: accepted, and the connection cut."""
    late_seconds: float = 1.0
    reset_seconds: float = 2.0
    keys: dict[str, Json] = field(default_factory=dict)
    """Statuses by idempotency key."""
    requests: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)
    """Method, path with query, and headers."""
    redirect: str = ""

    @property
    def account(self) -> Json:
        count = len(self.statuses)
        account = {
            "id": "108",
            "username": self.name,
            "acct": self.name,
            "url": f"{self.url}/@{self.name}",
            "statuses_count": count,
        }
        return account | ({"suspended": True} if self.suspended else {})

    def post(self, text: str, *, visibility: str = "public", **more: Any) -> Json:
        """Adds a status as if the account had just written it."""
        number = len(self.statuses)
        status_id = str(113_000_000_000_000_000 + number * 1000)
        made = {
            "id": status_id,
            "uri": f"{self.url}/users/{self.name}/statuses/{status_id}",
            "url": f"{self.url}/@{self.name}/{status_id}",
            "created_at": (START + timedelta(hours=number)).strftime("%Y-%m-%dT%H:%M:%S.000Z"),
            "content": as_html(text),
            "visibility": visibility,
            "language": "en",
            "spoiler_text": "",
            "in_reply_to_id": None,
            "in_reply_to_account_id": None,
            "reblog": None,
            "mentions": [],
            "account": self.account,
        }
        self.statuses.append(made | more)
        return self.statuses[-1]

    def answer(
        self, method: str, path: str, query: dict[str, str], headers: dict[str, str], form: dict[str, str]
    ) -> tuple[int, Any]:
        if path == "/api/v2/instance":
            return 200, {"configuration": {"statuses": {"max_characters": self.max_characters}}}
        if self.token and headers.get("authorization") != f"Bearer {self.token}":
            return 401, {"error": "The access token is invalid"}
        if path == "/api/v1/accounts/lookup":
            return (200, self.account) if query.get("acct") == self.name else (404, {"error": "Record not found"})
        if path == "/api/v1/accounts/verify_credentials":
            return (200, self.account) if "authorization" in headers else (401, {"error": "The access token is invalid"})
        if path == "/api/v1/accounts/108/statuses":
            return 200, self._page(query)
        if (method, path) == ("POST", "/api/v1/statuses"):
            return self._accept(form, headers.get("idempotency-key", ""))
        return 404, {"error": "Record not found"}

    def _page(self, query: dict[str, str]) -> list[Json]:
        below = int(query.get("max_id", "9" * 18))
        chosen = [status for status in reversed(self.statuses) if int(status["id"]) < below]
        return chosen[: min(40, int(query.get("limit", "20")))]

    def _accept(self, form: dict[str, str], key: str) -> tuple[int, Any]:
        text = form.get("status", "")
        if len(text) > self.max_characters:
            return 422, {"error": f"Validation failed: Text character limit of {self.max_characters} exceeded"}
        if key not in self.keys or not key:
            made = self.post(text, visibility=form.get("visibility", "public"))
            made["created_at"] = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
            self.keys[key or f"none {len(self.keys)}"] = made
        return 200, self.keys[key] if key else made


def as_html(text: str) -> str:
    """What Mastodon makes of a text: paragraphs, line breaks, links with hidden ends, mentions, hashtags."""

    def link(found: re.Match[str]) -> str:
        word = found[0]
        if word.startswith("http"):
            scheme, rest = re.match(r"(https?://)(.*)", word).groups()  # type: ignore[union-attr]
            shown, hidden = rest[:30], rest[30:]
            kind = "ellipsis" if hidden else ""
            return (
                f'<a href="{word}" target="_blank" rel="nofollow noopener"><span class="invisible">{scheme}</span>'
                f'<span class="{kind}">{shown}</span><span class="invisible">{hidden}</span></a>'
            )
        if word.startswith("#"):
            return f'<a href="https://h.example/tags/{word[1:]}" class="mention hashtag" rel="tag">#<span>{word[1:]}</span></a>'
        return (
            f'<span class="h-card"><a href="https://h.example/{word}" class="u-url mention">@<span>{word[1:]}</span></a></span>'
        )

    paragraphs = html.escape(text, quote=False).split("\n\n")
    linked = [re.sub(r"https?://\S+|(?<![\w&])#\w+|(?<!\w)@\w+", link, part).replace("\n", "<br />") for part in paragraphs]
    return "".join(f"<p>{part}</p>" for part in linked)


@contextmanager
def running_mastodon(**settings: Any) -> Iterator[MastodonServer]:
    """Starts the server on a free port."""
    state = MastodonServer(**settings)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            headers = {name.lower(): value for name, value in self.headers.items()}
            state.requests.append((self.command, self.path, headers))
            query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            form = {name: values[-1] for name, values in parse_qs(body).items()}
            fault = state.faults.pop(0) if state.faults else ""
            if state.redirect:
                self._send(302, b"", Location=state.redirect)
            elif fault.isdecimal():
                self._refuse(int(fault))
            else:
                status, value = state.answer(self.command, parts.path, query, headers, form)
                self._give(status, json.dumps(value).encode(), fault)

        do_POST = do_GET

        def _refuse(self, status: int) -> None:
            reset = (datetime.now(UTC) + timedelta(seconds=state.reset_seconds)).isoformat().replace("+00:00", "Z")
            limits = {"X-RateLimit-Limit": "300", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": reset}
            self._send(status, b'{"error": "on purpose"}', **(limits if status == 429 else {}))

        def _give(self, status: int, body: bytes, fault: str) -> None:
            if fault == "late":
                time.sleep(state.late_seconds)
            if fault == "cut_after":
                self.close_connection = True
                return
            if fault == "cut":
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body[: len(body) // 2])
                self.close_connection = True
                return
            self._send(status, body)

        def _send(self, status: int, body: bytes, **headers: str) -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/json; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    state.url = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
