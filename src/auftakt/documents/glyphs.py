"""Which characters our fonts can show; PDF/UA forbids one without a glyph."""

from __future__ import annotations

import re
import struct
from functools import cache
from pathlib import Path
from typing import Any

FONTS = Path(__file__).parent / "fonts"

# Layout characters that need no glyph of their own.
_INVISIBLE = frozenset("\n\t\u00ad\u200b\u200c\u200d\u200e\u200f") | frozenset(
    map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
# A word without an end would run off the sheet: it may break anywhere.
_ENDLESS = re.compile(r"\S{45,}")
_SEGMENTS, _GROUPS = 4, 12  # the two table formats of TrueType that hold Unicode
_FORBIDDEN = frozenset("\ufeff\ufffe\uffff")


@cache
def covered() -> frozenset[str]:
    """Every character of the fonts we ship, in all weights."""
    sets = [set(map(chr, code_points(file))) for file in font_files()]
    return frozenset.intersection(*map(frozenset, sets)) if sets else frozenset()


@cache
def font_files() -> tuple[Path, ...]:
    """The four Fira Sans files that the build puts into the fonts folder."""
    return tuple(sorted(FONTS.glob("FiraSans-*.ttf")))


def code_points(file: Path) -> set[int]:
    """The code points of a TrueType file's `cmap` (formats 4 and 12)."""
    raw = file.read_bytes()
    tables = struct.unpack(">H", raw[4:6])[0]
    for index in range(tables):
        tag, _, start, _ = struct.unpack_from(">4sIII", raw, 12 + 16 * index)
        if tag == b"cmap":
            return _read_cmap(raw, start)
    return set()


def _read_cmap(raw: bytes, start: int) -> set[int]:
    found: set[int] = set()
    for index in range(struct.unpack_from(">H", raw, start + 2)[0]):
        offset = struct.unpack_from(">I", raw, start + 4 + 8 * index + 4)[0]
        table = start + offset
        kind = struct.unpack_from(">H", raw, table)[0]
        if kind == _SEGMENTS:
            found |= _read_format_4(raw, table)
        elif kind == _GROUPS:
            found |= _read_format_12(raw, table)
    return found


def _read_format_4(raw: bytes, table: int) -> set[int]:
    count = struct.unpack_from(">H", raw, table + 6)[0] // 2
    ends = struct.unpack_from(f">{count}H", raw, table + 14)
    starts = struct.unpack_from(f">{count}H", raw, table + 16 + 2 * count)
    pairs = zip(starts, ends, strict=True)
    return {code for low, high in pairs for code in range(low, high + 1)} - {0xFFFF}


def _read_format_12(raw: bytes, table: int) -> set[int]:
    groups = struct.unpack_from(">I", raw, table + 12)[0]
    found: set[int] = set()
    for index in range(groups):
        low, high, _ = struct.unpack_from(">III", raw, table + 16 + 12 * index)
        found |= set(range(low, high + 1))
    return found


def clean(text: str) -> str:
    """Without control characters and half surrogates, which no format allows."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(char for char in text if _is_text(char))


def _is_text(char: str) -> bool:
    if char in _FORBIDDEN or "\ud800" <= char <= "\udfff":
        return False
    if char in "\n\t":
        return True
    return char >= " " and not "\x7f" <= char <= "\x9f"


def fit(value: Any) -> Any:
    """JSON in, JSON out: texts with characters that we cannot show become parts."""
    if isinstance(value, str):
        return _fit_text(clean(value))
    if isinstance(value, dict):
        return {key: fit(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [fit(inner) for inner in value]
    return value


def _fit_text(text: str) -> str | dict[str, list[dict[str, str]]]:
    text = _ENDLESS.sub(lambda word: "\u200b".join(word[0]), text)
    known = covered() | _INVISIBLE
    if known.issuperset(text):
        return text
    parts: list[dict[str, str]] = []
    for char in text:
        key = "text" if char in known else "alt"
        if parts and key in parts[-1]:
            parts[-1][key] += char
        else:
            parts.append({key: char})
    return {"parts": parts}
