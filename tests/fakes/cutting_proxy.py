"""A loopback server that hands every request on to another one, and cuts the connection instead of the answers to one method."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx


@contextmanager
def cutting_proxy(server: str, cut: str) -> Iterator[str]:
    """The address of the proxy in front of `server`; answers to paths that end with `cut` never arrive."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            pass

        def do_GET(self) -> None:
            self._hand_on()

        def do_POST(self) -> None:
            self._hand_on()

        def _hand_on(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            headers = {name: value for name, value in self.headers.items() if name in ("Authorization", "Content-Type")}
            answer = httpx.request(self.command, server + self.path, content=body, headers=headers)
            self.close_connection = True
            if self.path.partition("?")[0].endswith(cut):
                return
            content = answer.content.replace(server.encode(), own.encode())  # so that it stays in between
            self.send_response(answer.status_code)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

    proxy = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    own = f"http://127.0.0.1:{proxy.server_address[1]}"
    thread = threading.Thread(target=proxy.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield own
    finally:
        proxy.shutdown()
        proxy.server_close()
        thread.join(5)
