"""Convert a GPT-2 between gpt-2-simple's TensorFlow checkpoints and safetensors, with equal logits and no TensorFlow.

    quipmill convert model/ simple/ --to gpt2_simple
    quipmill convert checkpoint/run1/ model/ --to safetensors

SOURCE is a folder of OpenAI's, gpt-2-simple's, Hugging Face's or quipmill's own, checkpoints included. gpt-2-simple reads the
result by `load_gpt2(sess, checkpoint_dir=".", run_name="simple")`, transformers by `GPT2LMHeadModel.from_pretrained("model")`.

A checkpoint of the engine gpt2_simple that was converted to safetensors is a checkpoint as well: `quipmill sample` draws from it
with CTranslate2, and stops at the marker that gpt2_simple has taught it.
"""

import argparse
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of this verb."""
    parser.add_argument("source", type=Path, metavar="SOURCE", help="folder of the model")
    parser.add_argument("target", type=Path, nargs="?", metavar="TARGET", help="folder that the result goes to")
    parser.add_argument("-o", "--out", type=Path, metavar="FOLDER", help="the same as TARGET")
    layouts = ("gpt2_simple", "safetensors")
    parser.add_argument("--to", choices=layouts, help="what to make (default: the one that SOURCE is not)")


def run(args: argparse.Namespace) -> None:
    """Converts the model."""
    from quipmill.engines.gpt2_layouts import convert
    from quipmill.errors import UsageError

    target = args.out or args.target
    if target is None:
        raise UsageError("where to? Give a second folder, or -o FOLDER")
    print(f"{target}: {convert(args.source, target, args.to)}")
