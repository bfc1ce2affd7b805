"""The conditions of a compiled pipeline, in the part of CEL that KFP writes: whether one is true, and why not, in words."""

import re
from collections.abc import Mapping
from typing import Any, Final

from quipmill.errors import RunError

_REFERENCE: Final = re.compile(r"inputs\.parameter_values\['([^']+)'\]")
_LITERAL: Final = re.compile(r"('(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")")
_NAMES: Final = {
    "true": True, "false": False, "null": None, "int": int, "double": float, "string": str, "bool": bool, "size": len,
}  # fmt: skip


def holds(condition: str, values: Mapping[str, Any]) -> bool:
    """Whether a condition is true; kfp.local would paste the values into Python source as text.

    Raises:
        RunError: it cannot be evaluated with these values.
    """
    names = _REFERENCE.findall(condition)
    if missing := next((name for name in names if name not in values), None):
        raise RunError(f"the condition {condition!r} refers to {missing}, which no step before it returned")
    bound = {f"_{number}": values[name] for number, name in enumerate(names)}
    numbers = iter(bound)
    text = _REFERENCE.sub(lambda match: next(numbers), condition)
    parts = _LITERAL.split(text)  # every second part is a literal, and stays as it is
    parts[::2] = [re.sub(r"!(?!=)", " not ", part.replace("&&", " and ").replace("||", " or ")) for part in parts[::2]]
    try:
        return bool(eval("".join(parts), {"__builtins__": {}, **_NAMES}, bound))  # the pipeline runs code of its own anyway
    except Exception as error:
        raise RunError(f"the condition {condition!r} cannot be evaluated: {error}") from error


def why_not(condition: str, values: Mapping[str, Any]) -> str:
    """Why a condition was false, in words."""
    return gate({name: values[name] for name in dict.fromkeys(_REFERENCE.findall(condition))})


def gate(values: Mapping[str, Any]) -> str:
    """The same.

    Args:
        values: of what the condition compares, by KFP's names: `{"pipelinechannel--scrape-new_posts": 0, ...}`.
    """
    short = {name.removeprefix("pipelinechannel--"): value for name, value in values.items()}
    new, least = short.get("scrape-new_posts"), short.get("min_new_posts")
    if new is not None and least is not None:
        found = f"only {new:g} new post{'s' if new != 1 else ''}" if new else "no new posts"
        return f"{found}: nothing to train; min_new_posts={least:g}"
    shown = ", ".join(
        f"{name} is {value:g}" if isinstance(value, float) else f"{name} is {value!r}" for name, value in short.items()
    )
    return f"condition is false: {shown}"
