"""The loss of `gpt2_torch`, as one module that may be distributed over GPUs: hidden states compiled where asked, logits once.

The output layer of GPT-2 makes 50,257 numbers of every token. Kept as float32, with their probabilities and gradients, they are
the largest thing in memory, and on a CPU reading and writing them takes a tenth of a step. Here they are made once, in the
precision of the matrix products, and a few rows at a time are turned into their own gradients in place.
"""

import logging
from collections.abc import Callable
from typing import Any, Final

import torch
from torch import Tensor

logger = logging.getLogger(__name__)

PIECE: Final = {"cpu": 1 << 19, "cuda": 1 << 26}
"""Logits that are float32 at a time: what a CPU's cache holds, what a GPU is busy with."""


class Loss(torch.nn.Module):
    """The mean loss of rows of tokens in nats per token.

    Args:
        model: a `GPT2LMHeadModel`; Any because transformers has no types.
        precision: of the matrix products, `bf16` or `fp32`.
    """

    def __init__(self, model: Any, precision: str) -> None:
        super().__init__()
        self.model = model
        self._autocast = precision == "bf16"
        self._body: Callable[..., Any] = model.transformer

    def forward(self, inputs: Tensor, targets: Tensor) -> Tensor:
        """Both (rows, context)."""
        with torch.autocast(inputs.device.type, torch.bfloat16, enabled=self._autocast):
            hidden = self._body(inputs, use_cache=False).last_hidden_state.flatten(0, 1)
        kind = torch.bfloat16 if self._autocast else torch.float32
        return cross_entropy(hidden.float(), self.model.lm_head.weight, targets.flatten(), kind)

    def compile(self, inputs: Tensor, backend: Any = "inductor") -> bool:  # type: ignore[override]  # torch's has no arguments
        """Compiles the blocks for rows like `inputs`, or says why not and leaves them as they are.

        Returns:
            Whether they are compiled.
        """
        devices = [inputs.device] if inputs.is_cuda else []
        try:
            with torch.random.fork_rng(devices):
                self._body = torch.compile(self.model.transformer, backend=backend)
                self(inputs, inputs).backward()  # a compiler may fail as late as here
        except Exception as error:  # whatever a compiler fails with: a slower training is better than none
            reason = " ".join(str(error).split())[:300] or type(error).__name__
            logger.warning("finetune: trains without torch.compile, which failed: %s", reason)
            self._body = self.model.transformer
        finally:
            self.zero_grad(set_to_none=True)
        return self._body is not self.model.transformer


def keep_no_activations(model: Any) -> None:
    """Has a model's blocks computed a second time on the way back: a third more time, a fraction of the memory."""
    enable = getattr(model, "activation_checkpointing_enable", None) or model.gradient_checkpointing_enable  # its older name
    enable({"use_reentrant": False})


def cross_entropy(hidden: Tensor, weight: Tensor, targets: Tensor, kind: torch.dtype) -> Tensor:
    """Mean of -ln p(target) in float32, where `hidden @ weight.T` are the logits.

    Args:
        hidden: (tokens, width), float32.
        weight: (vocabulary, width), float32.
        targets: (tokens,).
        kind: type of the matrix products' factors.
    """
    loss: Tensor = _CrossEntropy.apply(hidden, weight, targets, kind)  # type: ignore[no-untyped-call]  # torch
    return loss


class _CrossEntropy(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, hidden: Tensor, weight: Tensor, targets: Tensor, kind: torch.dtype) -> Tensor:
        hidden, weight = hidden.to(kind), weight.to(kind)
        logits = hidden @ weight.T
        rows = max(1, PIECE[hidden.device.type] // len(weight))
        total = torch.zeros((), device=hidden.device)
        for piece, wanted in zip(torch.split(logits, rows), torch.split(targets[:, None], rows), strict=True):
            log_p = torch.log_softmax(piece, 1, dtype=torch.float32)
            total -= log_p.gather(1, wanted).sum()
            gradient = log_p.exp_()
            gradient.scatter_add_(1, wanted, gradient.new_full(wanted.shape, -1.0))
            piece.copy_(gradient.mul_(1 / len(targets)))
        ctx.save_for_backward(logits, hidden, weight)
        return total / len(targets)

    @staticmethod
    def backward(ctx: Any, upstream: Tensor) -> tuple[Tensor, Tensor, None, None]:
        gradient, hidden, weight = ctx.saved_tensors
        parts = (gradient @ weight).float(), (gradient.T @ hidden).float()
        if upstream.is_cuda or upstream != 1:  # on a GPU to look would take longer than to multiply
            for part in parts:
                part.mul_(upstream)
        return *parts, None, None
