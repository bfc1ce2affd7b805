"""The six steps. KFP pastes each function's source into the pipeline's YAML, so each imports what it needs inside its body.

The functions above the steps are shared: `additional_funcs` pastes those that a step names as well.
"""

from collections.abc import Iterator
from functools import partial
from typing import Any, TextIO

from kfp import dsl
from kfp.dsl import ClassificationMetrics, Dataset, Input, Markdown, Metrics, Model, Output

from quipmill.components import images

__all__ = ["digest_files", "digest_training", "evaluate", "predict", "preprocess", "train"]

component = partial(dsl.component, base_image=images.TORCH, install_kfp_package=False)
"""The image holds everything that the steps import, so nothing is installed when they run."""


def read_training(uri: str) -> bytes:
    """The training file; without an address scikit-learn's bundled data, in the form of the original file."""
    from quipmill.errors import DataError
    from quipmill.inputs import local_copy

    if uri:
        with local_copy(uri) as path, open(path, "rb") as file:
            data = file.read(64 << 20)
            if file.read(1):
                raise DataError(f"{uri}: more than 64 MB. Check what it is")
            return data
    from sklearn.datasets import load_iris

    iris = load_iris()
    rows = zip(iris.data, iris.target_names[iris.target], strict=True)
    return "".join(f"{','.join(map(str, row))},Iris-{name}\n" for row, name in rows).encode()


def read_rows(file: TextIO, name: str) -> Iterator[tuple[int, list[str]]]:
    """Number and cells of each line that holds something; a header in front of them is left out and reported."""
    first, limit = True, 1000
    for number, line in enumerate(iter(lambda: file.readline(limit), ""), start=1):
        rest = line
        while len(rest) == limit and rest[-1] != "\n":  # a line without end must not fill the memory
            rest = file.readline(limit)
        cells = [cell.strip(' \t\n"') for cell in line.split(",")]
        if not line.strip():
            continue
        if first and all(cell[:1].isalpha() and cell.lower() not in ("nan", "inf") for cell in cells):
            print(f"{name} line {number}: a header, left out")
        else:
            yield number, cells
        first = False


def parse_row(cells: list[str], columns: int) -> list[float]:
    """The four lengths of a flower; ValueError says what is wrong with them."""
    if len(cells) != columns:
        raise ValueError(f"{columns} columns expected, {len(cells)} found")
    lengths = []
    for cell in cells[:4]:
        try:
            length = float(cell)
        except ValueError:
            raise ValueError(f"a number expected, {cell[:20]!r} found") from None
        if not 0 <= length < 1000:  # NaN is not in between either
            raise ValueError(f"a length in centimetres expected, {cell[:20]!r} found")
        lengths.append(length)
    return lengths


def parse_name(cell: str) -> str:
    """The name of a class; ValueError if it is none, or would mean something in HTML or Markdown."""
    import re

    if not re.fullmatch(r"\w[\w .-]{0,39}", cell):
        raise ValueError(f"a name expected, {cell[:20]!r} found")
    return cell


def split_rows(rows: list[Any], test_fraction: float, seed: int) -> tuple[list[Any], list[Any]]:
    """Holds out the same share of each class; equal rows, of which iris has some, stay on one side."""
    from random import Random

    label_of, draw, held_out = {tuple(lengths): label for lengths, label in rows}, Random(seed), set()
    for name in sorted(set(label_of.values())):
        different = sorted(lengths for lengths, label in label_of.items() if label == name)
        held_out.update(draw.sample(different, max(1, round(test_fraction * len(different)))))
    return [row for row in rows if tuple(row[0]) not in held_out], [row for row in rows if tuple(row[0]) in held_out]


