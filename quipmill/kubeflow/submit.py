"""Starts runs on a Kubeflow Pipelines cluster, and waits for their end.

from quipmill.kubeflow.client import connect
from quipmill.kubeflow.submit import submit, wait

client = connect("http://localhost:8080")
run = submit(client, "posts", {"origins": ["x_archive:s3://mlpipeline/twitter.zip"], "steps": 2000}, experiment="posts")
print(run.link, wait(client, run.run_id).state)
"""

import contextlib
import io
import logging
import os
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from quipmill.errors import ClusterError, UsageError
from quipmill.kubeflow.client import Client
from quipmill.kubeflow.package import Build, prepared
from quipmill.kubeflow.refusals import one_line
from quipmill.kubeflow.times import say_duration

ENDED: Final = ("SUCCEEDED", "FAILED", "CANCELED", "SKIPPED", "ERROR")
"""States that a run does not leave; `ERROR` is an older server's `FAILED`."""
TIMEOUT: Final = "TIMEOUT"
"""State of a run that had not ended when the wait was over."""
PATIENCE: Final = 600.0
"""Seconds without an answer after which a wait gives up."""

_SAID: Final = {
    "PENDING": "waiting for its first step",
    "RUNNING": "running",
    "CANCELING": "terminating",
    "PAUSED": "paused; it goes on when somebody resumes it",
}

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Submitted:
    """A run that the cluster has accepted."""

    run_id: str
    name: str
    pipeline: str
    experiment: str
    link: str
    """Its page in the dashboard."""


@dataclass(frozen=True)
class Failure:
    """A step that failed."""

    step: str
    message: str
    """What the API says about it; may be empty."""
    pod: str
    log: str
    """The end of its log, where the server gives it."""


@dataclass(frozen=True)
class Outcome:
    """How a run ended, or that it had not."""

    run_id: str
    state: str
    """`SUCCEEDED`, `FAILED`, `CANCELED`, `SKIPPED` or `TIMEOUT`."""
    link: str
    seconds: float
    """That the wait took."""
    error: str = ""
    failures: tuple[Failure, ...] = ()

    @property
    def succeeded(self) -> bool:
        """Whether all went well."""
        return self.state == "SUCCEEDED"


def submit(
    client: Client,
    source: str | Path,
    values: Mapping[str, Any],
    *,
    experiment: str | None = None,
    run_name: str | None = None,
    service_account: str | None = None,
    pipeline_root: str | None = None,
    cache: bool | None = None,
    build: Build | None = None,
    as_text: bool = False,
    check: bool = True,
    say: Callable[[str], object] = logger.warning,
) -> Submitted:
    """Starts a run, after all that can be checked here was checked.

    Args:
        client: of `connect`.
        source, values, cache, build, as_text, check, say: as in `package.prepared`.
        experiment: it is made if there is none; None takes kfp's `KF_PIPELINES_DEFAULT_EXPERIMENT_NAME`, else `Default`.
        run_name: None takes the pipeline's name and the time.
        service_account: that the steps run as; None takes the cluster's.
        pipeline_root: where artifacts go; None takes the cluster's.

    Raises:
        UsageError: the pipeline or a parameter is wrong; nothing was sent.
        ClusterError: the cluster refuses or cannot be reached.
    """
    with prepared(source, values, build=build, cache=cache, as_text=as_text, check=check, say=say) as package:
        name = run_name or f"{package.pipeline} {datetime.now(UTC):%Y-%m-%d %H-%M-%S}"
        into, experiment_id = experiment_of(client, experiment)
        with quiet():
            run = client.run_pipeline(
                experiment_id,
                name,
                str(package.path),
                package.parameters,
                pipeline_root=pipeline_root,
                service_account=service_account,
            )
    if not run.run_id:
        raise ClusterError(f"{client.where}: the answer names no run. Look in the dashboard whether one was started")
    return Submitted(run.run_id, name, package.pipeline, into, client.link("run", run.run_id))


