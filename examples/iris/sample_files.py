"""Writes files to try the pipelines with, of the data that scikit-learn brings along.

    python -m quipmill.examples.iris.sample_files iris-data

`iris-data/iris.csv` has flowers with names; `iris-data/attributes` has three files of other flowers without, ten in all.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from quipmill.examples.iris.rows import read_training

FILES: Final = {"test1.csv": [51, 101, 121, 145, 10, 20], "test2.csv": [60, 110, 149], "one.csv": [75]}
"""Line numbers of the flowers that go into each file, from 1; they are left out of the training file."""


def write_files(folder: Path) -> None:
    """Writes the four files."""
    lines = read_training("").decode().splitlines(keepends=True)
    taken = {number for numbers in FILES.values() for number in numbers}
    (folder / "attributes").mkdir(parents=True, exist_ok=True)
    for name, numbers in FILES.items():
        (folder / "attributes" / name).write_text("".join(lines[n - 1].rpartition(",")[0] + "\n" for n in numbers))
    (folder / "iris.csv").write_text("".join(line for n, line in enumerate(lines, start=1) if n not in taken))


def main(words: Sequence[str]) -> int:
    """Takes the folder's name, and returns 0."""
    if len(words) != 1:
        print("usage: python -m quipmill.examples.iris.sample_files FOLDER", file=sys.stderr)
        return 2
    write_files(Path(words[0]))
    print(f"wrote {words[0]}/iris.csv and {len(FILES)} files in {words[0]}/attributes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
