"""The pipelines: wiring, resources, secrets and caching, and nothing else.

`posts` goes from the posts of one or more origins to new posts in the same voice, `posts_each` does so for each of several
queries; `sample` draws more from a model that exists; `publish` has approved posts posted. The engine and the kind of GPU are
chosen when a pipeline is compiled, since they decide images and nodes:

    python pipeline.py                                     # writes build/posts.yaml, build/sample.yaml, and all others
    quipmill compile --engine gpt2_simple --gpu none posts # one variant
    build_posts(engine="markov", gpu=None)                 # the same from Python

Ephemeral storage cannot be requested through KFP: a GPU node needs about 20 GB of free disk for a 124M model, 60 GB for 1558M.
"""

from typing import Any, Final

from kfp import dsl, kubernetes
from kfp.dsl import Model, PipelineTask

from quipmill.components import base_model as base_model_step
from quipmill.components import clean, curate, evaluate, finetune, mark_trained, scrape, split
from quipmill.components import publish as publish_step
from quipmill.components import sample as sample_step
from quipmill.kubeflow.engine import DEFAULT, WITHOUT_BASE, suffix, use_engine
from quipmill.kubeflow.gpu import use_gpu

MEMORY: Final = {
    "scrape": "2G",
    "clean": "2G",
    "split": "2G",
    "base_model": "4G",
    "evaluate": "4G",
    "curate": "1G",
    "mark_trained": "1G",
    "publish": "1G",
}
"""Memory limits of the steps that never use a GPU."""

GPU_MEMORY: Final = "10G"
"""Memory limit of finetune and sample, enough for 774M in half precision; on a GPU node it is requested as well."""

MEMORY_REQUEST: Final = "500M"
"""What all other tasks request, so that they fit small nodes. Without it Kubernetes would request the whole limit."""

STORE: Final = {key: f"QUIPMILL_S3_{key}" for key in ("ENDPOINT", "REGION", "ACCESS_KEY", "SECRET_KEY", "PATH_STYLE", "CA_FILE")}
"""Keys of the secret `quipmill-store`, and the environment variables they become."""

_X_KEYS: Final = ("X_CONSUMER_KEY", "X_CONSUMER_SECRET", "X_ACCESS_KEY", "X_ACCESS_SECRET")
SOURCES: Final = {key: key for key in ("X_BEARER_TOKEN", *_X_KEYS, "MASTODON_TOKEN")}
"""Keys of the secret `quipmill-sources`."""

SERVICE: Final = {"QUIPMILL_SERVICE_TOKEN": "QUIPMILL_SERVICE_TOKEN"}
"""The key of the secret `quipmill-service`."""

