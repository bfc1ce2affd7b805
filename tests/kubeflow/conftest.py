"""A few hundred short posts as a plain text file."""

import random
from pathlib import Path

import pytest

WORDS = (
    "the morning train was late again and nobody on platform nine seemed to mind because rain kept falling softly over "
    "copper roofs while somebody whistled an old tune about harbours lanterns winter soup borrowed umbrellas quiet libraries "
    "stubborn bicycles green tea letters maps gulls chimneys small victories long shadows cheap paint warm bread and clocks"
).split()


def write_posts(path: Path, count: int = 200, seed: int = 1) -> Path:
    """Writes `count` different posts of five to fourteen words, one a line."""
    draw = random.Random(seed)
    lines = [" ".join(draw.choices(WORDS, k=draw.randint(5, 14))).capitalize() + "." for _ in range(count)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def posts_file(tmp_path: Path) -> Path:
    return write_posts(tmp_path / "posts.txt")
