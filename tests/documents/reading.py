"""Reads the text of a PDF back through the character maps of its own fonts."""

import io
import re
from typing import Any

import pikepdf


def text_of(data: bytes) -> str:
    """All text in the order of the page content, without any spaces."""
    document = pikepdf.open(io.BytesIO(data))
    pages = [_page_text(page) for page in document.pages]
    return re.sub(r"\s+", "", "".join(pages))


def _page_text(page: pikepdf.Page) -> str:
    fonts = page.Resources.Font if "/Font" in page.Resources else {}
    maps = {name: _character_map(font) for name, font in fonts.items()}
    found: list[str] = []
    current: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "Tf":
            current = maps[str(operands[0])]
        elif name == "Tj":
            found.append(_decode(operands[0], current))
        elif name == "TJ":
            strings = [part for part in operands[0] if isinstance(part, pikepdf.String)]
            found += [_decode(part, current) for part in strings]
    return "".join(found)


def _decode(text: Any, characters: dict[int, str]) -> str:
    raw = bytes(text)
    codes = [int.from_bytes(raw[i : i + 2], "big") for i in range(0, len(raw), 2)]
    return "".join(characters.get(code, "") for code in codes)


def _character_map(font: Any) -> dict[int, str]:
    stream = bytes(font.ToUnicode.read_bytes()).decode("ascii")
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", stream, re.DOTALL):
        for code, value in re.findall(r"<(\w+)>\s*<(\w*)>", block):
            found[int(code, 16)] = bytes.fromhex(value).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", stream, re.DOTALL):
        for low, high, value in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            first = int.from_bytes(bytes.fromhex(value), "big")
            for place, code in enumerate(range(int(low, 16), int(high, 16) + 1)):
                found[code] = chr(first + place)
    return found
