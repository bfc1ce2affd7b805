"""The component `scrape`."""

from typing import NamedTuple

from kfp.dsl import Dataset, Metrics, Output, component

from quipmill.components import images


@component(base_image=images.CORE, install_kfp_package=False)
def scrape(
    origins: list[str],
    archive_uri: str,
    posts: Output[Dataset],
    metrics: Output[Metrics],
    query: str = "",
    pipeline: str = "posts",
    limit: int = 0,
    since: str = "",
    columns: str = "",
    max_bad_fraction: float = 0.05,
) -> NamedTuple("Scraped", [("new_posts", int), ("corpus_uri", str)]):  # type: ignore[valid-type]  # kfp reads it
    """Read the posts of one or more origins into the archive, and say how many are new since the last trained model.

    Turn caching off for this step: the world that it reads changes.

    Args:
        origins: Where posts come from, `<source>:<where>`: `x_archive:s3://bucket/twitter.zip`, `files:https://host/posts.csv`.
        archive_uri: Folder or `s3://bucket/prefix` that keeps all posts ever read.
        query: One more origin, or several by line breaks, as text: what a loop over queries can give.
        pipeline: Name under which `mark_trained` records what a model has seen.
        limit: Newest posts to read per origin; 0 reads all.
        since: Only posts of this date or later, `2024-01-31` or RFC 3339; empty reads all.
        columns: Names of CSV columns or JSON keys where they are unusual, `text=body,id=post_id`.
        max_bad_fraction: Share of unreadable records above which the step fails, 0 to 1.

    Returns:
        new_posts: Posts of these origins that the last trained model of this pipeline has not seen.
        corpus_uri: Content-addressed list of the posts to train on, `<archive_uri>/corpora/<sha256>.json`.
        posts: The corpus as JSON Lines, for people to look at.
        metrics: Posts read, added, edited, deleted, unreadable, new, and in the corpus.
    """
    from quipmill.stages import step

    with step():
        from datetime import UTC, datetime
        from pathlib import Path

        from quipmill import __version__
        from quipmill.config import ScrapeConfig
        from quipmill.stages.scrape import scrape as run

        config = ScrapeConfig(limit or None, since or None, columns, max_bad_fraction)
        now = datetime.now(UTC)
        result = run([*origins, query], archive_uri, Path(posts.path), config, pipeline=pipeline, now=now)
        posts.metadata.update(
            origins=", ".join(result.per_origin),
            corpus_uri=result.corpus_uri,
            rows=result.posts,
            new_posts=result.new_posts,
            scraped_at=now.isoformat(timespec="seconds"),
            quipmill_version=__version__,
        )
        for name in ("new_posts", "read", "added", "edited", "deleted", "posts", "bad"):
            metrics.log_metric(name, getattr(result, name))
    return result.new_posts, result.corpus_uri
