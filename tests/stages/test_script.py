"""Scripts from wherever they are, as records for `split`; and what must not come in."""

import gzip
import io
import json
import logging
import os
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from quipmill.cli import main
from quipmill.config import ScriptConfig, SplitConfig
from quipmill.errors import DataError, NetworkError, UsageError
from quipmill.schema import Post, read_jsonl
from quipmill.sources import _script_files
from quipmill.stages.script import Scripted, digest, script
from quipmill.stages.split import split
from quipmill.store import open_store
from tests.fakes.s3 import Bucket

PLAY = "ADA:\nGood day.\n\n[Exit]\n\nBOB: Why?\n"
MORE = "EVE: Not now!\n"
TOKENS = ["<boname> ADA <eoname> Good day <eos>", "<open-exp> Exit <close-exp>", "<boname> BOB <eoname> Why <question>"]
MORE_TOKENS = ["<boname> EVE <eoname> Not now <exclamation>"]


def read(where: str | Path, tmp_path: Path, **config: object) -> tuple[Scripted, list[Post]]:
    out = tmp_path / "out.jsonl"
    facts = script([str(where)], out, ScriptConfig(**config))  # type: ignore[arg-type]
    return facts, list(read_jsonl(out, Post))


def texts(where: str | Path, tmp_path: Path) -> list[str]:
    return [post.text for post in read(where, tmp_path)[1]]


def tar(path: Path, files: dict[str, str | tarfile.TarInfo], mode: str = "w:gz") -> Path:
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]
        for name, content in files.items():
            if isinstance(content, tarfile.TarInfo):
                archive.addfile(content)
            else:
                info = tarfile.TarInfo(name)
                info.size = len(content)
                archive.addfile(info, io.BytesIO(content.encode()))
    return path


def link(name: str, target: str, kind: bytes = tarfile.SYMTYPE) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, target
    return info


def folder(path: Path) -> Path:
    (path / "more").mkdir(parents=True)
    (path / "1.txt").write_text(PLAY)
    (path / "more/10.txt.gz").write_bytes(gzip.compress(MORE.encode()))
    (path / "notes.md").write_text("ignored")
    (path / ".hidden.txt").write_text("ignored")
    return path


