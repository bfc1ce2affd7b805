"""How likely GPT-2 finds texts, with torch: training looks at the validation split with it, `score` at anything.

Every text is scored alone, from the start token to the end token. One that is longer than the model can see is scored in
overlapping windows, each token with at least half a window before it, and never cut.
"""

import math
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Final

import torch
import transformers

from quipmill.engines import gpt2
from quipmill.engines.textual_markers import Codec, read_codec, score_batches

MAX_LOGITS: Final = 1 << 25
"""Numbers that a batch's output layer may hold, 128 MB as float32."""


def device() -> torch.device:
    """The GPU if there is one."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def load_model(folder: Path, dropout: float = 0.0, attention: str = "eager") -> Any:
    """A model folder as transformers' `GPT2LMHeadModel`, in float32, in evaluation mode, on the device."""
    gpt2.check_model(folder)
    bars = transformers.utils.logging.is_progress_bar_enabled()
    transformers.utils.logging.disable_progress_bar()
    try:
        model = transformers.GPT2LMHeadModel.from_pretrained(
            folder,
            local_files_only=True,
            use_safetensors=True,
            dtype=torch.float32,
            attn_implementation=attention,
            activation_function="gelu_pytorch_tanh",  # the same function as gelu_new in one kernel instead of eight
            resid_pdrop=dropout,
            embd_pdrop=dropout,
            attn_pdrop=0.0,  # on a CPU a tenth of the step goes into drawing these, for no gain
        )
    finally:
        if bars:
            transformers.utils.logging.enable_progress_bar()
    return model.to(device()).eval()


def score_texts(folder: Path, texts: Sequence[str], *, spelt_out: bool = False) -> list[tuple[float, int]]:
    """Per text: -ln p(text and its end) in nats, in float32, and its UTF-8 bytes + 1.

    Args:
        folder: the model.
        texts: the posts.
        spelt_out: start and end are textual markers, as gpt-2-simple trains them.
    """
    model, tokenizer = load_model(folder), gpt2.load_tokenizer(folder)
    if spelt_out:
        nats = _score_spelt_out(model, read_codec(folder), texts)
    else:
        nats = score_ids(model, gpt2.encode(tokenizer, texts), gpt2.eot_id(tokenizer))
    return list(zip(nats, map(count_bytes, texts), strict=True))


def _score_spelt_out(model: Any, codec: Codec, texts: Sequence[str]) -> list[float]:
    nats = [0.0] * len(texts)
    most = max(1, MAX_LOGITS // model.config.vocab_size)
    with torch.inference_mode():
        for batch in score_batches(codec, texts, model.config.n_positions, most):
            ids = torch.as_tensor(batch.tokens, dtype=torch.long, device=model.device)
            logits = model(ids[:, :-1], use_cache=False).logits.float()
            loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), ids[:, 1:].flatten(), reduction="none")
            found = (loss.view(batch.counted.shape).cpu() * torch.as_tensor(batch.counted)).double().sum(1).tolist()
            for number, part in zip(batch.texts.tolist(), found, strict=True):
                nats[number] += part
    return nats


def count_bytes(text: str) -> int:
    """UTF-8 bytes and one for the end."""
    return len(text.encode(errors="replace")) + 1


def score_ids(
    model: Any, texts: Sequence[Sequence[int]], end: int, autocast: AbstractContextManager[Any] | None = None
) -> list[float]:
    """-ln p of each text, given as token ids without the end, and its end, in nats."""
    nats = [0.0] * len(texts)
    was_training = model.training
    model.eval()
    with torch.inference_mode():
        for batch in _batches(texts, end, model.config.n_positions, model.config.vocab_size):
            with autocast or torch.autocast("cpu", enabled=False):
                found = _batch_nats(model, [ids for _, ids, _ in batch], [skip for _, _, skip in batch], end)
            for (number, _, _), part in zip(batch, found, strict=True):
                nats[number] += part
    model.train(was_training)
    return nats


def _batches(
    texts: Sequence[Sequence[int]], end: int, context: int, vocab_size: int
) -> Iterator[list[tuple[int, list[int], int]]]:
    """Windows of like length together: (number of the text, token ids, targets at the front that another window scores)."""
    windows = sorted(
        ((n, ids, skip) for n, text in enumerate(texts) for ids, skip in _windows([end, *text, end], context)),
        key=lambda window: (len(window[1]), window[0]),
    )
    batch: list[tuple[int, list[int], int]] = []
    for window in windows:
        if batch and (len(batch) + 1) * len(window[1]) * vocab_size > MAX_LOGITS:
            yield batch
            batch = []
        batch.append(window)
    if batch:
        yield batch


def _windows(ids: list[int], context: int) -> Iterator[tuple[list[int], int]]:
    """Windows of at most `context` inputs (and one target more), half overlapping."""
    yield ids[: context + 1], 0
    stride, done = max(1, context // 2), context
    while done < len(ids) - 1:
        begin = min(done, len(ids) - 1 - stride) + stride - context
        yield ids[begin : begin + context + 1], done - begin
        done = begin + context


def _batch_nats(model: Any, rows: list[list[int]], skips: list[int], end: int) -> list[float]:
    longest = max(map(len, rows))
    ids = torch.tensor([row + [end] * (longest - len(row)) for row in rows], device=model.device)
    logits = model(ids[:, :-1], use_cache=False).logits  # (B, T, vocab); padding stands behind, so no mask is needed
    loss = torch.nn.functional.cross_entropy(logits.float().flatten(0, 1), ids[:, 1:].flatten(), reduction="none")
    place = torch.arange(longest - 1, device=ids.device)
    first = torch.tensor(skips, device=ids.device)[:, None]
    last = torch.tensor([len(row) - 1 for row in rows], device=ids.device)[:, None]
    wanted = (place >= first) & (place < last)
    found: list[float] = (loss.view(wanted.shape) * wanted).double().sum(1).tolist()
    return found


def bits_per_byte(nats: Sequence[float], size: int) -> float:
    """Bits per byte of texts that have `size` bytes, ends included."""
    return math.fsum(nats) / math.log(2) / size if size else math.nan
