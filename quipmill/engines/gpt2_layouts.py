"""The folders that GPT-2 comes in, each turned into the one layout of `quipmill.engines.gpt2` and back. Needs no TensorFlow.

What is read, all of it hostile until checked:

- *OpenAI's and gpt-2-simple's*: `checkpoint hparams.json encoder.json vocab.bpe` and TensorFlow's checkpoint files;
- *Hugging Face's*: `config.json`, `model.safetensors` or its shards with their index, and `tokenizer.json` or
  `vocab.json merges.txt`; pickled weights (`pytorch_model.bin`) can run code and are refused;
- *quipmill's own*: base models, recipes and checkpoints of the GPT-2 engines.

float32 weights keep every bit in both directions; float16 and bfloat16 are widened. The same weights and tokenizer give the
same files, byte for byte, whatever layout they came in.
"""

import json
import math
import re
import shutil
import struct
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from quipmill.engines import gpt2, hugging_face, tf_bundle
from quipmill.engines.gpt2 import EOT, Shape
from quipmill.engines.hugging_face import Merges, Weights
from quipmill.errors import CheckpointError, UsageError
from quipmill.schema import fresh_folder, read_manifest, replacing, write_json, write_manifest

RUN: Final = Path("checkpoint", "run1")
"""Where a `gpt2_simple` checkpoint keeps the folder that gpt-2-simple reads, by its own default names."""


@contextmanager
def building(out: Path, source: Path | None = None) -> Iterator[Path]:
    """A folder that takes the place of `out` only when it is whole; an error inside leaves nothing behind.

    Raises:
        UsageError: `out` would take the place of `source`, which is still read.
    """
    if source and source.resolve().is_relative_to(out.resolve()):
        raise UsageError(f"{out}: the result would replace what it is made from. Choose another folder for it")
    folder = fresh_folder(out.with_name(f".{out.name}.{uuid.uuid4().hex[:8]}"))
    try:
        yield folder
        fresh_folder(out).rmdir()
        folder.replace(out)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def convert(source: Path, out: Path, to: str | None = None) -> str:
    """Converts a GPT-2 in any layout to that of gpt-2-simple or to this project's, which transformers reads.

    Args:
        source: a folder.
        out: takes the place of whatever is there, when it is whole.
        to: `gpt2_simple` or `safetensors`; None means the one that `source` is not.

    Returns:
        What was made: `gpt2_simple` or `safetensors`.

    Raises:
        CheckpointError: `source` holds no GPT-2, or a damaged one, or a recipe, which has no weights yet.
        UsageError: `to` is none of these, or `out` would replace `source`.
    """
    if to not in (None, "gpt2_simple", "safetensors"):
        raise UsageError(f"no layout {to!r}. Choose one of: gpt2_simple, safetensors")
    if gpt2.is_recipe(source):
        raise CheckpointError(f"{source}: a recipe, which has no weights yet. Train with it, then convert the checkpoint")
    to = to or ("safetensors" if is_openai(source) else "gpt2_simple")
    with building(out, source) as folder:
        to_model(source, folder / "model" if to == "gpt2_simple" else folder)
        if to == "gpt2_simple":
            to_openai(folder / "model", folder / "converted")
            shutil.rmtree(folder / "model")
            for path in list((folder / "converted").iterdir()):
                path.rename(folder / path.name)
            (folder / "converted").rmdir()
        else:
            _make_checkpoint(source, folder)
    return to


def _make_checkpoint(source: Path, out: Path) -> None:
    """Makes a converted checkpoint of gpt2_simple one of gpt2_torch that knows its textual markers, where CTranslate2 is here."""
    if not (source / "manifest.json").is_file() or not find_spec("ctranslate2"):
        return
    manifest = read_manifest(source)
    if manifest.engine == "gpt2_simple":
        from quipmill.engines import gpt2_ct2

        gpt2_ct2.convert(out)
        tokenizer = {**manifest.tokenizer, "markers": "text"}
        write_manifest(out, replace(manifest, engine="gpt2_torch", tokenizer=tokenizer, parent=manifest.digest))


def is_openai(source: Path) -> bool:
    """Whether a folder is in the layout of OpenAI and gpt-2-simple, or a checkpoint of the engine `gpt2_simple`."""
    return (source / "hparams.json").is_file() or (source / RUN / "hparams.json").is_file()


def to_model(source: Path, out: Path) -> Shape | None:
    """Makes the fresh folder `out` this project's layout of the GPT-2 in `source`, in any layout that it can be in.

    Returns:
        The model's sizes, or None for a recipe.

    Raises:
        CheckpointError: `source` holds no GPT-2, or a damaged one; `out` may be left unfinished.
    """
    if not source.is_dir():
        raise CheckpointError(f"{source}: no such folder. Give the folder of a GPT-2 model")
    if gpt2.is_recipe(source):
        write_json(fresh_folder(out) / gpt2.RECIPE, asdict(gpt2.read_recipe(source)))
        return None
    if is_openai(source):
        return _from_openai(source if (source / "hparams.json").is_file() else source / RUN, out)
    if (source / "config.json").is_file():
        return _from_hugging_face(source, out)
    raise CheckpointError(f"{source}: no GPT-2 model in it (neither config.json nor hparams.json). Give the folder of one")


