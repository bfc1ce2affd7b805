import gzip
import logging
import re
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest

from quipmill import __version__, http
from quipmill.errors import NetworkError, UsageError
from quipmill.guard import GuardedTransport, is_public, may_reach
from quipmill.http import client, download, explained, fetch, private_allowed, redact

CONTENT = bytes(range(256)) * 4000


class Server:
    """A loopback server; `answer` is called for every request, and `requests` keeps them."""

    def __init__(self) -> None:
        self.requests: list[BaseHTTPRequestHandler] = []
        self.answer: Callable[[BaseHTTPRequestHandler], None] = lambda request: reply(request, 200, b"hello")
        self.url = ""


def reply(request: BaseHTTPRequestHandler, status: int, body: bytes = b"", length: int | None = None, **headers: str) -> None:
    request.send_response(status)
    request.send_header("Content-Length", str(len(body) if length is None else length))
    for name, value in headers.items():
        request.send_header(name.replace("_", "-"), value)
    request.end_headers()
    if request.command != "HEAD":
        request.wfile.write(body)


@contextmanager
def running(context: ssl.SSLContext | None = None) -> Iterator[Server]:
    server = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            server.requests.append(self)
            server.answer(self)

        do_POST = do_GET

        def log_message(self, *_: Any) -> None:
            pass

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listening.handle_error = lambda *_: None  # type: ignore[method-assign]  # clients that go away are what we test
    if context:
        listening.socket = context.wrap_socket(listening.socket, server_side=True)
    thread = threading.Thread(target=listening.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    server.url = f"http{'s' if context else ''}://127.0.0.1:{listening.server_port}"
    try:
        yield server
    finally:
        listening.shutdown()
        listening.server_close()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "QUIPMILL_ALLOW_PRIVATE"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as server:
        yield server


@pytest.fixture
def local() -> Iterator[httpx.Client]:
    """A client that may reach the loopback server, and does not wait."""
    with client(allow_private=True, sleep=lambda seconds: None) as http:
        yield http


def one_sentence(error: pytest.ExceptionInfo[Exception]) -> str:
    text = str(error.value)
    assert "\n" not in text and not text.endswith(".") and len(text) < 400
    return text


# --- the guard


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.1",
        "localhost",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "0.0.0.0",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
    ]
    + ["[::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "LOCALHOST.", "127.0.0.1.", "①②⑦.0.0.1"],
)
def test_this_machine_is_not_reached(host: str, server: Server) -> None:
    port = server.url.rpartition(":")[2]
    with pytest.raises(NetworkError) as error:
        fetch(f"http://{host}:{port}/secret?token=hidden", client=client(sleep=lambda seconds: None))
    assert "hidden" not in one_sentence(error)
    assert server.requests == []


@pytest.mark.parametrize(
    "address",
    ["10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.100.100.200", "192.0.0.192", "168.63.129.16"]
    + ["224.0.0.1", "240.0.0.1", "255.255.255.255", "0.1.2.3", "198.18.0.1", "192.0.2.1", "fe80::1", "fe80::1%eth0", "fc00::1"]
    + ["fd00:ec2::254", "ff02::1", "fec0::1", "2001:db8::1", "::", "::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::"],
)
def test_what_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "172.15.0.1", "100.63.0.1"]
)
def test_what_is_public(address: str) -> None:
    assert is_public(address)


def test_the_refusal_says_what_to_do(server: Server) -> None:
    with pytest.raises(NetworkError) as error:
        fetch(f"{server.url}/x")
    assert one_sentence(error) == (
        "127.0.0.1: this is an address of this machine or a private network, which a link may not lead to. "
        "Download the file yourself, or set QUIPMILL_ALLOW_PRIVATE=1 if you trust it"
    )


