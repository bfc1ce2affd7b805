"""Sampling from GPT-2 with CTranslate2: int8 on a CPU, float16 on a GPU, finished samples leaving the batch. Needs no torch.

`convert` writes `ctranslate2/` into a checkpoint folder, from its safetensors alone. It holds float16, so that one copy serves
both; int8 is made when it is loaded.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

import ctranslate2
import numpy as np
from ctranslate2.specs import common_spec, transformer_spec

from quipmill.config import PRECISIONS, SampleConfig
from quipmill.engines import BLOCK, gpt2, gpt2_together
from quipmill.engines.blocks import Request, Row, draw_together, require_precision
from quipmill.engines.textual_markers import cut, defused, read_codec, spelt_out
from quipmill.errors import CheckpointError, UsageError
from quipmill.schema import Sample, fresh_folder

logger = logging.getLogger(__name__)

FOLDER: Final = "ctranslate2"

AT_ONCE: Final = 16
"""Blocks that are drawn from one loading of the model."""

MAX_CACHE_BYTES: Final = 2 << 30
"""Memory for the keys and values of the blocks that are drawn at the same time; one block is drawn whatever it needs."""


def convert(folder: Path) -> None:
    """Adds the converted weights to a model folder."""
    shape, weights = gpt2.read_shape(folder), gpt2.read_weights(folder)
    spec = transformer_spec.TransformerDecoderModelSpec.from_config(
        shape.n_layer, shape.n_head, pre_norm=True, activation=common_spec.Activation.GELUTanh
    )
    decoder = spec.decoder
    decoder.scale_embeddings = False
    decoder.embeddings.weight = decoder.projection.weight = weights["transformer.wte.weight"]
    decoder.position_encodings.encodings = weights["transformer.wpe.weight"]
    _set_norm(decoder.layer_norm, weights, "transformer.ln_f")
    for number, layer in enumerate(decoder.layer):
        name = f"transformer.h.{number}"
        _set_norm(layer.self_attention.layer_norm, weights, f"{name}.ln_1")
        _set_linear(layer.self_attention.linear[0], weights, f"{name}.attn.c_attn")
        _set_linear(layer.self_attention.linear[1], weights, f"{name}.attn.c_proj")
        _set_norm(layer.ffn.layer_norm, weights, f"{name}.ln_2")
        _set_linear(layer.ffn.linear_0, weights, f"{name}.mlp.c_fc")
        _set_linear(layer.ffn.linear_1, weights, f"{name}.mlp.c_proj")
    tokenizer = gpt2.load_tokenizer(folder)
    spec.register_vocabulary([tokenizer.id_to_token(number) or f"<unused{number}>" for number in range(shape.vocab_size)])
    spec.config.bos_token = spec.config.eos_token = spec.config.unk_token = gpt2.EOT
    spec.validate()
    spec.optimize(quantization="float16")
    spec.save(str(fresh_folder(folder / FOLDER)))


def _set_norm(spec: Any, weights: gpt2.Tensors, name: str) -> None:  # Any: ctranslate2 has no types
    spec.gamma, spec.beta = weights[f"{name}.weight"], weights[f"{name}.bias"]


def _set_linear(spec: Any, weights: gpt2.Tensors, name: str) -> None:
    spec.weight = np.ascontiguousarray(weights[f"{name}.weight"].T)  # (out, in), GPT-2 keeps (in, out)
    spec.bias = weights[f"{name}.bias"]


def sample(checkpoint: Path, config: SampleConfig) -> Iterator[Sample]:
    """Draws posts, block by block of 64; see `quipmill.engines`. A block is drawn whole and cut, so that `n` changes none.

    Raises:
        CheckpointError: the folder holds no converted weights, or damaged ones.
        UsageError: the prompt leaves no room for a post, or the machine cannot compute in the precision that is asked for.
    """
    yield from draw_together(config, drawing(checkpoint, config), AT_ONCE)


def drawing(checkpoint: Path, config: SampleConfig) -> Callable[[Sequence[Request]], Iterator[list[Row]]]:
    """What draws batches of at most 64 rows; errors as `sample`."""
    tokenizer, shape = gpt2.load_tokenizer(checkpoint), gpt2.read_shape(checkpoint)
    codec = read_codec(checkpoint) if spelt_out(checkpoint) else None
    end, prompt = gpt2.eot_id(tokenizer), defused(config.prompt) if codec else config.prompt
    start = [*codec.start, *codec.encode([prompt])[0]] if codec else [end, *gpt2.encode(tokenizer, [prompt])[0]]
    room = shape.n_positions - len(start)
    if room < 1:
        raise UsageError(f"prompt has {len(start) - 1} tokens, the model sees {shape.n_positions}. Use a shorter prompt")
    precision = choose_precision(config)
    options = {
        "max_batch_size": BLOCK,
        "max_length": min(config.max_tokens + (len(codec.end) if codec else 1), room),
        "min_length": min(config.min_tokens, room),
        "include_prompt_in_result": False,
        "end_token": gpt2.EOT,
        "return_end_token": True,
        "sampling_topk": min(config.top_k, shape.vocab_size),
        "sampling_topp": config.top_p,
        "repetition_penalty": config.repetition_penalty,
    }
    cache = 2 * BLOCK * shape.n_layer * shape.n_embd * 4 * min(shape.n_positions, len(start) + config.max_tokens)
    pieces = [tokenizer.id_to_token(number) for number in start]

    def load(workers: int, threads: int) -> Any:
        return _load(checkpoint, precision, workers, threads)

    def draw(requests: Sequence[Request]) -> Iterator[list[Row]]:
        batches = [(s, {"start_tokens": [pieces] * rows, "sampling_temperature": t, **options}) for t, s, rows in requests]
        stops = partial(_marker_watch, codec.end) if codec else None
        for drawn in gpt2_together.draw(load, batches, MAX_CACHE_BYTES // cache, stops):
            yield [row(ids) for ids in drawn]

    def row(ids: list[int]) -> Row:
        ended = bool(ids) and ids[-1] == end
        ids = ids[:-1] if ended else ids
        if codec:
            text, tokens, found = cut(codec, ids, config.max_tokens)
            return Row((prompt + text).strip(), tokens, found or (ended and len(ids) <= config.max_tokens))
        ids = ids[: config.max_tokens]
        return Row(prompt + tokenizer.decode(ids), len(ids), ended)

    return draw


def _marker_watch(end: list[int]) -> gpt2_together.Stops:
    """Sees when a row of one batch has spelt the marker at which a post ends."""
    last: dict[int, list[int]] = {}

    def stops(row: int, token: int) -> bool:
        last[row] = [*last.get(row, []), token][-len(end) :]
        return last[row] == end

    return stops


def choose_precision(config: SampleConfig) -> str:
    """What is computed in: as the config says, or int8 on a CPU and float16 on a GPU, if the hardware has it.

    Raises:
        UsageError: the hardware has not what the config says.
    """
    device = _device()
    works = ctranslate2.get_supported_compute_types(device)
    require_precision(f"gpt2_torch on this {'GPU' if device == 'cuda' else 'CPU'}", config, [p for p in PRECISIONS if p in works])
    fast = "float16" if device == "cuda" else "int8"
    return config.precision if config.precision != "auto" else fast if fast in works else "float32"


def _device() -> str:
    return "cuda" if ctranslate2.get_cuda_device_count() > 0 else "cpu"


def _load(checkpoint: Path, precision: str, workers: int, threads: int) -> Any:
    folder = checkpoint / FOLDER
    if not (folder / "model.bin").is_file():
        raise CheckpointError(f"{folder}: no converted weights. Train the model again")
    try:
        return ctranslate2.Generator(
            str(folder), device=_device(), compute_type=precision, inter_threads=workers, intra_threads=threads
        )
    except (RuntimeError, ValueError) as error:
        raise CheckpointError(f"{folder}: damaged ({error}). Train the model again") from error
