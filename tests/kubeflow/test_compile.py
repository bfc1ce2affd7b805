"""The compiled YAML: what KFP reads in it, that it is the same every time, and that the shipped files are not stale."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from google.protobuf import json_format
from kfp import components as kfp_components
from kfp import dsl, kubernetes
from kfp.compiler import Compiler
from kfp.kubernetes import kubernetes_executor_config_pb2
from kfp.pipeline_spec import pipeline_spec_pb2

from quipmill import __version__
from quipmill.cli import main
from quipmill.errors import UsageError
from quipmill.kubeflow import pipelines
from quipmill.kubeflow.compile import compile_all, compile_components, compile_pipeline, images_from, shipped

VARIANTS = [
    f"{name}{suffix}" for name in ("posts", "posts_each", "sample") for suffix in ("", "-cpu", "-gpt2-simple", "-gpt2-simple-cpu")
]
VARIANTS += ["publish", "iris_train", "iris_predict", "iris_update"]
VARIANTS += [f"got_script{name}{suffix}" for name in ("", "_gpt2") for suffix in ("", "-cpu")]
VARIANTS += [f"captioning_{name}{suffix}" for name in ("train", "predict") for suffix in ("", "-cpu")]
GPU_STEPS = {"posts": {"finetune", "sample"}, "posts_each": {"finetune", "sample"}, "sample": {"sample"}}
GPU_STEPS |= {
    "captioning_train": {"extract-features", "train-captioner", "train-captioner-2"},
    "captioning_predict": {"caption-images"},
    "got_script": {"finetune"},
    "got_script_gpt2": {"finetune", "finetune-2"},
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("build")
    compile_all(folder)
    return folder


def documents(path: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """The pipeline and the platform document."""
    spec, *rest = [document for document in yaml.safe_load_all(path.read_text(encoding="utf-8")) if document]
    return spec, rest[0] if rest else {}


def settings_of(platform: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Kubernetes settings by executor; a pipeline without any has no platform document."""
    return dict(platform["platforms"]["kubernetes"]["deploymentSpec"]["executors"]) if platform else {}


def executors(path: Path) -> dict[str, dict[str, Any]]:
    """Per step its container and, under `kubernetes`, its platform settings."""
    spec, platform = documents(path)
    settings = settings_of(platform)
    return {
        name.removeprefix("exec-"): {**executor["container"], "kubernetes": settings.get(name, {})}
        for name, executor in spec["deploymentSpec"]["executors"].items()
        if "container" in executor
    }


def test_all_variants_are_built(built: Path) -> None:
    assert sorted(path.stem for path in built.glob("*.yaml")) == sorted(VARIANTS)
    assert {path.stem for path in built.glob("components/*.yaml")} == set(pipelines.components())


def test_shipped_yaml_is_not_stale(built: Path) -> None:
    def comparable(path: Path) -> str:  # another patch version of kfp is no reason
        return re.sub(r"sdkVersion: kfp-\S+", "sdkVersion: kfp", path.read_text(encoding="utf-8"))

    advice = "Run: quipmill compile -o quipmill/kubeflow/yaml"
    files = {path.relative_to(built) for path in built.rglob("*.yaml")}
    assert files == {path.relative_to(shipped()) for path in shipped().rglob("*.yaml")}, advice
    stale = [str(file) for file in sorted(files) if comparable(built / file) != comparable(shipped() / file)]
    assert not stale, f"{', '.join(stale)} differ from what the sources compile to. {advice}"


def test_compiling_is_deterministic(built: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "quipmill", "compile", "-o", str(tmp_path)]
    subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": "1"}, check=True, capture_output=True, timeout=120)
    for path in built.rglob("*.yaml"):
        assert path.read_bytes() == (tmp_path / path.relative_to(built)).read_bytes()


@pytest.mark.parametrize("variant", VARIANTS)
def test_kfp_reads_it(variant: str, built: Path) -> None:
    path = built / f"{variant}.yaml"
    component = kfp_components.load_component_from_file(str(path))
    name = variant.replace("_", "-")
    assert component.name == name
    spec, platform = documents(path)
    assert json_format.ParseDict(spec, pipeline_spec_pb2.PipelineSpec()).pipeline_info.name == name
    for settings in settings_of(platform).values():
        json_format.ParseDict(settings, kubernetes_executor_config_pb2.KubernetesExecutorConfig())


