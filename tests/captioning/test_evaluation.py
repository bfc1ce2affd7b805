"""BLEU of captions, on images and on combinations that were held out, and the report."""

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from quipmill.captioning.dataset import read_split
from quipmill.captioning.evaluation import CaptionsConfig, bleu, evaluate_captions
from quipmill.errors import CheckpointError
from quipmill.report import captions as report
from quipmill.schema import read_manifest


def test_bleu_is_one_for_the_same_words_and_counts_any_reference() -> None:
    captions = ["a small red cat sat", "two dogs run on the grass"]
    assert bleu(captions, [[text] for text in captions], 4) == pytest.approx(1)
    others = [["the cat", "a small red cat sat"], ["two dogs run on the grass"]]
    assert bleu(captions, others, 4) == pytest.approx(1), "images may have different numbers of references"
    assert bleu(captions, [["nothing in common here"], ["nor here either at all"]], 1) < 0.1


def test_bleu_is_what_the_formula_says() -> None:
    # 3 of 4 words and 2 of 3 pairs agree; the caption is shorter than its reference by one word
    assert bleu(["a red cat sat"], [["a red cat lay down"]], 1) == pytest.approx(0.75 * 2.718281828 ** (1 - 5 / 4))
    assert bleu(["a red cat sat"], [["a red cat lay down"]], 2) == pytest.approx(
        (0.75 * 2 / 3) ** 0.5 * 2.718281828 ** (1 - 5 / 4)
    )


def test_held_out_images_and_combinations_are_stated_apart(trained: Path, joined: Path, tmp_path: Path) -> None:
    done = evaluate_captions(joined, trained, tmp_path / "report.html", tmp_path / "captions.jsonl", CaptionsConfig())
    split = read_split(trained / "split.json")
    rows = [json.loads(line) for line in (tmp_path / "captions.jsonl").read_text().splitlines()]
    assert {row["key"] for row in rows if row["side"] == "test"} == set(split.test)
    assert {row["key"] for row in rows if row["side"] == "combinations"} == set(split.combinations)
    for side in ("test", "combinations"):
        assert done.metrics[f"{side}_images"] == len(getattr(split, side)) > 0
        assert 0 <= done.metrics[f"{side}_bleu_4"] <= done.metrics[f"{side}_bleu_1"] <= 1
    text = (tmp_path / "report.html").read_text()
    assert text.count("data:image/jpeg;base64,") == len(rows)
    assert not re.search(r"(?:src|href)=(?!.data:)", text), "the report opens nothing from elsewhere"
    assert f"{done.metrics['test_bleu_4']:.3f}" in text


def test_a_baseline_stands_beside_it_and_must_have_the_same_split(trained: Path, joined: Path, tmp_path: Path) -> None:
    baseline = tmp_path / "blind"
    shutil.copytree(trained, baseline)
    out = tmp_path / "report.html", tmp_path / "captions.jsonl"
    metrics = evaluate_captions(joined, trained, *out, CaptionsConfig(), baseline=baseline).metrics
    assert metrics["shuffled_test_bleu_4"] == metrics["test_bleu_4"]
    assert "trained on shuffled images" in out[0].read_text()
    split = json.loads((baseline / "split.json").read_text())
    split["train"], split["test"] = split["test"], split["train"]
    (baseline / "split.json").write_text(json.dumps(split))
    with pytest.raises(CheckpointError, match="trained on other images"):
        evaluate_captions(joined, trained, *out, CaptionsConfig(), baseline=baseline)


def test_a_model_of_other_data_is_refused(trained: Path, joined: Path, tmp_path: Path) -> None:
    shutil.copytree(joined, other := tmp_path / "other")
    with (other / "captions.jsonl").open("a") as file:
        file.write(json.dumps({"key": "c1/0", "caption": "one more", "url": "http://127.0.0.1/x", "feature": 0}) + "\n")
    with pytest.raises(CheckpointError, match="trained on other data"):
        evaluate_captions(other, trained, tmp_path / "report.html", tmp_path / "captions.jsonl", CaptionsConfig())


def test_hostile_captions_do_no_harm_in_the_report(trained: Path) -> None:
    manifest = replace(read_manifest(trained), config={"x": "<img src=x onerror=alert(1)>"})
    example = report.Example(b"", "</p><script>alert(1)</script>", ["\x1b[31m<b>", "a" * 10_000])
    text = report.html(report.Captions(manifest, {"test_images": 1.0}, {"test": [example]}, {"train": 3}))
    assert "<script>" not in text
    assert "<img src=x" not in text
    assert "\x1b" not in text
    assert len(text) < 30_000
