"""One's own view, and all views together after a logged opening."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import ngettext

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.kernel import clock
from auftakt.projects.models import Project
from auftakt.stakeholders.actions import assessments as actions
from auftakt.stakeholders.forms import AssessForm
from auftakt.stakeholders.labels import AXES
from auftakt.stakeholders.queries.assessments import (
    assessments,
    board,
    key_rule,
    own_assessments,
)
from auftakt.stakeholders.queries.stakeholders import rateable, rating_basis
from auftakt.stakeholders.views.board_words import board_words, pictures
from auftakt.stakeholders.views.shown import frame, is_open, mark_open

ON_A_PAGE = 20


@page(Permission.ASSESSMENT_GIVE)
def assessment_give(request: PageRequest, project: Project) -> HttpResponse:
    """One's own view of everybody, some on a page; each row is saved for itself."""
    found = list(rateable(project))
    own = own_assessments(project, account=request.user)
    asked = request.POST.get("stakeholder", "")
    ids = [str(one.public_id) for one in found]
    if asked and asked not in ids:
        raise Http404
    number = ids.index(asked) // ON_A_PAGE + 1 if asked else request.GET.get("seite")
    page_obj = Paginator(found, ON_A_PAGE).get_page(number)
    forms = [
        AssessForm(
            request.POST if str(one.public_id) == asked else None,
            stakeholder=one,
            given=own.get(one.pk),
        )
        for one in page_obj
    ]
    sent = next((form for form in forms if form.is_bound), None)
    if sent and sent.is_valid():
        actions.assess(
            stakeholder=sent.stakeholder,
            by=request.user,
            values=sent.cleaned_data,
            now=clock.now(),
        )
        url = reverse("stakeholders:assessment_give", args=[project.slug])
        where = f"?seite={page_obj.number}" if page_obj.number > 1 else ""
        return redirect(f"{url}{where}#{sent.prefix}")
    context = {
        **frame(request, project),
        "forms": forms,
        "page_obj": page_obj,
        "given": sum(one.pk in own for one in found),
        "basis": rating_basis(project),
    }
    return render(request, "stakeholders/assessment_give.html", context)


@page(Permission.ASSESSMENT_VIEW, methods=READ)
def assessment_board(request: PageRequest, project: Project) -> HttpResponse:
    """Picture, list and spread; closed until the opening stands in the trail."""
    if not is_open(request, project, clock.now()):
        context = {**frame(request, project), "is_closed": True}
        return render(request, "stakeholders/assessment_board.html", context)
    found = board(project)
    context = {
        **frame(request, project),
        "board": found,
        "words": board_words(found),
        "pictures": pictures(found),
        "axes": AXES,
        "key_rule": key_rule(),
        "has_ratings": assessments(project).exists(),
    }
    return render(request, "stakeholders/assessment_board.html", context)


@page(Permission.ASSESSMENT_VIEW, methods=WRITE)
def assessment_open(request: PageRequest, project: Project) -> HttpResponse:
    actions.record_opening(project=project, by=request.user)
    mark_open(request, project, clock.now())
    return redirect("stakeholders:assessment_board", project.slug)


@page(Permission.ASSESSMENT_VIEW, methods=WRITE)
def assessments_delete(request: PageRequest, project: Project) -> HttpResponse:
    number = actions.delete_assessments(project=project, by=request.user)
    text = ngettext(
        "%(number)s Einschätzung ist gelöscht.",
        "%(number)s Einschätzungen sind gelöscht.",
        number,
    )
    messages.success(request, text % {"number": number})
    return redirect("stakeholders:stakeholder_list", project.slug)
