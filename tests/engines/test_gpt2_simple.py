"""The engine gpt2_simple through the stages, against plain gpt-2-simple, TensorFlow and transformers. One process, few graphs."""

import json
import logging
import os
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

from quipmill.cli import main
from quipmill.config import BaseModelConfig, FinetuneConfig, SampleConfig
from quipmill.engines import bits_per_byte, gpt2, tf_bundle
from quipmill.engines.gpt2_layouts import RUN, read_openai_shape, to_model, to_openai
from quipmill.engines.textual_markers import read_codec, stream, windows
from quipmill.errors import CheckpointError, RunError, UsageError
from quipmill.schema import Manifest, Post, Sample, read_jsonl, write_json, write_jsonl
from quipmill.stages.finetune import finetune
from quipmill.stages.sample import sample
from tests.fakes.models_server import TEXTS, make_model

if find_spec("gpt_2_simple") is None:  # its import turns eager execution off for the process; the engine's import keeps it on
    pytest.skip("the extra tf is not installed", allow_module_level=True)

TRAINING = FinetuneConfig(
    engine="gpt2_simple", steps=20, batch_size=4, learning_rate=0.02, eval_every=5, precision="fp32", seed=7
)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `train.jsonl`, `valid.jsonl`, and the recipe of a small model as `base`."""
    folder = tmp_path_factory.mktemp("simple")
    for name, texts in {"train": TEXTS[::2], "valid": TEXTS[1::2]}.items():
        write_jsonl(folder / f"{name}.jsonl", [Post(str(n), "ada", text) for n, text in enumerate(texts)])
    (folder / "base").mkdir()
    write_json(folder / "base" / "recipe.json", asdict(gpt2.Recipe("mini", 2, 4, 32, 64, 600, seed=3)))
    return folder


def train(place: Path, out: Path, config: FinetuneConfig = TRAINING, **more: Any) -> Manifest:
    return finetune(place / "train.jsonl", place / "valid.jsonl", place / "base", out, config, **more)


@pytest.fixture(scope="module")
def trained(place: Path) -> Path:
    """A checkpoint, made in an empty working directory to see that nothing is left there."""
    (place / "work").mkdir()
    before = Path.cwd()
    os.chdir(place / "work")
    try:
        train(place, place / "model")
    finally:
        os.chdir(before)
    return place / "model"


def history(checkpoint: Path) -> list[dict[str, float]]:
    return [json.loads(line) for line in (checkpoint / "history.jsonl").read_text().splitlines()]


def draw(checkpoint: Path, out: Path, config: SampleConfig) -> list[Sample]:
    sample(checkpoint, out, config)
    return list(read_jsonl(out, Sample))


def test_training_learns_and_says_so(place: Path, trained: Path) -> None:
    manifest, rows = Manifest(**json.loads((trained / "manifest.json").read_text())), history(trained)
    assert manifest.step == 20
    assert manifest.metrics["valid_bits_per_byte"] < 0.8 * manifest.metrics["start_valid_bits_per_byte"]
    assert manifest.metrics["tokens_trained"] == 20 * 4 * 64
    assert manifest.metrics["tokens_per_second"] > 0
    assert manifest.config["context"] == 64
    assert [row["step"] for row in rows] == [5, 10, 15, 20]
    assert rows[0]["train_bits_per_byte"] > rows[-1]["train_bits_per_byte"]
    assert rows[0]["learning_rate"] > rows[-1]["learning_rate"]
    assert min(row["valid_bits_per_byte"] for row in rows) == manifest.metrics["valid_bits_per_byte"]
    assert list((place / "work").iterdir()) == []


def test_the_checkpoint_is_gpt_2_simples_own(trained: Path) -> None:
    step = int(json.loads((trained / "manifest.json").read_text())["metrics"]["best_step"])
    names = ["checkpoint", "counter", "encoder.json", "hparams.json"]
    names += [f"model-{step}.data-00000-of-00001", f"model-{step}.index", "vocab.bpe"]
    assert sorted(path.name for path in (trained / RUN).iterdir()) == names
    assert str(trained) not in (trained / RUN / "checkpoint").read_text()
    assert (trained / RUN / "counter").read_text() == f"{step}\n"


def test_score_agrees_with_training_and_start(place: Path, trained: Path) -> None:
    from quipmill.engines import gpt2_simple

    metrics = json.loads((trained / "manifest.json").read_text())["metrics"]
    texts = [post.text for post in read_jsonl(place / "valid.jsonl", Post)]
    scores = gpt2_simple.score(trained, texts)
    assert [size for _, size in scores] == [len(text.encode()) + 1 for text in texts]
    assert bits_per_byte(scores) == pytest.approx(metrics["valid_bits_per_byte"], rel=1e-4)
    start = gpt2_simple.score_start(trained, place / "base", texts)
    assert bits_per_byte(start) == pytest.approx(metrics["start_valid_bits_per_byte"], rel=1e-4)
    odd = ["", "half \ud83d a pair", "long " * 300]
    again = gpt2_simple.score(trained, [*odd, texts[0]])
    assert all(np.isfinite(nats) for nats, _ in again)
    assert again[-1][0] == pytest.approx(scores[0][0], rel=1e-4)


def test_samples_are_posts_and_the_same_everywhere(trained: Path, tmp_path: Path) -> None:
    config = SampleConfig(n=70, temperatures=(0.7, 1.2), max_tokens=30, prompt="The red", max_draws=1, seed=5)
    first = draw(trained, tmp_path / "one.jsonl", config)
    assert len(first) == 140
    assert len({one.id for one in first}) == 140
    for one in first:
        assert one.text.startswith("The red")
        assert one.tokens <= 30
        assert one.temperature in (0.7, 1.2)
        assert not any(marker in one.text for marker in ("<|", "oftext|>"))
    other = tmp_path / "two.jsonl"  # another process
    command = [sys.executable, "-m", "quipmill", "sample", str(trained), "-o", str(other), "-n", "70", "--max-tokens", "30"]
    command += ["--temperatures", "0.7", "1.2", "--prompt", "The red", "--seed", "5", "--max-draws", "1", "--shard", "1/2"]
    ascii_only = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True, env=ascii_only)
    assert list(read_jsonl(other, Sample)) == first[70:]
    assert "oneDNN" not in done.stderr
    assert "absl" not in done.stderr
    assert [one.text for one in draw(trained, tmp_path / "three.jsonl", replace(config, seed=6))] != [one.text for one in first]


def test_filters_of_the_sampler(trained: Path, tmp_path: Path) -> None:
    greedy = draw(trained, tmp_path / "greedy.jsonl", SampleConfig(n=4, top_k=1, max_tokens=12, max_draws=1, seed=1))
    assert len({one.text for one in greedy}) == 1
    narrow = draw(trained, tmp_path / "narrow.jsonl", SampleConfig(n=4, top_k=0, top_p=1e-6, max_tokens=12, max_draws=1, seed=1))
    assert narrow[0].text == greedy[0].text
    varied = SampleConfig(n=1, top_k=1, repetition_penalty=50.0, max_tokens=20, max_draws=1, seed=1)
    codec = read_codec(trained / RUN)
    ids = codec.encode([draw(trained, tmp_path / "varied.jsonl", varied)[0].text])[0]
    assert len(set(ids)) > 0.8 * len(ids)


def test_what_does_not_end_is_drawn_again_and_missing_in_the_end(trained: Path, tmp_path: Path) -> None:
    config = SampleConfig(n=9, max_tokens=8, min_tokens=3, max_draws=2, temperatures=(1.0,), seed=2)
    drawn = draw(trained, tmp_path / "again.jsonl", config)
    assert len(drawn) <= 9
    assert all(one.text and 3 <= one.tokens <= 8 for one in drawn)
    with pytest.raises(UsageError, match="gpt2_simple cannot sample in int8 here. Choose a precision out of auto, float32"):
        draw(trained, tmp_path / "int8.jsonl", replace(config, precision="int8"))


def test_torch_scores_and_samples_a_converted_checkpoint(trained: Path, tmp_path: Path) -> None:
    """Two implementations of one definition: nats of the text and every piece of the marker, bytes and one for the end."""
    from quipmill.engines import gpt2_simple, gpt2_torch
    from quipmill.engines.gpt2_layouts import convert

    convert(trained, tmp_path / "converted", "safetensors")
    texts = [*TEXTS[:5], "", "Füße 🦶🏽 日本語", "half \ud83d a pair", "long " * 300]
    for ours, theirs in zip(gpt2_torch.score(tmp_path / "converted", texts), gpt2_simple.score(trained, texts), strict=True):
        assert ours == (pytest.approx(theirs[0], rel=1e-4), theirs[1])
    drawn = draw(tmp_path / "converted", tmp_path / "fast.jsonl", SampleConfig(n=20, max_tokens=30, max_draws=1, seed=1))
    assert len(drawn) == 20
    assert not any(marker in one.text for one in drawn for marker in ("<|", "oftext|>"))


def test_a_prompt_too_long_and_no_checkpoint_are_one_sentence(place: Path, trained: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="the prompt is .* tokens long, the model sees 64"):
        draw(trained, tmp_path / "out.jsonl", SampleConfig(prompt="word " * 200, seed=1))
    from quipmill.engines import gpt2_simple

    with pytest.raises(CheckpointError, match="no checkpoint of gpt2_simple"):
        gpt2_simple.score(place / "base", ["x"])
    assert not (tmp_path / "out.jsonl").exists()


def test_a_damaged_checkpoint_is_one_sentence(trained: Path, tmp_path: Path) -> None:
    import shutil

    copy = tmp_path / "copy"
    shutil.copytree(trained, copy)
    data = next((copy / RUN).glob("*.data-*"))
    data.write_bytes(data.read_bytes()[:1000])
    with pytest.raises(CheckpointError, match="damaged"):
        draw(copy, tmp_path / "out.jsonl", SampleConfig(n=1, seed=1))


def test_a_killed_training_goes_on_where_it_was(
    place: Path, trained: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """SIGTERM in the middle; the second attempt ends with the loss curve of the training that was never interrupted."""
    uri, finished = tmp_path / "kept", threading.Event()
    config = replace(TRAINING, checkpoint_minutes=1e-9)
    caplog.set_level(logging.INFO)

    def kill() -> None:
        while not finished.wait(0.02):
            if list(uri.glob("run/*/step-*7/folder.json")):
                os.kill(os.getpid(), signal.SIGTERM)
                return

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        with pytest.raises(SystemExit) as stopped:
            train(place, tmp_path / "model", config, checkpoint_uri=str(uri), run_id="run")
    finally:
        finished.set()
        killer.join()
    assert stopped.value.code == 143
    assert not (tmp_path / "model").exists()
    train(place, tmp_path / "model", config, checkpoint_uri=str(uri), run_id="run")
    assert any(record.message.startswith("finetune: goes on from step") for record in caplog.records)
    assert len(list((tmp_path / "model" / RUN).glob("model-*.index"))) == 1
    assert len(list((tmp_path / "model" / RUN).iterdir())) == 7  # and no file of events
    for row, expected in zip(history(tmp_path / "model"), history(trained), strict=True):
        for name in ("step", "learning_rate", "train_bits_per_byte", "valid_bits_per_byte"):
            assert row[name] == pytest.approx(expected[name], rel=1e-4)


def test_what_gpt_2_simple_cannot_read_it_learns_from_here(
    place: Path, trained: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    """Few posts, full of what breaks a CSV, on a checkpoint of one's own, with no folder `models` anywhere; twice the same."""
    from quipmill.stages.base_model import base_model

    texts = [
        'first, "quoted"\nand broken;',
        "\ufeffid,tweet",
        "x" * 140_000,
        "half \ud83d a pair",
        "Füße 🦶🏽",
        "says <|endoftext|> twice",
    ]
    write_jsonl(tmp_path / "train.jsonl", [Post(str(n), "ada", text) for n, text in enumerate(texts)])
    base_model(str(trained), tmp_path / "base", BaseModelConfig())
    config = replace(TRAINING, steps=2, eval_every=1, dropout=0.1)
    for out in ("one", "two"):
        finetune(tmp_path / "train.jsonl", place / "valid.jsonl", tmp_path / "base", tmp_path / out, config)
    assert "gpt-2-simple's model has no dropout" in caplog.text
    assert capsys.readouterr().out == ""
    first, second = history(tmp_path / "one"), history(tmp_path / "two")
    assert [row["valid_bits_per_byte"] for row in first] == pytest.approx(
        [row["valid_bits_per_byte"] for row in second], rel=1e-6
    )
    one = tmp_path / "few.jsonl"
    write_jsonl(one, [Post("1", "ada", "Two words")])
    assert finetune(one, one, tmp_path / "base", tmp_path / "few", replace(config, steps=1)).step == 1


