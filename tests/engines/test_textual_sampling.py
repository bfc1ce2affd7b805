"""A model that gpt2_simple trained, converted: sampled and scored by gpt2_torch, at the textual markers that it learnt."""

import math
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from quipmill.config import SampleConfig
from quipmill.engines import gpt2, gpt2_ct2, gpt2_torch
from quipmill.engines.gpt2_layouts import RUN, convert, to_openai
from quipmill.engines.textual_markers import END, START, read_codec
from quipmill.schema import Manifest, Sample, read_jsonl, read_manifest, write_manifest
from quipmill.stages.sample import sample
from tests.fakes.models_server import make_model

TEXT = "The red fox sat."


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Weights that say TEXT between the markers, whatever comes before: the next token is read off the position."""
    folder = tmp_path_factory.mktemp("textual")
    model = make_model(folder / "model")
    shape, weights, codec = gpt2.read_shape(model), gpt2.read_weights(model), read_codec(model)
    said = [*codec.start, *codec.encode([TEXT])[0], *codec.end]
    draw = np.random.default_rng(0)
    weights = {name: np.zeros_like(tensor) for name, tensor in weights.items()}
    pieces = draw.standard_normal((shape.vocab_size, shape.n_embd)).astype(np.float32)
    weights["transformer.wte.weight"] = pieces / np.linalg.norm(pieces, axis=1, keepdims=True)
    weights["transformer.ln_f.weight"] += 8
    for place in range(len(said) - 1):
        weights["transformer.wpe.weight"][place] = 50 * weights["transformer.wte.weight"][said[place + 1]]
    gpt2.write_weights(model, weights)
    to_openai(model, folder / "simple" / RUN)
    facts = {"config": {}, "base": {}, "data": {}, "metrics": {}, "version": "1", "step": 1, "seed": 1}
    write_manifest(folder / "simple", Manifest(engine="gpt2_simple", tokenizer={"kind": "gpt2-bpe"}, **facts))
    convert(folder / "simple", folder / "converted", "safetensors")
    return folder / "converted"


def test_the_checkpoint_says_who_samples_it(converted: Path) -> None:
    manifest = read_manifest(converted)
    assert (manifest.engine, manifest.tokenizer["markers"]) == ("gpt2_torch", "text")
    assert manifest.parent == read_manifest(converted.parent / "simple").digest


def test_samples_stop_at_the_textual_marker(converted: Path, tmp_path: Path) -> None:
    config = SampleConfig(n=70, temperatures=(0.1,), max_tokens=40, seed=1)
    facts = sample(converted, tmp_path / "samples.jsonl", config)
    drawn = list(read_jsonl(tmp_path / "samples.jsonl", Sample))
    assert (facts.drawn, facts.engine) == (70, "gpt2_torch")
    assert {one.text for one in drawn} == {TEXT}
    assert {one.tokens for one in drawn} == {len(read_codec(converted).encode([TEXT])[0])}
    short = replace(config, n=5, max_tokens=3, max_draws=1)
    assert [TEXT.startswith(one.text) for one in gpt2_torch.sample(converted, short)] == [True] * 5


def test_a_row_leaves_the_batch_at_its_marker(converted: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    watch, seen = gpt2_ct2._marker_watch, Counter[int]()

    def spy(end: list[int]) -> Callable[[int, int], bool]:
        stops = watch(end)
        return lambda row, token: bool(seen.update([row]) or stops(row, token))

    monkeypatch.setattr(gpt2_ct2, "_marker_watch", spy)
    assert len(list(gpt2_torch.sample(converted, SampleConfig(n=64, temperatures=(0.1,), max_tokens=40, seed=1)))) == 64
    codec = read_codec(converted)
    assert seen == dict.fromkeys(range(64), len(codec.encode([TEXT])[0]) + len(codec.end))


def test_scores_hold_the_textual_marker(converted: Path) -> None:
    texts = [TEXT, "Something else", "", "Füße 🦶🏽"]
    scores = gpt2_torch.score(converted, texts)
    assert [size for _, size in scores] == [len(text.encode()) + 1 for text in texts]
    assert scores[0][0] < 1 < scores[1][0]
    assert all(math.isfinite(nats) for nats, _ in scores)
    assert START not in TEXT and END not in TEXT
