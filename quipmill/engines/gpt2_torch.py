"""GPT-2 trained with PyTorch and sampled with CTranslate2: the default engine.

Its checkpoint is a model folder (see `quipmill.engines.gpt2`) that transformers loads as it is, with `generation_config.json`
and the converted weights in `ctranslate2/`. Each function imports its own part, so that sampling needs no torch.
"""

import os
import tempfile
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType

from quipmill.checkpoints import Checkpoints
from quipmill.config import FinetuneConfig, SampleConfig
from quipmill.engines import Training, gpt2
from quipmill.engines.textual_markers import spelt_out
from quipmill.errors import MissingExtra
from quipmill.schema import Sample, write_json


def finetune(
    train: Path, valid: Path, base: Path | None, out: Path, config: FinetuneConfig, checkpoints: Checkpoints
) -> Training:
    """Trains a GPT-2 from a base model or recipe; see `gpt2_train` for what is guaranteed, `gpt2_workers` for several GPUs."""
    start = gpt2.require_base(base, "gpt2_torch")
    training: Training = _part("gpt2_workers", "torch").train(train, valid, start, out, config, checkpoints)
    if int(os.environ.get("RANK", "0")):
        raise SystemExit(0)  # another of torchrun's processes has the model
    end = gpt2.eot_id(gpt2.load_tokenizer(out))
    defaults = SampleConfig()
    write_json(
        out / "generation_config.json",
        {
            "bos_token_id": end,
            "eos_token_id": end,
            "pad_token_id": end,
            "do_sample": True,
            "temperature": defaults.temperatures[0],
            "top_k": defaults.top_k,
            "max_new_tokens": min(defaults.max_tokens, gpt2.read_shape(out).n_positions - 1),
        },
    )
    _part("gpt2_ct2", "torch").convert(out)
    return training


def sample(checkpoint: Path, config: SampleConfig) -> Iterator[Sample]:
    """Draws posts with CTranslate2; needs no torch."""
    drawn: Iterator[Sample] = _part("gpt2_ct2", "sample").sample(checkpoint, config)
    return drawn


def sample_precision(config: SampleConfig) -> str:
    """What `sample` computes in, by `config.precision` and the hardware."""
    precision: str = _part("gpt2_ct2", "sample").choose_precision(config)
    return precision


def score(checkpoint: Path, texts: Sequence[str]) -> list[tuple[float, int]]:
    """Per text: -ln p(text and its end) in nats, and its UTF-8 bytes + 1."""
    return _score(checkpoint, checkpoint, texts)


def score_start(checkpoint: Path, base: Path, texts: Sequence[str]) -> list[tuple[float, int]]:
    """The same for the untouched base, a recipe's with the tokenizer that the checkpoint was trained with."""
    with tempfile.TemporaryDirectory() as folder:
        return _score(gpt2.rematerialize(base, checkpoint, Path(folder)), checkpoint, texts)


def _score(model: Path, checkpoint: Path, texts: Sequence[str]) -> list[tuple[float, int]]:
    part = _part("gpt2_score", "torch")
    scores: list[tuple[float, int]] = part.score_texts(model, texts, spelt_out=spelt_out(checkpoint))
    return scores


def _part(name: str, extra: str) -> ModuleType:
    """A part of this engine.

    Raises:
        MissingExtra: what it imports is not installed.
    """
    # Threads that wait spin for some 30 us and then sleep. Read when OpenMP is loaded. With its default, a second process on the
    # same cores makes a step 20 times slower; with this it shares them.
    os.environ.setdefault("GOMP_SPINCOUNT", "10000")
    try:
        return import_module(f"quipmill.engines.{name}")
    except ModuleNotFoundError as error:
        if error.name and error.name.split(".")[0] == "quipmill":
            raise
        raise MissingExtra("engine gpt2_torch", extra) from error
