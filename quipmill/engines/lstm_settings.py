"""The sizes of the engine `lstm`, and the recipe in which one travels as a base model: `lstm.json` in a folder.

`test small medium large` are those of the original, TensorFlow's PTB tutorial after Zaremba, Sutskever and Vinyals (2014), number
by number; `adamw` is what one would choose today for the time that `small` takes.
"""

import json
import math
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Final

from quipmill.config import FinetuneConfig
from quipmill.errors import CheckpointError, UsageError
from quipmill.schema import fresh_folder, write_json

RECIPE: Final = "lstm.json"
MAX_RECIPE_BYTES: Final = 1 << 16


@dataclass(frozen=True)
class Settings:
    """Everything that makes an LSTM and its training what they are."""

    size: str
    layers: int
    hidden: int
    """Width of the layers and of the embedding."""
    num_steps: int
    """Tokens through which gradients flow back; the state itself is carried on from window to window."""
    batch_size: int
    """Rows, each a part of the one stream that the corpus is."""
    epochs: int
    """Epochs in all, of `(batch_len - 1) // num_steps` steps each; 0 leaves the length to the `steps` of `FinetuneConfig`."""
    learning_rate: float
    max_epoch: int
    """The learning rate of epoch n, from 0, is `learning_rate * lr_decay ** max(n - max_epoch, 0)` with `sgd`."""
    lr_decay: float
    dropout: float
    """Share that is dropped behind the embedding and behind each layer."""
    clip_norm: float
    """Largest global norm of the gradient; 0 does not clip."""
    init_scale: float
    """Weights start uniform within plus and minus this, the biases of the layers at 0."""
    optimizer: str = "sgd"
    """`sgd`, or `adamw` with a rate that rises, then falls along a cosine to a twentieth."""
    tied: bool = False
    """The softmax uses the embedding's weights."""
    variational: bool = False
    """One dropout mask for all steps of a window."""
    weight_decay: float = 0.0
    """Of matrices, decoupled; with `adamw` only."""
    zipf_bias: bool = False
    """The softmax's bias starts at Zipf's law instead, words being numbered by frequency: Adam would take long to get there."""
    warmup_fraction: float = 0.0
    """Share of the steps in which the rate of `adamw` rises."""
    min_count: int = 2
    """Rarer training words are `<unk>`, so that the model learns where an unknown word stands; 1 keeps all."""
    max_words: int = 50_000
    """Largest vocabulary; the rarest words beyond it are `<unk>`."""

    def __post_init__(self) -> None:
        for name, (low, high) in _LIMITS.items():
            value = getattr(self, name)
            if not (math.isfinite(value) and low <= value <= high):
                raise UsageError(f"{name} of an LSTM must be {low:g} to {high:g}, found {value}")
        if self.optimizer not in ("sgd", "adamw"):
            raise UsageError(f"optimizer of an LSTM must be sgd or adamw, found {self.optimizer[:40]!r}")


_LIMITS: Final = {
    "layers": (1, 16),
    "hidden": (1, 8192),
    "num_steps": (1, 1024),
    "batch_size": (1, 4096),
    "epochs": (0, 100_000),
    "learning_rate": (1e-12, 3e38),
    "max_epoch": (0, 100_000),
    "lr_decay": (1e-3, 1),
    "dropout": (0, 0.95),
    "clip_norm": (0, 1e9),
    "init_scale": (0, 10),
    "weight_decay": (0, 10),
    "warmup_fraction": (0, 0.9),
    "min_count": (1, 1_000_000),
    "max_words": (1, 2_000_000),
}

#                  layers hidden steps batch epochs rate max_epoch decay dropout clip init_scale
SIZES: Final = {
    "test": Settings("test", 1, 2, 2, 20, 1, 1.0, 1, 0.5, 0.0, 1.0, 0.1),
    "small": Settings("small", 2, 200, 20, 20, 13, 1.0, 4, 0.5, 0.0, 5.0, 0.1),
    "medium": Settings("medium", 2, 650, 35, 20, 39, 1.0, 6, 0.8, 0.5, 5.0, 0.05),
    "large": Settings("large", 2, 1500, 35, 20, 55, 1.0, 14, 1 / 1.15, 0.65, 10.0, 0.04),
    "adamw": Settings(
        "adamw", 1, 256, 20, 20, 8, 8e-3, 0, 1.0, 0.4, 1.0, 0.05, "adamw", True, True, 0.1, True, 0.05
    ),
}  # fmt: skip

