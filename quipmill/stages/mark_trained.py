"""Records that a model has seen a corpus: the last step of a run, so that a run that dies before it trains again."""

import logging
from datetime import datetime

from quipmill import archive

logger = logging.getLogger(__name__)


def mark_trained(corpus_uri: str, *, pipeline: str, now: datetime) -> None:
    """Makes `scrape` count only newer posts as new, for this pipeline and the origins of this corpus.

    Args:
        corpus_uri: what `scrape` returned, `<archive>/corpora/<sha256>.json`.
        pipeline: the name that was given to `scrape`.
        now: when the training ended.

    Raises:
        DataError: this is no corpus, or it is damaged.
        StoreError: the archive refuses.
    """
    archive.mark(corpus_uri, pipeline, now)
    logger.info("mark_trained: %s has seen %s", pipeline, corpus_uri)
