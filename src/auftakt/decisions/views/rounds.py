"""Rounds: opened, watched, entered for people present, and closed."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from auftakt.accounts.models import Account
from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.decisions.actions import rounds as actions
from auftakt.decisions.actions.ballots import enter_ballot
from auftakt.decisions.domain.rounds import RoundState
from auftakt.decisions.forms.rounds import CloseForm, EndForm, RoundForm
from auftakt.decisions.models import Ballot, BallotRound, EligibleSeat
from auftakt.decisions.queries.proposals import ProposalRow
from auftakt.decisions.queries.rounds import (
    ballot_of,
    reader_of,
    rounds,
    seats_of,
    state_on,
)
from auftakt.decisions.queries.seats import filled_seats, seats_with_link
from auftakt.decisions.views.proposals import place_of, row_or_404
from auftakt.decisions.views.shown import round_card
from auftakt.decisions.views.vote_sheet import Place, read_tap, sheet_of
from auftakt.kernel import clock
from auftakt.kernel.errors import DomainError
from auftakt.projects.models import Project


def round_or_404(project: Project, ballot_round_id: UUID) -> BallotRound:
    found = rounds(project).select_related("version_of__proposal__project")
    return get_object_or_404(found, public_id=ballot_round_id)


def _posted(request: PageRequest) -> Any:
    return request.POST if request.method == "POST" else None


@page(Permission.PROPOSAL_EDIT)
def round_open(
    request: PageRequest, project: Project, proposal_id: UUID
) -> HttpResponse:
    row = row_or_404(project, proposal_id)
    seats = filled_seats(project)
    form = RoundForm(
        _posted(request),
        seats=seats,
        today=clock.today(),
        has_options=bool(row.newest.options),
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = _opened(request, row, form)
        except DomainError as error:
            form.add_error("method", str(error.message))
        else:
            return redirect("decisions:round_detail", project.slug, made.public_id)
    context = {
        "project": project,
        "form": form,
        "row": row,
        "has_seats": bool(seats),
        "back": place_of(row.proposal),
    }
    return render(request, "decisions/round_open.html", context)


def _opened(request: PageRequest, row: ProposalRow, form: RoundForm) -> BallotRound:
    chosen = list(form.cleaned_data["seats"])
    made = actions.open_round(
        version=row.newest, by=request.user, seats=chosen, values=form.values()
    )
    words = ngettext(
        "Die Runde steht. Ein Platz ist gefragt.",
        "Die Runde steht. %(number)s Plätze sind gefragt.",
        len(chosen),
    )
    messages.success(request, words % {"number": len(chosen)})
    return made


@page(Permission.PROPOSAL_VIEW, methods=READ)
def round_detail(
    request: PageRequest, project: Project, ballot_round_id: UUID
) -> HttpResponse:
    round_ = round_or_404(project, ballot_round_id)
    may = request.membership.may
    seats = seats_of(round_)
    reader = reader_of(request.membership)
    card = round_card(round_, reader, clock.today())
    linked = seats_with_link((one.seat_id for one in seats if one.seat_id), project)
    context = {
        "project": project,
        "round": round_,
        "proposal": round_.version_of.proposal,
        "card": card,
        "waiting": [one for one in seats if not one.has_answered],
        "answered": [one for one in seats if one.has_answered],
        "entered": round_.result.get("entered", sum(_is_entered(one) for one in seats)),
        "by_deputy": round_.result.get("by_deputy", 0),
        "unlinked": [
            one for one in seats if not one.has_answered and one.seat_id not in linked
        ],
        "place": place_of(round_.version_of.proposal),
        "may_run": may(Permission.PROPOSAL_EDIT),
        "may_enter": may(Permission.BALLOT_ENTER) and card.takes_answers,
        "may_link": may(Permission.LINK_MANAGE),
    }
    return render(request, "decisions/round_detail.html", context)


def _is_entered(one: EligibleSeat) -> bool:
    ballot = ballot_of(one)
    return bool(ballot and ballot.entered_by_id)


@page(Permission.PROPOSAL_EDIT)
def round_end(
    request: PageRequest, project: Project, ballot_round_id: UUID
) -> HttpResponse:
    round_ = round_or_404(project, ballot_round_id)
    form = EndForm(
        _posted(request),
        today=clock.today(),
        opens_on=round_.opens_on,
        initial={"closes_on": round_.closes_on},
    )
    if request.method == "POST" and form.is_valid():
        day = form.cleaned_data["closes_on"]
        actions.move_end(round_=round_, by=request.user, closes_on=day)
        messages.success(
            request,
            _("Antworten sind bis %(day)s möglich.") % {"day": f"{day:%d.%m.%Y}"},
        )
        return redirect("decisions:round_detail", project.slug, ballot_round_id)
    context = {"project": project, "form": form, "round": round_}
    return render(request, "decisions/round_end.html", context)


@page(Permission.PROPOSAL_EDIT, methods=WRITE)
def round_take_back(
    request: PageRequest, project: Project, ballot_round_id: UUID
) -> HttpResponse:
    round_ = round_or_404(project, ballot_round_id)
    place = place_of(round_.version_of.proposal)
    actions.take_back_round(round_=round_, by=request.user)
    messages.success(request, _("Die Runde ist zurückgenommen."))
    return redirect(place)


@page(Permission.PROPOSAL_EDIT)
def round_close(
    request: PageRequest, project: Project, ballot_round_id: UUID
) -> HttpResponse:
    """Shows who has not answered before it counts."""
    round_ = round_or_404(project, ballot_round_id)
    seats = seats_of(round_)
    waiting = [one for one in seats if not one.has_answered]
    is_open = state_on(round_, clock.today()) is RoundState.OPEN
    form = CloseForm(
        _posted(request), today=clock.today(), is_early=is_open and bool(waiting)
    )
    if request.method == "POST" and form.is_valid():
        closed = actions.close_round(
            round_=round_, by=request.user, now=clock.now(), **form.cleaned_data
        )
        words = (
            _("Ausgezählt: getragen.")
            if closed.passed
            else _("Ausgezählt: nicht getragen.")
        )
        messages.success(request, words)
        return redirect("decisions:round_detail", project.slug, ballot_round_id)
    context = {
        "project": project,
        "form": form,
        "round": round_,
        "proposal": round_.version_of.proposal,
        "waiting": waiting,
        "answered": len(seats) - len(waiting),
        "seats": len(seats),
        "card": round_card(round_, reader_of(request.membership), clock.today()),
    }
    return render(request, "decisions/round_close.html", context)


@page(Permission.BALLOT_ENTER)
def ballot_enter(
    request: PageRequest,
    project: Project,
    ballot_round_id: UUID,
    eligible_seat_id: UUID,
) -> HttpResponse:
    """For somebody present without a device."""
    round_ = round_or_404(project, ballot_round_id)
    eligible = get_object_or_404(
        round_.eligible.select_related("ballot", "round__version_of"),
        public_id=eligible_seat_id,
    )
    if request.method == "POST":
        for tap in read_tap(request.POST, round_):
            enter_ballot(
                eligible=eligible,
                by=request.user,
                tap=tap,
                now=clock.now(),
                today=clock.today(),
            )
        return redirect(request.path)
    found = ballot_of(eligible)
    own = _typed_in(found, request.user)
    place = Place(
        url=request.path,
        language=request.LANGUAGE_CODE,
        is_open=state_on(round_, clock.today()) is RoundState.OPEN,
    )
    context = {
        "project": project,
        "round": round_,
        "eligible": eligible,
        "sheet": sheet_of(round_, own, place),
        "is_own": bool(found and found.entered_by_id is None),
    }
    return render(request, "decisions/ballot_enter.html", context)


def _typed_in(found: Ballot | None, by: Account) -> Ballot | None:
    """What may be shown again: without names only to whoever typed it in."""
    if found is None or found.entered_by_id is None:
        return None
    is_secret = found.eligible.round.is_secret
    return None if is_secret and found.entered_by_id != by.pk else found
