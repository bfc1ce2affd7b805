"""docs/notebooks/quickstart.ipynb is executed from the first cell to the last, with a loopback API server for a cluster."""

import re
import shutil
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from tests.fakes.kfp_server import running_server

NOTEBOOK = Path(__file__).parents[2] / "docs" / "notebooks" / "quickstart.ipynb"


def execute(folder: Path, without: tuple[str, ...] = ()) -> dict[str, str]:
    """The text that each code cell printed, by the heading above it; cells that hold one of the words are left out."""
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    notebook.cells = [cell for cell in notebook.cells if cell.cell_type != "code" or not any(w in cell.source for w in without)]
    NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(folder)}}).execute()
    found, heading = {}, ""
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            heading = re.findall(r"^#+ (.*)", cell.source, re.MULTILINE)[0] if "#" in cell.source else heading
        else:
            found[heading] = "".join(
                output.get("text") or output.get("data", {}).get("text/html") or output.get("data", {}).get("text/markdown") or ""
                for output in cell.outputs
            )
    return found


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout's folder of notebooks, without anything of this machine's user."""
    for name in ("KF_PIPELINES_ENDPOINT", "KF_PIPELINES_UI_ENDPOINT", "QUIPMILL_KFP_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    shutil.copytree(NOTEBOOK.parents[2] / "examples" / "sample_account", tmp_path / "examples" / "sample_account")
    (notebooks := tmp_path / "docs" / "notebooks").mkdir(parents=True)
    return notebooks


def test_every_cell_runs_and_the_pipeline_is_submitted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with running_server() as server:
        monkeypatch.setenv("KF_PIPELINES_ENDPOINT", server.endpoint)
        server.states = ["PENDING", "SUCCEEDED"]
        printed = execute(folder)
    assert printed["Check"].endswith("0 findings\n")
    kept, drawn = map(int, re.findall(r"(\d+) of (\d+) kept", printed["The samples"])[0])
    assert drawn == 100 and 10 <= kept <= drawn and printed["The samples"].count("\n- ") == 10
    assert "bits per byte" in printed["The report"] and "&lt;/html&gt;" in printed["The report"]
    (run,) = server.stored["runs"].values()
    assert run["runtime_config"]["parameters"]["origins"] == ["x_archive:s3://mlpipeline/twitter.zip"]
    assert f"/#/runs/details/{run['run_id']}" in printed["Submit it to a cluster"]
    assert "SUCCEEDED" in printed["Submit it to a cluster"]
    assert "created - runs at 03:00, every day, UTC" in printed["And every night"]
    (schedule,) = server.stored["recurringruns"].values()
    assert schedule["display_name"] == "quickstart"


def test_nothing_is_sent_without_an_endpoint(folder: Path) -> None:
    printed = execute(folder, without=("lint(package)", "run_pipeline(package", 'outputs["evaluate"]'))
    assert printed["Submit it to a cluster"] == "No KF_PIPELINES_ENDPOINT is set: nothing was submitted.\n"
    assert printed["And every night"] == "No KF_PIPELINES_ENDPOINT is set: nothing was scheduled.\n"


def test_the_notebook_is_kept_without_outputs() -> None:
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    nbformat.validate(notebook)
    for cell in notebook.cells:
        assert cell.cell_type == "markdown" or (cell.outputs == [] and cell.execution_count is None)
        assert "execution" not in cell.metadata
    assert set(notebook.metadata) == {"kernelspec", "language_info"} and NOTEBOOK.stat().st_size < 20_000
