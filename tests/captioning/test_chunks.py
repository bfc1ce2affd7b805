"""Chunks are named by what is in them: what did not change is the same chunk, wherever it stands now."""

import hashlib
import json
import random
from pathlib import Path

import pytest

from quipmill.captioning.chunks import check_size, read_chunk, read_rows_of, split_rows
from quipmill.errors import DataError, StoreError, UsageError
from tests.fakes.s3 import Bucket

LINES = [f"caption {number}\thttp://x/{number}.png" for number in range(100)]


def split(tmp_path: Path, lines: list[str], size: int = 10) -> list[dict[str, str]]:
    (tmp_path / "rows.tsv").write_text("".join(line + "\n" for line in lines))
    return split_rows(str(tmp_path / "rows.tsv"), str(tmp_path / "work"), size)


def keys(items: list[dict[str, str]]) -> set[tuple[str, str]]:
    return {(item["key"], item["sha256"]) for item in items}


def test_rows_are_cut_every_n_lines_into_files_under_their_digests(tmp_path: Path) -> None:
    items = split(tmp_path, LINES[:25])
    assert [len(read_chunk(str(tmp_path / "work"), item)) for item in items] == [10, 10, 5]
    for item in items:
        data = (tmp_path / f"work/captioning/chunks/{item['sha256']}.jsonl").read_bytes()
        assert hashlib.sha256(data).hexdigest() == item["sha256"]
        assert len(item["key"]) == 16 and int(item["key"], 16) and set(item) == {"key", "sha256"}
    first = read_chunk(str(tmp_path / "work"), items[1])[0]
    assert first == {"row": 0, "caption": "caption 10", "url": "http://x/10.png"}


def test_the_same_rows_make_the_same_chunks_and_write_nothing(tmp_path: Path) -> None:
    items = split(tmp_path, LINES)
    files = {file: file.stat().st_mtime_ns for file in (tmp_path / "work/captioning/chunks").iterdir()}
    assert split(tmp_path, LINES) == items
    assert {file: file.stat().st_mtime_ns for file in (tmp_path / "work/captioning/chunks").iterdir()} == files
    (tmp_path / "other").mkdir()
    assert split(tmp_path / "other", LINES) == items  # also elsewhere


@pytest.mark.parametrize("tail", [0, 3])
def test_one_chunk_more_and_one_changed_are_two_new_ones_and_one_less_is_none(tail: int, tmp_path: Path) -> None:
    lines = LINES[: 80 + tail]
    before = keys(split(tmp_path, lines))
    changed = [*lines[:34], "another caption\thttp://x/new.png", *lines[35:], *(f"new {n}\thttp://y/{n}" for n in range(10))]
    after = keys(split(tmp_path, changed))
    assert len(after - before) == 2 and len(before - after) == 1
    fewer = keys(split(tmp_path, changed[:20] + changed[30:]))
    assert len(after - fewer) == 1 and not fewer - after


@pytest.mark.parametrize("place", [0, 35, 99])
def test_a_line_more_or_less_in_the_middle_leaves_all_other_chunks_as_they_were(place: int, tmp_path: Path) -> None:
    before = keys(split(tmp_path, LINES))
    more = keys(split(tmp_path, [*LINES[:place], "inserted\thttp://x/i.png", *LINES[place:]]))
    assert len(more - before) <= 2 and len(before - more) <= 1
    assert keys(split(tmp_path, LINES)) == before
    less = keys(split(tmp_path, [*LINES[:place], *LINES[place + 1 :]]))
    assert len(less - before) == 1 and len(before - less) == 1


def test_all_rows_are_there_in_their_order_after_any_change(tmp_path: Path) -> None:
    chance, lines = random.Random(1), list(LINES)
    for _ in range(15):
        for _ in range(chance.randint(1, 4)):
            place = chance.randrange(len(lines))
            if chance.random() < 0.5:
                lines[place:place] = [f"caption {chance.random()}\thttp://x/1" for _ in range(chance.randint(1, 12))]
            else:
                del lines[place : place + chance.randint(1, 12)]
        items = split(tmp_path, lines)
        rows = [row for item in items for row in read_rows_of(str(tmp_path / "work"), item)]
        assert [f"{row.caption}\t{row.url}" for row in rows] == lines
        assert len(keys(items)) == len(items) <= 4 * (len(lines) // 10 + 1)
        assert split(tmp_path, lines) == items


def test_a_row_a_day_does_not_make_a_chunk_a_day(tmp_path: Path) -> None:
    for count in range(1, 41):
        items = split(tmp_path, LINES[:count])
    assert len(items) <= 16


def test_equal_chunks_have_keys_of_their_own(tmp_path: Path) -> None:
    items = split(tmp_path, LINES[:10] * 3)
    assert len({item["key"] for item in items}) == 3 and len({item["sha256"] for item in items}) == 1


def test_lost_memory_of_the_last_split_loses_nothing_else(tmp_path: Path) -> None:
    before = split(tmp_path, LINES)
    for file in (tmp_path / "work/captioning/splits").iterdir():
        file.write_text("{not json")
    assert split(tmp_path, LINES) == before


def test_a_file_in_a_folder_that_changes_changes_its_chunk(tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    (folder / "captions.tsv").write_text("".join(f"picture {n}\t{n}.png\n" for n in range(20)))
    for n in range(20):
        (folder / f"{n}.png").write_bytes(b"%d" % n)
    before = keys(split_rows(str(folder), str(tmp_path / "work"), 5))
    (folder / "7.png").write_bytes(b"other")
    after = keys(split_rows(str(folder), str(tmp_path / "work"), 5))
    assert len(after - before) == len(before - after) == 1


def test_chunks_lie_in_a_bucket_too(tmp_path: Path, s3: Bucket) -> None:
    (tmp_path / "rows.tsv").write_text("\n".join(LINES))
    items = split_rows(str(tmp_path / "rows.tsv"), f"s3://{s3.name}/work", 40)
    assert [len(read_chunk(f"s3://{s3.name}/work", item)) for item in items] == [40, 40, 20]
    assert keys(split(tmp_path, LINES, 40)) == keys(items)


def test_no_rows_and_too_many_chunks_are_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no rows in it"):
        split(tmp_path, ["", "   "])
    with pytest.raises(UsageError, match="rows_per_chunk must be at least 1"):
        split(tmp_path, LINES, 0)
    many = [{"key": "0" * 16, "sha256": "0" * 64}] * 1200
    with pytest.raises(DataError, match=r"1,200 chunks are more than a pipeline can loop over. Set rows_per_chunk to 2 or more"):
        check_size(many, "rows.tsv", "rows_per_chunk", 1)
    check_size(many[:1000], "rows.tsv", "rows_per_chunk", 1)


def test_a_chunk_that_was_tampered_with_is_refused(tmp_path: Path) -> None:
    (item,) = split(tmp_path, LINES[:3])
    file = tmp_path / f"work/captioning/chunks/{item['sha256']}.jsonl"
    file.write_text(json.dumps({"row": 0, "caption": "x", "url": "http://y"}))
    with pytest.raises(StoreError, match="its digest differs"):
        read_chunk(str(tmp_path / "work"), item)
