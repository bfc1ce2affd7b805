"""Trains a captioner. The folder it leaves is a model only if training came to its end: `manifest.json` comes last.

Every prefix of a caption is a position of one row, so an epoch is one pass over the captions. Weights, optimizer, the state of
its dice, history and the best weights so far are in every stored state, and the batches depend on seed and step alone: a
resumed training ends where an uninterrupted one would.
"""

import hashlib
import json
import logging
import math
import secrets
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load_file, save

from quipmill import __version__
from quipmill.captioning import model as networks
from quipmill.captioning.dataset import Joined, Row, read_joined, split_rows, write_split
from quipmill.captioning.model import LARGEST, Shape
from quipmill.captioning.text import MAX_LENGTH, MAX_WORDS, PAD, Vocabulary, learn_vocabulary, write_vocabulary
from quipmill.checkpoints import Checkpoints
from quipmill.errors import CheckpointError, DataError, UsageError
from quipmill.inputs import local_copy
from quipmill.schema import Manifest, digest_file, fresh_folder, replacing, write_json, write_manifest
from quipmill.training import Loop, Progress, cosine

logger = logging.getLogger(__name__)

ENGINE: Final = "captioner"
_STATE: Final = "state.safetensors"
"""What the manifest of a captioner names."""

SCORED_ROWS: Final = 256
"""Captions that are scored at once."""


@dataclass(frozen=True)
class CaptionerConfig:
    """How a captioner is trained; the sizes are those of the original."""

    epochs: int = 50
    batch_size: int = 32
    learning_rate: float = 1e-3
    """Of Adam; it goes down along a cosine to a twentieth."""
    patience: int = 10
    """Epochs without a better validation loss after which training stops; 0 never stops."""
    max_words: int = 10_000
    """Size of the vocabulary at most."""
    max_length: int = 34
    """Positions of a caption at most; longer ones are cut."""
    embedding: int = 50
    caption_width: int = 256
    merge_width: int = 128
    output_width: int = 512
    dropout: float = 0.5
    word_vectors: str = ""
    """A text file of word vectors such as `glove.6B.50d.txt`, local or `s3://`, that the embedding starts from."""
    shift: int = 0
    """Cells by which a grid is moved at random each time it is shown; more pictures of the same, for few images."""
    valid_fraction: float = 0.1
    """Share of images for early stopping and the choice of the best weights."""
    test_fraction: float = 0.1
    """Share of images that only evaluation reads."""
    hold_out: tuple[str, ...] = ()
    """Phrases such as `red triangle`: images whose caption has one in it are held out, as combinations never shown."""
    shuffle_images: bool = False
    """Give every caption the image of another one: the baseline that knows what captions are like, and sees nothing."""
    seed: int | None = None
    """Of the start, the order and the split; None draws one."""
    checkpoint_minutes: float = 5.0

    def __post_init__(self) -> None:
        _check(self.epochs >= 1, f"epochs must be at least 1, found {self.epochs}")
        _check(1 <= self.batch_size <= 4096, f"batch_size must be 1 to 4096, found {self.batch_size}")
        _check(0 < self.learning_rate < 1, f"learning_rate must be between 0 and 1, found {self.learning_rate:g}")
        _check(self.patience >= 0, f"patience must not be negative, found {self.patience}")
        _check(5 <= self.max_words <= MAX_WORDS, f"max_words must be 5 to {MAX_WORDS}, found {self.max_words}")
        _check(2 <= self.max_length <= MAX_LENGTH, f"max_length must be 2 to {MAX_LENGTH}, found {self.max_length}")
        for name in ("embedding", "caption_width", "merge_width", "output_width"):
            _check(1 <= getattr(self, name) <= LARGEST, f"{name} must be 1 to {LARGEST}, found {getattr(self, name)}")
        _check(0 <= self.dropout < 1, f"dropout must be 0 or more and less than 1, found {self.dropout:g}")
        _check(0 <= self.shift <= 16, f"shift must be 0 to 16, found {self.shift}")
        for name in ("valid_fraction", "test_fraction"):
            _check(0 < getattr(self, name) < 0.5, f"{name} must be between 0 and 0.5, found {getattr(self, name):g}")
        _check(self.checkpoint_minutes >= 0, f"checkpoint_minutes must not be negative, found {self.checkpoint_minutes:g}")
        _check(not isinstance(self.hold_out, str), "hold_out must be a list of phrases")


def _check(condition: bool, message: str) -> None:
    if not condition:
        raise UsageError(message)


