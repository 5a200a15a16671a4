"""One item of the agenda: add, edit with its parts, move, remove."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.page import WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.projects.models import Project
from auftakt.workshop import actions, forms, queries
from auftakt.workshop.models import AgendaItem


@page(Permission.AGENDA_EDIT)
def agenda_item_add(request: PageRequest, project: Project) -> HttpResponse:
    """`?teil=<id>` adds a part of that item, `?art=pause` starts with a pause."""
    meeting = queries.kickoff(project)
    if meeting is None:
        raise actions.KickoffMissingError
    parent = _parent(request, project)
    form = forms.NewItemForm(
        request.POST or None,
        places=queries.places(project, parent),
        is_part=parent is not None,
        initial=_pause() if request.GET.get("art") == "pause" else {},
    )
    if request.method == "POST" and form.is_valid():
        actions.add_item(
            meeting=meeting,
            by=request.user,
            values=form.values,
            parent=parent,
            place=form.cleaned_data["place"],
        )
        messages.success(request, _("Gespeichert."))
        return _back(project, parent)
    context = {"form": form, "project": project, "parent": parent}
    return render(request, "workshop/agenda_item_add.html", context)


def _pause() -> dict[str, object]:
    return {"kind": "pause", "title": _("Pause")}


def _parent(request: PageRequest, project: Project) -> AgendaItem | None:
    wanted = request.GET.get("teil", "")
    if not wanted:
        return None
    try:
        parent = queries.agenda_item(project, UUID(wanted))
    except ValueError as error:
        raise Http404 from error
    if parent is None or parent.parent_id is not None:
        raise Http404
    return parent


@page(Permission.AGENDA_EDIT)
def agenda_item_edit(
    request: PageRequest, project: Project, item_id: UUID
) -> HttpResponse:
    item = _item(project, item_id)
    parts = queries.parts(item)
    form = forms.ItemForm(request.POST or None, instance=item, has_parts=bool(parts))
    if request.method == "POST" and form.is_valid():
        actions.update_item(item=item, by=request.user, changes=form.changes())
        messages.success(request, _("Gespeichert."))
        return _back(project, item.parent)
    context = {
        "form": form,
        "project": project,
        "item": item,
        "parts": parts,
        "motivation": queries.motivation(project) if item.key == "greeting" else "",
    }
    return render(request, "workshop/agenda_item_edit.html", context)


@page(Permission.AGENDA_EDIT, methods=WRITE)
def agenda_item_move(
    request: PageRequest, project: Project, item_id: UUID
) -> HttpResponse:
    item = _item(project, item_id)
    step = forms.STEPS.get(request.POST.get("step", ""), 0)
    actions.move_item(item=item, by=request.user, step=step)
    return _back(project, item.parent)


@page(Permission.AGENDA_EDIT, methods=WRITE)
def agenda_item_remove(
    request: PageRequest, project: Project, item_id: UUID
) -> HttpResponse:
    item = _item(project, item_id)
    actions.remove_item(item=item, by=request.user)
    messages.success(request, _("Der Punkt ist entfernt."))
    return _back(project, item.parent)


def _item(project: Project, item_id: UUID) -> AgendaItem:
    item = queries.agenda_item(project, item_id)
    if item is None:
        raise Http404
    return item


def _back(project: Project, parent: AgendaItem | None) -> HttpResponse:
    """A part belongs to its item's page, an item to the agenda."""
    if parent is None:
        return redirect("workshop:agenda_edit", project.slug)
    return redirect("workshop:agenda_item_edit", project.slug, parent.public_id)
