"""The training loop of the engine `lstm`: total steps, looks at the validation text, the best model kept, resume.

Weights, optimizer, the carried state, step and history are in every stored state; windows, rates and dropout depend on seed and
step alone. A resumed training therefore ends where an uninterrupted one would. TensorFlow is behind `lstm_network`.
"""

import logging
import math
import shutil
import signal
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

import numpy as np

from quipmill.checkpoints import Checkpoints, read_facts
from quipmill.config import FinetuneConfig
from quipmill.engines import Training
from quipmill.engines.gpt2_progress import Progress as ShownProgress
from quipmill.engines.lstm_model import WEIGHTS, draw_weights, read_tensors, write_tensors
from quipmill.engines.lstm_network import MemoryFull, Network, as_tensors
from quipmill.engines.lstm_settings import RECIPE, Settings
from quipmill.engines.lstm_vocabulary import Ids, Stream, build_vocabulary, read_stream, write_vocabulary
from quipmill.errors import CheckpointError, DataError, RunError
from quipmill.process import stop_on_sigterm
from quipmill.schema import write_json
from quipmill.training import cosine

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


@dataclass
class Progress:
    """How far a training is."""

    start: float
    """Validation nats a token of the untouched model."""
    best: float
    step: int = 0
    best_step: int = 0
    stale: int = 0
    """Looks since the best one."""
    seconds: float = 0.0
    """Spent on training steps."""
    losses: list[float] = field(default_factory=list)
    """Nats a token of the steps since the last look."""
    history: list[dict[str, float]] = field(default_factory=list)


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
    progress = _resumed(network, best, plan.steps, checkpoints)
    if progress is None:
        write_tensors(best, as_tensors(network.weights))
        start = network.measure(looked_at)
        progress = Progress(start=start, best=start)
    stored, shown = time.monotonic(), ShownProgress(plan.steps, progress.step)
    words = plan.settings.batch_size * plan.settings.num_steps
    with stop_on_sigterm() as stopped, closing(shown):
        while progress.step < plan.steps and not 0 < config.patience <= progress.stale:
            began = time.perf_counter()
            if progress.step % plan.per_epoch == 0:
                network.forget()
            progress.losses.append(network.step(plan.window(progress.step), plan.rate(progress.step), progress.step))
            progress.step += 1
            progress.seconds += time.perf_counter() - began
            if not math.isfinite(progress.losses[-1]):
                raise RunError(f"finetune: the loss is not finite at step {progress.step}. Lower learning_rate, train again")
            shown.update(progress.step, progress.losses[-1], progress.step * words, progress.seconds)
            if progress.step % plan.eval_every == 0 or progress.step == plan.steps:
                _note(progress, plan, network.measure(looked_at), stream, held_out)
                if progress.best_step == progress.step:
                    write_tensors(best, as_tensors(network.weights))
            if stopped() or time.monotonic() - stored > 60 * config.checkpoint_minutes:
                _store(network, progress, best, checkpoints)
                stored = time.monotonic()
            if stopped():
                raise SystemExit(128 + signal.SIGTERM)
    if progress.step < plan.steps:
        logger.info("finetune: no better for %d looks, stopped at step %d", progress.stale, progress.step)
    return progress


def _note(progress: Progress, plan: Plan, found: float, stream: Stream, held_out: Stream) -> None:
    """Enters a look at the validation text, `found` in nats a token."""
    mean = float(np.mean(progress.losses))
    words = plan.settings.batch_size * plan.settings.num_steps
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
            "tokens_per_second": progress.step * words / progress.seconds,
        }
    )
    progress.losses.clear()
    progress.stale += 1
    if found < progress.best:
        progress.best, progress.best_step, progress.stale = found, progress.step, 0


def _report(progress: Progress, plan: Plan, stream: Stream, held_out: Stream, vocab_size: int) -> Training:
    settings = plan.settings
    trained = float(progress.step * settings.batch_size * settings.num_steps)
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
            "tokens_trained": trained,
            "tokens_per_second": trained / progress.seconds if progress.seconds else 0.0,
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


def _store(network: Network, progress: Progress, best: Path, checkpoints: Checkpoints) -> None:
    """Stores everything that a resumed training needs, the best weights included."""
    if not checkpoints:
        return
    with tempfile.TemporaryDirectory(prefix="quipmill-") as work:
        state = Path(work)
        write_tensors(state / "state.safetensors", as_tensors(network.everything()))
        shutil.copyfile(best, state / "best.safetensors")
        write_json(state / "progress.json", asdict(progress))
        checkpoints.save(state, progress.step)


def _resumed(network: Network, best: Path, steps: int, checkpoints: Checkpoints) -> Progress | None:
    """Takes up the newest stored state that is one of such a training; None where there is none."""
    shapes = {name: tuple(variable.shape) for name, variable in network.everything().items()}
    weights = {name: shapes[name] for name in network.weights}

    def read(state: Path, step: int) -> Progress:
        progress = read_facts(state / "progress.json", Progress, (1 << 20) + 1024 * steps)
        if progress.step != step or not 0 <= progress.best_step <= step <= steps:
            raise CheckpointError(f"progress.json is of step {progress.step}, which is no step {step} of {steps}")
        read_tensors(state / "best.safetensors", weights)
        network.restore(read_tensors(state / "state.safetensors", shapes))
        shutil.copyfile(state / "best.safetensors", best)
        return progress

    progress = checkpoints.resume(read)
    if progress:
        logger.info("finetune: goes on from step %d of %d", progress.step, steps)
    return progress
