"""The copy check against brute force, on hostile alphabets, at real size."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quipmill import overlap
from quipmill.overlap import Run, longest_runs

few_letters = st.text(alphabet="ab\x00 \U0001f600\ud800", max_size=12)
any_letters = st.text(max_size=20)
strings = st.lists(few_letters | any_letters, max_size=6)


def brute_force(text: str, posts: list[str]) -> Run:
    for length in range(len(text), 0, -1):
        for start in range(len(text) - length + 1):
            for number, post in enumerate(posts):
                if text[start : start + length] in post:
                    return Run(length, start, number)
    return Run(0)


@given(strings, strings)
@settings(max_examples=200, deadline=None)
def test_equals_brute_force(texts: list[str], posts: list[str]) -> None:
    assert longest_runs(texts, posts) == [brute_force(text, posts) for text in texts]


@given(strings, strings)
@settings(max_examples=50, deadline=None)
def test_blocks_change_nothing(texts: list[str], posts: list[str]) -> None:
    whole = longest_runs(texts, posts)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(overlap, "BLOCK_CHARACTERS", 10)
        assert longest_runs(texts, posts) == whole


def test_never_matches_across_posts() -> None:
    assert longest_runs(["good morning"], ["so good", " morning"])[0] == Run(8, 4, 1)


def test_same_story_twice_names_the_first_post() -> None:
    assert longest_runs(["a fine day"], ["no", "what a fine day!", "a fine day"])[0] == Run(10, 0, 1)


def test_a_thousand_samples_against_twenty_thousand_posts_take_seconds() -> None:
    draw = random.Random(0)
    words = ["".join(draw.choices("etaoinshrdlu", k=draw.randint(2, 9))) for _ in range(3000)]
    posts = [" ".join(draw.choices(words, k=18)) for _ in range(20_000)]
    texts = [draw.choice(posts)[:70] + " ".join(draw.choices(words, k=8)) for _ in range(1000)]
    start = time.perf_counter()
    runs = longest_runs(texts, posts)
    assert time.perf_counter() - start < 30  # 2 s on an idle core
    assert all(run.length >= min(70, len(text)) - 1 for run, text in zip(runs, texts, strict=True))
    for text, run in zip(texts, runs, strict=True):
        assert run.post is not None and text[run.start : run.start + run.length] in posts[run.post]
