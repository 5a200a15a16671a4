"""What a slice of the analyses hands in, so that people can answer on their phone.

The slices lie above this app; they register here when the application starts.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from auftakt.accounts.models import Account, Membership
from auftakt.analyses.domain import AnalysisKind
from auftakt.analyses.models import AnalysisRound
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that is asked about: an organisation, a card, a risk, a field."""

    id: str
    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Tap:
    """What one touch of the page says; for cards `subject_id` is the card's own key."""

    subject_id: str
    question: str
    raw: str


class AnswerStore(Protocol):
    """Where the answers to one activity live.

    `subjects`: what this person is asked about, in order; narrowed to
    `round_.subjects` where that is not empty; none for cards. For scales it is also
    called with a round and a link that are not stored, to offer what can be chosen.
    `answers_of`: per subject (cards: per card) the person's newest values in this
    round; empty texts and None may be left out.
    `save`: `values` are checked and whole: the former ones with the new tap among
    them. Called in a transaction, and only where something changed. Writes no audit
    entry of its own. May raise a `DomainError`.
    """

    @property
    def activity(self) -> str: ...

    def subjects(
        self, round_: AnalysisRound, link: PersonalLink
    ) -> Sequence[Subject]: ...

    def answers_of(
        self, round_: AnalysisRound, link: PersonalLink
    ) -> Mapping[str, Values]: ...

    def save(
        self,
        round_: AnalysisRound,
        link: PersonalLink,
        subject_id: str,
        values: Values,
        now: dt.datetime,
    ) -> None: ...


@dataclass(frozen=True, slots=True)
class Topic:
    """Something views are apart on; `url` opens it."""

    title: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """What the page of all analyses says about one of them.

    `entries`: how many organisations, cards, risks or rated fields there are;
    `url` its own page, empty where the person may not open it; `topics` what to talk
    about, the most disputed first, only as far as the person may see assessments.
    """

    entries: int
    url: str = ""
    topics: Sequence[Topic] = ()


OverviewOf = Callable[[Membership], Overview]


@dataclass(frozen=True, slots=True)
class Asked:
    """Something else a person is asked on the own page: a ballot, a measured value."""

    title: str
    text: str
    url: str
    is_done: bool = False


AskedOf = Callable[[PersonalLink, str, dt.date], Iterable[Asked]]


class Retained(Protocol):
    """Assessments of one analysis whose time is over.

    `title` names the analysis; `delete_old` answers how many are gone and writes its
    own entry of the trail.
    """

    @property
    def title(self) -> object: ...

    def old(
        self, project: Project, kickoff_day: dt.date | None, today: dt.date
    ) -> int: ...

    def delete_old(
        self,
        *,
        project: Project,
        by: Account,
        kickoff_day: dt.date | None,
        today: dt.date,
    ) -> int: ...


@dataclass(frozen=True, slots=True)
class Occasion:
    """A day a person should keep free; `text`: when and where, in words."""

    title: str
    day: dt.date
    text: str = ""


OccasionsOf = Callable[[PersonalLink, dt.date], Iterable[Occasion]]

_occasions: list[OccasionsOf] = []
Prepare = Callable[[Project, Account], None]

_preparations: dict[str, Prepare] = {}
_stores: dict[str, AnswerStore] = {}
_retained: dict[str, Retained] = {}
_overviews: dict[str, OverviewOf] = {}
_asking: list[AskedOf] = []


def register(store: AnswerStore) -> None:
    _stores[store.activity] = store


def store_of(activity: str) -> AnswerStore | None:
    return _stores.get(activity)


def register_preparation(activity: str, prepare: Prepare) -> None:
    """What must be there before people are asked; runs as a round is opened."""
    _preparations[activity] = prepare


def prepare(activity: str, project: Project, by: Account) -> None:
    """Inside the transaction of the action that asks."""
    known = _preparations.get(activity)
    if known:
        known(project, by)


def register_overview(analysis: str, overview_of: OverviewOf) -> None:
    """`analysis`: an `AnalysisKind`."""
    _overviews[analysis] = overview_of


def overview_of(analysis: str, membership: Membership) -> Overview | None:
    found = _overviews.get(analysis)
    return found(membership) if found else None


def register_retained(analysis: str, retained: Retained) -> None:
    """`analysis`: an `AnalysisKind`."""
    _retained[analysis] = retained


def all_retained() -> list[Retained]:
    """In the order of the analyses."""
    return [_retained[kind] for kind in AnalysisKind if kind in _retained]


def register_asked(asked_of: AskedOf) -> None:
    """For apps above: gets the link, its token for addresses, and today."""
    _asking.append(asked_of)


def also_asked(link: PersonalLink, token: str, today: dt.date) -> list[Asked]:
    return [one for asked_of in _asking for one in asked_of(link, token, today)]


def register_occasions(occasions_of: OccasionsOf) -> None:
    """For apps above: gets the link and today, answers what lies ahead."""
    _occasions.append(occasions_of)


def occasions(link: PersonalLink, today: dt.date) -> list[Occasion]:
    """The next first."""
    found = [one for of in _occasions for one in of(link, today)]
    return sorted(found, key=lambda one: one.day)


def is_asked_about(round_: AnalysisRound, public_id: UUID) -> bool:
    """Whether the round asks about this record; one without subjects asks about all."""
    return not round_.subjects or str(public_id) in round_.subjects
