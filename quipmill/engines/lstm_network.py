"""The network of the engine `lstm` on TensorFlow: Keras' layers and weights, and compiled steps that carry the state on.

On a GPU the layers run as Keras runs them, with cuDNN. On a processor, windows of up to `MAX_UNROLLED` tokens run through the
same weights unrolled, the gradient of a layer written out, so that those of its weights are one product each; that is faster
than Keras' loop. Needs TensorFlow.
"""

from typing import Any, Final

import numpy as np

from quipmill.engines.lstm_model import Tensors
from quipmill.engines.lstm_settings import Settings
from quipmill.engines.lstm_vocabulary import Ids
from quipmill.process import silence

with silence():
    import tensorflow as tf
    from keras import layers

    HAS_GPU: Final = bool(tf.config.list_physical_devices("GPU"))

tf.get_logger().setLevel("ERROR")

MAX_UNROLLED: Final = 64
BETAS: Final = (0.9, 0.99)
EPSILON: Final = 1e-8

MemoryFull: Final = tf.errors.ResourceExhaustedError

# TensorFlow carries no types: its tensors, variables and layers are Any below.


class Network:
    """An LSTM with its optimizer, its state in training, and its compiled steps.

    Args:
        settings: sizes and training.
        vocab_size: words, `<unk>` included.
        seed: of the dropout.
    """

    def __init__(self, settings: Settings, vocab_size: int, seed: int) -> None:
        self.settings, self.vocab_size, self.seed = settings, vocab_size, seed
        hidden, rows = settings.hidden, settings.batch_size
        self.embedding = layers.Embedding(vocab_size, hidden)
        self.embedding.build()
        self.lstms = [
            layers.LSTM(hidden, unit_forget_bias=False, return_sequences=True, return_state=True) for _ in range(settings.layers)
        ]
        for lstm in self.lstms:
            lstm.build((None, None, hidden))
        self.dense = layers.Dense(vocab_size)
        self.dense.build((None, hidden))
        self.state = [tf.Variable(tf.zeros((rows, hidden))) for _ in range(2 * settings.layers)]
        self.weights = self._named_weights()
        moments = ("first", "second") if settings.optimizer == "adamw" else ()
        self.slots = {f"{moment}.{name}": tf.Variable(tf.zeros_like(v)) for moment in moments for name, v in self.weights.items()}
        self._step = tf.function(self._train, reduce_retracing=True)
        self._look = tf.function(self._measure)

    def _named_weights(self) -> dict[str, Any]:
        """The trainable variables by their names in a checkpoint."""
        named = {"embedding.embeddings": self.embedding.embeddings}
        for number, lstm in enumerate(self.lstms):
            for name in ("kernel", "recurrent_kernel", "bias"):
                named[f"lstm_{number}.{name}"] = getattr(lstm.cell, name)
        if not self.settings.tied:
            named["dense.kernel"] = self.dense.kernel
        named["dense.bias"] = self.dense.bias
        return {name: variable.value for name, variable in named.items()}

    def everything(self) -> dict[str, Any]:
        """All variables on which the next step depends, by name."""
        carried = {f"state.{number}": variable for number, variable in enumerate(self.state)}
        return {**self.weights, **self.slots, **carried}

    def restore(self, tensors: Tensors) -> None:
        """Gives variables their values by name."""
        variables = self.everything()
        for name, tensor in tensors.items():
            variables[name].assign(tensor)

    def forget(self) -> None:
        """Makes the carried state zero, as at the begin of an epoch."""
        for variable in self.state:
            variable.assign(tf.zeros_like(variable))

    def step(self, window: Ids, learning_rate: float, number: int) -> float:
        """One optimizer step on [rows, steps + 1] tokens, and its loss in nats a token. `number`, from 0, seeds the dropout."""
        loss = self._step(_by_step(window), tf.constant(learning_rate, tf.float32), tf.constant(number, tf.int32))
        return float(loss)

    def measure(self, rows: Ids) -> float:
        """Nats a token of rows of a stream [rows, tokens], all but the first of each; the state is carried on."""
        state = [tf.zeros((len(rows), self.settings.hidden)) for _ in self.state]
        total, steps = 0.0, self.settings.num_steps
        count = len(rows) * (rows.shape[1] - 1)
        for start in range(0, rows.shape[1] - 1, steps):
            nats, state = self._look(_by_step(rows[:, start : start + steps + 1]), state)
            total += float(nats)
        return total / float(count)

    def _train(self, window: Any, learning_rate: Any, number: Any) -> Any:
        settings, names = self.settings, list(self.weights)
        share = settings.num_steps if settings.optimizer == "sgd" else 1  # the original sums over the steps of a window
        with tf.GradientTape() as tape:
            hidden, state = self._read(window[:-1], [variable.read_value() for variable in self.state], number)
            loss = mean_nats(hidden, self._kernel(), self.weights["dense.bias"], window[1:]) * share
        gradients = tape.gradient(loss, list(self.weights.values()))
        norm = self._apply(dict(zip(names, map(self._dense, gradients), strict=True)), learning_rate, number)
        for variable, value in zip(self.state, state, strict=True):
            variable.assign(value)
        return tf.where(tf.math.is_finite(norm), loss / share, norm)  # clipping would hide it

    def _measure(self, window: Any, state: Any) -> Any:
        hidden, after = self._read(window[:-1], state, None)
        targets = window[1:]
        count = tf.cast(tf.size(targets), tf.float32)
        return mean_nats(hidden, self._kernel(), self.weights["dense.bias"], targets) * count, after

    def _kernel(self) -> Any:
        return tf.transpose(self.weights["embedding.embeddings"]) if self.settings.tied else self.weights["dense.kernel"]

    def _dense(self, gradient: Any) -> Any:
        """An embedding's gradient comes as rows, some of them twice, whose norm would be wrong."""
        if isinstance(gradient, tf.IndexedSlices):
            return tf.math.unsorted_segment_sum(gradient.values, gradient.indices, self.vocab_size)
        return gradient

    def _read(self, ids: Any, state: list[Any], number: Any) -> tuple[Any, list[Any]]:
        """What the last layer says, [steps, rows, hidden], and the state after; `number` None is without dropout."""
        values = self._drop(tf.gather(self.weights["embedding.embeddings"], ids), number, 0)
        after: list[Any] = []
        for layer, lstm in enumerate(self.lstms):
            h, c = state[2 * layer : 2 * layer + 2]
            if HAS_GPU or ids.shape[0] is None or ids.shape[0] > MAX_UNROLLED:
                values, h, c = lstm(tf.transpose(values, (1, 0, 2)), initial_state=[h, c])
                values = tf.transpose(values, (1, 0, 2))
            else:
                kernel, recurrent, bias = (self.weights[f"lstm_{layer}.{n}"] for n in ("kernel", "recurrent_kernel", "bias"))
                values, h, c = unrolled(values, kernel, recurrent, bias, h, c)
            after += [h, c]
            values = self._drop(values, number, layer + 1)
        return values, after

    def _drop(self, values: Any, number: Any, place: int) -> Any:
        """Dropout whose mask depends on seed, step and place alone, so that a resumed training draws the same."""
        rate = self.settings.dropout
        if number is None or not rate:
            return values
        shape = tf.shape(values)
        if self.settings.variational:
            shape = tf.concat([[1], shape[1:]], 0)
        random = tf.random.stateless_uniform(shape, tf.stack([self.seed + place * 7919, number]))
        return values * tf.where(random >= rate, 1 / (1 - rate), 0.0)

    def _apply(self, gradients: dict[str, Any], learning_rate: Any, number: Any) -> Any:
        """One step of the optimizer; gives the norm of the gradient where that is clipped."""
        clip, norm = self.settings.clip_norm, tf.constant(0.0)
        if clip:
            norm = tf.sqrt(tf.add_n([2 * tf.nn.l2_loss(gradient) for gradient in gradients.values()]))
            scale = clip / tf.maximum(norm, clip)
        else:
            scale = tf.constant(1.0)
        if self.settings.optimizer == "sgd":
            for name, gradient in gradients.items():
                self.weights[name].assign_sub((learning_rate * scale) * gradient)
            return norm
        count = tf.cast(number + 1, tf.float32)
        rate = learning_rate * tf.sqrt(1 - BETAS[1] ** count) / (1 - BETAS[0] ** count)
        for name, gradient in gradients.items():
            first, second, weight = self.slots[f"first.{name}"], self.slots[f"second.{name}"], self.weights[name]
            first.assign(BETAS[0] * first + ((1 - BETAS[0]) * scale) * gradient)
            second.assign(BETAS[1] * second + ((1 - BETAS[1]) * scale * scale) * gradient * gradient)
            decay = learning_rate * self.settings.weight_decay if len(weight.shape) > 1 else 0.0
            weight.assign(weight * (1 - decay) - rate * first / (tf.sqrt(second) + EPSILON))
        return norm


