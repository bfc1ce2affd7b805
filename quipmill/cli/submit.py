"""Start a run on a Kubeflow Pipelines cluster, and wait for its end if you like.

The pipeline is a name, or a YAML file that `quipmill compile` (or anybody's kfp) wrote:

    quipmill submit posts origins='["x_archive:s3://mlpipeline/twitter.zip"]' steps=2000 --experiment posts --wait
    quipmill submit build/posts-cpu.yaml origins='["bluesky:ada.example.com"]' base_model=tiny --no-cache

Parameters are typed by the pipeline, as in `quipmill run`, and checked before anything is sent; so is the YAML (`quipmill lint`).
A token is never an option: it comes from QUIPMILL_KFP_TOKEN or a file. Exit codes: 0 submitted, or succeeded with --wait;
1 failed, cancelled, skipped or not ended in time; 2 wrong usage, nothing was sent.
"""

import argparse
import sys
from typing import TYPE_CHECKING

from quipmill.cli._kfp import add_connection, add_package, build, connection

if TYPE_CHECKING:
    from quipmill.kubeflow.client import Client
    from quipmill.kubeflow.submit import Failure, Outcome

LOG_LINES = 30


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    parser.add_argument("--run-name", metavar="NAME", help="(default: the pipeline and the time)")
    parser.add_argument("-w", "--wait", action="store_true", help="until the run has ended; show what failed")
    parser.add_argument("-t", "--timeout", metavar="TIME", help="how long to wait at most: 90m, 6h, 1d")
    add_package(parser)
    add_connection(parser)


def run(args: argparse.Namespace) -> int:
    """Submits, and prints the run's id and link on standard output."""
    from quipmill.errors import UsageError
    from quipmill.kubeflow import parameters, times
    from quipmill.kubeflow.submit import submit

    if args.timeout and not args.wait:
        raise UsageError("--timeout is for --wait. Add --wait, or leave it out")
    timeout = times.read_duration(args.timeout) if args.timeout else None
    values = parameters.assignments(args.parameters)
    client = connection(args)
    submitted = submit(
        client,
        args.pipeline,
        values,
        experiment=args.experiment,
        run_name=args.run_name,
        service_account=args.service_account,
        pipeline_root=args.pipeline_root,
        cache=args.cache,
        build=build(args),
        as_text=True,
        check=args.lint,
        say=_say,
    )
    print(f"run {submitted.run_id} of {submitted.pipeline} in experiment {submitted.experiment}\n{submitted.link}", flush=True)
    if args.wait:
        _wait(client, submitted.run_id, submitted.link, timeout)
    return 0


def _wait(client: "Client", run_id: str, link: str, timeout: float | None) -> None:
    from quipmill.errors import RunError
    from quipmill.kubeflow.submit import wait

    try:
        outcome = wait(client, run_id, timeout=timeout, say=_say)
    except KeyboardInterrupt:
        _say(f"the run goes on: {link}")
        raise
    for failure in outcome.failures:
        _show(failure, client.namespace)
    if not outcome.succeeded:
        _say(f"more in the dashboard: {link}")  # not in the error, which shows addresses without their fragments
        raise RunError(_ended(outcome))
    _say("succeeded")


def _ended(outcome: "Outcome") -> str:
    words = {"FAILED": "failed", "CANCELED": "was cancelled", "SKIPPED": "was skipped; nothing was done"}
    if outcome.state not in words:
        return f"the run has {outcome.error}; it goes on"
    first = next(iter(outcome.failures), None)
    where = f" at {first.step}" if first else ""
    why = f": {first.message if first and first.message else outcome.error}".rstrip(": ")
    return f"the run {words[outcome.state]}{where}{why}"


def _show(failure: "Failure", namespace: str | None) -> None:
    """A failed step with the end of its log, or how to get that."""
    _say(f"{failure.step} failed{f': {failure.message}' if failure.message else ''}")
    lines = failure.log.splitlines()[-LOG_LINES:]
    for line in lines:
        _say(f"  | {line}")
    if not lines and failure.pod:
        _say(f"  its log: kubectl logs -n {namespace or 'kubeflow'} {failure.pod} -c main")


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
