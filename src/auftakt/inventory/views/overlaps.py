"""One overlap with its answer, and the circle's statement about all of them."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.page import WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.inventory.actions.overlaps import (
    mark_for_meeting,
    settle_overlap,
    sign_off,
)
from auftakt.inventory.errors import (
    NothingListedError,
    OverlapChangedError,
    OverlapsOpenError,
)
from auftakt.inventory.forms.overlaps import DraftForm, OverlapForm, SignOffForm
from auftakt.inventory.models import StructureOverlap
from auftakt.inventory.queries.overlap import overlaps, parallel_gate
from auftakt.inventory.queries.structures import counts
from auftakt.inventory.views.overlap_cards import (
    answer_words,
    card_of,
    overlap_lines,
)
from auftakt.kernel import clock
from auftakt.projects.models import Project


def _overlap_or_404(project: Project, overlap_id: UUID) -> StructureOverlap:
    for one in overlaps(project):
        if one.public_id == overlap_id:
            return one
    raise Http404


@page(Permission.OVERLAP_SETTLE)
def overlap_detail(
    request: PageRequest, project: Project, overlap_id: UUID
) -> HttpResponse:
    one = _overlap_or_404(project, overlap_id)
    form = OverlapForm(
        request.POST if request.method == "POST" else None,
        instance=one,
        words=answer_words(card_of(project, one)),
    )
    if request.method == "POST" and form.is_valid():
        try:
            settle_overlap(
                overlap=one,
                by=request.user,
                changes=form.decision(),
                seen=form.cleaned_data["seen"],
                now=clock.now(),
            )
        except OverlapChangedError as error:
            form.add_error(None, str(error.message))
        else:
            messages.success(request, _("Ihre Entscheidung ist festgehalten."))
            return redirect("inventory:parallel_sign_off", project.slug)
    stored = _overlap_or_404(project, overlap_id)
    context = {
        "project": project,
        "form": form,
        "card": card_of(project, stored),
    }
    return render(request, "inventory/overlap_detail.html", context)


@page(Permission.OVERLAP_SETTLE, methods=WRITE)
def overlap_for_meeting(
    request: PageRequest, project: Project, overlap_id: UUID
) -> HttpResponse:
    one = _overlap_or_404(project, overlap_id)
    wanted = not one.for_meeting
    form = DraftForm(request.POST)
    draft = form.cleaned_data if form.is_valid() else {}
    mark_for_meeting(overlap=one, by=request.user, for_meeting=wanted, draft=draft)
    text = (
        _("Vorgemerkt für die nächste Beratung.")
        if wanted
        else _("Nicht mehr für die Beratung vorgemerkt.")
    )
    messages.success(request, text)
    return redirect("inventory:overlap_detail", project.slug, one.public_id)


@page(Permission.OVERLAP_SETTLE)
def parallel_sign_off(request: PageRequest, project: Project) -> HttpResponse:
    """All overlaps with their answers; the circle signs when none is open.

    Before the first entry of the lists there is nothing to state.
    """
    is_empty = not counts(project).total
    form = SignOffForm(
        request.POST if request.method == "POST" else None,
        initial={"on": clock.today()},
    )
    if request.method == "POST" and form.is_valid():
        try:
            sign_off(
                project=project,
                by=request.user,
                statement=form.cleaned_data["statement"],
                on=form.cleaned_data["on"],
            )
        except (NothingListedError, OverlapsOpenError) as error:
            form.add_error(None, str(error.message))
        else:
            messages.success(request, _("Die Feststellung ist festgehalten."))
            return redirect("inventory:parallel_sign_off", project.slug)
    context = {
        "project": project,
        "form": form,
        "is_empty": is_empty,
        "lines": overlap_lines(project),
        "gate": parallel_gate(project),
    }
    return render(request, "inventory/parallel_sign_off.html", context)
