"""The linter: each seeded fault by code and place, silence on what is right, and files that nobody should trust."""

import copy
import json
import re
import textwrap
import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from kfp import dsl, kubernetes
from kfp.compiler import Compiler

from quipmill import cli
from quipmill.errors import UsageError
from quipmill.kubeflow.compile import shipped
from quipmill.kubeflow.lint import RULES, Finding, lint
from tests.kubeflow.lint import near_misses
from tests.kubeflow.lint.faults import FAULTS, Fault, right
from tests.kubeflow.lint.features import FEATURES
from tests.kubeflow.lint.parts import count

PAGE = Path(__file__).parents[2] / "docs" / "lint.md"
SHIPPED = sorted(shipped().rglob("*.yaml"))


def compiled(pipeline: Any, path: Path) -> Path:
    Compiler().compile(pipeline, str(path))
    return path


def seeded(name: str, folder: Path) -> Path:
    """The YAML with one fault."""
    fault = FAULTS[name]
    path = compiled(fault.pipeline, folder / f"{name}.yaml")
    spec, *rest = yaml.safe_load_all(path.read_text())
    documents = [spec, rest[0] if rest else {}]
    before = copy.deepcopy(documents)
    fault.change(*documents)
    if documents != before:
        path.write_text(yaml.safe_dump_all([document for document in documents if document]))
    return path


def errors(findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.severity == "error"]


@pytest.mark.parametrize("name", FAULTS)
def test_a_seeded_fault_is_found_by_code_and_place(name: str, tmp_path: Path) -> None:
    found = {(finding.code, finding.place) for finding in lint(seeded(name, tmp_path))}
    assert (FAULTS[name].code, FAULTS[name].place) in found


COMPILED = [name for name, fault in FAULTS.items() if fault.change is Fault.change]


@pytest.mark.parametrize("name", COMPILED)
def test_nothing_else_is_found_in_a_fault_that_compiles(name: str, tmp_path: Path) -> None:
    pipeline = FAULTS[name].pipeline
    expected = {(fault.code, fault.place) for fault in FAULTS.values() if fault.pipeline.name == pipeline.name == "alone"}
    found = {(finding.code, finding.place) for finding in lint(seeded(name, tmp_path))}
    assert found <= (expected or {(FAULTS[name].code, FAULTS[name].place)})


def test_every_code_has_a_seeded_fault() -> None:
    assert {fault.code for fault in FAULTS.values()} | {"QM001"} == set(RULES)


def test_what_faults_are_seeded_into_is_right(tmp_path: Path) -> None:
    assert lint(compiled(right, tmp_path / "right.yaml")) == []


@pytest.mark.parametrize("name", FEATURES)
def test_no_feature_of_kfp_is_reported(name: str, tmp_path: Path) -> None:
    assert lint(compiled(FEATURES[name], tmp_path / "feature.yaml")) == []


@pytest.mark.parametrize("name", near_misses.NEAR_MISSES)
def test_a_near_miss_stays_silent(name: str, tmp_path: Path) -> None:
    assert lint(compiled(near_misses.NEAR_MISSES[name], tmp_path / "near.yaml")) == []


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_the_wheel_contains_has_no_finding(path: Path) -> None:
    assert lint(path) == []


def test_pipelines_that_kubeflow_ships_as_valid_have_no_error(shared_data: Path) -> None:
    files = sorted((shared_data / "kfp_valid").glob("*.yaml"))
    assert len(files) == 75
    assert {path.name: errors(lint(path)) for path in files if errors(lint(path))} == {}


def test_the_page_explains_every_code() -> None:
    explained = re.findall(r"^### (QM\d{3}) \((error|warning)\): (.+)\n\n(?=\S)", PAGE.read_text(), re.M)
    assert explained == [(code, rule.severity, rule.title) for code, rule in RULES.items()]


def test_findings_say_where_what_and_how_in_sentences(tmp_path: Path) -> None:
    for name in FAULTS:
        for finding in lint(seeded(name, tmp_path)):
            assert re.fullmatch(r"|root(/[\w-]+)*", finding.place), finding
            assert finding.problem and not finding.problem.endswith("."), finding
            assert re.match(r"[A-Z]", finding.fix) and not finding.fix.endswith("."), finding
            assert len(finding.problem) < 300, finding


def test_secrets_are_never_repeated(tmp_path: Path) -> None:
    for name in ("token-in-a-default", "password-in-an-address", "key-in-a-constant", "key-in-an-annotation", "smelling-name"):
        shown = "\n".join(map(str, lint(seeded(name, tmp_path))))
        assert not re.search(r"hf_|8fTz1q|AKIA|ghp_", shown)


