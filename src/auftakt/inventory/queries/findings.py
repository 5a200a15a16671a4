"""What the inventory has to mend, gathered from figures, lists and overlaps."""

import datetime as dt
from collections.abc import Iterable

from django.conf import settings
from django.db.models import Max

from auftakt.inventory.domain import findings as rules
from auftakt.inventory.domain.findings import Dated, State
from auftakt.inventory.domain.kinds import Level, StructureKind
from auftakt.inventory.models import Figure, Structure
from auftakt.inventory.queries.overlap import parallel_gate
from auftakt.kernel.findings import Finding
from auftakt.projects.domain import ActionField
from auftakt.projects.models import Project


def findings(project: Project, today: dt.date) -> Iterable[Finding]:
    """The same number of queries whatever the number of entries."""
    existing = list(
        Structure.objects.filter(project=project, is_planned=False).only(
            "kind", "name", "fields", "valid_until", "funding_until"
        )
    )
    concepts = [one for one in existing if one.kind == StructureKind.CONCEPT]
    offers = [one for one in existing if one.kind == StructureKind.OFFER]
    gate = parallel_gate(project)
    state = State(
        figures=_newest_figures(project),
        months_until_old=settings.FIGURES_OLD_MONTHS,
        overlaps=[str(one.existing) for one in gate.open],
        is_outdated=gate.is_outdated,
        expiring=[Dated(c.name, c.valid_until) for c in concepts if c.valid_until],
        funded=[Dated(o.name, o.funding_until) for o in offers if o.funding_until],
        uncovered=_uncovered(project, offers),
    )
    return list(rules.findings(state, today))


def _newest_figures(project: Project) -> list[Dated]:
    """Of each own figure the newest day; a series has several."""
    counted = Figure.objects.filter(
        stock_taking__project=project, level=Level.OWN, replaced_by=None
    )
    newest = (
        counted.order_by().values("key", "name").annotate(day=Max("reference_date"))
    )
    days: dict[str, Dated] = {}
    for row in newest:
        key = row["key"] or row["name"]
        if key not in days or days[key].day < row["day"]:
            days[key] = Dated(row["name"], row["day"])
    return list(days.values())


def _uncovered(project: Project, offers: list[Structure]) -> list[ActionField]:
    """Nothing before the first offer stands there: that is a task, not a fault."""
    used = {field for offer in offers for field in offer.fields}
    themes = [field for field in ActionField if field in project.themes]
    return [field for field in themes if field not in used] if offers else []
