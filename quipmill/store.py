"""Folders and S3 buckets behind one small interface: the post archive, base-model mirror and training checkpoints live here.

`open_store("s3://bucket/prefix")` or `open_store("some/folder")` gives a `Store`. What a reader may rely on:

- An object appears whole or not at all, under every way of writing.
- `if_absent=True` writes only where nothing is, and says whether it did. Of several writers at the same time one wins:
  on folders by a hard link, on S3 by `If-None-Match: *`. An S3 server that ignores the header is asked before and after
  the write, which leaves a gap of milliseconds; a file above 64 MiB is asked for before it is uploaded in parts, and a
  folder on a file system without hard links is written in place. So use content-addressed or unique names where
  losing would hurt, and `if_absent` for the few pointers beside them.
- Keys are relative paths with `/`; one that would leave the store is refused, and listings never follow a link out of it.

The environment is read when an `s3://` store is opened: `QUIPMILL_S3_ENDPOINT` (`https://host:port`; without a scheme it is
https), `_REGION`, `_ACCESS_KEY` and `_SECRET_KEY` (otherwise the usual AWS chain: environment, credentials file, role of the
pod or machine), `_PATH_STYLE` (0 for `bucket.host`, 1 for `host/bucket`; otherwise what suits the host), `_CA_FILE` (a PEM file,
or its text). Where `<variable>_FILE` is set instead, the value is in that file, as secrets are mounted. `docs/storage.md` has
a working set for each server.
"""

import errno
import io
import json
import os
import shutil
import uuid
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Final

from quipmill.errors import StoreError, explain_os_error
from quipmill.schema import digest_file, fresh_folder, replacing

MARKER: Final = "folder.json"
"""Last written by `put_folder`: the names, sizes and digests of what belongs to a folder in a store."""

MAX_READ: Final = 256 << 20
"""What `read` takes into memory unless told otherwise, in bytes."""

_TEMPORARY: Final = ".quipmill-part"
_ONE_PUT: Final = 64 << 20  # up to here an upload is one request, which S3 can make conditional
_CHUNK: Final = 1 << 20
_ANY_SIZE: Final = 1 << 62


class Store(ABC):
    """Named objects in a folder or bucket. Every method raises `StoreError`, one sentence, when the place refuses.

    Args:
        root: the URI that keys are relative to, without a last slash.
    """

    def __init__(self, root: str) -> None:
        self.root = root

    def __repr__(self) -> str:
        return f"<Store {self.root}>"

    def uri(self, key: str) -> str:
        """The full address of an object, which `open_uri` takes."""
        return f"{self.root}/{check_key(key)}"

    def make(self) -> bool:
        """Makes the folder or bucket; False where it is already there."""
        return False

    @abstractmethod
    def list(self, prefix: str = "") -> Iterator[str]:
        """Keys that begin with `prefix`, sorted. A folder that does not exist yet is empty."""

    @abstractmethod
    def size(self, key: str) -> int | None:
        """Bytes of an object, or None where there is none."""

    @abstractmethod
    def delete(self, key: str) -> None:
        """Removes an object; nothing there is fine."""

    @abstractmethod
    def get(self, key: str, path: str | Path) -> None:
        """Copies an object to a local file, atomically."""

    @abstractmethod
    def put(self, path: str | Path, key: str, if_absent: bool = False) -> bool:
        """Stores a local file; False when `if_absent` and something was there."""

    @abstractmethod
    def read(self, key: str, max_bytes: int = MAX_READ) -> bytes:
        """A whole object in memory. More than `max_bytes` is refused."""

    @abstractmethod
    def write(self, key: str, data: bytes, if_absent: bool = False) -> bool:
        """Stores bytes; False when `if_absent` and something was there."""

    def exists(self, key: str) -> bool:
        """Whether there is an object of this name."""
        return self.size(key) is not None

    def clear(self, prefix: str) -> None:
        """Removes every object under `<prefix>/`, and whatever a killed writer left half-written there."""
        for key in list(self.list(f"{check_key(prefix)}/")):
            self.delete(key)

    def _check_size(self, key: str, size: int | None, max_bytes: int) -> None:
        if size is None:
            raise StoreError(f"{self.uri(key)}: there is no such object. Check the name")
        if size > max_bytes:
            raise StoreError(f"{self.uri(key)}: {size:,} bytes is more than the {max_bytes:,} allowed here. Check what it is")


