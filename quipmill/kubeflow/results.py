"""What a run leaves behind: `DIR/<step>/<output>`, `DIR/<step>/log.txt` and the index `DIR/run.json`."""

import hashlib
import json
import os
import re
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from quipmill.errors import UsageError
from quipmill.schema import fresh_folder, write_json

INDEX: Final = "run.json"

_SUFFIXES: Final = {"system.HTML": ".html", "system.Markdown": ".md"}
"""So that a browser or editor knows what it opens."""

_METRICS: Final = ("system.Metrics", "system.ClassificationMetrics", "system.SlicedClassificationMetrics")
"""Artifacts that are metadata only; a file `<output>.json` is written for them."""


_TAG: Final = 40
"""Characters of a loop's item that name its folder."""

_UNUSUAL: Final = re.compile(r"[^\w.@+-]+", re.ASCII)


@dataclass
class Step:
    """One step of a run; one in a loop is named `for-loop-1-iteration-0/scrape`, or after the item if that is text."""

    name: str
    status: str = "running"
    """`running`, `succeeded`, `cached`, `skipped`, `failed` or `interrupted`."""
    seconds: float = 0.0
    attempts: int = 0
    outputs: dict[str, Any] = field(default_factory=dict)
    """Values of parameters; of artifacts `type path bytes metadata`."""
    log: str = ""
    """Path of the log file."""
    error: str = ""
    reason: str = ""
    """Why it was skipped."""


@dataclass
class Run:
    """A whole run, as it stands in `run.json`, which is rewritten whenever a step starts or ends."""

    pipeline: str
    package: str
    """Name or path that was run."""
    version: str
    run_id: str
    started: str
    parameters: dict[str, Any]
    out: str
    status: str = "running"
    """`running`, `succeeded`, `failed` or `interrupted`."""
    seconds: float = 0.0
    exit: int | None = None
    error: str = ""
    steps: list[Step] = field(default_factory=list)

    def save(self) -> None:
        """Writes `run.json`."""
        write_json(Path(self.out) / INDEX, asdict(self))


def prepare(out: Path) -> None:
    """Makes the folder of a run.

    Raises:
        UsageError: the folder holds something else; steps would overwrite it.
    """
    out.mkdir(parents=True, exist_ok=True)
    strangers = sorted(entry.name for entry in out.iterdir() if entry.name not in (".lock", "archive"))
    if strangers and not (out / INDEX).is_file():
        raise UsageError(f"{out} is not empty and no earlier run made it (found {strangers[0]}). Choose another --out folder")


def step_folder(out: Path, name: str) -> Path:
    """An empty folder for a step's results; what an earlier run left there is removed."""
    parts = ["archive-step" if part == "archive" else part for part in name.split("/")]  # `archive` holds the posts
    return fresh_folder(out.joinpath(*parts))


def iteration_names(loop: str, items: Sequence[Any]) -> list[str]:
    """Folders of a loop's iterations: by the item where that is text, `query-bluesky-ada.example.com`, otherwise by number."""
    if not all(isinstance(item, str) for item in items):
        return [f"{loop}-iteration-{number}" for number in range(len(items))]
    tags = [_tag(item) for item in items]
    if len(set(tags)) < len(tags) or not all(tags):
        tags = [f"{number}-{tag}".rstrip("-") for number, tag in enumerate(tags)]
    return [f"{loop}-{tag}" for tag in tags]


def _tag(item: str) -> str:
    """A text as part of a folder's name: the end of it, which tells paths and addresses apart, and a digest of what is cut."""
    slug = _UNUSUAL.sub("-", item).strip("-.")
    if len(slug) <= _TAG:
        return slug
    end = slug[-_TAG:]
    return f"{end.partition('-')[2].strip('-.') or end}-{hashlib.sha256(item.encode()).hexdigest()[:8]}"


def publish(outputs: dict[str, Any], folder: Path, copy: bool) -> dict[str, Any]:
    """Puts a step's outputs into its folder and returns them as they stand in the index.

    Args:
        outputs: values and `kfp.dsl.Artifact`s by name.
        folder: where to.
        copy: copy files; otherwise they are hard links, which cost nothing, to files that nobody else keeps.
    """
    facts = {}
    for name, value in outputs.items():
        facts[name] = _publish(name, value, folder, copy) if hasattr(value, "schema_title") else _plain(value)
    return facts


def _publish(name: str, artifact: Any, folder: Path, copy: bool) -> dict[str, Any]:
    kind, source, metadata = artifact.schema_title, Path(artifact.path), _plain(artifact.metadata)
    target = folder / f"{name}{_SUFFIXES.get(kind, '')}"
    if kind in _METRICS:
        target = folder / f"{name}.json"
        write_json(target, metadata)
    elif source.is_dir():
        shutil.copytree(source, target, symlinks=True, copy_function=_copy if copy else _link)
    elif source.is_file():
        (_copy if copy else _link)(str(source), str(target))
    else:
        return {"type": kind, "path": artifact.uri, "bytes": 0, "metadata": metadata}  # a URI elsewhere, or not written
    return {"type": kind, "path": str(target), "bytes": size(target), "metadata": metadata}


def size(path: Path) -> int:
    """Bytes of a file, or of all files of a folder."""
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file())


def _copy(source: str, target: str) -> str:
    return str(shutil.copy2(source, target))


def _link(source: str, target: str) -> str:
    try:
        os.link(source, target)
    except OSError:  # another file system, or one without hard links
        shutil.copy2(source, target)
    return target


def _plain(value: Any) -> Any:
    """The value as JSON has it: whole numbers as such, since KFP hands all on as floats, and null for NaN."""
    return json.loads(json.dumps(value, default=str), parse_float=_number, parse_constant=lambda name: None)


def _number(text: str) -> int | float:
    value = float(text)
    return int(value) if value.is_integer() and abs(value) < 2**53 else value
