"""The component `publish`."""

from kfp.dsl import Markdown, Metrics, Output, component

from quipmill.components import images


@component(base_image=images.CORE, install_kfp_package=False)
def publish(
    summary: Output[Markdown],
    metrics: Output[Metrics],
    service_url: str = "",
    account: str = "",
    limit: int = 10,
) -> None:
    """Ask the curation service to post what people approved and what is due.

    A post that fails is reported and stays with the service; the step fails only if the service cannot be asked. The token
    comes from the environment, `QUIPMILL_SERVICE_TOKEN`, on a cluster from the secret `quipmill-service`. Turn caching off
    for this step.

    Args:
        service_url: Address of the curation service, `https://curate.example.com`.
        account: Account to post for; empty posts for all.
        limit: Posts at most, in one go, 1 to 100.

    Returns:
        summary: What was posted where, what failed and why.
        metrics: Drafts posted, failed, and still waiting.
    """
    from quipmill.stages import step

    with step():
        import os
        from pathlib import Path

        from quipmill.config import PublishConfig
        from quipmill.stages.publish import publish as run

        config = PublishConfig(service_url, account, limit)
        result = run(Path(summary.path), config, token=os.environ.get("QUIPMILL_SERVICE_TOKEN", ""))
        for name, count in (("posted", len(result.posted)), ("failed", len(result.failed)), ("waiting", result.waiting)):
            metrics.log_metric(name, count)
