from pathlib import Path

import pytest

from quipmill.checkpoints import Checkpoints
from quipmill.errors import StoreError
from tests.fakes.s3 import Bucket


def state(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "state.json").write_text(text)
    (folder / "more").mkdir(exist_ok=True)
    (folder / "more" / "weights").write_text(text * 1000)
    return folder


def exercise(uri: str, tmp_path: Path) -> None:
    kept = Checkpoints(uri, "run/abc")
    assert kept.load(tmp_path / "back") is None
    for step in (5, 10, 100):
        assert kept.save(state(tmp_path / "state", f"step {step}"), step)
    assert kept.load(tmp_path / "back") == 100
    assert (tmp_path / "back" / "state.json").read_text() == "step 100"
    assert (tmp_path / "back" / "more" / "weights").read_text() == "step 100" * 1000
    assert Checkpoints(uri, "run/other").load(tmp_path / "back") is None


def test_the_newest_state_comes_back_from_a_folder(tmp_path: Path) -> None:
    exercise(str(tmp_path / "store"), tmp_path)
    assert sorted(path.name for path in (tmp_path / "store" / "run" / "abc").iterdir()) == ["step-000000010", "step-000000100"]


def test_the_newest_state_comes_back_from_a_bucket(s3: Bucket, tmp_path: Path) -> None:
    exercise(f"{s3.uri}/checkpoints", tmp_path)


def test_a_damaged_state_is_passed_over(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    kept = Checkpoints(str(tmp_path / "store"), "run")
    for step in (1, 2):
        kept.save(state(tmp_path / "state", f"step {step}"), step)
    (tmp_path / "store" / "run" / "step-000000002" / "more" / "weights").write_text("cut")
    assert kept.load(tmp_path / "back") == 1
    assert (tmp_path / "back" / "state.json").read_text() == "step 1"
    assert "step 2 is refused" in caplog.text


def test_a_half_stored_state_does_not_count(tmp_path: Path) -> None:
    kept = Checkpoints(str(tmp_path / "store"), "run")
    kept.save(state(tmp_path / "state", "whole"), 1)
    state(tmp_path / "store" / "run" / "step-000000002", "no list of files yet")
    assert kept.load(tmp_path / "back") == 1


def test_what_killed_writers_left_goes_with_the_next_state(tmp_path: Path) -> None:
    kept, place = Checkpoints(str(tmp_path / "store"), "run"), tmp_path / "store" / "run"
    kept.save(state(tmp_path / "state", "whole"), 1)
    state(place / "step-000000002", "no list of files yet")
    (place / "step-000000002" / ".0123.quipmill-part").write_text("half a file")
    assert kept.save(state(tmp_path / "state", "whole"), 3)
    assert sorted(path.name for path in place.iterdir()) == ["step-000000001", "step-000000003"]


def test_a_state_newer_than_this_one_was_refused_and_goes(tmp_path: Path) -> None:
    """Otherwise the refused ones would be kept as the newest, and the good ones removed as the oldest."""
    kept = Checkpoints(str(tmp_path / "store"), "run")
    for step in (50, 60):
        kept.save(state(tmp_path / "state", "x"), step)
        (tmp_path / "store" / "run" / f"step-0000000{step}" / "state.json").write_text("damaged")
    assert kept.load(tmp_path / "back") is None
    for step in (5, 10):
        assert kept.save(state(tmp_path / "state", f"step {step}"), step)
    assert kept.load(tmp_path / "back") == 10
    assert len(list((tmp_path / "store" / "run").iterdir())) == 2


def test_a_full_disk_is_no_damage(small_disk: Path, tmp_path: Path) -> None:
    kept = Checkpoints(str(tmp_path / "store"), "run")
    (state(tmp_path / "state", "x") / "large").write_bytes(b"x" * 200_000)
    assert kept.save(tmp_path / "state", 1)
    with pytest.raises(StoreError, match="disk is full"):
        kept.load(small_disk / "back")
    assert kept.load(tmp_path / "back") == 1


@pytest.mark.parametrize("text", ["[]", "{}", "{", '{"seed": "x"}', '{"seed": 1e999}', '{"seed": null}', "[" * 60_000])
def test_a_hostile_agreement_is_one_sentence(text: str, tmp_path: Path) -> None:
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "agreed.json").write_text(text)
    with pytest.raises(StoreError, match="not what a training wrote"):
        Checkpoints(str(tmp_path), "run").agree({"seed": 5})


def test_without_a_uri_nothing_is_kept(tmp_path: Path) -> None:
    none = Checkpoints()
    assert not none
    assert not none.save(state(tmp_path / "state", "x"), 1)
    assert none.load(tmp_path / "back") is None
    assert none.agree({"seed": 4}) == {"seed": 4}


def test_the_first_attempt_decides(tmp_path: Path) -> None:
    kept = Checkpoints(str(tmp_path / "store"), "run")
    assert kept.agree({"seed": 4}) == {"seed": 4}
    assert kept.agree({"seed": 5}) == {"seed": 4}
    (tmp_path / "store" / "run" / "agreed.json").write_text("[]")
    with pytest.raises(StoreError, match="not what a training wrote"):
        kept.agree({"seed": 5})


def test_a_store_that_refuses_does_not_stop_the_training(
    small_disk: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    kept = Checkpoints(str(small_disk / "store"), "run")
    (state(tmp_path / "state", "x") / "large").write_bytes(b"x" * 200_000)
    assert not kept.save(tmp_path / "state", 1)
    assert "could not be stored" in caplog.text
    assert kept.load(tmp_path / "back") is None
