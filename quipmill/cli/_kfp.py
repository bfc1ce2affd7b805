"""What the verbs that talk to Kubeflow Pipelines share: how to reach it, and what to send."""

import argparse
from typing import TYPE_CHECKING

from quipmill.cli._options import allow_values_anywhere

if TYPE_CHECKING:
    from quipmill.kubeflow.client import Client
    from quipmill.kubeflow.package import Build


def add_connection(parser: argparse.ArgumentParser) -> None:
    """Adds the options that say where the cluster is."""
    group = parser.add_argument_group("the cluster")
    group.add_argument("--endpoint", metavar="URL", help="address of the API (default: $KF_PIPELINES_ENDPOINT)")
    group.add_argument("--ui-endpoint", metavar="URL", help="address of the dashboard (default: $KF_PIPELINES_UI_ENDPOINT)")
    group.add_argument("-n", "--namespace", metavar="NAME", help="yours, on a cluster for several users")
    group.add_argument(
        "--token-file",
        metavar="FILE",
        help="file with a token (default: $QUIPMILL_KFP_TOKEN, or the file $KF_PIPELINES_SA_TOKEN_PATH)",
    )
    group.add_argument("--ca-file", metavar="FILE", help="certificates of your own authority")


def connection(args: argparse.Namespace) -> "Client":
    """The client that these options mean."""
    from quipmill.kubeflow.client import connect

    return connect(
        args.endpoint,
        namespace=args.namespace,
        token_file=args.token_file,
        ui_endpoint=args.ui_endpoint,
        ca_file=args.ca_file,
    )


def add_package(parser: argparse.ArgumentParser) -> None:
    """Adds the pipeline, its parameters, and how it is to run."""
    parser.add_argument("pipeline", metavar="NAME_OR_YAML", help="a pipeline's name, or a compiled YAML file")
    parser.add_argument("parameters", nargs="*", metavar="k=v", help="the pipeline's parameters, before or after options")
    group = parser.add_argument_group("the runs")
    group.add_argument("-e", "--experiment", metavar="NAME", help="made if there is none of this name (default: Default)")
    group.add_argument("--service-account", metavar="NAME", help="that the steps run as (default: the cluster's)")
    group.add_argument("--pipeline-root", metavar="URI", help="where artifacts go (default: the cluster's)")
    group.add_argument(
        "--cache", action=argparse.BooleanOptionalAction, help="for every step, those in loops too (default: as compiled)"
    )
    group.add_argument("--no-lint", dest="lint", action="store_false", help="send the YAML even if the linter finds errors")
    group = parser.add_argument_group("a pipeline by name")
    group.add_argument("--engine", metavar="NAME", help="gpt2_torch (default), gpt2_simple or markov; decides the images")
    group.add_argument("--gpu", metavar="PRESET", help="gke (default), gpu-operator or generic, with a product, or none")
    group.add_argument("--registry", metavar="PREFIX", help="where the images are (default: $QUIPMILL_REGISTRY or quipmill)")
    allow_values_anywhere(parser)


def build(args: argparse.Namespace) -> "Build | None":
    """How to compile a pipeline that is given by name; None if no option says so."""
    from quipmill.kubeflow.engine import DEFAULT
    from quipmill.kubeflow.package import Build

    if not args.engine and not args.gpu and not args.registry:
        return None
    return Build(args.engine or DEFAULT, None if args.gpu == "none" else args.gpu or "gke", args.registry)
