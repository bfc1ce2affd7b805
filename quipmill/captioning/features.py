"""Images to numbers, many at once: ResNet50 as the original used it, or the pixels themselves for a network that learns to see.

Features are safetensors, never a pickle, and `features.json` says which encoder and weights made them. Needs Pillow, and
TensorFlow for ResNet50 only.
"""

import hashlib
import json
import logging
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any, Final

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load_file, save

from quipmill.captioning.images import SIDE, BadPicture
from quipmill.captioning.model import digest_weights, frameworks
from quipmill.captioning.rows import OK, Status, read_statuses, write_statuses
from quipmill.errors import CheckpointError, DataError, NetworkError, UsageError
from quipmill.http import redact
from quipmill.inputs import local_copy
from quipmill.schema import fresh_folder, replacing, write_json

logger = logging.getLogger(__name__)

ENCODERS: Final = {"resnet50": (2048,), "resnet50_grid": (7, 7, 2048), "pixels": (32, 32, 3)}
"""Encoders and the shape of what they give.

`resnet50` is the network without its top, averaged over the image. `resnet50_grid` is the same without the average, fifty times
the size. `pixels` is the image at 32 x 32, for which the captioner trains convolutions of its own: it needs no weights.
"""

THUMB: Final = 64
"""Width and height of the pictures that go into the report."""

RANDOM: Final = re.compile(r"random \(seed (\d{1,18})\)")
"""How artifacts name random weights."""

MAX_WEIGHTS_BYTES: Final = 1 << 30

Run = Callable[[NDArray[np.uint8]], NDArray[np.float32]]
"""Takes images [n, 224, 224, 3] in RGB, and gives features [n, ...]."""


@dataclass(frozen=True)
class FeaturesConfig:
    """How images become numbers."""

    encoder: str = "resnet50"
    """`resnet50`, `resnet50_grid` or `pixels`."""
    weights: str = "imagenet"
    """Of ResNet50: `imagenet` (Keras downloads them), `random` (for tests), or a file, local, `https://` or `s3://`, as Keras
    (`.h5`, `.weights.h5`) or safetensors write it."""
    batch_size: int = 32
    seed: int = 0
    """Of random weights."""
    precision: str = "auto"
    """What ResNet50 multiplies in: `auto` (bf16 where the processor has it), `bf16` or `fp32`. Features differ by less than one
    in a hundred, so that a model takes both."""

    def __post_init__(self) -> None:
        if self.encoder not in ENCODERS:
            raise UsageError(f"encoder must be one of {', '.join(ENCODERS)}, found {self.encoder!r}")
        if self.precision not in ("auto", "bf16", "fp32"):
            raise UsageError(f"precision must be auto, bf16 or fp32, found {self.precision!r}")
        if not 1 <= self.batch_size <= 4096:
            raise UsageError(f"batch_size must be 1 to 4096, found {self.batch_size}")
        if self.weights not in ("imagenet", "random") and not re.search(r"\.(h5|safetensors)$", self.weights):
            raise UsageError(
                f"weights must be imagenet, random, or a file that ends with .h5 or .safetensors, found {self.weights!r}"
            )


@dataclass(frozen=True)
class Encoder:
    """An encoder that is ready to run."""

    name: str
    weights: str
    """Where they came from; empty for an encoder without weights."""
    digest: str
    """Names encoder and weights: features of another digest are not comparable."""
    run: Run

    @property
    def facts(self) -> dict[str, Any]:
        """What `features.json` says."""
        shape = list(ENCODERS[self.name])
        return {"encoder": self.name, "weights": self.weights, "shape": shape, "digest": self.digest}


@dataclass(frozen=True)
class Extracted:
    """What came of a folder of images."""

    images: int
    """Rows that have features."""
    failed: int
    """Rows that have none, for the reason in `status.jsonl`."""
    encoder: dict[str, Any]
    """`encoder`, `weights`, `shape` and `digest`."""


