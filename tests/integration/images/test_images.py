"""The images, built and run on a real Docker engine: whole pipelines in them, and every step as KFP's launcher would start it."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from quipmill import __version__
from quipmill.kubeflow import pipelines
from quipmill.schema import Sample, read_jsonl

ROOT = Path(__file__).parents[3]
YAML = ROOT / "quipmill" / "kubeflow" / "yaml"
ACCOUNT = ROOT / "examples" / "sample_account"
SCRIPT = ROOT / "examples" / "got_script" / "script.txt"
TARGETS = ("core", "sample", "service", "torch", "tf")
SOMEBODY = "54321:54321"
MOST = {"core": 250, "sample": 600}  # MB over the base image
LOCKED = [
    "--read-only",
    "--tmpfs",
    "/tmp:mode=1777",
    "--cap-drop",
    "ALL",
    "--security-opt",
    "no-new-privileges",
    "--user",
    SOMEBODY,
]

pytestmark = pytest.mark.timeout(3600)


def docker(*words: str, check: bool = True) -> str:
    done = subprocess.run(["docker", *words], capture_output=True, text=True)
    assert not check or done.returncode == 0, f"docker {' '.join(words[:8])}\n{done.stdout[-3000:]}{done.stderr[-3000:]}"
    return done.stdout + done.stderr


def name(target: str) -> str:
    return f"quipmill/quipmill-{target}:{__version__}"


@pytest.fixture(scope="module")
def images() -> dict[str, str]:
    """The five images, freshly built by `make images`."""
    if subprocess.run(["docker", "info"], capture_output=True).returncode:
        pytest.skip("no Docker engine here")
    environment = {**os.environ, "QUIPMILL_REGISTRY": ""}
    command = ["make", "images", "DOCKER_FLAGS=--network host", f"TARGETS={' '.join(TARGETS)}"]
    built = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment)
    assert built.returncode == 0, built.stdout[-3000:] + built.stderr[-3000:]
    return {target: name(target) for target in TARGETS}


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder that anybody may write to, with the sample account and a script in it."""
    shutil.copytree(ACCOUNT, tmp_path / "account")
    shutil.copy(SCRIPT, tmp_path)
    os.chmod(tmp_path, 0o777)
    yield tmp_path
    docker("run", "--rm", "-v", f"{tmp_path}:{tmp_path}", "--user", "0", name("core"), "chmod", "-R", "a+rwX", str(tmp_path))


def megabytes(image: str) -> float:
    return int(docker("image", "inspect", "--format", "{{.Size}}", image)) / 1e6


def test_images_are_as_small_as_they_promise(images: dict[str, str]) -> None:
    base = megabytes("python:3.11-slim")
    over = {target: megabytes(image) - base for target, image in images.items()}
    print("MB over the base image:", {target: round(size) for target, size in over.items()})
    assert all(over[target] < most for target, most in MOST.items())


def test_core_holds_no_framework_and_no_image_a_compiler(images: dict[str, str]) -> None:
    code = "import importlib.util as u; print([m for m in ('torch', 'tensorflow', 'ctranslate2') if u.find_spec(m)])"
    assert docker("run", "--rm", images["core"], "python", "-c", code).strip() == "[]"
    for image in images.values():
        assert docker("run", "--rm", image, "sh", "-c", "command -v gcc cc make || echo none").strip() == "none"


def test_they_are_labelled_and_not_root(images: dict[str, str]) -> None:
    for image in images.values():
        (facts,) = json.loads(docker("image", "inspect", image))
        assert facts["Config"]["User"] == "65532:65532"
        assert facts["Config"]["Labels"]["org.opencontainers.image.version"] == __version__
        assert docker("run", "--rm", *LOCKED, image, "quipmill", "--version").split() == ["quipmill", __version__]


def test_each_says_what_is_in_it(images: dict[str, str]) -> None:
    for image in images.values():
        bill = json.loads(docker("run", "--rm", image, "cat", "/opt/quipmill/bill.cdx.json"))
        found = {component["name"].lower(): component["version"] for component in bill["components"]}
        assert bill["bomFormat"] == "CycloneDX" and found["quipmill"] == __version__ and "kfp" in found


def run_posts(folder: Path, out: str, *words: str) -> list[str]:
    """Runs posts-cpu.yaml as it is shipped, and returns the texts of its samples."""
    values = [f'origins=["x_archive:{folder}/account"]', "base_model=tiny", "steps=20", "n=10", "seed=1"]
    command = [sys.executable, "-m", "quipmill", "run", str(YAML / "posts-cpu.yaml"), *values, "--out", out, *words]
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder, umask=0)  # its folders are somebody else's too
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-4000:]
    return [sample.text for sample in read_jsonl(folder / out / "sample" / "samples", Sample)]


def test_pipelines_give_the_same_samples_in_docker(images: dict[str, str], folder: Path) -> None:
    """No network and a user id that nobody has; then kfp's own runner with the model that came out."""
    expected = run_posts(folder, "here")
    assert len(expected) == 10
    assert run_posts(folder, "there", f"--docker=--network none --user {SOMEBODY}") == expected

    script = f"""
from kfp import components, local
local.init(local.DockerRunner(network_mode="none", user="{SOMEBODY}"), pipeline_root="{folder}", raise_on_error=True)
components.load_component_from_file("{YAML}/sample-cpu.yaml")(model_uri="{folder}/there/finetune/model", n=10, seed="1")
"""
    (folder / "run.py").write_text(script)
    done = subprocess.run([sys.executable, folder / "run.py"], capture_output=True, text=True, cwd=folder)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
    (drawn,) = folder.glob("sample-cpu-*/sample/samples")
    assert [sample.text for sample in read_jsonl(drawn, Sample)] == expected