def open_store(uri: str) -> Store:
    """Opens a folder (a path or `file://`; made at the first write) or `s3://bucket/prefix`. Nothing is contacted yet.

    Raises:
        StoreError: the URI is of another kind, or the environment does not say how to reach S3.
    """
    scheme, _, rest = uri.partition("://") if "://" in uri else ("", "", uri)
    if scheme == "s3":
        bucket, _, prefix = rest.strip("/").partition("/")
        return _Bucket(bucket, prefix)
    if scheme not in ("", "file") or not rest.strip() or "\0" in rest:
        raise StoreError(f"{_shown(uri)!r} is no store. Give a folder or s3://<bucket>/<prefix>")
    if scheme == "file" and not rest.startswith("/"):
        raise StoreError(f"{_shown(uri)!r} is no folder. Write it with three slashes, file:///folder")
    return _Folder(Path(rest).expanduser().absolute())


def open_uri(uri: str) -> tuple[Store, str]:
    """The store and the key of one object, of a path or `s3://bucket/key`."""
    parent, slash, name = uri.rpartition("/")
    if not name or parent in ("s3:/", "file:/"):
        raise StoreError(f"{_shown(uri)!r} does not name an object. Give <folder>/<name> or s3://<bucket>/<key>")
    return open_store(parent or ("/" if slash else ".")), check_key(name)


def check_key(key: str) -> str:
    """Returns a key that is safe on every store.

    Raises:
        StoreError: it is empty, absolute, too long, or holds `..`, `.`, `//`, a backslash or a control character.
    """
    hostile = any(part in ("", ".", "..") for part in key.split("/")) or any(c < " " or c in "\\\x7f" for c in key)
    if hostile or key.endswith(_TEMPORARY) or not 0 < len(key.encode(errors="surrogatepass")) <= 1024 or not _is_unicode(key):
        raise StoreError(f"{key[:80]!r} is no valid name in a store. Use a relative path like posts/2024.jsonl")
    return key


def put_folder(store: Store, folder: str | Path, prefix: str) -> int:
    """Stores every file of a folder under `prefix`, the list of them (`folder.json`) last, and returns how many.

    What was under `prefix` and is not in the folder is removed. A reader never takes a half-stored folder for a whole one.

    Raises:
        StoreError: the folder is missing or empty, or a link in it leads out of it.
    """
    folder, names = Path(folder), {}
    if not folder.is_dir():
        raise StoreError(f"{folder}: no such folder. Check the path")
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and path != folder / MARKER):
        if not path.resolve().is_relative_to(folder.resolve()):
            raise StoreError(f"{path}: this link leads out of the folder. Put the file itself in its place")
        name = check_key(path.relative_to(folder).as_posix())
        names[name] = {"bytes": path.stat().st_size, "sha256": digest_file(path)}
    if not names:
        raise StoreError(f"{folder}: there are no files in this folder. Check the path")
    start = f"{prefix}/" if prefix else ""
    store.delete(start + MARKER)
    for name in names:
        store.put(folder / name, start + name)
    store.write(start + MARKER, json.dumps({"files": names}, indent=1).encode())
    for key in list(store.list(start)):
        if prefix and key.removeprefix(start) not in (*names, MARKER):
            store.delete(key)
    return len(names)


def has_folder(store: Store, prefix: str) -> bool:
    """Whether a whole folder is stored under `prefix`."""
    return store.exists(f"{prefix}/{MARKER}" if prefix else MARKER)


