"""The final act and the composition report."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.circle import actions, queries
from auftakt.circle.forms import ReasonForm
from auftakt.circle.views import shown
from auftakt.circle.views.seats import posted
from auftakt.kernel import clock
from auftakt.projects.models import Project


@page(Permission.CIRCLE_FINALISE)
def circle_finalise(request: PageRequest, project: Project) -> HttpResponse:
    """An act with person and date; unmet items need a reason (S44)."""
    seen = queries.overview(project)
    needs_reason = not seen.verdict.is_allowed
    form = ReasonForm(
        posted(request),
        label=_("Warum ist die Auswahl trotzdem endgültig?"),
        required=needs_reason,
    )
    if request.method == "POST" and form.is_valid():
        actions.finalise_circle(
            project=project,
            by=request.user,
            now=clock.now(),
            reason=form.cleaned_data["reason"],
        )
        return redirect("circle:seat_list", project.slug)
    context = {
        "project": project,
        "seen": seen,
        "form": form,
        "needs_reason": needs_reason,
        "lock_items": shown.lock_items(project, seen),
    }
    return render(request, "circle/circle_finalise.html", context)


@page(Permission.SEAT_EDIT, methods=READ)
def circle_report(request: PageRequest, project: Project) -> HttpResponse:
    """For print: seats, refused suggestions with reasons, open points (S11)."""
    today = clock.today()
    found = queries.report(project, get_language() or "de", today)
    context = {
        "project": project,
        "report": found,
        "seen": found.overview,
        "findings": shown.finding_cards(found.findings, drawn=True),
        "today": today,
    }
    return render(request, "circle/circle_report.html", context)
