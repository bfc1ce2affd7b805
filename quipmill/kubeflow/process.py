"""Runs one step's command as a process of its own: log into a file, lines to a listener, clean end on request."""

import os
import re
import shlex
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Final

from quipmill.kubeflow.watchdog import GRACE_SECONDS

PROGRESS_SECONDS: Final = 30.0
"""A progress bar that rewrites its line is noted in the log file so often."""

_ANSI: Final = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)")
_BREAK: Final = re.compile(rb"(\r\n|\n|\r(?!\Z))")  # a final \r may be half of \r\n
_PYTHON: Final = re.compile(r"\bpython3\b(?![.\w/-])")


class Processes:
    """The processes that are running now, so that a run that is interrupted, or killed itself, leaves none behind.

    Args:
        scrub: takes secrets out of their output.
    """

    def __init__(self, scrub: Callable[[str], str] = str) -> None:
        self._scrub = scrub
        self._watchdog: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self.stopping = threading.Event()
        self.stopped_by = 0
        self.starting = False
        """The main thread is between starting a process and knowing it: no time to raise anything there."""
        self._running: set[subprocess.Popen[bytes]] = set()

    def run(self, command: Sequence[str], env: Mapping[str, str], log: Path, on_line: Callable[[str, bool], None]) -> int:
        """Runs a command to its end and returns its exit status, negative for a signal.

        Both its streams go to the end of `log`, without colours, and line by line to `on_line`, with False for a line that will
        be rewritten: of a progress bar `on_line` gets every state and the file a few.
        """
        self.starting = threading.current_thread() is threading.main_thread()
        self._watch()
        process = subprocess.Popen(
            list(command),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=dict(env),
            start_new_session=True,  # so that the step and all it starts can be ended together
        )
        self._running.add(process)
        self._tell_watchdog(f"+{process.pid}")
        self.starting = False
        if self.stopping.is_set():  # since before `stop` could see it
            _signal(process, signal.SIGTERM)
        try:
            assert process.stdout
            with log.open("ab") as file:
                written = time.monotonic()
                for line, whole in _lines(process.stdout):
                    text = self._scrub(line.decode("utf-8", "replace"))
                    if whole or time.monotonic() - written > PROGRESS_SECONDS:
                        file.write(text.encode() + b"\n")
                        file.flush()
                        written = time.monotonic()
                    on_line(text, whole)
            return process.wait()
        finally:
            self._end(process)
            self._running.discard(process)
            self._tell_watchdog(f"-{process.pid}")

    def close(self) -> None:
        """Ends the watchdog, which has nothing left to watch."""
        if self._watchdog:
            assert self._watchdog.stdin
            self._watchdog.stdin.close()
            self._watchdog.wait()
            self._watchdog = None

    def stop(self, number: int) -> None:
        """Asks every running process to end because signal `number` arrived, and any that starts later at once."""
        self.stopped_by = self.stopped_by or number
        self.stopping.set()
        for process in list(self._running):
            _signal(process, signal.SIGTERM)

    def _watch(self) -> None:
        """Starts the program that ends the steps if this process is killed; a session of its own keeps it from the same fate."""
        with self._lock:
            if self._watchdog is None:
                command = [sys.executable, "-I", "-S", str(Path(__file__).with_name("watchdog.py"))]
                quiet = subprocess.DEVNULL
                self._watchdog = subprocess.Popen(
                    command, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet, start_new_session=True
                )

    def _tell_watchdog(self, message: str) -> None:
        assert self._watchdog and self._watchdog.stdin
        try:
            os.write(self._watchdog.stdin.fileno(), f"{message}\n".encode())
        except OSError:  # somebody ended it; the run goes on without
            pass

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        """Ends a process that is still there because the run was interrupted."""
        if process.poll() is None:
            _signal(process, signal.SIGTERM)
            deadline = time.monotonic() + GRACE_SECONDS
            while process.poll() is None and time.monotonic() < deadline:
                time.sleep(0.05)
        _signal(process, signal.SIGKILL)  # whatever the step left behind in its session
        process.wait()
        if process.stdout:
            process.stdout.close()


def own_python(command: Sequence[str]) -> list[str]:
    """The command of a lightweight component with `python3` as this interpreter.

    Only in the shell script that KFP wrote: the component's source and its arguments, which follow, stay as they are.
    """
    end = next((i for i, part in enumerate(command) if '"$@"' in part), 0)
    quoted = shlex.quote(sys.executable).replace("\\", r"\\")
    head = [sys.executable if part == "python3" else _PYTHON.sub(quoted, part) for part in command[: end + 1]]
    return [*head, *command[end + 1 :]]


def describe_exit(status: int, last_line: str = "") -> str:
    """An exit status in words; a process that ended by itself has said why in its last line."""
    number = -status if status < 0 else status - 128 if status > 128 else 0
    if not number:
        return f"{last_line} (exit code {status})" if last_line else f"it ended with exit code {status}"
    try:
        name = signal.Signals(number).name
    except ValueError:
        name = f"signal {number}"
    return f"it was killed by {name}" + (", perhaps because memory ran out" if name == "SIGKILL" else "")


def _lines(stream: IO[bytes]) -> Iterator[tuple[bytes, bool]]:
    """Lines without their ends and colours, and whether the line is whole or will be rewritten."""
    rest = b""
    while chunk := os.read(stream.fileno(), 1 << 16):
        *parts, rest = _BREAK.split(rest + chunk)
        for text, end in zip(parts[::2], parts[1::2], strict=True):
            if text or end != b"\r":
                yield _ANSI.sub(b"", text), end != b"\r"
        if len(rest) > 1 << 20:  # a line without end must not fill the memory
            yield _ANSI.sub(b"", rest), True
            rest = b""
    if rest:
        yield _ANSI.sub(b"", rest), True


def _signal(process: subprocess.Popen[bytes], number: int) -> None:
    try:
        os.killpg(process.pid, number)
    except (ProcessLookupError, PermissionError):
        pass
