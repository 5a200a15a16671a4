"""One field: read, added, changed, retired and taken up again."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.origins.queries import hidden_kinds
from auftakt.projects.models import Project
from auftakt.themes import actions
from auftakt.themes.domain.kinds import TAKEN_ON, ThemeState
from auftakt.themes.errors import ThemeTakenError
from auftakt.themes.forms import RetireForm, ThemeEditForm, ThemeForm
from auftakt.themes.labels import CHOICE_WORDS
from auftakt.themes.models import Theme
from auftakt.themes.queries import decisions_of, theme_row, themes
from auftakt.themes.views import shown

MOST_DECISIONS = 20


def theme_or_404(project: Project, theme_id: UUID) -> Theme:
    found = themes(project).select_related("project", "working_group")
    return get_object_or_404(found, public_id=theme_id)


@page(Permission.ANALYSIS_VIEW, methods=READ)
def theme_detail(
    request: PageRequest, project: Project, theme_id: UUID
) -> HttpResponse:
    theme = theme_or_404(project, theme_id)
    may = request.membership.may
    row = theme_row(theme)
    (line,) = shown.lines(project, [row], hidden_kinds(request.membership))
    context = {
        "project": project,
        "theme": theme,
        "row": row,
        "line": line,
        "pairs": shown.pairs(row),
        "answered": shown.answered(row.facts.opinion),
        "decisions": [
            (CHOICE_WORDS[one.decision], one)
            for one in decisions_of(theme)[:MOST_DECISIONS]
        ],
        "is_retired": theme.state == ThemeState.RETIRED,
        "is_taken_on": row.facts.decision in TAKEN_ON,
        "may_edit": may(Permission.ANALYSIS_EDIT),
        "may_rate": may(Permission.ASSESSMENT_GIVE),
        "may_decide": may(Permission.ANALYSIS_DECIDE),
        "may_make": may(Permission.OUTCOME_CREATE),
        "may_found": may(Permission.INVENTORY_EDIT),
        "may_seat": may(Permission.SEAT_EDIT),
    }
    return render(request, "themes/theme_detail.html", context)


@page(Permission.ANALYSIS_EDIT)
def theme_create(request: PageRequest, project: Project) -> HttpResponse:
    form = ThemeForm(_posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            theme = actions.create_theme(
                project=project,
                by=request.user,
                values=form.cleaned_data,
                language=get_language() or "de",
            )
        except ThemeTakenError as taken:
            form.add_error("name", str(taken.message))
        else:
            messages.success(
                request,
                _("„%(name)s“ steht auf der Liste. Schätzen Sie es jetzt ein.")
                % {"name": theme.name},
            )
            return redirect("themes:theme_rate", project.slug, theme.public_id)
    context = {"project": project, "form": form}
    return render(request, "themes/theme_create.html", context)


@page(Permission.ANALYSIS_EDIT)
def theme_edit(request: PageRequest, project: Project, theme_id: UUID) -> HttpResponse:
    theme = theme_or_404(project, theme_id)
    name = theme.name
    form = ThemeEditForm(_posted(request), instance=theme)
    if request.method == "POST" and form.is_valid():
        try:
            actions.update_theme(theme=theme, by=request.user, changes=form.changes())
        except ThemeTakenError as taken:
            form.add_error("name", str(taken.message))
        else:
            messages.success(request, _("Gespeichert."))
            return redirect("themes:theme_detail", project.slug, theme_id)
    context = {"project": project, "form": form, "name": name, "theme_id": theme_id}
    return render(request, "themes/theme_edit.html", context)


@page(Permission.ANALYSIS_EDIT)
def theme_retire(
    request: PageRequest, project: Project, theme_id: UUID
) -> HttpResponse:
    theme = theme_or_404(project, theme_id)
    form = RetireForm(_posted(request))
    if request.method == "POST" and form.is_valid():
        actions.retire_theme(
            theme=theme, by=request.user, reason=form.cleaned_data["reason"]
        )
        messages.success(
            request, _("„%(name)s“ ist stillgelegt.") % {"name": theme.name}
        )
        return redirect("themes:theme_list", project.slug)
    (line,) = shown.lines(project, [theme_row(theme)], hidden_kinds(request.membership))
    context = {"project": project, "form": form, "theme": theme, "line": line}
    return render(request, "themes/theme_retire.html", context)


@page(Permission.ANALYSIS_EDIT, methods=WRITE)
def theme_restore(
    request: PageRequest, project: Project, theme_id: UUID
) -> HttpResponse:
    theme = theme_or_404(project, theme_id)
    actions.restore_theme(theme=theme, by=request.user)
    messages.success(
        request, _("„%(name)s“ ist wieder im Blick.") % {"name": theme.name}
    )
    return redirect("themes:theme_detail", project.slug, theme_id)


def _posted(request: PageRequest) -> Any:
    return request.POST if request.method == "POST" else None
