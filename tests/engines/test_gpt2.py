import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quipmill.engines import gpt2
from quipmill.engines.gpt2_rows import Rows, spell
from quipmill.errors import CheckpointError, QuipmillError
from tests.fakes.tiny_gpt2 import make_texts, write_base

TEXTS = make_texts(200)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gpt2")
    return gpt2.materialize(write_base(folder / "base"), TEXTS, folder / "start")


def copy(model: Path, folder: Path) -> Path:
    folder.mkdir()
    for name in gpt2.FILES:
        (folder / name).write_bytes((model / name).read_bytes())
    return folder


def test_a_recipe_becomes_the_same_model_folder_every_time(model: Path, tmp_path: Path) -> None:
    again = gpt2.materialize(write_base(tmp_path / "base"), TEXTS, tmp_path / "start")
    assert sorted(path.name for path in again.iterdir()) == sorted(gpt2.FILES)
    for name in gpt2.FILES:
        assert (again / name).read_bytes() == (model / name).read_bytes(), name


def test_transformers_loads_the_folder_as_it_is(model: Path) -> None:
    transformers = pytest.importorskip("transformers")
    loaded, info = transformers.GPT2LMHeadModel.from_pretrained(model, output_loading_info=True)
    assert not any(info[kind] for kind in ("missing_keys", "unexpected_keys", "mismatched_keys"))
    ours = gpt2.read_weights(model)
    assert {name: tuple(p.shape) for name, p in loaded.named_parameters()} == {name: t.shape for name, t in ours.items()}
    assert all(np.array_equal(p.detach().numpy(), ours[name]) for name, p in loaded.named_parameters())
    assert gpt2.parameter_count(gpt2.read_shape(model)) == sum(p.numel() for p in loaded.parameters())
    tokenizer = transformers.AutoTokenizer.from_pretrained(model)
    assert tokenizer.eos_token_id == gpt2.eot_id(gpt2.load_tokenizer(model)) == gpt2.read_shape(model).vocab_size - 1
    assert tokenizer(TEXTS)["input_ids"] == gpt2.encode(gpt2.load_tokenizer(model), TEXTS)


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(), max_size=60))
def test_any_text_survives_encoding(model: Path, text: str) -> None:
    tokenizer = gpt2.load_tokenizer(model)
    ids = gpt2.encode(tokenizer, [text])[0]
    assert tokenizer.decode(ids) == text.encode(errors="replace").decode()
    assert gpt2.eot_id(tokenizer) not in ids


def test_the_end_token_written_in_a_post_is_text(model: Path) -> None:
    tokenizer = gpt2.load_tokenizer(model)
    ids = gpt2.encode(tokenizer, [f"one{gpt2.EOT}two"])[0]
    assert gpt2.eot_id(tokenizer) not in ids
    assert tokenizer.decode(ids) == f"one{gpt2.EOT}two"


def test_initial_weights_have_gpt2s_scales(model: Path) -> None:
    weights = gpt2.draw_weights(gpt2.Shape(4, 4, 128, 64, 512), seed=1)
    assert weights["transformer.wte.weight"].std() == pytest.approx(0.02, rel=0.05)
    assert weights["transformer.h.1.mlp.c_proj.weight"].std() == pytest.approx(0.02 / 8**0.5, rel=0.05)
    assert (weights["transformer.h.0.ln_1.weight"] == 1).all()
    assert not weights["transformer.h.0.mlp.c_fc.bias"].any()


def test_the_start_of_a_checkpoint_is_made_again(model: Path, tmp_path: Path) -> None:
    again = gpt2.rematerialize(write_base(tmp_path / "base"), model, tmp_path / "again")
    assert (again / "model.safetensors").read_bytes() == (model / "model.safetensors").read_bytes()
    shorter = gpt2.materialize(tmp_path / "base", TEXTS, tmp_path / "shorter", n_positions=16)
    long, short = gpt2.read_weights(model), gpt2.read_weights(shorter)
    assert np.array_equal(short.pop("transformer.wpe.weight"), long.pop("transformer.wpe.weight")[:16])
    assert all(np.array_equal(short[name], long[name]) for name in long)


def test_published_names_are_brought_to_ours() -> None:
    one = np.ones(1)
    names = {"wte.weight": one, "h.0.attn.bias": one, "h.0.attn.c_attn.bias": one, "lm_head.weight": one}
    assert sorted(gpt2.normalise_keys(names)) == ["transformer.h.0.attn.c_attn.bias", "transformer.wte.weight"]
    assert sorted(gpt2.normalise_keys({"transformer.wte.weight": one, "transformer.h.1.attn.masked_bias": one})) == [
        "transformer.wte.weight"
    ]


