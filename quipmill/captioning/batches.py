"""Pictures to caption: listed with what they hold, cut into batches, captioned once for each model.

A caption lies in the store under the digests of model and picture, so a picture that is known to a model is not captioned again,
whatever else its batch holds:

    <work_uri>/captioning/batches/<sha256>.jsonl            the pictures of a batch
    <work_uri>/captioning/pictures/<sha256>                 pictures out of an archive
    <work_uri>/captioning/captions/<model>/<picture>.json   what a model says of a picture
"""

import hashlib
import json
import logging
import re
import tempfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from quipmill.captioning.archives import SUFFIXES, is_archive, members
from quipmill.captioning.chunks import check_size, read_rows_of, split_records
from quipmill.captioning.fetch import FetchConfig, pictures
from quipmill.captioning.images import BadPicture
from quipmill.captioning.rows import MAX_FILE, MAX_URL, OK, Row, describe_counts, folder_of, lines_of, status_of
from quipmill.errors import DataError, StoreError, UsageError
from quipmill.inputs import local_copy
from quipmill.schema import fresh_folder, replacing, write_text
from quipmill.store import Store, check_key, open_store

logger = logging.getLogger(__name__)

MAX_LIST_BYTES: Final = 1 << 30

Record = dict[str, Any]
"""One line of `captions.jsonl`: `image url sha256 status reason caption model known`."""


@dataclass(frozen=True)
class Listed:
    """What there is to caption."""

    items: list[dict[str, str]]
    """`key`, `sha256` and `model_sha256` of each batch, for a loop."""
    images: int
    new_batches: int


def list_images(images_uri: str, work_uri: str, model_sha256: str, images_per_batch: int) -> Listed:
    """Lists pictures in batches; those of an archive are put into the store.

    Args:
        images_uri: a folder (`s3://` too); a zip or tar (`.tar`, `.tar.gz`, `.tgz`); or a text file with one address a line.
        work_uri: folder or `s3://bucket/prefix`.
        model_sha256: names the model, so that another one captions everything again.
        images_per_batch: how many pictures a new batch has.

    Raises:
        DataError: there is no picture, or there are too many batches to loop over.
    """
    if images_per_batch < 1:
        raise UsageError(f"images_per_batch must be at least 1, found {images_per_batch}")
    store = open_store(work_uri)
    records = ({name: value for name, value in vars(row).items() if value and name != "row"} for row in _rows(images_uri, store))
    items, images, new = split_records(records, store, "batches", images_uri, images_per_batch)
    if not items:
        raise DataError(
            f"{images_uri}: no pictures in it. Give a folder or archive of {', '.join(SUFFIXES)}, or a file of addresses"
        )
    items = [{**item, "model_sha256": model_sha256} for item in items]
    check_size(items, images_uri, "images_per_batch", images_per_batch)
    logger.info("list_images: %s images in %s batches, %s of them new", *(f"{number:,}" for number in (images, len(items), new)))
    return Listed(items, images, new)


