"""What there is already: counts, overlaps, gaps, carriers and endings."""

from itertools import groupby

from django.http import HttpResponse
from django.shortcuts import render

from auftakt.accounts.page import READ, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.inventory.domain.endings import Ending
from auftakt.inventory.labels.structures import ENDING_WORDS, LISTS
from auftakt.inventory.queries.matrix import carrier_rows, ending_rows, matrix_of
from auftakt.inventory.queries.structures import counts
from auftakt.inventory.views import shown
from auftakt.inventory.views.overlap_cards import overview_context
from auftakt.kernel import clock
from auftakt.projects.labels import THEME_WORDS
from auftakt.projects.models import Project


@page(Permission.INVENTORY_VIEW, methods=READ)
def overview(request: PageRequest, project: Project) -> HttpResponse:
    found = counts(project)
    numbers = (found.concepts, found.bodies, found.channels, found.offers)
    may_edit = request.membership.may(Permission.INVENTORY_EDIT)
    seen = matrix_of(project)
    context = {
        "project": project,
        "counts": found,
        "structures_number": found.concepts + found.bodies,
        "lists": list(zip(LISTS.values(), numbers, strict=True)),
        "groups": shown.group_words(seen),
        "rows": shown.matrix_rows(project, seen, with_links=may_edit),
        "summary": shown.summary(seen),
        "unplaced": seen.unplaced,
        "as_table": request.GET.get("ansicht") == "tabelle",
        "may_edit": may_edit,
        "may_settle": request.membership.may(Permission.OVERLAP_SETTLE),
        **overview_context(project),
    }
    return render(request, "inventory/overview.html", context)


@page(Permission.INVENTORY_VIEW, methods=READ)
def carrier_list(request: PageRequest, project: Project) -> HttpResponse:
    may_edit = request.membership.may(Permission.INVENTORY_EDIT)
    today = clock.today()
    rows = [
        (
            row.name,
            [THEME_WORDS[field] for field in row.fields],
            shown.list_rows(project, row.entries, today, with_links=may_edit),
        )
        for row in carrier_rows(project)
    ]
    context = {
        "project": project,
        "rows": rows,
        "number": sum(bool(name) for name, _fields, _entries in rows),
    }
    return render(request, "inventory/carrier_list.html", context)


@page(Permission.INVENTORY_VIEW, methods=READ)
def ending_list(request: PageRequest, project: Project) -> HttpResponse:
    """Grouped by how soon somebody must act."""
    may_edit = request.membership.may(Permission.INVENTORY_EDIT)
    today = clock.today()
    found = ending_rows(project, today)
    order = {ending: place for place, ending in enumerate(Ending)}
    found.sort(key=lambda row: order[row.ending])
    groups = []
    for ending, rows in groupby(found, key=lambda row: row.ending):
        own = list(rows)
        entries = [row.structure for row in own]
        lines = shown.list_rows(project, entries, today, with_links=may_edit)
        dates = [row.until for row in own]
        pairs = list(zip(lines, dates, strict=True))
        groups.append((ending, ENDING_WORDS[ending], pairs))
    numbers = {ending: len(rows) for ending, _word, rows in groups}
    context = {
        "project": project,
        "groups": groups,
        "expired": numbers.get(Ending.EXPIRED, 0),
        "soon": numbers.get(Ending.SOON, 0),
    }
    return render(request, "inventory/ending_list.html", context)
