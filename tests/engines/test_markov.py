import json
import math
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quipmill.config import FinetuneConfig, SampleConfig
from quipmill.engines import bits_per_byte, markov
from quipmill.errors import CheckpointError
from quipmill.schema import read_manifest
from quipmill.stages.finetune import finetune
from tests.fakes.tiny_gpt2 import make_texts, write_posts

TRAIN, VALID, TEST = make_texts(300), make_texts(40, seed=1), make_texts(40, seed=2)
MODEL = markov.fit(TRAIN, VALID)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("markov")
    train, valid = write_posts(folder / "train.jsonl", TRAIN), write_posts(folder / "valid.jsonl", VALID)
    finetune(train, valid, None, folder / "model", FinetuneConfig(engine="markov", seed=0))
    return folder / "model"


@pytest.mark.parametrize("context", ["", "The ", "cat sat on the b", "zzzzzz", "\xc3", "\u0101\u0101T", "\u0101" * 7])
def test_the_chances_after_any_context_add_up_to_one(context: str) -> None:
    chances = MODEL.distribution(context)
    assert sum(chances) == pytest.approx(1)
    assert min(chances) > 0


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40))
def test_any_text_has_the_product_of_its_chances(text: str) -> None:
    symbols = "\u0101" * MODEL.order + text.encode().decode("latin-1") + "\u0100"
    wanted = -sum(
        math.log(MODEL.distribution(symbols[place - MODEL.order : place])[ord(symbols[place])])
        for place in range(MODEL.order, len(symbols))
    )
    [(nats, size)] = MODEL.score([text])
    assert nats == pytest.approx(wanted)
    assert size == len(text.encode()) + 1


def test_all_texts_together_have_chances_of_one() -> None:
    """Of a model over two letters, all texts up to a length, and what is left for longer ones."""
    model = markov.fit(["a", "b", "ab", "ba", "aab"], (), max_order=2)
    ends, alive = 0.0, {"": 1.0}
    for _ in range(3):
        longer: dict[str, float] = {}
        for text, chance in alive.items():
            chances = model.distribution(("\u0101\u0101" + text)[-2:])
            ends += chance * chances[256]
            for symbol in "ab":
                longer[text + symbol] = chance * chances[ord(symbol)]
        others = sum(alive.values()) - sum(longer.values())
        assert others > 0  # the end, and bytes that were never seen
        alive = longer
    texts = ["", "a", "b", "aa", "ab", "ba", "bb"]
    assert ends == pytest.approx(sum(math.exp(-nats) for nats, _ in model.score(texts)))


def test_it_is_a_strong_baseline() -> None:
    plain = markov.fit(TRAIN, VALID, max_order=2)
    learnt, shallow = bits_per_byte(MODEL.score(TEST)), bits_per_byte(plain.score(TEST))
    assert learnt < 0.75 * shallow < 2
    assert bits_per_byte(MODEL.score(["XQ" * 30])) > 5


def test_the_order_is_chosen_on_the_validation_texts() -> None:
    assert 3 <= MODEL.order <= markov.MAX_ORDER
    assert markov.fit(TRAIN, [text[::-1] for text in VALID]).order < MODEL.order


@pytest.mark.parametrize("texts", [[], [""], ["a"], ["aaaaaaaa"] * 3])
def test_few_texts_still_make_a_model(texts: list[str]) -> None:
    model = markov.fit(texts)
    [(nats, _)] = model.score(["b 😀"])
    assert math.isfinite(nats)


def test_the_checkpoint_is_the_model(model: Path) -> None:
    manifest = read_manifest(model)
    assert manifest.config["order"] == MODEL.order
    assert manifest.base == {}
    assert markov.score(model, TEST) == [(pytest.approx(nats, rel=1e-6), size) for nats, size in MODEL.score(TEST)]
    assert manifest.metrics["valid_bits_per_byte"] == pytest.approx(bits_per_byte(MODEL.score(VALID)))
    assert manifest.metrics["valid_bits_per_byte"] < manifest.metrics["start_valid_bits_per_byte"]


def draw(model: Path, **settings: object) -> list[str]:
    return [
        sample.text for sample in markov.sample(model, SampleConfig(**{"n": 8, "temperatures": (0.8,), "seed": 3, **settings}))
    ]


def test_samples_depend_on_the_seed_alone(model: Path) -> None:
    eight = draw(model)
    assert draw(model) == eight
    assert draw(model, n=66)[:8] == eight
    assert draw(model, temperatures=(0.5, 0.8))[8:] == eight
    assert draw(model, seed=4) != eight


def test_sampling_keeps_to_its_settings(model: Path) -> None:
    assert all(len(text.encode()) <= 8 for text in draw(model, max_tokens=2))
    assert all(text.startswith("The cat ") for text in draw(model, prompt="The cat "))
    assert len(set(draw(model, top_k=1))) == 1
    assert len(set(draw(model, top_k=0, top_p=1e-9))) == 1
    cold, hot = (bits_per_byte(MODEL.score(draw(model, n=20, temperatures=(t,), top_k=0))) for t in (0.3, 1.5))
    assert cold < hot
    "".join(draw(model, n=30, temperatures=(3.0,), top_k=0)).encode()  # valid Unicode even when drawn wildly


@pytest.mark.parametrize("damage", ["missing", "empty", "cut", "header", "numbers", "huge"])
def test_a_damaged_checkpoint_is_one_sentence(damage: str, model: Path, tmp_path: Path) -> None:
    path, whole = tmp_path / "markov.bin", (model / "markov.bin").read_bytes()
    line, _, rest = whole.partition(b"\n")
    header = json.loads(line)
    damaged = {
        "empty": b"",
        "cut": whole[: len(whole) // 2],
        "header": b"{}\n" + rest,
        "numbers": json.dumps({**header, "grams": [1, 2]}).encode() + b"\n" + rest,
        "huge": json.dumps({**header, "grams": [10**15] * len(header["grams"])}).encode() + b"\n" + rest,
    }
    if damage != "missing":
        path.write_bytes(damaged[damage])
    with pytest.raises(CheckpointError, match=r"markov.bin.*[Tt]rain"):
        markov.score(tmp_path, ["a"])


def test_real_posts_are_learnt(shared_data: Path) -> None:
    import csv
    import gzip

    with gzip.open(shared_data / "posts_20k.csv.gz", "rt", encoding="utf-8") as file:
        texts = [row["text"] for row in csv.DictReader(file)][-1080:]
    fitted = markov.fit(texts[:864], texts[864:972])
    assert bits_per_byte(fitted.score(texts[972:])) < 2.41  # what plain Witten-Bell reached
