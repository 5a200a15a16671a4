"""The staff's pages: all four analyses at a glance, and rounds of questions."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.analyses import actions, queries
from auftakt.analyses.activities import ACTIVITIES
from auftakt.analyses.choosing import (
    OF,
    Choice,
    Pressed,
    choice_of,
    pressed,
    was_open,
)
from auftakt.analyses.forms import MoreForm, RoundForm, as_sent
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
    """All subjects, or single ones; the buttons of that choice write nothing."""
    links = open_links(project, clock.now())
    sent = request.POST
    choice, note = _choice(sent, project)
    starts = request.method == "POST" and pressed(sent) is Pressed.START
    form = RoundForm(
        (sent or None) if starts else None,
        links=links,
        today=clock.today(),
        initial=as_sent(sent) if sent else _wished(request),
    )
    if starts and form.is_valid() and not note:
        made = actions.open_round(
            project=project,
            by=request.user,
            activity=form.cleaned_data["activity"],
            links=form.cleaned_data["people"],
            closes_on=form.cleaned_data["closes_on"],
            subjects=choice.subjects if choice else (),
        )
        messages.success(
            request, _("Die Runde läuft. Die Frage steht auf den Telefonen.")
        )
        return redirect("analyses:round_detail", project.slug, made.public_id)
    context = {
        "form": form,
        "project": project,
        "choice": choice,
        "note": note,
        "has_people": links.exists(),
        "may_give_links": request.membership.may(Permission.LINK_MANAGE),
    }
    return render(request, "analyses/round_create.html", context)


def _wished(request: PageRequest) -> dict[str, str]:
    wished = request.GET.get("frage", "")
    return {"activity": wished if wished in ACTIVITIES else ""}


def _choice(sent: QueryDict, project: Project) -> tuple[Choice | None, str]:
    """The choice where it is open, and what is wrong with it."""
    button = pressed(sent)
    is_wanted = was_open(sent) or button is Pressed.OPEN
    if not is_wanted or button is Pressed.CLOSE:
        return None, ""
    activity = sent.get("activity", "")
    offered = queries.subjects_to_choose(project, activity)
    if len(offered) <= 1:
        return None, _nothing(activity) if button is Pressed.OPEN else ""
    choice = choice_of(sent, activity, offered)
    if button is not Pressed.START:
        return choice, ""
    if sent.get(OF, "") != activity:
        return choice, _("Sie fragen jetzt etwas anderes. Wählen Sie neu, wonach.")
    return choice, "" if choice.chosen else _("Wählen Sie mindestens einen Eintrag.")


def _nothing(activity: str) -> str:
    if activity not in ACTIVITIES:
        return _("Wählen Sie zuerst, was Sie fragen.")
    return _("Bei dieser Frage gibt es nichts auszuwählen.")


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
        "subjects": queries.chosen_subjects(found),
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
