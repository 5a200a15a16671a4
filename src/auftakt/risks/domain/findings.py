"""What is still to mend about risks (S50)."""

import datetime as dt
from collections.abc import Iterator, Sequence

from auftakt.analyses.retention import kept_until
from auftakt.kernel.findings import Finding, Severity
from auftakt.risks.domain.kinds import Level, ReviewState
from auftakt.risks.domain.order import RiskFacts, review_state, sort_key

PAGE = "risks:risk_list"
RETENTION_PAGE = "roadmap:old_assessments"
RULE = "S50"


def findings(
    risks: Sequence[RiskFacts], today: dt.date, missing: Severity | None
) -> Iterator[Finding]:
    """One finding for all of a kind, which names the risk that comes first.

    `missing`: how much it matters that there are none; None: no more.
    """
    if not risks and missing:
        yield Finding(key="risks.none", rule=RULE, severity=missing, fix=PAGE, facts={})
    running = sorted((one for one in risks if one.is_running), key=sort_key)
    threats = [one for one in running if one.is_threat and not one.is_treated]
    yield from _of("people_untreated", threats)
    high = [
        one
        for one in running
        if one.level is Level.HIGH and not one.is_treated and one not in threats
    ]
    yield from _of("high_untreated", high)
    yield from _of("no_owner", [one for one in running if not one.owner])
    due = [
        one for one in running if review_state(one.review_on, today) is ReviewState.DUE
    ]
    due.sort(key=lambda one: (one.review_on or today, one.number))
    yield from _of("review_due", due)
    yield from _of("no_review", [one for one in running if one.review_on is None])


def retention_findings(old: int, kickoff_day: dt.date | None) -> Iterator[Finding]:
    """`old`: ratings whose time is over; without a kick-off it has not run."""
    if old and kickoff_day:
        yield Finding(
            key="risks.ratings_too_old",
            rule=RULE,
            severity=Severity.WARNING,
            fix=RETENTION_PAGE,
            facts={"day": f"{kept_until(kickoff_day):%d.%m.%Y}"},
        )


def _of(key: str, found: Sequence[RiskFacts]) -> Iterator[Finding]:
    if not found:
        return
    first = found[0]
    yield Finding(
        key=f"risks.{key}{'_many' if len(found) > 1 else ''}",
        rule=RULE,
        severity=Severity.WARNING,
        fix=PAGE,
        facts={
            "number": first.number,
            "title": first.title,
            "count": len(found),
            "day": f"{first.review_on:%d.%m.%Y}" if first.review_on else "",
        },
    )
