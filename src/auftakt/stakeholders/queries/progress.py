"""How far the analysis is, for the task list and the tabs: counts without names."""

from dataclasses import dataclass

from auftakt.projects.models import Project
from auftakt.stakeholders.queries.assessments import assessments
from auftakt.stakeholders.queries.stakeholders import stakeholders, steps


@dataclass(frozen=True, slots=True)
class Progress:
    """`assessed`: with both axes from somebody; `planned`: with a contact."""

    stakeholders: int = 0
    assessed: int = 0
    planned: int = 0

    @property
    def is_done(self) -> bool:
        return 0 < self.stakeholders == self.assessed


def progress(project: Project) -> Progress:
    """Three queries."""
    both = assessments(project).exclude(power=None).exclude(affectedness=None)
    return Progress(
        stakeholders=stakeholders(project).count(),
        assessed=both.order_by().values("stakeholder").distinct().count(),
        planned=steps(project).order_by().values("stakeholder").distinct().count(),
    )