@dataclass(frozen=True)
class Examples:
    """Captions as numbers, each with the place of its image's features."""

    images: NDArray[np.int64]
    rows: NDArray[np.int32]
    targets: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.images)


def train_captioner(
    data: Path, out: Path, config: CaptionerConfig, *, checkpoint_uri: str | None = None, run_id: str = ""
) -> Manifest:
    """Makes `out` a model: `model.keras` with the best weights, and JSON beside it.

    Files: `tokenizer.json`, `config.json`, `split.json`, `history.jsonl`, and `manifest.json` at the end.

    Args:
        data: the folder that `join_chunks` wrote.
        out: folder; leftovers in it are removed.
        config: the settings; its seed is drawn if it is None.
        checkpoint_uri: folder or `s3://` prefix for resuming; None keeps nothing.
        run_id: only a training with the same id, data and config is gone on with.

    Raises:
        DataError: the data are missing, damaged or too few.
        UsageError: the word vectors do not fit.
        RunError: the loss became infinite or no number.
        MissingExtra: TensorFlow is not installed.
        SystemExit: the process was asked to stop; its state is stored, where there is a place for it.
    """
    joined = read_joined(data)
    key = hashlib.sha256(json.dumps([joined.digest, {**asdict(config), "checkpoint_minutes": 0}]).encode()).hexdigest()
    checkpoints = Checkpoints(checkpoint_uri, f"{run_id or 'local'}/{key[:32]}")
    drawn = secrets.randbelow(1 << 31) if config.seed is None else config.seed
    seed = checkpoints.agree({"seed": drawn})["seed"]
    config = replace(config, seed=seed)
    split = split_rows(joined, config.valid_fraction, config.test_fraction, config.hold_out, seed=0)
    of_key = {row.key: row for row in joined.rows}
    learnt, chosen = ([of_key[key] for key in keys] for keys in (split.train, split.valid))
    vocabulary = learn_vocabulary([row.caption for row in learnt], config.max_words, config.max_length)
    shape = Shape(
        joined.features.shape[1:],
        len(vocabulary.words),
        vocabulary.length,
        config.embedding,
        config.caption_width,
        config.merge_width,
        config.output_width,
        config.dropout,
    )
    fresh_folder(out)
    try:
        progress, net = _train(joined, learnt, chosen, vocabulary, shape, config, checkpoints)
        net.save(out / "model.keras")
        write_vocabulary(out / "tokenizer.json", vocabulary)
        write_json(out / "config.json", _settings(net, shape, joined))
        write_split(out / "split.json", split)
        with replacing(out / "history.jsonl") as file:
            file.writelines(json.dumps(row).encode() + b"\n" for row in progress.history)
        manifest = _manifest(out, joined, learnt, chosen, vocabulary, config, progress)
        write_manifest(out, manifest)
    except BaseException:
        shutil.rmtree(out, ignore_errors=True)
        raise
    logger.info(
        "train_captioner: %d captions of %d images, %d steps (best at %d); valid bits per word %.3f, its start %.3f; %.0f s",
        len(learnt),
        len({row.feature for row in learnt}),
        progress.step,
        progress.best_step,
        progress.best,
        progress.start,
        progress.seconds,
    )
    return manifest


def _settings(net: Any, shape: Shape, joined: Joined) -> dict[str, Any]:  # Any: keras.Model, and JSON
    """What a captioner is built of again; the digest tells a weight that was not loaded from one that was."""
    weights = networks.digest_weights(net)
    return {"shape": networks.shape_as_dict(shape), "features": joined.encoder, "weights_sha256": weights}


def _manifest(
    out: Path,
    joined: Joined,
    learnt: Sequence[Row],
    chosen: Sequence[Row],
    vocabulary: Vocabulary,
    config: CaptionerConfig,
    progress: Progress,
) -> Manifest:
    files = {name: digest_file(out / name) for name in ("model.keras", "tokenizer.json", "config.json", "split.json")}
    encoder = joined.encoder
    return Manifest(
        engine=ENGINE,
        version=__version__,
        config={**asdict(config), "hold_out": list(config.hold_out), "files": files},
        base={"name": f"{encoder.get('encoder')} {encoder.get('weights') or ''}".strip(), "digest": encoder["digest"]},
        tokenizer={"kind": "words", "vocab_size": len(vocabulary.words)},
        data={
            "digest": joined.digest,
            "posts": len(learnt),
            "characters": sum(len(row.caption) for row in learnt),
            "valid_posts": len(chosen),
            "images": len({row.feature for row in learnt}),
        },
        step=progress.step,
        metrics={
            "valid_bits_per_word": progress.best,
            "start_valid_bits_per_word": progress.start,
            "best_step": progress.best_step,
            "words_trained": progress.tokens,
            "words_per_second": progress.tokens_per_second,
            "seconds": progress.seconds,
        },
        seed=config.seed or 0,
    )


