"""A word-level LSTM: the engine `lstm`. Trains on TensorFlow with Keras' layers; scores and draws with numpy alone.

The corpus is read as one stream, each text a line of tokens with blanks between them, `<eos>` behind it. One epoch is
`(batch_len - 1) // num_steps` steps, `batch_len` being a `batch_size`th of the stream. A base model of this engine is a recipe:

    quipmill base-model lstm-small -o base/           # or: write_recipe(Path("base"), "small", hidden=300, epochs=5)
    quipmill finetune train.jsonl valid.jsonl --engine lstm --base base/ -o model/

A recipe's `epochs` say how long is trained; where they are 0, and where there is no base model, `FinetuneConfig.steps` does.
`learning_rate`, `batch_size`, `context` (num_steps), `dropout`, `weight_decay`, `clip_norm` and `warmup_fraction` of
`FinetuneConfig` go before the recipe's where they are set; see `quipmill.engines.lstm_settings`.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from quipmill.checkpoints import Checkpoints
from quipmill.config import FinetuneConfig, SampleConfig
from quipmill.engines import Training
from quipmill.engines.blocks import Row, draw_blocks
from quipmill.engines.lstm_model import Model, chooser, draw_weights, load, one_thread
from quipmill.engines.lstm_settings import RECIPES, SIZES, Settings, choose_settings, make_settings, read_recipe, write_recipe
from quipmill.engines.lstm_vocabulary import EOS, UNK, read_stream
from quipmill.errors import DataError, MissingExtra, UsageError
from quipmill.schema import Post, Sample, read_jsonl, read_manifest

__all__ = [
    "EOS",
    "RECIPES",
    "SIZES",
    "UNK",
    "Settings",
    "finetune",
    "generate",
    "make_settings",
    "perplexity",
    "read_recipe",
    "sample",
    "score",
    "score_start",
    "write_recipe",
]


def finetune(
    train: Path, valid: Path, base: Path | None, out: Path, config: FinetuneConfig, checkpoints: Checkpoints
) -> Training:
    """Trains on the stream of texts and leaves the best model by validation loss in `out`.

    Raises:
        CheckpointError: the base model is no recipe of this engine.
        DataError: the texts are too few for one step.
        MissingExtra: TensorFlow is not installed.
        RunError: the loss became infinite or no number.
    """
    settings = choose_settings(base, config)
    try:
        from quipmill.engines import lstm_training
    except ModuleNotFoundError as error:
        if error.name and error.name.split(".")[0] == "quipmill":
            raise
        raise MissingExtra("engine 'lstm'", "tf") from error
    return lstm_training.train(lambda: _lines(train), lambda: _lines(valid), out, settings, config, checkpoints)


def _lines(path: Path) -> Iterator[str]:
    return (post.text for post in read_jsonl(path, Post))


def score(checkpoint: Path, texts: Sequence[str]) -> list[tuple[float, int]]:
    """Per text: -ln p(text and its end) after `<eos>` in nats, the spelling of unknown words included, and its bytes + 1.

    Raises:
        CheckpointError: the folder is no checkpoint of this engine.
    """
    return load(checkpoint).score(texts)


def score_start(checkpoint: Path, base: Path, texts: Sequence[str]) -> list[tuple[float, int]]:
    """The same for the model before its first step.

    Raises:
        CheckpointError: the folder is no checkpoint of this engine.
    """
    model = load(checkpoint)
    tensors = draw_weights(model.settings, len(model.vocabulary.words), read_manifest(checkpoint).seed)
    return Model(model.settings, model.vocabulary, tensors).score(texts)


def perplexity(checkpoint: Path, texts: Iterable[str]) -> dict[str, float]:
    """What the original measures: one stream of all texts, read in one row from its start to its end.

    Returns:
        `perplexity` per token, ends included and every `<unk>` one; `unk_rate`, the share of those; `tokens`; and
        `bits_per_byte`, in which each `<unk>` also pays for the spelling of its word.

    Raises:
        CheckpointError: the folder is no checkpoint of this engine.
        DataError: there are no texts.
    """
    model = load(checkpoint)
    stream = read_stream(texts, model.vocabulary)
    if not stream.bytes:
        raise DataError("perplexity: no texts to measure it on. Give some that the model has not seen")
    nats = model.stream_nats(stream.ids) / stream.tokens
    return {
        "perplexity": math.exp(min(nats, 700.0)),
        "bits_per_byte": stream.bits_per_byte(nats),
        "tokens": float(stream.tokens),
        "unk_rate": stream.unk_rate,
    }


@one_thread
def generate(
    checkpoint: Path, tokens: int = 1000, temperature: float = 1.0, seed: int = 0, top_k: int = 0, top_p: float = 1.0
) -> list[str]:
    """Draws one stream of tokens, as the original does: a first step with token 0, then from `<eos>` on; never `<unk>`.

    The same seed gives the same tokens.

    Raises:
        CheckpointError: the folder is no checkpoint of this engine.
        UsageError: a number is out of bounds.
    """
    SampleConfig(n=1, temperatures=(temperature,), top_k=top_k, top_p=top_p, max_tokens=tokens)  # checks them
    model, random = load(checkpoint), np.random.default_rng(seed)
    words = model.vocabulary
    _require_words(model)
    choose = chooser(temperature, top_k, top_p, [words.unk])
    _, state = model.read(np.array([[0]]), model.zeros(1))
    token, drawn = words.eos, []
    for _ in range(tokens):
        values, state = model.read(np.array([[token]]), state)
        token = int(choose(model.logits(values[-1]), random.random(1))[0])
        drawn.append(words.words[token])
    return drawn


def _require_words(model: Model) -> None:
    if len(model.vocabulary.words) < 3:  # <eos> and <unk>
        raise UsageError("the model knows no words to draw. Train it on text")


def sample(checkpoint: Path, config: SampleConfig) -> Iterator[Sample]:
    """Draws lines of tokens, each up to its `<eos>`; never `<unk>`, nor an empty line. `precision` means nothing here.

    Raises:
        CheckpointError: the folder is no checkpoint of this engine.
    """
    model = load(checkpoint)
    _require_words(model)
    prompt = config.prompt.split()

    def draw(temperature: float, seed: int, rows: int) -> Iterator[Row]:
        for drawn, ended in _draw_rows(model, config, temperature, np.random.default_rng(seed), rows):
            words = [model.vocabulary.words[token] for token in drawn]
            yield Row(" ".join([*prompt, *words]), len(words), ended)

    yield from draw_blocks(config, draw)


@one_thread
def _draw_rows(
    model: Model, config: SampleConfig, temperature: float, random: np.random.Generator, rows: int
) -> Iterator[tuple[list[int], bool]]:
    """The tokens that follow the prompt in each row, and whether it came to its end."""
    vocabulary = model.vocabulary
    prompt = vocabulary.encode(config.prompt.split())
    values, state = model.read(np.array([[vocabulary.eos, *prompt]] * rows), model.zeros(rows))
    drawn: list[list[int]] = [[] for _ in range(rows)]
    ended, used = np.zeros(rows, bool), np.zeros((rows, len(vocabulary.words)), bool)
    for step in range(config.max_tokens + 1):
        logits = model.logits(values[-1])
        if config.repetition_penalty != 1:
            penalised = np.where(logits > 0, logits / config.repetition_penalty, logits * config.repetition_penalty)
            logits = np.where(used, penalised, logits)
        early = step < config.min_tokens or not (step or prompt)
        never = [vocabulary.unk, vocabulary.eos] if early else [vocabulary.unk]
        tokens = chooser(temperature, config.top_k, config.top_p, never)(logits, random.random(rows))
        ended |= tokens == vocabulary.eos
        if ended.all() or step == config.max_tokens:
            break
        for row in np.flatnonzero(~ended):
            drawn[row].append(int(tokens[row]))
        used[np.arange(rows), tokens] = tokens != vocabulary.eos
        values, state = model.read(tokens[:, None], state)
    return zip(drawn, ended.tolist(), strict=True)
