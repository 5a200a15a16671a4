"""From what several people gave to one view of a field, and what it speaks for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from auftakt.analyses.domain import Spread, spread
from auftakt.themes.domain.kinds import Question, ThemeClass

HIGH_FROM = 4
LOW_UP_TO = 2
FEWEST_FOR_SPREAD = 3

# What must be high for each class, and what the rank is added up from.
FOCUS_NEEDS = (Question.REACH, Question.EFFECT, Question.NEED, Question.IMPORTANCE)
QUICK_WIN_NEEDS = (Question.SPEED, Question.RESOURCES, Question.COMPETENCE)
RANKED_BY = (
    *(Question.NEED, Question.URGENCY),
    *(Question.EFFECT, Question.REACH, Question.IMPORTANCE),
)


@dataclass(frozen=True, slots=True)
class Given:
    """One rating; of two by one author the one with the higher `order` is newer.

    `values` holds the questions that were answered.
    """

    author: str
    order: int
    values: Mapping[Question, int]


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the raters of one field make together; questions nobody answered are absent.

    `raters`: whose newest rating answers at least one question.
    """

    spreads: Mapping[Question, Spread] = field(default_factory=dict)
    raters: int = 0

    def median(self, question: Question) -> float | None:
        found = self.spreads.get(question)
        return found.median if found else None

    @property
    def classes(self) -> frozenset[ThemeClass]:
        found = set()
        if self._all_high(FOCUS_NEEDS):
            found.add(ThemeClass.FOCUS)
        if self._all_high(QUICK_WIN_NEEDS):
            found.add(ThemeClass.QUICK_WIN)
        return frozenset(found)

    @property
    def points(self) -> float | None:
        """The sum of the medians the rank goes by; None while one is missing."""
        medians = [self.median(question) for question in RANKED_BY]
        known = [median for median in medians if median is not None]
        return sum(known) if len(known) == len(RANKED_BY) else None

    @property
    def is_gap(self) -> bool:
        """High need and low coverage."""
        need, coverage = self.median(Question.NEED), self.median(Question.COVERAGE)
        if need is None or coverage is None:
            return False
        return need >= HIGH_FROM and coverage <= LOW_UP_TO

    @property
    def disputed(self) -> tuple[tuple[Question, Spread], ...]:
        """What to talk about, the widest first.

        With two raters each would learn what the other gave.
        """
        found = [
            (question, self.spreads[question])
            for question in Question
            if question in self.spreads
            and self.spreads[question].votes >= FEWEST_FOR_SPREAD
            and self.spreads[question].is_disputed
        ]
        return tuple(sorted(found, key=lambda pair: -pair[1].width))

    def _all_high(self, questions: Iterable[Question]) -> bool:
        medians = (self.median(question) for question in questions)
        return all(median is not None and median >= HIGH_FROM for median in medians)


def newest(given: Iterable[Given]) -> list[Given]:
    """The newest of each author."""
    found: dict[str, Given] = {}
    for one in sorted(given, key=lambda one: one.order):
        found[one.author] = one
    return list(found.values())


def opinion(given: Iterable[Given]) -> Opinion:
    counted = [one for one in newest(given) if one.values]
    spreads = {}
    for question in Question:
        values = [one.values[question] for one in counted if question in one.values]
        found = spread(values)
        if found:
            spreads[question] = found
    return Opinion(spreads, len(counted))
