"""Reads compiled YAML that anybody may have made: bounded, and checked against KFP's own message types.

What comes out has the types that KFP declares, so that the rules need not ask whether a list is a list.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import yaml  # kfp requires it

from quipmill.errors import DataError
from quipmill.kubeflow.lint.findings import Finding

Json = dict[str, Any]
"""A JSON object; the keys that a rule asks for are typed by KFP's messages."""

MAX_BYTES: Final = 8 << 20
MAX_DEPTH: Final = 90
MAX_NODES: Final = 300_000
"""Of the YAML with all its aliases written out, since nine short lines of aliases can mean gigabytes. Long texts count more."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the quick one, where libyaml is there
_NEEDED: Final = ("pipelineInfo", "root")
_WRITE: Final = "Compile the pipeline again with kfp.compiler.Compiler().compile"


@dataclass
class Pipeline:
    """A compiled pipeline, and what was wrong with the file itself."""

    root: Json = field(default_factory=dict)
    components: dict[str, Json] = field(default_factory=dict)
    executors: dict[str, Json] = field(default_factory=dict)
    settings: dict[str, Json] = field(default_factory=dict)
    """Kubernetes settings by executor, from the second document."""
    findings: list[Finding] = field(default_factory=list)

    @property
    def readable(self) -> bool:
        """Whether there is a DAG to look at."""
        return bool(self.root.get("dag", {}).get("tasks"))


def read(path: Path) -> Pipeline:
    """The pipeline in a file; a file that holds none gives a finding.

    Raises:
        OSError: the file cannot be read.
    """
    try:
        spec, platform = _split(_documents(_text(path)))
    except DataError as error:
        problem, _, fix = str(error).partition(". ")
        return Pipeline(findings=[Finding("QM001", "", problem, fix)])
    pipeline = Pipeline()
    counts = list(_numeric_counts(spec))
    pipeline.findings += [finding for finding, _ in counts]
    for _, accelerator in counts:
        accelerator["resourceCount"] = str(accelerator["resourceCount"])
    _type(pipeline, spec, platform)
    if not pipeline.readable and not pipeline.findings:
        pipeline.findings.append(Finding("QM001", "", "the root of the pipeline has no tasks", _WRITE))
    return pipeline


def _text(path: Path) -> str:
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise DataError(f"the file is larger than {MAX_BYTES >> 20} MiB, more than a cluster takes. Move data into artifacts")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise DataError("the file is not UTF-8 text. Give the .yaml file that KFP's compiler wrote") from None


def _documents(text: str) -> list[Any]:
    try:
        _bound(text)
        return [document for document in yaml.load_all(text, Loader=_Loader) if document is not None]
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" in line {mark.line + 1}" if mark else ""
        what = getattr(error, "problem", None) or "it does not parse"
        raise DataError(f"the file is broken YAML{where}: {what}. {_WRITE}") from None
    except (ValueError, RecursionError):  # a date that does not exist, a number of a million digits
        raise DataError(f"the file is YAML with a value that cannot be read. {_WRITE}") from None


def _bound(text: str) -> None:
    """Counts nodes as if every alias were written out, before anything is built.

    Raises:
        DataError: too many nodes, too deep, or an alias inside its own anchor.
    """
    total, sizes = 0, dict[str, int]()
    open_nodes: list[tuple[str | None, int]] = []
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent):
            if event.anchor not in sizes:
                raise DataError(f"the YAML contains itself through the alias {str(event.anchor)[:40]!r}. {_WRITE}")
            total += sizes[str(event.anchor)]
        elif isinstance(event, yaml.ScalarEvent):
            size = 1 + len(event.value) // 64
            total += size
            if event.anchor:
                sizes[event.anchor] = size
        elif isinstance(event, yaml.CollectionStartEvent):
            open_nodes.append((event.anchor, total))
            total += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            anchor, before = open_nodes.pop()
            if anchor:
                sizes[anchor] = total - before
        if total > MAX_NODES or len(open_nodes) > MAX_DEPTH:
            raise DataError(f"the YAML has more than {MAX_NODES:,} values or {MAX_DEPTH} levels. {_WRITE}")


def _split(documents: list[Any]) -> tuple[Json, Json]:
    """The pipeline and the platform document, also out of Kubernetes manifests and pipeline jobs."""
    found = [document for document in documents if isinstance(document, dict)]
    for document in found:
        inner = document.get("spec") if document.get("kind") == "PipelineVersion" else document
        if isinstance(inner, dict) and isinstance(inner.get("pipelineSpec"), dict):
            return inner["pipelineSpec"], inner["platformSpec"] if isinstance(inner.get("platformSpec"), dict) else {}
    for document in found:
        if all(isinstance(document.get(key), dict) for key in _NEEDED):
            others = (other for other in found if "platforms" in other)
            return document, next(others, {})
    raise DataError(_what_instead(found))


def _what_instead(found: list[Json]) -> str:
    kinds = {str(document.get("kind")) for document in found}
    if "Workflow" in kinds:
        return f"this is an Argo workflow, as KFP 1 compiled it. {_WRITE} of kfp 2"
    if any("implementation" in document for document in found):
        return "this is a component.yaml, not a compiled one. Load it with kfp.components.load_component_from_file and compile it"
    if any("pipelineSpec" in document or document.keys() & {*_NEEDED, "components", "deploymentSpec"} for document in found):
        return f"the file lacks {' or '.join(_NEEDED)}, which every compiled pipeline has. {_WRITE}"
    return "the file holds no pipeline. Give YAML that KFP's compiler wrote"


def _numeric_counts(spec: Json) -> Iterator[tuple[Finding, Json]]:
    """Counts that are written as numbers, where the format wants text: a name of their own, since it is such a common slip."""
    executors = _within(spec, "deploymentSpec", "executors")
    for label, executor in executors.items():
        accelerator = _within(executor, "container", "resources", "accelerator")
        count = accelerator.get("resourceCount")
        if isinstance(count, int | float):
            fix = f"Write resourceCount: '{count}', or pass text to set_accelerator_limit"
            yield (
                Finding("QM202", "", f"executor {label} counts accelerators with the number {count}, not with text", fix),
                accelerator,
            )


def _within(value: Any, *keys: str) -> Json:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def _type(pipeline: Pipeline, spec: Json, platform: Json) -> None:
    """Fills the pipeline with what KFP's message types make of the documents."""
    from kfp.kubernetes import kubernetes_executor_config_pb2
    from kfp.pipeline_spec import pipeline_spec_pb2

    typed = _parse(pipeline, pipeline_spec_pb2.PipelineSpec, spec, "the pipeline")
    platforms = _parse(pipeline, pipeline_spec_pb2.PlatformSpec, platform, "the platform document")
    pipeline.root, pipeline.components = typed.get("root", {}), typed.get("components", {})
    for label, values in _within(typed, "deploymentSpec", "executors").items():
        message = pipeline_spec_pb2.PipelineDeploymentConfig.ExecutorSpec
        pipeline.executors[label] = _parse(pipeline, message, values, f"executor {label}")
    for label, values in _within(platforms, "platforms", "kubernetes", "deploymentSpec", "executors").items():
        config = kubernetes_executor_config_pb2.KubernetesExecutorConfig
        pipeline.settings[label] = _parse(pipeline, config, values, f"Kubernetes settings of {label}")