@pytest.mark.parametrize("steps", [0, -1])
def test_no_number_of_steps_means_for_ever(steps: int) -> None:
    with pytest.raises(UsageError, match="steps must be at least 1"):
        replace(TRAINING, steps=steps)


def test_nothing_grows_and_a_draw_ends_with_its_rows(trained: Path) -> None:
    """gpt-2-simple adds 400 operations at every call, and always draws to the full length."""
    from quipmill.engines import gpt2_simple_graphs as graphs

    def size() -> int:
        return len(graphs.v1.get_default_graph().get_operations())

    before, folder = size(), trained / RUN
    prefix = read_codec(folder).start
    with graphs.sampling(folder, end=[999], top_k=1, top_p=1.0, repetition_penalty=1.0) as model:
        built = size()
        longest = [model.draw(prefix, 3, 1.0, seed, 20) for seed in (1, 2)][1]
        assert size() == built > before
    assert longest.shape == (3, 20)
    with graphs.sampling(folder, end=[int(longest[0, 4])], top_k=1, top_p=1.0, repetition_penalty=1.0) as model:
        assert model.draw(prefix, 3, 1.0, 1, 20).shape[1] <= 5
    with graphs.training(read_openai_shape(folder)) as training:
        graphs.restore(training, folder)
        tokens, built = stream(read_codec(folder), TEXTS, 65), size()
        for step in range(2):
            training.step([windows(tokens, 64, 2, seed=1, batch=step)], 1e-3)
            graphs.score_texts(training, read_codec(folder), TEXTS[:3])
            graphs.restore(training, folder)
        assert size() == built
    assert size() == before


