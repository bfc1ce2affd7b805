"""Posts as gpt-2-simple sees them: `<|startoftext|>post<|endoftext|>` and a newline, the markers spelt out in ordinary pieces.

To gpt-2-simple the markers are text, not tokens. They are always encoded apart from the post, so that they are the same
pieces everywhere, and a sample's end can be found among its pieces. Needs no TensorFlow.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from quipmill.engines import gpt2, hugging_face
from quipmill.errors import CheckpointError
from quipmill.schema import read_manifest

START: Final = "<|startoftext|>"
END: Final = "<|endoftext|>"

Ids = NDArray[np.int32]

_FRAGMENT: Final = re.compile(r"<\||\S*oftext\|?>")
"""Where a marker begins, is spelt wrongly or in other pieces, or is cut in two by the length."""


@dataclass(frozen=True)
class Codec:
    """A tokenizer to which markers are text, and the markers in its pieces."""

    tokenizer: Tokenizer
    start: list[int]
    end: list[int]
    newline: list[int]

    def encode(self, texts: Sequence[str]) -> list[list[int]]:
        """Tokens of each text, the same as gpt-2-simple's encoder gives, without its quadratic time on endless words."""
        return gpt2.encode(self.tokenizer, [text.encode(errors="replace").decode() for text in texts])

    def decode(self, ids: Sequence[int]) -> str:
        """The text of tokens; bytes that make no character are U+FFFD."""
        return str(self.tokenizer.decode(list(ids), skip_special_tokens=False))


def read_codec(folder: Path) -> Codec:
    """The tokenizer of a folder that holds OpenAI's `encoder.json` and `vocab.bpe`.

    Raises:
        CheckpointError: one of them is missing or damaged.
    """
    encoder, merges = gpt2.read_json(folder / "encoder.json"), hugging_face.read_merges(folder / "vocab.bpe")
    try:
        tokenizer = gpt2.build_tokenizer(encoder, merges)
    except Exception as error:  # the Rust library raises plain Exception
        raise CheckpointError(f"{folder}: encoder.json and vocab.bpe do not fit ({error}). Train or copy it anew") from error
    tokenizer.encode_special_tokens = True
    return Codec(tokenizer, *gpt2.encode(tokenizer, [START, END, "\n"]))


def spelt_out(checkpoint: Path) -> bool:
    """Whether the model of a checkpoint folder ends its posts by the textual marker: a converted one of gpt2_simple."""
    return (checkpoint / "manifest.json").is_file() and read_manifest(checkpoint).tokenizer.get("markers") == "text"


def defused(text: str) -> str:
    """A text whose own markers, if it quotes one, are no markers any more; otherwise it would teach to end in its middle."""
    for marker in (START, END):
        text = text.replace(marker, marker.replace("<|", "< |"))
    return text


def stream(codec: Codec, texts: Sequence[str], at_least: int) -> Ids:
    """All posts as one row of tokens, as gpt-2-simple reads a CSV; a small corpus is repeated until it has `at_least` tokens."""
    ids: list[int] = []
    for post in codec.encode([defused(text) for text in texts]):
        ids += [*codec.start, *post, *codec.end, *codec.newline]
    row = np.array(ids, np.int32)
    return np.tile(row, -(-at_least // len(row))) if len(row) < at_least else row


def windows(tokens: Ids, context: int, rows: int, seed: int, batch: int) -> Ids:
    """Batch number `batch`: windows at random places of the stream, as gpt-2-simple draws them; [rows, context].

    It depends on nothing but the arguments, so that a resumed training sees what an uninterrupted one would.
    """
    random = np.random.default_rng([seed, batch])
    starts = random.integers(0, len(tokens) - context + 1, rows)
    drawn: Ids = tokens[starts[:, None] + np.arange(context)]
    return drawn


@dataclass(frozen=True)
class ScoreBatch:
    """Rows to score: where they belong, the tokens, and which predictions count."""

    texts: NDArray[np.int64]
    """Number of the text that each row is a part of."""
    tokens: Ids
    """[rows, length], zeros behind the end of a row."""
    counted: NDArray[np.float32]
    """[rows, length - 1]; 1 where the prediction of the next token counts."""


def score_batches(codec: Codec, texts: Sequence[str], context: int, max_tokens: int) -> Iterator[ScoreBatch]:
    """Everything that predicts the texts and their end marker, rows of similar length together.

    A text longer than the model can see is cut into rows that overlap by half, each token predicted once.

    Args:
        codec: tokenizer and markers.
        texts: the posts.
        context: tokens that the model can see.
        max_tokens: tokens in one batch, padding included.
    """
    rows = []
    for number, post in enumerate(codec.encode(texts)):
        ids = [*codec.start, *post, *codec.end]
        first, begin = len(codec.start), 0  # the first token that is predicted, the first one that is seen
        while first < len(ids):
            rows.append((number, ids[begin : begin + context], first - begin))
            first = min(begin + context, len(ids))
            begin = first - context // 2
    rows.sort(key=lambda row: len(row[1]))
    while rows:
        size = 1
        while size < len(rows) and (size + 1) * len(rows[size][1]) <= max_tokens:
            size += 1
        yield _batch(rows[:size])
        del rows[:size]


def _batch(rows: list[tuple[int, list[int], int]]) -> ScoreBatch:
    longest = max(len(ids) for _, ids, _ in rows)
    tokens = np.zeros((len(rows), longest), np.int32)
    counted = np.zeros((len(rows), longest - 1), np.float32)
    for row, (_, ids, first) in enumerate(rows):
        tokens[row, : len(ids)] = ids
        counted[row, first - 1 : len(ids) - 1] = 1
    return ScoreBatch(np.array([number for number, _, _ in rows]), tokens, counted)


def cut(codec: Codec, ids: Sequence[int], max_tokens: int) -> tuple[str, int, bool]:
    """The post in a row of sampled tokens, without any marker or piece of one; the tokens kept of the row; whether it ended."""
    kept, width = list(ids), len(codec.end)
    ended = False
    for at in range(len(kept) - width + 1):
        if kept[at : at + width] == codec.end:
            kept, ended = kept[:at], True
            break
    shortened = len(kept) > max_tokens
    kept = kept[:max_tokens]
    text = codec.decode(kept).lstrip()
    while text.startswith(START):  # a young model ends nothing, and begins anew
        text = text[len(START) :].lstrip()
    found = _FRAGMENT.search(text)
    text = text[: found.start()] if found else text
    ended = found is not None or (ended and not shortened)
    return text.rstrip("\ufffd<") if shortened else text, len(kept), ended  # half a character, the start of a marker
