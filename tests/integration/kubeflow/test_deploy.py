"""The kustomizations of deploy/kubeflow render with kubectl, with the files that a user makes."""

import base64
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

DEPLOY = Path(__file__).parents[3] / "deploy" / "kubeflow"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy with the three files made from the examples."""
    if not shutil.which("kubectl"):
        pytest.skip("no kubectl here")
    copy = tmp_path / "kubeflow"
    shutil.copytree(DEPLOY, copy, ignore=shutil.ignore_patterns("*.env"))
    for example in copy.glob("secrets/*.example"):
        example.with_suffix("").write_text(example.read_text().replace("ACCESS_KEY=\n", "ACCESS_KEY=planted-key\n"))
    return copy


def render(folder: Path) -> list[dict[str, Any]]:
    done = subprocess.run(["kubectl", "kustomize", str(folder)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return list(yaml.safe_load_all(done.stdout))


def test_everything_renders_into_the_namespace_of_kubeflow(folder: Path) -> None:
    found = render(folder)
    assert {(one["kind"], one["metadata"]["name"]) for one in found} == {
        ("Secret", "quipmill-store"),
        ("Secret", "quipmill-sources"),
        ("Secret", "quipmill-service"),
        ("ServiceAccount", "quipmill"),
        ("RoleBinding", "quipmill"),
        ("Job", "quipmill-bucket"),
    }
    assert {one["metadata"]["namespace"] for one in found} == {"kubeflow"}
    (binding,) = (one for one in found if one["kind"] == "RoleBinding")
    assert binding["subjects"] == [{"kind": "ServiceAccount", "name": "quipmill", "namespace": "kubeflow"}]
    (job,) = (one for one in found if one["kind"] == "Job")
    assert job["spec"]["template"]["spec"]["containers"][0]["envFrom"][0]["secretRef"]["name"] == "quipmill-store"


def test_secrets_have_the_values_of_the_files_under_names_that_stay(folder: Path) -> None:
    store, *others = sorted(render(folder / "secrets"), key=lambda one: one["metadata"]["name"] != "quipmill-store")
    values = {key: base64.b64decode(value).decode() for key, value in store["data"].items()}
    assert values == {"ENDPOINT": "http://minio-service.kubeflow:9000", "ACCESS_KEY": "planted-key", "SECRET_KEY": ""}
    assert sorted(one["metadata"]["name"] for one in others) == ["quipmill-service", "quipmill-sources"]


def test_a_file_of_comments_makes_an_empty_secret(folder: Path) -> None:
    (folder / "secrets" / "sources.env").write_text("# none\n")
    (sources,) = (one for one in render(folder / "secrets") if one["metadata"]["name"] == "quipmill-sources")
    assert not sources.get("data")
