"""`quipmill submit` and its functions against a loopback API server: every end, every way to be refused, nothing secret said."""

import base64
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from quipmill.cli import main
from quipmill.errors import ClusterError, UsageError
from quipmill.kubeflow.client import Client, connect
from quipmill.kubeflow.compile import shipped
from quipmill.kubeflow.package import prepared
from quipmill.kubeflow.submit import TIMEOUT, Outcome, submit, wait
from tests.fakes.certificates import own_authority
from tests.fakes.kfp_server import KfpServer, running_server

POSTS, PUBLISH = shipped() / "posts.yaml", shipped() / "publish.yaml"
SUBMIT = ["submit", str(PUBLISH), "service_url=http://q:8000", "--no-lint"]
ORIGINS = """origins=["files:s3://b/p.jsonl"]"""
Output = pytest.CaptureFixture[str]
PLANTED = "planted-secret-token"


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[KfpServer]:
    for name in [name for name in os.environ if name.startswith(("KF_PIPELINES", "QUIPMILL_KFP", "KUBE"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    with running_server() as server:
        monkeypatch.setenv("KF_PIPELINES_ENDPOINT", server.endpoint)
        yield server


@pytest.fixture
def client(server: KfpServer) -> Client:
    return connect(answer_seconds=0.5)


def started(client: Client, **options: Any) -> str:
    return submit(client, PUBLISH, {"service_url": "http://quipmill:8000"}, check=False, **options).run_id


def waited(client: Client, run_id: str, **options: Any) -> tuple[Outcome, list[str]]:
    said: list[str] = []
    return wait(client, run_id, every=0.01, say=said.append, **options), said


def test_typed_parameters_and_both_documents_arrive(server: KfpServer, capfd: Output) -> None:
    words = ["submit", str(POSTS), "--experiment", "letters", ORIGINS, "--run-name", "a=b", "steps=25", "temperatures=[0.7, 1]"]
    assert main([*words, "--service-account", "trainer", "--pipeline-root", "s3://b/root", "seed=7"]) == 0
    (body,) = server.bodies("POST", "/runs")
    parameters = {"origins": ["files:s3://b/p.jsonl"], "steps": 25, "temperatures": [0.7, 1], "seed": "7"}
    assert body["runtime_config"] == {"parameters": parameters, "pipeline_root": "s3://b/root"}
    assert (body["display_name"], body["service_account"]) == ("a=b", "trainer")
    assert body["pipeline_spec"]["platform_spec"]["platforms"]["kubernetes"]
    (run_id,) = server.stored["runs"]
    out, err = capfd.readouterr()
    assert out == f"run {run_id} of posts in experiment letters\n{server.endpoint}/#/runs/details/{run_id}\n"
    assert "Experiment details" not in out + err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["stepz=3"], "no parameter 'stepz'. Did you mean steps?"),
        ([], "needs origins"),
        ([ORIGINS, "steps=many"], "parameter steps must be a whole number, found 'many'"),
        ([ORIGINS, "--timeout", "6h"], "--timeout is for --wait"),
        ([ORIGINS, "--wait", "--timeout", "soon"], "'soon' is no length of time"),
        ([ORIGINS, "--engine", "markov"], "compiled already"),
    ],
)
def test_nothing_is_sent_when_the_command_is_wrong(server: KfpServer, words: list[str], said: str, capsys: Output) -> None:
    assert main(["submit", str(POSTS), *words]) == 2
    assert said in capsys.readouterr().err
    assert not [request for request in server.requests if request.path != "/healthz"]


def test_an_error_of_the_linter_stops_the_submission(server: KfpServer, tmp_path: Path, capsys: Output) -> None:
    documents = list(yaml.safe_load_all((shipped() / "publish.yaml").read_text()))
    task = documents[0]["root"]["dag"]["tasks"]["publish"]
    task["dependentTasks"] = ["nobody"]
    package = tmp_path / "broken.yaml"
    package.write_text(yaml.safe_dump_all(documents))
    assert main(["submit", str(package), "service_url=http://q:8000"]) == 2
    assert "QM104 error: root/publish" in capsys.readouterr().err and not server.stored["runs"]
    assert main(["submit", str(package), "service_url=http://q:8000", "--no-lint"]) == 0
    assert server.stored["runs"]


