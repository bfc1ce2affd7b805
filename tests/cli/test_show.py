from pathlib import Path

import pytest

from quipmill.cli import main
from quipmill.schema import Post, Sample, read_jsonl, write_jsonl


def test_samples_are_wrapped_and_say_how_they_were_drawn(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    samples = [
        Sample("a", "word " * 20, temperature=0.7, keep=True),
        Sample("b", "two\nlines \x1b[31mred\u202e", temperature=1, keep=False, flags=["copied", "too_long"]),
        Sample("c", "three", temperature=1, keep=True),
    ]
    write_jsonl(tmp_path / "s.jsonl", samples)
    assert main(["show", str(tmp_path / "s.jsonl")]) == 0
    shown = capsys.readouterr().out
    assert all(len(line) <= 64 for line in shown.splitlines()) and "\x1b" not in shown and "\u202e" not in shown
    assert "   2  two\n      lines \N{REPLACEMENT CHARACTER}[31mred" in shown
    assert "      drop · temperature 1 · 20 characters · copied, too_long" in shown
    assert main(["show", str(tmp_path / "s.jsonl"), "-n", "1", "--kept"]) == 0
    assert capsys.readouterr().out.count("keep ·") == 1
    assert main(["show", str(tmp_path / "s.jsonl"), "-n", "0", "--kept"]) == 0
    assert "   3  three" in capsys.readouterr().out


def test_posts_say_who_and_when(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_jsonl(tmp_path / "p.jsonl", [Post("1", "ada", "hello", "2024-01-01T00:00:00Z", reply_to="bob")])
    assert main(["show", str(tmp_path / "p.jsonl")]) == 0
    assert capsys.readouterr().out == "   1  hello\n      @ada · 2024-01-01T00:00:00Z · 5 characters · answers bob\n\n"
    assert main(["show", str(tmp_path / "p.jsonl"), "--kept"]) == 0
    assert "nothing to show: no sample is kept" in capsys.readouterr().out


def test_bad_input_is_one_line_on_standard_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.jsonl").write_text("rubbish\n")
    for arguments, code in ((["none.jsonl"], 1), ([str(tmp_path / "x.jsonl")], 1), ([str(tmp_path / "x.jsonl"), "-n", "-1"], 2)):
        assert main(["show", *arguments]) == code
        captured = capsys.readouterr()
        assert captured.out == "" and captured.err.startswith("quipmill show: error: ") and captured.err.count("\n") == 1


def test_clean_and_split_work_from_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    posts = [
        Post(str(n), "ada", f"post {n} says something about number{n} and thing{n * 7}", f"2024-01-01T00:00:{n:02}Z")
        for n in range(40)
    ]
    write_jsonl(tmp_path / "posts.jsonl", [*posts, Post("x", "ada", "RT @bob: no")])
    assert (
        main(
            [
                "clean",
                str(tmp_path / "posts.jsonl"),
                "-o",
                str(tmp_path / "clean.jsonl"),
                "--min-words",
                "4",
                "--no-keep-hashtags",
            ]
        )
        == 0
    )
    assert list(read_jsonl(tmp_path / "clean.jsonl", Post)) == posts
    folder = tmp_path / "data"
    assert main(["split", str(tmp_path / "clean.jsonl"), "-o", str(folder), "--min-characters", "100"]) == 0
    assert [len(list(read_jsonl(folder / f"{side}.jsonl", Post))) for side in ("train", "valid", "test")] == [32, 4, 4]
    assert main(["split", str(tmp_path / "clean.jsonl"), "-o", str(tmp_path / "other")]) == 1
    assert not (tmp_path / "other").exists()
    assert main(["clean", str(tmp_path / "none.jsonl"), "-o", str(tmp_path / "o.jsonl")]) == 1
    assert main(["clean", str(tmp_path / "posts.jsonl"), "-o", str(tmp_path / "o.jsonl"), "--keep-mentions", "some"]) == 2
    with pytest.raises(SystemExit) as ended:
        main(["clean", "posts.jsonl"])
    assert ended.value.code == 2
