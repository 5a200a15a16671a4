"""The list of those concerned, and one of them."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.kernel import clock
from auftakt.origins.queries import became, came_from, hidden_kinds
from auftakt.projects.models import Project
from auftakt.stakeholders.actions import stakeholders as actions
from auftakt.stakeholders.errors import NameTakenError
from auftakt.stakeholders.forms import (
    AdoptForm,
    ListForm,
    RelationForm,
    StakeholderEditForm,
    StakeholderForm,
)
from auftakt.stakeholders.models import Stakeholder
from auftakt.stakeholders.queries import stakeholders as queries
from auftakt.stakeholders.queries.assessments import own_assessments
from auftakt.stakeholders.views.contact_rows import contact_rows
from auftakt.stakeholders.views.shown import (
    bloc_word,
    frame,
    interest_lines,
    is_open,
    posted,
    relation_lines,
    stakeholder_or_404,
)

PAGE_SIZE = 30


@page(Permission.STAKEHOLDER_VIEW, methods=READ)
def stakeholder_list(request: PageRequest, project: Project) -> HttpResponse:
    """Without any rating: everybody who works on the project reads it."""
    everybody = queries.list_rows(project, clock.today(), reader=request.user)
    form = ListForm(request.GET)
    wanted = form.wanted()
    chosen = queries.narrowed(everybody, wanted)
    page_obj = Paginator(chosen, PAGE_SIZE).get_page(request.GET.get("seite"))
    own = own_assessments(project, account=request.user)
    context = {
        **frame(request, project),
        "form": form,
        "total": len(everybody),
        "without_contact": sum(row.contact == "none" for row in everybody),
        "overdue": sum(row.is_overdue for row in everybody),
        "given": sum(row.stakeholder.pk in own for row in everybody),
        "page_obj": page_obj,
        "rows": [(row, bloc_word(row.stakeholder)) for row in page_obj],
        "may_edit": request.membership.may(Permission.STAKEHOLDER_EDIT),
    }
    return render(request, "stakeholders/stakeholder_list.html", context)


@page(Permission.STAKEHOLDER_EDIT)
def stakeholder_adopt(request: PageRequest, project: Project) -> HttpResponse:
    organisations = queries.open_organisations(project)
    persons = queries.open_persons(project)
    form = AdoptForm(posted(request), organisations=organisations, persons=persons)
    if request.method == "POST" and form.is_valid():
        number = actions.adopt_organisations(
            project=project, by=request.user, organisations=form.cleaned_data["auswahl"]
        )
        for person in form.cleaned_data.get("personen", ()):
            values = {"person": person, "name": str(person), "bloc": person.bloc}
            actions.create_stakeholder(project=project, by=request.user, values=values)
            number += 1
        text = ngettext(
            "%(number)s Eintrag ist übernommen.",
            "%(number)s Einträge sind übernommen.",
            number,
        )
        messages.success(request, text % {"number": number})
        return redirect("stakeholders:stakeholder_list", project.slug)
    context = {"project": project, "form": form, "offered": len(organisations)}
    return render(request, "stakeholders/stakeholder_adopt.html", context)


@page(Permission.STAKEHOLDER_EDIT)
def stakeholder_create(request: PageRequest, project: Project) -> HttpResponse:
    form = StakeholderForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.create_stakeholder(
                project=project, by=request.user, values=form.cleaned_data
            )
        except NameTakenError as error:
            form.add_error("name", str(error.message))
        else:
            messages.success(
                request, _("„%(name)s“ steht auf der Liste.") % {"name": made.name}
            )
            return redirect("stakeholders:stakeholder_list", project.slug)
    context = {"project": project, "form": form}
    return render(request, "stakeholders/stakeholder_create.html", context)


@page(Permission.STAKEHOLDER_EDIT)
def stakeholder_edit(
    request: PageRequest, project: Project, stakeholder_id: UUID
) -> HttpResponse:
    stakeholder = stakeholder_or_404(project, stakeholder_id)
    name = stakeholder.name
    form = StakeholderEditForm(posted(request), instance=stakeholder)
    if request.method == "POST" and form.is_valid():
        changes = form.changes()
        try:
            actions.update_stakeholder(
                stakeholder=stakeholder, by=request.user, changes=changes
            )
        except NameTakenError as error:
            form.add_error("name", str(error.message))
        else:
            messages.success(request, _("Gespeichert."))
            return redirect(
                "stakeholders:stakeholder_edit", project.slug, stakeholder_id
            )
    context = {
        "project": project,
        "form": form,
        "name": name,
        "stakeholder": stakeholder,
        **_around(request, project, stakeholder),
    }
    return render(request, "stakeholders/stakeholder_edit.html", context)


def _around(
    request: PageRequest, project: Project, stakeholder: Stakeholder
) -> dict[str, Any]:
    """Interests, relations, contacts and the red thread of one of them."""
    found = queries.interests(
        project,
        reader=request.user,
        with_assessed=is_open(request, project, clock.now()),
    ).filter(stakeholder=stakeholder)
    own = Q(first=stakeholder) | Q(second=stakeholder)
    hidden = hidden_kinds(request.membership)
    ids = [stakeholder.public_id]
    others = queries.stakeholders(project).exclude(pk=stakeholder.pk)
    return {
        "interests": interest_lines(found),
        "relations": relation_lines(
            stakeholder, queries.relations(project).filter(own)
        ),
        "relation_form": RelationForm(others=others.order_by("name")),
        "steps": contact_rows(
            queries.steps(project).filter(stakeholder=stakeholder), clock.today()
        ),
        "outcomes": became(project, ids, hidden=hidden).get(stakeholder.public_id),
        "sources": came_from(project, ids, hidden=hidden).get(stakeholder.public_id),
        "may_make": request.membership.may(Permission.OUTCOME_CREATE),
        "may_show": request.membership.may(Permission.ASSESSMENT_VIEW),
    }


@page(Permission.STAKEHOLDER_EDIT, methods=WRITE)
def stakeholder_delete(
    request: PageRequest, project: Project, stakeholder_id: UUID
) -> HttpResponse:
    stakeholder = stakeholder_or_404(project, stakeholder_id)
    name = stakeholder.name
    actions.delete_stakeholder(stakeholder=stakeholder, by=request.user)
    messages.success(request, _("„%(name)s“ ist gelöscht.") % {"name": name})
    return redirect("stakeholders:stakeholder_list", project.slug)
