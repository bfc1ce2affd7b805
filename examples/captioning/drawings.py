"""Draws pictures with captions to try the pipelines with: coloured shapes, one or two, large or small, here or there.

    python -m quipmill.examples.captioning.drawings FOLDER --count 600

What a picture shows decides its caption, so a model that sees can be right in every word, and one that does not see cannot. Some
pairs of colour and shape are held out: no drawing shows them, except those of `draw(..., held_out=True)`, which all do.
"""

import argparse
import random
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

SIDE: Final = 224
"""Width and height of a drawing, in pixels."""

COLOURS: Final = {
    "red": (220, 40, 40),
    "green": (40, 170, 70),
    "blue": (50, 90, 230),
    "yellow": (240, 210, 50),
    "purple": (150, 60, 180),
    "white": (250, 250, 250),
}
SHAPES: Final = ("circle", "square", "triangle", "cross")
SIZES: Final = {"small": 22, "large": 40}
"""Half the width of a shape, in pixels."""

HELD_OUT: Final = {("red", "triangle"), ("green", "circle"), ("blue", "cross"), ("yellow", "square")}
"""Pairs that only held-out drawings show; each colour and each shape is in others too."""

_ROWS, _COLUMNS = {"top": 52, "": 112, "bottom": 172}, {"left": 52, "": 112, "right": 172}
_BACKGROUNDS: Final = ((24, 24, 28), (70, 74, 80), (52, 44, 40))


@dataclass(frozen=True)
class Shape:
    """One thing in a drawing."""

    size: str
    colour: str
    shape: str

    def __str__(self) -> str:
        return f"{self.size} {self.colour} {self.shape}"


@dataclass(frozen=True)
class Drawing:
    """One drawn picture."""

    file: str
    """Its name in the folder."""
    caption: str
    shapes: tuple[Shape, ...]


def draw(folder: Path, count: int, seed: int = 0, *, held_out: bool = False, prefix: str = "") -> list[Drawing]:
    """Draws `count` pictures as PNG, and returns what they show; the same seed draws the same.

    Args:
        folder: where to; it is made.
        count: how many.
        seed: of everything that is left to chance.
        held_out: whether every drawing has a pair of `HELD_OUT` in it; otherwise none has.
        prefix: what the files' names begin with, before the number of five digits.
    """
    folder.mkdir(parents=True, exist_ok=True)
    chance, made = random.Random(f"{seed} {held_out}"), []
    for number in range(count):
        shapes = _shapes(chance, held_out)
        caption, places = _scene(chance, shapes)
        drawing = Drawing(f"{prefix}{number:05d}.png", caption, tuple(shapes))
        _picture(chance, shapes, places).save(folder / drawing.file)
        made.append(drawing)
    return made


def write_rows(path: Path, drawings: Iterable[Drawing], base: str = "") -> None:
    """Writes `caption<TAB>url`, one drawing a line, with `base` in front of the file's name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{drawing.caption}\t{base}{drawing.file}\n" for drawing in drawings), encoding="utf-8")


def _shapes(chance: random.Random, held_out: bool) -> list[Shape]:
    while True:
        found = [Shape(*map(chance.choice, (list(SIZES), list(COLOURS), SHAPES))) for _ in range(chance.choice((1, 2)))]
        pairs = [(shape.colour, shape.shape) for shape in found]
        if len(set(pairs)) == len(pairs) and held_out == any(pair in HELD_OUT for pair in pairs):
            return found


def _scene(chance: random.Random, shapes: Sequence[Shape]) -> tuple[str, list[tuple[int, int]]]:
    """The caption, and the middle of each shape."""
    jitter = [chance.randint(-8, 8) for _ in range(4)]
    if len(shapes) == 1:
        row, column = chance.choice(list(_ROWS)), chance.choice(list(_COLUMNS))
        where = " ".join(filter(None, (row, column))) or "centre"
        return f"there is a {shapes[0]} at the {where}", [(_COLUMNS[column] + jitter[0], _ROWS[row] + jitter[1])]
    first, second = shapes
    if chance.random() < 0.5:
        places = [(_COLUMNS["left"], 112), (_COLUMNS["right"], 112)]
        caption = f"a {first} is left of a {second}"
    else:
        places = [(112, _ROWS["top"]), (112, _ROWS["bottom"])]
        caption = f"one {first} above one {second}"
    return caption, [(x + jitter[2 * i], y + jitter[2 * i + 1]) for i, (x, y) in enumerate(places)]


def _picture(chance: random.Random, shapes: Sequence[Shape], places: Sequence[tuple[int, int]]) -> Any:  # Any: Pillow's image
    from PIL import Image, ImageDraw

    picture = Image.new("RGB", (SIDE, SIDE), chance.choice(_BACKGROUNDS))
    pen = ImageDraw.Draw(picture)
    for shape, (x, y) in zip(shapes, places, strict=True):
        half, colour = SIZES[shape.size] + chance.randint(-3, 3), COLOURS[shape.colour]
        box = (x - half, y - half, x + half, y + half)
        if shape.shape == "circle":
            pen.ellipse(box, fill=colour)
        elif shape.shape == "square":
            pen.rectangle(box, fill=colour)
        elif shape.shape == "triangle":
            pen.polygon([(x, y - half), (x - half, y + half), (x + half, y + half)], fill=colour)
        else:
            bar = half // 3
            pen.rectangle((x - half, y - bar, x + half, y + bar), fill=colour)
            pen.rectangle((x - bar, y - half, x + bar, y + half), fill=colour)
    return picture


def main(words: Sequence[str] | None = None) -> int:
    """Draws a folder with `captions.tsv` in it, and returns 0."""
    parser = argparse.ArgumentParser(prog="python -m quipmill.examples.captioning.drawings", description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path, help="where the pictures and captions.tsv go")
    parser.add_argument("--count", type=int, default=600, help="how many (default: 600)")
    parser.add_argument("--seed", type=int, default=0, help="draws others (default: 0)")
    parser.add_argument("--held-out", action="store_true", help="draw the pairs of colour and shape that others never show")
    args = parser.parse_args(words)
    write_rows(args.folder / "captions.tsv", draw(args.folder, args.count, args.seed, held_out=args.held_out))
    print(f"drew {args.count} pictures in {args.folder}, captions in {args.folder}/captions.tsv")
    return 0


if __name__ == "__main__":
    sys.exit(main())
