"""Where the answers of a round are kept: each analysis brings its own store.

The apps of the analyses lie above this one, so they register what they can keep when
they start (`AppConfig.ready`); the page of questions asks here for the store.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from auftakt.analyses.models import AnalysisRound
from auftakt.participants.models import PersonalLink


@dataclass(frozen=True, slots=True)
class Subject:
    """What one question is about: a risk, a field, a question of its own.

    `id` is a public id as text, or a key where there is no record.
    """

    id: str
    title: str
    text: str = ""


class AnswerStore(Protocol):
    """Keeps the answers of one activity."""

    activity: str

    def subjects(self, round_: AnalysisRound) -> Sequence[Subject]:
        """In the order in which they are asked."""

    def answers(
        self, round_: AnalysisRound, link: PersonalLink
    ) -> Mapping[str, Mapping[str, Any]]:
        """By subject: what this person has answered so far, by field name."""

    def save(
        self,
        *,
        round_: AnalysisRound,
        link: PersonalLink,
        subject_id: str,
        values: Mapping[str, str],
        now: dt.datetime,
    ) -> None:
        """Keeps raw `values` of one subject by field name, also a part of them.

        Raises `DomainError` with words for the person where a value is not allowed.
        Saving the same values again changes nothing.
        """


_STORES: dict[str, AnswerStore] = {}


def register(store: AnswerStore) -> None:
    _STORES[store.activity] = store


def store_of(activity: str) -> AnswerStore | None:
    return _STORES.get(activity)
