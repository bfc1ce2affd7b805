"""Names of the images that the steps run in: `$QUIPMILL_REGISTRY/quipmill-<target>:<version>`.

The tag is quipmill's version, never `latest`: KFP's cache knows an image by its name only. The registry is read when a
component is imported, that is when a pipeline is compiled; `quipmill compile --registry` sets it for one compilation.
"""

import os
from typing import Final

from quipmill import __version__

TARGETS: Final = ("core", "sample", "torch", "tf", "service")
"""Targets of `images/Dockerfile`."""


def image(target: str, registry: str | None = None) -> str:
    """The full name of one target's image; without `registry`, `$QUIPMILL_REGISTRY` or `quipmill`."""
    if target not in TARGETS:
        raise KeyError(f"no image target {target!r}. Choose one of: {', '.join(TARGETS)}")
    prefix = registry or os.environ.get("QUIPMILL_REGISTRY") or "quipmill"
    return f"{prefix.rstrip('/')}/quipmill-{target}:{__version__}"


CORE: Final = image("core")
SAMPLE: Final = image("sample")
TORCH: Final = image("torch")
TF: Final = image("tf")
