"""A server of the AT protocol on a loopback port: directory, handles, sessions and records in memory, and what can go wrong.

`faults` maps a method, by its last name (`listRecords`; `document` is the directory), to what its next requests get: a status,
`429` with the time of its reset; `cut` in the middle of the answer; `slow`, a byte now and then; `html`, another kind of server;
`cut_after` and `late`, done and then cut or not answered in time.
"""

import json
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from quipmill import xrpc

Json = dict[str, Any]

DID = "did:plc:" + "a" * 24
HANDLE = "ada.example.com"
PASSWORD = "planted-app-password-x7q2"

_TEXT = {400: "Bad Request", 401: "Unauthorized", 429: "Too Many Requests", 500: "Internal Server Error", 503: "Unavailable"}


@dataclass
class XrpcServer:
    """The running server of one account, `HANDLE`."""

    url: str = ""
    did: str = DID
    document: Json = field(default_factory=dict)
    handles: dict[str, str] = field(default_factory=lambda: {HANDLE: DID})
    records: dict[str, dict[str, Any]] = field(default_factory=dict)
    """By collection and key."""
    state: str = ""
    """`takendown`, `deactivated`, ...: nothing is listed any more."""
    tokens: set[str] = field(default_factory=set)
    faults: dict[str, list[str]] = field(default_factory=dict)
    error: str = "RateLimitExceeded"
    reset_seconds: float = 1.0
    late_seconds: float = 1.0
    loops: bool = False
    """Whether the last page leads to the first."""
    redirect: str = ""
    """Where everything is, if not here."""
    requests: list[tuple[str, Json]] = field(default_factory=list)
    """Name of the method, and parameters or body."""

    def add(self, collection: str, value: Any, key: str = "") -> str:
        """Puts a record there under a key, by default that of the next minute of 2026, and returns the key."""
        of_kind = self.records.setdefault(collection, {})
        key = key or xrpc.tid((1_767_225_600 + 60 * sum(map(len, self.records.values()))) * 1_000_000, 7)
        of_kind[key] = value
        return key

    def asked(self, name: str) -> list[Json]:
        """The requests to a method."""
        return [params for method, params in self.requests if method == name]


def _answer(server: XrpcServer, name: str, params: Json, token: str) -> tuple[int, Json]:
    match name:
        case "document":
            return (200, server.document) if server.document else (404, {"message": "DID not registered"})
        case "resolveHandle":
            did = server.handles.get(params["handle"])
            return (200, {"did": did}) if did else (400, _error("InvalidRequest", "Unable to resolve handle"))
        case "getRepoStatus":
            return 200, {"did": server.did, "active": not server.state, **({"status": server.state} if server.state else {})}
        case "createSession":
            return _login(server, params)
        case "listRecords":
            return _list(server, params)
        case "getRecord":
            value = server.records.get(params["collection"], {}).get(params["rkey"])
            uri = f"at://{server.did}/{params['collection']}/{params['rkey']}"
            return (200, {"uri": uri, "cid": "bafy", "value": value}) if value else (400, _error("RecordNotFound", f"no {uri}"))
        case "createRecord":
            return _create(server, params, token)
    return 501, _error("MethodNotImplemented", name)


def _login(server: XrpcServer, body: Json) -> tuple[int, Json]:
    if body != {"identifier": HANDLE, "password": PASSWORD}:
        return 401, _error("AuthenticationRequired", f"Invalid identifier or password {body['password']}")
    server.tokens.add(token := f"planted-token-{len(server.requests)}")
    return 200, {
        "did": server.did,
        "handle": HANDLE,
        "accessJwt": token,
        "refreshJwt": "no",
        "didDoc": server.document,
        "active": True,
    }


def _list(server: XrpcServer, params: Json) -> tuple[int, Json]:
    if server.state or params["repo"] != server.did:
        return 400, _error("InvalidRequest", f"Could not find repo: {params['repo']}")
    of_kind = server.records.get(params["collection"], {})
    keys = sorted((key for key in of_kind if key < params.get("cursor", "~")), reverse=True)[: int(params["limit"])]
    uri = f"at://{server.did}/{params['collection']}"
    page = {"records": [{"uri": f"{uri}/{key}", "cid": "bafy", "value": of_kind[key]} for key in keys]}
    last = {"cursor": keys[-1]} if keys else {"cursor": "~~"} if server.loops else {}
    if server.loops and keys and keys[-1] == min(of_kind):
        last = {"cursor": "~~"}
    return 200, page | last


def _create(server: XrpcServer, body: Json, token: str) -> tuple[int, Json]:
    if token not in server.tokens:
        return 400, _error("ExpiredToken", "Token has expired")
    of_kind = server.records.setdefault(body["collection"], {})
    if body["rkey"] in of_kind:
        return 500, _error("InternalServerError", "Internal Server Error")
    of_kind[body["rkey"]] = body["record"]
    return 200, {"uri": f"at://{server.did}/{body['collection']}/{body['rkey']}", "cid": "bafy"}


def _error(name: str, message: str) -> Json:
    return {"error": name, "message": message}


@contextmanager
def running_server() -> Iterator[XrpcServer]:
    """Starts the server, and stops it."""
    server, lock = XrpcServer(), threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            pass

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            name = "document" if re.match(r"/(did:|\.well-known/did\.json)", parts.path) else parts.path.rpartition(".")[2]
            self._handle(name, {key: values[0] for key, values in parse_qs(parts.query).items()})

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)))
            self._handle(self.path.rpartition(".")[2], body)

        def _handle(self, name: str, params: Json) -> None:
            with lock:
                server.requests.append((name, params))
                fault = server.faults[name].pop(0) if server.faults.get(name) else ""
                if server.redirect:
                    return self._send(307, {}, {"Location": server.redirect + self.path})
                if fault.isdigit():
                    reset = {"RateLimit-Reset": str(int(time.time() + server.reset_seconds))} if fault == "429" else {}
                    return self._send(int(fault), _error(server.error, "no"), reset)
                status, body = _answer(server, name, params, (self.headers.get("Authorization") or "")[7:])
            if fault == "late":
                time.sleep(server.late_seconds)
            if fault == "cut_after":
                self.close_connection = True
                return
            self._send(status, body, {}, fault)

        def _send(self, status: int, body: Json, headers: dict[str, str], fault: str = "") -> None:
            content = b"<html>It works!</html>" if fault == "html" else json.dumps(body).encode()
            self.send_response(status, _TEXT.get(status))
            for header, value in {"Content-Length": str(len(content)), **headers}.items():
                self.send_header(header, value)
            self.end_headers()
            if fault == "cut":
                content, self.close_connection = content[: len(content) // 2], True
            for piece in [content[n : n + 1] for n in range(len(content))] if fault == "slow" else [content]:
                try:
                    self.wfile.write(piece)
                except OSError:  # the client has had enough
                    self.close_connection = True
                    return
                time.sleep(0.02 if fault == "slow" else 0)

    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.url = f"http://localhost:{running.server_address[1]}"
    service = {"id": "#atproto_pds", "type": "AtprotoPersonalDataServer", "serviceEndpoint": server.url}
    server.document = {"id": DID, "alsoKnownAs": [f"at://{HANDLE}"], "service": [service]}
    thread = threading.Thread(target=running.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        running.shutdown()
        running.server_close()
        thread.join(5)
