"""Conversion between the layouts of GPT-2, with no TensorFlow; that the logits stay is in tests/engines/test_gpt2_simple.py."""

import json
from pathlib import Path

import numpy as np
import pytest
from safetensors import safe_open
from safetensors.numpy import save_file

from quipmill.cli import main
from quipmill.engines import gpt2, gpt2_layouts, tf_bundle
from quipmill.engines.gpt2_layouts import convert, to_model, to_openai
from quipmill.errors import CheckpointError, UsageError
from tests.fakes.models_server import TEXTS, make_hub_model, make_model


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return make_model(tmp_path / "model")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def same_weights(one: Path, other: Path) -> bool:
    first, second = gpt2.read_weights(one), gpt2.read_weights(other)
    return first.keys() == second.keys() and all(np.array_equal(t, second[name]) for name, t in first.items())


def test_both_ways_keep_every_bit(model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["convert", str(model), str(tmp_path / "simple"), "--to", "gpt2_simple"]) == 0
    assert main(["convert", str(tmp_path / "simple"), "-o", str(tmp_path / "back")]) == 0
    assert capsys.readouterr().out == f"{tmp_path}/simple: gpt2_simple\n{tmp_path}/back: safetensors\n"
    expected = ["checkpoint", "encoder.json", "hparams.json", "model.ckpt.data-00000-of-00001", "model.ckpt.index", "vocab.bpe"]
    assert sorted(contents(tmp_path / "simple")) == expected
    assert sorted(contents(tmp_path / "back")) == sorted(gpt2.FILES)
    assert same_weights(model, tmp_path / "back")
    again = tmp_path / "again"
    convert(tmp_path / "back", again, "gpt2_simple")
    assert contents(again) == contents(tmp_path / "simple")
    assert not list(tmp_path.glob(".*"))


def test_tokens_stay_the_same(model: Path, tmp_path: Path) -> None:
    convert(model, tmp_path / "simple")
    convert(tmp_path / "simple", tmp_path / "back")
    before, after = (gpt2.load_tokenizer(folder) for folder in (model, tmp_path / "back"))
    texts = [*TEXTS, "Füße 🦶🏽 <|endoftext|> \n\n x  "]
    assert gpt2.encode(before, texts) == gpt2.encode(after, texts)
    assert gpt2.eot_id(after) == gpt2.read_shape(model).vocab_size - 1
    after.encode_special_tokens = False
    assert after.encode("<|endoftext|>").ids == [gpt2.eot_id(after)]


@pytest.mark.parametrize("shards", [1, 3])
@pytest.mark.parametrize("prefix", ["", "transformer."])
def test_a_hub_repository_gives_the_same_files(model: Path, tmp_path: Path, shards: int, prefix: str) -> None:
    to_model(make_hub_model(model, tmp_path / "hub", shards, prefix), tmp_path / "from_hub")
    to_openai(model, tmp_path / "openai")
    to_model(tmp_path / "openai", tmp_path / "from_openai")
    assert contents(tmp_path / "from_hub") == contents(tmp_path / "from_openai")
    assert same_weights(model, tmp_path / "from_hub")


def test_tokenizer_json_alone_is_enough(model: Path, tmp_path: Path) -> None:
    hub = make_hub_model(model, tmp_path / "hub")
    to_model(hub, tmp_path / "one")
    for name in ("vocab.json", "merges.txt"):
        (hub / name).unlink()
    (hub / "tokenizer.json").write_bytes((model / "tokenizer.json").read_bytes())
    to_model(hub, tmp_path / "two")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_half_precision_is_widened(model: Path, tmp_path: Path) -> None:
    hub = make_hub_model(model, tmp_path / "hub")
    weights = {name: tensor.astype(np.float16) for name, tensor in gpt2.read_weights(model).items()}
    save_file(weights, hub / "model.safetensors")
    to_model(hub, tmp_path / "wide")
    found = gpt2.read_weights(tmp_path / "wide")
    assert all(t.dtype == np.float32 and np.array_equal(t, weights[name].astype(np.float32)) for name, t in found.items())


def test_bfloat16_is_widened(model: Path, tmp_path: Path) -> None:
    torch = pytest.importorskip("torch")
    from safetensors.torch import save_file as save_torch

    hub = make_hub_model(model, tmp_path / "hub")
    weights = {name: torch.from_numpy(tensor).bfloat16() for name, tensor in gpt2.read_weights(model).items()}
    save_torch(weights, hub / "model.safetensors")
    to_model(hub, tmp_path / "wide")
    found = gpt2.read_weights(tmp_path / "wide")
    assert all(np.array_equal(t, weights[name].float().numpy()) for name, t in found.items())


