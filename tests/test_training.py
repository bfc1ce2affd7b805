"""What training loops share, with a training that needs no model: its weight is one number, which it halves."""

import math
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from quipmill.checkpoints import Checkpoints
from quipmill.errors import CheckpointError, RunError
from quipmill.schema import write_text
from quipmill.training import Loop, Progress, cosine

STEPS, DIES = 20, 13


@dataclass
class Halving:
    """A training; at the step `dies_at` it is gone."""

    loop: Loop
    dies_at: int = STEPS
    weight: float = 1.0

    def go(self) -> Progress:
        progress = self.loop.resume(lambda folder, _: self.take(folder)) or Progress(start=1.0, best=1.0)

        def look() -> None:
            progress.look(self.weight)
            progress.history.append({"step": progress.step, "loss": progress.take_losses(), "tokens": progress.tokens})

        self.loop.run(progress, self.step, look, lambda folder: write_text(folder / "weight", repr(self.weight)))
        return progress

    def step(self, number: int) -> tuple[float, int]:
        if number == self.dies_at:
            raise KeyboardInterrupt
        self.weight /= 2
        return self.weight, 100

    def take(self, folder: Path) -> None:
        if (text := (folder / "weight").read_text()) == "none":
            raise CheckpointError("no weight")
        self.weight = float(text)


def make_loop(kept: Path | None = None) -> Loop:
    """Stores every step, and looks at every third."""
    return Loop("finetune", STEPS, 3, 0, 0.0, Checkpoints(str(kept) if kept else None, "a/b"))


def test_a_killed_training_ends_as_one_left_alone(tmp_path: Path) -> None:
    alone = Halving(make_loop()).go()
    assert (alone.step, alone.best_step, alone.stale, alone.tokens) == (STEPS, STEPS, 0, 100 * STEPS)
    assert [row["step"] for row in alone.history] == [3, 6, 9, 12, 15, 18, 20]
    with pytest.raises(KeyboardInterrupt):
        Halving(make_loop(tmp_path), dies_at=DIES).go()
    again = Halving(make_loop(tmp_path)).go()
    assert replace(again, seconds=alone.seconds) == alone
    assert again.best == 0.5**STEPS


def test_a_state_of_another_step_or_length_is_passed_over(tmp_path: Path) -> None:
    Halving(make_loop(tmp_path)).go()
    assert replace(make_loop(tmp_path), steps=5).resume(lambda *_: None) is None

    def refuse(folder: Path, progress: Progress) -> None:
        raise CheckpointError("of another model")

    assert make_loop(tmp_path).resume(refuse) is None


def test_a_training_that_gets_no_better_ends(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    progress = Progress(start=1.0, best=1.0)
    replace(make_loop(), patience=2).run(progress, lambda _: (1.0, 1), lambda: progress.look(1.5), lambda _: None)
    assert (progress.step, progress.best_step, progress.stale) == (6, 0, 2)
    assert "no better for 2 looks, stopped at step 6" in caplog.text


@pytest.mark.parametrize("loss", [math.nan, math.inf])
def test_a_loss_that_is_no_number_ends_a_training_in_one_sentence(loss: float) -> None:
    progress = Progress(start=1.0, best=1.0)
    with pytest.raises(RunError, match="not finite at step 1. Lower learning_rate"):
        make_loop().run(progress, lambda _: (loss, 1), lambda: None, lambda _: None)


def test_learning_rates_rise_and_fall() -> None:
    rates = [cosine(1.0, step, 100, warmup=0.1) for step in range(101)]
    assert max(rates) == rates[10] == 1.0
    assert rates[:11] == sorted(rates[:11])
    assert rates[10:] == sorted(rates[10:], reverse=True)
    assert math.isclose(rates[100], 0.1)


def test_without_a_rise_the_first_rate_is_the_highest() -> None:
    rates = [cosine(2.0, step, 10, floor=0.05) for step in range(11)]
    assert rates[0] == 2.0
    assert rates == sorted(rates, reverse=True)
    assert math.isclose(rates[10], 0.1)


@pytest.mark.parametrize("warmup", [0.0, 0.02, 1.0])
def test_a_training_of_one_step_has_a_rate(warmup: float) -> None:
    assert 0.0 < cosine(1e-3, 0, 1, warmup=warmup) <= 1e-3
