"""Two pipelines: `got_script` trains an LSTM on scripts and writes a new one, `got_script_gpt2` trains a GPT-2 beside it.

    digest_script -> script -> split -> finetune -> evaluate_script -> generate
                              recipe ---^

The kind of GPU is chosen when a pipeline is compiled; it is for training only, since everything else takes minutes at most.
"""

from typing import Any, Final

from kfp import dsl, kubernetes
from kfp.dsl import PipelineTask

from quipmill.components import base_model as base_model_step
from quipmill.components import finetune, split
from quipmill.components import script as script_step
from quipmill.examples.got_script.components import compare, digest_script, evaluate_script, generate, recipe, score
from quipmill.kubeflow.engine import DEFAULT, suffix, use_engine
from quipmill.kubeflow.gpu import use_gpu

STORE: Final = {key: f"QUIPMILL_S3_{key}" for key in ("ENDPOINT", "REGION", "ACCESS_KEY", "SECRET_KEY", "PATH_STYLE", "CA_FILE")}
"""Keys of the secret `quipmill-store`, and the environment variables they become."""

MEMORY: Final = "4G"
TRAINING_MEMORY: Final = "10G"


def build(gpu: str | None = "gke") -> dsl.base_component.BaseComponent:
    """The pipeline `got-script` for one GPU, `<preset>[:<product>]` of `use_gpu` or None."""

    @dsl.pipeline(name="got-script" + suffix(DEFAULT, gpu))
    def got_script(
        script_uri: str,
        size: str = "small",
        epochs: int = 0,
        settings: dict = {},  # type: ignore[type-arg]  # noqa: B006  # kfp reads it
        names: str = "auto",
        valid_fraction: float = 0.1,
        test_fraction: float = 0.1,
        tokens: int = 1000,
        temperature: float = 1.0,
        top_k: int = 0,
        seed: str = "",
        checkpoint_uri: str = "",
    ) -> None:
        """From scripts and plays to a word-level LSTM, measured on lines that it has not seen, and a new script.

        Args:
            script_uri: Text file, .gz, folder, .tar, .tar.gz or .zip: a local path, `s3://` or `https://`.
            size: `test`, `small`, `medium` or `large` of the original, or the modern `adamw`.
            epochs: Times that training reads the whole text; 0 is the size's own number.
            settings: What is to differ from the size, `{"hidden": 300, "dropout": 0.3}`.
            names: Where names may stand, `paragraphs` or `lines`; `auto` looks.
            valid_fraction: Share of lines for early stopping, where the files have no splits of their own.
            test_fraction: Share of lines for the final measurement, where the files have no splits of their own.
            tokens: Length of the new script in tokens.
            temperature: Below 1 safer, above 1 wilder.
            top_k: Draw from the k likeliest words only; 0 from all.
            seed: Random seed of training and of the new script, a whole number; empty draws one and records it.
            checkpoint_uri: Folder or `s3://` prefix for resuming after a pre-emption; empty keeps no checkpoints.
        """
        parts = _read(script_uri, names, valid_fraction, test_fraction)
        model = _train_lstm(parts, gpu, size, epochs, settings, seed, checkpoint_uri)
        measured = _prepare(evaluate_script(model=model, train=parts["train"], valid=parts["valid"], test=parts["test"]))
        _generate(model, tokens, temperature, top_k, seed).after(measured)

    return got_script


