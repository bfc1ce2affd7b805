"""Training speed and memory of GPT-2: gpt-2-simple's own finetune step, Hugging Face's Trainer, and the engine gpt2_torch.

    python benchmarks/train.py
    python benchmarks/train.py --device cuda --models 124M 355M 1558M

Each engine trains from the same random weights on the same posts in a process of its own, in turns; a step or more are not
counted. gpt-2-simple runs at its defaults (1 row of 1,024 tokens, 5 of them a step), the others on rows of 256 tokens; our own
also at its own choice of rows. Peak memory is that of the whole process, our own with looks at the validation posts, the best
model and its conversion. `share` is that of the machine's own matrix product in bfloat16, measured in the same run, where a token
costs 6 operations a parameter and 12 * layers * width * context for attention. Writes `<out>/train.json`.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

import gpt2_bench as bench

from quipmill.engines import gpt2
from quipmill.schema import write_json

CPU_ROWS, GPU_ROWS = (
    (4, 256),
    {"test": (32, 256), "small": (32, 256), "124M": (32, 256), "355M": (16, 256), "774M": (8, 256), "1558M": (8, 256)},
)
ENGINES = ("gpt-2-simple", "Trainer", "gpt2_torch", "gpt2_torch, its choice")
COUNTED = {"gpt-2-simple": 1, "Trainer": 5, "gpt2_torch": 5, "gpt2_torch, its choice": 5}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--models", nargs="+", choices=list(bench.SHAPES), default=["small", "124M"])
    parser.add_argument("--engines", nargs="+", choices=ENGINES, default=list(ENGINES))
    parser.add_argument("--device", choices=["cpu", "cuda"], default="cpu")
    parser.add_argument("--precision", choices=["auto", "fp32", "bf16"], default="auto", help="of Trainer and gpt2_torch")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--steps", type=int, default=1, help="times the steps that are counted otherwise")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("-o", "--out", type=Path, default=Path("build/bench/train"))
    args = parser.parse_args()
    if args.child:
        bench.as_child({"roof": roof, "gpt-2-simple": simple, "Trainer": trainer, "gpt2_torch": ours})
        return
    roofs = bench.run_child(__file__, {"engine": "roof", "device": args.device})
    print(f"matrix products: {roofs['bf16'] / 1e9:,.0f} GFLOP/s in bf16, {roofs['fp32'] / 1e9:,.0f} in fp32\n", flush=True)
    print(f"| {'model':6} | {'engine':22} | {'rows':9} | tokens/s | least-most | x gpt-2-simple | share | peak GB | GPU GB |")
    print("|---|---|---|---:|---:|---:|---:|---:|---:|", flush=True)
    rows = [row for model in args.models for row in measure(model, args, roofs["bf16"])]
    write_json(args.out / "train.json", {"machine": bench.machine(), "roofs": roofs, "rows": rows})


def measure(model: str, args: argparse.Namespace, roof: float) -> list[dict[str, Any]]:
    """All engines in turns on one model; prints a row for each."""
    found: dict[str, list[dict[str, Any]]] = {engine: [] for engine in args.engines}
    with tempfile.TemporaryDirectory(prefix="quipmill-") as name:
        base = bench.write_base(bench.SHAPES[model], Path(name) / "base")
        for _ in range(args.repeats):
            for engine in args.engines:
                found[engine].append(bench.run_child(__file__, make_job(model, engine, base, args)))
    rows = [summarise(model, engine, repeats, roof) for engine, repeats in found.items()]
    peer = next((row["tokens_per_second"] for row in rows if row["engine"] == "gpt-2-simple" and "error" not in row), 0.0)
    for row in rows:
        row["ratio"] = row.get("tokens_per_second", 0.0) / peer if peer else 0.0
        print(describe(row), flush=True)
    return rows


def make_job(model: str, engine: str, base: Path, args: argparse.Namespace) -> dict[str, Any]:
    count, context = CPU_ROWS if args.device == "cpu" else GPU_ROWS[model]
    return {
        "engine": engine.partition(",")[0],
        "base": str(base),
        "device": args.device,
        "rows": 0 if "choice" in engine else count,
        "context": 0 if "choice" in engine else context,
        "precision": args.precision,
        "steps": COUNTED[engine] * args.steps * (1 if args.device == "cpu" else 4) * (4 if model in ("test", "small") else 1),
        "warmup": 1 if engine == "gpt-2-simple" else 2,
    }


def summarise(model: str, engine: str, repeats: list[dict[str, Any]], roof: float) -> dict[str, Any]:
    row: dict[str, Any] = {"model": model, "engine": engine, "repeats": repeats}
    good = [repeat for repeat in repeats if "error" not in repeat]
    if not good:
        return {**row, "error": repeats[0]["error"] if repeats else "not run"}
    shape, rate = bench.SHAPES[model], median(repeat["tokens_per_second"] for repeat in good)
    cost = 6 * gpt2.parameter_count(shape) + 12 * shape.n_layer * shape.n_embd * good[0]["context"]
    memory = {key: max(repeat[key] for repeat in good) for key in ("peak_gb", "device_gb")}
    facts = {key: good[0][key] for key in ("rows", "context", "precision")}
    return {**row, **facts, "tokens_per_second": rate, "share": rate * cost / roof, **memory}


def describe(row: dict[str, Any]) -> str:
    start = f"| {row['model']:6} | {row['engine']:22} |"
    if "error" in row:
        return f"{start} {row['error'][:100]} |"
    rates = [repeat["tokens_per_second"] for repeat in row["repeats"] if "error" not in repeat]
    return (
        f"{start} {row['rows']:>3} x {row['context']:<5}| {row['tokens_per_second']:8,.0f} | {min(rates):,.0f}-{max(rates):,.0f} "
        f"| {row['ratio']:.2f} | {row['share']:.0%} | {row['peak_gb']:.2f} | {row['device_gb']:.2f} |"
    )


def roof(job: dict[str, Any]) -> dict[str, Any]:
    """The most floating-point operations per second that a matrix product makes here, in each precision."""
    import torch

    on_gpu = job["device"] == "cuda"
    found: dict[str, Any] = {}
    for name, kind in (("bf16", torch.bfloat16), ("fp32", torch.float32)):
        rates = []
        for rows, inner, columns in ((1024, 768, 3072), (1024, 3072, 768), (2048, 2048, 2048), (8192, 4096, 4096)):
            if rows == 8192 and not on_gpu:
                continue
            a, b = (torch.randn(size, device=job["device"]).to(kind) for size in ((rows, inner), (inner, columns)))
            for _ in range(3):
                a @ b
            for _ in range(5):
                _wait(on_gpu)
                began = time.perf_counter()
                for _ in range(20 if on_gpu else 4):
                    a @ b
                _wait(on_gpu)
                rates.append((20 if on_gpu else 4) * 2 * rows * inner * columns / (time.perf_counter() - began))
        found[name] = max(rates)
    return found


def _wait(on_gpu: bool) -> None:
    if on_gpu:
        import torch

        torch.cuda.synchronize()


def simple(job: dict[str, Any]) -> dict[str, Any]:
    """gpt-2-simple at its defaults."""
    steps = job["warmup"] + job["steps"]
    times = bench.finetune_simple(Path(job["base"]), bench.read_posts(None), Path(job["work"]), steps=steps)
    counted = times[job["warmup"] - 1 :]
    tokens = (len(counted) - 1) * 5 * 1024
    return {"tokens_per_second": tokens / (counted[-1] - counted[0]), "rows": 1, "context": 1024, "precision": "fp32"}


def ours(job: dict[str, Any]) -> dict[str, Any]:
    """gpt2_torch: its own loop, from the first look to the converted model."""
    import os

    os.environ.setdefault("GOMP_SPINCOUNT", "10000")  # as the engine does
    from quipmill.checkpoints import Checkpoints
    from quipmill.config import FinetuneConfig
    from quipmill.engines import gpt2_ct2, gpt2_heap, gpt2_train, gpt2_world

    texts, work = bench.read_posts(None), Path(job["work"])
    train, valid = bench.write_posts(work / "train.jsonl", texts[50:]), bench.write_posts(work / "valid.jsonl", texts[:20])
    (work / "shared").mkdir()
    (work / "model").mkdir()
    steps = job["warmup"] + job["steps"]
    config = FinetuneConfig(
        steps=steps,
        batch_size=job["rows"] or None,
        context=job["context"] or None,
        precision=job["precision"],
        eval_every=steps,
        seed=1,
    )
    alone = gpt2_world.World()
    heap = gpt2_heap.kept_heap()
    if job["device"] == "cpu":
        heap.__enter__()  # as the engine does
    run = gpt2_train.Run(train, valid, Path(job["base"]), work / "model", config, Checkpoints(), alone, work / "shared")
    times: list[float] = []
    step = run.step

    def timed() -> float:
        loss = step()
        times.append(time.monotonic())
        return loss

    run.step = timed  # type: ignore[method-assign]
    run.go(lambda: False)
    gpt2_ct2.convert(work / "model")
    counted = times[job["warmup"] - 1 :]
    chosen = run.chosen
    tokens = (len(counted) - 1) * chosen.batch_size * chosen.context
    facts = {"rows": chosen.batch_size, "context": chosen.context, "precision": chosen.precision}
    return {"tokens_per_second": tokens / (counted[-1] - counted[0]), **facts}


def trainer(job: dict[str, Any]) -> dict[str, Any]:
    """Hugging Face's Trainer on the same model and rows, with its own loop, AdamW and clipping."""
    import torch
    import transformers

    from quipmill.engines.gpt2_rows import Rows, spell
    from quipmill.engines.gpt2_settings import has_bf16

    base, rows = Path(job["base"]), job["rows"]
    bf16 = has_bf16() if job["precision"] == "auto" else job["precision"] == "bf16"
    spelt = spell(base, bench.read_posts(None))
    stream = Rows(spelt, job["context"], seed=1)
    steps = job["warmup"] + job["steps"]
    inputs, _ = stream.batch(rows * steps)
    times: list[float] = []

    class Clock(transformers.TrainerCallback):  # type: ignore[misc]  # transformers has no types
        def on_step_end(self, *_: Any, **__: Any) -> None:
            _wait(job["device"] == "cuda")
            times.append(time.monotonic())

    arguments = transformers.TrainingArguments(
        output_dir=str(Path(job["work"]) / "trainer"),
        per_device_train_batch_size=rows,
        max_steps=steps,
        learning_rate=1e-4,
        bf16=bf16,
        use_cpu=job["device"] == "cpu",
        report_to=[],
        save_strategy="no",
        logging_steps=10**6,
        disable_tqdm=True,
        dataloader_pin_memory=False,
    )
    data = [{"input_ids": torch.from_numpy(row), "labels": torch.from_numpy(row)} for row in inputs]
    model = transformers.GPT2LMHeadModel.from_pretrained(base)
    transformers.Trainer(model=model, args=arguments, train_dataset=data, callbacks=[Clock()]).train()
    counted = times[job["warmup"] - 1 :]
    tokens = (len(counted) - 1) * rows * job["context"]
    facts = {"rows": rows, "context": job["context"], "precision": "bf16" if bf16 else "fp32"}
    return {"tokens_per_second": tokens / (counted[-1] - counted[0]), **facts}


if __name__ == "__main__":
    sys.exit(main())
