"""Captions for images, and models that are refused rather than believed."""

import json
import shutil
import zipfile
from pathlib import Path

import numpy as np
import pytest

from quipmill.captioning.dataset import read_joined
from quipmill.captioning.prediction import Captioner, caption, decode, load_model
from quipmill.captioning.text import SPECIAL
from quipmill.errors import CheckpointError, DataError
from quipmill.examples.captioning.drawings import Drawing
from quipmill.schema import digest_file

Drawn = tuple[Path, list[Drawing]]


@pytest.fixture
def copy(trained: Path, tmp_path: Path) -> Path:
    """A model to do harm to."""
    shutil.copytree(trained, tmp_path / "model")
    return tmp_path / "model"


def accept(model: Path) -> None:
    """Makes the manifest say that the files are as they should be."""
    values = json.loads((model / "manifest.json").read_text())
    values["config"]["files"] = {name: digest_file(model / name) for name in values["config"]["files"]}
    (model / "manifest.json").write_text(json.dumps(values))


def rewrite(model: Path, name: str, data: bytes) -> None:
    """Puts other bytes into a member of `model.keras`, or a member more."""
    path = model / "model.keras"
    with zipfile.ZipFile(path) as archive:
        members = {info.filename: archive.read(info) for info in archive.infolist()}
    with zipfile.ZipFile(path, "w") as archive:
        for member, content in {**members, name: data}.items():
            archive.writestr(member, content)


def test_every_image_gets_a_caption_and_what_is_none_is_named(drawn: Drawn, captioner: Captioner, tmp_path: Path) -> None:
    folder, drawings = drawn
    (images := tmp_path / "images" / "deep").mkdir(parents=True)
    for drawing in drawings[:5]:
        shutil.copy(folder / drawing.file, images)
    (images / "broken.jpg").write_bytes(b"<html>no image</html>")
    (images / "notes.txt").write_text("no image, and not taken for one")
    done = caption(tmp_path / "images", captioner, tmp_path / "out", batch_size=4)
    assert done.captioned == 5
    assert list(done.failed) == ["deep/broken.jpg"]
    records = [json.loads(line) for line in (tmp_path / "out/captions.jsonl").read_text().splitlines()]
    assert [record["image"] for record in records] == ["deep/" + name for name in sorted(path.name for path in images.glob("*g"))]
    assert {record["status"] for record in records if "broken" in record["image"]} == {"not_an_image"}
    for record in records:
        text = tmp_path / "out" / f"{record['image']}.txt"
        assert text.is_file() == (record["status"] == "ok")
        assert record["status"] != "ok" or text.read_text() == record["caption"] + "\n"
        assert record["model"] == captioner.manifest.digest
        assert len(record["sha256"]) == 64


def test_a_list_of_files_is_captioned_too_and_a_missing_one_is_named(drawn: Drawn, captioner: Captioner, tmp_path: Path) -> None:
    folder, drawings = drawn
    done = caption([folder / drawings[0].file, tmp_path / "gone.png"], captioner, tmp_path / "out")
    assert done.captioned == 1
    assert "No such file" in done.failed["gone.png"]
    with pytest.raises(DataError, match="two images have this name"):
        caption([folder / drawings[0].file] * 2, captioner, tmp_path / "out")
    (tmp_path / "empty").mkdir()
    with pytest.raises(DataError, match="no image in it"):
        caption(tmp_path / "empty", captioner, tmp_path / "out")


def test_captions_do_not_depend_on_how_many_come_at_once(captioner: Captioner, joined: Path) -> None:
    features = read_joined(joined).features[:7]
    assert decode(captioner, features, batch_size=3) == decode(captioner, features, batch_size=7)


def test_captions_follow_the_likeliest_word_and_hold_no_special_one(captioner: Captioner, joined: Path) -> None:
    features, vocabulary = read_joined(joined).features[:2], captioner.vocabulary
    text = decode(captioner, features)[0]
    words: list[str] = []
    while len(words) < vocabulary.length:
        rows, _ = vocabulary.encode_all([" ".join(words)])
        shares = captioner.predict(features[:1], rows)[0, len(words)]
        shares[[0, 1, 3] if words else [0, 1, 2, 3]] = 0
        if (best := vocabulary.words[int(shares.argmax())]) == "endseq":
            break
        words.append(best)
    assert text == " ".join(words) != ""
    assert not set(SPECIAL) & set(words)


