"""Prints what one image target installs beside quipmill and kfp: the requirements of the package and of the extras it stands for.

    python images/requirements.py torch    # one requirement a line, read from setup.cfg

kfp is left out, because a step needs it without its dependencies: `pip install --no-deps kfp`.
"""

import configparser
import re
import sys
from pathlib import Path

SETUP = Path(__file__).parent.parent / "setup.cfg"
EXTRAS = {
    "core": ("x", "bluesky", "mastodon"),
    "sample": ("sample",),
    "torch": ("torch",),
    "tf": ("tf", "captioning"),
    "service": ("service",),
}
"""What each target holds; all but core come on top of core."""


def requirements(target: str) -> list[str]:
    """The sorted requirements of a target."""
    setup = configparser.ConfigParser()
    setup.read(SETUP)
    lists = [setup["options"]["install_requires"]] if target == "core" else []
    lists += [setup["options.extras_require"][extra] for extra in EXTRAS[target]]
    found = {line.strip() for text in lists for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")}
    return sorted(name for name in found if not re.match(r"kfp\b", name))


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in EXTRAS:
        sys.exit(f"usage: requirements.py {'|'.join(EXTRAS)}")
    print("\n".join(requirements(sys.argv[1])))