def extract_features(images: Path, out: Path, config: FeaturesConfig) -> Extracted:
    """Makes `out` a folder with `features.safetensors`, `features.json` and `status.jsonl`.

    The tensors are `features` [n, ...], `rows` [n] (the numbers of the rows) and `thumbs` [n, 64, 64, 3], in the order of
    the rows that are ok. An image that turns out to be none is a status, not an end.

    Args:
        images: what `fetch_images` wrote: `images/<row>.png` of 224 x 224 pixels and `status.jsonl`.
        out: folder; leftovers in it are removed.
        config: the settings.

    Raises:
        DataError: `images` is not such a folder.
        NetworkError, StoreError, CheckpointError: the weights cannot be had, or are not those of ResNet50.
        MissingExtra: TensorFlow is not installed.
    """
    statuses, pixels = [], []
    for status in read_statuses(images / "status.jsonl"):
        try:
            if status.status == OK:
                pixels.append(_read(images, status))
            statuses.append(status)
        except BadPicture as bad:
            statuses.append(replace(status, status=bad.status, reason=bad.reason, image=""))
    fresh_folder(out)
    facts = {"encoder": config.encoder, "weights": "", "shape": list(ENCODERS[config.encoder]), "digest": ""}
    features = np.zeros((0, *ENCODERS[config.encoder]), np.float32)
    if pixels:  # a chunk without a single image asks for no weights
        encoder = load_encoder(config)
        facts, features = encoder.facts, encode(encoder, pixels, config.batch_size)
    rows = np.array([status.row for status in statuses if status.status == OK], dtype=np.int64)
    with replacing(out / "features.safetensors") as file:
        file.write(save({"features": features, "rows": rows, "thumbs": _thumbs(pixels)}))
    write_statuses(out / "status.jsonl", statuses)
    write_json(out / "features.json", facts)
    logger.info("extract_features: %d of %d rows by %s", len(pixels), len(statuses), config.encoder)
    return Extracted(len(pixels), len(statuses) - len(pixels), facts)


def _read(folder: Path, status: Status) -> NDArray[np.uint8]:
    """The pixels of a row's image.

    Raises:
        BadPicture: it is none, or not as `fetch_images` makes it.
        DataError: it lies elsewhere.
    """
    from PIL import Image

    path = (folder / status.image).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise DataError(f"{folder}/status.jsonl: {status.image[:100]} is outside of the folder. Fetch the images again")
    try:
        with Image.open(path, formats=["PNG"]) as image:
            if image.size != (SIDE, SIDE):
                raise BadPicture("not_an_image", f"{image.width} x {image.height} pixels, where {SIDE} x {SIDE} were expected")
            return np.asarray(image.convert("RGB"))
    except (OSError, ValueError, SyntaxError) as error:  # SyntaxError: Pillow's word for a broken PNG
        raise BadPicture("not_an_image", "the file in the folder of images is missing or damaged") from error


def load_encoder(config: FeaturesConfig) -> Encoder:
    """The encoder of a config.

    Raises:
        NetworkError, StoreError, DataError, CheckpointError: the weights cannot be had, or are not those of ResNet50.
        MissingExtra: TensorFlow is not installed.
    """
    if config.encoder == "pixels":
        return Encoder("pixels", "", _digest("pixels", ENCODERS["pixels"]), _shrink)
    net, weights = _resnet50(config)
    return Encoder(config.encoder, weights, _digest(config.encoder, digest_weights(net)), _runner(net, config.precision))


def _digest(*facts: object) -> str:
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()


def encode(encoder: Encoder, pixels: Sequence[NDArray[np.uint8]], batch_size: int = 32) -> NDArray[np.float32]:
    """Features of images of 224 x 224 pixels in RGB, so many at a time."""
    found = [np.zeros((0, *ENCODERS[encoder.name]), np.float32)]
    for first in range(0, len(pixels), batch_size):
        found.append(encoder.run(np.stack(pixels[first : first + batch_size])))
    return np.concatenate(found)


def _thumbs(pixels: Sequence[NDArray[np.uint8]]) -> NDArray[np.uint8]:
    """Small pictures for the report, [n, 64, 64, 3]."""
    thumbs = [_resize(image, THUMB) for image in pixels]
    return np.array(thumbs, dtype=np.uint8).reshape(len(thumbs), THUMB, THUMB, 3)


def _shrink(images: NDArray[np.uint8]) -> NDArray[np.float32]:
    """The images at the size of the grid, -1 to 1, which a network learns from sooner than from 0 to 1."""
    side = ENCODERS["pixels"][0]
    return np.stack([_resize(image, side) for image in images]).astype(np.float32) / 127.5 - 1


