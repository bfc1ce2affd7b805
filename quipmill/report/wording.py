"""Figures and hostile text as a reader wants to see them."""

import re
from typing import Final

_UNSEEN: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def clip(text: str, most: int = 200) -> str:
    """The text, cut if it is longer."""
    return text if len(text) <= most else f"{text[:most]}…"


def visible(text: str) -> str:
    """The text with control characters as pictures, so that they can be seen and do no harm; line breaks stay."""
    return _UNSEEN.sub(lambda found: chr(0x2400 + ord(found[0])) if found[0] < " " else "\ufffd", text)


def bits(value: float) -> str:
    """Bits per byte."""
    return f"{value:.3f}"


def count(value: int) -> str:
    """A number with its thousands apart."""
    return f"{value:,}"


def number(value: float | None) -> str:
    """A number as short as it can be read."""
    if value is None:
        return "–"
    if float(value).is_integer():
        return f"{int(value):,}"
    return f"{value:,.1f}" if abs(value) >= 10 else f"{value:.3g}"


def percent(value: float | None) -> str:
    """A share."""
    return "–" if value is None else "0 %" if value == 0 else f"{100 * value:.1f} %"


def change(value: float) -> str:
    """`34 % fewer`, `2 % more`, `as many`."""
    rounded = round(100 * abs(value))
    return "as many" if not rounded else f"{rounded:,} % {'fewer' if value < 0 else 'more'}"


def perplexity(value: float | None) -> str:
    """A perplexity, which may be astronomical."""
    return "–" if value is None else f"{value:,.0f}" if value < 1e9 else f"{value:.0e}"
