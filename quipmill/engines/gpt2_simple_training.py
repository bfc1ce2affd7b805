"""The training loop of the engine `gpt2_simple`: total steps, looks at the validation posts, the best checkpoint, resume.

Weights, optimizer, step and history are in every stored state, and the batches depend on seed and step alone: a resumed
training ends where an uninterrupted one would. TensorFlow is behind `quipmill.engines.gpt2_simple_graphs`.
"""

import logging
import math
import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from quipmill.checkpoints import Checkpoints
from quipmill.config import FinetuneConfig
from quipmill.engines import bits_per_byte, gpt2
from quipmill.engines import gpt2_simple_graphs as graphs
from quipmill.engines.textual_markers import Codec, stream, windows
from quipmill.engines.tf_bundle import write_latest
from quipmill.schema import write_text
from quipmill.training import Loop, Progress, cosine

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
    loop = Loop("finetune", config.steps, plan.eval_every, config.patience, config.checkpoint_minutes, checkpoints)

    def measure() -> float:
        return bits_per_byte(graphs.score_texts(model, codec, held_out))

    progress = _resumed(model, folder, loop) or _started(model, folder, measure)

    def step(number: int) -> tuple[float, int]:
        first = number * config.accumulate
        batches = [windows(tokens, context, plan.rows, config.seed or 0, first + n) for n in range(config.accumulate)]
        return model.step(batches, plan.rate(number)), plan.tokens_per_step

    def look() -> None:
        _note(progress, plan, measure(), bits_per_token)
        if progress.best_step == progress.step:
            _save_weights(model, folder, progress.step)

    loop.run(progress, step, look, lambda state: _store(model, folder, state))
    return progress


def _started(model: graphs.Training, folder: Path, measure: Callable[[], float]) -> Progress:
    graphs.restore(model, folder)
    found = measure()
    return Progress(start=found, best=found)


def _note(progress: Progress, plan: Plan, found: float, bits_per_token: float) -> None:
    """Enters a look at the validation posts."""
    progress.look(found)
    progress.history.append(
        {
            "step": progress.step,
            "seconds": progress.seconds,
            "learning_rate": plan.rate(progress.step - 1),
            "train_bits_per_byte": progress.take_losses() * bits_per_token,
            "valid_bits_per_byte": found,
            "tokens_per_second": progress.tokens_per_second,
        }
    )


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


def _store(model: graphs.Training, folder: Path, state: Path) -> None:
    """Writes everything that a resumed training needs, the best weights included."""
    with graphs.disk_explained(state):
        model.everything.save(model.session, str(state / "state"), write_meta_graph=False, write_state=False)
    for path in folder.glob("model-*.*"):
        shutil.copyfile(path, state / path.name)


def _resumed(model: graphs.Training, folder: Path, loop: Loop) -> Progress | None:
    """Takes up the newest stored state; None where there is none."""

    def take(state: Path, progress: Progress) -> None:
        best = f"model-{progress.best_step}"
        graphs.check_weights(model, state / best)
        graphs.restore_everything(model, state / "state")
        for ending in ("index", "data-00000-of-00001"):
            shutil.copyfile(state / f"{best}.{ending}", folder / f"{best}.{ending}")
        _keep_only(folder, progress.best_step)

    return loop.resume(take)


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
