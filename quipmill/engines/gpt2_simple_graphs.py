"""The TensorFlow graphs of the engine `gpt2_simple`: gpt-2-simple's model and filters, in graphs of their own.

Every graph lives in a `tf.Graph` and session of its own, built once, so that nothing grows, nothing is global and training,
sampling and scoring can follow each other in one process in any order. Needs TensorFlow and gpt-2-simple.
"""

import errno
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from quipmill.engines.gpt2 import Shape
from quipmill.engines.gpt2_layouts import read_openai_shape
from quipmill.engines.textual_markers import Codec, score_batches
from quipmill.engines.tf_bundle import Bundle, latest, read_bundle, read_tensor
from quipmill.errors import CheckpointError, RunError
from quipmill.process import silence

with silence():
    import tensorflow as tf

    _turn_off = tf.compat.v1.disable_eager_execution
    tf.compat.v1.disable_eager_execution = lambda: None  # gpt-2-simple calls it at its import, for the whole process and for ever
    try:
        from gpt_2_simple.src import model as models
        from gpt_2_simple.src import sample as samplers
    finally:
        tf.compat.v1.disable_eager_execution = _turn_off

tf.get_logger().setLevel("ERROR")
v1: Final = tf.compat.v1

_SCORE_TOKENS: Final = 1024
"""Tokens in one scoring batch: 200 MB of output with GPT-2's vocabulary, and little padding."""

# TensorFlow carries no types: its tensors, operations and sessions are Any below.


@dataclass(frozen=True)
class Model:
    """A model with its loss."""

    shape: Shape
    session: Any
    tokens: Any
    counted: Any
    nats: Any
    """Summed over the counted predictions of each row; [rows]."""
    loss: Any
    """Mean nats of all predictions."""
    weights: Any
    """Saves the weights, as gpt-2-simple does."""


@dataclass(frozen=True)
class Training(Model):
    """A model with its optimizer."""

    learning_rate: Any
    collect: Any
    """Adds the gradient on `tokens` to those collected, in a graph that accumulates."""
    apply: Any
    """One optimizer step, on `tokens` or on the mean of what was collected, which is then forgotten."""
    everything: Any
    """Saves weights and optimizer."""
    variables: Sequence[Any]
    """What it saves."""

    def step(self, batches: Sequence[NDArray[np.int32]], learning_rate: float) -> float:
        """One optimizer step, and its loss in nats a token."""
        if len(batches) == 1:
            feed = {self.tokens: batches[0], self.learning_rate: learning_rate}
            return float(self.session.run([self.loss, self.apply], feed)[0])
        losses = [self.session.run([self.loss, self.collect], {self.tokens: batch})[0] for batch in batches]
        self.session.run(self.apply, {self.learning_rate: learning_rate})
        return float(np.mean(losses))


@contextmanager
def training(
    shape: Shape, *, weight_decay: float = 0.0, clip_norm: float = 0.0, accumulates: bool = False, bf16: bool = False
) -> Iterator[Training]:
    """A session with the model, its loss and its optimizer, the weights not yet restored.

    Args:
        shape: sizes of the model.
        weight_decay: decoupled, as in AdamW, on matrices only.
        clip_norm: largest global norm of a gradient; 0 does not clip.
        accumulates: whether a step has several batches, which needs memory for one more model.
        bf16: compute matrix products in bfloat16.
    """
    with scoring(shape, bf16=bf16) as model:
        variables = _model_variables()
        gradients = [tf.convert_to_tensor(gradient) for gradient in tf.gradients(ys=model.loss, xs=variables)]
        learning_rate = v1.placeholder(tf.float32, [])
        optimizer = v1.train.AdamOptimizer(learning_rate)
        totals, collect, forget = [], tf.no_op(), []
        if accumulates:
            totals = [v1.Variable(tf.zeros(v.shape), trainable=False, use_resource=True) for v in (*variables, tf.zeros([]))]
            collect = tf.group(*(t.assign_add(g) for t, g in zip(totals, (*gradients, 1.0), strict=True)))
            gradients = [total / totals[-1] for total in totals[:-1]]
        apply = _apply(optimizer, gradients, variables, learning_rate, weight_decay, clip_norm)
        with tf.control_dependencies([apply]):
            forget = [total.assign(tf.zeros_like(total)) for total in totals]
        state = [variable for variable in v1.global_variables() if all(variable is not total for total in totals)]
        everything = v1.train.Saver(state, max_to_keep=1)
        model.session.run(v1.global_variables_initializer())
        apply = tf.group(apply, *forget)
        yield Training(
            **vars(model), learning_rate=learning_rate, collect=collect, apply=apply, everything=everything, variables=state
        )


@contextmanager
def scoring(shape: Shape, *, bf16: bool = False) -> Iterator[Model]:
    """A session with the model and its loss, the weights not yet restored."""
    with tf.Graph().as_default(), v1.Session(config=_session_config(bf16)) as session:
        tokens, counted = v1.placeholder(tf.int32, [None, None]), v1.placeholder(tf.float32, [None, None])
        logits = models.model(hparams=hparams_of(shape), X=tokens)["logits"]
        nats = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=tokens[:, 1:], logits=logits[:, :-1])
        per_row, loss = tf.reduce_sum(nats * counted, axis=1), tf.reduce_mean(nats)
        yield Model(shape, session, tokens, counted, per_row, loss, v1.train.Saver(_model_variables(), max_to_keep=1))


