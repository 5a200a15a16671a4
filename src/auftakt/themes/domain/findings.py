"""What is still to mend about fields of action (S50)."""

from collections.abc import Iterator, Sequence

from auftakt.kernel.findings import Finding, Severity
from auftakt.themes.domain.lists import ThemeFacts, gaps

PAGE = "themes:theme_list"
RULE = "S50"


def findings(themes: Sequence[ThemeFacts]) -> Iterator[Finding]:
    """`themes`: those that are not retired."""
    if not any(one.is_rated for one in themes):
        yield _finding("themes.none", Severity.HINT)
        return
    if not any(one.decision for one in themes):
        yield _finding("themes.undecided", Severity.HINT)
    lacking = [one for one in gaps(themes) if one.lacks_goal]
    if lacking:
        key = "themes.gap_no_goal_many" if len(lacking) > 1 else "themes.gap_no_goal"
        yield _finding(key, Severity.WARNING, name=lacking[0].name, count=len(lacking))


def _finding(key: str, severity: Severity, **facts: str | int) -> Finding:
    return Finding(key=key, rule=RULE, severity=severity, fix=PAGE, facts=facts)
