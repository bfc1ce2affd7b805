"""The training loop of the engine `lstm`: total steps, looks at the validation text, the best model kept, resume.

Weights, optimizer, the carried state, step and history are in every stored state; windows, rates and dropout depend on seed and
step alone. A resumed training therefore ends where an uninterrupted one would. TensorFlow is behind `lstm_network`.
"""

import logging
import math
import shutil
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from quipmill.checkpoints import Checkpoints
from quipmill.config import FinetuneConfig
from quipmill.engines import Training
from quipmill.engines.lstm_model import WEIGHTS, draw_weights, read_tensors, write_tensors
from quipmill.engines.lstm_network import MemoryFull, Network, as_tensors
from quipmill.engines.lstm_settings import RECIPE, Settings
from quipmill.engines.lstm_vocabulary import Ids, Stream, build_vocabulary, read_stream, write_vocabulary
from quipmill.errors import DataError, RunError
from quipmill.schema import write_json
from quipmill.training import Loop, Progress, cosine

logger = logging.getLogger(__name__)

Lines = Callable[[], Iterable[str]]
"""Reads a corpus anew at each call, so that it need not fit into memory."""

LOOKS: Final = 20
"""Looks at the validation text at least, and one each epoch, where `eval_every` is left open."""


@dataclass(frozen=True)
class Plan:
    """A training with nothing left open."""

    settings: Settings
    rows: Ids
    """The training stream, cut into `batch_size` rows."""
    per_epoch: int
    steps: int
    eval_every: int

    def rate(self, step: int) -> float:
        """The learning rate of a step, counted from 0."""
        settings = self.settings
        if settings.optimizer == "sgd":
            return settings.learning_rate * settings.lr_decay ** max(step // self.per_epoch - settings.max_epoch, 0)
        return cosine(settings.learning_rate, step, self.steps, warmup=settings.warmup_fraction, floor=0.05)

    def window(self, step: int) -> Ids:
        """The tokens of a step, with the first of the next window: [rows, num_steps + 1]."""
        start = step % self.per_epoch * self.settings.num_steps
        return self.rows[:, start : start + self.settings.num_steps + 1]


def train(
    read_train: Lines, read_valid: Lines, out: Path, settings: Settings, config: FinetuneConfig, checkpoints: Checkpoints
) -> Training:
    """Trains, and leaves the best model in `out`.

    Raises:
        CheckpointError: the stored state is not of this training.
        DataError: there is too little text.
        RunError: the loss became infinite or no number, or memory ran out.
    """
    seed = config.seed or 0
    vocabulary = build_vocabulary(read_train(), settings.min_count, settings.max_words)
    stream, held_out = read_stream(read_train(), vocabulary), read_stream(read_valid(), vocabulary)
    plan = make_plan(stream, settings, config)
    write_json(out / RECIPE, asdict(settings))
    write_vocabulary(out, vocabulary)
    if config.accumulate > 1 or config.precision == "bf16":
        logger.warning("finetune: lstm trains in fp32 on one batch a step; accumulate and bf16 are not used")
    logger.info(
        "finetune: %s tokens, %s words, %.1f%% unknown (validation %.1f%%), %s steps, %s an epoch",
        *(f"{stream.tokens:,}", f"{len(vocabulary.words):,}", 100 * stream.unk_rate, 100 * held_out.unk_rate),
        *(f"{plan.steps:,}", f"{plan.per_epoch:,}"),
    )
    try:
        network = Network(settings, len(vocabulary.words), seed)
        network.restore(draw_weights(settings, len(vocabulary.words), seed))
        looked_at = cut_rows(held_out.ids, settings.batch_size, settings.num_steps)
        progress = _train(network, plan, stream, held_out, looked_at, out / WEIGHTS, config, checkpoints)
    except MemoryFull as error:
        raise RunError("finetune: out of memory. Choose a smaller hidden size, batch_size or max_words") from error
    return _report(progress, plan, stream, held_out, len(vocabulary.words))


def make_plan(stream: Stream, settings: Settings, config: FinetuneConfig) -> Plan:
    """Cuts the stream and counts the steps.

    Raises:
        DataError: the text is too short for one step.
    """
    rows, steps = settings.batch_size, settings.num_steps
    per_epoch = (len(stream.ids) // rows - 1) // steps
    if per_epoch < 1:
        raise DataError(
            f"finetune: {len(stream.ids):,} tokens of training text are too few for {rows} rows of {steps} + 1. "
            "Give more text, or lower batch_size or num_steps (context)"
        )
    length = len(stream.ids) // rows
    total = settings.epochs * per_epoch or config.steps
    eval_every = config.eval_every or max(1, min(per_epoch, total // LOOKS))
    return Plan(settings, stream.ids[: rows * length].reshape(rows, length), per_epoch, total, eval_every)


def cut_rows(ids: Ids, rows: int, steps: int) -> Ids:
    """A stream as at most so many equal rows of at least a window each, its last few tokens left out as in the original."""
    rows = max(1, min(rows, len(ids) // (steps + 1)))
    length = len(ids) // rows
    return ids[: rows * length].reshape(rows, length)


def _train(
    network: Network,
    plan: Plan,
    stream: Stream,
    held_out: Stream,
    looked_at: Ids,
    best: Path,
    config: FinetuneConfig,
    checkpoints: Checkpoints,
) -> Progress:
    steps, every = plan.steps, plan.eval_every
    loop = Loop("finetune", steps, every, config.patience, config.checkpoint_minutes, checkpoints, unit="words")
    progress = _resumed(network, best, loop) or _started(network, best, network.measure(looked_at))

    def step(number: int) -> tuple[float, int]:
        if number % plan.per_epoch == 0:
            network.forget()
        loss = network.step(plan.window(number), plan.rate(number), number)
        return loss, plan.settings.batch_size * plan.settings.num_steps

    def look() -> None:
        _note(progress, plan, network.measure(looked_at), stream, held_out)
        if progress.best_step == progress.step:
            write_tensors(best, as_tensors(network.weights))

    loop.run(progress, step, look, lambda state: _store(network, best, state))
    return progress


def _started(network: Network, best: Path, found: float) -> Progress:
    write_tensors(best, as_tensors(network.weights))
    return Progress(start=found, best=found)


def _note(progress: Progress, plan: Plan, found: float, stream: Stream, held_out: Stream) -> None:
    """Enters a look at the validation text, `found` in nats a token."""
    mean = progress.take_losses()
    progress.look(found)
    progress.history.append(
        {
            "step": progress.step,
            "epoch": progress.step / plan.per_epoch,
            "seconds": progress.seconds,
            "learning_rate": plan.rate(progress.step - 1),
            "train_bits_per_byte": stream.bits_per_byte(mean),
            "valid_bits_per_byte": held_out.bits_per_byte(found),
            "train_perplexity": math.exp(min(mean, 700.0)),
            "valid_perplexity": math.exp(min(found, 700.0)),
            "tokens_per_second": progress.tokens_per_second,
        }
    )


def _report(progress: Progress, plan: Plan, stream: Stream, held_out: Stream, vocab_size: int) -> Training:
    settings = plan.settings
    return Training(
        step=progress.step,
        tokenizer={"kind": "words", "vocab_size": vocab_size},
        metrics={
            "valid_bits_per_byte": held_out.bits_per_byte(progress.best),
            "start_valid_bits_per_byte": held_out.bits_per_byte(progress.start),
            "valid_perplexity": math.exp(min(progress.best, 700.0)),
            "train_unk_rate": stream.unk_rate,
            "valid_unk_rate": held_out.unk_rate,
            "best_step": progress.best_step,
            "tokens_trained": float(progress.tokens),
            "tokens_per_second": progress.tokens_per_second,
            "seconds": progress.seconds,
        },
        history=progress.history,
        config={
            **asdict(settings),
            "steps": plan.steps,
            "context": settings.num_steps,
            "eval_every": plan.eval_every,
            "precision": "fp32",
        },
    )


def _store(network: Network, best: Path, state: Path) -> None:
    """Writes everything that a resumed training needs, the best weights included."""
    write_tensors(state / "state.safetensors", as_tensors(network.everything()))
    shutil.copyfile(best, state / "best.safetensors")


def _resumed(network: Network, best: Path, loop: Loop) -> Progress | None:
    """Takes up the newest stored state that is one of such a training; None where there is none."""
    shapes = {name: tuple(variable.shape) for name, variable in network.everything().items()}
    weights = {name: shapes[name] for name in network.weights}

    def take(state: Path, _: Progress) -> None:
        read_tensors(state / "best.safetensors", weights)
        network.restore(read_tensors(state / "state.safetensors", shapes))
        shutil.copyfile(state / "best.safetensors", best)

    return loop.resume(take)
