"""Control flow that compiles, and that kfp.local or the backend does not run.

What is said of kfp.local was run with kfp 2.17; what is said of the backend was read in the source of its compiler and driver.
"""

from collections.abc import Iterator

from quipmill.kubeflow.lint.findings import Finding
from quipmill.kubeflow.lint.references import KINDS, selectors
from quipmill.kubeflow.lint.steps import Dag, Step

_ONE_OF = "Join the branches with dsl.OneOf, and give the last one dsl.Else"


def one_of(dag: Dag) -> Iterator[Finding]:
    """QM601: kfp.local takes exactly one place for an artifact, and so do backends before 2.17, which look at the last."""
    for name, spec in dag.component["dag"].get("outputs", {}).get("artifacts", {}).items():
        if len(spec.get("artifactSelectors", [])) > 1:
            text = (
                f"the artifact {_short(name)!r} is dsl.OneOf: kfp.local refuses that, backends before 2.17 take the last branch"
            )
            fix = "Return the artifact from one step with an optional input, or join parameters instead of artifacts"
            yield Finding("QM601", dag.place, text, fix)


def skipped(step: Step) -> Iterator[Finding]:
    """QM602 for what a task takes."""
    for kind in KINDS:
        for name, source in step.inputs(kind).items():
            producer = source.get(f"taskOutput{kind[:-1].title()}", {}).get("producerTask", "")
            other, definition = step.dag.steps.get(producer), step.defines(kind).get(name, {})
            if other and other.conditional and not (definition.get("isOptional") or "defaultValue" in definition):
                text = f"the input {name!r} is an output of {producer!r}, which may be skipped: then this fails"
                yield Finding("QM602", step.place, text, _ONE_OF)


def returned(dag: Dag) -> Iterator[Finding]:
    """QM602 for what the pipeline returns, QM603 and QM604 for what a loop collects."""
    for name, producer in _single_producers(dag):
        if dag.step is None and producer.conditional:
            text = f"the output {name!r} comes from {producer.name!r}, which may be skipped"
            yield Finding("QM602", dag.place, text, _ONE_OF)
        elif dag.step is not None and dag.step.loops and producer.conditional:
            text = f"it collects {name!r} of {producer.name!r}, which some iterations skip: kfp.local then fails"
            yield Finding("QM603", dag.place, text, "Let each iteration return something: dsl.Else and dsl.OneOf in the loop")
        elif dag.step is not None and dag.step.loops and producer.loops:
            text = f"it collects {name!r} of the loop {producer.name!r} in it: a list on a cluster, lists of lists in kfp.local"
            yield Finding("QM604", dag.place, text, "Collect the inner loop in a step inside the outer loop")


def _single_producers(dag: Dag) -> Iterator[tuple[str, Step]]:
    """What a DAG returns from one place, and the step there."""
    for kind in KINDS:
        for name, spec in dag.component["dag"].get("outputs", {}).get(kind, {}).items():
            found = selectors(spec, kind)
            if len(found) == 1 and found[0][0] in dag.steps:
                yield _short(name), dag.steps[found[0][0]]


def refused(step: Step) -> Iterator[Finding]:
    """QM605: what the backend's compiler to Argo answers with an error, so that the run never starts."""
    executor, reason = step.executor or {}, ""
    if "artifactIterator" in step.task:
        reason = "is a loop over artifacts"
    elif "importer" in executor and step.conditional:
        reason = "is an importer with a condition of its own"
    elif "resolver" in executor:
        reason = "is a resolver"
    elif "customJob" in executor:
        reason = "is a custom job of Google Cloud"
    if reason:
        fix = "Loop over parameters, and put importers into a dsl.If group together with the steps that use them"
        yield Finding("QM605", step.place, f"it {reason}, which Kubeflow Pipelines does not run", fix)


def only_exits(dag: Dag) -> Iterator[Finding]:
    """QM605 for a DAG that has nothing but exit tasks."""
    policies = [step.task.get("triggerPolicy", {}) for step in dag.steps.values()]
    if policies and all(policy.get("strategy") == "ALL_UPSTREAM_TASKS_COMPLETED" for policy in policies):
        text = "all its tasks run whatever happens before them, and Kubeflow Pipelines wants one that does not"
        yield Finding("QM605", dag.place, text, "Take ignore_upstream_failure off the tasks that wait for nothing")


def _short(name: str) -> str:
    return name.removeprefix("pipelinechannel--")
