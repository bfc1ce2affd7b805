"""use_gpu, use_engine, and what a step says when its image does not fit the model."""

from pathlib import Path
from typing import Any

import pytest
from kfp import dsl

from quipmill import components
from quipmill.errors import MissingExtra, UsageError
from quipmill.kubeflow.engine import advise, use_engine
from quipmill.kubeflow.gpu import use_gpu
from quipmill.schema import Manifest, write_manifest


def task_with(**settings: Any) -> Any:
    """A sample task inside a pipeline, with `use_gpu(task, **settings)`."""
    tasks = []

    @dsl.pipeline(name="one")
    def one(uri: str) -> None:
        model = dsl.importer(artifact_uri=uri, artifact_class=dsl.Model)
        tasks.append(use_gpu(components.sample(model=model.output), **settings))

    return tasks[0]


@pytest.mark.parametrize(
    ("settings", "labels"),
    [
        ({}, {"cloud.google.com/gke-accelerator": "nvidia-tesla-t4"}),
        ({"product": "nvidia-l4"}, {"cloud.google.com/gke-accelerator": "nvidia-l4"}),
        ({"preset": "gpu-operator"}, {"nvidia.com/gpu.present": "true"}),
        ({"preset": "gpu-operator", "product": "Tesla-T4"}, {"nvidia.com/gpu.product": "Tesla-T4"}),
        ({"preset": "generic"}, None),
        ({"preset": "generic", "node_selector": {"pool": "gpu"}}, {"pool": "gpu"}),
        ({"node_selector": {}}, None),
    ],
)
def test_presets(settings: dict[str, Any], labels: dict[str, str] | None) -> None:
    task = task_with(**settings)
    platform = task.platform_config["kubernetes"]
    assert platform.get("nodeSelector", {}).get("labels") == labels
    assert platform["tolerations"] == [{"key": "nvidia.com/gpu", "operator": "Exists", "effect": "NoSchedule"}]
    assert task.container_spec.resources.accelerator_type == "nvidia.com/gpu"
    assert task.container_spec.resources.accelerator_count == "1"


def test_own_settings() -> None:
    task = task_with(count="2", tolerations=[{"key": "team", "operator": "Equal", "value": "ml"}], shm="")
    assert task.container_spec.resources.accelerator_count == "2"
    assert task.platform_config["kubernetes"]["tolerations"] == [{"key": "team", "operator": "Equal", "value": "ml"}]
    assert "emptyDirMounts" not in task.platform_config["kubernetes"]


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"preset": "aws"}, "no GPU preset 'aws'"),
        ({"preset": "generic", "product": "T4"}, "Give node_selector="),
        ({"count": 1}, "GPU count must be a whole number as text"),
        ({"count": "0"}, "GPU count must be"),
        ({"count": "half"}, "GPU count must be"),
    ],
)
def test_wrong_settings(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        task_with(**settings)


def test_use_engine_of_another_package() -> None:
    tasks = []

    @dsl.pipeline(name="one")
    def one(uri: str) -> None:
        model = dsl.importer(artifact_uri=uri, artifact_class=dsl.Model)
        tasks.append(use_engine(components.sample(model=model.output), "rnn", image="ghcr.io/bob/rnn:1"))
        with pytest.raises(UsageError, match="no image is known for engine 'rnn'"):
            use_engine(components.sample(model=model.output), "rnn")
        with pytest.raises(UsageError, match="step 'clean' loads no engine"):
            use_engine(components.clean(corpus_uri="x"), "markov")

    assert tasks[0].container_spec.image == "ghcr.io/bob/rnn:1"
    assert tasks[0].container_spec.env == {"QUIPMILL_ENGINE": "rnn"}


def test_a_model_of_another_engine_names_the_right_yaml(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_manifest(tmp_path, Manifest("gpt2_simple", "0", {}, {}, {}, {}, 1, {}, 1))
    with pytest.raises(MissingExtra), advise(model=str(tmp_path)):  # not in a compiled pipeline
        raise MissingExtra("engine 'gpt2_simple'", "tf")
    monkeypatch.setenv("QUIPMILL_ENGINE", "gpt2_torch")
    with pytest.raises(UsageError) as caught, advise(model=str(tmp_path)):
        raise MissingExtra("engine 'gpt2_simple'", "tf")
    assert "<name>-gpt2-simple.yaml" in str(caught.value) and "made for engine gpt2_torch" in str(caught.value)
    with pytest.raises(MissingExtra), advise("gpt2_torch"):  # the image is right, and still lacks the package
        raise MissingExtra("engine 'gpt2_torch'", "torch")
