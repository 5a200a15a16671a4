"""One's own view of a risk, the scale for it, and the views of others."""

import datetime as dt
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from auftakt.accounts.page import WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.kernel import clock
from auftakt.projects.models import Project
from auftakt.risks import actions
from auftakt.risks.domain.grid import DESK
from auftakt.risks.domain.kinds import RatingKind, RiskStatus
from auftakt.risks.domain.levels import Cell, is_worse_after
from auftakt.risks.forms import RatingForm, ScaleForm
from auftakt.risks.labels import RATING_KIND_WORDS
from auftakt.risks.models import Risk
from auftakt.risks.queries import (
    current_scale,
    own_ratings,
    ratings_by_author,
    risk_row,
)
from auftakt.risks.views import shown
from auftakt.risks.views.risks import risk_or_404

SEEN_MINUTES = 30
MOST_SHOWN = 200


@page(Permission.ASSESSMENT_GIVE)
def risk_rate(request: PageRequest, project: Project, risk_id: UUID) -> HttpResponse:
    risk = risk_or_404(project, risk_id)
    language = get_language() or "de"
    scale = current_scale(project, language)
    own = own_ratings(risk, request.user)
    is_sent = request.method == "POST"
    form = RatingForm(request.POST if is_sent else None, scale=scale, own=own)
    if is_sent and form.is_valid():
        given = form.given()
        actions.rate_risk(
            risk=risk,
            by=request.user,
            given=given,
            now=clock.now(),
            language=language,
        )
        _say(request, given)
        return redirect("risks:risk_list", project.slug)
    may_see = request.membership.may(Permission.ASSESSMENT_VIEW)
    row = risk_row(risk)
    context = {
        "project": project,
        "risk": risk,
        "form": form,
        "scale": scale,
        "line": shown.line(row, clock.today()),
        "own": own.get(RatingKind.GROSS),
        "is_closed": risk.status == RiskStatus.CLOSED,
        "may_see": may_see,
        "views": _views(risk) if may_see and _is_open(request, risk) else None,
    }
    return render(request, "risks/risk_rate.html", context)


def _say(request: PageRequest, given: dict[RatingKind, Cell]) -> None:
    residual = given.get(RatingKind.RESIDUAL)
    if residual and is_worse_after(given[RatingKind.GROSS], residual):
        messages.warning(
            request,
            _("Gespeichert. Nach der Gegenmaßnahme wäre es schlimmer: Stimmt das?"),
        )
    else:
        messages.success(request, _("Ihre Einschätzung ist gespeichert."))


@page(Permission.ASSESSMENT_VIEW, methods=WRITE)
def ratings_see(request: PageRequest, project: Project, risk_id: UUID) -> HttpResponse:
    """Leaves a trace, then shows for half an hour what single people gave."""
    risk = risk_or_404(project, risk_id)
    actions.note_ratings_seen(risk=risk, by=request.user)
    until = clock.now() + dt.timedelta(minutes=SEEN_MINUTES)
    request.session[_mark(risk)] = until.isoformat()
    return redirect("risks:risk_rate", project.slug, risk_id)


def _mark(risk: Risk) -> str:
    return f"risk-ratings-{risk.public_id}"


def _is_open(request: PageRequest, risk: Risk) -> bool:
    until = request.session.get(_mark(risk), "")
    return bool(until) and clock.now() < dt.datetime.fromisoformat(until)


def _views(risk: Risk) -> list[tuple[str, str, Any]]:
    """Who gave what: name, kind and rating, the newest first."""
    return [
        (
            one.account.name if one.account else str(one.link or _("Ausgeschieden")),
            str(RATING_KIND_WORDS[one.kind]),
            one,
        )
        for one in ratings_by_author(risk)[:MOST_SHOWN]
    ]


@page(Permission.ANALYSIS_DECIDE)
def scale_edit(request: PageRequest, project: Project) -> HttpResponse:
    language = get_language() or "de"
    scale = current_scale(project, language)
    is_sent = request.method == "POST"
    form = ScaleForm(request.POST if is_sent else None, scale=scale)
    if is_sent and form.is_valid():
        made = actions.renew_scale(
            project=project,
            by=request.user,
            seen=form.cleaned_data["seen"],
            values=form.values(),
        )
        messages.success(
            request,
            _("Fassung %(number)s der Skala gilt ab jetzt.") % {"number": made.number},
        )
        return redirect("risks:risk_list", project.slug)
    context = {
        "project": project,
        "form": form,
        "scale": scale,
        "picture": shown.picture([], scale.thresholds, DESK),
    }
    return render(request, "risks/scale_edit.html", context)