def write_rows(folder: str, rows: list[Any], **facts: Any) -> None:
    """Writes a folder with `rows.csv` in the form of the original file, and what else is known in `facts.json`."""
    import json
    from pathlib import Path

    Path(folder).mkdir(parents=True, exist_ok=True)
    lines = (",".join(map(str, [*lengths, label])) + "\n" for lengths, label in rows)
    Path(folder, "rows.csv").write_text("".join(lines))
    Path(folder, "facts.json").write_text(json.dumps({**facts, "rows": len(rows)}, indent=1))


def write_provenance(folder: str, **facts: Any) -> None:
    """Writes `provenance.json` beside an output: what it was made of, by which version, in which run."""
    import json
    import os
    from pathlib import Path

    version, run_id = os.environ.get("PIPELINE_VERSION", ""), os.environ.get("QUIPMILL_RUN_ID", "")
    text = json.dumps({**facts, "pipeline_version": version, "run_id": run_id}, indent=1)
    Path(folder, "provenance.json").write_text(text + "\n")


def network(classes: int) -> Any:
    """The original network: 4 lengths, 5 hidden units, one output for each class."""
    from torch import nn

    return nn.Sequential(nn.Linear(4, 5), nn.ReLU(), nn.Linear(5, classes))


def check_model(folder: str) -> str:
    """The model's digest: SHA-256 of `model.json`, which itself holds the digest of the weights."""
    import hashlib
    import json
    from pathlib import Path

    from quipmill.errors import DataError

    try:
        facts = Path(folder, "model.json").read_bytes()
        weights = Path(folder, "model.safetensors").read_bytes()
        same = json.loads(facts)["weights_sha256"] == hashlib.sha256(weights).hexdigest()
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DataError(f"{folder}: not a model of iris_train ({type(error).__name__}). Check model_uri") from error
    if not same:
        raise DataError(f"{folder}: model.safetensors is not the file that model.json speaks of. Train again")
    return hashlib.sha256(facts).hexdigest()


def load_model(folder: str) -> tuple[dict[str, Any], Any]:
    """What `model.json` says, and a function from rows of lengths to probabilities, one row each."""
    import json
    from pathlib import Path

    import torch
    from safetensors.torch import load_file

    torch.set_num_threads(1)  # the network is so small that threads would only wait for each other
    facts = json.loads(Path(folder, "model.json").read_text())
    net = network(len(facts["classes"])).double()
    net.load_state_dict(load_file(Path(folder, "model.safetensors")))
    scale, offset = torch.tensor(facts["scale"]).double(), torch.tensor(facts["offset"]).double()

    def classify(rows: list[list[float]]) -> list[list[float]]:
        with torch.no_grad():
            each = net(torch.tensor(rows).double() * scale + offset).sigmoid().clamp_min(1e-12)
        return (each / each.sum(dim=1, keepdim=True)).tolist()

    return facts, classify


def label_file(source: str, target: str, classes: list[str], classify: Any) -> dict[str, int]:
    """Writes labels, probabilities and errors of one file, 10,000 rows at a time, and returns how many there were."""
    from itertools import islice
    from pathlib import Path

    done, bad, name, stem = 0, 0, Path(target).name, target.removesuffix(".csv")
    with (
        open(source, encoding="utf-8-sig", errors="replace") as file,
        open(target, "w") as labels,
        open(f"{stem}.probabilities.csv", "w") as probabilities,
        open(f"{stem}.errors.txt", "w") as errors,
    ):
        probabilities.write(",".join(["line", *classes]) + "\n")
        lines = read_rows(file, name)
        while block := list(islice(lines, 10_000)):
            parsed, written = {}, {}
            for number, cells in block:
                try:
                    parsed[number] = parse_row(cells, columns=4)
                except ValueError as error:
                    bad += 1
                    errors.write(f"{name} line {number}: {error}\n")
            for number, row in zip(parsed, classify(list(parsed.values())) if parsed else [], strict=True):
                written[number] = classes[row.index(max(row))]
                probabilities.write(",".join([str(number), *(f"{p:.6f}" for p in row)]) + "\n")
            labels.writelines(written.get(number, "") + "\n" for number, _ in block)  # row n stays in line n
            done += len(block)
    return {"rows": done, "bad_rows": bad}


