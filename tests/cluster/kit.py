"""What the tests on a cluster do with it: upload, run, wait, look at artifacts and pods, tidy up.

`Cluster` needs an endpoint and an object store; whatever asks Kubernetes itself needs `kubectl`. It waits by itself, since
`kfp.Client.wait_for_run_completion` does not know runs that were cancelled.
"""

import json
import os
import re
import shutil
import subprocess
import tempfile
import time
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from quipmill.kubeflow.compile import compile_pipeline
from quipmill.schema import Manifest, Sample, read_manifest
from quipmill.store import Store, get_folder, open_store

ENDED: Final = ("SUCCEEDED", "FAILED", "SKIPPED", "CANCELED")

Json = dict[str, Any]


@dataclass
class Cluster:
    """A Kubeflow Pipelines, its object store, and what these tests have made there."""

    endpoint: str
    store: Store
    """The root of the bucket."""
    registry: str | None = None
    namespace: str = "kubeflow"
    token: str | None = None
    service_account: str | None = None
    pull_secrets: Sequence[str] = ()
    root: str = "v2/artifacts"
    """The pipeline root inside the bucket."""
    timeout: float = 3600
    poll: float = 10
    name: str = field(default_factory=lambda: f"quipmill-test-{uuid.uuid4().hex[:8]}")
    """Of the experiment, and before everything else that is made."""
    made: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        import kfp

        self.client = kfp.Client(host=self.endpoint, namespace=self.namespace, existing_token=self.token)
        self.folder = Path(tempfile.mkdtemp(prefix=f"{self.name}-"))
        self.experiment = self.client.create_experiment(self.name, namespace=self.namespace).experiment_id

    def uri(self, key: str) -> str:
        """Address of something of these tests in the object store."""
        return self.store.uri(f"{self.name}/{key}")

    def compile(self, name: str, engine: str = "gpt2_torch", gpu: str | None = None) -> Path:
        """A pipeline with the images of the registry."""
        return compile_pipeline(name, self.folder, engine, gpu, self.registry, self.pull_secrets)

    def upload(self, package: Path) -> tuple[str, str]:
        """Uploads a pipeline as a user of the dashboard does, and returns its id and that of its version."""
        pipeline = self.client.upload_pipeline(
            str(package), pipeline_name=f"{self.name}-{package.stem}", namespace=self.namespace
        )
        self.made.append(("pipeline", pipeline.pipeline_id))
        (version,) = self.client.list_pipeline_versions(pipeline.pipeline_id).pipeline_versions
        return pipeline.pipeline_id, version.pipeline_version_id

    def run_uploaded(self, ids: tuple[str, str], values: Mapping[str, Any]) -> str:
        """Starts a run of an uploaded pipeline and returns its id."""
        run = self.client.run_pipeline(
            self.experiment,
            f"{self.name}-uploaded",
            params=dict(values),
            pipeline_id=ids[0],
            version_id=ids[1],
            service_account=self.service_account,
        )
        return str(run.run_id)

    def run(self, package: Path, values: Mapping[str, Any]) -> str:
        """Starts a run of a file and returns its id."""
        run = self.client.create_run_from_pipeline_package(
            str(package),
            arguments=dict(values),
            run_name=f"{self.name}-{package.stem}",
            experiment_id=self.experiment,
            namespace=self.namespace,
            service_account=self.service_account,
        )
        return str(run.run_id)

    def schedule(self, package: Path, values: Mapping[str, Any], cron: str) -> str:
        """Makes a recurring run, one at a time and without catching up, and returns its id."""
        job = self.client.create_recurring_run(
            self.experiment,
            f"{self.name}-{package.stem}",
            cron_expression=cron,
            max_concurrency=1,
            no_catchup=True,
            params=dict(values),
            pipeline_package_path=str(package),
            service_account=self.service_account,
        )
        self.made.append(("recurring run", str(job.recurring_run_id)))
        return str(job.recurring_run_id)

    def state(self, run_id: str) -> str:
        """How a run stands."""
        return str(self.client.get_run(run_id).state or "PENDING")

    def wait(self, run_id: str) -> str:
        """Waits for a run to end, and returns how."""
        return self.until(lambda: (state := self.state(run_id)) in ENDED and state, f"run {run_id} to end")

    def until(self, what: Any, description: str) -> Any:
        """Asks again and again until there is something, and returns it."""
        deadline = time.monotonic() + self.timeout
        while not (found := what()):
            if time.monotonic() > deadline:
                raise AssertionError(f"waited {self.timeout:g} s in vain for {description}")
            time.sleep(self.poll)
        return found

    def runs_of(self, recurring_run_id: str) -> list[Any]:
        """The runs that a recurring run has started."""
        found = self.client.list_runs(experiment_id=self.experiment, page_size=100, namespace=self.namespace).runs or []
        return [run for run in found if run.recurring_run_id == recurring_run_id]

    def artifacts(self, run_id: str, step: str, output: str) -> list[str]:
        """Keys of the files that a step of a run left under an output, of every iteration and attempt.

        They are `<root>/<pipeline>/<run>/[<loop>/...]<step>/[<uuid>/]<output>[/<file>]`.
        """
        wanted = re.compile(rf"/{run_id}/(?:.+/)?{re.escape(step)}/(?:[0-9a-f-]{{36}}/)?{re.escape(output)}(?:/|$)")
        return [key for key in self.store.list(f"{self.root}/") if wanted.search(f"/{key}")]

    def read_lines(self, key: str) -> list[Json]:
        """A JSON Lines artifact."""
        return [json.loads(line) for line in self.store.read(key).decode().splitlines()]

    def samples(self, run_id: str, step: str = "sample", output: str = "samples") -> list[Sample]:
        """The samples of all files of a step, each of which must be a whole one."""
        names = set(Sample.__dataclass_fields__)
        lines = [line for key in self.artifacts(run_id, step, output) for line in self.read_lines(key)]
        return [Sample(**{name: value for name, value in line.items() if name in names}) for line in lines]

    def models(self, run_id: str) -> dict[str, Manifest]:
        """Manifests of the models of a run by the prefix that they lie under; a model that cannot be read raises."""
        found = {}
        for key in self.artifacts(run_id, "finetune", "model"):
            if key.endswith("/model/manifest.json"):
                prefix = key.removesuffix("/manifest.json")
                folder = self.folder / uuid.uuid4().hex
                get_folder(self.store, prefix, folder, complete=False)
                found[prefix] = read_manifest(folder)
        return found

    def tidy(self) -> None:
        """Takes away schedules, pipelines and files; the runs stay in their experiment, to be looked at."""
        for kind, key in reversed(self.made):
            (self.client.delete_recurring_run if kind == "recurring run" else self.client.delete_pipeline)(key)
        for key in list(self.store.list(f"{self.name}/")):
            self.store.delete(key)
        shutil.rmtree(self.folder)

    def kubectl(self, *words: str) -> str:
        """Asks Kubernetes."""
        command = ["kubectl", "--namespace", self.namespace, *words]
        return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout

    def pods(self, run_id: str) -> list[Json]:
        """The pods of a run, drivers included."""
        return list(json.loads(self.kubectl("get", "pods", "-l", f"pipeline/runid={run_id}", "-o", "json"))["items"])


