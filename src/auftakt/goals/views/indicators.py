"""Indicators: the list, each of them, the suggestions, and their values."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.goals.actions import indicators as actions
from auftakt.goals.content import ready_indicators
from auftakt.goals.domain.catalogue import ReadyIndicator, suggested
from auftakt.goals.errors import IndicatorTakenError
from auftakt.goals.forms.indicators import (
    IndicatorEditForm,
    IndicatorForm,
    MeasurementForm,
)
from auftakt.goals.models import Goal, Indicator
from auftakt.goals.queries import indicators as queries
from auftakt.goals.queries.goals import goals
from auftakt.goals.views import shown
from auftakt.goals.views.goals import goal_or_404
from auftakt.kernel import clock
from auftakt.projects.labels import THEME_WORDS
from auftakt.projects.models import Project


def indicator_or_404(project: Project, indicator_id: UUID) -> Indicator:
    return get_object_or_404(queries.indicators(project), public_id=indicator_id)


def language() -> str:
    return get_language() or "de"


@page(Permission.GOAL_VIEW, methods=READ)
def indicator_list(request: PageRequest, project: Project) -> HttpResponse:
    may_enter = request.membership.may(Permission.MEASUREMENT_ENTER)
    found = list(queries.indicators(project))
    cards = shown.cards(found, clock.today(), sees_small=may_enter)
    groups = shown.groups(goals(project), cards)
    context = {
        "project": project,
        "groups": groups,
        "number": len(found),
        "silent": sum(not card.row.number for card in cards),
        "may_edit": request.membership.may(Permission.GOAL_EDIT),
        "may_enter": may_enter,
    }
    return render(request, "goals/indicator_list.html", context)


@page(Permission.GOAL_VIEW, methods=READ)
def indicator_detail(
    request: PageRequest, project: Project, indicator_id: UUID
) -> HttpResponse:
    indicator = indicator_or_404(project, indicator_id)
    may_enter = request.membership.may(Permission.MEASUREMENT_ENTER)
    (card,) = shown.cards([indicator], clock.today(), sees_small=may_enter)
    context = {
        "project": project,
        "indicator": indicator,
        "card": card,
        "values": shown.values(indicator, sees_small=may_enter),
        "facts": shown.facts(indicator),
        "may_edit": request.membership.may(Permission.GOAL_EDIT),
        "may_enter": may_enter,
    }
    return render(request, "goals/indicator_detail.html", context)


@page(Permission.GOAL_EDIT)
def indicator_create(
    request: PageRequest, project: Project, goal_id: UUID
) -> HttpResponse:
    """`?vorlage=` opens the form with one of the catalogue."""
    goal = goal_or_404(project, goal_id)
    chosen = ready_indicators(language()).get(request.GET.get("vorlage", ""))
    is_sent = request.method == "POST"
    form = IndicatorForm(
        request.POST if is_sent else None,
        project=project,
        initial=_opened_with(chosen),
    )
    if is_sent and form.is_valid():
        values = {**form.cleaned_data, "key": chosen.key if chosen else ""}
        try:
            made = actions.create_indicator(goal=goal, by=request.user, values=values)
        except IndicatorTakenError as error:
            form.add_error("name", str(error.message))
        else:
            messages.success(request, _("Der Indikator ist eingetragen."))
            return redirect("goals:indicator_detail", project.slug, made.public_id)
    context = {
        "project": project,
        "goal": goal,
        "form": form,
        "suggestions": [] if chosen else _suggestions(goal),
    }
    return render(request, "goals/indicator_create.html", context)


@page(Permission.GOAL_EDIT, methods=READ)
def indicator_catalogue(
    request: PageRequest, project: Project, goal_id: UUID
) -> HttpResponse:
    """All that is ready, by field; the goal's own fields come first."""
    goal = goal_or_404(project, goal_id)
    by_field: dict[str, list[ReadyIndicator]] = {}
    for one in ready_indicators(language()).values():
        by_field.setdefault(one.field, []).append(one)
    order = sorted(by_field, key=lambda field: field not in goal.fields)
    context = {
        "project": project,
        "goal": goal,
        "groups": [(THEME_WORDS[field], by_field[field]) for field in order],
    }
    return render(request, "goals/indicator_catalogue.html", context)


