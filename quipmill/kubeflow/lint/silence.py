"""Silencing findings: on the command line, or in the pipeline itself by an annotation that survives recompiling."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from quipmill.errors import UsageError
from quipmill.kubeflow.lint.findings import RULES, Finding
from quipmill.kubeflow.lint.steps import Dag

ANNOTATION: Final = "quipmill/lint-ignore"
"""A pod annotation, `QM204: any node will do`; it holds for its own step."""


@dataclass(frozen=True)
class Ignore:
    """One wish to hear nothing of a code, everywhere or at a place and below it."""

    code: str
    place: str = ""

    def __str__(self) -> str:
        return f"{self.code}@{self.place}" if self.place else self.code


def ignores(words: Iterable[str]) -> list[Ignore]:
    """Reads `CODE` and `CODE@place`.

    Raises:
        UsageError: no such code.
    """
    found = []
    for word in words:
        code, at, place = word.strip().partition("@")
        if code not in RULES:
            raise UsageError(f"no finding is called {code[:40]!r}. Write a code such as QM301, or QM301@root/train for one place")
        if at and not place.startswith("root"):
            raise UsageError(
                f"the place {place[:80]!r} does not start with root. Copy it from the finding, for example root/train"
            )
        found.append(Ignore(code, place.rstrip("/")))
    return found


def met(finding: Finding, wishes: frozenset[Ignore]) -> list[Ignore]:
    """The wishes that mean this finding: of its code, everywhere, at its place, or above."""
    parts = finding.place.split("/")
    places = ["", *("/".join(parts[:end]) for end in range(1, len(parts) + 1))]
    return [one for one in (Ignore(finding.code, place) for place in dict.fromkeys(places)) if one in wishes]


def annotated(dags: list[Dag]) -> list[Ignore]:
    """What the steps' own annotations ask for; words that are no code are the reason, for people to read."""
    found = []
    for dag in dags:
        for step in dag.steps.values():
            text = step.settings.get("podMetadata", {}).get("annotations", {}).get(ANNOTATION, "")
            found += [Ignore(code, step.place) for code in re.findall(r"\bQM\d{3}\b", text)]
    return found
