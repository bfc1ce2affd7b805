"""Pictures from anywhere, made into what a model takes: decoded with care, on a black square, in red, green and blue."""

from io import BytesIO
from typing import TYPE_CHECKING, Final

from quipmill.errors import MissingExtra

if TYPE_CHECKING:
    from PIL.Image import Image

FORMATS: Final = ("JPEG", "PNG", "GIF", "WEBP", "BMP")
"""What is decoded, whatever name or type it comes with; of moving pictures the first frame."""

SIDE: Final = 224
"""Width and height of what comes out, in pixels, as ResNet50 takes it."""

MAX_PIXELS: Final = 50_000_000
"""A picture with more is refused before it is decoded."""


class BadPicture(Exception):
    """Bytes that make no picture, or one that is too large.

    Args:
        status: one of `rows.STATUSES`.
        reason: why, in one sentence.
    """

    def __init__(self, status: str, reason: str) -> None:
        super().__init__(reason)
        self.status, self.reason = status, reason


def letterbox(data: bytes, side: int = SIDE, max_pixels: int = MAX_PIXELS) -> "Image":
    """The picture in RGB, made to fit and put in the middle of a black square; a smaller one is not made larger.

    What is transparent becomes black, and the camera's note of which side is up is followed.

    Raises:
        BadPicture: these are not the bytes of a whole picture, or it has more than `max_pixels`.
    """
    try:
        from PIL import Image, ImageOps
    except ImportError as error:
        raise MissingExtra("reading pictures", "captioning") from error
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as picture:
            width, height = picture.size
            if width * height > max_pixels:
                raise BadPicture("too_large", f"a picture of {width:,} x {height:,} pixels, more than {max_pixels:,} in all")
            picture.draft(None, (side, side))  # a large JPEG is decoded at a half, a quarter or an eighth
            picture.load()
            ImageOps.exif_transpose(picture, in_place=True)
            small = _plain(picture)
            small.thumbnail((side, side), Image.Resampling.BICUBIC)
            return _on_black(small, side)
    except BadPicture:
        raise
    except Image.DecompressionBombError:
        raise BadPicture("too_large", f"a picture of more than {max_pixels:,} pixels") from None
    except Exception as error:  # Pillow raises nearly everything for bytes that somebody made with care
        raise BadPicture("not_an_image", _why(data, error)) from error


def _plain(picture: "Image") -> "Image":
    """In RGB, or RGBA where something is transparent."""
    if picture.mode.startswith("I;16") or picture.mode in ("I", "F"):  # Pillow would cut off whatever is above 255
        return _sixteen_bits(picture)
    if "A" in picture.mode or "a" in picture.mode or "transparency" in picture.info:
        return picture.convert("RGBA")
    return picture if picture.mode == "RGB" else picture.convert("RGB")


def _sixteen_bits(picture: "Image") -> "Image":
    import numpy as np
    from PIL import Image

    values = np.asarray(picture)
    return Image.fromarray((values.astype(np.int64) >> 8).clip(0, 255).astype(np.uint8)).convert("RGB")


def _on_black(picture: "Image", side: int) -> "Image":
    from PIL import Image

    square = Image.new("RGB", (side, side))
    place = ((side - picture.width) // 2, (side - picture.height) // 2)
    square.paste(picture, place, picture if picture.mode == "RGBA" else None)
    return square


def _why(data: bytes, error: Exception) -> str:
    """What these bytes are instead, as far as they show it."""
    from PIL import UnidentifiedImageError

    start = data[:200].lstrip().lower()
    if not data:
        return "nothing came, not even one byte"
    if isinstance(error, UnidentifiedImageError):
        if b"<svg" in start:
            return f"a drawing in SVG, which is not read; {', '.join(FORMATS)} are"
        if start.startswith((b"<!doctype html", b"<html", b"<head", b"<")):
            return "a web page came instead of a picture"
        return f"not a picture in one of the formats {', '.join(FORMATS)}"
    return "a picture that is cut off or damaged"
