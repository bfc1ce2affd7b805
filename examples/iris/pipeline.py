"""Three pipelines of the same six steps: `iris_train`, `iris_predict`, and `iris_update`, which does both.

A pipeline is a function that calls components; KFP runs it once, when it is compiled, to see which step needs what of which.
"""

from typing import Any, Final

from kfp import dsl, kubernetes
from kfp.dsl import Model, PipelineTask

from quipmill import __version__
from quipmill.examples.iris.components import digest_files, digest_training, evaluate, predict, preprocess, train

STORE: Final = {key: f"QUIPMILL_S3_{key}" for key in ("ENDPOINT", "REGION", "ACCESS_KEY", "SECRET_KEY", "PATH_STYLE", "CA_FILE")}
"""Keys of the secret `quipmill-store`, and the environment variables they become."""


def iris_train(
    training_uri: str = "",
    test_fraction: float = 0.2,
    epochs: int = 10000,
    learning_rate: float = 0.1,
    seed: int = 1234,
) -> None:
    """From a file of irises with names to a model, measured on flowers that it has not seen.

    Args:
        training_uri: A CSV file, local or `s3://`: four lengths and a name, no header; empty for scikit-learn's bundled data.
        test_fraction: Share of rows that are held out, 0.1 to 0.5.
        epochs: Times that the network sees all rows.
        learning_rate: Length of a step of gradient descent.
        seed: Which rows are held out, and where the weights start.
    """
    _train(training_uri, test_fraction, epochs, learning_rate, seed)


def iris_predict(model_uri: str, attributes_uri: str) -> None:
    """From files of irises without names to files of names, one for each, three at the same time.

    Args:
        model_uri: Where the model lies: the URI of the `model` artifact in the dashboard, or a folder on a laptop.
        attributes_uri: A folder of CSV files, local or `s3://`: four lengths, no header.
    """
    model = dsl.importer(artifact_uri=model_uri, artifact_class=Model, reimport=False)
    _predict(model.output, attributes_uri)


def iris_update(
    attributes_uri: str,
    training_uri: str = "",
    test_fraction: float = 0.2,
    epochs: int = 10000,
    learning_rate: float = 0.1,
    seed: int = 1234,
) -> None:
    """Train and predict in one run, made for a recurring run: it does again only what a changed file asks for.

    Args:
        attributes_uri: A folder of CSV files, local or `s3://`: four lengths, no header.
        training_uri: A CSV file, local or `s3://`: four lengths and a name, no header; empty for scikit-learn's bundled data.
        test_fraction: Share of rows that are held out, 0.1 to 0.5.
        epochs: Times that the network sees all rows.
        learning_rate: Length of a step of gradient descent.
        seed: Which rows are held out, and where the weights start.
    """
    _predict(_train(training_uri, test_fraction, epochs, learning_rate, seed), attributes_uri)


def _train(training_uri: Any, test_fraction: Any, epochs: Any, learning_rate: Any, seed: Any) -> Any:
    """The steps that make a model; the values are kfp's placeholders for parameters, and so is the model."""
    digest = _prepare(digest_training(training_uri=training_uri), cached=False)
    rows = _prepare(
        preprocess(training_uri=training_uri, training_sha256=digest.output, test_fraction=test_fraction, seed=seed)
    ).outputs
    trained = _prepare(train(training_rows=rows["training_rows"], epochs=epochs, learning_rate=learning_rate, seed=seed))
    _prepare(evaluate(model=trained.outputs["model"], test_rows=rows["test_rows"]))
    return trained.outputs["model"]


def _predict(model: Any, attributes_uri: Any) -> None:
    """The steps that label files."""
    files = _prepare(digest_files(attributes_uri=attributes_uri, model=model), cached=False)
    with dsl.ParallelFor(files.output, name="each-file", parallelism=3) as file:
        _prepare(predict(file=file, model=model))


def _prepare(task: PipelineTask, cached: bool = True) -> PipelineTask:
    """What every step needs: memory, the keys of the object store, who it is, and whether its result may be used again."""
    task.set_cpu_request("250m").set_memory_request("500M").set_memory_limit("2G")
    kubernetes.use_secret_as_env(task, "quipmill-store", STORE, optional=True)
    kubernetes.use_field_path_as_env(task, "QUIPMILL_RUN_ID", "metadata.labels['pipeline/runid']")
    task.set_env_variable("PIPELINE_VERSION", __version__).set_env_variable("PYTHONUNBUFFERED", "1")
    task.set_env_variable("OMP_NUM_THREADS", "1")  # threads would only wait for each other over so few numbers
    return task.set_caching_options(cached)


def build_train() -> dsl.base_component.BaseComponent:
    """The pipeline `iris-train`."""
    return dsl.pipeline(name="iris-train")(iris_train)


def build_predict() -> dsl.base_component.BaseComponent:
    """The pipeline `iris-predict`."""
    return dsl.pipeline(name="iris-predict")(iris_predict)


def build_update() -> dsl.base_component.BaseComponent:
    """The pipeline `iris-update`."""
    return dsl.pipeline(name="iris-update")(iris_update)
