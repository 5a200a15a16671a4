"""Rounds, who was asked in them, and who has answered."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, QuerySet
from django.utils.functional import Promise
from django.utils.translation import get_language

from auftakt.accounts.models import Membership
from auftakt.analyses import answering
from auftakt.analyses.activities import (
    ACTIVITIES,
    ActivityWords,
    InputKind,
    words_of,
)
from auftakt.analyses.answering import Overview, Subject
from auftakt.analyses.domain import AnalysisKind, RoundState, state_of
from auftakt.analyses.labels import (
    ANALYSIS_QUESTIONS,
    ANALYSIS_WORDS,
    ROUND_STATE_WORDS,
    count_words,
)
from auftakt.analyses.models import AnalysisRound, RoundInvite
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project


def rounds(project: Project) -> QuerySet[AnalysisRound]:
    """The newest first, with how many were asked and how many have answered."""
    return (
        AnalysisRound.objects.filter(project=project)
        .select_related("project")
        .annotate(
            asked=Count("invites"),
            answered=Count("invites__answered_at"),
        )
        .order_by("-pk")
    )


def invites(round_: AnalysisRound) -> QuerySet[RoundInvite]:
    return round_.invites.select_related("link__seat").order_by("link__name", "pk")


def rounds_of_link(link: PersonalLink) -> QuerySet[RoundInvite]:
    """What one person was asked, the oldest first."""
    return RoundInvite.objects.filter(link=link).select_related("round").order_by("pk")


def askable() -> list[tuple[str, ActivityWords]]:
    """Activities whose answers have a place, with the words a reader sees."""
    stored = [key for key in ACTIVITIES if answering.store_of(key)]
    return [(key, known) for key in stored if (known := words(key))]


def words(activity: str) -> ActivityWords | None:
    """In the reader's language; None for an activity nobody knows any more."""
    if activity not in ACTIVITIES:
        return None
    return words_of(activity, get_language() or "de")


def subjects_to_choose(project: Project, activity: str) -> list[Subject]:
    """Among what a round may choose; none where there is nothing to choose from."""
    store = answering.store_of(activity)
    known = ACTIVITIES.get(activity)
    if store is None or known is None or known.kind is not InputKind.SCALE:
        return []
    round_ = AnalysisRound(project=project, activity=activity)
    return list(store.subjects(round_, PersonalLink(project=project)))


def chosen_subjects(round_: AnalysisRound) -> list[Subject]:
    """What a narrowed round still asks about; none where it asks about all."""
    if not round_.subjects:
        return []
    offered = subjects_to_choose(round_.project, round_.activity)
    return [one for one in offered if one.id in round_.subjects]


@dataclass(frozen=True, slots=True)
class RoundRow:
    round: AnalysisRound
    title: str
    state: RoundState
    asked: int
    answered: int

    @property
    def word(self) -> Promise:
        return ROUND_STATE_WORDS[self.state]

    @property
    def is_open(self) -> bool:
        return self.state is RoundState.OPEN

    @property
    def missing(self) -> int:
        return self.asked - self.answered


def round_row(round_: AnalysisRound, today: dt.date) -> RoundRow:
    """Of a round that `rounds` has read."""
    known = words(round_.activity)
    return RoundRow(
        round=round_,
        title=known.short if known else round_.activity,
        state=state_of(round_, today),
        asked=getattr(round_, "asked", 0),
        answered=getattr(round_, "answered", 0),
    )


@dataclass(frozen=True, slots=True)
class AnalysisCard:
    """One of the four analyses on the page of all; `activities`: key and words."""

    kind: AnalysisKind
    overview: Overview
    rounds: list[RoundRow]
    activities: list[tuple[str, str]]

    @property
    def word(self) -> Promise:
        return ANALYSIS_WORDS[self.kind]

    @property
    def question(self) -> Promise:
        return ANALYSIS_QUESTIONS[self.kind]

    @property
    def status(self) -> str:
        """As the words of a status have it."""
        if any(row.is_open for row in self.rounds):
            return "begun"
        return "done" if self.overview.entries else "open"

    @property
    def answers(self) -> int:
        return sum(row.answered for row in self.rounds)


def analysis_cards(membership: Membership, today: dt.date) -> list[AnalysisCard]:
    """Those that can be worked on, in the order of the kick-off."""
    rows = [round_row(one, today) for one in rounds(membership.project)]
    return [
        AnalysisCard(
            kind=kind,
            overview=overview,
            rounds=[row for row in rows if row.round.analysis == kind],
            activities=_activities(kind),
        )
        for kind in AnalysisKind
        if (overview := answering.overview_of(kind, membership)) is not None
    ]


@dataclass(frozen=True, slots=True)
class AnalysisTab:
    """One analysis the reader may open; `count`: how much is in it, in words."""

    kind: AnalysisKind
    url: str
    count: str

    @property
    def word(self) -> Promise:
        return ANALYSIS_WORDS[self.kind]


def analysis_tabs(membership: Membership) -> list[AnalysisTab]:
    """Each that has handed in an overview, in the order of the kick-off."""
    return [
        AnalysisTab(kind, found.url, count_words(kind, found.entries))
        for kind in AnalysisKind
        if (found := answering.overview_of(kind, membership)) and found.url
    ]


def _activities(kind: AnalysisKind) -> list[tuple[str, str]]:
    return [
        (key, known.short)
        for key, known in askable()
        if ACTIVITIES[key].analysis is kind
    ]


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts for the task list; people are counted once per round."""

    rounds: int
    open_rounds: int
    asked: int
    answered: int


def progress(project: Project, today: dt.date) -> Progress:
    rows = [round_row(one, today) for one in rounds(project)]
    return Progress(
        rounds=len(rows),
        open_rounds=sum(row.is_open for row in rows),
        asked=sum(row.asked for row in rows),
        answered=sum(row.answered for row in rows),
    )


@dataclass(frozen=True, slots=True)
class MyRow:
    """One round as the person who is asked sees it."""

    invite: RoundInvite
    words: ActivityWords
    is_open: bool

    @property
    def round(self) -> AnalysisRound:
        return self.invite.round

    @property
    def is_answered(self) -> bool:
        return self.invite.answered_at is not None


def my_rows(link: PersonalLink, today: dt.date) -> list[MyRow]:
    """Rounds whose questions are still known, the oldest first; one query."""
    may_ask = dict(askable())
    return [
        MyRow(invite, known, state_of(invite.round, today) is RoundState.OPEN)
        for invite in rounds_of_link(link)
        if (known := may_ask.get(invite.round.activity))
    ]