def caption_images(
    images_uri: str,
    work_uri: str,
    batch: Mapping[str, str],
    model: Path,
    out: Path,
    config: FetchConfig,
    *,
    weights: str = "",
    batch_size: int = 32,
    beam: int = 1,
) -> dict[str, int]:
    """Captions the pictures of one batch that the model has not captioned before, and returns how many there are of each kind.

    Args:
        images_uri: as `list_images` was given it.
        work_uri: the same.
        batch: one of the items that it returned.
        model: the folder that `train_captioner` wrote.
        out: folder for `captions.jsonl`; what was there goes.
        config: limits of fetching.
        weights: of the encoder, where they do not lie where they did in training.
        batch_size: pictures that the model sees at once.
        beam: beginnings of a caption that are kept.

    Raises:
        CheckpointError: the model cannot be loaded; nothing is captioned.
        DataError: the model or the batch is not what the item says.
    """
    from quipmill.captioning.prediction import digest_model

    if digest_model(model) != batch.get("model_sha256"):
        raise DataError("the model has changed since this run began. Run again")
    fresh_folder(out)
    store, rows = open_store(work_uri), read_rows_of(work_uri, batch, "batches")
    settings = hashlib.sha256(f"{batch['model_sha256']} {weights} {beam}".encode()).hexdigest()
    places = {row.row: f"captioning/captions/{settings}/{_identity(row)}.json" for row in rows}
    records = {row.row: found for row in rows if (found := _recall(store, places[row.row], row))}
    fresh = _caption(
        [row for row in rows if row.row not in records], images_uri, store, model, config, (weights, batch_size, beam)
    )
    for number, record in fresh.items():
        if record["status"] == OK:
            store.write(places[number], json.dumps({"caption": record["caption"]}).encode())
    records |= fresh
    digest = batch["model_sha256"]
    with replacing(out / "captions.jsonl") as file:
        for row in rows:
            file.write(json.dumps({**records[row.row], "model": digest}, ensure_ascii=False).encode() + b"\n")
    counts = {"captioned": 0, "known": 0, "failed": 0}
    for record in records.values():
        counts["failed" if record["status"] != OK else "known" if record["known"] else "captioned"] += 1
    logger.info("caption_images: %s: %d captioned, %d known, %d failed", batch["key"], *counts.values())
    return counts


def gather_captions(folders: list[Path], out: Path) -> dict[str, int]:
    """Makes `out` a folder with `<image>.txt` for each caption, and all records in `captions.jsonl`.

    Args:
        folders: what `caption_images` wrote of each batch, in order.
        out: folder; what was there goes.

    Returns:
        How many pictures have each status.
    """
    fresh_folder(out)
    counts, taken = dict[str, int](), dict[str, int]()
    with replacing(out / "captions.jsonl") as file:
        for record in (record for folder in folders for record in read_captions(folder / "captions.jsonl")):
            name = _unique(record["image"], taken)
            if record["status"] == OK:
                write_text(out / f"{check_key(name)}.txt", record["caption"] + "\n")
            counts[record["status"]] = counts.get(record["status"], 0) + 1
            file.write(json.dumps({**record, "image": name}, ensure_ascii=False).encode() + b"\n")
    logger.info("gather_captions: %s", describe_counts(counts))
    return counts


def read_captions(path: Path) -> Iterator[Record]:
    """The records that `caption_images` wrote.

    Raises:
        DataError: the file is missing, or not one.
    """
    try:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                if not all(isinstance(record[name], str) for name in ("image", "status", "caption")):
                    raise ValueError("image, status and caption must be text")
                yield record
    except FileNotFoundError:
        raise DataError(f"{path}: no such file. Run caption_images again") from None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DataError(f"{path}: not what caption_images wrote ({error}). Run it again") from error


def _caption(
    rows: list[Row], images_uri: str, store: Store, model: Path, config: FetchConfig, settings: tuple[str, int, int]
) -> dict[int, Record]:
    """Records of pictures that are not known yet, by the number of their row."""
    from quipmill.captioning.prediction import caption, load_model

    weights, batch_size, beam = settings
    with tempfile.TemporaryDirectory(prefix="quipmill-") as folder:
        records = _fetch(rows, Path(folder), folder_of(images_uri) or store, config)
        files = [Path(folder, f"{number:08d}.png") for number, record in records.items() if record["status"] == OK]
        if files:
            found, said = load_model(model), Path(folder, "captions")
            caption(files, found, said, encoder_weights=weights, batch_size=batch_size, beam=beam)
            for one in map(json.loads, (said / "captions.jsonl").read_text(encoding="utf-8").splitlines()):
                records[int(Path(one["image"]).stem)].update({name: one[name] for name in ("caption", "status", "reason")})
    return records


