"""When a round takes answers, and how far the people are with a text."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class RoundState(StrEnum):
    """`OVER`: the last day has passed, nobody has counted yet."""

    PLANNED = "planned"
    OPEN = "open"
    OVER = "over"
    CLOSED = "closed"


def round_state(
    opens_on: dt.date, closes_on: dt.date | None, today: dt.date, *, is_closed: bool
) -> RoundState:
    if is_closed:
        return RoundState.CLOSED
    if today < opens_on:
        return RoundState.PLANNED
    is_over = closes_on is not None and today > closes_on
    return RoundState.OVER if is_over else RoundState.OPEN


class Standing(StrEnum):
    """How far the people are; `REOPENED`: agreed once, then the text changed (S28)."""

    NONE = "none"
    WRITTEN = "written"
    ASKED = "asked"
    AGREED = "agreed"
    REOPENED = "reopened"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class RoundFact:
    """`passed`: None while it runs."""

    version: int
    passed: bool | None


def standing(version: int, rounds: Sequence[RoundFact]) -> Standing:
    """`version`: the newest text, 0 without one; `rounds` in the order they opened.

    Only the newest round on the newest text counts (S26, S28): an agreement on an
    older wording is no agreement on this one.
    """
    if not version:
        return Standing.NONE
    newest = [one for one in rounds if one.version == version]
    if newest and newest[-1].passed is None:
        return Standing.ASKED
    if newest:
        return Standing.AGREED if newest[-1].passed else Standing.REFUSED
    if any(one.passed for one in rounds):
        return Standing.REOPENED
    return Standing.WRITTEN
