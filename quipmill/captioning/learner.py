"""What a captioner learns with: captions as numbers, the batches of a training, and the network with its optimizer."""

import logging
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load_file, save

from quipmill.captioning import model as networks
from quipmill.captioning.dataset import Row
from quipmill.captioning.text import PAD, Vocabulary
from quipmill.errors import CheckpointError, DataError, UsageError
from quipmill.inputs import local_copy

logger = logging.getLogger(__name__)

SCORED_ROWS: Final = 256
"""Captions that are scored at once."""
_STATE: Final = "state.safetensors"


@dataclass(frozen=True)
class Examples:
    """Captions as numbers, each with the place of its image's features."""

    images: NDArray[np.int64]
    rows: NDArray[np.int32]
    targets: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.images)


def make_examples(rows: Sequence[Row], vocabulary: Vocabulary) -> Examples:
    """Rows and targets of captions, one each."""
    read, wanted = vocabulary.encode_all(row.caption for row in rows)
    return Examples(np.array([row.feature for row in rows], dtype=np.int64), read, wanted)


def shuffle(examples: Examples, seed: int) -> Examples:
    """Captions with the images of others."""
    order = np.random.default_rng([seed, 1]).permutation(len(examples))
    return replace(examples, images=examples.images[order])


def take_batch(
    examples: Examples, features: NDArray[np.float32], step: int, size: int, seed: int, shift: int
) -> tuple[NDArray[np.float32], NDArray[np.int32], NDArray[np.int32]]:
    """Features, rows and targets of a step, which depend on seed and step alone; the last batch of an epoch may be smaller."""
    epoch, place = divmod(step, math.ceil(len(examples) / size))
    order = np.random.default_rng([seed, 2, epoch]).permutation(len(examples))[place * size : (place + 1) * size]
    seen = features[examples.images[order]]
    if shift and seen.ndim == 4:
        moves = np.random.default_rng([seed, 3, step]).integers(-shift, shift + 1, (len(seen), 2))
        seen = np.stack([_moved(grid, int(down), int(right)) for grid, (down, right) in zip(seen, moves, strict=True)])
    return seen, examples.rows[order], examples.targets[order]


def _moved(grid: NDArray[np.float32], down: int, right: int) -> NDArray[np.float32]:
    """A grid that is moved, its edges repeated where nothing is known."""
    rows = np.clip(np.arange(grid.shape[0]) - down, 0, grid.shape[0] - 1)
    columns = np.clip(np.arange(grid.shape[1]) - right, 0, grid.shape[1] - 1)
    return grid[rows][:, columns]


