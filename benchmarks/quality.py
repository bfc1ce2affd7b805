"""Held-out quality of the engines on the same posts after the same number of training tokens.

    python benchmarks/quality.py ../shared/data/posts_20k.csv.gz --steps 3500

Runs the whole pipeline `posts` locally with the recipe `tiny`: first with gpt2_torch, then with gpt2_simple (gpt-2-simple's own
model, on TensorFlow) from the same start, for as many steps as make the same number of tokens. `evaluate` scores both, their
start and the markov baseline on the same test posts. Prints a table and writes it to `<out>/quality.json`. A run that has already
succeeded in `<out>/<engine>` with the same parameters is not repeated.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

from quipmill.schema import write_json

SIMPLE_TOKENS = 8 * 128
"""Tokens in one step of gpt2_simple here: rows of the recipe's context."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("posts", help="a file that the source `files` reads")
    parser.add_argument("--steps", type=int, default=3500, help="steps of gpt2_torch")
    parser.add_argument("-o", "--out", type=Path, default=Path("build/bench/quality"))
    args = parser.parse_args()
    torch = run("gpt2_torch", args.posts, args.steps, args.out)
    simple = run("gpt2_simple", args.posts, round(torch["tokens"] / SIMPLE_TOKENS), args.out)
    rows = [
        {"model": "tiny, gpt2_torch", **torch},
        {"model": "tiny, gpt2_simple", **simple},
        {"model": "markov", "test_bits_per_byte": torch["markov"]},
        {"model": "tiny, untrained", "test_bits_per_byte": torch["start"]},
    ]
    print(f"| {'model':18} | test bits per byte | training tokens | tokens/s |")
    print("|---|---:|---:|---:|")
    for row in rows:
        cells = [f"{row[key]:,.0f}" if key in row else "" for key in ("tokens", "tokens_per_second")]
        print(f"| {row['model']:18} | {row['test_bits_per_byte']:18.3f} | {cells[0]:>15} | {cells[1]:>8} |")
    write_json(args.out / "quality.json", {"posts": args.posts, "steps": args.steps, "rows": rows})


def run(engine: str, posts: str, steps: int, out: Path) -> dict[str, float]:
    """Runs the pipeline, unless it has run, and returns what was measured."""
    folder = out / engine
    parameters = {"origins": [f"files:{posts}"], "base_model": "tiny", "steps": steps, "n": 100, "seed": "1"}
    if not succeeded(folder / "run.json", parameters):
        words = [f"{key}={value if isinstance(value, str) else json.dumps(value)}" for key, value in parameters.items()]
        command = [sys.executable, "-m", "quipmill", "run", "posts", "--engine", engine, "--out", str(folder), *words]
        subprocess.run(command, check=True)
    metrics = json.loads((folder / "evaluate" / "metrics.json").read_text())
    trained = json.loads((folder / "finetune" / "model" / "manifest.json").read_text())["metrics"]
    return {
        "test_bits_per_byte": metrics["test_bits_per_byte"],
        "start": metrics["start_test_bits_per_byte"],
        "markov": metrics["markov_test_bits_per_byte"],
        "tokens": trained["tokens_trained"],
        "tokens_per_second": trained["tokens_per_second"],
    }


def succeeded(record: Path, parameters: dict[str, object]) -> bool:
    if not record.is_file():
        return False
    found = json.loads(record.read_text())
    return found["status"] == "succeeded" and all(found["parameters"].get(key) == value for key, value in parameters.items())


if __name__ == "__main__":
    main()
