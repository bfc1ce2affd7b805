"""The tasks of a pipeline with their place, what is around them, and where their values come from.

A DAG that several tasks run is looked at once, where it is first used: what is wrong in it is wrong everywhere.
"""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from quipmill.kubeflow.lint.reading import Json, Pipeline

PLACEHOLDER: Final = re.compile(r"\{\{\$\.inputs\.parameters\[\\*['\"]([^'\"\]\\]+)\\*['\"]\]\}\}")
"""A parameter in text, as the compiler writes it into images, resources and f-strings."""


_FILLED_IN: Final = ("TASK_CONFIG", "TASK_FINAL_STATUS")
"""Types of parameters that the launcher fills in itself."""


@dataclass(eq=False)
class Dag:
    """Tasks that run together, and the step whose component they are; the root has none."""

    place: str
    component: Json
    step: "Step | None"
    steps: dict[str, "Step"] = field(default_factory=dict)

    def defines(self, kind: str, name: str) -> Json | None:
        """The definition of an input, `kind` being `parameters` or `artifacts`."""
        found: Json | None = self.component.get("inputDefinitions", {}).get(kind, {}).get(name)
        return found


@dataclass(eq=False)
class Step:
    """One task: what it runs and where it stands."""

    place: str
    name: str
    task: Json
    component: Json | None
    label: str
    executor: Json | None
    settings: Json
    dag: Dag
    needed: dict[str, frozenset[str]]
    """Names of the inputs that must be given, under `parameters` and `artifacts`."""
    first: bool
    """Whether no step before it has the same executor; what is wrong with an executor is said once."""

    @property
    def container(self) -> Json:
        """Image, command, resources; empty for importers and DAGs."""
        found: Json = (self.executor or {}).get("container", {})
        return found

    @property
    def loops(self) -> bool:
        """Whether it runs once per item."""
        return "parameterIterator" in self.task or "artifactIterator" in self.task

    @property
    def conditional(self) -> bool:
        """Whether it may be skipped."""
        return bool(self.task.get("triggerPolicy", {}).get("condition"))

    def inputs(self, kind: str) -> dict[str, Json]:
        """What the task is given."""
        found: dict[str, Json] = self.task.get("inputs", {}).get(kind, {})
        return found

    def defines(self, kind: str) -> dict[str, Json]:
        """What its component takes."""
        found: dict[str, Json] = (self.component or {}).get("inputDefinitions", {}).get(kind, {})
        return found

    def output(self, kind: str, key: str) -> Json | None:
        """The definition of an output."""
        component = self.component or {}
        if key in component.get("dag", {}).get("outputs", {}).get(kind, {}):
            return component.get("outputDefinitions", {}).get(kind, {}).get(key) or {}
        found: Json | None = component.get("outputDefinitions", {}).get(kind, {}).get(key)
        return found


@dataclass(frozen=True)
class Value:
    """What is known of a parameter before a run: its declared type, and its text where it is a constant or a default."""

    type: str = ""
    constant: Any = None  # any JSON value


def walk(pipeline: Pipeline) -> list[Dag]:
    """Every DAG once, the root first, with its steps."""
    dags, used, labels = [], set[str](), set[str]()
    needs = {name: _needed(component) for name, component in pipeline.components.items()}
    queue = deque([Dag("root", pipeline.root, None)])
    while queue:
        dag = queue.popleft()
        dags.append(dag)
        for name, task in sorted(dag.component["dag"].get("tasks", {}).items()):
            reference = task.get("componentRef", {}).get("name", "")
            component = pipeline.components.get(reference)
            label = (component or {}).get("executorLabel", "")
            executor, settings = pipeline.executors.get(label), pipeline.settings.get(label, {})
            needed, first = needs.get(reference, {}), label not in labels
            step = Step(f"{dag.place}/{name}", name, task, component, label, executor, settings, dag, needed, first)
            labels.add(label)
            dag.steps[name] = step
            if component and "dag" in component and reference not in used:
                used.add(reference)
                queue.append(Dag(step.place, component, step))
    return dags


def _needed(component: Json) -> dict[str, frozenset[str]]:
    found = {}
    for kind, definitions in component.get("inputDefinitions", {}).items():
        found[kind] = frozenset(
            name
            for name, definition in definitions.items()
            if not definition.get("isOptional")
            and "defaultValue" not in definition
            and definition.get("parameterType") not in _FILLED_IN
        )
    return found


def value_of(text: str, step: Step) -> Value | None:
    """What a text that is one placeholder stands for; None where the text is a constant."""
    match = PLACEHOLDER.fullmatch(text.strip())
    return follow(step.inputs("parameters").get(match[1], {}), step.dag) if match else None


def constant_of(text: str, step: Step) -> str | None:
    """A text with its placeholder replaced, as far as constants and defaults tell."""
    value = value_of(text, step)
    if value is None:
        return None if "{{$" in text else text
    return value.constant if isinstance(value.constant, str) and "{{$" not in value.constant else None


def follow(source: Json, dag: Dag | None) -> Value:
    """Follows a task's input to the constant, the parameter or the output that it comes from."""
    kind = ""
    while dag and "componentInputParameter" in source:
        name = source["componentInputParameter"]
        definition = dag.defines("parameters", name) or {}
        kind = kind or definition.get("parameterType", "")
        outer = dag.step.inputs("parameters").get(name) if dag.step else None
        if outer is None:
            return Value(kind, definition.get("defaultValue"))
        assert dag.step
        source, dag = outer, dag.step.dag
    if dag and "taskOutputParameter" in source:
        reference = source["taskOutputParameter"]
        producer = dag.steps.get(reference.get("producerTask", ""))
        output = producer.output("parameters", reference.get("outputParameterKey", "")) if producer else None
        return Value(kind or (output or {}).get("parameterType", ""))
    return Value(kind, source.get("runtimeValue", {}).get("constant"))


def sources(pipeline: Pipeline, dags: list[Dag]) -> Iterator[tuple[str, str, Any]]:
    """Every value that is written into the pipeline: its place, its name, and the value."""
    for dag in dags:
        for name, definition in dag.component.get("inputDefinitions", {}).get("parameters", {}).items():
            if "defaultValue" in definition:
                yield dag.place, name, definition["defaultValue"]
        for step in dag.steps.values():
            for name, source in step.inputs("parameters").items():
                if "constant" in source.get("runtimeValue", {}):
                    yield step.place, name, source["runtimeValue"]["constant"]
            if step.first and step.executor:
                for name, definition in step.defines("parameters").items():
                    if "defaultValue" in definition and name not in step.inputs("parameters"):
                        yield step.place, name, definition["defaultValue"]
            raw = step.task.get("parameterIterator", {}).get("items", {}).get("raw")
            if raw:
                yield step.place, "items", raw
