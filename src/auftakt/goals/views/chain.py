"""The results chain of each goal, as stairs and as sentences."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.goals.actions import chain as actions
from auftakt.goals.domain.chain import EntryKind, reading, stairs
from auftakt.goals.forms.chain import ElementEditForm, ElementForm
from auftakt.goals.labels.indicators import (
    CHAIN_WORDS,
    ENTRY_WORDS,
    STEP_QUESTIONS,
    STEP_WORDS,
)
from auftakt.goals.models import ChainElement
from auftakt.goals.queries.board import GoalRow, board, row_of
from auftakt.goals.views.goals import goal_or_404
from auftakt.kernel import clock
from auftakt.projects.models import Project


@page(Permission.GOAL_VIEW, methods=READ)
def results_chain(request: PageRequest, project: Project) -> HttpResponse:
    """Which chain reaches an effect, and which stops before."""
    rows = [row for row in board(project, clock.today()) if row.is_counted]
    context = {
        "project": project,
        "rows": [(row, CHAIN_WORDS[row.chain]) for row in rows],
        "may_edit": request.membership.may(Permission.GOAL_EDIT),
    }
    return render(request, "goals/results_chain.html", context)


@page(Permission.GOAL_VIEW, methods=READ)
def goal_chain(request: PageRequest, project: Project, goal_id: UUID) -> HttpResponse:
    goal_or_404(project, goal_id)
    row = row_of(board(project, clock.today()), goal_id)
    context = {
        "project": project,
        "may_edit": request.membership.may(Permission.GOAL_EDIT),
        **(_picture(row) if row else {}),
    }
    return render(request, "goals/goal_chain.html", context)


def _picture(row: GoalRow) -> dict[str, object]:
    drawn = stairs(row.entries)
    return {
        "goal": row.goal,
        "row": row,
        "verdict": CHAIN_WORDS[row.chain],
        "lacks_impact": not row.impact,
        "stairs": drawn,
        "steps": [
            (
                stair,
                STEP_WORDS[stair.step],
                STEP_QUESTIONS[stair.step],
                [(one, ENTRY_WORDS[one.kind]) for one in stair.entries],
            )
            for stair in drawn.stairs
        ],
        "sentences": list(reading(row.entries)),
        "element": EntryKind.ELEMENT.value,
        "goal_kind": EntryKind.GOAL.value,
    }


@page(Permission.GOAL_EDIT)
def chain_element_add(
    request: PageRequest, project: Project, goal_id: UUID
) -> HttpResponse:
    """`?stufe=` opens the form on that step."""
    goal = goal_or_404(project, goal_id)
    is_sent = request.method == "POST"
    form = ElementForm(
        request.POST if is_sent else None,
        initial={"step": request.GET.get("stufe", "1")},
    )
    if is_sent and form.is_valid():
        actions.add_chain_element(goal=goal, by=request.user, **form.cleaned_data)
        messages.success(request, _("Der Satz steht auf der Treppe."))
        return redirect("goals:goal_chain", project.slug, goal_id)
    context = {"project": project, "goal": goal, "form": form}
    return render(request, "goals/chain_element_add.html", context)


@page(Permission.GOAL_EDIT)
def chain_element_edit(
    request: PageRequest, project: Project, element_id: UUID
) -> HttpResponse:
    element = _element_or_404(project, element_id)
    is_sent = request.method == "POST"
    form = ElementEditForm(request.POST if is_sent else None, instance=element)
    if is_sent and form.is_valid():
        actions.update_chain_element(
            element=element, by=request.user, changes=form.changes()
        )
        messages.success(request, _("Gespeichert."))
        return redirect("goals:goal_chain", project.slug, element.goal.public_id)
    context = {
        "project": project,
        "goal": element.goal,
        "form": form,
        "element_id": element_id,
    }
    return render(request, "goals/chain_element_edit.html", context)


@page(Permission.GOAL_EDIT, methods=WRITE)
def chain_element_delete(
    request: PageRequest, project: Project, element_id: UUID
) -> HttpResponse:
    element = _element_or_404(project, element_id)
    goal = element.goal
    actions.delete_chain_element(element=element, by=request.user)
    messages.success(request, _("Der Satz ist gelöscht."))
    return redirect("goals:goal_chain", project.slug, goal.public_id)


def _element_or_404(project: Project, element_id: UUID) -> ChainElement:
    found = ChainElement.objects.filter(goal__project=project)
    return get_object_or_404(
        found.select_related("goal__project"), public_id=element_id
    )
