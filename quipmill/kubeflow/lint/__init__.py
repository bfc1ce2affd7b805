"""Finds in a compiled KFP pipeline, anybody's, what compiles and then fails or misleads.

    for finding in lint("pipeline.yaml"):
        print(finding)

`docs/lint.md` explains every code.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from quipmill.kubeflow.lint import caching, images, placeholders, references, resources, secrets, shapes, silence, sizes
from quipmill.kubeflow.lint.findings import RULES, Finding, Rule
from quipmill.kubeflow.lint.reading import Pipeline, read
from quipmill.kubeflow.lint.silence import Ignore
from quipmill.kubeflow.lint.steps import Dag, Step, walk

__all__ = ["RULES", "Finding", "Ignore", "Report", "Rule", "check", "lint"]

_OF_STEPS: Final[tuple[Callable[[Step], Iterator[Finding]], ...]] = (
    references.required,
    references.inputs,
    references.waits,
    references.loops,
    references.item_keys,
    references.conditions,
    placeholders.placeholders,
    resources.settings,
    resources.reach,
    resources.accelerators,
    resources.amounts,
    resources.both_forms,
    images.images,
    images.installs,
    sizes.commands,
    sizes.values,
    caching.caching,
    shapes.skipped,
    shapes.refused,
)
_OF_DAGS: Final[tuple[Callable[[Dag], Iterator[Finding]], ...]] = (
    references.outputs,
    references.circles,
    sizes.defaults,
    shapes.one_of,
    shapes.returned,
    shapes.only_exits,
)


MAX_FINDINGS: Final = 5_000
"""Of one file; nobody reads more."""


@dataclass(frozen=True)
class Report:
    """What was found in one file."""

    findings: list[Finding]
    silenced: int
    used: frozenset[Ignore]
    """The wishes to ignore something that met something."""
    unused: tuple[Ignore, ...]
    """Annotations in the file that meet nothing."""


def lint(path: str | Path, ignore: Iterable[str] = ()) -> list[Finding]:
    """The findings of a compiled pipeline or component, in the order of its tasks.

    Args:
        path: the YAML file, its platform document included.
        ignore: `CODE` or `CODE@place` to leave out.

    Raises:
        UsageError: an unknown code to ignore.
        OSError: the file cannot be read.
    """
    return check(Path(path), silence.ignores(ignore)).findings


def check(path: Path, ignore: Iterable[Ignore] = ()) -> Report:
    """Reads a file, applies every rule, and leaves out what is to be ignored."""
    pipeline = read(path)
    dags = walk(pipeline) if pipeline.readable else []
    unique = dict.fromkeys(islice(_all(pipeline, dags), MAX_FINDINGS))
    found = sorted(unique, key=lambda finding: (finding.place, finding.code))
    annotated = silence.annotated(dags)
    met = {finding: silence.met(finding, frozenset({*ignore, *annotated})) for finding in found}
    used = frozenset(one for ones in met.values() for one in ones)
    kept = [finding for finding in found if not met[finding]]
    return Report(kept, len(found) - len(kept), used, tuple(one for one in annotated if one not in used))


def _all(pipeline: Pipeline, dags: list[Dag]) -> Iterator[Finding]:
    yield from pipeline.findings
    for dag in dags:
        for rule in _OF_DAGS:
            yield from rule(dag)
        for step in dag.steps.values():
            for check_step in _OF_STEPS:
                yield from check_step(step)
    if dags:
        yield from references.recursion(pipeline, dags)
        yield from secrets.written(pipeline, dags)
