"""The home page of a project and the list of what is stuck."""

from django.http import HttpResponse
from django.shortcuts import render

from auftakt.accounts.page import READ, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.kernel import clock
from auftakt.projects.models import Project
from auftakt.roadmap import queries


@page(Permission.PROJECT_VIEW, methods=READ)
def home(request: PageRequest, project: Project) -> HttpResponse:
    """The next step first, then the way, then what is stuck (S5, S6, S71)."""
    home = queries.home(project, request.membership, now=clock.now())
    return render(request, "roadmap/home.html", {"home": home, "project": project})


@page(Permission.PROJECT_VIEW, methods=READ)
def finding_list(request: PageRequest, project: Project) -> HttpResponse:
    findings = queries.finding_rows(project, request.membership, today=clock.today())
    return render(request, "roadmap/finding_list.html", {"findings": findings})


@page(Permission.AUDIT_VIEW, methods=READ)
def audit_list(request: PageRequest, project: Project) -> HttpResponse:
    """Who changed what and when; the chain is proved on each opening."""
    entries = queries.audit_page(project, request.GET.get("seite", "1"))
    return render(request, "roadmap/audit_list.html", {"trail": entries})
