"""The word-level LSTM in plain PyTorch, written from the paper and the table of sizes alone: the peer of `benchmarks/lstm.py`.

Zaremba, Sutskever and Vinyals, "Recurrent neural network regularization" (2014): stacked LSTM, the state carried from window to
window, gradients cut at the window, SGD whose rate falls from an epoch on, clipping by the global norm. Shares no code with
quipmill.
"""

import math
import time
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
import torch
from torch import nn


def build_vocabulary(lines: Sequence[str], min_count: int) -> dict[str, int]:
    """Words to numbers, the most frequent first; rarer ones than `min_count` share the last number."""
    counts = Counter(word for line in lines for word in [*line.split(), "<eos>"])
    counts["<eos>"] += 1
    words = [word for word, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])) if count >= min_count]
    return {word: number for number, word in enumerate([*words, "<unk>"])}


def read_ids(lines: Sequence[str], vocabulary: dict[str, int]) -> torch.Tensor:
    """A corpus as one row of numbers."""
    words = ["<eos>", *(word for line in lines for word in [*line.split(), "<eos>"])]
    return torch.tensor([vocabulary.get(word, vocabulary["<unk>"]) for word in words])


class LanguageModel(nn.Module):
    """Embedding, LSTM layers, softmax; dropout behind the embedding and behind each layer."""

    def __init__(self, words: int, hidden: int, layers: int, dropout: float, init_scale: float) -> None:
        super().__init__()
        self.embedding = nn.Embedding(words, hidden)
        self.lstm = nn.LSTM(hidden, hidden, layers, dropout=dropout if layers > 1 else 0.0, batch_first=True)
        self.dropout = nn.Dropout(dropout)
        self.softmax = nn.Linear(hidden, words)
        for name, parameter in self.named_parameters():
            if name.startswith("lstm.bias"):
                nn.init.zeros_(parameter)
                parameter.requires_grad = name.startswith("lstm.bias_ih")  # the paper has one bias a gate, PyTorch two
            else:
                nn.init.uniform_(parameter, -init_scale, init_scale)

    @torch.no_grad()
    def start_from(self, weights: dict[str, np.ndarray]) -> None:
        """Takes drawn weights instead of its own: `[hidden, 4 hidden]` a layer, gates in PyTorch's order, no bias."""
        for name, parameter in self.named_parameters():
            kind, _, layer = name.rpartition("_l")
            if kind in ("lstm.weight_ih", "lstm.weight_hh"):
                parameter.copy_(
                    torch.from_numpy(weights[f"lstm_{layer}.{'kernel' if kind.endswith('ih') else 'recurrent_kernel'}"].T)
                )
        self.embedding.weight.copy_(torch.from_numpy(weights["embedding.embeddings"]))
        self.softmax.weight.copy_(torch.from_numpy(weights["dense.kernel"].T))
        self.softmax.bias.copy_(torch.from_numpy(weights["dense.bias"]))

    def forward(
        self, ids: torch.Tensor, state: tuple[torch.Tensor, torch.Tensor] | None
    ) -> tuple[torch.Tensor, tuple[torch.Tensor, torch.Tensor]]:
        hidden, state = self.lstm(self.dropout(self.embedding(ids)), state)
        return self.softmax(self.dropout(hidden)), state


class Trainer:
    """Trains a `LanguageModel` step by step, epoch after epoch."""

    def __init__(self, ids: torch.Tensor, words: int, settings: dict[str, float], seed: int) -> None:
        torch.manual_seed(seed)
        self.rows, self.steps = int(settings["batch_size"]), int(settings["num_steps"])
        length = len(ids) // self.rows
        self.data = ids[: self.rows * length].reshape(self.rows, length)
        self.per_epoch = (length - 1) // self.steps
        self.settings = settings
        self.model = LanguageModel(
            words, int(settings["hidden"]), int(settings["layers"]), settings["dropout"], settings["init_scale"]
        )
        self.parameters = [parameter for parameter in self.model.parameters() if parameter.requires_grad]
        self.optimizer = torch.optim.SGD(self.parameters, lr=settings["learning_rate"])
        self.state: tuple[torch.Tensor, torch.Tensor] | None = None
        self.step_number = 0

    def step(self) -> float:
        """One step, and its loss in nats a word."""
        epoch, window = divmod(self.step_number, self.per_epoch)
        decay = self.settings["lr_decay"] ** max(epoch - self.settings["max_epoch"], 0)
        self.optimizer.param_groups[0]["lr"] = self.settings["learning_rate"] * decay
        self.state = (self.state[0].detach(), self.state[1].detach()) if self.state and window else None
        start = window * self.steps
        ids, targets = self.data[:, start : start + self.steps], self.data[:, start + 1 : start + self.steps + 1]
        logits, self.state = self.model(ids, self.state)
        loss = nn.functional.cross_entropy(logits.flatten(0, 1), targets.flatten(), reduction="sum") / self.rows
        self.optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.parameters, self.settings["clip_norm"])
        self.optimizer.step()
        self.step_number += 1
        return loss.item() / self.steps

    def epochs(self, count: int) -> Iterator[tuple[float, float]]:
        """Trains, and gives seconds and train perplexity of each epoch."""
        for _ in range(count):
            began, losses = time.perf_counter(), 0.0
            for _ in range(self.per_epoch):
                losses += self.step()
            yield time.perf_counter() - began, math.exp(losses / self.per_epoch)

    @torch.no_grad()
    def perplexity(self, ids: torch.Tensor, window: int = 200) -> float:
        """Of one stream in one row, the state carried from its start to its end."""
        self.model.eval()
        total, state = 0.0, None
        for start in range(0, len(ids) - 1, window):
            targets = ids[start + 1 : start + window + 1]
            logits, state = self.model(ids[None, start : start + len(targets)], state)
            total += nn.functional.cross_entropy(logits[0], targets, reduction="sum").item()
        self.model.train()
        return math.exp(total / (len(ids) - 1))
