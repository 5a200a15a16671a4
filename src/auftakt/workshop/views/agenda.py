"""The agenda editor: one page, one form, one fragment."""

from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.kernel import htmx
from auftakt.projects.models import Project
from auftakt.workshop import actions, forms, queries
from auftakt.workshop.actions import KickoffMissingError
from auftakt.workshop.domain import guide
from auftakt.workshop.domain.repairs import RepairKind
from auftakt.workshop.models import Meeting


@page(Permission.WORKSHOP_VIEW, methods=READ)
def agenda_edit(request: PageRequest, project: Project) -> HttpResponse:
    plan = queries.plan(project, queries.kickoff(project))
    context = _board_context(request, plan) | {
        "hint": guide.hints(get_language() or "de")["agenda_edit"],
    }
    return render(request, "workshop/agenda_edit.html", context)


@page(Permission.AGENDA_EDIT, methods=WRITE)
def agenda_change(request: PageRequest, project: Project) -> HttpResponse:
    """Typed minutes first, so that pressing a button loses none of them."""
    meeting = _kickoff(project)
    minutes = forms.typed_minutes(request.POST.dict())
    changed = actions.set_minutes(meeting=meeting, by=request.user, minutes=minutes)
    said = _("Gespeichert.") if changed else ""
    said = _pressed(request, project, meeting) or said
    if not htmx.is_htmx(request):
        return redirect("workshop:agenda_edit", project.slug)
    plan = queries.plan(project, queries.kickoff(project))
    context = _board_context(request, plan) | {"said": said}
    return render(request, "workshop/_agenda_reply.html", context)


def _pressed(request: PageRequest, project: Project, meeting: Meeting) -> str:
    """Runs the button that was pressed, if any; says what happened."""
    data, by = request.POST, request.user
    if data.get("repair") in list(RepairKind):
        kind = RepairKind(data["repair"])
        actions.apply_repair(meeting=meeting, by=by, kind=kind)
        return _("Der Ablauf ist angepasst.")
    if "release" in data:
        number = actions.release_agenda(meeting=meeting, by=by)
        return _("Fassung %(number)s ist festgehalten.") % {"number": number}
    return _moved(data, project, request)


def _moved(data: QueryDict, project: Project, request: PageRequest) -> str:
    form = forms.MoveForm(data)
    if not form.is_valid():
        return ""
    chosen = form.cleaned_data
    step = next((name for name in forms.STEPS if chosen[name]), "")
    item_id = chosen[step] if step else chosen["move"]
    item = queries.agenda_item(project, item_id) if item_id else None
    if item is None:
        return ""
    place = None if step else chosen["place"]
    moved = actions.move_item(
        item=item, by=request.user, step=forms.STEPS.get(step, 0), place=place
    )
    words = _("„%(title)s“ ist verschoben.") if moved else _("Weiter geht es nicht.")
    return words % {"title": item.title} if moved else words


@page(Permission.AGENDA_EDIT, methods=WRITE)
def agenda_adopt(request: PageRequest, project: Project) -> HttpResponse:
    actions.adopt_guide(
        meeting=_kickoff(project, request),
        by=request.user,
        language=get_language() or "de",
    )
    return redirect("workshop:agenda_edit", project.slug)


def _kickoff(project: Project, request: PageRequest | None = None) -> Meeting:
    """The kick-off; with `request` a missing one is created without a date."""
    meeting = queries.kickoff(project)
    if meeting is None and request is not None:
        return actions.plan_kickoff(project=project, by=request.user, changes={})
    if meeting is None:
        raise KickoffMissingError
    return meeting


def _board_context(request: PageRequest, plan: queries.Plan) -> dict[str, Any]:
    membership = request.membership
    ready = queries.readiness_of(membership.project, plan)
    return {
        "project": membership.project,
        "strip": queries.strip(ready),
        "met": ready.met_count,
        "findings": queries.own_findings(membership.project, plan, ready),
        "plan": plan,
        "meeting": plan.meeting,
        "board": queries.board(plan),
        "may_edit": membership.may(Permission.AGENDA_EDIT),
    }
