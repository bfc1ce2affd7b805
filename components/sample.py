"""The component `sample`."""

from kfp.dsl import Dataset, Input, Metrics, Model, Output, component

from quipmill.components import images


@component(base_image=images.SAMPLE, install_kfp_package=False)
def sample(
    model: Input[Model],
    samples: Output[Dataset],
    metrics: Output[Metrics],
    n: int = 100,
    temperatures: list[float] = [0.7],  # noqa: B006  # kfp reads the default as it stands
    prompt: str = "",
    top_k: int = 40,
    top_p: float = 1.0,
    repetition_penalty: float = 1.0,
    max_tokens: int = 120,
    seed: str = "",
    min_tokens: int = 0,
    max_length: int = 280,
    max_draws: int = 4,
    precision: str = "auto",
    shard: str = "",
) -> None:
    """Draw new posts from a model; the same seed gives the same posts.

    Turn caching off for this step, or give a seed: otherwise every run repeats the first one's posts.

    Args:
        model: What `finetune` made.
        n: Samples at each temperature.
        temperatures: Below 1 safer, above 1 wilder; each gives `n` samples.
        prompt: Text that every sample goes on from; it is part of the sample.
        top_k: Draw from the k likeliest tokens only; 0 from all.
        top_p: Draw from the likeliest tokens that together have this probability; 1 from all.
        repetition_penalty: Above 1 makes tokens that were used already less likely.
        max_tokens: Longest sample, in the model's tokens, without the prompt.
        seed: Random seed, a whole number; empty draws one and records it.
        min_tokens: Shortest sample, in the model's tokens, without the prompt.
        max_length: Longest sample, weighted as X counts; 0 allows any. Longer ones are drawn again, as are empty ones and those
            that did not end within `max_tokens`.
        max_draws: Draws for each sample at most, on average over a block of 64; what is missing then is reported. 1 draws each
            once and keeps it whatever it is, cut at `max_tokens`.
        precision: What gpt2_torch computes in: `auto` (int8 on a CPU, float16 on a GPU), `int8`, `float16`, `bfloat16`,
            `float32`, `int8_float16` or `int8_bfloat16`.
        shard: `0/4` draws the first of four parts, in whole blocks of 64; `merge_samples` joins them to what one call draws.
            Needs a seed, the same for all parts.

    Returns:
        samples: The samples as JSON Lines, with the settings and the seed of each.
        metrics: Samples drawn and missing, seconds, posts and tokens per second.
    """
    from quipmill.kubeflow.engine import advise
    from quipmill.stages import step

    with step(), advise(model=model.path):
        from pathlib import Path

        from quipmill import __version__
        from quipmill.config import SampleConfig, parse_numbers, parse_seed
        from quipmill.stages.sample import sample as run

        config = SampleConfig(
            n=n,
            temperatures=parse_numbers("temperatures", temperatures),
            prompt=prompt,
            top_k=top_k,
            top_p=top_p,
            repetition_penalty=repetition_penalty,
            max_tokens=max_tokens,
            seed=parse_seed(seed),
            min_tokens=min_tokens,
            max_length=max_length,
            max_draws=max_draws,
            precision=precision,
            shard=shard,
        )
        result = run(Path(model.path), Path(samples.path), config)
        samples.metadata.update(
            rows=result.drawn,
            engine=result.engine,
            model=result.model,
            seed=result.seed,
            temperatures=", ".join(f"{t:g}" for t in config.temperatures),
            precision=result.precision,
            shard=shard,
            missing=result.missing,
            quipmill_version=__version__,
        )
        for name in ("drawn", "missing", "seconds", "posts_per_second", "tokens_per_second"):
            metrics.log_metric(name, getattr(result, name))
