"""The home page of a project and the list of what is stuck."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext

from auftakt.accounts.page import READ, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.analyses import answering
from auftakt.analyses.retention import kept_until
from auftakt.kernel import clock
from auftakt.projects.models import Project
from auftakt.roadmap import queries
from auftakt.workshop import queries as workshop_queries


@page(Permission.PROJECT_VIEW, methods=READ)
def home(request: PageRequest, project: Project) -> HttpResponse:
    """The next step first, then the way, then what is stuck (S5, S6, S71)."""
    home = queries.home(project, request.membership, now=clock.now())
    return render(request, "roadmap/home.html", {"home": home, "project": project})


@page(Permission.PROJECT_VIEW, methods=READ)
def finding_list(request: PageRequest, project: Project) -> HttpResponse:
    findings = queries.finding_rows(project, request.membership, today=clock.today())
    return render(request, "roadmap/finding_list.html", {"findings": findings})


@page(Permission.ASSESSMENT_VIEW)
def old_assessments(request: PageRequest, project: Project) -> HttpResponse:
    """How many assessments have outlived their time; POST deletes exactly those."""
    meeting = workshop_queries.kickoff(project)
    day, today = meeting.day if meeting else None, clock.today()
    if request.method == "POST":
        number = sum(
            one.delete_old(
                project=project, by=request.user, kickoff_day=day, today=today
            )
            for one in answering.all_retained()
        )
        text = ngettext(
            "%(number)s Einschätzung ist gelöscht.",
            "%(number)s Einschätzungen sind gelöscht.",
            number,
        )
        messages.success(request, text % {"number": number})
        return redirect("roadmap:old_assessments", project.slug)
    counts = [
        (one.title, one.old(project, day, today)) for one in answering.all_retained()
    ]
    context = {
        "project": project,
        "counts": counts,
        "total": sum(count for _title, count in counts),
        "kickoff_day": day,
        "until": kept_until(day) if day else None,
    }
    return render(request, "roadmap/old_assessments.html", context)


@page(Permission.AUDIT_VIEW, methods=READ)
def audit_list(request: PageRequest, project: Project) -> HttpResponse:
    """Who changed what and when; the chain is proved on each opening."""
    entries = queries.audit_page(project, request.GET.get("seite", "1"))
    return render(request, "roadmap/audit_list.html", {"trail": entries})
