"""Files that a user names: a path on this machine, an object `s3://bucket/key`, or an `http(s)://` address."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from quipmill.errors import DataError, StoreError
from quipmill.http import download, redact
from quipmill.store import open_uri

MAX_BYTES: Final = 4 << 30
"""A larger file is not fetched unless the caller says so."""


@contextmanager
def local_copy(where: str, max_bytes: int = MAX_BYTES) -> Iterator[Path]:
    """The path of a file (or, on this machine, folder): as it is, or fetched into a temporary folder that is removed afterwards.

    The name of a fetched file is the last part of its address, so that its suffix still tells what it is.

    Raises:
        DataError: there is no such file; inside a pod the message says how a file gets there.
        StoreError, NetworkError: it cannot be fetched, or is larger than `max_bytes`.
    """
    scheme = where.partition("://")[0].lower() if "://" in where else ""
    if scheme in ("http", "https", "s3"):
        with tempfile.TemporaryDirectory(prefix="quipmill-") as folder:
            path = Path(folder, _name(where, scheme))
            if scheme == "s3":
                _fetch_object(where, path, max_bytes)
            else:
                download(where, path, max_bytes=max_bytes, progress=path.name)
            yield path
    else:
        yield _local(where.removeprefix("file://") if scheme == "file" else where)


def _fetch_object(uri: str, path: Path, max_bytes: int) -> None:
    store, key = open_uri(uri)
    if (store.size(key) or 0) > max_bytes:
        raise StoreError(f"{uri}: more than the {max_bytes:,} bytes allowed here. Check what it is")
    store.get(key, path)


def _name(where: str, scheme: str) -> str:
    try:
        path = where if scheme == "s3" else unquote(urlsplit(where).path)
    except ValueError as error:
        raise DataError(f"{redact(where)}: not an address ({error}). Check its spelling") from error
    name = "".join(c for c in path.rstrip("/").rpartition("/")[2] if c.isprintable() and c not in "/\\")
    return name.lstrip(".")[-100:] or "file"


def _local(where: str) -> Path:
    path = Path(where.replace("\0", ""))
    if where.strip() and "\0" not in where:
        path = Path(os.path.expanduser(where))
        if path.exists():
            return path
    if os.environ.get("KUBERNETES_SERVICE_HOST"):
        name = path.name or "FILE"
        raise DataError(
            f"{where}: no such file in this pod, which does not see the files of your machine. "
            f"Run `quipmill put {name} s3://<bucket>/{name}` there, and give that address instead"
        )
    raise DataError(f"{where.strip() or 'an empty name'}: no such file. Check the path")
