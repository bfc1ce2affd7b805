"""The network that captions, inject and merge: an image and the words so far give the next word.

It reads the whole caption at once and says at every position which word comes next. Nothing at a position looks at a later one,
so this is the same function as one row for each prefix, at a fraction of the work. Needs Keras on TensorFlow, which is
imported inside the functions.
"""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Final

import numpy as np

from quipmill.captioning.text import MAX_LENGTH, MAX_WORDS
from quipmill.errors import MissingExtra
from quipmill.process import silence

LARGEST: Final = 8192
"""No width is larger, so that a settings file that somebody hands in cannot ask for any amount of memory."""


@dataclass(frozen=True)
class Shape:
    """The sizes of a network; those of the original, unless said otherwise."""

    features: tuple[int, ...]
    """Of one image: [width] as ResNet50 gives it, or a grid [height, width, channels], which gets convolutions of its own."""
    words: int
    length: int
    """Positions of a caption."""
    embedding: int = 50
    caption_width: int = 256
    """Of the first LSTM, which reads words only."""
    merge_width: int = 128
    output_width: int = 512
    dropout: float = 0.5

    def __post_init__(self) -> None:
        if not (1 <= len(self.features) <= 3 and len(self.features) != 2):
            raise ValueError(f"features must have one or three dimensions, found {len(self.features)}")
        widths = (*self.features, self.embedding, self.caption_width, self.merge_width, self.output_width)
        for width in widths:
            if type(width) is not int or not 1 <= width <= LARGEST:
                raise ValueError(f"every width must be 1 to {LARGEST}, found {width!r}")
        if type(self.words) is not int or not 5 <= self.words <= MAX_WORDS:
            raise ValueError(f"words must be 5 to {MAX_WORDS}, found {self.words!r}")
        if type(self.length) is not int or not 2 <= self.length <= MAX_LENGTH:
            raise ValueError(f"length must be 2 to {MAX_LENGTH}, found {self.length!r}")
        if not isinstance(self.dropout, float | int) or not 0 <= self.dropout < 1:
            raise ValueError(f"dropout must be 0 or more and less than 1, found {self.dropout!r}")


def shape_as_dict(shape: Shape) -> dict[str, Any]:  # Any: JSON
    """For JSON."""
    return {**asdict(shape), "features": list(shape.features)}


def shape_of(values: Mapping[str, Any]) -> Shape:  # Any: JSON
    """What `shape_as_dict` gave.

    Raises:
        ValueError, TypeError: a value is missing or out of bounds.
    """
    known = {field.name for field in fields(Shape)}
    if set(values) != known:
        raise ValueError(f"expected {', '.join(sorted(known))}, found {', '.join(sorted(map(str, values)))[:200]}")
    return Shape(**{**values, "features": tuple(values["features"])})


def frameworks() -> tuple[Any, Any]:  # Any: neither carries types
    """Keras and TensorFlow, imported without their greeting.

    Raises:
        MissingExtra: they are not installed, or Keras is set to another backend.
    """
    os.environ.setdefault("KERAS_BACKEND", "tensorflow")
    try:
        with silence():
            import keras
            import tensorflow as tf
    except ImportError as error:
        raise MissingExtra("captioning", "captioning") from error
    if keras.backend.backend() != "tensorflow":
        raise MissingExtra(f"captioning with the Keras backend {keras.backend.backend()}, rather than tensorflow,", "captioning")
    return keras, tf


def build(shape: Shape, seed: int = 0) -> Any:  # Any: keras.Model
    """The network with random weights: image features and rows of words in, a distribution over words at each position out."""
    keras, _ = frameworks()
    layers = keras.layers
    keras.utils.set_random_seed(seed)
    image = layers.Input(shape.features, name="features")
    seen = _look(layers, image) if len(shape.features) == 3 else image
    seen = layers.Dropout(shape.dropout, seed=seed, name="features_dropout")(seen)
    seen = layers.Dense(shape.embedding, activation="relu", name="features_dense")(seen)
    seen = layers.RepeatVector(shape.length, name="features_everywhere")(seen)

    words = layers.Input((shape.length,), dtype="int32", name="words")
    read = layers.Embedding(shape.words, shape.embedding, mask_zero=True, name="embedding")(words)
    read = layers.Dropout(shape.dropout, seed=seed + 1, name="words_dropout")(read)
    read = layers.LSTM(shape.caption_width, return_sequences=True, name="words_lstm")(read)
    read = layers.TimeDistributed(layers.Dense(shape.embedding), name="words_dense")(read)

    merged = layers.Add(name="merge")([seen, read])
    merged = layers.LSTM(shape.merge_width, return_sequences=True, name="merge_lstm")(merged)
    merged = layers.LSTM(shape.output_width, return_sequences=True, name="output_lstm")(merged)
    found = layers.Dense(shape.words, activation="softmax", name="next_word")(merged)
    return keras.Model([image, words], found, name="captioner")


def digest_weights(net: Any) -> str:  # Any: keras.Model
    """SHA-256 of all weights of a network, in hexadecimal."""
    contents = hashlib.sha256()
    for variable in net.weights:
        contents.update(np.ascontiguousarray(variable.numpy()).tobytes())
    return contents.hexdigest()


def _look(layers: Any, grid: Any) -> Any:  # Any: Keras carries no types
    """Convolutions over a grid, halving it each time until it is at most 4 wide; they are trained with the rest."""
    width, side, depth = 32, min(grid.shape[1:3]), 0
    while side > 4:
        grid = layers.Conv2D(width, 3, padding="same", activation="relu", name=f"look_{depth}")(grid)
        grid = layers.MaxPooling2D(2, name=f"look_{depth}_halved")(grid)
        width, side, depth = min(64, 2 * width), side // 2, depth + 1
    # without it what is seen grows until it drowns the words
    return layers.LayerNormalization(name="look_evened")(layers.Flatten(name="look_flat")(grid))
