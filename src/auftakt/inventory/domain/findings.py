"""What the inventory still has to mend (S30, S33, S34)."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auftakt.inventory.domain.endings import Ending, ending_of, months_after
from auftakt.kernel.findings import Finding, Severity
from auftakt.projects.domain import ActionField

FIGURES_PAGE = "inventory:situation"
LISTS_PAGE = "inventory:overview"
ENDINGS_PAGE = "inventory:ending_list"
SIGN_OFF_PAGE = "inventory:parallel_sign_off"


@dataclass(frozen=True, slots=True)
class Dated:
    """A figure, concept or offer by name, and the day that counts."""

    name: str
    day: dt.date


@dataclass(frozen=True, slots=True)
class State:
    """`figures`: own ones that count, by reference date; none: no stock-taking.

    `expiring`: existing concepts with an end; `funded`: existing offers with an end.
    `uncovered`: themes of the project without any existing offer. `overlaps`: what
    exists and has no valid answer yet. `is_outdated`: the circle's statement was made
    before something changed.
    """

    figures: Sequence[Dated] = ()
    months_until_old: int = 24
    overlaps: Sequence[str] = ()
    is_outdated: bool = False
    expiring: Sequence[Dated] = ()
    funded: Sequence[Dated] = ()
    uncovered: Sequence[ActionField] = ()


def findings(state: State, today: dt.date) -> Iterator[Finding]:
    yield from _overlaps(state)
    yield from _figures(state, today)
    gone = [one for one in state.expiring if one.day < today]
    yield from _dated("concept_expired", "S33", gone)
    ended = [one for one in state.funded if one.day < today]
    yield from _dated("funding_ended", "S30", ended)
    ending = [one for one in state.funded if ending_of(one.day, today) is Ending.SOON]
    yield from _dated("funding_ending", "S30", ending)
    for field in state.uncovered:
        yield Finding(
            key=f"inventory.no_offer_{field}",
            rule="S30",
            severity=Severity.HINT,
            fix=LISTS_PAGE,
        )


def _overlaps(state: State) -> Iterator[Finding]:
    if state.overlaps:
        many = len(state.overlaps) > 1
        yield Finding(
            key="inventory.overlaps_open" if many else "inventory.overlap_open",
            rule="S34",
            severity=Severity.GATE,
            fix=LISTS_PAGE,
            facts={"name": state.overlaps[0], "count": len(state.overlaps)},
        )
    elif state.is_outdated:
        yield Finding(
            key="inventory.sign_off_outdated",
            rule="S34",
            severity=Severity.GATE,
            fix=SIGN_OFF_PAGE,
        )


def _figures(state: State, today: dt.date) -> Iterator[Finding]:
    if not state.figures:
        yield Finding(
            key="inventory.no_figures",
            rule="S30",
            severity=Severity.HINT,
            fix=FIGURES_PAGE,
        )
    border = months_after(today, -state.months_until_old)
    old = [one for one in state.figures if one.day < border]
    yield from _dated("figure_old", "S30", old, page=FIGURES_PAGE)


def _dated(
    key: str, rule: str, found: Sequence[Dated], *, page: str = ENDINGS_PAGE
) -> Iterator[Finding]:
    """One finding for all of a kind, which names the one whose day comes first."""
    if not found:
        return
    first = min(found, key=lambda one: (one.day, one.name))
    many = len(found) > 1
    yield Finding(
        key=f"inventory.{key}{'_many' if many else ''}",
        rule=rule,
        severity=Severity.WARNING,
        fix=page,
        facts={
            "name": first.name,
            "day": f"{first.day:%d.%m.%Y}",
            "count": len(found),
            "others": len(found) - 1,
        },
    )