def test_a_pipeline_by_name_is_compiled_for_the_engine_and_registry(server: KfpServer) -> None:
    words = ["submit", "posts", ORIGINS, "--engine", "markov", "--gpu", "none", "--registry", "registry.example.com/ada"]
    assert main(words) == 0
    (body,) = server.bodies("POST", "/runs")
    text = json.dumps(body)
    assert "registry.example.com/ada/quipmill-core" in text and "nvidia.com" not in text


def test_caching_reaches_the_steps_in_loops(server: KfpServer, client: Client) -> None:
    def cached(cache: bool | None) -> set[tuple[str, bool]]:
        submit(client, shipped() / "posts_each.yaml", {"queries": ["files:a"]}, cache=cache, check=False)
        spec = server.bodies("POST", "/runs")[-1]["pipeline_spec"]["pipeline_spec"]
        parts = {"root": spec["root"], **spec["components"]}
        return {
            (f"{name}/{task}", bool(body.get("cachingOptions", {}).get("enableCache")))
            for name, part in parts.items()
            for task, body in part.get("dag", {}).get("tasks", {}).items()
            if "executorLabel" in spec["components"][body["componentRef"]["name"]]
        }

    as_compiled, on, off = cached(None), cached(True), cached(False)
    assert {name for name, _ in as_compiled} == {name for name, _ in on} == {name for name, _ in off}
    assert any(not name.startswith("root/") for name, _ in on)
    assert ({state for _, state in on}, {state for _, state in off}) == ({True}, {False})
    assert {state for _, state in as_compiled} == {True, False}  # scrape and sample are never cached


@pytest.mark.parametrize("state", ["FAILED", "CANCELED", "SKIPPED", "SUCCEEDED"])
def test_a_wait_ends_in_every_end_state(server: KfpServer, client: Client, state: str) -> None:
    server.states = [
        "PENDING",
        "RUNTIME_STATE_UNSPECIFIED",
        "PENDING",
        "RUNNING",
        "PAUSED",
        "RUNNING",
        "CANCELING",
        state,
        "RUNNING",
    ]
    outcome, said = waited(client, started(client, run_name="nightly"))
    assert (outcome.state, outcome.succeeded) == (state, state == "SUCCEEDED")
    assert [line.removeprefix("nightly: ") for line in said] == [
        "waiting for its first step",
        "running",
        "paused; it goes on when somebody resumes it",
        "running",
        "terminating",
    ]


@pytest.mark.parametrize(
    ("state", "code", "said"),
    [
        ("SUCCEEDED", 0, "succeeded"),
        ("FAILED", 1, "the run failed: out of quota"),
        ("CANCELED", 1, "the run was cancelled"),
        ("SKIPPED", 1, "nothing was done"),
    ],
)
def test_the_exit_code_says_how_the_run_ended(server: KfpServer, state: str, code: int, said: str, capsys: Output) -> None:
    server.states, server.error = [state, state], "out of\nquota" if state == "FAILED" else ""
    assert main([*SUBMIT, "--wait"]) == code
    assert said in capsys.readouterr().err


def test_a_terminated_run_ends_the_wait(server: KfpServer, client: Client) -> None:
    server.states = ["RUNNING"] * 1000
    run_id = started(client)
    client.terminate_run(run_id)
    assert waited(client, run_id)[0].state == "CANCELED"


def test_a_wait_that_is_over_before_the_run_says_that_it_goes_on(server: KfpServer, client: Client) -> None:
    server.states = ["RUNNING"] * 10_000
    outcome, _ = waited(client, started(client), timeout=0.05)
    assert outcome.state == TIMEOUT and not outcome.succeeded
    assert len(server.stored["runs"]) == 1 and next(iter(server.stored["runs"].values()))["state"] == "RUNNING"


