"""Two pipelines: `captioning_train`, from captions and addresses to a model, and `captioning_predict`, from pictures to captions.

In both a list of small items is what the loop goes over, and each item names its data by digest. So a run does again what
changed, and nothing else: that is what Pachyderm's datums were for (`docs/from-pachyderm.md`).
"""

from typing import Any, Final

from kfp import dsl, kubernetes
from kfp.dsl import Model, PipelineTask

from quipmill.examples.captioning.components import (
    caption_images,
    evaluate_captions,
    extract_features,
    fetch_images,
    gather_captions,
    join_chunks,
    list_images,
    report_rows,
    split_rows,
    train_captioner,
)
from quipmill.kubeflow.engine import suffix
from quipmill.kubeflow.gpu import use_gpu

STORE: Final = {key: f"QUIPMILL_S3_{key}" for key in ("ENDPOINT", "REGION", "ACCESS_KEY", "SECRET_KEY", "PATH_STYLE", "CA_FILE")}
"""Keys of the secret `quipmill-store`, and the environment variables they become."""

CHUNKS_AT_ONCE: Final = 20
"""As many as in the original; how many really run at a time is up to the cluster."""

BATCHES_AT_ONCE: Final = 4


MEMORY: Final = "10G"
"""Memory limit; on a GPU node it is requested as well."""

MEMORY_REQUEST: Final = "500M"
"""What all other steps request, so that they fit small nodes."""

SMALL: Final = ("split-rows", "report-rows", "gather-captions")
"""Steps that hold little at a time."""


def build_train(gpu: str | None = "gke") -> dsl.base_component.BaseComponent:
    """The pipeline `captioning-train` for one kind of GPU, `<preset>[:<product>]` of `use_gpu` or None."""

    @dsl.pipeline(name="captioning-train" + suffix_of(gpu))
    def captioning_train(
        captions_uri: str,
        work_uri: str = "s3://mlpipeline/quipmill",
        rows_per_chunk: int = 1000,
        encoder: str = "resnet50",
        weights: str = "imagenet",
        epochs: int = 50,
        batch_size: int = 32,
        learning_rate: float = 0.001,
        patience: int = 10,
        dropout: float = 0.5,
        shift: int = 0,
        hold_out: list[str] = [],  # noqa: B006  # kfp reads the default as it stands
        compare: bool = False,
        beam: int = 1,
        seed: str = "",
        again: str = "",
        checkpoint_uri: str = "",
    ) -> None:
        """From rows of caption and address to a model that captions pictures, measured on pictures that it has not seen.

        Args:
            captions_uri: TSV `caption<TAB>address` or Parquet, local, `s3://` or `https://`; or a folder with `captions.tsv`.
            work_uri: Folder or `s3://` prefix for the chunks.
            rows_per_chunk: How many lines a chunk has; a list of many hundred chunks is too long for KFP.
            encoder: `resnet50`, `resnet50_grid` or `pixels`, which needs no weights.
            weights: Of ResNet50: `imagenet` (downloaded), `random` (for tests), or a file, local, `https://` or `s3://`.
            epochs: Times that the network sees all captions, at most.
            batch_size: Captions per step.
            learning_rate: At the start; it falls along a cosine.
            patience: Epochs without a better validation loss before training stops early; 0 never stops.
            dropout: Share of numbers that are left out in training.
            shift: Cells by which a grid of features is moved at random each time it is shown.
            hold_out: Phrases like `red triangle`; pictures whose caption has one in it are only evaluated on.
            compare: Train once more on shuffled pictures, so that the report says what a model is worth that sees nothing.
            beam: Beginnings of a caption that are kept in the evaluation.
            seed: Random seed, a whole number; empty draws one and records it.
            again: Any text; another one than in earlier runs fetches all pictures again, though the cache has them.
            checkpoint_uri: Folder or `s3://` prefix for resuming after a pre-emption; empty keeps no checkpoints.
        """
        chunks = prepare(
            split_rows(captions_uri=captions_uri, work_uri=work_uri, rows_per_chunk=rows_per_chunk), retries=2, cached=False
        )
        with dsl.ParallelFor(chunks.output, name="chunk", parallelism=CHUNKS_AT_ONCE) as chunk:
            fetched = prepare(fetch_images(chunk=chunk, captions_uri=captions_uri, work_uri=work_uri, again=again), retries=2)
            extracted = extract_features(pictures=fetched.outputs["pictures"], encoder=encoder, weights=weights)
            prepare(extracted, gpu=gpu, retries=2)
        reported = prepare(report_rows(statuses=dsl.Collected(extracted.outputs["status"])))
        joined = prepare(join_chunks(features=dsl.Collected(extracted.outputs["features"])).after(reported))

        training = {
            "epochs": epochs,
            "batch_size": batch_size,
            "learning_rate": learning_rate,
            "patience": patience,
            "dropout": dropout,
            "shift": shift,
            "hold_out": hold_out,
            "seed": seed,
            "checkpoint_uri": checkpoint_uri,
        }
        trained = prepare(train_captioner(data=joined.outputs["data"], **training), gpu=gpu, retries=2)
        measuring = {"data": joined.outputs["data"], "model": trained.outputs["model"], "beam": beam}
        with dsl.If(compare == True, name="compared"):  # noqa: E712  # kfp builds the condition of it
            blind = prepare(train_captioner(data=joined.outputs["data"], shuffle_images=True, **training), gpu=gpu, retries=2)
            blind.set_display_name("train on shuffled images")
            prepare(evaluate_captions(baseline=blind.outputs["model"], **measuring))
        with dsl.Else(name="alone"):
            prepare(evaluate_captions(**measuring))

    return captioning_train


