"""One empty cell of the matrix: what is known of the gap."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.page import PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.inventory.actions.cells import note_cell
from auftakt.inventory.forms.structures import CellForm
from auftakt.inventory.labels.structures import TARGET_GROUP_WORDS
from auftakt.inventory.queries.matrix import cell_note
from auftakt.projects.labels import THEME_WORDS
from auftakt.projects.models import Project


@page(Permission.INVENTORY_EDIT)
def cell_edit(
    request: PageRequest, project: Project, field: str, target_group: str
) -> HttpResponse:
    if field not in THEME_WORDS or target_group not in TARGET_GROUP_WORDS:
        raise Http404
    note = cell_note(project, field, target_group)
    form = CellForm(
        request.POST if request.method == "POST" else None,
        initial={"state": note.state, "asked": note.asked} if note else {},
    )
    if request.method == "POST" and form.is_valid():
        note_cell(
            project=project,
            by=request.user,
            cell=(field, target_group),
            **form.cleaned_data,
        )
        messages.success(request, _("Gespeichert."))
        return redirect("inventory:overview", project.slug)
    context = {
        "project": project,
        "form": form,
        "field": field,
        "target_group": target_group,
        "field_word": THEME_WORDS[field],
        "group_word": TARGET_GROUP_WORDS[target_group],
    }
    return render(request, "inventory/cell_edit.html", context)