def _fetch(rows: list[Row], folder: Path, store: Store, config: FetchConfig) -> dict[int, Record]:
    """Writes each picture to `<folder>/<row>.png`; the records say which are there."""
    with pictures(config, store) as fetch, ThreadPoolExecutor(config.concurrency) as pool:

        def one(row: Row) -> tuple[str, str]:
            try:
                fetch(row, folder / f"{row.row:08d}.png")
            except BadPicture as bad:
                return bad.status, bad.reason
            return OK, ""

        return {row.row: _record(row, *said) for row, said in zip(rows, pool.map(one, rows), strict=True)}


def _record(row: Row, status: str, reason: str = "", caption: str = "", known: bool = False) -> Record:
    url = status_of("", row, status).url
    return {
        "image": row.caption,
        "url": url,
        "sha256": row.sha256,
        "status": status,
        "reason": reason,
        "caption": caption,
        "known": known,
    }


def _recall(store: Store, key: str, row: Row) -> Record | None:
    """The record of a picture whose caption is in the store."""
    if row.bad or not store.exists(key):
        return None
    try:
        return _record(row, OK, caption=str(json.loads(store.read(key, 1 << 20))["caption"]), known=True)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _identity(row: Row) -> str:
    """What a caption is kept under: the content of a file; of an address, which is not asked before, the address."""
    return row.sha256 or hashlib.sha256(row.url.encode()).hexdigest()


def _rows(images_uri: str, store: Store) -> Iterator[Row]:
    """The pictures of a source; `caption` is the name of the picture."""
    if folder := folder_of(images_uri):
        return _of_folder(folder, images_uri)
    return _of_file(images_uri, store)


def _of_folder(folder: Store, images_uri: str) -> Iterator[Row]:
    skipped = 0
    for number, key in enumerate(folder.list()):
        if not key.lower().endswith(SUFFIXES):
            skipped += 1
            continue
        try:
            digest = hashlib.sha256(folder.read(key, MAX_FILE)).hexdigest()
        except StoreError:
            digest = ""  # fetching says why
        yield Row(number, key, key, digest)
    if skipped:
        logger.info("list_images: %s: %d files are no pictures by their names, and left out", images_uri, skipped)


def _of_file(images_uri: str, store: Store) -> Iterator[Row]:
    with local_copy(images_uri) as path:
        if is_archive(path):
            for number, (name, data) in enumerate(members(path, images_uri)):
                digest = hashlib.sha256(data).hexdigest()
                store.write(f"captioning/pictures/{digest}", data, if_absent=True)
                yield Row(number, name, f"captioning/pictures/{digest}", digest)
        elif path.stat().st_size > MAX_LIST_BYTES or b"\0" in _start(path):
            raise DataError(f"{images_uri}: neither a folder, nor a zip or tar, nor a text of addresses. Give one of these")
        else:
            yield from _of_list(path)


def _start(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(4096)


def _of_list(path: Path) -> Iterator[Row]:
    taken = dict[str, int]()
    for number, line in enumerate(lines_of(path)):
        url = next((cell.strip() for cell in line.split("\t") if "://" in cell), "")
        bad = "" if url and len(url) <= MAX_URL else "expected an address, found none" if not url else "a very long address"
        yield Row(number, _unique(_name(url), taken), (url or line.strip())[:MAX_URL], bad=bad)


def _name(url: str) -> str:
    """The last part of an address, as the name of a file."""
    try:
        last = PurePosixPath(unquote(urlsplit(url).path)).name
    except ValueError:
        last = ""
    return re.sub(r"[^\w.-]+", "_", last).strip("._")[-80:] or "image"


def _unique(name: str, taken: dict[str, int]) -> str:
    """The name, with a number in it if it is taken."""
    taken[name] = count = taken.get(name, 0) + 1
    return name if count == 1 else _unique(f"{PurePosixPath(name).with_suffix('')}-{count}{PurePosixPath(name).suffix}", taken)
