"""GPT-2 as files: what both GPT-2 engines, the base models and the converters share. Needs no torch and no TensorFlow.

A model folder always holds `model.safetensors config.json tokenizer.json encoder.json vocab.bpe`:

- weights under the names that transformers' `GPT2LMHeadModel.save_pretrained` writes (`transformer.wte.weight`,
  `transformer.h.0.attn.c_attn.weight`, ...), linear layers as (in, out), the tied `lm_head.weight` left out;
- `config.json` as transformers writes it; `encoder.json` and `vocab.bpe` as OpenAI published them, and the same tokenizer
  as `tokenizer.json`; one real `<|endoftext|>` token, the last id, which starts and ends every post.

A *recipe* is a folder with a `recipe.json` instead: a size and a seed. `materialize` makes it such a model folder, with a
tokenizer trained on the texts at hand and freshly drawn weights, the same for the same recipe and texts.
"""

import math
import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save_file

from quipmill.engines.gpt2_config import Shape, check_shape, read_json, read_shape, write_config
from quipmill.engines.gpt2_tokenizer import (
    EOT,
    TOKENIZER_FILES,
    build_tokenizer,
    copy_tokenizer,
    encode,
    eot_id,
    load_tokenizer,
    read_encoder,
    read_merges,
    train_tokenizer,
    write_tokenizer,
)
from quipmill.errors import CheckpointError, UsageError
from quipmill.schema import fresh_folder, write_json

__all__ = [
    "EOT",
    "FILES",
    "RECIPE",
    "RECIPES",
    "TOKENIZER_FILES",
    "Recipe",
    "Shape",
    "Tensors",
    "build_tokenizer",
    "check_model",
    "check_shape",
    "copy_tokenizer",
    "draw_weights",
    "encode",
    "eot_id",
    "fitting_vocabulary",
    "is_recipe",
    "load_tokenizer",
    "materialize",
    "normalise_keys",
    "parameter_count",
    "parameter_shapes",
    "read_encoder",
    "read_json",
    "read_merges",
    "read_recipe",
    "read_shape",
    "read_weights",
    "rematerialize",
    "require_base",
    "shape_of",
    "train_tokenizer",
    "write_config",
    "write_recipe",
    "write_tokenizer",
    "write_weights",
]

FILES: Final = ("model.safetensors", "config.json", *TOKENIZER_FILES)
RECIPE: Final = "recipe.json"

Tensors = dict[str, NDArray[Any]]


@dataclass(frozen=True)
class Recipe:
    """A model to train from nothing."""

    name: str
    n_layer: int
    n_head: int
    n_embd: int
    n_positions: int
    vocab_size: int
    """Largest vocabulary; a small corpus gets a smaller one, see `fitting_vocabulary`."""
    seed: int


RECIPES: Final = {
    "tiny": Recipe("tiny", n_layer=4, n_head=4, n_embd=256, n_positions=128, vocab_size=4096, seed=20),
}
"""Base models that need no download."""


def write_recipe(name: str, out: Path) -> Recipe:
    """Makes `out` the base-model folder of one of `RECIPES`."""
    recipe = RECIPES[name]
    write_json(fresh_folder(out) / RECIPE, asdict(recipe))
    return recipe


def is_recipe(base: Path) -> bool:
    """Whether a base-model folder holds a recipe rather than weights."""
    return (base / RECIPE).is_file()


def read_recipe(base: Path) -> Recipe:
    """The recipe in a base-model folder.

    Raises:
        CheckpointError: a field is missing, or not a number that a model can have.
    """
    values = read_json(base / RECIPE)
    try:
        recipe = Recipe(**{f.name: f.type(values[f.name]) for f in fields(Recipe)})  # type: ignore[operator]  # int or str
    except (KeyError, TypeError, ValueError) as error:
        raise CheckpointError(f"{base / RECIPE}: not a recipe ({error!r}). Run `quipmill base-model tiny` again") from error
    check_shape(base / RECIPE, shape_of(recipe, recipe.vocab_size))
    return recipe


