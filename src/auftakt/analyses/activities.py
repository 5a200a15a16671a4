"""The questions of the four analyses, as a phone asks them and a room can run them.

Pure: no Django. The words stand in `content/activities.<language>.toml`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from auftakt.analyses.domain import AnalysisKind
from auftakt.kernel.content import load_content

LONGEST_TEXT = 500


class InputKind(StrEnum):
    SCALE = "scale"
    TEXT = "text"
    CARDS = "cards"
    DOTS = "dots"


class Reveal(StrEnum):
    """When others' answers may be shown: never before one has given one's own."""

    AFTER_OWN_ANSWER = "after_own_answer"
    AT_CLOSE = "at_close"


class Ranking(StrEnum):
    MEDIAN = "median"
    DOTS = "dots"
    NONE = "none"


class Result(StrEnum):
    """What is there when the activity is over."""

    RATINGS = "ratings"
    STATEMENTS = "statements"
    CARDS = "cards"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Question:
    """`low` and `high` are the ends of the scale; of no meaning for texts."""

    key: str
    low: int = 1
    high: int = 5

    @property
    def is_signed(self) -> bool:
        return self.low < 0


@dataclass(frozen=True, slots=True)
class Activity:
    """`budget`: dots per person over all subjects; 0 where there are none.

    `most_each`: how many of them the page offers for one subject.
    """

    key: str
    analysis: AnalysisKind
    kind: InputKind
    questions: tuple[Question, ...]
    reveal: Reveal
    ranking: Ranking
    result: Result
    budget: int = 0
    most_each: int = 0

    def question(self, key: str) -> Question | None:
        return next((one for one in self.questions if one.key == key), None)

    @property
    def asks_about_subjects(self) -> bool:
        return self.kind is not InputKind.CARDS


def _rating(
    key: str, analysis: AnalysisKind, reveal: Reveal, *questions: Question
) -> Activity:
    return Activity(
        key,
        analysis,
        InputKind.SCALE,
        questions,
        reveal,
        Ranking.MEDIAN,
        Result.RATINGS,
    )


def _cards(key: str, analysis: AnalysisKind, *names: str) -> Activity:
    return Activity(
        key,
        analysis,
        InputKind.CARDS,
        tuple(Question(name) for name in names),
        Reveal.AFTER_OWN_ANSWER,
        Ranking.NONE,
        Result.CARDS,
    )


DOTS_EACH, MOST_PER_CARD = 5, 3
THEME_QUESTIONS = (
    *("need", "urgency", "effect", "reach", "importance"),
    *("resources", "competence", "coverage", "speed"),
)

_ALL = (
    _rating(
        "stakeholder_rating",
        AnalysisKind.STAKEHOLDER,
        Reveal.AT_CLOSE,
        Question("power"),
        Question("affectedness"),
        Question("attitude", -2, 2),
    ),
    Activity(
        "own_interests",
        AnalysisKind.STAKEHOLDER,
        InputKind.TEXT,
        (Question("represents"), Question("matters"), Question("fears")),
        Reveal.AFTER_OWN_ANSWER,
        Ranking.NONE,
        Result.STATEMENTS,
    ),
    _cards(
        *("swot_cards", AnalysisKind.SWOT),
        *("strength", "weakness", "opportunity", "threat"),
    ),
    Activity(
        "swot_dots",
        AnalysisKind.SWOT,
        InputKind.DOTS,
        (Question("dots", 0, DOTS_EACH),),
        Reveal.AT_CLOSE,
        Ranking.DOTS,
        Result.ORDER,
        budget=DOTS_EACH,
        most_each=MOST_PER_CARD,
    ),
    _cards("risk_cards", AnalysisKind.RISK, "risk"),
    _rating(
        "risk_rating",
        AnalysisKind.RISK,
        Reveal.AT_CLOSE,
        Question("likelihood"),
        Question("impact"),
    ),
    _rating(
        "theme_rating",
        AnalysisKind.THEMES,
        Reveal.AT_CLOSE,
        *(Question(name) for name in THEME_QUESTIONS),
    ),
)
ACTIVITIES: Mapping[str, Activity] = {one.key: one for one in _ALL}


class UnknownAnswerError(ValueError):
    """A value that the question does not offer."""


def checked(activity: Activity, question: str, raw: str) -> int | str | None:
    """The value of one tap; None or "" takes an answer back."""
    found = activity.question(question)
    if found is None:
        raise UnknownAnswerError(question)
    if activity.kind in {InputKind.TEXT, InputKind.CARDS}:
        return _text(raw)
    if raw == "":
        return None
    return _number(found, raw)


def _text(raw: str) -> str:
    text = " ".join(raw.split())
    if len(text) > LONGEST_TEXT:
        raise UnknownAnswerError(text[:20])
    return text


def _number(question: Question, raw: str) -> int:
    digits = raw.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) == 1):
        raise UnknownAnswerError(raw)
    value = int(raw)
    if not question.low <= value <= question.high:
        raise UnknownAnswerError(raw)
    return value


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """What a person reads; `low` and `high` at the ends of a scale."""

    text: str
    hint: str = ""
    low: str = ""
    high: str = ""


@dataclass(frozen=True, slots=True)
class ActivityWords:
    """`short` names it in a list; `privacy` says before the first key who reads it."""

    title: str
    short: str
    lead: str
    privacy: str
    questions: Mapping[str, QuestionWords]


def words_of(activity: str, language: str) -> ActivityWords:
    found = load_content("analyses", "activities", language)[activity]
    questions = {
        key: QuestionWords(**words) for key, words in found["questions"].items()
    }
    return ActivityWords(
        title=found["title"],
        short=found["short"],
        lead=found["lead"],
        privacy=found["privacy"],
        questions=questions,
    )
