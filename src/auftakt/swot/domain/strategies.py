"""A way pairs what is inside with what comes from outside (TOWS)."""

from collections.abc import Iterable
from enum import StrEnum

from auftakt.swot.domain.kinds import INNER, OUTER, StrategyKind


class PairGap(StrEnum):
    """Why cards make no pair. `TOO_MANY`: two inner or two outer quadrants."""

    NO_INNER = "no_inner"
    NO_OUTER = "no_outer"
    TOO_MANY = "too_many"


def pair_gap(quadrants: Iterable[str]) -> PairGap | None:
    found = set(quadrants)
    inner, outer = found & set(INNER), found & set(OUTER)
    if not inner:
        return PairGap.NO_INNER
    if not outer:
        return PairGap.NO_OUTER
    return PairGap.TOO_MANY if len(inner) > 1 or len(outer) > 1 else None


def kind_of(quadrants: Iterable[str]) -> StrategyKind | None:
    """None where the cards make no pair."""
    found = set(quadrants)
    if pair_gap(found):
        return None
    inner = next(one for one in INNER if one in found)
    outer = next(one for one in OUTER if one in found)
    return StrategyKind(f"{inner[0]}{outer[0]}")
