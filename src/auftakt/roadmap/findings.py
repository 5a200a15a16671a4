"""All open findings of a project, each with its words."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from auftakt.actors import labels as actors_labels
from auftakt.actors import queries as actors_queries
from auftakt.circle import labels as circle_labels
from auftakt.circle import queries as circle_queries
from auftakt.decisions import labels as decisions_labels
from auftakt.decisions.queries import findings as decisions_findings
from auftakt.goals.labels.findings import FINDINGS as GOAL_FINDINGS
from auftakt.goals.queries import findings as goals_findings
from auftakt.inventory.labels.findings import FINDINGS as INVENTORY_FINDINGS
from auftakt.inventory.queries import findings as inventory_findings
from auftakt.kernel.findings import Finding, FindingWords, Severity
from auftakt.measures import labels as measures_labels
from auftakt.measures import queries as measures_queries
from auftakt.projects import labels as projects_labels
from auftakt.projects import queries as projects_queries
from auftakt.projects.models import Project
from auftakt.risks import labels as risks_labels
from auftakt.risks import queries as risks_queries
from auftakt.stakeholders import labels as stakeholders_labels
from auftakt.stakeholders.queries import findings as stakeholders_findings
from auftakt.swot import labels as swot_labels
from auftakt.swot import queries as swot_queries
from auftakt.themes import labels as themes_labels
from auftakt.themes import queries as themes_queries
from auftakt.workshop import labels as workshop_labels
from auftakt.workshop import queries as workshop_queries

Provider = Callable[[Project, dt.date], Iterable[Finding]]


def _kickoff_day(project: Project) -> dt.date | None:
    meeting = workshop_queries.kickoff(project)
    return meeting.day if meeting else None


def _risks(project: Project, today: dt.date) -> Iterable[Finding]:
    day = _kickoff_day(project)
    yield from risks_queries.findings(project, today, day)
    yield from risks_queries.retention_findings(project, today, day)


def _swot(project: Project, today: dt.date) -> Iterable[Finding]:
    day = _kickoff_day(project)
    yield from swot_queries.findings(project, today, day)
    yield from swot_queries.retention_findings(project, today, day)


def _stakeholders(project: Project, today: dt.date) -> Iterable[Finding]:
    day = _kickoff_day(project)
    yield from stakeholders_findings.findings(project, today, day)
    yield from stakeholders_findings.retention_findings(project, today, day)


def _themes(project: Project, today: dt.date) -> Iterable[Finding]:
    day = _kickoff_day(project)
    yield from themes_queries.findings(project, today, day)
    yield from themes_queries.retention_findings(project, today, day)


PROVIDERS: tuple[Provider, ...] = (
    lambda project, _today: projects_queries.project_findings(project),
    lambda project, _today: actors_queries.findings(project),
    circle_queries.findings,
    inventory_findings.findings,
    goals_findings.findings,
    decisions_findings.findings,
    _risks,
    _swot,
    _stakeholders,
    _themes,
    workshop_queries.findings,
    measures_queries.findings,
)

WORDS: Mapping[str, FindingWords] = {
    **projects_labels.FINDINGS,
    **actors_labels.FINDINGS,
    **circle_labels.FINDINGS,
    **INVENTORY_FINDINGS,
    **GOAL_FINDINGS,
    **decisions_labels.FINDINGS,
    **swot_labels.FINDINGS,
    **risks_labels.FINDINGS,
    **stakeholders_labels.FINDINGS,
    **themes_labels.FINDINGS,
    **workshop_labels.FINDINGS,
    **measures_labels.FINDINGS,
}


def open_findings(project: Project, today: dt.date) -> list[Finding]:
    """Gates first, then warnings and hints, each in the order of the S-numbers."""
    found = [finding for provide in PROVIDERS for finding in provide(project, today)]
    return sorted(found, key=lambda finding: finding.sort_key)


@dataclass(frozen=True)
class FindingText:
    """What `{% finding_card %}` shows; `url` is empty where the reader lacks access."""

    key: str
    rule: str
    severity: Severity
    title: str
    text: str
    link_text: str
    url: str


def in_words(finding: Finding, url: str) -> FindingText:
    words = WORDS[finding.key].filled(finding.facts)
    return FindingText(
        key=finding.key,
        rule=finding.rule,
        severity=finding.severity,
        title=str(words.title),
        text=str(words.text),
        link_text=str(words.link),
        url=url,
    )
