"""The four lists and their entries."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.inventory.actions.structures import (
    create_structure,
    delete_structure,
    update_structure,
)
from auftakt.inventory.domain.kinds import StructureKind
from auftakt.inventory.errors import EntryTakenError
from auftakt.inventory.forms.structures import (
    StructureEditForm,
    StructureFilterForm,
    StructureForm,
)
from auftakt.inventory.labels.structures import KIND_OF_SLUG, LISTS
from auftakt.inventory.models import Structure
from auftakt.inventory.queries.structures import (
    carrier_names,
    counts,
    structure_rows,
    structures,
)
from auftakt.inventory.views import shown
from auftakt.kernel import clock
from auftakt.projects.models import Project

PAGE_LENGTH = 50


def kind_or_404(list_name: str) -> StructureKind:
    if list_name not in KIND_OF_SLUG:
        raise Http404
    return KIND_OF_SLUG[list_name]


def structure_or_404(project: Project, structure_id: UUID) -> Structure:
    return get_object_or_404(structures(project), public_id=structure_id)


@page(Permission.INVENTORY_VIEW, methods=READ)
def structure_list(
    request: PageRequest, project: Project, list_name: str
) -> HttpResponse:
    kind = kind_or_404(list_name)
    form = StructureFilterForm(request.GET)
    wanted = form.wanted()
    may_edit = request.membership.may(Permission.INVENTORY_EDIT)
    found = structure_rows(project, kind, wanted)
    page_obj = Paginator(found, PAGE_LENGTH).get_page(request.GET.get("seite"))
    context = {
        **list_context(project, kind),
        "form": form,
        "wanted": wanted,
        "page_obj": page_obj,
        "rows": shown.list_rows(
            project, page_obj.object_list, clock.today(), with_links=may_edit
        ),
        "may_edit": may_edit,
    }
    return render(request, "inventory/structure_list.html", context)


def list_context(project: Project, kind: StructureKind) -> dict[str, Any]:
    """What every page of one list shows: its words, and how many entries it has."""
    found = counts(project)
    numbers = (found.concepts, found.bodies, found.channels, found.offers)
    pairs = list(zip(LISTS.items(), numbers, strict=True))
    return {
        "project": project,
        "list": LISTS[kind],
        "tabs": [(words, number, key == kind) for (key, words), number in pairs],
        "existing": next(number for (key, _w), number in pairs if key == kind),
        "planned": found.planned_of[kind],
    }


@page(Permission.INVENTORY_EDIT)
def structure_create(
    request: PageRequest, project: Project, list_name: str
) -> HttpResponse:
    kind = kind_or_404(list_name)
    form = StructureForm(_posted(request), kind=kind, initial=_opened_with(request))
    if request.method == "POST" and form.is_valid():
        values = {"kind": kind.value, **form.cleaned_data}
        try:
            create_structure(project=project, by=request.user, values=values)
        except EntryTakenError as error:
            form.add_error("name", str(error.message))
        else:
            messages.success(
                request, _("„%(name)s“ ist eingetragen.") % {"name": values["name"]}
            )
            return redirect("inventory:structure_list", project.slug, list_name)
    context = {
        "project": project,
        "list": LISTS[kind],
        "form": form,
        "carriers": carrier_names(project),
    }
    return render(request, "inventory/structure_create.html", context)


@page(Permission.INVENTORY_EDIT)
def structure_edit(
    request: PageRequest, project: Project, structure_id: UUID
) -> HttpResponse:
    structure = structure_or_404(project, structure_id)
    words, name = LISTS[structure.kind], structure.name
    form = StructureEditForm(_posted(request), instance=structure)
    if request.method == "POST" and form.is_valid():
        changes = form.changes()
        try:
            update_structure(structure=structure, by=request.user, changes=changes)
        except EntryTakenError as error:
            form.add_error("name", str(error.message))
        else:
            messages.success(request, _("Gespeichert."))
            return redirect("inventory:structure_list", project.slug, words.slug)
    context = {
        "project": project,
        "list": words,
        "name": name,
        "form": form,
        "structure_id": structure_id,
        "carriers": carrier_names(project),
    }
    return render(request, "inventory/structure_edit.html", context)


@page(Permission.INVENTORY_EDIT, methods=WRITE)
def structure_delete(
    request: PageRequest, project: Project, structure_id: UUID
) -> HttpResponse:
    structure = structure_or_404(project, structure_id)
    slug = LISTS[structure.kind].slug
    delete_structure(structure=structure, by=request.user)
    messages.success(request, _("„%(name)s“ ist gelöscht.") % {"name": structure.name})
    return redirect("inventory:structure_list", project.slug, slug)


def _posted(request: PageRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _opened_with(request: PageRequest) -> dict[str, Any]:
    """A cell of the matrix opens the form with its field and group."""
    asked = {
        "fields": request.GET.getlist("feld"),
        "target_groups": request.GET.getlist("gruppe"),
    }
    return {name: values for name, values in asked.items() if values}