def zipped(path: Path, files: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize(
    "make",
    [
        lambda tmp: folder(tmp / "plays"),
        lambda tmp: zipped(tmp / "plays.zip", {"plays/1.txt": PLAY, "plays/2.txt": MORE, "x.png": "no", "__MACOSX/1.txt": "no"}),
        lambda tmp: tar(tmp / "plays.tar.gz", {"plays/10.txt": MORE, "plays/2.txt": PLAY, "plays/x.py": "no"}),
        lambda tmp: tar(tmp / "plays", {"b.txt": MORE, "a.txt": PLAY}, "w"),
    ],
)
def test_folders_and_archives_are_read_in_the_order_of_names(make: Callable[[Path], Path], tmp_path: Path) -> None:
    assert texts(make(tmp_path), tmp_path) == TOKENS + MORE_TOKENS


def test_records_say_who_speaks_in_what_file(tmp_path: Path) -> None:
    (tmp_path / "play").write_text(PLAY)
    facts, posts = read(tmp_path / "play", tmp_path)
    assert [(post.id, post.author, post.source) for post in posts] == [
        ("1", "ADA", "play"),
        ("2", "", "play"),
        ("3", "BOB", "play"),
    ]
    assert (facts.files, facts.lines, facts.speeches, facts.directions, facts.words) == (1, 3, 2, 1, 14)
    assert facts.names == {"ADA", "BOB"} and facts.sha256 == digest(str(tmp_path / "play"))


def test_scripts_come_from_the_store_and_the_web(tmp_path: Path, s3: Bucket, monkeypatch: pytest.MonkeyPatch) -> None:
    store = open_store(f"{s3.uri}/plays")
    store.write("1.txt", PLAY.encode())
    store.write("more/2.txt", MORE.encode())
    store.write("all.tar.gz", tar(tmp_path / "x.tgz", {"a.txt": PLAY}).read_bytes())
    assert texts(f"{s3.uri}/plays", tmp_path) == TOKENS + MORE_TOKENS
    assert texts(f"{s3.uri}/plays/1.txt", tmp_path) == texts(f"{s3.uri}/plays/all.tar.gz", tmp_path) == TOKENS
    address = s3.presigned("plays/all.tar.gz")
    with pytest.raises(NetworkError, match="QUIPMILL_ALLOW_PRIVATE"):
        read(address, tmp_path)
    monkeypatch.setenv("QUIPMILL_ALLOW_PRIVATE", "1")
    assert texts(address, tmp_path) == TOKENS


def original(count: int, first: int) -> str:
    return "".join(f"<boname> JON_SNOW <eoname> line {n} <eos> \n" for n in range(first, first + count))


def test_the_files_of_the_original_keep_their_splits(tmp_path: Path) -> None:
    parts = {"train": original(87, 0), "valid": original(7, 100), "test": original(6, 200)}
    files = {f"data/ptb.{name}.txt": text for name, text in parts.items()} | {"data/all.txt": "".join(parts.values())}
    facts, posts = read(tar(tmp_path / "GoT-scripts.tar.gz", files), tmp_path)
    assert len(posts) == 100 and {post.author for post in posts} == {"JON SNOW"}
    shares = {"valid_fraction": facts.valid_fraction, "test_fraction": facts.test_fraction}
    sides = {name: tmp_path / f"{name}.jsonl" for name in parts}
    split(tmp_path / "out.jsonl", *sides.values(), SplitConfig(**shares, duplicate_threshold=0, min_characters=0))
    for name, path in sides.items():
        assert [post.text for post in read_jsonl(path, Post)] == [line.strip() for line in parts[name].splitlines()]


def test_all_txt_alone_is_taken_as_it_is_and_split(tmp_path: Path) -> None:
    odd = "<open-exp> one <eos> two <close-exp>\n\n<boname> X <eoname> don't [ touch <unk> ,. \n words only\n"
    (tmp_path / "all.txt").write_text(odd)
    facts, posts = read(tmp_path / "all.txt", tmp_path, test_fraction=0.2)
    assert [post.text for post in posts] == [" ".join(line.split()) for line in odd.splitlines() if line]
    assert (facts.valid_fraction, facts.test_fraction) == (0.1, 0.2)
    (tmp_path / "ptb.train.txt").write_text("<boname> Y <eoname> z\n")  # without the other two: a part of all.txt
    assert [post.source for post in read(tmp_path, tmp_path)[1]] == ["all.txt"] * 3


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "play.txt: the file is empty. Give one with a script in it"),
        (b" \n\n\t", "play.txt: the file is empty"),
        (os.urandom(5000), "play.txt: this is not a text file. Give a script as plain text, UTF-8"),
        (b"\x7fELF\2\1\1" + bytes(100), "play.txt: this is not a text file"),
        (gzip.compress(PLAY.encode(), mtime=0)[:-9], "play.txt: damaged or cut off"),
        (b"PK\3\4 nothing", "play.txt: damaged or cut off"),
        (b"\xff\xfe" + "ADA: hm".encode("utf-16-le") + b"\0", "1 characters of play.txt are unreadable"),
        (b"ADA: hm\n" + b" " * 70000 + bytes(20000), "play.txt: 20,000 characters of play.txt are unreadable"),
    ],
)
def test_what_is_no_script_is_one_sentence(content: bytes, says: str, tmp_path: Path) -> None:
    (tmp_path / "play.txt").write_bytes(content)
    with pytest.raises(DataError, match=says):
        read(tmp_path / "play.txt", tmp_path)
    assert not (tmp_path / "out.jsonl").exists()