def restore(model: "Model | Sampler", folder: Path) -> None:
    """Restores the newest weights of a folder.

    Raises:
        CheckpointError: there are none, or they are damaged or of another model.
    """
    with model.session.graph.as_default():
        variables = _model_variables()
    _load(model.session, variables, latest(folder))


def restore_everything(model: Training, prefix: Path) -> None:
    """Restores what `model.everything` saved.

    Raises:
        CheckpointError: it is damaged or of another model; the model is then as if it had never been trained.
    """
    try:
        _load(model.session, model.variables, prefix)
    except CheckpointError:
        model.session.run([variable.initializer for variable in model.variables])
        raise


def check_weights(model: Model, prefix: Path) -> None:
    """Makes sure that the checkpoint `prefix` holds weights of such a model, every byte of them.

    Raises:
        CheckpointError: it does not.
    """
    with model.session.graph.as_default():
        variables = _model_variables()
    bundle = _checked(variables, prefix)
    for variable in variables:
        read_tensor(bundle, variable.op.name)


def _load(session: Any, variables: Sequence[Any], prefix: Path) -> None:
    """Puts the tensors of a checkpoint into variables, read by `tf_bundle`, which takes no byte of a hostile file on trust."""
    bundle = _checked(variables, prefix)
    for variable in variables:
        set_by = variable.initializer
        session.run(set_by, {set_by.inputs[1]: read_tensor(bundle, variable.op.name)})  # adds nothing to the graph


def _checked(variables: Sequence[Any], prefix: Path) -> Bundle:
    """The checkpoint `prefix`, if it holds these variables."""
    bundle = read_bundle(prefix)
    for variable in variables:
        name, entry = variable.op.name, bundle.entries.get(variable.op.name)
        if entry is None or entry.shape != tuple(variable.shape.as_list()):
            there = f"has the shape {entry.shape}" if entry else "is missing"
            raise CheckpointError(
                f"{prefix}: damaged, or not the model of hparams.json: the tensor {name} {there}. Train or copy it anew"
            )
    return bundle


@contextmanager
def disk_explained(folder: Path) -> Iterator[None]:
    """Turns what TensorFlow raises when it cannot write into the `OSError` that it is."""
    try:
        yield
    except tf.errors.OpError as error:
        number = errno.ENOSPC if "No space" in str(error) else errno.EACCES if "ermission" in str(error) else errno.EIO
        raise OSError(number, os.strerror(number), str(folder)) from error


@contextmanager
def memory_explained() -> Iterator[None]:
    """Turns TensorFlow's lack of memory into one sentence."""
    try:
        yield
    except tf.errors.ResourceExhaustedError as error:
        raise RunError("finetune: out of memory. Lower batch_size or context, and raise accumulate instead") from error


def score_texts(model: Model, codec: Codec, texts: Sequence[str]) -> list[tuple[float, int]]:
    """Nats of each text and its end marker, after the start marker, and the text's UTF-8 bytes + 1."""
    nats = np.zeros(len(texts))
    for batch in score_batches(codec, texts, model.shape.n_positions, _SCORE_TOKENS):
        feed = {model.tokens: batch.tokens, model.counted: batch.counted}
        np.add.at(nats, batch.texts, model.session.run(model.nats, feed))  # a long text has several rows
    return [(float(n), len(text.encode(errors="replace")) + 1) for n, text in zip(nats, texts, strict=True)]


def _model_variables() -> list[Any]:
    return [variable for variable in v1.global_variables() if variable.name.startswith("model/") and "/Adam" not in variable.name]


def _apply(
    optimizer: Any, gradients: Sequence[Any], variables: Sequence[Any], rate: Any, weight_decay: float, clip_norm: float
) -> Any:
    """One step of AdamW (Loshchilov and Hutter 2019) on gradients clipped by their global norm."""
    if clip_norm:
        gradients, _ = tf.clip_by_global_norm(gradients, clip_norm)
    with tf.control_dependencies(gradients):
        matrices = [variable for variable in variables if len(variable.shape) > 1] if weight_decay else []
        decayed = [variable.assign(variable * (1.0 - rate * weight_decay)) for variable in matrices]
    with tf.control_dependencies(decayed):
        return optimizer.apply_gradients(zip(gradients, variables, strict=True))


@dataclass(frozen=True)
class Sampler:
    """A model that goes on from tokens."""

    session: Any
    weights: Any
    tokens: Any
    temperature: Any
    seed: Any
    longest: Any
    output: Any

    def draw(self, prefix: Sequence[int], rows: int, temperature: float, seed: int, longest: int) -> NDArray[np.int32]:
        """Rows of at most `longest` tokens that go on from the prefix, all cut where the last of them has ended."""
        feed = {
            self.tokens: np.tile(np.array(prefix, np.int32), (rows, 1)),
            self.temperature: temperature,
            self.seed: [seed, 0],
            self.longest: longest,
        }
        drawn: NDArray[np.int32] = self.session.run(self.output, feed)
        return drawn