@page(Permission.GOAL_EDIT)
def indicator_edit(
    request: PageRequest, project: Project, indicator_id: UUID
) -> HttpResponse:
    indicator = indicator_or_404(project, indicator_id)
    name = indicator.name
    is_sent = request.method == "POST"
    form = IndicatorEditForm(
        request.POST if is_sent else None, instance=indicator, project=project
    )
    if is_sent and form.is_valid():
        try:
            actions.update_indicator(
                indicator=indicator, by=request.user, changes=form.changes()
            )
        except IndicatorTakenError as error:
            form.add_error("name", str(error.message))
        else:
            messages.success(request, _("Gespeichert."))
            return redirect("goals:indicator_detail", project.slug, indicator_id)
    context = {
        "project": project,
        "form": form,
        "name": name,
        "indicator_id": indicator_id,
    }
    return render(request, "goals/indicator_edit.html", context)


@page(Permission.GOAL_EDIT, methods=WRITE)
def indicator_delete(
    request: PageRequest, project: Project, indicator_id: UUID
) -> HttpResponse:
    indicator = indicator_or_404(project, indicator_id)
    actions.delete_indicator(indicator=indicator, by=request.user)
    messages.success(request, _("Der Indikator ist gelöscht."))
    return redirect("goals:indicator_list", project.slug)


@page(Permission.MEASUREMENT_ENTER)
def measurement_create(
    request: PageRequest, project: Project, indicator_id: UUID
) -> HttpResponse:
    indicator = indicator_or_404(project, indicator_id)
    is_sent = request.method == "POST"
    form = MeasurementForm(
        request.POST if is_sent else None,
        unit=indicator.unit,
        initial={"measured_on": clock.today(), "source": indicator.data_source},
    )
    if is_sent and form.is_valid():
        actions.enter_measurement(
            indicator=indicator, by=request.user, values=form.cleaned_data
        )
        messages.success(request, _("Der Wert ist eingetragen."))
        return redirect("goals:indicator_detail", project.slug, indicator_id)
    context = {"project": project, "indicator": indicator, "form": form}
    return render(request, "goals/measurement_create.html", context)


@page(Permission.MEASUREMENT_ENTER)
def measurement_correct(
    request: PageRequest, project: Project, measurement_id: UUID
) -> HttpResponse:
    """The old value stays to be read; only what counts can be corrected."""
    found = queries.measurements(project).filter(replaced_by=None)
    old = found.filter(public_id=measurement_id).first()
    if old is None:
        raise Http404
    is_sent = request.method == "POST"
    form = MeasurementForm(
        request.POST if is_sent else None,
        unit=old.indicator.unit,
        initial={
            "value": old.value,
            "measured_on": old.measured_on,
            "source": old.source,
            "note": old.note,
        },
    )
    if is_sent and form.is_valid():
        actions.correct_measurement(
            measurement=old, by=request.user, values=form.cleaned_data
        )
        messages.success(request, _("Berichtigt. Der alte Wert bleibt lesbar."))
        return redirect("goals:indicator_detail", project.slug, old.indicator.public_id)
    context = {"project": project, "indicator": old.indicator, "form": form, "old": old}
    return render(request, "goals/measurement_correct.html", context)


def _suggestions(goal: Goal) -> list[ReadyIndicator]:
    taken = set(goal.indicators.values_list("key", flat=True))
    ready = ready_indicators(language()).values()
    return suggested(f"{goal.title} {goal.text}", goal.fields, ready, taken)


def _opened_with(chosen: ReadyIndicator | None) -> dict[str, Any]:
    if chosen is None:
        return {"kind": "impact", "impact_step": 4, "direction": "up"}
    return {
        "name": chosen.name,
        "kind": chosen.kind,
        "impact_step": chosen.step,
        "unit": chosen.unit,
        "direction": chosen.direction,
        "counts_people": chosen.counts_people,
        "method": chosen.method,
        "data_holder": chosen.data_holder,
        "frequency": chosen.frequency,
        "disaggregation": chosen.disaggregation,
    }
