"""Proposals: all of them, each with its wordings, and new ones."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.decisions.actions import proposals as actions
from auftakt.decisions.errors import RoundRunningError, SameTextError
from auftakt.decisions.forms.proposals import (
    DropForm,
    ProposalForm,
    TitleForm,
    VersionForm,
)
from auftakt.decisions.labels import METHOD_WORDS
from auftakt.decisions.models import Proposal
from auftakt.decisions.queries.concerns import concern_rows, open_count
from auftakt.decisions.queries.proposals import ProposalRow, proposal_rows, proposals
from auftakt.decisions.views.shown import Status, panel, status
from auftakt.kernel import clock
from auftakt.origins.domain import Kind
from auftakt.origins.labels import KIND_PAGES
from auftakt.projects.models import Project


def proposal_or_404(project: Project, proposal_id: UUID) -> Proposal:
    found = proposals(project).select_related("project")
    return get_object_or_404(found, public_id=proposal_id)


def row_or_404(project: Project, proposal_id: UUID) -> ProposalRow:
    found = proposal_rows(project, only=[proposal_id])
    if not found:
        raise Http404
    return found[0]


def place_of(proposal: Proposal) -> str:
    """The page where people read it: of what it is about, or its own."""
    slug = proposal.project.slug
    if proposal.subject_kind == Kind.GOAL:
        name, argument = KIND_PAGES[Kind.GOAL]
        try:
            return reverse(
                name, kwargs={"project_slug": slug, argument: proposal.subject_id}
            )
        except NoReverseMatch:
            pass
    return reverse("decisions:proposal_detail", args=[slug, proposal.public_id])


@dataclass(frozen=True, slots=True)
class ListLine:
    row: ProposalRow
    status: Status
    url: str
    method: str
    answered: int
    eligible: int


def _list_line(row: ProposalRow) -> ListLine:
    current = row.current
    seats = list(current.eligible.all()) if current else []
    return ListLine(
        row=row,
        status=status(row),
        url=place_of(row.proposal),
        method=str(METHOD_WORDS[current.method]) if current else "",
        answered=sum(one.has_answered for one in seats),
        eligible=len(seats),
    )


@page(Permission.PROPOSAL_VIEW, methods=READ)
def proposal_list(request: PageRequest, project: Project) -> HttpResponse:
    lines = [_list_line(row) for row in proposal_rows(project)]
    ledger = concern_rows(project)
    context = {
        "project": project,
        "running": [line for line in lines if line.row.running],
        "others": [line for line in lines if not line.row.running],
        "lines": lines,
        "concerns": len(ledger),
        "open_concerns": open_count(ledger),
        "may_run": request.membership.may(Permission.PROPOSAL_EDIT),
    }
    return render(request, "decisions/proposal_list.html", context)


@page(Permission.PROPOSAL_VIEW, methods=READ)
def proposal_detail(
    request: PageRequest, project: Project, proposal_id: UUID
) -> HttpResponse:
    row = row_or_404(project, proposal_id)
    if row.proposal.subject_kind == Kind.GOAL:
        return redirect(place_of(row.proposal))
    context = {"project": project, **panel(request, row, clock.today())}
    return render(request, "decisions/proposal_detail.html", context)


@page(Permission.PROPOSAL_EDIT)
def proposal_create(request: PageRequest, project: Project) -> HttpResponse:
    is_sent = request.method == "POST"
    form = ProposalForm(request.POST if is_sent else None)
    if is_sent and form.is_valid():
        proposal = actions.start_proposal(
            project=project,
            by=request.user,
            title=form.cleaned_data["title"],
            wording=form.wording(),
            today=clock.today(),
        )
        messages.success(request, _("Fassung 1 steht. Jetzt können Sie sie vorlegen."))
        return redirect("decisions:proposal_detail", project.slug, proposal.public_id)
    context = {"project": project, "form": form}
    return render(request, "decisions/proposal_create.html", context)


@page(Permission.PROPOSAL_EDIT)
def proposal_rename(
    request: PageRequest, project: Project, proposal_id: UUID
) -> HttpResponse:
    """Only a proposal of its own has a name of its own."""
    proposal = proposal_or_404(project, proposal_id)
    if proposal.subject_kind:
        raise Http404
    name = proposal.title
    is_sent = request.method == "POST"
    form = TitleForm(request.POST if is_sent else None, instance=proposal)
    if is_sent and form.is_valid():
        title = form.changes().get("title", name)
        fresh = proposal_or_404(project, proposal_id)
        actions.rename_proposal(proposal=fresh, by=request.user, title=title)
        messages.success(request, _("Gespeichert."))
        return redirect(place_of(fresh))
    context = {
        "project": project,
        "form": form,
        "name": name,
        "back": place_of(proposal),
    }
    return render(request, "decisions/proposal_rename.html", context)


@page(Permission.PROPOSAL_EDIT)
def version_add(
    request: PageRequest, project: Project, proposal_id: UUID
) -> HttpResponse:
    """A goal's wording changes on the goal's own page."""
    row = row_or_404(project, proposal_id)
    if row.proposal.subject_kind == Kind.GOAL:
        raise Http404
    form = version_form(request, row)
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_version(
                proposal=row.proposal,
                by=request.user,
                wording=form.wording(),
                taken_up=form.concerns(),
                today=clock.today(),
            )
        except (SameTextError, RoundRunningError) as error:
            form.add_error("text", str(error.message))
        else:
            messages.success(request, _("Die neue Fassung steht."))
            return redirect(place_of(row.proposal))
    context = {
        "project": project,
        "form": form,
        "row": row,
        "number": row.newest.number + 1,
        "back": place_of(row.proposal),
    }
    return render(request, "decisions/version_add.html", context)


def version_form(request: PageRequest, row: ProposalRow) -> VersionForm:
    ledger = concern_rows(row.proposal.project, proposal=row.proposal)
    return VersionForm(
        request.POST if request.method == "POST" else None,
        version=row.newest,
        open_concerns=[one.concern for one in ledger if one.is_open],
    )


@page(Permission.PROPOSAL_EDIT)
def proposal_drop(
    request: PageRequest, project: Project, proposal_id: UUID
) -> HttpResponse:
    """A goal is given up on its own page."""
    proposal = proposal_or_404(project, proposal_id)
    if proposal.subject_kind == Kind.GOAL:
        raise Http404
    is_sent = request.method == "POST"
    form = DropForm(request.POST if is_sent else None)
    if is_sent and form.is_valid():
        reason = form.cleaned_data["reason"]
        actions.drop_proposal(proposal=proposal, by=request.user, reason=reason)
        messages.success(request, _("Der Vorschlag wird nicht weiterverfolgt."))
        return redirect(place_of(proposal))
    context = {
        "project": project,
        "form": form,
        "proposal": proposal,
        "back": place_of(proposal),
    }
    return render(request, "decisions/proposal_drop.html", context)


@page(Permission.PROPOSAL_EDIT, methods=WRITE)
def proposal_take_up(
    request: PageRequest, project: Project, proposal_id: UUID
) -> HttpResponse:
    proposal = proposal_or_404(project, proposal_id)
    actions.take_up_proposal(proposal=proposal, by=request.user)
    messages.success(request, _("Der Vorschlag ist wieder in Arbeit."))
    return redirect(place_of(proposal))
