"""Posts and a really small GPT-2 recipe, for tests that train."""

import random
from pathlib import Path

from quipmill.engines.gpt2 import RECIPE, Recipe
from quipmill.schema import Post, fresh_folder, write_json, write_jsonl

WHO = ("The cat", "My neighbour", "A very small dog", "Nobody", "The café on the corner", "Mr. Pell’s goat", "The 😀 postman")
DID = ("sat on", "sold me", "will not fix", "ate", "wrote a song about", "is afraid of", "painted")
WHAT = ("the bicycle", "three old bells", "my lunch", "the harbour wall", "a letter from 1968", "the kettle", "all of Tuesday")
END = (".", "!", ", again.", ". I said nothing.", "?", " – twice.")


def make_texts(count: int, seed: int = 0) -> list[str]:
    draw = random.Random(seed)
    return [f"{draw.choice(WHO)} {draw.choice(DID)} {draw.choice(WHAT)}{draw.choice(END)}" for _ in range(count)]


def write_posts(path: Path, texts: list[str]) -> Path:
    write_jsonl(path, (Post(id=str(n), author="ada", text=text) for n, text in enumerate(texts)))
    return path


def write_base(folder: Path, positions: int = 32) -> Path:
    """A recipe of 2 layers, 32 wide."""
    recipe = Recipe("test", n_layer=2, n_head=2, n_embd=32, n_positions=positions, vocab_size=512, seed=3)
    write_json(fresh_folder(folder) / RECIPE, vars(recipe))
    return folder
