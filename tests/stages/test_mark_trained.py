import logging
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quipmill.archive import append, freeze, unseen
from quipmill.errors import DataError, QuipmillError, StoreError, UsageError
from quipmill.schema import Post
from quipmill.stages.mark_trained import mark_trained
from quipmill.store import open_store
from tests.fakes.s3 import Bucket

NOW = datetime(2024, 5, 1, tzinfo=UTC)


@pytest.fixture(params=["folder", "s3"])
def corpus(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URI of a corpus of one post."""
    bucket: Bucket | None = request.getfixturevalue("s3") if request.param == "s3" else None
    store = open_store(bucket.uri if bucket else str(tmp_path / "archive"))
    append(store, "files:a", [Post("1", "ada", "one")], NOW)
    return freeze(store, ["files:a"])


def test_what_a_model_has_seen_is_new_no_more(corpus: str, caplog: pytest.LogCaptureFixture) -> None:
    assert unseen(corpus, "posts") == 1
    with caplog.at_level(logging.INFO):
        mark_trained(corpus, pipeline="posts", now=NOW)
        mark_trained(corpus, pipeline="posts", now=NOW)  # a retry
    assert unseen(corpus, "posts") == 0 and unseen(corpus, "posts-cpu") == 1
    assert caplog.messages[-1] == f"mark_trained: posts has seen {corpus}"


@pytest.mark.parametrize(
    ("change", "pipeline", "kind", "said"),
    [
        ("posts.jsonl", "posts", DataError, "'posts.jsonl' is no corpus"),
        ("", "posts", DataError, "is no corpus"),
        ("{corpus}", "", UsageError, "no name of a pipeline"),
        ("{corpus}/../{corpus}", "posts", QuipmillError, "corpora"),
        ("{other}", "posts", StoreError, "no such object"),
    ],
)
def test_bad_use_is_said(change: str, pipeline: str, kind: type[QuipmillError], said: str, corpus: str) -> None:
    other = corpus.replace(corpus[-20:-5], "0" * 15)
    with pytest.raises(kind, match=said) as error:
        mark_trained(change.format(corpus=corpus, other=other), pipeline=pipeline, now=NOW)
    assert "\n" not in str(error.value)
    assert unseen(corpus, "posts") == 1
