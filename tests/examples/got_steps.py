"""The steps of the got_script example, called as functions on real folders, and a model that needs no training."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kfp.dsl import HTML, Dataset, Metrics, Model

from quipmill.components import script, split
from quipmill.config import FinetuneConfig
from quipmill.engines.lstm_model import WEIGHTS, draw_weights, write_tensors
from quipmill.engines.lstm_settings import make_settings, write_recipe
from quipmill.engines.lstm_vocabulary import build_vocabulary, write_vocabulary
from quipmill.examples.got_script.components import digest_script
from quipmill.schema import Manifest, Post, digest_file, read_jsonl, write_manifest
from quipmill.stages.finetune import finetune, write_history

ROW = {"train_bits_per_byte": 2.0, "valid_bits_per_byte": 2.1, "train_perplexity": 90.0, "valid_perplexity": 80.0}


def put(kind: type[Any], path: Path) -> Any:
    return kind(name=path.name, uri=str(path), metadata={})


def read_parts(source: Path, out: Path, **settings: Any) -> dict[str, Dataset]:
    """Runs `digest_script`, `script` and `split` as the pipeline wires them."""
    digest = digest_script.python_func(str(source))
    lines, metrics = put(Dataset, out / "lines"), put(Metrics, out / "metrics")
    valid, test = script.python_func(str(source), lines, metrics, sha256=digest, **settings)
    parts = {name: put(Dataset, out / name) for name in ("train", "valid", "test")}
    shares = {"valid_fraction": valid, "test_fraction": test}
    split.python_func(lines, **parts, metrics=metrics, **shares, duplicate_threshold=0.0, min_characters=0)
    return parts


def texts(part: Dataset) -> list[str]:
    return [post.text for post in read_jsonl(part.path, Post)]


def untrained(parts: dict[str, Dataset], folder: Path, seed: int = 1) -> Model:
    """An LSTM as it is before its first step: a whole checkpoint, made without TensorFlow."""
    settings = make_settings("test", hidden=8)
    write_recipe(folder, "test", hidden=8)
    lines = texts(parts["train"])
    vocabulary = build_vocabulary(lines)
    write_vocabulary(folder, vocabulary)
    write_tensors(folder / WEIGHTS, draw_weights(settings, len(vocabulary.words), seed))
    write_history(folder / "history.jsonl", [{"step": float(step), **ROW} for step in (10, 20, 30)])
    data = {"digest": digest_file(parts["train"].path), "posts": len(lines), "valid_posts": 1}
    words = {"kind": "words", "vocab_size": len(vocabulary.words)}
    write_manifest(folder, Manifest("lstm", "0.1.0", {"size": "test"}, {}, words, data, 30, {"tokens_per_second": 5.0}, seed))
    return put(Model, folder)


def counted(parts: dict[str, Dataset], folder: Path) -> Model:
    """A markov model, which stands for a GPT-2: `score` takes any engine."""
    config = FinetuneConfig(engine="markov", seed=1)
    finetune(Path(parts["train"].path), Path(parts["valid"].path), None, folder, config)
    return put(Model, folder)


def outputs(out: Path, names: Sequence[str]) -> dict[str, Any]:
    kinds = {"report": HTML, "metrics": Metrics}
    return {name: put(kinds.get(name, Dataset), out / name) for name in names}
