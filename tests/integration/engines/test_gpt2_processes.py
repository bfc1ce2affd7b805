"""Training of gpt2_torch in two processes, which on a machine without a GPU talk over gloo as they would over NCCL."""

import json
import math
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from quipmill.config import FinetuneConfig
from quipmill.errors import RunError, UsageError
from quipmill.schema import Manifest
from quipmill.stages.finetune import finetune
from tests.fakes.tiny_gpt2 import make_texts, write_base, write_posts

torch = pytest.importorskip("torch")

CONFIG = FinetuneConfig(
    steps=20,
    learning_rate=3e-3,
    batch_size=4,
    accumulate=2,
    dropout=0.0,
    weight_decay=0.1,
    eval_every=5,
    patience=0,
    precision="fp32",
    seed=7,
)


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("processes")
    write_posts(folder / "train.jsonl", make_texts(200))
    write_posts(folder / "valid.jsonl", make_texts(30, seed=1))
    write_base(folder / "base")
    return folder


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIPMILL_PROCESSES", "2")


def train(work: Path, out: str, config: FinetuneConfig, **options: str) -> Manifest:
    return finetune(work / "train.jsonl", work / "valid.jsonl", work / "base", work / out, config, **options)


def losses(folder: Path) -> list[list[float]]:
    rows = map(json.loads, (folder / "history.jsonl").read_text().splitlines())
    return [[row["train_bits_per_byte"], row["valid_bits_per_byte"]] for row in rows]


def test_two_processes_find_the_losses_of_one_with_the_same_rows(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = train(work, "alone", replace(CONFIG, batch_size=8))
    monkeypatch.setenv("QUIPMILL_PROCESSES", "2")
    together = train(work, "together", CONFIG)
    assert together.config["devices"] == 2
    assert together.metrics["tokens_trained"] == alone.metrics["tokens_trained"] == 20 * 2 * 8 * 32
    for found, wanted in zip(losses(work / "together"), losses(work / "alone"), strict=True):
        assert found == pytest.approx(wanted, rel=1e-4)
    assert losses(work / "alone")[-1][1] < 0.8 * alone.metrics["start_valid_bits_per_byte"]


def command(work: Path, out: str, uri: Path) -> list[str]:
    return [
        *(sys.executable, "-m", "quipmill", "finetune", str(work / "train.jsonl"), str(work / "valid.jsonl")),
        *("--base", str(work / "base"), "-o", str(work / out), "--checkpoint-uri", str(uri), "--checkpoint-minutes", "0.0001"),
        *("--steps", "60", "--learning-rate", "0.01", "--batch-size", "4", "--eval-every", "10", "--patience", "0"),
    ]


@contextmanager
def training(work: Path, uri: Path, step: int) -> Iterator[subprocess.Popen[str]]:
    """A training in two processes that has just stored the checkpoint of `step`."""
    environment = {**os.environ, "QUIPMILL_RUN_ID": "run", "QUIPMILL_PROCESSES": "2"}
    with subprocess.Popen(command(work, "killed", uri), env=environment, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        try:
            for line in process.stderr:
                if f"stored the checkpoint of step {step}" in line:
                    break
            yield process
        finally:
            process.kill()


def workers_of(parent: int) -> list[int]:
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True, check=True)
    return [int(word) for word in found.stdout.split()]


def wait_until(done: Callable[[], bool], seconds: float = 30.0) -> None:
    deadline = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def alive(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def test_a_killed_training_goes_on_to_the_same_model(work: Path, tmp_path: Path, two: None) -> None:
    """Killed alone, stopped by SIGTERM, and gone on with; dropout and spellings are drawn in every process."""
    with training(work, tmp_path, 9) as process:
        workers = workers_of(process.pid)
        assert len(workers) == 2
        process.send_signal(signal.SIGKILL)
        wait_until(lambda: not any(map(alive, workers)))
    with training(work, tmp_path, 20) as process:
        process.send_signal(signal.SIGTERM)
        assert "goes on from step" not in process.communicate()[1]
        assert process.returncode == 143
    assert not (work / "killed" / "manifest.json").exists()
    config = FinetuneConfig(steps=60, learning_rate=0.01, batch_size=4, eval_every=10, patience=0, checkpoint_minutes=0.0001)
    resumed = train(work, "killed", config, checkpoint_uri=str(tmp_path), run_id="run")
    whole = train(work, "whole", replace(config, seed=resumed.seed))
    assert resumed.step == whole.step == 60
    assert (work / "killed" / "model.safetensors").read_bytes() == (work / "whole" / "model.safetensors").read_bytes()
    assert losses(work / "killed") == losses(work / "whole")


def test_a_process_that_dies_ends_the_training_in_one_sentence(work: Path, tmp_path: Path) -> None:
    with training(work, tmp_path, 3) as process:
        workers = workers_of(process.pid)
        os.kill(workers[1], signal.SIGKILL)
        said = process.communicate(timeout=60)[1]
        assert process.returncode == 1
        assert not any(map(alive, workers))
    assert said.splitlines()[-1].startswith("quipmill finetune: error: process 2 of 2 of the training was killed by signal 9")
    assert "Traceback" not in said
    assert not (work / "killed").exists()


def test_what_a_process_finds_wrong_is_said_here(work: Path, two: None, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(RunError, match=r"the loss became .* lower learning_rate"):
        train(work, "broken", replace(CONFIG, learning_rate=1e30, clip_norm=0.0, eval_every=100))
    assert not (work / "broken").exists()
    monkeypatch.setenv("QUIPMILL_PROCESSES", "many")
    with pytest.raises(UsageError, match="must be a number of processes"):
        train(work, "broken", CONFIG)


def test_torchrun_starts_the_processes_as_well(work: Path) -> None:
    options = ["--steps", "4", "--batch-size", "2", "--seed", "5", "--precision", "fp32"]
    run = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2", "-m", "quipmill", "finetune"]
    files = [str(work / "train.jsonl"), str(work / "valid.jsonl"), "--base", str(work / "base"), "-o", str(work / "by_torchrun")]
    done = subprocess.run([*run, *files, *options], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    manifest = json.loads((work / "by_torchrun" / "manifest.json").read_text())
    assert manifest["config"]["devices"] == 2
    assert math.isfinite(manifest["metrics"]["valid_bits_per_byte"])
