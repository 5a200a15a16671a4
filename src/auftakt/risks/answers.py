"""Cards and ratings that come from phones, and what the page of analyses shows."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from auftakt.accounts.models import Membership
from auftakt.accounts.permissions import Permission
from auftakt.analyses.answering import Overview, Subject, Topic, Values, is_asked_about
from auftakt.analyses.domain import AnalysisKind
from auftakt.analyses.labels import ANALYSIS_WORDS
from auftakt.analyses.models import AnalysisRound
from auftakt.kernel.changes import apply_changes
from auftakt.origins import actions as origins
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project
from auftakt.risks.actions import (
    add_risks,
    delete_old_ratings,
    fitting,
    stored_scale,
    take_back,
)
from auftakt.risks.domain.kinds import RatingKind, RiskStatus
from auftakt.risks.models import Risk, RiskRating
from auftakt.risks.queries import RiskRow, old_ratings, risk_rows, risks

TEXT = "text"
AXES = ("likelihood", "impact")


class RiskCards:
    """Each card is a new risk without its writer's name.

    A resent card changes it, an emptied one takes it back while nobody has worked on
    it; later `CardInUseError` says whom to ask.
    """

    activity = "risk_cards"

    def subjects(self, _round: AnalysisRound, _link: PersonalLink) -> Sequence[Subject]:
        return ()

    def answers_of(
        self, round_: AnalysisRound, link: PersonalLink
    ) -> dict[str, dict[str, Any]]:
        cards = risks(round_.project).filter(link=link).exclude(client_key="")
        return {card.client_key: {TEXT: card.event or card.title} for card in cards}

    def save(
        self,
        round_: AnalysisRound,
        link: PersonalLink,
        subject_id: str,
        values: Values,
        now: dt.datetime,
    ) -> None:
        del now
        text = str(values.get(TEXT) or "").strip()
        own = risks(round_.project).filter(link=link, client_key=subject_id)
        card = own.first()
        if not text:
            if card:
                take_back(risk=card)
            return
        given = fitting({"title": text})
        if card is None:
            key = {"link": link, "client_key": subject_id}
            add_risks(round_.project, None, [{**given, **key}])
        elif card.title != given["title"]:
            event = given.get("event", card.event)
            apply_changes(card, {"title": given["title"], "event": event})
            origins.rename(card, given["title"])


class RiskRatings:
    """How the risks stand today, as one person sees them."""

    activity = "risk_rating"

    def subjects(self, round_: AnalysisRound, link: PersonalLink) -> Sequence[Subject]:
        del link
        return [
            Subject(str(risk.public_id), risk.title, _told(risk))
            for risk in _rateable(round_)
        ]

    def answers_of(
        self, round_: AnalysisRound, link: PersonalLink
    ) -> dict[str, dict[str, Any]]:
        given = RiskRating.objects.filter(round=round_, link=link).order_by("pk")
        return {
            str(one.risk.public_id): {
                name: value for name in AXES if (value := getattr(one, name))
            }
            for one in given.select_related("risk")
        }

    def save(
        self,
        round_: AnalysisRound,
        link: PersonalLink,
        subject_id: str,
        values: Values,
        now: dt.datetime,
    ) -> None:
        risk = next(
            (one for one in _rateable(round_) if str(one.public_id) == subject_id), None
        )
        if risk is None:
            return
        RiskRating.objects.create(
            risk=risk,
            scale=stored_scale(project=round_.project, by=None, language=link.language),
            kind=RatingKind.GROSS,
            link=link,
            round=round_,
            assessed_at=now,
            **{name: int(values[name]) for name in AXES if values.get(name)},
        )


def _rateable(round_: AnalysisRound) -> list[Risk]:
    found = risks(round_.project).exclude(status=RiskStatus.CLOSED)
    return [risk for risk in found if is_asked_about(round_, risk.public_id)]


def _told(risk: Risk) -> str:
    return " ".join(text for text in (risk.cause, risk.event, risk.effect) if text)


class RiskRetention:
    title = ANALYSIS_WORDS[AnalysisKind.RISK]
    delete_old = staticmethod(delete_old_ratings)

    def old(self, project: Project, kickoff_day: dt.date | None, today: dt.date) -> int:
        return len(old_ratings(project, kickoff_day, today))


def overview(membership: Membership) -> Overview:
    """Topics only for those who may see what single people gave."""
    project = membership.project
    rows = [row for row in risk_rows(project) if row.facts.is_running]
    may_view = membership.may(Permission.ANALYSIS_VIEW)
    apart = [row for row in rows if row.gross and row.gross.is_disputed]
    apart.sort(key=lambda row: -_width(row))
    if not membership.may(Permission.ASSESSMENT_VIEW):
        apart = []
    return Overview(
        entries=len(rows),
        url=reverse("risks:risk_list", args=[project.slug]) if may_view else "",
        topics=[
            Topic(
                row.risk.title,
                reverse("risks:risk_detail", args=[project.slug, row.risk.public_id]),
            )
            for row in apart
        ],
    )


def _width(row: RiskRow) -> int:
    if row.gross is None:
        return 0
    return max(row.gross.likelihood.width, row.gross.impact.width)