def test_private_addresses_can_be_allowed(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    assert fetch(server.url, client=client(allow_private=True)) == b"hello"
    monkeypatch.setenv("QUIPMILL_ALLOW_PRIVATE", "0")
    with pytest.raises(NetworkError):
        fetch(server.url)
    monkeypatch.setenv("QUIPMILL_ALLOW_PRIVATE", "true")
    assert fetch(server.url) == b"hello"
    assert server.requests[0].headers["User-Agent"] == f"quipmill/{__version__}"
    with pytest.raises(NetworkError):
        fetch(server.url, client=client(allow_private=False))


def test_some_private_addresses_can_be_allowed_and_no_others(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIPMILL_ALLOW_PRIVATE", "10.1.0.0/16, 127.0.0.1,::1")
    assert fetch(server.url) == b"hello"
    for host in ("127.0.0.2", "10.2.0.1", "169.254.169.254", "[::ffff:127.0.0.3]"):
        with pytest.raises(NetworkError, match="an address of this machine or a private network"):
            fetch(f"http://{host}/x")
    assert may_reach("::ffff:10.1.2.3", private_allowed()) and may_reach("8.8.8.8", private_allowed())
    monkeypatch.setenv("QUIPMILL_ALLOW_PRIVATE", "intranet")
    with pytest.raises(UsageError, match="must be 1, 0, or addresses and networks by commas, but 'intranet' does not"):
        private_allowed()


class PublicFirst(httpx.BaseTransport):
    """Answers for public.example, as a server outside would; everything else goes to the guarded network."""

    def __init__(self, target: str) -> None:
        self.target, self.network = target, GuardedTransport(allow_private=False)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.scheme == "http" and request.url.host == "public.example":
            return httpx.Response(302, headers={"Location": self.target}, request=request)
        return self.network.handle_request(request)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "[::ffff:127.0.0.1]"])
def test_a_redirect_does_not_lead_inside(host: str, server: Server, tmp_path: Path) -> None:
    target = f"http://{host}:{server.url.rpartition(':')[2]}/secret"
    for use in (fetch, lambda url, client: download(url, tmp_path / "x", client=client)):
        with pytest.raises(NetworkError, match="an address of this machine or a private network") as error:
            use("http://public.example/x", client=client(transport=PublicFirst(target)))
        one_sentence(error)
    assert server.requests == [] and list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://host/x", "gopher://x", "data:text/plain,x"])
def test_a_redirect_to_another_scheme_is_refused(target: str) -> None:
    with pytest.raises(NetworkError, match="not an address of the web") as error:
        fetch("http://public.example/x", client=client(transport=PublicFirst(target)))
    one_sentence(error)


