"""A few hundred short posts as a plain text file, small pipelines, and a look at the processes of this machine."""

import io
import json
import os
import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from kfp.compiler import Compiler

from quipmill.kubeflow.progress import Progress
from quipmill.kubeflow.results import Run
from quipmill.kubeflow.run import run_pipeline
from tests.kubeflow import small_pipelines

RunIt = Callable[..., tuple[Run, str]]

WORDS = (
    "the morning train was late again and nobody on platform nine seemed to mind because rain kept falling softly over "
    "copper roofs while somebody whistled an old tune about harbours lanterns winter soup borrowed umbrellas quiet libraries "
    "stubborn bicycles green tea letters maps gulls chimneys small victories long shadows cheap paint warm bread and clocks"
).split()


def write_posts(path: Path, count: int = 200, seed: int = 1) -> Path:
    """Writes `count` different posts of five to fourteen words, one a line."""
    draw = random.Random(seed)
    lines = [" ".join(draw.choices(WORDS, k=draw.randint(5, 14))).capitalize() + "." for _ in range(count)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def posts_file(tmp_path: Path) -> Path:
    return write_posts(tmp_path / "posts.txt")


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    folder = tmp_path_factory.mktemp("packages")

    def compiled(name: str) -> Path:
        path = folder / f"{name}.yaml"
        if not path.exists():
            Compiler().compile(getattr(small_pipelines, name), str(path))
        return path

    return compiled


@pytest.fixture
def run(package: Callable[[str], Path], tmp_path: Path) -> RunIt:
    """Runs a small pipeline and returns the record and what was shown."""

    def run_it(name: str, out: str = "out", cache: bool = False, **values: Any) -> tuple[Run, str]:
        shown = io.StringIO()
        result = run_pipeline(package(name), values, tmp_path / out, cache=cache, progress=Progress(shown))
        assert json.loads((tmp_path / out / "run.json").read_text())["status"] == result.status
        return result, shown.getvalue()

    return run_it


def statuses(run: Run) -> dict[str, str]:
    return {step.name: step.status for step in run.steps}


def wait_for(path: Path) -> None:
    deadline = time.monotonic() + 30
    while not path.exists():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def processes_with(text: str) -> list[int]:
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal() and int(entry.name) != os.getpid():
            try:
                if text.encode() in (entry / "cmdline").read_bytes():
                    found.append(int(entry.name))
            except OSError:
                pass
    return found
