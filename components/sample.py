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

    Returns:
        samples: The samples as JSON Lines, with the settings and the seed of each.
        metrics: Samples drawn, seconds, posts and tokens per second.
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
        )
        result = run(Path(model.path), Path(samples.path), config)
        samples.metadata.update(
            rows=result.drawn,
            engine=result.engine,
            model=result.model,
            seed=result.seed,
            temperatures=", ".join(f"{t:g}" for t in config.temperatures),
            quipmill_version=__version__,
        )
        for name in ("drawn", "seconds", "posts_per_second", "tokens_per_second"):
            metrics.log_metric(name, getattr(result, name))
