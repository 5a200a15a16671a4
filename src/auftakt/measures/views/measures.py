"""The list of measures, and making, changing, giving up and deleting one."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.actors.tables.text import fold
from auftakt.kernel import clock
from auftakt.measures import actions, queries
from auftakt.measures.domain import Status, is_overdue
from auftakt.measures.errors import MoveRefusedError
from auftakt.measures.forms import (
    DropForm,
    MeasureEditForm,
    MeasureFilterForm,
    MeasureForm,
)
from auftakt.measures.labels import STATUS_WORDS
from auftakt.measures.models import Measure
from auftakt.measures.views import shown
from auftakt.origins.queries import became, came_from, hidden_kinds
from auftakt.projects.models import Project


@page(Permission.MEASURE_VIEW, methods=READ)
def measure_list(request: PageRequest, project: Project) -> HttpResponse:
    """All of them on one page, so that the print is whole."""
    may = request.membership.may
    with_names = may(Permission.MEMBER_VIEW)
    today = clock.today()
    found = list(queries.measures(project))
    names = {queries.owner_of(one, with_names=with_names) for one in found} - {""}
    form = MeasureFilterForm(request.GET, owners=sorted(names, key=fold))
    wanted = form.wanted()
    chosen = queries.narrowed(found, wanted, today, with_names=with_names)
    hidden = hidden_kinds(request.membership)
    sources = came_from(project, [one.public_id for one in chosen], hidden=hidden)
    facts = [one.facts for one in found]
    late = sum(is_overdue(one, today) for one in facts)
    active = sum(one.is_active for one in facts)
    may_edit = may(Permission.MEASURE_EDIT)
    context = {
        "project": project,
        "form": form,
        "wanted": wanted,
        "total": len(found),
        "lead": shown.lead(len(found), late, active),
        "rows": shown.rows(
            project,
            chosen,
            sources,
            today,
            with_links=may_edit,
            with_names=with_names,
        ),
        "may_edit": may_edit,
    }
    return render(request, "measures/measure_list.html", context)


@page(Permission.MEASURE_EDIT)
def measure_create(request: PageRequest, project: Project) -> HttpResponse:
    form = MeasureForm(_posted(request), people=queries.people(project))
    if request.method == "POST" and form.is_valid():
        measure = actions.create_measure(
            project=project, by=request.user, values=form.cleaned_data
        )
        _tell(request, _("%(number)s ist angelegt: %(title)s"), measure)
        return redirect("measures:measure_list", project.slug)
    context = {"project": project, "form": form}
    return render(request, "measures/measure_create.html", context)


@page(Permission.MEASURE_EDIT)
def measure_edit(
    request: PageRequest, project: Project, measure_id: UUID
) -> HttpResponse:
    measure = _measure(project, measure_id)
    title, people = measure.title, queries.people(project)
    form = MeasureEditForm(_posted(request), instance=measure, people=people)
    if request.method == "POST" and form.is_valid():
        changes = form.changes()
        actions.update_measure(measure=measure, by=request.user, changes=changes)
        messages.success(request, _("Gespeichert."))
        return redirect("measures:measure_list", project.slug)
    context = {
        **_page(request, project, measure),
        "form": form,
        "title": title,
        "moves": shown.moves(measure),
        "is_overdue": is_overdue(measure.facts, clock.today()),
        "may_make": request.membership.may(Permission.OUTCOME_CREATE),
    }
    return render(request, "measures/measure_edit.html", context)


@page(Permission.MEASURE_EDIT, methods=WRITE)
def measure_state(
    request: PageRequest, project: Project, measure_id: UUID
) -> HttpResponse:
    measure = _measure(project, measure_id)
    wanted = request.POST.get("stand", "")
    if wanted not in set(Status) - {Status.DROPPED}:
        raise MoveRefusedError
    actions.set_measure_state(
        measure=measure, by=request.user, status=Status(wanted), today=clock.today()
    )
    said = _("%(number)s: %(status)s")
    facts = {"number": measure.number_text, "status": STATUS_WORDS[measure.status]}
    messages.success(request, said % facts)
    return redirect("measures:measure_edit", project.slug, measure_id)


@page(Permission.MEASURE_EDIT)
def measure_drop(
    request: PageRequest, project: Project, measure_id: UUID
) -> HttpResponse:
    """Asks for the reason and shows whose answer the measure was."""
    measure = _measure(project, measure_id)
    form = DropForm(_posted(request))
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        actions.drop_measure(measure=measure, by=request.user, reason=reason)
        _tell(request, _("%(number)s ist aufgegeben: %(title)s"), measure)
        return redirect("measures:measure_list", project.slug)
    context = {**_page(request, project, measure), "form": form}
    return render(request, "measures/measure_drop.html", context)


@page(Permission.MEASURE_EDIT)
def measure_delete(
    request: PageRequest, project: Project, measure_id: UUID
) -> HttpResponse:
    """For mistakes; a measure that one gives up keeps its reason instead."""
    measure = _measure(project, measure_id)
    if request.method == "POST":
        actions.delete_measure(measure=measure, by=request.user)
        _tell(request, _("%(number)s ist gelöscht: %(title)s"), measure)
        return redirect("measures:measure_list", project.slug)
    context = _page(request, project, measure)
    return render(request, "measures/measure_delete.html", context)


def _page(request: PageRequest, project: Project, measure: Measure) -> dict[str, Any]:
    """The measure with both ends of its threads."""
    hidden, one = hidden_kinds(request.membership), measure.public_id
    return {
        "project": project,
        "measure": measure,
        "status": STATUS_WORDS[measure.status],
        "sources": came_from(project, [one], hidden=hidden).get(one, ()),
        "outcomes": became(project, [one], hidden=hidden).get(one, ()),
    }


def _measure(project: Project, measure_id: UUID) -> Measure:
    return get_object_or_404(queries.measures(project), public_id=measure_id)


def _tell(request: PageRequest, text: str, measure: Measure) -> None:
    facts = {"number": measure.number_text, "title": measure.title}
    messages.success(request, text % facts)


def _posted(request: PageRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None
