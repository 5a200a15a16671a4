"""Columns that must not enter: found by name, misspellings included."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from auftakt.actors import content
from auftakt.actors.tables.columns import is_known_header
from auftakt.actors.tables.text import fold, words

_SHORTEST_MISSPELLING = 7
_LIKENESS = 0.84


@dataclass(frozen=True, slots=True)
class ForbiddenColumn:
    """`place` counts columns from 0; `reason` is a key of the content file."""

    place: int
    header: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Group:
    reason: str
    names: frozenset[str]
    parts: tuple[str, ...]


def forbidden_columns(header: Sequence[str]) -> tuple[ForbiddenColumn, ...]:
    """The columns of a header that are refused, in order."""
    return tuple(
        ForbiddenColumn(place, title, reason)
        for place, title in enumerate(header)
        if (reason := forbidden_reason(title))
    )


@cache
def forbidden_reason(header: str) -> str:
    """The reason's key, or "" where the header is harmless."""
    folded = fold(header)
    if not folded or is_known_header(header):
        return ""
    groups = _groups()
    exact = (group.reason for group in groups if folded in group.names)
    inside = (g.reason for g in groups if any(part in folded for part in g.parts))
    alike = (g.reason for g in groups if _resembles(header, folded, g))
    return next(exact, "") or next(inside, "") or next(alike, "")


def reasons() -> frozenset[str]:
    return frozenset(group.reason for group in _groups())


def _resembles(header: str, folded: str, group: _Group) -> bool:
    """A name must be the whole header, a part may be one of its words."""
    if _alike_any(folded, (*group.names, *group.parts)):
        return True
    return any(
        _alike_any(word, group.parts)
        for word in words(header)
        if not is_known_header(word)
    )


def _alike_any(candidate: str, terms: Sequence[str]) -> bool:
    if len(candidate) < _SHORTEST_MISSPELLING:
        return False
    return any(
        _alike(candidate, term) for term in terms if len(term) >= _SHORTEST_MISSPELLING
    )


def _alike(one: str, other: str) -> bool:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return (
        matcher.real_quick_ratio() >= _LIKENESS
        and matcher.quick_ratio() >= _LIKENESS
        and matcher.ratio() >= _LIKENESS
    )


@cache
def _groups() -> tuple[_Group, ...]:
    return tuple(_group(raw) for raw in content.read("forbidden_columns.toml")["group"])


def _group(raw: dict[str, list[str]]) -> _Group:
    return _Group(
        reason=str(raw["reason"]),
        names=frozenset(fold(name) for name in raw["names"]),
        parts=tuple(fold(part) for part in raw["parts"]),
    )
