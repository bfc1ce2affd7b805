from pathlib import Path

import pytest

from quipmill.errors import DataError, NetworkError, StoreError
from quipmill.inputs import _name, local_copy
from quipmill.store import open_store
from tests.fakes.s3 import ACCESS_KEY, Bucket


def test_a_local_path_is_taken_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "posts.csv").write_text("x")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    for where in (str(tmp_path / "posts.csv"), f"file://{tmp_path}/posts.csv", "~/posts.csv", "posts.csv"):
        with local_copy(where) as path:
            assert path.samefile(tmp_path / "posts.csv")
    with local_copy(".") as path:
        assert path.samefile(tmp_path)
    assert (tmp_path / "posts.csv").exists()


@pytest.mark.parametrize("where", ["nothing.csv", "", " ", "a\0b", "~nobody-here/x", "file:///no/such"])
def test_a_missing_path_is_said(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KUBERNETES_SERVICE_HOST", raising=False)
    with pytest.raises(DataError, match="no such file. Check the path"), local_copy(where):
        pass


def test_in_a_pod_the_way_for_a_file_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KUBERNETES_SERVICE_HOST", "10.0.0.1")
    with pytest.raises(DataError) as error, local_copy("/home/ada/twitter-2024.zip"):
        pass
    assert str(error.value) == (
        "/home/ada/twitter-2024.zip: no such file in this pod, which does not see the files of your machine. "
        "Run `quipmill put twitter-2024.zip s3://<bucket>/twitter-2024.zip` there, and give that address instead"
    )


def test_an_object_is_fetched_and_removed_again(s3: Bucket) -> None:
    open_store(s3.uri).write("a/b/posts.csv.gz", b"content")
    with local_copy(f"{s3.uri}/a/b/posts.csv.gz") as path:
        assert path.name == "posts.csv.gz" and path.read_bytes() == b"content"
    assert not path.parent.exists()


def test_a_missing_or_large_object_is_said(s3: Bucket) -> None:
    open_store(s3.uri).write("large", b"x" * 100)
    with pytest.raises(StoreError, match="/large: more than the 99 bytes allowed here"), local_copy(f"{s3.uri}/large", 99):
        pass
    with pytest.raises(StoreError, match="/nothing: there is no such object"), local_copy(f"{s3.uri}/nothing"):
        pass
    with pytest.raises(StoreError, match="does not name an object"), local_copy(s3.uri):
        pass


def test_an_address_of_the_web_is_fetched(s3: Bucket, monkeypatch: pytest.MonkeyPatch) -> None:
    open_store(s3.uri).write("posts.csv", b"content")
    address = s3.presigned("posts.csv")
    with pytest.raises(NetworkError, match="QUIPMILL_ALLOW_PRIVATE") as error, local_copy(address):
        pass
    assert "?" not in str(error.value) and ACCESS_KEY not in str(error.value)
    monkeypatch.setenv("QUIPMILL_ALLOW_PRIVATE", "1")
    with local_copy(address) as path:
        assert path.name == "posts.csv" and path.read_bytes() == b"content"
    assert not path.parent.exists()
    with pytest.raises(NetworkError, match="more than the 6 bytes allowed"), local_copy(address, 6):
        pass


@pytest.mark.parametrize(
    ("address", "name"),
    [("%2e%2e%2f..%2fetc%2fpasswd", "passwd"), ("..%5C%00x", "x"), (".hidden", "hidden"), ("a" * 300, "a" * 100)],
)
def test_a_hostile_name_stays_in_its_folder(address: str, name: str) -> None:
    assert _name(f"https://host/{address}", "https") == name
