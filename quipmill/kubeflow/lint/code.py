"""What a step runs, taken apart: shell text, words of a command, Python source.

Only what stands where a shell looks for a command counts, so that a message which mentions `pip install` is no installation.
"""

import ast
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from quipmill.kubeflow.lint.steps import Step

_SHELLS: Final = ("sh", "bash", "dash", "ash", "zsh")
_STARTS: Final = re.compile(r"^(?:import|from|def|class|@)\b", re.M)
_BEFORE: Final = (
    r"(?:^|[;&|(\n`]|\b(?:then|do|else|if|exec|time|sudo|env|xargs)\s|!\s)[ \t]{0,80}"
    r"(?:[A-Za-z_]\w{0,40}=\S{0,80}[ \t]{1,9}){0,8}(?:[\w./-]{0,80}/)?"
)
"""Where a shell looks for a command, with its folder. Bounded throughout, since anybody may have written the text."""

_MAX_TEXT: Final = 256 * 1024
"""More cannot be passed to a container."""

_CALLS: Final = ("run", "call", "check_call", "check_output", "Popen", "system", "popen", "getoutput")


@dataclass(frozen=True)
class Code:
    """The commands of one step, each as one text, and what its Python source does."""

    commands: tuple[str, ...] = ()
    modules: frozenset[str] = field(default_factory=frozenset)
    """Modules that the source imports, dotted."""
    addresses: tuple[str, ...] = ()
    """Texts `http://...` that the source gives to functions named read... or open...."""


def code_of(step: Step) -> Code:
    """What a step runs; of a lightweight component the function's own source."""
    return _parsed(tuple(step.container.get("command", [])), tuple(step.container.get("args", [])))


def runs(code: Code, command: str) -> str | None:
    """The first command line that the pattern matches, where a command may stand."""
    pattern = re.compile(_BEFORE + rf"(?:{command})")
    return next((text for text in code.commands if pattern.search(text[:_MAX_TEXT])), None)


@lru_cache(maxsize=256)
def _parsed(command: tuple[str, ...], args: tuple[str, ...]) -> Code:
    sources = [text for text in (*command, *args) if 20 < len(text) < _MAX_TEXT and "\n" in text and _STARTS.search(text)]
    trees = [tree for tree in map(_tree, sources) if tree]
    words = [text for text in (*command, *args) if text not in sources]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    return Code((*_commands(words), *_called(nodes)), frozenset(_modules(nodes)), tuple(_addresses(nodes)))


def _commands(words: list[str]) -> Iterator[str]:
    """A shell's script is a text of its own; other words are one command, and what they contain is nobody's command."""
    if words and words[0].rpartition("/")[2] in _SHELLS:
        script = next((word for word in words[1:] if not re.fullmatch(r"-[a-z]+", word)), "")
        yield re.sub(r"\\\n", " ", script)
    elif words:
        yield re.sub(r"[;&|(`\n]", " ", " ".join(words))


def _tree(source: str) -> ast.Module | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of somebody else's source
            return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _modules(nodes: list[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _name(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else function.id if isinstance(function, ast.Name) else ""


def _called(nodes: list[ast.AST]) -> Iterator[str]:
    """Commands that the source starts with subprocess or os.system."""
    for node in nodes:
        if isinstance(node, ast.Call) and node.args and _name(node) in _CALLS:
            first = node.args[0]
            if isinstance(first, ast.List | ast.Tuple):
                yield from _commands([_text(word) for word in first.elts])
            else:
                yield _text(first)


def _text(node: ast.expr) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(map(_text, (part for part in node.values if isinstance(part, ast.Constant)))) or "x"
    if isinstance(node, ast.Constant):
        return str(node.value)
    return "python" if isinstance(node, ast.Attribute) and node.attr == "executable" else "x"


def _addresses(nodes: list[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Call) and re.match(r"(?:read|open|load|fetch|download)", _name(node)):
            yield from (text for text in map(_text, node.args) if re.match(r"(?:https?|ftp)://", text))