def lint_text(text: str, folder: Path) -> list[Finding]:
    path = folder / "given.yaml"
    path.write_text(textwrap.dedent(text))
    return lint(path)


LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{b}: &{b} [{', '.join([f'*{a}'] * 10)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
MERGED = "a: &a {x: 1}\n" + "".join(
    f"{b}: &{b} {{<<: [{', '.join([f'*{a}'] * 20)}]}}\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
NO_PIPELINES = {
    "argo": ("{apiVersion: argoproj.io/v1alpha1, kind: Workflow, spec: {}}", "Argo workflow"),
    "component": ("{name: a, implementation: {container: {image: a}}}", "component.yaml"),
    "half": ("{pipelineInfo: {name: a}, components: {}}", "lacks"),
    "other": ("{kind: Deployment, spec: {replicas: 1}}", "no pipeline"),
    "text": ("hello", "no pipeline"),
    "list": ("[1, 2]", "no pipeline"),
    "empty": ("", "no pipeline"),
    "broken": ("a: [1\nb: 2", "broken YAML in line"),
    "python": ("!!python/object/apply:os.system ['touch /tmp/quipmill-was-here']", "broken YAML"),
    "date": ("a: 2026-99-99", "cannot be read"),
    "laughs": (LAUGHS, "more than"),
    "merged": (MERGED, "more than"),
    "deep": ("[" * 50_000, "more than"),
    "itself": ("a: &a [*a]", "contains itself"),
    "long-aliases": (f"a: &a {'x' * 1_000_000}\nb: [{', '.join(['*a'] * 1000)}]", "more than"),
    "no-tasks": ("{pipelineInfo: {name: a}, root: {dag: {}}}", "no tasks"),
}


@pytest.mark.parametrize("name", NO_PIPELINES)
def test_a_file_without_a_pipeline_is_one_sentence(name: str, tmp_path: Path) -> None:
    text, words = NO_PIPELINES[name]
    started = time.monotonic()
    (finding,) = lint_text(text, tmp_path)
    assert finding.code == "QM001"
    assert words in finding.problem
    assert finding.fix
    assert "\n" not in str(finding)
    assert time.monotonic() - started < 5


def test_binary_and_huge_files_are_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xff\xfe\x00pipeline")
    assert [finding.problem for finding in lint(path)] == ["the file is not UTF-8 text"]
    path.write_text("# " + "x" * (9 << 20))
    assert "larger than 8 MiB" in lint(path)[0].problem


def test_a_message_about_a_wrong_type_quotes_no_value(tmp_path: Path) -> None:
    text = "{pipelineInfo: {name: a}, root: {dag: {tasks: {a: {dependentTasks: hunter2-and-more}}}}}"
    (finding,) = lint_text(text, tmp_path)
    assert finding.code == "QM002"
    assert "hunter2" not in str(finding)


def test_wrong_types_everywhere_are_findings_and_no_tracebacks(tmp_path: Path) -> None:
    spec, platform = yaml.safe_load_all(compiled(right, tmp_path / "right.yaml").read_text())
    places = [path for document in (spec, platform) for path in _paths(document)]
    for number, path in enumerate(places[::3]):
        documents = copy.deepcopy([spec, platform])
        parent: Any = documents[0] if path[0] in spec else documents[1]
        for key in path[:-1]:
            parent = parent[key]
        parent[path[-1]] = [None, 7, "x", [], {}, [{"a": None}], {"a": [1]}, float("nan")][number % 8]
        file = tmp_path / "given.yaml"
        file.write_text(yaml.safe_dump_all(documents))
        assert isinstance(lint(file), list), path


def _paths(value: Any, before: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path for key, inner in items for path in [(*before, key), *_paths(inner, (*before, key))]]


def test_slow_patterns_are_bounded(tmp_path: Path) -> None:
    path = compiled(right, tmp_path / "right.yaml")
    documents = list(yaml.safe_load_all(path.read_text()))
    container = documents[0]["deploymentSpec"]["executors"]["exec-shell"]["container"]
    for text in (
        ";a=b " * 40_000,
        "\n" * 200_000,
        "eyJaaaaaaaaaa-" * 15_000,
        ";pip -a " * 25_000,
        "a@" * 100_000,
        "a-" * 100_000,
    ):
        container["command"] = ["sh", "-c", text]
        container["image"] = text[:60_000]
        path.write_text(yaml.safe_dump_all(documents))
        started = time.monotonic()
        lint(path)
        assert time.monotonic() - started < 10


def test_a_kubernetes_manifest_is_read_like_the_plain_file(tmp_path: Path) -> None:
    spec, platform = yaml.safe_load_all(seeded("two-selectors", tmp_path).read_text())
    manifest = {"kind": "PipelineVersion", "spec": {"pipelineSpec": spec, "platformSpec": platform}}
    found = lint_text(yaml.safe_dump_all([{"kind": "Pipeline"}, manifest]), tmp_path)
    assert [(finding.code, finding.place) for finding in found] == [("QM205", "root/count")]


@dsl.pipeline
def noisy():
    with dsl.ParallelFor([1, 2]) as number:
        count(n=number).set_accelerator_type("nvidia.com/gpu").set_accelerator_limit("1")
    count(n=3).set_accelerator_type("nvidia.com/gpu").set_accelerator_limit("1")


def test_findings_are_silenced_by_code_and_by_place(tmp_path: Path) -> None:
    path = compiled(noisy, tmp_path / "noisy.yaml")
    assert [(f.code, f.place) for f in lint(path)] == [("QM204", "root/count-2"), ("QM204", "root/for-loop-2/count")]
    assert lint(path, ["QM204"]) == []
    assert [finding.place for finding in lint(path, ["QM204@root/count-2"])] == ["root/for-loop-2/count"]
    assert [finding.place for finding in lint(path, ["QM204@root/for-loop-2"])] == ["root/count-2"]
    assert len(lint(path, ["QM204@root/count"])) == 2


@pytest.mark.parametrize("wish", ["QM999", "", "latest", "QM204@train"])
def test_a_wish_that_makes_no_sense_is_usage(wish: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        lint(compiled(noisy, tmp_path / "noisy.yaml"), [wish])


@dsl.pipeline
def annotated():
    task = count(n=1).set_accelerator_type("nvidia.com/gpu").set_accelerator_limit("1")
    kubernetes.add_pod_annotation(task, "quipmill/lint-ignore", "QM204 all nodes are alike; QM301 is here for nothing")


def test_an_annotation_silences_its_own_step(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = compiled(annotated, tmp_path / "annotated.yaml")
    assert lint(path) == []
    assert cli.main(["lint", str(path)]) == 0
    shown = capsys.readouterr().out
    assert "1 file: 0 errors, 0 warnings, 1 silenced" in shown
    assert "the annotation for QM301@root/count silences nothing" in shown
    assert cli.main(["lint", str(path), "--strict"]) == 1


def test_the_command_prints_place_problem_and_fix(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad, good = seeded("resource-in-a-loop", tmp_path), compiled(right, tmp_path / "right.yaml")
    assert cli.main(["lint", str(bad), str(good)]) == 1
    shown = capsys.readouterr().out.splitlines()
    assert shown[0] == str(bad)
    assert shown[1] == "  QM201 error    root/for-loop-2/count"
    assert shown[-1] == "2 files: 1 error, 0 warnings, 0 silenced"
    assert str(good) not in shown


def test_warnings_fail_only_if_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(seeded("gpu-anywhere", tmp_path))
    assert cli.main(["lint", path]) == 0
    assert cli.main(["lint", path, "--strict"]) == 1
    assert cli.main(["lint", path, "--strict", "--ignore", "QM204@root/for-loop-2"]) == 0
    assert "1 silenced" in capsys.readouterr().out


def test_an_ignore_that_meets_nothing_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(compiled(right, tmp_path / "right.yaml"))
    assert cli.main(["lint", path, "--ignore", "QM301@root/make"]) == 0
    assert "--ignore QM301@root/make silences nothing" in capsys.readouterr().out
    assert cli.main(["lint", path, "--ignore", "QM301@root/make", "--strict"]) == 1


def test_json_holds_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = seeded("two-selectors", tmp_path)
    assert cli.main(["lint", str(path), "--format", "json", "--ignore", "QM301"]) == 1
    shown = json.loads(capsys.readouterr().out)
    (finding,) = shown["files"][0]["findings"]
    assert (finding["code"], finding["severity"], finding["place"]) == ("QM205", "error", "root/count")
    assert {finding["problem"] != "", finding["fix"] != ""} == {True}
    assert (shown["errors"], shown["warnings"], shown["silenced"], shown["unused_ignores"]) == (1, 0, 0, ["QM301"])


def test_a_missing_file_is_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["lint", str(tmp_path / "none.yaml")]) == 2
    assert "no such file" in capsys.readouterr().err


def test_names_in_a_file_do_not_steer_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec, platform = yaml.safe_load_all(compiled(right, tmp_path / "right.yaml").read_text())
    spec["root"]["dag"]["tasks"]["\x1b[2Jcount\u202e"] = {"componentRef": {"name": "none\x1b[31m"}}
    path = tmp_path / "given.yaml"
    path.write_text(yaml.safe_dump_all([spec, platform]))
    assert cli.main(["lint", str(path)]) == 1
    assert not re.search("[\x1b\u202e]", capsys.readouterr().out)
