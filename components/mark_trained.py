"""The component `mark_trained`."""

from kfp.dsl import component

from quipmill.components import images


@component(base_image=images.CORE, install_kfp_package=False)
def mark_trained(corpus_uri: str, pipeline: str = "posts") -> None:
    """Record that a model has seen this corpus, so that `scrape` counts only newer posts; the last step of a run.

    Turn caching off for this step: a record that is not written loses nothing, but trains again.

    Args:
        corpus_uri: What `scrape` returned, `<archive_uri>/corpora/<sha256>.json`.
        pipeline: The name that was given to `scrape`.
    """
    from quipmill.stages import step

    with step():
        from datetime import UTC, datetime

        from quipmill.stages.mark_trained import mark_trained as run

        run(corpus_uri, pipeline=pipeline, now=datetime.now(UTC))
