"""What rounds, results and concerns have to mend."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from auftakt.kernel.findings import Finding, Severity

REMIND_DAYS = 3
PATIENCE_DAYS = 14


@dataclass(frozen=True, slots=True)
class RoundLine:
    """A round on the newest wording; `day`: the last one, or of the review."""

    title: str
    is_closed: bool
    missing: int
    closes_on: dt.date | None
    review_on: dt.date | None


@dataclass(frozen=True, slots=True)
class ConcernLine:
    """A concern without a fate; `talk_on`: a talk about it is planned."""

    code: str
    said_on: dt.date
    talk_on: dt.date | None


def findings(
    rounds: Sequence[RoundLine], concerns: Sequence[ConcernLine], today: dt.date
) -> Iterator[Finding]:
    """A round nobody counted (S26), answers missing, concerns without a fate (S27)."""
    for one in rounds:
        if one.is_closed:
            yield from _review(one, today)
        elif one.closes_on and one.closes_on < today:
            facts = {"title": one.title, "day": _day(one.closes_on)}
            yield _finding("round_over", "S26", Severity.WARNING, facts)
        elif one.closes_on and one.missing and _is_near(one.closes_on, today):
            missing: dict[str, str | int] = {
                "title": one.title,
                "day": _day(one.closes_on),
                "count": one.missing,
            }
            yield _finding("answers_missing", "S26", Severity.HINT, missing)
    waiting = [one for one in concerns if _waits(one, today)]
    if waiting:
        oldest = min(waiting, key=lambda one: one.said_on)
        yield Finding(
            key="decisions.concerns_open",
            rule="S27",
            severity=Severity.WARNING,
            fix="decisions:concern_list",
            facts={"count": len(waiting), "code": oldest.code},
        )


def _waits(one: ConcernLine, today: dt.date) -> bool:
    is_planned = one.talk_on is not None and one.talk_on >= today
    return not is_planned and (today - one.said_on).days > PATIENCE_DAYS


def _review(one: RoundLine, today: dt.date) -> Iterator[Finding]:
    if one.review_on and one.review_on <= today:
        facts = {"title": one.title, "day": _day(one.review_on)}
        yield _finding("review_due", "S27", Severity.HINT, facts)


def _is_near(day: dt.date, today: dt.date) -> bool:
    return 0 <= (day - today).days <= REMIND_DAYS


def _finding(
    name: str, rule: str, severity: Severity, facts: Mapping[str, str | int]
) -> Finding:
    return Finding(
        key=f"decisions.{name}",
        rule=rule,
        severity=severity,
        fix="decisions:proposal_list",
        facts=facts,
    )


def _day(day: dt.date) -> str:
    return f"{day:%d.%m.%Y}"
