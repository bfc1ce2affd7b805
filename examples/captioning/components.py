"""The steps of both pipelines: each calls one function of `quipmill.captioning`."""

from functools import partial
from typing import Optional

from kfp import dsl
from kfp.dsl import HTML, Dataset, Input, Markdown, Metrics, Model, Output

from quipmill.components import images

__all__ = [
    "caption_images",
    "evaluate_captions",
    "extract_features",
    "fetch_images",
    "gather_captions",
    "join_chunks",
    "list_images",
    "report_rows",
    "split_rows",
    "train_captioner",
]

component = partial(dsl.component, base_image=images.TF, install_kfp_package=False)
"""The image with TensorFlow, Pillow and pyarrow; a node that has it for one step has it for all."""


@component
def split_rows(captions_uri: str, work_uri: str, rows_per_chunk: int = 1000) -> list[dict]:  # type: ignore[type-arg]  # kfp reads it
    """Cut rows of caption and address into chunks, which lie under their digests, so that the cache knows those that it has seen.

    Turn caching off for this step: the file that it reads changes.

    Args:
        captions_uri: TSV `caption<TAB>address` or Parquet, local, `s3://` or `https://`; or a folder with `captions.tsv`.
        work_uri: Folder or `s3://` prefix for the chunks.
        rows_per_chunk: How many lines a chunk has.

    Returns:
        Output: For each chunk its `key`, 16 hex digits, and `sha256`.
    """
    from quipmill.stages import step

    with step():
        from quipmill.captioning.chunks import split_rows as run

        return run(captions_uri, work_uri, rows_per_chunk)


@component
def fetch_images(
    chunk: dict,  # type: ignore[type-arg]  # kfp reads it
    captions_uri: str,
    work_uri: str,
    pictures: Output[Dataset],
    metrics: Output[Metrics],
    concurrency: int = 50,
    attempts: int = 3,
    image_seconds: float = 30.0,
    max_bytes: int = 16777216,
    again: str = "",
) -> None:
    """Fetch the pictures of one chunk, fitted into 224 x 224 pixels, and say of every row what became of it.

    A picture that cannot be had is a row with another status than `ok`, and stops nothing.

    Args:
        chunk: One entry of what `split_rows` returned.
        captions_uri: As `split_rows` was given it; pictures without an address are files of this folder.
        work_uri: As `split_rows` was given it.
        concurrency: Pictures on their way at the same time.
        attempts: How often an address is asked that does not answer, or answers 429 or 5xx.
        image_seconds: For one picture, with all attempts, redirects and pauses.
        max_bytes: A larger file is given up while it comes.
        again: Any text; another one than in earlier runs fetches all pictures again, though the cache has them.

    Returns:
        pictures: `images/<row>.png` and `status.jsonl`.
        metrics: Rows with each status.
    """
    from quipmill.stages import step

    with step():
        from pathlib import Path

        from quipmill.captioning.fetch import FetchConfig
        from quipmill.captioning.fetch import fetch_images as run

        config = FetchConfig(concurrency, attempts, image_seconds, max_bytes=max_bytes)
        counts = run(work_uri, chunk, Path(pictures.path), config, source=captions_uri)
        pictures.metadata.update(chunk=chunk["key"], sha256=chunk["sha256"], rows=sum(counts.values()), ok=counts.get("ok", 0))
        for status, count in counts.items():
            metrics.log_metric(status, count)


@component
def extract_features(
    pictures: Input[Dataset],
    features: Output[Dataset],
    status: Output[Dataset],
    encoder: str = "resnet50",
    weights: str = "imagenet",
    batch_size: int = 32,
) -> None:
    """Turn the pictures of one chunk into numbers, many at once.

    Args:
        pictures: What `fetch_images` wrote.
        encoder: `resnet50`, `resnet50_grid` or `pixels`.
        weights: Of ResNet50: `imagenet` (downloaded), `random` (for tests), or a file, local, `https://` or `s3://`.
        batch_size: Pictures that the network sees at once.

    Returns:
        features: `features.safetensors`, `features.json` and `status.jsonl`.
        status: What became of each row, JSON Lines.
    """
    from quipmill.stages import step

    with step():
        import shutil
        from pathlib import Path

        from quipmill.captioning.features import FeaturesConfig
        from quipmill.captioning.features import extract_features as run

        found = run(Path(pictures.path), Path(features.path), FeaturesConfig(encoder, weights, batch_size))
        shutil.copyfile(Path(features.path, "status.jsonl"), status.path)
        features.metadata.update(
            images=found.images,
            failed=found.failed,
            encoder=found.encoder["encoder"],
            weights=found.encoder["weights"],
            encoder_digest=found.encoder["digest"],
        )


