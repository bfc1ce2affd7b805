"""The pipelines: wiring, resources, secrets and caching, and nothing else.

`posts` goes from the posts of one or more origins to new posts in the same voice; `sample` draws more from a model that exists.
The engine and the kind of GPU are chosen when a pipeline is compiled, since they decide images and nodes:

    python pipeline.py                                     # writes build/posts.yaml, build/sample.yaml, and their variants
    quipmill compile --engine gpt2_simple --gpu none posts # one variant
    build_posts(engine="markov", gpu=None)                 # the same from Python

Ephemeral storage cannot be requested through KFP: a GPU node needs about 20 GB of free disk for a 124M model, 60 GB for 1558M.
"""

from typing import Final

from kfp import dsl, kubernetes
from kfp.dsl import Model, PipelineTask

from quipmill.components import base_model as base_model_step
from quipmill.components import clean, evaluate, finetune, mark_trained, scrape, split
from quipmill.components import sample as sample_step
from quipmill.kubeflow.engine import DEFAULT, WITHOUT_BASE, suffix, use_engine
from quipmill.kubeflow.gpu import use_gpu

MEMORY: Final = {"scrape": "2G", "clean": "2G", "split": "2G", "base_model": "4G", "evaluate": "4G", "mark_trained": "1G"}
"""Memory limits of the steps that never use a GPU."""

GPU_MEMORY: Final = "10G"
"""Memory limit of finetune and sample, enough for 774M in half precision; on a GPU node it is requested as well."""

MEMORY_REQUEST: Final = "500M"
"""What all other tasks request, so that they fit small nodes. Without it Kubernetes would request the whole limit."""

STORE: Final = {key: f"QUIPMILL_S3_{key}" for key in ("ENDPOINT", "REGION", "ACCESS_KEY", "SECRET_KEY", "PATH_STYLE", "CA_FILE")}
"""Keys of the secret `quipmill-store`, and the environment variables they become."""

SOURCES: Final = {key: key for key in ("X_BEARER_TOKEN", "MASTODON_TOKEN")}
"""Keys of the secret `quipmill-sources`."""


def build_posts(engine: str = DEFAULT, gpu: str | None = "gke") -> dsl.base_component.BaseComponent:
    """The pipeline `posts` for one engine and GPU, `<preset>[:<product>]` of `use_gpu` or None."""
    name = "posts" + suffix(engine, "gpu")  # the record of what was trained is shared by the GPU and CPU variants

    @dsl.pipeline(name="posts" + suffix(engine, gpu))
    def posts(
        origins: list[str],
        archive_uri: str = "s3://mlpipeline/quipmill",
        base_model: str = "124M",
        steps: int = 1000,
        temperatures: list[float] = [0.7],  # noqa: B006  # kfp reads the default as it stands
        n: int = 100,
        seed: str = "",
        min_new_posts: int = 1,
        checkpoint_uri: str = "",
        base_mirror_uri: str = "",
    ) -> None:
        """From the posts of one or more origins to new posts in the same voice, checked and ready for a person to approve.

        Nothing is trained until `min_new_posts` posts have arrived since the last trained model, so the pipeline may
        run on a schedule.

        Args:
            origins: Where posts come from, `<source>:<where>`: `["x_archive:s3://mlpipeline/twitter-2024.zip"]`.
            archive_uri: Folder or `s3://` prefix that keeps all posts ever read.
            base_model: `124M`, `355M`, `774M`, `1558M`, `hf:<owner>/<name>`, an `s3://` prefix, or the recipe `tiny`.
            steps: Training steps in all.
            temperatures: Below 1 safer, above 1 wilder; each gives `n` samples.
            n: Samples at each temperature.
            seed: Random seed, a whole number; empty draws one and records it.
            min_new_posts: New posts that are worth a training; 0 trains always.
            checkpoint_uri: Folder or `s3://` prefix for resuming after a pre-emption; empty keeps no checkpoints.
            base_mirror_uri: Folder or `s3://` prefix of base models, looked in first and filled after a download.
        """
        scraped = scrape(origins=origins, archive_uri=archive_uri, pipeline=name)
        _prepare(scraped, secrets=True, retries=3, cached=False)
        with dsl.If(scraped.outputs["new_posts"] >= min_new_posts, name="enough-new-posts"):
            cleaned = _prepare(clean(corpus_uri=scraped.outputs["corpus_uri"]), secrets=True)
            parts = _prepare(split(posts=cleaned.outputs["posts"])).outputs
            start = {}
            if engine not in WITHOUT_BASE:
                based = _prepare(base_model_step(name=base_model, mirror_uri=base_mirror_uri), secrets=True, retries=3)
                start["base"] = based.outputs["base"]
            trained = finetune(
                train=parts["train"],
                valid=parts["valid"],
                engine=engine,
                steps=steps,
                seed=seed,
                checkpoint_uri=checkpoint_uri,
                **start,
            )
            _prepare(trained, engine=engine, gpu=gpu, secrets=True, retries=2)
            drawn = sample_step(model=trained.outputs["model"], n=n, temperatures=temperatures, seed=seed)
            _prepare(drawn, engine=engine, gpu=gpu, retries=2, cached=False)
            judged = evaluate(
                samples=drawn.outputs["samples"],
                train=parts["train"],
                valid=parts["valid"],
                test=parts["test"],
                model=trained.outputs["model"],
                **start,
            )
            _prepare(judged, engine=engine)
            marked = mark_trained(corpus_uri=scraped.outputs["corpus_uri"], pipeline=name).after(judged)
            _prepare(marked, secrets=True, retries=3, cached=False)

    return posts


