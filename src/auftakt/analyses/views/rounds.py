"""The staff's pages: all four analyses at a glance, and rounds of questions."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.analyses import actions, queries
from auftakt.analyses.activities import ACTIVITIES
from auftakt.analyses.forms import MoreForm, RoundForm
from auftakt.kernel import clock
from auftakt.participants.queries import open_links
from auftakt.projects.models import Project


@page(Permission.ANALYSIS_VIEW, methods=READ)
def analysis_list(request: PageRequest, project: Project) -> HttpResponse:
    cards = queries.analysis_cards(request.membership, clock.today())
    context = {
        "project": project,
        "cards": cards,
        "begun": sum(card.status != "open" for card in cards),
        "may_edit": request.membership.may(Permission.ANALYSIS_EDIT),
        "may_give_links": request.membership.may(Permission.LINK_MANAGE),
    }
    return render(request, "analyses/analysis_list.html", context)


@page(Permission.ANALYSIS_EDIT)
def round_create(request: PageRequest, project: Project) -> HttpResponse:
    links = open_links(project, clock.now())
    wished = request.GET.get("frage", "")
    form = RoundForm(
        request.POST or None,
        links=links,
        today=clock.today(),
        initial={"activity": wished if wished in ACTIVITIES else ""},
    )
    if request.method == "POST" and form.is_valid():
        made = actions.open_round(
            project=project,
            by=request.user,
            activity=form.cleaned_data["activity"],
            links=form.cleaned_data["people"],
            closes_on=form.cleaned_data["closes_on"],
        )
        messages.success(
            request, _("Die Runde läuft. Die Frage steht auf den Telefonen.")
        )
        return redirect("analyses:round_detail", project.slug, made.public_id)
    context = {
        "form": form,
        "project": project,
        "has_people": links.exists(),
        "may_give_links": request.membership.may(Permission.LINK_MANAGE),
    }
    return render(request, "analyses/round_create.html", context)


@page(Permission.ANALYSIS_EDIT)
def round_detail(
    request: PageRequest, project: Project, round_id: UUID
) -> HttpResponse:
    """Who was asked and who has answered; more people may be asked."""
    found = get_object_or_404(queries.rounds(project), public_id=round_id)
    asked = list(queries.invites(found))
    known = {invite.link_id for invite in asked}
    others = open_links(project, clock.now()).exclude(pk__in=known)
    form = MoreForm(request.POST or None, links=others)
    if request.method == "POST" and form.is_valid():
        actions.ask_more(round_=found, by=request.user, links=form.people)
        messages.success(request, _("Die Frage steht jetzt auch auf diesen Telefonen."))
        return redirect("analyses:round_detail", project.slug, found.public_id)
    context = {
        "project": project,
        "row": queries.round_row(found, clock.today()),
        "invites": asked,
        "form": form if others.exists() else None,
        "words": queries.words(found.activity),
    }
    return render(request, "analyses/round_detail.html", context)


@page(Permission.ANALYSIS_EDIT, methods=WRITE)
def round_close(request: PageRequest, project: Project, round_id: UUID) -> HttpResponse:
    found = get_object_or_404(queries.rounds(project), public_id=round_id)
    actions.close_round(round_=found, by=request.user, now=clock.now())
    messages.success(request, _("Die Runde ist geschlossen."))
    return redirect("analyses:round_detail", project.slug, found.public_id)


@page(Permission.ANALYSIS_EDIT, methods=WRITE)
def round_reopen(
    request: PageRequest, project: Project, round_id: UUID
) -> HttpResponse:
    found = get_object_or_404(queries.rounds(project), public_id=round_id)
    actions.reopen_round(round_=found, by=request.user)
    messages.success(request, _("Die Runde läuft wieder, ohne Frist."))
    return redirect("analyses:round_detail", project.slug, found.public_id)
