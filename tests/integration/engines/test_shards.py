"""The engines with frameworks: a loop over shards on this machine, a process each, gives the very file of one call."""

import io
from pathlib import Path

import pytest
from kfp import dsl
from kfp.compiler import Compiler

from quipmill.components import merge_samples as merge_step
from quipmill.components import sample as sample_step
from quipmill.config import FinetuneConfig, SampleConfig
from quipmill.kubeflow.engine import use_engine
from quipmill.kubeflow.progress import Progress
from quipmill.kubeflow.run import run_pipeline
from quipmill.stages.finetune import finetune
from quipmill.stages.sample import sample
from tests.fakes.tiny_gpt2 import make_texts, write_base, write_posts

SHARDS = 3


@pytest.mark.parametrize("engine", ["gpt2_torch", "gpt2_simple"])
def test_a_loop_over_shards_gives_the_samples_of_one_call(engine: str, tmp_path: Path) -> None:
    pytest.importorskip({"gpt2_torch": "torch", "gpt2_simple": "quipmill.engines.gpt2_simple_graphs"}[engine])
    train, valid = (
        write_posts(tmp_path / "train.jsonl", make_texts(200)),
        write_posts(tmp_path / "valid.jsonl", make_texts(20, 1)),
    )
    base = write_base(tmp_path / "base", positions=64)
    config = FinetuneConfig(engine=engine, steps=60, learning_rate=1e-2, batch_size=8, eval_every=30, precision="fp32", seed=1)
    finetune(train, valid, base, tmp_path / "model", config)

    @dsl.pipeline(name="sample-in-shards")
    def in_shards(model_uri: str, shards: list[str], n: int, seed: str):
        model = dsl.importer(artifact_uri=model_uri, artifact_class=dsl.Model, reimport=False)
        with dsl.ParallelFor(shards) as shard:
            drawn = sample_step(model=model.output, n=n, seed=seed, temperatures=[0.7, 1.0], max_tokens=20, shard=shard)
            use_engine(drawn, engine)
        merge_step(parts=dsl.Collected(drawn.outputs["samples"]))

    Compiler().compile(in_shards, str(tmp_path / "shards.yaml"))
    values = {"model_uri": str(tmp_path / "model"), "shards": [f"{n}/{SHARDS}" for n in range(SHARDS)], "n": 100, "seed": "7"}
    result = run_pipeline(tmp_path / "shards.yaml", values, tmp_path / "out", progress=Progress(io.StringIO()))
    assert result.status == "succeeded", result.error
    whole = tmp_path / "whole.jsonl"
    facts = sample(tmp_path / "model", whole, SampleConfig(n=100, seed=7, temperatures=(0.7, 1.0), max_tokens=20))
    assert facts.drawn > 100
    assert (tmp_path / "out/merge-samples/samples").read_bytes() == whole.read_bytes()
