"""Shows a local run: one line when a step starts and ends, its log lines in between, a summary at the end.

On a terminal only the last log line of the running step is shown; everywhere else all of them are, indented.
"""

import re
import shutil
import sys
import threading
from pathlib import Path
from typing import Final, TextIO

from quipmill.kubeflow.results import Run, Step

_EXECUTOR: Final = re.compile(r"^\[KFP Executor [^\]]*\]: ")
_CHATTER: Final = ("Looking for component ", "Loading KFP component ", "Wrote executor output file ", "Did not write output file")
_INPUT: Final = "Got executor_input:"

_UNITS: Final = ("B", "KB", "MB", "GB", "TB")


class Reader:
    """Leaves out of a step's log what KFP's executor says about itself."""

    def __init__(self) -> None:
        self._inside_input = False

    def read(self, line: str) -> str | None:
        """The line as a person wants it, or None."""
        if self._inside_input:
            self._inside_input = line != "}"
            return None
        text = _EXECUTOR.sub("", line)
        if text != line and text.startswith(_INPUT):
            self._inside_input = True
            return None
        if text != line and text.startswith(_CHATTER):
            return None
        return text if text.strip() else None


class Progress:
    """Writes to one stream, from any thread."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self.stream = stream or sys.stderr
        self._live = self.stream.isatty()
        self._shown = 0
        self._running: set[str] = set()
        self._lock = threading.Lock()

    def say(self, text: str) -> None:
        """One line that stays."""
        with self._lock:
            self._clear()
            print(text, file=self.stream, flush=True)

    def started(self, step: Step, attempts: int) -> None:
        """A step begins, or begins again."""
        self._running.add(step.name)
        again = f" (attempt {step.attempts} of {attempts})" if step.attempts > 1 else ""
        if self._live:
            self.line(step, f"started{again}")
        else:
            self.say(f"{step.name} ...{again}")

    def line(self, step: Step, text: str, whole: bool = True) -> None:
        """A log line of the running step."""
        if self._live:
            width = shutil.get_terminal_size().columns - 1
            with self._lock:
                self._clear()
                shown = f"{step.name}: {text}"[:width]
                print(shown, end="", file=self.stream, flush=True)
                self._shown = len(shown)
        elif whole:
            self.say(f"    {step.name + ': ' if len(self._running) > 1 else ''}{text}")

    def ended(self, step: Step, summary: str = "") -> None:
        """A step is over; `summary` is its own sentence about what it did, the last of its log."""
        self._running.discard(step.name)
        words = {"succeeded": "done", "cached": "taken from the cache"}.get(step.status, step.status)
        time = "" if step.status == "cached" else f" in {duration(step.seconds)}"
        made = (summary if self._live else "") if summary else facts(step)  # elsewhere it stands in the line above
        self.say(f"{step.name} {words}{time}" + (f": {step.error or made}" if step.error or made else ""))

    def summary(self, run: Run) -> None:
        """What the run made, and where it is."""
        made = [step for step in run.steps if any(_is_artifact(value) for value in step.outputs.values())]
        main = _main(made)
        self.say(f"\n{run.pipeline} {run.status} in {duration(run.seconds)}{_kept(run)}")
        for step in made:
            for name, value in step.outputs.items():
                if _worth_naming(value, step is main):
                    self.say(f"  {step.name + ' ' + name:<24} {value['path']}")
        self.say(f"  {'record':<24} {Path(run.out) / 'run.json'}")

    def _clear(self) -> None:
        if self._shown:
            print("\r" + " " * self._shown + "\r", end="", file=self.stream)
            self._shown = 0


def facts(step: Step) -> str:
    """What a step made, from its outputs: `new_posts 812, posts 812 rows (120 KB)`."""
    found = []
    for name, value in step.outputs.items():
        if isinstance(value, dict) and "path" in value and value["bytes"]:
            if not value["path"].endswith(f"/{name}.json"):  # metrics
                rows = value["metadata"].get("rows")
                count = f" {rows:,} rows" if isinstance(rows, int) else ""
                found.append(f"{name}{count} ({bytes_in_words(value['bytes'])})")
        elif isinstance(value, int | float):
            found.append(f"{name} {value:,}")
    return ", ".join(found)


def duration(seconds: float) -> str:
    """`0.4 s`, `12 s`, `3 min 20 s`, `2 h 5 min`."""
    if seconds < 10:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    if minutes < 60:
        return f"{minutes} min {rest} s" if minutes else f"{rest} s"
    return f"{minutes // 60} h {minutes % 60} min"


def bytes_in_words(count: float) -> str:
    """`120 KB`."""
    unit = 0
    while count >= 1000 and unit < len(_UNITS) - 1:
        count, unit = count / 1000, unit + 1
    return f"{count:.0f} {_UNITS[unit]}" if unit == 0 or count >= 10 else f"{count:.1f} {_UNITS[unit]}"


def _kept(run: Run) -> str:
    """How many samples were kept, if steps counted them; the last count of each loop's iteration."""
    counts: dict[str, tuple[int, int]] = {}
    for step in run.steps:
        for value in step.outputs.values():
            metadata = value.get("metadata", {}) if isinstance(value, dict) else {}
            if "kept" in metadata and "rows" in metadata:
                counts[step.name.rpartition("/")[0]] = metadata["kept"], metadata["rows"]
    if not counts:
        return ""
    kept, rows = (sum(numbers) for numbers in zip(*counts.values(), strict=True))
    return f": kept {kept:,} of {rows:,} samples"


def _main(made: list[Step]) -> Step | None:
    """The last step that made more than a summary, if it stands in no loop: all that it made is worth naming."""
    last = next((step for step in reversed(made) if any(map(_is_data, step.outputs.values()))), made[-1] if made else None)
    task = last.name.rpartition("/")[2] if last else ""
    return last if sum(step.name.rpartition("/")[2] == task for step in made) == 1 else None


def _is_artifact(value: object) -> bool:
    return isinstance(value, dict) and "path" in value


def _is_data(value: object) -> bool:
    return isinstance(value, dict) and value.get("type") in ("system.Dataset", "system.Model", "system.Artifact", "system.HTML")


def _worth_naming(value: object, main: bool) -> bool:
    """Everything that the main step made, and what people open or keep."""
    return isinstance(value, dict) and "path" in value and (main or value["type"] in ("system.Model", "system.HTML"))
