"""Run a pipeline on this machine: no cluster, account or GPU needed.

The pipeline is a name, or a YAML file that `quipmill compile` (or anybody's kfp) wrote:

    quipmill run posts origins='["x_archive:twitter-2024.zip"]' base_model=tiny steps=200
    quipmill run build/posts.yaml origins='["files:posts.jsonl"]' --out results
    quipmill run sample model_uri=quipmill-out/finetune/model n=20

Parameters are typed by the pipeline: lists and objects are JSON. The archive of all posts is DIR/archive unless archive_uri is
given. Results are in DIR/<step>/<output>, of a loop in DIR/<loop>-<item>/<step>/<output>, logs beside them in log.txt, and
DIR/run.json lists them all.
"""

import argparse
from pathlib import Path

from quipmill.cli._options import allow_values_anywhere


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    parser.add_argument("pipeline", metavar="NAME_OR_YAML", help="a pipeline's name, or a compiled YAML file")
    parser.add_argument("parameters", nargs="*", metavar="k=v", help="the pipeline's parameters, before or after options")
    parser.add_argument("--out", type=Path, default=Path("quipmill-out"), metavar="DIR", help="folder (default: quipmill-out)")
    parser.add_argument("--cache", action="store_true", help="reuse steps whose inputs and code have not changed")
    parser.add_argument("--engine", default="gpt2_torch", metavar="NAME", help="gpt2_torch (default), gpt2_simple or markov")
    parser.add_argument(
        "--docker",
        nargs="?",
        const="",
        metavar="OPTIONS",
        help="run every step in its own image, with these options of `docker run`: --docker='--network none'",
    )
    allow_values_anywhere(parser)


def run(args: argparse.Namespace) -> int:
    """Runs the pipeline and returns 0, 1 if a step failed, 130 or 143 if interrupted."""
    from quipmill.errors import RunError
    from quipmill.kubeflow import parameters
    from quipmill.kubeflow.progress import Progress
    from quipmill.kubeflow.run import run_pipeline

    progress = Progress()
    values = parameters.assignments(args.parameters)
    result = run_pipeline(
        args.pipeline,
        values,
        args.out,
        engine=args.engine,
        cache=args.cache,
        as_text=True,
        progress=progress,
        docker=args.docker,
    )
    progress.summary(result)
    if result.status == "failed":
        log = next((f". Log: {step.log}" for step in result.steps if step.status == "failed" and step.log), "")
        raise RunError(f"{result.error}{log}")
    return result.exit or 0