def test_training_ends_early_or_in_one_sentence(place: Path, tmp_path: Path) -> None:
    manifest = train(
        place, tmp_path / "stale", replace(TRAINING, learning_rate=1e-30, eval_every=1, patience=2, weight_decay=0.0)
    )
    assert manifest.step == 2
    assert manifest.metrics["best_step"] == 0
    assert (tmp_path / "stale" / RUN / "model-0.index").is_file()
    with pytest.raises(RunError, match="the loss is not finite at step .* Lower learning_rate"):
        train(place, tmp_path / "wild", replace(TRAINING, learning_rate=1e30))
    assert not (tmp_path / "wild").exists()


def test_accumulated_batches_are_one_large_batch(trained: Path) -> None:
    from quipmill.engines import gpt2_simple_graphs as graphs

    folder, tokens = trained / RUN, stream(read_codec(trained / RUN), TEXTS, 65)
    large = windows(tokens, 64, 4, seed=1, batch=0)
    found = []
    for batches in ([large], [large[:2], large[2:]]):
        with graphs.training(read_openai_shape(folder), clip_norm=0.5, weight_decay=0.1, accumulates=len(batches) > 1) as model:
            graphs.restore(model, folder)
            losses = [model.step(batches, 0.01) for _ in range(3)]
            found.append((losses, model.session.run(graphs._model_variables())))
    assert found[0][0] == pytest.approx(found[1][0], rel=1e-4)
    for one, other in zip(found[0][1], found[1][1], strict=True):
        assert one == pytest.approx(other, abs=2e-3)


