"""Chunks come together in order, and every row is in the table of statuses, whatever became of it."""

import json
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from quipmill.captioning import join
from quipmill.captioning.join import join_chunks, report_rows
from quipmill.captioning.rows import Status, read_statuses, write_statuses
from quipmill.errors import DataError
from quipmill.schema import write_json


def chunk(
    folder: Path, statuses: list[str], start: float = 0, width: int = 5, encoder: str = "pixels", digest: str = "d1"
) -> Path:
    """A chunk as `extract_features` leaves it; the features of row n are `start + n`."""
    folder.mkdir(parents=True)
    named = [
        Status(
            folder.name, row, f"http://x/{folder.name}/{row}", f"caption {row}", status, "" if status == "ok" else f"why {status}"
        )
        for row, status in enumerate(statuses)
    ]
    write_statuses(folder / "status.jsonl", named)
    rows = np.array([row for row, status in enumerate(statuses) if status == "ok"], dtype=np.int64)
    features = (start + rows[:, None] + np.zeros(width)).astype(np.float32)
    thumbs = np.zeros((len(rows), 4, 4, 3), np.uint8) + rows[:, None, None, None].astype(np.uint8)
    save_file({"features": features, "rows": rows, "thumbs": thumbs}, folder / "features.safetensors")
    facts = {"encoder": encoder, "weights": "", "shape": [width], "digest": digest if len(rows) else ""}
    write_json(folder / "features.json", facts)
    return folder


def test_features_and_captions_stand_side_by_side_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(join, "BLOCK_BYTES", 30)  # one row at a time
    a = chunk(tmp_path / "a", ["ok", "http_error", "ok"])
    b = chunk(tmp_path / "b", ["timed_out", "timed_out"])
    c = chunk(tmp_path / "c", ["ok"] * 4, start=100)
    assert join_chunks([a, b, c], tmp_path / "out") == {"ok": 6, "timed_out": 2, "http_error": 1}
    tensors = load_file(tmp_path / "out/features.safetensors")
    assert tensors["features"][:, 0].tolist() == [0, 2, 100, 101, 102, 103] and tensors["features"].shape == (6, 5)
    assert tensors["thumbs"].shape == (6, 4, 4, 3) and tensors["thumbs"][1].max() == 2 and set(tensors) == {"features", "thumbs"}
    captions = [json.loads(line) for line in (tmp_path / "out/captions.jsonl").read_text().splitlines()]
    assert [(one["key"], one["feature"]) for one in captions[:3]] == [("a/0", 0), ("a/2", 1), ("c/0", 2)]
    assert captions[1] == {"key": "a/2", "caption": "caption 2", "url": "http://x/a/2", "feature": 1}
    assert len(list(read_statuses(tmp_path / "out/status.jsonl"))) == 9
    assert json.loads((tmp_path / "out/features.json").read_text())["digest"] == "d1"


def test_not_one_picture_is_one_clear_error_with_the_counts(tmp_path: Path) -> None:
    chunks = [chunk(tmp_path / "a", ["unreachable"] * 3 + ["timed_out"]), chunk(tmp_path / "b", ["unreachable"])]
    with pytest.raises(DataError) as error:
        join_chunks(chunks, tmp_path / "out")
    assert error.value.exit_code == 1
    assert str(error.value) == (
        "no picture to learn from, so nothing trains: of 5 rows, 4 unreachable, 1 timed_out, most often: why unreachable. "
        "See the table of statuses, and check the addresses and the network"
    )
    assert len(list(read_statuses(tmp_path / "out/status.jsonl"))) == 5 and not (tmp_path / "out/features.safetensors").exists()


def test_chunks_of_two_encoders_do_not_come_together(tmp_path: Path) -> None:
    a, empty = chunk(tmp_path / "a", ["ok"]), chunk(tmp_path / "empty", ["refused"], digest="")
    assert join_chunks([empty, a], tmp_path / "out")["ok"] == 1  # a chunk without pictures has no encoder
    with pytest.raises(DataError, match=r"another encoder \(resnet50\) than those of the first \(pixels\)"):
        join_chunks([a, chunk(tmp_path / "b", ["ok"], encoder="resnet50", digest="d2")], tmp_path / "out")
    with pytest.raises(DataError, match="another shape"):
        join_chunks([a, chunk(tmp_path / "c", ["ok"], width=7)], tmp_path / "out")


def test_a_damaged_chunk_is_named(tmp_path: Path) -> None:
    good = chunk(tmp_path / "good", ["ok"])
    for name, content in (
        ("status.jsonl", b"[1]\n"),
        ("features.json", b"{}"),
        ("features.safetensors", b"\x08\0\0\0\0\0\0\0{}      "),
    ):
        broken = chunk(tmp_path / f"broken-{name}", ["ok", "ok"])
        (broken / name).write_bytes(content)
        with pytest.raises(DataError, match=f"broken-{name}"):
            join_chunks([good, broken], tmp_path / "out")
    short = chunk(tmp_path / "short", ["ok", "ok"])
    write_statuses(short / "status.jsonl", list(read_statuses(short / "status.jsonl"))[:1])
    with pytest.raises(DataError, match="short: not what extract_features wrote"):
        join_chunks([good, short], tmp_path / "out")


def test_the_report_has_every_row_and_escapes_what_came_from_outside(tmp_path: Path) -> None:
    hostile = Status("c1", 0, "http://x/<script>", "<img src=x onerror=alert(1)>", "not_an_image", '"><script>alert(2)</script>')
    write_statuses(tmp_path / "1.jsonl", [hostile, Status("c1", 1, "http://x/1", "fine", "ok")])
    write_statuses(tmp_path / "2.jsonl", [Status("c2", row, f"http://x/{row}", "gone", "timed_out", "late") for row in range(2)])
    paths = tmp_path / "table.md", tmp_path / "page.html", tmp_path / "all.jsonl"
    assert report_rows([tmp_path / "1.jsonl", tmp_path / "2.jsonl"], *paths) == {"timed_out": 2, "ok": 1, "not_an_image": 1} | {
        "ok": 1
    }
    page, table = paths[1].read_text(), paths[0].read_text()
    assert "<script" not in page and "<img" not in page and "&lt;script&gt;" in page
    assert page.count("<tr><td>c2/") == 2 and "3 rows without a picture" in page
    assert "| timed_out | 2 | 50.0% |" in table and "| `c2` | 2 | 0 | 2 timed_out |" in table and "2 chunks" in table
    assert len(list(read_statuses(paths[2]))) == 4


def test_a_chunk_of_which_nothing_came_is_in_the_report_of_all_rows_ok_too(tmp_path: Path) -> None:
    write_statuses(tmp_path / "1.jsonl", [Status("c1", 0, "http://x", "fine", "ok")])
    paths = tmp_path / "table.md", tmp_path / "page.html", tmp_path / "all.jsonl"
    assert report_rows([tmp_path / "1.jsonl"], *paths) == {"ok": 1}
    assert "without a picture" not in paths[1].read_text()
