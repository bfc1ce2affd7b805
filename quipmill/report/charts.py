"""The geometry of the loss curve, for a template to draw: SVG coordinates in, nothing of colours or text sizes."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

LEFT, RIGHT, TOP, BOTTOM = 46, 14, 34, 44
"""Margins for axis labels."""

MOST_POINTS: Final = 400
"""Points of one line at most; more cannot be seen."""


@dataclass(frozen=True)
class Curve:
    """A chart of bits per byte, or another measure, against steps."""

    measure: str
    width: int
    height: int
    left: float
    right: float
    top: float
    bottom: float
    x_ticks: list[tuple[float, str]]
    y_ticks: list[tuple[float, str]]
    train: str
    """Points of a polyline; empty if there are none."""
    valid: str
    start: float | None
    """Height of the line of the untouched model."""
    best: tuple[float, float] | None
    summary: str
    """The chart in one sentence, for those who do not see it."""


MOST_STEPS, MOST_BITS = 1e12, 1e3
"""Beyond these a figure is damaged, not large."""


def loss_curve(
    history: Sequence[dict[str, float]], metrics: dict[str, float], size: tuple[int, int], measure: str = "bits_per_byte"
) -> Curve | None:
    """Training and validation loss; None where fewer than two looks are known."""
    train, valid = _line(history, f"train_{measure}"), _line(history, f"valid_{measure}")
    if len(train) < 2 and len(valid) < 2:
        return None
    start = metrics.get(f"start_valid_{measure}")
    start = start if start is not None and 0 <= start <= MOST_BITS else None
    if start is not None and valid and valid[0][0] > 0:
        valid.insert(0, (0, start))
    values = [value for _, value in train + valid] + ([start] if start is not None else [])
    width, height = size
    y_ticks = _ticks(min(values), max(values), 5)
    last = max(step for step, _ in train + valid)
    x_ticks = _ticks(0, last, 4 if width < 500 else 8)

    def x(step: float) -> float:
        return round(LEFT + step / (last or 1) * (width - LEFT - RIGHT), 1)

    def y(value: float) -> float:
        low, high = min(y_ticks[0], *values), max(y_ticks[-1], *values)
        return round(height - BOTTOM - (value - low) / ((high - low) or 1) * (height - TOP - BOTTOM), 1)

    best = min(valid, key=lambda point: point[1], default=None)
    name = measure.replace("_", " ")
    return Curve(
        name,
        width,
        height,
        LEFT,
        width - RIGHT,
        TOP,
        height - BOTTOM,
        [(x(tick), _label(tick)) for tick in x_ticks if tick <= last],
        [(y(tick), _label(tick)) for tick in y_ticks],
        " ".join(f"{x(step)},{y(value)}" for step, value in train),
        " ".join(f"{x(step)},{y(value)}" for step, value in valid),
        None if start is None else y(start),
        best and (x(best[0]), y(best[1])),
        _summary(name, valid or train, best, last),
    )


def _line(history: Sequence[dict[str, float]], name: str) -> list[tuple[float, float]]:
    points = [(row["step"], row[name]) for row in history if "step" in row and name in row]
    points = [(step, value) for step, value in points if 0 <= step <= MOST_STEPS and 0 <= value <= MOST_BITS]
    return points[:: math.ceil(len(points) / MOST_POINTS) or 1]


def _ticks(low: float, high: float, most: int) -> list[float]:
    """Round numbers that enclose the range, about `most` steps apart at 1, 2 or 5 times a power of ten."""
    raw = (high - low or 1) / most
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= raw * 0.999)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [round(number * step, 10) for number in range(first, last + 1)]


def _label(value: float) -> str:
    return f"{value:,.0f}" if value == round(value) else f"{value:g}"


def _summary(name: str, line: list[tuple[float, float]], best: tuple[float, float] | None, last: float) -> str:
    text = f"{name.capitalize()} over {last:,.0f} steps: from {line[0][1]:.2f} to {line[-1][1]:.2f}"
    return f"{text}, best {best[1]:.2f} at step {best[0]:,.0f}." if best else f"{text}."
