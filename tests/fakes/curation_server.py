"""A loopback server that speaks the curation service's contract for programs: `POST /api/drafts` and `POST /publish`.

`token` opens it; `accounts` are those it has. Drafts are unique by sample id and by text, an empty text is refused. `approve()`
makes drafts due. `faults` answer the next requests instead: a status, or "cut" (no answer), "late" (done, then cut), "html",
or "redirect". Every request is kept in `requests`.
"""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

MAX_SAMPLES = 500


@dataclass
class Curation:
    """What the server knows."""

    token: str = "the-token-of-the-service"
    accounts: tuple[str, ...] = ("ada",)
    default: str = ""
    """The account of drafts that name none."""
    url: str = ""
    drafts: list[dict[str, Any]] = field(default_factory=list)
    requests: list[tuple[str, str, Any]] = field(default_factory=list)
    """Path, token and body."""
    faults: list[int | str] = field(default_factory=list)
    elsewhere: str = ""
    """Where "redirect" leads."""
    fails: dict[int, str] = field(default_factory=dict)
    """Drafts that the network refuses, and the reason."""

    def approve(self, *ids: int) -> None:
        for draft in self.drafts:
            if not ids or draft["id"] in ids:
                draft["state"] = "approved"

    def answer(self, path: str, token: str, body: Any) -> tuple[int, Any]:
        """Status and JSON of one request."""
        if token != self.token:
            return 401, {"detail": "The token is wrong."}
        if path == "/api/drafts":
            return self._add(body)
        if path == "/publish":
            return self._publish(body)
        return 404, {"detail": "Not Found"}

    def _add(self, body: Any) -> tuple[int, Any]:
        account, samples = body["account"] or self.default, body["samples"]
        if account not in self.accounts:
            return 404, {"detail": f"There is no account {account}."}
        if len(samples) > MAX_SAMPLES:
            return 413, {"detail": f"At most {MAX_SAMPLES} samples in one request."}
        if not all(isinstance(sample.get("id"), str) and isinstance(sample.get("text"), str) for sample in samples):
            return 422, {"detail": [{"loc": ["body", "samples"], "msg": "Field required", "type": "missing"}]}
        added, known, refused = [], 0, []
        for place, sample in enumerate(samples, 1):
            if not sample["text"].strip():
                refused.append({"place": place, "reason": "It is <b>empty</b>."})
            elif any(sample["id"] == d["sample_id"] or sample["text"] == d["text"] for d in self.drafts):
                known += 1
            else:
                draft = {"id": len(self.drafts) + 1, "account": account, "sample_id": sample["id"], "text": sample["text"]}
                self.drafts.append({**draft, "state": "queued", "sample": sample})
                added.append(draft["id"])
        return 200, {"added": added, "known": known, "refused": refused}

    def _publish(self, body: Any) -> tuple[int, Any]:
        due = [d for d in self.drafts if d["state"] == "approved" and body["account"] in (None, d["account"])]
        posted, failed = [], []
        for draft in due[: body["limit"]]:
            facts = {"draft_id": draft["id"], "account": draft["account"]}
            if reason := self.fails.get(draft["id"]):
                draft["state"] = "failed"
                failed.append({**facts, "error": reason, "state": "failed"})
            else:
                draft["state"] = "posted"
                posted.append({**facts, "text": draft["text"], "url": f"https://social.example/{draft['id']}"})
        return 200, {"posted": posted, "failed": failed, "waiting": len(due) - len(posted) - len(failed)}


@contextmanager
def running_curation() -> Iterator[Curation]:
    """The server, for the length of the block."""
    state = Curation()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            token = self.headers.get("x-token", "")
            state.requests.append((self.path, token, body))
            fault = state.faults.pop(0) if state.faults else None
            if fault == "late":
                state.answer(self.path, token, body)
            if fault in ("cut", "late"):
                self.close_connection = True
                return
            if fault == "redirect":
                self._send(307, b"", Location=f"{state.elsewhere}{self.path}")
            elif fault == "html":
                self._send(200, b"<!doctype html><title>Log in</title>")
            elif isinstance(fault, int):
                self._send(fault, json.dumps({"detail": f"It is {fault} here."}).encode())
            else:
                status, value = state.answer(self.path, token, body)
                self._send(status, json.dumps(value).encode())

        def do_GET(self) -> None:
            state.requests.append((self.path, self.headers.get("x-token", ""), None))
            self._send(405, b"{}")

        def _send(self, status: int, body: bytes, **headers: str) -> None:
            self.send_response(status)
            for name, value in {"Content-Type": "application/json", "Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    state.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
