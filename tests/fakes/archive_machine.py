"""An origin that changes, runs that read it into the archive, and everything that may happen to them: hypothesis chooses.

Runs die before or after any operation of the store, or are overtaken by another whole run there, which may die as well. After
each step the archive is read as users read it, and compared with what the runs were given.
"""

import itertools
import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import hypothesis.strategies as st
import pytest
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from quipmill.archive import append, corpora, freeze, list_origins, mark, read_corpus, shards, unseen, verify
from quipmill.archive.adding import origin_folder
from quipmill.schema import Post
from quipmill.store import Store
from tests.fakes.faulty_store import Died, FaultyStore

ORIGINS: Final = ("files:a", "files:b")

origins = st.sampled_from(ORIGINS)
names = st.sampled_from([f"p{number}" for number in range(5)])
edits = st.lists(st.tuples(names, st.sampled_from([False, False, True])), max_size=4)
faults = st.none() | st.tuples(st.integers(0, 9), st.booleans())
overlaps = st.none() | st.tuples(st.integers(0, 7), st.integers(-1, 1), st.booleans(), faults)


class ArchiveMachine(RuleBasedStateMachine):
    """One archive and its two origins.

    Args:
        store: makes an empty real store.
        happened: counts what really happened, over all machines.
    """

    def __init__(self, store: Callable[[], Store], happened: Counter[str]) -> None:
        super().__init__()
        self.store, self.happened = store(), happened
        self.time, self.texts = datetime(2024, 5, 1, tzinfo=UTC), itertools.count()
        self.world: dict[str, dict[str, str]] = {origin: {} for origin in ORIGINS}
        self.given: dict[str, dict[str, set[str]]] = {origin: defaultdict(set) for origin in ORIGINS}
        self.kept: dict[str, set[tuple[str, str]]] = {origin: set() for origin in ORIGINS}
        self.corpora: dict[str, dict[str, str]] = {}
        self.marked: dict[str, list[str]] = {origin: [""] for origin in ORIGINS}  # what the last model may have seen
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(shards, "SHARD_POSTS", 2)
        self.patch.setattr(os, "fsync", lambda _: None)  # no machine loses its power here, and disks are slow

    def teardown(self) -> None:
        self.patch.undo()
        assert verify(self.store).problems == []
        for uri, expected in self.corpora.items():
            assert self.read(uri) == expected, "a corpus changed"
        assert sum(facts.posts for facts in list_origins(self.store)) == sum(len(self.now(origin)) for origin in ORIGINS)

    def read(self, uri: str) -> dict[str, str]:
        found = [(post.id, post.text) for post in read_corpus(uri)]
        assert len(dict(found)) == len(found), "a post twice"
        return dict(found)

    def now(self, *which: str) -> dict[str, str]:
        """What a corpus made now would give."""
        there = [shard for origin in which for shard in shards.list_shards(self.store, origin_folder(origin))]
        found = [(post.id, post.text) for _, post in shards.current(self.store, there)]
        assert len(dict(found)) == len(found), "a post twice"
        return dict(found)

    @rule(origin=origins, edits=edits, complete=st.booleans(), fault=faults, overlap=overlaps)
    def scrape(self, origin: str, edits: Any, complete: bool, fault: tuple[int, bool] | None, overlap: Any) -> None:
        """The author writes, edits and deletes; a run reads the origin; perhaps another one overtakes it."""
        for name, removes in edits:
            self.world[origin].pop(name, None)
            if not removes:
                self.world[origin][name] = f"{name} {next(self.texts)}"
        before, listing = self.now(origin), dict(self.world[origin])
        self.time += timedelta(hours=1)
        runs, meanwhile = [(listing, complete)], None
        if overlap:
            at, minutes, other_complete, other_fault = overlap
            other = listing if minutes <= 0 else {**listing, "p9": f"p9 {next(self.texts)}"}

            def meanwhile() -> None:
                self.happened["overlaps"] += 1
                runs.append((other, other_complete))
                self.run(other_fault, self.append, origin, other, self.time + timedelta(minutes=minutes), other_complete)

        done = self.run(fault, self.append, origin, listing, self.time, complete, meanwhile=meanwhile, at=overlap and overlap[0])
        after = self.now(origin)
        assert all(text in self.given[origin][name] for name, text in after.items()), "a text that nobody wrote"
        for name in before.keys() - after.keys():
            assert any(complete and name not in listing for listing, complete in runs), f"{name} is lost"
        if done and len(runs) == 1:
            expected = listing if complete else {**before, **listing}
            assert after == expected, "a quiet run did not set everything right"

    def append(self, store: Store, origin: str, listing: dict[str, str], when: datetime, complete: bool) -> None:
        for name, text in listing.items():
            self.given[origin][name].add(text)
        append(store, origin, [Post(name, "ada", text) for name, text in listing.items()], when, complete=complete)

    @rule(origin=origins, fault=faults)
    def freeze(self, origin: str, fault: tuple[int, bool] | None) -> None:
        self.run(fault, freeze, [origin])
        uri = freeze(self.store, [origin])
        assert freeze(self.store, [origin, origin]) == uri
        assert self.corpora.setdefault(uri, self.read(uri)) == self.read(uri)

    @rule(origin=origins, fault=faults, data=st.data())
    def mark(self, origin: str, fault: tuple[int, bool] | None, data: st.DataObject) -> None:
        """A training ends, of any corpus that was made before."""
        mine = [uri for uri in self.corpora if corpora.open_corpus(uri)[1].origins == (origin,)]
        if not mine:
            return
        uri = data.draw(st.sampled_from(mine))
        with pytest.MonkeyPatch.context() as patch:
            done = self.run(
                fault, lambda store: (patch.setattr(corpora, "open_store", lambda _: store), mark(uri, "posts", self.time))
            )
        # a run that has seen more is not undone, and one that dies may have written or not
        newer = [seen for seen in self.marked[origin] if seen and self.has_more(seen, uri)]
        self.marked[origin] = (
            [*newer, *([uri] if len(newer) < len(self.marked[origin]) else [])] if done else [*self.marked[origin], uri]
        )

    def has_more(self, one: str, other: str) -> bool:
        return set(corpora.open_corpus(one)[1].shards) > set(corpora.open_corpus(other)[1].shards)

    @rule(origin=origins)
    def count(self, origin: str) -> None:
        """What a model has not seen is what differs from the corpus that it saw."""
        uri = freeze(self.store, [origin])
        now, found = self.read(uri), unseen(uri, "posts")
        expected = set()
        for seen in self.marked[origin]:
            old = self.read(seen) if seen else {}
            expected.add(sum(old.get(name) != text for name, text in now.items()))
        assert found in expected, f"{found} new posts, not {expected}"

    @invariant()
    def nothing_is_lost(self) -> None:
        """Every version that was ever stored is there, and both origins together give each post once."""
        for origin in ORIGINS:
            there = set(self.stored(origin))
            assert self.kept[origin] <= there, "a version is lost"
            self.kept[origin] = there

    @rule()
    def read_both(self) -> None:
        """A post that both origins have comes once, one that either has deleted not at all."""
        together, (one, two) = self.now(*ORIGINS), (self.now(origin) for origin in ORIGINS)
        assert one.keys() & two.keys() <= together.keys() <= one.keys() | two.keys()

    def stored(self, origin: str) -> Iterable[tuple[str, str]]:
        for shard in shards.list_shards(self.store, origin_folder(origin)):
            yield from ((row["id"], row.get("text", "")) for row in shards.rows(self.store, shard))

    def run(
        self, fault: tuple[int, bool] | None, work: Callable[..., object], *args: Any, meanwhile: Any = None, at: Any = 0
    ) -> bool:
        """Whether it came to its end."""
        dies_at, first = fault or (None, True)
        try:
            work(FaultyStore(self.store, dies_at, first, meanwhile, at or 0), *args)
        except Died:
            self.happened["crashes"] += 1
            return False
        return True
