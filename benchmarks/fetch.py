"""How fast `fetch_images` is against one `requests.get` after the other, from a server that is 50 ms away.

    python benchmarks/fetch.py                                   # 300 drawings and 300 photo-like JPEGs, three times each
    python benchmarks/fetch.py --images 100 --latency 0.05 --repeats 1

All sides turn every picture into a PNG of 224 x 224 pixels. The peer is the original's loop, `requests.get` and Pillow's
`thumbnail`, and beside it the same loop over one `requests.Session`, which keeps its connection; `fetch_images` asks for 50
pictures at a time. A new connection and every answer take the latency, as a handshake and an answer do on a network. The server
is a process of its own on the same machine, and needs a part of it. Prints a table of medians and writes `<out>/fetch.json`.
"""

import argparse
import io
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import requests
from PIL import Image

from quipmill.captioning.chunks import split_rows
from quipmill.captioning.fetch import FetchConfig, fetch_images
from quipmill.examples.captioning.drawings import draw
from quipmill.schema import fresh_folder, write_json

SIDES = ("get", "session", "ours")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--images", type=int, default=300)
    parser.add_argument("--latency", type=float, default=0.05, help="seconds (default: 0.05)")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--concurrency", type=int, default=FetchConfig().concurrency)
    parser.add_argument("-o", "--out", type=Path, default=Path("build/bench/fetch"))
    args = parser.parse_args()
    os.environ["QUIPMILL_ALLOW_PRIVATE"] = "127.0.0.1"
    machine, rows = f"{os.cpu_count()} cores, Python {platform.python_version()}", []
    print(f"| {args.images} pictures, {args.latency:g} s latency, {machine} | get, s | Session, s | fetch_images, s | times |")
    print("|---|---:|---:|---:|---:|")
    for kind, make in (("drawings, PNG", make_drawings), ("photos, JPEG", make_photos)):
        with tempfile.TemporaryDirectory(prefix="quipmill-bench-") as name:
            row = {"kind": kind, **measure(Path(name), make, args)}
        rows.append(row)
        seconds = " | ".join(f"{row[side]:.2f}" for side in SIDES)
        print(
            f"| {kind}, {row['kilobytes']:.0f} kB each | {seconds} | {row['ratio']:.1f}, {row['session_ratio']:.1f} |", flush=True
        )
    write_json(args.out / "fetch.json", {"machine": machine, **{k: v for k, v in vars(args).items() if k != "out"}, "rows": rows})


def measure(folder: Path, make: object, args: argparse.Namespace) -> dict[str, object]:
    """Both sides in turn, as often as asked; the first look of each at the server is not counted."""
    names = make(folder / "www", args.images)  # type: ignore[operator]
    size = sum(file.stat().st_size for file in (folder / "www").iterdir()) / len(names) / 1000
    seconds: dict[str, list[float]] = {side: [] for side in SIDES}
    with server(folder / "www", args.latency) as url:
        urls = [f"{url}/{name}" for name in names]
        (folder / "rows.tsv").write_text("".join(f"a picture\t{url}\n" for url in urls))
        (chunk,) = split_rows(str(folder / "rows.tsv"), str(folder / "work"), args.images)
        one_at_a_time(requests.get, urls[:5], folder / "peer")
        fetch_images(str(folder / "work"), chunk, folder / "out", FetchConfig(args.concurrency))  # imports what it needs
        for _ in range(args.repeats):
            start = time.perf_counter()
            one_at_a_time(requests.get, urls, folder / "peer")
            seconds["get"].append(time.perf_counter() - start)
            start = time.perf_counter()
            with requests.Session() as session:
                session.trust_env = False
                one_at_a_time(session.get, urls, folder / "peer")
            seconds["session"].append(time.perf_counter() - start)
            start = time.perf_counter()
            counts = fetch_images(str(folder / "work"), chunk, folder / "out", FetchConfig(args.concurrency))
            seconds["ours"].append(time.perf_counter() - start)
            assert counts == {"ok": args.images}, counts
    medians = {side: statistics.median(found) for side, found in seconds.items()}
    ratios = {"ratio": medians["get"] / medians["ours"], "session_ratio": medians["session"] / medians["ours"]}
    return {"kilobytes": size, **medians, **ratios, "all": seconds}


def one_at_a_time(get: Callable[..., requests.Response], urls: list[str], out: Path) -> None:
    """What the original does, without its faults."""
    fresh_folder(out)
    for number, url in enumerate(urls):
        response = get(url, timeout=(10, 30))
        response.raise_for_status()
        picture = Image.open(io.BytesIO(response.content)).convert("RGB")
        picture.thumbnail((224, 224))
        square = Image.new("RGB", (224, 224))
        square.paste(picture, ((224 - picture.width) // 2, (224 - picture.height) // 2))
        square.save(out / f"{number}.png")


@contextmanager
def server(folder: Path, latency: float) -> Iterator[str]:
    command = [sys.executable, "-m", "quipmill.examples.captioning.server", str(folder), "--latency", str(latency)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


def make_drawings(folder: Path, count: int) -> list[str]:
    return [drawing.file for drawing in draw(folder, count, seed=1)]


def make_photos(folder: Path, count: int) -> list[str]:
    """Pictures of 640 x 480 with the structure and noise of photos, and their size."""
    folder.mkdir(parents=True)
    random = np.random.default_rng(1)
    for number in range(count):
        coarse = Image.fromarray(random.integers(0, 256, (30, 40, 3), dtype=np.uint8)).resize(
            (640, 480), Image.Resampling.BICUBIC
        )
        noisy = np.asarray(coarse, dtype=np.int16) + random.normal(0, 6, (480, 640, 3)).astype(np.int16)
        Image.fromarray(noisy.clip(0, 255).astype(np.uint8)).save(folder / f"{number:05d}.jpg", quality=85)
    return [f"{number:05d}.jpg" for number in range(count)]


if __name__ == "__main__":
    main()
