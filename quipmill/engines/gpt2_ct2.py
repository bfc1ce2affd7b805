"""Sampling from GPT-2 with CTranslate2: int8 on a CPU, float16 on a GPU, finished samples leaving the batch. Needs no torch.

`convert` writes `ctranslate2/` into a checkpoint folder, from its safetensors alone. It holds float16, so that one copy serves
both; int8 is made when it is loaded.
"""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import ctranslate2
import numpy as np
from ctranslate2.specs import common_spec, transformer_spec

from quipmill.config import SampleConfig
from quipmill.engines import BLOCK, block_seed, gpt2
from quipmill.errors import CheckpointError, UsageError
from quipmill.schema import Sample, fresh_folder

logger = logging.getLogger(__name__)

FOLDER: Final = "ctranslate2"


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
    """Draws posts, block by block of 64; see `quipmill.engines`. The last block is drawn whole and cut, so that `n` changes none.

    Raises:
        CheckpointError: the folder holds no converted weights, or damaged ones.
        UsageError: the prompt leaves no room for a post.
    """
    assert config.seed is not None
    tokenizer, shape = gpt2.load_tokenizer(checkpoint), gpt2.read_shape(checkpoint)
    start = [gpt2.eot_id(tokenizer), *gpt2.encode(tokenizer, [config.prompt])[0]]
    room = shape.n_positions - len(start)
    if room < 1:
        raise UsageError(f"prompt has {len(start) - 1} tokens, the model sees {shape.n_positions}. Use a shorter prompt")
    for temperature in config.temperatures:
        for block in range(-(-config.n // BLOCK)):
            ctranslate2.set_random_seed(block_seed(config.seed, config.prompt, temperature, block))
            drawn = _load(checkpoint).generate_batch(  # a new one per block: only that reads the seed
                [[tokenizer.id_to_token(number) for number in start]] * BLOCK,
                max_batch_size=BLOCK,
                max_length=min(config.max_tokens, room),
                include_prompt_in_result=False,
                end_token=gpt2.EOT,
                sampling_temperature=temperature,
                sampling_topk=min(config.top_k, shape.vocab_size),
                sampling_topp=config.top_p,
                repetition_penalty=config.repetition_penalty,
            )
            for result in drawn[: config.n - block * BLOCK]:
                ids = result.sequences_ids[0]
                yield Sample(
                    id="",
                    text=config.prompt + tokenizer.decode(ids),
                    prompt=config.prompt,
                    seed=config.seed,
                    temperature=temperature,
                    top_k=config.top_k,
                    top_p=config.top_p,
                    tokens=len(ids),
                )


def _load(checkpoint: Path) -> Any:
    folder, gpu = checkpoint / FOLDER, ctranslate2.get_cuda_device_count() > 0
    if not (folder / "model.bin").is_file():
        raise CheckpointError(f"{folder}: no converted weights. Train the model again")
    wanted = "float16" if gpu else "int8"
    device = "cuda" if gpu else "cpu"
    compute = wanted if wanted in ctranslate2.get_supported_compute_types(device) else "default"
    try:
        return ctranslate2.Generator(str(folder), device=device, compute_type=compute)
    except (RuntimeError, ValueError) as error:
        raise CheckpointError(f"{folder}: damaged ({error}). Train the model again") from error
