import errno
import logging
import os
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quipmill.errors import StoreError
from quipmill.store import Store, check_key, get_folder, has_folder, open_store, open_uri, put_folder
from tests.fakes.s3 import ACCESS_KEY, SECRET_KEY, Bucket

HOSTILE = [
    "",
    "/etc/passwd",
    "../x",
    "a/../../x",
    "a/..",
    ".",
    "a/./b",
    "a//b",
    "a/",
    "a\\b",
    "a\0b",
    "a\nb",
    "\ud800",
    "k" * 1025,
]


@pytest.fixture(params=["folder", "s3", "s3 with prefix"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    if request.param == "folder":
        return open_store(str(tmp_path / "store"))
    bucket: Bucket = request.getfixturevalue("s3")
    return open_store(bucket.uri + ("/a/prefix" if "prefix" in request.param else ""))


def one_sentence(error: pytest.ExceptionInfo[Exception]) -> str:
    text = str(error.value)
    assert "\n" not in text and not text.endswith(".") and len(text) < 400
    assert ACCESS_KEY not in text and SECRET_KEY not in text
    return text


def test_all_under_a_prefix_can_be_removed(store: Store) -> None:
    for key in ("a/b/1", "a/b/c/2", "a/bc/3", "a/4"):
        store.write(key, b"x")
    store.clear("a/b")
    store.clear("nothing/here")
    assert list(store.list()) == ["a/4", "a/bc/3"]
    for hostile in ("", "..", "/"):
        with pytest.raises(StoreError):
            store.clear(hostile)


def test_what_a_killed_writer_left_can_be_removed_and_no_link_is_followed(tmp_path: Path) -> None:
    store, other = open_store(str(tmp_path / "store")), tmp_path / "other"
    for folder in (tmp_path / "store" / "a", other):
        folder.mkdir(parents=True)
        (folder / ".0123.quipmill-part").write_text("half")
    store.clear("a")
    assert not (tmp_path / "store" / "a").exists()
    (tmp_path / "store" / "a").symlink_to(other)
    with pytest.raises(StoreError, match="a link leads out of the store"):
        store.clear("a")
    assert list(other.iterdir())


def test_what_is_written_is_read(store: Store, tmp_path: Path) -> None:
    assert list(store.list()) == [] and not store.exists("a") and store.size("a") is None
    assert store.write("a/b.txt", b"one") and store.write("a.txt", b"") and store.write("ä/ö ü+%.txt", b"\0\xff")
    assert list(store.list()) == ["a.txt", "a/b.txt", "ä/ö ü+%.txt"]
    assert list(store.list("a")) == ["a.txt", "a/b.txt"] and list(store.list("a/")) == ["a/b.txt"]
    assert list(store.list("a/b.txt/c")) == list(store.list("nothing/here")) == []
    assert store.read("a/b.txt") == b"one" and store.read("a.txt") == b"" and store.read("ä/ö ü+%.txt") == b"\0\xff"
    assert store.size("a/b.txt") == 3 and store.exists("a.txt")
    store.get("a/b.txt", tmp_path / "new" / "copy")
    assert (tmp_path / "new" / "copy").read_bytes() == b"one"
    assert store.put(tmp_path / "new" / "copy", "c") and store.read("c") == b"one"
    assert store.write("c", b"two") and store.read("c") == b"two"
    store.delete("c")
    store.delete("c")
    assert not store.exists("c")


def test_uris_lead_back(store: Store) -> None:
    store.write("a/b.txt", b"one")
    again, key = open_uri(store.uri("a/b.txt"))
    assert again.read(key) == b"one"
    assert store.root in repr(store)


def test_if_absent_writes_only_where_nothing_is(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"file")
    assert store.write("a", b"one", if_absent=True)
    assert not store.write("a", b"two", if_absent=True) and not store.put(tmp_path / "file", "a", if_absent=True)
    assert store.read("a") == b"one"
    assert store.put(tmp_path / "file", "b", if_absent=True) and store.read("b") == b"file"


def test_of_sixteen_writers_one_wins(store: Store) -> None:
    for round_ in range(4):
        start = threading.Barrier(16)

        def write(number: int, key: str = f"race/{round_}", start: threading.Barrier = start) -> bool:
            start.wait()
            return store.write(key, str(number).encode() * 5000, if_absent=True)

        with ThreadPoolExecutor(16) as pool:
            won = list(pool.map(write, range(16)))
        assert won.count(True) == 1
        assert store.read(f"race/{round_}") == str(won.index(True)).encode() * 5000
    assert list(store.list()) == [f"race/{round_}" for round_ in range(4)]


def test_a_server_that_ignores_the_condition_is_asked_first(s3: Bucket) -> None:
    store, s3.server.ignore_conditions = open_store(s3.uri), True
    assert store.write("a", b"one", if_absent=True) and not store.write("a", b"two", if_absent=True)
    assert store.read("a") == b"one"


def test_a_folder_without_hard_links_still_decides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, "no")

    monkeypatch.setattr(os, "link", no_links)
    store = open_store(str(tmp_path))
    assert store.write("a", b"one", if_absent=True) and not store.write("a", b"two", if_absent=True)
    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(lambda n: store.write("b", b"x", if_absent=True), range(8))) == 1
    assert list(store.list()) == ["a", "b"]