def from_environment(environment: Mapping[str, str] = os.environ) -> Cluster | None:
    """The cluster that the environment describes; None without `QUIPMILL_KFP_ENDPOINT`."""
    get = environment.get
    if not (endpoint := get("QUIPMILL_KFP_ENDPOINT")):
        return None
    bucket, _, root = (get("QUIPMILL_KFP_ROOT") or "s3://mlpipeline/v2/artifacts").removeprefix("s3://").partition("/")
    return Cluster(
        endpoint,
        open_store(f"s3://{bucket}"),
        registry=get("QUIPMILL_REGISTRY"),
        namespace=get("QUIPMILL_KFP_NAMESPACE") or "kubeflow",
        token=get("QUIPMILL_KFP_TOKEN"),
        service_account=get("QUIPMILL_KFP_SERVICE_ACCOUNT"),
        pull_secrets=tuple((get("QUIPMILL_KFP_PULL_SECRETS") or "").split()),
        root=root.rstrip("/"),
        timeout=float(get("QUIPMILL_KFP_TIMEOUT") or 3600),
    )


def works_on(pod: Json, step: str) -> bool:
    """Whether this is the pod in which a step's own container runs; a driver has the step's name in its arguments as well."""
    for container in pod["spec"]["containers"]:
        words = [*container.get("command", ()), *container.get("args", ())]
        if container["name"] == "main" and "--function_to_execute" in words:
            return bool(words[words.index("--function_to_execute") + 1] == step)
    return False


def scheduling(pod: Json) -> Json:
    """What `use_gpu` set, as it arrived: node selector, tolerations of accelerators, limits, shared memory."""
    spec = pod["spec"]
    (main,) = (container for container in spec["containers"] if container["name"] == "main")
    return {
        "node_selector": spec.get("nodeSelector", {}),
        "tolerations": [one for one in spec.get("tolerations", ()) if not one.get("key", "").startswith("node.kubernetes.io/")],
        "limits": {key: value for key, value in main.get("resources", {}).get("limits", {}).items() if "/" in key},
        "shm": [mount["mountPath"] for mount in main.get("volumeMounts", ()) if mount["mountPath"] == "/dev/shm"],
    }
