"""The engine lstm in processes of its own: killed without a warning, asked to stop, and the same script by the same seed."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from quipmill.engines import lstm
from quipmill.schema import Post, write_jsonl

pytest.importorskip("tensorflow", reason="the extra tf is not installed")

SIZES = {"small": {"hidden": 24, "epochs": 3, "max_epoch": 1}, "adamw": {"hidden": 24, "epochs": 3, "num_steps": 20}}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Texts of a small language, which takes some hundred steps to learn."""
    folder, drawn = tmp_path_factory.mktemp("killed"), random.Random(1)
    words = [f"w{number}" for number in range(200)]
    for name, count in {"train": 700, "valid": 40}.items():
        starts = (drawn.randrange(200) for _ in range(count))
        texts = (" ".join(words[(start + step * step) % 200] for step in range(20)) for start in starts)
        write_jsonl(folder / f"{name}.jsonl", (Post(str(number), "ada", text) for number, text in enumerate(texts)))
    return folder


def start(place: Path, size: str, out: Path, kept: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "quipmill", "finetune", str(place / "train.jsonl"), str(place / "valid.jsonl")]
    command += ["--engine", "lstm", "--base", str(place / size), "--seed", "3", "--eval-every", "10", "-o", str(out)]
    command += ["--checkpoint-uri", str(kept), "--checkpoint-minutes", "1e-9"]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ, "QUIPMILL_RUN_ID": "run"})


def end(process: subprocess.Popen[str]) -> str:
    _, said = process.communicate(timeout=600)
    assert process.returncode == 0, said
    return said


def wait_for_step(kept: Path, step: int, process: subprocess.Popen[str]) -> None:
    for _ in range(12_000):
        if process.poll() is not None:
            raise AssertionError("the training ended before it was killed")
        if any(int(path.parent.name.removeprefix("step-")) >= step for path in kept.glob("run/*/step-*/folder.json")):
            return
        time.sleep(0.02)
    raise AssertionError("no checkpoint in four minutes")


def curve(model: Path) -> list[tuple[float, ...]]:
    rows = [json.loads(line) for line in (model / "history.jsonl").read_text().splitlines()]
    names = ("step", "learning_rate", "train_bits_per_byte", "valid_bits_per_byte", "train_perplexity", "valid_perplexity")
    return [tuple(row[name] for name in names) for row in rows]


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("size", list(SIZES))
def test_killed_twice_the_loss_curve_is_that_of_one_never_killed(place: Path, tmp_path: Path, size: str) -> None:
    lstm.write_recipe(place / size, size, **SIZES[size])
    end(start(place, size, tmp_path / "straight", tmp_path / "kept_straight"))
    for step, number in ((12, signal.SIGKILL), (50, signal.SIGTERM)):
        process = start(place, size, tmp_path / "model", tmp_path / "kept")
        wait_for_step(tmp_path / "kept", step, process)
        process.send_signal(number)
        process.communicate(timeout=300)
        assert process.returncode in (-9, 143)
        assert not (tmp_path / "model" / "manifest.json").exists()
    assert "goes on from step" in end(start(place, size, tmp_path / "model", tmp_path / "kept"))
    for row, expected in zip(curve(tmp_path / "model"), curve(tmp_path / "straight"), strict=True):
        assert row == pytest.approx(expected, rel=1e-4)
    scripts = [lstm.generate(tmp_path / name, 200, 0.8, seed=5) for name in ("model", "straight")]
    assert scripts[0] == scripts[1]


def test_the_same_seed_gives_the_same_script_in_another_process(place: Path, tmp_path: Path) -> None:
    lstm.write_recipe(place / "brief", "test", hidden=16, num_steps=5)
    end(start(place, "brief", tmp_path / "model", tmp_path / "kept"))
    code = "import sys, pathlib; from quipmill.engines import lstm; print(lstm.generate(pathlib.Path(sys.argv[1]), 500, 1.0, 9))"
    found = [
        subprocess.run([sys.executable, "-c", code, str(tmp_path / "model")], check=True, capture_output=True, text=True).stdout
        for _ in range(2)
    ]
    assert found[0] == found[1] == f"{lstm.generate(tmp_path / 'model', 500, 1.0, 9)}\n"
