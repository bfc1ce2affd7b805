import json
import logging
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quipmill import schema
from quipmill.errors import CheckpointError, DataError
from quipmill.schema import (
    Draft,
    Manifest,
    Post,
    Sample,
    Tally,
    digest_file,
    dumps,
    fresh_folder,
    parse,
    read_jsonl,
    read_manifest,
    replacing,
    whole,
    write_json,
    write_jsonl,
    write_manifest,
)

POST = Post("1", "ada", "hello", "2024-05-01T09:30:00Z")
SAMPLE = Sample("s", "text", overlap=0, keep=False, flags=["long"], bits_per_byte=2.5, seed=7)
MANIFEST = Manifest("markov", "0.1", {"steps": 1}, {}, {"kind": "bytes"}, {"posts": 3}, 1, {"seconds": 0.5}, 7)

texts = st.text(st.characters(exclude_categories=["Cs"]))


@settings(max_examples=80)
@given(st.builds(Post, *[texts] * 9))
def test_posts_come_back(tmp_path_factory: pytest.TempPathFactory, post: Post) -> None:
    path = tmp_path_factory.mktemp("schema") / "p.jsonl"
    assert write_jsonl(path, [post, POST]) == 2
    assert list(read_jsonl(path, Post)) == [post, POST]
    assert path.read_bytes().count(b"\n") == 2


numbers = st.integers(0, 10**6)
samples = st.builds(
    Sample,
    id=texts,
    text=texts,
    seed=numbers,
    temperature=st.floats(0, 2),
    overlap=st.none() | numbers,
    nearest=st.none() | texts.filter(bool),
    length=st.none() | numbers,
    bits_per_byte=st.none() | st.floats(0, 20),
    flags=st.lists(texts),
    keep=st.none() | st.booleans(),
)


@settings(max_examples=80)
@given(samples)
def test_samples_come_back(sample: Sample) -> None:
    assert parse(json.loads(dumps(sample)), Sample) == sample


def test_empty_fields_are_left_out_but_zero_and_false_stay() -> None:
    assert json.loads(dumps(Post("1", "", ""))) == {"id": "1", "author": "", "text": ""}
    found = json.loads(dumps(SAMPLE))
    assert found["overlap"] == 0 and found["keep"] is False and "nearest" not in found and "prompt" not in found
    assert json.loads(dumps(Draft("s", ""))) == {"sample_id": "s", "text": ""}


def test_newer_files_stay_readable() -> None:
    assert parse({"id": "1", "author": "ada", "text": "hello", "likes": 5, "lang": None, "reply_to": 7}, Post) == Post(
        "1", "ada", "hello", reply_to="7"
    )


@pytest.mark.parametrize(
    ("record", "kind", "says"),
    [
        ([], Post, "expected an object with the fields of a Post, found list"),
        ({"id": "1", "body": "x"}, Post, "expected the fields id, author, text, found body, id"),
        ({}, Draft, "expected the fields sample_id, text, found none"),
        ({"id": 1, "author": "a", "text": "x"}, Post, "field id must be text, found int"),
        ({"id": "1", "text": None}, Sample, "field text must be text, found NoneType"),
        ({"id": "1", "text": "x", "seed": "7"}, Sample, 'field seed must be int, found "7"'),
        ({"id": "1", "text": "x", "seed": True}, Sample, "field seed must be int, found true"),
        ({"id": "1", "text": "x", "flags": None}, Sample, "field flags must be list"),
        ({"id": "1", "text": "x", "flags": [1]}, Sample, "field flags must be list"),
        ({"id": "1", "text": "x", "keep": 1}, Sample, "field keep must be bool"),
        ({"id": "1", "text": "x", "overlap": 1.5}, Sample, "field overlap must be int"),
    ],
)
def test_a_wrong_record_says_what_was_expected_and_found(record: Any, kind: Any, says: str) -> None:
    with pytest.raises(ValueError) as error:
        parse(record, kind)
    assert str(error.value).startswith(says)


def test_whole_numbers_are_fine_where_fractions_are() -> None:
    assert parse({"id": "1", "text": "x", "temperature": 1, "bits_per_byte": 2, "keep": None}, Sample).temperature == 1


def test_lone_surrogates_never_reach_a_file(tmp_path: Path) -> None:
    (tmp_path / "p.jsonl").write_text(r'{"id": "1", "author": "a", "text": "\ud83d\ude00 \ud83d"}')
    (post,) = read_jsonl(tmp_path / "p.jsonl", Post)
    assert post.text == "😀 \ufffd"
    write_jsonl(tmp_path / "q.jsonl", [replace(post, text="half \udc80")])
    assert [p.text for p in read_jsonl(tmp_path / "q.jsonl", Post)] == ["half \ufffd"]
    assert whole("\ud83d\ude00") == "😀" and whole("plain") == "plain"


