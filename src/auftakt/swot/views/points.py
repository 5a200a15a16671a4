"""Local strengths and central challenges the circle agreed on (S31, S32)."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.kernel import clock
from auftakt.origins.queries import became, hidden_kinds
from auftakt.projects.models import Project
from auftakt.swot.actions import points as actions
from auftakt.swot.domain.kinds import PointKind
from auftakt.swot.forms import PointEditForm, PointForm, WithdrawForm
from auftakt.swot.labels import POINT_WORD
from auftakt.swot.models import AgreedPoint, SwotEntry
from auftakt.swot.queries import Card, cards, entries, points
from auftakt.swot.views import shown
from auftakt.swot.views.shown import posted

LONGEST_POINT = 300


@page(Permission.ANALYSIS_VIEW, methods=READ)
def point_list(request: PageRequest, project: Project) -> HttpResponse:
    may = request.membership.may
    hidden = hidden_kinds(request.membership)
    groups = shown.point_groups(project, points(project), cards(project), hidden)
    context = {
        "project": project,
        "groups": groups,
        "may_decide": may(Permission.ANALYSIS_DECIDE),
        "may_make": may(Permission.OUTCOME_CREATE),
    }
    return render(request, "swot/point_list.html", context)


@page(Permission.ANALYSIS_DECIDE)
def point_fix(request: PageRequest, project: Project) -> HttpResponse:
    """`?art=` is the kind; `?karte=` the card it comes from, whose text comes along."""
    kind = _kind(request.GET.get("art", ""))
    found = cards(project)
    chosen = [
        card for card in found if str(card.entry.public_id) == request.GET.get("karte")
    ]
    form = PointForm(
        posted(request),
        kind=kind,
        today=clock.today(),
        cards=found,
        used=[card.entry for card in chosen],
        initial={"text": _text(chosen)},
    )
    if request.method == "POST" and form.is_valid():
        actions.fix_point(
            project=project,
            by=request.user,
            kind=kind,
            values=form.values(),
            entries=_entries(project, form.ticked()),
        )
        messages.success(request, _("Festgehalten."))
        return redirect("swot:point_list", project.slug)
    context = {"project": project, "form": form, "kind_word": POINT_WORD[kind]}
    return render(request, "swot/point_fix.html", context)


def _kind(raw: str) -> PointKind:
    return PointKind(raw) if raw in set(PointKind) else PointKind.STRENGTH


def _text(chosen: list[Card]) -> str:
    return chosen[0].entry.text[:LONGEST_POINT] if chosen else ""


@page(Permission.ANALYSIS_DECIDE)
def point_edit(request: PageRequest, project: Project, point_id: UUID) -> HttpResponse:
    point = _point(project, point_id)
    used = [source.entry for source in point.sources.all()]
    text, kind = point.text, PointKind(point.kind)
    form = PointEditForm(
        posted(request),
        instance=point,
        kind=kind,
        today=clock.today(),
        cards=cards(project),
        used=used,
    )
    if request.method == "POST" and form.is_valid():
        changes = form.changes()
        lists = {quadrant.value for quadrant in form.picked}
        entries_ = _entries(project, form.ticked()) if lists & changes.keys() else None
        actions.update_point(
            point=point,
            by=request.user,
            changes={key: changes[key] for key in changes.keys() - lists},
            entries=entries_,
        )
        messages.success(request, _("Gespeichert."))
        return redirect("swot:point_list", project.slug)
    hidden = hidden_kinds(request.membership)
    context = {
        "project": project,
        "form": form,
        "text": text,
        "kind_word": POINT_WORD[kind],
        "point": point,
        "outcomes": became(project, [point_id], hidden=hidden).get(point_id, ()),
        "may_make": request.membership.may(Permission.OUTCOME_CREATE),
    }
    return render(request, "swot/point_edit.html", context)


@page(Permission.ANALYSIS_DECIDE)
def point_withdraw(
    request: PageRequest, project: Project, point_id: UUID
) -> HttpResponse:
    """Shows first what was made of it."""
    point = _point(project, point_id)
    form = WithdrawForm(posted(request))
    if request.method == "POST" and form.is_valid():
        actions.withdraw_point(
            point=point,
            by=request.user,
            today=clock.today(),
            reason=form.cleaned_data["reason"],
        )
        messages.success(request, _("Zurückgenommen. Der Satz bleibt nachlesbar."))
        return redirect("swot:point_list", project.slug)
    hidden = hidden_kinds(request.membership)
    context = {
        "project": project,
        "form": form,
        "point": point,
        "kind_word": POINT_WORD[point.kind],
        "outcomes": became(project, [point_id], hidden=hidden).get(point_id, ()),
    }
    return render(request, "swot/point_withdraw.html", context)


def _point(project: Project, point_id: UUID) -> AgreedPoint:
    rows = AgreedPoint.objects.filter(project=project).select_related("project")
    return get_object_or_404(
        rows.prefetch_related("sources__entry"), public_id=point_id
    )


def _entries(project: Project, ids: set[str]) -> list[SwotEntry]:
    return list(entries(project).filter(public_id__in=ids))
