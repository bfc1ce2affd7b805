"""The engine lstm through the stages: numbers, training, resume, scores, draws and hostile files. TensorFlow in one process."""

import json
import logging
import math
import os
import random
import signal
import subprocess
import sys
import threading
from dataclasses import asdict, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from quipmill.checkpoints import Checkpoints
from quipmill.config import BaseModelConfig, FinetuneConfig, SampleConfig
from quipmill.engines import bits_per_byte, lstm
from quipmill.engines.lstm_model import WEIGHTS, chooser, draw_weights, load
from quipmill.engines.lstm_settings import choose_settings, make_settings, read_recipe, write_recipe
from quipmill.engines.lstm_vocabulary import EOS, UNK, build_vocabulary, read_stream
from quipmill.errors import CheckpointError, DataError, RunError, UsageError
from quipmill.schema import Manifest, Post, Sample, read_jsonl, write_json, write_jsonl
from quipmill.stages.base_model import base_model
from quipmill.stages.finetune import finetune
from quipmill.stages.sample import sample

if find_spec("tensorflow") is None:
    pytest.skip("the extra tf is not installed", allow_module_level=True)

CONFIG = FinetuneConfig(engine="lstm", seed=7, eval_every=20)
TINY = {"hidden": 16, "num_steps": 4, "batch_size": 4, "clip_norm": 5.0, "max_epoch": 2}


def lines(count: int, seed: int) -> list[str]:
    """Speeches that a small model can learn, and one rare word each here and there."""
    drawn = random.Random(seed)
    said = {"ADA": "the engine weaves patterns <eos>", "BOB": "is it so <question>", "EVE": "never , said the king <exclamation>"}
    names = drawn.choices(list(said), k=count)
    rare = [f"w{seed}_{number}" if number % 9 == 0 else "" for number in range(count)]
    return [f"<boname> {name} <eoname> {said[name]} {word}".strip() for name, word in zip(names, rare, strict=True)]


