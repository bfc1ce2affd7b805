"""From CSV files to rows and back; the steps name the functions that they need, and KFP pastes those."""

from collections.abc import Iterator
from typing import Any, TextIO


def read_training(uri: str) -> bytes:
    """The training file; without an address scikit-learn's bundled data, in the form of the original file."""
    from quipmill.errors import DataError
    from quipmill.inputs import local_copy

    if uri:
        with local_copy(uri) as path, open(path, "rb") as file:
            data = file.read(64 << 20)
            if file.read(1):
                raise DataError(f"{uri}: more than 64 MB. Check what it is")
            return data
    from sklearn.datasets import load_iris

    iris = load_iris()
    rows = zip(iris.data, iris.target_names[iris.target], strict=True)
    return "".join(f"{','.join(map(str, row))},Iris-{name}\n" for row, name in rows).encode()


def read_rows(file: TextIO, name: str) -> Iterator[tuple[int, list[str]]]:
    """Number and cells of each line that holds something; a header in front of them is left out and reported."""
    first, limit = True, 1000
    for number, line in enumerate(iter(lambda: file.readline(limit), ""), start=1):
        rest = line
        while len(rest) == limit and rest[-1] != "\n":  # a line without end must not fill the memory
            rest = file.readline(limit)
        cells = [cell.strip(' \t\n"') for cell in line.split(",")]
        if not line.strip():
            continue
        if first and all(cell[:1].isalpha() and cell.lower() not in ("nan", "inf") for cell in cells):
            print(f"{name} line {number}: a header, left out")
        else:
            yield number, cells
        first = False


def parse_row(cells: list[str], columns: int) -> list[float]:
    """The four lengths of a flower; ValueError says what is wrong with them."""
    if len(cells) != columns:
        raise ValueError(f"{columns} columns expected, {len(cells)} found")
    lengths = []
    for cell in cells[:4]:
        try:
            length = float(cell)
        except ValueError:
            raise ValueError(f"a number expected, {cell[:20]!r} found") from None
        if not 0 <= length < 1000:  # NaN is not in between either
            raise ValueError(f"a length in centimetres expected, {cell[:20]!r} found")
        lengths.append(length)
    return lengths


def parse_training(data: bytes, name: str) -> list[tuple[list[float], str]]:
    """Lengths and class of every row; the first that is not as it should be stops the run, since a model would learn from it."""
    import io
    import re

    from quipmill.errors import DataError

    rows = []
    for number, cells in read_rows(io.TextIOWrapper(io.BytesIO(data), "utf-8-sig", "replace"), name):
        try:
            rows.append((parse_row(cells, columns=5), cells[4]))
            if not re.fullmatch(r"\w[\w .-]{0,39}", cells[4]):  # it will stand in Markdown and HTML
                raise ValueError(f"a name expected, {cells[4][:20]!r} found")
        except ValueError as error:
            raise DataError(f"{name} line {number}: {error}. A row is four lengths and a name, 5.1,3.5,1.4,0.2,setosa") from None
    return rows


def split_rows(rows: list[Any], test_fraction: float, seed: int) -> tuple[list[Any], list[Any]]:
    """Holds out the same share of each class; equal rows, of which iris has some, stay on one side.

    ValueError says what is missing.
    """
    from random import Random

    label_of = {tuple(lengths): label for lengths, label in rows}
    groups = {name: sorted(row for row in label_of if label_of[row] == name) for name in sorted(set(label_of.values()))}
    if len(groups) < 2 or min(map(len, groups.values())) < 5:
        found = ", ".join(f"{len(group)} of {name}" for name, group in list(groups.items())[:10]) or "none"
        raise ValueError(f"two or more classes with five different rows each are needed, found {found}. Add rows")
    if not 0.1 <= test_fraction <= 0.5:
        raise ValueError(f"test_fraction must be from 0.1 to 0.5, found {test_fraction}")
    draw = Random(seed)
    held_out = {row for group in groups.values() for row in draw.sample(group, max(1, round(test_fraction * len(group))))}
    return [row for row in rows if tuple(row[0]) not in held_out], [row for row in rows if tuple(row[0]) in held_out]


def write_rows(folder: str, rows: list[Any], **facts: Any) -> None:
    """Writes a folder with `rows.csv` in the form of the original file, and what else is known in `facts.json`."""
    import json
    from pathlib import Path

    Path(folder).mkdir(parents=True, exist_ok=True)
    lines = (",".join(map(str, [*lengths, label])) + "\n" for lengths, label in rows)
    Path(folder, "rows.csv").write_text("".join(lines), encoding="utf-8")
    Path(folder, "facts.json").write_text(json.dumps({**facts, "rows": len(rows)}, indent=1) + "\n")


def load_rows(folder: str) -> tuple[dict[str, Any], list[list[float]], list[str]]:
    """What `write_rows` wrote: the facts, the lengths and the labels."""
    import json
    from pathlib import Path

    rows = [line.split(",") for line in Path(folder, "rows.csv").read_text(encoding="utf-8").splitlines()]
    facts = json.loads(Path(folder, "facts.json").read_text())
    return facts, [[float(cell) for cell in row[:4]] for row in rows], [row[4] for row in rows]


def label_rows(source: str, target: str, classes: list[str], classify: Any) -> dict[str, int]:
    """Writes labels, probabilities and errors of one file, 10,000 rows at a time, and returns how many there were."""
    from itertools import islice
    from pathlib import Path

    done, bad, name, stem = 0, 0, Path(target).name, target.removesuffix(".csv")
    with (
        open(source, encoding="utf-8-sig", errors="replace") as file,
        open(target, "w", encoding="utf-8") as labels,
        open(f"{stem}.probabilities.csv", "w", encoding="utf-8") as probabilities,
        open(f"{stem}.errors.txt", "w", encoding="utf-8") as errors,
    ):
        probabilities.write(",".join(["line", *classes]) + "\n")
        lines = read_rows(file, name)
        while block := list(islice(lines, 10_000)):
            parsed, named = {}, {}
            for number, cells in block:
                try:
                    parsed[number] = parse_row(cells, columns=4)
                except ValueError as error:
                    errors.write(f"{name} line {number}: {error}\n")
            for number, shares in zip(parsed, classify(list(parsed.values())), strict=True):
                named[number] = classes[shares.index(max(shares))]
                probabilities.write(",".join([str(number), *(f"{share:.6f}" for share in shares)]) + "\n")
            labels.writelines(named.get(number, "") + "\n" for number, _ in block)  # row n stays in line n
            done, bad = done + len(block), bad + len(block) - len(parsed)
    return {"rows": done, "bad_rows": bad}


def write_provenance(folder: str, **facts: Any) -> None:
    """Writes `provenance.json` beside an output: what it was made of, by which version, in which run."""
    import json
    import os
    from pathlib import Path

    version, run_id = os.environ.get("PIPELINE_VERSION", ""), os.environ.get("QUIPMILL_RUN_ID", "")
    text = json.dumps({**facts, "pipeline_version": version, "run_id": run_id}, indent=1)
    Path(folder, "provenance.json").write_text(text + "\n")
