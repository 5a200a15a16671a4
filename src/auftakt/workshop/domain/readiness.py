"""May the kick-off be marked ready (S43 to S46)? Each unmet condition has a place."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from auftakt.workshop.domain.dates import DateCheck

CIRCLE_PAGE = "circle:seat_list"
BRIEF_PAGE = "projects:brief_edit"
DATE_PAGE = "workshop:kickoff_plan"
AGENDA_PAGE = "workshop:agenda_edit"


class ConditionKind(StrEnum):
    CIRCLE = "circle"
    BRIEF = "brief"
    DATE = "date"
    AGENDA = "agenda"


class Met(StrEnum):
    """NO is not begun, PARTLY begun; only YES lets the gate open."""

    NO = "no"
    PARTLY = "partly"
    YES = "yes"


@dataclass(frozen=True)
class Condition:
    """`reason` is a key with words in labels; `page` the URL name that mends it."""

    kind: ConditionKind
    met: Met
    reason: str
    page: str
    facts: dict[str, int | str] = field(default_factory=dict)


@dataclass(frozen=True)
class Facts:
    """What readiness depends on, gathered by queries."""

    is_circle_final: bool
    vacant_seats: int
    confirmed_seats: int
    brief_done: int
    brief_total: int
    date: DateCheck
    has_start_time: bool
    items: int
    minutes_over: int
    is_order_broken: bool


@dataclass(frozen=True)
class Readiness:
    conditions: tuple[Condition, ...]

    @property
    def unmet(self) -> tuple[Condition, ...]:
        return tuple(one for one in self.conditions if one.met is not Met.YES)

    @property
    def met_count(self) -> int:
        return len(self.conditions) - len(self.unmet)

    @property
    def is_ready(self) -> bool:
        return not self.unmet


def readiness(facts: Facts) -> Readiness:
    return Readiness((_circle(facts), _brief(facts), _date(facts), _agenda(facts)))


def _circle(facts: Facts) -> Condition:
    """S44: only the act "selection is final" counts, not full seats."""
    if facts.is_circle_final:
        met, reason = Met.YES, "circle_final"
    elif facts.vacant_seats:
        met, reason = Met.PARTLY, "circle_vacant"
    elif facts.confirmed_seats:
        met, reason = Met.PARTLY, "circle_not_final"
    else:
        met, reason = Met.NO, "circle_empty"
    if not facts.confirmed_seats and not facts.is_circle_final:
        met = Met.NO
    numbers = {"vacant": facts.vacant_seats, "confirmed": facts.confirmed_seats}
    return Condition(ConditionKind.CIRCLE, met, reason, CIRCLE_PAGE, {**numbers})


def _brief(facts: Facts) -> Condition:
    """S45: the configurable checklist of project information."""
    if facts.brief_done >= facts.brief_total:
        met = Met.YES
    else:
        met = Met.PARTLY if facts.brief_done else Met.NO
    reason = "brief_complete" if met is Met.YES else "brief_open"
    counts = {"done": facts.brief_done, "total": facts.brief_total}
    return Condition(ConditionKind.BRIEF, met, reason, BRIEF_PAGE, {**counts})


def _date(facts: Facts) -> Condition:
    """S43: inside the window, and with a time to begin."""
    weeks = {"weeks": facts.date.weeks_before}
    if facts.date.is_permitted and not facts.has_start_time:
        return Condition(
            ConditionKind.DATE, Met.PARTLY, "date_without_time", DATE_PAGE, {**weeks}
        )
    met = Met.YES if facts.date.is_permitted else Met.PARTLY
    if facts.date.days_before == 0 and facts.date.verdict == "undated":
        met = Met.NO
    reason = f"date_{facts.date.verdict}"
    return Condition(ConditionKind.DATE, met, reason, DATE_PAGE, {**weeks})


def _agenda(facts: Facts) -> Condition:
    if not facts.items:
        met, reason = Met.NO, "agenda_empty"
    elif facts.is_order_broken:
        met, reason = Met.PARTLY, "agenda_order"
    elif facts.minutes_over:
        met, reason = Met.PARTLY, "agenda_over"
    else:
        met, reason = Met.YES, "agenda_fits"
    counts = {"items": facts.items, "minutes": facts.minutes_over}
    return Condition(ConditionKind.AGENDA, met, reason, AGENDA_PAGE, {**counts})


class ReadyVerdict(StrEnum):
    """`may_mark_ready`: OVERRIDDEN needs and records the reason."""

    READY = "ready"
    OVERRIDDEN = "overridden"
    REASON_MISSING = "reason_missing"


def may_mark_ready(conditions: Iterable[Condition], reason: str) -> ReadyVerdict:
    if all(condition.met is Met.YES for condition in conditions):
        return ReadyVerdict.READY
    return ReadyVerdict.OVERRIDDEN if reason.strip() else ReadyVerdict.REASON_MISSING
