"""The ledger of concerns, and each of them."""

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.decisions.actions import concerns as actions
from auftakt.decisions.domain.concerns import Fate
from auftakt.decisions.forms.concerns import (
    ConcernEditForm,
    ConcernForm,
    FateForm,
    LedgerFilterForm,
)
from auftakt.decisions.models import Concern
from auftakt.decisions.queries.concerns import (
    ConcernRow,
    concern_rows,
    open_count,
    rows_of,
)
from auftakt.decisions.queries.proposals import concerns
from auftakt.decisions.views.proposals import place_of, row_or_404
from auftakt.decisions.views.shown import concern_line, concern_lines
from auftakt.kernel import clock
from auftakt.origins.queries import hidden_kinds
from auftakt.projects.models import Project


def concern_or_404(project: Project, concern_id: UUID) -> Concern:
    found = concerns(project).select_related(
        "about__proposal__project", "changed_in", "round", "project"
    )
    return get_object_or_404(found, public_id=concern_id)


@page(Permission.PROPOSAL_VIEW, methods=READ)
def concern_list(request: PageRequest, project: Project) -> HttpResponse:
    form = LedgerFilterForm(request.GET)
    rows = concern_rows(project, hidden=hidden_kinds(request.membership))
    found = _chosen(rows, *form.wanted())
    context = {
        "project": project,
        "form": form,
        "lines": concern_lines(found),
        "total": len(rows),
        "settled": len(rows) - open_count(rows),
        "is_narrowed": len(found) != len(rows),
        "may_run": request.membership.may(Permission.PROPOSAL_EDIT),
    }
    return render(request, "decisions/concern_list.html", context)


def _chosen(rows: Sequence[ConcernRow], state: str, search: str) -> list[ConcernRow]:
    if state in {"offen", "fertig"}:
        rows = [row for row in rows if row.is_open == (state == "offen")]
    if search:
        rows = [row for row in rows if search in _searched(row.concern)]
    return list(rows)


def _searched(one: Concern) -> str:
    return f"{one.code} {one.text} {one.voice} {one.about.proposal.title}".casefold()


@page(Permission.PROPOSAL_EDIT)
def concern_note(
    request: PageRequest, project: Project, proposal_id: UUID
) -> HttpResponse:
    """Said in a talk, not on a ballot."""
    row = row_or_404(project, proposal_id)
    is_sent = request.method == "POST"
    form = ConcernForm(request.POST if is_sent else None)
    if is_sent and form.is_valid():
        made = actions.note_concern(
            version=row.newest,
            by=request.user,
            values=form.cleaned_data,
            today=clock.today(),
        )
        messages.success(request, _("%(code)s ist notiert.") % {"code": made.code})
        return redirect(place_of(row.proposal))
    context = {
        "project": project,
        "form": form,
        "row": row,
        "back": place_of(row.proposal),
    }
    return render(request, "decisions/concern_note.html", context)


@page(Permission.PROPOSAL_VIEW)
def concern_edit(
    request: PageRequest, project: Project, concern_id: UUID
) -> HttpResponse:
    """Everybody who reads proposals reads it; words change with the right to."""
    concern = concern_or_404(project, concern_id)
    may_run = request.membership.may(Permission.PROPOSAL_EDIT)
    if request.method == "POST" and not may_run:
        return redirect(request.path)
    hidden = hidden_kinds(request.membership)
    line = concern_line(rows_of(project, [concern], hidden)[0])
    is_sent = request.method == "POST"
    form = ConcernEditForm(request.POST if is_sent else None, instance=concern)
    if is_sent and form.is_valid():
        changes = form.changes()
        fresh = concern_or_404(project, concern_id)
        actions.update_concern(concern=fresh, by=request.user, changes=changes)
        messages.success(request, _("Gespeichert."))
        return redirect(request.path)
    context = {
        "project": project,
        "line": line,
        "concern": concern if not is_sent else concern_or_404(project, concern_id),
        "form": form,
        "fate_form": FateForm(concern=concern),
        "place": place_of(concern.about.proposal),
        "may_run": may_run,
        "may_make": request.membership.may(Permission.OUTCOME_CREATE),
    }
    return render(request, "decisions/concern_edit.html", context)


@page(Permission.PROPOSAL_EDIT)
def concern_settle(
    request: PageRequest, project: Project, concern_id: UUID
) -> HttpResponse:
    concern = concern_or_404(project, concern_id)
    is_sent = request.method == "POST"
    form = FateForm(request.POST if is_sent else None, concern=concern)
    if is_sent and form.is_valid():
        given = form.cleaned_data
        actions.settle_concern(
            concern=concern,
            by=request.user,
            fate=Fate(given["fate"]),
            answer=given["answer"],
            changed_in=given["changed_in"],
            today=clock.today(),
        )
        messages.success(request, _("Das Ergebnis steht neben dem Bedenken."))
        return redirect("decisions:concern_edit", project.slug, concern_id)
    context = {"project": project, "concern": concern, "form": form}
    return render(request, "decisions/concern_settle.html", context)
