"""Captions for images by a trained captioner: a text file for each image, and one file of JSON Lines.

A model that cannot be loaded whole is an error, never a caption by chance. The network is built from settings within bounds and
only weights are read from `model.keras`, so that nothing in that file is run.
"""

import hashlib
import json
import logging
import warnings
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from quipmill.captioning import model as networks
from quipmill.captioning.features import RANDOM, Encoder, FeaturesConfig, check_hdf5, encode, load_encoder
from quipmill.captioning.images import BadPicture, letterbox
from quipmill.captioning.text import END, PAD, START, UNKNOWN, Vocabulary, read_vocabulary
from quipmill.captioning.training import ENGINE
from quipmill.errors import CheckpointError, DataError, UsageError, explain_os_error
from quipmill.schema import Manifest, digest_file, fresh_folder, read_manifest, replacing, write_text

logger = logging.getLogger(__name__)

MAX_FILE_BYTES: Final = 64 << 20
MAX_MODEL_BYTES: Final = 2 << 30
MAX_CONFIG_BYTES: Final = 1 << 20
SUFFIXES: Final = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff")
"""Files of a folder that are taken for images; others are passed over."""


@dataclass(frozen=True)
class Captioner:
    """A model that is ready to caption."""

    folder: Path
    manifest: Manifest
    shape: networks.Shape
    vocabulary: Vocabulary
    encoder: dict[str, Any]
    """The encoder that its features are of: `encoder`, `weights`, `shape`, `digest`."""
    predict: Callable[[NDArray[np.float32], NDArray[np.int32]], NDArray[np.float32]]
    """Takes features and rows, and gives a distribution over words at each position."""


@dataclass(frozen=True)
class Captioned:
    """What became of a batch of images."""

    captioned: int
    failed: dict[str, str]
    """Name and reason of what is no image."""


def load_model(folder: Path) -> Captioner:
    """Loads what `train_captioner` wrote.

    Raises:
        CheckpointError: it is no such folder, a file is missing, damaged or changed, or is not of this network.
        MissingExtra: TensorFlow is not installed.
    """
    manifest = read_manifest(folder)
    if manifest.engine != ENGINE:
        raise CheckpointError(f"{folder}: a model of {manifest.engine}, no captioner. Give the folder that train_captioner wrote")
    _check_files(folder, manifest)
    vocabulary = read_vocabulary(folder / "tokenizer.json")
    shape, encoder, digest = _read_config(folder / "config.json", vocabulary)
    path = folder / "model.keras"
    try:
        net = networks.build(shape)
        check_keras(path, net)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Keras warns of weights that it leaves as they were; the digest finds them
            net.load_weights(path)
        if networks.digest_weights(net) != digest:
            raise ValueError("they are not those that were saved")
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RuntimeError, RecursionError, zipfile.BadZipFile) as error:
        raise CheckpointError(
            f"{path}: not the weights of this captioner ({' '.join(str(error).split())[:150]}). Train again, or copy it anew"
        ) from error
    return Captioner(folder, manifest, shape, vocabulary, encoder, _runner(net))


def _check_files(folder: Path, manifest: Manifest) -> None:
    """Refuses a model whose files are not those that its manifest was written for."""
    files = manifest.config.get("files")
    needed = {"model.keras", "tokenizer.json", "config.json"}
    if not isinstance(files, dict) or not needed <= set(files):
        raise CheckpointError(f"{folder}/manifest.json: it does not say which files belong to it. Train again, or copy it anew")
    for name in sorted(needed):
        if not (folder / name).is_file():
            raise CheckpointError(f"{folder / name}: no such file, so this model cannot be loaded. Copy the whole folder")
        if digest_file(folder / name) != files[name]:
            raise CheckpointError(f"{folder / name}: damaged or changed since it was trained. Copy it anew")


def _read_config(path: Path, vocabulary: Vocabulary) -> tuple[networks.Shape, dict[str, Any], str]:
    try:
        if path.stat().st_size > MAX_CONFIG_BYTES:
            raise ValueError("too large")
        values = json.loads(path.read_text(encoding="utf-8"))
        shape, encoder, digest = networks.shape_of(values["shape"]), values["features"], str(values["weights_sha256"])
        if (shape.words, shape.length) != (len(vocabulary.words), vocabulary.length):
            raise ValueError("the vocabulary is of another model")
        if not all(isinstance(encoder[name], str) for name in ("encoder", "weights", "digest")):
            raise ValueError("the encoder is not named")
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise CheckpointError(f"{path}: not the settings of a captioner ({error}). Train again, or copy it anew") from error
    return shape, dict(encoder), digest


