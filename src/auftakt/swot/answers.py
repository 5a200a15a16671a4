"""Cards and dots that come from phones, and what the page of analyses shows."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from auftakt.accounts.models import Membership
from auftakt.accounts.permissions import Permission
from auftakt.analyses.answering import Overview, Subject, Values, is_asked_about
from auftakt.analyses.domain import AnalysisKind
from auftakt.analyses.labels import ANALYSIS_WORDS
from auftakt.analyses.models import AnalysisRound
from auftakt.kernel.changes import apply_changes
from auftakt.origins import actions as origins
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project
from auftakt.swot.actions.dots import forget_givers, place_dots
from auftakt.swot.actions.entries import add_entries, take_back
from auftakt.swot.domain.kinds import Quadrant
from auftakt.swot.labels import QUADRANT_WORDS
from auftakt.swot.models import SwotEntry
from auftakt.swot.queries import Card, cards, entries, old_dots, own_dots

TEXT, QUESTION, DOTS = "text", "question", "dots"


class SwotCards:
    """Each card is one of the board without its writer's name.

    A resent card changes it, an emptied one takes it back while nobody has worked on
    it; later `CardInUseError` says whom to ask. The questions are the quadrants.
    """

    activity = "swot_cards"

    def subjects(self, _round: AnalysisRound, _link: PersonalLink) -> Sequence[Subject]:
        return ()

    def answers_of(
        self, round_: AnalysisRound, link: PersonalLink
    ) -> dict[str, dict[str, Any]]:
        own = entries(round_.project).filter(link=link).exclude(client_key="")
        return {
            card.client_key: {QUESTION: card.quadrant, TEXT: card.text} for card in own
        }

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
        own = entries(round_.project).filter(link=link, client_key=subject_id)
        card = own.first()
        if not text:
            if card:
                take_back(entry=card)
            return
        if card is None:
            quadrant = Quadrant(str(values[QUESTION]))
            key = {"link": link, "client_key": subject_id}
            new = {"quadrant": quadrant, "text": text, **key}
            add_entries(round_.project, None, [new])
        elif card.text != text:
            apply_changes(card, {"text": text})
            origins.rename(card, text)


class SwotDots:
    """Five dots each, on the cards that count; those given before stay valid."""

    activity = "swot_dots"

    def subjects(self, round_: AnalysisRound, link: PersonalLink) -> Sequence[Subject]:
        del link
        return [
            Subject(
                str(card.entry.public_id),
                card.entry.text,
                str(QUADRANT_WORDS[card.entry.quadrant]),
            )
            for card in _asked(round_)
        ]

    def answers_of(
        self, round_: AnalysisRound, link: PersonalLink
    ) -> dict[str, dict[str, Any]]:
        given = own_dots(round_.project, link=link).given
        rows = entries(round_.project).filter(pk__in=given)
        return {str(row.public_id): {DOTS: given[row.pk]} for row in rows}

    def save(
        self,
        round_: AnalysisRound,
        link: PersonalLink,
        subject_id: str,
        values: Values,
        now: dt.datetime,
    ) -> None:
        """Raises `DotsRefusedError`: five in all, three on a card."""
        del now
        found = [
            card.entry
            for card in _asked(round_)
            if str(card.entry.public_id) == subject_id
        ]
        for entry in found:
            place_dots(round_.project, entry, int(values.get(DOTS) or 0), link=link)


def _asked(round_: AnalysisRound) -> list[Card]:
    """In the order they were written: the sums would tell how others think."""
    found = [
        card
        for card in cards(round_.project)
        if is_asked_about(round_, card.entry.public_id)
    ]
    return sorted(found, key=_as_written)


def _as_written(card: Card) -> tuple[int, int]:
    entry: SwotEntry = card.entry
    return list(Quadrant).index(Quadrant(entry.quadrant)), entry.number


class SwotRetention:
    title = ANALYSIS_WORDS[AnalysisKind.SWOT]
    delete_old = staticmethod(forget_givers)

    def old(self, project: Project, kickoff_day: dt.date | None, today: dt.date) -> int:
        return len(old_dots(project, kickoff_day, today))


def overview(membership: Membership) -> Overview:
    project = membership.project
    may_view = membership.may(Permission.ANALYSIS_VIEW)
    return Overview(
        entries=entries(project).filter(merged_into=None).count(),
        url=reverse("swot:entry_list", args=[project.slug]) if may_view else "",
    )
