"""What somebody wants, who stands how to whom, and the sheet for the wall."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.kernel import clock
from auftakt.origins.queries import became, hidden_kinds
from auftakt.projects.models import Project
from auftakt.stakeholders.actions import stakeholders as actions
from auftakt.stakeholders.domain.kinds import RelationKind
from auftakt.stakeholders.forms import InterestEditForm, InterestForm, RelationForm
from auftakt.stakeholders.models import Stakeholder, StakeholderInterest
from auftakt.stakeholders.queries import stakeholders as queries
from auftakt.stakeholders.views.shown import (
    interest_or_404,
    posted,
    stakeholder_or_404,
)


@page(Permission.STAKEHOLDER_EDIT)
def interest_create(
    request: PageRequest, project: Project, stakeholder_id: UUID
) -> HttpResponse:
    stakeholder = stakeholder_or_404(project, stakeholder_id)
    form = InterestForm(posted(request), initial={"stated_on": clock.today()})
    if request.method == "POST" and form.is_valid():
        actions.add_interest(
            stakeholder=stakeholder,
            by=request.user,
            values=form.cleaned_data,
            today=clock.today(),
        )
        messages.success(request, _("Gespeichert."))
        return redirect("stakeholders:stakeholder_edit", project.slug, stakeholder_id)
    context = {"project": project, "form": form, "stakeholder": stakeholder}
    return render(request, "stakeholders/interest_create.html", context)


@page(Permission.STAKEHOLDER_EDIT)
def interest_edit(
    request: PageRequest, project: Project, interest_id: UUID
) -> HttpResponse:
    interest = interest_or_404(request, project, interest_id, clock.now())
    stakeholder = interest.stakeholder
    form = InterestEditForm(posted(request), instance=interest)
    if request.method == "POST" and form.is_valid():
        changes = form.changes()
        actions.update_interest(interest=interest, by=request.user, changes=changes)
        messages.success(request, _("Gespeichert."))
        return redirect(
            "stakeholders:stakeholder_edit", project.slug, stakeholder.public_id
        )
    hidden = hidden_kinds(request.membership)
    threads = became(project, [interest_id], hidden=hidden)
    context = {
        "project": project,
        "form": form,
        "interest": interest,
        "stakeholder": stakeholder,
        "outcomes": threads.get(interest_id),
        "may_make": _may_make(request, interest),
    }
    return render(request, "stakeholders/interest_edit.html", context)


def _may_make(request: PageRequest, interest: StakeholderInterest) -> bool:
    """Of a view on somebody nothing is made that others would read."""
    may = request.membership.may(Permission.OUTCOME_CREATE)
    return may and not interest.is_assessed


@page(Permission.STAKEHOLDER_EDIT, methods=WRITE)
def interest_delete(
    request: PageRequest, project: Project, interest_id: UUID
) -> HttpResponse:
    interest = interest_or_404(request, project, interest_id, clock.now())
    stakeholder = interest.stakeholder
    actions.delete_interest(interest=interest, by=request.user)
    messages.success(request, _("Das Interesse ist gelöscht."))
    return _back_to(project, stakeholder)


@page(Permission.STAKEHOLDER_EDIT, methods=WRITE)
def relation_add(
    request: PageRequest, project: Project, stakeholder_id: UUID
) -> HttpResponse:
    stakeholder = stakeholder_or_404(project, stakeholder_id)
    others = queries.stakeholders(project).exclude(pk=stakeholder.pk)
    form = RelationForm(request.POST, others=others)
    if form.is_valid():
        actions.relate(
            one=stakeholder,
            other=form.cleaned_data["other"],
            kind=RelationKind(form.cleaned_data["kind"]),
            by=request.user,
        )
        messages.success(request, _("Gespeichert."))
    else:
        messages.error(request, _("Wählen Sie, mit wem und wie sie zueinander stehen."))
    return _back_to(project, stakeholder)


@page(Permission.STAKEHOLDER_EDIT, methods=WRITE)
def relation_remove(
    request: PageRequest, project: Project, relation_id: UUID
) -> HttpResponse:
    relation = get_object_or_404(queries.relations(project), public_id=relation_id)
    stakeholder = relation.first
    actions.remove_relation(relation=relation, by=request.user)
    messages.success(request, _("Die Verbindung ist gelöst."))
    return _back_to(project, stakeholder)


@page(Permission.ASSESSMENT_VIEW, methods=WRITE)
def stakeholder_show(
    request: PageRequest, project: Project, stakeholder_id: UUID
) -> HttpResponse:
    """Only the coordination ticks whose own words may stand on the wall."""
    stakeholder = stakeholder_or_404(project, stakeholder_id)
    wanted = not stakeholder.on_beamer
    actions.show_on_beamer(stakeholder=stakeholder, by=request.user, wanted=wanted)
    text = (
        _("Was sie selbst sagen, steht jetzt auf der Leinwand.")
        if wanted
        else _("Auf der Leinwand steht davon nichts mehr.")
    )
    messages.success(request, text)
    return _back_to(project, stakeholder)


@page(Permission.STAKEHOLDER_VIEW, methods=READ)
def stakeholder_beamer(request: PageRequest, project: Project) -> HttpResponse:
    """Own words of those who were ticked; never a rating, never a filter by one."""
    groups: dict[str, list[str]] = {}
    for one in queries.beamer_interests(project):
        groups.setdefault(one.stakeholder.name, []).append(one.text)
    context = {"project": project, "groups": list(groups.items())}
    return render(request, "stakeholders/stakeholder_beamer.html", context)


def _back_to(project: Project, stakeholder: Stakeholder) -> HttpResponse:
    return redirect(
        "stakeholders:stakeholder_edit", project.slug, stakeholder.public_id
    )
