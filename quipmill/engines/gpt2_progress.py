"""How far a training is: a bar on a terminal, otherwise a log line about every ten seconds."""

import logging
import math
import sys
import time
from typing import Final

from tqdm import tqdm

logger = logging.getLogger(__name__)

EVERY: Final = 10.0
"""Seconds between two log lines."""


class Progress:
    """Shows step, loss, tokens per second and the time left.

    Args:
        steps: steps in all.
        step: steps done already.
    """

    def __init__(self, steps: int, step: int) -> None:
        self._steps, self._first, self._began = steps, step, time.monotonic()
        self._shown = self._began
        self._bar = tqdm(total=steps, initial=step, unit="step") if sys.stderr.isatty() else None

    def update(self, step: int, loss: float, tokens: int, seconds: float) -> None:
        """Shows one more step; `loss` in nats per token, `tokens` and `seconds` since the first step."""
        rate = tokens / seconds if seconds else 0.0
        if self._bar is not None:
            self._bar.set_postfix_str(f"loss {loss:.3f}, {rate:,.0f} tokens/s", refresh=False)
            self._bar.update()
            return
        now = time.monotonic()
        if now - self._shown < EVERY:
            return
        self._shown = now
        left = math.ceil((now - self._began) / (step - self._first) * (self._steps - step))
        logger.info(
            "finetune: step %d of %d, loss %.3f, %s tokens/s, at most %d:%02d left",
            step,
            self._steps,
            loss,
            f"{rate:,.0f}",
            left // 60,
            left % 60,
        )

    def close(self) -> None:
        """Ends the bar."""
        if self._bar is not None:
            self._bar.close()
