"""What `gpt2_torch` chooses for a training where the config leaves it open: by the model, the posts and the hardware."""

from dataclasses import dataclass
from typing import Final

import torch

from quipmill.config import FinetuneConfig
from quipmill.engines import gpt2

SPELLINGS: Final = (0.5, 0.3, 0.2)
"""Chances of a word's spellings when training from scratch, see `gpt2_rows`."""

MIXED: Final = 0.7
"""Share of the steps in which spellings are mixed; the rest sees the tokenizer's own, which is what scores count."""

AVERAGED: Final = 0.1
"""When training from scratch, the model that counts is a running mean of the weights over about this share of the steps."""

LARGE: Final = 300e6
"""Parameters from which on the activations of a CPU training are computed again rather than kept: 355M and larger."""

COMPILED: Final = 2e17
"""Floating-point operations of a training from which on `torch.compile` pays on a GPU.

It takes one to two minutes and saves about a fifth. The fastest cards train at some 3e14 operations a second, so that this is
over ten minutes there, and longer on any other.
"""


@dataclass(frozen=True)
class Chosen:
    """The settings of one training, the engine's choices filled in."""

    learning_rate: float
    batch_size: int
    """Rows per step and device."""
    devices: int
    context: int
    weight_decay: float
    dropout: float
    averaged_steps: int
    """1 takes the weights as they are."""
    eval_every: int
    precision: str
    attention: str
    """transformers' name of the implementation."""
    gradient_checkpointing: bool
    compiled: bool
    spellings: tuple[float, ...]


def choose(config: FinetuneConfig, shape: gpt2.Shape, from_scratch: bool, tokens: int, devices: int = 1) -> Chosen:
    """Fills in what the config leaves open; from measurements on 2 CPU cores, see docs/log.md, and common practice on GPUs.

    From scratch, the more often each of the `tokens` of the posts is seen, the more is done against learning them by heart.
    """
    gpu = torch.cuda.is_available()
    size = gpt2.parameter_count(shape)
    if from_scratch:
        rate, context, rows = 3e-3, shape.n_positions, 8
    else:
        rate = 1e-4 if size < 200e6 else 5e-5 if size < 600e6 else 2e-5
        context = 256 if gpu else 128
        rows = 8 if not gpu else 32 if size < 200e6 else 16 if size < 600e6 else 8
    rows, context = config.batch_size or rows, min(config.context or context, shape.n_positions)
    trained = config.steps * config.accumulate * rows * devices * context
    epochs = trained / max(1, tokens) if from_scratch else 0.0
    return Chosen(
        learning_rate=config.learning_rate or rate,
        batch_size=rows,
        devices=devices,
        context=context,
        weight_decay=min(max(0.1, epochs / 6), 4.0) if config.weight_decay is None else config.weight_decay,
        averaged_steps=max(1, round(AVERAGED * config.steps)) if from_scratch else 1,
        dropout=(0.1 if epochs > 4 else 0.0) if config.dropout is None else config.dropout,
        eval_every=config.eval_every or max(1, config.steps // 20),
        precision=("bf16" if has_bf16() else "fp32") if config.precision == "auto" else config.precision,
        attention="sdpa" if gpu or context > 256 else "eager",  # measured: plain is faster on short rows on a CPU
        gradient_checkpointing=is_large(shape, rows * context, torch.cuda.get_device_properties(0).total_memory if gpu else None),
        compiled=gpu and 6.0 * size * trained / devices > COMPILED,
        spellings=SPELLINGS if epochs > 8 else (1.0,),
    )


def is_large(shape: gpt2.Shape, tokens: int, memory: int | None) -> bool:
    """Whether a model's activations are better computed a second time, for a third of the speed, than kept.

    Args:
        shape: the model's.
        tokens: of one batch.
        memory: bytes of the GPU; None on a CPU, where nobody says how much may be taken.
    """
    size = gpt2.parameter_count(shape)
    if memory is None:
        return size >= LARGE
    kept = tokens * (shape.n_layer * 40 * shape.n_embd + 8 * shape.vocab_size)  # bytes: what a block keeps, and the logits
    return size >= LARGE and 18 * size + kept > 0.9 * memory  # weights twice, gradients, two moments


def has_bf16() -> bool:
    """Whether bfloat16 is fast here rather than emulated."""
    if torch.cuda.is_available():
        return bool(torch.cuda.is_bf16_supported(including_emulation=False))
    native = [getattr(torch.cpu, name, bool)() for name in ("_is_avx512_bf16_supported", "_is_amx_tile_supported")]
    return bool(torch.ops.mkldnn._is_mkldnn_bf16_supported()) and any(native)