def test_plain_gpt_2_simple_loads_and_generates(trained: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import gpt_2_simple
    import tensorflow as tf

    assert tf.executing_eagerly()  # gpt-2-simple turns it off for everybody at its import
    with tf.Graph().as_default():
        session = gpt_2_simple.start_tf_sess()
        gpt_2_simple.load_gpt2(session, checkpoint_dir=str(trained / "checkpoint"))
        texts = gpt_2_simple.generate(
            session,
            checkpoint_dir=str(trained / "checkpoint"),
            prefix="<|startoftext|>",
            truncate="<|endoftext|>",
            include_prefix=False,
            length=30,
            nsamples=2,
            batch_size=2,
            return_as_list=True,
        )
        session.close()
    assert len(texts) == 2
    for out, layout in (("model", "safetensors"), ("simple", "gpt2_simple")):
        source = trained if out == "model" else tmp_path / "model"
        assert main(["convert", str(source), str(tmp_path / out), "--to", layout]) == 0
    with tf.Graph().as_default():
        session = gpt_2_simple.start_tf_sess()
        gpt_2_simple.load_gpt2(session, checkpoint_dir=str(tmp_path), run_name="simple")
        session.close()
    capsys.readouterr()


def test_logits_tokens_and_weights_stay_through_conversion(tmp_path: Path) -> None:
    """TensorFlow reads what is written here, transformers reads what comes back, and TensorFlow's own writing is read."""
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    from quipmill.engines import gpt2_simple_graphs as graphs

    tf, v1 = graphs.tf, graphs.v1
    model, simple, back = make_model(tmp_path / "model"), tmp_path / "simple", tmp_path / "back"
    assert main(["convert", str(model), str(simple), "--to", "gpt2_simple"]) == 0
    shape = read_openai_shape(simple)
    ids = np.random.default_rng(0).integers(0, shape.vocab_size, (3, 64), np.int32)
    with tf.Graph().as_default(), v1.Session() as session:
        tokens = v1.placeholder(tf.int32, [None, None])
        logits = graphs.models.model(hparams=graphs.hparams_of(shape), X=tokens)["logits"]
        saver = v1.train.Saver()
        saver.restore(session, str(tf_bundle.latest(simple)))
        ours = session.run(logits, {tokens: ids})
        (tmp_path / "theirs").mkdir()
        saver.save(session, str(tmp_path / "theirs" / "model"), global_step=3)
        half = [v.name[:-2] for v in v1.global_variables()][::2]
        values = dict(zip([v.name[:-2] for v in v1.global_variables()], session.run(v1.global_variables()), strict=True))
    parts = [{n: v for n, v in values.items() if (n in half) == first} for first in (True, False)]
    (tmp_path / "sharded").mkdir()
    for number, part in enumerate(parts):  # two data files, by TensorFlow's own hand
        names, slices = list(part), [""] * len(part)
        tf.raw_ops.SaveV2(
            prefix=str(tmp_path / f"part{number}"), tensor_names=names, shape_and_slices=slices, tensors=list(part.values())
        )
    tf.raw_ops.MergeV2Checkpoints(
        checkpoint_prefixes=[str(tmp_path / "part0"), str(tmp_path / "part1")], destination_prefix=str(tmp_path / "sharded" / "m")
    )
    for folder in ("theirs", "sharded"):
        for file in ("hparams.json", "encoder.json", "vocab.bpe"):
            (tmp_path / folder / file).write_bytes((simple / file).read_bytes())
        assert main(["convert", str(tmp_path / folder), str(back), "--to", "safetensors"]) == 0
        assert (back / "model.safetensors").read_bytes() == to_copy(model, tmp_path / "copy")
    assert len(list((tmp_path / "sharded").glob("*.data-*"))) == 2
    network = transformers.GPT2LMHeadModel.from_pretrained(back).eval()
    with torch.no_grad():
        theirs = network(torch.from_numpy(ids.astype(np.int64))).logits.numpy()
    assert np.abs(theirs).max() > 1  # large enough to compare
    assert np.abs(ours - theirs).max() < 1e-5 * np.abs(theirs).max()


def to_copy(model: Path, out: Path) -> bytes:
    to_model(model, out)
    return (out / "model.safetensors").read_bytes()


def test_the_tokens_are_those_of_gpt_2_simples_encoder(tmp_path: Path) -> None:
    from gpt_2_simple.src.encoder import get_encoder

    to_openai(make_model(tmp_path / "model"), tmp_path / "simple")
    codec, encoder = read_codec(tmp_path / "simple"), get_encoder(str(tmp_path / "simple"))
    texts = [*TEXTS[:5], "", " ", "a  b\n\n\tc  ", "it's we'LL don’t", "Füße 🦶🏽 日本語 ﷽", "x\u00a0y\u200bz 1,234 #a_b"]
    texts += ["<|endoftext|><|startoftext|>"]
    assert codec.encode(texts) == [encoder.encode(text) for text in texts]
    assert [codec.decode(ids) for ids in codec.encode(texts)] == texts
    assert codec.start == encoder.encode("<|startoftext|>")
