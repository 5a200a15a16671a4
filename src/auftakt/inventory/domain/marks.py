"""Numbers as people and statistics offices write them, and marks instead of numbers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Point(StrEnum):
    """What the point in "12.345" means."""

    UNKNOWN = "unknown"
    THOUSANDS = "thousands"
    DECIMAL = "decimal"


class ReadFault(StrEnum):
    NOT_A_NUMBER = "not_a_number"
    TOO_LARGE = "too_large"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class Reading:
    """A value, a mark instead of it (`value` None), or a value that bears a mark."""

    value: Decimal | None
    mark: str = ""


ZERO = "0"
ALONE = {
    "-": "-", "–": "-", "—": "-", ".": ".", "·": ".", "•": ".", "...": "...",
    "…": "...", "x": "x", "X": "x", "/": "/", "|": "|", "()": "()", "( )": "()",
    "<5": "<5", "unter 5": "<5", "weniger als 5": "<5",
}  # fmt: skip
BEHIND = {"r": "r", "p": "p", "s": "s", "e": ""}  # "e": final, nothing to say
MARKS = tuple(dict.fromkeys([*ALONE.values(), ZERO, *filter(None, BEHIND.values())]))
LARGEST = Decimal(10) ** 14

_BRACKETS = re.compile(r"\(\s*(.+?)\s*\)")
_BEHIND = re.compile(r"(.*[0-9])\s*([rpse])")
_SPACED = re.compile(r"([+-]?[0-9]{1,3})(?:[ '\u2019\u00a0\u202f][0-9]{3})+(,[0-9]+)?")
_WHOLE = re.compile(r"[+-]?[0-9]+")
_GERMAN = re.compile(r"[+-]?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+),[0-9]+")
_ENGLISH = re.compile(r"[+-]?[0-9]{1,3}(?:(?:,[0-9]{3}){2,}|(?:,[0-9]{3})+\.[0-9]+)")
_GROUPED = re.compile(r"[+-]?[0-9]{1,3}(?:\.[0-9]{3}){2,}")
_EITHER = re.compile(r"[+-]?[1-9][0-9]{0,2}\.[0-9]{3}")
_POINTED = re.compile(
    r"[+-]?(?:[0-9]+\.[0-9]+|[0-9]+(?:\.[0-9]+)?e[+-]?[0-9]{1,2})", re.IGNORECASE
)
_NOT_DIGITS = re.compile(r"[^0-9+-]")


def read_value(
    text: str, *, point: Point = Point.UNKNOWN, zero_is_mark: bool = False
) -> Reading | ReadFault:
    """A mark is kept as it stands and never becomes 0.

    `zero_is_mark`: in official tables 0 means less than half of one but more than
    nothing, and "-" means exactly none.
    """
    bare = text.strip()
    if mark := ALONE.get(bare, ALONE.get(bare.lower(), "")):
        return Reading(None, mark)
    if bracketed := _BRACKETS.fullmatch(bare):
        return _marked(_number(bracketed[1], point), "()")
    if flagged := _BEHIND.fullmatch(bare):
        return _marked(_number(flagged[1], point), BEHIND[flagged[2]])
    number = _number(bare, point)
    if zero_is_mark and number == 0:
        return Reading(None, ZERO)
    return _marked(number, "")


def point_of(texts: Iterable[str]) -> Point:
    """What the points of one file mean, where some of its numbers give it away."""
    found = set()
    for text in texts:
        if _GERMAN.fullmatch(text) or _GROUPED.fullmatch(text):
            found.add(Point.THOUSANDS)
        elif _ENGLISH.fullmatch(text) or _is_decimal(text):
            found.add(Point.DECIMAL)
    return found.pop() if len(found) == 1 else Point.UNKNOWN


def _marked(number: Decimal | ReadFault, mark: str) -> Reading | ReadFault:
    return number if isinstance(number, ReadFault) else Reading(number, mark)


def _number(text: str, point: Point) -> Decimal | ReadFault:
    plain = _plain(text, point)
    if isinstance(plain, ReadFault):
        return plain
    number = Decimal(plain)
    if abs(number) < LARGEST:
        number = number.quantize(Decimal("0.0001"))
    if abs(number) >= LARGEST:  # rounding may have made it so
        return ReadFault.TOO_LARGE
    return number.normalize() + 0


def _plain(text: str, point: Point) -> str | ReadFault:
    """The number in the form that `Decimal` reads."""
    if _WHOLE.fullmatch(text):
        return text
    if spaced := _SPACED.fullmatch(text):
        decimals = spaced[2] or ""
        whole = _NOT_DIGITS.sub("", text.removesuffix(decimals))
        return whole + decimals.replace(",", ".")
    if _GERMAN.fullmatch(text):
        return text.replace(".", "").replace(",", ".")
    if _ENGLISH.fullmatch(text):
        return text.replace(",", "")
    return _with_points(text, point)


def _with_points(text: str, point: Point) -> str | ReadFault:
    if _GROUPED.fullmatch(text):
        return text.replace(".", "")
    if _EITHER.fullmatch(text) and point is not Point.DECIMAL:
        return ReadFault.AMBIGUOUS if point is Point.UNKNOWN else text.replace(".", "")
    return text if _POINTED.fullmatch(text) else ReadFault.NOT_A_NUMBER


def _is_decimal(text: str) -> bool:
    return bool(_POINTED.fullmatch(text)) and not _EITHER.fullmatch(text)
