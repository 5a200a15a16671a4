"""One's own view of a field, and the views of others."""

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
from auftakt.analyses.activities import words_of
from auftakt.kernel import clock
from auftakt.projects.models import Project
from auftakt.themes import actions
from auftakt.themes.domain.kinds import Question, ThemeState
from auftakt.themes.forms import RatingForm
from auftakt.themes.labels import QUESTION_WORDS
from auftakt.themes.models import Theme
from auftakt.themes.queries import next_unrated, own_rating, ratings_by_author
from auftakt.themes.views.themes import theme_or_404

SEEN_MINUTES = 30
MOST_SHOWN = 200


@page(Permission.ASSESSMENT_GIVE)
def theme_rate(request: PageRequest, project: Project, theme_id: UUID) -> HttpResponse:
    """Leads on to the next field one has not rated yet."""
    theme = theme_or_404(project, theme_id)
    own = own_rating(theme, request.user)
    words = words_of("theme_rating", get_language() or "de")
    is_sent = request.method == "POST"
    form = RatingForm(request.POST if is_sent else None, words=words.questions, own=own)
    if is_sent and form.is_valid():
        actions.rate_theme(
            theme=theme, by=request.user, given=form.given(), now=clock.now()
        )
        return _onward(request, project)
    may_see = request.membership.may(Permission.ASSESSMENT_VIEW)
    context = {
        "project": project,
        "theme": theme,
        "form": form,
        "own": own,
        "is_retired": theme.state == ThemeState.RETIRED,
        "may_see": may_see,
        "questions": QUESTION_WORDS.values(),
        "views": _views(theme) if may_see and _is_open(request, theme) else None,
    }
    return render(request, "themes/theme_rate.html", context)


def _onward(request: PageRequest, project: Project) -> HttpResponse:
    following = next_unrated(project, request.user)
    if following is None:
        messages.success(request, _("Gespeichert. Sie haben alle Felder eingeschätzt."))
        return redirect("themes:theme_list", project.slug)
    messages.success(
        request,
        _("Gespeichert. Als Nächstes: %(name)s") % {"name": following.name},
    )
    return redirect("themes:theme_rate", project.slug, following.public_id)


@page(Permission.ASSESSMENT_VIEW, methods=WRITE)
def theme_ratings_see(
    request: PageRequest, project: Project, theme_id: UUID
) -> HttpResponse:
    """Leaves a trace, then shows for half an hour what single people gave."""
    theme = theme_or_404(project, theme_id)
    actions.note_ratings_seen(theme=theme, by=request.user)
    until = clock.now() + dt.timedelta(minutes=SEEN_MINUTES)
    request.session[_mark(theme)] = until.isoformat()
    return redirect("themes:theme_rate", project.slug, theme_id)


def _mark(theme: Theme) -> str:
    return f"theme-ratings-{theme.public_id}"


def _is_open(request: PageRequest, theme: Theme) -> bool:
    until = request.session.get(_mark(theme), "")
    return bool(until) and clock.now() < dt.datetime.fromisoformat(until)


def _views(theme: Theme) -> list[tuple[str, list[Any], dt.datetime]]:
    """Who gave what: name, the nine values and when; the newest first."""
    return [
        (
            one.account.name if one.account else str(one.link or _("Ausgeschieden")),
            [getattr(one, question) or "–" for question in Question],
            one.assessed_at,
        )
        for one in ratings_by_author(theme)[:MOST_SHOWN]
    ]
