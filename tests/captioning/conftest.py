"""Drawn images as `fetch_images` and `join_chunks` leave them, and one small model for all tests of this folder."""

from pathlib import Path

import pytest

from quipmill.captioning.features import FeaturesConfig, extract_features
from quipmill.captioning.images import letterbox
from quipmill.captioning.join import join_chunks
from quipmill.captioning.prediction import Captioner, load_model
from quipmill.captioning.rows import Status, write_statuses
from quipmill.captioning.training import CaptionerConfig, train_captioner
from quipmill.examples.captioning.drawings import Drawing, draw

TINY = CaptionerConfig(
    epochs=10,
    batch_size=8,
    learning_rate=0.004,
    embedding=16,
    caption_width=16,
    merge_width=16,
    output_width=16,
    dropout=0.1,
    hold_out=("white circle",),
    valid_fraction=0.2,
    test_fraction=0.2,
    seed=3,
)


def fetched(folder: Path, drawings: list[Drawing], source: Path, chunk: str = "c0") -> Path:
    """Drawings as `fetch_images` leaves them."""
    (folder / "images").mkdir(parents=True)
    statuses = []
    for row, drawing in enumerate(drawings):
        image = f"images/{row:08d}.png"
        letterbox((source / drawing.file).read_bytes()).save(folder / image)
        statuses.append(Status(chunk, row, f"http://127.0.0.1/{drawing.file}", drawing.caption, "ok", image=image))
    write_statuses(folder / "status.jsonl", statuses)
    return folder


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Drawing]]:
    """A folder of 40 drawings, and what they show."""
    folder = tmp_path_factory.mktemp("drawn")
    return folder, draw(folder, 40, seed=1)


@pytest.fixture(scope="session")
def joined(tmp_path_factory: pytest.TempPathFactory, drawn: tuple[Path, list[Drawing]]) -> Path:
    """The drawings' pixels and captions, as `join_chunks` leaves them."""
    folder, (source, drawings) = tmp_path_factory.mktemp("joined"), drawn
    fetched(folder / "images", drawings, source)
    extract_features(folder / "images", folder / "features", FeaturesConfig("pixels"))
    join_chunks([folder / "features"], folder / "joined")
    return folder / "joined"


@pytest.fixture(scope="session")
def trained(tmp_path_factory: pytest.TempPathFactory, joined: Path) -> Path:
    """The folder of a small model."""
    folder = tmp_path_factory.mktemp("model") / "model"
    train_captioner(joined, folder, TINY)
    return folder


@pytest.fixture(scope="session")
def captioner(trained: Path) -> Captioner:
    """The small model, loaded."""
    return load_model(trained)
