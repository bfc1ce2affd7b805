"""What the training loops share: the course of the learning rate."""

import math


def cosine(peak: float, step: int, steps: int, *, warmup: float = 0.0, floor: float = 0.1) -> float:
    """The learning rate of a step, from 0 on: up along a line, then down along a cosine.

    Args:
        peak: the highest rate.
        step: counted from 0.
        steps: in all.
        warmup: share of the steps that go up.
        floor: what the rate ends at, as a share of the peak.
    """
    warm = warmup * steps
    if step < warm:
        return peak * (step + 1) / (warm + 1)
    done = (step - warm) / max(1.0, steps - warm)
    return peak * (floor + (1 - floor) / 2 * (1 + math.cos(math.pi * done)))
