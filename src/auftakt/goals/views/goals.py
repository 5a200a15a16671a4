"""The goals and each of them."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.goals.actions import goals as actions
from auftakt.goals.domain.kinds import GoalState
from auftakt.goals.errors import WrongParentError
from auftakt.goals.forms.goals import DropForm, GoalEditForm, GoalForm
from auftakt.goals.models import Goal
from auftakt.goals.queries.goals import goals
from auftakt.origins.queries import came_from
from auftakt.projects.models import Project


def goal_or_404(project: Project, goal_id: UUID) -> Goal:
    return get_object_or_404(goals(project), public_id=goal_id)


@page(Permission.GOAL_VIEW, methods=READ)
def goal_list(request: PageRequest, project: Project) -> HttpResponse:
    context = {
        "project": project,
        "goals": list(goals(project)),
        "may_edit": request.membership.may(Permission.GOAL_EDIT),
    }
    return render(request, "goals/goal_list.html", context)


@page(Permission.GOAL_VIEW, methods=READ)
def goal_detail(request: PageRequest, project: Project, goal_id: UUID) -> HttpResponse:
    goal = goal_or_404(project, goal_id)
    context = {
        "project": project,
        "goal": goal,
        "threads": came_from(project, [goal.public_id]).get(goal.public_id, []),
        "may_edit": request.membership.may(Permission.GOAL_EDIT),
    }
    return render(request, "goals/goal_detail.html", context)


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
        else:
            messages.success(request, _("Gespeichert."))
            return redirect("goals:goal_detail", project.slug, goal_id)
    context = {"project": project, "form": form, "name": name, "goal_id": goal_id}
    return render(request, "goals/goal_edit.html", context)


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
    context = {
        "project": project,
        "form": form,
        "goal": goal,
        "threads": came_from(project, [goal.public_id]).get(goal.public_id, []),
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
