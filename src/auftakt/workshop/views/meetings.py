"""When and where, and whether everything is ready."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.kernel import clock
from auftakt.projects.models import Project
from auftakt.workshop import actions, forms, queries
from auftakt.workshop.domain import guide
from auftakt.workshop.models import Meeting


@page(Permission.WORKSHOP_EDIT)
def kickoff_plan(request: PageRequest, project: Project) -> HttpResponse:
    meeting = queries.kickoff(project) or Meeting(project=project)
    form = forms.KickoffForm(request.POST or None, instance=meeting)
    if request.method == "POST" and form.is_valid():
        actions.plan_kickoff(project=project, by=request.user, changes=form.changes())
        _say_saved(request, form)
        return redirect("workshop:kickoff_plan", project.slug)
    stored = queries.kickoff(project)
    plan = queries.plan(project, stored)
    context = {
        "form": form,
        "project": project,
        "meeting": stored,
        "plan": plan,
        "date": queries.date_card(project, stored, clock.today()),
        "length": queries.length(project, plan),
        "hint": guide.hints(get_language() or "de")["kickoff_plan"],
    }
    return render(request, "workshop/kickoff_plan.html", context)


def _say_saved(request: PageRequest, form: forms.KickoffForm) -> None:
    messages.success(request, _("Termin und Ort sind gespeichert."))
    if form.is_start_ambiguous:
        messages.info(
            request,
            _("Diese Uhrzeit kommt an dem Tag zweimal. Gemeint ist das erste Mal."),
        )


@page(Permission.WORKSHOP_VIEW, methods=READ)
def readiness(request: PageRequest, project: Project) -> HttpResponse:
    meeting = queries.kickoff(project)
    plan = queries.plan(project, meeting)
    found = queries.readiness_of(project, plan)
    invited = meeting.invited_on if meeting else None
    context = {
        "project": project,
        "meeting": meeting,
        "readiness": found,
        "strip": queries.strip(found),
        "findings": queries.own_findings(project, plan, found),
        "met": found.met_count,
        "date": queries.date_card(project, meeting, clock.today()),
        "reason_form": forms.ReasonForm(),
        "invited_form": forms.InvitedForm(initial={"day": invited}),
        "may_mark": request.membership.may(Permission.WORKSHOP_READY),
        "may_plan": request.membership.may(Permission.WORKSHOP_EDIT),
        "hint": guide.hints(get_language() or "de")["readiness"],
    }
    return render(request, "workshop/readiness.html", context)


@page(Permission.WORKSHOP_READY, methods=WRITE)
def ready_mark(request: PageRequest, project: Project) -> HttpResponse:
    form = forms.ReasonForm(request.POST)
    reason = form.cleaned_data["reason"] if form.is_valid() else ""
    actions.mark_ready(project=project, by=request.user, now=clock.now(), reason=reason)
    return redirect("workshop:readiness", project.slug)


@page(Permission.WORKSHOP_READY, methods=WRITE)
def ready_withdraw(request: PageRequest, project: Project) -> HttpResponse:
    actions.withdraw_ready(project=project, by=request.user)
    return redirect("workshop:readiness", project.slug)


@page(Permission.WORKSHOP_EDIT, methods=WRITE)
def invitation_record(request: PageRequest, project: Project) -> HttpResponse:
    form = forms.InvitedForm(request.POST)
    if form.is_valid():
        day = form.cleaned_data["day"]
        actions.record_invitation(project=project, by=request.user, day=day)
    else:
        messages.error(request, _("Das ist kein Tag. Beispiel: 4. Dezember 2026."))
    return redirect("workshop:readiness", project.slug)
