"""The list of actors and the pages of single entries."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from auftakt.accounts.page import WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.actors import actions, queries
from auftakt.actors.errors import NameTakenError
from auftakt.actors.forms import (
    FilterForm,
    OrganisationEditForm,
    OrganisationForm,
    PersonEditForm,
    PersonForm,
)
from auftakt.actors.import_labels import FIELD_WORDS
from auftakt.actors.labels import FINDINGS, amounts
from auftakt.actors.models import Organisation, Person
from auftakt.actors.tables.columns import Field
from auftakt.kernel.findings import Finding
from auftakt.kernel.icons import icon_svg
from auftakt.projects.models import Project

PAGE_LENGTH = 50


@dataclass(frozen=True, slots=True)
class FindingCard:
    """A finding in words; without link, for it is mended on this very page."""

    severity: str
    title: str
    text: str
    link_text: str = ""
    url: str = ""


@page(Permission.ACTOR_VIEW, methods=("GET", "HEAD"))
def actor_list(request: PageRequest, project: Project) -> HttpResponse:
    may = request.membership.may
    form = FilterForm(request.GET)
    wanted = form.wanted(
        with_contact=may(Permission.CONTACT_VIEW),
        with_links=may(Permission.ACTOR_EDIT),
    )
    totals = queries.totals(project)
    rows = queries.actor_rows(project, wanted) if totals.actors else []
    context = {
        "project": project,
        "form": form,
        "wanted": wanted,
        "amounts": amounts(totals.organisations, totals.persons),
        "icons": {"person": icon_svg("person"), "organisation": icon_svg("group")},
        "key_word": FIELD_WORDS[Field.IS_KEY_ACTOR],
        "totals": totals,
        "page_obj": Paginator(rows, PAGE_LENGTH).get_page(request.GET.get("seite")),
        "findings": [_card(finding) for finding in queries.found_in(totals)],
        "may_edit": may(Permission.ACTOR_EDIT),
        "may_import": may(Permission.ACTOR_IMPORT),
        "may_export": may(Permission.ACTOR_EXPORT),
    }
    return render(request, "actors/actor_list.html", context)


@page(Permission.ACTOR_EDIT)
def organisation_create(request: PageRequest, project: Project) -> HttpResponse:
    form = OrganisationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            actions.create_organisation(project=project, by=request.user, values=values)
        except NameTakenError as error:
            form.add_error("name", str(error.message))
        else:
            messages.success(
                request, _("„%(name)s“ steht jetzt im Verzeichnis.") % values
            )
            return redirect("actors:actor_list", project.slug)
    context = {"project": project, "form": form}
    return render(request, "actors/organisation_create.html", context)


@page(Permission.ACTOR_EDIT)
def organisation_edit(
    request: PageRequest, project: Project, organisation_id: UUID
) -> HttpResponse:
    organisation = _organisation(project, organisation_id)
    form = OrganisationEditForm(request.POST or None, instance=organisation)
    if request.method == "POST" and form.is_valid():
        changes = form.changes()
        try:
            actions.update_organisation(
                organisation=organisation, by=request.user, changes=changes
            )
        except NameTakenError as error:
            form.add_error("name", str(error.message))
        else:
            messages.success(request, _("Gespeichert."))
            return redirect("actors:actor_list", project.slug)
    context = {
        "project": project,
        "form": form,
        "organisation_id": organisation_id,
        "persons": queries.persons(project).filter(organisation=organisation),
    }
    return render(request, "actors/organisation_edit.html", context)


@page(Permission.ACTOR_EDIT, methods=WRITE)
def organisation_delete(
    request: PageRequest, project: Project, organisation_id: UUID
) -> HttpResponse:
    organisation = _organisation(project, organisation_id)
    actions.delete_organisation(organisation=organisation, by=request.user)
    messages.success(request, _("Die Einrichtung ist gelöscht."))
    return redirect("actors:actor_list", project.slug)


@page(Permission.ACTOR_EDIT)
def person_create(request: PageRequest, project: Project) -> HttpResponse:
    organisations = queries.organisations(project)
    form = PersonForm(request.POST or None, organisations=organisations)
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        actions.create_person(project=project, by=request.user, values=values)
        messages.success(request, _("„%(name)s“ steht jetzt im Verzeichnis.") % values)
        return redirect("actors:actor_list", project.slug)
    context = {"project": project, "form": form}
    return render(request, "actors/person_create.html", context)


@page(Permission.ACTOR_EDIT)
def person_edit(
    request: PageRequest, project: Project, person_id: UUID
) -> HttpResponse:
    person = _person(project, person_id)
    organisations = queries.organisations(project)
    form = PersonEditForm(
        request.POST or None, instance=person, organisations=organisations
    )
    if request.method == "POST" and form.is_valid():
        changes = form.changes()
        actions.update_person(person=person, by=request.user, changes=changes)
        messages.success(request, _("Gespeichert."))
        return redirect("actors:actor_list", project.slug)
    context = {"project": project, "form": form, "person_id": person_id}
    return render(request, "actors/person_edit.html", context)


@page(Permission.ACTOR_EDIT, methods=WRITE)
def person_delete(
    request: PageRequest, project: Project, person_id: UUID
) -> HttpResponse:
    actions.delete_person(person=_person(project, person_id), by=request.user)
    messages.success(request, _("Die Person ist gelöscht."))
    return redirect("actors:actor_list", project.slug)


@page(Permission.ACTOR_EDIT, methods=WRITE)
def examples_take(request: PageRequest, project: Project) -> HttpResponse:
    language = get_language() or "de"
    added = actions.take_examples(project=project, by=request.user, language=language)
    words = ngettext(
        "%(number)s Beispiel steht im Verzeichnis.",
        "%(number)s Beispiele stehen im Verzeichnis. Passen Sie die Namen an.",
        added,
    )
    messages.success(request, words % {"number": added})
    return redirect("actors:actor_list", project.slug)


def _card(finding: Finding) -> FindingCard:
    words = FINDINGS[finding.key].filled(finding.facts)
    return FindingCard(finding.severity, str(words.title), str(words.text))


def _organisation(project: Project, public_id: UUID) -> Organisation:
    return get_object_or_404(queries.organisations(project), public_id=public_id)


def _person(project: Project, public_id: UUID) -> Person:
    return get_object_or_404(queries.persons(project), public_id=public_id)