TRAIN, VALID = lines(120, 1), lines(30, 2)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `train.jsonl`, `valid.jsonl`, and the recipe of a tiny model as `base`."""
    folder = tmp_path_factory.mktemp("lstm")
    for name, texts in {"train": TRAIN, "valid": VALID}.items():
        write_jsonl(folder / f"{name}.jsonl", [Post(str(number), "ada", text) for number, text in enumerate(texts)])
    write_recipe(folder / "base", "test", epochs=4, **TINY)
    return folder


def train(place: Path, out: Path, config: FinetuneConfig = CONFIG, base: str = "base", **more: Any) -> Manifest:
    return finetune(place / "train.jsonl", place / "valid.jsonl", place / base, out, config, **more)


@pytest.fixture(scope="module")
def trained(place: Path) -> Path:
    train(place, place / "model")
    return place / "model"


def history(checkpoint: Path) -> list[dict[str, float]]:
    return [json.loads(line) for line in (checkpoint / "history.jsonl").read_text().splitlines()]


def test_the_sizes_are_those_of_the_original() -> None:
    table = {
        "init_scale": (0.1, 0.1, 0.05, 0.04),
        "learning_rate": (1.0, 1.0, 1.0, 1.0),
        "clip_norm": (1, 5, 5, 10),
        "layers": (1, 2, 2, 2),
        "num_steps": (2, 20, 35, 35),
        "hidden": (2, 200, 650, 1500),
        "max_epoch": (1, 4, 6, 14),
        "epochs": (1, 13, 39, 55),
        "lr_decay": (0.5, 0.5, 0.8, 1 / 1.15),
        "batch_size": (20, 20, 20, 20),
    }
    keep = (1.0, 1.0, 0.5, 0.35)
    for place, size in enumerate(("test", "small", "medium", "large")):
        settings = asdict(lstm.SIZES[size])
        assert {name: settings[name] for name in table} == {name: values[place] for name, values in table.items()}
        assert settings["dropout"] == pytest.approx(1 - keep[place])
        assert (settings["optimizer"], settings["tied"], settings["variational"]) == ("sgd", False, False)


def test_a_recipe_is_a_base_model_and_settings_override_it(tmp_path: Path) -> None:
    made = base_model("lstm-medium", tmp_path / "base", BaseModelConfig())
    assert (made.name, made.parameters) == ("lstm-medium", 0)
    again = base_model(str(tmp_path / "base"), tmp_path / "copy", BaseModelConfig())
    assert again.digest == made.digest
    assert read_recipe(tmp_path / "copy") == lstm.SIZES["medium"]
    config = FinetuneConfig(learning_rate=0.5, batch_size=3, context=9, dropout=0.1, clip_norm=2.0)
    changed = {"learning_rate": 0.5, "batch_size": 3, "num_steps": 9, "dropout": 0.1, "clip_norm": 2.0}
    assert choose_settings(tmp_path / "base", config) == replace(lstm.SIZES["medium"], **changed)
    assert choose_settings(None, FinetuneConfig()) == replace(lstm.SIZES["small"], epochs=0)
    assert make_settings("small", hidden=None, epochs=5) == replace(lstm.SIZES["small"], epochs=5)
    for wrong, message in (({"hidden": 0}, "1 to 8192"), ({"width": 3}, "no setting 'width'"), ({"tied": 1}, "must be bool")):
        with pytest.raises(UsageError, match=message):
            make_settings("small", **wrong)


@pytest.mark.parametrize("written", ["", "[]", '{"size": "small"}', "[" * 100_000, '{"hidden": 1e999}'])
def test_a_damaged_recipe_is_one_sentence(tmp_path: Path, written: str) -> None:
    (tmp_path / "lstm.json").write_text(written)
    with pytest.raises(CheckpointError, match="not a recipe of an LSTM"):
        read_recipe(tmp_path)
    write_json(tmp_path / "lstm.json", {**asdict(lstm.SIZES["small"]), "hidden": 10**9})
    with pytest.raises(CheckpointError, match="hidden of an LSTM must be 1 to 8192"):
        read_recipe(tmp_path)


def test_the_vocabulary_is_that_of_the_reader_of_the_original() -> None:
    vocabulary = build_vocabulary(["b a <eos> b", "c a b"])
    assert vocabulary.words == ["<eos>", "b", "a", "c", UNK]  # 4, 3, 2, 1 times
    stream = read_stream(["a new b", ""], vocabulary)
    assert [vocabulary.words[number] for number in stream.ids] == [EOS, "a", UNK, "b", EOS, EOS]
    assert (stream.bytes, stream.unknown, stream.tokens) == (9, 1, 5)
    assert stream.spelling == pytest.approx(vocabulary.spell("new"))
    assert sum(math.exp(-nats) for nats in vocabulary.spelling) == pytest.approx(1)
    assert build_vocabulary(["b a b", "c"], min_count=2).words == ["<eos>", "b", UNK]
    assert build_vocabulary([f"w{n} w{n}" for n in range(9)], max_words=3).words[-1] == UNK
    assert len(build_vocabulary([f"w{n} w{n}" for n in range(9)], max_words=3).words) == 4


def test_training_learns_and_says_so(trained: Path) -> None:
    manifest, rows = Manifest(**json.loads((trained / "manifest.json").read_text())), history(trained)
    per_epoch = (len(read_stream(TRAIN, load(trained).vocabulary).ids) // 4 - 1) // 4
    assert manifest.step == 4 * per_epoch == manifest.config["steps"]
    assert manifest.metrics["valid_bits_per_byte"] < 0.7 * manifest.metrics["start_valid_bits_per_byte"]
    assert manifest.metrics["valid_perplexity"] < 4
    assert manifest.metrics["tokens_trained"] == manifest.step * 16
    assert [row["step"] for row in rows] == [*range(20, manifest.step, 20), manifest.step]
    assert min(row["valid_perplexity"] for row in rows) == manifest.metrics["valid_perplexity"]
    assert {row["learning_rate"] for row in rows if row["epoch"] <= 3} == {1.0}  # epochs 0 to max_epoch
    assert rows[-1]["learning_rate"] == 0.5
    assert manifest.base["name"] == "base"
    names = ["history.jsonl", "id_to_word.json", "lstm.json", "manifest.json", WEIGHTS, "spelling.json", "word_to_id.json"]
    assert sorted(path.name for path in trained.iterdir()) == sorted(names)


def test_the_vocabulary_holds_training_words_only_and_unknown_ones_are_counted(trained: Path) -> None:
    words = json.loads((trained / "word_to_id.json").read_text())
    assert {str(number): word for word, number in words.items()} == json.loads((trained / "id_to_word.json").read_text())
    assert set(words) <= {word for line in TRAIN for word in line.split()} | {EOS, UNK}
    rare = [word for line in VALID for word in line.split() if word.startswith("w2_")]
    assert rare
    tokens = sum(len(line.split()) + 1 for line in VALID)
    found = lstm.perplexity(trained, VALID)
    assert found["unk_rate"] == pytest.approx(len(rare) / tokens)
    assert found["tokens"] == tokens


def test_tensorflow_and_numpy_agree(trained: Path) -> None:
    from quipmill.engines.lstm_network import Network
    from quipmill.engines.lstm_training import cut_rows

    model = load(trained)
    stream = read_stream(VALID, model.vocabulary)
    network = Network(model.settings, len(model.vocabulary.words), 0)
    network.restore(model.tensors)
    rows = cut_rows(stream.ids, 1, 4)
    assert network.measure(rows) * stream.tokens == pytest.approx(model.stream_nats(stream.ids), rel=1e-4)


def test_the_written_out_gradient_is_that_of_keras(trained: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two layers, tied, one step: the weights after it, and the state, are those that Keras' own layers lead to."""
    from quipmill.engines import lstm_network

    settings = replace(make_settings("small", hidden=8, num_steps=5, batch_size=3, init_scale=0.5), tied=True)
    window = np.random.default_rng(0).integers(0, 11, (3, 6)).astype(np.int32)
    found = []
    for longest in (lstm_network.MAX_UNROLLED, 0):
        monkeypatch.setattr(lstm_network, "MAX_UNROLLED", longest)
        network = lstm_network.Network(settings, 11, 0)
        network.restore(draw_weights(settings, 11, seed=3))
        losses = [network.step(window, 0.3, number) for number in range(2)]
        found.append((losses, lstm_network.as_tensors(network.everything())))
    assert found[0][0] == pytest.approx(found[1][0], rel=1e-5)
    assert found[0][0][1] < found[0][0][0]
    for name, tensor in found[0][1].items():
        assert tensor == pytest.approx(found[1][1][name], abs=1e-5), name


