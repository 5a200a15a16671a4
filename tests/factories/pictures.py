"""Uploaded pictures, good ones and bad ones."""

import struct
import zlib
from io import BytesIO

from PIL import Image


def picture(kind: str = "PNG", width: int = 64, height: int = 64) -> bytes:
    target = BytesIO()
    Image.new("RGB", (width, height), "#7B2D52").save(target, kind)
    return target.getvalue()


def huge_png(width: int, height: int) -> bytes:
    """A few bytes that claim to be an enormous picture."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\x00" * 1000)
    chunks = ((b"IHDR", header), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data))
        + name
        + data
        + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )
