"""The component `split`."""

from kfp.dsl import Dataset, Input, Metrics, Output, component

from quipmill.components import images


@component(base_image=images.CORE, install_kfp_package=False)
def split(
    posts: Input[Dataset],
    train: Output[Dataset],
    valid: Output[Dataset],
    test: Output[Dataset],
    metrics: Output[Metrics],
    valid_fraction: float = 0.1,
    test_fraction: float = 0.1,
    order: str = "newest",
    seed: int = 0,
    duplicate_threshold: float = 0.8,
    min_characters: int = 6000,
    warn_characters: int = 40000,
) -> None:
    """Hold posts out: one part to stop training at the right moment, another that only `evaluate` reads.

    Args:
        posts: Cleaned posts, JSON Lines.
        valid_fraction: Share of posts for early stopping and the choice of the best checkpoint.
        test_fraction: Share of posts that only `evaluate` reads.
        order: `newest` holds out the newest posts (test the very newest), `random` draws them with `seed`.
        seed: Seed of the random order.
        duplicate_threshold: Near-duplicates by this similarity never stand on both sides; 0 turns the check off.
        min_characters: Less training text than this is an error.
        warn_characters: Less training text than this is a warning.

    Returns:
        train: Posts to learn from, JSON Lines.
        valid: Posts for early stopping, JSON Lines.
        test: Posts for the final measurement, JSON Lines.
        metrics: Posts in each part, and characters to learn from.
    """
    from quipmill.stages import step

    with step():
        from pathlib import Path

        from quipmill import __version__
        from quipmill.config import SplitConfig
        from quipmill.schema import digest_file
        from quipmill.stages.split import split as run

        config = SplitConfig(
            valid_fraction=valid_fraction,
            test_fraction=test_fraction,
            order=order,
            seed=seed,
            duplicate_threshold=duplicate_threshold,
            min_characters=min_characters,
            warn_characters=warn_characters,
        )
        result = run(Path(posts.path), Path(train.path), Path(valid.path), Path(test.path), config)
        for name, part, rows in (("train", train, result.train), ("valid", valid, result.valid), ("test", test, result.test)):
            part.metadata.update(rows=rows, digest=digest_file(part.path), order=order, quipmill_version=__version__)
            metrics.log_metric(f"{name}_posts", rows)
        metrics.log_metric("train_characters", result.characters)
