"""Rules for measures: what is late, what is missing, what may follow (S40). Pure."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from auftakt.kernel.findings import Finding, Severity

LIST_PAGE = "measures:measure_list"


class Status(StrEnum):
    PLANNED = "planned"
    RUNNING = "running"
    STUCK = "stuck"
    DONE = "done"
    DROPPED = "dropped"


class Missing(StrEnum):
    """What a measure needs before one can rely on it (S40)."""

    OWNER = "owner"
    DATE = "date"
    RESOURCES = "resources"


ACTIVE = frozenset({Status.PLANNED, Status.RUNNING, Status.STUCK})
_NEXT: dict[Status, tuple[Status, ...]] = {
    Status.PLANNED: (Status.RUNNING, Status.STUCK, Status.DONE),
    Status.RUNNING: (Status.DONE, Status.STUCK, Status.PLANNED),
    Status.STUCK: (Status.RUNNING, Status.DONE, Status.PLANNED),
    Status.DONE: (Status.RUNNING,),
    Status.DROPPED: (Status.PLANNED,),
}


@dataclass(frozen=True, slots=True)
class MeasureFacts:
    title: str
    status: Status = Status.PLANNED
    has_owner: bool = False
    has_resources: bool = False
    due_on: dt.date | None = None

    @property
    def is_active(self) -> bool:
        return self.status in ACTIVE


def number_text(number: int) -> str:
    """The name of a measure in talk and minutes: "M-01"."""
    return f"M-{number:02d}"


def next_states(status: Status) -> tuple[Status, ...]:
    """Where one press leads, the usual way first; giving up asks on its own page."""
    return _NEXT[status]


def is_overdue(measure: MeasureFacts, today: dt.date) -> bool:
    """The due day itself is still in time."""
    due = measure.due_on
    return measure.is_active and due is not None and due < today


def missing(measure: MeasureFacts) -> tuple[Missing, ...]:
    """Nothing is asked of what is done or given up."""
    if not measure.is_active:
        return ()
    there = {
        Missing.OWNER: measure.has_owner,
        Missing.DATE: measure.due_on is not None,
        Missing.RESOURCES: measure.has_resources,
    }
    return tuple(part for part, is_there in there.items() if not is_there)


def findings(measures: Iterable[MeasureFacts], today: dt.date) -> Iterator[Finding]:
    """One finding per kind: it names the first measure and counts the others."""
    known = list(measures)
    late = [one for one in known if is_overdue(one, today)]
    late.sort(key=lambda one: one.due_on or today)
    yield from _named("overdue", Severity.WARNING, late)
    stuck = [one for one in known if one.status is Status.STUCK]
    yield from _named("stuck", Severity.WARNING, stuck)
    for part, severity in (
        (Missing.OWNER, Severity.WARNING),
        (Missing.DATE, Severity.WARNING),
        (Missing.RESOURCES, Severity.HINT),
    ):
        found = [one for one in known if part in missing(one)]
        yield from _named(f"no_{part}", severity, found)


def _named(
    key: str, severity: Severity, found: Sequence[MeasureFacts]
) -> Iterator[Finding]:
    if not found:
        return
    first = found[0]
    yield Finding(
        key=f"measures.{key}{'_many' if len(found) > 1 else ''}",
        rule="S40",
        severity=severity,
        fix=LIST_PAGE,
        facts={
            "name": first.title,
            "day": f"{first.due_on:%d.%m.%Y}" if first.due_on else "",
            "count": len(found),
        },
    )
