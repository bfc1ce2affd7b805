"""Ends the steps of a run whose runner is gone, however it went. A program of its own, with nothing but the standard library.

It reads `+<process group>` when a step starts and `-<process group>` when one has ended; its standard input closes when the
runner ends, and what is still running then is asked to end, and killed after the time that a step has to save a checkpoint.
"""

import os
import signal
import sys
import time

GRACE_SECONDS = 10.0


def main() -> None:
    """Waits for the end of the runner."""
    running = set[int]()
    while line := sys.stdin.readline():
        (running.add if line[0] == "+" else running.discard)(int(line[1:]))
    _signal(running, signal.SIGTERM)
    deadline = time.monotonic() + GRACE_SECONDS
    while _signal(running, 0) and time.monotonic() < deadline:
        time.sleep(0.1)
    _signal(running, signal.SIGKILL)


def _signal(groups: set[int], number: int) -> bool:
    """Whether one of the groups is still there."""
    found = False
    for group in groups:
        try:
            os.killpg(group, number)
            found = True
        except (ProcessLookupError, PermissionError):
            pass
    return found


if __name__ == "__main__":
    main()
