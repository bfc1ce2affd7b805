"""Every test of the service once more, on a real PostgreSQL."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.service.postgresql import running_server

ROOT = Path(__file__).parents[3]
FILES = sorted(path.name for path in (ROOT / "tests/service").glob("test_*.py"))


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with running_server() as address:
        yield address


@pytest.mark.parametrize("file", FILES)
def test_passes_on_postgresql_too(server: str, file: str) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"tests/service/{file}"]
    environment = {**os.environ, "QUIPMILL_TEST_DATABASE": server}
    result = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment, timeout=280)
    assert result.returncode == 0, result.stdout[-8000:] + result.stderr[-2000:]