def test_scores_are_those_of_a_stream_of_one_text(place: Path, trained: Path) -> None:
    texts = [*VALID[:9], "", "unheard words  with blanks ", "half \ud83d a pair", " ".join(VALID * 3)]
    scores = lstm.score(trained, texts)
    assert [size for _, size in scores] == [len(text.encode(errors="replace")) + 1 for text in texts]
    for text, score in zip(texts, scores, strict=True):
        alone = lstm.perplexity(trained, [text])
        assert bits_per_byte([score]) == pytest.approx(alone["bits_per_byte"], rel=1e-4)
    words = load(trained).vocabulary
    assert scores[10][0] > sum(words.spell(word) for word in ("unheard", "words", "with", "blanks"))
    start = lstm.score_start(trained, place / "base", VALID)
    assert bits_per_byte(start) > 1.4 * bits_per_byte(lstm.score(trained, VALID))
    with pytest.raises(DataError, match="no texts"):
        lstm.perplexity(trained, [])


def test_every_word_and_the_end_count_once(trained: Path) -> None:
    """Of a model to which all words are alike, as in `test_scoring.py` for the others."""
    model = load(trained)
    indifferent = replace(model, tensors={name: np.zeros_like(tensor) for name, tensor in model.tensors.items()})
    words, texts = model.vocabulary, VALID[::9]
    for text, (nats, size) in zip(texts, indifferent.score(texts), strict=True):
        unknown = sum(words.spell(word) for word in text.split() if word not in words.ids)
        assert nats == pytest.approx((len(text.split()) + 1) * math.log(len(words.words)) + unknown, rel=1e-5)
        assert size == len(text.encode()) + 1


