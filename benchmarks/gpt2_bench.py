"""What the benchmarks of GPT-2 share: posts, base folders of any size without a download, gpt-2-simple's `finetune()`, children.

Every engine runs in a process of its own (`run_child`), so that each one's peak memory is its own.
"""

import csv
import gzip
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from typing import Any

from quipmill.engines import gpt2, gpt2_layouts
from quipmill.schema import Post, write_jsonl

SHAPES = {
    "test": gpt2.Shape(n_layer=1, n_head=2, n_embd=32, n_positions=1024, vocab_size=512),
    "small": gpt2.Shape(n_layer=4, n_head=4, n_embd=256, n_positions=1024, vocab_size=4096),
    "124M": gpt2.Shape(n_layer=12, n_head=12, n_embd=768, n_positions=1024, vocab_size=50257),
    "355M": gpt2.Shape(n_layer=24, n_head=16, n_embd=1024, n_positions=1024, vocab_size=50257),
    "774M": gpt2.Shape(n_layer=36, n_head=20, n_embd=1280, n_positions=1024, vocab_size=50257),
    "1558M": gpt2.Shape(n_layer=48, n_head=25, n_embd=1600, n_positions=1024, vocab_size=50257),
}

SAMPLE_ACCOUNT = Path(__file__).parents[1] / "examples" / "sample_account"


def read_posts(source: Path | None) -> list[str]:
    """Texts of a `.csv` or `.csv.gz` with a column `text`, or of the sample account."""
    if source is None:
        tweets = (SAMPLE_ACCOUNT / "data" / "tweets.js").read_text(encoding="utf-8").partition("=")[2]
        return [entry["tweet"]["full_text"] for entry in json.loads(tweets)]
    with gzip.open(source, "rt", encoding="utf-8") if source.suffix == ".gz" else source.open(encoding="utf-8") as file:
        rows = csv.reader(file)
        header = next(rows)
        column = next((n for n, name in enumerate(header) if name in ("text", "tweet", "full_text")), 0)
        return [row[column] for row in rows if len(row) > column and row[column].strip()]


def write_posts(path: Path, texts: list[str]) -> Path:
    write_jsonl(path, (Post(id=str(number), author="bench", text=text) for number, text in enumerate(texts)))
    return path


def write_base(shape: gpt2.Shape, out: Path) -> Path:
    """A base model of this shape with random weights; its tokens are bytes and pairs of bytes, letters first."""
    from tokenizers.pre_tokenizers import ByteLevel

    out.mkdir(parents=True, exist_ok=True)
    symbols = sorted(ByteLevel.alphabet(), key=lambda symbol: (not symbol.isalpha(), symbol))
    pairs = [(a, b) for a in symbols for b in symbols]
    merges = sorted(pairs, key=lambda pair: max(map(symbols.index, pair)))[: shape.vocab_size - len(symbols) - 1]
    pieces = [*symbols, *(a + b for a, b in merges), gpt2.EOT]
    gpt2.write_tokenizer(out, {piece: number for number, piece in enumerate(pieces)}, merges)
    gpt2.write_config(out, shape)
    gpt2.write_weights(out, gpt2.draw_weights(shape, seed=1))
    return out


@contextmanager
def inside(folder: Path) -> Iterator[None]:
    """In another working directory, where gpt-2-simple writes."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def finetune_simple(base: Path, texts: list[str], work: Path, **options: Any) -> list[float]:
    """gpt-2-simple's own `finetune()` from `base` on texts between its markers; returns when each step's line was printed.

    Its checkpoint is `work/checkpoint/run1`.
    """
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    import gpt_2_simple

    gpt2_layouts.to_openai(base, work / "models" / "bench")
    with (work / "posts.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["text"], *([text] for text in texts)])
    stamps = _Stamps()
    with inside(work), redirect_stdout(stamps):  # type: ignore[type-var]  # all that print() needs
        session = gpt_2_simple.start_tf_sess()
        quiet = {"sample_every": 10**9, "save_every": 10**9}
        gpt_2_simple.finetune(session, "posts.csv", model_name="bench", restore_from="fresh", **{**quiet, **options})
    return stamps.times


def seed_simple(seed: int) -> None:
    """Makes gpt-2-simple draw the same rows every time; it takes them from Python's own random state."""
    import random

    random.seed(seed)


class _Stamps:
    """Where gpt-2-simple prints to; notes when it says that a step is done."""

    def __init__(self) -> None:
        self.times: list[float] = []

    def write(self, text: str) -> None:
        if text.startswith("[") and "loss=" in text:
            self.times.append(time.monotonic())

    def flush(self) -> None:
        pass


def run_child(script: str, job: dict[str, Any]) -> dict[str, Any]:
    """Runs `python <script> --child` with a job on standard input and returns the JSON it writes; `error` where it failed."""
    with tempfile.TemporaryDirectory(prefix="quipmill-") as folder:
        job = {**job, "out": str(Path(folder) / "found.json"), "work": folder}
        done = subprocess.run(
            [sys.executable, script, "--child"],
            input=json.dumps(job),
            text=True,
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
        )
        if done.returncode:
            return {"error": next(reversed(done.stderr.strip().splitlines()), f"exit code {done.returncode}")}
        found: dict[str, Any] = json.loads(Path(job["out"]).read_text())
        return found


def as_child(tasks: dict[str, Callable[[dict[str, Any]], dict[str, Any]]]) -> None:
    """The child's side: does what the job names, and adds the peak memory of this process."""
    job = json.load(sys.stdin)
    found = tasks[job["engine"]](job)
    found["peak_gb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e9
    found["device_gb"] = _device_gb(job)
    Path(job["out"]).write_text(json.dumps(found))


def _device_gb(job: dict[str, Any]) -> float:
    """Peak memory of the GPU in this process, as far as its framework knows."""
    if job.get("device") != "cuda":
        return 0.0
    if "torch" in sys.modules:
        import torch

        return torch.cuda.max_memory_allocated() / 1e9
    import tensorflow as tf

    return float(tf.config.experimental.get_memory_info("GPU:0")["peak"]) / 1e9


def machine() -> dict[str, Any]:
    """What the figures were measured on."""
    import platform

    names = [line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line]
    about = {
        "cpu": names[0] if names else platform.processor(),
        "cores": len(os.sched_getaffinity(0)),
        "load": os.getloadavg()[0],
    }
    try:
        import torch

        gpu = torch.cuda.get_device_name(0) if torch.cuda.is_available() else ""
        return {**about, "gpu": gpu, "torch": torch.__version__, "python": platform.python_version()}
    except ModuleNotFoundError:
        return about
