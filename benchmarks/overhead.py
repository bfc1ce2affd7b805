"""What quipmill itself costs: importing, compiling everything, and each step of a local run beyond the step's own work.

    python benchmarks/overhead.py

The five steps do nothing, so all their time is overhead: the runner, the start of Python, and kfp's executor in the step. The
peer, in the same run and taking turns with ours, is plain kfp.local, `SubprocessRunner(use_venv=False)`. Every measurement is a
process of its own and is repeated; the table has the fastest, since other programs on the machine can only add. CPU seconds count
the processes that were started as well. Writes `<out>/overhead.json`; with `--check` it ends with 1 when a goal is missed.
"""

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

STEPS: Final = 5
ROWS: Final = {
    "python": "python -c pass",
    "import": "import quipmill, beyond Python",
    "kfp": "import kfp, beyond Python",
    "components": "import quipmill.components, beyond kfp",
    "compile": "compile every pipeline and component",
    "peer": "a step of plain kfp.local",
    "ours": "a step of quipmill run",
}
GOALS: Final = {"import": 0.050, "compile": 3.0, "ours": 0.100}
"""Seconds."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=7)
    parser.add_argument("--check", action="store_true", help="compare CPU seconds with the goals")
    parser.add_argument("-o", "--out", type=Path, default=Path("build/bench/overhead"))
    parser.add_argument("--only", choices=("compile", "peer", "ours"), help=argparse.SUPPRESS)  # one measurement, in this process
    args = parser.parse_args()
    if args.only:
        print(json.dumps({"compile": compile_everything, "peer": run_peer, "ours": run_ours}[args.only]()))
        return 0
    found = measure(args.repeat)
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}"
    print(f"| {machine:41} | CPU, ms | wall, ms | goal, ms |\n|---|---:|---:|---:|")
    for name, title in ROWS.items():
        goal = f"{GOALS[name] * 1000:.0f}" if name in GOALS else ""
        print(f"| {title:41} | {found[name]['cpu'] * 1000:7.0f} | {found[name]['wall'] * 1000:8.0f} | {goal:>8} |")
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "overhead.json").write_text(json.dumps({"machine": machine, "steps": STEPS, "rows": found}, indent=1) + "\n")
    missed = [ROWS[name] for name, goal in GOALS.items() if found[name]["cpu"] > goal]
    print(f"\nover the goal: {', '.join(missed)}" if missed else "\nall goals are met")
    return 1 if missed and args.check else 0


def measure(repeat: int) -> dict[str, dict[str, float]]:
    """The fastest of so many rounds; a round measures everything once, so that noise strikes all alike."""
    statements = {"python": "pass", "import": "import quipmill", "kfp": "import kfp", "components": "import quipmill.components"}
    rounds = []
    for _ in range(repeat):
        one = {name: timed(partial(python, code)) for name, code in statements.items()}
        for name in ("compile", "peer", "ours"):
            done = subprocess.run([sys.executable, __file__, "--only", name], stdout=subprocess.PIPE, check=True)
            one[name] = json.loads(done.stdout)
        rounds.append(one)
    best = {name: {kind: min(one[name][kind] for one in rounds) for kind in ("cpu", "wall")} for name in ROWS}
    for name, without in (("components", "kfp"), ("kfp", "python"), ("import", "python")):
        best[name] = {kind: max(0.0, best[name][kind] - best[without][kind]) for kind in best[name]}
    return best


def python(code: str) -> None:
    subprocess.run([sys.executable, "-c", code], check=True)


def timed(work: Callable[[], Any], parts: int = 1) -> dict[str, float]:
    """Seconds of one part of some work: by the clock, and on the CPU with all that it started."""
    wall, cpu = time.perf_counter(), cpu_seconds()
    work()
    return {"cpu": (cpu_seconds() - cpu) / parts, "wall": (time.perf_counter() - wall) / parts}


def cpu_seconds() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def compile_everything() -> dict[str, float]:
    """With the imports, as a command does it."""

    def work() -> None:
        from quipmill.kubeflow.compile import compile_all

        with tempfile.TemporaryDirectory() as folder:
            compile_all(Path(folder))

    return timed(work)


def five_steps() -> Any:
    """A pipeline of five steps in a row that do nothing; kfp reads their source, so they stand in this file."""
    from kfp import dsl

    @dsl.component(base_image="example.com/nothing-python:1", install_kfp_package=False)
    def nothing(before: str = "") -> str:
        return before

    @dsl.pipeline(name="five-steps")
    def five() -> None:
        said = ""
        for _ in range(STEPS):
            said = nothing(before=said).output

    return five


def run_peer() -> dict[str, float]:
    from kfp import local

    five, silent = five_steps(), os.open(os.devnull, os.O_WRONLY)
    with tempfile.TemporaryDirectory() as folder:
        local.init(local.SubprocessRunner(use_venv=False), pipeline_root=folder)
        said, _ = os.dup(1), os.dup2(silent, 1)  # it shows every step's whole input
        found = timed(five, STEPS)
        os.dup2(said, 1)
    return found


def run_ours() -> dict[str, float]:
    import io

    from kfp.compiler import Compiler

    from quipmill.kubeflow.progress import Progress
    from quipmill.kubeflow.run import load, run_pipeline

    with tempfile.TemporaryDirectory() as folder:
        package = f"{folder}/five.yaml"
        Compiler().compile(five_steps(), package)
        load(package)  # the peer has its pipeline in memory as well
        done = []
        found = timed(lambda: done.append(run_pipeline(package, {}, f"{folder}/out", progress=Progress(io.StringIO()))), STEPS)
    if [step.status for step in done[0].steps] != ["succeeded"] * STEPS:
        raise SystemExit(f"the run failed: {done[0].error}")
    return found


if __name__ == "__main__":
    sys.exit(main())