def build_predict(gpu: str | None = "gke") -> dsl.base_component.BaseComponent:
    """The pipeline `captioning-predict` for one kind of GPU, `<preset>[:<product>]` of `use_gpu` or None."""

    @dsl.pipeline(name="captioning-predict" + suffix_of(gpu))
    def captioning_predict(
        model_uri: str,
        images_uri: str,
        work_uri: str = "s3://mlpipeline/quipmill",
        images_per_batch: int = 200,
        weights: str = "",
        beam: int = 1,
        again: str = "",
    ) -> None:
        """From pictures to captions; a later run captions only new pictures, unless the model is another one.

        Args:
            model_uri: Where the model lies: the URI of the `model` artifact in the dashboard, or a folder on a laptop.
            images_uri: A folder (`s3://` too), a zip or tar, or a text file with one address a line; local, `s3://`, `https://`.
            work_uri: Folder or `s3://` prefix for lists, captions, and the pictures of an archive.
            images_per_batch: How many pictures a batch has; a list of many hundred batches is too long for KFP.
            weights: Of the encoder, where they do not lie where they did in training: a file, local, `https://` or `s3://`.
            beam: Beginnings of a caption that are kept; 1 takes the likeliest word each time.
            again: Any text; another one than in earlier runs tries again what could not be fetched.
        """
        model = dsl.importer(artifact_uri=model_uri, artifact_class=Model, reimport=False)
        batches = list_images(images_uri=images_uri, work_uri=work_uri, model=model.output, images_per_batch=images_per_batch)
        prepare(batches, retries=2, cached=False)
        with dsl.ParallelFor(batches.output, name="batch", parallelism=BATCHES_AT_ONCE) as batch:
            captioned = caption_images(
                batch=batch,
                images_uri=images_uri,
                work_uri=work_uri,
                model=model.output,
                weights=weights,
                beam=beam,
                again=again,
            )
            prepare(captioned, gpu=gpu, retries=2)
        prepare(gather_captions(batches=dsl.Collected(captioned.outputs["captions"])))

    return captioning_predict


def suffix_of(gpu: str | None) -> str:
    """How a variant is named: `-cpu`, or nothing with a GPU."""
    return suffix("gpt2_torch", gpu)


def prepare(task: PipelineTask, gpu: str | None = None, retries: int = 0, cached: bool = True) -> Any:
    """What every step needs: memory, a GPU, the keys of the object store, retries with back-off, caching."""
    if gpu:
        preset, _, product = gpu.partition(":")
        use_gpu(task, preset=preset, product=product or None)
    step = task.component_spec.name.replace("_", "-")
    task.set_cpu_request("1" if gpu else "250m")
    task.set_memory_request(MEMORY if gpu else MEMORY_REQUEST).set_memory_limit("2G" if step in SMALL else MEMORY)
    kubernetes.use_secret_as_env(task, "quipmill-store", STORE, optional=True)
    kubernetes.use_field_path_as_env(task, "QUIPMILL_RUN_ID", "metadata.labels['pipeline/runid']")
    if retries:
        task.set_retry(retries, backoff_duration="60s", backoff_factor=2, backoff_max_duration="600s")
    task.set_env_variable("PYTHONUNBUFFERED", "1").set_env_variable("TF_CPP_MIN_LOG_LEVEL", "2")
    return task.set_caching_options(cached)
