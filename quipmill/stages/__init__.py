"""The steps of a pipeline: each a function from paths and values to files. None imports another, or kfp.

A stage takes a config dataclass, writes its outputs, logs one summary line and returns the facts that a component shows as
metrics and artifact metadata. It reads no environment, clock or global random state: `seed` and `now` are arguments.
"""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from quipmill.errors import QuipmillError, discreet, explain_os_error


@contextmanager
def step() -> Iterator[None]:
    """The surroundings of a stage in a pod or local step: logs to standard error; a known error is one sentence and exit."""
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
    logging.getLogger("httpx").setLevel(logging.WARNING)  # its INFO lines hold whole URLs
    try:
        yield
    except QuipmillError as error:
        print(f"error: {discreet(error)}", file=sys.stderr, flush=True)
        raise SystemExit(error.exit_code) from error
    except OSError as error:
        print(f"error: {discreet(explain_os_error(error))}", file=sys.stderr, flush=True)
        raise SystemExit(1) from error
