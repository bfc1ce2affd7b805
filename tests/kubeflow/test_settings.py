"""use_gpu, use_engine, and what a step says when its image does not fit the model."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from kfp import dsl, kubernetes
from kfp.compiler import Compiler

from quipmill import __version__, components
from quipmill.errors import MissingExtra, UsageError
from quipmill.kubeflow.compile import images_from
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
        ({"preset": "gke", "product": "NVIDIA_TESLA_T4"}, "lower case, for example nvidia-tesla-t4"),
        ({"preset": "gpu-operator", "product": "Tesla T4"}, "the value as text without blanks"),
        ({"product": "nvidia-l4", "node_selector": {"pool": "gpu"}}, "two ways to say one thing"),
        ({"node_selector": {"gpu": True}}, "no node label: 'gpu': True"),
        ({"node_selector": "pool=gpu"}, "node_selector must be a dict, or a dict parameter of the pipeline, found str"),
        ({"tolerations": {"key": "team"}}, "tolerations must be a list"),
        ({"tolerations": [{"key": "team", "op": "Exists"}]}, "'op' is unknown. It may have: key, operator"),
        ({"tolerations": [{"key": "team", "operator": "Exists", "value": "ml"}]}, "Exists takes no value"),
        ({"count": 0}, "GPU count must be a whole number from 1"),
        ({"count": True}, "GPU count must be"),
        ({"count": "half"}, "GPU count must be"),
        ({"count": 0.5}, "GPU count must be"),
        ({"resource": "NVIDIA_TESLA_T4"}, "the name of a resource with a '/'"),
        ({"shm": "two"}, "no size of /dev/shm: 'two'"),
    ],
)
def test_wrong_settings(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        task_with(**settings)


def test_a_number_becomes_the_text_that_kubernetes_wants() -> None:
    assert task_with(count=4).container_spec.resources.accelerator_count == "4"


def test_another_resource_is_tolerated_by_its_own_name() -> None:
    task = task_with(resource="amd.com/gpu", preset="generic")
    assert task.container_spec.resources.accelerator_type == "amd.com/gpu"
    assert task.platform_config["kubernetes"]["tolerations"][0]["key"] == "amd.com/gpu"


def test_a_task_gets_one_accelerator_and_one_form_of_node_selector() -> None:
    refused = []

    @dsl.pipeline(name="one")
    def one(pool: dict = {}) -> None:  # type: ignore[type-arg]  # noqa: B006
        first, second, third = (components.clean(corpus_uri="x") for _ in range(3))
        use_gpu(first)
        kubernetes.add_node_selector(second, "pool", "gpu")
        kubernetes.add_node_selector_json(third, pool)
        for task in (first, second, third):
            with pytest.raises(UsageError) as caught:
                use_gpu(task)
            refused.append(str(caught.value))

    assert [message.partition(". ")[0] for message in refused] == [
        "clean has an accelerator already",
        "clean-2 has a node selector already",
        "clean-3 has a node selector already",
    ]


def test_a_pipeline_inside_a_pipeline_takes_no_gpu_itself() -> None:
    @dsl.pipeline(name="inner")
    def inner() -> None:
        components.clean(corpus_uri="x")

    @dsl.pipeline(name="outer")
    def outer() -> None:
        with pytest.raises(UsageError, match="inner runs no container of its own"):
            use_gpu(inner())
        components.clean(corpus_uri="x")


@dsl.component(base_image="example.com/noted-python:1", install_kfp_package=False)
def noted(gpus: str = "1") -> None:
    """Takes the count as an input, which hands it to the condition around it."""


def specs_of(pipeline: Any, folder: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """The pipeline and the Kubernetes settings of its only executor with a GPU."""
    Compiler().compile(pipeline, str(folder / "one.yaml"))
    spec, platform = [document for document in yaml.safe_load_all((folder / "one.yaml").read_text()) if document]
    (settings,) = platform["platforms"]["kubernetes"]["deploymentSpec"]["executors"].values()
    return spec, settings


def test_a_count_that_a_run_sets_arrives_at_the_root_and_through_an_input(tmp_path: Path) -> None:
    @dsl.pipeline(name="at-root")
    def at_root(gpus: str = "1") -> None:
        use_gpu(components.clean(corpus_uri="x"), count=gpus)

    @dsl.pipeline(name="through-input")
    def through_input(when: int, gpus: str = "1") -> None:
        with dsl.If(when > 0):
            use_gpu(noted(gpus=gpus), count=gpus)

    spec, _ = specs_of(at_root, tmp_path)
    assert spec["root"]["dag"]["tasks"]["clean"]["inputs"]["parameters"]["pipelinechannel--gpus"]
    spec, _ = specs_of(through_input, tmp_path)
    assert "pipelinechannel--gpus" in spec["components"]["comp-condition-1"]["inputDefinitions"]["parameters"]
    count = spec["deploymentSpec"]["executors"]["exec-noted"]["container"]["resources"]["accelerator"]["resourceCount"]
    assert count == "{{$.inputs.parameters['pipelinechannel--gpus']}}"


def test_a_count_that_would_not_arrive_is_refused_with_the_reason() -> None:
    refused = []

    def expect(task: Any, count: Any) -> None:
        with pytest.raises(UsageError) as caught:
            use_gpu(task, count=count)
        refused.append(str(caught.value))

    @dsl.pipeline(name="one")
    def one(gpus: str = "1", number: int = 1) -> None:
        expect(components.clean(corpus_uri="x"), number)
        with dsl.If(number > 0):
            expect(components.clean(corpus_uri="x"), gpus)
        with dsl.ParallelFor(["a", "b"]) as item:
            expect(components.clean(corpus_uri=item), gpus)
        with dsl.ExitHandler(components.clean(corpus_uri="x")):
            expect(components.clean(corpus_uri="x"), gpus)

    number, *others = refused
    assert number == "GPU count 'number' is no text, and would request no GPU at all. Declare it as number: str = '1'"
    for message, group in zip(others, ("condition", "for-loop", "exit-handler"), strict=True):
        assert message.startswith(f"GPU count 'gpus' does not reach a task in a {group}. Give a constant")


def test_selector_and_tolerations_that_a_run_sets_reach_a_condition(tmp_path: Path) -> None:
    @dsl.pipeline(name="one")
    def one(when: int, pool: dict, allowed: list) -> None:  # type: ignore[type-arg]
        with dsl.If(when > 0):
            use_gpu(components.clean(corpus_uri="x"), node_selector=pool, tolerations=allowed)

    spec, settings = specs_of(one, tmp_path)
    given = spec["components"]["comp-condition-1"]["inputDefinitions"]["parameters"]
    assert {"pipelinechannel--pool", "pipelinechannel--allowed"} <= set(given)
    assert settings["nodeSelector"] == {"nodeSelectorJson": {"componentInputParameter": "pipelinechannel--pool"}}
    assert settings["tolerations"] == [{"tolerationJson": {"componentInputParameter": "pipelinechannel--allowed"}}]


def test_a_parameter_of_another_type_is_no_selector() -> None:
    @dsl.pipeline(name="one")
    def one(pool: str) -> None:
        with pytest.raises(UsageError, match="node_selector is the parameter 'pool', which is no dict. Declare it as pool: dict"):
            use_gpu(components.clean(corpus_uri="x"), node_selector=pool)
        components.clean(corpus_uri="x")


def test_use_engine_takes_registry_and_version_of_the_task() -> None:
    tasks = []

    @dsl.pipeline(name="one")
    def one(uri: str) -> None:
        model = dsl.importer(artifact_uri=uri, artifact_class=dsl.Model)
        with images_from("registry.example.com:5000/ada"):
            tasks.append(use_engine(components.sample(model=model.output), "gpt2_simple"))

    assert tasks[0].container_spec.image == f"registry.example.com:5000/ada/quipmill-tf:{__version__}"
    assert tasks[0].container_spec.env == {"QUIPMILL_ENGINE": "gpt2_simple"}


def test_use_engine_of_another_package() -> None:
    tasks = []

    @dsl.pipeline(name="one")
    def one(uri: str) -> None:
        model = dsl.importer(artifact_uri=uri, artifact_class=dsl.Model)
        tasks.append(use_engine(components.sample(model=model.output), "rnn", image="registry.example.com/bob/rnn:1"))
        with pytest.raises(UsageError, match="no image is known for engine 'rnn'"):
            use_engine(components.sample(model=model.output), "rnn")
        with pytest.raises(UsageError, match="step 'clean' loads no engine"):
            use_engine(components.clean(corpus_uri="x"), "markov")

    assert tasks[0].container_spec.image == "registry.example.com/bob/rnn:1"
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
