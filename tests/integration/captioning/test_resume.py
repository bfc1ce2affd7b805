"""A captioner's training that is killed, or asked to stop, ends where an undisturbed one would."""

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from quipmill.captioning.features import FeaturesConfig, extract_features
from quipmill.captioning.join import join_chunks
from quipmill.examples.captioning.drawings import draw
from quipmill.schema import read_manifest
from tests.captioning.conftest import TINY, fetched

CONFIG = replace(TINY, epochs=5, dropout=0.3, shift=1, patience=0, checkpoint_minutes=0)

PROGRAM = """
import json, logging, sys
from pathlib import Path
from quipmill.captioning.training import CaptionerConfig, train_captioner
logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
settings = json.loads(sys.argv[4])
settings["hold_out"] = tuple(settings["hold_out"])
train_captioner(Path(sys.argv[1]), Path(sys.argv[2]), CaptionerConfig(**settings), checkpoint_uri=sys.argv[3] or None)
"""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    drawings = draw(folder / "drawn", 60, seed=1)
    fetched(folder / "images", drawings, folder / "drawn")
    extract_features(folder / "images", folder / "features", FeaturesConfig("pixels"))
    join_chunks([folder / "features"], folder / "joined")
    return folder / "joined"


def start(data: Path, out: Path, checkpoints: Path | str, config=CONFIG) -> subprocess.Popen[str]:
    words = [str(data), str(out), str(checkpoints), json.dumps(asdict(config))]
    environment = {**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3", "OMP_NUM_THREADS": "1"}
    return subprocess.Popen([sys.executable, "-c", PROGRAM, *words], stderr=subprocess.PIPE, text=True, env=environment)


def stop_after(process: subprocess.Popen[str], checkpoints: Path, stored: int, number: int) -> str:
    """Sends a signal once a state of that step is stored, and returns what the process said."""
    deadline = time.monotonic() + 240
    while not any(int(path.parent.name[5:]) >= stored for path in checkpoints.glob("local/*/step-*/folder.json")):
        assert process.poll() is None, process.stderr.read()
        assert time.monotonic() < deadline
        time.sleep(0.02)
    process.send_signal(number)
    return process.communicate(timeout=120)[1]


def curve(model: Path) -> list[tuple[float, float, float]]:
    rows = [json.loads(line) for line in (model / "history.jsonl").read_text().splitlines()]
    return [(row["step"], row["train_bits_per_word"], row["valid_bits_per_word"]) for row in rows]


@pytest.mark.timeout(1800)
def test_a_training_that_is_stopped_and_killed_ends_like_one_that_is_not(data: Path, tmp_path: Path) -> None:
    whole = start(data, tmp_path / "whole", "")
    said = whole.communicate(timeout=280)[1]
    assert whole.returncode == 0, said

    checkpoints = tmp_path / "checkpoints"
    asked = start(data, tmp_path / "model", checkpoints)
    stop_after(asked, checkpoints, 4, signal.SIGTERM)
    assert asked.returncode == 128 + signal.SIGTERM
    assert not (tmp_path / "model").exists(), "what is not finished is no model"

    killed = start(data, tmp_path / "model", checkpoints)
    stop_after(killed, checkpoints, 12, signal.SIGKILL)
    assert killed.returncode == -signal.SIGKILL

    last = start(data, tmp_path / "model", checkpoints)
    said = last.communicate(timeout=280)[1]
    assert last.returncode == 0, said
    assert "goes on from step" in said
    assert [step for step, *_ in curve(tmp_path / "model")] == [step for step, *_ in curve(tmp_path / "whole")]
    for there, here in zip(curve(tmp_path / "whole"), curve(tmp_path / "model"), strict=True):
        assert here == pytest.approx(there, rel=1e-3)
    one, other = read_manifest(tmp_path / "whole"), read_manifest(tmp_path / "model")
    assert (one.step, one.metrics["best_step"], one.seed) == (other.step, other.metrics["best_step"], other.seed)
    assert one.metrics["valid_bits_per_word"] == pytest.approx(other.metrics["valid_bits_per_word"], rel=1e-3)
