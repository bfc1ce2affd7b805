"""The kustomizations under deploy/ render with kubectl."""

import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

DEPLOY = Path(__file__).parents[3] / "deploy" / "service"


@pytest.mark.parametrize(
    ("folder", "kinds"),
    [
        ("base", {"Deployment", "Service"}),
        ("postgresql", {"Deployment", "Service", "StatefulSet"}),
        ("cronjob", {"Deployment", "Service", "CronJob"}),
        ("ingress", {"Deployment", "Service", "Ingress"}),
    ],
)
def test_a_folder_renders(folder: str, kinds: set[str]) -> None:
    if not shutil.which("kubectl"):
        pytest.skip("no kubectl here")
    rendered = subprocess.run(["kubectl", "kustomize", str(DEPLOY / folder)], capture_output=True, text=True, check=True)
    documents = list(yaml.safe_load_all(rendered.stdout))
    assert {document["kind"] for document in documents} == kinds
    (deployment,) = (document for document in documents if document["kind"] == "Deployment")
    (service,) = deployment["spec"]["template"]["spec"]["containers"]
    settings = {variable["name"]: variable.get("value") for variable in service["env"]}
    assert settings["QUIPMILL_SCHEDULER"] == ("false" if folder == "cronjob" else "true")
    assert ("QUIPMILL_PUBLIC_URL" in settings) == (folder == "ingress")