@component
def report_rows(
    statuses: Input[list[Dataset]],
    table: Output[Markdown],
    page: Output[HTML],
    status: Output[Dataset],
    metrics: Output[Metrics],
) -> None:
    """Say what became of every row of every chunk; a step of its own, so that a run that ends without pictures still says it.

    Args:
        statuses: What `extract_features` wrote of each chunk.

    Returns:
        table: Rows with each status, and the chunks that lost the most.
        page: The rows without a picture, with their reasons.
        status: All rows, JSON Lines.
        metrics: Rows with each status, in all, and chunks.
    """
    from quipmill.stages import step

    with step():
        from pathlib import Path

        from quipmill.captioning.join import report_rows as run

        files = [Path(one.path) for one in statuses]
        counts = run(files, Path(table.path), Path(page.path), Path(status.path))
        for name, count in {"rows": sum(counts.values()), "chunks": len(files), "ok": 0, **counts}.items():
            metrics.log_metric(name, count)


@component
def join_chunks(features: Input[list[Dataset]], data: Output[Dataset]) -> None:
    """Bring the features and captions of all chunks together; not one picture in all of them is an error, so that nothing trains.

    Args:
        features: What `extract_features` wrote of each chunk.

    Returns:
        data: `features.safetensors`, `features.json`, `captions.jsonl` and `status.jsonl`.
    """
    from quipmill.stages import step

    with step():
        from pathlib import Path

        from quipmill.captioning.join import join_chunks as run

        counts = run([Path(one.path) for one in features], Path(data.path))
        data.metadata.update(rows=sum(counts.values()), ok=counts["ok"])


@component
def train_captioner(
    data: Input[Dataset],
    model: Output[Model],
    metrics: Output[Metrics],
    epochs: int = 50,
    batch_size: int = 32,
    learning_rate: float = 0.001,
    patience: int = 10,
    max_words: int = 10000,
    dropout: float = 0.5,
    word_vectors: str = "",
    shift: int = 0,
    hold_out: list[str] = [],  # noqa: B006  # kfp reads the default as it stands
    shuffle_images: bool = False,
    seed: str = "",
    checkpoint_uri: str = "",
) -> None:
    """Train a network that says what it sees; the weights that are best on the validation images become the model.

    Args:
        data: What `join_chunks` wrote.
        epochs: Times that the network sees all captions, at most.
        batch_size: Captions per step.
        learning_rate: At the start; it falls along a cosine.
        patience: Epochs without a better validation loss before training stops early; 0 never stops.
        max_words: Words that the model knows at most.
        dropout: Share of numbers that are left out in training.
        word_vectors: Text file of word vectors such as `glove.6B.50d.txt`, local or `s3://`, that the embedding starts from.
        shift: Cells by which a grid of features is moved at random each time it is shown.
        hold_out: Phrases like `red triangle`; pictures whose caption has one in it are only evaluated on.
        shuffle_images: Give every caption the picture of another one: what a model is worth that sees nothing.
        seed: Random seed, a whole number; empty draws one and records it.
        checkpoint_uri: Folder or `s3://` prefix for resuming after a pre-emption; empty keeps no checkpoints.

    Returns:
        model: Weights in Keras' own format, tokenizer and settings as JSON, and `manifest.json`.
        metrics: Bits per word on the validation images, before and after, words trained, seconds.
    """
    from quipmill.stages import step

    with step():
        import os
        from pathlib import Path

        from quipmill.captioning.training import CaptionerConfig
        from quipmill.captioning.training import train_captioner as run
        from quipmill.config import parse_seed

        config = CaptionerConfig(
            epochs=epochs,
            batch_size=batch_size,
            learning_rate=learning_rate,
            patience=patience,
            max_words=max_words,
            dropout=dropout,
            word_vectors=word_vectors,
            shift=shift,
            hold_out=tuple(hold_out),
            shuffle_images=shuffle_images,
            seed=parse_seed(seed),
        )
        run_id = os.environ.get("QUIPMILL_RUN_ID", "")
        manifest = run(Path(data.path), Path(model.path), config, checkpoint_uri=checkpoint_uri or None, run_id=run_id)
        model.metadata.update(
            engine=manifest.engine,
            digest=manifest.digest,
            encoder=manifest.base["name"],
            steps=manifest.step,
            rows=manifest.data["posts"],
            data_digest=manifest.data["digest"],
            seed=manifest.seed,
            quipmill_version=manifest.version,
        )
        for name, value in manifest.metrics.items():
            metrics.log_metric(name, value)


