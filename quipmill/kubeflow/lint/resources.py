"""Accelerators, CPU, memory, and the Kubernetes settings of a step, where a slip gives the pod nothing, without an error."""

import re
from collections.abc import Iterator
from typing import Any, Final

from quipmill.kubeflow.lint.findings import Finding
from quipmill.kubeflow.lint.reading import Json
from quipmill.kubeflow.lint.references import for_resources, unresolved
from quipmill.kubeflow.lint.steps import Step, constant_of, value_of

_NESTED: Final = (
    "Put the step into a small nested pipeline, give the parameter to a component of the group as well, or write a constant"
)
_TYPED: Final = ("resourceCpuLimit", "resourceMemoryLimit", "resourceCpuRequest", "resourceMemoryRequest")
_RESOURCE: Final = re.compile(r"([a-z0-9]([a-z0-9.-]*[a-z0-9])?)/[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?")
_NUMBERS: Final = ("NUMBER_INTEGER", "NUMBER_DOUBLE", "BOOLEAN")
_SEVERAL: Final = ("pvcMount", "secretAsEnv", "secretAsVolume", "configMapAsEnv", "configMapAsVolume", "imagePullSecret")


def reach(step: Step) -> Iterator[Finding]:
    """QM201: the compiler does not hand a parameter on that only the image or the resources of a step use."""
    for name in sorted(for_resources(step)):
        if name in step.defines("parameters"):
            continue
        source = step.inputs("parameters").get(name)
        problem = unresolved(source, "parameters", step.dag) if source is not None else None
        if problem:
            shown = name.removeprefix("pipelinechannel--")
            text = f"its resources take {shown!r}, which does not reach this place: {problem[1]}. The run fails here"
            yield Finding("QM201", step.place, text, _NESTED)


def accelerators(step: Step) -> Iterator[Finding]:
    """QM202 to QM204, QM206: the count as text, the type as a Kubernetes resource, nodes that have one."""
    accelerator = step.container.get("resources", {}).get("accelerator", {})
    kind = accelerator.get("resourceType") or accelerator.get("type", "")
    count = accelerator.get("resourceCount") or accelerator.get("count", "")
    if not kind and not count:
        return
    if not kind or not count:
        there, lacking = ("a type", "a count") if kind else ("a count", "a type")
        text = f"it gives its accelerator {there} and not {lacking}, so the pod gets none"
        yield Finding("QM206", step.place, text, "Call both set_accelerator_type and set_accelerator_limit")
    if step.first and count:
        yield from _count(step, count)
    name = constant_of(kind, step)
    if step.first and name and not _RESOURCE.fullmatch(name):
        text = f"the accelerator type {name[:60]!r} is no Kubernetes resource, and no node offers one of that name"
        yield Finding(
            "QM203", step.place, text, "Write the resource, for example nvidia.com/gpu; a node selector chooses the model"
        )
    if constant_of(count, step) != "0" and not step.settings.get("nodeSelector") and not step.settings.get("nodeAffinity"):
        text = f"it asks for {name or 'an accelerator'} and chooses no nodes: any model will do, and none is made for it"
        yield Finding("QM204", step.place, text, "Add kubernetes.add_node_selector, or quipmill.kubeflow.use_gpu with a preset")


def _count(step: Step, count: str) -> Iterator[Finding]:
    value = value_of(count, step)
    if value is not None and value.type in _NUMBERS:
        text = f"the accelerator count comes from a parameter of type {value.type}, which the driver reads as empty: no GPU"
        yield Finding("QM202", step.place, text, "Declare the parameter as text: accelerator_count: str = '1'")
        return
    number = constant_of(count, step)
    if number is not None and not re.fullmatch(r"\d{1,4}", number):
        text = f"the accelerator count {number[:40]!r} is no whole number"
        yield Finding("QM202", step.place, text, "Write a whole number as text, for example '1'")


def amounts(step: Step) -> Iterator[Finding]:
    """QM207: the driver reads numbers as empty text, and then cannot parse the quantity."""
    for field in _TYPED if step.first else ():
        value = value_of(step.container.get("resources", {}).get(field, ""), step)
        if value is not None and value.type in _NUMBERS:
            text = f"{field} comes from a parameter of type {value.type}, and the driver fails on it"
            yield Finding("QM207", step.place, text, "Declare the parameter as text, for example cpu: str = '2'")


def both_forms(step: Step) -> Iterator[Finding]:
    """QM205: where the JSON form is there, the driver does not look at the other."""
    selector = step.settings.get("nodeSelector", {})
    pairs: list[tuple[str, Json, str, tuple[str, ...]]] = [("the node selector", selector, "nodeSelectorJson", ("labels",))]
    pairs += [
        ("a toleration", one, "tolerationJson", ("key", "operator", "effect")) for one in step.settings.get("tolerations", [])
    ]
    pairs += [
        ("a node affinity", one, "nodeAffinityJson", ("matchExpressions", "matchFields"))
        for one in step.settings.get("nodeAffinity", [])
    ]
    for what, values, as_json, others in pairs:
        other = next((name for name in others if values.get(name)), None)
        if as_json in values and other:
            text = f"{what} is given as {as_json} and by {other}: the driver takes the JSON and drops the rest"
            yield Finding("QM205", step.place, text, "Keep one form, and move what the other says into it")


def settings(step: Step) -> Iterator[Finding]:
    """QM113: names of secrets, claims and selectors that come from parameters are resolved in the DAG around the step."""
    for name, source in references(step.settings):
        problem = unresolved(source, "parameters", step.dag)
        if problem:
            text = f"the Kubernetes setting {name} takes its value from nowhere: {problem[1]}"
            yield Finding("QM113", step.place, text, "Compile the pipeline again, or write the value as a constant")


def references(config: Json) -> Iterator[tuple[str, Json]]:
    """The values of Kubernetes settings that come from parameters and outputs, each with the name of the setting."""
    for field in _SEVERAL:
        for entry in config.get(field, []):
            yield from _sources(field, entry)
    for field in ("tolerations", "nodeAffinity"):
        for entry in config.get(field, []):
            yield from _sources(field, entry)
    yield from _sources("nodeSelector", config.get("nodeSelector", {}))


def _sources(name: str, entry: Json) -> Iterator[tuple[str, Json]]:
    """A reference stands in a field of its own, or, in older files, directly in the entry."""
    inner: list[Any] = [value for value in entry.values() if isinstance(value, dict)]
    found = [value for value in inner if value.keys() & {"componentInputParameter", "taskOutputParameter"}]
    if not found and entry.keys() & {"componentInputParameter", "taskOutputParameter"}:
        found = [entry]
    for source in found:
        yield name, source
