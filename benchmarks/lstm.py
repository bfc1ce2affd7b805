"""The engine `lstm` against the same model in plain PyTorch and in Keras' own `fit`, and its preset `adamw` against `small`.

    python benchmarks/lstm.py ../shared/data/tinyshakespeare.txt

Normalises a script, holds its last tenth out, and measures

1. words/s of training `small`: the engine, PyTorch, and `fit` on the same Keras layers, in turns, medians;
2. the test perplexity of `small` and of PyTorch after the same epochs of the same shortened schedule, on the same vocabulary and
   from the same drawn weights, the last weights of each, so that what differs is the implementation;
3. the test perplexity of `adamw` after the seconds that `small` took to train;
4. all of `test`: normalising, training, generating 1,000 tokens.

Prints tables and writes `<out>/lstm.json`. `<unk>`, a word that training has not or once, counts as a word; its rate is reported.
"""

import argparse
import logging
import os
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from statistics import median

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import lstm_torch
import numpy as np

from quipmill.config import FinetuneConfig
from quipmill.engines import lstm
from quipmill.engines.lstm_model import draw_weights
from quipmill.engines.lstm_vocabulary import Ids, build_vocabulary, read_stream
from quipmill.schema import Manifest, Post, write_json, write_jsonl
from quipmill.script_tokens import written
from quipmill.scripts import read_lines
from quipmill.stages.finetune import finetune