def check_keras(path: Path, net: Any) -> None:  # Any: keras.Model
    """Refuses a `.keras` file with other things in it than a network has: code, classes of others, links to files.

    Raises:
        ValueError, BadZipFile, OSError: it is not one.
    """
    keras, _ = networks.frameworks()
    with zipfile.ZipFile(path) as archive:
        sizes = {info.filename: info.file_size for info in archive.infolist()}
        if set(sizes) != {"config.json", "metadata.json", "model.weights.h5"} or len(archive.infolist()) != len(sizes):
            raise ValueError(f"it holds {', '.join(sorted(sizes))[:100]}")
        if sum(sizes.values()) > MAX_MODEL_BYTES or sizes["config.json"] > MAX_CONFIG_BYTES:
            raise ValueError("it is too large")
        own = set(_classes(keras.saving.serialize_keras_object(net)))
        for module, name in _classes(json.loads(archive.read("config.json"))):
            if (module, name) not in own:
                raise ValueError(f"it holds {module[:60]}.{name[:60]}, which is no part of a captioner")
        with archive.open("model.weights.h5") as weights:
            check_hdf5(weights)


def _classes(value: Any, depth: int = 0) -> Iterator[tuple[str, str]]:  # Any: JSON that somebody else may have written
    """Modules and names of all classes in a network's description."""
    if depth > 100:
        raise ValueError("nested too deeply")
    if isinstance(value, dict):
        for name in ("class_name", "registered_name"):
            if value.get(name) is not None:
                yield str(value.get("module")), str(value[name])
        value = value.values()
    elif not isinstance(value, list | tuple):
        value = ()
    for inner in value:
        yield from _classes(inner, depth + 1)


def _runner(net: Any) -> Callable[[NDArray[np.float32], NDArray[np.int32]], NDArray[np.float32]]:  # Any: keras.Model
    """The network as a function that is traced once, for any number of images."""
    _, tf = networks.frameworks()
    grid, words = net.inputs
    signature = [tf.TensorSpec(grid.shape, tf.float32), tf.TensorSpec(words.shape, tf.int32)]
    call = tf.function(lambda features, rows: net([features, rows], training=False), signature)

    def run(features: NDArray[np.float32], rows: NDArray[np.int32]) -> NDArray[np.float32]:
        found: NDArray[np.float32] = call(tf.constant(features), tf.constant(rows)).numpy()
        return found

    return run


def decode(model: Captioner, features: NDArray[np.float32], batch_size: int = 32, beam: int = 1) -> list[str]:
    """A caption for each image, the likeliest word at a time; several beams keep so many beginnings.

    Rows are padded behind to the length of training, and what the padding holds has no say. `[PAD]`, `startseq` and `[UNK]` are
    never written.
    """
    captions: list[str] = []
    for first in range(0, len(features), batch_size):
        captions += _decode_batch(model, features[first : first + batch_size], beam)
    return captions


def _decode_batch(model: Captioner, features: NDArray[np.float32], beam: int) -> list[str]:
    images, length = len(features), model.vocabulary.length
    repeated = np.repeat(features, beam, axis=0)
    rows = np.full((images, beam, length + 1), PAD, np.int32)
    rows[:, :, 0] = START
    scores = np.full((images, beam), -np.inf)
    scores[:, 0] = 0.0
    done = np.zeros((images, beam), bool)
    for place in range(length):
        shares = model.predict(repeated, rows[:, :, :length].reshape(images * beam, length))[:, place]
        logs = np.log(shares.reshape(images, beam, -1).astype(np.float64) + 1e-12)
        logs[:, :, [PAD, START, UNKNOWN]] = -np.inf
        if place == 0 and model.shape.words > END + 2:
            logs[:, :, END] = -np.inf  # a caption has at least one word
        logs[done] = -np.inf
        logs[done, PAD] = 0.0  # what has ended stays as it is
        totals = (scores[:, :, None] + logs).reshape(images, -1)
        best = np.argsort(-totals, axis=1, kind="stable")[:, :beam]
        scores = np.take_along_axis(totals, best, axis=1)
        origin, word = np.divmod(best, logs.shape[2])
        rows = np.take_along_axis(rows, origin[:, :, None], axis=1)
        done = np.take_along_axis(done, origin, axis=1) | (word == END)
        rows[:, :, place + 1] = word
        if done.all():
            break
    lengths = np.maximum(1, (rows != PAD).sum(axis=2) - 1)
    chosen = np.argmax(scores / lengths, axis=1)
    return [model.vocabulary.decode(rows[image, beam, 1:].tolist()) for image, beam in enumerate(chosen.tolist())]


