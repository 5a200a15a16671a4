"""The first step of a project: what it is about and who drives it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from auftakt.accounts.page import PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.kernel.content import load_content
from auftakt.projects import actions, queries
from auftakt.projects.forms import BriefForm, InitiatorCreateForm, InitiatorForm
from auftakt.projects.labels import BRIEF_ITEM_WORDS
from auftakt.projects.models import Project, ProjectBrief


@page(Permission.PROJECT_EDIT)
def brief_edit(request: PageRequest, project: Project) -> HttpResponse:
    brief = queries.brief_of(project) or ProjectBrief(project=project)
    project.brief = brief
    form = BriefForm(request.POST or None, instance=brief, project=project)
    if request.method == "POST" and form.is_valid():
        actions.update_brief(project=project, by=request.user, changes=form.changes())
        messages.success(request, _("Der Steckbrief ist gespeichert."))
        return redirect("projects:brief_edit", project.slug)
    missing = [BRIEF_ITEM_WORDS[item] for item in queries.missing_brief_items(project)]
    context = {"form": form, "missing": missing}
    return render(request, "projects/brief_edit.html", context)


@page(Permission.INITIATOR_EDIT)
def initiator_edit(request: PageRequest, project: Project) -> HttpResponse:
    """Names the first initiator; afterwards a page to write and to hand over."""
    initiator = queries.initiator_of(project)
    offices = queries.offered_offices(project.municipality)
    form: InitiatorCreateForm | InitiatorForm
    if initiator is None:
        form = InitiatorCreateForm(request.POST or None, offices=offices)
    else:
        form = InitiatorForm(request.POST or None, instance=initiator, offices=offices)
    if request.method == "POST" and form.is_valid():
        _save_initiator(request, project, form)
        return redirect("projects:initiator_edit", project.slug)
    context = {
        "form": form,
        "initiator": initiator,
        "handovers": queries.handovers(project),
        "example": load_content("projects", "hints", get_language() or "de")[
            "motivation"
        ]["sentences"],
    }
    return render(request, "projects/initiator_edit.html", context)


def _save_initiator(
    request: PageRequest, project: Project, form: InitiatorCreateForm | InitiatorForm
) -> None:
    if isinstance(form, InitiatorCreateForm):
        actions.name_initiator(
            project=project, by=request.user, values=form.cleaned_data
        )
        messages.success(request, _("Jetzt gibt es jemanden, der das Projekt treibt."))
    elif form.is_handover:
        actions.hand_over_initiator(
            initiator=form.instance,
            by=request.user,
            changes=form.changes(),
            reason=form.cleaned_data["reason"],
        )
        messages.success(request, _("Die Übergabe ist festgehalten."))
    else:
        actions.change_initiator(
            initiator=form.instance, by=request.user, changes=form.changes()
        )
        messages.success(request, _("Gespeichert."))
