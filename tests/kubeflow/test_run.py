"""The local runner on pipelines of others: display, record, retries, cache, interruption, and what it leaves as it was."""

import builtins
import io
import json
import logging
import re
import signal
import subprocess
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from kfp.local import config

from quipmill.cli import main
from quipmill.errors import RunError, UsageError
from quipmill.kubeflow import parameters
from quipmill.kubeflow.conditions import gate, holds
from quipmill.kubeflow.process import describe_exit, own_python
from quipmill.kubeflow.progress import Progress, bytes_in_words, duration
from quipmill.kubeflow.results import Run, Step
from quipmill.kubeflow.run import load, run_pipeline
from tests.kubeflow.conftest import RunIt, processes_with, statuses, wait_for


def test_loops_nested_pipelines_and_conditions(run: RunIt, tmp_path: Path) -> None:
    result, shown = run("everything")
    assert (result.status, result.exit) == ("succeeded", 0)
    assert statuses(result) == {
        "make": "succeeded",
        "for-loop-1-iteration-0/shout": "succeeded",
        "for-loop-1-iteration-1/shout": "succeeded",
        "inner/shout": "succeeded",
        "inner-2/shout": "succeeded",
        "read": "succeeded",
        "shout-2": "skipped",
        "shout-3": "succeeded",
    }
    outputs = {step.name: step.outputs for step in result.steps}
    assert outputs["for-loop-1-iteration-1/shout"]["Output"] == "a python3 text!"  # not the interpreter's path
    assert (outputs["inner/shout"]["Output"], outputs["inner-2/shout"]["Output"]) == ("it's one!", "two!")
    data = outputs["make"]["data"]
    assert data == {"type": "system.Dataset", "path": str(tmp_path / "out/make/data"), "bytes": 2, "metadata": {"rows": 2}}
    assert Path(data["path"]).read_text() == "xx" == outputs["read"]["Output"]
    assert json.loads(Path(outputs["make"]["facts"]["path"]).read_text()) == {"half": 1}
    assert "make done in" in shown and "data 2 rows (2 B)" in shown
    assert "condition is false: " in shown and "Skipped: shout-2" in shown
    log = (tmp_path / "out/make/log.txt").read_text()
    assert "making\n" in log and "3 of 3\n" in log and "0 of 3" not in log
    assert "    making\n" in shown and "executor_input" not in shown and "\x1b" not in shown + log
    assert result.run_id in (tmp_path / "out/inner/shout/log.txt").read_text()
    assert not (tmp_path / "out/.work").exists()


def test_the_process_is_left_as_it_was(run: RunIt) -> None:
    root = logging.getLogger()
    before = (builtins.print, root.handlers[:], root.level, root.filters[:], config.LocalExecutionConfig.instance)
    handlers = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        run("everything")
    assert before == (builtins.print, root.handlers, root.level, root.filters, config.LocalExecutionConfig.instance)
    assert handlers == (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM))


def test_every_attempt_is_visible_and_starts_clean(run: RunIt, tmp_path: Path) -> None:
    result, shown = run("retrying", counter=str(tmp_path / "counter"))
    (step,) = result.steps
    assert (result.status, step.status, step.attempts, step.error) == ("succeeded", "succeeded", 2, "")
    assert "fail failed: RuntimeError: failure 1 (exit code 1); attempt 2 of 3 in 1 s" in shown
    assert "fail ... (attempt 2 of 3)" in shown
    assert Path(step.outputs["page"]["path"]).name == "page.html"
    log = (tmp_path / "out/fail/log.txt").read_text()
    assert "failure 1" in log and "it's fine" not in log


def test_last_attempt_fails(run: RunIt, tmp_path: Path) -> None:
    result, _ = run("retrying", counter=str(tmp_path / "counter"), times=9)
    assert (result.status, result.exit, result.steps[0].attempts) == ("failed", 1, 3)
    assert result.error == "step fail failed: RuntimeError: failure 3 (exit code 1)"


