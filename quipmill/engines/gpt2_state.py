"""All that the next training step of `gpt2_torch` depends on, in a folder of safetensors and JSON; nothing in it can run."""

import math
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file, save_file

from quipmill.checkpoints import read_facts
from quipmill.engines.gpt2_optimizer import Muon
from quipmill.errors import CheckpointError
from quipmill.schema import write_json

_MOMENTS: Final[dict[type[torch.optim.Optimizer], tuple[str, ...]]] = {
    torch.optim.AdamW: ("exp_avg", "exp_avg_sq", "step"),
    Muon: ("momentum",),
}
"""What an optimizer keeps for each parameter."""

_DTYPES: Final = {torch.float32: "F32", torch.bfloat16: "BF16", torch.float16: "F16", torch.uint8: "U8"}
"""As safetensors writes them."""

_CUDA_STATE: Final = ("U8", (16,))
"""Type and shape of the random state of a GPU."""


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


def read_state(folder: Path, kept: Kept, best: Path | None, step: int, steps: int) -> State:
    """Puts everything back in its place, and the best weights to `best`.

    The files are hostile until checked: names, types and shapes of all of them before a number of any is read, so that a state
    that is refused takes no memory and leaves everything as it was.

    Args:
        folder: what `write_state` wrote.
        kept: the tensors of this training, which say how all must be.
        best: the file of the best weights; None where another process has it.
        step: the step that the state is of.
        steps: the training's steps in all.

    Raises:
        CheckpointError: a file is missing, damaged, or of another engine or model.
    """
    state = read_facts(folder / "state.json", State, (1 << 20) + 1024 * steps)
    if state.step != step or not 0 < step <= steps or min(state.position) < 0:
        raise CheckpointError(f"state.json is of step {state.step} at {state.position}, which is no step {step} of {steps}")
    parameters = {name: p.detach() for name, p in kept.model.named_parameters()}
    random = {"cpu": torch.get_rng_state()} | ({"cuda": torch.cuda.get_rng_state()} if torch.cuda.is_available() else {})
    wanted = {
        "best": {name: tensor.to(torch.float32, copy=False) for name, tensor in parameters.items()},
        "model": parameters,
        "mean": kept.mean,
        "optimizers": _moments(kept, parameters),
        "random": random,
    }
    for name, tensors in wanted.items():
        _check(folder / f"{name}.safetensors", tensors)
    weights, mean, moments, drawn = (load_file(folder / f"{name}.safetensors") for name in list(wanted)[1:])
    try:
        torch.set_rng_state(drawn["cpu"])
        if "cuda" in random and "cuda" in drawn:
            torch.cuda.set_rng_state(drawn["cuda"])
    except RuntimeError as error:
        raise CheckpointError(f"random.safetensors: no random state ({str(error)[:100]})") from error
    names = {parameter: name for name, parameter in kept.model.named_parameters()}
    with torch.no_grad():
        for name, parameter in parameters.items():
            parameter.copy_(weights[name])
        for name, tensor in kept.mean.items():
            tensor.copy_(mean[name])
    for optimizer in kept.optimizers:
        for parameter in (one for group in optimizer.param_groups for one in group["params"]):
            kinds = _MOMENTS[type(optimizer)]
            optimizer.state[parameter] = {k: moments[f"{k}.{names[parameter]}"].to(parameter.device) for k in kinds}
    if best:
        shutil.copyfile(folder / "best.safetensors", best)
    return state


def _moments(kept: Kept, parameters: Mapping[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Tensors of the types and shapes that the optimizers keep."""
    names = {parameter: name for name, parameter in kept.model.named_parameters()}
    count = torch.zeros(())
    return {
        f"{kind}.{names[parameter]}": count if kind == "step" else parameters[names[parameter]]
        for optimizer in kept.optimizers
        for parameter in (one for group in optimizer.param_groups for one in group["params"])
        for kind in _MOMENTS[type(optimizer)]
    }


def _check(path: Path, wanted: Mapping[str, torch.Tensor]) -> None:
    """Makes sure that a file holds these tensors and no others, without reading their numbers."""
    try:
        with safe_open(path, framework="pt") as file:
            slices = {name: file.get_slice(name) for name in file.keys()}  # not a dict
            found = {name: (one.get_dtype(), tuple(one.get_shape())) for name, one in slices.items()}
    except (OSError, SafetensorError) as error:
        raise CheckpointError(f"{path.name} is missing or damaged ({str(error)[:100]})") from error
    expected = {name: (_DTYPES[tensor.dtype], tuple(tensor.shape)) for name, tensor in wanted.items()}
    if "cpu" in expected and found.get("cuda", _CUDA_STATE) == _CUDA_STATE:  # a retry may find another device
        expected, found = expected | {"cuda": _CUDA_STATE}, found | {"cuda": _CUDA_STATE}
    if odd := sorted(name for name in expected.keys() | found.keys() if expected.get(name) != found.get(name)):
        name = odd[0]
        there = "is {} {}".format(*found[name]) if name in found else "is missing"
        here = "{} {}".format(*expected[name]) if name in expected else "none"
        raise CheckpointError(f"{path.name}: of another model: {name[:100]} {there}, this training has {here}")
