"""Sampling: whole posts per second on a small model, and tokens per second at the shape of GPT-2 124M.

    python benchmarks/sample.py ../shared/data/posts_20k.csv.gz

quipmill's sampler (CTranslate2) against gpt-2-simple and transformers.generate, all with top-k 40. Each engine has a process of
its own that stays, and they take turns; the table has the medians.

Whole posts: a GPT-2 of 4 layers, 256 wide, trained once for each layout (--steps, or --model and --simple-model of an earlier
run). A post counts if it is not empty and came to its end; temperature 0.7. quipmill's seconds hold the loading of the model,
gpt-2-simple's are those of its own `generate()` with the model loaded, at length=120 and length=40, batch 64.

Tokens: random weights in the shape 124M, 64 new tokens for each row, whatever they are. gpt-2-simple's graph is built before the
clock starts. Writes `<out>/sample.json`; with `--check` it ends with 1 when a goal is missed.
"""

import argparse
import contextlib
import csv
import gzip
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Final

from quipmill.schema import Post, write_json, write_jsonl

TOKENS: Final = 64
GOALS: Final = {"posts": 25.0, "tokens": 2.0}
"""Ratios to gpt-2-simple: posts/s at length=120, tokens/s at batch 64."""

Measure = Callable[..., dict[str, float]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("posts", type=Path, nargs="?", help="CSV with a column text, to train the small models on")
    parser.add_argument("--batches", type=int, nargs="+", default=[1, 16, 64, 256])
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("-n", type=int, default=512, help="posts to draw on the small model, a multiple of 64")
    parser.add_argument("--steps", type=int, default=600, help="steps of the small model, as many tokens in both layouts")
    parser.add_argument("--model", type=Path, help="checkpoint of gpt2_torch instead of a training")
    parser.add_argument("--simple-model", type=Path, help="checkpoint of gpt2_simple instead of a training")
    parser.add_argument("--engines", nargs="+", default=list(ENGINES), choices=list(ENGINES))
    parser.add_argument("--parts", nargs="+", default=["posts", "tokens"], choices=["posts", "tokens"])
    parser.add_argument("--layers", type=int, default=12, help="fewer than 12 try the benchmark out")
    parser.add_argument("--device", choices=("cpu", "cuda"), default="cpu")
    parser.add_argument("--check", action="store_true", help="compare with the goals")
    parser.add_argument("-o", "--out", type=Path, default=Path("build/bench/sample"))
    parser.add_argument("--worker", nargs=3, help=argparse.SUPPRESS)  # engine, part, folder: one engine, in this process
    args = parser.parse_args()
    if args.worker:
        return work(*args.worker)
    args.out.mkdir(parents=True, exist_ok=True)
    found: dict[str, Any] = {"machine": machine(args.device), "device": args.device, "repeat": args.repeat}
    with tempfile.TemporaryDirectory(prefix="quipmill-") as work_folder:
        if "posts" in args.parts:
            found["posts"] = measure_posts(args, *small_models(args, Path(work_folder)))
        if "tokens" in args.parts:
            found["tokens"] = measure_tokens(args, shape_models(Path(work_folder), args.layers))
    show(found)
    write_json(args.out / "sample.json", found)
    return 1 if missed(found) and args.check else 0


def machine(device: str) -> str:
    name = f"{len(os.sched_getaffinity(0))} cores, {platform.machine()}, Python {platform.python_version()}"
    return name if device == "cpu" else f"{name}, {gpu_name()}"


def gpu_name() -> str:
    command = ["nvidia-smi", "--query-gpu=name", "--format=csv,noheader"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def small_models(args: argparse.Namespace, folder: Path) -> tuple[Path, Path]:
    """A checkpoint of each layout, trained on the same posts from the same start."""
    from quipmill.config import FinetuneConfig
    from quipmill.engines.gpt2 import Recipe

    if args.model and (args.simple_model or "gpt-2-simple" not in args.engines):
        return args.model, args.simple_model or args.model
    if not args.posts:
        raise SystemExit("give a CSV of posts to train on, or --model and --simple-model")
    with gzip.open(args.posts, "rt", encoding="utf-8") if args.posts.suffix == ".gz" else args.posts.open() as file:
        texts = [row["text"].replace("\n", " ").strip() for row in csv.DictReader(file)]
    posts = [Post(str(n), "a", text) for n, text in enumerate(text for text in texts if len(text) > 20)][:6000]
    write_jsonl(folder / "train.jsonl", posts[:5500])
    write_jsonl(folder / "valid.jsonl", posts[5500:])
    (folder / "base").mkdir()
    write_json(folder / "base" / "recipe.json", asdict(Recipe("small", 4, 4, 256, 256, 4096, seed=20)))
    config = FinetuneConfig(steps=args.steps, seed=1, patience=0, eval_every=max(1, args.steps // 3))
    made = []
    simple: dict[str, Any] = {"context": 256, "batch_size": 8, "learning_rate": 1e-3}
    for engine, settings in (("gpt2_torch", {}), ("gpt2_simple", simple)):
        if engine == "gpt2_simple" and "gpt-2-simple" not in args.engines:
            continue
        made.append(args.out / engine)
        words = json.dumps(asdict(replace(config, engine=engine, **settings)))
        code = (
            "import json, sys; from pathlib import Path; from quipmill.config import FinetuneConfig\n"
            "from quipmill.stages.finetune import finetune; folder = Path(sys.argv[1])\n"
            "finetune(folder / 'train.jsonl', folder / 'valid.jsonl', folder / 'base', Path(sys.argv[2]),\n"
            "         FinetuneConfig(**json.loads(sys.argv[3])))"
        )
        subprocess.run([sys.executable, "-c", code, str(folder), str(made[-1]), words], check=True)
    return made[0], made[-1]


def shape_models(folder: Path, layers: int) -> tuple[Path, Path]:
    """Random weights in the shape 124M, in both layouts. The vocabulary is of the size; what its pieces say matters to nobody."""
    from quipmill.engines import gpt2, gpt2_ct2
    from quipmill.engines.gpt2_layouts import RUN, to_openai

    model = folder / "shape"
    model.mkdir()
    gpt2.train_tokenizer(["a post and another"], 512, model)
    shape = gpt2.Shape(layers, 12, 768, 1024, 50257)
    gpt2.write_config(model, shape)
    gpt2.write_weights(model, gpt2.draw_weights(shape, 0))
    gpt2_ct2.convert(model)
    (folder / "shape-simple" / RUN).parent.mkdir(parents=True)
    to_openai(model, folder / "shape-simple" / RUN)
    return model, folder / "shape-simple"


def measure_posts(args: argparse.Namespace, model: Path, simple: Path) -> list[dict[str, Any]]:
    wanted: dict[str, list[dict[str, Any]]] = {"quipmill": [{}], "transformers": [{"length": 120, "batch": 64}]}
    wanted["gpt-2-simple"] = [{"length": length, "batch": 64} for length in (120, 40)]
    wanted = {engine: wanted[engine] for engine in ENGINES if engine in args.engines}
    rows = [{"engine": engine, **options} for engine, several in wanted.items() for options in several]
    with workers(args, "posts", model, simple) as ask:
        for round_ in range(args.repeat + 1):
            for row in rows:
                options = {key: value for key, value in row.items() if key in ("length", "batch")}
                done = ask(row["engine"], n=args.n, seed=round_, **options)
                if round_:  # the first warms up
                    row.setdefault("rates", []).append(done["posts"] / done["seconds"])
                    row["finished"] = done["posts"] / done["drawn"]
    return with_ratios(rows, lambda row: row["engine"] == "gpt-2-simple" and row["length"] == 120)


def measure_tokens(args: argparse.Namespace, models: tuple[Path, Path]) -> list[dict[str, Any]]:
    engines = [engine for engine in ENGINES if engine in args.engines]
    rows = [{"engine": engine, "batch": batch} for batch in args.batches for engine in engines]
    with workers(args, "tokens", *models) as ask:
        for row in rows:
            ask(row["engine"], batch=row["batch"], seed=0, tokens=4)
        for round_ in range(args.repeat):
            for row in rows:
                done = ask(row["engine"], batch=row["batch"], seed=round_, tokens=TOKENS)
                row.setdefault("rates", []).append(done["tokens"] / done["seconds"])
    by_batch = ((batch, [row for row in rows if row["batch"] == batch]) for batch in args.batches)
    return [row for _, some in by_batch for row in with_ratios(some, lambda row: row["engine"] == "gpt-2-simple")]


def with_ratios(rows: list[dict[str, Any]], is_peer: Callable[[dict[str, Any]], bool]) -> list[dict[str, Any]]:
    for row in rows:
        row["rate"] = statistics.median(row["rates"])
    peer = next((row["rate"] for row in rows if is_peer(row)), None)
    return [{**row, "ratio": row["rate"] / peer} if peer else row for row in rows]


def show(found: dict[str, Any]) -> None:
    for part, unit in (("posts", "posts/s"), ("tokens", "tokens/s")):
        if part not in found:
            continue
        print(f"\n| {part + ', ' + found['machine']:44} | {unit:>9} | of gpt-2-simple | lowest | highest |")
        print("|---|---:|---:|---:|---:|")
        for row in found[part]:
            said = ", ".join(f"{key} {row[key]}" for key in ("length", "batch") if key in row)
            ratio = f"{row['ratio']:.2f}" if "ratio" in row else ""
            cells = [f"{row['engine']} {said}".ljust(44), f"{row['rate']:9,.1f}", f"{ratio:>15}"]
            print(f"| {' | '.join(cells)} | {min(row['rates']):6,.0f} | {max(row['rates']):7,.0f} |")
    if problems := missed(found):
        print(f"\nmissed: {', '.join(problems)}")


def missed(found: dict[str, Any]) -> list[str]:
    ours = {part: next((row.get("ratio") for row in found.get(part, []) if is_judged(row)), None) for part in GOALS}
    return [f"{part}/s {ratio:.1f} of {GOALS[part]:g} times" for part, ratio in ours.items() if ratio and ratio < GOALS[part]]


def is_judged(row: dict[str, Any]) -> bool:
    return bool(row["engine"] == "quipmill" and row.get("batch", 64) == 64)


@contextlib.contextmanager
def workers(args: argparse.Namespace, part: str, model: Path, simple: Path) -> Iterator[Measure]:
    """A function that asks an engine's process for one measurement."""
    environment = {**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3"}
    if args.device == "cpu":
        environment["CUDA_VISIBLE_DEVICES"] = ""
    running = {}
    for engine in args.engines:
        folder = simple if engine == "gpt-2-simple" else model
        command = [sys.executable, __file__, "--worker", engine, part, str(folder)]
        running[engine] = subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(engine: str, **options: Any) -> dict[str, float]:
        process = running[engine]
        assert process.stdin and process.stdout
        process.stdin.write(json.dumps(options) + "\n")
        process.stdin.flush()
        line = process.stdout.readline()
        if not line:
            raise SystemExit(f"{engine} died")
        answer: dict[str, float] = json.loads(line)
        return answer

    try:
        yield ask
    finally:
        for process in running.values():
            assert process.stdin
            process.stdin.close()
            process.wait()


def work(engine: str, part: str, folder: str) -> int:
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # gpt-2-simple talks
    measure = ENGINES[engine](part, Path(folder))
    for line in sys.stdin:
        print(json.dumps(measure(**json.loads(line))), file=answers, flush=True)
    return 0


def open_quipmill(part: str, folder: Path) -> Measure:
    from quipmill.config import SampleConfig
    from quipmill.engines import BLOCK, gpt2_ct2
    from quipmill.stages.sample import sample

    def posts(n: int, seed: int) -> dict[str, float]:
        with tempfile.TemporaryDirectory() as out:
            began = time.perf_counter()
            facts = sample(folder, Path(out) / "samples.jsonl", SampleConfig(n=n, seed=seed, max_length=0))
            return {"seconds": time.perf_counter() - began, "posts": facts.drawn, "drawn": n}

    def tokens(batch: int, seed: int, tokens: int) -> dict[str, float]:
        config = SampleConfig(temperatures=(1.0,), seed=seed, min_tokens=tokens, max_tokens=tokens, max_draws=1)
        began = time.perf_counter()
        requests = [(1.0, seed + n, min(BLOCK, batch - n * BLOCK)) for n in range(-(-batch // BLOCK))]
        drawn = sum(row.tokens for rows in gpt2_ct2.drawing(folder, config)(requests) for row in rows)
        return {"seconds": time.perf_counter() - began, "tokens": drawn}

    return posts if part == "posts" else tokens


def open_gpt_2_simple(part: str, folder: Path) -> Measure:
    import gpt_2_simple
    from gpt_2_simple.src import model as models
    from gpt_2_simple.src import sample as samplers

    from quipmill.engines.gpt2_layouts import RUN, read_openai_shape
    from quipmill.engines.textual_markers import END, START

    session = gpt_2_simple.start_tf_sess()
    gpt_2_simple.load_gpt2(session, checkpoint_dir=str(folder / RUN.parent))

    def posts(n: int, seed: int, length: int, batch: int) -> dict[str, float]:
        settings = {"nsamples": n, "batch_size": batch, "length": length, "temperature": 0.7, "top_k": 40, "prefix": START}
        began = time.perf_counter()
        texts = gpt_2_simple.generate(
            session, checkpoint_dir=str(folder / RUN.parent), return_as_list=True, seed=seed, **settings
        )
        seconds = time.perf_counter() - began
        whole = [text.partition(END)[0] for text in texts if END in text]
        return {"seconds": seconds, "posts": sum(bool(text.removeprefix(START).strip()) for text in whole), "drawn": n}

    graphs: dict[tuple[int, int], Any] = {}

    def tokens(batch: int, seed: int, tokens: int) -> dict[str, float]:
        shape = read_openai_shape(folder / RUN)
        hparams = models.HParams(shape.vocab_size, shape.n_positions, shape.n_embd, shape.n_head, shape.n_layer)
        if (batch, tokens) not in graphs:
            settings = {"start_token": 0, "batch_size": batch, "temperature": 1.0, "top_k": 40}
            graphs[batch, tokens] = samplers.sample_sequence(hparams=hparams, length=tokens, **settings)
            graphs[batch, 0] = samplers.sample_sequence(hparams=hparams, length=TOKENS, **settings)
            graphs[batch, TOKENS] = graphs[batch, 0]
        began = time.perf_counter()
        drawn = session.run(graphs[batch, tokens])
        return {"seconds": time.perf_counter() - began, "tokens": batch * (drawn.shape[1] - 1)}

    return posts if part == "posts" else tokens


def open_transformers(part: str, folder: Path) -> Measure:
    import torch

    from quipmill.engines import gpt2, gpt2_score

    model, end = gpt2_score.load_model(folder, attention="sdpa"), gpt2.eot_id(gpt2.load_tokenizer(folder))
    if torch.cuda.is_available() or torch.ops.mkldnn._is_mkldnn_bf16_supported():
        model = model.to(torch.bfloat16)

    def draw(batch: int, seed: int, **settings: Any) -> Any:
        torch.manual_seed(seed)
        start = torch.full((batch, 1), end, device=model.device)
        with torch.inference_mode():
            return model.generate(
                start,
                attention_mask=torch.ones_like(start),
                do_sample=True,
                top_k=40,
                pad_token_id=end,
                eos_token_id=end,
                **settings,
            )[:, 1:].cpu()

    def posts(n: int, seed: int, length: int, batch: int) -> dict[str, float]:
        began, whole = time.perf_counter(), 0
        for part_ in range(n // batch):
            rows = draw(batch, seed * n + part_, temperature=0.7, max_new_tokens=length)
            whole += sum(end in row and row[0] != end for row in rows.tolist())
        return {"seconds": time.perf_counter() - began, "posts": whole, "drawn": n}

    def tokens(batch: int, seed: int, tokens: int) -> dict[str, float]:
        began = time.perf_counter()
        rows = draw(batch, seed, temperature=1.0, max_new_tokens=tokens, min_new_tokens=tokens)
        return {"seconds": time.perf_counter() - began, "tokens": rows.numel()}

    return posts if part == "posts" else tokens


ENGINES: Final = {"quipmill": open_quipmill, "gpt-2-simple": open_gpt_2_simple, "transformers": open_transformers}


if __name__ == "__main__":
    sys.exit(main())
