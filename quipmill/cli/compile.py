"""Write the YAML of the pipelines and components, ready to upload to Kubeflow Pipelines.

Without names it writes every pipeline in every shipped variant, and every component:

    quipmill compile -o build
    quipmill compile -o build --engine gpt2_simple --gpu gke:nvidia-l4 --registry registry.example.com/ada posts

A variant's file is named like its pipeline: posts.yaml, posts-cpu.yaml, posts-gpt2-simple.yaml, posts-gpt2-simple-cpu.yaml.

The YAML holds the names of pull secrets, but no service account: Kubeflow Pipelines takes that with each run. Give it to
`quipmill submit --service-account`, or to kfp.Client's create_run_... and create_recurring_run as service_account=.
"""

import argparse
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    parser.add_argument("names", nargs="*", metavar="NAME", help="pipelines or components; all of them if none is named")
    parser.add_argument("-o", "--out", type=Path, default=Path("build"), metavar="DIR", help="folder (default: build)")
    parser.add_argument("--engine", metavar="NAME", help="gpt2_torch (default), gpt2_simple or markov; decides the images")
    parser.add_argument(
        "--gpu",
        metavar="PRESET",
        help="gke (default), gpu-operator or generic, with a product if need be (gke:nvidia-l4), or none",
    )
    parser.add_argument(
        "--image-pull-secret", action="append", default=[], metavar="NAME", help="secret to pull the images with; may be repeated"
    )
    parser.add_argument("--service-account", metavar="NAME", help="refused: it belongs to a run, see above")
    parser.add_argument("--registry", metavar="PREFIX", help="where the images are (default: $QUIPMILL_REGISTRY or quipmill)")


def run(args: argparse.Namespace) -> None:
    """Compiles, and prints one line per file."""
    from quipmill.errors import UsageError
    from quipmill.kubeflow import compile as compiler
    from quipmill.kubeflow import pipelines
    from quipmill.kubeflow.engine import DEFAULT

    if args.service_account:
        raise UsageError(
            "the YAML of Kubeflow Pipelines holds no service account. Give it when you start a run: quipmill submit "
            f"--service-account {args.service_account}"
        )
    pull = args.image_pull_secret
    if not args.names and not args.engine and not args.gpu:
        files = compiler.compile_all(args.out, args.registry, pull)
    else:
        known = pipelines.components()
        components = [name for name in args.names if name in known and name not in pipelines.PIPELINES]
        names = [name for name in args.names if name not in components] or ([] if components else list(pipelines.PIPELINES))
        gpu = None if args.gpu == "none" else args.gpu or "gke"
        files = [compiler.compile_pipeline(name, args.out, args.engine or DEFAULT, gpu, args.registry, pull) for name in names]
        if components:
            files += compiler.compile_components(args.out / "components", args.registry, components, pull)
    for file in files:
        print(file)
