"""Bodies that are too large are refused while they arrive."""

import json
import tracemalloc
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from quipmill.service.app import create_app
from quipmill.service.models import Account
from quipmill.service.settings import Settings
from tests.service.conftest import TOKEN

HUNDRED_MEGABYTES = 100_000_000
FORM = {"content-type": "multipart/form-data; boundary=x"}
HEAD = b'--x\r\nContent-Disposition: form-data; name="file"; filename="s.txt"\r\n\r\n'


class Sender:
    """Sends 100 MB in pieces, and remembers how many were asked for."""

    def __init__(self) -> None:
        self.sent = 0

    def __iter__(self) -> Iterator[bytes]:
        yield HEAD
        while self.sent < HUNDRED_MEGABYTES:
            self.sent += 1 << 16
            yield b"words " * 10_922 + b"====\n..."
        yield b"\r\n--x--\r\n"


def test_a_file_of_100_megabytes_that_announces_its_size_is_not_read(client: TestClient, account: Account) -> None:
    headers = {**FORM, "content-length": str(HUNDRED_MEGABYTES)}
    answer = client.post("/api/uploads", content=iter([HEAD]), headers=headers)
    assert answer.status_code == 413 and "the body is larger than 32832 KiB" in answer.json()["detail"]


def test_a_file_of_100_megabytes_without_its_size_is_refused_where_the_limit_is(url: str) -> None:
    settings = Settings(service_token=TOKEN, database_url=url, max_upload_bytes=4 << 20)
    app = create_app(settings)
    pieces, statuses = iter(Sender()), []
    asked = 0

    async def receive() -> dict[str, object]:
        nonlocal asked
        asked += 1
        return {"type": "http.request", "body": next(pieces), "more_body": True}

    async def send(message: dict[str, object]) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])

    headers = [(b"content-type", FORM["content-type"].encode()), (b"x-token", TOKEN.encode())]
    scope = {
        "type": "http", "method": "POST", "path": "/api/uploads", "raw_path": b"/api/uploads", "query_string": b"",
        "headers": headers, "http_version": "1.1", "scheme": "http", "server": ("test", 80), "client": ("test", 1),
        "root_path": "",
    }  # fmt: skip
    with TestClient(app) as client:
        assert client.portal
        tracemalloc.start()
        client.portal.call(app, scope, receive, send)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert statuses == [413] and asked < 70 and peak < 20 << 20


def test_a_json_body_that_is_too_large_is_refused(url: str) -> None:
    settings = Settings(service_token=TOKEN, database_url=url, max_upload_bytes=1 << 16)
    with TestClient(create_app(settings), headers={"x-token": TOKEN}) as client:
        assert client.post("/api/accounts", json={"name": "ada", "voice": "x" * (1 << 17)}).status_code == 413
        assert client.post("/api/accounts", json={"name": "ada", "voice": "x" * 1000}).status_code == 201


@pytest.mark.parametrize("path", ["/api/drafts", "/api/uploads", "/add_tweets_file/", "/publish", "/login"])
def test_a_stranger_cannot_make_the_service_read_much(settings: Settings, path: str) -> None:
    with TestClient(create_app(settings)) as client:
        answer = client.post(path, content=json.dumps({"name": "x" * (1 << 20)}), headers={"content-type": "application/json"})
    assert answer.status_code in (401, 422, 403), answer.text


def test_more_samples_than_a_request_takes_are_refused(client: TestClient, account: Account) -> None:
    answer = client.post("/api/drafts", json={"samples": [{"text": "One."}] * 10_001})
    assert answer.status_code == 422 and "10000" in answer.json()["detail"]