def _train(
    joined: Joined,
    learnt: Sequence[Row],
    chosen: Sequence[Row],
    vocabulary: Vocabulary,
    shape: Shape,
    config: CaptionerConfig,
    checkpoints: Checkpoints,
) -> tuple[Progress, Any]:  # Any: keras.Model
    """The loop; the network that it returns has the best weights."""
    seed = config.seed or 0
    net = networks.build(shape, seed)
    if config.word_vectors:
        _set_word_vectors(net, vocabulary, config.word_vectors)
    learner = _Learner(net)
    examples, held_out = _examples(learnt, vocabulary), _examples(chosen, vocabulary)
    features = joined.features
    if config.shuffle_images:
        examples, held_out = _shuffled(examples, seed), _shuffled(held_out, seed)
    an_epoch = math.ceil(len(examples) / config.batch_size)
    steps = config.epochs * an_epoch
    loop = Loop("train_captioner", steps, an_epoch, config.patience, config.checkpoint_minutes, checkpoints, unit="words")
    progress = loop.resume(lambda folder, _: learner.load(folder)) or _started(learner, learner.score(features, held_out))

    def rate(number: int) -> float:
        return cosine(config.learning_rate, number, steps, floor=0.05)

    def step(number: int) -> tuple[float, int]:
        batch = _batch(examples, features, number, config)
        return learner.step(*batch, rate(number)), int((batch[2] != PAD).sum())

    def look() -> None:
        _note(progress, learner.score(features, held_out), rate(progress.step - 1))
        if progress.best_step == progress.step:
            learner.keep_best()

    loop.run(progress, step, look, learner.store)
    learner.restore_best()
    return progress, net


def _started(learner: "_Learner", found: float) -> Progress:
    learner.keep_best()
    return Progress(start=found, best=found)


def _examples(rows: Sequence[Row], vocabulary: Vocabulary) -> Examples:
    read, wanted = vocabulary.encode_all(row.caption for row in rows)
    return Examples(np.array([row.feature for row in rows], dtype=np.int64), read, wanted)


def _shuffled(examples: Examples, seed: int) -> Examples:
    """Captions with the images of others."""
    order = np.random.default_rng([seed, 1]).permutation(len(examples))
    return replace(examples, images=examples.images[order])


def _batch(
    examples: Examples, features: NDArray[np.float32], step: int, config: CaptionerConfig
) -> tuple[NDArray[np.float32], NDArray[np.int32], NDArray[np.int32]]:
    """Features, rows and targets of a step, which depend on seed and step alone; the last batch of an epoch may be smaller."""
    seed, size = config.seed or 0, config.batch_size
    epoch, place = divmod(step, math.ceil(len(examples) / size))
    order = np.random.default_rng([seed, 2, epoch]).permutation(len(examples))[place * size : (place + 1) * size]
    seen = features[examples.images[order]]
    if config.shift and seen.ndim == 4:
        moves = np.random.default_rng([seed, 3, step]).integers(-config.shift, config.shift + 1, (len(seen), 2))
        seen = np.stack([_moved(grid, int(down), int(right)) for grid, (down, right) in zip(seen, moves, strict=True)])
    return seen, examples.rows[order], examples.targets[order]


def _moved(grid: NDArray[np.float32], down: int, right: int) -> NDArray[np.float32]:
    """A grid that is moved, its edges repeated where nothing is known."""
    rows = np.clip(np.arange(grid.shape[0]) - down, 0, grid.shape[0] - 1)
    columns = np.clip(np.arange(grid.shape[1]) - right, 0, grid.shape[1] - 1)
    return grid[rows][:, columns]


def _note(progress: Progress, found: float, rate: float) -> None:
    """Enters an epoch."""
    progress.look(found)
    progress.history.append(
        {
            "step": progress.step,
            "seconds": round(progress.seconds, 3),
            "learning_rate": rate,
            "train_bits_per_word": progress.take_losses() / math.log(2),
            "valid_bits_per_word": found,
        }
    )


class _Learner:
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


def _set_word_vectors(net: Any, vocabulary: Vocabulary, where: str) -> None:  # Any: keras.Model
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
