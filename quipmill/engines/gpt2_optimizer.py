"""How `gpt2_torch` turns gradients into steps: AdamW, and Muon for the matrices of a model that starts from random weights.

On a thousand posts, Muon needs half the steps of AdamW for the same validation loss and ends lower (docs/log.md, 2026-11-21).
A pre-trained GPT-2 was trained with Adam, and is tuned with it.
"""

from collections import defaultdict
from typing import Any, Final

import torch

COEFFICIENTS: Final = (3.4445, -4.7750, 2.0315)
"""Of the quintic iteration: steepest at 0, so that few steps bring every singular value near 1."""
ITERATIONS: Final = 3
"""Five bring the singular values nearer to 1, and the model no nearer to the posts; they cost a fifth of a small model's step."""
MOMENTUM: Final = 0.95
RMS: Final = 0.2
"""Root mean square of an update, as AdamW's usually is, so that both share a rate (Liu et al. 2025, "Muon is scalable")."""


def make_optimizers(model: Any, rate: float, weight_decay: float, from_scratch: bool) -> list[torch.optim.Optimizer]:
    """AdamW for all parameters, or all but the blocks' matrices, which Muon takes. Weight decay on matrices only."""
    named = dict(model.named_parameters())  # Any: transformers has no types
    hidden = [p for name, p in named.items() if from_scratch and p.ndim == 2 and ".h." in name]
    taken = {id(parameter) for parameter in hidden}
    matrices = [p for p in named.values() if p.ndim > 1 and id(p) not in taken]
    vectors = [p for p in named.values() if p.ndim < 2]
    groups = [{"params": matrices, "weight_decay": weight_decay}, {"params": vectors, "weight_decay": 0.0}]
    optimizers: list[torch.optim.Optimizer] = [torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.99), fused=True)]
    if hidden:
        optimizers.append(Muon(hidden, rate, weight_decay))
    return optimizers


class Muon(torch.optim.Optimizer):
    """Momentum whose update is made orthogonal (Jordan 2024, "Muon: an optimizer for hidden layers in neural networks").

    Matrices of one size are made orthogonal together, and (in, 3 * in) attention projections as the three that they are.

    Args:
        matrices: parameters of two dimensions.
        rate: learning rate, in AdamW's scale.
        weight_decay: decoupled.
    """

    def __init__(self, matrices: list[torch.Tensor], rate: float, weight_decay: float) -> None:
        super().__init__(matrices, {"lr": rate, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self, closure: None = None) -> None:  # type: ignore[override]  # torch allows a closure
        """Takes one step."""
        for group in self.param_groups:
            alike: dict[tuple[int, ...], list[tuple[torch.Tensor, torch.Tensor]]] = defaultdict(list)
            for parameter in group["params"]:
                if parameter.grad is None:
                    continue
                state = self.state[parameter]
                if not state:
                    state["momentum"] = torch.zeros_like(parameter)
                state["momentum"].lerp_(parameter.grad, 1 - MOMENTUM)
                parameter.mul_(1 - group["lr"] * group["weight_decay"])
                ahead = parameter.grad.lerp(state["momentum"], MOMENTUM)  # Nesterov's
                for target, update in zip(_parts(parameter), _parts(ahead), strict=True):
                    alike[tuple(update.shape)].append((target, update))
            for (rows, columns), pairs in alike.items():
                updates = orthogonal(torch.stack([update for _, update in pairs]))
                for (target, _), update in zip(pairs, updates, strict=True):
                    target.add_(update, alpha=-group["lr"] * RMS * max(rows, columns) ** 0.5)


def _parts(matrix: torch.Tensor) -> list[torch.Tensor]:
    """Views of a matrix that are optimized each for itself, none taller than wide."""
    rows, columns = matrix.shape
    if columns == 3 * rows:
        return list(torch.split(matrix, rows, dim=1))
    return [matrix.T if rows > columns else matrix]


def orthogonal(matrices: torch.Tensor) -> torch.Tensor:
    """The nearest matrices with all singular values about 1, by Newton-Schulz iteration in bfloat16.

    Args:
        matrices: (count, rows, columns), none taller than wide.
    """
    a, b, c = COEFFICIENTS
    x = matrices.bfloat16()
    x = x / (x.norm(dim=(1, 2), keepdim=True) + 1e-7)
    for _ in range(ITERATIONS):
        gram = x @ x.mT
        x = torch.baddbmm(x, torch.baddbmm(gram, gram, gram, beta=b, alpha=c), x, beta=a)
    return x.to(matrices.dtype)
