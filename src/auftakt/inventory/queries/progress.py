"""How far the stock-taking is, and whose figures are still awaited."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from auftakt.inventory.content.figures import ready_figures
from auftakt.inventory.domain.kinds import Level
from auftakt.inventory.models import Figure, FigureQuestion, Structure
from auftakt.inventory.queries.overlap import parallel_gate
from auftakt.kernel.content import LANGUAGES
from auftakt.projects.models import Project


@dataclass(frozen=True, slots=True)
class Progress:
    """`known`, `missing` and `asked` count ready figures of the Kommune itself.

    A figure that is known is not asked for any more. `kinds`: lists with an entry.
    """

    known: int = 0
    missing: int = 0
    asked: int = 0
    kinds: int = 0
    overlaps_open: int = 0
    is_signed: bool = False


def progress(project: Project) -> Progress:
    ready = set(ready_figures(LANGUAGES[0]))
    known = ready & _known_keys(project)
    asked = ready & {question.key for question in _questions(project)} - known
    existing = Structure.objects.filter(project=project, is_planned=False)
    gate = parallel_gate(project)
    return Progress(
        known=len(known),
        missing=len(ready - known),
        asked=len(asked),
        kinds=existing.order_by().values("kind").distinct().count(),
        overlaps_open=len(gate.open),
        is_signed=gate.is_passed,
    )


@dataclass(frozen=True, slots=True)
class Awaited:
    """Somebody who finds out some of `total` ready figures; `due_on` comes first."""

    who: str
    number: int
    total: int
    due_on: dt.date


def awaited_figures(project: Project) -> list[Awaited]:
    """One row for each who was asked, the most urgent first; two queries."""
    known = _known_keys(project)
    total = len(ready_figures(LANGUAGES[0]))
    dates: dict[str, list[dt.date]] = {}
    for one in _questions(project):
        who = one.asked_account.name if one.asked_account else one.asked
        if who and one.key not in known:
            dates.setdefault(who, []).append(one.due_on)
    rows = [Awaited(who, len(due), total, min(due)) for who, due in dates.items()]
    return sorted(rows, key=lambda row: (row.due_on, row.who))


def _known_keys(project: Project) -> set[str]:
    """A mark of an office counts as known: it says why there is no number."""
    found = Figure.objects.filter(
        stock_taking__project=project, level=Level.OWN, replaced_by=None
    )
    return set(found.exclude(key="").order_by().values_list("key", flat=True))


def _questions(project: Project) -> Iterable[FigureQuestion]:
    found = FigureQuestion.objects.filter(stock_taking__project=project)
    return found.select_related("asked_account")
