"""The gate before the way (S25)."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.decisions.labels import STANDING_MARKS, STANDING_WORDS
from auftakt.goals.actions.gates import open_procedure, propose_procedure
from auftakt.goals.domain.gates import GateVerdict
from auftakt.goals.errors import NothingToOverrideError
from auftakt.goals.forms.chain import OpenForm, WayForm
from auftakt.goals.labels.gates import missing_lines
from auftakt.goals.queries.gates import (
    overrides,
    procedure_gate,
    procedure_standing,
)
from auftakt.kernel import clock
from auftakt.kernel.errors import DomainError
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
        "may_propose": request.membership.may(Permission.PROPOSAL_EDIT),
        **_way_agreed(project, verdict),
    }
    return render(request, "goals/way_gate.html", context)


def _way_agreed(project: Project, verdict: GateVerdict) -> dict[str, Any]:
    """How far people are with the way itself."""
    found = procedure_standing(project, verdict)
    icon, tone = STANDING_MARKS[found.state]
    words = str(STANDING_WORDS[found.state]) % {"version": found.version}
    return {"way": found, "way_words": words, "way_icon": icon, "way_tone": tone}


@page(Permission.PROPOSAL_EDIT)
def way_propose(request: PageRequest, project: Project) -> HttpResponse:
    """A wording of the way; refused while the goals are not agreed."""
    is_sent = request.method == "POST"
    form = WayForm(request.POST if is_sent else None)
    if is_sent and form.is_valid():
        try:
            proposal = propose_procedure(
                project=project,
                by=request.user,
                today=clock.today(),
                **form.cleaned_data,
            )
        except DomainError as error:
            form.add_error("text", str(error.message))
            return _way_form(request, project, form)
        messages.success(
            request, _("Der Wortlaut steht. Jetzt können Sie ihn vorlegen.")
        )
        return redirect("decisions:proposal_detail", project.slug, proposal.public_id)
    return _way_form(request, project, form)


def _way_form(request: PageRequest, project: Project, form: WayForm) -> HttpResponse:
    verdict = procedure_gate(project)
    context = {
        "project": project,
        "form": form,
        "verdict": verdict,
        "missing": missing_lines(project, verdict),
    }
    return render(request, "goals/way_propose.html", context)


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