def test_readers_see_whole_objects_only(store: Store) -> None:
    stop, torn, read_whole = threading.Event(), list[int](), 0
    store.write("a", b"0" * 300_000)

    def read() -> None:
        nonlocal read_whole
        while not stop.is_set():
            data = store.read("a")
            read_whole += 1
            if len(data) != 300_000 or len(set(data)) != 1:
                torn.append(len(data))

    with ThreadPoolExecutor(1) as pool:
        reader = pool.submit(read)
        try:
            for number in range(15):
                store.write("a", str(number % 10).encode() * 300_000)
        finally:
            stop.set()
        reader.result()
    assert not torn and read_whole


def test_a_large_file_travels_in_parts(s3: Bucket, tmp_path: Path) -> None:
    content = os.urandom(1 << 20) * 17
    (tmp_path / "large").write_bytes(content)
    store = open_store(s3.uri)
    store.put(tmp_path / "large", "large")
    store.get("large", tmp_path / "again")
    assert (tmp_path / "again").read_bytes() == content
    assert any(line == f"POST /{s3.name}/large" for line in s3.server.requests)


def test_a_broken_connection_is_taken_up_again(s3: Bucket, tmp_path: Path) -> None:
    content, store = os.urandom(200_000), open_store(s3.uri)
    store.write("a", content)
    s3.server.cuts = 3
    store.get("a", tmp_path / "copy")
    assert (tmp_path / "copy").read_bytes() == content and s3.server.cuts == 0
    s3.server.cuts = 1
    assert store.read("a") == content
    s3.server.cuts = 1 << 30
    with pytest.raises(StoreError, match="cannot be reached|the server sent") as error:
        store.get("a", tmp_path / "other")
    one_sentence(error)
    assert [p.name for p in tmp_path.iterdir()] == ["copy"]


@pytest.mark.parametrize("key", HOSTILE)
def test_hostile_keys_are_refused(store: Store, key: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    for use in (
        lambda: store.read(key),
        lambda: store.write(key, b"x"),
        lambda: store.put(tmp_path / "file", key),
        lambda: store.get(key, tmp_path / "out"),
        lambda: store.delete(key),
        lambda: store.exists(key),
        lambda: store.uri(key),
    ):
        with pytest.raises(StoreError, match="no valid name") as error:
            use()
        one_sentence(error)
    assert not (tmp_path / "out").exists() and list(store.list()) == []


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40))
def test_a_valid_key_stays_below_its_store(key: str) -> None:
    try:
        check_key(key)
    except StoreError:
        return
    assert os.path.normpath(f"/root/{key}") == f"/root/{key}"


