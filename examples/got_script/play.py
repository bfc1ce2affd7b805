"""Writes the short play that comes along, to have something to train on: `python -m quipmill.examples.got_script.play FILE`."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from quipmill.schema import write_text

PLAY: Final = Path(__file__).with_name("script.txt")


def main(argv: Sequence[str]) -> int:
    """Writes the file that the one argument names."""
    if len(argv) != 1 or argv[0].startswith("-"):
        print("usage: python -m quipmill.examples.got_script.play FILE", file=sys.stderr)
        return 2
    write_text(argv[0], PLAY.read_text(encoding="utf-8"))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
