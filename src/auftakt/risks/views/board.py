"""The picture and the list, on the desk and on the wall."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, ngettext

from auftakt.accounts.page import READ, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.kernel import clock
from auftakt.origins.queries import hidden_kinds
from auftakt.projects.models import Project
from auftakt.risks.actions import take_examples
from auftakt.risks.domain.grid import DESK, PHONE
from auftakt.risks.forms import ExamplesForm, RiskFilterForm
from auftakt.risks.queries import (
    current_scale,
    open_examples,
    progress_of,
    risk_rows,
)
from auftakt.risks.views import shown

ON_THE_WALL = 8


@page(Permission.ANALYSIS_VIEW, methods=READ)
def risk_list(request: PageRequest, project: Project) -> HttpResponse:
    may = request.membership.may
    form = RiskFilterForm(request.GET)
    wanted = form.wanted()
    rows = risk_rows(project)
    chosen = [row for row in rows if wanted.fits(row.risk)]
    today = clock.today()
    context = {
        "project": project,
        "lead": shown.lead(rows),
        "progress": progress_of(rows),
        "form": form,
        "wanted": wanted,
        "lines": shown.lines(project, chosen, today, hidden_kinds(request.membership)),
        "untreated": next(
            (row for row in chosen if row.gross and not row.facts.is_treated), None
        ),
        "may_edit": may(Permission.ANALYSIS_EDIT),
        "may_rate": may(Permission.ASSESSMENT_GIVE),
        "may_decide": may(Permission.ANALYSIS_DECIDE),
        "may_make": may(Permission.OUTCOME_CREATE),
        **_pictures(project, chosen),
    }
    return render(request, "risks/risk_list.html", context)


def _pictures(project: Project, rows: list[Any]) -> dict[str, Any]:
    scale = current_scale(project, get_language() or "de")
    desk = shown.picture(rows, scale.thresholds, DESK)
    phone = shown.picture(rows, scale.thresholds, PHONE)
    return {
        "scale": scale,
        "pictures": [("desk", desk), ("phone", phone)],
        "has_pile": any(box.count for one in (desk, phone) for box in one.boxes),
        "has_threat": any(row.gross and row.facts.is_threat for row in rows),
        "description": shown.description(rows),
        "old_scale": any(
            row.gross and row.gross.scale.number < scale.thresholds.number
            for row in rows
        ),
    }


@page(Permission.ANALYSIS_VIEW, methods=READ)
def risk_beamer(request: PageRequest, project: Project) -> HttpResponse:
    """For the wall: the picture of all, and sheet by sheet the list."""
    rows = [row for row in risk_rows(project) if row.facts.is_running]
    sheet = Paginator(rows, ON_THE_WALL).get_page(request.GET.get("seite"))
    today = clock.today()
    context = {
        "project": project,
        "lead": shown.lead(rows),
        "sheet": sheet,
        "lines": [shown.line(row, today) for row in sheet],
        **_pictures(project, rows),
    }
    return render(request, "risks/risk_beamer.html", context)


@page(Permission.ANALYSIS_EDIT)
def risk_examples(request: PageRequest, project: Project) -> HttpResponse:
    offered = open_examples(project, get_language() or "de")
    form = ExamplesForm(
        request.POST if request.method == "POST" else None,
        titles=[str(one["title"]) for one in offered],
    )
    if request.method == "POST" and form.is_valid():
        chosen = set(form.cleaned_data["auswahl"])
        added = take_examples(
            project=project,
            by=request.user,
            entries=[one for one in offered if one["title"] in chosen],
        )
        words = ngettext(
            "%(number)s Risiko ist übernommen. Schätzen Sie es jetzt ein.",
            "%(number)s Risiken sind übernommen. Schätzen Sie sie jetzt ein.",
            added,
        )
        messages.success(request, words % {"number": added})
        return redirect("risks:risk_list", project.slug)
    context = {"project": project, "form": form, "offered": offered}
    return render(request, "risks/risk_examples.html", context)
