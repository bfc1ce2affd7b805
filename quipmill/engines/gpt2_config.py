"""GPT-2's `config.json`: the sizes of a model, written as transformers reads them and checked before anything is allocated."""

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Final

from quipmill.engines.gpt2_tokenizer import MAX_JSON_BYTES
from quipmill.errors import CheckpointError
from quipmill.schema import write_json

PLAIN: Final = {
    "model_type": "gpt2",
    "activation_function": "gelu_new",
    "layer_norm_epsilon": 1e-5,
    "n_inner": None,
    "scale_attn_weights": True,
    "scale_attn_by_inverse_layer_idx": False,
    "tie_word_embeddings": True,
}
"""What a config may say beside the sizes: GPT-2 as published. Variants would load, and be computed wrongly."""


@dataclass(frozen=True)
class Shape:
    """The sizes of one GPT-2."""

    n_layer: int
    n_head: int
    n_embd: int
    n_positions: int
    """Tokens that the model can see at once, the start token included."""
    vocab_size: int


def write_config(out: Path, shape: Shape) -> None:
    """Writes `config.json` as transformers reads it."""
    end = shape.vocab_size - 1
    write_json(
        out / "config.json",
        {
            "architectures": ["GPT2LMHeadModel"],
            **{name: value for name, value in PLAIN.items() if value is not None},
            "initializer_range": 0.02,
            **asdict(shape),
            "n_ctx": shape.n_positions,
            "bos_token_id": end,
            "eos_token_id": end,
            "embd_pdrop": 0.1,
            "attn_pdrop": 0.1,
            "resid_pdrop": 0.1,
        },
    )


def read_shape(folder: Path) -> Shape:
    """The sizes in a model folder's `config.json`.

    Raises:
        CheckpointError: it is missing, or not a GPT-2's.
    """
    path = folder / "config.json"
    values = read_json(path)
    try:
        shape = Shape(**{f.name: int(values[f.name]) for f in fields(Shape)})
    except (KeyError, TypeError, ValueError) as error:
        raise CheckpointError(f"{path}: not the config of a GPT-2 ({error!r}). Fetch or train the model again") from error
    for name, only in PLAIN.items():
        if values.get(name, only) != only:
            raise CheckpointError(f"{path}: {name} must be {only!r} here, found {values[name]!r}. Choose another base model")
    check_shape(path, shape)
    return shape


def check_shape(path: Path, shape: Shape) -> None:
    """Refuses sizes that no GPT-2 has, before anything of that size is allocated."""
    limits = Shape(n_layer=200, n_head=200, n_embd=20_000, n_positions=100_000, vocab_size=1_000_000)
    for name, limit in asdict(limits).items():
        if not 0 < getattr(shape, name) <= limit:
            raise CheckpointError(f"{path}: {name} must be 1 to {limit}, found {getattr(shape, name)}")
    if shape.n_embd % shape.n_head:
        raise CheckpointError(f"{path}: n_embd ({shape.n_embd}) must be a multiple of n_head ({shape.n_head})")


def read_json(path: Path) -> dict[str, Any]:
    """A JSON object of bounded size.

    Raises:
        CheckpointError: the file is missing, too large or something else.
    """
    if not path.is_file():
        raise CheckpointError(f"{path}: no such file. Fetch or train the model again")
    if path.stat().st_size > MAX_JSON_BYTES:
        raise CheckpointError(f"{path}: larger than {MAX_JSON_BYTES >> 20} MB. Fetch or train the model again")
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        raise CheckpointError(f"{path}: not JSON ({error}). Fetch or train the model again") from error
    if not isinstance(values, dict):
        raise CheckpointError(f"{path}: expected an object, found {type(values).__name__}. Fetch or train the model again")
    return values