def _resize(image: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    """Averages over the pixels that become one; 224 is a multiple of both sizes or nearly."""
    from PIL import Image

    return np.asarray(Image.fromarray(image).resize((side, side), Image.Resampling.BOX))


def _resnet50(config: FeaturesConfig) -> tuple[Any, str]:  # Any: keras.Model
    """ResNet50 without its top, and what its weights are called in artifacts."""
    keras, _ = frameworks()
    pooling = "avg" if config.encoder == "resnet50" else None
    keras.utils.set_random_seed(config.seed)
    make = keras.applications.ResNet50
    if config.weights == "imagenet":
        try:
            return make(include_top=False, weights="imagenet", pooling=pooling, input_shape=(SIDE, SIDE, 3)), "imagenet"
        except Exception as error:  # Keras raises just that where the download fails
            raise NetworkError(
                "the imagenet weights of ResNet50 could not be downloaded from Keras. "
                "Give a copy of the file as weights, local or s3://, or weights=random to try things out"
            ) from error
    net = make(include_top=False, weights=None, pooling=pooling, input_shape=(SIDE, SIDE, 3))
    if config.weights == "random":
        return net, f"random (seed {config.seed})"
    with local_copy(config.weights, MAX_WEIGHTS_BYTES) as path:
        _load_weights(net, path, config.weights)
    return net, redact(config.weights) if "://" in config.weights else config.weights


def _load_weights(net: Any, path: Path, name: str) -> None:  # Any: keras.Model
    """Reads weights from safetensors by name, or from HDF5 by Keras; neither holds code."""
    try:
        if path.suffix == ".safetensors":
            tensors = load_file(path)
            for variable in net.weights:
                variable.assign(tensors[variable.path])
        else:
            check_hdf5(path)
            net.load_weights(path)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RuntimeError, SafetensorError) as error:
        raise CheckpointError(
            f"{redact(name) if '://' in name else name}: not the weights of Keras' ResNet50 without its top "
            f"({' '.join(str(error).split())[:150]}). Give the file whose name ends with notop.h5"
        ) from error


def check_hdf5(path: Path | IO[bytes]) -> None:
    """Refuses an HDF5 file that would have other files read.

    Raises:
        ValueError: it has links out, or data sets that lie in other files.
        OSError: it is not HDF5.
    """
    import h5py

    with h5py.File(path, "r") as file:
        for name, link in _links(h5py, file):
            if not isinstance(link, h5py.HardLink):
                raise ValueError(f"{name} is a link")
            if isinstance(item := file[name], h5py.Dataset) and (item.external or item.is_virtual):
                raise ValueError(f"{name} lies in another file")


def _links(h5py: Any, group: Any, prefix: str = "", depth: int = 0) -> Iterator[tuple[str, Any]]:  # Any: h5py carries no types
    """Names and links of everything in a file; no link is followed that is not a plain one."""
    if depth > 32:
        raise ValueError("nested too deeply")
    for name in group:
        link, whole = group.get(name, getlink=True), f"{prefix}/{name}"
        yield whole, link
        if isinstance(link, h5py.HardLink) and isinstance(inner := group[name], h5py.Group):
            yield from _links(h5py, inner, whole, depth + 1)


_CAFFE_MEAN: Final = np.array([103.939, 116.779, 123.68], np.float32)
"""Of blue, green and red in ImageNet: what these weights were trained with."""

_BF16: Final = "auto_mixed_precision_onednn_bfloat16"


def _runner(net: Any, precision: str) -> Run:  # Any: keras.Model
    """The network with its weights as constants, so that TensorFlow folds and joins its operations; for any number of images."""
    _, tf = frameworks()
    from tensorflow.python.framework.convert_to_constants import convert_variables_to_constants_v2

    signature = [tf.TensorSpec((None, SIDE, SIDE, 3), tf.float32)]
    frozen = convert_variables_to_constants_v2(
        tf.function(lambda images: net(images, training=False), signature).get_concrete_function()
    )
    bf16 = precision == "bf16" or (precision == "auto" and _has_bf16())

    def run(images: NDArray[np.uint8]) -> NDArray[np.float32]:
        prepared = tf.constant(images[..., ::-1].astype(np.float32) - _CAFFE_MEAN)
        options = tf.config.optimizer.get_experimental_options()
        tf.config.optimizer.set_experimental_options({**options, _BF16: bf16})  # of this call only, not of a training after it
        try:
            found: NDArray[np.float32] = frozen(prepared)[0].numpy()
        finally:
            tf.config.optimizer.set_experimental_options({**options, _BF16: options.get(_BF16, False)})
        return found

    return run


def _has_bf16() -> bool:
    """Whether the processor multiplies bfloat16; Linux says so."""
    try:
        return re.search(r"\b(avx512_bf16|amx_bf16|bf16)\b", Path("/proc/cpuinfo").read_text(encoding="utf-8")) is not None
    except OSError:
        return False
