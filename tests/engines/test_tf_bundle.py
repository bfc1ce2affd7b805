"""TensorFlow's checkpoint files without TensorFlow; that it reads and writes the same is in test_gpt2_simple.py."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from quipmill.engines import tf_bundle, tf_table
from quipmill.errors import CheckpointError

WEIGHTS = {
    "model/wte": np.arange(12, dtype=np.float32).reshape(3, 4),
    "model/h0/attn/c_attn/w": np.linspace(0, 1, 24, dtype=np.float32).reshape(1, 4, 6),
    "step": np.array(7, np.int64),
}


@pytest.fixture
def prefix(tmp_path: Path) -> Path:
    tf_bundle.write_bundle(tmp_path / "model.ckpt", WEIGHTS.items())
    return tmp_path / "model.ckpt"


def read_all(prefix: Path) -> dict[str, np.ndarray]:
    bundle = tf_bundle.read_bundle(prefix)
    return {name: tf_bundle.read_tensor(bundle, name) for name in bundle.entries}


def test_what_is_written_is_read_bit_for_bit(prefix: Path) -> None:
    found = read_all(prefix)
    assert found.keys() == WEIGHTS.keys()
    for name, tensor in WEIGHTS.items():
        assert found[name].dtype == tensor.dtype
        assert found[name].shape == tensor.shape
        assert found[name].tobytes() == tensor.tobytes()
    assert not list(prefix.parent.glob(".*"))


@settings(max_examples=25, deadline=None)
@given(
    st.dictionaries(
        st.text(st.characters(codec="utf-8"), min_size=1, max_size=30),
        arrays.arrays(
            st.sampled_from(["<f4", "<f8", "<f2", "<i4", "<i8"]), arrays.array_shapes(min_dims=0, max_dims=4, max_side=5)
        ),
        min_size=1,
        max_size=6,
    )
)
def test_any_names_and_arrays_go_round(tmp_path_factory: pytest.TempPathFactory, tensors: dict[str, np.ndarray]) -> None:
    prefix = tmp_path_factory.mktemp("any") / "m"
    tf_bundle.write_bundle(prefix, tensors.items())
    assert {name: t.tobytes() for name, t in read_all(prefix).items()} == {name: t.tobytes() for name, t in tensors.items()}


def test_a_flipped_bit_in_the_index_is_found_or_changes_nothing(prefix: Path) -> None:
    index = Path(f"{prefix}.index")
    whole, found = index.read_bytes(), 0
    for at in range(len(whole)):
        index.write_bytes(whole[:at] + bytes([whole[at] ^ 0x10]) + whole[at + 1 :])
        try:
            tensors = read_all(prefix)
        except CheckpointError as error:
            found += 1
            assert "damaged" in str(error)
        else:  # padding, and the empty second table
            assert {name: t.tobytes() for name, t in tensors.items()} == {name: t.tobytes() for name, t in WEIGHTS.items()}
    assert found > len(whole) - 60


def test_an_index_cut_anywhere_is_found(prefix: Path) -> None:
    index = Path(f"{prefix}.index")
    whole = index.read_bytes()
    for length in range(len(whole)):
        index.write_bytes(whole[:length])
        with pytest.raises(CheckpointError):
            tf_bundle.read_bundle(prefix)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.data())
def test_hostile_bytes_end_in_one_error(tmp_path_factory: pytest.TempPathFactory, noise: bytes, data: st.DataObject) -> None:
    """Valid checksums around invalid contents: only the checks of lengths are left."""
    prefix = tmp_path_factory.mktemp("noise") / "m"
    Path(f"{prefix}.data-00000-of-00001").write_bytes(b"\0" * 64)
    table = [(b"", b"\x08\x01"), (b"a", noise)] if data.draw(st.booleans()) else [(b"", noise), (b"a", noise)]
    Path(f"{prefix}.index").write_bytes(tf_table.table_bytes(table))
    try:
        read_all(prefix)
    except CheckpointError as error:
        assert "\n" not in str(error)


@pytest.mark.parametrize("change", ["flip", "cut", "remove"])
def test_damaged_numbers_are_found(prefix: Path, change: str) -> None:
    data = Path(f"{prefix}.data-00000-of-00001")
    whole = data.read_bytes()
    if change == "remove":
        data.unlink()
    else:
        data.write_bytes(whole[:-1] if change == "cut" else whole[:20] + b"\xff" + whole[21:])
    with pytest.raises(CheckpointError, match=r"data-00000-of-00001: .*anew"):
        read_all(prefix)


def entry(dtype: int = 1, shape: tuple[int, ...] = (4,), shard: int = 0, offset: int = 0, size: int = 16) -> bytes:
    number = tf_table.varint_bytes
    dims = b"".join(b"\x12" + number(len(d)) + d for d in (b"\x08" + number(length) for length in shape))
    fields = b"\x08" + number(dtype) + b"\x12" + number(len(dims)) + dims + b"\x18" + number(shard)
    return fields + b"\x20" + number(offset) + b"\x28" + number(size) + b"\x35\0\0\0\0"


@pytest.mark.parametrize(
    "hostile",
    [
        entry(shape=(1 << 40,), size=4 << 40),
        entry(shape=(1 << 62, 0), size=0),
        entry(shape=(1,) * 70, size=4),
        entry(offset=(1 << 64) - 8),
        entry(shape=(3,)),
        entry(shard=5),
        entry(dtype=7),
        entry(dtype=99),
        entry() + b"\x3a\x02\x0a\x00",
    ],
    ids=["too large", "no numbers", "too many dimensions", "negative offset", "other size", "other file", "text", "?", "sliced"],
)
def test_entries_that_cannot_be_are_refused_before_memory_is_taken(tmp_path: Path, hostile: bytes) -> None:
    (tmp_path / "m.data-00000-of-00001").write_bytes(b"\0" * 16)
    (tmp_path / "m.index").write_bytes(tf_table.table_bytes([(b"", b"\x08\x01"), (b"a", hostile)]))
    with pytest.raises(CheckpointError):
        read_all(tmp_path / "m")


def test_several_data_files_are_read(tmp_path: Path) -> None:
    tf_bundle.write_bundle(tmp_path / "one", [("a", np.ones(4, np.float32))])
    tf_bundle.write_bundle(tmp_path / "two", [("b", np.full(4, 2, np.float32))])
    parts = [dict(tf_table.read_table(Path(tmp_path / f"{name}.index").read_bytes())) for name in ("one", "two")]
    in_second = parts[1][b"b"].replace(b"\x20\x00", b"\x18\x01\x20\x00")  # shard_id 1
    table = [(b"", b"\x08\x02"), (b"a", parts[0][b"a"]), (b"b", in_second)]
    (tmp_path / "both.index").write_bytes(tf_table.table_bytes(table))
    for number, name in enumerate(("one", "two")):
        (tmp_path / f"{name}.data-00000-of-00001").rename(tmp_path / f"both.data-{number:05d}-of-00002")
    assert {name: t.tolist() for name, t in read_all(tmp_path / "both").items()} == {"a": [1] * 4, "b": [2] * 4}


def test_bfloat16_is_widened(tmp_path: Path) -> None:
    tf_bundle.write_bundle(tmp_path / "m", [("a", np.array([0x3F80, 0xC000], np.float16).astype("<u2").view("<f2"))])
    table = dict(tf_table.read_table((tmp_path / "m.index").read_bytes()))
    table[b"a"] = table[b"a"].replace(b"\x08\x13", b"\x08\x0e")  # the type: half becomes bfloat16
    (tmp_path / "m.index").write_bytes(tf_table.table_bytes(sorted(table.items())))
    raw = np.array([0x3F80, 0xC000], "<u2")
    (tmp_path / "m.data-00000-of-00001").write_bytes(raw.tobytes())
    import google_crc32c

    table[b"a"] = table[b"a"][:-4] + tf_table.mask(google_crc32c.value(raw.tobytes())).to_bytes(4, "little")
    (tmp_path / "m.index").write_bytes(tf_table.table_bytes(sorted(table.items())))
    assert read_all(tmp_path / "m")["a"].tolist() == [1.0, -2.0]


def test_an_endless_index_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "m.index").open("wb") as file:
        file.truncate(tf_bundle.MAX_INDEX_BYTES + 1)
    with pytest.raises(CheckpointError, match="larger than 4 MB"):
        tf_bundle.read_bundle(tmp_path / "m")


def test_the_newest_checkpoint_is_what_the_state_file_says(prefix: Path) -> None:
    folder = prefix.parent
    tf_bundle.write_bundle(folder / "model-9", WEIGHTS.items())
    tf_bundle.write_bundle(folder / "model-10", WEIGHTS.items())
    assert tf_bundle.latest(folder) == folder / "model-10"
    tf_bundle.write_latest(folder, "model-9")
    assert tf_bundle.latest(folder) == folder / "model-9"


@pytest.mark.parametrize("said", ["../outside/model", "/etc/passwd", "gone", "..", "a\0b"])
def test_the_state_file_never_leads_out_of_its_folder(prefix: Path, said: str) -> None:
    folder = prefix.parent
    (folder / "outside").mkdir()
    tf_bundle.write_bundle(folder / "outside" / "model", WEIGHTS.items())
    (folder / "checkpoint").write_text(f'model_checkpoint_path: "{said}"\n')
    assert tf_bundle.latest(folder) == prefix


def test_no_checkpoint_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match=r"no TensorFlow checkpoint in it"):
        tf_bundle.latest(tmp_path)
    with pytest.raises(CheckpointError, match=r"no such file"):
        tf_bundle.read_bundle(tmp_path / "model.ckpt")
    with pytest.raises(CheckpointError, match=r"tensor b is missing"):
        tf_bundle.write_bundle(tmp_path / "m", [("a", np.ones(1, np.float32))])
        tf_bundle.read_tensor(tf_bundle.read_bundle(tmp_path / "m"), "b")
