"""GPT-2 as Hugging Face's Hub and transformers keep it: config, safetensors in one file or in shards, tokenizer.

All of it is hostile until checked: sizes are bounded, an index names only files beside it, pickled weights (which can run
code) are refused, and only models that compute what OpenAI's GPT-2 computes are let through.
"""

import json
import re
import struct
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from tokenizers import pre_tokenizers

from quipmill.engines import gpt2
from quipmill.engines.gpt2 import EOT, Shape
from quipmill.engines.gpt2_tokenizer import MAX_JSON_BYTES
from quipmill.errors import CheckpointError

Weights = Callable[[str], NDArray[Any]]
"""Gives a parameter by its name in this project's layout."""

Merges = list[tuple[str, str]]

_NUMPY_FLOATS: Final = ("F16", "F32", "F64")


def read_shape(source: Path) -> Shape:
    """The sizes in a repository's `config.json`.

    Raises:
        CheckpointError: it is missing, or that of another model than GPT-2 as OpenAI published it.
    """
    path = source / "config.json"
    config = gpt2.read_json(path)
    needed = {
        "model_type": ("gpt2",),
        "activation_function": ("gelu_new", "gelu_pytorch_tanh"),
        "layer_norm_epsilon": (1e-5,),
        "scale_attn_weights": (True,),
        "scale_attn_by_inverse_layer_idx": (False,),
        "add_cross_attention": (False,),
        "tie_word_embeddings": (True,),
    }
    for field, accepted in needed.items():
        if config.get(field, accepted[0]) not in accepted or (field == "model_type" and field not in config):
            raise CheckpointError(
                f"{path}: {field} is {str(config.get(field))[:40]!r}, a GPT-2 has {accepted[0]!r}. Choose a GPT-2 model"
            )
    if config.get("n_inner") not in (None, 4 * _number(config.get("n_embd"))):
        raise CheckpointError(f"{path}: n_inner is not four times n_embd, as a GPT-2 has it. Choose a GPT-2 model")
    config.setdefault("n_positions", config.get("n_ctx"))
    return checked_shape(path, Shape(**{field: config.get(field) for field in Shape.__dataclass_fields__}))  # type: ignore[arg-type]


def shard_names(index: Path) -> list[str]:
    """The files that a `model.safetensors.index.json` names.

    Raises:
        CheckpointError: it is not one, or names a file that is not beside it.
    """
    return sorted(set(_weight_map(index).values()))


def read_weights(source: Path, shape: Shape) -> Weights:
    """The weights of a folder with one or several safetensors files, each checked to be there with the right shape.

    Raises:
        CheckpointError: a tensor or file is missing, damaged or of another shape, or the weights are not safetensors.
    """
    places = _places(source)
    for name, size in gpt2.parameter_shapes(shape).items():
        path, key, dtype, found = places.get(name, (source, "", "", ()))
        if found != size or dtype not in (*_NUMPY_FLOATS, "BF16"):
            there = f"has the shape {found} and type {dtype}" if key else "is missing"
            raise CheckpointError(f"{path}: the tensor {name} {there}, config.json says {size}. Fetch or copy the model anew")

    def read(name: str) -> NDArray[Any]:
        path, key, dtype, size = places[name]
        if dtype == "BF16":
            return _read_bfloat16(path, key).reshape(size)
        with safe_open(path, framework="np") as file:
            tensor: NDArray[Any] = file.get_tensor(key)
            return tensor

    head, embedding = places.get("lm_head.weight"), places["transformer.wte.weight"]
    if head and (head[2:] != embedding[2:] or not np.array_equal(read("lm_head.weight"), read("transformer.wte.weight"))):
        raise CheckpointError(f"{head[0]}: its output layer is not tied to the embedding, as a GPT-2's is. Choose a GPT-2 model")
    return read


def _places(source: Path) -> dict[str, tuple[Path, str, str, tuple[int, ...]]]:
    """File, key, type and shape of every tensor, by its name in this project's layout."""
    index = source / "model.safetensors.index.json"
    if (source / "model.safetensors").is_file():
        files = ["model.safetensors"]
    elif index.is_file():
        files = shard_names(index)
    else:
        pickled = sorted(path.name for path in [*source.glob("*.bin"), *source.glob("*.pt")])
        why = f" ({pickled[0]} is a pickle, which can run code, and is never read)" if pickled else ""
        raise CheckpointError(f"{source}: no model.safetensors in it{why}. Give a model with safetensors weights")
    places = {}
    for path in (source / file for file in files):
        if not path.is_file():
            raise CheckpointError(f"{path}: no such file, though the index names it. Fetch or copy the model anew")
        try:
            with safe_open(path, framework="np") as file:
                for key in file.keys():  # not a dict
                    part = file.get_slice(key)
                    name = key if key.startswith(("transformer.", "lm_head.")) else f"transformer.{key}"
                    places[name] = path, key, str(part.get_dtype()), tuple(part.get_shape())
        except (SafetensorError, OSError) as error:
            raise CheckpointError(f"{path}: damaged ({error}). Fetch or copy the model anew") from error
    return places


