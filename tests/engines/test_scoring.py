"""One definition of bits per byte for every engine: all tokens of the text and its end, over the text's UTF-8 bytes and one."""

import math
from pathlib import Path

import numpy as np
import pytest

from quipmill.engines import bits_per_byte, gpt2, markov
from quipmill.engines.textual_markers import read_codec
from tests.fakes.models_server import TEXTS, make_model

MIXED = ["", "a", "Füße 🦶🏽 日本語", "half \ud83d a pair", *TEXTS[:20], "long enough for several windows " * 30, "\n\n x  "]


@pytest.fixture(scope="module")
def indifferent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A GPT-2 to which all tokens are alike."""
    model = make_model(tmp_path_factory.mktemp("scoring") / "model")
    gpt2.write_weights(model, {name: np.zeros_like(tensor) for name, tensor in gpt2.read_weights(model).items()})
    return model


@pytest.mark.parametrize("spelt_out", [False, True])
def test_every_token_and_the_end_count_once(indifferent: Path, spelt_out: bool) -> None:
    gpt2_score = pytest.importorskip("quipmill.engines.gpt2_score")
    codec, size = read_codec(indifferent), gpt2.read_shape(indifferent).vocab_size
    scores = gpt2_score.score_texts(indifferent, MIXED, spelt_out=spelt_out)
    ends = len(codec.end) if spelt_out else 1
    for text, ids, (nats, count) in zip(MIXED, codec.encode(MIXED), scores, strict=True):
        assert nats == pytest.approx((len(ids) + ends) * math.log(size), rel=1e-5)
        assert count == len(text.encode(errors="replace")) + 1
    total = sum(len(ids) + ends for ids in codec.encode(MIXED)) * math.log2(size) / sum(count for _, count in scores)
    assert bits_per_byte(scores) == pytest.approx(total, rel=1e-5)


def test_neither_order_nor_company_changes_a_score(tmp_path: Path) -> None:
    gpt2_torch = pytest.importorskip("quipmill.engines.gpt2_torch")
    pytest.importorskip("torch")
    model = make_model(tmp_path / "model")
    together = gpt2_torch.score(model, MIXED)
    assert [nats for nats, _ in gpt2_torch.score(model, MIXED[::-1])[::-1]] == pytest.approx([n for n, _ in together], rel=1e-5)
    alone = [gpt2_torch.score(model, [text])[0][0] for text in MIXED[2:5]]
    assert alone == pytest.approx([nats for nats, _ in together[2:5]], rel=1e-5)


def test_markov_counts_the_same_bytes() -> None:
    scores = markov.fit(TEXTS).score(MIXED)
    assert [count for _, count in scores] == [len(text.encode(errors="replace")) + 1 for text in MIXED]
    one_by_one = [markov.fit(TEXTS, max_order=2).score([text])[0] for text in MIXED[:3]]
    assert markov.fit(TEXTS, max_order=2).score(MIXED[:3]) == one_by_one
    assert all(nats > 0 for nats, _ in scores)
