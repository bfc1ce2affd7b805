import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quipmill.config import SplitConfig
from quipmill.duplicates import groups
from quipmill.errors import DataError, UsageError
from quipmill.schema import Post, read_jsonl, write_jsonl
from quipmill.stages.split import Splits, split

SMALL = {"min_characters": 0, "warn_characters": 0}


def text(number: int) -> str:
    draw = random.Random(number)
    return " ".join(f"word{draw.randrange(5000)}" for _ in range(12))


def posts(count: int, dated: bool = True) -> list[Post]:
    return [Post(str(n), "ada", text(n), f"2024-01-01T{n // 60:02}:{n % 60:02}:00Z" if dated else "") for n in range(count)]


def parted(folder: Path, found: list[Post], **config: Any) -> tuple[Splits, dict[str, list[Post]]]:
    write_jsonl(folder / "in.jsonl", found)
    paths = {side: folder / "out" / f"{side}.jsonl" for side in ("train", "valid", "test")}
    facts = split(folder / "in.jsonl", paths["train"], paths["valid"], paths["test"], SplitConfig(**(SMALL | config)))
    return facts, {side: list(read_jsonl(path, Post)) for side, path in paths.items()}


def test_the_newest_are_held_out_and_the_very_newest_for_the_test(tmp_path: Path) -> None:
    found = posts(100)
    facts, sides = parted(tmp_path, random.Random(1).sample(found, 100), valid_fraction=0.1, test_fraction=0.05)
    assert (sides["train"], sides["valid"], sides["test"]) == (found[:85], found[85:95], found[95:])
    assert facts == Splits(85, 10, 5, sum(len(post.text) for post in found[:85]), 0, found[95].created_at)


def test_posts_without_dates_keep_the_file_s_order(tmp_path: Path) -> None:
    found = posts(20, dated=False)[::-1]
    sides = parted(tmp_path, found)[1]
    assert sides["train"] + sides["valid"] + sides["test"] == found


def test_random_is_the_seed_s_and_keeps_a_post_on_its_side_when_others_join(tmp_path: Path) -> None:
    found = posts(300)
    first = parted(tmp_path, found, order="random", seed=3)[1]
    assert parted(tmp_path, found[::-1], order="random", seed=3)[1] == first
    assert parted(tmp_path, found, order="random", seed=4)[1] != first
    assert [len(side) for side in first.values()] == [240, 30, 30]
    assert first["train"] == sorted(first["train"], key=lambda post: post.created_at)
    grown = parted(tmp_path, [*found, *posts(310)[300:]], order="random", seed=3)[1]
    assert len({post.id for post in grown["train"]} & {post.id for post in first["train"]}) > 230


def test_near_duplicates_stand_together_with_the_oldest(tmp_path: Path) -> None:
    found = posts(50)
    newest = Post("again", "ada", found[3].text + " too", "2025-01-01T00:00:00Z")
    facts, sides = parted(tmp_path, [*found, newest])
    assert newest in sides["train"] and facts.moved == 1
    assert newest in parted(tmp_path, [*found, newest], duplicate_threshold=0)[1]["test"]


def test_a_large_group_goes_to_train_so_that_the_shares_stay_close(tmp_path: Path) -> None:
    same = [Post(f"same{n}", "ada", text(7000), f"2025-01-01T00:{n:02}:00Z") for n in range(40)]
    _, sides = parted(tmp_path, [*posts(60), *same])
    assert set(same) <= set(sides["train"]) and [len(side) for side in sides.values()] == [80, 10, 10]


@pytest.mark.parametrize("order", ["newest", "random"])
def test_three_posts_are_one_for_each_side(tmp_path: Path, order: str) -> None:
    assert [len(side) for side in parted(tmp_path, posts(3), order=order)[1].values()] == [1, 1, 1]


def test_large_groups_alone_still_give_every_side_one(tmp_path: Path) -> None:
    found = [Post(f"{n}", "ada", text(n % 3), f"2024-01-01T00:00:{n:02}Z") for n in range(30)]
    assert [len(side) for side in parted(tmp_path, found)[1].values()] == [10, 10, 10]


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, 40)), min_size=3, max_size=40),
    st.sampled_from(["newest", "random"]),
    st.floats(0.05, 0.45),
    st.floats(0.05, 0.45),
)
def test_every_post_stands_once_and_duplicates_together(
    tmp_path_factory: pytest.TempPathFactory, drawn: list[tuple[int, int]], order: str, valid: float, test: float
) -> None:
    found = [Post(f"{n}", "ada", text(number), f"2024-01-{day % 28 + 1:02}T00:00:00Z") for n, (number, day) in enumerate(drawn)]
    folder = tmp_path_factory.mktemp("split")
    config = {"order": order, "valid_fraction": valid, "test_fraction": test}
    if len({post.text for post in found}) < 3:
        with pytest.raises(DataError, match="different posts cannot stand on 3 sides"):
            parted(folder, found, **config)
        return
    facts, sides = parted(folder, found, **config)
    assert sorted(post.id for side in sides.values() for post in side) == sorted(post.id for post in found)
    assert facts.train + facts.valid + facts.test == len(found) and min(facts.train, facts.valid, facts.test) > 0
    together = [{post.text for post in side} for side in sides.values()]
    assert not (together[0] & together[1] or together[0] & together[2] or together[1] & together[2])


def test_chains_of_near_duplicates_never_straddle(tmp_path: Path) -> None:
    words = [f"w{n}" for n in range(400)]
    chain = [Post(f"c{n}", "ada", " ".join(words[n * 3 : n * 3 + 40]), f"2026-01-01T00:{n:02}:00Z") for n in range(10)]
    assert len(set(groups([post.text for post in chain], 0.8))) > 1
    sides = parted(tmp_path, [*posts(200), *chain], valid_fraction=0.05, test_fraction=0.02)[1]
    assert sum(any(post in side for post in chain) for side in sides.values()) == 1


def test_too_little_text_is_an_error_and_little_text_a_warning(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(
        DataError, match=r"in.jsonl: only 1,\d\d\d characters of training text, at least 6,000 are needed. Scrape more"
    ):
        parted(tmp_path, posts(20), min_characters=6000)
    assert not (tmp_path / "out").exists()
    parted(tmp_path, posts(20), warn_characters=40_000)
    assert "characters of training text; from 40,000 on results get good" in caplog.text


@pytest.mark.parametrize(
    ("content", "says"), [(None, "no such file"), (b"", "0 different posts cannot stand on 3 sides"), (b"{}\n" * 3, "unreadable")]
)
def test_bad_input_is_one_sentence_and_writes_nothing(tmp_path: Path, content: bytes | None, says: str) -> None:
    path = tmp_path / "in.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(DataError, match=says):
        split(path, tmp_path / "o" / "a", tmp_path / "o" / "b", tmp_path / "o" / "c", SplitConfig())
    assert not (tmp_path / "o").exists()


@pytest.mark.parametrize("wrong", [{"order": "oldest"}, {"valid_fraction": 0.0}, {"valid_fraction": 0.6, "test_fraction": 0.5}])
def test_wrong_settings_are_usage_errors(wrong: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match="must"):
        SplitConfig(**wrong)
