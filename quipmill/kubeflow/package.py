"""What is sent to a cluster: compiled YAML that was checked, with parameters of the types that the pipeline declares."""

import hashlib
import json
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from quipmill.errors import UsageError
from quipmill.kubeflow import parameters, pipelines
from quipmill.kubeflow.compile import compile_pipeline
from quipmill.kubeflow.engine import DEFAULT
from quipmill.kubeflow.lint import lint
from quipmill.kubeflow.run import load

MAX_BYTES: Final = 8 << 20
SHOWN: Final = 5
"""Errors of the linter that one message tells."""


@dataclass(frozen=True)
class Build:
    """How a pipeline that is given by name is compiled."""

    engine: str = DEFAULT
    gpu: str | None = "gke"
    registry: str | None = None


@dataclass(frozen=True)
class Package:
    """A pipeline that is ready to be sent; the file lives as long as the block that made it."""

    path: Path
    pipeline: str
    parameters: dict[str, Any]
    digest: str
    """Of the pipeline and the parameters."""


@contextmanager
def prepared(
    source: str | Path,
    values: Mapping[str, Any],
    *,
    build: Build | None = None,
    cache: bool | None = None,
    as_text: bool = False,
    check: bool = True,
    say: Callable[[str], object] | None = None,
) -> Iterator[Package]:
    """Compiles if need be, lints, types the parameters; nothing has been sent when one of these fails.

    Args:
        source: a name of the pipelines table, or the path of a compiled YAML file.
        values: the pipeline's parameters.
        build: for a name only.
        cache: True or False sets the caching of every step, those in loops and conditions too; None leaves it as compiled.
        as_text: the values are text, as a command line gives them.
        check: lint the YAML; an error stops here.
        say: takes the linter's warnings.

    Raises:
        UsageError: the pipeline or a parameter is wrong.
    """
    with tempfile.TemporaryDirectory(prefix="quipmill-") as folder:
        original = _compiled(source, build, Path(folder))
        if check:
            _lint(original, source, say)
        spec = load(original).pipeline_spec
        typed = parameters.typed(spec, values, as_text)
        path = Path(folder) / "package.yaml"
        text = _with_cache(original.read_text(encoding="utf-8"), cache)
        path.write_text(text, encoding="utf-8")
        # of the content: the same pipeline formatted in another way is the same
        content = [list(yaml.safe_load_all(text)), typed]
        digest = hashlib.sha256(json.dumps(content, sort_keys=True, default=str).encode()).hexdigest()
        yield Package(path, spec.pipeline_info.name, typed, digest)


def _compiled(source: str | Path, build: Build | None, folder: Path) -> Path:
    if str(source) in pipelines.PIPELINES:
        build = build or Build()
        return compile_pipeline(str(source), folder, build.engine, build.gpu, build.registry)
    path = Path(source)
    if not path.is_file():
        pipelines.builder(str(source))  # says which names exist
    if build not in (None, Build()):
        raise UsageError(f"{source} is compiled already. Leave --engine, --gpu and --registry out, or give the pipeline's name")
    if path.stat().st_size > MAX_BYTES:
        raise UsageError(f"{source}: larger than {MAX_BYTES >> 20} MiB, more than a cluster takes. Move data into artifacts")
    return path


def _lint(path: Path, source: str | Path, say: Callable[[str], object] | None) -> None:
    findings = lint(path)
    errors = [str(finding) for finding in findings if finding.severity == "error"]
    if errors:
        more = f" (and {len(errors) - SHOWN} more)" if len(errors) > SHOWN else ""
        raise UsageError(f"{source}: {'; '.join(errors[:SHOWN])}{more}. Nothing was sent; --no-lint sends it as it is")
    for finding in findings if say else ():
        assert say
        say(f"{source}: {finding}")


def _with_cache(text: str, cache: bool | None) -> str:
    """The YAML with the caching of every task set: what kfp's client sets reaches the tasks of the root alone."""
    if cache is None:
        return text
    documents = list(yaml.safe_load_all(text))
    for document in documents:
        components = document.get("components", {})
        for part in (document.get("root", {}), *components.values()):
            for task in part.get("dag", {}).get("tasks", {}).values():
                is_step = "executorLabel" in components.get(task.get("componentRef", {}).get("name"), {})
                options = task.setdefault("cachingOptions", {})
                options.pop("enableCache", None)
                if cache and is_step:
                    options["enableCache"] = True  # KFP writes no false, which is the default
    return yaml.safe_dump_all(documents, sort_keys=True)
