"""The iris example in figures: held-out accuracy over seeds, and speed and memory of labelling a long file.

    python benchmarks/iris.py                                             # scikit-learn's bundled data
    python benchmarks/iris.py ../shared/data/iris_iris.csv --rows 1000000

Calls the steps of the pipeline themselves. The peer is scikit-learn's logistic regression on the same rows. Labelling runs in a
process of its own, whose peak memory is what the operating system counted; the rows are drawn from the training file. Prints two
tables and writes them to `<out>/iris.json`.
"""

import argparse
import contextlib
import hashlib
import io
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import mean

from kfp.dsl import ClassificationMetrics, Dataset, Markdown, Metrics, Model

from quipmill.examples.iris.components import evaluate, predict, preprocess, train
from quipmill.examples.iris.network import digest_model
from quipmill.examples.iris.rows import load_rows, parse_training, read_training
from quipmill.schema import write_json


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("training", nargs="?", default="", help="a training file; without one scikit-learn's data")
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--rows", type=int, default=1_000_000, help="rows to label")
    parser.add_argument("-o", "--out", type=Path, default=Path("build/bench/iris"))
    parser.add_argument("--label", nargs=2, metavar=("FILE", "MODEL"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.label:
        return label(Path(args.label[0]), Path(args.label[1]), args.out)
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):  # what the steps say
        scores = [score(args.training, seed, Path(folder, str(seed))) for seed in range(args.seeds)]
        speed = measure(args.training, args.rows, Path(folder, "0", "model"), Path(folder))
    print("| seed | accuracy | macro F1 | logistic regression |\n|---|---:|---:|---:|")
    for name, row in [*enumerate(scores), ("mean", {key: mean(row[key] for row in scores) for key in scores[0]})]:
        print(f"| {name} | {row['accuracy']:.3f} | {row['macro_f1']:.3f} | {row['peer']:.3f} |")
    print("\n| rows | seconds | rows/s | peak MB | peak MB of 1,000 rows |\n|---:|---:|---:|---:|---:|")
    print("| {rows:,} | {seconds:.1f} | {rows_per_second:,.0f} | {peak_mb:,.0f} | {peak_mb_1000:,.0f} |".format(**speed))
    write_json(args.out / "iris.json", {"training": args.training, "seeds": scores, "label": speed})


def score(training: str, seed: int, folder: Path) -> dict[str, float]:
    """Trains with one seed, for the split and the weights, and measures on the rows held out."""
    from sklearn.linear_model import LogisticRegression

    def at(kind: type, name: str):
        return kind(name=name, uri=str(folder / name), metadata={})

    kept, held_out, model, metrics = at(Dataset, "kept"), at(Dataset, "held_out"), at(Model, "model"), at(Metrics, "metrics")
    sha256 = hashlib.sha256(read_training(training)).hexdigest()
    preprocess.python_func(training, sha256, kept, held_out, seed=seed)
    train.python_func(kept, model, seed=seed)
    others = at(ClassificationMetrics, "classification"), at(Markdown, "card"), at(Dataset, "evaluation")
    evaluate.python_func(model, held_out, metrics, *others)
    (_, rows, labels), (_, test_rows, test_labels) = load_rows(kept.path), load_rows(held_out.path)
    peer = LogisticRegression(max_iter=1000).fit(rows, labels).score(test_rows, test_labels)
    return {**metrics.metadata, "peer": peer}


def measure(training: str, count: int, model: Path, folder: Path) -> dict[str, float]:
    """Labels `count` rows, and for comparison 1,000, each in a process of its own."""
    few = run(training, 1000, model, folder / "few")
    many = run(training, count, model, folder / "many")
    rate = count / many["seconds"]
    return {"rows": count, **many, "rows_per_second": rate, "peak_mb_1000": few["peak_mb"]}


def run(training: str, count: int, model: Path, folder: Path) -> dict[str, float]:
    folder.mkdir()
    rows = [",".join(map(str, lengths)) + "\n" for lengths, _ in parse_training(read_training(training), "rows")]
    with (folder / "long.csv").open("w") as file:
        file.writelines(random.Random(1).choices(rows, k=count))
    words = ["--label", str(folder / "long.csv"), str(model), "--out", str(folder / "out")]
    done = subprocess.run([sys.executable, __file__, *words], check=True, capture_output=True, text=True)
    seconds, peak = done.stdout.split()[-2:]
    return {"seconds": float(seconds), "peak_mb": float(peak)}


def label(file: Path, model: Path, out: Path) -> None:
    """Runs `predict` alone, and prints its seconds, without the start of Python and PyTorch, and the process's peak memory."""
    import torch  # noqa: F401

    with file.open("rb") as opened:
        sha256 = hashlib.file_digest(opened, "sha256").hexdigest()
    entry = {"name": file.name, "uri": str(file), "sha256": sha256, "model_sha256": digest_model(str(model))}
    began = time.perf_counter()
    predict.python_func(entry, Model(uri=str(model)), Dataset(uri=str(out), metadata={}))
    seconds = time.perf_counter() - began
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000)


if __name__ == "__main__":
    main()
