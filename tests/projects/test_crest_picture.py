"""An uploaded picture is checked and drawn anew."""

import contextlib
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin
from tests.factories.pictures import huge_png, picture

from auftakt.projects.crest import MAX_BYTES, to_png
from auftakt.projects.errors import CrestError


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_pictures_become_small_pngs(kind: str) -> None:
    with Image.open(BytesIO(to_png(picture(kind, 900, 300)))) as result:
        assert (result.format, result.size) == ("PNG", (256, 85))


def test_a_small_picture_keeps_its_size() -> None:
    with Image.open(BytesIO(to_png(picture("PNG", 40, 50)))) as result:
        assert result.size == (40, 50)


def test_nothing_but_pixels_stays() -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "Jana Lindner")
    target = BytesIO()
    Image.new("RGB", (20, 20)).save(target, "PNG", pnginfo=notes, icc_profile=b"x" * 9)
    assert b"Jana" in target.getvalue()
    with Image.open(BytesIO(to_png(target.getvalue()))) as result:
        assert result.info == {}


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"GIF89a",
        picture("GIF"),
        picture("BMP"),
        picture("PNG")[:60],
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 40,
    ],
)
def test_other_files_are_refused(raw: bytes) -> None:
    with pytest.raises(CrestError, match="PNG, JPEG"):
        to_png(raw)


@pytest.mark.parametrize("side", [5_000, 12_000, 60_000])
def test_a_picture_that_would_unpack_to_gigabytes_is_refused(side: int) -> None:
    with pytest.raises(CrestError, match="Bildpunkte"):
        to_png(huge_png(side, side))


def test_a_large_file_is_refused() -> None:
    with pytest.raises(CrestError, match="2 MB"):
        to_png(b"\x89PNG" + b"\x00" * MAX_BYTES)


@settings(max_examples=150)
@given(st.integers(0, 300), st.binary(min_size=1, max_size=8))
def test_flipped_bytes_end_in_a_picture_or_a_named_error(at: int, noise: bytes) -> None:
    raw = bytearray(picture("PNG", 32, 32))
    raw[at : at + len(noise)] = noise
    with contextlib.suppress(CrestError):
        assert to_png(bytes(raw)).startswith(b"\x89PNG")
