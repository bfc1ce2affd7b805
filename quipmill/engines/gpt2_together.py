"""Draws several batches with CTranslate2 from one loading of the model, each from a seed of its own.

CTranslate2 seeds the random state of a worker thread when the thread first draws, and never again: reseeding a generator has no
effect, and a generator for each seed would load the model each time, which takes as long as a batch of posts. So a generator gets
as many workers as there are batches. They share the weights. Each batch waits behind its first token, its state being seeded,
until all have begun; then they go on, a few at a time. What is drawn is what a generator of its own would have drawn.
"""

import os
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import ctranslate2

Stops = Callable[[int, int], bool]
"""`stops(row, token)`: whether a row has ended, though not by the end token; called for each token in order."""


@dataclass
class _Batch:
    """One batch on its way."""

    begun: threading.Event = field(default_factory=threading.Event)
    go_on: threading.Event = field(default_factory=threading.Event)
    results: Sequence[Any] = ()  # Any: ctranslate2 has no types


def draw(
    load: Callable[[int, int], Any],
    batches: Sequence[tuple[int, dict[str, Any]]],
    at_once: int = 1,
    stops: Callable[[], Stops] | None = None,
) -> list[list[list[int]]]:
    """The token ids of every row of every batch.

    Args:
        load: makes a generator with so many workers and threads for each.
        batches: seed and options of `generate_batch`.
        at_once: batches that go on at the same time. One thread for each batch is faster than all threads for each in turn.
        stops: makes for a batch what ends a row beside the end token.
    """
    at_once = max(1, min(at_once, len(batches), cores()))
    generator = load(len(batches), cores() // at_once)
    running: list[_Batch] = []
    try:
        for seed, options in batches:
            running.append(_begin(generator, seed, options, stops() if stops else None))
        for number, batch in enumerate(running):
            if number >= at_once:
                _wait(running[number - at_once])
            batch.go_on.set()
        return [[result.result().sequences_ids[0] for result in batch.results] for batch in running]
    finally:
        for batch in running:
            batch.go_on.set()  # or the workers would wait for ever, and the generator for them


def _begin(generator: Any, seed: int, options: dict[str, Any], stop: Stops | None) -> _Batch:
    batch = _Batch()

    def look(step: Any) -> bool:
        batch.begun.set()
        batch.go_on.wait()
        return stop is not None and stop(step.batch_id, step.token_id)

    ctranslate2.set_random_seed(seed)
    try:
        batch.results = generator.generate_batch(**options, asynchronous=True, callback=look)
        while not batch.begun.wait(0.02) and not batch.results[0].done():
            pass  # a batch that fails never begins
    except BaseException:
        batch.go_on.set()
        raise
    return batch


def _wait(batch: _Batch) -> None:
    for result in batch.results:
        result.result()


def cores() -> int:
    """Threads that this process may use."""
    wanted = os.environ.get("OMP_NUM_THREADS", "")
    return int(wanted) if wanted.isdecimal() and int(wanted) else len(os.sched_getaffinity(0))