def test_samples_are_lines_and_the_same_everywhere(trained: Path, tmp_path: Path) -> None:
    config = SampleConfig(n=70, temperatures=(0.7, 1.2), max_tokens=30, prompt="<boname> ADA", seed=5)
    sample(trained, tmp_path / "one.jsonl", config)
    first = list(read_jsonl(tmp_path / "one.jsonl", Sample))
    assert len(first) == 140
    for one in first:
        assert one.text.startswith("<boname> ADA ")
        assert UNK not in one.text.split()
        assert one.tokens == len(one.text.split()) - 2
    other = tmp_path / "two.jsonl"  # another process
    command = [sys.executable, "-m", "quipmill", "sample", str(trained), "-o", str(other), "-n", "70", "--max-tokens", "30"]
    command += ["--temperatures", "0.7", "1.2", "--prompt", "<boname> ADA", "--seed", "5"]
    subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    assert list(read_jsonl(other, Sample)) == first
    shards = [replace(config, shard=f"{shard}/3") for shard in range(3)]
    assert [one.text for shard in shards for one in lstm.sample(trained, shard)] == [one.text for one in first]
    least = SampleConfig(n=5, min_tokens=20, max_tokens=25, max_draws=1, seed=1, repetition_penalty=1.2)
    assert all(20 <= one.tokens <= 25 for one in lstm.sample(trained, least))
    assert all(one.text for one in lstm.sample(trained, SampleConfig(n=64, max_tokens=5, max_draws=1, seed=2)))


def test_the_same_seed_generates_the_same_script(trained: Path) -> None:
    script = lstm.generate(trained, 300, 0.9, seed=3)
    assert len(script) == 300
    assert UNK not in script
    assert script == lstm.generate(trained, 300, 0.9, seed=3)
    assert script[:100] == lstm.generate(trained, 100, 0.9, seed=3)
    assert script != lstm.generate(trained, 300, 0.9, seed=4)
    greedy = [lstm.generate(trained, 20, 1.0, seed, top_k, top_p) for seed, top_k, top_p in ((1, 1, 1.0), (2, 0, 1e-6))]
    assert greedy[0] == greedy[1]
    with pytest.raises(UsageError, match="temperatures must be above 0"):
        lstm.generate(trained, 10, 0)


def test_words_are_drawn_as_likely_as_they_are() -> None:
    chances = np.array([0.1, 0.2, 0.0, 0.3, 0.4])
    with np.errstate(divide="ignore"):
        logits = np.repeat(np.log(chances)[None], 40_000, axis=0).astype(np.float32)
    numbers = np.random.default_rng(0).random(len(logits))

    def shares(temperature: float = 1.0, top_k: int = 0, top_p: float = 1.0, never: tuple[int, ...] = ()) -> list[float]:
        drawn = chooser(temperature, top_k, top_p, never)(logits, numbers)
        return [round(float(share), 2) for share in np.bincount(drawn, minlength=5) / len(drawn)]

    assert shares() == pytest.approx(list(chances), abs=0.011)
    assert shares(never=(4,)) == pytest.approx([1 / 6, 2 / 6, 0, 3 / 6, 0], abs=0.011)
    assert shares(top_k=2) == pytest.approx([0, 0, 0, 3 / 7, 4 / 7], abs=0.011)
    assert shares(top_p=0.6) == pytest.approx([0, 0, 0, 3 / 7, 4 / 7], abs=0.011)
    assert shares(temperature=0.5)[4] == pytest.approx(0.16 / 0.30, abs=0.011)


