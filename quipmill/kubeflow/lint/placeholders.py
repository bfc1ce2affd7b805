"""Placeholders in text, which the launcher leaves as they are where it does not know the name."""

import json
import re
from collections.abc import Iterator
from typing import Final

from quipmill.kubeflow.lint.findings import Finding
from quipmill.kubeflow.lint.references import for_resources
from quipmill.kubeflow.lint.steps import PLACEHOLDER, Step

_ANY: Final = re.compile(r"\{\{\$\.(inputs|outputs)\.(parameters|artifacts)\[\\*['\"]([^'\"\]\\]+)\\*['\"]\]")
_FIX: Final = "Correct the name, or compile the pipeline again"


def placeholders(step: Step) -> Iterator[Finding]:
    """QM111: names in constants and resources are inputs of the task, those in a command inputs and outputs of the component."""
    given = step.inputs("parameters")
    for name, source in given.items():
        constant = source.get("runtimeValue", {}).get("constant")
        for used in sorted(set(PLACEHOLDER.findall(constant)) - given.keys()) if isinstance(constant, str) else ():
            yield Finding("QM111", step.place, f"the input {name!r} mentions {used!r}, which the task is not given", _FIX)
    for used in sorted(name for name in for_resources(step) if name not in given and name not in step.defines("parameters")):
        yield Finding("QM111", step.place, f"its image or resources mention {used!r}, which the task is not given", _FIX)
    if step.first and step.container and step.component is not None and not _is_python(step):
        yield from _command(step)


def _command(step: Step) -> Iterator[Finding]:
    text = json.dumps([step.container.get("command", []), step.container.get("args", []), step.container.get("env", [])])
    for side, kind, name in sorted(set(_ANY.findall(text.replace("\\", "")))):
        definitions = (step.component or {}).get("inputDefinitions" if side == "inputs" else "outputDefinitions", {})
        if name not in definitions.get(kind, {}) and not (side == "inputs" and name in step.inputs(kind)):
            what = f"{side[:-1]} {kind[:-1]}"
            yield Finding(
                "QM111", step.place, f"its command mentions the {what} {name!r}, which the component does not have", _FIX
            )


def _is_python(step: Step) -> bool:
    """A lightweight component gets everything through the executor input; what its source mentions is its own matter."""
    return any("kfp.dsl.executor_main" in word for word in step.container.get("command", []))
