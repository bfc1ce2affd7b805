"""The six steps.

KFP pastes the source of a step's function, and of the functions in `additional_funcs`, into the pipeline's YAML: no image has to
be built to change them. So each imports what it needs inside its body, and finds it in the image.
"""

from functools import partial

from kfp import dsl
from kfp.dsl import ClassificationMetrics, Dataset, Input, Markdown, Metrics, Model, Output

from quipmill.components import images
from quipmill.examples.iris.card import write_card
from quipmill.examples.iris.network import digest_model, fit, load_model, network, save_model, start
from quipmill.examples.iris.rows import (
    label_rows,
    load_rows,
    parse_row,
    parse_training,
    read_rows,
    read_training,
    split_rows,
    write_provenance,
    write_rows,
)

__all__ = ["digest_files", "digest_training", "evaluate", "predict", "preprocess", "train"]

component = partial(dsl.component, base_image=images.TORCH, install_kfp_package=False)
"""The image holds everything that the steps import, so nothing is installed when they run."""


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


@component(additional_funcs=[read_training, read_rows, parse_row, parse_training, split_rows, write_rows, write_provenance])
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

    from sklearn.preprocessing import MinMaxScaler

    from quipmill.errors import DataError
    from quipmill.stages import step

    with step():
        name, data = training_uri or "iris.csv", read_training(training_uri)
        if hashlib.sha256(data).hexdigest() != training_sha256:
            raise DataError(f"{name}: the file has changed since this run began. Run again")
        try:
            kept, held_out = split_rows(parse_training(data, name), test_fraction, seed)
        except ValueError as error:
            raise DataError(f"{name}: {error}") from None
        scaler, classes = MinMaxScaler().fit([lengths for lengths, _ in kept]), sorted({label for _, label in kept})
        settings = {"test_fraction": test_fraction, "split_seed": seed}
        facts = {"training_sha256": training_sha256, "classes": classes, "parameters": settings}
        for output, rows in ((training_rows, kept), (test_rows, held_out)):
            write_rows(output.path, rows, **facts, scale=scaler.scale_.tolist(), offset=scaler.min_.tolist())
            write_provenance(output.path, inputs={"training": training_sha256}, model=None, parameters=settings)
            output.metadata.update(rows=len(rows), training_sha256=training_sha256)
        print(f"preprocess: {len(kept)} rows to learn from, {len(held_out)} held out, classes {', '.join(classes)}")


@component(additional_funcs=[load_rows, network, start, fit, save_model, write_provenance])
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
    import torch

    from quipmill.errors import UsageError
    from quipmill.stages import step

    with step():
        facts, rows, labels = load_rows(training_rows.path)
        features = torch.tensor(rows) * torch.tensor(facts["scale"]) + torch.tensor(facts["offset"])
        wanted = torch.tensor([[float(label == name) for name in facts["classes"]] for label in labels])
        try:
            net, loss = fit(features, wanted, epochs, learning_rate, seed)
        except ValueError as error:
            raise UsageError(str(error)) from None
        facts["parameters"] |= {"epochs": epochs, "learning_rate": learning_rate, "seed": seed}
        digest, training = save_model(model.path, net, **facts, loss=loss), facts["training_sha256"]
        write_provenance(model.path, inputs={"training": training}, model=digest, parameters=facts["parameters"])
        model.metadata.update(sha256=digest, framework="PyTorch", training_sha256=training, loss=loss)
        print(f"train: loss {loss:.4f} after {epochs:,} epochs")


@component(additional_funcs=[load_rows, network, digest_model, load_model, write_card, write_provenance])
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

    from quipmill.stages import step

    with step():
        digest, (facts, classify) = digest_model(model.path), load_model(model.path)
        (_, rows, truth), classes = load_rows(test_rows.path), facts["classes"]
        shares = classify(rows)
        found = [classes[row.index(max(row))] for row in shares]
        numbers = {"accuracy": accuracy_score(truth, found), "macro_f1": f1_score(truth, found, average="macro")}
        for name, value in numbers.items():
            metrics.log_metric(name, value)

        matrix = confusion_matrix(truth, found, labels=classes).tolist()
        classification.log_confusion_matrix(classes, matrix)
        hits = [label == name for label in truth for name in classes]
        fpr, tpr, threshold = roc_curve(hits, [share for row in shares for share in row])
        classification.log_roc_curve(fpr.tolist(), tpr.tolist(), threshold.clip(max=1).tolist())  # JSON has no infinity

        folder, numbers = Path(evaluation.path), {**numbers, "rows": len(rows), "classes": classes, "confusion": matrix}
        write_card(card.path, facts, digest, numbers)
        write_card(str(folder / "card.md"), facts, digest, numbers)
        (folder / "metrics.json").write_text(json.dumps(numbers, indent=1) + "\n")
        inputs = {"training": facts["training_sha256"]}
        write_provenance(evaluation.path, inputs=inputs, model=digest, parameters=facts["parameters"])
        print(f"evaluate: accuracy {numbers['accuracy']:.3f}, macro F1 {numbers['macro_f1']:.3f} on {len(rows)} rows held out")


@component(additional_funcs=[digest_model])
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
        store, files, digest = open_store(attributes_uri), [], digest_model(model.path)
        for name in store.list():
            if "/" not in name and name.endswith(".csv"):
                with local_copy(store.uri(name)) as path, open(path, "rb") as file:
                    sha256 = hashlib.file_digest(file, "sha256").hexdigest()
                files.append({"name": name, "uri": store.uri(name), "sha256": sha256, "model_sha256": digest})
        if not files:
            raise DataError(f"{attributes_uri}: no .csv file in this folder. Check attributes_uri")
        print(f"digest_files: {len(files)} files to label")
        return files


@component(additional_funcs=[read_rows, parse_row, network, digest_model, load_model, label_rows, write_provenance])
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
        digest, (facts, classify) = digest_model(model.path), load_model(model.path)
        with open(path, "rb") as opened:
            sha256 = hashlib.file_digest(opened, "sha256").hexdigest()
        if (sha256, digest) != (file["sha256"], file["model_sha256"]):
            raise DataError(f"{file['name']}: the file or the model has changed since this run began. Run again")
        Path(predictions.path).mkdir(parents=True, exist_ok=True)
        counts = label_rows(str(path), str(Path(predictions.path, file["name"])), facts["classes"], classify)
        inputs = {"attributes": {"name": file["name"], "sha256": sha256}, "training": facts["training_sha256"]}
        write_provenance(predictions.path, inputs=inputs, model=digest, parameters=facts["parameters"])
        predictions.metadata.update(counts, name=file["name"], sha256=sha256, model_sha256=digest)
        print(f"predict: {file['name']}: {counts['rows']:,} rows, {counts['bad_rows']:,} of them not readable")
