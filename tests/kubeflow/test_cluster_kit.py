"""The kit of tests/cluster, as far as it can be tried without a cluster: API server on loopback, object store of moto.

What its checks look at is a real run on this machine, laid out in the bucket as Kubeflow Pipelines does it.
"""

import os
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from quipmill.kubeflow.results import Run
from quipmill.kubeflow.run import run_pipeline
from quipmill.store import open_store
from tests.cluster.kit import Cluster, from_environment, scheduling, works_on
from tests.fakes.kfp_server import KfpServer, running_server
from tests.fakes.s3 import Bucket
from tests.kubeflow.conftest import write_posts

VALUES = {"origins": ["files:s3://b/p.txt"], "steps": 40}


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[KfpServer]:
    for name in [name for name in os.environ if name.startswith(("KF_PIPELINES", "QUIPMILL_KFP"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    with running_server() as server:
        yield server


@pytest.fixture
def cluster(server: KfpServer, s3: Bucket, monkeypatch: pytest.MonkeyPatch) -> Cluster:
    settings = {"ENDPOINT": server.endpoint, "ROOT": f"s3://{s3.name}/v2/artifacts", "PULL_SECRETS": "quay ghcr", "TIMEOUT": "20"}
    for name, value in settings.items():
        monkeypatch.setenv(f"QUIPMILL_KFP_{name}", value)
    cluster = from_environment()
    assert cluster is not None
    cluster.poll = 0.01
    return cluster


def test_there_is_no_cluster_without_an_endpoint() -> None:
    assert from_environment({}) is None


def test_it_uploads_runs_waits_and_tidies(server: KfpServer, cluster: Cluster) -> None:
    package = cluster.compile("posts")
    assert "secretName: quay" in package.read_text()
    run = cluster.run_uploaded(cluster.upload(package), VALUES)
    assert cluster.wait(run) == "SUCCEEDED"
    body = server.stored["runs"][run]
    assert body["runtime_config"]["parameters"] == VALUES and body["pipeline_version_reference"]["pipeline_id"]
    assert cluster.wait(cluster.run(package, VALUES)) == "SUCCEEDED"
    job = cluster.schedule(package, VALUES, "0 * * * * *")
    (sent,) = server.bodies("POST", "/recurringruns")
    assert (sent["no_catchup"], sent["max_concurrency"], sent["mode"]) == (True, 1, "ENABLE")
    assert not cluster.runs_of(job)
    server.stored["runs"]["r"] = {**body, "run_id": "r", "recurring_run_id": job}
    assert [one.run_id for one in cluster.runs_of(job)] == ["r"]
    cluster.store.write(f"{cluster.name}/posts.txt", b"x")
    cluster.tidy()
    assert not server.stored["recurringruns"] and not server.stored["pipelines"] and not list(cluster.store.list())


@pytest.mark.parametrize("end", ["FAILED", "CANCELED"])
def test_it_knows_every_end_of_a_run(end: str, server: KfpServer, cluster: Cluster) -> None:
    server.states = ["PENDING", "RUNNING", end]
    assert cluster.wait(cluster.run(cluster.compile("posts"), VALUES)) == end


def test_it_does_not_wait_for_ever(server: KfpServer, cluster: Cluster) -> None:
    server.states, cluster.timeout = ["RUNNING"], 0.05
    with pytest.raises(AssertionError, match="in vain for run"):
        cluster.wait(cluster.run(cluster.compile("posts"), VALUES))


def test_its_parameters_fit_the_pipelines(server: KfpServer, cluster: Cluster) -> None:
    """The API server checks names and types; these are the ones of tests/cluster/test_cluster.py."""
    values = {"archive_uri": "a", "base_model": "tiny", "steps": 40, "n": 20, "seed": "7", "min_new_posts": 0}
    cluster.run(cluster.compile("posts"), {**values, "origins": ["a"], "checkpoint_uri": "c"})
    cluster.run(cluster.compile("posts_each"), {**values, "queries": ["a"]})
    cluster.run(cluster.compile("sample", gpu="gpu-operator:Tesla-T4"), {"model_uri": "m", "n": 8, "seed": "3"})
    assert len(server.stored["runs"]) == 3


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = tmp_path_factory.mktemp("run")
    origins = [f"files:{write_posts(folder / 'posts.txt')}"]
    return run_pipeline("posts", {"origins": origins, "n": 6, "seed": "7"}, folder / "out", engine="markov")


@pytest.mark.parametrize("attempt", ["ace5ed54-7dd2-474e-84ed-681d2beb05c1", ""])
def test_it_finds_models_samples_and_report_in_the_layout_of_kfp(attempt: str, done: Run, cluster: Cluster) -> None:
    assert done.status == "succeeded", done.error
    run, other = str(uuid.uuid4()), str(uuid.uuid4())
    for one in (run, other):
        _lay_out(done, cluster, f"posts-markov-cpu/{one}", attempt)
    ((prefix, manifest),) = cluster.models(run).items()
    assert (
        prefix.startswith(f"v2/artifacts/posts-markov-cpu/{run}/finetune/") and manifest.engine == "markov" and manifest.seed == 7
    )
    samples = cluster.samples(run)
    assert len(samples) == 6 and {sample.model for sample in samples} == {manifest.digest}
    (report,) = cluster.artifacts(run, "evaluate", "report")
    assert b"<html" in cluster.store.read(report)[:2000]
    assert not cluster.artifacts(str(uuid.uuid4()), "sample", "samples") and not cluster.artifacts(run, "sample", "sample")


def test_it_finds_those_of_every_iteration(done: Run, cluster: Cluster) -> None:
    run = str(uuid.uuid4())
    for loop in ("for-loop-1-iteration-0", "for-loop-1-iteration-1"):
        _lay_out(done, cluster, f"posts-each/{run}/{loop}/condition-2", str(uuid.uuid4()))
    assert len(cluster.models(run)) == 2 and len(cluster.samples(run)) == 12


def _lay_out(done: Run, cluster: Cluster, place: str, attempt: str) -> None:
    """Puts the artifacts of a run into the bucket, where the launcher would."""
    for step in done.steps:
        for name, output in step.outputs.items():
            path = Path(output["path"]) if isinstance(output, dict) and "path" in output else None
            for file in [path] if path and path.is_file() else sorted(path.rglob("*")) if path else []:
                assert path
                inner = [] if file == path else [file.relative_to(path).as_posix()]
                key = "/".join(part for part in (cluster.root, place, step.name, attempt, name, *inner) if part)
                if file.is_file():
                    cluster.store.put(file, key)


def pod(words: list[str], **spec: Any) -> dict[str, Any]:
    main = {"name": "main", "command": ["/var/run/argo/argoexec", "emissary", "--"], "args": words, **spec.pop("main", {})}
    return {"metadata": {"name": "p"}, "spec": {"containers": [{"name": "wait"}, main], **spec}}


def test_it_tells_the_pod_of_a_step_from_its_driver() -> None:
    launcher = ["/kfp-launcher/launch", "--pipeline_name", "posts-cpu", "--", "sh", "-ec", "...", "--executor_input", "{{$}}"]
    step = pod([*launcher, "--function_to_execute", "finetune"])
    driver = pod(["--type", "CONTAINER", "--container", '{"args":["--function_to_execute","finetune"]}'])
    assert works_on(step, "finetune") and not works_on(step, "sample") and not works_on(driver, "finetune")


def test_it_reads_what_the_driver_made_of_the_gpu_settings() -> None:
    toleration = {"key": "nvidia.com/gpu", "operator": "Exists", "effect": "NoSchedule"}
    default = {"key": "node.kubernetes.io/not-ready", "operator": "Exists", "effect": "NoExecute", "tolerationSeconds": 300}
    found = scheduling(
        pod(
            [],
            nodeSelector={"cloud.google.com/gke-accelerator": "nvidia-l4"},
            tolerations=[toleration, default],
            main={
                "resources": {"limits": {"memory": "10G", "nvidia.com/gpu": "1"}},
                "volumeMounts": [{"name": "shm", "mountPath": "/dev/shm"}, {"name": "x", "mountPath": "/x"}],
            },
        )
    )
    assert found == {
        "node_selector": {"cloud.google.com/gke-accelerator": "nvidia-l4"},
        "tolerations": [toleration],
        "limits": {"nvidia.com/gpu": "1"},
        "shm": ["/dev/shm"],
    }


def test_its_store_is_the_whole_bucket(cluster: Cluster, s3: Bucket) -> None:
    assert cluster.store.root == open_store(s3.uri).root and cluster.uri("a.txt") == f"{s3.uri}/{cluster.name}/a.txt"