PREFIX: Final = "lstm-"
RECIPES: Final = tuple(PREFIX + size for size in SIZES)
"""The names of base models that are recipes of this engine."""


def make_settings(size: str, **overrides: float | str | bool | None) -> Settings:
    """The settings of a size, with what is not None in `overrides` changed.

    Raises:
        UsageError: no such size or setting, or a value out of bounds.
    """
    if size not in SIZES:
        raise UsageError(f"no LSTM of size {size[:40]!r}. Choose one of: {', '.join(SIZES)}")
    given: dict[str, Any] = {name: value for name, value in overrides.items() if value is not None}  # checked by _checked
    return _checked({**asdict(SIZES[size]), **given})


def write_recipe(folder: Path, size: str, **overrides: float | str | bool | None) -> Settings:
    """Makes `folder` a base model for this engine: a size, with what is not None in `overrides` changed.

    Raises:
        UsageError: no such size or setting, or a value out of bounds.
    """
    settings = make_settings(size, **overrides)
    write_json(fresh_folder(folder) / RECIPE, asdict(settings))
    return settings


def copy_recipe(source: Path, folder: Path) -> None:
    """Copies a recipe into a folder, after it is found to be one.

    Raises:
        CheckpointError: it is none.
    """
    write_json(folder / RECIPE, asdict(read_recipe(source)))


def read_recipe(folder: Path) -> Settings:
    """The settings in a recipe or in a checkpoint.

    Raises:
        CheckpointError: there are none, or none that a model can have.
    """
    path = folder / RECIPE
    if not path.is_file():
        advice = f"Make one with `quipmill base-model lstm-small -o {folder}`, or train without a base model"
        raise CheckpointError(f"{folder}: no recipe of an LSTM: {RECIPE} is missing. {advice}")
    try:
        values = json.loads(path.read_bytes()[: MAX_RECIPE_BYTES + 1])
        return _checked({field.name: values[field.name] for field in fields(Settings)})
    except (ValueError, KeyError, TypeError, RecursionError, UsageError) as error:
        raise CheckpointError(f"{path}: not a recipe of an LSTM ({error}). Make it again with `quipmill base-model`") from error


def choose_settings(base: Path | None, config: FinetuneConfig) -> Settings:
    """The recipe of the base model, with what the user set in `FinetuneConfig` instead of its own.

    Without a base model it is `small`, as long as `config.steps` says. `clip_norm` and `warmup_fraction` count as set where they
    are not the defaults of `FinetuneConfig`.
    """
    recipe = read_recipe(base) if base else replace(SIZES["small"], epochs=0)
    usual = FinetuneConfig()
    chosen = {
        "learning_rate": config.learning_rate,
        "batch_size": config.batch_size,
        "num_steps": config.context,
        "dropout": config.dropout,
        "weight_decay": config.weight_decay,
        "clip_norm": None if config.clip_norm == usual.clip_norm else config.clip_norm,
        "warmup_fraction": None if config.warmup_fraction == usual.warmup_fraction else config.warmup_fraction,
    }
    return _checked({**asdict(recipe), **{name: value for name, value in chosen.items() if value is not None}})


def _checked(values: dict[str, Any]) -> Settings:
    """Settings from values of any kind.

    Raises:
        UsageError: one has no such name, or another type.
    """
    types = {field.name: field.type for field in fields(Settings)}
    for name, value in values.items():
        kind = types.get(name)
        if kind is None:
            raise UsageError(f"an LSTM has no setting {name[:40]!r}. Choose from: {', '.join(types)}")
        if kind is float and type(value) is int:
            values = {**values, name: float(value)}
        elif type(value) is not kind:
            raise UsageError(f"{name} of an LSTM must be {kind.__name__}, found {str(value)[:40]!r}")  # type: ignore[union-attr]
    return Settings(**values)