def _parse(pipeline: Pipeline, message: Any, values: Any, where: str) -> Json:
    """The values as the message type has them; what does not fit becomes a finding."""
    from google.protobuf import json_format

    problem = ""
    for lenient in (False, True):
        try:
            parsed = json_format.ParseDict(dict(values), message(), ignore_unknown_fields=lenient)
            found: Json = json_format.MessageToDict(parsed)
        except (json_format.Error, ValueError, TypeError, AttributeError, KeyError, RecursionError) as error:
            problem = problem or _reason(error)
            continue
        if lenient:
            fix = "Update quipmill and kfp if it is a new one; a server that does not know it refuses the pipeline"
            pipeline.findings.append(Finding("QM003", "", f"{where}: {problem}", fix))
        return found
    pipeline.findings.append(Finding("QM002", "", f"{where}: {problem}", _WRITE))
    return {}


def _reason(error: Exception) -> str:
    """The first sentence of protobuf's message, which otherwise quotes whole values, secrets among them."""
    text = " ".join(str(error).split()) or type(error).__name__
    named = re.search(r'no field named "([\w-]{1,60})"(?: at "([\w.\[\]-]{1,120}))?', text)
    if named:
        return f"no field is called {named[1]}" + (f" in {named[2]}" if named[2] else "")
    at = re.search(r"(?:Failed to parse|at) ([A-Za-z_][\w.\[\]-]{0,120})(?: field)?", text)
    return "a value has the wrong type" + (f", at {at[1]}" if at else "")