def _by_step(window: Ids) -> Any:
    """Rows of tokens as [steps, rows]; TensorFlow would log that it knows no quick way."""
    return tf.constant(np.ascontiguousarray(window.T))


@tf.custom_gradient  # type: ignore[untyped-decorator]  # of TensorFlow, as all here
def mean_nats(hidden: Any, kernel: Any, bias: Any, targets: Any) -> Any:
    """Mean of -ln p(target); the gradient is scaled where it is small, not where it is as wide as the vocabulary."""
    flat = tf.reshape(hidden, (-1, hidden.shape[-1]))
    logits = tf.matmul(flat, kernel) + bias
    nats, gradient = tf.raw_ops.SparseSoftmaxCrossEntropyWithLogits(features=logits, labels=tf.reshape(targets, [-1]))

    def backward(above: Any) -> Any:
        share = above / tf.cast(tf.size(nats), tf.float32)
        below = tf.reshape(tf.matmul(gradient, kernel, transpose_b=True), tf.shape(hidden)) * share
        return below, tf.matmul(flat * share, gradient, transpose_a=True), tf.reduce_sum(gradient, 0) * share, None

    return tf.reduce_mean(nats), backward


@tf.custom_gradient  # type: ignore[untyped-decorator]  # of TensorFlow, as all here
def unrolled(values: Any, kernel: Any, recurrent: Any, bias: Any, h: Any, c: Any) -> Any:
    """A layer over [steps, rows, hidden] in Keras' layout: what it says after each step, and its state after the last."""
    steps, width, units = values.shape[0], values.shape[2], recurrent.shape[0]
    flat = tf.reshape(values, (-1, width))
    inputs = tf.unstack(tf.reshape(tf.matmul(flat, kernel) + bias, (steps, -1, 4 * units)))
    said, gates = [h], []
    for step in inputs:
        i, f, g, o = tf.split(step + tf.matmul(said[-1], recurrent), 4, 1)
        i, f, g, o, before = tf.sigmoid(i), tf.sigmoid(f), tf.tanh(g), tf.sigmoid(o), c
        c = f * c + i * g
        bent = tf.tanh(c)
        said.append(o * bent)
        gates.append((i, f, g, o, before, bent))

    def backward(d_said: Any, d_h: Any, d_c: Any) -> Any:
        d_gates = []
        for above, (i, f, g, o, before, bent) in zip(reversed(tf.unstack(d_said, steps)), reversed(gates), strict=True):
            d_h = d_h + above
            d_c = d_c + d_h * o * (1 - bent * bent)
            d_i, d_f, d_g = d_c * g * i * (1 - i), d_c * before * f * (1 - f), d_c * i * (1 - g * g)
            d_gates.append(tf.concat([d_i, d_f, d_g, d_h * bent * o * (1 - o)], 1))
            d_h, d_c = tf.matmul(d_gates[-1], recurrent, transpose_b=True), d_c * f
        d_all = tf.concat(d_gates[::-1], 0)
        d_values = tf.reshape(tf.matmul(d_all, kernel, transpose_b=True), tf.shape(values))
        d_kernel = tf.matmul(flat, d_all, transpose_a=True)
        d_recurrent = tf.matmul(tf.concat(said[:-1], 0), d_all, transpose_a=True)
        return d_values, d_kernel, d_recurrent, tf.reduce_sum(d_all, 0), d_h, d_c

    return (tf.stack(said[1:]), said[-1], c), backward


def as_tensors(variables: dict[str, Any]) -> Tensors:
    """The values of variables."""
    return {name: np.asarray(variable) for name, variable in variables.items()}