QUERIES_AT_ONCE: Final = 4
"""Queries that `posts_each` works on at the same time, so that many of them do not start many GPU nodes, nor trip rate limits."""


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
        service_url: str = "",
        account: str = "",
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
            service_url: Address of the curation service that gets the kept samples as drafts; empty sends them nowhere.
            account: Account of the service that the drafts are for; empty leaves it to the service.
        """
        scraped = scrape(origins=origins, archive_uri=archive_uri, pipeline=name)
        _prepare(scraped, secrets=True, retries=3, cached=False)
        with dsl.If(scraped.outputs["new_posts"] >= min_new_posts, name="enough-new-posts"):
            base = None
            if engine not in WITHOUT_BASE:
                base = _prepare(base_model_step(name=base_model, mirror_uri=base_mirror_uri), secrets=True, retries=3)
            training = {"steps": steps, "seed": seed, "checkpoint_uri": checkpoint_uri}
            drawing = {"n": n, "temperatures": temperatures, "seed": seed}
            drafts = {"service_url": service_url, "account": account}
            _train_to_drafts(scraped, name, engine, gpu, base, training, drawing, drafts)

    return posts


def build_posts_each(engine: str = DEFAULT, gpu: str | None = "gke") -> dsl.base_component.BaseComponent:
    """The pipeline `posts_each` for one engine and GPU, `<preset>[:<product>]` of `use_gpu` or None."""
    name = "posts_each" + suffix(engine, "gpu")

    @dsl.pipeline(name="posts_each" + suffix(engine, gpu))
    def posts_each(
        queries: list[str],
        archive_uri: str = "s3://mlpipeline/quipmill",
        base_model: str = "124M",
        steps: int = 1000,
        temperatures: list[float] = [0.7],  # noqa: B006  # kfp reads the default as it stands
        n: int = 100,
        seed: str = "",
        min_new_posts: int = 1,
        checkpoint_uri: str = "",
        base_mirror_uri: str = "",
        service_url: str = "",
        account: str = "",
    ) -> None:
        """The same as `posts` for each query on its own: one corpus, one model and one file of samples per query.

        A query that fails does not stop the others; the run fails after them. A new query leaves the others as they were.

        Args:
            queries: Each an origin, `<source>:<where>`, or several by line breaks, or `@<file>` with one a line: whatever one
                model is to learn from.
            archive_uri: Folder or `s3://` prefix that keeps all posts ever read.
            base_model: `124M`, `355M`, `774M`, `1558M`, `hf:<owner>/<name>`, an `s3://` prefix, or the recipe `tiny`.
            steps: Training steps of each model.
            temperatures: Below 1 safer, above 1 wilder; each gives `n` samples.
            n: Samples of each model at each temperature.
            seed: Random seed, a whole number; empty draws one for each model and records it.
            min_new_posts: New posts of a query that are worth a training; 0 trains always.
            checkpoint_uri: Folder or `s3://` prefix for resuming after a pre-emption; empty keeps no checkpoints.
            base_mirror_uri: Folder or `s3://` prefix of base models, looked in first and filled after a download.
            service_url: Address of the curation service that gets the kept samples as drafts; empty sends them nowhere.
            account: Account of the service that all drafts are for; empty leaves it to the service.
        """
        base = None
        if (
            engine not in WITHOUT_BASE
        ):  # once, before the loop: in it every iteration would have a base, and cache entries, of its own
            base = _prepare(base_model_step(name=base_model, mirror_uri=base_mirror_uri), secrets=True, retries=3)
        with dsl.ParallelFor(queries, name="query", parallelism=QUERIES_AT_ONCE) as query:
            scraped = scrape(origins=[], query=query, archive_uri=archive_uri, pipeline=name)
            _prepare(scraped, secrets=True, retries=3, cached=False)
            with dsl.If(scraped.outputs["new_posts"] >= min_new_posts, name="enough-new-posts"):
                training = {"steps": steps, "seed": seed, "checkpoint_uri": checkpoint_uri}
                drawing = {"n": n, "temperatures": temperatures, "seed": seed}
                drafts = {"service_url": service_url, "account": account}
                _train_to_drafts(scraped, name, engine, gpu, base, training, drawing, drafts)

    return posts_each


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


def build_publish() -> dsl.base_component.BaseComponent:
    """The pipeline `publish`, which needs neither engine nor GPU."""

    @dsl.pipeline(name="publish")
    def publish(service_url: str, account: str = "", limit: int = 10) -> None:
        """Ask the curation service to post what people approved and what is due; made for a recurring run.

        Args:
            service_url: Address of the curation service, `https://curate.example.com`.
            account: Account to post for; empty posts for all.
            limit: Posts at most, in one go, 1 to 100.
        """
        _prepare(publish_step(service_url=service_url, account=account, limit=limit), cached=False)

    return publish


def _train_to_drafts(
    scraped: PipelineTask,
    name: str,
    engine: str,
    gpu: str | None,
    base: PipelineTask | None,
    training: dict[str, Any],
    drawing: dict[str, Any],
    drafts: dict[str, Any],
) -> None:
    """Everything behind the gate, for one corpus; what `clean` gets of it is a name of its content, so that it is cached."""
    cleaned = _prepare(clean(corpus_uri=scraped.outputs["corpus_uri"]), secrets=True)
    parts = _prepare(split(posts=cleaned.outputs["posts"])).outputs
    start = {"base": base.outputs["base"]} if base else {}
    trained = finetune(train=parts["train"], valid=parts["valid"], engine=engine, **training, **start)
    _prepare(trained, engine=engine, gpu=gpu, secrets=True, retries=2)
    drawn = sample_step(model=trained.outputs["model"], **drawing)
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
    posted = _prepare(curate(evaluated=judged.outputs["evaluated"], **drafts), retries=3, cached=False)
    marked = mark_trained(corpus_uri=scraped.outputs["corpus_uri"], pipeline=name).after(posted)
    _prepare(marked, secrets=True, retries=3, cached=False)


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
    if step in ("curate", "publish"):
        kubernetes.use_secret_as_env(task, "quipmill-service", SERVICE, optional=True)
    if step == "finetune":
        kubernetes.use_field_path_as_env(task, "QUIPMILL_RUN_ID", "metadata.labels['pipeline/runid']")
    if retries:
        task.set_retry(retries, backoff_duration="60s", backoff_factor=2, backoff_max_duration="600s")
    task.set_env_variable("PYTHONUNBUFFERED", "1")
    return task.set_caching_options(cached)


def __getattr__(name: str) -> dsl.base_component.BaseComponent:
    """`pipeline.posts` and the others, built when somebody asks: kfp takes a quarter of a second for each during an import."""
    builders = {"posts": build_posts, "posts_each": build_posts_each, "sample": build_sample, "publish": build_publish}
    if name not in builders:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return globals().setdefault(name, builders[name]())


if __name__ == "__main__":
    from pathlib import Path

    from quipmill.kubeflow.compile import compile_all

    for file in compile_all(Path("build")):
        print(file)
