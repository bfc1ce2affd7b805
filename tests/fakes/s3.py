"""moto's S3 server on a free loopback port, with the few things that it does not do by itself.

A real S3 decides a conditional put in one go; moto looks first and writes later, so that two threads can both win.
Writes are let in one at a time here. `ignore_conditions` makes it a server that knows no `If-None-Match`,
`refuse` answers every request with an error of S3, `AccessDenied` for one, and so many next downloads as `cuts` says
break off in the middle.
"""

import ssl
import threading
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from werkzeug.serving import WSGIRequestHandler, make_server

ACCESS_KEY = "planted-access-key-AKIA"
SECRET_KEY = "planted-secret-key-4f2d"

_STATUS = {"AccessDenied": 403, "InvalidAccessKeyId": 403, "SignatureDoesNotMatch": 403, "SlowDown": 503}


class _Quiet(WSGIRequestHandler):
    def log_request(self, *_: Any) -> None:
        """Says nothing, so that tests of logs see only our own."""


@dataclass
class S3Server:
    """The running server. `endpoint` is its URL."""

    endpoint: str = ""
    ignore_conditions: bool = False
    refuse: str = ""
    cuts: int = 0
    requests: list[str] = field(default_factory=list)
    hosts: list[str] = field(default_factory=list)
    signatures: list[str] = field(default_factory=list)

    def new_bucket(self) -> str:
        """Makes an empty bucket and returns its name."""
        name = f"test-{uuid.uuid4().hex[:12]}"
        self.client().make_bucket(name)
        return name

    def client(self) -> Any:
        """A client that is not quipmill's."""
        from minio import Minio

        return Minio(self.endpoint.removeprefix("http://"), ACCESS_KEY, SECRET_KEY, secure=False, region="us-east-1")


@dataclass(frozen=True)
class Bucket:
    """An empty bucket of a running server, for one test."""

    name: str
    server: S3Server

    @property
    def uri(self) -> str:
        return f"s3://{self.name}"

    @property
    def endpoint(self) -> str:
        return self.server.endpoint

    def presigned(self, key: str) -> str:
        """A link to an object that needs no login; its query is secret."""
        return str(self.server.client().presigned_get_object(self.name, key))

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs in its environment to use the bucket."""
        return {
            "QUIPMILL_S3_ENDPOINT": self.endpoint,
            "QUIPMILL_S3_REGION": "us-east-1",
            "QUIPMILL_S3_ACCESS_KEY": ACCESS_KEY,
            "QUIPMILL_S3_SECRET_KEY": SECRET_KEY,
        }


@contextmanager
def running_server(tls: ssl.SSLContext | None = None) -> Iterator[S3Server]:
    """Starts moto's server in a thread, and stops it; with `tls` it speaks https."""
    from moto.server import DomainDispatcherApplication, create_backend_app

    server, moto, writing = S3Server(), DomainDispatcherApplication(create_backend_app), threading.Lock()

    def app(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        server.requests.append(f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']}")
        server.hosts.append(environ["HTTP_HOST"])
        server.signatures.append(environ.get("HTTP_AUTHORIZATION", ""))
        if server.refuse:
            body = f"<Error><Code>{server.refuse}</Code><Message>no</Message><Resource>/x</Resource></Error>".encode()
            start_response(f"{_STATUS.get(server.refuse, 400)} Refused", [("Content-Type", "application/xml")])
            return [body if environ["REQUEST_METHOD"] != "HEAD" else b""]
        if server.ignore_conditions:
            environ.pop("HTTP_IF_NONE_MATCH", None)
        if environ["REQUEST_METHOD"] == "GET" and server.cuts:
            server.cuts -= 1
            body = b"".join(moto(environ, start_response))
            return [body[: len(body) // 2]]
        if environ["REQUEST_METHOD"] == "GET":
            return moto(environ, start_response)  # type: ignore[no-any-return]
        with writing:
            return list(moto(environ, start_response))

    wsgi = make_server("127.0.0.1", 0, app, threaded=True, request_handler=_Quiet, ssl_context=tls)
    thread = threading.Thread(target=wsgi.serve_forever, daemon=True)
    thread.start()
    server.endpoint = f"{'https' if tls else 'http'}://127.0.0.1:{wsgi.server_port}"
    try:
        yield server
    finally:
        wsgi.shutdown()
        wsgi.server_close()
        thread.join()