def shape_of(recipe: Recipe, vocab_size: int) -> Shape:
    """A recipe's sizes with the vocabulary that was really made."""
    return Shape(recipe.n_layer, recipe.n_head, recipe.n_embd, recipe.n_positions, vocab_size)


def materialize(base: Path, texts: Sequence[str], out: Path, n_positions: int | None = None) -> Path:
    """The model folder that training starts from: `base` itself if it is pre-trained, else `out`, made by its recipe.

    Args:
        base: a base-model folder of either kind.
        texts: the training texts, on which a recipe's tokenizer is trained.
        out: where a recipe's model goes; not touched for a pre-trained one.
        n_positions: makes a recipe's model see no further, where it would not learn to; None leaves it as the recipe says.

    Raises:
        CheckpointError: `base` is neither a recipe nor a whole model folder.
    """
    if not is_recipe(base):
        check_model(base)
        return base
    recipe = read_recipe(base)
    out.mkdir(parents=True, exist_ok=True)
    size = train_tokenizer(texts, fitting_vocabulary(recipe, texts), out)
    _write_start(recipe, min(n_positions or recipe.n_positions, recipe.n_positions), size, out)
    return out


def rematerialize(base: Path, checkpoint: Path, out: Path) -> Path:
    """The untouched model that a checkpoint was trained from: `base` itself, or a recipe's with the checkpoint's tokenizer."""
    if not is_recipe(base):
        check_model(base)
        return base
    out.mkdir(parents=True, exist_ok=True)
    copy_tokenizer(checkpoint, out)
    trained = read_shape(checkpoint)
    _write_start(read_recipe(base), trained.n_positions, trained.vocab_size, out)
    return out


def _write_start(recipe: Recipe, n_positions: int, vocab_size: int, out: Path) -> None:
    shape = replace(shape_of(recipe, vocab_size), n_positions=n_positions)
    write_config(out, shape)
    write_weights(out, draw_weights(shape, recipe.seed))


def fitting_vocabulary(recipe: Recipe, texts: Sequence[str]) -> int:
    """How many tokens a corpus can teach: pieces seen only a handful of times are better spelt out."""
    characters = sum(map(len, texts))
    return int(min(recipe.vocab_size, max(512, 256 * round(math.sqrt(characters) / 36))))


def parameter_shapes(shape: Shape) -> dict[str, tuple[int, ...]]:
    """Every tensor of a model folder by name; linear weights are (in, out)."""
    wide = shape.n_embd
    block: dict[str, tuple[int, ...]] = {
        "ln_1.weight": (wide,),
        "ln_1.bias": (wide,),
        "attn.c_attn.weight": (wide, 3 * wide),
        "attn.c_attn.bias": (3 * wide,),
        "attn.c_proj.weight": (wide, wide),
        "attn.c_proj.bias": (wide,),
        "ln_2.weight": (wide,),
        "ln_2.bias": (wide,),
        "mlp.c_fc.weight": (wide, 4 * wide),
        "mlp.c_fc.bias": (4 * wide,),
        "mlp.c_proj.weight": (4 * wide, wide),
        "mlp.c_proj.bias": (wide,),
    }
    return {
        "transformer.wte.weight": (shape.vocab_size, wide),
        "transformer.wpe.weight": (shape.n_positions, wide),
        **{f"transformer.h.{n}.{name}": size for n in range(shape.n_layer) for name, size in block.items()},
        "transformer.ln_f.weight": (wide,),
        "transformer.ln_f.bias": (wide,),
    }


def parameter_count(shape: Shape) -> int:
    """How many numbers the model holds; the tied output layer counts once."""
    return sum(math.prod(size) for size in parameter_shapes(shape).values())


