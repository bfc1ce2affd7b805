"""ResNet50: many images at once give what one at a time gives, and weights from files are those that were saved."""

from pathlib import Path

import h5py
import numpy as np
import pytest
from safetensors.numpy import save_file

from quipmill.captioning.features import ENCODERS, FeaturesConfig, encode, load_encoder
from quipmill.captioning.model import frameworks
from quipmill.errors import CheckpointError, DataError
from tests.fakes.s3 import Bucket


@pytest.fixture(scope="module")
def images() -> list[np.ndarray]:
    return list(np.random.default_rng(1).integers(0, 256, (5, 224, 224, 3), dtype=np.uint8))


@pytest.fixture(scope="module")
def net():
    keras, _ = frameworks()
    keras.utils.set_random_seed(7)
    return keras.applications.ResNet50(include_top=False, weights=None, pooling="avg", input_shape=(224, 224, 3))


@pytest.fixture(scope="module")
def weights(net, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same weights in each form that is read."""
    folder = tmp_path_factory.mktemp("weights")
    net.save_weights(folder / "resnet50.weights.h5")
    save_file({variable.path: variable.numpy() for variable in net.weights}, folder / "resnet50.safetensors")
    return folder


def test_many_at_once_are_what_keras_gives_one_at_a_time(net, weights: Path, images: list[np.ndarray]) -> None:
    keras, _ = frameworks()
    encoder = load_encoder(FeaturesConfig(weights=str(weights / "resnet50.weights.h5"), precision="fp32"))
    found = encode(encoder, images, batch_size=3)
    assert found.shape == (5, *ENCODERS["resnet50"])
    prepared = keras.applications.resnet.preprocess_input(np.stack(images).astype(np.float32))
    expected = np.concatenate([net.predict_on_batch(image[None]) for image in prepared])
    np.testing.assert_allclose(found, expected, rtol=1e-3, atol=1e-4)
    rough = encode(load_encoder(FeaturesConfig(weights=str(weights / "resnet50.weights.h5"), precision="bf16")), images)
    np.testing.assert_allclose(rough, expected, atol=0.02 * np.abs(expected).max())


def test_random_weights_are_the_same_for_a_seed_and_are_said(images: list[np.ndarray]) -> None:
    one, again, other = (load_encoder(FeaturesConfig(weights="random", seed=seed)) for seed in (1, 1, 2))
    assert one.digest == again.digest != other.digest
    assert one.facts["weights"] == "random (seed 1)"
    np.testing.assert_array_equal(encode(one, images[:1]), encode(again, images[:1]))


def test_a_grid_keeps_where_things_are(images: list[np.ndarray]) -> None:
    grid = encode(load_encoder(FeaturesConfig("resnet50_grid", "random")), images[:1])
    average = encode(load_encoder(FeaturesConfig("resnet50", "random")), images[:1])
    assert grid.shape == (1, 7, 7, 2048)
    np.testing.assert_allclose(grid.mean(axis=(1, 2)), average, rtol=1e-3, atol=1e-4)


def test_weights_are_the_same_whatever_form_they_come_in(weights: Path, s3: Bucket) -> None:
    from quipmill.store import open_store

    open_store(f"s3://{s3.name}/mirror").put(weights / "resnet50.safetensors", "resnet50.safetensors")
    sources = [
        str(weights / "resnet50.weights.h5"),
        str(weights / "resnet50.safetensors"),
        f"s3://{s3.name}/mirror/resnet50.safetensors",
    ]
    encoders = [load_encoder(FeaturesConfig(weights=source)) for source in sources]
    assert len({encoder.digest for encoder in encoders}) == 1
    assert [encoder.weights for encoder in encoders] == sources


def test_other_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "text.h5").write_text("no HDF5")
    (tmp_path / "text.safetensors").write_text("no safetensors")
    save_file({"other": np.zeros(3, np.float32)}, tmp_path / "other.safetensors")
    with h5py.File(tmp_path / "link.weights.h5", "w") as file:
        file["layers"] = h5py.ExternalLink("/etc/hostname", "/")
    for name in ("text.h5", "text.safetensors", "other.safetensors", "link.weights.h5"):
        with pytest.raises(CheckpointError, match="not the weights of Keras' ResNet50"):
            load_encoder(FeaturesConfig(weights=str(tmp_path / name)))
    with pytest.raises(DataError, match="no such file"):
        load_encoder(FeaturesConfig(weights=str(tmp_path / "gone.h5")))