class Launcher:
    """Starts single steps as KFP's launcher does: the component's own command in its own image, with an executor input."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.artifacts = folder, dict[str, dict[str, Any]]()

    def run(self, component: str, parameters: dict[str, Any], inputs: dict[str, str] | None = None, engine: str = "") -> str:
        """Runs a component; `inputs` names artifacts of earlier steps as `step.output`. Returns what it printed."""
        (document, *_) = yaml.safe_load_all((YAML / "components" / f"{component}.yaml").read_text())
        ((_, executor),) = document["deploymentSpec"]["executors"].items()
        (spec,) = (value for key, value in document["components"].items())
        container, out = executor["container"], self.folder / component
        out.mkdir(exist_ok=True)
        os.chmod(out, 0o777)
        artifacts = {key: self._artifact(out, key, value) for key, value in self._outputs(spec, "artifacts").items()}
        self.artifacts |= {f"{component}.{key}": value for key, value in artifacts.items()}
        given = {
            "inputs": {
                "parameterValues": parameters,
                "artifacts": {key: {"artifacts": [self.artifacts[value]]} for key, value in (inputs or {}).items()},
            },
            "outputs": {
                "parameters": {key: {"outputFile": f"{out}/{key}.txt"} for key in self._outputs(spec, "parameters")},
                "artifacts": {key: {"artifacts": [value]} for key, value in artifacts.items()},
                "outputFile": f"{out}/executor_output.json",
            },
        }
        words = [word.replace("{{$}}", json.dumps(given)) for word in (*container["command"], *container.get("args", []))]
        image = name(engine) if engine else container["image"]
        mount = ["-v", f"{self.folder}:{self.folder}", "--network", "none"]
        printed = docker("run", "--rm", *LOCKED, *mount, "--entrypoint", words[0], image, *words[1:])
        for key, value in json.loads((out / "executor_output.json").read_text()).get("artifacts", {}).items():
            artifacts[key]["metadata"] = value["artifacts"][0]["metadata"]  # which later steps see
        return printed

    def parameter(self, component: str, key: str) -> str:
        """What a step wrote as an output parameter."""
        written = self.folder / component / f"{key}.txt"
        if written.exists():
            return written.read_text()
        return str(json.loads((self.folder / component / "executor_output.json").read_text())["parameterValues"][key])

    @staticmethod
    def _outputs(spec: dict[str, Any], kind: str) -> dict[str, Any]:
        return dict(spec.get("outputDefinitions", {}).get(kind, {}))

    @staticmethod
    def _artifact(out: Path, key: str, definition: dict[str, Any]) -> dict[str, Any]:
        return {"name": key, "type": definition["artifactType"], "uri": f"{out}/{key}", "metadata": {}}


def test_every_step_runs_in_its_image_as_the_launcher_starts_it(images: dict[str, str], folder: Path) -> None:
    """Read-only root, /tmp in memory, no capabilities, a user id that nobody has, no network."""
    step, ran = Launcher(folder), list[str]()

    def run(component: str, parameters: dict[str, Any], inputs: dict[str, str] | None = None, engine: str = "") -> None:
        step.run(component, parameters, inputs, engine)
        ran.append(component)

    run("scrape", {"origins": [f"x_archive:{folder}/account"], "archive_uri": f"{folder}/archive", "pipeline": "posts"})
    corpus = step.parameter("scrape", "corpus_uri")
    assert int(float(step.parameter("scrape", "new_posts"))) > 1000
    run("clean", {"corpus_uri": corpus})
    run("split", {}, {"posts": "clean.posts"})
    run("base_model", {"name": "tiny"})
    data = {"train": "split.train", "valid": "split.valid"}
    settings = {"steps": 3, "seed": "1", "batch_size": 4}
    run("finetune", {**settings, "engine": "gpt2_simple"}, {**data, "base": "base_model.base"}, "tf")
    run("finetune", {**settings, "engine": "gpt2_torch"}, {**data, "base": "base_model.base"})
    run("sample", {"n": 4, "temperatures": [0.7], "seed": "1", "shard": "0/1"}, {"model": "finetune.model"})
    judged = {"samples": "sample.samples", "test": "split.test", "model": "finetune.model", "base": "base_model.base"}
    run("evaluate", {}, {**data, **judged})
    run("merge_samples", {}, {"parts": "sample.samples"})
    run("script", {"script_uri": f"{folder}/script.txt"})
    run("curate", {"service_url": ""}, {"evaluated": "evaluate.evaluated"})
    run("mark_trained", {"corpus_uri": corpus, "pipeline": "posts"})
    with pytest.raises(AssertionError, match="error: .*service"):
        step.run("publish", {"service_url": "http://127.0.0.1:9"})
    assert {*ran, "publish"} == set(pipelines.components())


def test_the_service_starts_in_its_image(images: dict[str, str]) -> None:
    token = ["-e", f"QUIPMILL_SERVICE_TOKEN={os.urandom(16).hex()}", "-e", "QUIPMILL_DATABASE_URL=sqlite:////tmp/quipmill.db"]
    started = docker("run", "--detach", "--rm", *LOCKED, *token, images["service"]).strip()
    look = "import urllib.request as u; print(u.urlopen('http://127.0.0.1:8000/readyz', timeout=5).status)"
    try:
        for _ in range(60):
            if docker("exec", started, "python", "-c", look, check=False).strip() == "200":
                break
        else:
            pytest.fail(docker("logs", started, check=False))
    finally:
        docker("stop", "--time", "10", started)
