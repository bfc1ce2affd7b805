"""Runs kfp.local with its defects repaired, for the length of one block; everything is put back afterwards.

kfp.local 2.17 replaces `print` and the root logger's handlers and does not always restore them, prints each step's whole input
in colours, hides cache hits and retries, hands an attempt the leftovers of the one before, replaces the word `python3` in
users' data, writes the results of a nested pipeline that is used twice over each other, and takes a condition that it cannot
evaluate (a quote in a value is enough, and so is an output of a step outside) for false.
"""

import logging
import re
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from pathlib import Path
from typing import Any, Final, Protocol

from kfp import local
from kfp.local import config, logging_utils, status, subprocess_task_handler, task_dispatcher
from kfp.local.orchestrator import enhanced_dag_orchestrator, orchestrator_utils, task_executor, task_spec_utils
from kfp.pipeline_spec import pipeline_spec_pb2

from quipmill.errors import RunError

Outputs = dict[str, Any]

_REFERENCE: Final = re.compile(r"inputs\.parameter_values\['([^']+)'\]")
_LITERAL: Final = re.compile(r"('(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")")
_GROUP: Final = re.compile(r"(condition|condition-branches|exit-handler)-\d+")
"""Names that KFP gives to groups that are no loop: they say nothing to a person."""

_NAMES: Final = {
    "true": True, "false": False, "null": None, "int": int, "double": float, "string": str, "bool": bool, "size": len,
}  # fmt: skip


class Observer(Protocol):
    """Who wants to know what happens in a run."""

    def task(self, name: str, spec: Any, root: Path, attempt: Callable[[], tuple[Outputs, bool]]) -> tuple[Outputs, bool]:
        """Runs one task by calling `attempt` once or more, and returns its outputs and whether it succeeded.

        Args:
            name: the task's name, with the loops and nested pipelines around it: `for-loop-1-iteration-0/scrape`.
            spec: its `PipelineTaskSpec`.
            root: the folder that the task writes into.
        """
        ...

    def execute(self, command: list[str], env: dict[str, str]) -> bool:
        """Runs the command of the task that this thread is in, and returns whether it succeeded."""
        ...

    def skipped(self, name: str, spec: Any, values: dict[str, Any]) -> None:
        """A condition was false."""
        ...

    def note(self, text: str, error: bool) -> None:
        """kfp.local warns of something, or says that the run failed."""
        ...


@contextmanager
def repaired(observer: Observer, pipeline_spec: Any, root: Path, cache: bool) -> Iterator[None]:
    """kfp.local, set up to run `pipeline_spec` in this environment and folder, without its defects."""
    before = config.LocalExecutionConfig.instance
    with ExitStack() as stack:
        stack.enter_context(warnings.catch_warnings())
        warnings.filterwarnings("ignore", message=r"Task '.*': settings .* have no effect", category=UserWarning)
        warnings.filterwarnings("ignore", message="It looks like you're using the remote file")  # reported by us as an error
        for owner, name, replacement in (
            (logging_utils, "local_logger_context", nullcontext),  # replaced the root logger's handlers, not always back
            (logging_utils, "indented_print", lambda num_spaces=4: nullcontext()),  # replaced builtins.print likewise
            (logging_utils, "print_horizontal_line", lambda: None),
            (logging_utils, "color_text", lambda text, color: text),  # colours went into files and exceptions as well
            (subprocess_task_handler.SubprocessTaskHandler, "validate_image", lambda self, image: None),
            (subprocess_task_handler.SubprocessTaskHandler, "run", _handler(observer)),
            (task_executor, "execute_single_task", _executor(observer)),
            (task_spec_utils, "get_nested_pipeline_resource_name", _scope),
            (enhanced_dag_orchestrator.ConditionEvaluator, "evaluate_condition", _evaluator(observer, pipeline_spec)),
        ):
            if name not in vars(owner):  # a later kfp moved it
                raise RunError(
                    f"this kfp has no {owner.__name__}.{name}, which `quipmill run` needs. Run: pip install 'kfp==2.17.*'"
                )
            stack.enter_context(_replaced(owner, name, replacement))
        stack.enter_context(_root_filter(observer))
        workspace = stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
        local.init(
            local.SubprocessRunner(use_venv=False),
            pipeline_root=str(root),
            workspace_root=f"{workspace}/workspace",  # kfp.local removes it with all it holds, so it is never the user's
            raise_on_error=True,
            enable_caching=cache,
        )
        try:
            yield
        finally:
            config.LocalExecutionConfig.instance = before


@contextmanager
def _replaced(owner: Any, name: str, replacement: Any) -> Iterator[None]:
    original = vars(owner)[name]  # not getattr, which would unwrap a static method
    setattr(owner, name, replacement)
    try:
        yield
    finally:
        setattr(owner, name, original)


def _handler(observer: Observer) -> Callable[..., status.Status]:
    """Runs a step's command; kfp.local would replace `python3` in the user's data too, and could not be interrupted."""

    def run(self: Any) -> Any:
        done = observer.execute(self.full_command, self.env_vars)
        return _status(done)

    return run


