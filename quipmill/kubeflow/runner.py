"""One local run from its first step to its end: attempts, logs, the record in `run.json`, and what happens when it is stopped."""

import hashlib
import os
import shutil
import signal
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any, Final

from quipmill.errors import QuipmillError
from quipmill.kubeflow import results
from quipmill.kubeflow.containers import Containers
from quipmill.kubeflow.process import Processes, describe_exit, own_python
from quipmill.kubeflow.progress import Progress, Reader
from quipmill.kubeflow.results import Run, Step
from quipmill.kubeflow.scrub import Scrubber

MAX_BACKOFF_SECONDS: Final = 5.0
"""Between two attempts of a step: here no node needs time to come back."""


class Interrupted(KeyboardInterrupt):
    """SIGINT, SIGTERM or SIGHUP arrived."""


class Runner:
    """One run: what the walk and kfp.local report, told to `run.json` and to the progress display."""

    def __init__(
        self, run: Run, arguments: dict[str, Any], progress: Progress, cache: bool, containers: Containers | None = None
    ) -> None:
        self._containers = containers
        self.result, self.progress, self.cache, self._arguments = run, progress, cache, arguments
        self.out = Path(run.out)
        self.scrub = Scrubber(arguments)
        self.processes = Processes(self.scrub)
        self._lock = threading.Lock()
        self._current = threading.local()

    def run(self, spec: Any) -> None:
        """Runs the pipeline and completes the record, whatever happens."""
        from quipmill.kubeflow.dag import Walk
        from quipmill.kubeflow.repairs import repaired

        run, began = self.result, time.monotonic()
        run.parameters = self.scrub.value(self._arguments)
        run.save()
        root = self.out.resolve() / (".cache" if self.cache else ".work")
        if not self.cache:
            shutil.rmtree(root, ignore_errors=True)
            self.progress.say(f"{run.pipeline}: results in {run.out}")
        else:
            _set_environment(spec, {"QUIPMILL_SOURCE_DIGEST": source_digest()})
            self.progress.say(f"{run.pipeline}: results in {run.out}, unchanged steps from the cache")
        try:
            with _signals(self.processes), repaired(self, root, self.cache):
                succeeded = Walk(spec, root, self).run(self._arguments)
            run.status, run.exit, run.error = ("succeeded", 0, "") if succeeded else ("failed", 1, self._cause())
        except Interrupted:
            pass
        except Exception as error:  # kfp.local meets something that it cannot do
            run.status, run.exit, run.error = "failed", 1, self.scrub(self._cause(error))
        finally:
            self.processes.close()
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

    def _cause(self, error: Exception | None = None) -> str:
        failed = [step for step in self.result.steps if step.status == "failed"]
        if len(failed) > 1:
            names = ", ".join(step.name for step in failed[:10]) + (", ..." if len(failed) > 10 else "")
            return f"{len(failed)} steps failed, {names}; the first: {failed[0].error}"
        if failed:
            return f"step {failed[0].name} failed: {failed[0].error}"
        if isinstance(error, QuipmillError):
            return str(error)
        return f"kfp.local cannot run this pipeline: {type(error).__name__}: {error}"

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
            step.outputs = self.scrub.value(results.publish(outputs, folder, copy=self.cache))
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
            said = str(error) if isinstance(error, QuipmillError) else f"{type(error).__name__}: {error}"
            state.step.error = self.scrub(said)
            return {}, False

    def execute(self, image: str, command: list[str], env: dict[str, str]) -> bool:
        """Runs the command of this thread's step, here or in its image."""
        state: _State = self._current.value
        state.ran, state.step.log = True, str(state.log)
        own = {"PYTHONUNBUFFERED": "1", **env, "QUIPMILL_RUN_ID": self.result.run_id}
        words = self._containers.command(image, command, own) if self._containers else own_python(command)
        reader = Reader()

        def on_line(line: str, whole: bool) -> None:
            text = reader.read(line)
            if text is not None:
                state.hear(text)
                self.progress.line(state.step, text, whole)

        status = self.processes.run(words, {**os.environ, **own}, state.log, on_line)
        if status:
            state.final = bool(state.sentence)  # an error that the step explains would come again
            state.step.error = state.sentence or describe_exit(status, state.last)
        return status == 0

    def skipped(self, steps: list[str], reason: str) -> None:
        """Notes the steps behind a condition that was false, or in a loop over nothing, and says why."""
        reason = self.scrub(reason)
        with self._lock:
            self.result.steps += [Step(step, "skipped", reason=reason) for step in steps]
        self._save()
        self.progress.say(f"{reason}. Skipped: {', '.join(steps)}")

    def note(self, text: str) -> None:
        """A warning of kfp.local."""
        self.progress.say(f"warning: {self.scrub(text)}")

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
