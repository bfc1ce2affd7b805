"""Finds sources, engines and publishers by name: the built-in table first, then other packages' entry points.

A package adds one by an entry point, for example in its own setup.cfg:

    [options.entry_points]
    quipmill.sources =
        rss = my_package.rss
"""

from importlib import import_module, metadata
from types import ModuleType
from typing import Final

from quipmill.errors import MissingExtra, UsageError

BUILT_IN: Final[dict[str, dict[str, str]]] = {
    "sources": {
        "files": "quipmill.sources.files",
        "x_archive": "quipmill.sources.x_archive",
        "twint": "quipmill.sources.twint",
        "twint_live": "quipmill.sources.twint_live",
        "x_api": "quipmill.sources.x_api",
        "bluesky": "quipmill.sources.bluesky",
        "mastodon": "quipmill.sources.mastodon",
    },
    "engines": {
        "gpt2_torch": "quipmill.engines.gpt2_torch",
        "gpt2_simple": "quipmill.engines.gpt2_simple",
        "lstm": "quipmill.engines.lstm",
        "markov": "quipmill.engines.markov",
    },
    "publishers": {
        "dry_run": "quipmill.publishers.dry_run",
        "x": "quipmill.publishers.x",
        "bluesky": "quipmill.publishers.bluesky",
        "mastodon": "quipmill.publishers.mastodon",
    },
}

EXTRAS: Final = {"gpt2_torch": "torch", "gpt2_simple": "tf", "lstm": "tf", "x_api": "x", "twint_live": "twint"}
"""The extra that holds what a built-in plugin imports."""


def names(group: str) -> list[str]:
    """All names of a group, built in first."""
    others = {entry.name for entry in metadata.entry_points(group=f"quipmill.{group}")}
    return [*BUILT_IN[group], *sorted(others - set(BUILT_IN[group]))]


def load(group: str, name: str) -> ModuleType:
    """Imports the module that `name` stands for in `group`.

    Raises:
        UsageError: nothing of that name exists; the message lists what does.
        MissingExtra: the module needs a package that is not installed.
    """
    try:
        if name in BUILT_IN[group]:
            return import_module(BUILT_IN[group][name])
        for entry in metadata.entry_points(group=f"quipmill.{group}", name=name):
            module: ModuleType = entry.load()
            return module
    except ModuleNotFoundError as error:
        if error.name and error.name.split(".")[0] == "quipmill":
            raise
        raise MissingExtra(f"{group[:-1]} {name!r}", EXTRAS.get(name, name)) from error
    raise UsageError(f"no {group[:-1]} {name!r}. Choose one of: {', '.join(names(group))}")
