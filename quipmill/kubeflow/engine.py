"""Which image each step of an engine runs in: the engine is chosen when a pipeline is compiled, because it decides the image.

Importing this needs no kfp, so that the steps themselves can use it.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from quipmill.errors import MissingExtra, UsageError
from quipmill.schema import read_manifest

if TYPE_CHECKING:
    from kfp.dsl import PipelineTask

DEFAULT: Final = "gpt2_torch"

TARGETS: Final[dict[str, dict[str, str]]] = {
    "gpt2_torch": {"finetune": "torch", "sample": "sample", "evaluate": "torch"},
    "gpt2_simple": {"finetune": "tf", "sample": "tf", "evaluate": "tf"},
    "lstm": {"finetune": "tf", "sample": "tf", "evaluate": "tf"},
    "markov": {"finetune": "core", "sample": "core", "evaluate": "core"},
}
"""Image target of the steps that load an engine; all other steps run in `core`."""

WITHOUT_BASE: Final = frozenset({"lstm", "markov"})
"""Engines that learn from the posts alone, or may."""

ENVIRONMENT: Final = "QUIPMILL_ENGINE"
"""Set on every task that loads an engine, so that a mismatch can be explained."""


def use_engine(task: "PipelineTask", name: str, image: str | None = None) -> "PipelineTask":
    """Makes a finetune, sample or evaluate task run in the image that holds an engine, and returns the task.

    Args:
        task: a task of one of quipmill's components.
        name: the engine, as given to `finetune(engine=...)`.
        image: full name of the image; needed for another package's engine, otherwise quipmill's own.

    Raises:
        UsageError: nothing is known of this engine, or the step loads none.
    """
    if not image:
        if name not in TARGETS:
            raise UsageError(f"no image is known for engine {name!r}. Choose one of {', '.join(TARGETS)}, or give image=...")
        step = task.component_spec.name
        target = TARGETS[name].get(step)
        if not target:
            raise UsageError(f"step {step!r} loads no engine. Only {', '.join(TARGETS[name])} do")
        current = task.container_spec.image
        prefix, _, last = current.rpartition("/")
        image = f"{prefix}/quipmill-{target}:{last.partition(':')[2]}"  # same registry and version
    task.set_container_image(image)
    return task.set_env_variable(ENVIRONMENT, name)


def suffix(engine: str, gpu: str | None) -> str:
    """How a variant of a pipeline is named: nothing for the default engine on a GPU, `-gpt2-simple`, `-cpu`, or both."""
    return ("" if engine == DEFAULT else f"-{engine.replace('_', '-')}") + ("" if gpu else "-cpu")


@contextmanager
def advise(engine: str = "", model: str = "") -> Iterator[None]:
    """Turns "packages are not installed" inside a pipeline's step into the name of the YAML that has the right image.

    Args:
        engine: the engine that the step loads, if it is known before.
        model: the checkpoint folder whose manifest names the engine, otherwise.
    """
    try:
        yield
    except MissingExtra as error:
        compiled = os.environ.get(ENVIRONMENT)
        wanted = engine or read_manifest(model).engine
        if not compiled or wanted == compiled:
            raise
        raise UsageError(
            f"this step's image is made for engine {compiled}, but the model needs {wanted}. Use the YAML compiled for it, "
            f"<name>{suffix(wanted, 'gpu')}.yaml (quipmill compile --engine {wanted}), or call use_engine(task, {wanted!r})"
        ) from error
