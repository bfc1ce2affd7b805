"""The real pipeline on this machine, with the markov engine on a few hundred posts, and what users compose themselves."""

import io
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from kfp import dsl
from kfp.compiler import Compiler

from quipmill.cli import main
from quipmill.components import finetune, sample, scrape
from quipmill.kubeflow.compile import compile_pipeline
from quipmill.kubeflow.engine import use_engine
from quipmill.kubeflow.progress import Progress
from quipmill.kubeflow.results import Run
from quipmill.kubeflow.run import run_pipeline

STEPS = ["scrape", "clean", "split", "finetune", "sample", "evaluate", "curate", "mark-trained"]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compile_pipeline("posts", tmp_path_factory.mktemp("package"), engine="markov", gpu=None)


def run_posts(package: Path, posts: Path, out: Path, **options: Any) -> tuple[Run, str]:
    shown = io.StringIO()
    cache = options.pop("cache", False)
    values = {"origins": [f"files:{posts}"], "n": 10, "seed": "1", **options}
    return run_pipeline(package, values, out, cache=cache, progress=Progress(shown)), shown.getvalue()


def test_from_posts_to_samples_and_the_gate(package: Path, posts_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result, shown = run_posts(package, posts_file, out)
    assert (result.status, [step.name for step in result.steps]) == ("succeeded", STEPS)
    record = json.loads((out / "run.json").read_text(encoding="utf-8"))
    assert record["parameters"]["archive_uri"] == str(out / "archive")
    outputs = {step["name"]: step["outputs"] for step in record["steps"]}
    assert outputs["scrape"]["new_posts"] == 200
    assert outputs["finetune"]["model"]["metadata"]["engine"] == "markov"
    for step, output in (
        ("scrape", "posts"), ("clean", "posts"), ("split", "test"), ("finetune", "model/manifest.json"), ("sample", "samples"),
        ("curate", "summary.md"), ("evaluate", "kept"), ("evaluate", "report.html"),
        ("evaluate", "card.md"), ("evaluate", "metrics.json"),
    ):  # fmt: skip
        assert (out / step / output).stat().st_size > 0
    assert all(Path(step["log"]).is_file() for step in record["steps"])
    assert "clean done in" in shown and "kept" in shown

    closed, shown = run_posts(package, posts_file, out)
    assert closed.status == "succeeded"
    assert {step.name: step.status for step in closed.steps} == {"scrape": "succeeded", **dict.fromkeys(STEPS[1:], "skipped")}
    assert "no new posts: nothing to train; min_new_posts=1" in shown
    assert (out / "finetune/model/manifest.json").exists()  # of the run before

    posts_file.write_text(posts_file.read_text() + "One more post about the harbour and its gulls.\n")
    opened, _ = run_posts(package, posts_file, out)
    assert [step.status for step in opened.steps] == ["succeeded"] * len(STEPS)
    few, shown = run_posts(package, posts_file, out, min_new_posts=0)
    assert few.steps[-1].status == "succeeded" and few.steps[0].outputs["new_posts"] == 0


def test_same_seed_same_samples(package: Path, posts_file: Path, tmp_path: Path) -> None:
    texts = []
    for name in ("one", "two"):
        run_posts(package, posts_file, tmp_path / name)
        texts.append([json.loads(line)["text"] for line in (tmp_path / name / "sample/samples").read_text().splitlines()])
    assert texts[0] == texts[1] and len(texts[0]) == 10


def test_a_bad_origin_is_one_sentence(package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    words = [f'origins=["files:{tmp_path}/nothing.jsonl"]', "--out", str(out)]
    assert main(["run", str(package), *words]) == 1
    last = capsys.readouterr().err.splitlines()[-1]
    assert last.startswith("quipmill run: error: step scrape failed: ") and f"Log: {out}/scrape/log.txt" in last
    assert "nothing.jsonl" in last and "Traceback" not in (out / "scrape/log.txt").read_text()
    assert not (out / "scrape/posts").exists()


def test_a_wrong_value_is_found_by_its_step(package: Path, posts_file: Path, tmp_path: Path) -> None:
    result, _ = run_posts(package, posts_file, tmp_path / "out", steps=0)
    assert result.error == "step finetune failed: steps must be at least 1, found 0"


def test_a_run_killed_in_finetune_trains_on_the_next(package: Path, posts_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    command = [sys.executable, "-m", "quipmill", "run", str(package), f'origins=["files:{posts_file}"]', "--out", str(out)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
    deadline = time.monotonic() + 60
    while not (out / "finetune/log.txt").exists():
        assert time.monotonic() < deadline and process.poll() is None
        time.sleep(0.005)
    process.kill()
    process.wait()
    while any(str(out).encode() in _command(entry) for entry in Path("/proc").iterdir() if entry.name.isdecimal()):
        assert time.monotonic() < deadline, "the step outlived its runner"
        time.sleep(0.05)
    assert json.loads((out / "run.json").read_text())["status"] == "running"
    result, _ = run_posts(package, posts_file, out)
    assert result.steps[0].outputs["new_posts"] == 200
    assert [step.status for step in result.steps] == ["succeeded"] * len(STEPS)


def test_cache_goes_on_behind_the_last_good_step(
    package: Path, posts_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quipmill.kubeflow.runner.source_digest", lambda: "as it is")
    out = tmp_path / "out"
    failed, _ = run_posts(package, posts_file, out, cache=True, temperatures=[-1.0])
    assert failed.error.startswith("step sample failed: temperatures must be above 0")
    result, shown = run_posts(package, posts_file, out, cache=True)
    found = {step.name: step.status for step in result.steps}
    assert [name for name, status in found.items() if status == "cached"] == ["clean", "split", "finetune"]
    assert "clean taken from the cache" in shown and result.status == "succeeded"


@dsl.pipeline(name="three-steps")
def three_steps(origins: list[str], archive_uri: str, n: int = 5):
    """What a notebook would hold."""
    posts = scrape(origins=origins, archive_uri=archive_uri).set_caching_options(False)
    trained = use_engine(finetune(train=posts.outputs["posts"], valid=posts.outputs["posts"], engine="markov"), "markov")
    use_engine(sample(model=trained.outputs["model"], n=n), "markov").set_caching_options(False)


def test_three_components_compose(posts_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "three.yaml"
    Compiler().compile(three_steps, str(path))
    result = run_pipeline(path, {"origins": [f"files:{posts_file}"]}, tmp_path / "out", progress=Progress(io.StringIO()))
    assert [step.status for step in result.steps] == ["succeeded"] * 3
    assert result.steps[2].outputs["samples"]["metadata"]["rows"] == 5


def test_the_pipeline_sample_draws_from_a_model(package: Path, posts_file: Path, tmp_path: Path) -> None:
    run_posts(package, posts_file, tmp_path / "one")
    words = [f"model_uri={tmp_path}/one/finetune/model", "n=3", "seed=5", "--out", str(tmp_path / "two")]
    assert main(["run", "sample", *words]) == 0
    assert len((tmp_path / "two/sample/samples").read_text().splitlines()) == 3


def _command(entry: Path) -> bytes:
    try:
        return (entry / "cmdline").read_bytes()
    except OSError:
        return b""


def test_the_files_that_people_read_are_written_by_a_kfp_without_its_dependencies() -> None:
    """Images install kfp alone: what a step imports of it must need nothing else."""
    code = (
        "import sys\n"
        "class Absent:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.partition('.')[0] in ('click', 'docstring_parser', 'yaml', 'kfp_server_api', 'tabulate'):\n"
        "            raise ModuleNotFoundError(name)\n"
        "sys.meta_path.insert(0, Absent())\n"
        "from kfp.dsl import executor_main\n"
        "import quipmill.kubeflow.engine\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60, env={**os.environ, "_KFP_RUNTIME": "true"})
