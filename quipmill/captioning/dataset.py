"""Features and captions of a joined folder, and which images a model learns from."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load_file

from quipmill.captioning.text import clean_caption
from quipmill.errors import CheckpointError, DataError
from quipmill.schema import digest_file, write_json

SIDES: Final = ("train", "valid", "test", "combinations")
"""What a split tells apart; `combinations` are images with something that no other side shows."""

MAX_CAPTIONS_BYTES: Final = 4 << 30


@dataclass(frozen=True)
class Row:
    """One caption of one image."""

    key: str
    """`<chunk>/<row>`."""
    caption: str
    """As it came; hostile text."""
    url: str
    feature: int
    """Place of the image's features."""


@dataclass(frozen=True)
class Joined:
    """What `join_chunks` wrote."""

    rows: list[Row]
    features: NDArray[np.float32]
    thumbs: NDArray[np.uint8]
    """Pictures for the report, [n, side, side, 3]; none where the folder has none."""
    encoder: dict[str, Any]
    """`encoder`, `weights`, `shape` and `digest`."""
    digest: str
    """Of features and captions; names the data in a manifest."""


@dataclass(frozen=True)
class Split:
    """Keys of the rows of each side. All rows of an image are on one side."""

    train: list[str]
    valid: list[str]
    test: list[str]
    combinations: list[str]


def read_joined(folder: Path) -> Joined:
    """Reads the folder that `join_chunks` wrote.

    Raises:
        DataError: a file is missing, damaged, or does not fit the others.
    """
    path, named = folder / "captions.jsonl", folder / "features.safetensors"
    for file in (path, named, folder / "features.json"):
        if not file.is_file():
            raise DataError(f"{file}: no such file. Give the folder that join_chunks wrote")
    try:
        tensors = load_file(named)
        encoder = json.loads((folder / "features.json").read_text(encoding="utf-8"))
        features, shape = tensors["features"], tuple(encoder["shape"])
        if features.dtype != np.float32 or features.shape[1:] != shape or not isinstance(encoder["digest"], str):
            raise ValueError(f"features of the shape {features.shape[1:]}, where features.json says {shape}")
        thumbs = tensors.get("thumbs", np.zeros((0, 1, 1, 3), np.uint8))
        if len(thumbs) and (thumbs.dtype != np.uint8 or thumbs.ndim != 4 or len(thumbs) != len(features)):
            raise ValueError("thumbs that do not fit the features")
    except (OSError, ValueError, KeyError, TypeError, SafetensorError, RecursionError) as error:
        raise DataError(f"{named}: not the features of a joined folder ({error}). Extract and join them again") from error
    rows = _read_rows(path, len(features))
    digest = hashlib.sha256(f"{digest_file(path)} {digest_file(named)} {encoder['digest']}".encode()).hexdigest()
    return Joined(rows, features, thumbs, encoder, digest)


def _read_rows(path: Path, images: int) -> list[Row]:
    """The captions; one without a single word is left out, since nothing can be learnt from it."""
    rows = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                values = json.loads(line)
                row = Row(values["key"], values["caption"], values["url"], values["feature"])
                if not all(isinstance(text, str) for text in (row.key, row.caption, row.url)):
                    raise ValueError("key, caption and url must be text")
                if type(row.feature) is not int or not 0 <= row.feature < images:
                    raise ValueError(f"feature must be 0 to {images - 1}, found {row.feature!r}")
            except (ValueError, KeyError, TypeError, RecursionError) as error:
                raise DataError(
                    f"{path} line {number}: not a caption of a joined folder ({error}). Join the chunks again"
                ) from error
            if clean_caption(row.caption):
                rows.append(row)
    return rows


def split_rows(joined: Joined, valid_fraction: float, test_fraction: float, hold_out: Sequence[str] = (), seed: int = 0) -> Split:
    """Puts every image on one side, by the digest of what it shows: more data later leave it where it is.

    Args:
        joined: the data.
        valid_fraction: share of images that choose the best checkpoint.
        test_fraction: share of images that only evaluation reads.
        hold_out: phrases such as `red triangle`: an image is a held-out combination if one of its captions has one of them in it.
        seed: draws other sides.

    Raises:
        DataError: there are too few images for the sides that are asked for.
    """
    groups = _same_images(joined)
    if len(groups) < 3:
        raise DataError(f"{len(groups)} different images with captions are too few to learn from. Give 3 or more")
    phrases = [f" {clean_caption(phrase)} " for phrase in hold_out]
    sides: dict[str, list[list[Row]]] = {side: [] for side in SIDES}
    chances = {name: _chance(name, seed) for name in groups}
    for name in sorted(groups, key=chances.__getitem__):
        shown = [f" {clean_caption(row.caption)} " for row in groups[name]]
        if any(phrase in caption for phrase in phrases for caption in shown):
            side = "combinations"
        else:
            side = _side(chances[name], valid_fraction, test_fraction)
        sides[side].append(groups[name])
    for side in ("valid", "test"):  # few images: chance may have left a side empty
        if not sides[side] and len(sides["train"]) > 1:
            sides[side].append(sides["train"].pop())
    if not sides["train"] or not sides["valid"]:
        raise DataError(
            f"{len(groups)} different images leave none to learn from, as {len(sides['combinations'])} of them are held-out "
            "combinations. Give more, or hold out fewer"
        )
    return Split(**{side: [row.key for group in found for row in group] for side, found in sides.items()})


def _side(chance: float, valid_fraction: float, test_fraction: float) -> str:
    if chance < test_fraction:
        return "test"
    return "valid" if chance < test_fraction + valid_fraction else "train"


def _chance(name: str, seed: int) -> float:
    """A number from 0 to 1 that depends on the image and the seed alone."""
    return int.from_bytes(hashlib.sha256(f"{seed} {name}".encode()).digest()[:8]) / 2**64


def _same_images(joined: Joined) -> dict[str, list[Row]]:
    """Rows by image: those that share an address or look the same belong together."""
    of_url: dict[str, str] = {}
    same: dict[str, str] = {}
    shown = joined.thumbs if len(joined.thumbs) else joined.features
    digests = [hashlib.sha256(np.ascontiguousarray(image).tobytes()).hexdigest() for image in shown]

    def root(name: str) -> str:
        while same.setdefault(name, name) != name:
            name = same[name]
        return name

    for row in joined.rows:
        found = root(digests[row.feature])
        if row.url:
            same[found] = root(of_url.setdefault(row.url, found))
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in joined.rows:
        groups[root(digests[row.feature])].append(row)
    return dict(groups)


def references(rows: Iterable[Row]) -> dict[int, list[str]]:
    """The captions that people gave to each image, cleaned: place of the features, and one caption or more.

    Rows that share an address are one image with several captions.
    """
    first: dict[str, int] = {}
    found: dict[int, list[str]] = defaultdict(list)
    for row in rows:
        found[first.setdefault(row.url or row.key, row.feature)].append(clean_caption(row.caption))
    return dict(found)


def write_split(path: Path, split: Split) -> None:
    """Writes a split as JSON."""
    write_json(path, vars(split))


def read_split(path: Path) -> Split:
    """What `write_split` wrote.

    Raises:
        CheckpointError: it is missing, or not a split.
    """
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        sides = {side: values[side] for side in SIDES}
        if not all(isinstance(keys, list) and all(isinstance(key, str) for key in keys) for keys in sides.values()):
            raise ValueError("a side is no list of keys")
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise CheckpointError(f"{path}: not the split of a captioner ({error}). Train again, or copy it anew") from error
    return Split(**sides)
