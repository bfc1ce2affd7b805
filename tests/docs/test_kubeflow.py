"""docs/kubeflow.md is true, as far as reading it tells; tests/integration/kubeflow/test_page.py runs its commands."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from quipmill import __version__
from quipmill.kubeflow import gpu

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "kubeflow.md").read_text()
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
CONSOLE = [block for kind, block in BLOCKS if kind == "console"]


def test_every_block_says_what_it_is() -> None:
    assert {kind for kind, _ in BLOCKS} == {"sh", "console", "python"} and len(CONSOLE) >= 8


def test_the_pipeline_of_the_page_compiles(tmp_path: Path) -> None:
    (code,) = (block for kind, block in BLOCKS if kind == "python")
    (tmp_path / "mine.py").write_text(code)
    kfp = [str(Path(sys.executable).parent / "kfp"), "dsl", "compile", "--py", "mine.py", "--output", "mine.yaml"]
    subprocess.run(kfp, cwd=tmp_path, check=True, capture_output=True, timeout=60)
    compiled = (tmp_path / "mine.yaml").read_text()
    assert "nvidia-l4" in compiled and f"quipmill-tf:{__version__}" in compiled and "sizeLimit: 4Gi" in compiled


@pytest.mark.parametrize("block", CONSOLE, ids=lambda block: block.split()[1])
def test_what_needs_a_cluster_parses(block: str) -> None:
    lines = block.splitlines()
    assert all(line.startswith(("$ ", "    ")) for line in lines)
    commands = re.sub(r"<[a-z ]+>", "name", "\n".join(line.removeprefix("$ ") for line in lines))
    subprocess.run(["bash", "-n", "-c", commands], check=True)


def test_names_and_versions_are_those_of_the_code() -> None:
    assert all(version == __version__ for version in re.findall(r"quipmill-(?:\$target|core):([0-9][\w.]*)", TEXT))
    for preset in (*gpu.PRESETS, "none"):
        assert f"| `{preset}" in TEXT
    for target in re.findall(r"\]\(((?!https?:|#)[^)#]+)", TEXT):
        assert (ROOT / "docs" / target).exists(), target