def test_the_file_is_what_safetensors_itself_would_write(model: Path, tmp_path: Path) -> None:
    to_model(model, tmp_path / "copy")
    with safe_open(tmp_path / "copy" / "model.safetensors", framework="np") as file:
        assert file.metadata() == {"format": "pt"}
        tensors = {name: file.get_tensor(name) for name in file.keys()}  # not a dict
    assert np.array_equal(tensors["transformer.wte.weight"], gpt2.read_weights(model)["transformer.wte.weight"])


def test_tokens_added_behind_the_end_and_padded_vocabularies(model: Path, tmp_path: Path) -> None:
    """As in repositories that were trained with more tokens, or rounded up to a multiple of 64."""
    hub, size = make_hub_model(model, tmp_path / "hub"), gpt2.read_shape(model).vocab_size
    weights = dict(gpt2.read_weights(model))
    weights["transformer.wte.weight"] = np.concatenate([weights["transformer.wte.weight"], np.zeros((5, 32), "f4")])
    save_file(weights, hub / "model.safetensors")
    config = json.loads((hub / "config.json").read_text())
    (hub / "config.json").write_text(json.dumps({**config, "vocab_size": size + 5}))
    vocabulary = json.loads((hub / "vocab.json").read_text())
    (hub / "vocab.json").write_text(json.dumps({**vocabulary, "<|pad|>": size}))
    to_model(hub, tmp_path / "out")
    pieces = json.loads((tmp_path / "out" / "encoder.json").read_text())
    assert [piece for piece, number in pieces.items() if number >= size - 1] == [
        "<|endoftext|>",
        "<|pad|>",
        *(f"<|unused{size + n}|>" for n in range(1, 5)),
    ]
    assert json.loads((tmp_path / "out" / "config.json").read_text())["eos_token_id"] == size - 1
    assert gpt2.check_model(tmp_path / "out").vocab_size == size + 5


def set_config(folder: Path, **values: object) -> None:
    config = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps({**config, **values}))


WRONG_CONFIGS = {
    "another model": {"model_type": "llama"},
    "other activation": {"activation_function": "relu"},
    "other epsilon": {"layer_norm_epsilon": 1e-6},
    "other inner size": {"n_inner": 77},
    "untied": {"tie_word_embeddings": False},
    "no number": {"n_layer": "two"},
    "a boolean": {"n_layer": True},
    "negative": {"n_layer": -1},
    "endless": {"n_layer": 10**9},
    "heads do not divide": {"n_head": 5},
    "more layers than there are": {"n_layer": 3},
    "other width": {"n_embd": 64},
    "other vocabulary": {"vocab_size": 601},
}


@pytest.mark.parametrize("values", WRONG_CONFIGS.values(), ids=WRONG_CONFIGS.keys())
def test_a_config_that_does_not_fit_is_one_sentence(model: Path, tmp_path: Path, values: dict[str, object]) -> None:
    hub = make_hub_model(model, tmp_path / "hub")
    set_config(hub, **values)
    with pytest.raises(CheckpointError) as caught:
        convert(hub, tmp_path / "out", "safetensors")
    assert "\n" not in str(caught.value)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["hub", "model"]


def damage(hub: Path, what: str) -> str:
    """Does the damage, and returns what the message must say."""
    weights, index = hub / "model.safetensors", hub / "model.safetensors.index.json"
    match what:
        case "no weights":
            weights.unlink()
            return "no model.safetensors"
        case "pickle":
            weights.rename(hub / "pytorch_model.bin")
            return "pickle, which can run code"
        case "cut":
            weights.write_bytes(weights.read_bytes()[:-10])
            return "damaged"
        case "header too long":
            weights.write_bytes(b"\xff" * 7 + b"\x7f" + weights.read_bytes()[8:])
            return "damaged"
        case "shard outside":
            weights.unlink()
            index.write_text(json.dumps({"weight_map": {"wte.weight": "../model/model.safetensors"}}))
            return "no safetensors file beside it"
        case "shard is a pickle":
            weights.unlink()
            index.write_text(json.dumps({"weight_map": {"wte.weight": "pytorch_model.bin"}}))
            return "no safetensors file beside it"
        case "shard missing":
            weights.unlink()
            index.write_text(json.dumps({"weight_map": {"wte.weight": "model-00001-of-00001.safetensors"}}))
            return "the index names it"
        case "index is no index":
            weights.unlink()
            index.write_text("[]")
            return "expected an object"
        case "vocabulary is text":
            (hub / "vocab.json").write_text('{"a": "b"}')
            return "token ids do not fit"
        case "no end token":
            pieces = json.loads((hub / "vocab.json").read_text())
            (hub / "vocab.json").write_text(json.dumps({p: n for p, n in pieces.items() if p != "<|endoftext|>"}))
            return "missing from the vocabulary"
        case "merges make no piece":
            with (hub / "merges.txt").open("a") as file:
                file.write("zzz qqq\n")
            return "do not fit"
        case "merges not UTF-8":
            (hub / "merges.txt").write_bytes(b"#version: 0.2\n\xff\xfe a\n")
            return "not UTF-8"
        case "other tokenizer":
            (hub / "tokenizer.json").write_text(json.dumps({"model": {"type": "WordPiece"}}))
            return "not GPT-2's byte-level BPE"
        case "tokenizer cut":
            (hub / "tokenizer.json").write_text('{"model": {"type": "BPE"')
            return "not JSON"
        case "merges of no kind":
            splitter = {"type": "ByteLevel"}
            (hub / "tokenizer.json").write_text(
                json.dumps({"model": {"type": "BPE", "vocab": {}, "merges": [[1, 2]]}, "pre_tokenizer": splitter})
            )
            return "damaged"
        case "deep JSON":
            (hub / "config.json").write_text("[" * 100_000)
            return "not JSON"
    raise AssertionError(what)


