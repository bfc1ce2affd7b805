"""The iris example as its README tells it: `make example-iris`, every command, what a changed file causes, accuracy."""

import json
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

import pytest
from kfp.dsl import ClassificationMetrics, Dataset, Markdown, Metrics

from quipmill.examples.iris.components import evaluate
from quipmill.examples.iris.sample_files import write_files
from tests.examples.iris_steps import make_model, sha256
from tests.fakes.s3 import Bucket

ROOT = Path(__file__).parents[3]
README = ROOT / "examples" / "iris" / "README.md"
ENVIRONMENT = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}


def run(folder: Path, name: str, **values: str) -> dict[str, str]:
    """Runs a pipeline with the cache, and returns the status of each step; the folder of results is the pipeline's name."""
    words = [f"{key}={value}" for key, value in values.items()]
    command = [sys.executable, "-m", "quipmill", "run", name, *words, "--out", name, "--cache"]
    subprocess.run(command, cwd=folder, check=True, timeout=300)
    return {step["name"]: step["status"] for step in json.loads((folder / name / "run.json").read_text())["steps"]}


def names_in(folder: Path) -> dict[str, list[str]]:
    """The predicted names by file."""
    steps = json.loads((folder / "iris_predict/run.json").read_text())["steps"]
    outputs = [folder / step["outputs"]["predictions"]["path"] for step in steps if step["name"].endswith("/predict")]
    files = [file for output in outputs for file in output.glob("*.csv") if ".probabilities" not in file.name]
    return {file.name: file.read_text().splitlines() for file in files}


@pytest.mark.parametrize("data", ["../shared/data", "build/nowhere"])
def test_make_trains_and_labels_in_less_than_half_a_minute(data: str) -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(["make", "example-iris", f"IRIS_DATA={data}"], cwd=ROOT, capture_output=True, text=True, timeout=280)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    found = re.findall(r"^[\d.,]+ Iris-(\w+)$", done.stdout, re.MULTILINE)
    assert found[-9:] == "versicolor virginica virginica virginica setosa setosa versicolor virginica virginica".split()
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert seconds < 30, f"{seconds:.0f} s"  # of processor time, which another program beside it does not lengthen


@pytest.mark.timeout(1800)
def test_the_commands_of_the_readme_run_one_after_another(tmp_path: Path, s3: Bucket) -> None:
    commands = "".join(re.findall(r"^```sh\n(.*?)^```$", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL))
    script = commands.replace("s3://mlpipeline/", f"s3://{s3.name}/")
    assert script.count("quipmill run") >= 7
    environment = {**ENVIRONMENT, **s3.environment}
    done = subprocess.run(["bash", "-eux", "-o", "pipefail", "-c", script], cwd=tmp_path, env=environment, timeout=800)
    assert done.returncode == 0
    assert {file.name for file in (tmp_path / "build").iterdir()} == {
        f"iris_{name}.yaml" for name in ("train", "predict", "update")
    }
    assert "image: registry.example.com/ada/quipmill-torch:" in (tmp_path / "build/iris_train.yaml").read_text()
    record = json.loads((tmp_path / "iris-s3/run.json").read_text())
    assert record["status"] == "succeeded" and any(step["name"].endswith("-iteration-0/predict") for step in record["steps"])


@pytest.mark.timeout(1800)
def test_a_changed_file_does_again_what_it_must_and_no_more(tmp_path: Path) -> None:
    write_files(tmp_path)
    training, attributes = tmp_path / "iris.csv", tmp_path / "attributes"
    train = {"training_uri": "iris.csv", "epochs": "2000"}
    predict = {"model_uri": "iris_train/train/model", "attributes_uri": "attributes"}

    def not_cached(name: str, values: dict[str, str]) -> set[str]:
        return {step for step, status in run(tmp_path, name, **values).items() if status != "cached"}

    run(tmp_path, "iris_train", **train), run(tmp_path, "iris_predict", **predict)
    older, names = sha256(tmp_path / "iris_train/train/model/model.json"), names_in(tmp_path)
    assert sorted(names) == ["one.csv", "test1.csv", "test2.csv"]
    shutil.copytree(tmp_path / "iris_train/train/model", tmp_path / "older")

    assert not_cached("iris_train", train) == {"digest-training"}
    assert not_cached("iris_predict", predict) == {"digest-files"}
    assert names_in(tmp_path) == names

    (attributes / "test1.csv").write_text("5.0,3.4,1.5,0.2\n")
    assert not_cached("iris_predict", predict) == {"digest-files", "each-file-iteration-1/predict"}
    names["test1.csv"] = ["Iris-setosa"]
    assert names_in(tmp_path) == names

    content = training.read_text()
    training.write_text(content.replace("Iris-setosa", "Iris-blue"))
    assert "cached" not in run(tmp_path, "iris_train", **train).values()
    run(tmp_path, "iris_predict", **predict)
    newer = sha256(tmp_path / "iris_train/train/model/model.json")
    assert newer != older and names_in(tmp_path)["test1.csv"] == ["Iris-blue"]
    (provenance,) = {file.read_text() for file in tmp_path.glob("iris_predict/*-1/predict/predictions/provenance.json")}
    facts = json.loads(provenance)
    assert (facts["model"], facts["inputs"]["training"]) == (newer, sha256(training))

    run(tmp_path, "iris_predict", **{**predict, "model_uri": "older"})
    assert names_in(tmp_path) == names
    training.write_text(content)
    assert not_cached("iris_train", train) == {"digest-training"}
    assert sha256(tmp_path / "iris_train/train/model/model.json") == older


@pytest.mark.parametrize("original", [True, False])
def test_accuracy_over_ten_seeds(original: bool, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    write_files(tmp_path)
    training = request.getfixturevalue("shared_data") / "iris_iris.csv" if original else tmp_path / "iris.csv"
    found = []
    for seed in range(10):
        out = tmp_path / str(seed)
        model, metrics = make_model(training, out, seed=seed), Metrics(uri=str(out / "metrics"), metadata={})
        held_out = Dataset(uri=str(out / "test_rows"))
        others = [
            kind(uri=str(out / name), metadata={})
            for kind, name in ((ClassificationMetrics, "c"), (Markdown, "card"), (Dataset, "e"))
        ]
        evaluate.python_func(model, held_out, metrics, *others)
        found.append(metrics.metadata["accuracy"])
    assert statistics.mean(found) >= 0.93, found