def test_a_killed_training_goes_on_where_it_was(place: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """SIGTERM in an epoch, with dropout and AdamW; the second attempt has the loss curve of one never interrupted."""
    write_recipe(place / "adamw", "adamw", hidden=16, num_steps=4, batch_size=4, epochs=1)
    uri, finished = tmp_path / "kept", threading.Event()
    config = replace(CONFIG, checkpoint_minutes=1e-9, eval_every=10)
    expected = train(place, tmp_path / "straight", config, "adamw")
    caplog.set_level(logging.INFO)

    def kill() -> None:
        while not finished.wait(0.01):
            if list(uri.glob("run/*/step-*13/folder.json")):
                os.kill(os.getpid(), signal.SIGTERM)
                return

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        with pytest.raises(SystemExit) as stopped:
            train(place, tmp_path / "model", config, "adamw", checkpoint_uri=str(uri), run_id="run")
    finally:
        finished.set()
        killer.join()
    assert stopped.value.code == 143
    assert not (tmp_path / "model").exists()
    found = train(place, tmp_path / "model", config, "adamw", checkpoint_uri=str(uri), run_id="run")
    assert any(record.message.startswith("finetune: goes on from step") for record in caplog.records)
    assert found.metrics["valid_perplexity"] == pytest.approx(expected.metrics["valid_perplexity"], rel=1e-5)
    for row, straight in zip(history(tmp_path / "model"), history(tmp_path / "straight"), strict=True):
        for name in ("step", "learning_rate", "train_bits_per_byte", "valid_bits_per_byte"):
            assert row[name] == pytest.approx(straight[name], rel=1e-5)


def test_training_ends_early_or_in_one_sentence(place: Path, tmp_path: Path) -> None:
    config = replace(CONFIG, learning_rate=1e-9, eval_every=1, patience=2)
    manifest = train(place, tmp_path / "stale", config)
    assert manifest.step <= 4
    assert (tmp_path / "stale" / WEIGHTS).is_file()
    with pytest.raises(RunError, match="the loss is not finite at step .* Lower learning_rate"):
        train(place, tmp_path / "wild", replace(CONFIG, learning_rate=3e38, clip_norm=1e9, patience=0))
    assert not (tmp_path / "wild").exists()
    with pytest.raises(DataError, match="too few for 4 rows of 900"):
        train(place, tmp_path / "few", replace(CONFIG, context=900))
    (tmp_path / "gpt2").mkdir()
    (tmp_path / "gpt2" / "recipe.json").write_text("{}")
    with pytest.raises(CheckpointError, match="no recipe of an LSTM"):
        lstm.finetune(place / "train.jsonl", place / "valid.jsonl", tmp_path / "gpt2", tmp_path, CONFIG, Checkpoints())


def damaged(trained: Path, folder: Path, name: str, content: bytes | None) -> Path:
    folder.mkdir(parents=True)
    for path in trained.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    if content is None:
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(content)
    return folder


def test_hostile_model_files_are_one_sentence(trained: Path, tmp_path: Path) -> None:
    weights = (trained / WEIGHTS).read_bytes()
    words = json.loads((trained / "word_to_id.json").read_text())
    cases: list[tuple[str, bytes | None, str]] = [
        (WEIGHTS, b"\x80\x04cos\nsystem\n(S'exit 1'\ntR.", "missing or damaged"),  # a pickle
        (WEIGHTS, weights[: len(weights) // 2], "missing or damaged"),
        (WEIGHTS, None, "missing or damaged"),
        ("word_to_id.json", None, "word_to_id.json is missing"),
        ("word_to_id.json", b"[" * 100_000, "not JSON"),
        ("word_to_id.json", json.dumps({**words, EOS: -1}).encode(), "not the numbers of words"),
        ("word_to_id.json", json.dumps({**words, "more": len(words)}).encode(), "the recipe says"),
        ("spelling.json", b"[1.0]", "not the nats"),
        ("lstm.json", json.dumps({**asdict(lstm.SIZES["test"]), "hidden": 17}).encode(), "the recipe says"),
    ]
    for number, (name, content, message) in enumerate(cases):
        with pytest.raises(CheckpointError, match=message):
            lstm.score(damaged(trained, tmp_path / str(number), name, content), ["x"])