def wait(
    client: Client,
    run_id: str,
    *,
    timeout: float | None = None,
    every: float = 10.0,
    patience: float = PATIENCE,
    say: Callable[[str], object] = logger.info,
) -> Outcome:
    """Waits until a run has ended, whatever its end; a lost connection is waited out.

    Args:
        client: of `connect`.
        run_id: of `submit`.
        timeout: seconds after which to stop waiting; the run goes on.
        every: seconds between two looks.
        patience: seconds without any answer after which to give up.
        say: is told of every change.

    Raises:
        ClusterError: the server refuses (an expired token, say), or was not reached for too long; the run goes on.
    """
    began, link, state = time.monotonic(), client.link("run", run_id), ""
    for run in _looks(client, run_id, every, patience, began + timeout if timeout is not None else None, say):
        now = str(run.state or "PENDING").replace("RUNTIME_STATE_UNSPECIFIED", "PENDING")
        if now in ENDED:
            return _outcome(client, run, link, time.monotonic() - began)
        if now != state:
            say(f"{run.display_name or run_id}: {_SAID.get(now, now.lower())}")
        state = now
    return Outcome(
        run_id, TIMEOUT, link, time.monotonic() - began, f"not ended after {say_duration(int(timeout or 0)) or 'no time'}"
    )


def experiment_of(client: Client, name: str | None) -> tuple[str, str]:
    """Name and id of the experiment; it is made if need be.

    Raises:
        UsageError: the server has several of this name.
    """
    default = os.environ.get("KF_PIPELINES_OVERRIDE_EXPERIMENT_NAME") or os.environ.get("KF_PIPELINES_DEFAULT_EXPERIMENT_NAME")
    name = name or default or "Default"
    try:
        with quiet():
            found = client.create_experiment(name, namespace=client.namespace)
    except ValueError as error:  # all that kfp raises for several of one name
        raise UsageError(f"experiment {name!r}: {error}. Choose another with --experiment") from None
    return name, found.experiment_id


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Keeps kfp from printing its links to standard output."""
    with contextlib.redirect_stdout(io.StringIO()):
        yield


def _looks(
    client: Client, run_id: str, every: float, patience: float, deadline: float | None, say: Callable[[str], object]
) -> Iterator[Any]:
    """The run again and again until the deadline; errors that pass are waited out."""
    answered, lost = time.monotonic(), False
    while True:
        try:
            run = client.get_run(run_id)
        except ClusterError as error:
            now = time.monotonic()
            if not error.passing or now - answered > patience:
                raise ClusterError(f"{error}. The run {run_id} goes on", error.status, error.passing) from None
            if not lost:
                say(f"{error}. Asking again")
            lost = True
        else:
            if lost:
                say(f"{client.where}: answers again")
            answered, lost = time.monotonic(), False
            yield run
        pause = every if deadline is None else min(every, deadline - time.monotonic())
        if pause < 0:
            return
        time.sleep(pause)


def _outcome(client: Client, run: Any, link: str, seconds: float) -> Outcome:
    state = "FAILED" if run.state == "ERROR" else str(run.state)
    failures = () if state == "SUCCEEDED" else tuple(_failures(client, run))
    return Outcome(run.run_id, state, link, seconds, _said(client, run.error), failures)


def _failures(client: Client, run: Any) -> Iterator[Failure]:
    """The steps that failed themselves, not the loops and conditions around them."""
    tasks = [
        task for task in (run.run_details.task_details if run.run_details else None) or [] if task.state in ("FAILED", "ERROR")
    ]
    around = {task.parent_task_id for task in tasks if task.parent_task_id}
    for task in sorted(tasks, key=lambda task: str(task.end_time or "")):
        if task.task_id in around:
            continue
        history = [status.error for status in task.state_history or [] if status.error]
        pod = task.pod_name or next((child.pod_name for child in task.child_tasks or [] if child.pod_name), "")
        message = _said(client, task.error) or next((said for error in history[::-1] if (said := _said(client, error))), "")
        yield Failure(str(task.display_name or task.task_id or "?"), message, pod, client.log(run.run_id, pod) if pod else "")


def _said(client: Client, error: Any) -> str:
    """The message of a `google.rpc.Status`, on one line."""
    return client.without_secrets(one_line(str(error.message or "")))[:500] if error else ""
