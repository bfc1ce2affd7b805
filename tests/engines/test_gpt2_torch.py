import math
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from quipmill.config import FinetuneConfig, SampleConfig
from quipmill.engines import bits_per_byte, gpt2, gpt2_torch
from quipmill.errors import CheckpointError, RunError, UsageError
from quipmill.schema import Manifest, read_manifest
from quipmill.stages.finetune import finetune
from tests.fakes.tiny_gpt2 import make_texts, write_base, write_posts

torch = pytest.importorskip("torch")
ctranslate2 = pytest.importorskip("ctranslate2")
transformers = pytest.importorskip("transformers")

CONFIG = FinetuneConfig(steps=40, learning_rate=1e-2, batch_size=8, weight_decay=0.1, eval_every=10, patience=0, seed=7)


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Posts and a recipe, `work/model` trained from them."""
    folder = tmp_path_factory.mktemp("gpt2_torch")
    write_posts(folder / "train.jsonl", make_texts(200))
    write_posts(folder / "valid.jsonl", make_texts(30, seed=1))
    write_base(folder / "base")
    train(folder, "model", CONFIG)
    return folder


def train(work: Path, out: str, config: FinetuneConfig, base: str = "base", **options: str) -> Manifest:
    return finetune(work / "train.jsonl", work / "valid.jsonl", work / base, work / out, config, **options)


def test_training_learns_and_leaves_a_folder_for_transformers(work: Path) -> None:
    manifest = read_manifest(work / "model")
    assert manifest.step == 40
    assert manifest.metrics["valid_bits_per_byte"] < 0.6 * manifest.metrics["start_valid_bits_per_byte"]
    assert manifest.metrics["tokens_trained"] == 40 * 8 * 32
    assert {path.name for path in (work / "model").iterdir()} == {
        *gpt2.FILES,
        "ctranslate2",
        "generation_config.json",
        "history.jsonl",
        "manifest.json",
    }
    model = transformers.GPT2LMHeadModel.from_pretrained(work / "model")
    tokenizer = transformers.AutoTokenizer.from_pretrained(work / "model")
    ids = tokenizer(tokenizer.eos_token, return_tensors="pt")["input_ids"]
    drawn = model.generate(ids, max_new_tokens=8)
    assert drawn.shape[1] <= 9
    assert model.generation_config.top_k == 40


def test_scores_are_those_of_transformers(work: Path) -> None:
    texts = [*make_texts(5, seed=2), "", "naïve 😀", "<|endoftext|>"]
    model = transformers.GPT2LMHeadModel.from_pretrained(work / "model").eval()
    tokenizer = gpt2.load_tokenizer(work / "model")
    end = gpt2.eot_id(tokenizer)
    for text, (nats, size) in zip(texts, gpt2_torch.score(work / "model", texts), strict=True):
        ids = torch.tensor([[end, *gpt2.encode(tokenizer, [text])[0], end]])
        with torch.no_grad():
            wanted = model(ids, labels=ids).loss.item() * (ids.shape[1] - 1)
        assert nats == pytest.approx(wanted, rel=1e-5)
        assert size == len(text.encode()) + 1


def test_a_text_longer_than_the_context_is_scored_whole(work: Path) -> None:
    """Against one window per token, each with the whole context where the score had at least half of it."""
    text = " ".join(make_texts(12, seed=3))
    tokenizer = gpt2.load_tokenizer(work / "model")
    ids = [gpt2.eot_id(tokenizer), *gpt2.encode(tokenizer, [text])[0], gpt2.eot_id(tokenizer)]
    assert len(ids) > 3 * 32
    [(nats, size)] = gpt2_torch.score(work / "model", [text])
    model = transformers.GPT2LMHeadModel.from_pretrained(work / "model").eval()
    wanted = 0.0
    for place in range(1, len(ids)):
        with torch.no_grad():
            logits = model(torch.tensor([ids[max(0, place - 32) : place]])).logits[0, -1]
        wanted -= float(logits.log_softmax(-1)[ids[place]])
    assert nats == pytest.approx(wanted, rel=0.1)
    assert nats > 0.8 * wanted
    assert size == len(text.encode()) + 1
    assert gpt2_torch.score(work / "model", [*make_texts(3), text])[3][0] == pytest.approx(nats, rel=1e-5)


def test_the_start_is_scored_as_training_scored_it(work: Path) -> None:
    valid = make_texts(30, seed=1)
    start = bits_per_byte(gpt2_torch.score_start(work / "model", work / "base", valid))
    assert start == pytest.approx(read_manifest(work / "model").metrics["start_valid_bits_per_byte"], rel=2e-3)
    best = bits_per_byte(gpt2_torch.score(work / "model", valid))
    assert best == pytest.approx(read_manifest(work / "model").metrics["valid_bits_per_byte"], rel=5e-3)


def test_float16_and_int8_weights_score_as_the_real_ones(work: Path) -> None:
    tokenizer, texts = gpt2.load_tokenizer(work / "model"), make_texts(40, seed=4)
    rows = [[gpt2.EOT, *map(tokenizer.id_to_token, ids), gpt2.EOT] for ids in gpt2.encode(tokenizer, texts)]
    wanted = bits_per_byte(gpt2_torch.score(work / "model", texts))
    sizes = [len(text.encode()) + 1 for text in texts]
    for compute_type, allowed in (("float32", 1e-4), ("int8", 5e-3)):
        found = ctranslate2.Generator(str(work / "model" / "ctranslate2"), compute_type=compute_type).score_batch(rows)
        bits = bits_per_byte((-math.fsum(row.log_probs), size) for row, size in zip(found, sizes, strict=True))
        assert bits == pytest.approx(wanted, rel=allowed)


def test_the_same_seed_gives_the_same_model(work: Path) -> None:
    train(work, "again", replace(CONFIG, steps=12))
    train(work, "third", replace(CONFIG, steps=12))
    train(work, "other", replace(CONFIG, steps=12, seed=8))
    weights = {name: (work / name / "model.safetensors").read_bytes() for name in ("again", "third", "other")}
    assert weights["again"] == weights["third"] != weights["other"]


def test_a_checkpoint_is_a_base_model(work: Path) -> None:
    manifest = train(work, "tuned", replace(CONFIG, steps=5, learning_rate=None), base="model")
    assert manifest.metrics["start_valid_bits_per_byte"] == read_manifest(work / "model").metrics["valid_bits_per_byte"]
    assert manifest.config["learning_rate"] == 1e-4
    assert manifest.config["dropout"] == 0
    assert gpt2_torch.score_start(work / "tuned", work / "model", ["a b"]) == gpt2_torch.score(work / "model", ["a b"])


def test_a_model_that_gets_no_better_stops_and_stays_as_it_was(work: Path) -> None:
    config = replace(CONFIG, steps=200, eval_every=2, patience=2, learning_rate=0.5, clip_norm=0.0)
    manifest = train(work, "worse", config, base="model")
    assert manifest.step < 200
    assert manifest.metrics["best_step"] == 0
    assert (work / "worse" / "model.safetensors").read_bytes() == (work / "model" / "model.safetensors").read_bytes()


def test_a_loss_that_is_no_number_is_one_sentence(work: Path) -> None:
    with pytest.raises(RunError, match="lower learning_rate"):
        train(work, "broken", replace(CONFIG, learning_rate=1e30, clip_norm=0.0, eval_every=100))
    assert not (work / "broken").exists()


def command(work: Path, out: str, uri: Path) -> list[str]:
    return [
        *(sys.executable, "-m", "quipmill", "finetune", str(work / "train.jsonl"), str(work / "valid.jsonl")),
        *("--base", str(work / "base"), "-o", str(work / out), "--checkpoint-uri", str(uri), "--checkpoint-minutes", "0.0001"),
        *("--steps", "60", "--learning-rate", "0.01", "--batch-size", "8", "--eval-every", "10", "--patience", "0"),
    ]


@pytest.mark.parametrize("kind", [signal.SIGKILL, signal.SIGTERM])
def test_a_killed_training_goes_on_to_the_same_model(kind: signal.Signals, work: Path, tmp_path: Path) -> None:
    """The seed is drawn, so that it too must survive."""
    environment = {**os.environ, "QUIPMILL_RUN_ID": f"run-{kind}"}
    with subprocess.Popen(command(work, "killed", tmp_path), env=environment, stderr=subprocess.PIPE, text=True) as killed:
        assert killed.stderr
        for line in killed.stderr:
            if "stored the checkpoint of step 12" in line:
                killed.send_signal(kind)
                break
        killed.stderr.read()
    assert killed.returncode == (-9 if kind == signal.SIGKILL else 143)
    assert not (work / "killed" / "manifest.json").exists()
    config = FinetuneConfig(steps=60, learning_rate=0.01, batch_size=8, eval_every=10, patience=0, checkpoint_minutes=0.0001)
    resumed = train(work, "killed", config, checkpoint_uri=str(tmp_path), run_id=f"run-{kind}")
    whole = train(work, "whole", replace(config, seed=resumed.seed))
    assert resumed.step == whole.step == 60
    assert (work / "killed" / "model.safetensors").read_bytes() == (work / "whole" / "model.safetensors").read_bytes()
    timeless = [[line.split('"learning_rate"')[1] for line in history(work / out)] for out in ("killed", "whole")]
    assert [line.split('"tokens_per_second"')[0] for line in timeless[0]] == [
        line.split('"tokens_per_second"')[0] for line in timeless[1]
    ]


def history(folder: Path) -> list[str]:
    return (folder / "history.jsonl").read_text().splitlines()


def test_another_run_starts_from_the_beginning(work: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    config = replace(CONFIG, steps=4, checkpoint_minutes=1e-6)
    for run in ("one", "two"):
        train(work, "run", config, checkpoint_uri=str(tmp_path), run_id=run)
    assert "goes on from step" not in caplog.text
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "two"]


def draw(work: Path, **settings: object) -> list[str]:
    config = replace(SampleConfig(n=10, temperatures=(1.0,), seed=5), **settings)
    return [sample.text for sample in gpt2_torch.sample(work / "model", config)]


def test_samples_depend_on_the_seed_alone(work: Path) -> None:
    ten = draw(work)
    assert draw(work) == ten
    assert draw(work, n=70)[:10] == ten
    assert draw(work, temperatures=(0.5, 1.0))[10:] == ten
    assert draw(work, seed=6) != ten
    code = (
        "from pathlib import Path; from quipmill.config import SampleConfig; from quipmill.engines import gpt2_torch\n"
        "config = SampleConfig(n=10, temperatures=(1.0,), seed=5)\n"
        "print('\\0'.join(s.text for s in gpt2_torch.sample(Path(sys.argv[1]), config)), end='')\n"
    )
    hidden = "import sys; sys.modules['torch'] = sys.modules['transformers'] = None\n"  # as in an image without them
    other = subprocess.run([sys.executable, "-c", hidden + code, str(work / "model")], capture_output=True, text=True, check=True)
    assert other.stdout.split("\0") == ten


def test_shards_are_one_call_with_what_is_drawn_again(work: Path) -> None:
    settings: dict[str, object] = {"n": 150, "max_tokens": 9, "top_k": 0}  # short enough that many rows are drawn again
    whole = draw(work, **settings)
    assert 20 < len(whole) <= 150
    assert whole[:20] == draw(work, **settings | {"n": 20})
    assert [text for shard in range(3) for text in draw(work, **settings, shard=f"{shard}/3")] == whole
    assert all(whole)


def test_a_precision_that_the_machine_has_not_is_one_sentence(work: Path) -> None:
    import ctranslate2

    works = ctranslate2.get_supported_compute_types("cpu")
    assert gpt2_torch.sample_precision(SampleConfig()) in ("int8", "float16")
    assert len(draw(work, precision="float32", max_draws=1)) == 10
    if "float16" not in works and not ctranslate2.get_cuda_device_count():
        with pytest.raises(
            UsageError, match="gpt2_torch on this CPU cannot sample in float16 here. Choose a precision out of auto"
        ):
            draw(work, precision="float16")


def test_sampling_keeps_to_its_settings(work: Path) -> None:
    tokens = [
        sample.tokens for sample in gpt2_torch.sample(work / "model", SampleConfig(n=70, max_tokens=3, max_draws=1, seed=1))
    ]
    assert len(tokens) == 70
    assert max(tokens) == 3
    assert all(text.startswith("The cat sat") for text in draw(work, prompt="The cat sat"))
    assert len(set(draw(work, top_k=1, max_draws=1))) == 1
    assert len(set(draw(work, top_p=1e-6, top_k=0, max_draws=1))) == 1
    assert len(set(draw(work, top_k=0))) > 5
    assert draw(work, repetition_penalty=1.5) != draw(work)
    config = SampleConfig(n=70, temperatures=(2.0,), top_k=0, min_tokens=12, max_tokens=20, max_draws=1, seed=1)
    assert min(sample.tokens for sample in gpt2_torch.sample(work / "model", config)) >= 12
    longest = [
        s.tokens for s in gpt2_torch.sample(work / "model", SampleConfig(n=5, temperatures=(50.0,), top_k=0, max_draws=1, seed=1))
    ]
    assert max(longest) <= 31  # what the model can see, without the start


def test_a_prompt_that_leaves_no_room_is_one_sentence(work: Path) -> None:
    with pytest.raises(UsageError, match="the model sees 32"):
        draw(work, prompt="far too long " * 40)


def test_damaged_converted_weights_are_one_sentence(work: Path, tmp_path: Path) -> None:
    import shutil

    model = Path(shutil.copytree(work / "model", tmp_path / "model"))
    whole = (model / "ctranslate2" / "model.bin").read_bytes()
    (model / "ctranslate2" / "model.bin").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(CheckpointError, match="damaged"):
        list(gpt2_torch.sample(model, SampleConfig(n=1, seed=0)))
    shutil.rmtree(model / "ctranslate2")
    with pytest.raises(CheckpointError, match="no converted weights"):
        list(gpt2_torch.sample(model, SampleConfig(n=1, seed=0)))