def caption(
    images: Path | Sequence[Path],
    model: Captioner,
    out: Path,
    *,
    encoder_weights: str = "",
    batch_size: int = 32,
    beam: int = 1,
) -> Captioned:
    """Writes `<image>.txt` for each image, and `captions.jsonl` with a record for every file, also those that are no image.

    Args:
        images: a folder, whose files with the suffix of an image are taken, those in folders below too; or a list of files.
        model: what `load_model` gave.
        out: folder; leftovers in it are removed.
        encoder_weights: of the encoder, where they do not lie where they did in training.
        batch_size: images at once.
        beam: beginnings that are kept; 1 takes the likeliest word each time.

    Raises:
        DataError: there is no image to caption, or two have the same name.
        CheckpointError: the encoder is not the one that the model was trained with.
    """
    named = _named(images)
    encoder = _encoder(model, encoder_weights)
    fresh_folder(out)
    records: dict[str, dict[str, Any]] = {}
    for batch in _batches(named, batch_size):
        pixels = {}
        for name, path in batch:
            records[name] = record = {"image": name, "sha256": "", "status": "ok", "reason": "", "caption": ""}
            try:
                record["sha256"] = digest_file(path)
                pixels[name] = _pixels(path)
            except BadPicture as error:
                record.update(status=error.status, reason=error.reason)
            except OSError as error:
                record.update(status="missing", reason=explain_os_error(OSError(error.errno, error.strerror)))
        found = decode(model, encode(encoder, list(pixels.values()), batch_size), batch_size, beam) if pixels else []
        for name, text in zip(pixels, found, strict=True):
            records[name]["caption"] = text
            write_text(out / f"{name}.txt", text + "\n")
    with replacing(out / "captions.jsonl") as file:
        for record in records.values():
            file.write(json.dumps({**record, "model": model.manifest.digest}, ensure_ascii=False).encode() + b"\n")
    failed = {name: record["reason"] for name, record in records.items() if record["status"] != "ok"}
    for name, reason in failed.items():
        logger.warning("caption: %s: %s", name, reason)
    logger.info("caption: %d images, %d that are none", len(records) - len(failed), len(failed))
    return Captioned(len(records) - len(failed), failed)


def _named(images: Path | Sequence[Path]) -> list[tuple[str, Path]]:
    """Names and paths of what is to be captioned."""
    if isinstance(images, Path):
        if not images.is_dir():
            raise DataError(f"{images}: no such folder. Check the path")
        found = (path for path in sorted(images.rglob("*")) if path.suffix.lower() in SUFFIXES and path.is_file())
        named = [(path.relative_to(images).as_posix(), path) for path in found]
    else:
        named = [(path.name, path) for path in images]
    if not named:
        raise DataError(f"{images if isinstance(images, Path) else 'an empty list'}: no image in it. Give some")
    twice = {name for number, (name, _) in enumerate(named) if name in {other for other, _ in named[:number]}}
    if twice:
        raise DataError(f"{min(twice)}: two images have this name, and their captions would be one file. Rename one")
    return named


def _encoder(model: Captioner, weights: str) -> Encoder:
    """The encoder that the model was trained with."""
    facts = model.encoder
    name, trained = facts["encoder"], facts["weights"]
    drawn = RANDOM.fullmatch(trained)
    source = weights or ("random" if drawn else trained or "imagenet")  # an encoder without weights asks for none
    try:
        encoder = load_encoder(FeaturesConfig(name, source, seed=int(drawn[1]) if drawn else 0))
    except (DataError, UsageError) as error:
        raise CheckpointError(
            f"{model.folder}: the weights of its encoder are not at hand ({error}). Say where they are"
        ) from error
    if encoder.digest != facts["digest"]:
        raise CheckpointError(
            f"{model.folder}: trained on features of {name} with the weights {trained}, not these. Give the same"
        )
    return encoder


def _batches(named: Sequence[tuple[str, Path]], size: int) -> Iterator[Sequence[tuple[str, Path]]]:
    for first in range(0, len(named), size):
        yield named[first : first + size]


def _pixels(path: Path) -> NDArray[np.uint8]:
    """The image as the encoder takes it, as `fetch_images` would have made it.

    Raises:
        BadPicture: it is none, or too large.
    """
    if path.stat().st_size > MAX_FILE_BYTES:
        raise BadPicture("too_large", f"a file of more than {MAX_FILE_BYTES >> 20} MB")
    return np.asarray(letterbox(path.read_bytes()))


def digest_model(folder: Path) -> str:
    """Names a model by its manifest, which names its files: another digest captions anew."""
    return hashlib.sha256((folder / "manifest.json").read_bytes()).hexdigest()
