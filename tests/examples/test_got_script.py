"""The got_script example: how its pipelines are wired, and what each step takes, refuses and leaves behind."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from kfp.dsl import Dataset, Model

from quipmill.examples.got_script.components import compare, digest_script, evaluate_script, generate, recipe, score
from quipmill.examples.got_script.play import PLAY
from quipmill.examples.got_script.play import main as write_play
from quipmill.kubeflow.compile import shipped
from quipmill.kubeflow.pipelines import file_stem
from quipmill.schema import Post, read_jsonl
from quipmill.scripts import read_lines
from tests.examples.got_steps import counted, outputs, put, read_parts, texts, untrained

Parts = dict[str, Dataset]


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Parts:
    return read_parts(PLAY, tmp_path_factory.mktemp("parts"))


@pytest.fixture(scope="module")
def model(parts: Parts, tmp_path_factory: pytest.TempPathFactory) -> Model:
    return untrained(parts, tmp_path_factory.mktemp("model") / "model")


def measured(parts: Parts, model: Model, out: Path, **settings: Any) -> dict[str, Any]:
    made = outputs(out, ("report", "scores", "metrics"))
    evaluate_script.python_func(**parts, model=model, **made, **settings)
    return made


def drawn(model: Model, out: Path, **settings: Any) -> dict[str, Any]:
    made = outputs(out, ("new_script", "metrics"))
    generate.python_func(model, **made, **settings)
    return made


def compiled(name: str, gpu: str | None) -> dict[str, Any]:
    text = (shipped() / f"{file_stem(name, gpu=gpu)}.yaml").read_text(encoding="utf-8")
    document: dict[str, Any] = next(yaml.safe_load_all(text))
    return document


@pytest.mark.parametrize("gpu", ["gke", None])
def test_only_training_asks_for_a_gpu_and_each_step_has_the_image_it_needs(gpu: str | None) -> None:
    spec = compiled("got_script_gpt2", gpu)
    found = {}
    for name, executor in spec["deploymentSpec"]["executors"].items():
        container = executor["container"]
        target = container["image"].rpartition("/")[2].partition(":")[0].removeprefix("quipmill-")
        found[name.removeprefix("exec-")] = (target, "accelerator" in container["resources"])
    assert found == {
        **{name: ("core", False) for name in ("base-model", "compare", "digest-script", "evaluate-script", "generate", "recipe")},
        **{name: ("core", False) for name in ("script", "split")},
        "finetune": ("tf", gpu is not None),
        "finetune-2": ("torch", gpu is not None),
        "score": ("torch", False),
    }


def test_the_steps_are_wired_as_the_readme_says() -> None:
    tasks = compiled("got_script", None)["root"]["dag"]["tasks"]
    uncached = {name for name, task in tasks.items() if not task["cachingOptions"]}
    assert uncached == {"digest-script", "generate"}
    held_out = tasks["split"]["inputs"]["parameters"]
    for side in ("valid", "test"):  # so that splits that the files bring along are kept
        wanted = {"outputParameterKey": f"{side}_share", "producerTask": "script"}
        assert held_out[f"{side}_fraction"]["taskOutputParameter"] == wanted
    assert held_out["duplicate_threshold"]["runtimeValue"]["constant"] == 0.0
    assert tasks["script"]["inputs"]["parameters"]["sha256"]["taskOutputParameter"]["producerTask"] == "digest-script"
    assert tasks["finetune"]["inputs"]["artifacts"]["base"]["taskOutputArtifact"]["producerTask"] == "recipe"
    assert tasks["finetune"]["inputs"]["parameters"]["engine"]["runtimeValue"]["constant"] == "lstm"
    assert set(tasks["generate"]["dependentTasks"]) == {"evaluate-script", "finetune"}


def test_the_digest_follows_the_content(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("ADA: hm\n")
    first = digest_script.python_func(str(tmp_path / "a.txt"))
    (tmp_path / "a.txt").write_text("ADA: ha\n")
    assert digest_script.python_func(str(tmp_path / "a.txt")) != first
    with pytest.raises(SystemExit):
        digest_script.python_func(str(tmp_path / "b.txt"))
    assert "b.txt: no such file. Check the path" in capsys.readouterr().err


def test_a_recipe_takes_whole_numbers_however_they_arrive(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    base = put(Model, tmp_path / "base")
    recipe.python_func(base, size="small", epochs=3, settings={"hidden": 300.0, "dropout": 0.5, "learning_rate": 1.0})
    facts = json.loads((tmp_path / "base/lstm.json").read_text())
    assert (facts["hidden"], facts["epochs"], facts["dropout"], facts["layers"]) == (300, 3, 0.5, 2)
    assert base.metadata["base_model"] == "lstm-small" and base.metadata["hidden"] == 300
    for wrong, says in (({"size": "huge"}, "no LSTM of size 'huge'"), ({"settings": {"depth": 3}}, "has no setting 'depth'")):
        with pytest.raises(SystemExit):
            recipe.python_func(base, **wrong)
        assert says in capsys.readouterr().err


def test_ready_made_splits_pass_through_the_pipeline_as_they_are(tmp_path: Path) -> None:
    folder = tmp_path / "GoT"
    folder.mkdir()
    sides = {"train": 83, "valid": 9, "test": 4}
    for name, count in sides.items():
        (folder / f"ptb.{name}.txt").write_text("".join(f"<boname> JON <eoname> {name} {n} <eos>\n" for n in range(count)))
    found = read_parts(folder, tmp_path / "out", valid_fraction=0.3)
    assert {name: texts(part) for name, part in found.items()} == {
        name: [f"<boname> JON <eoname> {name} {n} <eos>" for n in range(count)] for name, count in sides.items()
    }


def test_evaluation_measures_all_three_sides_and_counts_unknown_words(parts: Parts, model: Model, tmp_path: Path) -> None:
    made = measured(parts, model, tmp_path)
    figures = made["metrics"].metadata
    for side in ("train", "valid", "test"):
        assert figures[f"{side}_perplexity"] > 100 and 0 <= figures[f"{side}_unk_rate"] < 1
    assert figures["train_unk_rate"] == 0 < figures["test_unk_rate"]
    known = {word for text in texts(parts["train"]) for word in text.split()}
    words = [word for text in texts(parts["test"]) for word in [*text.split(), "<eos>"]]
    assert figures["test_unk_rate"] == pytest.approx(sum(word not in known | {"<eos>"} for word in words) / len(words))
    page = Path(made["report"].path).read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>") and "http" not in page.replace("http-equiv", "") and "<script" not in page
    assert f"{figures['test_perplexity']:,.1f}" in page and "What it writes" in page and '<polyline class="valid"' in page
    again = measured(parts, model, tmp_path / "again")
    assert Path(again["report"].path).read_text(encoding="utf-8") == page
    assert measured(parts, model, tmp_path / "few", max_lines=5)["metrics"].metadata["test_tokens"] < figures["test_tokens"]


def test_hostile_names_and_words_are_escaped(tmp_path: Path) -> None:
    play = "".join(f"<SCRIPT>{n}: <img/src=x> &amp; {n}\n\n<b>bold</b> direction {n}\n\nADA: </dd><i>{n}\n\n" for n in range(30))
    (tmp_path / "play.txt").write_text(play)
    found = read_parts(tmp_path / "play.txt", tmp_path)
    page = Path(measured(found, untrained(found, tmp_path / "model"), tmp_path)["report"].path).read_text(encoding="utf-8")
    for bad in ("<img", "<i>", "<b>", "<SCRIPT"):
        assert bad not in page
    assert "&lt;" in page


def test_the_same_seed_writes_the_same_script_and_it_can_be_read_again(model: Model, tmp_path: Path) -> None:
    first, again = (drawn(model, tmp_path / name, tokens=400, seed="7") for name in "ab")
    other = drawn(model, tmp_path / "c", tokens=400)
    scripts = [Path(made["new_script"].path, "new_script.txt").read_text() for made in (first, again, other)]
    assert scripts[0] == scripts[1] != scripts[2]
    assert first["new_script"].metadata["seed"] == 7 and isinstance(other["new_script"].metadata["seed"], int)
    counts = first["metrics"].metadata
    lines = list(read_lines(scripts[0].splitlines(keepends=True), "paragraphs"))
    assert counts["tokens"] == 400 and counts["lines"] == len(lines) > 0
    assert counts["speeches"] == sum(bool(line.name) for line in lines)
    assert all(line.text.count("[") == line.text.count("]") for line in lines)
    assert Path(first["new_script"].path, "tokens.txt").read_text().count("\n") == len(lines)
    assert len(Path(first["new_script"].path, "printed.txt").read_text().split()) > 300


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"tokens": 0}, "max_tokens must be at least 1"),
        ({"temperature": 0.0}, "temperatures must be above 0"),
        ({"seed": "x"}, "seed must be a whole number"),
    ],
)
def test_a_wrong_setting_is_one_sentence(
    settings: dict[str, Any], says: str, model: Model, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        drawn(model, tmp_path, **settings)
    assert says in capsys.readouterr().err and not (tmp_path / "new_script").exists()


def test_models_stand_side_by_side_by_the_same_bytes(
    parts: Parts, model: Model, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = outputs(tmp_path / "other", ("scores", "metrics"))
    score.python_func(counted(parts, tmp_path / "markov"), parts["test"], **other)
    ours = measured(parts, model, tmp_path)["scores"]
    made = outputs(tmp_path / "both", ("report", "metrics"))
    compare.python_func(**parts, lstm=ours, gpt2=other["scores"], **made)
    figures = made["metrics"].metadata
    assert figures["markov_test_bits_per_byte"] == other["metrics"].metadata["test_bits_per_byte"]
    assert figures["gpt2_test_bits_per_byte"] == figures["markov_test_bits_per_byte"] < figures["lstm_test_bits_per_byte"]
    scores = json.loads(Path(ours.path).read_text())
    assert scores["bytes"] == sum(len(text.encode()) + 1 for text in texts(parts["test"]))
    page = Path(made["report"].path).read_text(encoding="utf-8")
    assert "lstm (test)" in page and f"{figures['lstm_test_bits_per_byte']:.3f}" in page and "Training of lstm (test)" in page

    few = measured(parts, model, tmp_path / "few", max_lines=5)["scores"]
    for wrong, says in ((few, "scores of other lines"), (put(Dataset, tmp_path / "none"), "no scores in it")):
        with pytest.raises(SystemExit):
            compare.python_func(**parts, lstm=ours, gpt2=wrong, **made)
        assert says in capsys.readouterr().err


def test_a_model_of_another_engine_is_refused(parts: Parts, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        measured(parts, counted(parts, tmp_path / "markov"), tmp_path)
    assert "a model of engine markov, not of lstm. Give what `finetune --engine lstm` made" in capsys.readouterr().err


def test_the_play_that_comes_along_is_all_names_and_directions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert write_play([str(tmp_path / "play.txt")]) == 0 and write_play([]) == 2 and "usage: " in capsys.readouterr().err
    parts = read_parts(tmp_path / "play.txt", tmp_path)
    lines = [post for part in parts.values() for post in read_jsonl(part.path, Post)]
    assert {post.author for post in lines} == {"", "TOBIAS", "MARTHA", "ELLEN", "BEN", "MAYOR", "PRIEST", "BOY"}
    assert sum(len(post.text) for post in lines) > 12_000
