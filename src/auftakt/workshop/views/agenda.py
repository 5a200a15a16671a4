"""The agenda editor: one page, one form, one fragment."""

from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRefresh, trigger_client_event

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.kernel import htmx
from auftakt.projects.models import Project
from auftakt.workshop import actions, forms, labels, queries
from auftakt.workshop.actions import KickoffMissingError
from auftakt.workshop.domain import guide
from auftakt.workshop.domain.repairs import RepairKind
from auftakt.workshop.models import Meeting

SHOWN_FINDINGS = 2


@dataclass
class Outcome:
    """What a submission did: items to show again, the moved one, and the words."""

    changed: list[str] = field(default_factory=list)
    moved: str = ""
    said: str = ""


@page(Permission.WORKSHOP_VIEW, methods=READ)
def agenda_edit(request: PageRequest, project: Project) -> HttpResponse:
    plan = queries.plan(project, queries.kickoff(project))
    context = _board_context(request, plan) | {
        "rows": queries.rows(plan),
        "symbols": [*labels.KIND_ICONS.values(), "arrow-up", "arrow-down"],
        "hint": guide.hints(get_language() or "de")["agenda_edit"],
    }
    return render(request, "workshop/agenda_edit.html", context)


@page(Permission.AGENDA_EDIT, methods=WRITE)
def agenda_change(request: PageRequest, project: Project) -> HttpResponse:
    """Typed minutes first, so that pressing a button loses none of them.

    Answers htmx with what changed, whatever the length of the agenda.
    """
    meeting = _kickoff(project)
    typed = forms.typed_minutes(request.POST.dict())
    changed = actions.set_minutes(meeting=meeting, by=request.user, minutes=typed)
    outcome = Outcome(changed, said=_("Gespeichert.") if changed else "")
    _press(request, project, meeting, outcome)
    if not htmx.is_htmx(request):
        return redirect("workshop:agenda_edit", project.slug)
    return _reply(request, project, outcome)


def _reply(request: PageRequest, project: Project, outcome: Outcome) -> HttpResponse:
    plan = queries.plan(project, queries.kickoff(project))
    line = plan.timeline
    if line.start.utcoffset() != line.end.utcoffset():
        return HttpResponseClientRefresh()  # the browser cannot count over that night
    context = _board_context(request, plan) | {
        "rows": queries.rows(plan, only=outcome.changed),
        "said": outcome.said,
    }
    keys = [slot.item.key for slot in line.slots]
    place = keys.index(outcome.moved) if outcome.moved in keys else -1
    facts = {"moved": outcome.moved, "place": place, "minutes": line.minutes}
    response = render(request, "workshop/_agenda_reply.html", context)
    return trigger_client_event(
        response, "auftakt:agenda", facts | {"count": len(keys)}, after="settle"
    )


def _press(
    request: PageRequest, project: Project, meeting: Meeting, outcome: Outcome
) -> None:
    """Runs the button that was pressed, if any."""
    data, by = request.POST, request.user
    if data.get("repair") in list(RepairKind):
        kind = RepairKind(data["repair"])
        outcome.changed += actions.apply_repair(meeting=meeting, by=by, kind=kind)
        outcome.said = _("Der Ablauf ist angepasst.")
    elif "release" in data:
        number = actions.release_agenda(meeting=meeting, by=by)
        outcome.said = _("Fassung %(number)s ist festgehalten.") % {"number": number}
    else:
        _move(request, project, outcome)


def _move(request: PageRequest, project: Project, outcome: Outcome) -> None:
    form = forms.MoveForm(request.POST)
    if not form.is_valid():
        return
    chosen = form.cleaned_data
    step = next((name for name in forms.STEPS if chosen[name]), "")
    item_id = chosen[step] if step else chosen["move"]
    item = queries.agenda_item(project, item_id) if item_id else None
    if item is None or item.parent_id is not None:
        return
    place = None if step else chosen["place"]
    moved = actions.move_item(
        item=item, by=request.user, step=forms.STEPS.get(step, 0), place=place
    )
    outcome.moved = str(item.public_id)
    outcome.said = (
        _("„%(title)s“ ist verschoben.") % {"title": item.title}
        if moved
        else _("Weiter geht es nicht.")
    )


@page(Permission.AGENDA_EDIT, methods=WRITE)
def agenda_adopt(request: PageRequest, project: Project) -> HttpResponse:
    actions.adopt_guide(
        meeting=_kickoff(project, request),
        by=request.user,
        language=get_language() or "de",
    )
    messages.success(request, _("Der Ablauf steht. Sie können alles noch ändern."))
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
    findings = queries.own_findings(membership.project, plan, ready)
    return {
        "project": membership.project,
        "strip": queries.strip(ready),
        "met": ready.met_count,
        "findings": findings[:SHOWN_FINDINGS],
        "more_findings": len(findings[SHOWN_FINDINGS:]),
        "plan": plan,
        "meeting": plan.meeting,
        "board": queries.board(plan),
        "may_edit": membership.may(Permission.AGENDA_EDIT),
    }
