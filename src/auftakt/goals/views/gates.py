"""The gate before the way (S25)."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.goals.actions.gates import open_procedure
from auftakt.goals.errors import NothingToOverrideError
from auftakt.goals.forms.chain import OpenForm
from auftakt.goals.labels.gates import missing_lines
from auftakt.goals.queries.gates import overrides, procedure_gate
from auftakt.kernel import clock
from auftakt.projects.models import Project


@page(Permission.GOAL_VIEW, methods=READ)
def way_gate(request: PageRequest, project: Project) -> HttpResponse:
    verdict = procedure_gate(project)
    context = {
        "project": project,
        "verdict": verdict,
        "missing": missing_lines(project, verdict),
        "overrides": list(overrides(project)),
        "may_open": request.membership.may(Permission.GATE_OVERRIDE),
    }
    return render(request, "goals/way_gate.html", context)


@page(Permission.GATE_OVERRIDE)
def way_open(request: PageRequest, project: Project) -> HttpResponse:
    """An act with a reason that stays to be read."""
    verdict = procedure_gate(project)
    is_sent = request.method == "POST"
    form = OpenForm(request.POST if is_sent else None)
    if is_sent and form.is_valid():
        try:
            open_procedure(
                project=project,
                by=request.user,
                reason=form.cleaned_data["reason"],
                now=clock.now(),
            )
        except NothingToOverrideError as error:
            messages.info(request, str(error.message))
        else:
            messages.success(
                request, _("Der Weg ist offen. Die Begründung ist festgehalten.")
            )
        return redirect("goals:way_gate", project.slug)
    context = {
        "project": project,
        "form": form,
        "verdict": verdict,
        "missing": missing_lines(project, verdict),
    }
    return render(request, "goals/way_open.html", context)
