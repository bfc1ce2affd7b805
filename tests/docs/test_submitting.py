"""The commands and the Python of docs/submitting.md do what the page says, against a loopback API server."""

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from quipmill.cli import main
from quipmill.kubeflow.compile import shipped
from tests.fakes.kfp_server import KfpServer, running_server

DOCS = Path(__file__).parents[2] / "docs"


def blocks(page: str, heading: str, language: str) -> list[str]:
    (section,) = re.findall(rf"^## {heading}\n(.*?)(?=^## |\Z)", (DOCS / page).read_text(), re.MULTILINE | re.DOTALL)
    return re.findall(rf"```{language}\n(.*?)```", section, re.DOTALL)


def commands(page: str, heading: str) -> list[list[str]]:
    lines = [line for block in blocks(page, heading, "sh") for line in block.replace("\\\n", " ").splitlines()]
    return [words[1:] for line in lines if (words := shlex.split(line))[0] == "quipmill"]


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[KfpServer]:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "build").mkdir()
    shutil.copy(shipped() / "posts-cpu.yaml", tmp_path / "build")
    shutil.copy(shipped() / "publish.yaml", tmp_path)
    with running_server() as server:
        monkeypatch.setenv("KF_PIPELINES_ENDPOINT", server.endpoint)
        server.states = ["PENDING", "SUCCEEDED"]
        yield server


def test_the_submissions_of_the_page(server: KfpServer) -> None:
    found = commands("submitting.md", "Submit")
    assert [main(words) for words in found] == [0] * len(found) and len(found) == len(server.stored["runs"]) == 2


def test_the_schedules_of_the_page(server: KfpServer, capsys: pytest.CaptureFixture[str]) -> None:
    found = commands("submitting.md", "Schedule")
    assert [main(words) for words in found] == [0] * len(found)
    assert [words[1] for words in found] == ["create", "update", "list", "pause", "resume", "delete"]
    assert re.findall(r"^nightly: (\w+)", capsys.readouterr().out, re.MULTILINE) == [
        *("created", "updated", "paused", "resumed", "deleted")
    ]
    assert not server.stored["recurringruns"]


def test_the_recurring_runs_of_the_pipelines(server: KfpServer) -> None:
    assert [main(words) for words in commands("pipelines.md", "Recurring runs")] == [0, 0]
    assert {one["display_name"] for one in server.stored["recurringruns"].values()} == {"nightly", "publish"}


def test_the_python_of_the_page(server: KfpServer, capsys: pytest.CaptureFixture[str]) -> None:
    (source,) = blocks("submitting.md", "From Python", "python")
    names: dict[str, Any] = {}
    exec(source.replace("http://localhost:8080", server.endpoint), names)
    assert "SUCCEEDED []" in capsys.readouterr().out
    assert names["delete"](names["client"], "publish").did == "deleted"
