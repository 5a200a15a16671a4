"""What the kick-off still has to mend (S25, S43, S46, S47 to S58, S59, S69)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auftakt.kernel.findings import Finding, Severity
from auftakt.workshop.domain.agenda import (
    Item,
    Purpose,
    Timeline,
    missing_topics,
    procedure_before_goal,
    uncovered_purposes,
)
from auftakt.workshop.domain.dates import DateCheck, DateVerdict
from auftakt.workshop.domain.duration import ONE_DATE, WARN_ABOVE_DATES
from auftakt.workshop.domain.readiness import AGENDA_PAGE, DATE_PAGE, Readiness

READINESS_PAGE = "workshop:readiness"
_DATE_SEVERITY = {
    DateVerdict.AFTER_START: Severity.GATE,
    DateVerdict.TOO_EARLY: Severity.WARNING,
    DateVerdict.TOO_LATE: Severity.WARNING,
    DateVerdict.TIGHT: Severity.HINT,
}
_PURPOSE_RULES = {purpose: f"S{47 + place}" for place, purpose in enumerate(Purpose)}


@dataclass(frozen=True)
class State:
    """`plan` is None without any item. `is_ready`: marked so, maybe long ago."""

    date: DateCheck
    plan: Timeline | None
    readiness: Readiness
    is_ready: bool


def findings(state: State) -> Iterator[Finding]:
    yield from _date(state.date)
    if state.plan is not None:
        yield from _time(state.plan)
        yield from _content([slot.item for slot in state.plan.slots])
    if state.is_ready and not state.readiness.is_ready:
        unmet = len(state.readiness.unmet)
        yield Finding(
            key="workshop.ready_but_open",
            rule="S46",
            severity=Severity.WARNING,
            fix=READINESS_PAGE,
            facts={"open": unmet, "total": len(state.readiness.conditions)},
        )


def _date(check: DateCheck) -> Iterator[Finding]:
    if check.verdict in _DATE_SEVERITY and check.window is not None:
        yield Finding(
            key=f"workshop.date_{check.verdict}",
            rule="S43",
            severity=_DATE_SEVERITY[check.verdict],
            fix=DATE_PAGE,
            facts={
                "first": f"{check.window.first:%d.%m.%Y}",
                "last": f"{check.window.last:%d.%m.%Y}",
            },
        )


def _time(plan: Timeline) -> Iterator[Finding]:
    if plan.over and plan.booked_until is not None:
        yield Finding(
            key="workshop.agenda_over",
            rule="S58",
            severity=Severity.WARNING,
            fix=AGENDA_PAGE,
            facts={
                "end": f"{plan.end:%H:%M}",
                "booked": f"{plan.booked_until:%H:%M}",
                "minutes": plan.over,
            },
        )
    if plan.minutes > ONE_DATE:
        many = plan.minutes > ONE_DATE * WARN_ABOVE_DATES
        yield Finding(
            key="workshop.many_dates" if many else "workshop.two_dates",
            rule="S57",
            severity=Severity.WARNING if many else Severity.HINT,
            fix=AGENDA_PAGE,
        )


def _content(items: Sequence[Item]) -> Iterator[Finding]:
    broken = procedure_before_goal(items)
    if broken:
        yield Finding(
            key="workshop.procedure_before_goal",
            rule="S25",
            severity=Severity.GATE,
            fix=AGENDA_PAGE,
            facts={"procedure": broken[0], "goal": broken[1]},
        )
    for topic in missing_topics(items):
        yield Finding(
            key=f"workshop.topic_{topic}_missing",
            rule="S59",
            severity=Severity.HINT,
            fix=AGENDA_PAGE,
        )
    for purpose in uncovered_purposes(items):
        yield Finding(
            key=f"workshop.purpose_{purpose}_uncovered",
            rule=_PURPOSE_RULES[purpose],
            severity=Severity.WARNING,
            fix=AGENDA_PAGE,
        )
