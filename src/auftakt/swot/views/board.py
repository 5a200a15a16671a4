"""The four quadrants, on the desk and on the wall."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from auftakt.accounts.page import READ, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.origins.queries import hidden_kinds
from auftakt.projects.models import Project
from auftakt.swot.forms import EntryFilterForm
from auftakt.swot.queries import alike_cards, by_quadrant, cards, state
from auftakt.swot.views import shown

ON_THE_WALL = 7
MOST_ALIKE = 3


@page(Permission.ANALYSIS_VIEW, methods=READ)
def entry_list(request: PageRequest, project: Project) -> HttpResponse:
    may = request.membership.may
    found = cards(project)
    form = EntryFilterForm(request.GET, themes={card.entry.theme for card in found})
    theme = form.wanted()
    chosen = [card for card in found if not theme or card.entry.theme == theme]
    alike = alike_cards(found) if may(Permission.ANALYSIS_EDIT) else []
    lines = shown.lines(project, chosen, hidden_kinds(request.membership))
    context = {
        "project": project,
        "lead": shown.lead(found, state(project)),
        "has_cards": bool(found),
        "fields": shown.board(lines),
        "number": len(chosen),
        "form": form,
        "has_themes": any(card.entry.theme for card in found),
        "theme": theme,
        "alike": alike[:MOST_ALIKE],
        "alike_count": len(alike),
        **_rights(request),
    }
    return render(request, "swot/entry_list.html", context)


def _rights(request: PageRequest) -> dict[str, Any]:
    may = request.membership.may
    return {
        "may_edit": may(Permission.ANALYSIS_EDIT),
        "may_give": may(Permission.ASSESSMENT_GIVE),
        "may_make": may(Permission.OUTCOME_CREATE),
    }


@page(Permission.ANALYSIS_VIEW, methods=READ)
def swot_beamer(request: PageRequest, project: Project) -> HttpResponse:
    """For the wall: one quadrant after the other, sheet by sheet."""
    sheets = [
        (quadrant, own[start : start + ON_THE_WALL])
        for quadrant, own in by_quadrant(cards(project)).items()
        for start in range(0, max(1, len(own)), ON_THE_WALL)
    ]
    sheet = Paginator(sheets, 1).get_page(request.GET.get("seite"))
    quadrant, own = sheet[0]
    context = {
        "project": project,
        "sheet": sheet,
        "field": shown.field(quadrant, [shown.plain_line(card) for card in own]),
    }
    return render(request, "swot/swot_beamer.html", context)
