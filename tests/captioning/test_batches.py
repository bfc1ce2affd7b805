"""Pictures to caption from folders, archives and lists of addresses; only new ones are captioned, unless the model changed."""

import io
import json
import shutil
import tarfile
import zipfile
from pathlib import Path

import pytest

from quipmill.captioning.archives import members
from quipmill.captioning.batches import caption_images, gather_captions, list_images, read_captions
from quipmill.captioning.chunks import read_rows_of
from quipmill.captioning.fetch import FetchConfig
from quipmill.captioning.prediction import digest_model
from quipmill.errors import CheckpointError, DataError, QuipmillError
from quipmill.examples.captioning.drawings import draw
from tests.fakes.image_server import pictures, serving

QUICK = FetchConfig(image_seconds=2, read_seconds=1, attempts=1)


@pytest.fixture(autouse=True)
def only_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIPMILL_ALLOW_PRIVATE", "127.0.0.1")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three drawings, one of them in a folder of its own, one bad picture, and what is no picture."""
    made = tmp_path / "pictures"
    draw(made, 2, seed=5)
    draw(made / "sub", 1, seed=6)
    (made / "bad.png").write_bytes(pictures()["bad-page.jpg"])
    (made / "notes.txt").write_text("no picture")
    return made


def names(tmp_path: Path, uri: str | Path, size: int = 100, model: str = "m" * 64) -> list[str]:
    items = list_images(str(uri), str(tmp_path / "work"), model, size).items
    return [row.caption for item in items for row in read_rows_of(str(tmp_path / "work"), item, "batches")]


def predict(tmp_path: Path, uri: Path, model: Path, size: int = 2) -> tuple[list[dict[str, int]], Path]:
    """Lists, captions and gathers; the counts of each batch, and the folder of captions."""
    work, counts, outs = str(tmp_path / "work"), [], []
    for number, item in enumerate(list_images(str(uri), work, digest_model(model), size).items):
        outs.append(tmp_path / "batches" / str(number))
        counts.append(caption_images(str(uri), work, item, model, outs[-1], QUICK))
    gather_captions(outs, tmp_path / "captions")
    return counts, tmp_path / "captions"


def total(counts: list[dict[str, int]]) -> tuple[int, int, int]:
    return tuple(sum(one[name] for one in counts) for name in ("captioned", "known", "failed"))  # type: ignore[return-value]


def test_a_folder_is_listed_with_the_folders_in_it(tmp_path: Path, folder: Path) -> None:
    assert names(tmp_path, folder, 2) == ["00000.png", "00001.png", "bad.png", "sub/00000.png"]
    (item, *_) = list_images(str(folder), str(tmp_path / "work"), "m" * 64, 2).items
    assert set(item) == {"key", "sha256", "model_sha256"} and item["model_sha256"] == "m" * 64


def test_zip_and_tar_are_listed_without_what_leads_outside(tmp_path: Path, folder: Path) -> None:
    data = (folder / "00000.png").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in ("b.png", "../evil.png", "/etc/evil.png", "sub/a.PNG", "__MACOSX/._b.png", "readme.txt"):
            archive.writestr(name, data)
    assert names(tmp_path, tmp_path / "a.zip") == ["b.png", "sub/a.PNG"]
    with tarfile.open(tmp_path / "a.tgz", "w:gz") as archive:
        for name in ("./b.png", "../evil.png", "sub/a.jpg"):
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
        link = tarfile.TarInfo("link.png")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    assert names(tmp_path, tmp_path / "a.tgz") == ["b.png", "sub/a.jpg"]
    assert len(list((tmp_path / "work/captioning/pictures").iterdir())) == 1  # the same picture four times
    assert not (tmp_path / "evil.png").exists()


