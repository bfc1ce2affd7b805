"""The component `curate`."""

from kfp.dsl import Dataset, Input, Markdown, Metrics, Output, component

from quipmill.components import images


@component(base_image=images.CORE, install_kfp_package=False)
def curate(
    evaluated: Input[Dataset],
    summary: Output[Markdown],
    metrics: Output[Metrics],
    service_url: str = "",
    account: str = "",
) -> None:
    """Post the kept samples to the curation service, as drafts that a person approves or rejects; again changes nothing.

    The token comes from the environment, `QUIPMILL_SERVICE_TOKEN`, on a cluster from the secret `quipmill-service`.
    Turn caching off for this step: the service is outside.

    Args:
        evaluated: What `evaluate` made of the samples, JSON Lines.
        service_url: Address of the curation service, `https://curate.example.com`; empty posts nowhere.
        account: Account of the service that the drafts are for; empty leaves it to the service.

    Returns:
        summary: What was added, what the service knew already, and what it refused and why.
        metrics: Samples kept, and drafts added, known already and refused.
    """
    from quipmill.stages import step

    with step():
        import os
        from pathlib import Path

        from quipmill.config import CurateConfig
        from quipmill.stages.curate import curate as run

        config = CurateConfig(service_url, account)
        result = run(Path(evaluated.path), Path(summary.path), config, token=os.environ.get("QUIPMILL_SERVICE_TOKEN", ""))
        for name, count in (
            ("kept", result.kept),
            ("added", result.added),
            ("known", result.known),
            ("refused", len(result.refused)),
        ):
            metrics.log_metric(name, count)
