"""The steps of the iris example, called as functions on real folders."""

import hashlib
from pathlib import Path
from typing import Any

from kfp.dsl import Dataset, Model

from quipmill.examples.iris.components import predict, preprocess, train
from quipmill.examples.iris.network import digest_model


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def split(training: Path, out: Path, **settings: Any) -> tuple[Dataset, Dataset]:
    """Runs `preprocess`."""
    parts = [Dataset(name=name, uri=str(out / name), metadata={}) for name in ("training_rows", "test_rows")]
    preprocess.python_func(str(training), sha256(training), *parts, **settings)
    return parts[0], parts[1]


def make_model(training: Path, out: Path, **settings: Any) -> Model:
    """Runs `preprocess` and `train`."""
    model = Model(name="model", uri=str(out / "model"), metadata={})
    kept, _ = split(training, out, seed=settings.get("seed", 1234))
    train.python_func(kept, model, **settings)
    return model


def label(file: Path, model: Model, out: Path) -> Dataset:
    """Runs `predict` on one file."""
    predictions = Dataset(name="predictions", uri=str(out / "predictions"), metadata={})
    entry = {"name": file.name, "uri": str(file), "sha256": sha256(file), "model_sha256": digest_model(model.path)}
    predict.python_func(entry, model, predictions)
    return predictions


def labels(predictions: Dataset, name: str) -> list[str]:
    return Path(predictions.path, name).read_text().splitlines()