def build_sample(engine: str = DEFAULT, gpu: str | None = "gke") -> dsl.base_component.BaseComponent:
    """The pipeline `sample` for one engine and GPU, `<preset>[:<product>]` of `use_gpu` or None."""

    @dsl.pipeline(name="sample" + suffix(engine, gpu))
    def sample(
        model_uri: str,
        n: int = 100,
        temperatures: list[float] = [0.7],  # noqa: B006  # kfp reads the default as it stands
        prompt: str = "",
        seed: str = "",
    ) -> None:
        """Draw more posts from a model that an earlier run trained.

        Args:
            model_uri: Where the model lies: the URI of the `model` artifact in the dashboard, or a folder on a laptop.
            n: Samples at each temperature.
            temperatures: Below 1 safer, above 1 wilder; each gives `n` samples.
            prompt: Text that every sample goes on from; it is part of the sample.
            seed: Random seed, a whole number; empty draws one and records it.
        """
        model = dsl.importer(artifact_uri=model_uri, artifact_class=Model, reimport=False)
        drawn = sample_step(model=model.output, n=n, temperatures=temperatures, prompt=prompt, seed=seed)
        _prepare(drawn, engine=engine, gpu=gpu, retries=2, cached=False)

    return sample


def _prepare(
    task: PipelineTask,
    engine: str = "",
    gpu: str | None = None,
    secrets: bool = False,
    retries: int = 0,
    cached: bool = True,
) -> PipelineTask:
    """What every task needs: image, memory, GPU, secrets, run id, retries with back-off, caching."""
    step = task.component_spec.name.replace("-", "_")
    if engine:
        use_engine(task, engine)
    if gpu:
        preset, _, product = gpu.partition(":")
        use_gpu(task, preset=preset, product=product or None)
    task.set_cpu_request("1" if gpu else "250m")
    task.set_memory_request(GPU_MEMORY if gpu else MEMORY_REQUEST).set_memory_limit(MEMORY.get(step, GPU_MEMORY))
    if secrets:
        kubernetes.use_secret_as_env(task, "quipmill-store", STORE, optional=True)
    if step == "scrape":
        kubernetes.use_secret_as_env(task, "quipmill-sources", SOURCES, optional=True)
    if step == "finetune":
        kubernetes.use_field_path_as_env(task, "QUIPMILL_RUN_ID", "metadata.labels['pipeline/runid']")
    if retries:
        task.set_retry(retries, backoff_duration="60s", backoff_factor=2, backoff_max_duration="600s")
    task.set_env_variable("PYTHONUNBUFFERED", "1")
    return task.set_caching_options(cached)


posts = build_posts()
sample = build_sample()

if __name__ == "__main__":
    from pathlib import Path

    from quipmill.kubeflow.compile import compile_all

    for file in compile_all(Path("build")):
        print(file)