def build_gpt2(gpu: str | None = "gke") -> dsl.base_component.BaseComponent:
    """The pipeline `got-script-gpt2` for one GPU, `<preset>[:<product>]` of `use_gpu` or None."""

    @dsl.pipeline(name="got-script-gpt2" + suffix(DEFAULT, gpu))
    def got_script_gpt2(
        script_uri: str,
        size: str = "small",
        epochs: int = 0,
        settings: dict = {},  # type: ignore[type-arg]  # noqa: B006  # kfp reads it
        base_model: str = "124M",
        steps: int = 1000,
        names: str = "auto",
        valid_fraction: float = 0.1,
        test_fraction: float = 0.1,
        tokens: int = 1000,
        temperature: float = 1.0,
        top_k: int = 0,
        seed: str = "",
        checkpoint_uri: str = "",
        base_mirror_uri: str = "",
    ) -> None:
        """The same as `got_script`, with a GPT-2 trained on the same lines of tokens, and both models side by side.

        Args:
            script_uri: Text file, .gz, folder, .tar, .tar.gz or .zip: a local path, `s3://` or `https://`.
            size: Of the LSTM: `test`, `small`, `medium` or `large` of the original, or the modern `adamw`.
            epochs: Times that the LSTM reads the whole text; 0 is the size's own number.
            settings: What is to differ from the size, `{"hidden": 300, "dropout": 0.3}`.
            base_model: Of the GPT-2: `124M`, `355M`, `774M`, `1558M`, `hf:<owner>/<name>`, an `s3://` prefix, or `tiny`.
            steps: Training steps of the GPT-2.
            names: Where names may stand, `paragraphs` or `lines`; `auto` looks.
            valid_fraction: Share of lines for early stopping, where the files have no splits of their own.
            test_fraction: Share of lines for the final measurement, where the files have no splits of their own.
            tokens: Length of the new script, the LSTM's, in tokens.
            temperature: Below 1 safer, above 1 wilder.
            top_k: Draw from the k likeliest words only; 0 from all.
            seed: Random seed of both trainings and of the new script, a whole number; empty draws one and records it.
            checkpoint_uri: Folder or `s3://` prefix for resuming after a pre-emption; empty keeps no checkpoints.
            base_mirror_uri: Folder or `s3://` prefix of base models, looked in first and filled after a download.
        """
        parts = _read(script_uri, names, valid_fraction, test_fraction)
        model = _train_lstm(parts, gpu, size, epochs, settings, seed, checkpoint_uri)
        measured = _prepare(evaluate_script(model=model, train=parts["train"], valid=parts["valid"], test=parts["test"]))
        _generate(model, tokens, temperature, top_k, seed).after(measured)

        base = _prepare(base_model_step(name=base_model, mirror_uri=base_mirror_uri), secrets=True, retries=3)
        other = finetune(
            train=parts["train"],
            valid=parts["valid"],
            base=base.outputs["base"],
            engine="gpt2_torch",
            steps=steps,
            seed=seed,
            checkpoint_uri=checkpoint_uri,
        ).set_display_name("finetune gpt2")
        _prepare_training(other, "gpt2_torch", gpu)
        scored = _prepare(score(model=other.outputs["model"], test=parts["test"]))
        side_by_side = compare(
            train=parts["train"],
            valid=parts["valid"],
            test=parts["test"],
            lstm=measured.outputs["scores"],
            gpt2=scored.outputs["scores"],
        )
        _prepare(side_by_side)

    return got_script_gpt2


def _read(script_uri: Any, names: Any, valid_fraction: Any, test_fraction: Any) -> Any:
    """Three files of lines; the values are kfp's placeholders. Splits that the scripts bring along are kept as they are."""
    digest = _prepare(digest_script(script_uri=script_uri), secrets=True, retries=3, cached=False)
    read = script_step(
        script_uri=script_uri,
        sha256=digest.output,
        names=names,
        valid_fraction=valid_fraction,
        test_fraction=test_fraction,
    )
    lines = _prepare(read, secrets=True, retries=3).outputs
    parts = split(
        posts=lines["lines"],
        valid_fraction=lines["valid_share"],
        test_fraction=lines["test_share"],
        duplicate_threshold=0.0,  # who speaks next matters, so no line leaves its place
    )
    return _prepare(parts).outputs


def _train_lstm(parts: Any, gpu: str | None, size: Any, epochs: Any, settings: Any, seed: Any, checkpoint_uri: Any) -> Any:
    start = _prepare(recipe(size=size, epochs=epochs, settings=settings))
    trained = finetune(
        train=parts["train"],
        valid=parts["valid"],
        base=start.outputs["base"],
        engine="lstm",
        seed=seed,
        checkpoint_uri=checkpoint_uri,
    )
    return _prepare_training(trained, "lstm", gpu).outputs["model"]


def _generate(model: Any, tokens: Any, temperature: Any, top_k: Any, seed: Any) -> PipelineTask:
    return _prepare(generate(model=model, tokens=tokens, temperature=temperature, top_k=top_k, seed=seed), cached=False)


def _prepare_training(task: PipelineTask, engine: str, gpu: str | None) -> PipelineTask:
    """The image of the engine, a GPU, and who the run is, which names its checkpoints."""
    use_engine(task, engine)
    if gpu:
        preset, _, product = gpu.partition(":")
        use_gpu(task, preset=preset, product=product or None)
    kubernetes.use_field_path_as_env(task, "QUIPMILL_RUN_ID", "metadata.labels['pipeline/runid']")
    _prepare(task, secrets=True, retries=2)
    task.set_memory_limit(TRAINING_MEMORY)
    return task.set_cpu_request("1").set_memory_request(TRAINING_MEMORY) if gpu else task


def _prepare(task: PipelineTask, secrets: bool = False, retries: int = 0, cached: bool = True) -> PipelineTask:
    """What every step needs: memory, the keys of the object store where it reads from there, retries, caching."""
    task.set_cpu_request("250m").set_memory_request("500M").set_memory_limit(MEMORY)
    if secrets:
        kubernetes.use_secret_as_env(task, "quipmill-store", STORE, optional=True)
    if retries:
        task.set_retry(retries, backoff_duration="60s", backoff_factor=2, backoff_max_duration="600s")
    task.set_env_variable("PYTHONUNBUFFERED", "1")
    return task.set_caching_options(cached)
