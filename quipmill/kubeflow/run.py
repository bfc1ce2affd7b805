"""Runs a compiled pipeline on this machine, with no cluster: the YAML that KFP takes, step by step, in this environment.

    from quipmill.kubeflow.run import run_pipeline

    run = run_pipeline("posts", {"origins": ["files:posts.jsonl"], "base_model": "tiny"}, out="quipmill-out")
    print(run.status, run.steps[-1].outputs["report"]["path"])

Results lie in `<out>/<step>/<output>`, of a loop in `<out>/<loop>-<item>/<step>/<output>`, indexed by `<out>/run.json`. A step
that runs again replaces what an earlier run left in its folder; folders of steps that did not run stay as they are. Settings
that only a cluster has (GPUs, secrets, memory) have no effect; secrets are read from this process's environment.
"""

import fcntl
import tempfile
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from quipmill import __version__
from quipmill.errors import UsageError
from quipmill.kubeflow import parameters, pipelines, results
from quipmill.kubeflow.containers import Containers
from quipmill.kubeflow.engine import DEFAULT
from quipmill.kubeflow.progress import Progress
from quipmill.kubeflow.results import Run
from quipmill.kubeflow.runner import Runner


def run_pipeline(
    source: str | Path,
    values: Mapping[str, Any],
    out: str | Path = "quipmill-out",
    *,
    engine: str = DEFAULT,
    cache: bool = False,
    as_text: bool = False,
    progress: Progress | None = None,
    docker: str | None = None,
) -> Run:
    """Runs a pipeline to its end and returns what happened; a step that fails is told in the result, not raised.

    Args:
        source: a name of the pipelines table, which is compiled now without GPU, or the path of a compiled YAML file.
        values: the pipeline's parameters; `archive_uri`, if it has one, is `<out>/archive` unless given.
        out: folder for the results; it must be new, empty, or of an earlier run.
        engine: engine of a pipeline that is given by name.
        cache: reuse results of steps that ran before in `out` with the same inputs and the same code.
        as_text: the values are text, as a command line gives them.
        progress: where to show what happens; None shows it on standard error.
        docker: runs every step in its image, with these options of `docker run` (or none: ""); None runs it in this environment.

    Raises:
        UsageError: the pipeline, a parameter or the folder is wrong; nothing has run.
    """
    component = load(source, engine)
    spec, out = component.pipeline_spec, Path(out)
    given = dict(values)
    if "archive_uri" in spec.root.input_definitions.parameters:
        given.setdefault("archive_uri", str(out.resolve() / "archive"))
    arguments = parameters.typed(spec, given, as_text)
    containers = None if docker is None else Containers(docker, [Path.cwd(), out])
    results.prepare(out)
    with _only_one(out):
        run = Run(
            pipeline=spec.pipeline_info.name,
            package=str(source),
            version=__version__,
            run_id=str(uuid.uuid4()),
            started=datetime.now(UTC).isoformat(timespec="seconds"),
            parameters={},
            out=str(out),
        )
        Runner(run, arguments, progress or Progress(), cache, containers).run(spec)
    return run


def load(source: str | Path, engine: str = DEFAULT) -> Any:
    """The pipeline that a name or a YAML file stands for, loaded by kfp.

    Raises:
        UsageError: neither a known name nor a file that kfp can read.
    """
    from kfp import components

    path = Path(source)
    if str(source) in pipelines.PIPELINES:
        from quipmill.kubeflow.compile import compile_pipeline

        with tempfile.TemporaryDirectory() as folder:
            path = compile_pipeline(str(source), Path(folder), engine, gpu=None)
            return components.load_component_from_file(str(path))
    if not path.is_file():
        pipelines.builder(str(source))  # says which names exist
    if engine != DEFAULT:
        raise UsageError(f"{source} is compiled already, for one engine. Leave --engine out, or give the pipeline's name")
    try:
        return components.load_component_from_file(str(path))
    except Exception as error:  # kfp raises all kinds
        reason = " ".join(str(error).split())[:200]
        raise UsageError(f"{source}: not a compiled pipeline or component ({reason}). Write one with quipmill compile") from error


@contextmanager
def _only_one(out: Path) -> Iterator[None]:
    """Lets no second run use the folder at the same time."""
    with (out / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise UsageError(f"another run is using {out}. Wait for it, or choose another --out folder") from None
        yield
