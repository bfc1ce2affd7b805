"""GPT-2 through gpt-2-simple on TensorFlow: its model and its checkpoints, in a loop of our own.

gpt-2-simple's `finetune` can neither hold out posts, nor end, nor be resumed or stopped safely; see
`quipmill.engines.gpt2_simple_graphs` and `quipmill.engines.textual_markers` for what replaces it. A post lies between
`<|startoftext|>` and `<|endoftext|>`, which gpt-2-simple spells out in ordinary pieces.

A checkpoint folder has gpt-2-simple's own layout and default names, so that plain gpt-2-simple samples from it:

    checkpoint/run1/{checkpoint,counter,encoder.json,hparams.json,vocab.bpe,model-N.index,model-N.data-00000-of-00001}
    gpt_2_simple.load_gpt2(sess, checkpoint_dir="<folder>/checkpoint")
    gpt_2_simple.generate(sess, checkpoint_dir="<folder>/checkpoint", prefix="<|startoftext|>", truncate="<|endoftext|>",
                          include_prefix=False)
"""

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from quipmill.checkpoints import Checkpoints
from quipmill.config import FinetuneConfig, SampleConfig
from quipmill.engines import Training, gpt2
from quipmill.engines import gpt2_simple_graphs as graphs
from quipmill.engines import gpt2_simple_training as training
from quipmill.engines.blocks import Row, draw_blocks, require_precision
from quipmill.engines.gpt2_layouts import RUN, read_openai_shape, to_openai
from quipmill.engines.textual_markers import cut, defused, read_codec
from quipmill.errors import CheckpointError, DataError, UsageError
from quipmill.schema import Post, Sample, read_jsonl

MAX_LOOK_POSTS: Final = 500
"""Validation posts that a look scores at most, evenly spaced."""


def finetune(
    train: Path, valid: Path, base: Path | None, out: Path, config: FinetuneConfig, checkpoints: Checkpoints
) -> Training:
    """Trains on posts and leaves the best checkpoint by validation loss in `out`.

    Raises:
        UsageError: there is no base model.
        CheckpointError: the base model is not whole.
        DataError: there are no posts to learn from or to validate on.
        RunError: the loss became infinite or no number.
    """
    texts, held_out = _texts(train), training.spaced(_texts(valid), MAX_LOOK_POSTS)
    base = gpt2.require_base(base, "gpt2_simple")
    with tempfile.TemporaryDirectory(prefix="quipmill-") as work:
        start = gpt2.materialize(base, texts, Path(work) / "start", config.context)
        shape = to_openai(start, out / RUN, "model-0")
    plan = training.plan(config, shape, from_scratch=gpt2.is_recipe(base))
    codec = read_codec(out / RUN)
    with (
        graphs.training(
            shape,
            weight_decay=0.1 if config.weight_decay is None else config.weight_decay,
            clip_norm=config.clip_norm,
            accumulates=config.accumulate > 1,
            bf16=plan.bf16,
        ) as model,
        graphs.memory_explained(),
    ):
        progress = training.train(model, codec, texts, held_out, out / RUN, plan, checkpoints)
    return Training(
        step=progress.step,
        tokenizer={"kind": "gpt2-bpe", "vocab_size": shape.vocab_size},
        metrics={
            "valid_bits_per_byte": progress.best,
            "start_valid_bits_per_byte": progress.start,
            "best_step": progress.best_step,
            "tokens_trained": float(progress.tokens),
            "tokens_per_second": progress.tokens_per_second,
            "seconds": progress.seconds,
        },
        history=progress.history,
        config={
            "learning_rate": plan.learning_rate,
            "batch_size": plan.rows,
            "context": plan.context,
            "dropout": 0.0,
            "eval_every": plan.eval_every,
            "precision": "bf16" if plan.bf16 else "fp32",
        },
    )


def _texts(path: Path) -> list[str]:
    texts = [post.text for post in read_jsonl(path, Post)]
    if not texts:
        raise DataError(f"{path}: no posts in it. Check what `quipmill split` wrote")
    return texts


def sample(checkpoint: Path, config: SampleConfig) -> Iterator[Sample]:
    """Draws new posts block by block; a block ends when each of its rows has.

    Raises:
        CheckpointError: the folder is no checkpoint of this engine.
        UsageError: the prompt is longer than the model can see, or another precision than float32 is asked for.
    """
    folder = _folder(checkpoint)
    codec, shape = read_codec(folder), read_openai_shape(folder)
    prompt = defused(config.prompt)
    prefix = [*codec.start, *codec.encode([prompt])[0]]
    room = shape.n_positions - len(prefix)
    if room < 1:
        raise UsageError(f"the prompt is {len(prefix)} tokens long, the model sees {shape.n_positions}. Shorten the prompt")
    longest = min(config.max_tokens + len(codec.end), room)
    sample_precision(config)
    with graphs.sampling(
        folder,
        end=codec.end,
        top_k=config.top_k,
        top_p=config.top_p,
        repetition_penalty=config.repetition_penalty,
        shortest=config.min_tokens,
    ) as model:

        def draw(temperature: float, seed: int, rows: int) -> Iterator[Row]:
            for row in model.draw(prefix, rows, temperature, seed, longest).tolist():
                text, tokens, ended = cut(codec, row, config.max_tokens)
                yield Row((prompt + text).strip(), tokens, ended)

        yield from draw_blocks(config, draw)


def sample_precision(config: SampleConfig) -> str:
    """What `sample` computes in: always float32."""
    require_precision("gpt2_simple", config, ["float32"])
    return "float32"


def score(checkpoint: Path, texts: Sequence[str]) -> list[tuple[float, int]]:
    """Nats of each text and its end marker, after the start marker, and the text's UTF-8 bytes + 1.

    Raises:
        CheckpointError: the folder is no checkpoint of this engine.
    """
    return _score_folder(_folder(checkpoint), texts)


def score_start(checkpoint: Path, base: Path, texts: Sequence[str]) -> list[tuple[float, int]]:
    """The same for the untouched base model that `checkpoint` was trained from.

    Raises:
        CheckpointError: a folder is not what it should be.
    """
    folder = _folder(checkpoint)
    with tempfile.TemporaryDirectory(prefix="quipmill-") as work:
        same, start = Path(work) / "same", Path(work) / "start"
        same.mkdir()
        gpt2.write_config(same, read_openai_shape(folder))
        gpt2.write_tokenizer(same, gpt2.read_json(folder / "encoder.json"), gpt2.read_merges(folder / "vocab.bpe"))
        to_openai(gpt2.rematerialize(base, same, start), Path(work) / "tensorflow")
        return _score_folder(Path(work) / "tensorflow", texts)


def _score_folder(folder: Path, texts: Sequence[str]) -> list[tuple[float, int]]:
    with graphs.scoring(read_openai_shape(folder)) as model:
        graphs.restore(model, folder)
        return graphs.score_texts(model, read_codec(folder), texts)


def _folder(checkpoint: Path) -> Path:
    """Where gpt-2-simple's files lie in a checkpoint folder."""
    folder = checkpoint / RUN
    missing = [name for name in ("hparams.json", "encoder.json", "vocab.bpe") if not (folder / name).is_file()]
    if missing:
        raise CheckpointError(f"{checkpoint}: no checkpoint of gpt2_simple: {RUN / missing[0]} is missing. Give another folder")
    return folder
