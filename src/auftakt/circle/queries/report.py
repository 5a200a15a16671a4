"""The composition report: seats, refused suggestions, open points (S11)."""

import datetime as dt
from dataclasses import dataclass

from auftakt.circle.queries.overview import Overview, findings_of, overview
from auftakt.circle.queries.suggestions import (
    SuggestionRow,
    SuggestionState,
    suggestion_rows,
)
from auftakt.kernel.findings import Finding
from auftakt.projects.models import Project


@dataclass(frozen=True)
class Report:
    overview: Overview
    rejected: tuple[SuggestionRow, ...]
    postponed: tuple[SuggestionRow, ...]
    undecided: tuple[SuggestionRow, ...]
    findings: tuple[Finding, ...]


def report(project: Project, language: str, today: dt.date) -> Report:
    seen = overview(project)
    suggestions = suggestion_rows(project, language, seen.rows)

    def of(state: SuggestionState) -> tuple[SuggestionRow, ...]:
        return tuple(row for row in suggestions if row.state is state)

    found = findings_of(project, seen, today)
    return Report(
        overview=seen,
        rejected=of(SuggestionState.REJECTED),
        postponed=of(SuggestionState.POSTPONED),
        undecided=of(SuggestionState.OPEN),
        findings=tuple(sorted(found, key=lambda one: one.sort_key)),
    )
