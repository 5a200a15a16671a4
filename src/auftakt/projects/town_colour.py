"""Colour mathematics for the town's own colour: oklch, contrast, the guard.

Pure. Colours are "#rrggbb" strings; `Oklch` is Björn Ottosson's space with lightness
0-1, chroma and hue in degrees. Contrast is that of WCAG 2.
"""

import math
import re
from dataclasses import dataclass, replace

MINIMUM_CONTRAST = 4.5
LIGHT_SHEET, LIGHT_WELL = "#FFFFFF", "#F1ECE3"
DARK_SHEET, DARK_WELL = "#1D1E29", "#262836"

_HEX = re.compile(r"#[0-9A-Fa-f]{6}")
_STEP = 0.005
_TINT, _MID = (0.05, 0.09), (0.32, 0.35)  # shares of lightness and chroma
_PAPER_LIGHTNESS = 0.985
_PASTEL_LIGHTNESS, _PASTEL_CHROMA = 0.80, 0.09
_DARK_TINT, _DARK_MID = (0.08, 0.47), (0.43, 0.93)
_DARK_INK = (0.17, 0.03)
_LINEAR_BELOW, _ENCODED_BELOW = 0.04045, 0.0031308  # the straight part of sRGB
_ROUNDING = 1e-4


@dataclass(frozen=True)
class Oklch:
    lightness: float
    chroma: float
    hue: float


@dataclass(frozen=True)
class Shades:
    """The four tokens of one theme."""

    town: str
    tint: str
    mid: str
    on_town: str


@dataclass(frozen=True)
class TownPalette:
    """`was_changed` says that the wished colour did not hold and was darkened."""

    wished: str
    light: Shades
    dark: Shades

    @property
    def contrast(self) -> float:
        """Of the town's colour on the white sheet."""
        return contrast(self.light.town, LIGHT_SHEET)

    @property
    def was_changed(self) -> bool:
        return self.wished != self.light.town


def is_hex_colour(text: str) -> bool:
    return bool(_HEX.fullmatch(text))


def stylesheet(accent: str) -> str:
    """The four tokens, set again in the layer that set them first.

    `light-dark()` follows `color-scheme`, which the tokens tie to the system's theme
    and to `data-kern-theme`.
    """
    shades = palette(accent)
    names = ("town", "tint", "mid", "on_town")
    tokens = ("--town", "--town-tint", "--town-mid", "--on-town")
    lines = "".join(
        f"    {token}: light-dark({getattr(shades.light, name)}, "
        f"{getattr(shades.dark, name)});\n"
        for token, name in zip(tokens, names, strict=True)
    )
    return (
        f"@layer tokens {{\n  :root {{\n{lines}  }}\n"
        "  @media print { :root { --town-tint: #fff; } }\n}\n"
    )


def palette(wished: str) -> TownPalette:
    """All tokens for a wished colour; each holds 4.5:1 where it carries text.

    The light theme keeps the wish where it holds on sheet, well and its own tint, and
    darkens it in oklch where not; the dark theme starts from a pastel of the same hue
    and lightens.
    """
    wished = wished.upper()
    return TownPalette(wished=wished, light=_light(wished), dark=_dark(wished))


def _light(wished: str) -> Shades:
    colour, town = to_oklch(wished), wished
    while True:
        tint = _toned(colour, _TINT)
        if holds(town, LIGHT_SHEET, LIGHT_WELL, tint):
            return Shades(town, tint, _toned(colour, _MID), LIGHT_SHEET)
        darker = replace(colour, lightness=max(0.0, colour.lightness - _STEP))
        colour, town = darker, to_hex(darker)


def _dark(wished: str) -> Shades:
    start = to_oklch(wished)
    colour = replace(
        start,
        lightness=max(start.lightness, _PASTEL_LIGHTNESS),
        chroma=min(start.chroma, _PASTEL_CHROMA),
    )
    lightness, chroma = _DARK_INK
    ink = to_hex(Oklch(lightness, min(chroma, colour.chroma), colour.hue))
    while True:
        town = to_hex(colour)
        tint = _sunk(colour, _DARK_TINT)
        if holds(town, DARK_SHEET, DARK_WELL, tint, ink):
            return Shades(town, tint, _sunk(colour, _DARK_MID), ink)
        colour = replace(colour, lightness=min(1.0, colour.lightness + _STEP))


def _toned(colour: Oklch, shares: tuple[float, float]) -> str:
    """A share of the colour in near-paper white; its hue stays."""
    lightness = _PAPER_LIGHTNESS + shares[0] * (colour.lightness - _PAPER_LIGHTNESS)
    return to_hex(Oklch(lightness, colour.chroma * shares[1], colour.hue))


def _sunk(colour: Oklch, shares: tuple[float, float]) -> str:
    """The colour let into the dark sheet."""
    base = to_oklch(DARK_SHEET).lightness
    lightness = base + shares[0] * (colour.lightness - base)
    return to_hex(Oklch(lightness, colour.chroma * shares[1], colour.hue))


def holds(colour: str, *grounds: str) -> bool:
    """Whether text of this colour can be read on all the grounds."""
    return all(contrast(colour, ground) >= MINIMUM_CONTRAST for ground in grounds)


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio, 1 to 21, the same in both directions."""
    lights = sorted((_luminance(one), _luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part) for part in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(colour: str) -> tuple[float, float, float]:
    if not is_hex_colour(colour):
        raise ValueError(colour)
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _linear(value: float) -> float:
    if value <= _LINEAR_BELOW:
        return value / 12.92
    return math.pow((value + 0.055) / 1.055, 2.4)


def _encoded(value: float) -> float:
    if value <= _ENCODED_BELOW:
        return 12.92 * value
    return 1.055 * math.pow(value, 1 / 2.4) - 0.055


def to_oklch(colour: str) -> Oklch:
    red, green, blue = (_linear(part) for part in _channels(colour))
    long = 0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue
    medium = 0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue
    short = 0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue
    long, medium, short = (math.cbrt(part) for part in (long, medium, short))
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return Oklch(lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360)


def to_hex(colour: Oklch) -> str:
    """The nearest sRGB colour of the same lightness and hue: chroma gives way."""
    low, high = 0.0, colour.chroma
    if not _fits(_linear_rgb(colour)):
        for _ in range(24):
            middle = (low + high) / 2
            fits = _fits(_linear_rgb(replace(colour, chroma=middle)))
            low, high = (middle, high) if fits else (low, middle)
        colour = replace(colour, chroma=low)
    parts = (
        round(255 * _encoded(min(1.0, max(0.0, part)))) for part in _linear_rgb(colour)
    )
    return "#{:02X}{:02X}{:02X}".format(*parts)


def _fits(parts: tuple[float, float, float]) -> bool:
    return all(-_ROUNDING <= part <= 1 + _ROUNDING for part in parts)


def _linear_rgb(colour: Oklch) -> tuple[float, float, float]:
    a = colour.chroma * math.cos(math.radians(colour.hue))
    b = colour.chroma * math.sin(math.radians(colour.hue))
    long = (colour.lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (colour.lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (colour.lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
