"""How fast and in how much memory a million posts are cleaned.

    python benchmarks/clean.py --posts 1000000

`quipmill clean` as it is, and with exact duplicates only, against two ways to do about the same without it: a plain loop over
the lines with the rules of huggingtweets (reposts, answers, links and entities go, texts of fewer than three words too) and a set
of the texts seen, and the same rules with pandas, if it is installed. Neither of them finds near-duplicates, nor sorts. The posts
are made: a tenth reposts, a tenth answers, a fifth with links, one in twenty a duplicate, one in twenty a near-duplicate.

Each measurement is a process of its own; they take turns, and the table has the medians. Peak memory is what the system counts,
Python and imports included. Writes `<out>/clean.json`.
"""

import argparse
import html
import json
import os
import platform
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from quipmill.schema import Post, write_json, write_jsonl

ROWS: Final = {
    "quipmill": "quipmill clean",
    "exact": "quipmill clean, exact duplicates only",
    "loop": "plain loop, exact duplicates",
    "pandas": "pandas, exact duplicates",
}
LINK: Final = re.compile(r"https?://\S+")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=1_000_000)
    parser.add_argument("--repeat", type=int, default=1)
    parser.add_argument("-o", "--out", type=Path, default=Path("build/bench/clean"))
    parser.add_argument("--only", nargs=2, metavar=("ROW", "FOLDER"), help=argparse.SUPPRESS)  # one measurement, in this process
    args = parser.parse_args()
    if args.only:
        print(json.dumps(measure(args.only[0], Path(args.only[1]))))
        return
    names = [name for name in ROWS if name != "pandas" or find_spec("pandas")]
    runs: dict[str, list[dict[str, float]]] = {name: [] for name in names}
    with tempfile.TemporaryDirectory(prefix="quipmill-bench-") as folder:
        write_jsonl(Path(folder) / "posts.jsonl", make_posts(args.posts))
        for _ in range(args.repeat):
            for name in names:
                command = [sys.executable, __file__, "--only", name, folder]
                done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
                runs[name].append(json.loads(done.stdout))
    machine = f"{len(os.sched_getaffinity(0))} cores, Python {platform.python_version()}"
    rows: list[dict[str, Any]] = [
        {"what": ROWS[name], **{key: statistics.median(run[key] for run in runs[name]) for key in runs[name][0]}}
        for name in names
    ]
    print(f"| {args.posts:,} posts, {machine:27} | posts/s | seconds | of them CPU | peak memory, MiB | kept |")
    print("|---|---:|---:|---:|---:|---:|")
    for row in rows:
        speed = f"{args.posts / float(row['seconds']):7,.0f}"
        cells = [f"{row['what']:45}", speed, f"{row['seconds']:7.1f}", f"{row['cpu_seconds']:11.1f}", f"{row['mib']:16,.0f}"]
        print(f"| {' | '.join(cells)} | {row['kept']:,.0f} |")
    write_json(args.out / "clean.json", {"posts": args.posts, "machine": machine, "repeat": args.repeat, "rows": rows})


def make_posts(count: int) -> Iterator[Post]:
    draw = random.Random(7)
    syllables = ["ka", "lo", "mi", "ran", "tes", "vo", "bel", "dur", "fin", "go", "hap", "sel"]
    words = ["".join(draw.choices(syllables, k=draw.randint(1, 3))) for _ in range(5000)]
    recent: list[str] = []
    for number in range(count):
        said = draw.choices(words, k=draw.randint(2, 24))
        chance = draw.random()
        if chance < 0.05 and recent:
            said = draw.choice(recent).split()
        elif chance < 0.10 and recent:
            said = [*draw.choice(recent).split(), draw.choice(words)]
        else:
            recent.append(" ".join(said))
            del recent[:-5000]
        text = " ".join(said).capitalize()
        text = {
            0: f"RT @ada: {text}",
            1: f"@bob {text}",
            2: f"{text} https://t.co/x{number}",
            3: f"{text} &amp; https://a.example/{number}",
        }.get(draw.randrange(10), f"{text}.")
        day = f"20{10 + number % 15}-{1 + number % 12:02}-{1 + number % 28:02}T{number % 24:02}:{number % 60:02}:00Z"
        yield Post(
            str(10**17 + number),
            "ada",
            text,
            day,
            url=f"https://x.example/ada/status/{10**17 + number}",
            lang="en",
            source="files:a",
        )


def measure(name: str, folder: Path) -> dict[str, float]:
    source, out = folder / "posts.jsonl", folder / f"{name}.jsonl"
    work = {"quipmill": ours, "exact": ours_exact, "loop": plain_loop, "pandas": with_pandas}[name]
    began, cpu = time.perf_counter(), time.process_time()
    kept = work(source, out)
    return {
        "seconds": time.perf_counter() - began,
        "cpu_seconds": time.process_time() - cpu,
        "mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "kept": kept,
    }


def ours(source: Path, out: Path, threshold: float | None = None) -> int:
    from quipmill.config import CleanConfig
    from quipmill.stages.clean import clean

    return clean(str(source), out, CleanConfig() if threshold is None else CleanConfig(duplicate_threshold=threshold)).kept


def ours_exact(source: Path, out: Path) -> int:
    return ours(source, out, 1.0)


def plain_loop(source: Path, out: Path) -> int:
    seen: set[str] = set()
    with source.open(encoding="utf-8") as lines, out.open("w", encoding="utf-8") as file:
        for line in lines:
            post = json.loads(line)
            text = " ".join(LINK.sub("", html.unescape(post["text"])).split())
            if text.startswith(("RT @", "@")) or len(text.split()) < 3 or text.lower() in seen:
                continue
            seen.add(text.lower())
            file.write(json.dumps({**post, "text": text}, ensure_ascii=False) + "\n")
    return len(seen)


def with_pandas(source: Path, out: Path) -> int:
    import pandas  # type: ignore[import-untyped,unused-ignore]

    posts = pandas.read_json(source, lines=True, dtype=False)
    text = posts["text"].map(html.unescape).str.replace(LINK.pattern, "", regex=True)
    posts["text"] = text.str.replace(r"\s+", " ", regex=True).str.strip()
    posts = posts[~posts["text"].str.startswith(("RT @", "@")) & (posts["text"].str.count(" ") >= 2)]
    posts = posts[~posts["text"].str.lower().duplicated()]
    posts.to_json(out, orient="records", lines=True, force_ascii=False)
    return len(posts)


if __name__ == "__main__":
    main()
