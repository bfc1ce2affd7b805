"""Runs a compiled pipeline on this machine, with no cluster: the YAML that KFP takes, step by step, in this environment.

    from quipmill.kubeflow.run import run_pipeline

    run = run_pipeline("posts", {"origins": ["files:posts.jsonl"], "base_model": "tiny"}, out="quipmill-out")
    print(run.status, run.steps[-1].outputs["report"]["path"])

Results lie in `<out>/<step>/<output>`, indexed by `<out>/run.json`. A step that runs again replaces what an earlier run left in
its folder; folders of steps that did not run stay as they are. Settings that only a cluster has (GPUs, secrets, memory) have no
effect; secrets are read from this process's environment.
"""

import fcntl
import hashlib
import os
import shutil
import signal
import tempfile
import threading
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from typing import Any, Final

from quipmill import __version__
from quipmill.errors import QuipmillError, UsageError
from quipmill.kubeflow import parameters, pipelines, results
from quipmill.kubeflow.engine import DEFAULT
from quipmill.kubeflow.process import Processes, describe_exit, own_python
from quipmill.kubeflow.progress import Progress, Reader
from quipmill.kubeflow.results import Run, Step

MAX_BACKOFF_SECONDS: Final = 5.0
"""Between two attempts of a step: here no node needs time to come back."""


class Interrupted(KeyboardInterrupt):
    """SIGINT, SIGTERM or SIGHUP arrived."""


def run_pipeline(
    source: str | Path,
    values: Mapping[str, Any],
    out: str | Path = "quipmill-out",
    *,
    engine: str = DEFAULT,
    cache: bool = False,
    as_text: bool = False,
    progress: Progress | None = None,
) -> Run:
    """Runs a pipeline to its end and returns what happened; a step that fails is told in the result, not raised.

    Args:
        source: a name of the pipelines table, which is compiled now without GPU, or the path of a compiled YAML file.
        values: the pipeline's parameters; `archive_uri`, if it has one, is `<out>/archive` unless given.
        out: folder for the results; it must be new, empty, or of an earlier run.
        engine: engine of a pipeline that is given by name.
        cache: reuse results of steps that ran before in `out` with the same inputs and the same code.
        as_text: the values are text, as a command line gives them.
        progress: where to show what happens; None shows it on standard error.

    Raises:
        UsageError: the pipeline, a parameter or the folder is wrong; nothing has run.
    """
    component = load(source, engine)
    spec, out = component.pipeline_spec, Path(out)
    given = dict(values)
    if "archive_uri" in spec.root.input_definitions.parameters:
        given.setdefault("archive_uri", str(out.resolve() / "archive"))
    arguments = parameters.typed(spec, given, as_text)
    results.prepare(out)
    with _only_one(out):
        run = Run(
            pipeline=spec.pipeline_info.name,
            package=str(source),
            version=__version__,
            run_id=str(uuid.uuid4()),
            started=datetime.now(UTC).isoformat(timespec="seconds"),
            parameters=arguments,
            out=str(out),
        )
        _Runner(run, progress or Progress(), cache).run(spec)
    return run


def load(source: str | Path, engine: str = DEFAULT) -> Any:
    """The pipeline that a name or a YAML file stands for, loaded by kfp.

    Raises:
        UsageError: neither a known name nor a file that kfp can read.
    """
    from kfp import components

    path = Path(source)
    if str(source) in pipelines.PIPELINES:
        from quipmill.kubeflow.compile import compile_pipeline

        with tempfile.TemporaryDirectory() as folder:
            path = compile_pipeline(str(source), Path(folder), engine, gpu=None)
            return components.load_component_from_file(str(path))
    if not path.is_file():
        pipelines.builder(str(source))  # says which names exist
    if engine != DEFAULT:
        raise UsageError(f"{source} is compiled already, for one engine. Leave --engine out, or give the pipeline's name")
    try:
        return components.load_component_from_file(str(path))
    except Exception as error:  # kfp raises all kinds
        reason = " ".join(str(error).split())[:200]
        raise UsageError(f"{source}: not a compiled pipeline or component ({reason}). Write one with quipmill compile") from error


