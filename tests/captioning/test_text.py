"""Captions become words, words numbers, and back."""

import json
from pathlib import Path

import pytest

from quipmill.captioning.text import SPECIAL, Vocabulary, clean_caption, learn_vocabulary, read_vocabulary, write_vocabulary
from quipmill.errors import CheckpointError


@pytest.mark.parametrize(
    ("caption", "words"),
    [
        ("An angler fishes river on a snowy day .", "an angler fishes river on a snowy day"),
        ("author : a life in photography -- in pictures", "author a life in photography in pictures"),
        ("2 dogs, 1 ball!", "2 dogs 1 ball"),
        ("the dog's t-shirt", "the dogs t shirt"),
        ("Ein Mädchen\u00a0läuft", "ein mädchen läuft"),
        ("[UNK] startseq <b>bold</b> endseq", "unk b bold b"),
        (" .,!? ", ""),
    ],
)
def test_a_caption_becomes_words(caption: str, words: str) -> None:
    assert clean_caption(caption) == words


def test_the_most_frequent_words_are_kept_and_their_order_is_always_the_same() -> None:
    vocabulary = learn_vocabulary(["a red cat", "a red dog", "a cow"], most=7)
    assert vocabulary.words == (*SPECIAL, "a", "red", "cat")
    assert learn_vocabulary(["a cow", "a red dog", "a red cat"], most=7) == vocabulary


def test_rows_and_targets_are_padded_behind() -> None:
    vocabulary = learn_vocabulary(["a red cat sat down"])
    rows, targets = vocabulary.encode_all(["a red zebra", "a red cat sat down on the mat"])
    number = vocabulary.numbers
    assert rows.tolist() == [
        [1, number["a"], number["red"], 3, 0, 0],
        [1, number["a"], number["red"], number["cat"], number["sat"], number["down"]],
    ]
    assert targets.tolist()[0] == [number["a"], number["red"], 3, 2, 0, 0]
    assert targets.tolist()[1][-1] == 2, "a caption that is cut ends like any other"


def test_decoding_stops_at_the_end_and_writes_no_special_word() -> None:
    vocabulary = learn_vocabulary(["a red cat"])
    numbers = vocabulary.numbers
    assert vocabulary.decode([numbers["a"], 3, numbers["cat"], 2, numbers["red"]]) == "a cat"
    assert vocabulary.decode([numbers["a"]]) == "a", "the last word stays where no end came"


def test_a_vocabulary_comes_back_from_json(tmp_path: Path) -> None:
    vocabulary = learn_vocabulary(["a red cat", "ein Mädchen"])
    write_vocabulary(tmp_path / "tokenizer.json", vocabulary)
    assert read_vocabulary(tmp_path / "tokenizer.json") == vocabulary


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "[" * 100_000,
        json.dumps({"kind": "words", "length": 5}),
        json.dumps({"kind": "words", "length": 5, "words": ["a"]}),
        json.dumps({"kind": "words", "length": 10**9, "words": [*SPECIAL, "a"]}),
        json.dumps({"kind": "words", "length": 5, "words": [*SPECIAL, "a", "a"]}),
        json.dumps({"kind": "words", "length": 5, "words": [*SPECIAL, "<script>"]}),
        json.dumps({"kind": "words", "length": 5, "words": [*SPECIAL, 7]}),
    ],
)
def test_what_is_no_vocabulary_is_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "tokenizer.json").write_text(text)
    with pytest.raises(CheckpointError, match="not the vocabulary"):
        read_vocabulary(tmp_path / "tokenizer.json")


def test_a_caption_without_words_is_a_row_of_its_own() -> None:
    assert Vocabulary((*SPECIAL, "a"), 3).encode("...") == ([1, 0, 0], [2, 0, 0])
