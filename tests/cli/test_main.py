"""The command line as a person meets it: help, exit codes, one sentence for every mistake."""

import os
import re
import subprocess
import sys

import pytest

from quipmill import __version__, cli


def run(*arguments: str, **options) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, "-m", "quipmill", *arguments], capture_output=True, text=True, **options)


def test_version(capsys) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"quipmill {__version__}\n"


@pytest.mark.parametrize("verb", cli.verbs())
def test_every_verb_has_help(verb, capsys) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([verb, "--help"])
    assert ended.value.code == 0
    text = capsys.readouterr().out
    assert cli.verbs()[verb], "the module's docstring starts with its help line"
    assert "quipmill " + verb in text
    lacking = re.findall(r"^  (?:-\w, )?--[\w-]+(?: \S+)?$\n(?=  -|\Z)", text, re.M)
    assert not lacking, "options without help"


def test_every_stage_has_a_verb() -> None:
    stages = {"scrape", "clean", "split", "base-model", "finetune", "sample", "evaluate", "mark-trained"}
    assert stages | {"run", "compile", "convert", "put"} <= set(cli.verbs())


def test_unknown_verb_is_usage() -> None:
    done = run("scrap")
    assert done.returncode == 2
    assert "invalid choice: 'scrap'" in done.stderr
    assert "Traceback" not in done.stderr


def test_unknown_option_is_usage() -> None:
    done = run("clean", "posts.jsonl", "-o", "clean.jsonl", "--keep-everything")
    assert done.returncode == 2
    assert "--keep-everything" in done.stderr


def test_wrong_value_is_usage(tmp_path) -> None:
    done = run("split", "posts.jsonl", "-o", str(tmp_path), "--valid-fraction", "1.5")
    assert done.returncode == 2
    assert done.stderr == "quipmill split: error: valid_fraction must be between 0 and 1, found 1.5\n"


def test_missing_file_is_one_sentence(tmp_path) -> None:
    done = run("clean", str(tmp_path / "posts.jsonl"), "-o", str(tmp_path / "clean.jsonl"))
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1 and "posts.jsonl" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs Linux' /dev/full")
def test_unwritable_output_is_one_sentence(tmp_path) -> None:
    posts = tmp_path / "posts.jsonl"
    posts.write_text('{"id": "1", "author": "ada", "text": "one two three four"}\n')
    done = run("clean", str(posts), "-o", "/proc/clean.jsonl")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("quipmill clean: error: /proc")
    assert "Traceback" not in done.stderr


def test_a_closed_pipe_ends_quietly() -> None:
    done = subprocess.run(f"{sys.executable} -m quipmill --help | head -1", shell=True, capture_output=True, text=True)
    assert done.stderr == ""