def draw_weights(shape: Shape, seed: int) -> Tensors:
    """GPT-2's initial weights (Radford et al. 2019): N(0, 0.02), residual projections divided by sqrt(2 layers)."""
    weights: Tensors = {}
    for name, size in parameter_shapes(shape).items():
        if ".ln_" in name:
            weights[name] = np.full(size, 1.0 if name.endswith("weight") else 0.0, np.float32)
        elif name.endswith("bias"):
            weights[name] = np.zeros(size, np.float32)
        else:
            scale = 0.02 / math.sqrt(2 * shape.n_layer) if "c_proj" in name else 0.02
            random = np.random.default_rng([seed, zlib.crc32(name.encode())])  # per tensor: fewer positions change no other
            weights[name] = random.standard_normal(size, np.float32) * np.float32(scale)
    return weights


def normalise_keys(tensors: Mapping[str, NDArray[Any]]) -> Tensors:
    """Brings published GPT-2 weights to this layout's names.

    Hugging Face repositories name tensors with and without `transformer.`, and some keep the causal mask (`attn.bias`,
    `attn.masked_bias`) and the tied `lm_head.weight`, which are no parameters of their own.
    """
    kept: Tensors = {}
    for name, tensor in tensors.items():
        if name == "lm_head.weight" or name.endswith((".attn.bias", ".attn.masked_bias")):
            continue
        kept[name if name.startswith("transformer.") else f"transformer.{name}"] = tensor
    return kept


def write_weights(out: Path, tensors: Tensors) -> None:
    """Writes `model.safetensors`, atomically."""
    part = out / ".model.safetensors.part"  # written by path: as one `bytes` the largest model would be in memory twice
    try:
        part.touch()
        mode = part.stat().st_mode  # the library would leave it readable for its owner only
        save_file({name: np.ascontiguousarray(t) for name, t in tensors.items()}, part, metadata={"format": "pt"})
        part.chmod(mode)
        part.replace(out / "model.safetensors")
    except SafetensorError as error:  # the library hides a full disk in one of its own
        number = re.search(r"os error (\d+)", str(error))
        raise OSError(int(number[1]) if number else 0, str(error), str(out / "model.safetensors")) from error
    finally:
        part.unlink(missing_ok=True)


def read_weights(folder: Path) -> Tensors:
    """All tensors of a model folder as numpy arrays, checked against its config.

    Raises:
        CheckpointError: as `check_model`.
    """
    check_model(folder)
    with safe_open(folder / "model.safetensors", framework="np") as file:
        return normalise_keys({name: file.get_tensor(name) for name in file.keys()})  # not a dict


def check_model(folder: Path) -> Shape:
    """Makes sure that a folder is a whole model, without reading the weights, and returns its sizes.

    Raises:
        CheckpointError: a file is missing or cut short, or a tensor is missing or has another shape than the config says.
    """
    if not folder.is_dir():
        raise CheckpointError(f"{folder}: no such folder. Make a base model with `quipmill base-model 124M -o FOLDER`")
    missing = [name for name in FILES if not (folder / name).is_file()]
    if missing:
        raise CheckpointError(f"{folder}: not a GPT-2 model: {', '.join(missing)} missing. Run `quipmill base-model` again")
    shape = read_shape(folder)
    try:
        with safe_open(folder / "model.safetensors", framework="np") as file:
            found = {name: tuple(file.get_slice(name).get_shape()) for name in file.keys()}
    except (SafetensorError, OSError) as error:
        raise CheckpointError(f"{folder / 'model.safetensors'}: damaged ({error}). Fetch or train the model again") from error
    found = {name if name.startswith("transformer.") else f"transformer.{name}": size for name, size in found.items()}
    for name, size in parameter_shapes(shape).items():
        if found.get(name) != size:
            there = f"has the shape {found[name]}" if name in found else "is missing"
            raise CheckpointError(f"{folder}: the tensor {name} {there}, config.json says {size}. Fetch or train the model again")
    return shape


def require_base(base: Path | None, engine: str) -> Path:
    """The base folder that a GPT-2 engine needs.

    Raises:
        UsageError: none was given.
    """
    if base is None:
        raise UsageError(f"engine {engine} starts from a base model. Make one with `quipmill base-model tiny -o FOLDER`")
    return base
