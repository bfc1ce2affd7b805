"""Which images a captioner learns from, in which order, and what training leaves."""

import json
import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from quipmill.captioning import model as networks
from quipmill.captioning.dataset import Joined, Row, read_joined, read_split, references, split_rows
from quipmill.captioning.learner import make_examples, set_word_vectors, shuffle, take_batch
from quipmill.captioning.prediction import Captioner
from quipmill.captioning.text import learn_vocabulary
from quipmill.captioning.training import CaptionerConfig, train_captioner
from quipmill.checkpoints import Checkpoints
from quipmill.errors import DataError, UsageError
from quipmill.schema import read_manifest, write_json
from tests.captioning.conftest import TINY


def made(captions: list[str], urls: list[str] | None = None) -> Joined:
    """Data of as many different images as there are captions."""
    rows = [Row(f"c/{n}", text, urls[n] if urls else f"u{n}", n) for n, text in enumerate(captions)]
    features = np.random.default_rng(0).normal(size=(len(captions), 4)).astype(np.float32)
    return Joined(rows, features, np.zeros((0, 1, 1, 3), np.uint8), {"digest": "d"}, "digest")


def test_images_are_held_out_by_what_they_show_and_stay_where_they_are() -> None:
    captions = [f"a cat {n}" for n in range(200)]
    few, many = made(captions[:150]), made(captions)
    before, after = split_rows(few, 0.1, 0.2), split_rows(many, 0.1, 0.2)
    assert set(before.test) <= set(after.test)
    assert set(before.train) <= set(after.train)
    assert sorted([*after.train, *after.valid, *after.test]) == sorted(row.key for row in many.rows)
    assert 25 <= len(after.test) <= 55


def test_all_captions_of_an_image_are_on_one_side_and_are_its_references() -> None:
    joined = made(["a cat", "the cat", "a dog", "one dog", "a cow", "a hen"] * 5, [f"u{n // 2}" for n in range(30)])
    split = split_rows(joined, 0.2, 0.3)
    side_of = {key: side for side, keys in vars(split).items() for key in keys}
    assert all(side_of[f"c/{n}"] == side_of[f"c/{n + 1}"] for n in range(0, 30, 2))
    assert references(joined.rows[:4]) == {0: ["a cat", "the cat"], 2: ["a dog", "one dog"]}


def test_a_held_out_combination_is_words_in_a_row() -> None:
    joined = made(["a red triangle", "a red cross above a blue triangle", "Red, triangle!", *(f"a cat {n}" for n in range(20))])
    split = split_rows(joined, 0.1, 0.1, ("red triangle",))
    assert sorted(split.combinations) == ["c/0", "c/2"]


def test_few_images_still_leave_some_on_every_side() -> None:
    split = split_rows(made(["a", "b", "c", "d"]), 0.01, 0.01)
    assert (len(split.train), len(split.valid), len(split.test)) == (2, 1, 1)
    with pytest.raises(DataError, match="too few"):
        split_rows(made(["a", "b"]), 0.1, 0.1)
    with pytest.raises(DataError, match="hold out fewer"):
        split_rows(made(["a red cat", "a red dog", "a red cow"]), 0.1, 0.1, ("red",))


def test_an_epoch_shows_every_caption_once_in_another_order_each_time() -> None:
    joined = made([f"cat number {n}" for n in range(10)])
    examples = make_examples(joined.rows, learn_vocabulary([row.caption for row in joined.rows]))
    epochs = [[take_batch(examples, joined.features, 3 * epoch + step, 4, 1, 0) for step in range(3)] for epoch in range(2)]
    assert [len(batch[0]) for batch in epochs[0]] == [4, 4, 2], "a last, smaller batch is kept"
    orders = [[tuple(row) for batch in epoch for row in batch[1].tolist()] for epoch in epochs]
    assert sorted(orders[0]) == sorted(orders[1]) == sorted(map(tuple, examples.rows.tolist()))
    assert orders[0] != orders[1]


def test_shuffled_images_keep_the_captions_and_change_what_they_belong_to() -> None:
    joined = made([f"cat number {n}" for n in range(20)])
    examples = make_examples(joined.rows, learn_vocabulary([row.caption for row in joined.rows]))
    other = shuffle(examples, 1)
    np.testing.assert_array_equal(other.rows, examples.rows)
    assert sorted(other.images) == sorted(examples.images)
    assert (other.images != examples.images).sum() > 10


@pytest.mark.parametrize(
    "settings",
    [
        {"epochs": 0},
        {"learning_rate": 2},
        {"embedding": 10**6},
        {"dropout": 1.0},
        {"test_fraction": 0.9},
        {"hold_out": "red cat"},
    ],
)
def test_wrong_settings_are_refused(settings: dict[str, object]) -> None:
    with pytest.raises(UsageError, match=f"{next(iter(settings))} must"):
        CaptionerConfig(**settings)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["captions.jsonl", "features.safetensors", "features.json"])