def _executor(observer: Observer) -> Callable[..., tuple[Outputs, Any]]:
    """Lets the observer retry, and sees cache hits and importers, of which kfp.local says nothing."""
    original = task_executor.execute_single_task

    def execute_single_task(**given: Any) -> tuple[Outputs, Any]:
        spec, resource = given["task_spec"], given["pipeline_resource_name"]
        name = "/".join([*resource.split("/")[1:], given["task_name"]])
        component = given["components"][spec.component_ref.name]
        root = Path(given["pipeline_root"], resource, spec.component_ref.name.removeprefix("comp-"))
        once = pipeline_spec_pb2.PipelineTaskSpec()
        once.CopyFrom(spec)
        once.ClearField("retry_policy")

        def attempt() -> tuple[Outputs, bool]:
            outputs, result = original(**{**given, "task_spec": once})
            if given["executors"][component.executor_label].WhichOneof("spec") == "importer":
                _check_imported(name, outputs["artifact"].uri)
            _write_metrics(outputs)
            return outputs, result is status.Status.SUCCESS

        outputs, succeeded = observer.task(name, spec, root, attempt)
        return outputs, _status(succeeded)

    return execute_single_task


def _write_metrics(outputs: Outputs) -> None:
    """Metrics are metadata without a file, and kfp.local's cache takes any step with a missing file for a miss."""
    for artifact in outputs.values():
        if getattr(artifact, "schema_title", "").endswith("Metrics") and not Path(artifact.path).exists():
            Path(artifact.path).touch()


def _check_imported(name: str, uri: str) -> None:
    """kfp.local imports anything, and the step behind it finds no file."""
    if "://" in uri and not uri.startswith("file://"):
        raise RunError(f"{name}: {uri} cannot be read on this machine. Copy it into a local folder and give that path")
    if not Path(uri.removeprefix("file://")).exists():
        raise RunError(f"{name}: {uri}: no such file or folder. Check the path")


def _scope(task_name: str, pipeline_resource_name: str) -> str:
    """Gives each nested pipeline a folder of its own; kfp.local does so for loop iterations only."""
    return pipeline_resource_name if _GROUP.fullmatch(task_name) else f"{pipeline_resource_name}/{task_name}"


def _evaluator(observer: Observer, pipeline_spec: Any) -> Any:
    """Evaluates conditions on values, where kfp.local pastes the values into Python source as text."""
    dags = [pipeline_spec.root.dag, *(c.dag for c in pipeline_spec.components.values())]
    tasks = [(name, spec) for dag in dags for name, spec in dag.tasks.items() if spec.trigger_policy.condition]

    def evaluate_condition(condition: str, io_store: Any) -> bool:
        names = _REFERENCE.findall(condition)
        for task_name, spec in tasks:
            if spec.trigger_policy.condition != condition:
                continue
            inputs = pipeline_spec_pb2.TaskInputsSpec()
            for name in names:
                inputs.parameters[name].CopyFrom(spec.inputs.parameters[name])
            try:
                values = orchestrator_utils.OrchestratorUtils.make_task_arguments(inputs, io_store)
            except ValueError:  # the same condition in another part of the pipeline
                continue
            if holds(condition, values):
                return True
            observer.skipped(task_name, spec, values)
            return False
        raise RunError(f"the condition {condition!r} refers to something that no step before it returned")

    return staticmethod(evaluate_condition)


def holds(condition: str, values: dict[str, Any]) -> bool:
    """Whether a condition of a compiled pipeline, in the part of CEL that KFP writes, is true.

    Raises:
        RunError: it cannot be evaluated with these values.
    """
    bound = {f"_{number}": values[name] for number, name in enumerate(_REFERENCE.findall(condition))}
    numbers = iter(bound)
    text = _REFERENCE.sub(lambda match: next(numbers), condition)
    parts = _LITERAL.split(text)  # every second part is a literal, and stays as it is
    parts[::2] = [re.sub(r"!(?!=)", " not ", part.replace("&&", " and ").replace("||", " or ")) for part in parts[::2]]
    try:
        return bool(eval("".join(parts), {"__builtins__": {}, **_NAMES}, bound))  # the pipeline runs code of its own anyway
    except Exception as error:
        raise RunError(f"the condition {condition!r} cannot be evaluated: {error}") from error


@contextmanager
def _root_filter(observer: Observer) -> Iterator[None]:
    """Keeps kfp.local's own messages, which go to the root logger, from everybody's handlers."""
    folder = str(Path(task_dispatcher.__file__).parent)

    def keep(record: logging.LogRecord) -> bool:
        if not record.pathname.startswith(folder):
            return True
        if record.levelno >= logging.WARNING:
            observer.note(record.getMessage(), record.levelno >= logging.ERROR)
        return False

    root = logging.getLogger()
    level = root.level
    root.addFilter(keep)
    try:
        yield
    finally:
        root.removeFilter(keep)
        root.setLevel(level)


def _status(succeeded: bool) -> Any:
    return status.Status.SUCCESS if succeeded else status.Status.FAILURE
