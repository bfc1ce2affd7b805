"""The training loop of the engine `gpt2_simple`: total steps, looks at the validation posts, the best checkpoint, resume.

Weights, optimizer, step and history are in every stored state, and the batches depend on seed and step alone: a resumed
training ends where an uninterrupted one would. TensorFlow is behind `quipmill.engines.gpt2_simple_graphs`.
"""

import logging
import math
import re
import shutil
import signal
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, field
from pathlib import Path

from quipmill.checkpoints import Checkpoints, read_facts
from quipmill.config import FinetuneConfig
from quipmill.engines import bits_per_byte, gpt2
from quipmill.engines import gpt2_simple_graphs as graphs
from quipmill.engines.gpt2_progress import Progress as ShownProgress
from quipmill.engines.textual_markers import Codec, stream, windows
from quipmill.engines.tf_bundle import write_latest
from quipmill.errors import CheckpointError, RunError
from quipmill.process import stop_on_sigterm
from quipmill.schema import write_json, write_text
from quipmill.training import cosine

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Plan:
    """A config with nothing left open, for one model."""

    config: FinetuneConfig
    learning_rate: float
    rows: int
    context: int
    eval_every: int
    bf16: bool

    @property
    def tokens_per_step(self) -> int:
        """Tokens that one optimizer step sees, markers included."""
        return self.config.accumulate * self.rows * self.context

    def rate(self, step: int) -> float:
        """The learning rate of a step, counted from 0."""
        return cosine(self.learning_rate, step, self.config.steps, warmup=self.config.warmup_fraction)


@dataclass
class Progress:
    """How far a training is."""

    start: float
    """Validation bits per byte of the untouched model."""
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


