"""The iris example: what each step takes, refuses and leaves behind, and the pipelines on the local runner."""

import io
import json
import shutil
from pathlib import Path

import pytest
from kfp.dsl import Artifact, ClassificationMetrics, Dataset, Markdown, Metrics, Model
from safetensors.numpy import load_file

from quipmill.cli import main
from quipmill.examples.iris.components import digest_files, digest_training, evaluate, predict, preprocess
from quipmill.examples.iris.network import digest_model
from quipmill.examples.iris.rows import load_rows, read_training, split_rows
from quipmill.examples.iris.sample_files import write_files
from quipmill.kubeflow.progress import Progress
from quipmill.kubeflow.results import Run
from quipmill.kubeflow.run import run_pipeline
from tests.examples.iris_steps import label, labels, make_model, sha256, split
from tests.fakes.s3 import Bucket

GOOD = ["5.1,3.5,1.4,0.2,setosa", "6.0,2.9,4.5,1.5,versicolor"]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample files: `iris.csv`, and `attributes` with three files."""
    folder = tmp_path_factory.mktemp("iris")
    write_files(folder)
    return folder


@pytest.fixture(scope="module")
def model(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Model:
    return make_model(data / "iris.csv", tmp_path_factory.mktemp("model"), epochs=3000)


def write_training(path: Path, lines: list[str], end: str = "\n") -> Path:
    path.write_bytes("".join(line + end for line in lines).encode())
    return path


def flowers(count: int = 10) -> list[str]:
    """Rows of two classes, all different."""
    lines = []
    for i in range(count):
        lines += [f"5.{i},3.5,1.4,0.{i},setosa", f"6.{i},2.9,4.5,1.{i},versicolor"]
    return lines


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("5.1,3.5,1.4,setosa", "line 3: 5 columns expected, 4 found"),
        ("5.1,3.5,1.4,0.2,setosa,1", "line 3: 5 columns expected, 6 found"),
        ("5.1,3.5,high,0.2,setosa", "line 3: a number expected, 'high' found"),
        ("5.1,,1.4,0.2,setosa", "line 3: a number expected, '' found"),
        ("5.1,NaN,1.4,0.2,setosa", "line 3: a length in centimetres expected, 'NaN' found"),
        ("5.1,inf,1.4,0.2,setosa", "line 3: a length in centimetres expected, 'inf' found"),
        ("5.1,-1,1.4,0.2,setosa", "line 3: a length in centimetres expected, '-1' found"),
        ("5.1,3.5,1.4,0.2,", "line 3: a name expected, '' found"),
        ("5.1,3.5,1.4,0.2,<script>", "line 3: a name expected, '<script>' found"),
        ("5.1," * 100_000, "line 3: 5 columns expected"),
    ],
)
def test_a_bad_training_row_stops_the_run_and_is_named(
    line: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write_training(tmp_path / "iris.csv", [*GOOD, line, *flowers()])
    with pytest.raises(SystemExit):
        split(file, tmp_path / "out")
    assert f"error: {file} {message}" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ([], "two or more classes with five different rows each are needed, found none"),
        (["", "  "], "found none"),
        (["5.1,3.5,1.4,0.2,setosa"] * 50 + flowers(10)[1::2], "found 1 of setosa, 10 of versicolor"),
        (flowers()[::2], "found 10 of setosa"),
    ],
)
def test_too_few_rows_are_counted(lines: list[str], message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        split(write_training(tmp_path / "iris.csv", lines), tmp_path / "out")
    assert message in capsys.readouterr().err


def test_header_spaces_quotes_blank_lines_and_windows_line_ends_do_no_harm(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "plain").mkdir()
    plain = split(write_training(tmp_path / "plain/iris.csv", flowers()), tmp_path / "plain/out")
    untidy = [line.replace(",", " ,  ").replace("setosa", '"setosa"') for line in flowers()]
    lines = ["\ufeff", '"sepal length",sepal_width,petal length,Petal width,Species', *untidy, "", "   "]
    odd = split(write_training(tmp_path / "iris.csv", lines, end="\r\n"), tmp_path / "out")
    for one, other in zip(plain, odd, strict=True):
        assert Path(one.path, "rows.csv").read_text() == Path(other.path, "rows.csv").read_text()
    assert "iris.csv line 2: a header, left out" in capsys.readouterr().out


def test_the_split_is_stratified_and_no_row_is_on_both_sides(tmp_path: Path) -> None:
    file = tmp_path / "iris.csv"
    file.write_bytes(read_training(""))
    lines = file.read_text().splitlines()
    assert len(lines) == 150 and len(set(lines)) < 150  # so equal rows are tested
    for seed in range(5):
        kept, held_out = split(file, tmp_path / str(seed), seed=seed)
        (facts, rows, names), (_, test_rows, test_names) = load_rows(kept.path), load_rows(held_out.path)
        assert len(rows) + len(test_rows) == 150
        assert not set(map(tuple, rows)) & set(map(tuple, test_rows))
        assert all(9 <= test_names.count(name) <= 12 for name in set(names))
        for column, (scale, offset) in enumerate(zip(facts["scale"], facts["offset"], strict=True)):
            scaled = [row[column] * scale + offset for row in rows]  # of the training rows only
            assert (min(scaled), max(scaled)) == pytest.approx((0, 1))


def test_the_same_lengths_under_two_names_stay_on_one_side() -> None:
    rows = [([float(i), 1, 1, 1], name) for i in range(20) for name in ("a", "b")] + [
        ([50.0 + i, 1, 1, 1], "b") for i in range(9)
    ]
    rows += [([90.0 + i, 1, 1, 1], "a") for i in range(9)]
    kept, held_out = split_rows(rows, 0.3, seed=1)
    assert kept and held_out and not {row[0] for row, _ in kept} & {row[0] for row, _ in held_out}


def test_a_file_that_changes_during_the_run_is_noticed(tmp_path: Path, capsys: pytest.CaptureFixture[str], data: Path) -> None:
    parts = [Dataset(uri=str(tmp_path / name), metadata={}) for name in "ab"]
    with pytest.raises(SystemExit):
        preprocess.python_func(str(data / "iris.csv"), "0" * 64, *parts)
    assert "the file has changed since this run began. Run again" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"epochs": 0}, "epochs must be at least 1"),
        ({"learning_rate": 0.0}, "learning_rate above 0"),
        ({"learning_rate": float("nan")}, "learning_rate above 0"),
        ({"learning_rate": 1e38, "epochs": 20}, "Lower learning_rate"),
    ],
)
def test_a_wrong_setting_is_one_sentence(
    settings: dict[str, float], message: str, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        make_model(data / "iris.csv", tmp_path, **settings)
    assert message in capsys.readouterr().err and not (tmp_path / "model").exists()


def test_the_model_is_safetensors_and_json_and_its_digest_can_be_recomputed(model: Model, data: Path, tmp_path: Path) -> None:
    folder = Path(model.path)
    assert sorted(file.name for file in folder.iterdir()) == ["model.json", "model.safetensors", "provenance.json"]
    facts = json.loads((folder / "model.json").read_text())
    assert sum(weights.size for weights in load_file(folder / "model.safetensors").values()) == 43
    assert facts["weights_sha256"] == sha256(folder / "model.safetensors")
    assert facts["classes"] == ["Iris-setosa", "Iris-versicolor", "Iris-virginica"] and len(facts["scale"]) == 4
    provenance = json.loads((folder / "provenance.json").read_text())
    assert provenance["model"] == sha256(folder / "model.json") == digest_model(model.path) == model.metadata["sha256"]
    assert provenance["inputs"] == {"training": sha256(data / "iris.csv")}
    again = make_model(data / "iris.csv", tmp_path, epochs=3000)
    assert digest_model(again.path) == provenance["model"]


@pytest.mark.parametrize("name", ["model.safetensors", "model.json"])
def test_a_broken_model_is_refused(
    name: str, model: Model, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = Model(uri=str(tmp_path / "model"))
    shutil.copytree(model.path, broken.path)
    file = Path(broken.path, name)
    file.write_bytes(file.read_bytes()[:-2])
    with pytest.raises(SystemExit):
        digest_files.python_func(str(data / "attributes"), broken)
    assert f"error: {broken.path}: " in capsys.readouterr().err


def test_evaluation_counts_what_was_held_out(data: Path, tmp_path: Path) -> None:
    model = make_model(data / "iris.csv", tmp_path, epochs=3000)
    metrics, classification = Metrics(uri=str(tmp_path / "m"), metadata={}), ClassificationMetrics(uri="c", metadata={})
    card, evaluation = Markdown(uri=str(tmp_path / "card")), Dataset(uri=str(tmp_path / "evaluation"))
    evaluate.python_func(model, Dataset(uri=str(tmp_path / "test_rows")), metrics, classification, card, evaluation)
    assert metrics.metadata["accuracy"] > 0.8 and metrics.metadata["macro_f1"] > 0.8
    numbers = json.loads((tmp_path / "evaluation/metrics.json").read_text())
    assert sum(map(sum, numbers["confusion"])) == numbers["rows"] == len(load_rows(str(tmp_path / "test_rows"))[1])
    right = sum(numbers["confusion"][i][i] for i in range(3))
    assert right / numbers["rows"] == pytest.approx(metrics.metadata["accuracy"])
    json.dumps(classification.metadata, allow_nan=False)  # an infinite threshold would be no JSON
    assert classification.metadata["confidenceMetrics"][-1]["recall"] == 1
    assert digest_model(model.path) in Path(card.path).read_text() == (tmp_path / "evaluation/card.md").read_text()
    assert json.loads((tmp_path / "evaluation/provenance.json").read_text())["model"] == digest_model(model.path)


def test_every_row_gets_its_label_and_bad_rows_are_reported_by_line(model: Model, tmp_path: Path) -> None:
    lines = [
        "5.1,3.5,1.4",
        "5.0,3.4,1.5,0.2",
        "x,3.5,1.4,0.2",
        "",
        "NaN,3,5,2",
        "  6.3 , 3.3,6.0,2.5 ",
        "6.3," * 5000,
        '"5.9","3.0","4.2","1.5"',
    ]
    file = tmp_path / "mixed.csv"
    file.write_bytes(b"sepal length,b,c,d\r\n" + "\r\n".join(lines).encode() + b"\r\n\xff\xfe,1,1,1\r\n\r\n")
    predictions = label(file, model, tmp_path)
    assert labels(predictions, "mixed.csv") == ["", "Iris-setosa", "", "", "Iris-virginica", "", "Iris-versicolor", ""]
    errors = labels(predictions, "mixed.errors.txt")
    assert [error.partition(":")[0] for error in errors] == [f"mixed.csv line {n}" for n in (2, 4, 6, 8, 10)]
    head, *shares = [line.split(",") for line in labels(predictions, "mixed.probabilities.csv")]
    assert head == ["line", "Iris-setosa", "Iris-versicolor", "Iris-virginica"]
    assert [row[0] for row in shares] == ["3", "7", "9"]
    assert all(sum(map(float, row[1:])) == pytest.approx(1, abs=1e-5) for row in shares)
    assert (predictions.metadata["rows"], predictions.metadata["bad_rows"]) == (8, 5)


@pytest.mark.parametrize(("content", "rows"), [("", 0), ("\n\n", 0), ("a,b,c,d\n", 0), ("1\n2\n", 2)])
def test_a_file_without_a_good_row_stops_nothing(content: str, rows: int, model: Model, tmp_path: Path) -> None:
    (tmp_path / "none.csv").write_text(content)
    predictions = label(tmp_path / "none.csv", model, tmp_path)
    assert labels(predictions, "none.csv") == [""] * rows
    assert (predictions.metadata["rows"], predictions.metadata["bad_rows"]) == (rows, rows)


def test_more_rows_than_one_block(model: Model, tmp_path: Path) -> None:
    (tmp_path / "long.csv").write_text("5.0,3.4,1.5,0.2\nbad\n" * 10_500)
    assert labels(label(tmp_path / "long.csv", model, tmp_path), "long.csv") == ["Iris-setosa", ""] * 10_500


def test_the_original_files_and_single_rows_are_labelled_right(shared_data: Path, tmp_path: Path) -> None:
    model = make_model(shared_data / "iris_iris.csv", tmp_path / "model")
    truth = {line.rpartition(",")[0]: line.rpartition(",")[2] for line in (shared_data / "iris_iris.csv").read_text().split()}
    for name, count in (("iris_test1.csv", 6), ("iris_test2.csv", 3)):
        rows = (shared_data / name).read_text().split()
        found = labels(label(shared_data / name, model, tmp_path / name), name)
        assert found == [truth[row] for row in rows] and len(found) == count
        for number, row in enumerate(rows):  # the original fits its scaler on each file, and calls every single row setosa
            (tmp_path / f"one{number}.csv").write_text(row)
            out = tmp_path / name / str(number)
            assert labels(label(tmp_path / f"one{number}.csv", model, out), f"one{number}.csv") == [truth[row]]


def test_files_come_from_an_object_store_as_well(model: Model, data: Path, tmp_path: Path, s3: Bucket) -> None:
    for file in [data / "iris.csv", *(data / "attributes").iterdir()]:
        assert main(["put", str(file), f"s3://{s3.name}/{file.relative_to(data)}"]) == 0
    assert digest_training.python_func(f"s3://{s3.name}/iris.csv") == sha256(data / "iris.csv")
    here = digest_files.python_func(str(data / "attributes"), model)
    there = digest_files.python_func(f"s3://{s3.name}/attributes", model)
    assert [entry["name"] for entry in here] == ["one.csv", "test1.csv", "test2.csv"]
    assert [(entry["name"], entry["sha256"]) for entry in here] == [(entry["name"], entry["sha256"]) for entry in there]
    predictions = Dataset(uri=str(tmp_path / "predictions"), metadata={})
    predict.python_func(there[0], model, predictions)
    assert labels(predictions, "one.csv") == ["Iris-versicolor"]


@pytest.mark.parametrize("uri", ["", "nowhere"])
def test_a_folder_without_files_is_one_sentence(
    uri: str, model: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit):
        digest_files.python_func(uri, model)
    assert capsys.readouterr().err.startswith("error: ")


def statuses(run: Run) -> dict[str, str]:
    return {step.name: step.status for step in run.steps}


def test_the_whole_pipeline_runs_once_and_then_comes_from_the_cache(data: Path, tmp_path: Path) -> None:
    values = {"training_uri": str(data / "iris.csv"), "attributes_uri": str(data / "attributes"), "epochs": 2000}

    def run() -> Run:
        return run_pipeline("iris_update", values, tmp_path / "out", cache=True, progress=Progress(io.StringIO()))

    first, again = run(), run()
    assert first.status == again.status == "succeeded"
    assert set(statuses(first).values()) == {"succeeded"}
    fresh = {name for name, status in statuses(again).items() if status != "cached"}
    assert fresh == {"digest-training", "digest-files"} and len(statuses(again)) == 8
    for step in first.steps:
        for name, output in step.outputs.items():
            if isinstance(output, dict) and output["type"] in (Dataset.schema_title, Model.schema_title, Artifact.schema_title):
                provenance = json.loads(Path(output["path"], "provenance.json").read_text())
                assert (provenance["run_id"], provenance["pipeline_version"]) == (first.run_id, first.version), name
    (prediction,) = tmp_path.glob("out/*/predict/predictions/test1.csv")
    assert prediction.read_text().splitlines() == [
        f"Iris-{name}" for name in "versicolor virginica virginica virginica setosa setosa".split()
    ]
    provenance = json.loads((prediction.parent / "provenance.json").read_text())
    assert provenance["model"] == sha256(tmp_path / "out/train/model/model.json")
    attributes = {"name": "test1.csv", "sha256": sha256(data / "attributes/test1.csv")}
    assert provenance["inputs"] == {"attributes": attributes, "training": sha256(data / "iris.csv")}
    assert provenance["parameters"]["epochs"] == 2000


def test_a_wrong_training_file_is_one_sentence_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "iris.csv").write_text("5.1,3.5,1.4\n")
    assert main(["run", "iris_train", f"training_uri={tmp_path}/iris.csv", "--out", str(tmp_path / "out")]) == 1
    last = capsys.readouterr().err.splitlines()[-1]
    assert last.startswith("quipmill run: error: step preprocess failed: ") and "line 1: 5 columns expected, 3 found" in last


def test_sample_files_wants_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    from quipmill.examples.iris.sample_files import main as write

    assert write([]) == 2 and "usage: " in capsys.readouterr().err
