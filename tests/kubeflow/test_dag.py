"""What a pipeline does here as on a cluster: loops, conditions inside them, failures, and steps that run all the same."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from quipmill.kubeflow.results import iteration_names
from tests.kubeflow.conftest import RunIt, processes_with, statuses, wait_for


def test_loops_over_everything_with_conditions_and_values_from_outside(run: RunIt, tmp_path: Path) -> None:
    result, shown = run("looping", words=["one", "two"])
    assert (result.status, result.error) == ("succeeded", "")
    outputs = {step.name: step.outputs.get("Output") for step in result.steps if step.status == "succeeded"}
    assert outputs == {
        "lists": None,
        "shout": "outside!",
        "for-loop-1-n0/shout-2": "outside!!",
        "for-loop-1-n1/shout-2": "outside!!",
        "for-loop-1-n1/shout-3": "n1!",
        "for-loop-4-iteration-0/shout-4": "a0!",
        "for-loop-4-iteration-1/shout-4": "a1!",
        "word-one/write": "ONE",
        "word-two/write": "TWO",
        "total": "ONE TWO <one> <two>",
    }
    skipped = {step.name: step.reason for step in result.steps if step.status == "skipped"}
    assert skipped == {
        "for-loop-1-n0/shout-3": "condition is false: lists-names-loop-item is 'n0'",
        "for-loop-6/shout-5": "lists-nothing is empty: nothing to do",
    }
    assert "lists-nothing is empty: nothing to do. Skipped: for-loop-6/shout-5" in shown
    assert (tmp_path / "out/word-two/write/data").read_text() == "<two>"


def test_an_empty_loop_gives_empty_lists(run: RunIt) -> None:
    result, shown = run("looping", words=[])
    assert result.status == "succeeded" and statuses(result)["word/write"] == "skipped"
    assert next(step for step in result.steps if step.name == "total").outputs == {"Output": ""}
    assert "words is empty: nothing to do. Skipped: word/write" in shown


def test_a_failing_iteration_stops_no_other_and_fails_the_run(run: RunIt) -> None:
    result, _ = run("failing", words=["a", "bad", "c"])
    found = statuses(result)
    assert (result.status, result.exit) == ("failed", 1)
    assert {name for name, status in found.items() if status == "failed"} == {"word-bad/write", "write-2", "write-3"}
    assert found["word-a/shout"] == found["word-c/shout"] == "succeeded" and "word-bad/shout" not in found
    assert "3 steps failed, " in result.error and "word-bad/write" in result.error and "a bad word" in result.error
    outputs = {step.name: step.outputs.get("Output") for step in result.steps}
    assert outputs["after-all"] == "the default"  # of an output that a failed step never returned
    assert outputs["ending"] == "FAILED"


def test_one_of_two_artifacts_and_a_parameter_that_nobody_gives(run: RunIt) -> None:
    for flag, text in ((True, "<one>"), (False, "<other>")):
        result, _ = run("branching", out=text.strip("<>"), flag=flag)
        outputs = {step.name: step.outputs.get("Output") for step in result.steps}
        assert (result.status, outputs["read"], outputs["after-all"]) == ("succeeded", text, "the default")


def test_a_killed_runner_takes_its_steps_along(package: Callable[[str], Path], tmp_path: Path) -> None:
    flag, out = tmp_path / "flag", tmp_path / "out"
    command = [sys.executable, "-m", "quipmill", "run", str(package("waiting")), f"flag={flag}", "loop=true", "--out", str(out)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
    wait_for(flag)
    os.killpg(process.pid, signal.SIGKILL)  # with all that share its fate
    process.wait()
    deadline = time.monotonic() + 9  # less than a step is given to save a checkpoint
    while found := processes_with(str(flag)):
        assert time.monotonic() < deadline, found
        time.sleep(0.05)
    assert json.loads((out / "run.json").read_text())["status"] == "running"


def test_nothing_stays_behind_a_run(run: RunIt) -> None:
    run("everything")
    assert not [pid for pid in processes_with("watchdog.py") if _parent(pid) == os.getpid()]


def test_names_of_iterations() -> None:
    assert iteration_names("q", ["bluesky:ada.example", "@band.txt"]) == ["q-bluesky-ada.example", "q-@band.txt"]
    assert iteration_names("q", [1.0, 2.0]) == ["q-iteration-0", "q-iteration-1"]
    assert iteration_names("q", ["a", "a", "", "../a"]) == ["q-0-a", "q-1-a", "q-2", "q-3-a"]
    (long,) = iteration_names("q", ["files:/home/ada/" + "deep/" * 20 + "posts.jsonl"])
    assert long.startswith("q-deep-deep") and "-posts.jsonl-" in long and len(long) < 60
    assert all("/" not in name for name in iteration_names("q", ["/a/b", "..", "a\nb", "e\N{SNOWMAN}"]))


def _parent(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0
