"""Answers that come from phones, and what the page of all analyses shows."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from auftakt.accounts.models import Membership
from auftakt.accounts.permissions import Permission
from auftakt.analyses import answering
from auftakt.analyses.answering import Overview, Subject, Values, is_asked_about
from auftakt.analyses.domain import AnalysisKind
from auftakt.analyses.labels import ANALYSIS_WORDS
from auftakt.analyses.models import AnalysisRound
from auftakt.kernel.changes import apply_changes
from auftakt.origins import actions as origins
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project
from auftakt.stakeholders.actions.assessments import (
    BOUNDS,
    delete_old_assessments,
    store_view,
)
from auftakt.stakeholders.domain.kinds import Aspect, InterestOrigin
from auftakt.stakeholders.errors import UnknownVoiceError
from auftakt.stakeholders.models import (
    Stakeholder,
    StakeholderAssessment,
    StakeholderInterest,
)
from auftakt.stakeholders.queries.assessments import old_assessments
from auftakt.stakeholders.queries.stakeholders import rateable, stakeholders

OWN = "own"
LONGEST_NAME = 200


class StakeholderRatings:
    """How one person sees the organisations and groups on the list."""

    activity = "stakeholder_rating"

    def subjects(self, round_: AnalysisRound, link: PersonalLink) -> Sequence[Subject]:
        del link
        return [Subject(str(one.public_id), one.name) for one in _asked(round_)]

    def answers_of(
        self, round_: AnalysisRound, link: PersonalLink
    ) -> dict[str, dict[str, Any]]:
        given = StakeholderAssessment.objects.filter(round=round_, link=link)
        return {
            str(one.stakeholder.public_id): {
                name: value
                for name in BOUNDS
                if (value := getattr(one, name)) is not None
            }
            for one in given.select_related("stakeholder").order_by("pk")
        }

    def save(
        self,
        round_: AnalysisRound,
        link: PersonalLink,
        subject_id: str,
        values: Values,
        now: dt.datetime,
    ) -> None:
        asked = (one for one in _asked(round_) if str(one.public_id) == subject_id)
        stakeholder = next(asked, None)
        if stakeholder is None:
            return
        own = StakeholderAssessment.objects.filter(
            stakeholder=stakeholder, round=round_, link=link
        )
        given = {
            name: int(values[name])
            for name in BOUNDS
            if values.get(name) not in (None, "")
        }
        latest = own.order_by("pk").last()
        store_view(stakeholder, latest, given, now=now, link=link, round_=round_)


class OwnInterests:
    """What somebody says of themselves; it stands with those for whom they speak."""

    activity = "own_interests"

    def subjects(self, round_: AnalysisRound, link: PersonalLink) -> Sequence[Subject]:
        del round_, link
        return [Subject(OWN, _("Ihre eigene Sicht"))]

    def answers_of(
        self, round_: AnalysisRound, link: PersonalLink
    ) -> dict[str, dict[str, Any]]:
        told = {one.aspect: one.text for one in _own(round_, link)}
        return {OWN: told} if told else {}

    def save(
        self,
        round_: AnalysisRound,
        link: PersonalLink,
        subject_id: str,
        values: Values,
        now: dt.datetime,
    ) -> None:
        del subject_id
        texts = {aspect: str(values.get(aspect) or "").strip() for aspect in Aspect}
        voice = _voice(round_, link, texts[Aspect.REPRESENTS])
        known = {one.aspect: one for one in _own(round_, link)}
        for aspect, text in texts.items():
            if aspect in known:
                _correct(known[aspect], voice, text, now)
            elif text:
                StakeholderInterest.objects.create(
                    stakeholder=voice,
                    text=text[:500],
                    aspect=aspect.value,
                    origin=InterestOrigin.SELF_STATED,
                    stated_on=now.date(),
                    link=link,
                )


def _asked(round_: AnalysisRound) -> list[Stakeholder]:
    found = rateable(round_.project)
    return [one for one in found if is_asked_about(round_, one.public_id)]


def _own(round_: AnalysisRound, link: PersonalLink) -> list[StakeholderInterest]:
    found = StakeholderInterest.objects.filter(
        stakeholder__project=round_.project,
        link=link,
        origin=InterestOrigin.SELF_STATED,
    )
    return list(found.order_by("pk"))


def _voice(round_: AnalysisRound, link: PersonalLink, represents: str) -> Stakeholder:
    """For whom the person speaks: their organisation, seat or own word for it.

    Never the person. Raises `UnknownVoiceError` where nothing of it is known yet.
    """
    found = stakeholders(round_.project)
    organisation = link.organisation
    linked = found.filter(organisation=organisation).first() if organisation else None
    if linked:
        return linked
    seat_title = link.seat.title if link.seat else ""
    name = (organisation.name if organisation else "") or seat_title or represents
    if not name:
        raise UnknownVoiceError
    values: dict[str, Any] = {}
    if organisation:
        values = {"organisation": organisation, "bloc": organisation.bloc}
    elif link.seat:
        values = {"bloc": link.seat.bloc}
    made, _is_new = Stakeholder.objects.get_or_create(
        project=round_.project, name=name[:LONGEST_NAME], defaults=values
    )
    return made


def _correct(
    interest: StakeholderInterest, voice: Stakeholder, text: str, now: dt.datetime
) -> None:
    """Own words may be corrected and taken back."""
    if not text:
        origins.remove(interest)
        interest.delete()
    elif (interest.text, interest.stakeholder_id) != (text[:500], voice.pk):
        changes = {"text": text[:500], "stakeholder": voice, "stated_on": now.date()}
        apply_changes(interest, changes)
        origins.rename(interest, interest.text)


def overview(membership: Membership) -> Overview:
    """Without topics: what the views are apart on is shown after a logged opening."""
    project = membership.project
    may_view = membership.may(Permission.STAKEHOLDER_VIEW)
    url = reverse("stakeholders:stakeholder_list", args=[project.slug])
    return Overview(
        entries=stakeholders(project).count(),
        url=url if may_view else "",
    )


class StakeholderRetention:
    title = ANALYSIS_WORDS[AnalysisKind.STAKEHOLDER]
    delete_old = staticmethod(delete_old_assessments)

    def old(self, project: Project, kickoff_day: dt.date | None, today: dt.date) -> int:
        return len(old_assessments(project, kickoff_day, today))


def register_stores() -> None:
    answering.register(StakeholderRatings())
    answering.register(OwnInterests())
    answering.register_retained(AnalysisKind.STAKEHOLDER, StakeholderRetention())
    answering.register_overview(AnalysisKind.STAKEHOLDER, overview)
