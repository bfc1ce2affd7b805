"""deploy/kubeflow fits the pipelines: names and keys of the secrets, the bucket, the command of the job."""

import subprocess
from pathlib import Path
from typing import Any

import yaml

from quipmill import pipeline
from quipmill.cli import verbs

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy" / "kubeflow"


def keys(path: Path) -> set[str]:
    lines = path.read_text().splitlines()
    return {line.partition("=")[0] for line in lines if line and not line.startswith("#")}


def job() -> dict[str, Any]:
    (document,) = yaml.safe_load_all((DEPLOY / "bucket" / "job.yaml").read_text())
    pod = document["spec"]["template"]["spec"]
    assert pod["restartPolicy"] == "Never" and not pod["automountServiceAccountToken"]
    (container,) = pod["containers"]
    return dict(container)


def test_the_examples_have_the_keys_that_the_pipelines_read() -> None:
    generated = yaml.safe_load((DEPLOY / "secrets" / "kustomization.yaml").read_text())["secretGenerator"]
    wanted = {"quipmill-store": pipeline.STORE, "quipmill-sources": pipeline.SOURCES, "quipmill-service": pipeline.SERVICE}
    assert [secret["name"] for secret in generated] == list(wanted)
    for secret in generated:
        (name,) = secret["envs"]
        found = keys(DEPLOY / "secrets" / f"{name}.example")
        assert found and found <= set(wanted[secret["name"]])
    assert keys(DEPLOY / "secrets" / "sources.env.example") == set(pipeline.SOURCES)


def test_the_files_with_values_are_ignored_by_git() -> None:
    if not (ROOT / ".git").exists():
        return  # an unpacked source archive
    names = [f"deploy/kubeflow/secrets/{name}.env" for name in ("store", "sources", "service")]
    done = subprocess.run(["git", "check-ignore", *names], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.split() == names


def test_the_job_makes_the_bucket_that_the_pipelines_use_by_default() -> None:
    container = job()
    program, verb, uri = container["command"]
    assert program == "quipmill" and verb in verbs()
    posts = pipeline.posts.pipeline_spec.root.input_definitions.parameters["archive_uri"]
    assert posts.default_value.string_value.startswith(f"{uri}/")
    assert container["envFrom"] == [{"secretRef": {"name": "quipmill-store"}, "prefix": "QUIPMILL_S3_"}]
    assert container["securityContext"]["readOnlyRootFilesystem"] and not container["securityContext"]["allowPrivilegeEscalation"]
