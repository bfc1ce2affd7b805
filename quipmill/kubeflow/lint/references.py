"""References that nothing defines: inputs, producers, outputs, loops, conditions, components."""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter
from typing import Any, Final

from quipmill.kubeflow.lint.findings import Finding
from quipmill.kubeflow.lint.reading import Json, Pipeline
from quipmill.kubeflow.lint.steps import Dag, Step

KINDS: Final = ("parameters", "artifacts")
AGAIN: Final = "Compile the pipeline again; if the compiler wrote this, pass the value to a component that the group contains"
BY_HAND: Final = "Correct the name, or compile the pipeline again"

_CONDITION: Final = re.compile(r"inputs\.parameter(?:_value)?s\[['\"]([^'\"]+)['\"]\]")
_SELECTOR: Final = re.compile(r"""parseJson\(string_value\)((?:\[(?:"[^"]*"|'[^']*'|\d+)\])+)""")
_KEY: Final = re.compile(r"""\["([^"]*)"\]|\['([^']*)'\]|\[(\d+)\]""")


def unresolved(source: Json, kind: str, dag: Dag) -> tuple[str, str] | None:
    """The code and the reason for which a reference cannot be resolved inside a DAG; None where it can."""
    single = kind.removesuffix("s")
    name = source.get(f"componentInput{single.title()}")
    if name is not None and dag.defines(kind, name) is None:
        return "QM101", f"{_group(dag)} has no {single} {name!r}"
    output = source.get(f"taskOutput{single.title()}") or source.get("taskFinalStatus")
    if output is None:
        return None
    task, key = output.get("producerTask", ""), output.get(f"output{single.title()}Key", "")
    return _no_output(task, key if "taskFinalStatus" not in source else None, kind, dag)


def _no_output(task: str, key: str | None, kind: str, dag: Dag) -> tuple[str, str] | None:
    producer = dag.steps.get(task)
    if producer is None:
        return "QM102", f"{_group(dag)} has no task {task!r}"
    if key is not None and producer.component is not None and producer.output(kind, key) is None:
        return "QM103", f"task {task!r} has no output {kind.removesuffix('s')} {key!r}"
    return None


def inputs(step: Step) -> Iterator[Finding]:
    """QM101 to QM103: what a task is given must exist where it stands. QM201 has those that only resources use."""
    for kind in KINDS:
        for name, source in step.inputs(kind).items():
            problem = unresolved(source, kind, step.dag)
            if problem and not (name in for_resources(step) and name not in step.defines(kind)):
                yield Finding(problem[0], step.place, f"the input {name!r} comes from nowhere: {problem[1]}", AGAIN)


def for_resources(step: Step) -> set[str]:
    """Names of the inputs that the image and the resources of a step mention."""
    text = json.dumps([step.container.get("image"), step.container.get("resources")])
    return set(re.findall(r"inputs\.parameters\['([^']+)'\]", text))


def waits(step: Step) -> Iterator[Finding]:
    """QM104, and QM114: the backend adds what a task forgets to wait for, kfp.local does not."""
    listed = step.task.get("dependentTasks", [])
    for task in listed:
        if task not in step.dag.steps:
            yield Finding("QM104", step.place, f"it waits for {task!r}, and {_group(step.dag)} has no such task", BY_HAND)
    outputs = (source.get(f"taskOutput{kind[:-1].title()}", {}) for kind in KINDS for source in step.inputs(kind).values())
    for task in sorted({output.get("producerTask", "") for output in outputs} & step.dag.steps.keys() - {*listed}):
        problem = f"it takes an output of {task!r} and does not wait for it: a cluster adds that, kfp.local starts it too early"
        yield Finding("QM114", step.place, problem, f"Add .after(<the task {task}>) in the pipeline")


def outputs(dag: Dag) -> Iterator[Finding]:
    """QM105: what a DAG returns must come from one of its tasks."""
    given = dag.component["dag"].get("outputs", {})
    for kind in KINDS:
        for name, spec in given.get(kind, {}).items():
            for task, key in selectors(spec, kind):
                problem = _no_output(task, key, kind, dag)
                if problem:
                    yield Finding("QM105", dag.place, f"the output {name!r} comes from nowhere: {problem[1]}", BY_HAND)
        for name in dag.component.get("outputDefinitions", {}).get(kind, {}).keys() - given.get(kind, {}).keys():
            yield Finding("QM105", dag.place, f"the output {name!r} is declared, and no task produces it", BY_HAND)


def selectors(spec: Json, kind: str) -> list[tuple[str, str]]:
    """The tasks and keys that one output of a DAG is taken from."""
    if kind == "artifacts":
        found, key = spec.get("artifactSelectors", []), "outputArtifactKey"
    else:
        several = spec.get("valueFromOneof", {}).get("parameterSelectors", [])
        found, key = several or [spec.get("valueFromParameter", {})], "outputParameterKey"
    return [(selector.get("producerSubtask", ""), selector.get(key, "")) for selector in found]


