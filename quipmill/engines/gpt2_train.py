"""The training loop of `gpt2_torch`.

What it may be relied on for:

- the model folder it leaves is the best one by validation bits per byte, the untouched base included;
- on one CPU the same files, config and seed give the same weights, whether or not the training was killed and resumed between;
- a resumed training ends at `steps`, with the optimizer, schedule, data position and random state of the one before.
"""

import logging
import math
import signal
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import torch

from quipmill.checkpoints import Checkpoints
from quipmill.config import FinetuneConfig
from quipmill.engines import Training, gpt2
from quipmill.engines.gpt2_optimizer import make_optimizers
from quipmill.engines.gpt2_progress import Progress
from quipmill.engines.gpt2_rows import Rows, spell
from quipmill.engines.gpt2_score import bits_per_byte, count_bytes, load_model, score_ids
from quipmill.engines.gpt2_state import Kept, State, read_state, write_state
from quipmill.errors import DataError, RunError
from quipmill.schema import Post, read_jsonl

logger = logging.getLogger(__name__)

SPELLINGS: Final = (0.5, 0.3, 0.2)
"""Chances of a word's spellings when training from scratch, see `gpt2_rows`."""

MIXED: Final = 0.7
"""Share of the steps in which spellings are mixed; the rest sees the tokenizer's own, which is what scores count."""

AVERAGED: Final = 0.1
"""When training from scratch, the model that counts is a running mean of the weights over about this share of the steps."""


@dataclass(frozen=True)
class Chosen:
    """The settings of one training, the engine's choices filled in."""

    learning_rate: float
    batch_size: int
    context: int
    weight_decay: float
    dropout: float
    averaged_steps: int
    """1 takes the weights as they are."""
    eval_every: int
    precision: str
    spellings: tuple[float, ...]


