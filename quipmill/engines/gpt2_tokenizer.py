"""GPT-2's byte-level BPE tokenizer: its three files, built, trained, copied and loaded. Needs only `tokenizers`.

`encoder.json` and `vocab.bpe` are as OpenAI published them, `tokenizer.json` is the same tokenizer for `tokenizers` and
transformers. One real `<|endoftext|>` token, the last id, starts and ends every post.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, processors, trainers

from quipmill.errors import CheckpointError
from quipmill.schema import replacing, write_text

EOT: Final = "<|endoftext|>"
"""The token before and after every post."""

TOKENIZER_FILES: Final = ("tokenizer.json", "encoder.json", "vocab.bpe")

MAX_JSON_BYTES: Final = 64 << 20
"""A larger config or vocabulary is refused unread; GPT-2's largest such file has 2 MB."""


def build_tokenizer(encoder: Mapping[str, int], merges: Sequence[tuple[str, str]]) -> Tokenizer:
    """GPT-2's byte-level BPE from the contents of `encoder.json` (with `EOT`) and `vocab.bpe`; identical ids to OpenAI's."""
    tokenizer = Tokenizer(models.BPE(vocab=dict(encoder), merges=list(merges)))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.post_processor = processors.ByteLevel(trim_offsets=False)
    tokenizer.add_special_tokens([AddedToken(EOT, special=True, normalized=False)])
    return tokenizer


def write_tokenizer(out: Path, encoder: Mapping[str, int], merges: Sequence[tuple[str, str]]) -> None:
    """Writes `tokenizer.json encoder.json vocab.bpe`."""
    write_text(out / "tokenizer.json", build_tokenizer(encoder, merges).to_str(pretty=True))
    write_text(out / "encoder.json", json.dumps(dict(encoder)))
    write_text(out / "vocab.bpe", "#version: 0.2\n" + "".join(f"{a} {b}\n" for a, b in merges))


def read_encoder(path: Path) -> dict[str, int]:
    """The vocabulary in an `encoder.json`.

    Raises:
        CheckpointError: it is not one of pieces and numbers.
    """
    try:
        return {piece: int(number) for piece, number in json.loads(path.read_text(encoding="utf-8")).items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise CheckpointError(f"{path}: not a vocabulary ({error}). Fetch or train the model again") from error


def read_merges(path: Path) -> list[tuple[str, str]]:
    """The merges of a `vocab.bpe`.

    Raises:
        CheckpointError: a line is not two pieces.
    """
    merges = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if (number == 1 and line.startswith("#version")) or not line:
            continue
        pieces = line.split(" ")
        if len(pieces) != 2:
            raise CheckpointError(f"{path}: line {number}: expected two pieces, found {len(pieces)}. Fetch the model again")
        merges.append((pieces[0], pieces[1]))
    return merges


def train_tokenizer(texts: Sequence[str], vocab_size: int, out: Path) -> int:
    """Trains a byte-level BPE on texts and writes its files; returns the size of its vocabulary, `EOT` included."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    trainer = trainers.BpeTrainer(vocab_size=vocab_size - 1, min_frequency=2, initial_alphabet=alphabet, show_progress=False)
    tokenizer.train_from_iterator((text.encode(errors="replace").decode() for text in texts), trainer)
    model = json.loads(tokenizer.to_str())["model"]
    encoder = {**model["vocab"], EOT: len(model["vocab"])}
    write_tokenizer(out, encoder, [tuple(pair) if isinstance(pair, list) else pair.split(" ") for pair in model["merges"]])
    return len(encoder)


def copy_tokenizer(folder: Path, out: Path) -> None:
    """Copies the tokenizer of one model folder to another."""
    for name in TOKENIZER_FILES:
        with replacing(out / name) as file:
            file.write((folder / name).read_bytes())


def load_tokenizer(folder: Path) -> Tokenizer:
    """The tokenizer of a model folder. A literal `<|endoftext|>` inside a text is text to it, never the token.

    Raises:
        CheckpointError: the file is missing, damaged or without the end token.
    """
    path = folder / "tokenizer.json"
    if not path.is_file() or path.stat().st_size > MAX_JSON_BYTES:
        raise CheckpointError(f"{path}: missing or far too large. Fetch or train the model again")
    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:  # the Rust library raises plain Exception
        raise CheckpointError(f"{path}: not a tokenizer ({error}). Fetch or train the model again") from error
    if tokenizer.token_to_id(EOT) is None:
        raise CheckpointError(f"{path}: has no token {EOT}. Fetch or train the model again")
    tokenizer.encode_special_tokens = True
    return tokenizer


def eot_id(tokenizer: Tokenizer) -> int:
    """The id of `EOT`."""
    found = tokenizer.token_to_id(EOT)
    assert isinstance(found, int)
    return found


def encode(tokenizer: Tokenizer, texts: Sequence[str]) -> list[list[int]]:
    """Token ids of each text, without `EOT`."""
    whole = [text.encode(errors="replace").decode() for text in texts]  # half a surrogate pair is no text to the library
    return [row.ids for row in tokenizer.encode_batch_fast(whole, add_special_tokens=False)]
