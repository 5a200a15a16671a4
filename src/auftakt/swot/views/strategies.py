"""Ways that pair inner and outer cards."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.origins.queries import hidden_kinds
from auftakt.projects.models import Project
from auftakt.swot.actions import strategies as actions
from auftakt.swot.forms import DeleteForm, StrategyEditForm, StrategyForm
from auftakt.swot.models import SwotEntry, TowsStrategy
from auftakt.swot.queries import cards, entries, strategy_row, strategy_rows
from auftakt.swot.views import shown
from auftakt.swot.views.shown import posted


@page(Permission.ANALYSIS_VIEW, methods=READ)
def strategy_list(request: PageRequest, project: Project) -> HttpResponse:
    may = request.membership.may
    rows = strategy_rows(project)
    context = {
        "project": project,
        "ways": shown.ways(project, rows, hidden_kinds(request.membership)),
        "has_cards": entries(project).exists(),
        "may_edit": may(Permission.ANALYSIS_EDIT),
        "may_make": may(Permission.OUTCOME_CREATE),
    }
    return render(request, "swot/strategy_list.html", context)


@page(Permission.ANALYSIS_EDIT)
def strategy_create(request: PageRequest, project: Project) -> HttpResponse:
    form = StrategyForm(posted(request), cards=cards(project))
    if request.method == "POST" and form.is_valid():
        strategy = actions.create_strategy(
            project=project,
            by=request.user,
            values=form.values(),
            entries=_entries(project, form.ticked()),
        )
        said = _("Weg %(number)s ist angelegt.") % {"number": strategy.number}
        messages.success(request, said)
        return redirect("swot:strategy_list", project.slug)
    context = {"project": project, "form": form}
    return render(request, "swot/strategy_create.html", context)


@page(Permission.ANALYSIS_EDIT)
def strategy_edit(
    request: PageRequest, project: Project, strategy_id: UUID
) -> HttpResponse:
    strategy = _strategy(project, strategy_id)
    row = strategy_row(strategy)
    title = strategy.title
    form = StrategyEditForm(
        posted(request), instance=strategy, cards=cards(project), used=row.entries
    )
    if request.method == "POST" and form.is_valid():
        changes = form.changes()
        lists = {quadrant.value for quadrant in form.picked}
        entries_ = _entries(project, form.ticked()) if lists & changes.keys() else None
        actions.update_strategy(
            strategy=strategy,
            by=request.user,
            changes={key: changes[key] for key in changes.keys() - lists},
            entries=entries_,
        )
        messages.success(request, _("Gespeichert."))
        return redirect("swot:strategy_list", project.slug)
    hidden = hidden_kinds(request.membership)
    context = {
        "project": project,
        "form": form,
        "title": title,
        "strategy_id": strategy_id,
        "way": shown.ways(project, [row], hidden)[0],
        "may_make": request.membership.may(Permission.OUTCOME_CREATE),
    }
    return render(request, "swot/strategy_edit.html", context)


@page(Permission.ANALYSIS_EDIT)
def strategy_delete(
    request: PageRequest, project: Project, strategy_id: UUID
) -> HttpResponse:
    strategy = _strategy(project, strategy_id)
    form = DeleteForm(posted(request))
    if request.method == "POST" and form.is_valid():
        title = strategy.title
        reason = form.cleaned_data["reason"]
        actions.delete_strategy(strategy=strategy, by=request.user, reason=reason)
        messages.success(request, _("„%(name)s“ ist gelöscht.") % {"name": title})
        return redirect("swot:strategy_list", project.slug)
    hidden = hidden_kinds(request.membership)
    way = shown.ways(project, [strategy_row(strategy)], hidden)[0]
    context = {"project": project, "form": form, "strategy": strategy, "way": way}
    return render(request, "swot/strategy_delete.html", context)


def _strategy(project: Project, strategy_id: UUID) -> TowsStrategy:
    rows = TowsStrategy.objects.filter(project=project).select_related("project")
    return get_object_or_404(
        rows.prefetch_related("uses__entry"), public_id=strategy_id
    )


def _entries(project: Project, ids: set[str]) -> list[SwotEntry]:
    return list(entries(project).filter(public_id__in=ids))
