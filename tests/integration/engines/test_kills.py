"""SIGKILL at random moments of the compiled component's own command; with 20 moments an engine, `make bench-kills`."""

from pathlib import Path

import pytest

from benchmarks.kills import YAMLS, Kills, Setting
from tests.fakes.s3 import Bucket

EXTRAS = {"gpt2_torch": "torch", "gpt2_simple": "quipmill.engines.gpt2_simple_graphs"}


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("engine", YAMLS)
def test_a_killed_training_ends_as_if_it_had_been_left_alone(engine: str, tmp_path: Path) -> None:
    """Killed at any moment, while a checkpoint is being written, and after the last step."""
    pytest.importorskip(EXTRAS[engine])
    setting = Setting(engine, steps=24, interval=0.05, eval_every=6)
    kills = Kills(setting, tmp_path)
    done = list(kills.run(3))
    assert [kill.kind for kill in done] == ["any", "checkpoint", "end"]
    assert [kill.problems(setting) for kill in done] == [[], [], []]
    assert done[1].resumed <= done[1].reached
    assert done[2].resumed > 0
    assert all(len(list(key.glob("step-*"))) <= 2 for key in (tmp_path / "store").glob("*/*"))  # nothing half-written stays


@pytest.mark.timeout(1800)
def test_a_bucket_keeps_the_checkpoints_as_well(s3: Bucket, tmp_path: Path) -> None:
    pytest.importorskip("torch")
    setting = Setting("gpt2_torch", steps=24, eval_every=6, interval=0.0)
    [kill] = Kills(setting, tmp_path, f"{s3.uri}/checkpoints", s3.environment).run(1, ["training"])
    assert kill.problems(setting) == []
    assert kill.reached - kill.resumed <= 2