@contextmanager
def sampling(
    folder: Path, *, end: Sequence[int], top_k: int, top_p: float, repetition_penalty: float, shortest: int = 0
) -> Iterator[Sampler]:
    """A session that samples from the newest checkpoint in a folder of gpt-2-simple.

    gpt-2-simple's loop with what it lacks: it stops when every row has ended, and is seeded at every draw, not once a graph.

    Args:
        folder: checkpoint, sizes and encoder.
        end: the tokens after which a row has ended; while a row spells them, they are not penalised.
        top_k: draw from the k likeliest tokens only; 0 from all.
        top_p: draw from the likeliest tokens that together have this probability; 1 from all.
        repetition_penalty: as in CTRL (Keskar et al. 2019); 1 for none.
        shortest: tokens before which the end does not begin.
    """
    shape = read_openai_shape(folder)
    hparams = hparams_of(shape)
    with tf.Graph().as_default(), v1.Session(config=_session_config(bf16=False)) as session:
        tokens, seed = v1.placeholder(tf.int32, [None, None]), v1.placeholder(tf.int32, [2])
        temperature, longest = v1.placeholder(tf.float32, []), v1.placeholder(tf.int32, [])
        cache_shape = models.past_shape(hparams=hparams)

        def look(seen: Any, cache: Any = None) -> tuple[Any, Any]:
            result = models.model(hparams=hparams, X=seen, past=cache, reuse=v1.AUTO_REUSE)
            result["present"].set_shape(cache_shape)
            return result["logits"], result["present"]

        def go_on(step: Any, cache: Any, last: Any, row: Any, done: Any, used: Any) -> list[Any]:
            logits, present = look(last[:, tf.newaxis], cache)
            logits = logits[:, -1]
            if repetition_penalty != 1:
                penalised = tf.where(logits > 0, logits / repetition_penalty, logits * repetition_penalty)
                logits = tf.where(used & ~_next_of(end, row, shape.vocab_size), penalised, logits)
            if shortest:
                begins_end = tf.one_hot(end[0], shape.vocab_size, on_value=-1e10, off_value=0.0)
                logits = tf.where(step < shortest, logits + begins_end, logits)
            logits = samplers.top_k_logits(logits / temperature, min(top_k, shape.vocab_size))
            if top_p < 1:
                logits = samplers.top_p_logits(logits, top_p)
            drawn = tf.random.stateless_categorical(logits, 1, seed + tf.stack([0, step]), dtype=tf.int32)
            row = tf.concat([row, drawn], axis=1)
            done = done | tf.reduce_all(tf.equal(row[:, -len(end) :], end), axis=1)
            if repetition_penalty != 1:
                used = used | tf.one_hot(drawn[:, 0], shape.vocab_size, on_value=True, off_value=False)
            return [step + 1, tf.concat([cache, present], axis=-2), drawn[:, 0], row, done, used]

        rows = tf.shape(tokens)[0]
        _, cache = look(tokens[:, :-1])
        started = [
            tf.constant(0),
            cache,
            tokens[:, -1],
            tf.fill([rows, len(end)], -1),  # so that there is always as much as the end has
            tf.zeros([rows], tf.bool),
            tf.zeros([rows, shape.vocab_size if repetition_penalty != 1 else 0], tf.bool),
        ]
        shapes = [[], cache_shape, [None], [None, None], [None], [None, None]]
        loop = tf.while_loop(
            cond=lambda step, cache, last, row, done, used: (step < longest) & ~tf.reduce_all(done),
            body=go_on,
            loop_vars=started,
            shape_invariants=[tf.TensorShape(size) for size in shapes],
        )
        model = Sampler(session, v1.train.Saver(_model_variables()), tokens, temperature, seed, longest, loop[3][:, len(end) :])
        restore(model, folder)
        yield model


def _next_of(end: Sequence[int], row: Any, vocab_size: int) -> Any:
    """Which tokens would begin the end, or go on with it; [rows, vocab]."""
    found = tf.zeros([tf.shape(row)[0], vocab_size], tf.bool)
    for done in range(len(end)):
        spelt = tf.reduce_all(
            tf.equal(row[:, tf.shape(row)[1] - done :], tf.constant(end[:done], tf.int32)), axis=1, keepdims=True
        )
        found = found | (spelt & tf.one_hot([end[done]], vocab_size, on_value=True, off_value=False))
    return found


def hparams_of(shape: Shape) -> Any:
    """gpt-2-simple's own object for a model's sizes."""
    return models.HParams(shape.vocab_size, shape.n_positions, shape.n_embd, shape.n_head, shape.n_layer)


def _session_config(bf16: bool) -> Any:
    config = v1.ConfigProto()
    config.gpu_options.allow_growth = True
    rewrite = config.graph_options.rewrite_options
    rewrite.layout_optimizer = type(rewrite).OFF
    if bf16:
        rewrite.auto_mixed_precision_onednn_bfloat16 = type(rewrite).ON
    return config
