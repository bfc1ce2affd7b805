"""The training loop of `gpt2_torch`.

What it may be relied on for:

- the model folder it leaves is the best one by validation bits per byte, the untouched base included;
- on one CPU the same files, config and seed give the same weights, whether or not the training was killed and resumed between;
- a resumed training ends at `steps`, with the optimizer, schedule, data position and random state of the one before;
- two processes find the losses that one finds with twice the rows a step; gradients are added up in a fixed order.
"""

import logging
import math
import shutil
import signal
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch

from quipmill.checkpoints import Checkpoints
from quipmill.config import FinetuneConfig
from quipmill.engines import Training, gpt2
from quipmill.engines.gpt2_heap import kept_heap
from quipmill.engines.gpt2_loss import Loss, keep_no_activations
from quipmill.engines.gpt2_optimizer import make_optimizers
from quipmill.engines.gpt2_rows import Rows, Spelt, open_spelt, spell
from quipmill.engines.gpt2_score import bits_per_byte, count_bytes, load_model, score_ids
from quipmill.engines.gpt2_settings import MIXED, choose
from quipmill.engines.gpt2_state import Kept, State, read_state, write_state
from quipmill.engines.gpt2_world import World, joined
from quipmill.errors import DataError, RunError
from quipmill.process import stop_on_sigterm
from quipmill.schema import Post, read_jsonl
from quipmill.training import Bar, cosine

logger = logging.getLogger(__name__)


def train(train: Path, valid: Path, base: Path, out: Path, config: FinetuneConfig, checkpoints: Checkpoints) -> Training:
    """Trains, and leaves the best model in `out`; see `quipmill.engines` for the arguments.

    Of several processes, see `gpt2_world`, only the first writes to `out` and `checkpoints`.
    """
    on_cpu = not torch.cuda.is_available()
    with kept_heap() if on_cpu else nullcontext(), joined() as world, world.folder() as work, stop_on_sigterm() as stopped:
        run = Run(train, valid, base, out, config, checkpoints, world, work)
        try:
            run.go(stopped)
        except torch.OutOfMemoryError as error:
            advice = "Train with a smaller batch_size (and a larger accumulate for the same result) or a smaller model"
            raise RunError(f"the GPU's memory is full at {run.chosen.batch_size} rows a step. {advice}") from error
    state = run.state
    return Training(
        step=state.step,
        tokenizer={"kind": "byte-level BPE", "vocab_size": run.shape.vocab_size},
        metrics={
            "valid_bits_per_byte": state.best,
            "start_valid_bits_per_byte": state.start,
            "tokens_trained": float(state.tokens),
            "tokens_per_second": state.tokens / state.seconds if state.seconds else 0.0,
            "seconds": state.seconds,
            "best_step": float(state.best_step),
        },
        history=state.history,
        config={**asdict(run.chosen), "parameters": gpt2.parameter_count(run.shape), "device": str(run.model.device)},
    )


