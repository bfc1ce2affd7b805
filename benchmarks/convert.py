"""Converting a GPT-2 both ways, in seconds and peak memory, beside TensorFlow's own reader and Saver with transformers.

    python benchmarks/convert.py                                # the shape of 124M, random weights
    python benchmarks/convert.py --layers 2 --width 64 --vocabulary 1000 --repeats 1

Every conversion is a process of its own, the two programs in turn; the seconds are those of the whole process, with what it
imports, and beside them those of the work alone. The peer reads with `transformers.GPT2LMHeadModel.from_pretrained` and writes
with `tf.compat.v1.train.Saver`, and back with `tf.train.load_checkpoint` and `save_pretrained`. What both write must be the same
numbers, bit for bit, and the logits of both layouts, each in its own framework, are compared. Prints a table of medians and
writes `<out>/convert.json`.
"""

import argparse
import json
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from quipmill.engines import gpt2, hugging_face, tf_bundle
from quipmill.engines.gpt2_layouts import tensorflow_name, to_model, to_openai
from quipmill.schema import write_json

WAYS = {"to TensorFlow": ("model", "gpt2_simple"), "to safetensors": ("simple", "safetensors")}
"""Which folder is converted, and to what."""
PROGRAMS = {"quipmill": "quipmill convert", "peer": "TensorFlow and transformers"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--layers", type=int, default=12)
    parser.add_argument("--width", type=int, default=768)
    parser.add_argument("--vocabulary", type=int, default=50257)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("-o", "--out", type=Path, default=Path("build/bench/convert"))
    parser.add_argument("--only", nargs=4, metavar=("PROGRAM", "WAY", "SOURCE", "TARGET"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.only:
        program, way, source, target = args.only
        if way == "logits":
            return print(compare_logits(Path(source), Path(target)))
        return measure(CONVERSIONS[program, way], Path(source), Path(target))
    found: dict[str, dict[str, list[dict[str, float]]]] = {way: {program: [] for program in PROGRAMS} for way in WAYS}
    with tempfile.TemporaryDirectory(prefix="quipmill-convert-") as name:
        folder = Path(name)
        make_models(folder, gpt2.Shape(args.layers, args.width // 64 or 1, args.width, 1024, args.vocabulary))
        for _ in range(args.repeats):
            for way, (source, _layout) in WAYS.items():
                for program in PROGRAMS:
                    found[way][program].append(run(program, way, folder / source, folder / program))
                check_same(folder, way)
        command = [sys.executable, __file__, "--only", "both", "logits", str(folder / "simple"), str(folder / "model")]
        apart = float(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()[-1])
    print(f"{args.layers} layers, {args.width} wide, {args.vocabulary:,} tokens; medians of {args.repeats}\n")
    print(
        "| | program | seconds | work alone | peak MB | of peer's seconds | of its memory |\n|---|---|---:|---:|---:|---:|---:|"
    )
    rows = []
    for way, programs in found.items():
        medians = {program: {key: median(one[key] for one in runs) for key in runs[0]} for program, runs in programs.items()}
        for program, row in medians.items():
            times, memory = (row[key] / medians["peer"][key] for key in ("seconds", "peak_mb"))
            rows.append({"way": way, "program": program, **row, "of_peer_seconds": times, "of_peer_memory": memory})
            print(
                f"| {way} | {PROGRAMS[program]} | {row['seconds']:.2f} | {row['work']:.2f} | {row['peak_mb']:,.0f} "
                f"| {times:.2f} | {memory:.2f} |"
            )
    print(f"\nLogits of TensorFlow on one and of transformers on the other, furthest apart: {apart:.1e}")
    setting = {"layers": args.layers, "width": args.width, "vocabulary": args.vocabulary, "machine": platform.processor()}
    write_json(args.out / "convert.json", {"setting": setting, "medians": rows, "runs": found, "logits_apart": apart})


def make_models(folder: Path, shape: gpt2.Shape) -> None:
    """The same model in both layouts, `model` and `simple`: random weights, and a small vocabulary filled up."""
    recipe = gpt2.Recipe("start", 1, 1, 8, 8, 512, seed=1)
    (folder / "start").mkdir()
    write_json(folder / "start" / gpt2.RECIPE, vars(recipe))
    start, hub = gpt2.materialize(folder / "start", ["some words to begin with " * 20], folder / "small"), folder / "hub"
    hub.mkdir()
    gpt2.write_config(hub, shape)
    for ours, theirs in {"encoder.json": "vocab.json", "vocab.bpe": "merges.txt"}.items():
        (hub / theirs).write_bytes((start / ours).read_bytes())
    gpt2.write_weights(hub, gpt2.draw_weights(shape, seed=1))
    to_model(hub, folder / "model")
    to_openai(folder / "model", folder / "simple")


def run(program: str, way: str, source: Path, target: Path) -> dict[str, float]:
    """One conversion in a process of its own."""
    began = time.perf_counter()
    command = [sys.executable, __file__, "--only", program, way, str(source), str(target)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds = time.perf_counter() - began
    return {"seconds": seconds, **json.loads(done.stdout.splitlines()[-1])}


def measure(conversion: Callable[[], Callable[[Path, Path], Any]], source: Path, target: Path) -> None:
    """Converts, and prints the seconds without imports, and the peak memory of the process."""
    convert = conversion()
    began = time.perf_counter()
    convert(source, target)
    work = time.perf_counter() - began
    print(json.dumps({"work": work, "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000}))


def ours() -> Callable[[Path, Path], Any]:
    from quipmill.engines.gpt2_layouts import convert

    return convert


def peers_writer() -> Callable[[Path, Path], Any]:
    import tensorflow as tf
    from transformers import GPT2LMHeadModel

    def convert(source: Path, target: Path) -> None:
        v1, model = tf.compat.v1, GPT2LMHeadModel.from_pretrained(source)
        target.mkdir(exist_ok=True)
        with tf.Graph().as_default(), v1.Session() as session:
            values = {}
            for name, tensor in model.transformer.state_dict().items():
                if name.endswith((".attn.bias", ".attn.masked_bias")):
                    continue
                linear = tensor.ndim == 2 and name.startswith("h.")
                wanted = tensor.numpy()[None] if linear else tensor.numpy()
                variable = v1.get_variable(tensorflow_name(f"transformer.{name}"), wanted.shape)
                values[variable] = wanted
            for variable, value in values.items():
                session.run(variable.initializer, {variable.initializer.inputs[1]: value})
            v1.train.Saver().save(session, str(target / "model.ckpt"), write_meta_graph=False)

    return convert


def peers_reader() -> Callable[[Path, Path], Any]:
    import tensorflow as tf
    import torch
    from transformers import GPT2Config, GPT2LMHeadModel

    def convert(source: Path, target: Path) -> None:
        reader, sizes = tf.train.load_checkpoint(str(source / "model.ckpt")), json.loads((source / "hparams.json").read_text())
        config = GPT2Config(vocab_size=sizes["n_vocab"], **{key: sizes[key] for key in ("n_embd", "n_head", "n_layer", "n_ctx")})
        model = GPT2LMHeadModel(config)
        state = {
            name: torch.from_numpy(reader.get_tensor(tensorflow_name(f"transformer.{name}")).reshape(tuple(tensor.shape)))
            for name, tensor in model.transformer.state_dict().items()
        }
        model.transformer.load_state_dict(state)
        model.save_pretrained(target)

    return convert


CONVERSIONS: dict[tuple[str, str], Callable[[], Callable[[Path, Path], Any]]] = {
    ("quipmill", "to TensorFlow"): ours,
    ("quipmill", "to safetensors"): ours,
    ("peer", "to TensorFlow"): peers_writer,
    ("peer", "to safetensors"): peers_reader,
}


def compare_logits(simple: Path, model: Path) -> float:
    """The largest difference between what gpt-2-simple's model on TensorFlow and transformers make of 64 tokens."""
    import torch
    from transformers import GPT2LMHeadModel

    from quipmill.engines import gpt2_simple_graphs as graphs
    from quipmill.engines.gpt2_layouts import read_openai_shape

    tf, v1, shape = graphs.tf, graphs.v1, read_openai_shape(simple)
    ids = np.random.default_rng(0).integers(0, shape.vocab_size, (2, 32))
    with tf.Graph().as_default(), v1.Session() as session:
        tokens = v1.placeholder(tf.int32, [None, None])
        logits = graphs.models.model(hparams=graphs.hparams_of(shape), X=tokens)["logits"]
        v1.train.Saver().restore(session, str(tf_bundle.latest(simple)))
        theirs = session.run(logits, {tokens: ids})
    with torch.no_grad():
        ours = GPT2LMHeadModel.from_pretrained(model).eval()(torch.from_numpy(ids)).logits.numpy()
    return float(np.abs(ours - theirs).max())


def check_same(folder: Path, way: str) -> None:
    """Makes sure that both programs have written the same numbers."""
    if way == "to TensorFlow":
        mine, theirs = (tf_bundle.read_bundle(tf_bundle.latest(folder / program)) for program in PROGRAMS)
        names = sorted(mine.entries)
        same = names == sorted(theirs.entries) and all(
            np.array_equal(tf_bundle.read_tensor(mine, name), tf_bundle.read_tensor(theirs, name)) for name in names
        )
    else:
        shape = hugging_face.read_shape(folder / "quipmill")
        reads = [hugging_face.read_weights(folder / program, shape) for program in PROGRAMS]
        same = all(np.array_equal(*(read(name) for read in reads)) for name in gpt2.parameter_shapes(shape))
    if not same:
        sys.exit(f"{way}: the two programs do not write the same numbers")


if __name__ == "__main__":
    main()
