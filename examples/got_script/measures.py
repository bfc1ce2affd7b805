"""What the steps measure and write: plain functions on files."""

import json
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Final

from quipmill import plugins
from quipmill.engines import bits_per_byte
from quipmill.errors import DataError, UsageError
from quipmill.schema import Post, digest_file, fresh_folder, read_jsonl, read_manifest, write_json, write_text
from quipmill.script_tokens import END, lines_of, printed, written
from quipmill.stages.evaluate import read_history

Scores = dict[str, Any]
"""Of one model: `name engine bits_per_byte lines bytes test_digest`, its `steps seconds history` where it was trained."""

MAX_SCORES_BYTES: Final = 32 << 20


def whole_numbers(settings: dict[str, Any]) -> dict[str, Any]:
    """The settings with whole numbers as such: inside a dict some runners hand them on as `300.0`."""
    return {name: int(value) if isinstance(value, float) and value.is_integer() else value for name, value in settings.items()}


def read_texts(path: Path, most: int) -> list[str]:
    """The lines of tokens in a file, from the first on; all for 0.

    Raises:
        DataError: the file is missing or is not what it should be.
    """
    if most < 0:
        raise UsageError(f"max_lines must not be negative, found {most}")
    return [post.text for post in islice(read_jsonl(path, Post), most or None)]


def measure(model: Path, sides: dict[str, Path], most: int) -> dict[str, dict[str, float]]:
    """What the original measures, each side read as one stream: perplexity, with bits per byte and unknown words beside it.

    Raises:
        CheckpointError: `model` is no checkpoint of the engine lstm.
    """
    from quipmill.engines.lstm import perplexity

    _require(model, "lstm")
    found = {}
    for name, path in sides.items():
        texts = read_texts(path, most)
        found[name] = {**perplexity(model, texts), "lines": float(len(texts))}
    return found


def _require(model: Path, engine: str) -> None:
    found = read_manifest(model).engine
    if found != engine:
        raise UsageError(f"{model}: a model of engine {found}, not of {engine}. Give what `finetune --engine {engine}` made")


def score(model: Path, test: Path, most: int) -> Scores:
    """Bits per byte of a model of any engine, each line by itself: -log2 p(line and its end) over its bytes + 1."""
    manifest, texts = read_manifest(model), read_texts(test, most)
    rows = plugins.load("engines", manifest.engine).score(model, texts)
    kind = manifest.config.get("size") if manifest.engine == "lstm" else manifest.base.get("name")
    return {
        "name": f"{manifest.engine} ({kind})",
        "engine": manifest.engine,
        **_scored(rows, test),
        "steps": manifest.step,
        "tokens_trained": manifest.metrics.get("tokens_trained"),
        "seconds": manifest.metrics.get("seconds"),
        "model": manifest.digest,
        "data_digest": manifest.data.get("digest"),
        "history": read_history(model),
    }


def baseline(train: Path, valid: Path, test: Path, most: int) -> Scores:
    """The same of byte n-grams, fitted here: what a model has to beat."""
    from quipmill.engines import markov

    learnt, chosen, unseen = (read_texts(path, lines) for path, lines in ((train, 0), (valid, 0), (test, most)))
    rows = markov.fit(learnt, chosen).score(unseen)
    return {"name": "byte n-grams (markov)", "engine": "markov", **_scored(rows, test), "history": []}


def _scored(rows: Sequence[tuple[float, int]], test: Path) -> Scores:
    bits = bits_per_byte(rows)
    return {
        "bits_per_byte": round(bits, 6),
        "lines": len(rows),
        "bytes": sum(size for _, size in rows),
        "test_digest": digest_file(test),
    }


def write_scores(path: Path, scores: Scores) -> None:
    """Writes the scores of one model as JSON."""
    write_json(path, scores)


def read_scores(paths: Iterable[Path], test: Path) -> list[Scores]:
    """Scores of several models on the same lines.

    Raises:
        DataError: a file is no such scores, or is of other lines.
    """
    found: list[Scores] = []
    for path in paths:
        if not path.is_file() or path.stat().st_size > MAX_SCORES_BYTES:
            raise DataError(f"{path}: no scores in it. Give what `score` or `evaluate_script` wrote")
        try:
            scores: Scores = json.loads(path.read_text(encoding="utf-8"))
            same = (scores["test_digest"], scores["lines"], scores["bytes"], scores["bits_per_byte"] + 0, scores["name"] + "")
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise DataError(f"{path}: not scores ({error}). Give what `score` or `evaluate_script` wrote") from error
        if same[0] != digest_file(test) or (found and same[1:3] != (found[0]["lines"], found[0]["bytes"])):
            raise DataError(f"{path}: scores of other lines than those of {test}. Measure both models on the same")
        found.append(scores)
    return found


def write_script(folder: Path, drawn: Sequence[str]) -> dict[str, int]:
    """Writes what a model drew as a script, as lines of tokens and as the original prints it; returns what is in it."""
    lines = list(lines_of([*drawn, END]))
    fresh_folder(folder)
    write_text(folder / "new_script.txt", "\n\n".join(written(lines)) + "\n")
    write_text(folder / "tokens.txt", "".join(" ".join(line.tokens) + "\n" for line in lines))
    write_text(folder / "printed.txt", printed(drawn).strip() + "\n")
    speeches = [line for line in lines if line.name]
    return {
        "tokens": len(drawn),
        "lines": len(lines),
        "speeches": len(speeches),
        "directions": len(lines) - len(speeches),
        "people": len({line.name for line in speeches}),
    }
