"""Trains on all GPUs of a machine: starts one process for each, and ends them all when one ends badly.

A component's command is fixed, so the processes are started here rather than by `torchrun`; under `torchrun` nothing is started.
`QUIPMILL_PROCESSES` sets their number, on a machine without a GPU too. Each runs this module with the folder of a job: the
arguments in `job.json`, and later what the first one reports in `training.json`, or what went wrong in `error-<rank>.json`.
"""

import json
import logging
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Final

import torch

from quipmill import errors
from quipmill.checkpoints import Checkpoints
from quipmill.config import FinetuneConfig, as_dict
from quipmill.engines import Training, gpt2_train
from quipmill.engines.gpt2_world import RENDEZVOUS
from quipmill.errors import QuipmillError, RunError, UsageError, explain_os_error
from quipmill.process import stop_on_sigterm
from quipmill.schema import write_json

PROCESSES: Final = "QUIPMILL_PROCESSES"

_STOPPED: Final = (143, -15)
"""Exit codes of a process that SIGTERM ended, after its checkpoint or before it could make one."""

_SECOND: Final = 10.0
"""Seconds in which a process that lost another is ended from outside, without a word of its own."""


def train(train: Path, valid: Path, base: Path, out: Path, config: FinetuneConfig, checkpoints: Checkpoints) -> Training:
    """As `gpt2_train.train`, in one process for each GPU; here if there is but one."""
    count = count_processes()
    if count == 1:
        return gpt2_train.train(train, valid, base, out, config, checkpoints)
    with tempfile.TemporaryDirectory(prefix="quipmill-") as name:
        job = Path(name)
        paths = {"train": train, "valid": valid, "base": base, "out": out}
        facts = {key: str(path.absolute()) for key, path in paths.items()}
        kept = {"uri": checkpoints.uri, "key": checkpoints.key}
        level = logging.getLogger("quipmill").getEffectiveLevel()
        write_json(job / "job.json", {**facts, "config": as_dict(config), "checkpoints": kept, "level": level})
        _watch(job, [_start(job, rank, count) for rank in range(count)])
        return Training(**json.loads((job / "training.json").read_text(encoding="utf-8")))


def count_processes() -> int:
    """One for each GPU, or as many as the environment says; 1 where somebody else has started them.

    Raises:
        UsageError: it says something else than a number, or more than there are GPUs.
    """
    if "WORLD_SIZE" in os.environ:
        return 1
    gpus = torch.cuda.device_count()
    wanted = os.environ.get(PROCESSES, "")
    if not wanted:
        return max(1, gpus)
    most = gpus or os.cpu_count() or 1
    if not wanted.isdecimal() or not 1 <= int(wanted) <= most:
        raise UsageError(f"{PROCESSES} must be a number of processes, 1 to {most} on this machine, found {wanted[:20]!r}")
    return int(wanted)


def _start(job: Path, rank: int, count: int) -> subprocess.Popen[bytes]:
    environment = {
        **os.environ,
        "RANK": str(rank),
        "LOCAL_RANK": str(rank),
        "WORLD_SIZE": str(count),
        "LOCAL_WORLD_SIZE": str(count),
        RENDEZVOUS: (job / "rendezvous").as_uri(),
        "TMPDIR": str(job),  # whatever a killed process leaves goes with the job
    }
    environment.setdefault("GLOO_SOCKET_IFNAME", "lo")  # nobody else's business
    environment.setdefault("TORCH_CPP_LOG_LEVEL", "ERROR")  # it finds the fixed order of adding up slow, in every process
    command = [sys.executable, "-m", "quipmill.engines.gpt2_workers", str(job)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)  # the pipe closes when this process ends


def _watch(job: Path, processes: Sequence[subprocess.Popen[bytes]]) -> None:
    """Waits for the processes to end, passes SIGTERM on to them, and ends all if one fails.

    Raises:
        QuipmillError: what one of them raised.
        RunError: one was killed, or failed in another way.
    """
    try:
        with stop_on_sigterm() as stopped:
            asked = False
            while (codes := [process.poll() for process in processes]).count(None):
                if any(code not in (None, 0, *_STOPPED) for code in codes):
                    break
                if stopped() and not asked:
                    asked = True
                    for process in processes:
                        process.terminate()
                time.sleep(0.05)
    finally:
        for process in processes:
            process.kill()
            process.wait()
            assert process.stdin
            process.stdin.close()
    _judge(job, codes)


def _judge(job: Path, codes: Sequence[int | None]) -> None:
    for rank in range(len(codes)):
        if (path := job / f"error-{rank}.json").is_file():
            found = json.loads(path.read_text(encoding="utf-8"))
            raise getattr(errors, found["kind"], RunError)(found["message"])
    for rank, code in enumerate(codes):
        if code not in (None, 0, *_STOPPED):
            how = f"was killed by signal {-code}, most often for want of memory" if code < 0 else f"ended with code {code}"
            advice = "Train with a smaller batch_size, or give the step more memory"
            raise RunError(f"process {rank + 1} of {len(codes)} of the training {how}. {advice}")
    if any(codes):
        raise SystemExit(_STOPPED[0])


def main() -> None:
    """One of the processes."""
    job, rank = Path(sys.argv[1]), int(os.environ["RANK"])
    facts = json.loads((job / "job.json").read_text(encoding="utf-8"))
    logging.basicConfig(level=logging.ERROR, format="%(message)s", stream=sys.stderr)
    if rank == 0:
        logging.getLogger("quipmill").setLevel(facts["level"])
    threading.Thread(target=_end_with_parent, daemon=True).start()
    train, valid, base, out = (Path(facts[name]) for name in ("train", "valid", "base", "out"))
    config, checkpoints = FinetuneConfig(**facts["config"]), Checkpoints(**facts["checkpoints"])
    try:
        training = gpt2_train.train(train, valid, base, out, config, checkpoints)
    except QuipmillError as error:
        _report(job, rank, "UsageError" if isinstance(error, UsageError) else type(error).__name__, str(error))
    except OSError as error:
        _report(job, rank, "RunError", explain_os_error(error))
    except RuntimeError:
        time.sleep(_SECOND)
        raise
    if rank == 0:
        (job / "training.json").write_text(json.dumps(asdict(training)), encoding="utf-8")


def _report(job: Path, rank: int, kind: str, message: str) -> None:
    write_json(job / f"error-{rank}.json", {"kind": kind, "message": message})
    raise SystemExit(1)


def _end_with_parent() -> None:
    while os.read(0, 1):
        pass
    os._exit(1)


if __name__ == "__main__":
    main()
