"""Walks a compiled pipeline on this machine: order, conditions, loops and failures as Kubeflow Pipelines has them on a cluster.

kfp.local's own walker gives a loop its item in the place of every output from outside, knows neither loops over a named output
nor empty ones, looks for the values of a condition in the wrong part of the pipeline, and cannot leave out what a failed step
did not return. Single steps are still kfp.local's.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Protocol

from kfp import local
from kfp.local import executor_input_utils, executor_output_utils, graph_utils, io, placeholder_utils, status, utils
from kfp.local.orchestrator import orchestrator_utils, task_executor
from kfp.pipeline_spec import pipeline_spec_pb2

from quipmill.errors import RunError
from quipmill.kubeflow.conditions import holds, why_not
from quipmill.kubeflow.results import iteration_names

Outputs = dict[str, Any]

PARALLEL: Final = 2
"""Iterations of a loop at the same time, at most."""

_GROUP: Final = re.compile(r"(condition|condition-branches|exit-handler)-\d+")
"""Names that KFP gives to groups that are no loop: they say nothing to a person."""

_Trigger = pipeline_spec_pb2.PipelineTaskSpec.TriggerPolicy.TriggerStrategy
_DONE: Final = "SUCCEEDED"
_FAILED: Final = "FAILED"
_SKIPPED: Final = "SKIPPED"


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

    def skipped(self, steps: list[str], reason: str) -> None:
        """Steps that will not run."""
        ...

    def scrub(self, text: str) -> str:
        """The text without secrets."""
        ...


@dataclass
class _Scope:
    """One run of one DAG: what its steps have left so far."""

    place: str
    """The loops and nested pipelines around it, each followed by `/`."""
    store: io.IOStore
    states: dict[str, str] = field(default_factory=dict)


class Walk:
    """One walk over a pipeline; `root` is the folder that the steps write into."""

    def __init__(self, spec: Any, root: Path, observer: Observer) -> None:
        self._spec, self._root, self._observer = spec, root, observer
        self._resource = executor_input_utils.get_local_pipeline_resource_name(spec.pipeline_info.name)
        self._id = placeholder_utils.make_random_id()
        self._runner = local.SubprocessRunner(use_venv=False)
        self._components = dict(spec.components)
        executors = spec.deployment_spec["executors"].items()
        self._executors = {name: utils.struct_to_executor_spec(executor) for name, executor in executors}

    def run(self, arguments: Mapping[str, Any]) -> bool:
        """Runs every step that is to run, and returns whether none failed."""
        return self._dag(self._spec.root, arguments, "")[1]

    def _dag(self, component: Any, arguments: Mapping[str, Any], place: str) -> tuple[Outputs, bool]:
        scope, tasks = _Scope(place, _store(component, arguments)), component.dag.tasks
        for name in reversed(graph_utils.topological_sort_tasks(tasks)):
            state, outputs = self._task(name, tasks[name], scope)
            scope.states[name] = state
            scope.store.put_task_status(name, state)
            for key, value in outputs.items():
                scope.store.put_task_output(name, key, value)
        if _FAILED in scope.states.values():
            return {}, False
        return _outputs(component.dag.outputs, scope.store), True

    def _task(self, name: str, task: Any, scope: _Scope) -> tuple[str, Outputs]:
        always = task.trigger_policy.strategy == _Trigger.ALL_UPSTREAM_TASKS_COMPLETED
        before = {scope.states.get(upstream, _DONE) for upstream in task.dependent_tasks}
        if not always and _FAILED in before:
            return _FAILED, {}
        component, condition = self._components[task.component_ref.name], task.trigger_policy.condition
        task = _with_what_there_is(task, component, scope.store, always)
        if component.WhichOneof("implementation") != "dag":
            return self._step(name, task, component, scope)
        arguments = orchestrator_utils.OrchestratorUtils.make_task_arguments(task.inputs, scope.store)
        if condition and not holds(condition, arguments):
            self._observer.skipped(list(self._steps(name, task, scope.place)), why_not(condition, arguments))
            return _SKIPPED, {}
        if task.WhichOneof("iterator"):
            return self._loop(name, task, component, arguments, scope)
        outputs, succeeded = self._dag(component, arguments, _inside(name, scope.place))
        return (_DONE if succeeded else _FAILED), outputs

    def _loop(self, name: str, task: Any, component: Any, arguments: Outputs, scope: _Scope) -> tuple[str, Outputs]:
        """Every iteration runs to its end, whatever becomes of the others."""
        items, item_input = _items(name, task, arguments)
        if not items:
            what = (task.parameter_iterator.items.input_parameter or name).removeprefix("pipelinechannel--")
            self._observer.skipped(list(self._steps(name, task, scope.place)), f"{what} is empty: nothing to do")
        names = iteration_names(task.task_info.name or name, [self._shown(item) for item in items])
        workers = min(task.iterator_policy.parallelism_limit or PARALLEL, PARALLEL)
        with ThreadPoolExecutor(workers) as pool:
            runs = [
                pool.submit(self._dag, component, {**arguments, item_input: item}, f"{scope.place}{iteration}/")
                for iteration, item in zip(names, items, strict=True)
            ]
        results = [run.result() for run in runs]
        if not all(succeeded for _, succeeded in results):
            return _FAILED, {}
        keys = (*component.dag.outputs.parameters, *component.dag.outputs.artifacts)
        return _DONE, {key: [outputs[key] for outputs, _ in results if key in outputs] for key in keys}

    def _step(self, name: str, task: Any, component: Any, scope: _Scope) -> tuple[str, Outputs]:
        """A single step, by kfp.local; the observer retries it, and sees cache hits and importers."""
        shown, resource = f"{scope.place}{name}", f"{self._resource}/{scope.place}".rstrip("/")
        root = self._root / resource / task.component_ref.name.removeprefix("comp-")
        once = _copy(task)
        once.ClearField("retry_policy")

        def attempt() -> tuple[Outputs, bool]:
            outputs, result = task_executor.execute_single_task(
                task_name=name,
                task_spec=once,
                pipeline_resource_name=resource,
                components=self._components,
                executors=self._executors,
                io_store=scope.store,
                pipeline_root=str(self._root),
                runner=self._runner,
                unique_pipeline_id=self._id,
                fail_stack=[],
            )
            if self._executors[component.executor_label].WhichOneof("spec") == "importer":
                _check_imported(shown, outputs["artifact"].uri)
            _write_metrics(outputs)
            return outputs, result is status.Status.SUCCESS

        outputs, succeeded = self._observer.task(shown, task, root, attempt)
        return (_DONE if succeeded else _FAILED), outputs

    def _steps(self, name: str, task: Any, place: str) -> Iterator[str]:
        """Names of the steps in a part of a pipeline, in the order in which they would run."""
        component = self._components[task.component_ref.name]
        if component.WhichOneof("implementation") != "dag":
            yield f"{place}{name}"
            return
        inside = f"{place}{task.task_info.name or name}/" if task.WhichOneof("iterator") else _inside(name, place)
        tasks = component.dag.tasks
        for inner in reversed(graph_utils.topological_sort_tasks(tasks)):
            yield from self._steps(inner, tasks[inner], inside)

    def _shown(self, item: Any) -> Any:
        return self._observer.scrub(item) if isinstance(item, str) else item


def _inside(name: str, place: str) -> str:
    """Each nested pipeline has a folder of its own; kfp.local has them for loop iterations only."""
    return place if _GROUP.fullmatch(name) else f"{place}{name}/"


def _store(component: Any, arguments: Mapping[str, Any]) -> io.IOStore:
    """The inputs of a DAG, with defaults for what is not given."""
    store = io.IOStore()
    for name, definition in component.input_definitions.parameters.items():
        if definition.HasField("default_value"):
            store.put_parent_input(name, executor_output_utils.pb2_value_to_python(definition.default_value))
    for name, value in arguments.items():
        store.put_parent_input(name, value)
    return store


def _with_what_there_is(task: Any, component: Any, store: io.IOStore, always: bool) -> Any:
    """The task without optional inputs that nobody gives, and, if it runs always, without what a failed step did not return."""
    task = _copy(task)
    for kind in ("parameters", "artifacts"):
        inputs, definitions = getattr(task.inputs, kind), getattr(component.input_definitions, kind)
        for name in list(inputs):
            one = pipeline_spec_pb2.TaskInputsSpec()
            getattr(one, kind)[name].CopyFrom(inputs[name])
            if always or (name in definitions and definitions[name].is_optional):
                try:
                    orchestrator_utils.OrchestratorUtils.make_task_arguments(one, store)
                except ValueError:
                    del inputs[name]
    return task


def _items(name: str, task: Any, arguments: Outputs) -> tuple[list[Any], str]:
    """What a loop runs over, and the input that takes one of it."""
    iterator = task.artifact_iterator if task.HasField("artifact_iterator") else task.parameter_iterator
    source = iterator.items.WhichOneof("kind") if task.HasField("parameter_iterator") else "input_artifact"
    items = iterator.items.raw if source == "raw" else arguments[getattr(iterator.items, source)]
    try:
        items = json.loads(items) if isinstance(items, str) else items
    except ValueError:
        pass
    if not isinstance(items, list):
        raise RunError(f"{name} loops over {str(items)[:60]!r}, which is no list. Give it a list")
    return items, iterator.item_input


def _outputs(spec: Any, store: io.IOStore) -> Outputs:
    """What a DAG returns; what a part that was skipped would have returned is missing."""
    wanted: dict[str, list[tuple[str, str]]] = {}
    for name, selector in spec.parameters.items():
        one, several = selector.value_from_parameter, selector.value_from_oneof.parameter_selectors
        wanted[name] = [(s.producer_subtask, s.output_parameter_key) for s in (several or [one])]
    for name, selector in spec.artifacts.items():
        wanted[name] = [(s.producer_subtask, s.output_artifact_key) for s in selector.artifact_selectors]
    found = {}
    for name, places in wanted.items():
        for task, key in places:
            try:
                found[name] = store.get_task_output(task, key)
            except ValueError:
                continue
    return found


def _copy(task: Any) -> Any:
    copy = pipeline_spec_pb2.PipelineTaskSpec()
    copy.CopyFrom(task)
    return copy


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