def choose(config: FinetuneConfig, shape: gpt2.Shape, from_scratch: bool, tokens: int) -> Chosen:
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
    epochs = config.steps * config.accumulate * rows * context / max(1, tokens) if from_scratch else 0.0
    return Chosen(
        learning_rate=config.learning_rate or rate,
        batch_size=rows,
        context=context,
        weight_decay=min(max(0.1, epochs / 6), 4.0) if config.weight_decay is None else config.weight_decay,
        averaged_steps=max(1, round(AVERAGED * config.steps)) if from_scratch else 1,
        dropout=(0.1 if epochs > 4 else 0.0) if config.dropout is None else config.dropout,
        eval_every=config.eval_every or max(1, config.steps // 20),
        precision=("bf16" if has_bf16() else "fp32") if config.precision == "auto" else config.precision,
        spellings=SPELLINGS if epochs > 8 else (1.0,),
    )


def has_bf16() -> bool:
    """Whether bfloat16 is fast here rather than emulated."""
    if torch.cuda.is_available():
        return bool(torch.cuda.is_bf16_supported(including_emulation=False))
    native = [getattr(torch.cpu, name, bool)() for name in ("_is_avx512_bf16_supported", "_is_amx_tile_supported")]
    return bool(torch.ops.mkldnn._is_mkldnn_bf16_supported()) and any(native)


def learning_rate(config: FinetuneConfig, peak: float, step: int) -> float:
    """The rate of a step, from 0 on: up in a line, then down along a cosine to a tenth of the peak."""
    warmup = config.warmup_fraction * config.steps
    if step < warmup:
        return peak * (step + 1) / (warmup + 1)
    done = (step - warmup) / max(1.0, config.steps - warmup)
    return peak * (0.1 + 0.45 * (1 + math.cos(math.pi * done)))


def train(train: Path, valid: Path, base: Path, out: Path, config: FinetuneConfig, checkpoints: Checkpoints) -> Training:
    """Trains, and leaves the best model in `out`; see `quipmill.engines` for the arguments."""
    texts, held_out = ([post.text for post in read_jsonl(path, Post)] for path in (train, valid))
    if not texts:
        raise DataError(f"{train}: no posts to train on. Loosen the cleaning rules or give more posts")
    with tempfile.TemporaryDirectory() as folder:
        start = gpt2.materialize(base, texts, Path(folder), config.context)
        run = _Run(texts, held_out, start, gpt2.is_recipe(base), out, config, checkpoints)
    state = run.state
    with _stop_on_sigterm() as stopped:
        run.go(stopped)
    rate = state.tokens / state.seconds if state.seconds else 0.0
    return Training(
        step=state.step,
        tokenizer={"kind": "byte-level BPE", "vocab_size": run.shape.vocab_size},
        metrics={
            "valid_bits_per_byte": state.best,
            "start_valid_bits_per_byte": state.start,
            "tokens_trained": float(state.tokens),
            "tokens_per_second": rate,
            "seconds": state.seconds,
            "best_step": float(state.best_step),
        },
        history=state.history,
        config={**asdict(run.chosen), "parameters": gpt2.parameter_count(run.shape), "device": str(run.model.device)},
    )


class _Run:
    """A model in training: what is made before the first step, taken from a checkpoint if there is one."""

    def __init__(
        self,
        texts: list[str],
        held_out: list[str],
        start: Path,
        from_scratch: bool,
        out: Path,
        config: FinetuneConfig,
        checkpoints: Checkpoints,
    ) -> None:
        assert config.seed is not None
        torch.manual_seed(config.seed)
        self.config, self.checkpoints, self.out, self.shape = config, checkpoints, out, gpt2.read_shape(start)
        tokenizer = gpt2.load_tokenizer(start)
        tokens = sum(len(ids) + 1 for ids in gpt2.encode(tokenizer, texts))
        self.chosen = choose(config, self.shape, from_scratch, tokens)
        on_gpu = torch.cuda.is_available()
        attention = "sdpa" if on_gpu or self.chosen.context > 256 else "eager"  # measured: plain is faster on short CPU rows
        self.model = load_model(start, self.chosen.dropout, attention)
        gpt2.copy_tokenizer(start, out)
        gpt2.write_config(out, self.shape)
        self.optimizers = make_optimizers(self.model, self.chosen.learning_rate, self.chosen.weight_decay, from_scratch)
        self._weights = [parameter.detach() for parameter in self.model.parameters()]
        self._mean = [weights.clone() for weights in self._weights] if self.chosen.averaged_steps > 1 else []
        self.state = self._resume() or State()
        self._spelt = spell(start, texts, self.chosen.spellings)
        mixed = int(MIXED * config.steps * config.accumulate * self.chosen.batch_size)
        self.rows = Rows(self._spelt, self.chosen.context, config.seed, self.state.position, own_after=mixed)
        self._bytes_per_token = sum(map(count_bytes, texts)) / tokens
        self._end = gpt2.eot_id(tokenizer)
        budget = (1 << 17) if on_gpu else (1 << 14)
        looked_at = thin_out(held_out, gpt2.encode(tokenizer, held_out), budget)
        self._valid_ids, self._valid_bytes = [ids for _, ids in looked_at], sum(count_bytes(text) for text, _ in looked_at)

    def go(self, stopped: Callable[[], bool]) -> None:
        """Trains up to `steps`, or until it gets no better."""
        state, config = self.state, self.config
        if state.step == 0:
            state.start = state.best = self._look()
            self._write_best()
        progress = Progress(config.steps, state.step)
        saved = time.monotonic()
        while state.step < config.steps and not self._is_stale():
            began = time.monotonic()
            loss = self._step()
            state.seconds += time.monotonic() - began
            if not math.isfinite(loss):
                raise RunError(f"the loss became {loss} at step {state.step}. Train with a lower learning_rate")
            state.loss = loss if math.isnan(state.loss) else 0.95 * state.loss + 0.05 * loss
            progress.update(state.step, state.loss, state.tokens, state.seconds)
            if state.step % self.chosen.eval_every == 0 or state.step == config.steps:
                self._record()
            late = time.monotonic() - saved > 60 * config.checkpoint_minutes
            if stopped() or (late and state.step < config.steps):
                self._save()
                saved = time.monotonic()
            if stopped():
                raise SystemExit(128 + signal.SIGTERM)
        progress.close()

    def _step(self) -> float:
        """One optimizer step; returns the mean loss in nats per token."""
        state, config, chosen = self.state, self.config, self.chosen
        rate = learning_rate(config, chosen.learning_rate, state.step)
        for group in (group for optimizer in self.optimizers for group in optimizer.param_groups):
            group["lr"] = rate
        self.model.train()
        total = torch.zeros((), device=self.model.device)
        for _ in range(config.accumulate):
            inputs, targets = (torch.from_numpy(part).to(self.model.device) for part in self.rows.batch(chosen.batch_size))
            with self._autocast():
                logits = self.model(inputs, use_cache=False).logits  # (B, T, vocab)
            loss = torch.nn.functional.cross_entropy(logits.float().flatten(0, 1), targets.flatten()) / config.accumulate
            loss.backward()  # type: ignore[no-untyped-call]  # torch
            total += loss.detach()
            state.tokens += targets.numel()
        if config.clip_norm:
            torch.nn.utils.clip_grad_norm_(self.model.parameters(), config.clip_norm)
        for optimizer in self.optimizers:
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        state.step, state.position = state.step + 1, self.rows.position
        if self._mean:  # quicker at first, when everything still moves
            torch._foreach_lerp_(self._mean, self._weights, 1 / min(chosen.averaged_steps, 1 + state.step / 10))
        return float(total)

    def _autocast(self) -> AbstractContextManager[Any]:
        return torch.autocast(self.model.device.type, torch.bfloat16, enabled=self.chosen.precision == "bf16")

    def _look(self) -> float:
        """Bits per byte of (an even part of) the validation split."""
        return bits_per_byte(score_ids(self.model, self._valid_ids, self._end, self._autocast()), self._valid_bytes)

    def _record(self) -> None:
        state = self.state
        self._swap()
        valid = self._look()
        if valid < state.best:
            state.best, state.best_step, state.bad_looks = valid, state.step, 0
            self._write_best()
        else:
            state.bad_looks += 1
        self._swap()
        row = {
            "step": float(state.step),
            "seconds": round(state.seconds, 3),
            "learning_rate": self.optimizers[0].param_groups[0]["lr"],
            "train_bits_per_byte": state.loss / math.log(2) / self._bytes_per_token,
            "valid_bits_per_byte": valid,
            "tokens_per_second": state.tokens / state.seconds,
        }
        state.history.append(row)

    def _swap(self) -> None:
        """Exchanges the weights and their running mean."""
        for weights, mean in zip(self._weights, self._mean, strict=bool(self._mean)):
            kept = weights.clone()
            weights.copy_(mean)
            mean.copy_(kept)

    def _is_stale(self) -> bool:
        return 0 < self.config.patience <= self.state.bad_looks

    def _write_best(self) -> None:
        parameters = self.model.named_parameters()  # the tied output layer comes once
        gpt2.write_weights(self.out, {name: p.detach().float().cpu().numpy() for name, p in parameters})

    def _kept(self) -> Kept:
        names = [name for name, _ in self.model.named_parameters()]
        return Kept(self.model, self.optimizers, dict(zip(names, self._mean, strict=bool(self._mean))))

    def _save(self) -> None:
        if not self.checkpoints:
            return
        try:
            with tempfile.TemporaryDirectory() as folder:
                write_state(Path(folder), self.state, self._kept(), self.out / "model.safetensors")
                self.checkpoints.save(Path(folder), self.state.step)
        except OSError as error:  # no room for the copy: no reason to lose the training
            logger.warning("finetune: no checkpoint of step %d, training goes on: %s", self.state.step, error)

    def _resume(self) -> State | None:
        best, steps = self.out / "model.safetensors", self.config.steps
        state = self.checkpoints.resume(lambda folder, step: read_state(folder, self._kept(), best, step, steps))
        if state:
            logger.info("finetune: goes on from step %d of %d", state.step, steps)
        return state


def thin_out(texts: Sequence[str], encoded: Sequence[list[int]], budget: int) -> list[tuple[str, list[int]]]:
    """Evenly spaced texts of about `budget` tokens at most, so that a look at the validation split stays short."""
    every = max(1, -(-sum(len(ids) + 1 for ids in encoded) // budget))
    return list(zip(texts, encoded, strict=True))[::every]


@contextmanager
def _stop_on_sigterm() -> Iterator[Callable[[], bool]]:
    """Turns SIGTERM, a pod's notice of its end, into a question the loop asks; elsewhere than in the main thread it never is."""
    asked = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield asked.is_set
        return
    before = signal.signal(signal.SIGTERM, lambda *_: asked.set())
    try:
        yield asked.is_set
    finally:
        signal.signal(signal.SIGTERM, before)
