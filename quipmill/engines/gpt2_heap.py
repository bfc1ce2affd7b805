"""Memory that a training on a CPU keeps for its next step, rather than give it back and have it zeroed page by page again.

A step of GPT-2 makes the same gigabytes of gradients, casts and activations as the one before. The C library returns every large
one to the system, and the page faults of taking them again are a tenth to a fifth of the time of a step (docs/log.md).
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_TRIM_THRESHOLD: Final = -1
"""`mallopt`'s name of how much must lie free at the end of the heap before it is given back."""
_MMAP_MAX: Final = -4
"""`mallopt`'s name of how many allocations may be mappings of their own, given back at once."""
_DEFAULTS: Final = {_TRIM_THRESHOLD: 128 << 10, _MMAP_MAX: 65536}


@contextmanager
def kept_heap() -> Iterator[bool]:
    """Keeps freed memory in the process; yields whether the C library can do that (glibc)."""
    library = ctypes.CDLL(None)
    if not hasattr(library, "mallopt") or not hasattr(library, "malloc_trim"):
        yield False
        return
    try:
        yield all([library.mallopt(_MMAP_MAX, 0), library.mallopt(_TRIM_THRESHOLD, -1)])
    finally:
        for name, value in _DEFAULTS.items():
            library.mallopt(name, value)
        library.malloc_trim(0)