@component(additional_funcs=[read_training])
def digest_training(training_uri: str) -> str:
    """Say what the training file holds, so that the steps behind run again exactly when it changes; never cached.

    Args:
        training_uri: A file, local or `s3://`; empty for scikit-learn's bundled data.

    Returns:
        Output: SHA-256 of the file.
    """
    import hashlib

    from quipmill.stages import step

    with step():
        return hashlib.sha256(read_training(training_uri)).hexdigest()


@component(additional_funcs=[read_training, read_rows, parse_row, parse_name, split_rows, write_rows, write_provenance])
def preprocess(
    training_uri: str,
    training_sha256: str,
    training_rows: Output[Dataset],
    test_rows: Output[Dataset],
    test_fraction: float = 0.2,
    seed: int = 1234,
) -> None:
    """Check the training file, hold some rows of each class out, and fit the scaler on the others.

    Args:
        training_uri: A file, local or `s3://`; empty for scikit-learn's bundled data.
        training_sha256: Its digest, from `digest_training`.
        test_fraction: Share of rows that only `evaluate` reads.
        seed: Which rows these are.

    Returns:
        training_rows: Rows to learn from, with scaler and class names.
        test_rows: Rows held out.
    """
    import hashlib
    import io
    from collections import Counter

    from sklearn.preprocessing import MinMaxScaler

    from quipmill.errors import DataError
    from quipmill.stages import step

    with step():
        name, data, rows = training_uri or "iris.csv", read_training(training_uri), []
        if hashlib.sha256(data).hexdigest() != training_sha256:
            raise DataError(f"{name}: the file has changed since this run began. Run again")
        for number, cells in read_rows(io.TextIOWrapper(io.BytesIO(data), "utf-8-sig", "replace"), name):
            try:
                rows.append((parse_row(cells, columns=5), parse_name(cells[4])))
            except ValueError as error:
                raise DataError(
                    f"{name} line {number}: {error}. A row is four lengths and a name, 5.1,3.5,1.4,0.2,setosa"
                ) from None
        different = Counter({tuple(lengths): label for lengths, label in rows}.values())
        if len(different) < 2 or min(different.values()) < 5 or not 0.1 <= test_fraction <= 0.5:
            needs = "two or more classes with five different rows each, and test_fraction from 0.1 to 0.5"
            raise DataError(f"{name}: {dict(different.most_common(10))}, {test_fraction=}. Training needs {needs}")
        kept, held_out = split_rows(rows, test_fraction, seed)
        scaler = MinMaxScaler().fit([lengths for lengths, _ in kept])
        settings = {"test_fraction": test_fraction, "split_seed": seed}
        facts = {"training_sha256": training_sha256, "classes": sorted(different), "parameters": settings}
        scaling = {"scale": scaler.scale_.tolist(), "offset": scaler.min_.tolist()}
        for output, part in ((training_rows, kept), (test_rows, held_out)):
            write_rows(output.path, part, **facts, **scaling)
            write_provenance(output.path, inputs={"training": training_sha256}, model=None, parameters=settings)
            output.metadata.update(rows=len(part), training_sha256=training_sha256)
        print(f"preprocess: {len(kept)} rows to learn from, {len(held_out)} held out, classes {', '.join(sorted(different))}")