class _Runner:
    """One run: what repairs.Observer asks for, told to `run.json` and to the progress display."""

    def __init__(self, run: Run, progress: Progress, cache: bool) -> None:
        self.result, self.progress, self.cache = run, progress, cache
        self.out = Path(run.out)
        self.processes = Processes()
        self.notes: list[str] = []
        self._lock = threading.Lock()
        self._current = threading.local()

    def run(self, spec: Any) -> None:
        """Runs the pipeline and completes the record, whatever happens."""
        from kfp.local import pipeline_orchestrator

        from quipmill.kubeflow.repairs import repaired

        run, began = self.result, time.monotonic()
        run.save()
        root = self.out.resolve() / (".cache" if self.cache else ".work")
        if not self.cache:
            shutil.rmtree(root, ignore_errors=True)
            self.progress.say(f"{run.pipeline}: results in {run.out}")
        else:
            _set_environment(spec, {"QUIPMILL_SOURCE_DIGEST": source_digest()})
            self.progress.say(f"{run.pipeline}: results in {run.out}, unchanged steps from the cache")
        self._spec = spec
        try:
            with _signals(self.processes), repaired(self, spec, root, self.cache):
                pipeline_orchestrator.run_local_pipeline(spec, run.parameters)
            run.status, run.exit = "succeeded", 0
        except Interrupted:
            pass
        except Exception as error:  # a step failed, or kfp.local meets something that it cannot do
            run.status, run.exit, run.error = "failed", 1, self._cause(error)
        finally:
            if self.processes.stopped_by:
                stop = signal.Signals(self.processes.stopped_by)
                run.status, run.exit, run.error = "interrupted", 128 + stop, f"stopped by {stop.name}"
            for step in run.steps:
                if step.status == "running":
                    step.status = "interrupted"
            run.seconds = round(time.monotonic() - began, 3)
            run.save()
            if not self.cache:
                shutil.rmtree(root, ignore_errors=True)

    def _cause(self, error: Exception) -> str:
        failed = next((step for step in self.result.steps if step.status == "failed"), None)
        if failed:
            return f"step {failed.name} failed: {failed.error}"
        if isinstance(error, QuipmillError):
            return str(error)
        return f"kfp.local cannot run this pipeline: {self.notes[0] if self.notes else f'{type(error).__name__}: {error}'}"

    def task(
        self, name: str, spec: Any, root: Path, attempt: Callable[[], tuple[dict[str, Any], bool]]
    ) -> tuple[dict[str, Any], bool]:
        """Runs one step, again if the pipeline says so and another attempt may help."""
        if self.processes.stopping.is_set():
            return {}, False
        step, began = Step(name), time.monotonic()
        with self._lock:
            self.result.steps.append(step)
        folder = results.step_folder(self.out, name)
        attempts = 1 + spec.retry_policy.max_retry_count
        outputs: dict[str, Any] = {}
        succeeded = False
        while not succeeded:
            step.attempts += 1
            self._current.value = state = _State(step, folder / "log.txt")
            self._save()
            if step.attempts > 1:
                shutil.rmtree(root, ignore_errors=True)  # a new pod would see nothing of the attempt before
            self.progress.started(step, attempts)
            outputs, succeeded = self._try(attempt, state)
            if succeeded or state.final or step.attempts >= attempts or self.processes.stopping.is_set():
                break
            wait = min(spec.retry_policy.backoff_duration.seconds * 2.0 ** (step.attempts - 1), MAX_BACKOFF_SECONDS)
            self.progress.say(f"{name} failed: {step.error}; attempt {step.attempts + 1} of {attempts} in {wait:g} s")
            self.processes.stopping.wait(wait)
        step.seconds = round(time.monotonic() - began, 3)
        if succeeded:
            step.status, step.error = ("succeeded" if state.ran else "cached"), ""
            step.outputs = results.publish(outputs, folder, copy=self.cache)
        elif self.processes.stopping.is_set():
            step.status, step.error = "interrupted", ""
        else:
            step.status = "failed"
        self._save()
        self.progress.ended(step, state.summary)
        return outputs, succeeded

    def _try(self, attempt: Callable[[], tuple[dict[str, Any], bool]], state: "_State") -> tuple[dict[str, Any], bool]:
        try:
            outputs, succeeded = attempt()
            if succeeded and not state.ran and "artifact" in outputs and not self.cache:
                state.ran = True  # an importer, which runs nothing
            return outputs, succeeded
        except Interrupted:
            raise
        except Exception as error:
            state.final = True
            state.step.error = str(error) if isinstance(error, QuipmillError) else f"{type(error).__name__}: {error}"
            return {}, False

    def execute(self, command: list[str], env: dict[str, str]) -> bool:
        """Runs the command of this thread's step."""
        state: _State = self._current.value
        state.ran, state.step.log = True, str(state.log)
        env = {**os.environ, "PYTHONUNBUFFERED": "1", **env, "QUIPMILL_RUN_ID": self.result.run_id}
        reader = Reader()

        def on_line(line: str, whole: bool) -> None:
            text = reader.read(line)
            if text is not None:
                state.hear(text)
                self.progress.line(state.step, text, whole)

        status = self.processes.run(own_python(command), env, state.log, on_line)
        if status:
            state.final = bool(state.sentence)  # an error that the step explains would come again
            state.step.error = state.sentence or describe_exit(status, state.last)
        return status == 0

    def skipped(self, name: str, spec: Any, values: dict[str, Any]) -> None:
        """Notes the steps behind a condition that was false, and says why."""
        reason = gate(values)
        behind = list(_steps_of(self._spec, spec.component_ref.name))
        with self._lock:
            self.result.steps += [Step(step, "skipped", reason=reason) for step in behind]
        self._save()
        self.progress.say(f"{reason}. Skipped: {', '.join(behind)}")

    def note(self, text: str, error: bool) -> None:
        """A message of kfp.local; an error that no step had is why the run failed."""
        if error:
            self.notes.append(text)
        else:
            self.progress.say(f"warning: {text}")

    def _save(self) -> None:
        with self._lock:
            self.result.save()


