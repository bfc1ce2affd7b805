"""What training loops share: the course of the learning rate, how far a training is, the loop itself and going on after a kill.

`gpt2_torch` has a loop of its own, since several processes take part in it.
"""

import logging
import math
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from tqdm import tqdm

from quipmill.checkpoints import Checkpoints, read_facts
from quipmill.errors import CheckpointError, RunError
from quipmill.process import stop_on_sigterm
from quipmill.schema import write_json

logger = logging.getLogger(__name__)

EVERY: Final = 10.0
"""Seconds between two log lines."""
_PROGRESS: Final = "progress.json"


def cosine(peak: float, step: int, steps: int, *, warmup: float = 0.0, floor: float = 0.1) -> float:
    """The learning rate of a step: up along a line, then down along a cosine.

    Args:
        peak: the highest rate.
        step: counted from 0.
        steps: in all.
        warmup: share of the steps that go up.
        floor: what the rate ends at, as a share of the peak.
    """
    warm = warmup * steps
    if step < warm:
        return peak * (step + 1) / (warm + 1)
    done = (step - warm) / max(1.0, steps - warm)
    return peak * (floor + (1 - floor) / 2 * (1 + math.cos(math.pi * done)))


@dataclass
class Progress:
    """How far a training is."""

    start: float
    """What the first look at the validation data found, at the untouched model; the lower the better, as below."""
    best: float
    step: int = 0
    best_step: int = 0
    stale: int = 0
    """Looks since the best one."""
    seconds: float = 0.0
    """Spent on training steps."""
    tokens: int = 0
    """Learnt from."""
    losses: list[float] = field(default_factory=list)
    """Nats a token of the steps since the last look."""
    history: list[dict[str, float]] = field(default_factory=list)

    @property
    def tokens_per_second(self) -> float:
        """0 before the first step."""
        return self.tokens / self.seconds if self.seconds else 0.0

    def take_losses(self) -> float:
        """The mean loss since the last look, in nats a token."""
        mean = sum(self.losses) / len(self.losses)
        self.losses.clear()
        return mean

    def look(self, found: float) -> None:
        """Compares a look at the validation data with the best one."""
        self.stale += 1
        if found < self.best:
            self.best, self.best_step, self.stale = found, self.step, 0


@dataclass(frozen=True)
class Loop:
    """A training from where it is to its end, which is `steps`, no better validation, or SIGTERM.

    Args:
        stage: its name in messages.
        steps: in all.
        eval_every: steps between two looks; the last step has one too.
        patience: looks without a better one that end the training; 0 never does.
        checkpoint_minutes: between two stored states.
        checkpoints: where they go.
        unit: what losses are counted by.
    """

    stage: str
    steps: int
    eval_every: int
    patience: int
    checkpoint_minutes: float
    checkpoints: Checkpoints
    unit: str = "tokens"

    def resume(self, take: Callable[[Path, Progress], None]) -> Progress | None:
        """Goes on from the newest stored state that `take` accepts; None where there is none.

        Args:
            take: puts everything back from a folder, or raises CheckpointError and changes nothing.
        """

        def read(folder: Path, step: int) -> Progress:
            progress = read_facts(folder / _PROGRESS, Progress, (1 << 20) + 1024 * self.steps)
            if progress.step != step or not 0 <= progress.best_step <= step <= self.steps:
                raise CheckpointError(f"{_PROGRESS} is of step {progress.step}, which is no step {step} of {self.steps}")
            take(folder, progress)
            return progress

        progress = self.checkpoints.resume(read)
        if progress:
            logger.info("%s: goes on from step %d of %d", self.stage, progress.step, self.steps)
        return progress

    def run(
        self,
        progress: Progress,
        step: Callable[[int], tuple[float, int]],
        look: Callable[[], None],
        store: Callable[[Path], None],
    ) -> None:
        """Trains.

        Args:
            progress: of the start, or resumed.
            step: does the step of a number, from 0; returns its loss in nats a token, and its tokens.
            look: enters a look at the validation data, and keeps the best model.
            store: writes everything that a resumed training needs into a folder.

        Raises:
            RunError: the loss became infinite or no number.
            SystemExit: the process was asked to stop; its state is stored, where there is a place for it.
        """
        stored, bar = time.monotonic(), Bar(self.stage, self.steps, progress.step, self.unit)
        with stop_on_sigterm() as stopped, bar:
            while progress.step < self.steps and not 0 < self.patience <= progress.stale:
                began = time.perf_counter()
                loss, tokens = step(progress.step)
                progress.losses.append(loss)
                progress.step, progress.tokens = progress.step + 1, progress.tokens + tokens
                progress.seconds += time.perf_counter() - began
                if not math.isfinite(loss):
                    raise RunError(
                        f"{self.stage}: the loss is not finite at step {progress.step}. Lower learning_rate, train again"
                    )
                bar.update(progress.step, loss, progress.tokens_per_second)
                if progress.step % self.eval_every == 0 or progress.step == self.steps:
                    look()
                if stopped() or time.monotonic() - stored > 60 * self.checkpoint_minutes:
                    self._store(progress, store)
                    stored = time.monotonic()
                if stopped():
                    raise SystemExit(128 + signal.SIGTERM)
        if progress.step < self.steps:
            logger.info("%s: no better for %d looks, stopped at step %d", self.stage, progress.stale, progress.step)

    def _store(self, progress: Progress, store: Callable[[Path], None]) -> None:
        if not self.checkpoints:
            return
        with tempfile.TemporaryDirectory(prefix="quipmill-") as folder:
            store(Path(folder))
            write_json(Path(folder) / _PROGRESS, asdict(progress))
            self.checkpoints.save(Path(folder), progress.step)


class Bar:
    """Shows step, loss, speed and the time left: a bar on a terminal, otherwise a log line about every ten seconds.

    Args:
        stage: its name in the log.
        steps: in all.
        step: steps done already.
        unit: what speed is counted in.
    """

    def __init__(self, stage: str, steps: int, step: int, unit: str = "tokens") -> None:
        self._stage, self._steps, self._first, self._unit = stage, steps, step, unit
        self._began = self._shown = time.monotonic()
        self._bar = tqdm(total=steps, initial=step, unit="step") if sys.stderr.isatty() else None

    def __enter__(self) -> "Bar":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def update(self, step: int, loss: float, speed: float) -> None:
        """Shows one more step; `loss` in nats a token, `speed` in tokens per second."""
        if self._bar is not None:
            self._bar.set_postfix_str(f"loss {loss:.3f}, {speed:,.0f} {self._unit}/s", refresh=False)
            self._bar.update()
            return
        now = time.monotonic()
        if now - self._shown < EVERY:
            return
        self._shown = now
        left = math.ceil((now - self._began) / (step - self._first) * (self._steps - step))
        done = f"step {step} of {self._steps}, loss {loss:.3f}, {speed:,.0f} {self._unit}/s"
        logger.info("%s: %s, at most %d:%02d left", self._stage, done, left // 60, left % 60)

    def close(self) -> None:
        """Ends the bar."""
        if self._bar is not None:
            self._bar.close()
