"""What tests of several parts need: an S3 server, a full disk, a folder without permission, and the shared data."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.fakes.s3 import Bucket, S3Server, running_server

os.environ.setdefault("GOMP_SPINCOUNT", "10000")  # as gpt2_torch sets it, before any test imports torch


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--strict-tools", action="store_true", help="a test that skips for want of a tool fails")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """With --strict-tools, as CI runs, only the absence of the shared data may skip a test."""
    report = yield
    if item.config.getoption("--strict-tools") and report.skipped and not hasattr(report, "wasxfail"):
        if "../shared/data" not in str(report.longrepr):
            report.outcome = "failed"
    return report


@pytest.fixture(scope="session")
def s3_server() -> Iterator[S3Server]:
    with running_server() as server:
        yield server


@pytest.fixture
def s3(s3_server: S3Server, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bucket]:
    """An empty bucket on a real (moto) S3 server; `QUIPMILL_S3_*` point at it for the length of the test."""
    bucket = Bucket(s3_server.new_bucket(), s3_server)
    for name, value in bucket.environment.items():
        monkeypatch.setenv(name, value)
    yield bucket
    s3_server.ignore_conditions, s3_server.refuse, s3_server.cuts = False, "", 0


@pytest.fixture
def shared_data() -> Path:
    """The folder of real data that lies beside the checkout on some machines."""
    folder = Path(__file__).parents[2] / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("no ../shared/data beside this checkout")
    return folder


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on a disk of 64 KiB."""
    with _mounted(tmp_path / "small_disk", "size=64k") as folder:
        yield folder


@pytest.fixture
def read_only_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder that this user may not write to, whoever it is."""
    if os.geteuid() == 0:  # no mode stops root
        with _mounted(tmp_path / "read_only", "size=64k,ro") as folder:
            yield folder
        return
    (folder := tmp_path / "read_only").mkdir(mode=0o555)
    yield folder


@contextmanager
def _mounted(folder: Path, options: str) -> Iterator[Path]:
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("this user may not mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)
