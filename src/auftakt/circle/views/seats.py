"""The circle's page, and making, changing and removing seats."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.circle import actions, queries
from auftakt.circle.domain import answers_to
from auftakt.circle.forms import ReasonForm, SeatCreateForm, SeatForm
from auftakt.circle.labels.sentences import missing_voices, size_sentence
from auftakt.circle.models import Seat
from auftakt.circle.queries import SeatRow
from auftakt.circle.views import shown
from auftakt.kernel import clock
from auftakt.origins.queries import Thread, came_from, hidden_kinds
from auftakt.projects.models import Project


def posted(request: PageRequest) -> QueryDict | None:
    """What a form was sent with; an empty form is still one that was sent."""
    return request.POST if request.method == "POST" else None


def row_or_404(project: Project, seat_id: UUID) -> SeatRow:
    """The seat with its number; 404 for seats of other projects."""
    seat = get_object_or_404(queries.seats(project), public_id=seat_id)
    number = next(r.number for r in queries.seat_rows(project) if r.seat == seat)
    return queries.row_of(seat, number)


def seat_or_404(project: Project, seat_id: UUID) -> Seat:
    return get_object_or_404(queries.seats(project), public_id=seat_id)


def tell(request: PageRequest, text: str, seat: Seat) -> None:
    """A success note; `text` has the place %(seat)s for the seat's title."""
    messages.success(request, text % {"seat": seat.title})


@page(Permission.CIRCLE_VIEW, methods=READ)
def seat_list(request: PageRequest, project: Project) -> HttpResponse:
    """Who accompanies the process (S5); points of view only for those who lead."""
    seen = queries.overview(project)
    is_lead = request.membership.may(Permission.SEAT_EDIT)
    gaps = queries.missing(project, seen) if is_lead else []
    found = list(queries.findings_of(project, seen, clock.today())) if is_lead else []
    context = {
        "project": project,
        "seen": seen,
        "is_lead": is_lead,
        "may_finalise": request.membership.may(Permission.CIRCLE_FINALISE),
        "groups": shown.groups(seen, is_lead=is_lead),
        "result": missing_voices(seen.voices),
        "size_text": size_sentence(seen.size, seen.limits),
        "scale": shown.scale_ends(seen.size, seen.limits),
        "lock_items": shown.lock_items(project, seen),
        "finding_cards": shown.finding_cards(found),
        "gaps": shown.gap_cards(project, seen, gaps),
        "more_gaps": max(0, len(gaps) - queries.MOST_GAPS),
    }
    return render(request, "circle/seat_list.html", context)


@page(Permission.SEAT_EDIT, methods=READ)
def seat_detail(request: PageRequest, project: Project, seat_id: UUID) -> HttpResponse:
    row = row_or_404(project, seat_id)
    history = [one for one in row.seat.assignments.all() if one != row.holder]
    context = {
        "project": project,
        "row": row,
        "history": [one for one in history if one != row.deputy],
        "can_answer": bool(answers_to(row.status)),
    }
    return render(request, "circle/seat_detail.html", context)


@page(Permission.SEAT_EDIT)
def seat_create(request: PageRequest, project: Project) -> HttpResponse:
    form = SeatCreateForm(posted(request))
    if request.method == "POST" and form.is_valid():
        seat = actions.create_seat(
            project=project, by=request.user, values=form.cleaned_data
        )
        tell(request, _("Platz angelegt: %(seat)s"), seat)
        return redirect("circle:seat_list", project.slug)
    context = {"project": project, "form": form}
    return render(request, "circle/seat_create.html", context)


@page(Permission.SEAT_EDIT)
def seat_edit(request: PageRequest, project: Project, seat_id: UUID) -> HttpResponse:
    seat = seat_or_404(project, seat_id)
    form = SeatForm(posted(request), instance=seat)
    if request.method == "POST" and form.is_valid():
        actions.update_seat(seat=seat, by=request.user, changes=form.changes())
        tell(request, _("Platz gespeichert: %(seat)s"), seat)
        return redirect("circle:seat_detail", project.slug, seat_id)
    context = {
        "project": project,
        "form": form,
        "seat": seat,
        "sources": _sources(request, project, seat_id),
    }
    return render(request, "circle/seat_edit.html", context)


def _sources(request: PageRequest, project: Project, seat_id: UUID) -> list[Thread]:
    """What the seat was made from."""
    hidden = hidden_kinds(request.membership)
    return came_from(project, [seat_id], hidden=hidden).get(seat_id, [])


@page(Permission.SEAT_EDIT)
def seat_leave_vacant(
    request: PageRequest, project: Project, seat_id: UUID
) -> HttpResponse:
    """An empty reason takes the decision back."""
    row = row_or_404(project, seat_id)
    form = ReasonForm(
        posted(request),
        label=_("Der Platz bleibt frei, weil"),
        required=not row.seat.vacant_reason,
        initial={"reason": row.seat.vacant_reason},
    )
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        actions.leave_seat_vacant(seat=row.seat, by=request.user, reason=reason)
        kept = _("Platz bleibt frei: %(seat)s")
        tell(request, kept if reason else _("Platz wieder offen: %(seat)s"), row.seat)
        return redirect("circle:seat_list", project.slug)
    context = {"project": project, "form": form, "row": row}
    return render(request, "circle/seat_leave_vacant.html", context)


@page(Permission.SEAT_EDIT, methods=WRITE)
def seat_move(request: PageRequest, project: Project, seat_id: UUID) -> HttpResponse:
    step = -1 if request.POST.get("step") == "up" else 1
    actions.move_seat(seat=seat_or_404(project, seat_id), by=request.user, step=step)
    return redirect("circle:seat_detail", project.slug, seat_id)


@page(Permission.SEAT_EDIT)
def seat_remove(request: PageRequest, project: Project, seat_id: UUID) -> HttpResponse:
    row = row_or_404(project, seat_id)
    is_final = bool(row.seat.circle.finalised_at)
    form = ReasonForm(posted(request), required=is_final)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        actions.remove_seat(seat=row.seat, by=request.user, reason=reason)
        tell(request, _("Platz entfernt: %(seat)s"), row.seat)
        return redirect("circle:seat_list", project.slug)
    context = {
        "project": project,
        "form": form,
        "row": row,
        "is_final": is_final,
        "sources": _sources(request, project, seat_id),
    }
    return render(request, "circle/seat_remove.html", context)
