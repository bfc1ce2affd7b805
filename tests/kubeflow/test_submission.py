"""What the stock kfp command line and client send with our YAML, seen by a loopback API server."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from google.protobuf import json_format
from kfp.pipeline_spec import pipeline_spec_pb2

from quipmill.kubeflow.compile import shipped
from tests.fakes.kfp_server import KfpServer, running_server

POSTS = shipped() / "posts.yaml"


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[KfpServer]:
    for name in [name for name in os.environ if name.startswith("KF_PIPELINES")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))  # kfp keeps a context file there
    with running_server() as server:
        yield server


def kfp(server: KfpServer, *words: str) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).parent / "kfp"), "--endpoint", server.endpoint, *words]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def check_package(body: dict[str, Any]) -> None:
    """Both documents of the YAML arrived: the pipeline and, beside it, node selectors and secrets."""
    sent = body["pipeline_spec"]
    spec = json_format.ParseDict(sent["pipeline_spec"], pipeline_spec_pb2.PipelineSpec())
    assert spec.pipeline_info.name == "posts"
    executors = sent["platform_spec"]["platforms"]["kubernetes"]["deploymentSpec"]["executors"]
    assert executors["exec-finetune"]["nodeSelector"]["labels"] == {"cloud.google.com/gke-accelerator": "nvidia-tesla-t4"}


def test_run_submit_sends_typed_parameters(server: KfpServer) -> None:
    origins = '["bluesky:ada.bsky.social"]'
    done = kfp(server, "run", "submit", "-e", "posts", "-f", str(POSTS), f"origins={origins}", "steps=25", "temperatures=[0.7,1]")
    assert done.returncode == 0, done.stderr
    assert server.bodies("POST", "/experiments")[0]["display_name"] == "posts"
    (body,) = server.bodies("POST", "/runs")
    parameters = body["runtime_config"]["parameters"]
    assert parameters == {"origins": ["bluesky:ada.bsky.social"], "steps": 25, "temperatures": [0.7, 1]}
    assert isinstance(parameters["steps"], int)
    assert body["experiment_id"] in server.stored["experiments"]
    check_package(body)


def test_a_list_of_queries_is_one_quoted_word(server: KfpServer) -> None:
    queries = '["bluesky:ada.example.com", "@s3://mlpipeline/band.txt"]'
    words = ("-f", str(shipped() / "posts_each.yaml"), f"queries={queries}", "steps=2000")
    done = kfp(server, "run", "submit", "-e", "posts", *words)
    assert done.returncode == 0, done.stderr
    (body,) = server.bodies("POST", "/runs")
    parameters = {"queries": ["bluesky:ada.example.com", "@s3://mlpipeline/band.txt"], "steps": 2000}
    assert body["runtime_config"]["parameters"] == parameters
    assert body["pipeline_spec"]["pipeline_spec"]["pipelineInfo"]["name"] == "posts-each"


def test_publish_can_be_scheduled_by_the_stock_command(server: KfpServer) -> None:
    words = (
        *("recurring-run", "create", "--enabled", "--no-catchup", "--max-concurrency", "1", "--experiment-name", "posts"),
        *("--job-name", "publish", "--cron-expression", "0 */15 * * * *"),
        *("--pipeline-package-path", str(shipped() / "publish.yaml"), "service_url=http://quipmill.quipmill:8000"),
    )
    assert kfp(server, "experiment", "create", "posts").returncode == 0
    done = kfp(server, *words)
    assert done.returncode == 0, done.stdout + done.stderr
    (body,) = server.bodies("POST", "/recurringruns")
    assert body["runtime_config"]["parameters"] == {"service_url": "http://quipmill.quipmill:8000"}
    assert (body["no_catchup"], body["mode"], int(body["max_concurrency"])) == (True, "ENABLE", 1)


def test_a_seed_must_be_quoted_twice_for_the_stock_command(server: KfpServer) -> None:
    words = ("run", "create", "-e", "posts", "-f", str(POSTS), 'origins=["files:a"]')
    refused = kfp(server, *words, "seed=7")
    assert refused.returncode != 0 and "seed" in refused.stdout + refused.stderr
    assert kfp(server, *words, 'seed="7"').returncode == 0
    assert server.bodies("POST", "/runs")[-1]["runtime_config"]["parameters"]["seed"] == "7"


def test_client_sends_the_package(server: KfpServer) -> None:
    import kfp as sdk

    client = sdk.Client(host=server.endpoint)
    run = client.create_run_from_pipeline_package(
        str(POSTS), arguments={"origins": ["files:s3://b/p.jsonl"], "n": 30}, experiment_name="posts", run_name="first"
    )
    (body,) = server.bodies("POST", "/runs")
    assert (body["display_name"], run.run_id) == ("first", next(iter(server.stored["runs"])))
    assert body["runtime_config"]["parameters"] == {"origins": ["files:s3://b/p.jsonl"], "n": 30}
    check_package(body)
    assert client.wait_for_run_completion(run.run_id, timeout=20, sleep_duration=0).state == "SUCCEEDED"


def test_upload_and_recurring_run(server: KfpServer) -> None:
    import kfp as sdk

    client = sdk.Client(host=server.endpoint)
    pipeline = client.upload_pipeline(str(POSTS), pipeline_name="posts")
    experiment = client.create_experiment("posts")
    job = client.create_recurring_run(
        experiment.experiment_id,
        "nightly",
        cron_expression="0 0 3 * * *",
        max_concurrency=1,
        no_catchup=True,
        params={"origins": ["files:s3://b/p.jsonl"]},
        pipeline_package_path=str(POSTS),
    )
    (upload,) = server.bodies("POST", "/pipelines/upload")
    assert upload["uploadfile"]["text"] == POSTS.read_text(encoding="utf-8")
    assert server._versions(server.requests[-1], pipeline.pipeline_id)["total_size"] == 1
    (body,) = server.bodies("POST", "/recurringruns")
    assert (body["no_catchup"], body["max_concurrency"], body["mode"]) == (True, 1, "ENABLE")
    assert body["trigger"]["cron_schedule"]["cron"] == "0 0 3 * * *"
    assert server.stored["recurringruns"][job.recurring_run_id]["status"] == "ENABLED"


def test_server_refuses_what_the_real_one_refuses(server: KfpServer) -> None:
    done = kfp(server, "run", "create", "-e", "posts", "-f", str(POSTS), "origins=files:a")
    assert done.returncode != 0 and "origins" in done.stdout + done.stderr
    assert not server.stored["runs"]
    server.token = "planted"
    assert kfp(server, "experiment", "list").returncode != 0
    assert kfp(server, "--existing-token", "planted", "--output", "json", "experiment", "list").returncode == 0
    assert server.requests[-1].headers["authorization"] == "Bearer planted"


def test_pipeline_create_uploads_what_run_create_then_runs(server: KfpServer) -> None:
    done = kfp(server, "pipeline", "create", "-p", "posts", "-d", "New posts", str(POSTS))
    assert done.returncode == 0, done.stdout + done.stderr
    (upload,) = server.bodies("POST", "/pipelines/upload")
    assert upload["uploadfile"]["text"] == POSTS.read_text(encoding="utf-8")
    ((pipeline_id, pipeline),) = server.stored["pipelines"].items()
    ((version_id, version),) = server.stored["versions"].items()
    assert (pipeline["display_name"], pipeline["description"]) == ("posts", "New posts")
    check_package(version)
    words = ("run", "create", "-e", "posts", "-p", pipeline_id, "-v", version_id, "-r", "first", 'origins=["files:a"]', "n=20")
    done = kfp(server, *words)
    assert done.returncode == 0, done.stdout + done.stderr
    (body,) = server.bodies("POST", "/runs")
    assert body["runtime_config"]["parameters"] == {"origins": ["files:a"], "n": 20}
    assert body["pipeline_version_reference"] == {"pipeline_id": pipeline_id, "pipeline_version_id": version_id}


def test_a_second_version_needs_a_name(server: KfpServer) -> None:
    assert kfp(server, "pipeline", "create", "-p", "posts", str(POSTS)).returncode == 0
    twice = kfp(server, "pipeline", "create", "-p", "posts", str(POSTS))
    assert twice.returncode != 0 and len(server.stored["pipelines"]) == 1
    (pipeline_id,) = server.stored["pipelines"]
    done = kfp(server, "pipeline", "create-version", "-v", "second", "-p", pipeline_id, str(POSTS))
    assert done.returncode == 0 and len(server.stored["versions"]) == 2


def test_the_stock_schedule_is_off_and_sends_text_only(server: KfpServer) -> None:
    assert kfp(server, "experiment", "create", "posts").returncode == 0
    words = ("recurring-run", "create", "--experiment-name", "posts", "--interval-second", "3600", "--job-name", "nightly")
    publish = ("--pipeline-package-path", str(shipped() / "publish.yaml"), "service_url=http://quipmill:8000")
    assert kfp(server, *words, *publish).returncode == 0
    (body,) = server.bodies("POST", "/recurringruns")
    assert body["mode"] == "DISABLE"
    refused = kfp(server, *words, *publish, "limit=3")
    assert refused.returncode != 0 and "limit" in refused.stdout + refused.stderr
    refused = kfp(server, *words, "--pipeline-package-path", str(POSTS), 'origins=["files:a"]')
    assert refused.returncode != 0 and "origins" in refused.stdout + refused.stderr
    assert len(server.stored["recurringruns"]) == 1
