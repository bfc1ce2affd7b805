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

from quipmill import __version__
from quipmill.captioning import model as networks
from quipmill.captioning.dataset import Joined, Row, read_joined, split_rows, write_split
from quipmill.captioning.learner import Learner, make_examples, set_word_vectors, shuffle, take_batch
from quipmill.captioning.model import LARGEST, Shape
from quipmill.captioning.text import MAX_LENGTH, MAX_WORDS, PAD, Vocabulary, learn_vocabulary, write_vocabulary
from quipmill.checkpoints import Checkpoints
from quipmill.errors import UsageError
from quipmill.schema import Manifest, digest_file, fresh_folder, replacing, write_json, write_manifest
from quipmill.training import Loop, Progress, cosine

logger = logging.getLogger(__name__)

ENGINE: Final = "captioner"
"""What the manifest of a captioner names."""


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
        set_word_vectors(net, vocabulary, config.word_vectors)
    learner = Learner(net)
    examples, held_out = make_examples(learnt, vocabulary), make_examples(chosen, vocabulary)
    features = joined.features
    if config.shuffle_images:
        examples, held_out = shuffle(examples, seed), shuffle(held_out, seed)
    an_epoch = math.ceil(len(examples) / config.batch_size)
    steps = config.epochs * an_epoch
    loop = Loop("train_captioner", steps, an_epoch, config.patience, config.checkpoint_minutes, checkpoints, unit="words")
    progress = loop.resume(lambda folder, _: learner.load(folder)) or _started(learner, learner.score(features, held_out))

    def rate(number: int) -> float:
        return cosine(config.learning_rate, number, steps, floor=0.05)

    def step(number: int) -> tuple[float, int]:
        batch = take_batch(examples, features, number, config.batch_size, seed, config.shift)
        return learner.step(*batch, rate(number)), int((batch[2] != PAD).sum())

    def look() -> None:
        _note(progress, learner.score(features, held_out), rate(progress.step - 1))
        if progress.best_step == progress.step:
            learner.keep_best()

    loop.run(progress, step, look, learner.store)
    learner.restore_best()
    return progress, net


def _started(learner: Learner, found: float) -> Progress:
    learner.keep_best()
    return Progress(start=found, best=found)


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
