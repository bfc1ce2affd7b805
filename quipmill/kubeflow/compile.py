"""Writes the YAML that KFP takes: pipelines in their variants, and single components for `load_component_from_file`.

The same sources, kfp and quipmill version give the same bytes. `shipped()` is the folder that the wheel contains.
"""

import inspect
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from kfp.dsl import pipeline_task

from quipmill.errors import UsageError
from quipmill.kubeflow import pipelines
from quipmill.kubeflow.engine import DEFAULT, TARGETS
from quipmill.kubeflow.gpu import check_preset
from quipmill.schema import write_text

_SECRET = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?")
_IMAGE = re.compile(r".*/quipmill-(?P<target>[a-z]+):[^:/]+")


def shipped() -> Path:
    """The folder of compiled YAML inside the installed package."""
    return Path(__file__).parent / "yaml"


def compile_all(out: Path, registry: str | None = None, pull_secrets: Sequence[str] = ()) -> list[Path]:
    """Every pipeline in every variant that the wheel ships, and every component; returns the files."""
    files = [
        compile_pipeline(name, out, engine, gpu, registry, pull_secrets)
        for name in pipelines.PIPELINES
        for engine, gpu in pipelines.variants(name)
    ]
    return [*files, *compile_components(out / "components", registry, pull_secrets=pull_secrets)]


def compile_pipeline(
    name: str,
    out: Path,
    engine: str = DEFAULT,
    gpu: str | None = "gke",
    registry: str | None = None,
    pull_secrets: Sequence[str] = (),
) -> Path:
    """Writes `<out>/<name>[-<engine>][-cpu].yaml` and returns it.

    Args:
        name: a name of the table.
        out: the folder; it is made.
        engine: decides the images of the steps that load it.
        gpu: `<preset>[:<product>]` of `use_gpu`; None compiles without GPU.
        registry: prefix of the images; None takes `$QUIPMILL_REGISTRY` or `quipmill`.
        pull_secrets: Kubernetes secrets that every step's image is pulled with.

    Raises:
        UsageError: an unknown pipeline, engine or preset, or what cannot be the name of a secret.
    """
    if engine not in TARGETS:
        raise UsageError(f"no engine {engine!r} has an image. Choose one of: {', '.join(TARGETS)}")
    if gpu:
        check_preset(gpu.partition(":")[0])
    with images_from(registry), _callers_by_name():
        pipeline = pipelines.builder(name)(**pipelines.options(name, engine, gpu))
    path = out / f"{pipelines.file_stem(name, engine, gpu)}.yaml"
    with pulled_with(pipeline, pull_secrets):
        _write(pipeline, path)
    return path


@contextmanager
def _callers_by_name() -> Iterator[None]:
    """Spares kfp the source of every frame: it calls `inspect.stack()` at each setting of a task, for its caller's name alone.

    Where torch or TensorFlow is loaded, as in a notebook, that would be seconds a pipeline.
    """

    def stack() -> list[tuple[None, None, None, str]]:
        frame = sys._getframe(1)
        return [(None, None, None, one.f_code.co_name) for one in (frame, frame.f_back) if one]

    pipeline_task.inspect = SimpleNamespace(**{**vars(inspect), "stack": stack})
    try:
        yield
    finally:
        pipeline_task.inspect = inspect


def compile_components(
    out: Path, registry: str | None = None, names: Sequence[str] = (), pull_secrets: Sequence[str] = ()
) -> list[Path]:
    """Writes `<out>/<component>.yaml` for the named components, or all, and returns the files."""
    found = pipelines.components()
    files = []
    for name in names or found:
        with images_from(registry), pulled_with(found[name], pull_secrets):
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


@contextmanager
def pulled_with(component: Any, secrets: Sequence[str]) -> Iterator[None]:  # kfp's own classes carry no types
    """Adds pull secrets to every container, as `kfp.kubernetes.set_image_pull_secrets` does to a task."""
    for secret in secrets:
        if len(secret) > 253 or not _SECRET.fullmatch(secret):
            raise UsageError(f"no name of a secret: {secret!r}. `kubectl get secrets` lists those that there are")
    before, platform = component.component_spec.platform_spec, type(component.platform_spec)()
    platform.CopyFrom(before)
    wanted = [{"secretName": name, "secretNameParameter": {"runtimeValue": {"constant": name}}} for name in secrets]
    for label, executor in component.pipeline_spec.deployment_spec["executors"].items() if secrets else ():
        if "container" in executor:
            executors = platform.platforms["kubernetes"].deployment_spec.executors
            executors[label].get_or_create_list("imagePullSecret").extend(wanted)
    component.component_spec.platform_spec = platform
    try:
        yield
    finally:
        component.component_spec.platform_spec = before


def _write(component: Any, path: Path) -> None:  # kfp's own classes carry no types
    """Compiles to a temporary file first, so that a failure leaves no half-written YAML."""
    from kfp.compiler import Compiler

    with tempfile.TemporaryDirectory() as folder:
        temporary = Path(folder) / path.name
        Compiler().compile(component, str(temporary))
        write_text(path, temporary.read_text(encoding="utf-8"))
