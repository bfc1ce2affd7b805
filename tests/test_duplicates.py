import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quipmill.duplicates import groups, normal_words

FOX = "the quick brown fox jumps over the lazy dog while the cat looks on and does nothing at all"


@pytest.mark.parametrize(
    "other",
    [
        FOX.upper(),
        f"{FOX}!!!",
        f"  {FOX.replace(' ', '  ')} https://t.co/abc",
        FOX.replace(" ", " "),
        f"“{FOX}”",
    ],
)
def test_case_blanks_punctuation_and_links_do_not_count(other: str) -> None:
    assert groups([FOX, "another thing altogether", other], 1) == [0, 1, 0]
    assert groups([FOX, other], 0.01) == [0, 0]


def test_zero_groups_nothing() -> None:
    assert groups([FOX, FOX], 0) == [0, 1]


def test_one_changed_word_in_twenty_is_near_and_a_changed_half_is_not() -> None:
    near = FOX.replace("cat", "cow")
    far = FOX.replace("while the cat looks on and does nothing at all", "and then it rains for days in every town")
    assert groups([FOX, near, far], 0.75) == [0, 0, 2]
    assert groups([FOX, near, far], 0.99) == [0, 1, 2]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([], []),
        ([""], [0]),
        (["", " ", ""], [0, 0, 0]),
        (["thanks", "Thanks!", "thank"], [0, 0, 2]),
        (["😀", "😀", "😂", "👨‍👩‍👧"], [0, 0, 2, 3]),
        (["!!!", "???", "!!!"], [0, 1, 0]),
        (["https://a.example/1", "https://a.example/2"], [0, 1]),
        (["don't", "don’t", "dont"], [0, 0, 0]),
        (["café", "cafe\u0301"], [0, 0]),
        (["今日は良い天気です", "今日は良い天気です。"], [0, 0]),
        (["\ud83d", "\ud83d", "x"], [0, 0, 2]),
    ],
)
def test_short_and_odd_texts(texts: list[str], expected: list[int]) -> None:
    assert groups(texts, 0.8) == expected


def test_chains_hang_together_only_on_request() -> None:
    words = [f"w{n}" for n in range(60)]
    chain = [" ".join(words[shift : shift + 40]) for shift in range(0, 13, 3)]
    assert groups(chain, 0.8, chained=True) == [0] * 5
    firsts = groups(chain, 0.8)
    assert firsts[1] == 0 and len(set(firsts)) > 1


def exact(texts: list[str], threshold: float) -> set[tuple[int, int]]:
    sets = [set(zip(said, said[1:], strict=False)) for said in map(normal_words, texts)]
    return {
        (a, b)
        for b in range(len(texts))
        for a in range(b)
        if sets[a] and sets[b] and len(sets[a] & sets[b]) / len(sets[a] | sets[b]) >= threshold
    }


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**6), st.sampled_from([0.3, 0.5, 0.8, 0.9]))
def test_finds_what_comparing_every_pair_finds(seed: int, threshold: float) -> None:
    draw = random.Random(seed)
    texts = []
    for _ in range(25):
        said = [f"w{draw.randrange(200)}" for _ in range(draw.randrange(2, 25))]
        texts.append(" ".join(said))
        for _ in range(draw.randrange(3)):
            said[draw.randrange(len(said))] = "changed"
            texts.append(" ".join(said))
    near = exact(texts, threshold)
    firsts = groups(texts, threshold)
    leaders = sorted(set(firsts))
    assert all(firsts[first] == first <= index for index, first in enumerate(firsts))
    assert all((first, index) in near or texts[first] == texts[index] for index, first in enumerate(firsts) if first != index)
    missed = [pair for pair in near if pair[0] in leaders and pair[1] in leaders]
    whole = groups(texts, threshold, chained=True)
    missed += [(a, b) for a, b in near if whole[a] != whole[b]]
    assert len(missed) <= 1


def test_one_template_ten_thousand_times_takes_seconds() -> None:
    texts = [
        f"I just scored {n} points in level {n % 7} of the game that everybody plays today, come and beat me"
        for n in range(10_000)
    ]
    for chained in (False, True):
        start = time.perf_counter()
        firsts = groups(texts, 0.8, chained=chained)
        assert time.perf_counter() - start < 30
        assert len(set(firsts)) < 50


def test_same_input_same_groups() -> None:
    texts = [f"{FOX} {n % 50}" for n in range(500)]
    assert groups(texts, 0.8) == groups(texts, 0.8)
