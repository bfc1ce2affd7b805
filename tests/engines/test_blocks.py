"""What is drawn, drawn again, cut and shared out, with an engine that draws numbers."""

import logging
import random
from collections.abc import Iterator
from typing import Any

import pytest

from quipmill.config import SampleConfig
from quipmill.engines import BLOCK, block_seed
from quipmill.engines.blocks import Row, blocks_of, count_wanted, draw_blocks
from quipmill.errors import UsageError
from quipmill.schema import Sample


class Engine:
    """Draws rows of which a share is over-long, long or empty, and remembers how many it was asked for."""

    def __init__(self, unended: float = 0.0, long: float = 0.0, empty: float = 0.0) -> None:
        self.shares, self.asked = (unended, long, empty), list[int]()

    def draw(self, temperature: float, seed: int, rows: int) -> Iterator[Row]:
        self.asked.append(rows)
        state = random.Random(f"{temperature} {seed}")
        for _ in range(rows):
            unended, long, empty = (state.random() < share for share in self.shares)
            yield Row("" if empty else f"{state.random()} " * (30 if long else 1), 3, not unended)

    def samples(self, **settings: Any) -> list[Sample]:
        return list(draw_blocks(SampleConfig(**{"seed": 5, "temperatures": (0.7, 1.0), **settings}), self.draw))


def test_over_long_and_empty_rows_are_drawn_again(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    engine = Engine(unended=0.3, long=0.2, empty=0.1)
    drawn = engine.samples(n=150)
    assert len(drawn) == 300
    assert all(0 < len(one.text) <= 280 for one in drawn)
    assert len({one.text for one in drawn}) == 300
    assert sum(engine.asked) <= 4 * BLOCK * 6
    assert "did not end in time" in caplog.text and "were too long" in caplog.text and "were empty" in caplog.text


def test_what_the_budget_does_not_give_is_missing_and_nothing_else_moves() -> None:
    hopeless, poor = Engine(unended=1.0), Engine(unended=0.9)
    assert hopeless.samples(n=100) == []
    assert hopeless.asked == [BLOCK] * 4 * 4  # two blocks at each of two temperatures, four times their size
    some = poor.samples(n=BLOCK * 2)
    assert 10 < len(some) < BLOCK * 4
    assert sum(poor.asked) == 4 * BLOCK * 4
    second = [one for one in some if one.temperature == 0.7 and int(one.id) >= BLOCK]
    assert int(second[0].id) == BLOCK  # numbered by its block, whatever is missing before it
    assert poor.samples(n=BLOCK * 2, max_draws=8)[0] == some[0]


def test_one_draw_keeps_everything() -> None:
    engine = Engine(unended=0.5, long=0.3, empty=0.3)
    drawn = engine.samples(n=70, max_draws=1)
    assert len(drawn) == 140
    assert engine.asked == [BLOCK] * 4
    assert any(one.text == "" for one in drawn)
    assert any(len(one.text) > 280 for one in drawn)


def test_neither_n_nor_other_temperatures_change_a_sample() -> None:
    engine = Engine(unended=0.4, empty=0.2)
    many = engine.samples(n=200)
    for n in (1, 40, 64, 65, 199):
        few = engine.samples(n=n)
        assert few == [one for one in many if int(one.id) < n]
        assert engine.samples(n=n, temperatures=(1.0,)) == few[n:]


@pytest.mark.parametrize("n", [1, 64, 65, 300])
@pytest.mark.parametrize("shards", [1, 2, 3, 7, 20])
def test_all_shards_are_one_call(n: int, shards: int) -> None:
    engine = Engine(unended=0.4, empty=0.2)
    parts = [engine.samples(n=n, shard=f"{shard}/{shards}") for shard in range(shards)]
    assert [one for part in parts for one in part] == engine.samples(n=n)
    configs = [SampleConfig(n=n, temperatures=(0.7, 1.0), seed=5, shard=f"{shard}/{shards}") for shard in range(shards)]
    assert [len(part) for part in parts] == [count_wanted(config) for config in configs]
    sizes = [len(blocks_of(config)) for config in configs]
    assert max(sizes) - min(sizes) <= 1


def test_what_is_drawn_again_has_a_seed_of_its_own() -> None:
    seeds = {block_seed(5, "", 0.7, block, attempt) for block in range(3) for attempt in range(3)}
    assert len(seeds) == 9
    assert block_seed(5, "", 0.7, 2) == block_seed(5, "", 0.7, 2, 0)


def test_a_prompt_alone_is_empty_and_counts_as_length() -> None:
    rows = [Row("Say ", 0, True), Row("Say cheese", 2, True), Row("Say " + "x" * 280, 9, True)]
    config = SampleConfig(n=1, prompt="Say ", seed=1)
    assert [one.text for one in draw_blocks(config, lambda *_: rows)] == ["Say cheese"]


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"shard": "0/4", "seed": None}, "shard needs a seed"),
        ({"shard": "4/4"}, "shard must be like 0/4"),
        ({"shard": "-1/4"}, "shard must be like 0/4"),
        ({"shard": "first"}, "shard must be like 0/4"),
        ({"min_tokens": 121}, "min_tokens must be 0 to max_tokens"),
        ({"max_length": -1}, "max_length must not be negative"),
        ({"max_draws": 0}, "max_draws must be 1 to 100"),
        ({"precision": "int4"}, "precision must be one of auto, int8"),
        ({"temperatures": (0.7, 1.0, 0.7)}, "temperatures must differ, found 0.7 twice"),
    ],
)
def test_a_wrong_setting_is_one_sentence(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        SampleConfig(**{"seed": 1, **settings})