def test_an_explained_error_is_not_tried_again(run: RunIt) -> None:
    result, shown = run("explaining")
    assert result.error == "step explain failed: posts.csv: no column holds text. Give columns=text=<name>"
    assert result.steps[0].attempts == 1 and "attempt 2" not in shown


def test_a_killed_step_is_told(run: RunIt) -> None:
    result, _ = run("dying")
    assert result.error == "step die failed: it was killed by SIGKILL, perhaps because memory ran out"


def test_cache(run: RunIt, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quipmill.kubeflow.runner.source_digest", lambda: "as it is")
    first, _ = run("everything", cache=True)
    again, shown = run("everything", cache=True)
    assert "cached" not in statuses(first).values()
    assert set(statuses(again).values()) == {"cached", "skipped"}
    assert "make taken from the cache: data 2 rows (2 B)" in shown
    made = next(step for step in again.steps if step.name == "make")
    Path(made.outputs["data"]["path"]).write_text("edited by a person")
    third, _ = run("everything", cache=True)
    assert {step.name: step.outputs for step in third.steps}["read"]["Output"] == "xx"
    assert statuses(run("everything", cache=True, n=1)[0])["make"] == "succeeded"
    monkeypatch.setattr("quipmill.kubeflow.runner.source_digest", lambda: "edited")
    edited, _ = run("everything", cache=True)
    assert "cached" not in statuses(edited).values()
    assert "cached" not in statuses(run("everything")[0]).values()


def test_an_edit_of_the_library_changes_its_digest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from quipmill.kubeflow import runner as module

    (tmp_path / "kubeflow").mkdir()
    (tmp_path / "text.py").write_text("a = 1\n")
    monkeypatch.setattr(module, "__file__", str(tmp_path / "kubeflow/runner.py"))
    before = module.source_digest()
    (tmp_path / "text.py").write_text("a = 2\n")
    assert module.source_digest() != before


def test_importer(run: RunIt, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("imported")
    result, _ = run("importing", uri=str(tmp_path / "data"))
    assert statuses(result) == {"importer": "succeeded", "read": "succeeded"}
    assert result.steps[1].outputs["Output"] == "imported"
    missing, _ = run("importing", uri=str(tmp_path / "nothing"))
    assert missing.error == f"step importer failed: importer: {tmp_path}/nothing: no such file or folder. Check the path"
    remote, _ = run("importing", uri="s3://bucket/model")
    assert "cannot be read on this machine" in remote.error


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize("loop", ["false", "true"])
def test_interruption_ends_the_steps(number: int, code: int, loop: str, package: Callable[[str], Path], tmp_path: Path) -> None:
    flag, out = tmp_path / "flag", tmp_path / "out"
    command = [
        sys.executable,
        "-m",
        "quipmill",
        "run",
        str(package("waiting")),
        f"flag={flag}",
        f"loop={loop}",
        "--out",
        str(out),
    ]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    wait_for(flag)
    process.send_signal(number)
    _, shown = process.communicate(timeout=30)
    assert process.returncode == code and "Traceback" not in shown
    record = json.loads((out / "run.json").read_text())
    assert record["status"] == "interrupted" and record["exit"] == code
    assert "interrupted" in {step["status"] for step in record["steps"]}
    assert not processes_with(str(flag)), "a step outlived the run"


def test_a_folder_is_for_one_run_at_a_time(package: Callable[[str], Path], tmp_path: Path) -> None:
    flag, out = tmp_path / "flag", tmp_path / "out"
    command = [sys.executable, "-m", "quipmill", "run", str(package("waiting")), f"flag={flag}", "--out", str(out)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        wait_for(flag)
        with pytest.raises(UsageError, match="another run is using"):
            run_pipeline(package("waiting"), {"flag": str(flag)}, out)
    finally:
        process.terminate()
        process.wait(30)


def test_a_folder_of_others_is_left_alone(package: Callable[[str], Path], tmp_path: Path) -> None:
    (tmp_path / "make").mkdir()
    with pytest.raises(UsageError, match="is not empty and no earlier run made it"):
        run_pipeline(package("everything"), {}, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["make"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["n=many"], "parameter n must be a whole number, found 'many'. Write for example n=1000"),
        (["n=2.5"], "parameter n must be a whole number"),
        (["n=true"], "parameter n must be a whole number"),
        (["n=1e400"], "parameter n must be a whole number"),
        (["txt=a"], "pipeline everything has no parameter 'txt'. Did you mean text?"),
        (["n=1", "n=2"], "parameter n is given twice"),
        (["text={{$.inputs}}"], "which Kubeflow Pipelines would replace"),
        ([f"text={'x' * 120_000}"], "is longer than 100,000 bytes"),
    ],
)
def test_wrong_parameters_are_one_sentence(
    words: list[str], message: str, package: Callable[[str], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert main(["run", str(package("everything")), "--out", str(out), *words]) == 2
    shown = capsys.readouterr().err
    assert message in shown and shown.count("\n") == 1 and not out.exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["nope"], "no pipeline 'nope'"),
        (["posts"], 'pipeline posts-cpu needs origins. Write origins=\'["one", "two"]\''),
        (["posts", "origins=files:a"], "parameter origins must be a JSON list, found 'files:a'"),
        (["posts", "--engine", "llama"], "no engine 'llama' has an image"),
    ],
)
def test_wrong_pipelines_are_one_sentence(
    words: list[str], message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["run", *words, "--out", str(tmp_path / "out")]) == 2
    assert message in capsys.readouterr().err and not (tmp_path / "out").exists()


def test_what_is_no_pipeline_is_told(tmp_path: Path) -> None:
    for name, text in (
        ("empty.yaml", ""),
        ("list.yaml", "- 1\n"),
        ("code.py", "def f(): return {\n"),
        ("cut.yaml", "components: {"),
    ):
        (tmp_path / name).write_text(text)
        with pytest.raises(UsageError, match="not a compiled pipeline or component"):
            load(tmp_path / name)
    with pytest.raises(UsageError, match="compiled already, for one engine"):
        (tmp_path / "a.yaml").write_text("x")
        load(tmp_path / "a.yaml", engine="markov")


def test_values_of_every_type() -> None:
    from kfp import dsl

    @dsl.component(base_image="x:1", install_kfp_package=False)
    def takes(a: str, b: int, c: float, d: bool, e: list, f: dict, g: str = "") -> None: ...

    spec = takes.component_spec.to_pipeline_spec()
    words = ["a=12=3", "b=1e3", "c=1", "d=true", "e=[1]", 'f={"x": null}']
    typed = parameters.typed(spec, parameters.assignments(words))
    assert typed == {"a": "12=3", "b": 1000, "c": 1.0, "d": True, "e": [1], "f": {"x": None}}
    assert [type(value) for value in typed.values()] == [str, int, float, bool, list, dict]
    python = {"a": "x", "b": 2, "c": 0.5, "d": False, "e": (1, 2), "f": {}}
    assert parameters.typed(spec, python, as_text=False)["e"] == [1, 2]
    for name, wrong in (("a", 1), ("b", "2"), ("c", float("nan")), ("d", 1), ("e", "[]"), ("f", [])):
        with pytest.raises(UsageError, match=f"parameter {name} must be"):
            parameters.typed(spec, {**python, name: wrong}, as_text=False)


@pytest.mark.parametrize(
    ("condition", "values", "truth"),
    [
        ("int(inputs.parameter_values['a']) >= int(inputs.parameter_values['b'])", {"a": 1.0, "b": 1.0}, True),
        ("inputs.parameter_values['a'] == 'it && !(x)'", {"a": "it && !(x)"}, True),
        ("inputs.parameter_values['a'] != 'x'", {"a": "it's\nnew"}, True),
        ("!(inputs.parameter_values['a'] == true) && (inputs.parameter_values['b'] || false)", {"a": False, "b": True}, True),
        ("double(inputs.parameter_values['a']) < 0.5", {"a": 1}, False),
    ],
)
def test_conditions(condition: str, values: dict[str, Any], truth: bool) -> None:
    assert holds(condition, values) is truth


def test_a_condition_that_cannot_be_evaluated_is_no_false() -> None:
    with pytest.raises(RunError, match="cannot be evaluated"):
        holds("inputs.parameter_values['a'] > 1", {"a": "text"})
    with pytest.raises(RunError, match="cannot be evaluated"):
        holds("open('/etc/passwd')", {})


def test_words() -> None:
    assert gate({"pipelinechannel--scrape-new_posts": 0.0, "pipelinechannel--min_new_posts": 1.0}) == (
        "no new posts: nothing to train; min_new_posts=1"
    )
    assert gate({"pipelinechannel--scrape-new_posts": 3.0, "pipelinechannel--min_new_posts": 10.0}) == (
        "only 3 new posts: nothing to train; min_new_posts=10"
    )
    assert [duration(s) for s in (0.04, 59.6, 200, 7500)] == ["0.0 s", "1 min 0 s", "3 min 20 s", "2 h 5 min"]
    assert [bytes_in_words(n) for n in (0, 999, 1500, 12_345_678)] == ["0 B", "999 B", "1.5 KB", "12 MB"]
    assert describe_exit(-15) == describe_exit(143) == "it was killed by SIGTERM"
    assert describe_exit(3) == "it ended with exit code 3"


def test_the_summary_names_what_people_open_and_counts_all_iterations() -> None:
    def made(kind: str, path: str, **metadata: int) -> dict[str, Any]:
        return {"type": f"system.{kind}", "path": path, "bytes": 1, "metadata": metadata}

    def summary(*names: str) -> str:
        steps = [
            step
            for name in names
            for step in (
                Step(f"{name}finetune", "succeeded", outputs={"model": made("Model", f"{name}model")}),
                Step(
                    f"{name}evaluate",
                    "succeeded",
                    outputs={"kept": made("Dataset", f"{name}kept.txt", kept=3, rows=5), "report": made("HTML", f"{name}r.html")},
                ),
                Step(f"{name}curate", "succeeded", outputs={"summary": made("Markdown", f"{name}s.md"), "n": 1}),
            )
        ]
        shown = io.StringIO()
        Progress(shown).summary(Run("posts", "posts", "1", "id", "", {}, "out", "succeeded", 1.0, 0, "", steps))
        return shown.getvalue()

    alone = summary("")
    assert (
        ": kept 3 of 5 samples" in alone
        and all(path in alone for path in ("model", "kept.txt", "r.html"))
        and "s.md" not in alone
    )
    each = summary("query-a/", "query-b/")
    assert ": kept 6 of 10 samples" in each and "query-a/r.html" in each and "query-b/model" in each and "kept.txt" not in each
    assert "succeeded in" in summary()


def test_only_the_script_gets_this_interpreter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/a b/python3")
    script = '_KFP_RUNTIME=true python3 -m kfp.dsl.executor_main "$@"\n'
    assert own_python(["sh", "-ec", script, "print('python3')", "python3"]) == [
        "sh",
        "-ec",
        "_KFP_RUNTIME=true '/a b/python3' -m kfp.dsl.executor_main \"$@\"\n",
        "print('python3')",
        "python3",
    ]


def test_a_terminal_shows_the_last_line_only(package: Callable[[str], Path], tmp_path: Path) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    screen = Terminal()
    run_pipeline(package("importing"), {"uri": str(tmp_path)}, tmp_path / "one", progress=Progress(screen))
    run_pipeline(package("everything"), {}, tmp_path / "two", progress=Progress(screen))
    kept = [re.split("\r", line)[-1] for line in screen.getvalue().split("\n")]  # what a person sees in the end
    assert not [line for line in kept if "making" in line] and "make: making" in screen.getvalue()
    assert [line for line in kept if line.startswith("make done in")]
