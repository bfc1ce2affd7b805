"""Every component: signature, docstring, imports, image, and its body on real files."""

import ast
import inspect
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import yaml
from kfp import dsl

from quipmill import __version__, components, config
from quipmill.errors import UsageError
from quipmill.kubeflow.pipelines import components as all_components
from tests.fakes.curation_server import running_curation

COMPONENTS = all_components()
FOLDER = Path(components.__file__).parent
FILES = sorted(path for path in FOLDER.glob("*.py") if path.stem not in ("__init__", "images"))

CONFIGS = {
    "scrape": config.ScrapeConfig,
    "clean": config.CleanConfig,
    "script": config.ScriptConfig,
    "split": config.SplitConfig,
    "base_model": config.BaseModelConfig,
    "finetune": config.FinetuneConfig,
    "sample": config.SampleConfig,
    "evaluate": config.EvaluateConfig,
    "curate": config.CurateConfig,
    "publish": config.PublishConfig,
}
EMPTY = {int: 0, float: 0.0, str: ""}
"""What stands for None, which no KFP parameter can be."""


def test_every_file_is_exported() -> None:
    assert [path.stem for path in FILES] == sorted(components.__all__)


@pytest.mark.parametrize("name", CONFIGS)
def test_defaults_are_those_of_the_config(name: str) -> None:
    signature = inspect.signature(COMPONENTS[name].python_func)
    for field in fields(CONFIGS[name]):
        assert field.name in signature.parameters, f"{name} cannot set {field.name}"
        parameter = signature.parameters[field.name]
        default = list(field.default) if isinstance(field.default, tuple) else field.default
        if field.name == "seed" and default is None:
            default = ""  # text, since 0 is a seed
        elif field.name in ("dropout", "weight_decay"):
            default = -1.0  # 0 is a choice
        elif default is None:
            default = EMPTY[parameter.annotation]
        assert parameter.default == default and type(parameter.default) is type(default), f"{name}({field.name}=)"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_imports_at_the_top_are_stdlib_kfp_and_quipmill(path: Path) -> None:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        modules += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        for module in modules:
            top = module.partition(".")[0]
            assert top in sys.stdlib_module_names or top in ("kfp", "quipmill"), f"{path.name} imports {module}"


