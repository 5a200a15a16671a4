"""Rank, gaps and who decides, on the desk and on the wall."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.origins.queries import hidden_kinds
from auftakt.projects.models import Project
from auftakt.themes.actions import start_themes
from auftakt.themes.content import usual_themes
from auftakt.themes.domain.kinds import ThemeState
from auftakt.themes.labels import AXES
from auftakt.themes.queries import (
    ThemeRow,
    next_unrated,
    progress_of,
    theme_rows,
    themes,
)
from auftakt.themes.views import shown

ON_THE_WALL = 6
VIEWS = ("rang", "luecken", "zustaendig")


@page(Permission.ANALYSIS_VIEW, methods=READ)
def theme_list(request: PageRequest, project: Project) -> HttpResponse:
    may = request.membership.may
    rows = theme_rows(project)
    shown_lines = shown.lines(project, rows, hidden_kinds(request.membership))
    may_rate = may(Permission.ASSESSMENT_GIVE)
    wished = request.GET.get("ansicht", "")
    context = {
        "project": project,
        "lead": shown.lead(rows),
        "progress": progress_of(rows),
        "here": wished if wished in VIEWS else VIEWS[0],
        "lines": shown_lines,
        "talk": shown.talk(rows, shown_lines),
        "gaps": shown.gap_lines(rows, shown_lines),
        "levels": shown.levels(rows, shown_lines),
        "retired": list(themes(project).filter(state=ThemeState.RETIRED)),
        "next": next_unrated(project, request.user) if may_rate else None,
        "may_edit": may(Permission.ANALYSIS_EDIT),
        "may_rate": may_rate,
        "may_decide": may(Permission.ANALYSIS_DECIDE),
        "may_make": may(Permission.OUTCOME_CREATE),
        **_pictures(rows, shown_lines),
    }
    context["has_any"] = bool(rows or context["retired"])
    if not context["has_any"]:
        context["usual"] = [one["name"] for one in usual_themes(_language())]
    return render(request, "themes/theme_list.html", context)


def _pictures(rows: list[ThemeRow], lines: list[shown.Line]) -> dict[str, Any]:
    found = shown.places(rows)
    groups = shown.groups(found, lines)
    return {
        "placed": len(found),
        "pictures": shown.pictures(found),
        "groups": groups,
        "axes": AXES,
        "description": shown.description(groups),
    }


@page(Permission.ANALYSIS_EDIT, methods=WRITE)
def themes_start(request: PageRequest, project: Project) -> HttpResponse:
    start_themes(project=project, by=request.user, language=_language())
    messages.success(
        request, _("Zwölf Themenfelder stehen bereit. Schätzen Sie sie jetzt ein.")
    )
    return redirect("themes:theme_list", project.slug)


@page(Permission.ANALYSIS_VIEW, methods=READ)
def themes_beamer(request: PageRequest, project: Project) -> HttpResponse:
    """For the wall: the picture of all, and sheet by sheet the ranked list."""
    rows = theme_rows(project)
    sheet = Paginator(rows, ON_THE_WALL).get_page(request.GET.get("seite"))
    lines = [shown.line(row) for row in rows]
    context = {
        "project": project,
        "lead": shown.lead(rows),
        "sheet": sheet,
        "lines": [shown.line(row) for row in sheet],
        "talk": shown.talk(rows, lines),
        **_pictures(rows, lines),
    }
    return render(request, "themes/themes_beamer.html", context)


def _language() -> str:
    return get_language() or "de"