def test_damaged_data_are_named(name: str, joined: Path, tmp_path: Path) -> None:
    for path in joined.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / name).write_bytes(b'{"shape": 7}\n')
    with pytest.raises(DataError, match=r"[Jj]oin"):
        read_joined(tmp_path)
    (tmp_path / name).unlink()
    with pytest.raises(DataError, match="no such file"):
        train_captioner(tmp_path, tmp_path / "model", TINY)
    assert not (tmp_path / "model").exists()


def test_training_leaves_the_best_model_and_says_what_it_was_made_of(trained: Path, joined: Path) -> None:
    names = {"model.keras", "tokenizer.json", "config.json", "split.json", "history.jsonl", "manifest.json"}
    assert {path.name for path in trained.iterdir()} == names
    manifest, split = read_manifest(trained), read_split(trained / "split.json")
    assert manifest.engine == "captioner"
    assert manifest.data["digest"] == read_joined(joined).digest
    assert manifest.data["posts"] == len(split.train)
    history = [json.loads(line) for line in (trained / "history.jsonl").read_text().splitlines()]
    per_epoch = math.ceil(len(split.train) / TINY.batch_size)
    assert [row["step"] for row in history] == [per_epoch * n for n in range(1, TINY.epochs + 1)]
    assert manifest.step == history[-1]["step"]
    assert history[-1]["train_bits_per_word"] < 0.98 * history[0]["train_bits_per_word"]
    looks = [(manifest.metrics["start_valid_bits_per_word"], 0), *((row["valid_bits_per_word"], row["step"]) for row in history)]
    assert (manifest.metrics["valid_bits_per_word"], manifest.metrics["best_step"]) == min(looks)


def test_words_of_held_out_captions_are_not_known(trained: Path, joined: Path) -> None:
    learnt = set(read_split(trained / "split.json").train)
    known = set(json.loads((trained / "tokenizer.json").read_text())["words"])
    words = {word for row in read_joined(joined).rows if row.key in learnt for word in row.caption.split()}
    assert known - {"[PAD]", "startseq", "endseq", "[UNK]"} == words


def test_a_position_sees_nothing_of_later_words_or_of_the_padding(captioner: Captioner, joined: Path) -> None:
    features = read_joined(joined).features[:2]
    rows, _ = captioner.vocabulary.encode_all(["there is a large red circle", "there is a"])
    found = networks.build(captioner.shape).predict_on_batch([features[[0, 0]], rows])
    np.testing.assert_allclose(found[0, :4], found[1, :4], atol=1e-6)
    assert np.abs(found[0, 4] - found[1, 4]).max() > 1e-6
    np.testing.assert_allclose(found.sum(axis=2), 1, atol=1e-4)


def test_plain_keras_loads_the_model_in_its_safe_mode(trained: Path, captioner: Captioner, joined: Path) -> None:
    keras, _ = networks.frameworks()
    net = keras.models.load_model(trained / "model.keras", safe_mode=True)
    features, (rows, _) = read_joined(joined).features[:3], captioner.vocabulary.encode_all(["there is a", "one", "a small"])
    np.testing.assert_allclose(net.predict_on_batch([features, rows]), captioner.predict(features, rows), atol=1e-5)


def test_the_embedding_starts_from_word_vectors_where_there_are_some(captioner: Captioner, tmp_path: Path) -> None:
    net = networks.build(replace(captioner.shape, embedding=3))
    (tmp_path / "vectors.txt").write_text("red 1 2 3\nzebra 4 5 6\nlarge 7 8 9\n")
    set_word_vectors(net, captioner.vocabulary, str(tmp_path / "vectors.txt"))
    table, numbers = net.get_layer("embedding").get_weights()[0], captioner.vocabulary.numbers
    assert table[numbers["red"]].tolist() == [1, 2, 3]
    assert table[numbers["large"]].tolist() == [7, 8, 9]
    (tmp_path / "vectors.txt").write_text("red 1 2\n")
    with pytest.raises(UsageError, match="Set embedding=2"):
        set_word_vectors(net, captioner.vocabulary, str(tmp_path / "vectors.txt"))


def test_a_state_of_another_training_is_passed_over(joined: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    config = replace(TINY, epochs=2, checkpoint_minutes=0)
    train_captioner(joined, tmp_path / "whole", config, checkpoint_uri=str(tmp_path / "checkpoints"))
    (key,) = (path.name for path in (tmp_path / "checkpoints/local").iterdir())
    (foreign := tmp_path / "foreign").mkdir()
    write_json(foreign / "progress.json", {"step": 999, "best": 1.0, "start": "high"})
    newest = max(int(path.name[5:]) for path in (tmp_path / "checkpoints/local" / key).glob("step-*"))
    for step in (newest + 1, newest):  # save() keeps the newest and the one before
        assert Checkpoints(str(tmp_path / "checkpoints"), f"local/{key}").save(foreign, step)
    caplog.clear()
    train_captioner(joined, tmp_path / "again", config, checkpoint_uri=str(tmp_path / "checkpoints"))
    assert f"step {newest}" in caplog.text and "progress.json" in caplog.text
    once, again = (read_manifest(tmp_path / name).metrics for name in ("whole", "again"))
    assert once["valid_bits_per_word"] == pytest.approx(again["valid_bits_per_word"], rel=1e-4)