SEED = 1
NEVER = 1 << 30
"""Steps between two looks at the validation text: there is one at the end, so that the last weights count, as the peer's do."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("script", type=Path, help="text of a play")
    parser.add_argument("--epochs", type=int, default=4, help="of small and of PyTorch")
    parser.add_argument("--max-epoch", type=int, default=1, help="the last epoch, from 0, at the full rate")
    parser.add_argument("--turns", type=int, default=5, help="turns of each in the measurement of speed")
    parser.add_argument("--steps", type=int, default=15, help="steps a turn")
    parser.add_argument("--lines", type=int, default=0, help="use the first so many lines only; 0 all")
    parser.add_argument(
        "--only", nargs="+", choices=["speed", "quality", "adamw", "test"], default=["speed", "quality", "adamw", "test"]
    )
    parser.add_argument("-o", "--out", type=Path, default=Path("build/bench/lstm"))
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
    bench = Bench(args.script, args.lines, args.out / "work")
    found: dict[str, object] = {"corpus": bench.describe(), "epochs": args.epochs, "max_epoch": args.max_epoch}
    if "speed" in args.only:
        found["words_per_second"] = bench.speed(args.turns, args.steps)
    if {"quality", "adamw"} & set(args.only):
        small, manifest = bench.train("small", epochs=args.epochs, max_epoch=args.max_epoch)
        found["small"] = small
        if "quality" in args.only:
            found["pytorch"] = bench.train_torch(args.epochs, args.max_epoch)
        if "adamw" in args.only:
            found["adamw"] = bench.train_adamw(manifest.metrics["seconds"])
    if "test" in args.only:
        found["test"] = bench.whole(args.script)
    write_json(args.out / "lstm.json", found)
    print(as_tables(found))


class Bench:
    """A corpus in three parts, and what is measured on it."""

    def __init__(self, script: Path, lines: int, work: Path) -> None:
        self.lines, self.work = normalise(script)[: lines or None], work
        tenth = len(self.lines) // 20
        self.train_lines, self.valid_lines = self.lines[: -2 * tenth], self.lines[-2 * tenth : -tenth]
        self.test_lines = self.lines[-tenth:]
        work.mkdir(parents=True, exist_ok=True)
        for name, part in {"train": self.train_lines, "valid": self.valid_lines}.items():
            write_jsonl(work / f"{name}.jsonl", (Post(str(number), "script", line) for number, line in enumerate(part)))
        self.small = lstm.make_settings("small")
        self.vocabulary = build_vocabulary(self.train_lines, self.small.min_count)
        self.peers = lstm_torch.build_vocabulary(self.train_lines, self.small.min_count)
        assert self.peers == self.vocabulary.ids, "the two implementations must know the same words"
        self.streams = {
            name: read_stream(part, self.vocabulary)
            for name, part in {"train": self.train_lines, "valid": self.valid_lines, "test": self.test_lines}.items()
        }

    def describe(self) -> dict[str, float]:
        """Words, and the share of unknown ones, of each part."""
        facts: dict[str, float] = {"vocabulary": len(self.vocabulary.words)}
        for name, stream in self.streams.items():
            facts |= {f"{name}_tokens": stream.tokens, f"{name}_unk_rate": stream.unk_rate}
        return facts

    def speed(self, turns: int, steps: int) -> dict[str, float]:
        """Median words/s of training `small`."""
        runs = {"quipmill": self._ours(self.small), "PyTorch": self._torch(), "Keras fit": self._fit(steps)}
        for run in runs.values():
            run(2)  # compiles
        words = self.small.batch_size * self.small.num_steps * steps
        rates: dict[str, list[float]] = {name: [] for name in runs}
        for _ in range(turns):
            for name, run in runs.items():
                began = time.perf_counter()
                run(steps)
                rates[name].append(words / (time.perf_counter() - began))
        return {name: median(found) for name, found in rates.items()}

    def _ours(self, settings: lstm.Settings) -> Callable[[int], None]:
        from quipmill.engines.lstm_network import Network
        from quipmill.engines.lstm_training import make_plan

        plan = make_plan(self.streams["train"], settings, FinetuneConfig())
        network = Network(settings, len(self.vocabulary.words), SEED)
        network.restore(draw_weights(settings, len(self.vocabulary.words), SEED))
        done = 0

        def run(steps: int) -> None:
            nonlocal done
            for _ in range(steps):
                network.step(plan.window(done), plan.rate(done), done)
                done += 1

        return run

    def _torch(self) -> Callable[[int], None]:
        trainer = self._trainer(self.small.max_epoch)

        def run(steps: int) -> None:
            for _ in range(steps):
                trainer.step()

        return run

    def _fit(self, most: int) -> Callable[[int], None]:
        """Keras' layers, stateful, in Keras' loop. Its loss is a mean, so that rate and norm are scaled."""
        import keras

        s, words = self.small, len(self.vocabulary.words)
        model = keras.Sequential([keras.Input(batch_shape=(s.batch_size, s.num_steps)), keras.layers.Embedding(words, s.hidden)])
        for _ in range(s.layers):
            model.add(keras.layers.LSTM(s.hidden, return_sequences=True, stateful=True, unit_forget_bias=False))
        model.add(keras.layers.Dense(words))
        optimizer = keras.optimizers.SGD(s.learning_rate * s.num_steps, global_clipnorm=s.clip_norm / s.num_steps)
        model.compile(optimizer, keras.losses.SparseCategoricalCrossentropy(from_logits=True))
        inputs, targets = windows(self.streams["train"].ids, s.batch_size, s.num_steps, most)

        def run(steps: int) -> None:
            count = steps * s.batch_size
            model.fit(inputs[:count], targets[:count], batch_size=s.batch_size, shuffle=False, verbose=0)

        return run

    def _trainer(self, max_epoch: int) -> lstm_torch.Trainer:
        numbers = {name: value for name, value in asdict(self.small).items() if isinstance(value, int | float)}
        ids = lstm_torch.read_ids(self.train_lines, self.peers)
        return lstm_torch.Trainer(ids, len(self.peers), {**numbers, "max_epoch": max_epoch}, SEED)

    def train(self, size: str, steps: int = 1000, **overrides: float) -> tuple[dict[str, float], Manifest]:
        """Trains a size, and measures it on the held-out parts, each as one stream."""
        lstm.write_recipe(self.work / "base", size, **overrides)
        config = FinetuneConfig(engine="lstm", steps=steps, seed=SEED, patience=0, eval_every=NEVER)
        out = self.work / size
        manifest = finetune(self.work / "train.jsonl", self.work / "valid.jsonl", self.work / "base", out, config)
        facts = {
            f"{part}_{name}": value
            for part, held_out in (("valid", self.valid_lines), ("test", self.test_lines))
            for name, value in lstm.perplexity(out, held_out).items()
        }
        return {**manifest.metrics, "steps": manifest.step, **facts}, manifest

    def train_torch(self, epochs: int, max_epoch: int) -> dict[str, float]:
        """Trains the peer as long, and measures its last weights."""
        trainer = self._trainer(max_epoch)
        trainer.model.start_from(draw_weights(self.small, len(self.peers), SEED))
        seconds = 0.0
        for took, perplexity in trainer.epochs(epochs):
            seconds += took
            logging.info("pytorch: %.0f s, train perplexity %.1f", seconds, perplexity)
        valid, test = (trainer.perplexity(lstm_torch.read_ids(part, self.peers)) for part in (self.valid_lines, self.test_lines))
        return {"seconds": seconds, "valid_perplexity": valid, "test_perplexity": test}

    def train_adamw(self, seconds: float) -> dict[str, float]:
        """Trains `adamw` for so many seconds: a few steps tell how many it can do in that time."""
        run, few = self._ours(lstm.make_settings("adamw")), 20
        began = time.perf_counter()
        run(1)
        compiling = time.perf_counter() - began
        run(few)
        a_step = (time.perf_counter() - began - compiling) / few
        steps = max(1, int((seconds - compiling) / a_step))
        return self.train("adamw", steps=steps, epochs=0)[0]

    def whole(self, script: Path) -> dict[str, float]:
        """Seconds of a whole run of the size `test`."""
        began = time.perf_counter()
        normalise(script)
        facts, _ = self.train("test")
        tokens = lstm.generate(self.work / "test", 1000, seed=SEED)
        return {**facts, "generated": len(tokens), "total_seconds": time.perf_counter() - began}


def normalise(script: Path) -> list[str]:
    """The lines of tokens of a script."""
    with script.open(encoding="utf-8") as text:
        return list(written(read_lines(text)))


def windows(ids: Ids, rows: int, steps: int, most: int) -> tuple[Ids, Ids]:
    """Inputs and targets of the first so many steps, [most * rows, steps], in the order of a stateful `fit`."""
    length = len(ids) // rows
    cut = ids[: rows * length].reshape(rows, length)
    starts = range(0, min(most * steps, length - steps), steps)
    inputs, targets = ([cut[:, start + by : start + by + steps] for start in starts] for by in (0, 1))
    return np.concatenate(inputs), np.concatenate(targets)


def as_tables(found: dict[str, object]) -> str:
    """What was found, in Markdown."""
    lines = ["Corpus: " + ", ".join(f"{name} {value:,.4g}" for name, value in found["corpus"].items())]
    if "words_per_second" in found:
        rates = found["words_per_second"]
        lines += ["", "| training `small` | words/s | ratio |", "|---|---:|---:|"]
        lines += [f"| {name} | {rate:,.0f} | {rates['quipmill'] / rate:.2f} |" for name, rate in rates.items()]
    models = [name for name in ("small", "pytorch", "adamw", "test") if name in found]
    if models:
        lines += ["", "| model | seconds | validation perplexity | test perplexity |", "|---|---:|---:|---:|"]
    for name in models:
        row = found[name]
        lines.append(f"| {name} | {row['seconds']:.0f} | {row['valid_perplexity']:.1f} | {row['test_perplexity']:.1f} |")
    if "pytorch" in found:
        ratio = found["small"]["test_perplexity"] / found["pytorch"]["test_perplexity"]
        lines += ["", f"`small` / PyTorch: {ratio:.3f}"]
    if "test" in found:
        lines += ["", f"`test`, normalising to generating: {found['test']['total_seconds']:.0f} s"]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
