"""Arguments that Linux does not pass: one may have 128 KiB, whatever the sum of all is."""

import json
from collections.abc import Iterator
from typing import Any, Final

from quipmill.kubeflow.lint.findings import Finding
from quipmill.kubeflow.lint.steps import Dag, Step

LIMIT: Final = 128 * 1024 - 1
"""MAX_ARG_STRLEN of Linux, less the byte that ends a text."""

WARN: Final = 100_000
"""From here on, the values that only a run knows may be what is too much."""

_MOVE: Final = "Put the data into an artifact, or into the image, and pass its place"


def commands(step: Step) -> Iterator[Finding]:
    """QM401 and QM402 for what the container is started with; embedded folders and long sources stand there."""
    if step.first:
        for text in (*step.container.get("command", []), *step.container.get("args", [])):
            yield from _long(step.place, "one word of its command", text)


def values(step: Step) -> Iterator[Finding]:
    """QM401 and QM402 for its inputs: the launcher gets all of them as one argument."""
    constants = {
        name: source["runtimeValue"]["constant"]
        for name, source in step.inputs("parameters").items()
        if "constant" in source.get("runtimeValue", {})
    }
    yield from _long(step.place, "the JSON of its inputs", _json(constants))
    yield from _long(
        step.place, "the list of the loop's items", step.task.get("parameterIterator", {}).get("items", {}).get("raw", "")
    )


def defaults(dag: Dag) -> Iterator[Finding]:
    """QM401 and QM402 for default values, of the pipeline and of its components."""
    takers = [(dag.place, dag.component)] + [
        (step.place, step.component) for step in dag.steps.values() if step.first and step.component
    ]
    for place, component in takers:
        for name, definition in component.get("inputDefinitions", {}).get("parameters", {}).items():
            yield from _long(place, f"the default of {name!r}", _json(definition.get("defaultValue")))


def _long(place: str, what: str, text: str) -> Iterator[Finding]:
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > LIMIT:
        yield Finding("QM401", place, f"{what} has {size:,} bytes, and Linux passes {LIMIT:,}", _MOVE)
    elif size >= WARN:
        yield Finding("QM402", place, f"{what} has {size:,} bytes, near the {LIMIT:,} that Linux passes", _MOVE)


def _json(value: Any) -> str:  # any JSON value
    return json.dumps(value, ensure_ascii=False)