def test_importing_the_components_loads_no_stage_and_no_framework() -> None:
    code = (
        "import sys, quipmill.components, quipmill.pipeline\n"
        "bad = [m for m in sys.modules if m.split('.')[0] in ('torch','tensorflow','transformers','ctranslate2','numpy')]\n"
        "bad += [m for m in sys.modules if m.startswith(('quipmill.stages', 'quipmill.sources', 'quipmill.engines'))]\n"
        "assert not bad, bad"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


@pytest.mark.parametrize("name", COMPONENTS)
def test_docstring_describes_every_input_and_output(name: str) -> None:
    specification = COMPONENTS[name].component_spec
    document = yaml.safe_load(FOLDER.parent.joinpath("kubeflow/yaml/components", f"{name}.yaml").read_text(encoding="utf-8"))
    assert specification.description and specification.description.splitlines()[0].endswith((".", ","))
    compiled = next(iter(document["components"].values()))
    for side in ("inputDefinitions", "outputDefinitions"):
        for kind in ("parameters", "artifacts"):
            for put, definition in compiled.get(side, {}).get(kind, {}).items():
                assert definition.get("description"), f"{name}: {put} has no description in the YAML"


@pytest.mark.parametrize("name", COMPONENTS)
def test_step_installs_nothing_and_names_its_image(name: str) -> None:
    container = COMPONENTS[name].component_spec.implementation.container
    assert "pip" not in " ".join(map(str, [*container.command[:-1], *container.args]))
    target = {"finetune": "torch", "evaluate": "torch", "sample": "sample"}.get(name, "core")
    assert container.image.endswith(f"/quipmill-{target}:{__version__}")


def test_image_names(monkeypatch: pytest.MonkeyPatch) -> None:
    from quipmill.components import images

    monkeypatch.setenv("QUIPMILL_REGISTRY", "registry.example.com/ada/")
    assert images.image("core") == f"registry.example.com/ada/quipmill-core:{__version__}"
    assert images.image("tf", "localhost:5000") == f"localhost:5000/quipmill-tf:{__version__}"
    with pytest.raises(KeyError, match="no image target 'gpu'"):
        images.image("gpu")


def artifact(kind: type[Any], folder: Path, name: str) -> Any:
    return kind(name=name, uri=str(folder / name), metadata={})


def test_bodies_run_on_real_artifacts(tmp_path: Path, posts_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole chain with markov, each component called as a function."""
    monkeypatch.setenv("QUIPMILL_RUN_ID", "a-run")
    make = {kind: lambda name, kind=kind: artifact(kind, tmp_path, name) for kind in (dsl.Dataset, dsl.Model, dsl.Metrics)}
    dataset, model, metrics = make[dsl.Dataset], make[dsl.Model], make[dsl.Metrics]
    steps = {name: component.python_func for name, component in COMPONENTS.items()}

    facts = metrics("facts")
    raw = dataset("raw")
    archive = str(tmp_path / "archive")
    new_posts, corpus_uri = steps["scrape"]([f"files:{posts_file}"], archive, raw, facts)
    assert new_posts == raw.metadata["rows"] == facts.metadata["posts"] > 100
    cleaned = dataset("cleaned")
    steps["clean"](corpus_uri, cleaned, facts)
    assert cleaned.metadata["rows"] == facts.metadata["kept"]
    parts = {name: dataset(name) for name in ("train", "valid", "test")}
    steps["split"](cleaned, **parts, metrics=facts, min_characters=100)
    assert sum(part.metadata["rows"] for part in parts.values()) == cleaned.metadata["rows"]
    trained = model("model")
    steps["finetune"](parts["train"], parts["valid"], trained, facts, engine="markov", seed="1")
    assert trained.metadata["engine"] == "markov" and trained.metadata["rows"] == parts["train"].metadata["rows"]
    samples = dataset("samples")
    steps["sample"](trained, samples, facts, n=8, temperatures=[0.5, 1], seed="7")
    assert (samples.metadata["rows"], samples.metadata["seed"]) == (16, 7)
    evaluated, kept = dataset("evaluated"), dataset("kept")
    report, card = artifact(dsl.HTML, tmp_path, "report"), artifact(dsl.Markdown, tmp_path, "card")
    steps["evaluate"](samples, **parts, model=trained, evaluated=evaluated, kept=kept, report=report, card=card, metrics=facts)
    assert evaluated.metadata["rows"] == 16 and Path(report.path).read_text(encoding="utf-8").lstrip().startswith("<!")
    summary = artifact(dsl.Markdown, tmp_path, "summary")
    steps["curate"](evaluated, summary, facts)
    assert "No curation service is configured" in Path(summary.path).read_text(encoding="utf-8")
    with running_curation() as service:
        monkeypatch.setenv("QUIPMILL_SERVICE_TOKEN", service.token)
        steps["curate"](evaluated, summary, facts, service_url=service.url, account="ada")
        assert facts.metadata["added"] == len(service.drafts) == evaluated.metadata["kept"] > 0
        service.approve()
        steps["publish"](summary, facts, service_url=service.url, limit=2)
        assert (facts.metadata["posted"], facts.metadata["failed"]) == (2, 0)
    assert Path(summary.path).read_text(encoding="utf-8").startswith("# 2 posted, 0 failed")
    steps["mark_trained"](corpus_uri)
    assert steps["scrape"]([f"files:{posts_file}"], archive, raw, facts)[0] == 0
    base = model("base")
    steps["base_model"]("tiny", base)
    assert base.metadata["base_model"] == "tiny"
    for made in (raw, cleaned, trained, samples, evaluated, kept, base, facts):
        assert all(isinstance(value, str | int | float | bool) for value in made.metadata.values())


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"seed": "abc"}, "seed must be a whole number or empty, found 'abc'"),
        ({"temperatures": ["hot"]}, "temperatures must be a list of numbers"),
        ({"n": 0}, "n must be at least 1, found 0"),
    ],
)
def test_a_wrong_parameter_is_one_sentence_and_exit_code_2(
    given: dict[str, Any], message: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        COMPONENTS["sample"].python_func(
            artifact(dsl.Model, tmp_path, "m"),
            artifact(dsl.Dataset, tmp_path, "s"),
            artifact(dsl.Metrics, tmp_path, "x"),
            **given,
        )
    assert end.value.code == 2
    assert f"error: {message}" in capfd.readouterr().err
    assert not list(tmp_path.iterdir())


def test_parsers_of_parameters() -> None:
    assert config.parse_seed("") is None and config.parse_seed(" 0 ") == 0
    assert config.parse_numbers("t", [1, 0.5, "2"]) == (1.0, 0.5, 2.0)
    for text in ("-1", "1.5", "²"):
        with pytest.raises(UsageError, match="seed must be"):
            config.parse_seed(text)
