"""Images become numbers, in the order of the rows, and what is none says so."""

import json
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file

from quipmill.captioning.features import FeaturesConfig, encode, extract_features, load_encoder
from quipmill.captioning.rows import Status, read_statuses, write_statuses
from quipmill.errors import DataError, UsageError
from quipmill.examples.captioning.drawings import Drawing
from tests.captioning.conftest import fetched

Drawn = tuple[Path, list[Drawing]]


def test_pixels_come_in_the_order_of_the_rows_with_small_pictures(drawn: Drawn, tmp_path: Path) -> None:
    folder = fetched(tmp_path / "images", drawn[1][:5], drawn[0])
    done = extract_features(folder, tmp_path / "out", FeaturesConfig("pixels"))
    tensors = load_file(tmp_path / "out/features.safetensors")
    assert (done.images, done.failed) == (5, 0)
    assert tensors["features"].shape == (5, 32, 32, 3)
    assert tensors["features"].dtype == np.float32
    assert -1 <= tensors["features"].min() < tensors["features"].max() <= 1
    assert tensors["rows"].tolist() == [0, 1, 2, 3, 4]
    assert tensors["thumbs"].shape == (5, 64, 64, 3)
    facts = json.loads((tmp_path / "out/features.json").read_text())
    assert facts == done.encoder
    assert facts["shape"] == [32, 32, 3]


def test_what_turns_out_to_be_no_image_is_a_status_and_the_others_are_used(drawn: Drawn, tmp_path: Path) -> None:
    folder = fetched(tmp_path / "images", drawn[1][:4], drawn[0])
    statuses = list(read_statuses(folder / "status.jsonl"))
    statuses[1] = Status("c0", 1, "http://127.0.0.1/x", "gone", "http_error", "the server says 404")
    write_statuses(folder / "status.jsonl", statuses)
    (folder / statuses[2].image).write_bytes((folder / statuses[2].image).read_bytes()[:300])
    done = extract_features(folder, tmp_path / "out", FeaturesConfig("pixels"))
    assert (done.images, done.failed) == (2, 2)
    found = list(read_statuses(tmp_path / "out/status.jsonl"))
    assert [one.status for one in found] == ["ok", "http_error", "not_an_image", "ok"]
    assert found[2].reason
    assert load_file(tmp_path / "out/features.safetensors")["rows"].tolist() == [0, 3]


def test_a_chunk_without_a_single_image_asks_for_no_weights(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    write_statuses(tmp_path / "images/status.jsonl", [Status("c0", 0, "http://127.0.0.1/x", "a cat", "timed_out", "slow")])
    done = extract_features(tmp_path / "images", tmp_path / "out", FeaturesConfig(weights="/nowhere/resnet50.h5"))
    assert (done.images, done.failed) == (0, 1)
    assert load_file(tmp_path / "out/features.safetensors")["features"].shape == (0, 2048)


def test_an_image_outside_of_the_folder_is_not_read(drawn: Drawn, tmp_path: Path) -> None:
    folder = fetched(tmp_path / "images", drawn[1][:1], drawn[0])
    write_statuses(folder / "status.jsonl", [Status("c0", 0, "", "a cat", "ok", image="../secret.png")])
    with pytest.raises(DataError, match="outside of the folder"):
        extract_features(folder, tmp_path / "out", FeaturesConfig("pixels"))


def test_features_do_not_depend_on_how_many_come_at_once() -> None:
    images = list(np.random.default_rng(1).integers(0, 256, (5, 224, 224, 3), dtype=np.uint8))
    encoder = load_encoder(FeaturesConfig("pixels"))
    np.testing.assert_array_equal(encode(encoder, images, 2), encode(encoder, images, 32))


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"encoder": "vgg16"}, "encoder must be one of"),
        ({"weights": "weights.pkl"}, "weights must be"),
        ({"weights": "model.keras"}, "weights must be"),
        ({"batch_size": 0}, "batch_size must be"),
    ],
)
def test_wrong_settings_are_refused(settings: dict[str, object], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        FeaturesConfig(**settings)  # type: ignore[arg-type]
