from pathlib import Path

import pytest

from quipmill.cli import main
from quipmill.store import get_folder, open_store
from tests.fakes.s3 import SECRET_KEY, Bucket


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    (tmp_path / "twitter.zip").write_bytes(b"content")
    return tmp_path / "twitter.zip"


@pytest.mark.parametrize(
    ("target", "key"), [("/a/b.zip", "a/b.zip"), ("/a/", "a/twitter.zip"), ("", "twitter.zip"), ("/", "twitter.zip")]
)
def test_a_file_is_put_and_its_address_printed(
    target: str, key: str, archive: Path, s3: Bucket, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["put", str(archive), s3.uri + target]) == 0
    assert capsys.readouterr().out == f"{s3.uri}/{key}\n"
    assert open_store(s3.uri).read(key) == b"content"


def test_what_is_there_is_kept_unless_forced(archive: Path, s3: Bucket, capsys: pytest.CaptureFixture[str]) -> None:
    open_store(s3.uri).write("a", b"old")
    assert main(["put", str(archive), f"{s3.uri}/a"]) == 1
    said = capsys.readouterr()
    assert said.out == "" and said.err.endswith("/a: this exists already. Choose another name, or add --force to replace it\n")
    assert open_store(s3.uri).read("a") == b"old"
    assert main(["put", str(archive), f"{s3.uri}/a", "--force"]) == 0
    assert open_store(s3.uri).read("a") == b"content"


def test_a_folder_is_put_whole(tmp_path: Path, s3: Bucket, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "model" / "sub").mkdir(parents=True)
    (tmp_path / "model" / "sub" / "a").write_bytes(b"1")
    assert main(["put", str(tmp_path / "model"), f"{s3.uri}/models/"]) == 0
    assert capsys.readouterr().out == f"{s3.uri}/models/model\n"
    assert get_folder(open_store(s3.uri), "models/model", tmp_path / "again") == 1
    assert main(["put", str(tmp_path / "model"), f"{s3.uri}/models/model"]) == 1
    assert "this exists already" in capsys.readouterr().err
    (tmp_path / "model" / "sub" / "a").write_bytes(b"2")
    assert main(["put", str(tmp_path / "model"), f"{s3.uri}/models/model", "--force"]) == 0
    get_folder(open_store(s3.uri), "models/model", tmp_path / "again")
    assert (tmp_path / "again" / "sub" / "a").read_bytes() == b"2"


def test_a_folder_of_this_machine_is_a_target_too(archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["put", str(archive), f"{tmp_path}/shelf/"]) == 0
    assert capsys.readouterr().out == f"{tmp_path}/shelf/twitter.zip\n"
    assert (tmp_path / "shelf" / "twitter.zip").read_bytes() == b"content"


def test_bad_use_is_said(archive: Path, s3: Bucket, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def said(*words: str) -> str:
        assert main(["put", *words]) == 1
        text = capsys.readouterr()
        assert text.out == "" and text.err.count("\n") == 1 and "Traceback" not in text.err and SECRET_KEY not in text.err
        return text.err

    assert "no such file or folder" in said("nothing.zip", f"{s3.uri}/a")
    assert "is no store" in said(str(archive), "gs://bucket/a")
    assert "there is no such bucket" in said(str(archive), "s3://no-such-bucket/a")
    s3.server.refuse = "InvalidAccessKeyId"
    assert "check the keys, and that they may read, write and list the bucket" in said(str(archive), f"{s3.uri}/a")
    monkeypatch.delenv("QUIPMILL_S3_ENDPOINT")
    assert "Set QUIPMILL_S3_ENDPOINT" in said(str(archive), f"{s3.uri}/a")