def test_a_damaged_archive_is_one_sentence(tmp_path: Path, folder: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(folder / "00000.png", "a.png")
    data = bytearray((tmp_path / "a.zip").read_bytes())
    data[60:80] = bytes(20)
    (tmp_path / "a.zip").write_bytes(data)
    with pytest.raises(DataError, match="the archive is damaged or encrypted"):
        list(members(tmp_path / "a.zip", "a.zip"))


def test_a_list_of_addresses_names_each_picture_once(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text(
        "http://x/a.png?size=1\ncaption\thttp://y/a.png\nno address\nhttp://z/\nhttp://z/../%2e%2e\n"
    )
    assert names(tmp_path, tmp_path / "list.txt") == ["a.png", "a-2.png", "image", "image-2", "image-3"]


@pytest.mark.parametrize("content", [b"", b"\x00\x01binary", None])
def test_nothing_to_caption_is_one_sentence(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "what"
    path.write_bytes(content) if content is not None else path.mkdir()
    with pytest.raises(QuipmillError) as error:
        list_images(str(path), str(tmp_path / "work"), "m" * 64, 10)
    assert "\n" not in str(error.value)


def test_only_new_pictures_are_captioned_unless_the_model_changed(tmp_path: Path, folder: Path, trained: Path) -> None:
    counts, captions = predict(tmp_path, folder, trained)
    assert total(counts) == (3, 0, 1)
    assert sorted(file.relative_to(captions).as_posix() for file in captions.rglob("*.txt")) == [
        "00000.png.txt",
        "00001.png.txt",
        "sub/00000.png.txt",
    ]
    records = list(read_captions(captions / "captions.jsonl"))
    assert [(one["image"], one["status"]) for one in records][2] == ("bad.png", "not_an_image") and len(records) == 4
    assert all((captions / f"{one['image']}.txt").read_text() == one["caption"] + "\n" for one in records if one["caption"])
    assert {one["model"] for one in records} == {digest_model(trained)}

    draw(folder, 1, seed=9, prefix="0-first-")  # comes before all others
    assert total(predict(tmp_path, folder, trained)[0]) == (1, 3, 1)
    (folder / "00001.png").write_bytes((folder / "sub/00000.png").read_bytes())  # a picture that is known, under another name
    assert total(predict(tmp_path, folder, trained)[0]) == (0, 4, 1)
    other = tmp_path / "other"
    shutil.copytree(trained, other)
    manifest = json.loads((other / "manifest.json").read_text())
    (other / "manifest.json").write_text(json.dumps({**manifest, "seed": manifest["seed"] + 1}))
    assert total(predict(tmp_path, folder, other)[0]) == (3, 1, 1)  # all anew, and of two equal pictures one


def test_pictures_from_the_web_and_from_an_archive_get_the_caption_that_the_file_gets(
    tmp_path: Path, folder: Path, trained: Path
) -> None:
    (folder / "bad.png").unlink()
    _, captions = predict(tmp_path / "1", folder, trained)
    wanted = [one["caption"] for one in read_captions(captions / "captions.jsonl")]
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in ("00000.png", "00001.png", "sub/00000.png"):
            archive.write(folder / name, name)
    _, captions = predict(tmp_path / "2", tmp_path / "a.zip", trained)
    assert [one["caption"] for one in read_captions(captions / "captions.jsonl")] == wanted
    with serving(folder) as server:
        urls = [f"{server.url}/{name}" for name in ("00000.png", "00001.png", "sub/00000.png", "status/404")]
        (tmp_path / "list.txt").write_text("\n".join(urls))
        counts, captions = predict(tmp_path / "3", tmp_path / "list.txt", trained)
    records = list(read_captions(captions / "captions.jsonl"))
    assert [one["caption"] for one in records] == [*wanted, ""] and total(counts) == (3, 0, 1)
    assert (records[3]["status"], records[3]["reason"]) == ("http_error", "the server says 404")


def test_a_model_that_cannot_be_loaded_captions_nothing(tmp_path: Path, folder: Path, trained: Path) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(trained, broken)
    (broken / "model.keras").write_bytes(b"nothing")
    with pytest.raises(CheckpointError):
        predict(tmp_path, folder, broken)
    assert not list((tmp_path / "work/captioning").glob("captions/**/*.json"))
    (item, *_) = list_images(str(folder), str(tmp_path / "work"), "0" * 64, 10).items
    with pytest.raises(DataError, match="the model has changed since this run began"):
        caption_images(str(folder), str(tmp_path / "work"), item, trained, tmp_path / "out", QUICK)