@component(additional_funcs=[network, check_model, write_provenance])
def train(
    training_rows: Input[Dataset],
    model: Output[Model],
    epochs: int = 10000,
    learning_rate: float = 0.1,
    seed: int = 1234,
) -> None:
    """Train the network, all rows at once, by plain gradient descent.

    Args:
        training_rows: What `preprocess` wrote.
        epochs: Times that the network sees all rows.
        learning_rate: Length of a step.
        seed: Where the weights start.

    Returns:
        model: Weights as safetensors; scaler, class names and settings in `model.json`.
    """
    import hashlib
    import json
    from pathlib import Path

    import torch
    from safetensors.torch import save

    torch.set_num_threads(1)  # the network is so small that threads would only wait for each other
    torch.manual_seed(seed)
    facts = json.loads(Path(training_rows.path, "facts.json").read_text())
    rows = [line.split(",", 4) for line in Path(training_rows.path, "rows.csv").read_text().splitlines()]
    lengths = torch.tensor([[float(cell) for cell in row[:4]] for row in rows])
    features = lengths * torch.tensor(facts["scale"]) + torch.tensor(facts["offset"])
    wanted = torch.tensor([[float(row[4] == name) for name in facts["classes"]] for row in rows])

    net = network(len(facts["classes"]))
    optimizer = torch.optim.SGD(net.parameters(), lr=learning_rate)
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = torch.nn.functional.binary_cross_entropy_with_logits(net(features), wanted)
        loss.backward()
        optimizer.step()

    folder, weights = Path(model.path), save(net.state_dict())
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.safetensors").write_bytes(weights)
    facts["parameters"] |= {"epochs": epochs, "learning_rate": learning_rate, "seed": seed}
    facts |= {"loss": round(loss.item(), 6), "weights_sha256": hashlib.sha256(weights).hexdigest()}
    (folder / "model.json").write_text(json.dumps(facts, indent=1) + "\n")
    digest, inputs = check_model(model.path), {"training": facts["training_sha256"]}
    write_provenance(model.path, inputs=inputs, model=digest, parameters=facts["parameters"])
    model.metadata.update(sha256=digest, framework="PyTorch", training_sha256=facts["training_sha256"], loss=facts["loss"])
    print(f"train: loss {loss.item():.4f} after {epochs:,} epochs")


@component(additional_funcs=[network, check_model, load_model, write_provenance])
def evaluate(
    model: Input[Model],
    test_rows: Input[Dataset],
    metrics: Output[Metrics],
    classification: Output[ClassificationMetrics],
    card: Output[Markdown],
    evaluation: Output[Dataset],
) -> None:
    """Measure the model on the rows that it has not seen.

    Args:
        model: What `train` wrote.
        test_rows: What `preprocess` held out.

    Returns:
        metrics: Accuracy and macro F1.
        classification: Confusion matrix and ROC curve (micro-average, each class against the others).
        card: What the model is, was made of, and is worth.
        evaluation: The same numbers and card as files.
    """
    import json
    from pathlib import Path

    from sklearn.metrics import accuracy_score, confusion_matrix, f1_score, roc_curve

    digest, (facts, classify) = check_model(model.path), load_model(model.path)
    classes, settings, training = facts["classes"], facts["parameters"], facts["training_sha256"]
    rows = [line.split(",", 4) for line in Path(test_rows.path, "rows.csv").read_text().splitlines()]
    shares = classify([[float(cell) for cell in row[:4]] for row in rows])
    truth, found = [row[4] for row in rows], [classes[row.index(max(row))] for row in shares]
    matrix = confusion_matrix(truth, found, labels=classes).tolist()
    numbers = {"accuracy": accuracy_score(truth, found), "macro_f1": f1_score(truth, found, average="macro")}

    hits = [label == name for label in truth for name in classes]
    fpr, tpr, threshold = roc_curve(hits, [share for row in shares for share in row])
    classification.log_confusion_matrix(classes, matrix)
    classification.log_roc_curve(fpr.tolist(), tpr.tolist(), [min(t, 1.0) for t in threshold.tolist()])  # JSON has no infinity
    for name, value in numbers.items():
        metrics.log_metric(name, value)

    text = f"""# Iris classifier

Tells {", ".join(classes)} apart by four lengths in centimetres: a network with 5 hidden units, trained by PyTorch.

| on {len(rows)} rows held out | |
|---|---:|
| accuracy | {numbers["accuracy"]:.3f} |
| macro F1 | {numbers["macro_f1"]:.3f} |

- Made of {facts["rows"]} rows of a training file with SHA-256 `{training}`
- Model SHA-256: `{digest}`
- Settings: {", ".join(f"{name} {value}" for name, value in settings.items())}
- Limits: it always names one of these classes, also for a flower that is none of them; {len(rows)} rows are few.
"""
    Path(card.path).parent.mkdir(parents=True, exist_ok=True)
    Path(card.path).write_text(text)
    folder = Path(evaluation.path)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "card.md").write_text(text)
    (folder / "metrics.json").write_text(json.dumps({**numbers, "classes": classes, "confusion": matrix}, indent=1) + "\n")
    write_provenance(evaluation.path, inputs={"training": training}, model=digest, parameters=settings)
    print(f"evaluate: accuracy {numbers['accuracy']:.3f}, macro F1 {numbers['macro_f1']:.3f} on {len(rows)} rows held out")


