"""The component `finetune`."""

from typing import Optional

from kfp.dsl import Dataset, Input, Metrics, Model, Output, component

from quipmill.components import images


@component(base_image=images.TORCH, install_kfp_package=False)
def finetune(
    train: Input[Dataset],
    valid: Input[Dataset],
    model: Output[Model],
    metrics: Output[Metrics],
    base: Optional[Input[Model]] = None,
    engine: str = "gpt2_torch",
    steps: int = 1000,
    learning_rate: float = 0.0,
    warmup_fraction: float = 0.05,
    batch_size: int = 0,
    context: int = 0,
    accumulate: int = 1,
    weight_decay: float = -1.0,
    clip_norm: float = 1.0,
    dropout: float = -1.0,
    eval_every: int = 0,
    patience: int = 5,
    precision: str = "auto",
    checkpoint_minutes: float = 5.0,
    seed: str = "",
    checkpoint_uri: str = "",
) -> None:
    """Train a model on the posts; the checkpoint that is best on the validation posts becomes the model.

    Call `quipmill.kubeflow.engine.use_engine(task, engine)` for another engine than gpt2_torch: it decides the image.

    Args:
        train: Posts to learn from, JSON Lines.
        valid: Posts for early stopping, JSON Lines.
        base: What `base_model` made; engines without a base model (markov) need none.
        engine: `gpt2_torch`, `gpt2_simple`, `markov`, or another package's.
        steps: Optimizer steps in all; a resumed run ends where an uninterrupted one would.
        learning_rate: Peak learning rate; 0 leaves the choice to the engine.
        warmup_fraction: Share of the steps in which the learning rate rises; afterwards it falls along a cosine to a tenth.
        batch_size: Rows per step and device; 0 leaves the choice to the engine.
        context: Tokens per row; 0 leaves the choice to the engine.
        accumulate: Batches whose gradients are added up for one step.
        weight_decay: Decoupled weight decay, on matrices only; below 0 leaves the choice to the engine.
        clip_norm: Largest global norm of the gradient; 0 does not clip.
        dropout: Dropout while training; below 0 leaves the choice to the engine.
        eval_every: Steps between two looks at the validation split; 0 leaves the choice to the engine.
        patience: Looks without a better validation loss before training stops early; 0 never stops.
        precision: `auto` (bf16 where the hardware has it), `bf16` or `fp32`.
        checkpoint_minutes: A killed run loses at most so much work, where a `checkpoint_uri` is given.
        seed: Random seed, a whole number; empty draws one and records it.
        checkpoint_uri: Folder or `s3://` prefix for resuming after a pre-emption; empty keeps no checkpoints.

    Returns:
        model: The checkpoint, weights and `manifest.json`, with the manifest's facts as metadata.
        metrics: Bits per byte on the validation posts before and after, tokens trained, tokens per second, seconds.
    """
    from quipmill.kubeflow.engine import advise
    from quipmill.stages import step

    with step(), advise(engine):
        import os
        from pathlib import Path

        from quipmill.config import FinetuneConfig, parse_seed
        from quipmill.stages.finetune import finetune as run

        config = FinetuneConfig(
            engine=engine,
            steps=steps,
            learning_rate=learning_rate or None,
            warmup_fraction=warmup_fraction,
            batch_size=batch_size or None,
            context=context or None,
            accumulate=accumulate,
            weight_decay=None if weight_decay < 0 else weight_decay,
            clip_norm=clip_norm,
            dropout=None if dropout < 0 else dropout,
            eval_every=eval_every or None,
            patience=patience,
            precision=precision,
            checkpoint_minutes=checkpoint_minutes,
            seed=parse_seed(seed),
        )
        manifest = run(
            Path(train.path),
            Path(valid.path),
            Path(base.path) if base else None,
            Path(model.path),
            config,
            checkpoint_uri=checkpoint_uri or None,
            run_id=os.environ.get("QUIPMILL_RUN_ID", ""),
        )
        model.metadata.update(
            engine=manifest.engine,
            base_model=manifest.base.get("name", ""),
            base_digest=manifest.base.get("digest", ""),
            digest=manifest.digest,
            steps=manifest.step,
            rows=manifest.data.get("posts", 0),
            data_digest=manifest.data.get("digest", ""),
            seed=manifest.seed,
            quipmill_version=manifest.version,
        )
        for name, value in manifest.metrics.items():
            metrics.log_metric(name, value)