def test_deleting_leaves_no_empty_folders(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "store"))
    store.write("a/b/c", b"1")
    store.write("a/d", b"2")
    store.delete("a/b/c")
    store.delete("a/d/e")
    store.delete("a")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a", "d", "store"]
    store.delete("a/d")
    assert [path.name for path in tmp_path.rglob("*")] == ["store"]


def test_writing_beside_deleting_works(tmp_path: Path) -> None:
    def use(number: int) -> None:
        store = open_store(str(tmp_path))
        for _ in range(60):
            store.write(f"a/b/{number}", b"x", if_absent=bool(number % 2))
            store.delete(f"a/b/{number}")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(use, range(8)))
    assert list(tmp_path.iterdir()) == []


def test_links_do_not_lead_out_of_a_folder(tmp_path: Path) -> None:
    secret = tmp_path / "outside" / "secret"
    secret.parent.mkdir()
    secret.write_text("secret")
    root = tmp_path / "store"
    root.mkdir()
    (root / "file").symlink_to(secret)
    (root / "folder").symlink_to(secret.parent)
    (root / "loop").symlink_to(root)
    (root / "dangling").symlink_to(tmp_path / "nowhere")
    (root / "fine").write_text("fine")
    store = open_store(str(root))
    assert list(store.list()) == ["fine"] and list(store.list("folder/")) == []
    for key in ("file", "folder/secret", "dangling"):
        with pytest.raises(StoreError, match="a link leads out of the store"):
            store.read(key)
        with pytest.raises(StoreError, match="a link leads out of the store"):
            store.write(key, b"x")
    with pytest.raises(StoreError, match="leads out"):
        list(store.list("../outside/"))
    assert secret.read_text() == "secret" and not (tmp_path / "nowhere").exists()