class _State:
    """What an attempt of a step has said so far."""

    def __init__(self, step: Step, log: Path) -> None:
        self.step, self.log = step, log
        self.ran = self.final = False
        self.sentence = self.last = self.summary = ""

    def hear(self, line: str) -> None:
        """Takes a log line."""
        if line.startswith("error: "):
            self.sentence = line.removeprefix("error: ")
        if line.startswith(f"{self.step.name.rpartition('/')[2].replace('-', '_')}: "):
            self.summary = line.partition(": ")[2]
        self.last = line.strip()[:300]


def gate(values: Mapping[str, Any]) -> str:
    """Why a condition was false, in words.

    Args:
        values: of what it compares, by KFP's names: `{"pipelinechannel--scrape-new_posts": 0, ...}`.
    """
    short = {name.removeprefix("pipelinechannel--"): value for name, value in values.items()}
    new, least = short.get("scrape-new_posts"), short.get("min_new_posts")
    if new is not None and least is not None:
        found = f"only {new:g} new post{'s' if new != 1 else ''}" if new else "no new posts"
        return f"{found}: nothing to train; min_new_posts={least:g}"
    shown = ", ".join(
        f"{name} is {value:g}" if isinstance(value, float) else f"{name} is {value!r}" for name, value in short.items()
    )
    return f"condition is false: {shown}"


def source_digest() -> str:
    """Digest of quipmill's own source, so that a cached step runs again after an edit of the library."""
    package = Path(__file__).parent.parent
    digest = hashlib.sha256()
    for path in sorted(package.rglob("*.py")):
        digest.update(f"{path.relative_to(package)}\0".encode() + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _set_environment(spec: Any, variables: Mapping[str, str]) -> None:
    """Adds environment variables to every task, which makes them part of the key of its cache entry."""
    for executor in spec.deployment_spec["executors"].values():
        if "container" in executor:
            env = executor["container"].get_or_create_list("env")
            for name, value in variables.items():
                env.add_struct().update({"name": name, "value": value})


def _steps_of(spec: Any, component: str) -> Iterator[str]:
    """Names of the steps in a part of a pipeline, in the order in which they would run."""
    from kfp.local import graph_utils

    tasks = spec.components[component].dag.tasks
    for name in reversed(graph_utils.topological_sort_tasks(tasks)):
        inner = tasks[name].component_ref.name
        if spec.components[inner].WhichOneof("implementation") == "dag":
            yield from _steps_of(spec, inner)
        else:
            yield name


@contextmanager
def _only_one(out: Path) -> Iterator[None]:
    """Lets no second run use the folder at the same time."""
    with (out / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise UsageError(f"another run is using {out}. Wait for it, or choose another --out folder") from None
        yield


@contextmanager
def _signals(processes: Processes) -> Iterator[None]:
    """SIGINT, SIGTERM and SIGHUP end the running steps and raise `Interrupted` in the main thread."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        again = processes.stopping.is_set()
        processes.stop(number)
        if not again and not processes.starting:  # a second Ctrl-C does not disturb the ending
            raise Interrupted

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
