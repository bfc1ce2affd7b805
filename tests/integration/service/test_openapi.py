"""schemathesis reads the OpenAPI document, and asks the running service everything that it allows and forbids."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.service.postgresql import running_server

pytest.importorskip("schemathesis")

TOKEN = "3f1a7c2e9b8d4506a1b2c3d4e5f60718"
CHECKS = (
    "not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,"
    "response_schema_conformance,negative_data_rejection,missing_required_header,unsupported_method,ignored_auth"
)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/quipmill.db"
        return
    with running_server() as address:
        yield address


@pytest.fixture
def service(database_url: str, tmp_path: Path) -> Iterator[str]:
    """A running service with an account and some drafts in every state that a person brings about."""
    quipmill = [sys.executable, "-c", "import sys; from quipmill.cli import main; sys.exit(main())"]
    environment = {**os.environ, "QUIPMILL_DATABASE_URL": database_url, "QUIPMILL_SERVICE_TOKEN": TOKEN}
    subprocess.run([*quipmill, "db", "upgrade"], env=environment, check=True, timeout=60)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen([*quipmill, "serve", "--port", str(port)], env=environment, stderr=log)
        try:
            _wait(url, process)
            with httpx.Client(base_url=url, headers={"x-token": TOKEN}) as client:
                client.post("/api/accounts", json={"name": "ada"}).raise_for_status()
                texts = [{"id": f"s{n}", "text": f"Text {n}."} for n in range(20)]
                ids = client.post("/api/drafts", json={"samples": texts}).raise_for_status().json()["added"]
                for draft_id, what in zip(ids, ("approve", "approve", "reject", "approve"), strict=False):
                    client.post(f"/api/drafts/{draft_id}/{what}").raise_for_status()
                client.post(f"/api/drafts/{ids[0]}/publish").raise_for_status()
            yield url
        finally:
            process.terminate()
            process.wait(60)
    assert "Traceback" not in (tmp_path / "log").read_text()


def test_no_answer_is_a_fault_of_the_service_or_undocumented(service: str, tmp_path: Path) -> None:
    command = [
        sys.executable, "-m", "schemathesis.cli", "run", f"{service}/openapi.json", "-H", f"x-token: {TOKEN}", "--checks", CHECKS,
        "--seed", "1", "--max-examples", "25", "--continue-on-failure", "--request-timeout", "60", "--no-color",
        "--suppress-health-check", "all", "--generation-database", "none",
    ]  # fmt: skip
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=280)
    assert result.returncode == 0, result.stdout[-12000:] + result.stderr[-2000:]


def _wait(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if httpx.get(f"{url}/readyz").status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    raise AssertionError(f"{url} does not start")
