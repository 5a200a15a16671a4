"""What is still to mend about strengths and challenges (S31, S32, S50)."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from auftakt.analyses.retention import kept_until
from auftakt.kernel.findings import Finding, Severity

LIST_PAGE, POINT_PAGE = "swot:entry_list", "swot:point_list"


@dataclass(frozen=True, slots=True)
class State:
    """`dots`: all that were given; `strengths`, `challenges`: agreed and valid."""

    cards: int = 0
    dots: int = 0
    strengths: int = 0
    challenges: int = 0


def findings(
    state: State, missing: Severity | None = Severity.HINT
) -> Iterator[Finding]:
    """Once the cards are ranked, the circle says what it takes from them.

    `missing`: how much it matters that there is no card; None once nothing can be done.
    """
    if not state.cards and missing:
        yield Finding(key="swot.none", rule="S50", severity=missing, fix=LIST_PAGE)
    if not state.dots:
        return
    if not state.strengths:
        yield _open("swot.no_strengths", "S31")
    if not state.challenges:
        yield _open("swot.no_challenges", "S32")


def retention_findings(old: int, kickoff_day: dt.date | None) -> Iterator[Finding]:
    """`old`: dots that name their giver although the time is over."""
    if old and kickoff_day:
        yield Finding(
            key="swot.dots_too_old",
            rule="S50",
            severity=Severity.WARNING,
            fix="roadmap:old_assessments",
            facts={"day": f"{kept_until(kickoff_day):%d.%m.%Y}"},
        )


def _open(key: str, rule: str) -> Finding:
    return Finding(key=key, rule=rule, severity=Severity.WARNING, fix=POINT_PAGE)