def test_more_beams_find_a_caption_that_is_at_least_as_likely(captioner: Captioner, joined: Path) -> None:
    features = read_joined(joined).features[:6]

    def likelihood(captions: list[str]) -> np.ndarray:
        rows, targets = captioner.vocabulary.encode_all(captions)
        shares = np.take_along_axis(captioner.predict(features, rows), targets[:, :, None].astype(np.int64), axis=2)[:, :, 0]
        return (np.log(shares + 1e-12) * (targets != 0)).sum(axis=1) / (targets != 0).sum(axis=1)

    assert likelihood(decode(captioner, features, beam=4)).mean() >= likelihood(decode(captioner, features)).mean() - 1e-6


def test_a_model_that_is_not_whole_is_refused(copy: Path) -> None:
    (copy / "tokenizer.json").unlink()
    with pytest.raises(CheckpointError, match="tokenizer.json: no such file"):
        load_model(copy)
    (copy / "manifest.json").unlink()
    with pytest.raises(CheckpointError, match="no manifest"):
        load_model(copy)


def test_a_changed_file_is_refused(copy: Path) -> None:
    data = bytearray((copy / "model.keras").read_bytes())
    data[len(data) // 2] ^= 1
    (copy / "model.keras").write_bytes(data)
    with pytest.raises(CheckpointError, match="damaged or changed"):
        load_model(copy)


def test_a_model_of_another_engine_is_refused(copy: Path) -> None:
    values = json.loads((copy / "manifest.json").read_text())
    (copy / "manifest.json").write_text(json.dumps({**values, "engine": "markov"}))
    with pytest.raises(CheckpointError, match="a model of markov"):
        load_model(copy)


def test_code_in_a_model_is_refused(copy: Path) -> None:
    code = {"module": "keras.layers", "class_name": "Lambda", "config": {"function": {"class_name": "__lambda__"}}}
    with zipfile.ZipFile(copy / "model.keras") as archive:
        config = json.loads(archive.read("config.json"))
    config["config"]["layers"].append(code)
    rewrite(copy, "config.json", json.dumps(config).encode())
    accept(copy)
    with pytest.raises(CheckpointError, match="Lambda, which is no part of a captioner"):
        load_model(copy)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("assets/evil.txt", b"more"),
        ("config.json", b"{"),
        ("config.json", b"[" * 50_000),
        ("config.json", b" " * (2 << 20)),
        ("model.weights.h5", b"no HDF5"),
    ],
)
def test_a_strange_archive_is_refused(name: str, data: bytes, copy: Path) -> None:
    rewrite(copy, name, data)
    accept(copy)
    with pytest.raises(CheckpointError, match="not the weights of this captioner"):
        load_model(copy)


def test_weights_that_lie_in_another_file_are_refused(copy: Path, tmp_path: Path) -> None:
    import h5py

    with h5py.File(tmp_path / "w.h5", "w") as file:
        file["layers"] = h5py.ExternalLink("/etc/hostname", "/")
    rewrite(copy, "model.weights.h5", (tmp_path / "w.h5").read_bytes())
    accept(copy)
    with pytest.raises(CheckpointError, match="is a link"):
        load_model(copy)


@pytest.mark.parametrize(
    ("name", "value"), [("embedding", 10**9), ("embedding", 17), ("words", 5), ("features", [2]), ("dropout", "a"), ("other", 1)]
)
def test_settings_that_do_not_fit_the_weights_are_refused(name: str, value: object, copy: Path) -> None:
    values = json.loads((copy / "config.json").read_text())
    values["shape"][name] = value
    (copy / "config.json").write_text(json.dumps(values))
    accept(copy)
    with pytest.raises(CheckpointError):
        load_model(copy)


def test_features_of_another_encoder_are_refused(drawn: Drawn, copy: Path, tmp_path: Path) -> None:
    values = json.loads((copy / "config.json").read_text())
    values["features"]["digest"] = "0" * 64
    (copy / "config.json").write_text(json.dumps(values))
    accept(copy)
    with pytest.raises(CheckpointError, match="not these. Give the same"):
        caption([drawn[0] / drawn[1][0].file], load_model(copy), tmp_path / "out")
