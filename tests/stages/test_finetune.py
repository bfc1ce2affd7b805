import json
import logging
from dataclasses import replace
from pathlib import Path

import pytest

from quipmill import __version__
from quipmill.bases import describe_base
from quipmill.cli import main
from quipmill.config import BaseModelConfig, FinetuneConfig
from quipmill.errors import CheckpointError, DataError, QuipmillError, UsageError
from quipmill.schema import digest_file, read_manifest
from quipmill.stages.finetune import finetune
from tests.fakes.tiny_gpt2 import make_texts, write_base, write_posts

MARKOV = FinetuneConfig(engine="markov", seed=1)


@pytest.fixture
def work(tmp_path: Path) -> Path:
    write_posts(tmp_path / "train.jsonl", make_texts(60))
    write_posts(tmp_path / "valid.jsonl", make_texts(10, seed=1))
    return tmp_path


def run(work: Path, config: FinetuneConfig = MARKOV, base: Path | None = None, out: str = "model") -> None:
    finetune(work / "train.jsonl", work / "valid.jsonl", base, work / out, config)


def test_the_manifest_says_where_the_model_comes_from(work: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    run(work)
    manifest = read_manifest(work / "model")
    assert (manifest.engine, manifest.version, manifest.seed) == ("markov", __version__, 1)
    assert manifest.data["digest"] == digest_file(work / "train.jsonl")
    assert manifest.data["posts"] == 60
    assert manifest.data["characters"] == sum(map(len, make_texts(60)))
    assert manifest.data["valid_posts"] == 10
    rows = [json.loads(line) for line in (work / "model" / "history.jsonl").read_text().splitlines()]
    assert rows[-1]["valid_bits_per_byte"] == manifest.metrics["valid_bits_per_byte"]
    assert [record.message for record in caplog.records if record.message.startswith("finetune: markov on 60 posts")]


def test_leftovers_are_cleared(work: Path) -> None:
    (work / "model").mkdir()
    (work / "model" / "old.bin").write_text("of a failed attempt")
    run(work)
    assert sorted(path.name for path in (work / "model").iterdir()) == ["history.jsonl", "manifest.json", "markov.bin"]


def test_a_seed_is_drawn_and_recorded(work: Path) -> None:
    seeds = set()
    for out in ("one", "two"):
        run(work, replace(MARKOV, seed=None), out=out)
        seeds.add(read_manifest(work / out).seed)
    assert len(seeds) == 2


def test_the_digest_of_a_base_is_that_of_its_files(tmp_path: Path) -> None:
    from quipmill.stages.base_model import base_model

    made = base_model("tiny", tmp_path / "base", BaseModelConfig())
    assert describe_base(tmp_path / "base") == {"name": "tiny", "digest": made.digest}
    (tmp_path / "base" / "recipe.json").write_text((tmp_path / "base" / "recipe.json").read_text() + " ")
    assert describe_base(tmp_path / "base")["digest"] != made.digest


def test_the_command_does_the_same(work: Path) -> None:
    pytest.importorskip("torch")
    arguments = ["finetune", str(work / "train.jsonl"), str(work / "valid.jsonl"), "-o", str(work / "model")]
    options = ["--base", str(write_base(work / "base")), "--steps", "3", "--seed", "5", "--batch-size", "4"]
    assert main([*arguments, *options]) == 0
    manifest = read_manifest(work / "model")
    assert (manifest.engine, manifest.step, manifest.seed) == ("gpt2_torch", 3, 5)
    assert manifest.config["batch_size"] == 4
    assert manifest.config["context"] == 32
    assert manifest.base == {key: describe_base(work / "base")[key] for key in ("name", "digest")}


def fails(
    work: Path, error: type[QuipmillError], message: str, config: FinetuneConfig = MARKOV, base: Path | None = None
) -> None:
    with pytest.raises(error) as caught:
        run(work, config, base)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)
    assert not (work / "model").exists()


def test_an_unknown_engine_lists_the_known(work: Path) -> None:
    fails(work, UsageError, "Choose one of: gpt2_torch, gpt2_simple, lstm, markov", replace(MARKOV, engine="gpt5"))


def test_empty_and_missing_files_are_named(work: Path) -> None:
    (work / "train.jsonl").write_text("")
    fails(work, DataError, "train.jsonl: no posts to learn from")
    (work / "train.jsonl").unlink()
    fails(work, DataError, "train.jsonl: no such file")
    write_posts(work / "train.jsonl", make_texts(60))
    (work / "valid.jsonl").write_text("\n")
    fails(work, DataError, "valid.jsonl: no posts to validate on")
    (work / "valid.jsonl").write_text('{"id": "1"')
    fails(work, DataError, "valid.jsonl")


def test_a_base_that_is_none_is_one_sentence(work: Path) -> None:
    torch = replace(MARKOV, engine="gpt2_torch", steps=2)
    fails(work, UsageError, "starts from a base model", torch)
    fails(work, CheckpointError, "no base model here", torch, work / "missing")
    (work / "base").mkdir()
    fails(work, CheckpointError, "no base model here", torch, work / "base")
    (work / "base" / "config.json").write_text("{}")
    fails(work, CheckpointError, "model.safetensors, tokenizer.json, encoder.json, vocab.bpe missing", torch, work / "base")


def test_truncated_weights_are_one_sentence(work: Path) -> None:
    from quipmill.engines import gpt2

    start = gpt2.materialize(write_base(work / "base"), make_texts(60), work / "start")
    whole = (start / "model.safetensors").read_bytes()
    (start / "model.safetensors").write_bytes(whole[:-100])
    fails(work, CheckpointError, "model.safetensors: damaged", replace(MARKOV, engine="gpt2_torch", steps=2), start)


def test_a_folder_that_cannot_be_written_is_one_sentence(
    work: Path, read_only_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = read_only_folder / "model"
    arguments = ["finetune", str(work / "train.jsonl"), str(work / "valid.jsonl"), "-o", str(out), "--engine", "markov"]
    assert main(arguments) == 1
    [line] = [line for line in capsys.readouterr().err.splitlines() if "error" in line]
    assert str(out) in line
    assert not out.exists()


def test_a_full_disk_leaves_nothing(work: Path, small_disk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = small_disk / "model"
    write_posts(work / "train.jsonl", make_texts(2000))
    arguments = ["finetune", str(work / "train.jsonl"), str(work / "valid.jsonl"), "-o", str(out)]
    assert main([*arguments, "--base", str(write_base(work / "base")), "--steps", "2"]) == 1
    assert "disk is full" in capsys.readouterr().err
    assert not out.exists()
