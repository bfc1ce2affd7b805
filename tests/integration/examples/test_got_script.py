"""The got_script example as its README tells it: `make example-got`, every command, what a changed file causes."""

import json
import os
import re
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from quipmill.examples.got_script.play import main as write_play
from quipmill.scripts import read_lines
from tests.fakes.s3 import Bucket

ROOT = Path(__file__).parents[3]
README = ROOT / "examples" / "got_script" / "README.md"
ENVIRONMENT = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
TINY = {"size": "test", "settings": '{"batch_size": 4, "hidden": 8, "num_steps": 8}', "tokens": "200"}


def run(folder: Path, **values: str) -> dict[str, str]:
    """Runs `got_script` with the cache, and returns the status of each step; its results are in `out`."""
    words = [f"{key}={value}" for key, value in values.items()]
    command = [sys.executable, "-m", "quipmill", "run", "got_script", *words, "--out", "out", "--cache"]
    subprocess.run(command, cwd=folder, check=True, timeout=300)
    return {step["name"]: step["status"] for step in json.loads((folder / "out/run.json").read_text())["steps"]}


def metrics(path: Path) -> dict[str, float]:
    values: dict[str, float] = json.loads(path.read_text())
    return values


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("script", ["", "examples/got_script/script.txt"])
def test_make_trains_and_writes_in_less_than_two_minutes(script: str) -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    words = [f"GOT_SCRIPT={script}"] if script else []
    done = subprocess.run(["make", "example-got", *words], cwd=ROOT, capture_output=True, text=True, timeout=800)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    written = (ROOT / "build/got/run/generate/new_script/new_script.txt").read_text()
    assert written[:200] in done.stdout and len(list(read_lines(written.splitlines(keepends=True), "paragraphs"))) > 0
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert seconds < 120, f"{seconds:.0f} s"  # of processor time, which another program beside it does not lengthen


@pytest.mark.timeout(1800)
def test_the_commands_of_the_readme_run_one_after_another(tmp_path: Path, s3: Bucket) -> None:
    commands = "".join(re.findall(r"^```sh\n(.*?)^```$", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL))
    script = commands.replace("s3://mlpipeline/", f"s3://{s3.name}/")
    assert script.count("quipmill run") == 3
    environment = {**ENVIRONMENT, **s3.environment}
    done = subprocess.run(["bash", "-eux", "-o", "pipefail", "-c", script], cwd=tmp_path, env=environment, timeout=800)
    assert done.returncode == 0
    written = (tmp_path / "got/generate/new_script/new_script.txt").read_text()
    assert (tmp_path / "again.txt").read_text() == written
    figures = metrics(tmp_path / "both/compare/metrics.json")
    assert all(0.5 < figures[f"{name}_test_bits_per_byte"] < 8 for name in ("lstm", "gpt2", "markov"))
    page = (tmp_path / "both/compare/report.html").read_text(encoding="utf-8")
    assert "gpt2_torch (tiny)" in page and "lstm (adamw)" in page
    assert "image: registry.example.com/ada/quipmill-tf:" in (tmp_path / "build/got_script.yaml").read_text()
    assert json.loads((tmp_path / "got-s3/run.json").read_text())["status"] == "succeeded"


@pytest.mark.timeout(1800)
def test_a_changed_script_does_again_what_it_must_and_no_more(tmp_path: Path) -> None:
    assert write_play([str(tmp_path / "play.txt")]) == 0
    values = {"script_uri": "play.txt", "seed": "3", **TINY}
    run(tmp_path, **values)
    written = (tmp_path / "out/generate/new_script/new_script.txt").read_text()
    assert {name for name, status in run(tmp_path, **values).items() if status != "cached"} == {"digest-script", "generate"}
    assert (tmp_path / "out/generate/new_script/new_script.txt").read_text() == written

    with (tmp_path / "play.txt").open("a") as play:
        play.write("\nBEN: And that was that.\n")
    assert {name for name, status in run(tmp_path, **values).items() if status == "cached"} == {"recipe"}


@pytest.mark.timeout(1800)
def test_the_originals_files_are_trained_on_with_their_own_splits(tmp_path: Path) -> None:
    folder = tmp_path / "GoT-scripts"
    folder.mkdir()
    for name, count in (("train", 150), ("valid", 20), ("test", 10)):
        lines = [f"<boname> JON_SNOW <eoname> I know {name} number {n} <eos>\n" for n in range(count)]
        (folder / f"ptb.{name}.txt").write_text("".join(lines) + "<open-exp> They ride on <eos> <close-exp>\n")
    run(tmp_path, script_uri="GoT-scripts", **TINY)
    rows = {name: len((tmp_path / "out/split" / name).read_text().splitlines()) for name in ("train", "valid", "test")}
    assert rows == {"train": 151, "valid": 21, "test": 11}
    figures = metrics(tmp_path / "out/evaluate-script/metrics.json")
    assert figures["test_unk_rate"] > 0 and figures["test_perplexity"] > 1
    ids = json.loads((tmp_path / "out/finetune/model/word_to_id.json").read_text())
    assert "train" in ids and "valid" not in ids and "test" not in ids