@component(additional_funcs=[check_model])
def digest_files(attributes_uri: str, model: Input[Model]) -> list[dict]:  # type: ignore[type-arg]  # kfp reads it
    """Say which files there are to label, what they hold, and what the model is; never cached.

    Args:
        attributes_uri: A folder of CSV files, local or `s3://`.
        model: What labels them.

    Returns:
        Output: For each file its `name`, `uri` and `sha256`, and the `model_sha256`.
    """
    import hashlib

    from quipmill.errors import DataError
    from quipmill.inputs import local_copy
    from quipmill.stages import step
    from quipmill.store import open_store

    with step():
        store, files, digest = open_store(attributes_uri), [], check_model(model.path)
        for name in store.list():
            if "/" not in name and name.endswith(".csv"):
                with local_copy(store.uri(name)) as path, open(path, "rb") as file:
                    sha256 = hashlib.file_digest(file, "sha256").hexdigest()
                files.append({"name": name, "uri": store.uri(name), "sha256": sha256, "model_sha256": digest})
        if not files:
            raise DataError(f"{attributes_uri}: no .csv file in this folder. Check attributes_uri")
        print(f"digest_files: {len(files)} files to label")
        return files


@component(additional_funcs=[read_rows, parse_row, network, check_model, load_model, label_file, write_provenance])
def predict(file: dict, model: Input[Model], predictions: Output[Dataset]) -> None:  # type: ignore[type-arg]  # kfp reads it
    """Label the flowers of one file.

    Rows that cannot be read get an empty label and a line in the file of errors.

    Args:
        file: One entry of what `digest_files` returned.
        model: What `train` wrote.

    Returns:
        predictions: Labels in a file of the same name, one a line; probabilities and errors beside it.
    """
    import hashlib
    from pathlib import Path

    from quipmill.errors import DataError
    from quipmill.inputs import local_copy
    from quipmill.stages import step

    with step(), local_copy(file["uri"]) as path:
        digest, (facts, classify) = check_model(model.path), load_model(model.path)
        with open(path, "rb") as opened:
            sha256 = hashlib.file_digest(opened, "sha256").hexdigest()
        if (sha256, digest) != (file["sha256"], file["model_sha256"]):
            raise DataError(f"{file['name']}: the file or the model has changed since this run began. Run again")
        Path(predictions.path).mkdir(parents=True, exist_ok=True)
        counts = label_file(str(path), str(Path(predictions.path, file["name"])), facts["classes"], classify)
        inputs = {"attributes": {"name": file["name"], "sha256": sha256}, "training": facts["training_sha256"]}
        write_provenance(predictions.path, inputs=inputs, model=digest, parameters=facts["parameters"])
        predictions.metadata.update(counts, name=file["name"], sha256=sha256, model_sha256=digest)
        print(f"predict: {file['name']}: {counts['rows']:,} rows, {counts['bad_rows']:,} of them not readable")