@pytest.mark.parametrize("variant", VARIANTS)
def test_gpu_settings_are_on_exactly_the_gpu_steps(variant: str, built: Path) -> None:
    wanted = set() if variant.endswith("-cpu") else GPU_STEPS.get(variant.partition("-")[0], set())
    found = executors(built / f"{variant}.yaml")
    for name, executor in found.items():
        accelerator, settings = executor["resources"].get("accelerator"), executor["kubernetes"]
        if name in wanted:
            assert (accelerator["resourceType"], accelerator["resourceCount"]) == ("nvidia.com/gpu", "1")
            assert (accelerator["type"], accelerator["count"]) == ("nvidia.com/gpu", "1")  # what older servers read
            assert settings["nodeSelector"]["labels"] == {"cloud.google.com/gke-accelerator": "nvidia-tesla-t4"}
            assert settings["tolerations"] == [{"key": "nvidia.com/gpu", "operator": "Exists", "effect": "NoSchedule"}]
            assert settings["emptyDirMounts"][0]["mountPath"] == "/dev/shm"
            assert executor["resources"]["resourceMemoryRequest"] == "10G"
        else:
            assert accelerator is None
            assert not {"nodeSelector", "tolerations", "emptyDirMounts"} & set(settings)
            assert executor["resources"]["resourceMemoryRequest"] == "500M"
    assert wanted <= set(found)


@pytest.mark.parametrize("variant", VARIANTS)
def test_nothing_is_installed_at_run_time_and_images_are_versions(variant: str, built: Path) -> None:
    for name, executor in executors(built / f"{variant}.yaml").items():
        assert "pip install" not in " ".join([*executor["command"], *executor["args"]]), name
        assert executor["image"].endswith(f":{__version__}")
        assert {"name": "PYTHONUNBUFFERED", "value": "1"} in executor["env"]


def test_engine_decides_the_images(built: Path) -> None:
    def targets(variant: str) -> dict[str, str]:
        found = executors(built / f"{variant}.yaml").items()
        return {name: executor["image"].rpartition("-")[2].partition(":")[0] for name, executor in found}

    core = dict.fromkeys(("scrape", "clean", "split", "base-model", "curate", "mark-trained"), "core")
    assert targets("posts") == {**core, "finetune": "torch", "sample": "sample", "evaluate": "torch"}
    assert targets("posts-gpt2-simple") == {**core, "finetune": "tf", "sample": "tf", "evaluate": "tf"}
    for variant in ("", "-gpt2-simple"):
        assert targets(f"posts_each{variant}") == targets(f"posts{variant}")


def test_posts_is_wired_as_designed(built: Path) -> None:
    spec, platform = documents(built / "posts.yaml")
    root, condition = spec["root"]["dag"]["tasks"], spec["components"]["comp-condition-1"]["dag"]["tasks"]
    assert set(root) == {"scrape", "condition-1"}
    assert set(condition) == {"clean", "split", "base-model", "finetune", "sample", "evaluate", "curate", "mark-trained"}
    assert condition["mark-trained"]["dependentTasks"] == ["curate"]
    tasks = {**root, **condition}
    cached = {name for name, task in tasks.items() if task.get("cachingOptions", {}).get("enableCache")}
    assert cached == {"clean", "split", "base-model", "finetune", "evaluate"}
    retried = {name for name, task in tasks.items() if "retryPolicy" in task}
    assert retried == {"scrape", "base-model", "finetune", "sample", "curate", "mark-trained"}
    assert all(tasks[name]["retryPolicy"]["backoffDuration"] == "60s" for name in retried)
    taken = condition["sample"]["inputs"]["artifacts"]["model"]["taskOutputArtifact"]
    assert taken == {"outputArtifactKey": "model", "producerTask": "finetune"}
    for side, put in (("outputDefinitions", "comp-finetune"), ("inputDefinitions", "comp-sample")):
        assert spec["components"][put][side]["artifacts"]["model"]["artifactType"]["schemaTitle"] == "system.Model"
    settings = settings_of(platform)
    assert settings["exec-finetune"]["fieldPathAsEnv"] == [
        {"name": "QUIPMILL_RUN_ID", "fieldPath": "metadata.labels['pipeline/runid']"}
    ]
    secrets = [secret for executor in settings.values() for secret in executor.get("secretAsEnv", [])]
    assert secrets and all(secret["optional"] for secret in secrets)
    assert {secret["secretName"] for secret in secrets} == {"quipmill-store", "quipmill-sources", "quipmill-service"}
    of_the_service = [name for name, executor in settings.items() if "quipmill-service" in str(executor.get("secretAsEnv"))]
    assert of_the_service == ["exec-curate"]