def get_folder(store: Store, prefix: str, folder: str | Path, complete: bool = True) -> int:
    """Copies a stored folder to a local one, which it replaces, and returns the number of files. Digests are checked.

    Args:
        store: where it is.
        prefix: what was given to `put_folder`; "" is the whole store.
        folder: takes its place only when all files are there and right.
        complete: False also takes a folder that another tool stored, without `folder.json`, as it is listed.

    Raises:
        StoreError: there is no whole folder, or a file is not what was stored.
    """
    start, folder, names = f"{prefix}/" if prefix else "", Path(folder), dict[str, dict[str, Any]]()
    if has_folder(store, prefix):
        names = _read_marker(store, start + MARKER)
    elif not complete:
        names = {key.removeprefix(start): {} for key in store.list(start)}
    if not names:
        what = f"no whole folder here ({MARKER} is missing)" if complete else "no files here"
        raise StoreError(f"{store.root}/{prefix}: {what}. Check the name, or store it again with `quipmill put`")
    coming = fresh_folder(folder.with_name(f".{folder.name}.{uuid.uuid4().hex[:8]}"))
    try:
        for name, facts in names.items():
            store.get(start + name, coming / name)
            if facts and digest_file(coming / name) != facts.get("sha256"):
                raise StoreError(f"{store.uri(start + name)}: not what was stored (its digest differs). Store the folder again")
        fresh_folder(folder).rmdir()
        os.replace(coming, folder)
    except BaseException:
        shutil.rmtree(coming, ignore_errors=True)
        raise
    return len(names)


