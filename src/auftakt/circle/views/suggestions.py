"""Seats that the catalogue suggests for this project."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.actors.domain import SeatEntry
from auftakt.circle import actions, queries
from auftakt.circle.forms import AcceptForm, RejectForm
from auftakt.circle.queries import SuggestionState
from auftakt.projects.domain import MunicipalityKind, Office, offices
from auftakt.projects.labels import OFFICE_WORDS
from auftakt.projects.models import Project


@page(Permission.SEAT_EDIT, methods=READ)
def seat_suggestions(request: PageRequest, project: Project) -> HttpResponse:
    rows = queries.suggestion_rows(project, get_language() or "de")
    context = {
        "project": project,
        "open": [row for row in rows if row.state is SuggestionState.OPEN],
        "accepted": [row for row in rows if row.state is SuggestionState.ACCEPTED],
        "later": [row for row in rows if row.state is SuggestionState.POSTPONED],
        "rejected": [row for row in rows if row.state is SuggestionState.REJECTED],
        "offices": _offices(project),
    }
    return render(request, "circle/seat_suggestions.html", context)


@page(Permission.SEAT_EDIT, methods=WRITE)
def suggestion_accept(request: PageRequest, project: Project, key: str) -> HttpResponse:
    entry = _entry(project, key)
    form = AcceptForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Möglich sind 1 bis 12 Plätze."))
        return redirect("circle:seat_suggestions", project.slug)
    made = actions.accept_suggestion(
        project=project,
        by=request.user,
        entry=entry,
        titles=_titles(entry, form, project),
        department=form.cleaned_data["department"],
    )
    _tell_made(request, len(made))
    return redirect("circle:seat_suggestions", project.slug)


@page(Permission.SEAT_EDIT, methods=WRITE)
def suggestions_accept_all(request: PageRequest, project: Project) -> HttpResponse:
    """All that are still open; rejected and postponed ones stay as they are."""
    rows = queries.suggestion_rows(project, get_language() or "de")
    entries = [
        row.suggestion.entry for row in rows if row.state is SuggestionState.OPEN
    ]
    made = actions.accept_all_suggestions(
        project=project,
        by=request.user,
        entries=[(entry, _first_title(entry, project)) for entry in entries],
    )
    _tell_made(request, made)
    return redirect("circle:seat_list", project.slug)


@page(Permission.SEAT_EDIT, methods=WRITE)
def suggestion_reject(request: PageRequest, project: Project, key: str) -> HttpResponse:
    form = RejectForm(request.POST)
    if not form.is_valid():
        messages.error(request, str(form.errors["reason"][0]))
        return redirect("circle:seat_suggestions", project.slug)
    try:
        actions.decide_suggestion(
            project=project,
            by=request.user,
            key=_entry(project, key).key,
            decision=SuggestionState.REJECTED,
            reason=form.cleaned_data["reason"],
        )
    except actions.ReasonMissingError as error:
        messages.error(request, str(error.message))
    return redirect("circle:seat_suggestions", project.slug)


@page(Permission.SEAT_EDIT, methods=WRITE)
def suggestion_postpone(
    request: PageRequest, project: Project, key: str
) -> HttpResponse:
    actions.decide_suggestion(
        project=project,
        by=request.user,
        key=_entry(project, key).key,
        decision=SuggestionState.POSTPONED,
    )
    return redirect("circle:seat_suggestions", project.slug)


@page(Permission.SEAT_EDIT, methods=WRITE)
def suggestion_reconsider(
    request: PageRequest, project: Project, key: str
) -> HttpResponse:
    actions.reconsider_suggestion(project=project, by=request.user, key=key)
    return redirect("circle:seat_suggestions", project.slug)


def _entry(project: Project, key: str) -> SeatEntry:
    """404 where the catalogue does not suggest this key for the project."""
    for suggestion in queries.suggestions_of(project, get_language() or "de"):
        if suggestion.entry.key == key:
            return suggestion.entry
    raise Http404


def _offices(project: Project) -> list[str]:
    """The offices of S12, the fitting one first."""
    town = project.municipality
    found = offices(
        MunicipalityKind(town.kind), is_large_county_town=town.is_large_county_town
    )
    return [str(OFFICE_WORDS[one]) for one in found if one is not Office.OTHER]


def _first_title(entry: SeatEntry, project: Project) -> str:
    return _offices(project)[0] if entry.has_office else entry.title


def _titles(entry: SeatEntry, form: AcceptForm, project: Project) -> list[str]:
    """Several seats of one kind are numbered, so that each can be told apart."""
    number = (form.cleaned_data["number"] or 1) if entry.plural else 1
    chosen = form.cleaned_data["title"]
    title = chosen if entry.has_office and chosen in _offices(project) else ""
    title = title or _first_title(entry, project)
    if number == 1:
        return [title]
    return [f"{title[:150]} {place}" for place in range(1, number + 1)]


def _tell_made(request: PageRequest, made: int) -> None:
    text = ngettext(
        "%(count)s Platz ist angelegt.", "%(count)s Plätze sind angelegt.", made
    )
    messages.success(request, text % {"count": made})