def test_a_folder_that_is_itself_a_link_works(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    store = open_store(str(tmp_path / "link"))
    store.write("a/b", b"x")
    assert list(store.list()) == ["a/b"] and (tmp_path / "real" / "a" / "b").exists()


@pytest.mark.parametrize(
    ("uri", "said"),
    [
        ("", "is no store"),
        ("gs://bucket/x", "'gs://bucket/x' is no store. Give a folder or s3://<bucket>/<prefix>"),
        ("https://user:pass@host/x?token=1", "'https://host/x' is no store"),
        ("file://relative/x", "three slashes"),
        ("s3://", "is no bucket name"),
        ("s3://Bad_Bucket!/x", "is no bucket name"),
        ("s3://bucket/../x", "no valid name"),
        ("a\0b", "is no store"),
    ],
)
def test_other_addresses_are_refused(uri: str, said: str, s3: Bucket) -> None:
    with pytest.raises(StoreError) as error:
        open_store(uri)
    assert said in one_sentence(error)


def test_file_addresses_and_relative_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    open_store(f"file://{tmp_path}/a").write("x", b"1")
    assert open_store("a").read("x") == b"1" and open_store("a/").root == str(tmp_path / "a")
    store, key = open_uri("a/x")
    assert (store.root, key) == (str(tmp_path / "a"), "x")


def test_a_missing_object_is_said(store: Store, tmp_path: Path) -> None:
    for use in (lambda: store.read("no/such"), lambda: store.get("no/such", tmp_path / "out")):
        with pytest.raises(StoreError, match="no/such: there is no such object. Check the name") as error:
            use()
        one_sentence(error)
    assert list(tmp_path.glob("*out*")) == []


def test_a_missing_local_file_is_said(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="nothing: no such file or folder") as error:
        store.put(tmp_path / "nothing", "a")
    one_sentence(error)
    assert not store.exists("a")


def test_too_much_is_not_read_into_memory(store: Store) -> None:
    store.write("a", b"x" * 1000)
    with pytest.raises(StoreError, match="1,000 bytes is more than the 999 allowed here") as error:
        store.read("a", 999)
    one_sentence(error)
    assert len(store.read("a", 1000)) == 1000


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    store = open_store(str(tmp_path / "file"))
    with pytest.raises(StoreError, match="a folder is needed, this is a file"):
        list(store.list())
    with pytest.raises(StoreError, match="a folder is needed, this is a file"):
        store.write("a", b"x")


def test_a_full_disk_leaves_nothing_behind(small_disk: Path, tmp_path: Path, s3: Bucket) -> None:
    store = open_store(str(small_disk / "store"))
    store.write("a", b"old")
    with pytest.raises(StoreError, match="a: the disk is full. Free some space or write to another folder") as error:
        store.write("a", b"x" * 100_000)
    one_sentence(error)
    assert store.read("a") == b"old" and os.listdir(small_disk / "store") == ["a"]
    bucket = open_store(s3.uri)
    bucket.write("large", b"x" * 100_000)
    with pytest.raises(StoreError, match="the disk is full"):
        bucket.get("large", small_disk / "copy")
    assert os.listdir(small_disk) == ["store"]


def test_no_permission_is_said(read_only_folder: Path) -> None:
    with pytest.raises(StoreError, match="read-only|permission denied") as error:
        open_store(str(read_only_folder / "store")).write("a", b"x")
    assert "Choose another folder" in one_sentence(error) or "choose another one" in one_sentence(error)


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({"ENDPOINT": ""}, "s3://bucket/x: which server? Set QUIPMILL_S3_ENDPOINT"),
        ({"ENDPOINT": "ftp://host"}, "QUIPMILL_S3_ENDPOINT is no server address"),
        ({"ENDPOINT": f"http://{ACCESS_KEY}:{SECRET_KEY}@host"}, "QUIPMILL_S3_ENDPOINT is no server address"),
        ({"ENDPOINT": "http://host:port"}, "QUIPMILL_S3_ENDPOINT"),
        ({"REGION": "no region!"}, "QUIPMILL_S3_REGION is not valid"),
        ({"SECRET_KEY": ""}, "only one of"),
        ({"CA_FILE": "/no/such.pem"}, "/no/such.pem: no such file"),
    ],
)
def test_wrong_settings_are_said(variables: dict[str, str], said: str, s3: Bucket, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(f"QUIPMILL_S3_{name}", value)
    with pytest.raises(StoreError) as error:
        open_store("s3://bucket/x")
    assert said in one_sentence(error)


def test_credentials_come_from_the_usual_chain(s3: Bucket, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("QUIPMILL_S3_ACCESS_KEY", "QUIPMILL_S3_SECRET_KEY", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "credentials"))
    with pytest.raises(StoreError, match="no credentials. Set QUIPMILL_S3_ACCESS_KEY and QUIPMILL_S3_SECRET_KEY") as error:
        open_store(s3.uri).exists("a")
    one_sentence(error)
    (tmp_path / "credentials").write_text("[default]\naws_access_key_id = a\naws_secret_access_key = b\n")
    assert not open_store(s3.uri).exists("a")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "c")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "d")
    assert not open_store(s3.uri).exists("a")