@component
def evaluate_captions(
    data: Input[Dataset],
    model: Input[Model],
    report: Output[HTML],
    captions: Output[Dataset],
    metrics: Output[Metrics],
    baseline: Optional[Input[Model]] = None,  # noqa: UP045  # kfp reads it
    beam: int = 1,
) -> None:
    """Caption the images that were held out, and compare with what people wrote.

    Args:
        data: What `join_chunks` wrote.
        model: What `train_captioner` wrote.
        baseline: The same, trained with `shuffle_images`.
        beam: Beginnings of a caption that are kept; 1 takes the likeliest word each time.

    Returns:
        report: Pictures with their captions, figures, loss curve and provenance, one HTML page.
        captions: Key, caption and references of every held-out image, JSON Lines.
        metrics: BLEU-1 to BLEU-4 on held-out images and on held-out combinations, and of the baseline.
    """
    from quipmill.stages import step

    with step():
        from pathlib import Path

        from quipmill.captioning.evaluation import CaptionsConfig
        from quipmill.captioning.evaluation import evaluate_captions as run

        blind = Path(baseline.path) if baseline else None
        paths = (Path(data.path), Path(model.path), Path(report.path), Path(captions.path))
        for name, value in run(*paths, CaptionsConfig(beam=beam), baseline=blind).metrics.items():
            metrics.log_metric(name, value)


@component
def list_images(images_uri: str, work_uri: str, model: Input[Model], images_per_batch: int = 200) -> list[dict]:  # type: ignore[type-arg]  # kfp reads it
    """Say which pictures there are to caption, what they hold, and what the model is.

    Turn caching off for this step: the folder that it reads changes.

    Args:
        images_uri: A folder (`s3://` too), a zip or tar, or a text file with one address a line; local, `s3://` or `https://`.
        work_uri: Folder or `s3://` prefix for lists, captions, and the pictures of an archive.
        model: What captions them.
        images_per_batch: How many pictures a batch has.

    Returns:
        Output: For each batch its `key` and `sha256`, and the `model_sha256`.
    """
    from quipmill.stages import step

    with step():
        from pathlib import Path

        from quipmill.captioning.batches import list_images as run
        from quipmill.captioning.prediction import digest_model, load_model

        load_model(Path(model.path))  # one that cannot be loaded is noticed here, before any batch
        return run(images_uri, work_uri, digest_model(Path(model.path)), images_per_batch).items


@component
def caption_images(
    batch: dict,  # type: ignore[type-arg]  # kfp reads it
    images_uri: str,
    work_uri: str,
    model: Input[Model],
    captions: Output[Dataset],
    metrics: Output[Metrics],
    weights: str = "",
    beam: int = 1,
    concurrency: int = 50,
    again: str = "",
) -> None:
    """Caption the pictures of one batch; those that this model has captioned before keep their captions.

    Args:
        batch: One entry of what `list_images` returned.
        images_uri: As `list_images` was given it.
        work_uri: As `list_images` was given it.
        model: What `train_captioner` wrote.
        weights: Of the encoder, where they do not lie where they did in training: a file, local, `https://` or `s3://`.
        beam: Beginnings of a caption that are kept; 1 takes the likeliest word each time.
        concurrency: Pictures on their way at the same time.
        again: Any text; another one than in earlier runs tries again what could not be fetched.

    Returns:
        captions: `captions.jsonl`.
        metrics: Pictures captioned now, captioned before, and without a caption.
    """
    from quipmill.stages import step

    with step():
        from pathlib import Path

        from quipmill.captioning.batches import caption_images as run
        from quipmill.captioning.fetch import FetchConfig

        paths = (Path(model.path), Path(captions.path))
        counts = run(images_uri, work_uri, batch, *paths, FetchConfig(concurrency), weights=weights, beam=beam)
        captions.metadata.update(counts, batch=batch["key"], model_sha256=batch["model_sha256"])
        for name, count in counts.items():
            metrics.log_metric(name, count)


@component
def gather_captions(batches: Input[list[Dataset]], captions: Output[Dataset], metrics: Output[Metrics]) -> None:
    """Bring the captions of all batches together: a text file for each picture, and one file of JSON Lines.

    Args:
        batches: What `caption_images` wrote of each batch.

    Returns:
        captions: `<image>.txt` for each picture, and `captions.jsonl` with all of them, also those without a caption.
        metrics: Pictures with each status.
    """
    from quipmill.stages import step

    with step():
        from pathlib import Path

        from quipmill.captioning.batches import gather_captions as run

        for name, count in run([Path(one.path) for one in batches], Path(captions.path)).items():
            metrics.log_metric(name, count)
