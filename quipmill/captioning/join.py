"""Brings the chunks together again: features beside captions in one folder, and a table of what became of every row.

A chunk of which no picture could be had is in the table like any other. Memory stays bounded, however many chunks there are.
"""

import html
import json
import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import IO, Any, Final

import numpy as np
from safetensors import SafetensorError, safe_open

from quipmill.captioning.rows import OK, STATUSES, Status, describe_counts, read_statuses, write_statuses
from quipmill.errors import DataError
from quipmill.schema import fresh_folder, replacing, write_json

logger = logging.getLogger(__name__)

BLOCK_BYTES: Final = 16 << 20
"""Of a tensor in memory at once."""

SHOWN: Final = 500
"""Rows that the page shows of those without a picture; all are in `status.jsonl`."""

_DTYPES: Final[dict[str, np.dtype[Any]]] = {"F32": np.dtype("<f4"), "U8": np.dtype("u1")}


@dataclass(frozen=True)
class Chunk:
    """What `extract_features` left of one chunk."""

    folder: Path
    statuses: list[Status]
    facts: dict[str, Any]
    """What `features.json` says."""
    shapes: dict[str, tuple[str, tuple[int, ...]]]
    """Type and shape of each tensor, the rows' numbers left out."""

    @property
    def used(self) -> list[Status]:
        """The rows that have features, in their order."""
        return [status for status in self.statuses if status.status == OK]


def join_chunks(folders: Sequence[Path], out: Path) -> dict[str, int]:
    """Makes `out` a folder with the features and captions of all chunks, and returns how many rows have which status.

    Files: `features.safetensors`, `features.json`, `captions.jsonl` (`key`, `caption`, `url`, `feature`), `status.jsonl`.

    Args:
        folders: what `extract_features` wrote of each chunk, in order.
        out: folder; what was there goes.

    Raises:
        DataError: there is not one picture to learn from, a chunk is damaged, or two chunks come from different encoders.
    """
    fresh_folder(out)
    chunks = [read_chunk(folder) for folder in folders]
    counts = write_statuses(out / "status.jsonl", (status for chunk in chunks for status in chunk.statuses))
    if not counts.get(OK):
        raise DataError(nothing_to_learn_from(chunks, counts))
    filled = [chunk for chunk in chunks if chunk.used]
    _check_alike(filled)
    _write_tensors(out / "features.safetensors", filled)
    write_json(out / "features.json", filled[0].facts)
    with replacing(out / "captions.jsonl") as file:
        for number, status in enumerate(status for chunk in filled for status in chunk.used):
            row = {"key": f"{status.chunk}/{status.row}", "caption": status.caption, "url": status.url, "feature": number}
            file.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")
    logger.info("join_chunks: %s chunks: %s", f"{len(chunks):,}", describe_counts(counts))
    return counts


def nothing_to_learn_from(chunks: Sequence[Chunk], counts: Mapping[str, int]) -> str:
    """One sentence for a run that ends here, with the counts and the commonest reason."""
    reasons = [status.reason for chunk in chunks for status in chunk.statuses if status.reason]
    common = max(dict.fromkeys(reasons), key=reasons.count, default="")
    said = f", most often: {common}" if common else ""
    return (
        f"no picture to learn from, so nothing trains: of {sum(counts.values()):,} rows, {describe_counts(dict(counts))}{said}. "
        "See the table of statuses, and check the addresses and the network"
    )


def report_rows(files: Sequence[Path], table: Path, page: Path, status: Path) -> dict[str, int]:
    """Writes what became of every row: counts as Markdown, the rows as an HTML page, all of them as JSON Lines.

    Args:
        files: the `status.jsonl` of each chunk, in order.
        table: Markdown file.
        page: HTML file of its own.
        status: JSONL file.

    Returns:
        How many rows have which status.
    """
    per_chunk = dict[str, dict[str, int]]()

    def all_statuses() -> Iterator[Status]:
        for file in files:
            for one in read_statuses(file):
                counts = per_chunk.setdefault(one.chunk, {})
                counts[one.status] = counts.get(one.status, 0) + 1
                yield one

    counts = write_statuses(status, all_statuses())
    with replacing(table) as out:
        out.write(_markdown(counts, per_chunk).encode())
    with replacing(page) as out:
        for part in _page(counts, (one for one in read_statuses(status) if one.status != OK)):
            out.write(part.encode())
    logger.info("report_rows: %s chunks: %s", f"{len(files):,}", describe_counts(counts))
    return counts


def read_chunk(folder: Path) -> Chunk:
    """What `extract_features` wrote.

    Raises:
        DataError: a file is missing, damaged, or does not fit the others.
    """
    statuses = list(read_statuses(folder / "status.jsonl"))
    used = [status.row for status in statuses if status.status == OK]
    try:
        facts = json.loads((folder / "features.json").read_text(encoding="utf-8"))
        if not isinstance(facts, dict) or not isinstance(facts.get("digest"), str):
            raise ValueError("features.json says no digest")
        with safe_open(folder / "features.safetensors", framework="numpy") as tensors:
            if tensors.get_tensor("rows").tolist() != used:
                raise ValueError("its rows are not those with the status ok")
            shapes = dict(_shapes(tensors, len(used)))
    except (OSError, ValueError, KeyError, SafetensorError, RecursionError) as error:
        raise DataError(f"{folder}: not what extract_features wrote ({error}). Run it again") from error
    return Chunk(folder, statuses, facts, shapes)


