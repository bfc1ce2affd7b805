"""Features of images by ResNet50: many at once, as `extract_features` does it, against one at a time, as the original did.

    python benchmarks/features.py

Random weights, which take as long as any; each is given the same images as arrays. The peer is one `predict` call of Keras per
image on the same network, prepared by Keras' own function. All run once before, interleaved after, and their features are
compared. `extract_features` takes bf16 where the processor has it; fp32 is stated beside it. Prints a table and writes
`<out>/features.json`.
"""

import argparse
import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np

from quipmill.captioning.features import FeaturesConfig, encode, load_encoder
from quipmill.captioning.model import frameworks
from quipmill.schema import write_json


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--images", type=int, default=64)
    parser.add_argument("--batch-size", type=int, default=32)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("-o", "--out", type=Path, default=Path("build/bench/features"))
    args = parser.parse_args()
    images = list(np.random.default_rng(0).integers(0, 256, (args.images, 224, 224, 3), dtype=np.uint8))
    single = one_at_a_time()
    ways: dict[str, Callable[[list[np.ndarray]], np.ndarray]] = {"one at a time": single}
    for name, precision in (("batched", "auto"), ("batched, fp32", "fp32")):
        encoder = load_encoder(FeaturesConfig(weights="random", precision=precision))
        ways[name] = partial(encode, encoder, batch_size=args.batch_size)
    few = images[: args.batch_size]
    found = {name: way(few) for name, way in ways.items()}
    largest = float(np.abs(found["one at a time"]).max())
    difference = {name: float(np.abs(found[name] - found["one at a time"]).max()) / largest for name in ways}

    runs: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(args.repeats):
        for name, way in ways.items():
            runs[name].append(timed(partial(way, images)))
    rates = {name: args.images / median(seconds) for name, seconds in runs.items()}
    peers = runs["one at a time"]
    ratios = {name: median(peer / own for peer, own in zip(peers, seconds, strict=True)) for name, seconds in runs.items()}
    print("| features of ResNet50 | images/s | times one at a time | largest difference |\n|---|---:|---:|---:|")
    for name in ways:
        print(f"| {name} | {rates[name]:.1f} | {ratios[name]:.2f} | {difference[name]:.2%} |")
    print(f"\n{args.images} images, {args.repeats} repeats, medians")
    facts = {"images": args.images, "batch_size": args.batch_size, "cores": len(os.sched_getaffinity(0))}
    write_json(args.out / "features.json", {**facts, "seconds": runs, "rates": rates, "ratios": ratios, "difference": difference})


def one_at_a_time() -> Callable[[list[np.ndarray]], np.ndarray]:
    """The original's way: prepare one image, call `predict`, keep the features."""
    keras, _ = frameworks()
    keras.utils.set_random_seed(0)
    net = keras.applications.ResNet50(include_top=False, weights=None, pooling="avg", input_shape=(224, 224, 3))

    def run(images: list[np.ndarray]) -> np.ndarray:
        found = []
        for image in images:
            prepared = keras.applications.resnet.preprocess_input(image[None].astype(np.float32))
            found.append(net.predict(prepared, verbose=0))
        return np.concatenate(found)

    return run


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