@pytest.mark.parametrize(
    "what",
    "no weights|pickle|cut|header too long|shard outside|shard is a pickle|shard missing|index is no index|vocabulary is text|"
    "no end token|merges make no piece|merges not UTF-8|other tokenizer|tokenizer cut|merges of no kind|deep JSON".split("|"),
)
def test_a_damaged_repository_is_one_sentence(model: Path, tmp_path: Path, what: str) -> None:
    hub = make_hub_model(model, tmp_path / "hub")
    expected = damage(hub, what)
    with pytest.raises(CheckpointError) as caught:
        convert(hub, tmp_path / "out", "safetensors")
    assert expected in str(caught.value)
    assert "\n" not in str(caught.value)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["hub", "model"]


def test_an_output_layer_of_its_own_is_refused(model: Path, tmp_path: Path) -> None:
    hub = make_hub_model(model, tmp_path / "hub")
    weights = dict(gpt2.read_weights(model))
    save_file({**weights, "lm_head.weight": weights["transformer.wte.weight"] + 1}, hub / "model.safetensors")
    with pytest.raises(CheckpointError, match="not tied to the embedding"):
        convert(hub, tmp_path / "out", "safetensors")


@pytest.mark.parametrize("change", ["sizes", "tensor missing", "no n_vocab", "data cut", "no checkpoint"])
def test_a_damaged_tensorflow_checkpoint_is_one_sentence(model: Path, tmp_path: Path, change: str) -> None:
    simple = tmp_path / "simple"
    to_openai(model, simple)
    sizes = json.loads((simple / "hparams.json").read_text())
    if change == "sizes":
        (simple / "hparams.json").write_text(json.dumps({**sizes, "n_embd": 64}))
    elif change == "tensor missing":
        tf_bundle.write_bundle(simple / "model.ckpt", [("model/wte", np.ones((2, 2), "f4"))])
    elif change == "no n_vocab":
        (simple / "hparams.json").write_text("{}")
    elif change == "data cut":
        data = simple / "model.ckpt.data-00000-of-00001"
        data.write_bytes(data.read_bytes()[:-1])
    else:
        (simple / "model.ckpt.index").unlink()
    with pytest.raises(CheckpointError) as caught:
        convert(simple, tmp_path / "out")
    assert "\n" not in str(caught.value)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["model", "simple"]


def test_left_out_sizes_are_those_of_gpt_2_simple(tmp_path: Path) -> None:
    (tmp_path / "hparams.json").write_text('{"n_vocab": 50257}')
    assert gpt2_layouts.read_openai_shape(tmp_path) == gpt2.Shape(12, 12, 768, 1024, 50257)


def test_wrong_use_is_one_sentence(model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["convert", str(model)]) == 2
    assert main(["convert", str(tmp_path / "gone"), str(tmp_path / "out")]) == 1
    assert main(["convert", str(model), str(model)]) == 2
    assert main(["convert", str(model), str(tmp_path)]) == 2
    (tmp_path / "empty").mkdir()
    assert main(["convert", str(tmp_path / "empty"), str(tmp_path / "out")]) == 1
    gpt2.write_recipe("tiny", tmp_path / "recipe")
    assert main(["convert", str(tmp_path / "recipe"), str(tmp_path / "out")]) == 1
    errors = capsys.readouterr().err.splitlines()
    assert len(errors) == 6
    for line, said in zip(errors, ["where to", "no such folder", "replace", "replace", "no GPT-2 model", "recipe"], strict=True):
        assert line.startswith("quipmill convert: error: ")
        assert said in line
    assert gpt2.check_model(model)
    with pytest.raises(UsageError, match="no layout 'onnx'"):
        convert(model, tmp_path / "out", "onnx")
    assert not (tmp_path / "out").exists()
