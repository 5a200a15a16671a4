"""The proposal: who could be asked next, and asking them one by one."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.actors.domain import MigrantKind, Perspective
from auftakt.actors.labels import BLOC_WORDS, MIGRANT_KIND_WORDS
from auftakt.actors.models import Organisation
from auftakt.circle import actions, queries
from auftakt.circle.actions import Asked
from auftakt.circle.domain.outcome import MOST_GROUPS, answer_to, outcome_of
from auftakt.circle.labels import VOICE_SEAT_TITLES
from auftakt.circle.models import Seat
from auftakt.circle.queries import Register, SeatRow
from auftakt.circle.views import compared, proposed, why
from auftakt.circle.views.question import Question, question
from auftakt.kernel import clock
from auftakt.kernel.errors import DomainError
from auftakt.projects.models import Project


@page(Permission.SEAT_EDIT, methods=READ)
def proposal(request: PageRequest, project: Project) -> HttpResponse:
    """Reads only: nothing is filled before somebody presses a button for one person."""
    asked = question(request, project)
    register = queries.situation(project, asked.requirements)
    outcome = outcome_of(register.situation, groups=asked.group)
    found = proposed.shown(request, asked, register, outcome)
    answer = answer_to(register.situation, asked.why) if found.chosen else None
    context = {
        "project": project,
        "asked": asked,
        "tabs": proposed.tabs(asked, "proposal"),
        "found": found,
        "lead": proposed.lead(found),
        "people": why.people_choices(found),
        "asks_search": len(register.situation.actors) > proposed.MOST_CHOICES,
        "answer": why.shown_answer(found, answer),
        "just_asked": _just_asked(register, asked),
    }
    return render(request, "circle/proposal.html", context)


@page(Permission.SEAT_EDIT, methods=READ)
def proposal_compare(request: PageRequest, project: Project) -> HttpResponse:
    """Up to three of the best groups; who is in all of them and who in one only."""
    asked = question(request, project)
    register = queries.situation(project, asked.requirements)
    outcome = outcome_of(register.situation, groups=MOST_GROUPS)
    found = proposed.shown(request, asked, register, outcome)
    context = {
        "project": project,
        "asked": asked,
        "tabs": proposed.tabs(asked, "proposal_compare"),
        "found": found,
        "compared": compared.comparison(found),
    }
    return render(request, "circle/proposal_compare.html", context)


@page(Permission.SEAT_EDIT, methods=WRITE)
def proposal_accept(request: PageRequest, project: Project) -> HttpResponse:
    """Asks one of the proposed, for a vacant seat or for a new one."""
    asked = question(request, project)
    chosen = queries.register_record(project, request.POST.get("who", ""))
    if chosen is None:
        messages.error(request, _("Diesen Eintrag gibt es nicht mehr."))
        return redirect(asked.address("proposal"))
    seat_id = request.POST.get("seat", "")
    try:
        seat = actions.accept_proposal(
            project=project,
            by=request.user,
            asked=Asked(**chosen, seen=""),
            seat=_seat(project, seat_id),
            values=_values_of_new_seat(chosen),
            on=clock.today(),
        )
    except DomainError as error:
        messages.error(request, str(error.message))
        return redirect(asked.address("proposal"))
    return redirect(asked.address("proposal", gefragt=seat.public_id))


@page(Permission.SEAT_EDIT, methods=WRITE)
def proposal_undo(
    request: PageRequest, project: Project, seat_id: UUID
) -> HttpResponse:
    seat = get_object_or_404(queries.seats(project), public_id=seat_id)
    asked = question(request, project)
    try:
        actions.undo_proposal(seat=seat, by=request.user, on=clock.today())
    except DomainError as error:
        messages.error(request, str(error.message))
    else:
        messages.success(request, _("Die Anfrage ist zurückgenommen."))
    return redirect(asked.address("proposal"))


def _seat(project: Project, seat_id: str) -> Seat | None:
    """404 for what is no seat of this project."""
    try:
        public_id = UUID(seat_id) if seat_id else None
    except ValueError:
        public_id = UUID(int=0)
    if public_id is None:
        return None
    return get_object_or_404(queries.seats(project), public_id=public_id)


def _values_of_new_seat(chosen: dict[str, object]) -> dict[str, str]:
    """The seat of an organisation has its point of view; that of a person has none."""
    person, organisation = chosen.get("person"), chosen.get("organisation")
    entry = person or organisation
    values = {
        "bloc": str(getattr(entry, "bloc", "")),
        "perspective": Perspective.NONE.value,
        "migrant_kind": MigrantKind.NONE.value,
    }
    if isinstance(entry, Organisation):
        values["perspective"] = entry.perspective
        values["migrant_kind"] = entry.migrant_kind
    return {"title": _title(values, organisation), **values}


def _title(values: dict[str, str], organisation: object) -> str:
    if values["migrant_kind"] != MigrantKind.NONE:
        return str(MIGRANT_KIND_WORDS[values["migrant_kind"]])
    if values["perspective"] in VOICE_SEAT_TITLES:
        return str(VOICE_SEAT_TITLES[values["perspective"]])
    return str(organisation or BLOC_WORDS[values["bloc"]])[:160]


def _just_asked(register: Register, asked: Question) -> SeatRow | None:
    """The seat whose request can still be taken back from here."""
    rows = (row for row in register.rows if str(row.public_id) == asked.asked_seat)
    row = next(rows, None)
    return row if row and actions.can_undo(row) else None
