"""Command-line options made from the config dataclasses, so that names, defaults and help have one home."""

import argparse
import ast
import inspect
import re
import types
from collections.abc import Sequence
from dataclasses import fields
from typing import Any, Final, TypeVar, get_args, get_origin, get_type_hints

Config = TypeVar("Config")

_VALUE: Final = re.compile(r"[A-Za-z_]\w*=")


def add_config(parser: argparse.ArgumentParser, config: type[Any], skip: tuple[str, ...] = ()) -> None:
    """Adds `--name VALUE` for every field of a config dataclass; its attribute docstring is the help."""
    hints, helps = get_type_hints(config), _field_docs(config)
    for field in fields(config):
        if field.name in skip:
            continue
        hint, default = hints[field.name], field.default
        if isinstance(hint, types.UnionType):
            hint = next(t for t in get_args(hint) if t is not type(None))
        flag, text = f"--{field.name.replace('_', '-')}", helps.get(field.name, "").replace("%", "%%")
        if hint is bool:
            parser.add_argument(flag, action=argparse.BooleanOptionalAction, default=default, help=text)
        elif get_origin(hint) is tuple:
            shown = " ".join(map(str, default)) if isinstance(default, tuple) else ""
            parser.add_argument(
                flag,
                type=get_args(hint)[0],
                nargs="+",
                default=default,
                metavar="VALUE",
                help=f"{text} (default: {shown})",
            )
        else:
            shown = "" if default in (None, "") else f" (default: {default})"
            parser.add_argument(flag, type=hint, default=default, metavar="VALUE", help=text + shown)


def read_config(args: argparse.Namespace, config: type[Config], **given: Any) -> Config:
    """The config that the parsed options say; `given` wins."""
    values = {f.name: getattr(args, f.name) for f in fields(config) if hasattr(args, f.name)}  # type: ignore[arg-type]
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}
    return config(**{**values, **given})


def allow_values_anywhere(parser: argparse.ArgumentParser) -> None:
    """Argparse takes `k=v` only next to the pipeline's name; this brings those that follow an option there."""
    parse = parser.parse_known_args

    def parse_known_args(args: Sequence[str] | None = None, namespace: Any = None, **rest: Any) -> Any:
        options = {word for action in parser._actions if action.nargs != 0 for word in action.option_strings}
        words, values, others = list(args or ()), list[str](), list[str]()
        for before, word in zip(["", *words], words, strict=False):
            (values if _VALUE.match(word) and before not in options else others).append(word)
        name = next((i for i, word in enumerate(others) if not word.startswith("-") and others[i - 1] not in options), 0)
        return parse([*others[: name + 1], *values, *others[name + 1 :]], namespace, **rest)

    parser.parse_known_args = parse_known_args  # type: ignore[assignment, method-assign]


def _field_docs(config: type[Any]) -> dict[str, str]:
    """The text that follows each field in the source."""
    body = ast.parse(inspect.getsource(config)).body[0]
    assert isinstance(body, ast.ClassDef)
    docs, name = {}, ""
    for node in body.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            name = node.target.id
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and name:
            docs[name] = inspect.cleandoc(str(node.value.value))
    return docs