def test_path_style_is_settable(s3: Bucket, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIPMILL_S3_PATH_STYLE", "1")
    assert open_store(s3.uri).write("a", b"x")
    monkeypatch.setenv("QUIPMILL_S3_PATH_STYLE", "0")  # the bucket becomes a host that nobody knows
    with pytest.raises(StoreError, match="cannot be reached"):
        open_store(s3.uri).exists("a")


@pytest.mark.parametrize("code", ["AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch", "NeverHeardOf"])
def test_no_error_holds_a_secret(code: str, s3: Bucket, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    store = open_store(s3.uri)
    (tmp_path / "file").write_bytes(b"x")
    s3.server.refuse = code
    with caplog.at_level(logging.DEBUG):
        for use in (
            lambda: store.read("a"),
            lambda: store.write("a", b"x"),
            lambda: store.write("a", b"x", if_absent=True),
            lambda: store.put(tmp_path / "file", "a"),
            lambda: store.delete("a"),
            lambda: list(store.list()),
        ):
            with pytest.raises(StoreError, match="the server says [A-Z]") as error:
                use()
            assert s3.uri in one_sentence(error)
            shown = f"{error.value!r} {error.value.__cause__!r} {store!r} {vars(store)!r}"
            assert ACCESS_KEY not in shown and SECRET_KEY not in shown
    assert ACCESS_KEY not in caplog.text and SECRET_KEY not in caplog.text


def test_a_missing_bucket_is_said(s3: Bucket) -> None:
    store = open_store("s3://no-such-bucket/x")
    for use in (lambda: list(store.list()), lambda: store.write("a", b"x")):
        with pytest.raises(StoreError, match="the server says NoSuchBucket: there is no such bucket. Create it") as error:
            use()
        one_sentence(error)


def test_a_server_that_is_away_is_said(s3: Bucket, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIPMILL_S3_ENDPOINT", "http://127.0.0.1:9")
    with pytest.raises(StoreError, match="127.0.0.1:9 cannot be reached .*Check QUIPMILL_S3_ENDPOINT") as error:
        open_store(s3.uri).read("a")
    one_sentence(error)


def test_folders_travel_whole(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    (folder / "sub").mkdir(parents=True)
    (folder / "a").write_bytes(b"1")
    (folder / "sub" / "b").write_bytes(b"22")
    assert put_folder(store, folder, "models/m") == 2 and has_folder(store, "models/m")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "leftover").touch()
    assert get_folder(store, "models/m", tmp_path / "out") == 2
    found = {p.relative_to(tmp_path / "out").as_posix(): p.read_bytes() for p in (tmp_path / "out").rglob("*") if p.is_file()}
    assert found == {"a": b"1", "sub/b": b"22"}
    (folder / "a").unlink()
    assert put_folder(store, folder, "models/m") == 1
    assert list(store.list()) == ["models/m/folder.json", "models/m/sub/b"]


def test_a_half_stored_folder_is_refused(store: Store, tmp_path: Path) -> None:
    store.write("m/a", b"1")
    with pytest.raises(StoreError, match="no whole folder here") as error:
        get_folder(store, "m", tmp_path / "out")
    one_sentence(error)
    assert get_folder(store, "m", tmp_path / "out", complete=False) == 1
    with pytest.raises(StoreError, match="no files here"):
        get_folder(store, "n", tmp_path / "out", complete=False)
    assert (tmp_path / "out" / "a").read_bytes() == b"1"


def test_a_changed_file_in_a_stored_folder_is_refused(store: Store, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a").write_bytes(b"1")
    put_folder(store, tmp_path / "in", "m")
    store.write("m/a", b"2")
    with pytest.raises(StoreError, match="its digest differs"):
        get_folder(store, "m", tmp_path / "out")
    for marker in (b"{", b"[]", b'{"files": {"../x": {"sha256": "0"}}}', b'{"files": {"a": 1}}', b"[" * 100_000):
        store.write("m/folder.json", marker)
        with pytest.raises(StoreError, match="not the list of a stored folder|no valid name"):
            get_folder(store, "m", tmp_path / "out")
    assert sorted(p.name for p in tmp_path.iterdir() if p.name not in ("store",)) == ["in"]


def test_a_folder_to_store_must_be_one(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no such folder"):
        put_folder(store, tmp_path / "nothing", "m")
    (tmp_path / "in").mkdir()
    with pytest.raises(StoreError, match="no files in this folder"):
        put_folder(store, tmp_path / "in", "m")
    (tmp_path / "secret").touch()
    (tmp_path / "in" / "link").symlink_to(tmp_path / "secret")
    with pytest.raises(StoreError, match="leads out of the folder"):
        put_folder(store, tmp_path / "in", "m")
    assert list(store.list()) == []
