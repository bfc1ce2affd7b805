"""`quipmill make-bucket`, on a real (moto) S3 server."""

from pathlib import Path

import pytest

from quipmill.cli import main
from quipmill.store import open_store
from tests.fakes.s3 import Bucket


def test_a_bucket_is_made_once_and_keeps_what_is_in_it(s3: Bucket, capsys: pytest.CaptureFixture[str]) -> None:
    uri = f"s3://new-{s3.name}"
    assert main(["make-bucket", uri]) == 0
    open_store(uri).write("a.txt", b"stays")
    assert main(["make-bucket", f"{uri}/prefix"]) == 0
    assert capsys.readouterr().out.splitlines() == [f"{uri}: made", f"{uri}/prefix: there already"]
    assert open_store(uri).read("a.txt") == b"stays"


def test_a_server_that_refuses_is_one_sentence(s3: Bucket, capsys: pytest.CaptureFixture[str]) -> None:
    s3.server.refuse = "AccessDenied"
    assert main(["make-bucket", "s3://other"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("quipmill make-bucket: error: s3://other: the server says AccessDenied: check the keys")


def test_a_folder_is_no_bucket(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["make-bucket", str(tmp_path)]) == 2
    assert "is no bucket. Write s3://<bucket>" in capsys.readouterr().err


def test_a_store_of_a_folder_makes_it_once(tmp_path: Path) -> None:
    assert [open_store(str(tmp_path / "a/b")).make() for _ in range(2)] == [True, False]
