"""The captioning pipelines as they are compiled: loops over parameters, what is cached, and what nothing can get past."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from quipmill.cli import main
from quipmill.examples.captioning.drawings import HELD_OUT, draw, write_rows
from quipmill.examples.captioning.server import serving
from quipmill.http import client
from quipmill.kubeflow import pipelines
from quipmill.kubeflow.compile import shipped


@cache
def spec(stem: str) -> dict[str, Any]:
    found: dict[str, Any] = next(yaml.safe_load_all((shipped() / f"{stem}.yaml").read_text(encoding="utf-8")))
    return found


def tasks(stem: str) -> dict[str, Any]:
    """All tasks, those in loops and conditions too."""
    dags = [spec(stem)["root"]["dag"], *(one["dag"] for one in spec(stem)["components"].values() if "dag" in one)]
    return {name: task for dag in dags for name, task in dag["tasks"].items()}


def cached(stem: str) -> set[str]:
    names = {name for name, task in tasks(stem).items() if task.get("cachingOptions", {}).get("enableCache")}
    return {name for name in names if not name.startswith(("for-loop", "condition", "importer"))}


def test_what_reads_the_outside_is_not_cached_and_the_rest_is() -> None:
    everything = {"fetch-images", "extract-features", "report-rows", "join-chunks", "train-captioner", "train-captioner-2"}
    assert cached("captioning_train") == everything | {"evaluate-captions", "evaluate-captions-2"}
    assert cached("captioning_predict") == {"caption-images", "gather-captions"}


@pytest.mark.parametrize(("stem", "step"), [("captioning_train", "split-rows"), ("captioning_predict", "list-images")])
def test_the_loop_gets_only_the_items_of_the_first_step(stem: str, step: str) -> None:
    (loop,) = (task for task in tasks(stem).values() if "parameterIterator" in task)
    items = loop["inputs"]["parameters"][loop["parameterIterator"]["items"]["inputParameter"]]
    assert items["taskOutputParameter"] == {"outputParameterKey": "Output", "producerTask": step}
    assert loop["iteratorPolicy"]["parallelismLimit"] == (20 if stem == "captioning_train" else 4)
    if stem == "captioning_train":
        assert "artifacts" not in loop["inputs"]


def test_the_report_of_rows_comes_before_the_join_that_may_end_the_run() -> None:
    found = tasks("captioning_train")
    assert "report-rows" in found["join-chunks"]["dependentTasks"] and "retryPolicy" not in found["join-chunks"]
    assert found["train-captioner"]["inputs"]["artifacts"]["data"]["taskOutputArtifact"]["producerTask"] == "join-chunks"


def test_pipelines_have_no_outputs_and_every_parameter_a_meaning() -> None:
    for name in ("captioning_train", "captioning_predict"):
        root = spec(name)["root"]
        assert "outputDefinitions" not in root
        assert all(one["description"] for one in root["inputDefinitions"]["parameters"].values())
        assert [gpu for _, gpu in pipelines.variants(name)] == ["gke", None]


def test_lint_finds_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    files = [str(path) for path in sorted(shipped().glob("captioning_*.yaml"))]
    assert len(files) == 4 and main(["lint", *files]) == 0
    assert "0 errors, 0 warnings" in "".join(capsys.readouterr())


def test_the_same_seed_draws_the_same_and_held_out_pairs_are_apart(tmp_path: Path) -> None:
    one, again, other = (draw(tmp_path / name, 60, seed=seed) for name, seed in (("a", 1), ("b", 1), ("c", 2)))
    assert one == again and one != other
    assert all((tmp_path / "a" / drawing.file).read_bytes() == (tmp_path / "b" / drawing.file).read_bytes() for drawing in one)
    apart = draw(tmp_path / "d", 40, seed=1, held_out=True)

    def pairs(drawings: Any) -> list[set[tuple[str, str]]]:
        return [{(shape.colour, shape.shape) for shape in drawing.shapes} for drawing in drawings]

    assert not any(shown & HELD_OUT for shown in pairs(one)) and all(shown & HELD_OUT for shown in pairs(apart))
    assert {word for drawing in apart for word in drawing.caption.split()} <= {w for d in one for w in d.caption.split()}


def test_the_server_of_the_example_gives_files_of_its_folder_and_no_others(tmp_path: Path) -> None:
    folder = tmp_path / "www"
    write_rows(tmp_path / "secret.tsv", draw(folder, 1))
    with serving(folder) as address, client(allow_private=True) as http:
        assert http.get(f"{address}/00000.png").content == (folder / "00000.png").read_bytes()
        assert [
            http.get(f"{address}/{path}").status_code for path in ("", "gone.png", "..%2fsecret.tsv", "%2e%2e/secret.tsv")
        ] == [404] * 4