def test_text_in_other_encodings_and_with_stray_bytes_is_read(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    play = tmp_path / "play.txt"
    play.write_bytes("ÉLOÏSE: Où ça?\r\n\r\nADA: là".encode("cp1252"))
    assert texts(play, tmp_path)[0] == "<boname> ÉLOÏSE <eoname> Où ça <question>" and "Windows-1252" in caplog.text
    play.write_bytes(b"\xef\xbb\xbfADA: caf\xc3\xa9 \xff \0 x" + b" word" * 20)
    assert texts(play, tmp_path)[0].startswith("<boname> ADA <eoname> café \ufffd \ufffd x word")
    assert "2 of 115 characters could not be read" in caplog.text
    play.write_bytes("ADA: hm".encode("utf-16"))
    assert texts(play, tmp_path) == ["<boname> ADA <eoname> hm"]


def test_a_script_without_names_is_all_directions_with_a_warning(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "novel.txt").write_text("It was night.\nIt rained.\n\nNobody came.\n")
    assert texts(tmp_path / "novel.txt", tmp_path) == [
        "<open-exp> It was night <eos> It rained <eos> <close-exp>",
        "<open-exp> Nobody came <eos> <close-exp>",
    ]
    assert "nobody is named in novel.txt, so each paragraph is a direction. Write NAME: in front of" in caplog.text


def test_what_leads_out_of_an_archive_is_left_out(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "secret.txt").write_text("SECRET: x\n")
    files: dict[str, str | tarfile.TarInfo] = {
        "../evil.txt": "EVIL: x\n",
        "/evil.txt": "EVIL: x\n",
        "link.txt": link("link.txt", str(tmp_path / "secret.txt")),
        "hard.txt": link("hard.txt", "good.txt", tarfile.LNKTYPE),
        "pipe.txt": link("pipe.txt", "", tarfile.FIFOTYPE),
        "good.txt": PLAY,
    }
    assert texts(tar(tmp_path / "plays.tar", files, "w"), tmp_path) == TOKENS
    assert caplog.text.count("its path leads out of the archive") == 2 and caplog.text.count("no plain file") == 3
    assert texts(zipped(tmp_path / "p.zip", {"..\\evil.txt": MORE, "C:/evil.txt": MORE, "good.txt": PLAY}), tmp_path) == TOKENS
    plays = folder(tmp_path / "plays")
    (plays / "link.txt").symlink_to(tmp_path / "secret.txt")
    assert texts(plays, tmp_path) == TOKENS + MORE_TOKENS
    assert not (tmp_path.parent / "evil.txt").exists()


def test_bombs_and_hostile_archives_end_the_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_script_files, "_FREE_BYTES", 1 << 20)
    huge = "ADA: " + "a" * (3 << 20)
    for path in (
        tar(tmp_path / "bomb.tar.gz", {"a.txt": huge}),
        tar(tmp_path / "ignored.tar.gz", {"a.bin": huge, "b.txt": PLAY}),
        zipped(tmp_path / "bomb.zip", {"a.txt": huge}),
    ):
        with pytest.raises(DataError, match="far more than it is"):
            read(path, tmp_path)
    (tmp_path / "bomb.txt").write_bytes(gzip.compress(huge.encode()))
    with pytest.raises(DataError, match="far more than it is"):
        read(tmp_path / "bomb.txt", tmp_path)
    with pytest.raises(DataError, match="damaged or cut off .a header of 20971.. bytes"):
        read(tar(tmp_path / "names.tar", {"a" * (2 << 20) + ".txt": PLAY}, "w"), tmp_path)
    with pytest.raises(DataError, match=r"no \.txt file in it"):
        read(tar(tmp_path / "empty.tar", {"a.py": "x"}, "w"), tmp_path)
    cut = tmp_path / "cut.tar.gz"
    cut.write_bytes(tar(tmp_path / "whole.tar.gz", {"a.txt": os.urandom(40000).hex()}).read_bytes()[:9000])
    with pytest.raises(DataError, match="damaged or cut off"):
        read(cut, tmp_path)


def test_a_source_that_changed_during_the_run_is_refused(tmp_path: Path) -> None:
    plays = folder(tmp_path / "plays")
    before = digest(str(plays))
    script([str(plays)], tmp_path / "out.jsonl", ScriptConfig(), sha256=before)
    (plays / "notes.md").write_text("still ignored")
    assert digest(str(plays)) == before
    (plays / "1.txt").write_text(PLAY + MORE)
    with pytest.raises(DataError, match="the file has changed since this run began. Run again"):
        script([str(plays)], tmp_path / "out.jsonl", ScriptConfig(), sha256=before)


def test_the_command_line_goes_there_and_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(PLAY)
    (tmp_path / "b.txt").write_text(MORE)
    out = tmp_path / "out.jsonl"
    assert main(["script", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "-o", str(out)]) == 0
    lines = [json.loads(line)["text"] for line in out.read_text().splitlines()]
    assert lines == TOKENS + MORE_TOKENS
    (tmp_path / "all.txt").write_text("\n".join(lines) + "\n")
    assert main(["script", str(tmp_path / "all.txt"), "-o", str(tmp_path / "raw.txt"), "--back"]) == 0
    assert (tmp_path / "raw.txt").read_text() == "ADA: Good day.\n\n[Exit]\n\nBOB: Why?\n\nEVE: Not now!\n"
    assert main(["script", str(tmp_path / "nothing.txt"), "-o", str(out)]) == 1
    assert main(["script", "a", "b", "-o", str(out), "--back"]) == 2
    assert "--back takes one file of token lines" in capsys.readouterr().err


@pytest.mark.parametrize("wrong", [{"names": "first"}, {"valid_fraction": 0.0}, {"valid_fraction": 0.6, "test_fraction": 0.5}])
def test_wrong_settings_are_usage_errors(wrong: dict[str, object]) -> None:
    with pytest.raises(UsageError, match="must"):
        ScriptConfig(**wrong)  # type: ignore[arg-type]


def test_a_large_file_and_endless_lines_need_little_memory(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR)
    with (tmp_path / "large.txt").open("w") as file:
        for number in range(8):
            file.write(f"ADA:\n{'to be or not to be ' * 2000}\n\n" * 10 + f"BOB: {number}\n\n" + "x" * 100_000 + "\n\n")
    code = (
        "import resource, sys; from pathlib import Path; from quipmill.config import ScriptConfig\n"
        "from quipmill.stages.script import script\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "facts = script([sys.argv[1]], Path(sys.argv[2]), ScriptConfig())\n"
        "print(facts.lines, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) >> 10)"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "large.txt"), str(tmp_path / "out.jsonl")]
    lines, grown = map(int, subprocess.run(command, check=True, capture_output=True, text=True, timeout=120).stdout.split())
    assert lines > 88 and grown < 24, grown  # MiB; the file has 4
