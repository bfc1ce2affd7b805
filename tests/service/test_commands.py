"""`quipmill db`, `quipmill users` and `quipmill serve`."""

import io
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from quipmill.cli import main
from quipmill.service import users
from quipmill.service.database import Database
from tests.service.conftest import TOKEN

QUIPMILL = [sys.executable, "-c", "import sys; from quipmill.cli import main; sys.exit(main())"]
PASSWORD = "correct horse battery"


@pytest.fixture(autouse=True)
def environment(url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in os.environ if name.startswith("QUIPMILL_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("QUIPMILL_DATABASE_URL", url)
    monkeypatch.chdir(tmp_path)


def test_the_tables_are_made_and_looked_at(
    empty_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QUIPMILL_DATABASE_URL", empty_url)
    assert main(["db", "current"]) == 1 and "schema none, this quipmill needs" in capsys.readouterr().out
    assert main(["db", "upgrade"]) == 0
    assert main(["db", "current"]) == 0 and "Run:" not in capsys.readouterr().out


def test_a_person_is_added_by_a_password_from_standard_input(
    database: Database, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSWORD}\r\n"))
    assert main(["users", "add", "ada"]) == 0
    monkeypatch.setenv("QUIPMILL_PASSWORD", "another horse battery")
    assert main(["users", "password", "ada"]) == 0 and main(["users", "add", "bob"]) == 0
    assert main(["users", "remove", "bob"]) == 0 and main(["users", "list"]) == 0
    said = capsys.readouterr().out
    assert said.splitlines()[-1].startswith("ada\tsince 20") and "horse" not in said
    with database.read() as session:
        assert users.verify(session, "ada", "another horse battery") and not users.verify(session, "ada", PASSWORD)


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["add"], "whom? Run: quipmill users add NAME"),
        (["list", "ada"], "list takes no name"),
        (["remove", "eve"], "no user 'eve'"),
        (["add", "a b"], "is no name of a user"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    monkeypatch.setenv("QUIPMILL_PASSWORD", PASSWORD)
    assert main(["users", *arguments]) != 0
    error = capsys.readouterr().err
    assert said in error and error.count("\n") == 1


def test_a_short_password_is_refused(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("hunter2\n"))
    assert main(["users", "add", "ada"]) == 2
    assert "the password is too short" in capsys.readouterr().err


def test_serve_does_not_start_without_a_token_or_on_an_old_schema(database: Database, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve"]) == 2
    assert "QUIPMILL_SERVICE_TOKEN is not set" in capsys.readouterr().err
    with database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0000'")
    command = [*QUIPMILL, "serve"]
    result = subprocess.run(command, env={**os.environ, "QUIPMILL_SERVICE_TOKEN": TOKEN}, capture_output=True, text=True)
    assert result.returncode == 2 and "Run: quipmill db upgrade" in result.stderr and "Traceback" not in result.stderr


def test_serve_finishes_what_is_under_way_when_it_is_stopped(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    env = {**os.environ, "QUIPMILL_SERVICE_TOKEN": TOKEN, "PORT": str(port), "QUIPMILL_LOG_FORMAT": "json"}
    command = [*QUIPMILL, "serve", "--scheduler"]
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(command, env=env, stderr=log)
        try:
            client = httpx.Client(base_url=f"http://127.0.0.1:{port}", headers={"x-token": TOKEN}, timeout=30)
            deadline = time.monotonic() + 60
            while not _answers(client) and time.monotonic() < deadline:
                assert process.poll() is None, (tmp_path / "log").read_text()
                time.sleep(0.05)
            assert client.post("/api/accounts", json={"name": "ada"}).status_code == 201
            started, answers = threading.Event(), []

            def slowly() -> Iterator[bytes]:
                yield b'{"account": "ada", "samples": ['
                started.set()
                time.sleep(0.5)
                yield b'{"text": "One."}]}'

            def add() -> None:
                headers = {"content-type": "application/json"}
                answers.append(client.post("/api/drafts", content=slowly(), headers=headers).json())

            thread = threading.Thread(target=add)
            thread.start()
            started.wait(10)
            time.sleep(0.2)  # until the request's head has arrived
            process.send_signal(signal.SIGTERM)
            thread.join(30)
            assert process.wait(30) in (0, -signal.SIGTERM)  # uvicorn passes the signal on at its end
        finally:
            process.kill()
            process.wait()
    assert len(answers[0]["added"]) == 1
    written = (tmp_path / "log").read_text()
    assert TOKEN not in written and all(line.startswith("{") for line in written.splitlines())


def _answers(client: httpx.Client) -> bool:
    try:
        return client.get("/readyz").status_code == 200
    except httpx.TransportError:
        return False
