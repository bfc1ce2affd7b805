"""Seconds to the same held-out bits per byte: gpt-2-simple's own `finetune()` at its best tuned rate against gpt2_torch.

    python benchmarks/time_to_loss.py ../shared/data/posts_20k.csv.gz

Both start from the same random weights (4 layers, 256 wide, a vocabulary learnt from the posts; gpt-2-simple must have 1,024
positions) and learn the same posts, each in a process of its own. The newest tenth is held out for the figures; the twentieth
before it is left to gpt2_torch's look at its end, and learnt by neither. gpt-2-simple runs at the best settings found for it:
rate 1e-3, no accumulation, 1 row of 1,024 tokens. It is scored at six points of its run, and the best counts. gpt2_torch has a
schedule that ends, so it is run once for each of `--steps`, at its own settings with rows of 128, until one run is as good.
Seconds are those of training steps alone, `wall` also those of imports, graphs and saving. Writes `<out>/time_to_loss.json`.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

import gpt2_bench as bench

from quipmill.engines import bits_per_byte, gpt2
from quipmill.schema import fresh_folder, write_json

LOOKS = 6
MAX_SCORED = 300


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("posts", type=Path, nargs="?", help="CSV with a column text; default: the sample account")
    parser.add_argument("--simple-steps", type=int, default=480, help="of gpt-2-simple; about 60 s on 2 cores")
    parser.add_argument("--steps", type=int, nargs="+", default=[60, 80, 110, 150, 200, 300], help="of gpt2_torch, in turn")
    parser.add_argument("--device", choices=["cpu", "cuda"], default="cpu")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("-o", "--out", type=Path, default=Path("build/bench/time_to_loss"))
    args = parser.parse_args()
    if args.child:
        bench.as_child({"gpt-2-simple": simple, "gpt2_torch": ours})
        return
    print(f"| {'engine':12} | steps | tokens | seconds | wall | held-out bits per byte |")
    print("|---|---:|---:|---:|---:|---:|", flush=True)
    with tempfile.TemporaryDirectory(prefix="quipmill-") as work:
        rows = race(args, split(args.posts, Path(work)))
    peer, last = rows[0], rows[-1]
    if last["bits"] <= peer["bits"]:
        ratio, wall = peer["seconds"] / last["seconds"], peer["wall"] / last["wall"]
        print(f"\n{ratio:.1f} times as fast to {peer['bits']:.3f}; {wall:.1f} times by wall time")
    else:
        print(f"\ngpt2_torch did not reach {peer['bits']:.3f}")
    write_json(
        args.out / "time_to_loss.json", {"machine": bench.machine(), "posts": str(args.posts or "sample account"), "rows": rows}
    )


def split(posts: Path | None, work: Path) -> dict[str, str]:
    """Writes the recipe and the three parts of the posts; returns their paths."""
    texts = bench.read_posts(posts)
    first, second = round(0.85 * len(texts)), round(0.9 * len(texts))
    held_out = texts[second:]
    parts = {"train": texts[:first], "valid": texts[first:second], "test": held_out[:: -(-len(held_out) // MAX_SCORED)]}
    paths = {name: str(bench.write_posts(work / f"{name}.jsonl", part)) for name, part in parts.items()}
    recipe = gpt2.Recipe("bench", n_layer=4, n_head=4, n_embd=256, n_positions=1024, vocab_size=4096, seed=20)
    write_json(fresh_folder(work / "base") / gpt2.RECIPE, vars(recipe))
    return {**paths, "base": str(work / "base")}


def race(args: argparse.Namespace, paths: dict[str, str]) -> list[dict[str, Any]]:
    """gpt-2-simple's best look, then gpt2_torch's runs up to the one that is as good; prints each."""
    job = {**paths, "engine": "gpt-2-simple", "device": args.device, "steps": args.simple_steps}
    looks = run(job)["looks"]
    for look in looks:
        show("gpt-2-simple", look)
    rows = [{"engine": "gpt-2-simple", **min(looks, key=lambda look: look["bits"]), "looks": looks}]
    for steps in args.steps:
        rows.append({"engine": "gpt2_torch", **run({**job, "engine": "gpt2_torch", "steps": steps})})
        show("gpt2_torch", rows[-1])
        if rows[-1]["bits"] <= rows[0]["bits"]:
            break
    return rows


def run(job: dict[str, Any]) -> dict[str, Any]:
    began = time.monotonic()
    found = bench.run_child(__file__, job)
    if "error" in found:
        sys.exit(f"{job['engine']}: {found['error']}")
    return {**found, "wall": time.monotonic() - began}


def show(engine: str, row: dict[str, Any]) -> None:
    print(
        f"| {engine:12} | {row['steps']} | {row['tokens']:,.0f} | {row['seconds']:.1f} | {row['wall']:.1f} | {row['bits']:.3f} |",
        flush=True,
    )


def read_texts(path: str) -> list[str]:
    from quipmill.schema import Post, read_jsonl

    return [post.text for post in read_jsonl(path, Post)]


def simple(job: dict[str, Any]) -> dict[str, Any]:
    """gpt-2-simple's `finetune()`, scored at points of its run; a look's wall time is that up to it, without scoring."""
    from quipmill.engines import gpt2_layouts, tf_bundle
    from quipmill.engines.textual_markers import read_codec

    began = time.monotonic()
    work, texts = Path(job["work"]), read_texts(job["train"])
    start = gpt2.materialize(Path(job["base"]), texts, work / "start")
    options = {
        "learning_rate": 1e-3,
        "accumulate_gradients": 1,
        "save_every": max(1, job["steps"] // LOOKS),
        "max_checkpoints": 99,
    }
    bench.seed_simple(1)
    times = bench.finetune_simple(start, texts, work, steps=job["steps"], **options)
    preparing = times[0] - began
    from quipmill.engines import gpt2_simple_graphs  # not before, because it turns eager execution on for the whole process

    step = median(after - before for before, after in zip(times, times[1:], strict=False))
    folder, looks = work / "checkpoint" / "run1", []
    steps = sorted(int(path.stem.partition("-")[2]) for path in folder.glob("model-*.index"))
    with gpt2_simple_graphs.scoring(gpt2_layouts.read_openai_shape(folder)) as model:
        for done in steps:
            tf_bundle.write_latest(folder, f"model-{done}")
            gpt2_simple_graphs.restore(model, folder)
            bits = bits_per_byte(gpt2_simple_graphs.score_texts(model, read_codec(folder), read_texts(job["test"])))
            seconds = done * step
            looks.append({"steps": done, "tokens": done * 1024, "seconds": seconds, "wall": preparing + seconds, "bits": bits})
    return {"looks": looks}


def ours(job: dict[str, Any]) -> dict[str, Any]:
    """The engine, from the recipe to the converted model."""
    from quipmill.checkpoints import Checkpoints
    from quipmill.config import FinetuneConfig
    from quipmill.engines import gpt2_torch

    config = FinetuneConfig(steps=job["steps"], context=128, eval_every=job["steps"], seed=1)
    out = fresh_folder(Path(job["work"]) / "model")
    trained = gpt2_torch.finetune(Path(job["train"]), Path(job["valid"]), Path(job["base"]), out, config, Checkpoints())
    bits = bits_per_byte(gpt2_torch.score(out, read_texts(job["test"])))
    metrics = trained.metrics
    return {"steps": trained.step, "tokens": metrics["tokens_trained"], "seconds": metrics["seconds"], "bits": bits}


if __name__ == "__main__":
    sys.exit(main())
