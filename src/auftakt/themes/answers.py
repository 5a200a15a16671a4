"""Ratings that come from phones, and what the page of analyses shows."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language

from auftakt.accounts.models import Account, Membership
from auftakt.accounts.permissions import Permission
from auftakt.analyses.answering import Overview, Subject, Topic, Values, is_asked_about
from auftakt.analyses.domain import AnalysisKind
from auftakt.analyses.labels import ANALYSIS_WORDS
from auftakt.analyses.models import AnalysisRound
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project
from auftakt.themes.actions import delete_old_ratings, start_themes
from auftakt.themes.domain.kinds import Question
from auftakt.themes.domain.lists import to_talk_about
from auftakt.themes.models import Theme, ThemeRating
from auftakt.themes.queries import active_themes, old_ratings, theme_rows


class ThemeRatings:
    """Nine questions per field; each tap is kept, so one may stop at any time."""

    activity = "theme_rating"

    def subjects(self, round_: AnalysisRound, link: PersonalLink) -> Sequence[Subject]:
        del link
        return [
            Subject(str(theme.public_id), theme.name, theme.description)
            for theme in _rateable(round_)
        ]

    def answers_of(
        self, round_: AnalysisRound, link: PersonalLink
    ) -> dict[str, dict[str, Any]]:
        given = ThemeRating.objects.filter(round=round_, link=link).order_by("pk")
        return {
            str(one.theme.public_id): {
                question.value: value
                for question in Question
                if (value := getattr(one, question))
            }
            for one in given.select_related("theme")
        }

    def save(
        self,
        round_: AnalysisRound,
        link: PersonalLink,
        subject_id: str,
        values: Values,
        now: dt.datetime,
    ) -> None:
        theme = next(
            (one for one in _rateable(round_) if str(one.public_id) == subject_id), None
        )
        if theme is None:
            return
        ThemeRating.objects.create(
            theme=theme,
            link=link,
            round=round_,
            assessed_at=now,
            **{one.value: int(values[one]) for one in Question if values.get(one)},
        )


def _rateable(round_: AnalysisRound) -> list[Theme]:
    found = active_themes(round_.project)
    return [theme for theme in found if is_asked_about(round_, theme.public_id)]


def prepare(project: Project, by: Account) -> None:
    """Before people are asked the usual fields must be there."""
    start_themes(project=project, by=by, language=get_language() or "de")


class ThemeRetention:
    title = ANALYSIS_WORDS[AnalysisKind.THEMES]
    delete_old = staticmethod(delete_old_ratings)

    def old(self, project: Project, kickoff_day: dt.date | None, today: dt.date) -> int:
        return len(old_ratings(project, kickoff_day, today))


def overview(membership: Membership) -> Overview:
    """Topics only for those who may see what single people gave."""
    project = membership.project
    rows = theme_rows(project)
    may_view = membership.may(Permission.ANALYSIS_VIEW)
    apart = to_talk_about(row.facts for row in rows)
    if not membership.may(Permission.ASSESSMENT_VIEW):
        apart = []
    ids = {row.number: row.theme.public_id for row in rows}
    return Overview(
        entries=sum(row.facts.is_rated for row in rows),
        url=reverse("themes:theme_list", args=[project.slug]) if may_view else "",
        topics=[
            Topic(
                one.name,
                reverse("themes:theme_detail", args=[project.slug, ids[one.number]]),
            )
            for one in apart
        ],
    )
