"""Pictures of every kind come out as 224 x 224 pixels of red, green and blue, or say why not."""

import time
import tracemalloc
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from quipmill.captioning.images import BadPicture, letterbox
from tests.fakes.image_server import bomb, pictures

GOOD = [name for name in pictures() if not name.startswith("bad-")]
BAD = {name: data for name, data in pictures().items() if name.startswith("bad-")}


def middle(image: Image.Image) -> tuple[int, ...]:
    return tuple(image.getpixel((112, 112)))


@pytest.mark.parametrize("name", GOOD)
def test_every_good_picture_becomes_a_square_in_rgb(name: str) -> None:
    image = letterbox(pictures()[name])
    assert image.mode == "RGB" and image.size == (224, 224) and np.asarray(image).max() > 0


@pytest.mark.parametrize(
    ("name", "reason"),
    {
        "bad-page.jpg": "a web page came instead of a picture",
        "bad-drawing.svg": "a drawing in SVG, which is not read; JPEG, PNG, GIF, WEBP, BMP are",
        "bad-cut.jpg": "a picture that is cut off or damaged",
        "bad-png.png": "a picture that is cut off or damaged",
        "bad-bytes.jpg": "not a picture in one of the formats JPEG, PNG, GIF, WEBP, BMP",
        "bad-empty.jpg": "nothing came, not even one byte",
        "bad-tiff.tif": "not a picture in one of the formats JPEG, PNG, GIF, WEBP, BMP",
    }.items(),
)
def test_what_is_no_picture_says_what_it_is(name: str, reason: str) -> None:
    with pytest.raises(BadPicture) as bad:
        letterbox(BAD[name])
    assert (bad.value.status, bad.value.reason) == ("not_an_image", reason)


def test_a_bomb_is_refused_before_it_is_decoded() -> None:
    data = BAD["bad-bomb.png"]
    assert len(data) < 100_000
    tracemalloc.start()
    start = time.monotonic()
    with pytest.raises(BadPicture) as bad:
        letterbox(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert bad.value.status == "too_large" and "pixels" in bad.value.reason
    assert time.monotonic() - start < 1 and peak < 5 << 20


def test_a_picture_of_too_many_pixels_says_its_size() -> None:
    with pytest.raises(BadPicture, match="a picture of 8,000 x 8,000 pixels, more than 50,000,000 in all"):
        letterbox(bomb(8000))
    assert letterbox(bomb(2000), max_pixels=4_000_000).size == (224, 224)


def test_the_picture_fits_and_stands_in_the_middle_of_black() -> None:
    pixels = np.asarray(letterbox(pictures()["photo.jpg"]))  # 400 x 300
    filled = np.flatnonzero(pixels.any(axis=(1, 2)))
    assert (filled[0], filled[-1]) == (28, 195) and pixels[100].any(axis=1).all()
    small = np.asarray(letterbox(pictures()["1x1.png"]))
    assert small.sum() == 3 * 255  # one white pixel: nothing is made larger


def test_colours_are_right_whatever_the_mode() -> None:
    red, green, blue = middle(letterbox(pictures()["cmyk.jpg"]))
    assert red > 180 and green < 60 and blue < 60
    assert middle(letterbox(pictures()["sixteen.png"])) == (128, 128, 128)  # and not 255, as Pillow would cut it off
    red, green, blue = middle(letterbox(pictures()["rgba.png"]))
    assert (red, green, blue) == pytest.approx((100, 50, 0), abs=2)  # half of it, over black
    assert middle(letterbox(pictures()["one-bit.png"])) == (255, 255, 255)
    palette = letterbox(pictures()["palette.png"])
    assert (middle(palette), palette.getpixel((95, 112))) == ((10, 200, 30), (0, 0, 0))  # its red is transparent
    assert middle(letterbox(pictures()["moving.gif"])) == (128, 0, 128)  # the first frame


def test_the_side_that_is_up_is_up() -> None:
    image = letterbox(pictures()["turned.jpg"])  # 200 x 100, red left and blue right, turned a quarter
    top, bottom = image.getpixel((112, 60)), image.getpixel((112, 170))
    assert top[0] > 200 and bottom[2] > 200


def test_a_large_jpeg_is_decoded_small() -> None:
    tracemalloc.start()
    image = letterbox(pictures()["huge.jpg"])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert middle(image) == pytest.approx((0, 128, 255), abs=6) and peak < 5 << 20


def test_any_cut_or_changed_byte_ends_in_a_picture_or_a_reason() -> None:
    random = np.random.default_rng(5)
    for name in ("photo.jpg", "photo.webp", "moving.gif", "palette.png", "sixteen.png", "photo.bmp"):
        data = pictures()[name]
        for _ in range(25):
            broken = bytearray(data[: random.integers(1, len(data) + 1)])
            for place in random.integers(0, len(broken), 5):
                broken[place] = random.integers(0, 256)
            try:
                assert letterbox(bytes(broken)).size == (224, 224)
            except BadPicture as bad:
                assert bad.status in ("not_an_image", "too_large") and bad.reason


def test_the_square_is_kept_as_png_without_loss() -> None:
    image = letterbox(pictures()["photo.jpg"])
    image.save(out := BytesIO(), "PNG")
    assert np.array_equal(np.asarray(Image.open(out)), np.asarray(image))
