"""The LSTM of the engine `lstm` in numpy: scores and draws, so that a trained model needs no TensorFlow.

Weights are in Keras' layout, gates in the order input, forget, candidate, output, and travel as `model.safetensors`:
`embedding.embeddings [vocabulary, hidden]`, `lstm_N.kernel` and `lstm_N.recurrent_kernel [hidden, 4 hidden]`, `lstm_N.bias`,
`dense.kernel [hidden, vocabulary]` (not where it is tied to the embedding) and `dense.bias`.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, Final, ParamSpec, TypeVar

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save_file
from threadpoolctl import threadpool_limits

from quipmill.engines.lstm_settings import Settings, read_recipe
from quipmill.engines.lstm_vocabulary import Ids, Vocabulary, read_vocabulary
from quipmill.errors import CheckpointError

WEIGHTS: Final = "model.safetensors"
ROWS: Final = 64
"""Texts that are scored at a time."""
WINDOW: Final = 256
"""Tokens of a stream that are scored at a time."""

ZIPF: Final = np.float32(2.7)
"""Mandelbrot's constant: the chance of the word of rank r is about 1 / (r + this)."""

Floats = NDArray[np.float32]
State = list[tuple[Floats, Floats]]
"""Hidden and cell state of each layer, [rows, hidden]."""
Tensors = dict[str, Floats]

Args = ParamSpec("Args")
Result = TypeVar("Result")


def tensor_shapes(settings: Settings, vocab_size: int) -> dict[str, tuple[int, ...]]:
    """Names and shapes of all tensors, in the order in which they are drawn."""
    hidden = settings.hidden
    shapes: dict[str, tuple[int, ...]] = {"embedding.embeddings": (vocab_size, hidden)}
    for layer in range(settings.layers):
        shapes[f"lstm_{layer}.kernel"] = (hidden, 4 * hidden)
        shapes[f"lstm_{layer}.recurrent_kernel"] = (hidden, 4 * hidden)
        shapes[f"lstm_{layer}.bias"] = (4 * hidden,)
    if not settings.tied:
        shapes["dense.kernel"] = (hidden, vocab_size)
    return {**shapes, "dense.bias": (vocab_size,)}


def draw_weights(settings: Settings, vocab_size: int, seed: int) -> Tensors:
    """The weights that training starts from: uniform, the biases of the layers 0, as the original has them."""
    random = np.random.default_rng(seed)
    drawn = {
        name: np.zeros(shape, np.float32)
        if name.startswith("lstm_") and name.endswith("bias")
        else random.uniform(-settings.init_scale, settings.init_scale, shape).astype(np.float32)
        for name, shape in tensor_shapes(settings, vocab_size).items()
    }
    if settings.zipf_bias:
        ranks = np.arange(vocab_size, dtype=np.float32)
        ranks[-1] = 1  # <unk>, which is frequent, however rare each of its words is
        drawn["dense.bias"] = -np.log((ranks + ZIPF) * np.sum(1 / (ranks + ZIPF)))
    return drawn


