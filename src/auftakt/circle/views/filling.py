"""Asking somebody, and what they answer."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.page import WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.actors.domain import Bloc
from auftakt.circle import actions, queries
from auftakt.circle.actions import Asked
from auftakt.circle.domain import (
    Answer,
    SeatStatus,
    Voice,
    answers_to,
    gap_of_bloc,
    gap_of_seat,
    gap_of_voice,
)
from auftakt.circle.forms import AnswerForm, DeputyForm, FillForm
from auftakt.circle.labels import BLOC_GAPS, VOICE_SEAT_TITLES
from auftakt.circle.models import Seat
from auftakt.circle.queries import SeatRow
from auftakt.circle.views.seats import posted, row_or_404, tell
from auftakt.kernel import clock
from auftakt.kernel.errors import DomainError
from auftakt.projects.models import Project

ASK_FIRST = 40


@page(Permission.SEAT_EDIT)
def seat_fill(request: PageRequest, project: Project, seat_id: UUID) -> HttpResponse:
    row = row_or_404(project, seat_id)
    form = FillForm(
        posted(request),
        entries=_entries(project, request.GET.get("q", ""), row),
        resolve=lambda value: queries.register_record(project, value),
        today=clock.today(),
        is_final=bool(row.seat.circle.finalised_at),
        initial={"seen": str(row.holder.public_id) if row.holder else ""},
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.fill_seat(
                seat=row.seat,
                by=request.user,
                asked=_asked(form),
                status=SeatStatus(form.cleaned_data["status"]),
                on=form.cleaned_data["on"],
                reason=form.cleaned_data.get("reason", ""),
            )
        except actions.SeatTakenError as error:
            form.add_error(None, str(error.message))
        else:
            if form.cleaned_data["status"] == SeatStatus.REQUESTED.value:
                _tell_asked(request, row.seat)
            else:
                tell(request, _("Platz besetzt: %(seat)s"), row.seat)
            return redirect("circle:seat_list", project.slug)
    return render(
        request, "circle/seat_fill.html", _context(request, project, row, form)
    )


@page(Permission.SEAT_EDIT)
def seat_deputy(request: PageRequest, project: Project, seat_id: UUID) -> HttpResponse:
    row = row_or_404(project, seat_id)
    form = DeputyForm(
        posted(request),
        entries=_entries(project, request.GET.get("q", ""), row),
        resolve=lambda value: queries.register_record(project, value),
        initial={"seen": str(row.deputy.public_id) if row.deputy else ""},
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.name_deputy(
                seat=row.seat, by=request.user, asked=_asked(form), on=clock.today()
            )
        except DomainError as error:
            form.add_error(None, str(error.message))
        else:
            tell(request, _("Stellvertretung gespeichert: %(seat)s"), row.seat)
            return redirect("circle:seat_list", project.slug)
    context = _context(request, project, row, form)
    return render(request, "circle/seat_deputy.html", context)


@page(Permission.SEAT_EDIT, methods=WRITE)
def seat_deputy_remove(
    request: PageRequest, project: Project, seat_id: UUID
) -> HttpResponse:
    row = row_or_404(project, seat_id)
    actions.remove_deputy(seat=row.seat, by=request.user, on=clock.today())
    tell(request, _("Stellvertretung gestrichen: %(seat)s"), row.seat)
    return redirect("circle:seat_detail", project.slug, seat_id)


@page(Permission.SEAT_EDIT)
def seat_answer(request: PageRequest, project: Project, seat_id: UUID) -> HttpResponse:
    """A vacant seat waits for no answer: its page says so and leads on."""
    row = row_or_404(project, seat_id)
    answers = answers_to(row.status)
    form = AnswerForm(
        posted(request),
        answers=answers,
        today=clock.today(),
        is_final=bool(row.seat.circle.finalised_at),
    )
    if request.method == "POST" and form.is_valid():
        actions.answer_seat(
            seat=row.seat,
            by=request.user,
            answer=Answer(form.cleaned_data["answer"]),
            on=form.cleaned_data["on"],
            reason=form.cleaned_data.get("reason", ""),
        )
        tell(request, _("Antwort gespeichert: %(seat)s"), row.seat)
        return redirect("circle:seat_list", project.slug)
    context = {"project": project, "row": row, "form": form, "answers": answers}
    return render(request, "circle/seat_answer.html", context)


@page(Permission.SEAT_EDIT, methods=WRITE)
def seat_request(request: PageRequest, project: Project, seat_id: UUID) -> HttpResponse:
    """The button of a gap's card: asks the chosen proposal for this seat."""
    row = row_or_404(project, seat_id)
    chosen = queries.register_record(project, request.POST.get("who", ""))
    if chosen is None:
        return redirect("circle:seat_fill", project.slug, seat_id)
    actions.fill_seat(
        seat=row.seat,
        by=request.user,
        asked=Asked(**chosen, seen=""),
        status=SeatStatus.REQUESTED,
        on=clock.today(),
    )
    _tell_asked(request, row.seat)
    return redirect("circle:seat_list", project.slug)


@page(Permission.SEAT_EDIT, methods=WRITE)
def voice_request(request: PageRequest, project: Project, voice: str) -> HttpResponse:
    """As `seat_request` where no seat exists yet: makes it and asks, in one act."""
    chosen = queries.register_record(project, request.POST.get("who", ""))
    seat = actions.open_seat_for_gap(
        project=project,
        by=request.user,
        values=_seat_values(voice),
        asked=Asked(**chosen) if chosen else None,
        on=clock.today(),
    )
    if chosen is None:
        return redirect("circle:seat_fill", project.slug, seat.public_id)
    _tell_asked(request, seat)
    return redirect("circle:seat_list", project.slug)


def _seat_values(key: str) -> dict[str, str]:
    """What a new seat for a voice or a bloc is like; 404 for other keys."""
    voice = next((one for one in Voice if one.value == key), None)
    bloc = next((one for one in Bloc if one.value == key), None)
    if voice is None and bloc is None:
        raise Http404
    gap = gap_of_voice(voice) if voice else gap_of_bloc(bloc or Bloc.KEY_ACTORS)
    title = VOICE_SEAT_TITLES[voice] if voice else BLOC_GAPS[gap.bloc]
    return {
        "title": str(title)[:1].upper() + str(title)[1:],
        "bloc": gap.bloc.value,
        "perspective": gap.perspective.value,
        "migrant_kind": gap.seat_migrant_kind.value,
    }


def _tell_asked(request: PageRequest, seat: Seat) -> None:
    tell(request, _("Vermerkt: Für „%(seat)s“ läuft die Anfrage."), seat)


def _asked(form: FillForm | DeputyForm) -> Asked:
    values = form.cleaned_data
    return Asked(
        **(values["who"] or {}),
        new_person=values["new_person"],
        new_organisation=values["new_organisation"],
        function=values["function"],
        seen=values["seen"],
    )


def _entries(project: Project, search: str, row: SeatRow) -> list[tuple[str, str]]:
    """Proposals for this seat first, then the register by name."""
    return queries.register_choices(project, search, gap_of_seat(row.facts))


def _context(
    request: PageRequest, project: Project, row: SeatRow, form: FillForm | DeputyForm
) -> dict[str, object]:
    size = queries.register_size(project)
    return {
        "project": project,
        "row": row,
        "form": form,
        "search": request.GET.get("q", ""),
        "asks_search": size > ASK_FIRST,
        "register_size": size,
    }