def test_posts_each_is_wired_as_designed(built: Path) -> None:
    spec, _ = documents(built / "posts_each.yaml")
    alone, _ = documents(built / "posts.yaml")
    root, loop = spec["root"]["dag"]["tasks"], spec["components"]["comp-for-loop-1"]["dag"]["tasks"]
    condition = spec["components"]["comp-condition-2"]["dag"]["tasks"]
    assert set(root) == {"base-model", "for-loop-1"} and set(loop) == {"scrape", "condition-2"}
    assert set(condition) == set(alone["components"]["comp-condition-1"]["dag"]["tasks"]) - {"base-model"}
    assert root["for-loop-1"]["parameterIterator"]["items"] == {"inputParameter": "pipelinechannel--queries"}
    assert root["for-loop-1"]["iteratorPolicy"] == {"parallelismLimit": 4} and root["for-loop-1"]["taskInfo"]["name"] == "query"
    assert spec["components"]["comp-for-loop-1"]["inputDefinitions"]["parameters"]["pipelinechannel--queries-loop-item"] == {
        "parameterType": "STRING"
    }
    cached = {name for name, task in {**root, **loop, **condition}.items() if task.get("cachingOptions", {}).get("enableCache")}
    assert cached == {"clean", "split", "base-model", "finetune", "evaluate"}
    for name in cached - {"base-model"}:  # the query itself reaches no cached step, only the name of its corpus does
        assert "loop-item" not in str(condition[name]["inputs"])
    parameters = spec["root"]["inputDefinitions"]["parameters"]
    shared = {name: definition.get("defaultValue") for name, definition in parameters.items() if name != "queries"}
    others = alone["root"]["inputDefinitions"]["parameters"]
    assert shared == {name: definition.get("defaultValue") for name, definition in others.items() if name != "origins"}
    assert parameters["queries"]["parameterType"] == "LIST" and all(one["description"] for one in parameters.values())


def test_publish_is_one_uncached_step_that_is_not_repeated(built: Path) -> None:
    spec, platform = documents(built / "publish.yaml")
    task = spec["root"]["dag"]["tasks"]["publish"]
    assert "enableCache" not in task["cachingOptions"] and "retryPolicy" not in task
    (secret,) = settings_of(platform)["exec-publish"]["secretAsEnv"]
    assert (secret["secretName"], secret["optional"]) == ("quipmill-service", True)
    defaults = {name: one.get("defaultValue") for name, one in spec["root"]["inputDefinitions"]["parameters"].items()}
    assert defaults == {"service_url": None, "account": "", "limit": 10}


def test_signature_of_posts_is_frozen(built: Path) -> None:
    spec, _ = documents(built / "posts.yaml")
    parameters = spec["root"]["inputDefinitions"]["parameters"]
    assert {name: definition.get("defaultValue") for name, definition in parameters.items()} == {
        "origins": None,
        "archive_uri": "s3://mlpipeline/quipmill",
        "base_model": "124M",
        "steps": 1000,
        "temperatures": [0.7],
        "n": 100,
        "seed": "",
        "min_new_posts": 1,
        "checkpoint_uri": "",
        "base_mirror_uri": "",
        "service_url": "",
        "account": "",
    }
    assert all(definition["description"] for definition in parameters.values())
    assert "outputDefinitions" not in spec["root"]


def test_markov_has_no_base_model_and_runs_in_core(tmp_path: Path) -> None:
    path = compile_pipeline("posts", tmp_path, engine="markov", gpu=None)
    assert path.name == "posts-markov-cpu.yaml"
    found = executors(path)
    assert "base-model" not in found
    assert all("quipmill-core:" in executor["image"] for executor in found.values())


def test_gpu_preset_with_product(tmp_path: Path) -> None:
    path = compile_pipeline("sample", tmp_path, gpu="gpu-operator:Tesla-T4")
    labels = executors(path)["sample"]["kubernetes"]["nodeSelector"]["labels"]
    assert labels == {"nvidia.com/gpu.product": "Tesla-T4"}


def test_registry_is_for_one_compilation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = compile_pipeline("posts", tmp_path, registry="registry.example.com/ada")
    assert all(executor["image"].startswith("registry.example.com/ada/quipmill-") for executor in executors(path).values())
    path = compile_pipeline("iris_train", tmp_path, registry="registry.example.com/ada")  # an example has components of its own
    assert all(executor["image"].startswith("registry.example.com/ada/quipmill-") for executor in executors(path).values())
    monkeypatch.setenv("QUIPMILL_REGISTRY", "localhost:5000/mill")
    path = compile_pipeline("posts", tmp_path)
    assert all(executor["image"].startswith("localhost:5000/mill/quipmill-") for executor in executors(path).values())
    monkeypatch.delenv("QUIPMILL_REGISTRY")
    with images_from(None):
        assert pipelines.components()["clean"].component_spec.implementation.container.image.startswith("quipmill/quipmill-core")