def plan(config: FinetuneConfig, shape: gpt2.Shape, from_scratch: bool) -> Plan:
    """Chooses what the config leaves open."""
    if config.dropout:
        logger.warning("finetune: gpt-2-simple's model has no dropout, so that dropout=%g is not used", config.dropout)
    size = gpt2.parameter_count(shape)
    usual_rate = 2e-3 if from_scratch else 1e-4 if size < 200e6 else 5e-5 if size < 600e6 else 2e-5
    return Plan(
        config=config,
        learning_rate=config.learning_rate or usual_rate,
        rows=config.batch_size or (8 if from_scratch else 4),
        context=min(config.context or 256, shape.n_positions),
        eval_every=config.eval_every or max(1, config.steps // 20),
        bf16=config.precision == "bf16" or (config.precision == "auto" and _has_bf16()),
    )


def train(
    model: graphs.Training,
    codec: Codec,
    texts: Sequence[str],
    held_out: Sequence[str],
    folder: Path,
    plan: Plan,
    checkpoints: Checkpoints,
) -> Progress:
    """Trains to the end of the plan. `folder` holds the start when it begins, and always the best weights so far.

    Raises:
        RunError: the loss became infinite or no number.
        SystemExit: the process was asked to stop; its state is stored, where there is a place for it.
    """
    config, context = plan.config, plan.context
    tokens = stream(codec, texts, context + 1)
    bits_per_token = 1 / math.log(2) / _bytes_per_token(codec, texts)
    progress = _resumed(model, folder, config.steps, checkpoints)
    if progress is None:
        graphs.restore(model, folder)
        start = bits_per_byte(graphs.score_texts(model, codec, held_out))
        progress = Progress(start=start, best=start)
    stored, shown = time.monotonic(), ShownProgress(config.steps, progress.step)
    with stop_on_sigterm() as stopped, closing(shown):
        while progress.step < config.steps and not 0 < config.patience <= progress.stale:
            began, first = time.perf_counter(), progress.step * config.accumulate
            batches = [windows(tokens, context, plan.rows, config.seed or 0, first + n) for n in range(config.accumulate)]
            progress.losses.append(model.step(batches, plan.rate(progress.step)))
            progress.step += 1
            progress.seconds += time.perf_counter() - began
            if not math.isfinite(progress.losses[-1]):
                raise RunError(f"finetune: the loss is not finite at step {progress.step}. Lower learning_rate, train again")
            shown.update(progress.step, progress.losses[-1], progress.step * plan.tokens_per_step, progress.seconds)
            if progress.step % plan.eval_every == 0 or progress.step == config.steps:
                found = bits_per_byte(graphs.score_texts(model, codec, held_out))
                _note(progress, plan, found, bits_per_token)
                if progress.best_step == progress.step:
                    _save_weights(model, folder, progress.step)
            if stopped() or time.monotonic() - stored > 60 * config.checkpoint_minutes:
                _store(model, progress, folder, checkpoints)
                stored = time.monotonic()
            if stopped():
                raise SystemExit(128 + signal.SIGTERM)
    if progress.step < config.steps:
        logger.info("finetune: no better for %d looks, stopped at step %d", progress.stale, progress.step)
    return progress


def _note(progress: Progress, plan: Plan, found: float, bits_per_token: float) -> None:
    """Enters a look at the validation posts."""
    progress.history.append(
        {
            "step": progress.step,
            "seconds": progress.seconds,
            "learning_rate": plan.rate(progress.step - 1),
            "train_bits_per_byte": sum(progress.losses) / len(progress.losses) * bits_per_token,
            "valid_bits_per_byte": found,
            "tokens_per_second": progress.step * plan.tokens_per_step / progress.seconds,
        }
    )
    progress.losses.clear()
    progress.stale += 1
    if found < progress.best:
        progress.best, progress.best_step, progress.stale = found, progress.step, 0


def _save_weights(model: graphs.Training, folder: Path, step: int) -> None:
    """Saves as gpt-2-simple does, and removes what was best before."""
    with graphs.disk_explained(folder):
        model.weights.save(model.session, str(folder / "model"), global_step=step, write_meta_graph=False)
    _keep_only(folder, step)


def _keep_only(folder: Path, step: int) -> None:
    write_latest(folder, f"model-{step}")
    write_text(folder / "counter", f"{step}\n")  # from which gpt-2-simple would count on
    for path in folder.glob("model-*.*"):
        if path.name.partition(".")[0] != f"model-{step}":
            path.unlink()


def _store(model: graphs.Training, progress: Progress, folder: Path, checkpoints: Checkpoints) -> None:
    """Stores everything that a resumed training needs, the best weights included."""
    if not checkpoints:
        return
    with tempfile.TemporaryDirectory(prefix="quipmill-") as work:
        state = Path(work)
        with graphs.disk_explained(state):
            model.everything.save(model.session, str(state / "state"), write_meta_graph=False, write_state=False)
        for path in folder.glob("model-*.*"):
            shutil.copyfile(path, state / path.name)
        write_json(state / "progress.json", asdict(progress))
        checkpoints.save(state, progress.step)


def _resumed(model: graphs.Training, folder: Path, steps: int, checkpoints: Checkpoints) -> Progress | None:
    """Takes up the newest stored state; None where there is none."""

    def read(state: Path, step: int) -> Progress:
        progress = read_facts(state / "progress.json", Progress, (1 << 20) + 1024 * steps)
        if progress.step != step or not 0 <= progress.best_step <= step <= steps:
            raise CheckpointError(f"progress.json is of step {progress.step}, which is no step {step} of {steps}")
        best = f"model-{progress.best_step}"
        graphs.check_weights(model, state / best)
        graphs.restore_everything(model, state / "state")
        for ending in ("index", "data-00000-of-00001"):
            shutil.copyfile(state / f"{best}.{ending}", folder / f"{best}.{ending}")
        _keep_only(folder, progress.best_step)
        return progress

    progress = checkpoints.resume(read)
    if progress:
        logger.info("finetune: goes on from step %d of %d", progress.step, steps)
    return progress


def _bytes_per_token(codec: Codec, texts: Sequence[str]) -> float:
    """UTF-8 bytes, one more for each end, for each token of the training stream."""
    some = spaced(texts, 2000)
    return sum(len(text.encode(errors="replace")) + 1 for text in some) / len(stream(codec, some, 0))


def spaced(texts: Sequence[str], most: int) -> list[str]:
    """At most so many texts, evenly spaced."""
    return list(texts[:: max(1, math.ceil(len(texts) / most))])


def _has_bf16() -> bool:
    """Whether the processor multiplies bfloat16; Linux says so."""
    try:
        return re.search(r"\b(avx512_bf16|amx_bf16|bf16)\b", Path("/proc/cpuinfo").read_text(encoding="utf-8")) is not None
    except OSError:
        return False
