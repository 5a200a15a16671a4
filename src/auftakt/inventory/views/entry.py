"""Filling a list quickly: row by row with the keyboard, or from typical entries."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from auftakt.accounts.page import PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.inventory.actions.structures import create_structure, take_examples
from auftakt.inventory.domain.kinds import StructureKind
from auftakt.inventory.errors import EntryTakenError
from auftakt.inventory.forms.structures import ExamplesForm, QuickForm
from auftakt.inventory.labels.structures import LISTS
from auftakt.inventory.queries.structures import (
    carrier_names,
    open_examples,
    structures,
)
from auftakt.inventory.views import shown
from auftakt.inventory.views.structures import kind_or_404
from auftakt.kernel import clock
from auftakt.kernel.htmx import fragment_or_redirect
from auftakt.projects.models import Project

SHOWN = 8


@page(Permission.INVENTORY_EDIT)
def structure_quick(
    request: PageRequest, project: Project, list_name: str
) -> HttpResponse:
    """Enter saves the row and opens the next one."""
    kind = kind_or_404(list_name)
    form = QuickForm(request.POST if request.method == "POST" else None)
    said = ""
    if request.method == "POST" and form.is_valid():
        try:
            made = create_structure(
                project=project, by=request.user, values=form.values(kind)
            )
        except EntryTakenError as error:
            form.add_error("name", str(error.message))
        else:
            said = _("„%(name)s“ ist eingetragen.") % {"name": made.name}
            if not request.htmx:
                messages.success(request, said)
            return fragment_or_redirect(
                request,
                "inventory/_quick.html",
                {**_quick_context(project, kind, QuickForm()), "said": said},
                to="inventory:structure_quick",
                project_slug=project.slug,
                list_name=list_name,
            )
    context = _quick_context(project, kind, form)
    name = "_quick" if request.htmx else "structure_quick"
    return render(request, f"inventory/{name}.html", context)


def _quick_context(
    project: Project, kind: StructureKind, form: QuickForm
) -> dict[str, Any]:
    last = structures(project, kind).order_by("-pk")[:SHOWN]
    rows = shown.list_rows(project, last, clock.today(), with_links=True)
    return {
        "project": project,
        "list": LISTS[kind],
        "form": form,
        "rows": rows,
        "carriers": carrier_names(project),
    }


@page(Permission.INVENTORY_EDIT)
def structure_examples(
    request: PageRequest, project: Project, list_name: str
) -> HttpResponse:
    kind = kind_or_404(list_name)
    offered = open_examples(project, kind, get_language() or "de")
    form = ExamplesForm(
        request.POST if request.method == "POST" else None,
        names=[example["name"] for example in offered],
    )
    if request.method == "POST" and form.is_valid():
        chosen = set(form.cleaned_data["auswahl"])
        added = take_examples(
            project=project,
            by=request.user,
            entries=[one for one in offered if one["name"] in chosen],
        )
        words = ngettext(
            "%(number)s Eintrag ist übernommen.",
            "%(number)s Einträge sind übernommen. Ergänzen Sie den Träger.",
            added,
        )
        messages.success(request, words % {"number": added})
        return redirect("inventory:structure_list", project.slug, list_name)
    context = {
        "project": project,
        "list": LISTS[kind],
        "form": form,
        "offered": offered,
    }
    return render(request, "inventory/structure_examples.html", context)
