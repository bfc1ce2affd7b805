"""The component `evaluate`."""

from typing import Optional

from kfp.dsl import HTML, Dataset, Input, Markdown, Metrics, Model, Output, component

from quipmill.components import images


@component(base_image=images.TORCH, install_kfp_package=False)
def evaluate(
    samples: Input[Dataset],
    train: Input[Dataset],
    valid: Input[Dataset],
    test: Input[Dataset],
    model: Input[Model],
    evaluated: Output[Dataset],
    kept: Output[Dataset],
    report: Output[HTML],
    card: Output[Markdown],
    metrics: Output[Metrics],
    base: Optional[Input[Model]] = None,
    max_length: int = 280,
    max_copied_fraction: float = 0.6,
    min_copied_length: int = 20,
    duplicate_threshold: float = 0.8,
    max_score_posts: int = 2000,
) -> None:
    """Measure the model on posts it has not seen, and mark each sample as kept or not, with the reason.

    Args:
        samples: What `sample` drew, JSON Lines.
        train: The posts that the model learnt from; samples that copy them are marked.
        valid: The posts that chose the checkpoint.
        test: The posts that nothing but this step reads.
        model: What `finetune` made.
        base: What `base_model` made, measured beside the model; none for engines without a base model.
        max_length: Longest sample, weighted as X counts.
        max_copied_fraction: A sample is a copy if its longest run out of one training post is a larger share of it.
        min_copied_length: Shorter runs, in characters, are turns of phrase and never make a copy.
        duplicate_threshold: Similarity from which a later sample is a near-duplicate.
        max_score_posts: Held-out posts that are scored at most, evenly spaced; 0 scores all.

    Returns:
        evaluated: All samples as JSON Lines, each with its measurements, `flags` and `keep`.
        kept: The text of the kept samples, separated by lines of twenty `=`.
        report: Loss curve, metrics, samples and provenance on one page.
        card: Summary of data, base model, settings, metrics, limits and responsible use.
        metrics: Bits per byte and perplexity beside the base model and a markov baseline, diversity, shares of dropped samples.
    """
    from quipmill.kubeflow.engine import advise
    from quipmill.stages import step

    with step(), advise(model=model.path):
        from pathlib import Path

        from quipmill import __version__
        from quipmill.config import EvaluateConfig
        from quipmill.stages.evaluate import evaluate as run

        config = EvaluateConfig(max_length, max_copied_fraction, min_copied_length, duplicate_threshold, max_score_posts)
        result = run(
            Path(samples.path),
            Path(train.path),
            Path(valid.path),
            Path(test.path),
            Path(model.path),
            Path(evaluated.path),
            Path(kept.path),
            Path(report.path),
            Path(card.path),
            config,
            base=Path(base.path) if base else None,
        )
        drawn = int(result.metrics["drawn"])
        evaluated.metadata.update(rows=drawn, kept=result.kept, quipmill_version=__version__)
        kept.metadata.update(rows=result.kept, quipmill_version=__version__)
        for name, value in result.metrics.items():
            metrics.log_metric(name, value)
