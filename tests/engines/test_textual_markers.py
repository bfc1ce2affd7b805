"""Posts as gpt-2-simple sees them, without TensorFlow."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quipmill.engines.textual_markers import END, START, Codec, cut, read_codec, score_batches, stream, windows
from tests.fakes.models_server import TEXTS, make_model

POSTS = ["One post.", "Zwei Füße 🦶🏽 auf der Wand", "", "a  b\n\nc", f"says {END} and {START}", "half \ud83d a pair"]


@pytest.fixture(scope="module")
def codec(tmp_path_factory: pytest.TempPathFactory) -> Codec:
    return read_codec(make_model(tmp_path_factory.mktemp("codec") / "model"))


def test_markers_are_the_same_pieces_everywhere(codec: Codec) -> None:
    row = stream(codec, ["@ada <hi>", "x"], 0).tolist()
    assert codec.decode(row) == f"{START}@ada <hi>{END}\n{START}x{END}\n"
    assert row[: len(codec.start)] == codec.start
    assert row[-len(codec.newline) - len(codec.end) : -len(codec.newline)] == codec.end


def test_a_quoted_marker_ends_no_post(codec: Codec) -> None:
    text = codec.decode(stream(codec, [f"I wrote {END} once"], 0).tolist())
    assert text == f"{START}I wrote < |endoftext|> once{END}\n"


def test_a_small_corpus_is_repeated(codec: Codec) -> None:
    assert len(stream(codec, ["tiny"], 500)) >= 500


def test_windows_depend_on_seed_and_number_alone(codec: Codec) -> None:
    tokens = stream(codec, TEXTS, 65)
    first = windows(tokens, 64, 3, seed=5, batch=9)
    assert first.shape == (3, 64)
    assert np.array_equal(first, windows(tokens, 64, 3, seed=5, batch=9))
    assert not np.array_equal(first, windows(tokens, 64, 3, seed=5, batch=10))
    assert not np.array_equal(first, windows(tokens, 64, 3, seed=6, batch=9))
    for row in first:
        assert any(np.array_equal(row, tokens[at : at + 64]) for at in range(len(tokens)))
    assert windows(tokens[:64], 64, 2, 0, 0).tolist() == [tokens[:64].tolist()] * 2


@pytest.mark.parametrize("context", [16, 17, 64, 1024])
def test_every_token_of_text_and_end_is_predicted_once(codec: Codec, context: int) -> None:
    texts = [*POSTS, "long " * 120]
    counted = np.zeros(len(texts))
    predicted: dict[int, list[int]] = {number: [] for number in range(len(texts))}
    for batch in score_batches(codec, texts, context, 200):
        assert batch.tokens.shape[1] <= context
        assert batch.tokens.shape[0] == 1 or batch.tokens.size <= 200
        np.add.at(counted, batch.texts, batch.counted.sum(1))
        for text, row, mask in zip(batch.texts, batch.tokens, batch.counted, strict=True):
            predicted[text] += row[1:][mask > 0].tolist()
    for number, ids in enumerate(codec.encode(texts)):
        assert counted[number] == len(ids) + len(codec.end)
        assert sorted(predicted[number]) == sorted([*ids, *codec.end])


def test_an_endless_word_takes_no_endless_time(codec: Codec) -> None:
    assert len(codec.encode(["ab" * 200_000])[0]) > 1000  # gpt-2-simple's own encoder needs hours


@pytest.mark.parametrize(
    ("drawn", "text", "ended"),
    [
        (f"One post.{END}\n{START}Another.{END}", "One post.", True),
        (f"One post.\n{START}Another.", "One post.\n", True),
        (f"\n{START}One post.{END}", "One post.", True),
        ("One post.<|endof", "One post.", True),
        ("One post.<", "One post.", False),
        (f"One post. surrendoftext|>\n{START}Another.", "One post. ", True),
        (END, "", True),
        ("a < b and c | d > e", "a < b and c | d > e", False),
    ],
)
def test_a_row_is_cut_at_its_end(codec: Codec, drawn: str, text: str, ended: bool) -> None:
    ids = codec.encode([drawn])[0]
    assert cut(codec, [*ids, *codec.newline], len(ids))[::2] == (text, ended)
    assert not cut(codec, [*codec.encode(["One post. " * 9])[0], *codec.end], 5)[2]  # it ended, but too late


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([START, END, "<|", "|>", "<|endof", "text|>", "word ", "é", "\n", "<"]), max_size=12), st.data())
def test_no_marker_leaks(codec: Codec, parts: list[str], data: st.DataObject) -> None:
    ids = codec.encode(["".join(parts)])[0]
    most = data.draw(st.integers(1, 60))
    text, tokens, _ = cut(codec, ids, most)
    assert tokens <= most
    assert START not in text
    assert END not in text
    assert "<|" not in text
    if len(ids) > most and END not in "".join(parts):  # cut by its length: a "<" before a whole marker is the post's own
        assert not text.endswith(("<", "\ufffd"))


def test_damaged_files_are_one_sentence(tmp_path: Path) -> None:
    from quipmill.errors import CheckpointError

    model = make_model(tmp_path / "model")
    (model / "vocab.bpe").write_text("#version: 0.2\nt h e\n")
    with pytest.raises(CheckpointError, match="expected two pieces"):
        read_codec(model)
    (model / "encoder.json").write_text("{")
    with pytest.raises(CheckpointError, match="not JSON"):
        read_codec(model)
