"""What there is already: the counts, the overlaps, and who does what for whom."""

from django.http import HttpResponse
from django.shortcuts import render

from auftakt.accounts.page import READ, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.inventory.labels.structures import LISTS
from auftakt.inventory.queries.structures import counts
from auftakt.projects.models import Project


@page(Permission.INVENTORY_VIEW, methods=READ)
def overview(request: PageRequest, project: Project) -> HttpResponse:
    context = {
        "project": project,
        "counts": counts(project),
        "lists": list(LISTS.values()),
        "may_edit": request.membership.may(Permission.INVENTORY_EDIT),
    }
    return render(request, "inventory/overview.html", context)