def loops(step: Step) -> Iterator[Finding]:
    """QM106 and QM108: items, the input that takes them, and the keys by which they are read."""
    for field, kind in (("parameterIterator", "parameters"), ("artifactIterator", "artifacts")):
        iterator = step.task.get(field)
        if iterator is None:
            continue
        items, item = iterator.get("items", {}), iterator.get("itemInput", "")
        name = items.get(f"input{kind[:-1].title()}")
        if step.component is not None and item not in step.defines(kind):
            yield Finding("QM106", step.place, f"the loop hands each item to {item!r}, which its DAG does not take", BY_HAND)
        if name is not None and name not in step.inputs(kind):
            yield Finding("QM106", step.place, f"the loop runs over {name!r}, which it is not given", AGAIN)
        if name is None and not isinstance(_json(items.get("raw")), list):
            yield Finding("QM106", step.place, "the loop runs over something that is no JSON list", "Write items.raw as '[1, 2]'")


def item_keys(step: Step) -> Iterator[Finding]:
    """QM108: `item.name` works where the expression is one that KFP writes and all literal items have the key."""
    for name, source in step.inputs("parameters").items():
        expression = source.get("parameterExpressionSelector")
        if not expression:
            continue
        match = _SELECTOR.fullmatch(expression)
        if not match:
            problem = f"the input {name!r} is read by {expression[:80]!r}, which no runner understands"
            yield Finding("QM108", step.place, problem, 'Write parseJson(string_value)["key"]')
            continue
        first = _KEY.match(match[1])
        key = next(filter(None, first.groups()), "") if first else ""
        lacking = [item for item in _literal_items(source, step.dag) if isinstance(item, dict) and key not in item]
        if lacking:
            problem = f"the input {name!r} is the key {key!r} of the loop's items, which {len(lacking)} of them lack"
            yield Finding("QM108", step.place, problem, "Give every item of the loop the same keys")


def _literal_items(source: Json, dag: Dag) -> list[Any]:  # JSON values
    name = source.get("componentInputParameter")
    while dag.step:
        iterator = dag.step.task.get("parameterIterator", {})
        if iterator.get("itemInput") == name:
            items = _json(iterator.get("items", {}).get("raw"))
            return items if isinstance(items, list) else []
        name, dag = dag.step.inputs("parameters").get(str(name), {}).get("componentInputParameter"), dag.step.dag
    return []


def conditions(step: Step) -> Iterator[Finding]:
    """QM107: a condition sees the inputs of its own task and nothing else."""
    text = step.task.get("triggerPolicy", {}).get("condition", "")
    for name in sorted(set(_CONDITION.findall(text)) - step.inputs("parameters").keys()):
        yield Finding("QM107", step.place, f"the condition reads {name!r}, which the task is not given", AGAIN)


def required(step: Step) -> Iterator[Finding]:
    """QM109 and QM110: the component and its executor are there, and get what they need."""
    if step.component is None:
        name = step.task.get("componentRef", {}).get("name", "")
        yield Finding("QM109", step.place, f"the file has no component {name!r}", BY_HAND)
        return
    if "dag" not in step.component and step.executor is None:
        yield Finding("QM109", step.place, f"the file has no executor {step.label!r}", BY_HAND)
    item = {step.task.get(field, {}).get("itemInput") for field in ("parameterIterator", "artifactIterator")}
    for kind, names in step.needed.items():
        for name in sorted(names - step.inputs(kind).keys() - item):
            fix = f"Give the task {name}, or give the input a default"
            yield Finding("QM110", step.place, f"the required input {name!r} is not given", fix)


def circles(dag: Dag) -> Iterator[Finding]:
    """QM112 within a DAG."""
    graph = {
        name: [task for task in step.task.get("dependentTasks", []) if task in dag.steps] for name, step in dag.steps.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        names = " -> ".join(error.args[1])
        yield Finding("QM112", dag.place, f"tasks wait for each other: {names[:200]}", "Take one of the dependentTasks out")


def recursion(pipeline: Pipeline, dags: list[Dag]) -> Iterator[Finding]:
    """QM112 between DAGs."""
    graph = {
        name: sorted(
            {task.get("componentRef", {}).get("name", "") for task in component.get("dag", {}).get("tasks", {}).values()}
        )
        for name, component in pipeline.components.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        names = " -> ".join(reversed(error.args[1]))
        yield Finding("QM112", dags[0].place, f"a DAG contains itself: {names[:200]}", "Take one of its tasks out")


def _group(dag: Dag) -> str:
    return "the pipeline" if dag.step is None else f"the DAG of {dag.step.name!r}"


@lru_cache(maxsize=16)
def _json(text: str | None) -> Any:  # any JSON value
    try:
        return json.loads(text or "null")
    except (ValueError, TypeError, RecursionError):
        return None
