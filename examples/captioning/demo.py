"""Both pipelines on drawings, on this machine: draws, serves on loopback, trains, captions new drawings, prints what came of it.

python -m quipmill.examples.captioning.demo FOLDER
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from quipmill.errors import RunError
from quipmill.examples.captioning.drawings import HELD_OUT, draw, write_rows
from quipmill.examples.captioning.server import serving
from quipmill.kubeflow.results import Run
from quipmill.kubeflow.run import run_pipeline

SETTINGS: Final[dict[str, Any]] = {  # Any: values of parameters
    "encoder": "pixels",  # ImageNet's weights cannot be had everywhere, so the captioner learns to see as well
    "compare": True,
    "epochs": 40,
    "batch_size": 32,
    "learning_rate": 0.002,
    "patience": 12,
    "dropout": 0.2,
    "shift": 1,
    "seed": "1",
}


def demo(
    folder: Path, count: int = 600, new: int = 60, rows_per_chunk: int = 150, settings: dict[str, Any] = SETTINGS
) -> dict[str, Any]:
    """Runs both pipelines in `folder`, and returns the metrics of the evaluation.

    An eighth of the drawings shows pairs of colour and shape that no other does.

    Raises:
        RunError: one of the pipelines failed.
    """
    apart = count // 8
    drawings = draw(folder / "www", count - apart, seed=1) + draw(
        folder / "www", apart, seed=1, held_out=True, prefix="held-out-"
    )
    unseen = draw(folder / "www", new, seed=2, prefix="new-")
    with serving(folder / "www") as address:
        os.environ["QUIPMILL_ALLOW_PRIVATE"] = "127.0.0.1"
        write_rows(folder / "captions.tsv", drawings, f"{address}/")
        (folder / "new.txt").write_text("".join(f"{address}/{drawing.file}\n" for drawing in unseen))
        work = {"work_uri": str(folder / "work")}
        hold_out = sorted(" ".join(pair) for pair in HELD_OUT)
        rows = {"captions_uri": str(folder / "captions.tsv"), "rows_per_chunk": rows_per_chunk, "hold_out": hold_out}
        trained = finished(run_pipeline("captioning_train", {**work, **rows, **settings}, folder / "train", cache=True))
        pictures = {"images_uri": str(folder / "new.txt"), "model_uri": output(trained, "train-captioner", "model")["path"]}
        captioned = finished(run_pipeline("captioning_predict", {**work, **pictures}, folder / "predict", cache=True))
    metrics: dict[str, Any] = next(
        step.outputs["metrics"]["metadata"] for step in trained.steps if "evaluate-captions" in step.name and step.outputs
    )
    captions = Path(output(captioned, "gather-captions", "captions")["path"], "captions.jsonl")
    said = {Path(record["image"]).name: record["caption"] for record in map(json.loads, captions.read_text().splitlines())}
    right = sum(said.get(drawing.file) == drawing.caption for drawing in unseen)
    print()
    for drawing in unseen[:6]:
        print(
            f"  {drawing.file}: {said.get(drawing.file, '')}"
            + ("" if said.get(drawing.file) == drawing.caption else f"  (drawn: {drawing.caption})")
        )
    return {**metrics, "new": len(unseen), "new_right": right}


def finished(run: Run) -> Run:
    """The run, if it succeeded."""
    if run.status != "succeeded":
        raise RunError(f"{run.pipeline} {run.status}: {run.error}")
    return run


def output(run: Run, step: str, name: str) -> dict[str, Any]:
    """An artifact of a run."""
    found: dict[str, Any] = next(one.outputs[name] for one in run.steps if one.name == step)
    return found


def main(words: Sequence[str] | None = None) -> int:
    """Runs the demonstration and prints its figures."""
    parser = argparse.ArgumentParser(prog="python -m quipmill.examples.captioning.demo", description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path, help="where everything goes; new or empty")
    parser.add_argument("--count", type=int, default=600, help="drawings to learn from (default: 600)")
    args = parser.parse_args(words)
    start = time.monotonic()
    try:
        found = demo(args.folder, args.count)
    except RunError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    print(f"\n{found['new_right']} of {found['new']} new drawings captioned word for word. BLEU-4, by a model that learnt to see")
    print("from these drawings alone (no ImageNet weights):\n")
    for side, what in (("test", "held-out drawings"), ("combinations", "held-out pairs of colour and shape")):
        bleu, blind = found[f"{side}_bleu_4"], found.get(f"shuffled_{side}_bleu_4")
        print(f"  {what:36} {bleu:.3f}" + ("" if blind is None else f"   trained on shuffled drawings {blind:.3f}"))
    print(f"\n{time.monotonic() - start:.0f} s in all. Pictures and captions: {args.folder}/train/evaluate-captions/report.html")
    return 0


if __name__ == "__main__":
    sys.exit(main())