def test_one_bad_line_is_counted_with_its_number(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    good = dumps(POST) + "\n"
    (tmp_path / "p.jsonl").write_text("\ufeff" + good * 20 + "\n\n" + "{cut\n" + good, encoding="utf-8")
    tally = Tally("p.jsonl")
    assert len(list(read_jsonl(tmp_path / "p.jsonl", Post, tally=tally))) == 21
    assert (tally.good, tally.bad) == (21, 1)
    assert "p.jsonl: skipped 1 of 22 records; the first: line 23: " in caplog.text


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\xff\xfe{\0}\0\n\0", "of 2 records are unreadable; the first, line 1"),
        (b"x\n" * 100_000, "20 of 20 records are unreadable"),  # stops early
        (b"[" * 200_000, "1 of 1 records are unreadable"),
        (b"x" * (3 << 20), "line 1: longer than 1048576 bytes"),
        (dumps(POST).encode() + b"\n" + b'{"a": 1}\n', "expected the fields id, author, text, found a"),
    ],
)
def test_a_file_of_another_kind_is_one_sentence(tmp_path: Path, content: bytes, says: str) -> None:
    (tmp_path / "p.jsonl").write_bytes(content)
    with pytest.raises(DataError) as error:
        list(read_jsonl(tmp_path / "p.jsonl", Post))
    assert says in str(error.value) and "p.jsonl" in str(error.value) and "\n" not in str(error.value)


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.jsonl"):
        with pytest.raises(DataError, match="no such file. Check the path"):
            list(read_jsonl(path, Post))


def test_too_many_bad_records_stop_and_the_share_is_settable() -> None:
    tally = Tally("x", 0.5)
    for number in range(4):
        tally.ok() if number % 2 else tally.skip(f"line {number}", "bad")
    tally.close()
    tally.skip("line 9", "bad")
    with pytest.raises(
        DataError, match="3 of 5 records are unreadable; the first, line 0: bad. Correct the file, or raise max_bad_fraction"
    ):
        tally.close()
    everything = Tally("x", 1)
    for number in range(100):
        everything.skip(f"line {number}", "bad")
    everything.close()


def test_an_error_leaves_the_older_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "out.json"
    write_json(path, {"a": "é"})
    assert json.loads(path.read_text(encoding="utf-8")) == {"a": "é"}
    with pytest.raises(RuntimeError), replacing(path) as out:
        out.write(b"half")
        raise RuntimeError
    assert json.loads(path.read_text(encoding="utf-8")) == {"a": "é"} and os.listdir(path.parent) == ["out.json"]


def test_a_new_file_has_the_usual_mode_and_replaces_a_folder(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    (tmp_path / "out" / "leftover").mkdir(parents=True)
    write_json(tmp_path / "out", [])
    assert (tmp_path / "out").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_full_disk_and_no_permission_leave_nothing(small_disk: Path) -> None:
    with pytest.raises(OSError), replacing(small_disk / "out.bin") as out:
        out.write(b"x" * (1 << 20))
    assert list(small_disk.iterdir()) == []


def test_no_permission(read_only_folder: Path) -> None:
    with pytest.raises(OSError):
        write_jsonl(read_only_folder / "out.jsonl", [POST])


def test_fresh_folders_hold_nothing(tmp_path: Path) -> None:
    (tmp_path / "out" / "old").mkdir(parents=True)
    (tmp_path / "target").mkdir()
    (tmp_path / "target" / "keep").touch()
    (tmp_path / "link").symlink_to(tmp_path / "target")
    (tmp_path / "file").touch()
    for name in ("out", "link", "file", "new/deep"):
        folder = fresh_folder(tmp_path / name)
        assert folder.is_dir() and not folder.is_symlink() and not list(folder.iterdir())
    assert (tmp_path / "target" / "keep").exists()


def test_a_checkpoint_is_what_has_a_manifest(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="not a checkpoint: no manifest.json in it"):
        read_manifest(tmp_path)
    write_manifest(tmp_path, MANIFEST)
    assert read_manifest(tmp_path) == MANIFEST and len(MANIFEST.digest) == 64
    assert replace(MANIFEST, step=2).digest != MANIFEST.digest == read_manifest(tmp_path).digest
    for content in ("{", "[]", '{"engine": "x"}', "null", "\x00"):
        (tmp_path / "manifest.json").write_text(content)
        with pytest.raises(CheckpointError, match="not a checkpoint's manifest"):
            read_manifest(tmp_path)
    (tmp_path / "manifest.json").write_bytes(b"\xff\xfe")
    with pytest.raises(CheckpointError, match="not a checkpoint's manifest"):
        read_manifest(tmp_path)


def test_digests_are_of_the_content(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    assert digest_file(tmp_path / "a") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_nothing_is_logged_on_import() -> None:
    assert not logging.getLogger("quipmill").handlers and schema.EARLY_LIMIT == 20
