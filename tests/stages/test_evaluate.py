"""The stage with a real model: what it writes, what it says of bad input, and that it says the same twice."""

import json
import logging
import math
import random
import shutil
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from quipmill.bases import describe_base
from quipmill.cli import main
from quipmill.config import EvaluateConfig, FinetuneConfig, SampleConfig
from quipmill.errors import CheckpointError, DataError, QuipmillError, UsageError
from quipmill.schema import Post, Sample, read_jsonl, read_manifest, write_jsonl, write_manifest
from quipmill.stages.evaluate import Evaluated, evaluate
from quipmill.stages.finetune import finetune
from quipmill.stages.sample import sample
from quipmill.text import read_samples

OUTPUTS = ("samples.jsonl", "samples.txt", "report.html", "card.md")


def posts(count: int, seed: int) -> list[Post]:
    draw = random.Random(seed)
    who, did = (
        ["the cat", "my neighbour", "a tram driver", "the baker", "my aunt"],
        ["sings", "waits", "argues", "paints", "naps"],
    )
    where, why = (
        ["by the canal", "on the roof", "at platform nine", "behind the kiosk"],
        ["again", "for once", "since Tuesday", "in the rain"],
    )
    return [
        Post(
            str(number),
            "ada",
            " ".join(["Today", draw.choice(who), draw.choice(did), draw.choice(where), draw.choice(why)]) + f", day {number}.",
        )
        for number in range(count)
    ]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with train, valid and test posts, a model and its samples."""
    folder = tmp_path_factory.mktemp("made")
    for name, count, seed in (("train", 200, 1), ("valid", 25, 2), ("test", 30, 3)):
        write_jsonl(folder / f"{name}.jsonl", posts(count, seed))
    finetune(folder / "train.jsonl", folder / "valid.jsonl", None, folder / "model", FinetuneConfig(engine="markov", seed=1))
    sample(folder / "model", folder / "samples.jsonl", SampleConfig(n=20, temperatures=(0.7, 1.0), seed=7))
    return folder


def run(made: Path, out: Path, *, config: EvaluateConfig | None = None, base: Path | None = None, **other: Path) -> Evaluated:
    inputs = {name: made / f"{name}.jsonl" for name in ("samples", "train", "valid", "test")} | {"model": made / "model"} | other
    return evaluate(
        **inputs,
        **{f"out_{key}": out / name for key, name in zip(("samples", "text", "report", "card"), OUTPUTS, strict=True)},
        config=config or EvaluateConfig(),
        base=base,
    )


def test_writes_samples_text_report_and_card(made: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        result = run(made, tmp_path)
    judged = list(read_jsonl(tmp_path / "samples.jsonl", Sample))
    assert len(judged) == 40 == result.kept + sum(result.dropped.values())
    for one in judged:
        assert one.keep is not None and one.keep == (not one.flags)
        assert one.length and one.bits_per_byte and one.nearest and one.overlap is not None
        assert one.nearest in {post.text for post in read_jsonl(made / "train.jsonl", Post)}
    assert list(read_samples(tmp_path / "samples.txt")) == [one.text for one in judged if one.keep]
    html = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "Posts it has never seen" in html and read_manifest(made / "model").digest in html
    assert (tmp_path / "card.md").read_text(encoding="utf-8").startswith("# markov")
    assert f"evaluate: kept {result.kept} of 40 samples" in caplog.text
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(OUTPUTS)


def test_metrics_are_finite_and_beside_real_posts(made: Path, tmp_path: Path) -> None:
    metrics = run(made, tmp_path).metrics
    assert all(isinstance(value, float) and math.isfinite(value) for value in metrics.values())
    assert metrics["test_bits_per_byte"] == metrics["markov_test_bits_per_byte"]
    assert 0 < metrics["test_bits_per_byte"] < metrics["start_valid_bits_per_byte"]
    assert metrics["test_word_perplexity"] > 1
    assert metrics["drawn"] == 40 and metrics["test_posts"] == 30
    for name in (
        "distinct_1",
        "distinct_2",
        "mean_length",
        "mean_copied_fraction",
        "copied_share",
        "duplicate_share",
        "over_length_share",
        "empty_share",
        "marker_share",
        "training_post_share",
    ):
        assert name in metrics and f"real_{name}" in metrics
    assert metrics["real_empty_share"] == metrics["real_marker_share"] == 0


def test_same_inputs_same_bytes(made: Path, tmp_path: Path) -> None:
    assert run(made, tmp_path / "one") == run(made, tmp_path / "two")
    for name in OUTPUTS:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_scores_at_most_so_many_posts(made: Path, tmp_path: Path) -> None:
    some = run(made, tmp_path, config=EvaluateConfig(max_score_posts=7)).metrics
    assert some["test_posts"] == 7
    assert "7 held-out posts" in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert run(made, tmp_path, config=EvaluateConfig(max_score_posts=0)).metrics["test_posts"] == 30


def test_planted_samples_are_dropped_with_their_reason(made: Path, tmp_path: Path) -> None:
    known = next(read_jsonl(made / "train.jsonl", Post)).text
    texts = [
        "",
        known,
        f"{known} <|endoftext|>",
        "x y z " * 100,
        "A heron stole my sandwich!",
        "a heron stole my sandwich",
        "<script>alert(1)</script> said the parrot",
    ]
    write_jsonl(tmp_path / "planted.jsonl", [Sample(str(number), text) for number, text in enumerate(texts)])
    result = run(made, tmp_path / "out", samples=tmp_path / "planted.jsonl")
    judged = list(read_jsonl(tmp_path / "out" / "samples.jsonl", Sample))
    assert [one.flags[:1] for one in judged] == [["empty"], ["training_post"], ["marker"], ["too_long"], [], ["duplicate"], []]
    assert judged[1].overlap == len(known) and judged[1].nearest == known
    assert judged[5].duplicate_of == "4"
    assert result.dropped == {"empty": 1, "marker": 1, "too_long": 1, "training_post": 1, "duplicate": 1}
    html = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "<script" not in html and "&lt;script&gt;" in html


def test_no_sample_at_all(made: Path, tmp_path: Path) -> None:
    (tmp_path / "none.jsonl").touch()
    result = run(made, tmp_path / "out", samples=tmp_path / "none.jsonl")
    assert (result.kept, result.dropped, result.metrics["drawn"]) == (0, {}, 0)
    assert "distinct_1" not in result.metrics and "real_mean_length" in result.metrics
    assert (tmp_path / "out" / "samples.jsonl").read_bytes() == b"" == (tmp_path / "out" / "samples.txt").read_bytes()
    assert "No samples were drawn" in (tmp_path / "out" / "report.html").read_text(encoding="utf-8")


def test_all_dropped(made: Path, tmp_path: Path) -> None:
    result = run(made, tmp_path, config=EvaluateConfig(max_length=1))
    assert result.kept == 0 and sum(result.dropped.values()) == 40
    assert (tmp_path / "samples.txt").read_bytes() == b""


def test_empty_test_split(made: Path, tmp_path: Path) -> None:
    (tmp_path / "test.jsonl").touch()
    metrics = run(made, tmp_path / "out", test=tmp_path / "test.jsonl").metrics
    assert not [name for name in metrics if "test_bits" in name or "perplexity" in name or name.startswith("real_")]
    assert metrics["distinct_1"] > 0


def test_nothing_anywhere(made: Path, tmp_path: Path) -> None:
    (tmp_path / "none.jsonl").touch()
    none = tmp_path / "none.jsonl"
    assert run(made, tmp_path / "out", samples=none, train=none, valid=none, test=none).kept == 0


def test_huge_and_odd_texts(made: Path, tmp_path: Path) -> None:
    texts = [
        "word " * 50_000,
        "\u202eolleh",
        "\x00\x07",
        "ｆｕｌｌ　ｗｉｄｔｈ",
        "👩‍👩‍👧‍👦" * 40,
        "=" * 20,
        "a\n====================\nb",
    ]
    write_jsonl(tmp_path / "odd.jsonl", [Sample(str(number), text) for number, text in enumerate(texts)])
    result = run(made, tmp_path / "out", samples=tmp_path / "odd.jsonl")
    assert result.kept + sum(result.dropped.values()) == len(texts)
    assert (tmp_path / "out" / "report.html").stat().st_size < 60_000


def test_damaged_history_is_left_out(made: Path, tmp_path: Path) -> None:
    model = tmp_path / "model"
    model.mkdir()
    for path in (made / "model").iterdir():
        (model / path.name).write_bytes(path.read_bytes())
    (model / "history.jsonl").write_text(
        '{"step": 1, "valid_bits_per_byte": NaN}\nnot json\n[1]\n{"valid_bits_per_byte": 3}\n{"step": true}\n' + "[" * 5000
    )
    run(made, tmp_path / "out", model=model)
    assert "<polyline" not in (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    rows = [
        {"step": step, "train_bits_per_byte": 5 - step / 10, "valid_bits_per_byte": 5 - step / 11} for step in range(0, 30, 5)
    ]
    (model / "history.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    run(made, tmp_path / "out", model=model)
    assert (tmp_path / "out" / "report.html").read_text(encoding="utf-8").count("<polyline") == 6
    (model / "history.jsonl").unlink()
    run(made, tmp_path / "out", model=model)


def test_samples_of_another_model_are_told(made: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    write_jsonl(tmp_path / "other.jsonl", [Sample("1", "A heron stole my sandwich.", model="f" * 64)])
    run(made, tmp_path / "out", samples=tmp_path / "other.jsonl")
    assert "samples of another model" in caplog.text and "learnt from other posts" not in caplog.text


def test_another_training_file_is_told(made: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    run(made, tmp_path, train=made / "valid.jsonl")
    assert "learnt from other posts" in caplog.text and "samples of another model" not in caplog.text


def bad_manifest(made: Path, folder: Path, **changes: object) -> Path:
    values = asdict(read_manifest(made / "model")) | changes
    folder.mkdir()
    (folder / "manifest.json").write_text(json.dumps(values))
    return folder


@pytest.mark.parametrize(
    ("which", "make", "kind", "says"),
    [
        ("model", lambda made, path: path / "nowhere", CheckpointError, "not a checkpoint"),
        ("model", lambda made, path: made, CheckpointError, "not a checkpoint"),
        ("model", lambda made, path: bad_manifest(made, path / "m", engine="gpt9"), UsageError, "gpt9"),
        ("model", lambda made, path: bad_manifest(made, path / "m", metrics=[1]), CheckpointError, "metrics must be"),
        ("model", lambda made, path: bad_manifest(made, path / "m"), CheckpointError, ""),
        ("samples", lambda made, path: path / "nowhere", DataError, "no such file"),
        ("train", lambda made, path: path / "nowhere", DataError, "no such file"),
        ("test", lambda made, path: made / "model" / "manifest.json", DataError, "unreadable"),
    ],
)  # fmt: skip
def test_bad_input_is_one_sentence_and_leaves_nothing(
    made: Path, tmp_path: Path, which: str, make, kind: type[QuipmillError], says: str
) -> None:  # type: ignore[no-untyped-def]
    out = tmp_path / "out"
    out.mkdir()
    for name in OUTPUTS:
        (out / name).write_text("left over")
    with pytest.raises(kind) as caught:
        run(made, out, **{which: make(made, tmp_path)})
    assert says in str(caught.value) and "\n" not in str(caught.value)
    assert not list(out.iterdir())


def test_command(made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "evaluation"
    splits = [word for name in ("train", "valid", "test") for word in (f"--{name}", str(made / f"{name}.jsonl"))]
    assert (
        main(
            [
                "evaluate",
                str(made / "samples.jsonl"),
                *splits,
                "--model",
                str(made / "model"),
                "-o",
                str(out),
                "--max-length",
                "100",
            ]
        )
        == 0
    )
    assert capsys.readouterr().out == f"{out / 'report.html'}\n"
    assert sorted(path.name for path in out.iterdir()) == sorted([*OUTPUTS, "metrics.json"])
    metrics = json.loads((out / "metrics.json").read_text())
    assert metrics["drawn"] == 40


def test_command_with_a_wrong_model(made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    splits = [word for name in ("train", "valid", "test") for word in (f"--{name}", str(made / f"{name}.jsonl"))]
    code = main(["evaluate", str(made / "samples.jsonl"), *splits, "--model", str(tmp_path), "-o", str(tmp_path / "out")])
    error = capsys.readouterr().err
    assert code == 1 and error.count("\n") == 1 and "not a checkpoint" in error
    assert not (tmp_path / "out").exists()


def test_another_base_than_the_models_own_is_refused(made: Path, tmp_path: Path) -> None:
    (tmp_path / "base").mkdir()
    (tmp_path / "base/model.safetensors").write_bytes(b"one")
    started = describe_base(tmp_path / "base")
    shutil.copytree(made / "model", tmp_path / "model")
    manifest = replace(read_manifest(tmp_path / "model"), base={"name": "124M", "digest": started["digest"]})
    write_manifest(tmp_path / "model", manifest)
    run(made, tmp_path / "out", model=tmp_path / "model", base=tmp_path / "base")
    (tmp_path / "base/model.safetensors").write_bytes(b"two")
    with pytest.raises(CheckpointError, match=r"base: base \(digest \w{12}\) is not what .*model started from, 124M \(digest"):
        run(made, tmp_path / "out", model=tmp_path / "model", base=tmp_path / "base")
