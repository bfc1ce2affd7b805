"""The post archive: every post ever read, in a store that only grows, and what models were trained on.

    posts/<origin>/origin.json                                  what the digest <origin> stands for
    posts/<origin>/<time>-<sha256>-<count>.jsonl.gz             a shard: raw posts that were not there before
    posts/<origin>/<time>-<sha256>-<count>.changes.jsonl.gz     a shard: later versions of posts, and deletions
    posts/<origin>/<sha256>-<count>.jsonl.gz                    a shard of the first form, before edits were kept
    posts/<origin>/read-until.json                              up to when a source that costs money has been read
    corpora/<sha256>.json                                       a corpus: its origins and shards; named by its own bytes
    trained/<pipeline>/<origins>.json                           what the last model of this pipeline and these origins saw

What a reader may rely on:

- Nothing is overwritten but by the same bytes, and nothing is moved or removed. A shard is named by when it was written and by
  its unpacked content. Runs that overlap, or die anywhere, lose no post: the worst is a post in two shards, and readers give
  each post once.
- The newest version of a post is read, the older ones stay. A post that its origin has no more is left out, in every corpus that
  is made from then on, until the origin shows it again; the record of it stays. Which version is newest does not depend on which
  run listed first; what overlapping runs saw differently, the next run sets right.
- A corpus is its URI: the same shards have the same URI, other shards another one. A run that finds nothing new or changed finds
  the URI that the last one found, so that everything behind it hits its cache.
- What is read is checked against its name; a cut, changed or swollen file is refused with the reason.
- Memory holds one shard (at most 64 MiB unpacked) and 150 bytes for each post.

The same post is one with the same id; an id of fewer than 15 characters, a row number for one, counts together with its
author (ids of networks are longer and their own; a handle may change).
"""

from quipmill.archive.adding import Added, append, note_read_until, origin_tag, read_until
from quipmill.archive.checking import Checked, OriginFacts, TrainedFacts, list_origins, list_trained, verify
from quipmill.archive.corpora import Corpus, check_pipeline, freeze, mark, open_corpus, read_corpus, unseen

__all__ = [
    "Added",
    "Checked",
    "Corpus",
    "OriginFacts",
    "TrainedFacts",
    "append",
    "check_pipeline",
    "freeze",
    "list_origins",
    "list_trained",
    "mark",
    "note_read_until",
    "open_corpus",
    "origin_tag",
    "read_corpus",
    "read_until",
    "unseen",
    "verify",
]
