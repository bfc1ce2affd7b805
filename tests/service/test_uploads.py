"""Files that people upload."""

import io
import json
from pathlib import Path

import pytest

from quipmill.schema import Sample, write_jsonl
from quipmill.service import drafts, uploads
from quipmill.service.database import Database
from quipmill.service.models import Account
from quipmill.service.refusals import Invalid
from quipmill.text import write_samples
from tests.service.conftest import NOW

LINE = "=" * 20


def upload(database: Database, account: Account, content: bytes, max_samples: int = 1000) -> uploads.Report:
    contents = uploads.read(io.BytesIO(content), max_samples=max_samples)
    with database.write() as session:
        return uploads.add(session, account, contents, actor="ada", now=NOW)


def texts(database: Database) -> list[str]:
    with database.read() as session:
        return [draft.text for draft in drafts.page(session).drafts]


@pytest.mark.parametrize(
    "content",
    [
        f"One.\n{LINE}\nTwo\nlines.\n{LINE}\n",  # as gpt-2-simple writes it
        f"One.\r\n{LINE}\r\nTwo\r\nlines.\r\n{LINE}\r\n",  # as the original bot wanted it
        f"One.\r\n{LINE}\nTwo\nlines.\r\n",  # mixed, the last separator is missing
        f"\ufeff{LINE}\n\nOne.\n\n{LINE}  \n{LINE}\nTwo\nlines.",  # edited by a person
    ],
)
def test_a_text_file_is_read_whatever_its_line_endings(database: Database, account: Account, content: str) -> None:
    report = upload(database, account, content.encode())
    assert (report.kind, report.found, len(report.added), report.refused) == ("text", 2, 2, [])
    assert texts(database) == ["One.", "Two\nlines."]


def test_what_the_pipeline_writes_is_read(database: Database, account: Account, tmp_path: Path) -> None:
    write_samples(tmp_path / "samples.txt", ["One.", "{Two}"])
    kept = Sample("c", "Three.", keep=True, flags=["copied"], nearest="Three, of old", overlap=5)
    write_jsonl(tmp_path / "samples.jsonl", [kept, Sample("d", "Four.", keep=False, flags=["too_long"])])
    assert len(upload(database, account, (tmp_path / "samples.txt").read_bytes()).added) == 2
    report = upload(database, account, (tmp_path / "samples.jsonl").read_bytes())
    assert (report.kind, len(report.added), report.refused) == ("jsonl", 1, [(2, "evaluate did not keep it: too_long")])
    with database.read() as session:
        draft = drafts.get(session, report.added[0])
    assert (draft.sample_id, draft.flagged, draft.details["nearest"]) == ("c", True, "Three, of old")


def test_every_bad_line_is_reported_with_its_number(database: Database, account: Account) -> None:
    lines = [
        '{"id": "a", "text": "One."}', "", '{"id": "b"}', "nonsense", '{"text": "Without an id."}', '{"id": "c", "text": " "}',
        '["list"]', '{"id": "d", "text": "' + "x" * 300 + '"}', '{"id": 7, "text": "Two."}', "[" * 100_000,
        '{"id": "a", "text": "O"}',
    ]  # fmt: skip
    report = upload(database, account, ("\r\n".join(lines)).encode())
    assert (report.found, len(report.added), report.known) == (10, 2, 1)
    places = {place: reason for place, reason in report.refused}
    assert list(places) == [3, 4, 6, 7, 8, 9, 10]
    assert "expected the fields id, text" in places[3] and "this is no JSON" in places[4] and places[6] == "empty"
    assert "found list" in places[7] and "311 characters long" in places[8] and "field id must be text" in places[9]


def test_a_line_that_is_not_utf8_is_reported_in_json_lines_and_refuses_a_text_file(database: Database, account: Account) -> None:
    report = upload(database, account, b'{"id": "a", "text": "One."}\n{"id": "b", "text": "\xff"}\n')
    assert report.refused == [(2, "this is not UTF-8 text")]
    with pytest.raises(Invalid, match="line 2 of the file is not UTF-8 text. Save it as UTF-8"):
        upload(database, account, b"One.\n\xff\n")


def test_a_line_of_two_mebibytes_is_left_out_and_the_rest_is_read(database: Database, account: Account) -> None:
    long = b'{"id": "b", "text": "' + b"x" * (2 << 20) + b'"}'
    report = upload(database, account, b'{"id": "a", "text": "One."}\n' + long + b'\n{"id": "c", "text": "Two."}')
    assert report.refused == [(2, "longer than 1048576 bytes")] and len(report.added) == 2


@pytest.mark.parametrize("content", [b"", b"\n \r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n"])
def test_an_empty_file_is_refused(database: Database, account: Account, content: bytes) -> None:
    with pytest.raises(Invalid, match="the file is empty"):
        upload(database, account, content)


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\xff\xfeO\0n\0e\0", b"PK\x03\x04\x14\0\0\0"])
def test_a_binary_file_is_refused(database: Database, account: Account, content: bytes) -> None:
    with pytest.raises(Invalid, match="the file is no text"):
        upload(database, account, content)


def test_a_text_without_separators_is_refused_before_it_fills_the_memory(database: Database, account: Account) -> None:
    with pytest.raises(Invalid, match="no line of twenty ="):
        upload(database, account, b"words and words\n" * 100_000)


def test_too_many_samples_are_refused(database: Database, account: Account) -> None:
    for content in (f"One.\n{LINE}\n" * 6, '{"id": "a", "text": "One."}\n' * 6, "{\n" * 6):
        with pytest.raises(Invalid, match="holds more than 5 samples. Split it"):
            upload(database, account, content.encode(), max_samples=5)


def test_the_same_file_twice_adds_nothing(database: Database, account: Account) -> None:
    content = f"One.\n{LINE}\nTwo.\n{LINE}\n".encode()
    assert len(upload(database, account, content).added) == 2
    again = upload(database, account, content)
    assert (again.added, again.known) == ([], 2)


def test_an_export_can_be_uploaded_again(database: Database, account: Account) -> None:
    with database.write() as session:
        drafts.add(session, account, [Sample("s1", "One.", flags=["copied"])], actor="ada", now=NOW)
        [record] = drafts.export(session)
    assert upload(database, account, json.dumps(record).encode()).known == 1