def to_openai(model: Path, out: Path, name: str = "model.ckpt") -> Shape:
    """Makes the fresh folder `out` the layout of OpenAI and gpt-2-simple of a model in this project's layout.

    Plain gpt-2-simple reads it by `load_gpt2(sess, checkpoint_dir=out.parent, run_name=out.name)`.

    Raises:
        CheckpointError: `model` is not a whole model folder.
    """
    shape = gpt2.check_model(model)
    fresh_folder(out)
    for file in ("encoder.json", "vocab.bpe"):
        with replacing(out / file) as copy:
            copy.write((model / file).read_bytes())
    write_json(out / "hparams.json", _hparams(shape))
    tf_bundle.write_bundle(out / name, _tensorflow_weights(model, shape))
    tf_bundle.write_latest(out, name)
    return shape


def tensorflow_name(name: str) -> str:
    """`model/h0/attn/c_attn/w` for `transformer.h.0.attn.c_attn.weight`."""
    scopes = re.sub(r"^transformer\.(h\.)?", lambda found: "h" if found.group(1) else "", name).split(".")
    if scopes[0] in ("wte", "wpe"):
        return f"model/{scopes[0]}"
    last = "b" if scopes[-1] == "bias" else "g" if scopes[-2].startswith("ln_") else "w"
    return "/".join(["model", *scopes[:-1], last])


def read_openai_shape(source: Path) -> Shape:
    """The sizes in a folder's `hparams.json`; what it leaves out is that of 124M, as in gpt-2-simple.

    Raises:
        CheckpointError: it is missing, or not that of a GPT-2.
    """
    path = source / "hparams.json"
    values = {"n_ctx": 1024, "n_embd": 768, "n_head": 12, "n_layer": 12, **gpt2.read_json(path)}
    try:
        shape = Shape(values["n_layer"], values["n_head"], values["n_embd"], values["n_ctx"], values["n_vocab"])
    except KeyError as error:
        raise CheckpointError(f"{path}: n_vocab is missing. Download or copy the model anew") from error
    return hugging_face.checked_shape(path, shape)


def _from_openai(source: Path, out: Path) -> Shape:
    shape = read_openai_shape(source)
    bundle = tf_bundle.read_bundle(tf_bundle.latest(source))
    for name, size in gpt2.parameter_shapes(shape).items():
        entry = bundle.entries.get(tensorflow_name(name))
        if entry is None or (entry.shape[1:] if len(entry.shape) == 3 else entry.shape) != size:
            there = f"has the shape {entry.shape}" if entry else "is missing"
            raise CheckpointError(f"{bundle.prefix}: the tensor {tensorflow_name(name)} {there}, hparams.json says {size}")
    encoder = hugging_face.checked_encoder(source / "encoder.json", gpt2.read_json(source / "encoder.json"), shape)
    merges = hugging_face.read_merges(source / "vocab.bpe")
    _write_model(out, shape, encoder, merges, lambda name: tf_bundle.read_tensor(bundle, tensorflow_name(name)))
    return shape


def _from_hugging_face(source: Path, out: Path) -> Shape:
    shape = hugging_face.read_shape(source)
    weights = hugging_face.read_weights(source, shape)
    encoder, merges = hugging_face.read_tokenizer(source, shape)
    _write_model(out, shape, encoder, merges, weights)
    return shape


def _write_model(out: Path, shape: Shape, encoder: dict[str, int], merges: Merges, weights: Weights) -> None:
    fresh_folder(out)
    try:
        gpt2.write_tokenizer(out, encoder, merges)
    except Exception as error:  # the Rust library raises plain Exception for merges that make no piece of the vocabulary
        if isinstance(error, OSError):
            raise
        raise CheckpointError(f"{out.name}: its vocabulary and merges do not fit ({error}). Copy the model anew") from error
    gpt2.write_config(out, shape)
    if encoder[EOT] != shape.vocab_size - 1:  # models with tokens added behind it
        config = json.loads((out / "config.json").read_text(encoding="utf-8"))
        write_json(out / "config.json", {**config, "bos_token_id": encoder[EOT], "eos_token_id": encoder[EOT]})
    _write_safetensors(out / "model.safetensors", gpt2.parameter_shapes(shape), weights)


def _write_safetensors(path: Path, shapes: Mapping[str, tuple[int, ...]], weights: Weights) -> None:
    """Writes a safetensors file with one tensor in memory at a time: the largest GPT-2 has 6 GB."""
    header: dict[str, Any] = {"__metadata__": {"format": "pt"}}
    end = 0
    for name in sorted(shapes):
        start, end = end, end + 4 * math.prod(shapes[name])
        header[name] = {"dtype": "F32", "shape": shapes[name], "data_offsets": [start, end]}
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with replacing(path) as out:
        out.write(struct.pack("<Q", len(text)) + text)
        for name in sorted(shapes):
            tensor = np.ascontiguousarray(weights(name).reshape(shapes[name]), "<f4")
            out.write(tensor.reshape(-1).view(np.uint8).data)


def _tensorflow_weights(model: Path, shape: Shape) -> Iterator[tuple[str, NDArray[Any]]]:
    weights = hugging_face.read_weights(model, shape)
    for name, size in gpt2.parameter_shapes(shape).items():
        linear = len(size) == 2 and name.startswith("transformer.h.")
        yield tensorflow_name(name), weights(name).reshape((1, *size) if linear else size).astype("<f4", copy=False)


def _hparams(shape: Shape) -> dict[str, int]:
    return {
        "n_vocab": shape.vocab_size,
        "n_ctx": shape.n_positions,
        "n_embd": shape.n_embd,
        "n_head": shape.n_head,
        "n_layer": shape.n_layer,
    }