def write_tensors(path: Path, tensors: dict[str, NDArray[Any]]) -> None:
    """Writes a file of safetensors, atomically."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.touch()
        mode = part.stat().st_mode  # the library would leave it readable for its owner only
        save_file({name: np.ascontiguousarray(tensor) for name, tensor in tensors.items()}, part)
        part.chmod(mode)
        part.replace(path)
    except SafetensorError as error:  # the library hides a full disk in one of its own
        number = re.search(r"os error (\d+)", str(error))
        raise OSError(int(number[1]) if number else 0, str(error), str(path)) from error
    finally:
        part.unlink(missing_ok=True)


def read_tensors(path: Path, shapes: dict[str, tuple[int, ...]]) -> Tensors:
    """The tensors of a file, after their shapes are found to be right.

    Raises:
        CheckpointError: the file is missing, damaged, or of another model.
    """
    try:
        with safe_open(path, framework="np") as file:
            for name, shape in shapes.items():
                part = file.get_slice(name)
                if (found := tuple(part.get_shape())) != shape or part.get_dtype() != "F32":
                    raise CheckpointError(f"{path}: {name} is {part.get_dtype()} {found}, the recipe says F32 {shape}")
            return {name: file.get_tensor(name) for name in shapes}
    except (SafetensorError, OSError) as error:
        raise CheckpointError(f"{path}: missing or damaged ({error}). Train or copy the model anew") from error


def one_thread(function: Callable[Args, Result]) -> Callable[Args, Result]:
    """Runs a function on one thread: the products of a step are so small that threads would mostly wait for each other."""

    @wraps(function)
    def alone(*args: Args.args, **names: Args.kwargs) -> Result:
        with threadpool_limits(limits=1, user_api="blas"):
            return function(*args, **names)

    return alone


@dataclass(frozen=True)
class Model:
    """A trained LSTM, ready to score and to draw."""

    settings: Settings
    vocabulary: Vocabulary
    tensors: Tensors

    def zeros(self, rows: int) -> State:
        """The state before anything was read."""
        shape = (rows, self.settings.hidden)
        return [(np.zeros(shape, np.float32), np.zeros(shape, np.float32)) for _ in range(self.settings.layers)]

    def read(self, ids: NDArray[np.integer], state: State) -> tuple[Floats, State]:
        """What the last layer says after each of the tokens [rows, steps], as [steps, rows, hidden], and the state after all."""
        tensors, hidden = self.tensors, self.settings.hidden
        values = tensors["embedding.embeddings"][ids.T]
        after: State = []
        for layer, (h, c) in enumerate(state):
            kernel, recurrent, bias = (tensors[f"lstm_{layer}.{name}"] for name in ("kernel", "recurrent_kernel", "bias"))
            inputs = values @ kernel + bias
            values = np.empty((*inputs.shape[:2], hidden), np.float32)
            for step, gates in enumerate(inputs):
                gates = gates + h @ recurrent
                opened = sigmoid(gates)  # of the candidate too, which costs less than taking it out
                candidate = np.tanh(gates[:, 2 * hidden : 3 * hidden])
                c = opened[:, hidden : 2 * hidden] * c + opened[:, :hidden] * candidate
                values[step] = h = opened[:, 3 * hidden :] * np.tanh(c)
            after.append((h, c))
        return values, after

    def logits(self, values: Floats) -> Floats:
        """Of all words of the vocabulary, [..., vocabulary]."""
        tensors = self.tensors
        kernel = tensors["embedding.embeddings"].T if self.settings.tied else tensors["dense.kernel"]
        logits: Floats = values @ kernel + tensors["dense.bias"]
        return logits

    def nats(self, values: Floats, targets: NDArray[np.integer]) -> Floats:
        """-ln p(target) behind each of the values [..., hidden]."""
        flat, wanted = values.reshape(-1, values.shape[-1]), targets.reshape(-1)
        found = np.empty(len(flat), np.float32)
        rows = max(1, (1 << 22) // len(self.vocabulary.words))  # 16 MB of logits, that the cache may hold some
        for start in range(0, len(flat), rows):
            logits = self.logits(flat[start : start + rows])
            logits -= logits.max(axis=1, keepdims=True)
            right = logits[np.arange(len(logits)), wanted[start : start + rows]]
            found[start : start + rows] = np.log(np.exp(logits, out=logits).sum(axis=1)) - right
        return found.reshape(targets.shape)

    @one_thread
    def score(self, texts: Sequence[str]) -> list[tuple[float, int]]:
        """Per text: -ln p(text and its end) after `<eos>` alone, with the spelling of unknown words, and its bytes + 1."""
        lines = [text.split() for text in texts]
        total = [0.0] * len(texts)
        order = sorted(range(len(texts)), key=lambda number: len(lines[number]))
        for start in range(0, len(order), ROWS):
            rows = order[start : start + ROWS]
            for row, nats in zip(rows, self._score_rows([self.vocabulary.encode(lines[row]) for row in rows]), strict=True):
                total[row] = nats
        unknown = (sum(self.vocabulary.spell(word) for word in line if self._unknown(word)) for line in lines)
        sizes = [len(text.encode(errors="replace")) + 1 for text in texts]
        return [(nats + more, size) for nats, more, size in zip(total, unknown, sizes, strict=True)]

    def _unknown(self, word: str) -> bool:
        return self.vocabulary.ids.get(word, self.vocabulary.unk) == self.vocabulary.unk

    def _score_rows(self, rows: Sequence[Sequence[int]]) -> list[float]:
        """Nats of rows of tokens and their ends."""
        eos, longest = self.vocabulary.eos, max(map(len, rows)) + 1
        ids = np.full((len(rows), longest + 1), eos, np.int32)
        for number, row in enumerate(rows):
            ids[number, 1 : len(row) + 1] = row
        total, state = np.zeros(len(rows)), self.zeros(len(rows))
        ends = np.array([len(row) + 1 for row in rows])
        for start in range(0, longest, WINDOW):
            window = ids[:, start : start + WINDOW + 1]
            values, state = self.read(window[:, :-1], state)
            steps, places = np.nonzero(np.arange(start, start + len(values))[:, None] < ends)
            np.add.at(total, places, self.nats(values[steps, places], window[places, steps + 1]))
        return [float(nats) for nats in total]

    @one_thread
    def stream_nats(self, ids: Ids) -> float:
        """-ln p of a stream after its first token, the state carried from its start to its end."""
        total, state = 0.0, self.zeros(1)
        for start in range(0, len(ids) - 1, WINDOW):
            window = ids[None, start : start + WINDOW + 1]
            values, state = self.read(window[:, :-1], state)
            total += float(self.nats(values, window[:, 1:].T).sum(dtype=np.float64))
        return total


def load(checkpoint: Path) -> Model:
    """The model in a checkpoint folder.

    Raises:
        CheckpointError: a file is missing or damaged.
    """
    settings, vocabulary = read_recipe(checkpoint), read_vocabulary(checkpoint)
    return Model(settings, vocabulary, read_tensors(checkpoint / WEIGHTS, tensor_shapes(settings, len(vocabulary.words))))


def sigmoid(values: Floats) -> Floats:
    """1 / (1 + e**-x), without an overflow."""
    half: Floats = np.tanh(values * np.float32(0.5))
    half += 1
    half *= np.float32(0.5)
    return half


def chooser(temperature: float, top_k: int, top_p: float, never: Sequence[int]) -> Callable[[Floats, NDArray[np.float64]], Ids]:
    """A function from logits [rows, vocabulary] and random numbers [rows] to words: the inverse of the cumulated chances.

    Args:
        temperature: divides the logits.
        top_k: only the k likeliest words; 0 all.
        top_p: only the likeliest words that together have this probability.
        never: words that are never chosen.
    """

    def choose(logits: Floats, random: NDArray[np.float64]) -> Ids:
        logits = logits / np.float32(temperature)
        logits[:, never] = -np.inf
        order = _likeliest(logits, top_k, sort=top_p < 1)
        logits = np.take_along_axis(logits, order, axis=1).astype(np.float64)
        chances = np.exp(logits - logits.max(axis=1, keepdims=True))
        cumulated = chances.cumsum(axis=1)
        if top_p < 1:
            chances[(cumulated - chances) >= top_p * cumulated[:, -1:]] = 0
            cumulated = chances.cumsum(axis=1)
        picked = (cumulated <= (random * cumulated[:, -1])[:, None]).sum(axis=1)
        last = order.shape[1] - 1 - np.argmax(chances[:, ::-1] > 0, axis=1)  # beyond which rounding may not lead
        chosen: Ids = order[np.arange(len(order)), np.minimum(picked, last)].astype(np.int32)
        return chosen

    return choose


def _likeliest(logits: Floats, top_k: int, sort: bool) -> NDArray[np.intp]:
    """The words that may be drawn, [rows, words]: all in their order, or the `top_k` likeliest from the likeliest on."""
    rows, size = logits.shape
    if 0 < top_k < size:
        few = np.sort(np.argpartition(-logits, top_k - 1, axis=1)[:, :top_k], axis=1)
        within = np.argsort(-np.take_along_axis(logits, few, axis=1), axis=1, kind="stable")
        return np.take_along_axis(few, within, axis=1)
    return np.argsort(-logits, axis=1, kind="stable") if sort else np.tile(np.arange(size), (rows, 1))