def _read_marker(store: Store, key: str) -> dict[str, dict[str, Any]]:  # Any: JSON that somebody else may have written
    try:
        names = json.loads(store.read(key, 16 << 20))["files"]
        return {check_key(name): {"sha256": str(facts["sha256"])} for name, facts in names.items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise StoreError(f"{store.uri(key)}: not the list of a stored folder. Store the folder again") from error


class _Folder(Store):
    """Objects are files below a folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder).rstrip("/"))
        self._folder = folder

    def make(self) -> bool:
        self._check_root()
        with self._explained(""):
            is_new = not self._folder.exists()
            self._folder.mkdir(parents=True, exist_ok=True)
        return is_new

    def list(self, prefix: str = "") -> Iterator[str]:
        start = self._folder / prefix.rpartition("/")[0]
        if prefix.startswith("/") or ".." in prefix.split("/"):
            raise StoreError(f"{prefix[:80]!r} leads out of {self.root}. Use a relative path")
        self._check_root()
        keys = []
        with self._explained(prefix):
            for where, _, names in os.walk(start, onerror=_raise_unless_missing) if self._holds(start) else ():
                keys += [Path(where, name).relative_to(self._folder).as_posix() for name in names]
        yield from sorted(key for key in keys if key.startswith(prefix) and _is_key(key) and self._is_file(key))

    def size(self, key: str) -> int | None:
        with self._explained(key):
            path = self._inside(key)
            return path.stat().st_size if path.is_file() else None

    def delete(self, key: str) -> None:
        with self._explained(key):
            path = self._inside(key)
            if path.is_file():
                path.unlink(missing_ok=True)
            for parent in path.relative_to(self._folder).parents[:-1]:
                try:
                    (self._folder / parent).rmdir()
                except OSError:  # not empty
                    break

    def clear(self, prefix: str) -> None:
        with self._explained(prefix):
            shutil.rmtree(self._inside(prefix), ignore_errors=True)  # somebody may write there at this moment

    def get(self, key: str, path: str | Path) -> None:
        with self._explained(key):
            self._check_size(key, self.size(key), _ANY_SIZE)
            with self._inside(key).open("rb") as file, replacing(path) as out:
                shutil.copyfileobj(file, out, _CHUNK)

    def put(self, path: str | Path, key: str, if_absent: bool = False) -> bool:
        with self._explained(key), Path(path).open("rb") as file:
            return self._place(file, key, if_absent)

    def read(self, key: str, max_bytes: int = MAX_READ) -> bytes:
        with self._explained(key):
            self._check_size(key, self.size(key), max_bytes)
            return self._inside(key).read_bytes()

    def write(self, key: str, data: bytes, if_absent: bool = False) -> bool:
        with self._explained(key):
            return self._place(io.BytesIO(data), key, if_absent)

    def _holds(self, path: Path) -> bool:
        return path.resolve().is_relative_to(self._folder.resolve())

    def _is_file(self, key: str) -> bool:
        return self._holds(self._folder / key) and (self._folder / key).is_file()

    def _inside(self, key: str) -> Path:
        path = self._folder / check_key(key)
        if not self._holds(path):
            raise StoreError(f"{self.uri(key)}: a link leads out of the store. Remove the link")
        return path

    def _check_root(self) -> None:
        if self._folder.exists() and not self._folder.is_dir():
            raise StoreError(f"{self.root}: a folder is needed, this is a file. Choose another place")

    def _place(self, file: BinaryIO, key: str, if_absent: bool) -> bool:
        self._check_root()
        target = self._inside(key)
        if if_absent and target.exists():
            return False
        coming = target.with_name(f".{uuid.uuid4().hex}{_TEMPORARY}")
        try:
            with _open_new(coming) as out:
                shutil.copyfileobj(file, out, _CHUNK)
                out.flush()
                os.fsync(out.fileno())
            if if_absent:
                return _link(coming, target)
            os.replace(coming, target)
            return True
        finally:
            coming.unlink(missing_ok=True)

    @contextmanager
    def _explained(self, key: str) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            name = str(error.filename or "")
            where = f"{self.root}/{key}" if not name or name.endswith(_TEMPORARY) else name
            said = explain_os_error(OSError(error.errno, error.strerror or str(error)))
            raise StoreError(f"{where}: {said[:1].lower()}{said[1:-1]}") from error


def _open_new(path: Path) -> BinaryIO:
    """Makes the file and its parents; `delete` may take an empty parent away at the same time."""
    for _ in range(10):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return path.open("xb")
        except FileNotFoundError:
            continue
    return path.open("xb")


def _link(coming: Path, target: Path) -> bool:
    """Gives a whole file its name unless that is taken."""
    try:
        os.link(coming, target)
    except FileExistsError:
        return False
    except OSError as error:  # a file system without hard links: vfat, some mounts of buckets
        if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK):
            raise
        try:
            out = target.open("xb")
        except FileExistsError:
            return False
        with out, coming.open("rb") as whole:
            shutil.copyfileobj(whole, out, _CHUNK)
    return True


class _Bucket(Store):
    """Objects in an S3 bucket, through the `minio` client."""

    def __init__(self, bucket: str, prefix: str) -> None:
        from quipmill import s3  # the client takes a third of a second to import

        super().__init__(f"s3://{bucket}/{prefix}".rstrip("/"))
        if not 3 <= len(bucket) <= 63 or not set(bucket) <= set("abcdefghijklmnopqrstuvwxyz0123456789.-_"):
            raise StoreError(f"{_shown(bucket)!r} is no bucket name. Write s3://<bucket>/<prefix>, the bucket in lower case")
        self._bucket, self._start, self._s3 = bucket, f"{check_key(prefix)}/" if prefix else "", s3
        self._client = s3.client_from_environment(self.root)

    def make(self) -> bool:
        with self._explained():
            if self._client.bucket_exists(self._bucket):
                return False
            try:
                self._client.make_bucket(self._bucket)
            except self._s3.S3Error as error:
                if error.code != "BucketAlreadyOwnedByYou":  # somebody was faster
                    raise
                return False
        return True

    def list(self, prefix: str = "") -> Iterator[str]:
        with self._explained():
            for item in self._client.list_objects(self._bucket, prefix=self._start + prefix, recursive=True):
                key = str(item.object_name).removeprefix(self._start)
                if not item.is_dir and _is_key(key):  # other tools leave `folder/` marks
                    yield key

    def size(self, key: str) -> int | None:
        stat = self._stat(key)
        return None if stat is None else int(stat.size)

    def delete(self, key: str) -> None:
        with self._explained(key):
            self._client.remove_object(self._bucket, self._start + key)

    def get(self, key: str, path: str | Path) -> None:
        with self._explained(key), replacing(path) as out:
            self._fetch(key, out, _ANY_SIZE)

    def put(self, path: str | Path, key: str, if_absent: bool = False) -> bool:
        with self._explained(key), Path(path).open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if if_absent and size <= _ONE_PUT:
                return self._put_if_absent(key, file.read())
            if if_absent and self.exists(key):
                return False
            part = max(16 << 20, size // 9000)  # bytes; S3 takes 10,000 parts
            self._client.put_object(self._bucket, self._start + key, file, size, part_size=part)
            return True

    def read(self, key: str, max_bytes: int = MAX_READ) -> bytes:
        with self._explained(key):
            data = io.BytesIO()
            self._fetch(key, data, max_bytes)
            return data.getvalue()

    def write(self, key: str, data: bytes, if_absent: bool = False) -> bool:
        with self._explained(key):
            if if_absent:
                return self._put_if_absent(key, data)
            self._client.put_object(self._bucket, self._start + key, io.BytesIO(data), len(data))
            return True

    def _fetch(self, key: str, out: BinaryIO, max_bytes: int) -> None:
        """Goes on where a broken connection stopped, as long as each one brings something of the same object."""
        size, same = 1, dict[str, str]()
        while (before := out.tell()) < size:
            response = self._client.get_object(self._bucket, self._start + key, before, request_headers=same)
            try:
                if not same:
                    size, same = int(response.headers["content-length"]), {"If-Match": response.headers["etag"]}
                    self._check_size(key, size, max_bytes)
                for data in response.stream(_CHUNK, decode_content=False):
                    out.write(data)
            except self._s3.HTTPError:
                if out.tell() == before:
                    raise
            finally:
                response.close()
                response.release_conn()
            if out.tell() == before < size:
                raise StoreError(f"{self.uri(key)}: the server sent {before:,} of {size:,} bytes. Try again")

    def _stat(self, key: str) -> Any:  # Any: minio carries no types
        with self._explained(key):
            try:
                return self._client.stat_object(self._bucket, self._start + key)
            except self._s3.S3Error as error:
                if error.code in ("NoSuchKey", "NoSuchObject", "ResourceNotFound"):
                    return None
                raise

    def _put_if_absent(self, key: str, data: bytes) -> bool:
        """One conditional request. The mark tells our own write from another's after a retry, or where it is ignored."""
        if self._stat(key) is not None:
            return False
        mark, name = uuid.uuid4().hex, self._start + key
        headers, refused = {"Content-Type": "application/octet-stream", "x-amz-meta-writer": mark}, None
        try:  # the public put_object cannot send this header
            self._client._put_object(self._bucket, name, data, {**headers, "If-None-Match": "*"})
        except self._s3.S3Error as error:
            if error.code in ("NotImplemented", "MethodNotAllowed"):
                self._client._put_object(self._bucket, name, data, headers)
            elif error.code not in ("PreconditionFailed", "ConditionalRequestConflict"):
                raise
            else:
                refused = error
        stat = self._stat(key)
        if stat is None and refused:  # the other writer gave up meanwhile
            raise refused
        return stat is not None and stat.metadata.get("x-amz-meta-writer") == mark

    def _explained(self, key: str | None = None) -> AbstractContextManager[None]:
        return self._s3.explained(self.root if key is None else self.uri(key), self._client)


def _raise_unless_missing(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError | NotADirectoryError):
        raise error


def _is_unicode(text: str) -> bool:
    return not any("\ud800" <= c <= "\udfff" for c in text)


def _is_key(key: str) -> bool:
    try:
        return bool(check_key(key))
    except StoreError:
        return False


def _shown(uri: str) -> str:
    """A URI for messages, without what may be a password."""
    scheme, mark, rest = uri.rpartition("://")
    return f"{scheme}{mark}{rest.rpartition('@')[2].partition('?')[0]}"[:200]