class Learner:
    """A network with its optimizer, its best weights, and the functions that TensorFlow made of them.

    Args:
        net: what learns.
    """

    def __init__(self, net: Any) -> None:  # Any, here and below: Keras and TensorFlow carry no types
        keras, tf = networks.frameworks()
        self.net, self._tf = net, tf
        self._optimizer = keras.optimizers.Adam(1e-3, global_clipnorm=1.0)
        self._optimizer.build(net.trainable_variables)
        self._best: list[NDArray[Any]] = []
        grid, words = net.inputs
        rows = tf.TensorSpec(words.shape, tf.int32)
        signature = [tf.TensorSpec(grid.shape, tf.float32), rows, rows]  # of any number of rows, so that each is traced once
        self._step = tf.function(self._learn, signature)
        self._score = tf.function(lambda x, rows, targets: self._nats(x, rows, targets, False), signature)

    def step(self, features: NDArray[np.float32], rows: NDArray[np.int32], targets: NDArray[np.int32], rate: float) -> float:
        """One step of gradient descent; the nats a word before it."""
        self._optimizer.learning_rate = rate
        return float(self._step(*map(self._tf.constant, (features, rows, targets))))

    def score(self, features: NDArray[np.float32], examples: Examples) -> float:
        """Bits per word of captions, ends counted as words."""
        nats = words = 0.0
        for first in range(0, len(examples), SCORED_ROWS):
            part = slice(first, first + SCORED_ROWS)
            batch = features[examples.images[part]], examples.rows[part], examples.targets[part]
            lost, counted = self._score(*map(self._tf.constant, batch))
            nats, words = nats + float(lost), words + float(counted)
        return nats / words / math.log(2)

    def keep_best(self) -> None:
        """Remembers the weights as they are."""
        self._best = [variable.numpy() for variable in self.net.weights]

    def restore_best(self) -> None:
        """Goes back to what was remembered last."""
        self.net.set_weights(self._best)

    def store(self, folder: Path) -> None:
        """Writes everything that training goes on from: weights, dice, optimizer and best weights, by number."""
        current = {f"now/{number:04d}": np.asarray(variable.numpy()) for number, variable in enumerate(self._variables())}
        best = {f"best/{number:04d}": np.ascontiguousarray(array) for number, array in enumerate(self._best)}
        state = {name: np.ascontiguousarray(array).reshape(array.shape) for name, array in {**current, **best}.items()}
        (folder / _STATE).write_bytes(save(state))

    def load(self, folder: Path) -> None:
        """Goes back to what `store` wrote, by the same program; nothing is changed unless all of it fits.

        Raises:
            CheckpointError: it is of another network, or damaged.
        """
        found, weights = self._variables(), self.net.weights
        wanted = {f"now/{n:04d}": tuple(v.shape) for n, v in enumerate(found)}
        wanted |= {f"best/{n:04d}": tuple(v.shape) for n, v in enumerate(weights)}
        try:
            state = load_file(folder / _STATE)
        except (OSError, ValueError, SafetensorError) as error:
            raise CheckpointError(f"{_STATE} does not fit ({error})") from error
        if {name: array.shape for name, array in state.items()} != wanted:
            raise CheckpointError(f"{_STATE} does not fit (the state of another network)")
        for number, variable in enumerate(found):
            variable.assign(state[f"now/{number:04d}"])
        self._best = [state[f"best/{number:04d}"] for number in range(len(weights))]

    def _variables(self) -> list[Any]:
        return [*self.net.variables, *self._optimizer.variables]  # those of the net include the dice of dropout

    def _learn(self, features: Any, rows: Any, targets: Any) -> Any:
        with self._tf.GradientTape() as tape:
            nats, words = self._nats(features, rows, targets, True)
            loss = nats / words
        variables = self.net.trainable_variables
        self._optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables, strict=True))
        return loss

    def _nats(self, features: Any, rows: Any, targets: Any, training: bool) -> tuple[Any, Any]:
        """Nats and number of the words; padding is no word."""
        tf = self._tf
        shares = self.net([features, rows], training=training)
        counted = tf.cast(targets != PAD, tf.float32)
        lost = -tf.math.log(tf.gather(shares, targets, batch_dims=2) + 1e-9)
        return tf.reduce_sum(lost * counted), tf.reduce_sum(counted)


def set_word_vectors(net: Any, vocabulary: Vocabulary, where: str) -> None:  # Any: keras.Model
    """Starts the embedding from a file of vectors, `word 0.1 -0.2 ...` a line; words that it lacks stay random.

    Raises:
        UsageError: its vectors are of another width.
        DataError: it is no such file.
    """
    layer = net.get_layer("embedding")
    table = layer.get_weights()[0]
    found = 0
    with local_copy(where) as path, path.open(encoding="utf-8", errors="replace") as lines:
        for line in iter(lambda: lines.readline(1 << 16), ""):
            word, _, rest = line.rstrip().partition(" ")
            if word not in vocabulary.numbers:
                continue
            try:
                vector = np.array(rest.split(), dtype=np.float32)
            except ValueError as error:
                raise DataError(f"{where}: not a file of word vectors ({error}). Give one such as glove.6B.50d.txt") from error
            if vector.shape != table[0].shape or not np.isfinite(vector).all():
                raise UsageError(
                    f"{where}: a vector of {len(vector)} numbers, where embedding is {len(table[0])}. Set embedding={len(vector)}"
                )
            table[vocabulary.numbers[word]] = vector
            found += 1
    layer.set_weights([table])
    logger.info("train_captioner: word vectors for %d of %d words", found, len(vocabulary.words))
