"""Keeps what may be secret in the addresses among a run's parameters out of all that the run leaves behind.

A signed link or a password in an address is needed by the step that reads it; logs and records show the address without.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import unquote

from quipmill.http import redact

_ADDRESS: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[^\s\"'<>]+")
_SHORTEST: Final = 8
"""A shorter part of a query stands in too many harmless words; the whole address is replaced anyway."""


class Scrubber:
    """Knows the secrets of some values, and takes them out of text.

    Args:
        values: JSON-like, the parameters of a run.
    """

    def __init__(self, values: Any) -> None:
        self._shown: dict[str, str] = {}
        for text in _texts(values):
            for address in _ADDRESS.findall(text):
                self._learn(address)
        longest_first = sorted(self._shown, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None

    def _learn(self, address: str) -> None:
        shown = redact(address, len(address))
        if shown == address:
            return
        self._add(address, shown)
        rest = address.partition("://")[2]
        before_fragment, _, fragment = rest.partition("#")
        user, query = rest.partition("/")[0].rpartition("@")[0], before_fragment.partition("?")[2]
        for part in (user, user.partition(":")[2]):
            self._add(part, "***")
        for part in (query, fragment, *(pair.partition("=")[2] for pair in query.split("&"))):
            if len(part) >= _SHORTEST:
                self._add(part, "***")

    def _add(self, secret: str, shown: str) -> None:
        for form in (secret, unquote(secret), json.dumps(secret)[1:-1]):
            if form:
                self._shown.setdefault(form, shown)

    def __call__(self, text: str) -> str:
        """The text without the secrets."""
        return self._pattern.sub(lambda found: self._shown[found[0]], text) if self._pattern else text

    def value(self, value: Any) -> Any:
        """The same for a JSON-like value."""
        if isinstance(value, str):
            return self(value)
        if isinstance(value, dict):
            return {key: self.value(item) for key, item in value.items()}
        return [self.value(item) for item in value] if isinstance(value, list | tuple) else value


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)