def _read_bfloat16(path: Path, key: str) -> NDArray[Any]:
    """Numpy has no bfloat16; the file's header has been checked by `safe_open` before."""
    with path.open("rb") as file:
        length = struct.unpack("<Q", file.read(8))[0]
        start, end = json.loads(file.read(length))[key]["data_offsets"]
        file.seek(8 + length + start)
        return (np.frombuffer(file.read(end - start), "<u2").astype(np.uint32) << 16).view(np.float32)


def _weight_map(index: Path) -> dict[str, str]:
    found = gpt2.read_json(index).get("weight_map")
    if not isinstance(found, dict) or not found or not all(isinstance(name, str) for name in found.values()):
        raise CheckpointError(f"{index}: has no weight_map. Fetch or copy the model anew")
    for name in found.values():
        if not re.fullmatch(r"[\w-][\w.-]{0,200}\.safetensors", name, re.ASCII):
            raise CheckpointError(f"{index}: names {name[:80]!r}, which is no safetensors file beside it. Give another model")
    return found


def read_tokenizer(source: Path, shape: Shape) -> tuple[dict[str, int], Merges]:
    """Vocabulary, added tokens included, and merges of a GPT-2 tokenizer in either of Hugging Face's forms.

    Raises:
        CheckpointError: a file is missing or damaged, or the tokenizer is of another kind.
    """
    path = source / "tokenizer.json"
    if not path.is_file():
        path = source / "vocab.json"
        return checked_encoder(path, gpt2.read_json(path), shape), read_merges(source / "merges.txt")
    values = gpt2.read_json(path)
    model, splitter = values.get("model"), json.dumps(values.get("pre_tokenizer"))
    if not isinstance(model, dict):
        model = {"type": "none"}
    if model.get("type", "BPE") != "BPE" or "ByteLevel" not in splitter or values.get("normalizer"):
        raise CheckpointError(f"{path}: not GPT-2's byte-level BPE tokenizer. Choose a GPT-2 model")
    try:
        merges = [tuple(pair.split(" ") if isinstance(pair, str) else pair) for pair in model["merges"]]
        if not all(len(pair) == 2 and not re.search(r"[ \r\n]", pair[0] + pair[1]) for pair in merges):
            raise ValueError("a merge is not two pieces")
        added = {token["content"]: token["id"] for token in values.get("added_tokens") or []}
        encoder = checked_encoder(path, {**model["vocab"], **added}, shape)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise CheckpointError(f"{path}: damaged ({error!r}). Fetch or copy the model anew") from error
    return encoder, [(first, second) for first, second in merges]


def checked_encoder(path: Path, values: Mapping[Any, Any], shape: Shape) -> dict[str, int]:
    """A vocabulary in the order of its ids, one piece for every id of the model.

    Raises:
        CheckpointError: an id is no number, there twice or too large, or a piece that every GPT-2 has is missing.
    """
    encoder = {piece: number for piece, number in values.items() if type(number) is int and 0 <= number < shape.vocab_size}
    by_id = {number: piece for piece, number in encoder.items()}
    if len(encoder) != len(values) or len(by_id) != len(encoder):
        raise CheckpointError(f"{path}: its token ids do not fit a model of {shape.vocab_size} tokens. Give another model")
    if EOT not in encoder or not encoder.keys() >= set(pre_tokenizers.ByteLevel.alphabet()):
        raise CheckpointError(f"{path}: {EOT} or some single bytes are missing from the vocabulary. Give a GPT-2 model")
    return {by_id.get(number, f"<|unused{number}|>"): number for number in range(shape.vocab_size)}


def read_merges(path: Path) -> Merges:
    """The merges of a `merges.txt` or `vocab.bpe`, which are the same.

    Raises:
        CheckpointError: the file is missing, too large or something else.
    """
    if not path.is_file() or path.stat().st_size > MAX_JSON_BYTES:
        raise CheckpointError(f"{path}: missing or far too large. Fetch or copy the model anew")
    try:
        return gpt2.read_merges(path)
    except UnicodeDecodeError as error:
        raise CheckpointError(f"{path}: not UTF-8 ({error}). Fetch or copy the model anew") from error


def checked_shape(path: Path, shape: Shape) -> Shape:
    """Sizes from somebody else's JSON, which may be of any type and any size.

    Raises:
        CheckpointError: they are no numbers, or none that a GPT-2 can have.
    """
    if not all(type(value) is int for value in asdict(shape).values()):
        raise CheckpointError(f"{path}: a size is missing or not a number. Fetch or copy the model anew")
    gpt2.check_shape(path, shape)
    return shape


def _number(value: object) -> int:
    return value if type(value) is int else 0
