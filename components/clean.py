"""The component `clean`."""

from kfp.dsl import Dataset, Metrics, Output, component

from quipmill.components import images


@component(base_image=images.CORE, install_kfp_package=False)
def clean(
    corpus_uri: str,
    posts: Output[Dataset],
    metrics: Output[Metrics],
    keep_retweets: bool = False,
    keep_replies: bool = False,
    keep_urls: bool = False,
    keep_mentions: str = "all",
    keep_hashtags: bool = True,
    keep_newlines: bool = False,
    keep_ellipsis: bool = True,
    unescape_entities: bool = True,
    replace_nbsp: bool = True,
    collapse_whitespace: bool = True,
    min_words: int = 3,
    duplicate_threshold: float = 0.8,
    languages: list[str] = [],  # noqa: B006  # kfp reads the default as it stands
    equal_accounts: bool = False,
    max_bad_fraction: float = 0.05,
) -> None:
    """Keep the author's own words and drop what a model should not learn from, with a count per reason.

    Args:
        corpus_uri: What `scrape` returns, `<archive_uri>/corpora/<sha256>.json`.
        keep_retweets: Keep posts that repeat somebody else's words.
        keep_replies: Keep posts that answer somebody; answers to oneself are always kept.
        keep_urls: Keep links in the text.
        keep_mentions: Which @mentions stay: `all`, `inner` (those at the start go) or `none`.
        keep_hashtags: Keep #hashtags.
        keep_newlines: Keep line breaks; otherwise each becomes a space.
        keep_ellipsis: Keep the character `…`.
        unescape_entities: Turn `&amp;` and other HTML entities into their characters.
        replace_nbsp: Turn non-breaking and zero-width spaces into plain ones or nothing.
        collapse_whitespace: Make every run of blanks one, and strip the ends.
        min_words: Fewer words than this are too few to learn from; 0 keeps all.
        duplicate_threshold: Jaccard similarity from which a later post is a near-duplicate; 1 removes exact ones only, 0 none.
        languages: Keep posts in these languages only, `["de", "pt"]`; those whose language is not known stay. Empty keeps all.
        equal_accounts: Repeat the posts of accounts that wrote less, so that all have the same weight.
        max_bad_fraction: Share of unreadable records above which the step fails, 0 to 1.

    Returns:
        posts: The cleaned posts as JSON Lines.
        metrics: Posts read, kept, dropped for each reason, and copies for equal weight.
    """
    from quipmill.stages import step

    with step():
        from pathlib import Path

        from quipmill import __version__
        from quipmill.config import CleanConfig
        from quipmill.schema import digest_file
        from quipmill.stages.clean import clean as run

        config = CleanConfig(
            keep_retweets=keep_retweets,
            keep_replies=keep_replies,
            keep_urls=keep_urls,
            keep_mentions=keep_mentions,
            keep_hashtags=keep_hashtags,
            keep_newlines=keep_newlines,
            keep_ellipsis=keep_ellipsis,
            unescape_entities=unescape_entities,
            replace_nbsp=replace_nbsp,
            collapse_whitespace=collapse_whitespace,
            min_words=min_words,
            duplicate_threshold=duplicate_threshold,
            languages=tuple(languages),
            equal_accounts=equal_accounts,
            max_bad_fraction=max_bad_fraction,
        )
        result = run(corpus_uri, Path(posts.path), config)
        posts.metadata.update(
            rows=result.kept + result.repeated,
            digest=digest_file(posts.path),
            corpus_uri=corpus_uri,
            quipmill_version=__version__,
        )
        for name in ("read", "kept", "bad", "repeated", "unknown_language"):
            metrics.log_metric(name, getattr(result, name))
        for reason, count in result.dropped.items():
            metrics.log_metric(f"dropped_{reason}", count)
