import json
import logging
from pathlib import Path

import pytest

from quipmill import plugins
from quipmill.cli import main
from quipmill.config import FinetuneConfig, SampleConfig
from quipmill.errors import CheckpointError, MissingExtra, QuipmillError, UsageError
from quipmill.schema import Sample, read_jsonl, read_manifest
from quipmill.stages.finetune import finetune
from quipmill.stages.sample import sample
from tests.fakes.tiny_gpt2 import make_texts, write_posts


@pytest.fixture
def model(tmp_path: Path) -> Path:
    train, valid = write_posts(tmp_path / "train.jsonl", make_texts(60)), write_posts(tmp_path / "valid.jsonl", make_texts(9))
    finetune(train, valid, None, tmp_path / "model", FinetuneConfig(engine="markov", seed=1))
    return tmp_path / "model"


def test_every_sample_says_how_it_was_drawn(model: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    facts = sample(model, tmp_path / "samples.jsonl", SampleConfig(n=5, temperatures=(0.5, 1.0), prompt="The ", seed=9))
    drawn = list(read_jsonl(tmp_path / "samples.jsonl", Sample))
    assert (facts.drawn, facts.seed, facts.engine) == (10, 9, "markov")
    assert facts.posts_per_second > 0 < facts.tokens_per_second
    assert [one.temperature for one in drawn] == [0.5] * 5 + [1.0] * 5
    assert {(one.prompt, one.seed, one.engine, one.model) for one in drawn} == {
        ("The ", 9, "markov", read_manifest(model).digest)
    }
    assert len({one.id for one in drawn}) == 10
    assert "sample: drew 10 posts with markov, seed 9" in caplog.text


def test_the_same_sample_has_the_same_id(model: Path, tmp_path: Path) -> None:
    for n, seed in ((5, 1), (3, 1), (3, 2)):
        sample(model, tmp_path / f"{n}-{seed}.jsonl", SampleConfig(n=n, seed=seed))
    five, three, other = ([one.id for one in read_jsonl(tmp_path / f"{n}.jsonl", Sample)] for n in ("5-1", "3-1", "3-2"))
    assert five[:3] == three
    assert not {*three} & {*other}


def test_a_seed_is_drawn_and_recorded(model: Path, tmp_path: Path) -> None:
    facts = sample(model, tmp_path / "samples.jsonl", SampleConfig(n=2))
    assert {one.seed for one in read_jsonl(tmp_path / "samples.jsonl", Sample)} == {facts.seed}
    assert sample(model, tmp_path / "samples.jsonl", SampleConfig(n=2)).seed != facts.seed


def test_the_command_does_the_same(model: Path, tmp_path: Path) -> None:
    out = tmp_path / "samples.jsonl"
    assert main(["sample", str(model), "-o", str(out), "-n", "3", "--temperatures", "0.7", "1.0", "--seed", "4"]) == 0
    assert [one.temperature for one in read_jsonl(out, Sample)] == [0.7] * 3 + [1.0] * 3


def fails(model: Path, out: Path, error: type[QuipmillError], message: str) -> None:
    with pytest.raises(error) as caught:
        sample(model, out, SampleConfig(n=2, seed=0))
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)
    assert not out.exists()


def test_a_folder_that_is_no_checkpoint_is_one_sentence(model: Path, tmp_path: Path) -> None:
    out = tmp_path / "samples.jsonl"
    fails(tmp_path / "missing", out, CheckpointError, "not a checkpoint")
    (model / "markov.bin").write_bytes(b"")
    out.write_text("of an earlier attempt")
    fails(model, out, CheckpointError, "markov.bin: damaged")
    (model / "manifest.json").write_text("{}")
    fails(model, out, CheckpointError, "not a checkpoint's manifest")
    (model / "manifest.json").unlink()
    fails(model, out, CheckpointError, "no manifest.json")


def name_engine(model: Path, engine: str) -> None:
    values = json.loads((model / "manifest.json").read_text())
    (model / "manifest.json").write_text(json.dumps({**values, "engine": engine}))


def test_an_engine_that_is_not_here_is_one_sentence(model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name_engine(model, "gpt9")
    fails(model, tmp_path / "samples.jsonl", UsageError, "no engine 'gpt9'. Choose one of")
    name_engine(model, "lost")
    (tmp_path / "lost_engine.py").write_text("import a_framework_that_nobody_has\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setitem(plugins.BUILT_IN["engines"], "lost", "lost_engine")
    fails(model, tmp_path / "samples.jsonl", MissingExtra, "pip install 'quipmill[lost]'")


def test_a_file_that_cannot_be_written_is_one_sentence(
    model: Path, read_only_folder: Path, small_disk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder, advice in ((read_only_folder, "read-only"), (small_disk, "disk is full")):
        assert main(["sample", str(model), "-o", str(folder / "samples.jsonl"), "-n", "300"]) == 1
        assert advice in capsys.readouterr().err
        assert not any(folder.iterdir())
