"""One model per query, with the markov engine: none, one and five queries, one of them broken, and what the cache saves."""

import io
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from quipmill.cli import main
from quipmill.kubeflow.compile import compile_pipeline
from quipmill.kubeflow.progress import Progress
from quipmill.kubeflow.results import Run
from quipmill.kubeflow.run import run_pipeline
from tests.kubeflow.conftest import write_posts

STEPS = ["scrape", "clean", "split", "finetune", "sample", "evaluate", "curate", "mark-trained"]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compile_pipeline("posts_each", tmp_path_factory.mktemp("package"), engine="markov", gpu=None)


def run_each(package: Path, queries: list[str], out: Path, cache: bool = False, **options: Any) -> tuple[Run, str]:
    shown = io.StringIO()
    values = {"queries": queries, "n": 5, "seed": "1", **options}
    return run_pipeline(package, values, out, cache=cache, progress=Progress(shown)), shown.getvalue()


def by_query(run: Run) -> dict[str, dict[str, str]]:
    """Statuses of the steps, by query and step."""
    found: dict[str, dict[str, str]] = {}
    for step in run.steps:
        query, _, name = step.name.partition("/")
        found.setdefault(query, {})[name] = step.status
    return found


def trained(run: Run) -> list[str]:
    """Queries whose model this run made."""
    return sorted(query for query, steps in by_query(run).items() if steps.get("finetune") == "succeeded")


def test_no_query_ends_green_and_says_so(package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", str(package), "queries=[]", "--out", str(tmp_path / "out")]) == 0
    assert "queries is empty: nothing to do. Skipped: query/scrape, query/clean" in capsys.readouterr().err
    record = json.loads((tmp_path / "out/run.json").read_text())
    assert record["status"] == "succeeded" and {step["status"] for step in record["steps"]} == {"skipped"}


def test_a_query_is_one_corpus_whatever_it_names(package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, two = write_posts(tmp_path / "one.txt", seed=1), write_posts(tmp_path / "two.txt", seed=2)
    (tmp_path / "band.txt").write_text(f"# the band\nfiles:{one}\nfiles:{two}\n")
    out = tmp_path / "out"
    assert main(["run", str(package), f'queries=["@{tmp_path}/band.txt"]', "n=5", "--out", str(out)]) == 0
    record = json.loads((out / "run.json").read_text())
    names = [step["name"] for step in record["steps"]]
    (folder,) = {name.partition("/")[0] for name in names}
    assert folder.startswith("query-") and "-band.txt-" in folder and names == [f"{folder}/{step}" for step in STEPS]
    assert record["steps"][0]["outputs"]["new_posts"] == 400
    assert (out / folder / "evaluate/report.html").stat().st_size and (out / folder / "finetune/model/manifest.json").exists()
    capsys.readouterr()


def test_five_queries_one_broken_then_again_then_one_more(package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quipmill.kubeflow.runner.source_digest", lambda: "as it is")  # nobody edits the library meanwhile
    out, files = tmp_path / "out", [write_posts(tmp_path / f"{n}.txt", seed=n) for n in range(5)]
    queries = [f"files:{file}" for file in files]
    broken = f"files:{tmp_path}/nobody.txt"

    result, shown = run_each(package, [*queries[:2], broken, *queries[2:4]], out, cache=True)
    found = by_query(result)
    assert (result.status, result.exit) == ("failed", 1) and "nobody.txt" in result.error
    (bad,) = [query for query, steps in found.items() if steps == {"scrape": "failed"}]
    assert "nobody.txt" in bad and f"step {bad}/scrape failed: " in result.error
    good = sorted(found.keys() - {bad})
    assert [found[query] for query in good] == [dict.fromkeys(STEPS, "succeeded")] * 4
    models = [json.loads((out / query / "finetune/model/manifest.json").read_text())["data"]["digest"] for query in good]
    assert len(set(models)) == 4 and all((out / query / "sample/samples").stat().st_size for query in good)

    again, shown = run_each(package, queries[:4], out, cache=True)
    assert again.status == "succeeded" and not trained(again)
    assert Counter(step.status for step in again.steps) == {"succeeded": 4, "skipped": 28}
    assert shown.count("no new posts: nothing to train") == 4

    opened, _ = run_each(package, queries[:1:-1], out, cache=True, min_new_posts=0)  # in another order, with one more
    assert opened.status == "succeeded"
    (new,) = trained(opened)
    assert "4.txt" in new
    cached = {query: {name for name, status in steps.items() if status == "cached"} for query, steps in by_query(opened).items()}
    assert cached == dict.fromkeys(good[2:], {"clean", "split", "finetune"}) | {new: set()}
