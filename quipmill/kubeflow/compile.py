"""Writes the YAML that KFP takes: pipelines in their variants, and single components for `load_component_from_file`.

The same sources, kfp and quipmill version give the same bytes. `shipped()` is the folder that the wheel contains.
"""

import re
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from quipmill.errors import UsageError
from quipmill.kubeflow import pipelines
from quipmill.kubeflow.engine import DEFAULT, TARGETS
from quipmill.kubeflow.gpu import check_preset
from quipmill.schema import write_text

_IMAGE = re.compile(r".*/quipmill-(?P<target>[a-z]+):[^:/]+")


def shipped() -> Path:
    """The folder of compiled YAML inside the installed package."""
    return Path(__file__).parent / "yaml"


def compile_all(out: Path, registry: str | None = None) -> list[Path]:
    """Every pipeline in every variant that the wheel ships, and every component; returns the files."""
    files = [
        compile_pipeline(name, out, engine, gpu, registry)
        for name in pipelines.PIPELINES
        for engine, gpu in pipelines.variants(name)
    ]
    return [*files, *compile_components(out / "components", registry)]


def compile_pipeline(name: str, out: Path, engine: str = DEFAULT, gpu: str | None = "gke", registry: str | None = None) -> Path:
    """Writes `<out>/<name>[-<engine>][-cpu].yaml` and returns it.

    Args:
        name: a name of the table.
        out: the folder; it is made.
        engine: decides the images of the steps that load it.
        gpu: `<preset>[:<product>]` of `use_gpu`; None compiles without GPU.
        registry: prefix of the images; None takes `$QUIPMILL_REGISTRY` or `quipmill`.

    Raises:
        UsageError: an unknown pipeline, engine or preset.
    """
    if engine not in TARGETS:
        raise UsageError(f"no engine {engine!r} has an image. Choose one of: {', '.join(TARGETS)}")
    if gpu:
        check_preset(gpu.partition(":")[0])
    with images_from(registry):
        pipeline = pipelines.builder(name)(**pipelines.options(name, engine, gpu))
    path = out / f"{pipelines.file_stem(name, engine, gpu)}.yaml"
    _write(pipeline, path)
    return path


def compile_components(out: Path, registry: str | None = None, names: Sequence[str] = ()) -> list[Path]:
    """Writes `<out>/<component>.yaml` for the named components, or all, and returns the files."""
    found = pipelines.components()
    files = []
    for name in names or found:
        with images_from(registry):
            files.append(out / f"{name}.yaml")
            _write(found[name], files[-1])
    return files


@contextmanager
def images_from(registry: str | None) -> Iterator[None]:
    """Lets the components name their images in another registry, for the length of the block."""
    images = import_module(f"{pipelines.COMPONENTS}.images")
    steps = [*pipelines.components().values(), *pipelines.example_components()]
    containers = [component.component_spec.implementation.container for component in steps]
    before = [container.image for container in containers]
    try:
        for container in containers:
            match = _IMAGE.fullmatch(container.image)
            if match:
                container.image = images.image(match["target"], registry)
        yield
    finally:
        for container, image in zip(containers, before, strict=True):
            container.image = image


def _write(component: Any, path: Path) -> None:  # kfp's own classes carry no types
    """Compiles to a temporary file first, so that a failure leaves no half-written YAML."""
    from kfp.compiler import Compiler

    with tempfile.TemporaryDirectory() as folder:
        temporary = Path(folder) / path.name
        Compiler().compile(component, str(temporary))
        write_text(path, temporary.read_text(encoding="utf-8"))
