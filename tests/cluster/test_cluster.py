"""quipmill on a real Kubeflow Pipelines: run by `make cluster-test`, see the README beside this file."""

import os

import pytest
import yaml

from tests.cluster.kit import Cluster, scheduling, works_on

GPU = os.environ.get("QUIPMILL_KFP_GPU", "gke:nvidia-tesla-t4")


def test_an_uploaded_pipeline_trains_samples_and_reports(cluster: Cluster, trained: str) -> None:
    ((_, manifest),) = cluster.models(trained).items()
    assert (manifest.engine, manifest.step, manifest.seed, manifest.base["name"]) == ("gpt2_torch", 40, 7, "tiny")
    samples = cluster.samples(trained)
    assert len(samples) == 20 and {sample.model for sample in samples} == {manifest.digest}
    (report,) = cluster.artifacts(trained, "evaluate", "report")
    assert b"<html" in cluster.store.read(report)[:2000]
    assert list(cluster.store.list(f"{cluster.name}/archive/trained/posts/"))


def test_a_second_run_takes_the_model_from_the_cache_and_samples_anew(
    cluster: Cluster, trained: str, values: dict[str, object]
) -> None:
    again = cluster.run(cluster.compile("posts"), values)
    assert cluster.wait(again) == "SUCCEEDED"
    assert not cluster.models(again)  # nothing was written under this run
    assert [sample.text for sample in cluster.samples(again)] == [sample.text for sample in cluster.samples(trained)]


def test_more_samples_from_the_trained_model(cluster: Cluster, trained: str) -> None:
    ((prefix, manifest),) = cluster.models(trained).items()
    run = cluster.run(cluster.compile("sample"), {"model_uri": _as_kfp_names(cluster, prefix), "n": 8, "seed": "3"})
    assert cluster.wait(run) == "SUCCEEDED"
    assert {sample.model for sample in cluster.samples(run)} == {manifest.digest} and len(cluster.samples(run)) == 8


def test_a_failing_query_fails_the_run_and_stops_no_other(cluster: Cluster, origin: str, values: dict[str, object]) -> None:
    shared = {name: value for name, value in values.items() if name != "origins"}
    missing = f"files:{cluster.uri('missing.txt')}"
    run = cluster.run(cluster.compile("posts_each"), {**shared, "queries": [origin, missing]})
    assert cluster.wait(run) == "FAILED"
    assert len(cluster.models(run)) == 1 and len(cluster.samples(run)) == 20


def test_a_recurring_run_starts_and_rests_at_the_gate(cluster: Cluster, trained: str, values: dict[str, object]) -> None:
    job = cluster.schedule(cluster.compile("posts"), {**values, "min_new_posts": 1_000_000}, "0 * * * * *")
    first = cluster.until(lambda: cluster.runs_of(job), "the schedule's first run")[0]
    cluster.client.disable_recurring_run(job)
    assert cluster.wait(first.run_id) == "SUCCEEDED"
    assert cluster.artifacts(first.run_id, "scrape", "posts") and not cluster.samples(first.run_id)


def test_gpu_settings_arrive_at_the_pod(kubectl: Cluster, trained: str) -> None:
    """The pod need not find a node: it is looked at, and the run ended."""
    cluster = kubectl
    ((prefix, _),) = cluster.models(trained).items()
    package = cluster.compile("sample", gpu=GPU)
    _, platform = yaml.safe_load_all(package.read_text())
    wanted = platform["platforms"]["kubernetes"]["deploymentSpec"]["executors"]["exec-sample"]
    run = cluster.run(package, {"model_uri": _as_kfp_names(cluster, prefix)})
    try:
        find = lambda: next((pod for pod in cluster.pods(run) if works_on(pod, "sample")), None)  # noqa: E731
        found = scheduling(cluster.until(find, "the pod of the step sample"))
    finally:
        cluster.client.terminate_run(run)
    assert found["node_selector"] == wanted.get("nodeSelector", {}).get("labels", {})
    assert all(toleration in found["tolerations"] for toleration in wanted["tolerations"])
    assert (found["limits"], found["shm"]) == ({"nvidia.com/gpu": "1"}, ["/dev/shm"])


def test_a_killed_training_goes_on_from_its_checkpoint(kubectl: Cluster, values: dict[str, object]) -> None:
    """About ten minutes, since a checkpoint is stored every five."""
    cluster = kubectl
    steps = int(os.environ.get("QUIPMILL_KFP_LONG_STEPS", "8000"))
    run = cluster.run(
        cluster.compile("posts"), {**values, "steps": steps, "seed": "11", "checkpoint_uri": cluster.uri("checkpoints")}
    )
    cluster.until(
        lambda: any(key.endswith("/folder.json") for key in cluster.store.list(f"{cluster.name}/checkpoints/")),
        "the first checkpoint",
    )
    (pod,) = [pod for pod in cluster.pods(run) if works_on(pod, "finetune") and pod["status"]["phase"] == "Running"]
    cluster.kubectl("delete", "pod", pod["metadata"]["name"], "--grace-period=0", "--force", "--wait=false")
    another = lambda: next(  # noqa: E731
        (one for one in cluster.pods(run) if works_on(one, "finetune") and one["metadata"]["name"] != pod["metadata"]["name"]),
        None,
    )
    second = cluster.until(another, "the second attempt")["metadata"]["name"]
    assert cluster.wait(run) == "SUCCEEDED"
    assert "finetune: goes on from step" in cluster.kubectl("logs", second, "-c", "main")
    ((_, manifest),) = cluster.models(run).items()
    assert manifest.config["steps"] == steps


def test_a_wrong_parameter_is_refused_before_anything_runs(cluster: Cluster) -> None:
    import kfp_server_api

    with pytest.raises(kfp_server_api.ApiException) as caught:
        cluster.run(cluster.compile("posts"), {"origins": "files:posts.txt"})
    assert caught.value.status == 400


def _as_kfp_names(cluster: Cluster, prefix: str) -> str:
    """The URI of an artifact as the dashboard shows it."""
    scheme = os.environ.get("QUIPMILL_KFP_SCHEME", "minio")
    return cluster.store.uri(prefix).replace("s3://", f"{scheme}://", 1)
