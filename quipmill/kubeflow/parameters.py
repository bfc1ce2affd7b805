"""Types the parameters of a run against the pipeline's own definition, before anything runs or is sent."""

import difflib
import json
import math
from collections.abc import Iterable, Mapping
from typing import Any, Final

from quipmill.errors import UsageError

MAX_BYTES: Final = 100_000
"""A value travels on a command line, where Linux allows 128 KiB; more belongs into a file."""

_WORDS: Final = {
    "STRING": ("text", "name"),
    "NUMBER_INTEGER": ("a whole number", "1000"),
    "NUMBER_DOUBLE": ("a number", "0.5"),
    "BOOLEAN": ("true or false", "true"),
    "LIST": ("a JSON list", """'["one", "two"]'"""),
    "STRUCT": ("a JSON object", """'{"key": "value"}'"""),
}
"""Parameter types of a PipelineSpec, in words, with an example as a shell takes it."""


def assignments(words: Iterable[str]) -> dict[str, str]:
    """Splits `name=value` words.

    Raises:
        UsageError: a word has no `=`, or a name comes twice.
    """
    found: dict[str, str] = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals or not name.isidentifier():
            raise UsageError(f"expected name=value, found {word!r}. Write parameters like steps=200")
        if name in found:
            raise UsageError(f"parameter {name} is given twice. Leave one out")
        found[name] = value
    return found


def typed(pipeline_spec: Any, given: Mapping[str, Any], as_text: bool = True) -> dict[str, Any]:
    """The values that a pipeline takes, each with the type that the pipeline declares.

    Args:
        pipeline_spec: the compiled pipeline, a `PipelineSpec` message.
        given: values by name.
        as_text: values are text as a shell gives them: JSON where the type is not text. Otherwise they are Python values.

    Raises:
        UsageError: an unknown name, a wrong type or a missing value; says what the pipeline takes.
    """
    pipeline, inputs = pipeline_spec.pipeline_info.name, pipeline_spec.root.input_definitions
    for name in inputs.artifacts:
        if not inputs.artifacts[name].is_optional:
            raise UsageError(f"{pipeline} takes the artifact {name!r}, which a run cannot be given. Use it inside a pipeline")
    for name in given:
        if name not in inputs.parameters:
            near = difflib.get_close_matches(name, inputs.parameters, 1)
            hint = f"Did you mean {near[0]}?" if near else f"It takes: {', '.join(sorted(inputs.parameters)) or 'none'}"
            raise UsageError(f"pipeline {pipeline} has no parameter {name!r}. {hint}")
    for name, definition in inputs.parameters.items():
        if name not in given and not definition.is_optional and not definition.HasField("default_value"):
            raise UsageError(f"pipeline {pipeline} needs {name}. Write {name}={_WORDS[kind(definition)][1]}")
    return {name: _value(name, kind(inputs.parameters[name]), value, as_text) for name, value in given.items()}


def kind(definition: Any) -> str:
    """Name of a parameter's type, `NUMBER_INTEGER`."""
    from kfp.pipeline_spec import pipeline_spec_pb2

    name: str = pipeline_spec_pb2.ParameterType.ParameterTypeEnum.Name(definition.parameter_type)
    return name


def _value(name: str, type_name: str, value: Any, as_text: bool) -> Any:
    words, example = _WORDS.get(type_name, ("something that a run cannot be given", "..."))
    wrong = UsageError(f"parameter {name} must be {words}, found {str(value)[:60]!r}. Write for example {name}={example}")
    if as_text and type_name != "STRING":
        try:
            value = json.loads(value, parse_constant=_refuse)
        except (ValueError, RecursionError):
            raise wrong from None
    if len(json.dumps(value).encode()) > MAX_BYTES:
        raise UsageError(f"parameter {name} is longer than {MAX_BYTES:,} bytes. Put the values into a file and give its path")
    if type_name == "STRING" and isinstance(value, str):
        if "{{$" in value:
            raise UsageError(f"parameter {name} holds '{{{{$', which Kubeflow Pipelines would replace. Leave it out")
        return value
    if type_name == "BOOLEAN" and isinstance(value, bool):
        return value
    if type_name == "LIST" and isinstance(value, list | tuple):
        return list(value)
    if type_name == "STRUCT" and isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
        if type_name == "NUMBER_DOUBLE":
            return float(value)
        if type_name == "NUMBER_INTEGER" and value == int(value) and abs(value) <= 2**53:  # JSON numbers are doubles
            return int(value)
    raise wrong


def _refuse(constant: str) -> None:
    raise ValueError(constant)
