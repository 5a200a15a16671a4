"""What is still to mend about fields of action (S50)."""

import datetime as dt
from collections.abc import Iterator, Sequence

from auftakt.analyses.retention import kept_until
from auftakt.kernel.findings import Finding, Severity
from auftakt.themes.domain.lists import ThemeFacts, gaps

PAGE = "themes:theme_list"
RULE = "S50"


def findings(
    themes: Sequence[ThemeFacts], missing: Severity | None = Severity.HINT
) -> Iterator[Finding]:
    """`themes`: those that are not retired.

    `missing`: how much it matters that nobody has rated; None once it is too late.
    """
    if not any(one.is_rated for one in themes):
        if missing:
            yield _finding("themes.none", missing)
        return
    if not any(one.decision for one in themes):
        yield _finding("themes.undecided", Severity.HINT)
    lacking = [one for one in gaps(themes) if one.lacks_goal]
    if lacking:
        key = "themes.gap_no_goal_many" if len(lacking) > 1 else "themes.gap_no_goal"
        yield _finding(key, Severity.WARNING, name=lacking[0].name, count=len(lacking))


def retention_findings(old: int, kickoff_day: dt.date | None) -> Iterator[Finding]:
    """`old`: ratings whose time is over; without a kick-off it has not run."""
    if old and kickoff_day:
        yield Finding(
            key="themes.ratings_too_old",
            rule=RULE,
            severity=Severity.WARNING,
            fix="roadmap:old_assessments",
            facts={"day": f"{kept_until(kickoff_day):%d.%m.%Y}"},
        )


def _finding(key: str, severity: Severity, **facts: str | int) -> Finding:
    return Finding(key=key, rule=RULE, severity=severity, fix=PAGE, facts=facts)
