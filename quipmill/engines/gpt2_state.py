"""All that the next training step of `gpt2_torch` depends on, in a folder of safetensors and JSON; nothing in it can run."""

import json
import math
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file

from quipmill.errors import CheckpointError
from quipmill.schema import write_json


@dataclass
class State:
    """Where a training stands, but for the tensors."""

    step: int = 0
    position: tuple[int, int] = (0, 0)
    """Epoch and row, see `gpt2_rows.Rows`."""
    best: float = math.inf
    best_step: int = 0
    bad_looks: int = 0
    start: float = math.nan
    """Validation bits per byte of the untouched base."""
    tokens: int = 0
    seconds: float = 0.0
    """Spent training, looks at the validation split not counted."""
    loss: float = math.nan
    """Running mean of the training loss, nats per token."""
    history: list[dict[str, float]] = field(default_factory=list)


@dataclass(frozen=True)
class Kept:
    """The tensors of a training."""

    model: Any
    """A `GPT2LMHeadModel`; Any because transformers has no types."""
    optimizers: Sequence[torch.optim.Optimizer]
    mean: dict[str, torch.Tensor]
    """Running mean of the weights by name; empty where none is kept."""


def write_state(folder: Path, state: State, kept: Kept, best: Path) -> None:
    """Writes weights, optimizers, random state, the best weights so far and `state`.

    Raises:
        OSError: the disk is full or cannot be written.
    """
    parameters = dict(kept.model.named_parameters())  # the tied output layer comes once
    names = {parameter: name for name, parameter in parameters.items()}
    moments = {
        f"{kind}.{names[parameter]}": value.detach().clone()
        for optimizer in kept.optimizers
        for parameter, values in optimizer.state.items()
        for kind, value in values.items()
    }
    random = {"cpu": torch.get_rng_state()}
    if torch.cuda.is_available():
        random["cuda"] = torch.cuda.get_rng_state()
    try:
        save_file({name: p.detach().contiguous() for name, p in parameters.items()}, folder / "model.safetensors")
        save_file(moments, folder / "optimizers.safetensors")
        save_file(kept.mean, folder / "mean.safetensors")
        save_file(random, folder / "random.safetensors")
    except SafetensorError as error:
        raise OSError(0, str(error), str(folder)) from error
    shutil.copyfile(best, folder / "best.safetensors")
    write_json(folder / "state.json", asdict(state))


def read_state(folder: Path, kept: Kept, best: Path) -> State:
    """Puts everything back in its place, and the best weights to `best`.

    Raises:
        CheckpointError: a file is damaged, or belongs to another model.
    """
    try:
        values = json.loads((folder / "state.json").read_text(encoding="utf-8"))
        state = State(**{**values, "position": tuple(values["position"])})
        weights, moments, mean, random = (
            load_file(folder / f"{name}.safetensors") for name in ("model", "optimizers", "mean", "random")
        )
        names = {parameter: name for name, parameter in kept.model.named_parameters()}
        with torch.no_grad():
            for parameter, name in names.items():
                parameter.copy_(weights[name])
            for name, tensor in kept.mean.items():
                tensor.copy_(mean[name])
        for optimizer in kept.optimizers:
            for parameter in (one for group in optimizer.param_groups for one in group["params"]):
                ending = f".{names[parameter]}"
                optimizer.state[parameter] = {
                    key.removesuffix(ending): value.to(parameter.device) for key, value in moments.items() if key.endswith(ending)
                }
        torch.set_rng_state(random["cpu"])
        if torch.cuda.is_available() and "cuda" in random:
            torch.cuda.set_rng_state(random["cuda"])
        shutil.copyfile(folder / "best.safetensors", best)
    except (OSError, ValueError, KeyError, TypeError, RuntimeError, SafetensorError) as error:
        raise CheckpointError(f"the training checkpoint does not fit ({error}). Remove it to start over") from error
    return state