def test_the_failed_step_is_shown_with_its_error_and_the_end_of_its_log(
    server: KfpServer, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIPMILL_KFP_TOKEN", PLANTED)
    server.token, server.states = PLANTED, ["FAILED", "FAILED"]
    server.tasks = [
        {"task_id": "1", "display_name": "root", "state": "FAILED"},
        {"task_id": "2", "display_name": "for-loop-1", "parent_task_id": "1", "state": "FAILED"},
        {"task_id": "3", "display_name": "scrape", "parent_task_id": "2", "state": "SUCCEEDED", "pod_name": "pod-3"},
        {
            "task_id": "4",
            "display_name": "finetune",
            "parent_task_id": "2",
            "state": "FAILED",
            "child_tasks": [{"pod_name": "pod-4"}],
            "state_history": [{"state": "FAILED", "error": {"code": 2, "message": "OOMKilled\n(exit code 137)"}}],
        },
        {"task_id": "5", "display_name": "sample", "parent_task_id": "2", "state": "FAILED", "pod_name": "pod-5"},
    ]
    server.logs = {"pod-4": "step 1\n" * 100 + f"\x1b[31mCUDA out of memory\x1b[0m with {PLANTED}\n"}
    assert main([*SUBMIT, "--wait"]) == 1
    err = capsys.readouterr().err
    assert "finetune failed: OOMKilled (exit code 137)\n  | step 1\n" in err
    assert "CUDA out of memory" in err and err.count("  | ") == 30
    assert "\x1b" not in err and PLANTED not in err
    assert "sample failed\n  its log: kubectl logs -n kubeflow pod-5 -c main" in err
    (run_id,) = server.stored["runs"]
    assert f"more in the dashboard: {server.endpoint}/#/runs/details/{run_id}\n" in err
    assert err.endswith("error: the run failed at finetune: OOMKilled (exit code 137)\n")


def test_a_connection_that_is_lost_and_comes_back_is_waited_out(server: KfpServer, client: Client) -> None:
    server.states = ["RUNNING", "RUNNING", "RUNNING", "SUCCEEDED"]
    run_id = started(client)
    server.faults = [0, "drop", 503, 429, "hang", 0, 502]
    outcome, said = waited(client, run_id)
    assert outcome.succeeded
    assert [("Asking again" in line, "answers again" in line) for line in said].count((True, False)) == 2
    assert sum("answers again" in line for line in said) == 2


def test_a_server_that_stays_away_ends_the_wait(server: KfpServer, client: Client) -> None:
    run_id = started(client)
    server.refuse = 503
    with pytest.raises(ClusterError, match=r"it has trouble \(503: refused on purpose\).*The run .* goes on"):
        waited(client, run_id, patience=0.05)


def test_a_server_that_stops_listening_ends_the_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    with running_server() as gone:
        client = connect(gone.endpoint)
        run_id = started(client)
    with pytest.raises(ClusterError, match="nobody answers there"):
        waited(client, run_id, patience=0.05)


def test_a_token_that_expires_during_the_wait_ends_it(server: KfpServer, monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    monkeypatch.setenv("QUIPMILL_KFP_TOKEN", PLANTED)
    server.token, server.states = PLANTED, ["RUNNING"] * 10
    server.faults = [0, 0, 0, 401]
    assert main([*SUBMIT, "--wait"]) == 1
    err = capsys.readouterr().err
    assert "the token is wrong or has expired (401)" in err and "goes on" in err
    assert PLANTED not in err


def test_a_token_file_is_read_again_for_every_request(server: KfpServer, tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(f"{PLANTED}\n")
    server.token = PLANTED
    client = connect(token_file=file)
    run_id = started(client)
    server.token = "rotated"
    file.write_text("rotated")
    assert waited(client, run_id)[0].succeeded
    assert {request.headers.get("authorization") for request in server.requests} == {f"Bearer {PLANTED}", "Bearer rotated"}


def jwt(**claims: Any) -> str:
    parts = [base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in ({"alg": "RS256"}, claims)]
    return ".".join([*parts, "c2lnbmF0dXJl"])


def refusals() -> list[tuple[str, Callable[[KfpServer], object], str]]:
    return [
        ("403", lambda server: setattr(server, "refuse", 403), "this user may not do that (403: refused on purpose)"),
        ("404", lambda server: setattr(server, "refuse", 404), "it refuses (404"),
        ("500", lambda server: setattr(server, "refuse", 500), "it has trouble (500"),
        ("504", lambda server: setattr(server, "refuse", 504), "Try again later"),
        ("another token", lambda server: setattr(server, "token", "another"), "the token is wrong or has expired (401)"),
        ("hang", lambda server: server.faults.append("hang"), "no answer in time"),
        ("drop", lambda server: server.faults.append("drop"), "the connection was lost"),
        ("page", lambda server: setattr(server, "page", True), "not the API of Kubeflow Pipelines, or a login page"),
        (
            "echo",
            lambda server: server.faults.append(418),
            "it refuses (418: refused on purpose, with Authorization: Bearer ***",
        ),
    ]


@pytest.mark.parametrize(("name", "prepare", "said"), refusals(), ids=[name for name, _, _ in refusals()])
def test_every_refusal_is_one_sentence_without_the_token(
    server: KfpServer,
    name: str,
    prepare: Callable[[KfpServer], object],
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: Output,
) -> None:
    monkeypatch.setenv("QUIPMILL_KFP_TOKEN", PLANTED)
    client = connect(answer_seconds=0.5)
    prepare(server)
    with pytest.raises(ClusterError) as caught:
        started(client)
    assert said in str(caught.value) and "\n" not in str(caught.value)
    assert PLANTED not in str(caught.value) + repr(caught.value)
    assert caught.value.__suppress_context__ or not caught.value.__context__
    out, err = capfd.readouterr()
    assert PLANTED not in out + err and "Traceback" not in err


def test_an_expired_token_says_since_when(server: KfpServer, monkeypatch: pytest.MonkeyPatch) -> None:
    server.token = "another"
    monkeypatch.setenv("QUIPMILL_KFP_TOKEN", jwt(exp=time.time() - 7260))
    client = connect()
    with pytest.raises(ClusterError, match=r"the token expired 2 hours 1 minute ago \(401\)"):
        started(client)


def test_a_run_whose_answer_is_lost_is_not_sent_twice(server: KfpServer, client: Client) -> None:
    started(client)
    server.faults = [0, "lost"]
    with pytest.raises(ClusterError, match="look first whether it has happened after all"):
        started(client)
    assert len(server.stored["runs"]) == 2


@pytest.mark.parametrize(
    ("endpoint", "said"),
    [
        ("http://127.0.0.1:9", "nobody answers there"),
        ("http://kfp.invalid", "no such host"),
        ("ftp://localhost", "not an address"),
        ("http://", "not an address"),
        ("http://localhost:port", "not an address"),
        ("http://ada:planted-secret-token@127.0.0.1:9", "http://127.0.0.1:9: nobody answers there"),
    ],
)
def test_an_endpoint_that_is_none_is_told(server: KfpServer, endpoint: str, said: str, capsys: Output) -> None:
    assert main([*SUBMIT, "--endpoint", endpoint]) in (1, 2)
    err = capsys.readouterr().err
    assert said in err and PLANTED not in err and err.count("\n") == 1


def test_a_server_that_is_something_else_is_told(server: KfpServer, capsys: Output) -> None:
    server.page = True
    assert main(SUBMIT) == 1
    assert "not the API of Kubeflow Pipelines" in capsys.readouterr().err


def test_an_api_of_something_else_is_told(server: KfpServer) -> None:
    with pytest.raises(ClusterError, match="not the API of Kubeflow Pipelines"):
        connect(f"{server.endpoint}/elsewhere")


def test_an_authority_of_your_own_is_trusted_if_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    ca_file, tls = own_authority(tmp_path)
    with running_server(tls) as server:
        with pytest.raises(ClusterError, match="its certificate is not trusted. Give the file of its authority with --ca-file"):
            connect(server.endpoint)
        assert started(connect(server.endpoint, ca_file=ca_file)) in server.stored["runs"]
    with pytest.raises(UsageError, match="no such file. Check --ca-file"):
        connect(server.endpoint, ca_file=tmp_path / "missing.pem")


def test_a_session_of_a_browser_is_sent(server: KfpServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIPMILL_KFP_COOKIE", f"authservice_session={PLANTED}")
    client = connect()
    server.refuse = 500
    with pytest.raises(ClusterError) as caught:
        started(client)
    assert server.requests[-1].headers["cookie"] == f"authservice_session={PLANTED}" and PLANTED not in str(caught.value)


def test_no_endpoint_at_all_is_told(server: KfpServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KF_PIPELINES_ENDPOINT")
    with pytest.raises(UsageError, match="no Kubeflow Pipelines is named. Give --endpoint"):
        connect()


@pytest.mark.parametrize("text", ["", "two words", f"{PLANTED}\nInjected: header", "tökén"])
def test_a_token_that_is_none_is_refused_without_showing_it(server: KfpServer, tmp_path: Path, text: str) -> None:
    file = tmp_path / "token"
    file.write_text(text)
    with pytest.raises(UsageError, match="holds no token") as caught:
        connect(token_file=file)
    assert PLANTED not in str(caught.value)
    with pytest.raises(UsageError, match="no token can be read"):
        connect(token_file=tmp_path / "missing")


def test_the_link_leads_to_the_dashboard(server: KfpServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KF_PIPELINES_UI_ENDPOINT", "https://ada:secret@kubeflow.example.com/pipeline/")
    assert connect().link("run", "0f3c") == "https://kubeflow.example.com/pipeline/#/runs/details/0f3c"
    assert connect(ui_endpoint="https://other.example.com").link("run", "0f3c") == "https://other.example.com/#/runs/details/0f3c"


def test_the_experiment_is_the_one_that_kfp_would_take(
    server: KfpServer, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    started(client)
    monkeypatch.setenv("KF_PIPELINES_DEFAULT_EXPERIMENT_NAME", "ours")
    started(client)
    started(client)
    assert [body["display_name"] for body in server.bodies("POST", "/experiments")] == ["Default", "ours"]


def test_a_namespace_is_sent(server: KfpServer) -> None:
    started(connect(namespace="ada"))
    assert server.bodies("POST", "/experiments")[0]["namespace"] == "ada"


def test_the_same_content_has_the_same_digest(tmp_path: Path) -> None:
    def digest(source: Path, **options: Any) -> str:
        with prepared(source, {"service_url": "http://q"}, **options) as package:
            return package.digest

    publish, other = shipped() / "publish.yaml", tmp_path / "other.yaml"
    other.write_text(yaml.safe_dump_all(yaml.safe_load_all(publish.read_text()), indent=4))
    assert digest(publish) == digest(other) != digest(publish, cache=True)


def test_ctrl_c_during_the_wait_says_that_the_run_goes_on(server: KfpServer) -> None:
    server.states = ["RUNNING"] * 10_000
    command = [sys.executable, "-c", "import sys; from quipmill.cli import main; sys.exit(main(sys.argv[1:]))"]
    with subprocess.Popen([*command, *SUBMIT, "--wait"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        assert any("running" in line for line in process.stderr)
        process.send_signal(2)
        assert "the run goes on: http" in process.stderr.read()
        assert process.wait(10) == 130
