"""One risk: read, written, closed, looked at again, deleted."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.kernel import clock
from auftakt.origins.queries import hidden_kinds
from auftakt.projects.models import Project
from auftakt.risks import actions
from auftakt.risks.domain.kinds import RiskStatus
from auftakt.risks.forms import (
    DeleteForm,
    ReasonForm,
    ReviewForm,
    RiskEditForm,
    RiskForm,
)
from auftakt.risks.models import Risk
from auftakt.risks.queries import risk_row, risks
from auftakt.risks.views import shown

MOST_REVIEWS = 20


def risk_or_404(project: Project, risk_id: UUID) -> Risk:
    return get_object_or_404(
        risks(project).select_related("project"), public_id=risk_id
    )


def line_of(request: PageRequest, project: Project, risk: Risk) -> shown.Line:
    hidden = hidden_kinds(request.membership)
    return shown.lines(project, [risk_row(risk)], clock.today(), hidden)[0]


@page(Permission.ANALYSIS_VIEW, methods=READ)
def risk_detail(request: PageRequest, project: Project, risk_id: UUID) -> HttpResponse:
    risk = risk_or_404(project, risk_id)
    may = request.membership.may
    row = risk_row(risk)
    context = {
        "project": project,
        "risk": risk,
        "row": row,
        "line": line_of(request, project, risk),
        "pairs": shown.pairs(row),
        "reviews": risk.reviews.select_related("by")[:MOST_REVIEWS],
        "may_edit": may(Permission.ANALYSIS_EDIT),
        "may_rate": may(Permission.ASSESSMENT_GIVE),
        "may_make": may(Permission.OUTCOME_CREATE),
        "is_closed": risk.status == RiskStatus.CLOSED,
        "is_open": risk.status == RiskStatus.OPEN,
    }
    return render(request, "risks/risk_detail.html", context)


@page(Permission.ANALYSIS_EDIT)
def risk_create(request: PageRequest, project: Project) -> HttpResponse:
    form = RiskForm(_posted(request))
    if request.method == "POST" and form.is_valid():
        risk = actions.create_risk(
            project=project, by=request.user, values=form.cleaned_data
        )
        messages.success(
            request,
            _("Risiko %(number)s steht auf der Liste. Schätzen Sie es jetzt ein.")
            % {"number": risk.number},
        )
        return redirect("risks:risk_rate", project.slug, risk.public_id)
    context = {"project": project, "form": form}
    return render(request, "risks/risk_create.html", context)


@page(Permission.ANALYSIS_EDIT)
def risk_edit(request: PageRequest, project: Project, risk_id: UUID) -> HttpResponse:
    risk = risk_or_404(project, risk_id)
    name, number = risk.title, risk.number
    form = RiskEditForm(_posted(request), instance=risk)
    if request.method == "POST" and form.is_valid():
        actions.update_risk(risk=risk, by=request.user, changes=form.changes())
        messages.success(request, _("Gespeichert."))
        return redirect("risks:risk_detail", project.slug, risk_id)
    context = {
        "project": project,
        "form": form,
        "name": name,
        "number": number,
        "risk_id": risk_id,
    }
    return render(request, "risks/risk_edit.html", context)


@page(Permission.ANALYSIS_EDIT)
def risk_close(request: PageRequest, project: Project, risk_id: UUID) -> HttpResponse:
    """Shows first where the risk came from."""
    risk = risk_or_404(project, risk_id)
    form = ReasonForm(_posted(request))
    if request.method == "POST" and form.is_valid():
        actions.set_risk_status(
            risk=risk,
            by=request.user,
            status=RiskStatus.CLOSED,
            reason=form.cleaned_data["reason"],
        )
        messages.success(
            request, _("Risiko %(number)s ist abgeschlossen.") % {"number": risk.number}
        )
        return redirect("risks:risk_list", project.slug)
    context = {
        "project": project,
        "form": form,
        "risk": risk,
        "line": line_of(request, project, risk),
    }
    return render(request, "risks/risk_close.html", context)


@page(Permission.ANALYSIS_EDIT, methods=WRITE)
def risk_reopen(request: PageRequest, project: Project, risk_id: UUID) -> HttpResponse:
    return _set_status(request, project, risk_id, RiskStatus.OPEN)


@page(Permission.ANALYSIS_EDIT, methods=WRITE)
def risk_occurred(
    request: PageRequest, project: Project, risk_id: UUID
) -> HttpResponse:
    return _set_status(request, project, risk_id, RiskStatus.OCCURRED)


def _set_status(
    request: PageRequest, project: Project, risk_id: UUID, status: RiskStatus
) -> HttpResponse:
    risk = risk_or_404(project, risk_id)
    actions.set_risk_status(risk=risk, by=request.user, status=status)
    words = {
        RiskStatus.OPEN: _("Risiko %(number)s ist wieder offen."),
        RiskStatus.OCCURRED: _("Risiko %(number)s ist eingetreten. Wer handelt jetzt?"),
    }
    messages.success(request, words[status] % {"number": risk.number})
    return redirect("risks:risk_detail", project.slug, risk_id)


@page(Permission.ANALYSIS_EDIT)
def risk_delete(request: PageRequest, project: Project, risk_id: UUID) -> HttpResponse:
    """Shows first where the risk came from and what goes with it."""
    risk = risk_or_404(project, risk_id)
    form = DeleteForm(_posted(request))
    if request.method == "POST" and form.is_valid():
        title = risk.title
        actions.delete_risk(
            risk=risk, by=request.user, reason=form.cleaned_data["reason"]
        )
        messages.success(request, _("„%(name)s“ ist gelöscht.") % {"name": title})
        return redirect("risks:risk_list", project.slug)
    context = {
        "project": project,
        "form": form,
        "risk": risk,
        "line": line_of(request, project, risk),
    }
    return render(request, "risks/risk_delete.html", context)


@page(Permission.ANALYSIS_EDIT)
def risk_review(request: PageRequest, project: Project, risk_id: UUID) -> HttpResponse:
    risk = risk_or_404(project, risk_id)
    form = ReviewForm(_posted(request), today=clock.today())
    if request.method == "POST" and form.is_valid():
        actions.review_risk(risk=risk, by=request.user, **form.cleaned_data)
        messages.success(
            request, _("Risiko %(number)s ist angesehen.") % {"number": risk.number}
        )
        return redirect("risks:risk_detail", project.slug, risk_id)
    context = {
        "project": project,
        "form": form,
        "risk": risk,
        "line": line_of(request, project, risk),
    }
    return render(request, "risks/risk_review.html", context)


def _posted(request: PageRequest) -> Any:
    return request.POST if request.method == "POST" else None
