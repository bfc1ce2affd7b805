"""Each check of a text, by what people and models really write."""

import pytest

from quipmill.config import EvaluateConfig
from quipmill.quality import FLAGS, count_dropped, distinct, judge, look, measure
from quipmill.schema import Sample

LEARNT = [
    "The bakery on the corner opens at seven and closes when the bread is gone.",
    "Tea first, opinions later.",
    "One more lap!",
]
CONFIG = EvaluateConfig()


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("I walked to the river and came back with wet shoes.", []),
        ("R people write x |> filter(y > 3) |> count() all day long.", []),
        ("I <3 long walks | short talks", []),
        ("", ["empty"]),
        (" \n\u200b\u3000", ["empty"]),
        ("<|endoftext|>", ["marker"]),
        ("It rained all night. <|endoftext|> It rained all", ["marker"]),
        ("It rained all night. <|endof", ["marker"]),
        ("It rained all night.<|", ["marker"]),
        ("oftext|> it rained all night", ["marker"]),
        ("|>it rained all night", ["marker"]),
        ("startoftext it rained all night", ["marker"]),
        ("It rained all night \ufffd again", ["marker"]),
        ("rain " * 57, ["too_long"]),
        ("雨" * 140, []),
        ("雨" * 141, ["too_long"]),
        ("https://example.com/" + "x" * 300, []),
        ("Tea first, opinions later.", ["training_post", "copied"]),
        ("TEA FIRST OPINIONS LATER", ["training_post"]),
        ("The bakery on the corner opens at seven and closes at noon.", ["copied"]),
        ("The bakery closes at seven and opens when the corner is gone, bread first.", []),
    ],
)
def test_flags(text: str, flags: list[str]) -> None:
    (seen,) = look([text], LEARNT, CONFIG)
    assert seen.flags == flags


def test_a_prompt_alone_is_nothing_new() -> None:
    assert look(["I think "], LEARNT, CONFIG, ["I think "])[0].flags == ["empty"]
    assert look(["I think so, mostly on Mondays."], LEARNT, CONFIG, ["I think "])[0].flags == []


def test_overlap_names_the_longest_run_and_its_post() -> None:
    (seen,) = look(["My bakery on the corner burnt down."], LEARNT, CONFIG)
    assert (seen.overlap, seen.nearest) == (len(" bakery on the corner "), LEARNT[0])
    (nothing,) = look(["雨"], LEARNT, CONFIG)
    assert (nothing.overlap, nothing.nearest) == (0, None)


def samples(*texts: str) -> list[Sample]:
    return [Sample(str(number), text) for number, text in enumerate(texts)]


def test_repetitions_drop_all_but_the_first() -> None:
    judged = judge(
        samples("Rain again today, says the cat.", "rain again today says the cat", "Rain again today, says the cat!"),
        LEARNT,
        CONFIG,
        [1.0] * 3,
    )
    assert [sample.duplicate_of for sample in judged] == [None, "0", "0"]
    assert [sample.keep for sample in judged] == [True, False, False]
    assert count_dropped(judged) == {"duplicate": 2}


def test_a_good_sample_is_not_dropped_for_a_bad_twin_before_it() -> None:
    judged = judge(
        samples("Rain again today, says the cat <|", "Rain again today, says the cat", "Rain again today, says the cat"),
        LEARNT,
        CONFIG,
        [1.0] * 3,
    )
    assert [sample.flags for sample in judged] == [["marker"], [], ["duplicate"]]
    assert [sample.duplicate_of for sample in judged] == [None, None, "1"]


def test_counts_each_dropped_sample_once_under_its_gravest_flag() -> None:
    judged = judge(samples(f"{LEARNT[0]}<|endoftext|>", LEARNT[1], LEARNT[1]), LEARNT, CONFIG, [None] * 3)
    assert judged[2].flags == ["training_post", "copied", "duplicate"]
    assert count_dropped(judged) == {"marker": 1, "training_post": 2}
    assert list(count_dropped(judged)) == [flag for flag in FLAGS if flag in count_dropped(judged)]


def test_settings_move_the_lines() -> None:
    text = "The bakery on the corner opens at seven and closes at noon."
    assert look([text], LEARNT, EvaluateConfig(max_copied_fraction=0.95))[0].flags == []
    assert look([text], LEARNT, EvaluateConfig(max_length=20, max_copied_fraction=0.95))[0].flags == ["too_long"]


def test_measures() -> None:
    texts = ["a b a b", "", LEARNT[1]]
    measured = measure(texts, look(texts, LEARNT, CONFIG), texts)
    assert measured["distinct_1"] == 6 / 8 and measured["distinct_2"] == 5 / 6
    assert measured["empty_share"] == measured["copied_share"] == measured["training_post_share"] == 1 / 3
    assert measured["mean_length"] == (7 + 0 + 26) / 3
    assert measure([], [], []) == {}


def test_distinct_leaves_out_what_cannot_be_had() -> None:
    assert distinct([]) == distinct(["", "…"]) == {}
    assert distinct(["One", "one"]) == {"distinct_1": 0.5}


def test_no_training_post_at_all() -> None:
    (seen,) = look(["a fine day"], [], CONFIG)
    assert seen.flags == [] and seen.nearest is None
