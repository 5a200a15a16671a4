"""Projects begin, are found, looked after and end."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from auftakt.accounts.page import READ, PageRequest, account_page, page
from auftakt.accounts.permissions import Permission
from auftakt.projects import actions, queries
from auftakt.projects.forms import ProjectCreateForm, ProjectDeleteForm
from auftakt.projects.models import Project

SETTINGS: tuple[tuple[str, Permission, Promise, Promise], ...] = (
    (
        "accounts:member_list",
        Permission.MEMBER_VIEW,
        gettext_lazy("Wer arbeitet mit?"),
        gettext_lazy("Personen einladen, Rollen vergeben"),
    ),
    (
        "projects:municipality_edit",
        Permission.MUNICIPALITY_EDIT,
        gettext_lazy("Kommune"),
        gettext_lazy("Name, Art, Kreis, Einwohnerzahl, Wappen und Stadtfarbe"),
    ),
    (
        "projects:brief_edit",
        Permission.PROJECT_EDIT,
        gettext_lazy("Steckbrief"),
        gettext_lazy("Anlass, Auftrag, Themen, Größe und Name des Kreises"),
    ),
    (
        "projects:initiator_edit",
        Permission.INITIATOR_EDIT,
        gettext_lazy("Wer treibt das Projekt?"),
        gettext_lazy("Person, Amt, Beweggrund und Übergabe"),
    ),
    (
        "roadmap:audit_list",
        Permission.AUDIT_VIEW,
        gettext_lazy("Wer hat was geändert?"),
        gettext_lazy("Das Protokoll aller Änderungen, ohne deren Texte"),
    ),
    (
        "documents:document_list",
        Permission.ARCHIVE_EXPORT,
        gettext_lazy("Projekt herunterladen"),
        gettext_lazy("Unterlagen und das ganze Projekt in einer Datei"),
    ),
    (
        "projects:project_delete",
        Permission.PROJECT_DELETE,
        gettext_lazy("Projekt löschen"),
        gettext_lazy("Alle Daten des Projekts gehen verloren"),
    ),
)


@dataclass(frozen=True)
class SettingsLink:
    title: Promise
    text: Promise
    url: str


@account_page(methods=READ)
def start(request: PageRequest) -> HttpResponse:
    """The bare address leads to the projects."""
    del request
    return redirect("projects:project_list")


@account_page(methods=READ)
def project_list(request: PageRequest) -> HttpResponse:
    context = {"projects": queries.my_projects(request.user)}
    return render(request, "projects/project_list.html", context)


@account_page()
def project_create(request: PageRequest) -> HttpResponse:
    directory_date = queries.directory_date()
    form = ProjectCreateForm(
        request.POST or None, has_suggestions=directory_date is not None
    )
    if request.method == "POST" and form.is_valid():
        project = actions.create_project(
            by=request.user,
            name=form.cleaned_data["project_name"],
            municipality=form.municipality,
            start_date=form.cleaned_data["start_date"],
        )
        messages.success(request, _("Das Projekt ist angelegt."))
        return redirect("projects:brief_edit", project.slug)
    context = {"form": form, "directory_date": directory_date}
    return render(request, "projects/project_create.html", context)


@page(Permission.MEMBER_VIEW, methods=READ)
def project_settings(request: PageRequest, project: Project) -> HttpResponse:
    links = [
        SettingsLink(title, text, reverse(name, args=[project.slug]))
        for name, permission, title, text in SETTINGS
        if request.membership.may(permission)
    ]
    context = {"links": links}
    return render(request, "projects/project_settings.html", context)


@page(Permission.PROJECT_DELETE)
def project_delete(request: PageRequest, project: Project) -> HttpResponse:
    form = ProjectDeleteForm(request.POST or None, project=project)
    if request.method == "POST" and form.is_valid():
        actions.delete_project(project=project, by=request.user)
        messages.success(request, _("Das Projekt und seine Daten sind gelöscht."))
        return redirect("projects:project_list")
    return render(
        request, "projects/project_delete.html", {"form": form, "project": project}
    )