def _shapes(tensors: Any, rows: int) -> Iterator[tuple[str, tuple[str, tuple[int, ...]]]]:  # Any: safetensors carries no types
    for name in sorted(set(tensors.keys()) - {"rows"}):
        part = tensors.get_slice(name)
        shape = tuple(part.get_shape())
        if part.get_dtype() not in _DTYPES or not shape or shape[0] != rows:
            raise ValueError(f"the tensor {name} is {part.get_dtype()} {list(shape)}, for {rows} rows")
        yield name, (part.get_dtype(), shape)


def _check_alike(chunks: Sequence[Chunk]) -> None:
    first = chunks[0]
    for chunk in chunks:
        if chunk.facts["digest"] != first.facts["digest"]:
            names = [f"{one.facts.get('encoder', '')} {one.facts.get('weights', '')}".strip() for one in (first, chunk)]
            raise DataError(
                f"{chunk.folder}: its features come from another encoder ({names[1]}) than those of the first ({names[0]}). "
                "Extract all of them with the same one"
            )
        if _widths(chunk) != _widths(first):
            raise DataError(f"{chunk.folder}: its tensors have another shape than those of the first chunk. Extract all again")


def _widths(chunk: Chunk) -> dict[str, tuple[str, tuple[int, ...]]]:
    return {name: (dtype, shape[1:]) for name, (dtype, shape) in chunk.shapes.items()}


def _write_tensors(path: Path, chunks: Sequence[Chunk]) -> None:
    """One safetensors file of the chunks' tensors, one after the other: a header, then the numbers, copied in blocks."""
    header, start = dict[str, Any](), 0
    for name, (dtype, width) in _widths(chunks[0]).items():
        shape = (sum(chunk.shapes[name][1][0] for chunk in chunks), *width)
        end = start + prod(shape) * _DTYPES[dtype].itemsize
        header[name], start = {"dtype": dtype, "shape": list(shape), "data_offsets": [start, end]}, end
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)  # so that the numbers begin at a multiple of eight
    with replacing(path) as out:
        out.write(len(text).to_bytes(8, "little") + text)
        for name in header:
            for chunk in chunks:
                _copy(chunk, name, out)


def _copy(chunk: Chunk, name: str, out: IO[bytes]) -> None:
    dtype, shape = chunk.shapes[name]
    step = max(1, BLOCK_BYTES // (prod(shape[1:]) * _DTYPES[dtype].itemsize))
    with safe_open(chunk.folder / "features.safetensors", framework="numpy") as tensors:
        part = tensors.get_slice(name)
        for begin in range(0, shape[0], step):
            out.write(np.ascontiguousarray(part[begin : min(begin + step, shape[0])], dtype=_DTYPES[dtype]).tobytes())


def _markdown(counts: Mapping[str, int], per_chunk: Mapping[str, Mapping[str, int]]) -> str:
    total = sum(counts.values())
    lines = [f"# What became of {total:,} rows", "", "| status | rows | share | |", "|---|---:|---:|---|"]
    lines += [f"| {name} | {count:,} | {count / total:.1%} | {STATUSES.get(name, '')} |" for name, count in counts.items()]
    worst = sorted(per_chunk, key=lambda key: per_chunk[key].get(OK, 0) / sum(per_chunk[key].values()))[:20]
    lines += ["", f"{len(per_chunk):,} chunks; those that lost the most:", "", "| chunk | rows | ok | |", "|---|---:|---:|---|"]
    for key in worst:
        rows, used = sum(per_chunk[key].values()), per_chunk[key].get(OK, 0)
        lines.append(f"| `{key}` | {rows:,} | {used:,} | {describe_counts(dict(per_chunk[key]))} |")
    return "\n".join(lines) + "\n"


_STYLE: Final = (
    "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}"
    "td,th{border-bottom:1px solid #ccc;padding:.3rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}"
    "td.n{text-align:right;font-variant-numeric:tabular-nums}"
)


def _page(counts: Mapping[str, int], failed: Iterable[Status]) -> Iterator[str]:
    """The HTML, part by part; everything that came from outside is escaped."""
    total = sum(counts.values())
    yield (
        '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>What became of {total:,} rows</title><style>{_STYLE}</style><h1>What became of {total:,} rows</h1>"
        "<table><thead><tr><th>status<th>rows<th></thead>"
    )
    for name, count in counts.items():
        yield f'<tr><td>{html.escape(name)}<td class="n">{count:,}<td>{html.escape(STATUSES.get(name, ""))}'
    lost = total - counts.get(OK, 0)
    more = f", the first {SHOWN:,} of them; all are in the artifact <code>status</code>" if lost > SHOWN else ""
    yield f"</table><h2>{lost:,} rows without a picture{more}</h2>" if lost else "</table>"
    if lost:
        yield "<table><thead><tr><th>row<th>status<th>reason<th>caption<th>address</thead>"
    for number, one in enumerate(failed):
        if number < SHOWN:
            cells = (f"{one.chunk}/{one.row}", one.status, one.reason, one.caption[:200], one.url[:300])
            yield "<tr>" + "".join(f"<td>{html.escape(cell)}" for cell in cells)
    yield "</table></html>\n" if lost else "</html>\n"