def test_a_damaged_model_is_one_sentence(model: Path, tmp_path: Path) -> None:
    def cut(folder: Path) -> None:
        whole = (folder / "model.safetensors").read_bytes()
        (folder / "model.safetensors").write_bytes(whole[: len(whole) // 2])

    def change_config(**values: object) -> None:
        config = json.loads((model / "config.json").read_text())
        (folder / "config.json").write_text(json.dumps({**config, **values}))

    damages = {
        "damaged": cut,
        "model.safetensors missing": lambda folder: (folder / "model.safetensors").unlink(),
        "vocab.bpe missing": lambda folder: (folder / "vocab.bpe").unlink(),
        "not JSON": lambda folder: (folder / "config.json").write_text("{"),
        "expected an object": lambda folder: (folder / "config.json").write_text("[]"),
        "KeyError('n_layer')": lambda folder: (folder / "config.json").write_text("{}"),
        "n_embd must be 1 to": lambda _: change_config(n_embd=10**9),
        "must be a multiple": lambda _: change_config(n_head=5),
        "model_type must be 'gpt2'": lambda _: change_config(model_type="llama"),
        "activation_function must be": lambda _: change_config(activation_function="relu"),
        "has the shape (32, 32)": lambda _: change_config(n_positions=64),
        "is missing": lambda _: change_config(n_layer=3),
    }
    for number, (message, damage) in enumerate(damages.items()):
        folder = copy(model, tmp_path / str(number))
        damage(folder)
        with pytest.raises(CheckpointError) as caught:
            gpt2.check_model(folder)
        assert message in str(caught.value)
        assert "\n" not in str(caught.value)


@pytest.mark.parametrize("content", ["{", "{}", '{"name": "x"}', '{"n_layer": "many"}'])
def test_a_recipe_that_is_none_is_one_sentence(content: str, tmp_path: Path) -> None:
    (write_base(tmp_path / "base") / gpt2.RECIPE).write_text(content)
    with pytest.raises(CheckpointError, match="recipe"):
        gpt2.materialize(tmp_path / "base", TEXTS, tmp_path / "out")


def test_a_recipe_of_a_gigantic_model_is_refused(tmp_path: Path) -> None:
    path = write_base(tmp_path / "base") / gpt2.RECIPE
    path.write_text(path.read_text().replace('"n_embd": 32', '"n_embd": 3200000000'))
    with pytest.raises(QuipmillError, match="n_embd must be 1 to"):
        gpt2.materialize(tmp_path / "base", TEXTS, tmp_path / "out")


def test_a_tokenizer_that_is_none_is_one_sentence(model: Path, tmp_path: Path) -> None:
    folder = copy(model, tmp_path / "model")
    for content in ("", "{}", '{"version": "1.0"}'):
        (folder / "tokenizer.json").write_text(content)
        with pytest.raises(CheckpointError, match="not a tokenizer"):
            gpt2.load_tokenizer(folder)


def test_an_epoch_holds_every_post_once(model: Path) -> None:
    tokenizer = gpt2.load_tokenizer(model)
    spelt = spell(model, TEXTS)
    rows = Rows(spelt, context=32, seed=1)
    inputs, targets = rows.batch(spelt.tokens // 32)
    assert np.array_equal(inputs[:, 1:], targets[:, :-1])
    assert rows.position[0] <= 1
    seen = np.bincount(inputs.ravel(), minlength=512)
    wanted = np.bincount(
        [token for ids in gpt2.encode(tokenizer, TEXTS) for token in [*ids, gpt2.eot_id(tokenizer)]], minlength=512
    )
    assert np.abs(seen - wanted).sum() < 3 * 32  # but for what an epoch leaves over at its ends


def test_rows_go_on_where_they_were(model: Path) -> None:
    spelt = spell(model, TEXTS, (0.6, 0.2, 0.2))
    whole = Rows(spelt, context=16, seed=1)
    batches = [whole.batch(7) for _ in range(60)]  # more than an epoch
    part = Rows(spelt, context=16, seed=1)
    for _ in range(25):
        part.batch(7)
    again = Rows(spelt, context=16, seed=1, position=part.position)
    for inputs, targets in batches[25:]:
        found = again.batch(7)
        assert np.array_equal(found[0], inputs)
        assert np.array_equal(found[1], targets)


def test_every_spelling_of_a_word_reads_the_same(model: Path) -> None:
    tokenizer, texts = gpt2.load_tokenizer(model), ["".join(TEXTS[:20])]
    spelt = spell(model, texts, (0.4, 0.3, 0.3))
    post = spelt.post(0)[:-1]  # without its end
    read = []
    for spelling in range(3):
        places = [
            slice(start, start + length)
            for start, length in zip(spelt.start[spelling][post], spelt.length[spelling][post], strict=True)
        ]
        read.append(tokenizer.decode([int(token) for place in places for token in spelt.pool[place]]))
    assert read == texts * 3
    assert spelt.length[0].sum() < spelt.length[1].sum() < spelt.length[2].sum()
    assert spelt.tokens == len(gpt2.encode(tokenizer, texts)[0]) + 1


def test_a_corpus_shorter_than_a_row_gives_rows(model: Path) -> None:
    rows = Rows(spell(model, ["A"]), context=32, seed=0)
    inputs, targets = rows.batch(5)
    assert inputs.shape == targets.shape == (5, 1)
