"""Rows of captions and addresses from TSV, Parquet and folders; a line that cannot be used is a row that says why."""

from pathlib import Path

import pytest

from quipmill.captioning.rows import Row, Status, describe_counts, read_rows, read_statuses, status_of, write_statuses
from quipmill.errors import DataError, QuipmillError
from quipmill.store import open_store
from tests.fakes.s3 import Bucket


def rows(tmp_path: Path, content: str | bytes) -> list[tuple[str, str, str]]:
    path = tmp_path / "rows.tsv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return [(row.caption, row.url, row.bad) for row in read_rows(str(path))]


def test_caption_and_address_are_separated_by_a_tab(tmp_path: Path) -> None:
    assert rows(tmp_path, "a cat\thttp://x/1\nа кот 🐈\thttp://x/2\n") == [
        ("a cat", "http://x/1", ""),
        ("а кот 🐈", "http://x/2", ""),
    ]


@pytest.mark.parametrize(
    "header",
    ["caption\turl\n", "\ufeffCaption\tURL\r\n", "id\tcaption\turl\n", "image_url\tlang\ttext\n", "# caption\tfile_name\n"],
)
def test_a_header_says_which_column_is_which(header: str, tmp_path: Path) -> None:
    names = header.strip("\ufeff\r\n# ").lower().split("\t")
    values = {"caption": "a cat", "text": "a cat", "url": "http://x/1", "image_url": "http://x/1", "file_name": "http://x/1"}
    line = "\t".join(values.get(name, "7") for name in names)
    assert rows(tmp_path, header + line) == [("a cat", "http://x/1", "")]


def test_untidy_files_are_read(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbf a  cat \t http://x/1 \r\n\r\n   \r\n\xff dog\thttp://x/2\tmore\nlast\thttp://x/3"
    assert [row[:2] for row in rows(tmp_path, content)] == [
        ("a cat", "http://x/1"),
        ("\ufffd dog", "http://x/2"),
        ("last", "http://x/3"),
    ]


def test_bad_lines_are_rows_and_say_why(tmp_path: Path) -> None:
    found = rows(tmp_path, f"no address\n\thttp://x\ncaption\t\n{'x' * 2001}\thttp://x\na\thttp://{'x' * 4000}\nok\thttp://x\n")
    assert [bad.partition(",")[0] for _, _, bad in found] == [
        "expected caption<TAB>address",
        "expected caption<TAB>address",
        "expected caption<TAB>address",
        "a caption of 2",
        "an address of 4",
        "",
    ]
    assert all(len(caption) <= 2000 and len(url) <= 4000 for caption, url, _ in found)


def test_control_characters_and_endless_lines_do_no_harm(tmp_path: Path) -> None:
    (found, *_), size = rows(tmp_path, b"a\x07 cat\x1b[2J\thttp://x/1\n"), 5 << 20
    assert found[:2] == ("a cat [2J", "http://x/1")
    assert [bad for _, _, bad in rows(tmp_path, b"x" * size + b"\nb\thttp://x/1")] == [
        "expected caption<TAB>address, found no address",
        "",
    ]


def test_parquet_is_read_by_the_names_of_its_columns(tmp_path: Path) -> None:
    pyarrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    table = pyarrow.table(
        {"id": [1, 2, 3], "image_url": ["http://x/1", None, "http://x/3"], "TEXT": ["a cat", "a dog", "a\thorse"]}
    )
    parquet.write_table(table, tmp_path / "rows.parquet")
    found = [(row.row, row.caption, row.url, bool(row.bad)) for row in read_rows(str(tmp_path / "rows.parquet"))]
    assert found == [(0, "a cat", "http://x/1", False), (1, "a dog", "", True), (2, "a horse", "http://x/3", False)]
    parquet.write_table(pyarrow.table({"a": [1], "b": [2]}), tmp_path / "other.parquet")
    with pytest.raises(DataError, match="a column of captions .* are needed, found a, b"):
        list(read_rows(str(tmp_path / "other.parquet")))
    whole = (tmp_path / "rows.parquet").read_bytes()
    (tmp_path / "cut.parquet").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(DataError, match="not a Parquet file that can be read"):
        list(read_rows(str(tmp_path / "cut.parquet")))


def test_a_folder_has_its_captions_beside_its_pictures(tmp_path: Path, s3: Bucket) -> None:
    (tmp_path / "captions.tsv").write_text("a cat\tcat.png\na dog\tgone.png\nweb\thttp://x/1\n")
    (tmp_path / "cat.png").write_bytes(b"cat")
    here = list(read_rows(str(tmp_path)))
    assert [(row.caption, row.url, bool(row.sha256)) for row in here] == [
        ("a cat", "cat.png", True),
        ("a dog", "gone.png", False),
        ("web", "http://x/1", False),
    ]
    for name in ("captions.tsv", "cat.png"):
        open_store(s3.uri).put(tmp_path / name, f"pictures/{name}")
    assert list(read_rows(f"s3://{s3.name}/pictures")) == here
    open_store(s3.uri).put(tmp_path / "captions.tsv", "rows/rows.tsv")
    assert [row.caption for row in read_rows(f"s3://{s3.name}/rows/rows.tsv")] == ["a cat", "a dog", "web"]


@pytest.mark.parametrize("name", ["", "nowhere.tsv", "empty"])
def test_what_is_not_there_is_one_sentence(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    with pytest.raises(QuipmillError) as error:
        list(read_rows(name))
    assert "\n" not in str(error.value)


def test_statuses_are_counted_and_come_back_as_they_were(tmp_path: Path) -> None:
    made = [status_of("c", Row(n, f'a "cat" {n}', f"http://x/{n}"), status) for n, status in enumerate(["timed_out", "ok", "ok"])]
    assert list(write_statuses(tmp_path / "status.jsonl", made).items()) == [("ok", 2), ("timed_out", 1)]
    assert list(read_statuses(tmp_path / "status.jsonl")) == made
    assert describe_counts({"ok": 1200, "refused": 1}) == "1,200 ok, 1 refused" and describe_counts({}) == "no rows"
    (tmp_path / "status.jsonl").write_text('{"chunk": "c"}\n')
    with pytest.raises(DataError, match="not what fetch_images wrote"):
        list(read_statuses(tmp_path / "status.jsonl"))


def test_an_address_with_a_secret_is_shown_without_it_and_still_tells_itself_apart() -> None:
    one, other = (status_of("c", Row(0, "a", f"https://ada:pw@x.org/a.png?key={n}"), "ok").url for n in (1, 2))
    assert one.startswith("https://x.org/a.png#") and one != other
    assert status_of("c", Row(0, "a", "https://x.org/a.png"), "ok") == Status("c", 0, "https://x.org/a.png", "a", "ok")
