"""The table of all pipelines, examples included; run, compile, and the checks for staleness read it.

An entry is `module:function`; the function builds the pipeline, and takes `engine` and `gpu` if the pipeline has such a choice.
"""

import inspect
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any, Final

from quipmill.errors import UsageError
from quipmill.kubeflow.engine import DEFAULT, suffix

PIPELINES: Final[dict[str, str]] = {
    "posts": "quipmill.pipeline:build_posts",
    "posts_each": "quipmill.pipeline:build_posts_each",
    "sample": "quipmill.pipeline:build_sample",
    "publish": "quipmill.pipeline:build_publish",
    "iris_train": "quipmill.examples.iris.pipeline:build_train",
    "iris_predict": "quipmill.examples.iris.pipeline:build_predict",
    "iris_update": "quipmill.examples.iris.pipeline:build_update",
    "captioning_train": "quipmill.examples.captioning.pipeline:build_train",
    "captioning_predict": "quipmill.examples.captioning.pipeline:build_predict",
    "got_script": "quipmill.examples.got_script.pipeline:build",
    "got_script_gpt2": "quipmill.examples.got_script.pipeline:build_gpt2",
}

COMPONENTS: Final = "quipmill.components"
"""The package whose `__all__` names the components."""

EXAMPLES: Final = "quipmill.examples."
"""Where the pipelines of the examples are."""

SHIPPED_ENGINES: Final = (DEFAULT, "gpt2_simple")
SHIPPED_GPUS: Final = ("gke", None)
"""The variants that the wheel contains: every engine here, with a GPU and without."""


def builder(name: str) -> Callable[..., Any]:
    """The function that builds a pipeline.

    Raises:
        UsageError: no pipeline has this name; the message lists those that exist.
    """
    if name not in PIPELINES:
        raise UsageError(f"no pipeline {name!r}. Choose one of: {', '.join(PIPELINES)}, or give the path of a compiled YAML file")
    module, _, function = PIPELINES[name].partition(":")
    build: Callable[..., Any] = getattr(import_module(module), function)
    return build


def options(name: str, engine: str = DEFAULT, gpu: str | None = "gke") -> dict[str, str | None]:
    """Those of the two choices that this pipeline has.

    Raises:
        UsageError: another engine than the default was chosen for a pipeline without one.
    """
    accepted = inspect.signature(builder(name)).parameters
    if engine != DEFAULT and "engine" not in accepted:
        raise UsageError(f"pipeline {name!r} has no choice of engine. Leave --engine out")
    return {key: value for key, value in (("engine", engine), ("gpu", gpu)) if key in accepted}


def file_stem(name: str, engine: str = DEFAULT, gpu: str | None = "gke") -> str:
    """Name of a variant: of its YAML file, and of the pipeline itself with `_` for `-`, which is KFP's scope of caching."""
    chosen = options(name, engine, gpu)
    return name + suffix(str(chosen.get("engine", DEFAULT)), chosen.get("gpu", "gke"))


def variants(name: str) -> Iterator[tuple[str, str | None]]:
    """The engines and GPU presets of one pipeline that the wheel ships."""
    accepted = inspect.signature(builder(name)).parameters
    for engine in SHIPPED_ENGINES if "engine" in accepted else (DEFAULT,):
        for gpu in SHIPPED_GPUS if "gpu" in accepted else ("gke",):
            yield engine, gpu


def components() -> dict[str, Any]:
    """All components by name."""
    return _exported(COMPONENTS)


def example_components() -> list[Any]:
    """The components that only an example has: those of the module `components` beside its `pipeline`."""
    modules = {entry.partition(":")[0] for entry in PIPELINES.values()}
    beside = sorted(module.removesuffix("pipeline") + "components" for module in modules if module.startswith(EXAMPLES))
    return [component for module in beside for component in _exported(module).values()]


def _exported(module: str) -> dict[str, Any]:
    found = import_module(module)
    return {name: getattr(found, name) for name in found.__all__}