def test_a_name_server_that_changes_its_mind_gains_nothing(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, real = [], socket.getaddrinfo

    def flapping(host: str, port: int, *rest: Any, **more: Any) -> Any:
        if host == "rebind.example":
            asked.append(host)
            host = "127.0.0.1" if len(asked) > 1 else "192.0.0.9"  # nobody is there
        return real(host, port, *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", flapping)
    monkeypatch.setattr("quipmill.guard._LOCAL", [])
    monkeypatch.setattr("quipmill.guard.is_public", lambda address: address != "127.0.0.1")
    address = f"http://rebind.example:{server.url.rpartition(':')[2]}/"
    with pytest.raises(NetworkError), client(timeout=httpx.Timeout(0.2), sleep=lambda seconds: None) as http:
        fetch(address, client=http)
    assert asked and server.requests == []


def test_an_unknown_name_is_said() -> None:
    for host in ("no-such-host.invalid", "a" * 70 + ".example", "a..b"):
        with pytest.raises(NetworkError, match="cannot be reached|not an address") as error:
            fetch(f"https://{host}/x", client=client(sleep=lambda seconds: None))
        one_sentence(error)


@pytest.mark.parametrize(
    "url", ["", "nothing", "ftp://host/x", "http://", "https:///x", "http://[::1", "http://host:99999/", "//host/x"]
)
def test_what_is_no_address_is_said(url: str) -> None:
    with pytest.raises(NetworkError) as error:
        fetch(url, client=client(sleep=lambda seconds: None))
    one_sentence(error)


# --- proxies


def test_a_proxy_is_used_and_does_not_lift_the_guard(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", server.url.replace("://", "://ada:pass@"))
    assert fetch("http://somewhere.invalid/x?y=1") == b"hello"
    assert server.requests[0].path == "http://somewhere.invalid/x?y=1"
    assert server.requests[0].headers["Proxy-Authorization"] == "Basic YWRhOnBhc3M="
    for private in (f"{server.url}/x", "http://169.254.169.254/latest/meta-data", "http://localhost/x"):
        with pytest.raises(NetworkError, match="private network") as error:
            fetch(private)
        one_sentence(error)
    assert len(server.requests) == 1
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with pytest.raises(NetworkError, match="private network"):
        fetch(f"{server.url}/x")
    monkeypatch.setenv("QUIPMILL_ALLOW_PRIVATE", "1")
    assert fetch(f"{server.url}/direct") == b"hello" and server.requests[-1].path == "/direct"


def test_a_proxy_of_another_kind_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("all_proxy", "socks5://user:pass@host:1080")
    with pytest.raises(NetworkError, match="of the kind socks5, which is not supported") as error:
        fetch("http://somewhere.invalid/x")
    assert "pass" not in one_sentence(error)


# --- TLS


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """Key and certificate of `localhost`, signed by themselves, in one file."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(7)
    made = made.not_valid_before(now - timedelta(1)).not_valid_after(now + timedelta(1))
    made = made.add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
    pem, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain)
    (tmp_path / "pem").write_bytes(private + made.sign(key, hashes.SHA256()).public_bytes(pem))
    return tmp_path / "pem"


def test_the_name_is_what_tls_checks(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    names = []
    context.sni_callback = lambda connection, name, _: names.append(name)
    with running(context) as server:
        named = server.url.replace("127.0.0.1", "localhost")
        with pytest.raises(NetworkError, match="certificate is not valid") as error:
            fetch(named, client=client(allow_private=True, sleep=lambda seconds: None))
        one_sentence(error)
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert fetch(named, client=client(allow_private=True)) == b"hello"
        assert set(names) == {"localhost"}
        with pytest.raises(NetworkError, match="certificate is not valid"):
            fetch(server.url, client=client(allow_private=True, sleep=lambda seconds: None))


# --- retries


def test_busy_servers_are_asked_again(server: Server) -> None:
    pauses: list[float] = []

    def answer(request: BaseHTTPRequestHandler) -> None:
        match len(server.requests):
            case 1:
                reply(request, 429, Retry_After="3")
            case 2:
                soon = datetime.now(UTC) + timedelta(seconds=20)
                reply(request, 503, Retry_After=format_datetime(soon, usegmt=True))
            case 3:
                reply(request, 500, Retry_After="nonsense")
            case _:
                reply(request, 200, b"done")

    server.answer = answer
    assert fetch(server.url, client=client(allow_private=True, sleep=pauses.append)) == b"done"
    assert len(pauses) == 3 and pauses[0] == 3 and 15 < pauses[1] <= 20 and 2 <= pauses[2] <= 4


def test_patience_has_an_end(server: Server) -> None:
    pauses: list[float] = []
    server.answer = lambda request: reply(request, 503)
    with pytest.raises(NetworkError, match="the server says 503 Service Unavailable: check the address, or try again") as error:
        fetch(f"{server.url}/x?secret=1", client=client(allow_private=True, sleep=pauses.append))
    assert "secret" not in one_sentence(error) and len(server.requests) == 5 and len(pauses) == 4
    assert all(0 < pause < LIMIT for pause in pauses)
    server.requests.clear()
    server.answer = lambda request: reply(request, 429, Retry_After="3600")
    with pytest.raises(NetworkError, match="429 Too Many Requests: too many requests. Try again later"):
        fetch(server.url, client=client(allow_private=True, sleep=pauses.append))
    assert len(server.requests) == 1 and len(pauses) == 4


LIMIT = http.LONGEST_PAUSE


def test_what_changes_something_is_sent_once(server: Server, local: httpx.Client) -> None:
    server.answer = lambda request: reply(request, 503)
    assert local.post(server.url, content=b"x").status_code == 503
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("status", "said"), [(401, "login"), (403, "refuses"), (404, "nothing of this name"), (410, "gone"), (418, "check")]
)
def test_final_answers_are_explained(status: int, said: str, server: Server, local: httpx.Client, tmp_path: Path) -> None:
    server.answer = lambda request: reply(request, status, b"<html>no</html>")
    with pytest.raises(NetworkError, match=said) as error:
        download(f"{server.url}/x", tmp_path / "x", client=local)
    one_sentence(error)
    assert len(server.requests) == 1 and list(tmp_path.iterdir()) == []


def test_a_server_that_is_away_is_said(server: Server, local: httpx.Client) -> None:
    with pytest.raises(NetworkError, match="http://127.0.0.1:9/x: the server cannot be reached") as error:
        fetch("http://127.0.0.1:9/x", client=local)
    one_sentence(error)
    server.answer = lambda request: reply(request, 302, Location="/again")
    with pytest.raises(NetworkError, match="redirected too often"):
        fetch(server.url, client=local)


def test_the_transport_can_be_given() -> None:
    with client(transport=httpx.MockTransport(lambda request: httpx.Response(200, json={"path": request.url.path}))) as http:
        assert http.get("https://example.com/a").json() == {"path": "/a"}


def test_explained_hides_secrets() -> None:
    with pytest.raises(NetworkError) as error, explained("https://user:pass@host/x?token=1#f"):
        raise httpx.ReadTimeout("https://user:pass@host/x?token=1")
    assert one_sentence(error) == "https://host/x: no answer in time. Try again later"
    assert redact(httpx.URL("https://u:p@host:8/a?b")) == "https://host:8/a" and redact("no url") == "no url"


def test_no_log_holds_a_secret(server: Server, local: httpx.Client, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        match len(server.requests):
            case 1:
                reply(request, 302, Location="/next?signature=planted")
            case 2:
                reply(request, 503)
            case _:
                reply(request, 200, b"done")

    server.answer = answer
    with caplog.at_level(logging.DEBUG):
        download(server.url.replace("://", "://ada:planted@") + "/x?token=planted", tmp_path / "x", client=local, progress="x")
    assert (tmp_path / "x").read_bytes() == b"done"
    assert "planted" not in caplog.text and "says 503" in caplog.text


# --- downloads


def ranged(request: BaseHTTPRequestHandler, cut: int | None = None, etag: str = '"one"', content: bytes = CONTENT) -> None:
    """Serves `content` as a good server does, and breaks off after `cut` bytes of an answer."""
    start, headers = 0, {"ETag": etag} if etag else {}
    asked = re.fullmatch(r"bytes=(\d+)-", request.headers.get("Range", ""))
    if asked and request.headers.get("If-Range", etag) == etag:
        start = int(asked[1])
        headers["Content-Range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
    body = content[start:]
    reply(request, 206 if start else 200, body if cut is None else body[:cut], length=len(body), **headers)


@pytest.mark.parametrize("etag", ['"one"', 'W/"weak"', ""])
def test_a_cut_download_goes_on_where_it_stopped(etag: str, server: Server, local: httpx.Client, tmp_path: Path) -> None:
    server.answer = lambda request: ranged(request, None if len(server.requests) > 3 else 300_000, etag)
    assert download(server.url, tmp_path / "new" / "x", client=local, sleep=lambda seconds: None) == len(CONTENT)
    assert (tmp_path / "new" / "x").read_bytes() == CONTENT
    assert [r.headers.get("Range") for r in server.requests] == [None, "bytes=300000-", "bytes=600000-", "bytes=900000-"]
    assert {r.headers.get("If-Range") for r in server.requests[1:]} == {'"one"' if etag == '"one"' else None}
    assert {r.headers["Accept-Encoding"] for r in server.requests} == {"identity"}


def test_a_file_that_changed_meanwhile_is_read_anew(server: Server, local: httpx.Client, tmp_path: Path) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        if len(server.requests) == 1:
            ranged(request, cut=300_000)
        else:
            ranged(request, etag='"two"', content=b"new" * 200_000)

    server.answer = answer
    download(server.url, tmp_path / "x", client=local, sleep=lambda seconds: None)
    assert (tmp_path / "x").read_bytes() == b"new" * 200_000


@pytest.mark.parametrize("kind", ["no ranges", "wrong range", "416"])
def test_a_server_that_cannot_go_on_is_read_anew(kind: str, server: Server, local: httpx.Client, tmp_path: Path) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        if len(server.requests) == 1:
            ranged(request, cut=300_000)
        elif kind == "416" and request.headers.get("Range"):
            reply(request, 416)
        elif kind == "wrong range" and request.headers.get("Range"):
            reply(request, 206, CONTENT[5:], Content_Range=f"bytes 5-{len(CONTENT) - 1}/{len(CONTENT)}")
        else:
            reply(request, 200, CONTENT)

    server.answer = answer
    download(server.url, tmp_path / "x", client=local, sleep=lambda seconds: None)
    assert (tmp_path / "x").read_bytes() == CONTENT


def test_a_download_that_breaks_again_and_again_ends(server: Server, local: httpx.Client, tmp_path: Path) -> None:
    server.answer = lambda request: ranged(request, cut=10)
    with pytest.raises(NetworkError, match="the connection broke 5 times. Try again later") as error:
        download(f"{server.url}/x?secret=1", tmp_path / "x", client=local, sleep=lambda seconds: None)
    assert "secret" not in one_sentence(error) and list(tmp_path.iterdir()) == []


def test_a_server_that_neither_serves_nor_goes_on_ends(server: Server, local: httpx.Client, tmp_path: Path) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        if request.headers.get("Range"):
            reply(request, 416)
        else:
            ranged(request, cut=300_000)

    server.answer = answer
    with pytest.raises(NetworkError, match="the connection broke 5 times"):
        download(server.url, tmp_path / "x", client=local, sleep=lambda seconds: None)


@pytest.mark.parametrize("says_length", [True, False])
def test_too_large_a_file_is_refused(says_length: bool, server: Server, local: httpx.Client, tmp_path: Path) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        if says_length:
            return reply(request, 200, CONTENT)
        request.send_response(200)  # the end of the connection is the end of the body
        request.end_headers()
        while True:
            request.wfile.write(CONTENT)

    (tmp_path / "x").write_text("old")
    server.answer = answer
    with pytest.raises(NetworkError, match="more than the 1,000,000 bytes allowed here") as error:
        download(server.url, tmp_path / "x", max_bytes=1_000_000, client=local)
    one_sentence(error)
    with pytest.raises(NetworkError, match="more than the 1,000,000 bytes"):
        fetch(server.url, max_bytes=1_000_000, client=local)
    assert (tmp_path / "x").read_text() == "old" and len(list(tmp_path.iterdir())) == 1


def test_slow_bytes_run_out_of_time(server: Server, local: httpx.Client, tmp_path: Path) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        for _ in range(600):
            request.wfile.write(b"x")
            time.sleep(0.02)

    server.answer = answer
    start = time.monotonic()
    with pytest.raises(NetworkError, match="too slow, the time for it is used up") as error:
        download(server.url, tmp_path / "x", max_seconds=0.3, client=local)
    one_sentence(error)
    assert time.monotonic() - start < 5 and list(tmp_path.iterdir()) == []


def test_silence_runs_out_of_time(server: Server, tmp_path: Path) -> None:
    done = threading.Event()
    server.answer = lambda request: done.wait(10) and None
    with client(allow_private=True, timeout=httpx.Timeout(0.1), sleep=lambda seconds: None) as http:
        with pytest.raises(NetworkError, match="the connection broke 5 times"):
            download(server.url, tmp_path / "x", client=http, sleep=lambda seconds: None)
        with pytest.raises(NetworkError, match="no answer in time"):
            fetch(server.url, client=http)
    done.set()


def test_a_body_that_is_packed_anyway_is_unpacked(server: Server, local: httpx.Client, tmp_path: Path) -> None:
    server.answer = lambda request: reply(request, 200, gzip.compress(CONTENT), Content_Encoding="gzip")
    download(server.url, tmp_path / "x", client=local)
    assert (tmp_path / "x").read_bytes() == CONTENT == fetch(server.url, client=local)
    with pytest.raises(NetworkError, match="more than the"):
        download(server.url, tmp_path / "y", client=local, max_bytes=len(CONTENT) - 1)


def test_a_damaged_packed_body_is_said(server: Server, local: httpx.Client, tmp_path: Path) -> None:
    server.answer = lambda request: reply(request, 200, b"not gzip", Content_Encoding="gzip")
    with pytest.raises(NetworkError, match="the connection broke|not what") as error:
        download(server.url, tmp_path / "x", client=local)
    one_sentence(error)


def test_an_empty_file_is_a_file(server: Server, local: httpx.Client, tmp_path: Path) -> None:
    server.answer = lambda request: reply(request, 200)
    assert download(server.url, tmp_path / "x", client=local) == 0 and (tmp_path / "x").read_bytes() == b""


def test_progress_is_logged_where_no_terminal_is(
    server: Server, local: httpx.Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(http, "_REPORT_SECONDS", 0)
    server.answer = lambda request: reply(request, 200, CONTENT)
    with caplog.at_level(logging.INFO, "quipmill.http"):
        download(server.url, tmp_path / "x", client=local, progress="base model 124M")
    assert re.fullmatch(r"base model 124M: 1 of 1 MB, [\d,.]+ MB/s", caplog.messages[-1])


def test_a_full_disk_leaves_nothing(server: Server, local: httpx.Client, small_disk: Path) -> None:
    server.answer = lambda request: reply(request, 200, CONTENT)
    with pytest.raises(OSError, match="No space left"):
        download(server.url, small_disk / "x", client=local)
    assert list(small_disk.iterdir()) == []
