"""The goals and each of them."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.decisions.errors import RoundRunningError, SameTextError
from auftakt.decisions.queries.proposals import rows_about
from auftakt.decisions.views.proposals import version_form
from auftakt.decisions.views.shown import panel
from auftakt.goals.actions import goals as actions
from auftakt.goals.domain.findings import MOST_ESSENTIAL
from auftakt.goals.domain.kinds import GoalState
from auftakt.goals.errors import WrongParentError
from auftakt.goals.forms.goals import DropForm, GoalEditForm, GoalForm
from auftakt.goals.labels.gates import missing_lines
from auftakt.goals.labels.indicators import CHAIN_WORDS
from auftakt.goals.models import Goal
from auftakt.goals.queries.board import GoalRow, board, row_of
from auftakt.goals.queries.gates import gate_of
from auftakt.goals.queries.goals import goals
from auftakt.goals.views import goal_cards as cards
from auftakt.kernel import clock
from auftakt.origins.queries import became, came_from, hidden_kinds
from auftakt.projects.models import Project


def goal_or_404(project: Project, goal_id: UUID) -> Goal:
    return get_object_or_404(goals(project), public_id=goal_id)


@page(Permission.GOAL_VIEW, methods=READ)
def goal_list(request: PageRequest, project: Project) -> HttpResponse:
    rows = board(project, clock.today())
    context = {
        "project": project,
        "cards": cards.goal_cards(rows),
        "picture": cards.picture([row for row in rows if row.is_counted]),
        "lead": cards.lead(rows),
        "too_many": cards.too_many(rows),
        "most": MOST_ESSENTIAL,
        **_way(request, project, rows),
    }
    return render(request, "goals/goal_list.html", context)


@page(Permission.GOAL_VIEW, methods=READ)
def goal_detail(request: PageRequest, project: Project, goal_id: UUID) -> HttpResponse:
    rows = board(project, clock.today())
    row = row_of(rows, goal_id)
    if row is None:
        raise Http404
    hidden = hidden_kinds(request.membership)
    asked = rows_about(project, [goal_id]).get(goal_id)
    context = {
        "project": project,
        **(panel(request, asked, clock.today()) if asked else {}),
        "goal": row.goal,
        "card": cards.goal_card(row),
        "tabs": [cards.goal_card(one) for one in rows if one.is_counted],
        "checks": cards.check_lines(row.checks),
        "threads": came_from(project, [goal_id], hidden=hidden).get(goal_id, []),
        "outcomes": became(project, [goal_id], hidden=hidden).get(goal_id, []),
        "children": [one for one in rows if one.goal.parent_id == row.goal.pk],
        "chain": CHAIN_WORDS[row.chain],
        **_way(request, project, rows),
    }
    return render(request, "goals/goal_detail.html", context)


def _way(
    request: PageRequest, project: Project, rows: Sequence[GoalRow]
) -> dict[str, Any]:
    """The gate that both pages show below the goals, and what the reader may do."""
    counted = [row for row in rows if row.is_counted]
    agreed = {row.goal.public_id: row.agreement for row in counted}
    verdict = gate_of(project, [row.goal for row in counted], agreed)
    may = request.membership.may
    return {
        "verdict": verdict,
        "missing": missing_lines(project, verdict),
        "may_open": may(Permission.GATE_OVERRIDE),
        "may_edit": may(Permission.GOAL_EDIT),
        "may_make": may(Permission.OUTCOME_CREATE),
    }


@page(Permission.GOAL_EDIT)
def goal_create(request: PageRequest, project: Project) -> HttpResponse:
    is_sent = request.method == "POST"
    form = GoalForm(request.POST if is_sent else None, project=project)
    if is_sent and form.is_valid():
        goal = actions.create_goal(
            project=project, by=request.user, values=form.values()
        )
        messages.success(request, _("Ziel %(number)s steht.") % {"number": goal.number})
        return redirect("goals:goal_detail", project.slug, goal.public_id)
    context = {"project": project, "form": form}
    return render(request, "goals/goal_create.html", context)


@page(Permission.GOAL_EDIT)
def goal_edit(request: PageRequest, project: Project, goal_id: UUID) -> HttpResponse:
    goal = goal_or_404(project, goal_id)
    name = goal.title
    is_sent = request.method == "POST"
    form = GoalEditForm(
        request.POST if is_sent else None, instance=goal, project=project
    )
    if is_sent and form.is_valid():
        changes = form.values()
        try:
            actions.update_goal(goal=goal, by=request.user, changes=changes)
        except WrongParentError as error:
            form.add_error("parent", str(error.message))
        except RoundRunningError as error:
            form.add_error("text", str(error.message))
        else:
            messages.success(request, _("Gespeichert."))
            return redirect("goals:goal_detail", project.slug, goal_id)
    context = {"project": project, "form": form, "name": name, "goal_id": goal_id}
    return render(request, "goals/goal_edit.html", context)


@page(Permission.GOAL_EDIT)
def goal_reword(request: PageRequest, project: Project, goal_id: UUID) -> HttpResponse:
    """The next version, with the reason and the concerns it takes up."""
    goal = goal_or_404(project, goal_id)
    row = rows_about(project, [goal_id]).get(goal_id)
    if row is None:
        return redirect("goals:goal_detail", project.slug, goal_id)
    form = version_form(request, row)
    if request.method == "POST" and form.is_valid():
        try:
            actions.reword_goal(
                goal=goal,
                by=request.user,
                wording=form.wording(),
                taken_up=form.concerns(),
            )
        except (SameTextError, RoundRunningError) as error:
            form.add_error("text", str(error.message))
        else:
            messages.success(request, _("Die neue Fassung steht."))
            return redirect("goals:goal_detail", project.slug, goal_id)
    context = {
        "project": project,
        "form": form,
        "row": row,
        "number": row.newest.number + 1,
        "back": reverse("goals:goal_detail", args=[project.slug, goal_id]),
    }
    return render(request, "goals/goal_reword.html", context)


@page(Permission.GOAL_EDIT, methods=WRITE)
def goal_present(request: PageRequest, project: Project, goal_id: UUID) -> HttpResponse:
    goal = goal_or_404(project, goal_id)
    proposal = actions.present_goal(goal=goal, by=request.user)
    return redirect("decisions:round_open", project.slug, proposal.public_id)


@page(Permission.GOAL_EDIT)
def goal_drop(request: PageRequest, project: Project, goal_id: UUID) -> HttpResponse:
    """Shows first where the goal came from."""
    goal = goal_or_404(project, goal_id)
    is_sent = request.method == "POST"
    form = DropForm(request.POST if is_sent else None)
    if is_sent and form.is_valid():
        actions.set_goal_state(
            goal=goal,
            by=request.user,
            state=GoalState.DROPPED,
            reason=form.cleaned_data["reason"],
        )
        messages.success(request, _("Das Ziel wird nicht weiterverfolgt."))
        return redirect("goals:goal_list", project.slug)
    hidden = hidden_kinds(request.membership)
    found = came_from(project, [goal_id], hidden=hidden)
    context = {
        "project": project,
        "form": form,
        "goal": goal,
        "threads": found.get(goal_id, []),
    }
    return render(request, "goals/goal_drop.html", context)


@page(Permission.GOAL_EDIT, methods=WRITE)
def goal_reach(request: PageRequest, project: Project, goal_id: UUID) -> HttpResponse:
    goal = goal_or_404(project, goal_id)
    actions.set_goal_state(goal=goal, by=request.user, state=GoalState.REACHED)
    messages.success(request, _("Das Ziel ist erreicht."))
    return redirect("goals:goal_detail", project.slug, goal_id)


@page(Permission.GOAL_EDIT, methods=WRITE)
def goal_reopen(request: PageRequest, project: Project, goal_id: UUID) -> HttpResponse:
    goal = goal_or_404(project, goal_id)
    actions.set_goal_state(goal=goal, by=request.user, state=GoalState.OPEN)
    messages.success(request, _("Das Ziel ist wieder in Arbeit."))
    return redirect("goals:goal_detail", project.slug, goal_id)
