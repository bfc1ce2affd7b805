"""Parts that shards have drawn become what one call draws: files, commands, and a loop of a real pipeline on this machine."""

import io
import logging
from pathlib import Path
from typing import Any

import pytest
from kfp import dsl
from kfp.compiler import Compiler

from quipmill.cli import main
from quipmill.components import merge_samples as merge_step
from quipmill.components import sample as sample_step
from quipmill.config import FinetuneConfig, SampleConfig
from quipmill.errors import DataError
from quipmill.kubeflow.engine import use_engine
from quipmill.kubeflow.progress import Progress
from quipmill.kubeflow.run import run_pipeline
from quipmill.schema import Sample, write_jsonl
from quipmill.stages.finetune import finetune
from quipmill.stages.merge_samples import in_order, merge_samples
from quipmill.stages.sample import sample
from tests.fakes.tiny_gpt2 import make_texts, write_posts


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("merge")
    train, valid = write_posts(folder / "train.jsonl", make_texts(60)), write_posts(folder / "valid.jsonl", make_texts(9))
    finetune(train, valid, None, folder / "model", FinetuneConfig(engine="markov", seed=1))
    return folder / "model"


@pytest.fixture(scope="module")
def whole(model: Path) -> Path:
    sample(model, model.parent / "whole.jsonl", SampleConfig(n=150, temperatures=(0.7, 1.0), seed=4, max_tokens=10))
    return model.parent / "whole.jsonl"


def draw_parts(model: Path, folder: Path, count: int = 4) -> list[Path]:
    parts = [folder / f"{shard}.jsonl" for shard in range(count)]
    for shard, part in enumerate(parts):
        words = ["sample", str(model), "-o", str(part), "-n", "150", "--temperatures", "0.7", "1.0", "--max-tokens", "10"]
        assert main([*words, "--seed", "4", "--shard", f"{shard}/{count}"]) == 0
    return parts


def test_the_parts_of_all_shards_are_the_file_of_one_call(model: Path, whole: Path, tmp_path: Path) -> None:
    parts = draw_parts(model, tmp_path)
    assert main(["merge-samples", *map(str, parts), "-o", str(tmp_path / "merged.jsonl")]) == 0
    assert (tmp_path / "merged.jsonl").read_bytes() == whole.read_bytes()


def test_missing_samples_of_one_block_move_no_id_of_another(model: Path, tmp_path: Path) -> None:
    settings = {"n": 150, "seed": 4, "max_tokens": 5, "max_draws": 2}
    counted = sample(model, tmp_path / "whole.jsonl", SampleConfig(**settings))
    assert 0 < counted.missing < 150
    parts = [tmp_path / f"{shard}.jsonl" for shard in range(3)]
    missing = [sample(model, p, SampleConfig(**settings, shard=f"{n}/3")).missing for n, p in enumerate(parts)]
    merge_samples(parts, tmp_path / "merged.jsonl")
    assert sum(missing) == counted.missing
    assert (tmp_path / "merged.jsonl").read_bytes() == (tmp_path / "whole.jsonl").read_bytes()


def test_what_is_missing_is_said(model: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    facts = sample(model, tmp_path / "none.jsonl", SampleConfig(n=5, seed=4, max_tokens=1))
    assert (facts.drawn, facts.missing) == (0, 5)
    assert (tmp_path / "none.jsonl").read_bytes() == b""
    assert "5 of 5 posts are missing: 4 draws for each were not enough for posts that end within 1 tokens and" in caplog.text
    assert "256 rows were not kept: 256 did not end in time" in caplog.text


@dsl.pipeline(name="sample-in-shards")
def sample_in_shards(model_uri: str, shards: list[str], n: int, seed: str):
    """What docs/pipelines.md shows."""
    model = dsl.importer(artifact_uri=model_uri, artifact_class=dsl.Model, reimport=False)
    with dsl.ParallelFor(shards, name="shard") as shard:
        drawn = sample_step(model=model.output, n=n, seed=seed, temperatures=[0.7, 1.0], max_tokens=10, shard=shard)
        use_engine(drawn, "markov")
    merge_step(parts=dsl.Collected(drawn.outputs["samples"]))


def test_a_loop_over_shards_gives_the_samples_of_one_call(model: Path, whole: Path, tmp_path: Path) -> None:
    Compiler().compile(sample_in_shards, str(tmp_path / "shards.yaml"))
    shards = [f"{shard}/4" for shard in range(4)]
    values = {"model_uri": str(model), "shards": shards, "n": 150, "seed": "4"}
    result = run_pipeline(tmp_path / "shards.yaml", values, tmp_path / "out", progress=Progress(io.StringIO()))
    assert result.status == "succeeded", result.error
    assert (tmp_path / "out/merge-samples/samples").read_bytes() == whole.read_bytes()


def test_parts_that_do_not_fit_are_one_sentence(tmp_path: Path) -> None:
    def write(name: str, **facts: Any) -> Path:
        write_jsonl(tmp_path / name, [Sample(**{"id": f"{name}-{n}", "text": "a post", "seed": 4, **facts}) for n in range(3)])
        return tmp_path / name

    parts, others = [write("0"), write("1")], [write("0-of-5", seed=5), write("1-of-m", model="m")]
    write("broken").write_text("no JSON\n")
    for given, message in (
        ([], "no parts to merge"),
        ([parts[0], parts[0]], "is in an earlier part as well"),
        ([parts[0], others[0]], "of another model or seed than"),
        ([parts[0], others[1]], "of another model or seed than"),
        ([parts[0], tmp_path / "broken"], "unreadable"),
        ([parts[0], tmp_path / "nothing"], "no such file"),
    ):
        with pytest.raises(DataError, match=message) as caught:
            merge_samples(given, tmp_path / "merged.jsonl")
        assert "\n" not in str(caught.value)
        assert not (tmp_path / "merged.jsonl").exists()


def test_shards_are_put_in_order_and_counted() -> None:
    paths = [(f"{n}/11", Path(str(n))) for n in range(11)]
    assert in_order(sorted(paths, reverse=True)) == [path for _, path in paths]
    for wrong in (paths[:-1], [*paths[:-1], paths[0]], [*paths[:-1], ("", Path("x"))], [*paths, ("0/12", Path("x"))]):
        with pytest.raises(DataError, match="Sample with shard="):
            in_order(wrong)