class Run:
    """A model in training: what is made before the first step, taken from a checkpoint if there is one.

    Args:
        train: posts to learn from, JSON Lines, and so on as `quipmill.engines` says.
        world: this process among others.
        work: an empty folder that the processes share as long as they train.
    """

    def __init__(
        self,
        train: Path,
        valid: Path,
        base: Path,
        out: Path,
        config: FinetuneConfig,
        checkpoints: Checkpoints,
        world: World,
        work: Path,
    ) -> None:
        assert config.seed is not None
        self._seed = world.share(config.seed)
        torch.manual_seed(self._seed)
        self.config, self.checkpoints, self.out, self.world, self._work = config, checkpoints, out, world, work
        texts = [post.text for post in read_jsonl(train, Post)] if world.first else []
        start = self._make_start(train, texts, base)
        self.shape = gpt2.read_shape(start)
        tokenizer = gpt2.load_tokenizer(start)
        tokens = world.share(_count_tokens(tokenizer, texts))
        self._bytes_per_token = world.share(sum(map(count_bytes, texts))) / tokens
        self.chosen = choose(config, self.shape, gpt2.is_recipe(base), tokens, world.size)
        self.model = load_model(start, self.chosen.dropout, self.chosen.attention)
        if self.chosen.gradient_checkpointing:
            keep_no_activations(self.model)
        if world.first:
            gpt2.copy_tokenizer(start, out)
            gpt2.write_config(out, self.shape)
        rate, decay = self.chosen.learning_rate, self.chosen.weight_decay
        self.optimizers = make_optimizers(self.model, rate, decay, gpt2.is_recipe(base))
        self._weights = [parameter.detach() for parameter in self.model.parameters()]
        self._mean = [weights.clone() for weights in self._weights] if self.chosen.averaged_steps > 1 else []
        self.state = self._resume() or State()
        self.rows = self._make_rows(start, texts)
        self.loss = self._make_loss()
        self._end = gpt2.eot_id(tokenizer)
        self._valid_ids, self._valid_bytes = self._take_valid(tokenizer, valid)

    def _make_start(self, train: Path, texts: list[str], base: Path) -> Path:
        """The model folder that training starts from."""
        if self.world.first:
            if not texts:
                raise DataError(f"{train}: no posts to train on. Loosen the cleaning rules or give more posts")
            gpt2.materialize(base, texts, self._work / "start", self.config.context)
        self.world.wait()
        return self._work / "start" if gpt2.is_recipe(base) else base

    def _make_rows(self, start: Path, texts: list[str]) -> Rows:
        folder, chosen, world = self._work / "spelt", self.chosen, self.world
        if world.first:
            folder.mkdir()
            spell(start, texts, chosen.spellings, folder)
        world.wait()
        spelt: Spelt = open_spelt(folder)
        mixed = int(MIXED * self.config.steps * self.config.accumulate * chosen.batch_size * chosen.devices)
        return Rows(spelt, chosen.context, self._seed, self.state.position, mixed, world.rank, world.size)

    def _make_loss(self) -> torch.nn.Module:
        """The loss, compiled where that pays, and its gradients those of all processes."""
        loss = Loss(self.model, self.chosen.precision)
        if self.chosen.compiled:
            size = (self.chosen.batch_size, self.rows.context)
            self.model.train()
            loss.compile(torch.zeros(size, dtype=torch.int64, device=self.model.device))
        if self.world.size == 1:
            return loss
        return torch.nn.parallel.DistributedDataParallel(
            loss,
            device_ids=[self.world.local] if torch.cuda.is_available() else None,
            gradient_as_bucket_view=True,
            find_unused_parameters=True,  # so that it keeps to one order of adding up, rather than find a faster one by trying
        )

    def _take_valid(self, tokenizer: Any, valid: Path) -> tuple[list[list[int]], int]:
        """Token ids of the validation texts that this process looks at, and the bytes of all that are looked at."""
        texts = [post.text for post in read_jsonl(valid, Post)]
        looked_at = thin_out(texts, gpt2.encode(tokenizer, texts), (1 << 17) if torch.cuda.is_available() else (1 << 14))
        mine = [ids for _, ids in looked_at][self.world.rank :: self.world.size]
        return mine, sum(count_bytes(text) for text, _ in looked_at)

    def go(self, stopped: Callable[[], bool]) -> None:
        """Trains up to `steps`, or until it gets no better."""
        state, config = self.state, self.config
        if state.step == 0:
            state.start = state.best = self._look()
            self._write_best()
        bar = Bar("finetune", config.steps, state.step) if self.world.first else None
        saved = time.monotonic()
        while state.step < config.steps and not self._is_stale():
            began = time.monotonic()
            loss, asked = self.world.add([self.step() / self.world.size, float(stopped())])
            state.seconds += time.monotonic() - began
            if not math.isfinite(loss):
                raise RunError(f"the loss became {loss} at step {state.step}. Train with a lower learning_rate")
            state.loss = loss if math.isnan(state.loss) else 0.95 * state.loss + 0.05 * loss
            if bar:
                bar.update(state.step, state.loss, state.tokens / state.seconds)
            if state.step % self.chosen.eval_every == 0 or state.step == config.steps:
                self._record()
            late = time.monotonic() - saved > 60 * config.checkpoint_minutes
            if asked or (late and state.step < config.steps):
                self._save()
                saved = time.monotonic()
            if asked:
                raise SystemExit(128 + signal.SIGTERM)
        if bar:
            bar.close()

    def step(self) -> float:
        """One optimizer step; returns the mean loss of this process's rows in nats per token."""
        state, config, chosen, world = self.state, self.config, self.chosen, self.world
        rate = cosine(chosen.learning_rate, state.step, config.steps, warmup=config.warmup_fraction)
        for group in (group for optimizer in self.optimizers for group in optimizer.param_groups):
            group["lr"] = rate
        if world.size > 1:  # of what they draw nothing is kept
            torch.manual_seed(hash((self._seed, state.step, world.rank)))
        self.model.train()
        total = torch.zeros((), device=self.model.device)
        for left in reversed(range(config.accumulate)):
            inputs, targets = (torch.from_numpy(part).to(self.model.device) for part in self.rows.batch(chosen.batch_size))
            with self._alone(bool(left)):
                loss = self.loss(inputs, targets) / config.accumulate
                loss.backward()
            total += loss.detach()
            state.tokens += targets.numel() * world.size
        self._clip()
        for optimizer in self.optimizers:
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        state.step, state.position = state.step + 1, self.rows.position
        if self._mean:  # quicker at first, when everything still moves
            torch._foreach_lerp_(self._mean, self._weights, 1 / min(chosen.averaged_steps, 1 + state.step / 10))
        return float(total)

    def _alone(self, more: bool) -> AbstractContextManager[Any]:
        """Where more rows follow before the step, processes need not add up their gradients yet."""
        if more and isinstance(self.loss, torch.nn.parallel.DistributedDataParallel):
            return self.loss.no_sync()
        return nullcontext()

    def _clip(self) -> None:
        if not self.config.clip_norm:
            return
        gradients = [p.grad for p in self.model.parameters() if p.grad is not None]
        norm = torch.linalg.vector_norm(torch.stack(torch._foreach_norm(gradients)))
        if norm.is_cuda or not norm <= self.config.clip_norm:  # on a CPU, multiplying all by 1 takes longer than to look
            torch._foreach_mul_(gradients, (self.config.clip_norm / (norm + 1e-6)).clamp(max=1.0))

    def _autocast(self) -> AbstractContextManager[Any]:
        return torch.autocast(self.model.device.type, torch.bfloat16, enabled=self.chosen.precision == "bf16")

    def _look(self) -> float:
        """Bits per byte of (an even part of) the validation split."""
        nats = score_ids(self.model, self._valid_ids, self._end, self._autocast())
        return bits_per_byte(self.world.add([math.fsum(nats)]), self._valid_bytes)

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
        if self.world.first:
            parameters = self.model.named_parameters()  # the tied output layer comes once
            gpt2.write_weights(self.out, {name: p.detach().float().cpu().numpy() for name, p in parameters})

    def _kept(self) -> Kept:
        names = [name for name, _ in self.model.named_parameters()]
        return Kept(self.model, self.optimizers, dict(zip(names, self._mean, strict=bool(self._mean))))

    def _save(self) -> None:
        if not self.checkpoints or not self.world.first:
            return
        try:
            with tempfile.TemporaryDirectory(prefix="quipmill-") as folder:
                write_state(Path(folder), self.state, self._kept(), self.out / "model.safetensors")
                self.checkpoints.save(Path(folder), self.state.step)
        except OSError as error:  # no room for the copy: no reason to lose the training
            logger.warning("finetune: no checkpoint of step %d, training goes on: %s", self.state.step, error)

    def _resume(self) -> State | None:
        """The state of the newest good checkpoint, everything put back; the first process shows the others which."""
        shown, steps = self._work / "state", self.config.steps

        def read(folder: Path, step: int) -> State:
            state = read_state(folder, self._kept(), self.out / "model.safetensors", step, steps)
            if self.world.size > 1:
                shutil.move(folder, shown)
            return state

        state = self.checkpoints.resume(read) if self.world.first else None
        step = self.world.share(state.step if state else 0)
        if step and not self.world.first:
            state = read_state(shown, self._kept(), None, step, steps)
        self.world.wait()
        shutil.rmtree(shown, ignore_errors=True)
        if state:
            logger.info("finetune: goes on from step %d of %d", state.step, steps)
        return state


def _count_tokens(tokenizer: Any, texts: Sequence[str]) -> int:
    """Tokens of texts and their ends, without holding all at once."""
    pieces: Iterable[Sequence[str]] = (texts[at : at + 10_000] for at in range(0, len(texts), 10_000))
    return sum(len(ids) + 1 for piece in pieces for ids in gpt2.encode(tokenizer, piece))


def thin_out(texts: Sequence[str], encoded: Sequence[list[int]], budget: int) -> list[tuple[str, list[int]]]:
    """Evenly spaced texts of about `budget` tokens at most, so that a look at the validation split stays short."""
    every = max(1, -(-sum(len(ids) + 1 for ids in encoded) // budget))
    return list(zip(texts, encoded, strict=True))[::every]
