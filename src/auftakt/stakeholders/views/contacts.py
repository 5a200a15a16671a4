"""The contact plan: who speaks with whom until when."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.kernel import clock
from auftakt.projects.models import Project
from auftakt.stakeholders.actions import contacts as actions
from auftakt.stakeholders.forms import ContactEditForm, ContactForm
from auftakt.stakeholders.models import EngagementStep
from auftakt.stakeholders.queries import stakeholders as queries
from auftakt.stakeholders.views.contact_rows import contact_rows
from auftakt.stakeholders.views.shown import frame, posted, stakeholder_or_404

MOST_DONE = 20


@page(Permission.STAKEHOLDER_VIEW, methods=READ)
def engagement_plan(request: PageRequest, project: Project) -> HttpResponse:
    rows = contact_rows(queries.steps(project), clock.today())
    upcoming = [row for row in rows if row.step.done_on is None]
    done = [row for row in rows if row.step.done_on]
    planned = {row.step.stakeholder_id for row in rows}
    without = [one for one in queries.stakeholders(project) if one.pk not in planned]
    may = request.membership.may
    context = {
        **frame(request, project),
        "late": [row for row in upcoming if row.is_overdue],
        "upcoming": [row for row in upcoming if not row.is_overdue],
        "done": done[:MOST_DONE],
        "done_number": len(done),
        "without": without,
        "may_edit": may(Permission.STAKEHOLDER_EDIT),
        "may_plan": may(Permission.ASSESSMENT_VIEW),
    }
    return render(request, "stakeholders/engagement_plan.html", context)


@page(Permission.ASSESSMENT_VIEW, methods=WRITE)
def engagement_generate(request: PageRequest, project: Project) -> HttpResponse:
    number = actions.plan_contacts(
        project=project, by=request.user, today=clock.today()
    )
    text = ngettext(
        "%(number)s Kontakt ist neu im Plan.",
        "%(number)s Kontakte sind neu im Plan.",
        number,
    )
    messages.success(request, text % {"number": number})
    return redirect("stakeholders:engagement_plan", project.slug)


@page(Permission.STAKEHOLDER_EDIT)
def contact_create(
    request: PageRequest, project: Project, stakeholder_id: UUID
) -> HttpResponse:
    stakeholder = stakeholder_or_404(project, stakeholder_id)
    form = ContactForm(posted(request))
    if request.method == "POST" and form.is_valid():
        actions.create_contact(
            stakeholder=stakeholder, by=request.user, values=form.cleaned_data
        )
        messages.success(request, _("Der Kontakt steht im Plan."))
        return redirect("stakeholders:engagement_plan", project.slug)
    context = {"project": project, "form": form, "stakeholder": stakeholder}
    return render(request, "stakeholders/contact_create.html", context)


@page(Permission.STAKEHOLDER_EDIT)
def contact_edit(
    request: PageRequest, project: Project, contact_id: UUID
) -> HttpResponse:
    step = _step(project, contact_id)
    form = ContactEditForm(posted(request), instance=step)
    if request.method == "POST" and form.is_valid():
        actions.update_contact(step=step, by=request.user, changes=form.changes())
        messages.success(request, _("Gespeichert."))
        return redirect("stakeholders:engagement_plan", project.slug)
    context = {"project": project, "form": form, "step": step}
    return render(request, "stakeholders/contact_edit.html", context)


@page(Permission.STAKEHOLDER_EDIT, methods=WRITE)
def contact_done(
    request: PageRequest, project: Project, contact_id: UUID
) -> HttpResponse:
    step = _step(project, contact_id)
    following = actions.finish_contact(step=step, by=request.user, today=clock.today())
    text = _("Erledigt: %(name)s.") % {"name": step.stakeholder}
    if following:
        day = {"day": f"{following.due_on:%d.%m.%Y}"}
        text = f"{text} {_('Der nächste Kontakt ist bis %(day)s geplant.') % day}"
    messages.success(request, text)
    return redirect("stakeholders:engagement_plan", project.slug)


@page(Permission.STAKEHOLDER_EDIT, methods=WRITE)
def contact_delete(
    request: PageRequest, project: Project, contact_id: UUID
) -> HttpResponse:
    actions.delete_contact(step=_step(project, contact_id), by=request.user)
    messages.success(request, _("Der Kontakt steht nicht mehr im Plan."))
    return redirect("stakeholders:engagement_plan", project.slug)


def _step(project: Project, contact_id: UUID) -> EngagementStep:
    return get_object_or_404(queries.steps(project), public_id=contact_id)