def test_pull_secrets_are_on_every_container_of_one_compilation(tmp_path: Path) -> None:
    words = ["--image-pull-secret", "quay", "--image-pull-secret", "ghcr", "posts", "iris_train", "clean"]
    assert main(["compile", "-o", str(tmp_path), *words]) == 0
    for path in tmp_path.rglob("*.yaml"):
        for settings in (executor["kubernetes"] for executor in executors(path).values()):
            kubernetes_executor_config = json_format.ParseDict(
                settings, kubernetes_executor_config_pb2.KubernetesExecutorConfig()
            )
            assert [secret.secret_name for secret in kubernetes_executor_config.image_pull_secret] == ["quay", "ghcr"]
            assert {"nodeSelector", "secretAsEnv", "imagePullSecret"} & set(settings)
        kfp_components.load_component_from_file(str(path))
    assert main(["compile", "-o", str(tmp_path / "without"), "posts", "clean"]) == 0
    assert all("imagePullSecret" not in path.read_text() for path in (tmp_path / "without").rglob("*.yaml"))


def test_pull_secrets_are_written_as_kfp_writes_them(tmp_path: Path) -> None:
    @dsl.pipeline(name="one")
    def one() -> None:
        kubernetes.set_image_pull_secrets(pipelines.components()["clean"](corpus_uri="x"), ["quay"])

    Compiler().compile(one, str(tmp_path / "kfp.yaml"))
    wanted = executors(tmp_path / "kfp.yaml")["clean"]["kubernetes"]
    assert executors(compile_components(tmp_path, names=["clean"], pull_secrets=["quay"])[0])["clean"]["kubernetes"] == wanted


def test_the_stock_compiler_writes_the_same(built: Path, tmp_path: Path) -> None:
    kfp, source = Path(sys.executable).parent / "kfp", Path(__file__).parents[2] / "pipeline.py"
    path = tmp_path / "posts.yaml"
    command = [kfp, "dsl", "compile", "--py", source, "--function", "posts", "--output", path]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    assert path.read_bytes() == (built / "posts.yaml").read_bytes()


def test_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compile", "-o", str(tmp_path), "--gpu", "none", "posts", "clean"]) == 0
    assert capsys.readouterr().out.split() == [str(tmp_path / "posts-cpu.yaml"), str(tmp_path / "components/clean.yaml")]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["nope"], "no pipeline 'nope'. Choose one of: posts, posts_each, sample, publish"),
        (["--gpu", "tpu"], "no GPU preset 'tpu'. Choose one of: gke, gpu-operator, generic"),
        (["--image-pull-secret", "Quay secret"], "no name of a secret: 'Quay secret'"),
        (
            ["--service-account", "runner"],
            "holds no service account. Give it when you start a run: quipmill submit --service-account",
        ),
        (["--engine", "llama"], "no engine 'llama' has an image. Choose one of: gpt2_torch"),
    ],
)
def test_wrong_words_are_one_sentence(words: list[str], message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compile", "-o", str(tmp_path / "out"), *words]) == 2
    assert message in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_pipeline_without_engine_refuses_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(pipelines.PIPELINES, "plain", "tests.kubeflow.test_compile:build_plain")
    monkeypatch.setattr(pipelines, "builder", lambda name: build_plain)
    assert list(pipelines.variants("plain")) == [("gpt2_torch", "gke")]
    with pytest.raises(UsageError, match="has no choice of engine"):
        pipelines.options("plain", engine="markov")


def build_plain() -> None:
    """A builder of a pipeline without choices."""


def test_kfp_still_says_what_an_importer_cannot_have(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It finds the name of its caller, which `compile_pipeline` finds for it in a quicker way."""

    monkeypatch.setitem(pipelines.PIPELINES, "wrong", f"{__name__}:build_wrong")
    with pytest.raises(ValueError, match="set_cpu_limit can only be used on single-step components"):
        compile_pipeline("wrong", tmp_path)


def build_wrong() -> Any:
    @dsl.pipeline(name="wrong")
    def wrong() -> None:
        dsl.importer(artifact_uri="s3://a/b", artifact_class=dsl.Model).set_cpu_limit("1")

    return wrong
