"""What the answering page shows: the subject at hand, its questions, what is said."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import uuid4

from auftakt.analyses import answering
from auftakt.analyses.activities import (
    ACTIVITIES,
    Activity,
    ActivityWords,
    InputKind,
    Question,
)
from auftakt.analyses.answering import Subject, Values
from auftakt.analyses.models import AnalysisRound
from auftakt.analyses.queries import words
from auftakt.participants.models import PersonalLink
from auftakt.participants.scale import Scale, numbers


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything of a round as one person has it before them."""

    round: AnalysisRound
    activity: Activity
    words: ActivityWords
    subjects: Sequence[Subject]
    answers: dict[str, Values]
    is_open: bool
    url: str

    @property
    def answered(self) -> int:
        """How many subjects have an answer to at least one question."""
        return sum(bool(_said(self.answers.get(one.id, {}))) for one in self.subjects)

    @property
    def first_open(self) -> int:
        """The number of the first subject without an answer; 1 where all have one."""
        for number, subject in enumerate(self.subjects, start=1):
            if not _said(self.answers.get(subject.id, {})):
                return number
        return 1


def sheet_of(
    round_: AnalysisRound, link: PersonalLink, *, is_open: bool, url: str
) -> Sheet | None:
    """None where nobody can ask this any more."""
    activity = ACTIVITIES.get(round_.activity)
    store = answering.store_of(round_.activity)
    known = words(round_.activity)
    if activity is None or store is None or known is None:
        return None
    return Sheet(
        round=round_,
        activity=activity,
        words=known,
        subjects=store.subjects(round_, link) if activity.asks_about_subjects else [],
        answers=dict(store.answers_of(round_, link)),
        is_open=is_open,
        url=url,
    )


def _said(values: Values) -> bool:
    return any(value not in (None, "") for value in values.values())


def scales(sheet: Sheet, number: int, error: str = "") -> list[Scale]:
    """The questions about the subject with this number, from 1."""
    subject = sheet.subjects[number - 1]
    values = sheet.answers.get(subject.id, {})
    return [
        _scale(sheet, question, subject, number, values, error)
        for question in sheet.activity.questions
    ]


def _scale(
    sheet: Sheet,
    question: Question,
    subject: Subject,
    number: int,
    values: Values,
    error: str,
) -> Scale:
    said = sheet.words.questions[question.key]
    return Scale(
        id=f"frage-{question.key}",
        question=said.text,
        name=question.key,
        url=f"{sheet.url}?nr={number}",
        choices=numbers(
            question.low,
            question.high,
            low=said.low,
            high=said.high,
            signed=question.is_signed,
        ),
        chosen=values.get(question.key),
        hint=said.hint,
        low=said.low,
        high=said.high,
        is_closed=not sheet.is_open,
        error=error,
        hidden={"subject": subject.id},
    )


@dataclass(frozen=True, slots=True)
class TextBox:
    """One question that is answered in own words, or one card."""

    id: str
    subject: str
    name: str
    label: str
    hint: str
    text: str


def boxes(sheet: Sheet, number: int) -> list[TextBox]:
    subject = sheet.subjects[number - 1]
    values = sheet.answers.get(subject.id, {})
    return [
        TextBox(
            id=f"frage-{question.key}",
            subject=subject.id,
            name=question.key,
            label=sheet.words.questions[question.key].text,
            hint=sheet.words.questions[question.key].hint,
            text=str(values.get(question.key) or ""),
        )
        for question in sheet.activity.questions
    ]


@dataclass(frozen=True, slots=True)
class CardBox:
    """A question and the cards a person has written to it, with an empty one."""

    key: str
    question: str
    hint: str
    cards: list[TextBox]
    empty: TextBox


def card_boxes(sheet: Sheet) -> list[CardBox]:
    return [_card_box(sheet, question.key) for question in sheet.activity.questions]


def _card_box(sheet: Sheet, key: str) -> CardBox:
    said = sheet.words.questions[key]
    written = [
        _card(key, card, str(values.get("text") or ""))
        for card, values in sheet.answers.items()
        if values.get("question") == key and values.get("text")
    ]
    return CardBox(key, said.text, said.hint, written, _card(key, str(uuid4()), ""))


def _card(key: str, card: str, text: str) -> TextBox:
    return TextBox(f"karte-{card}", card, key, "", "", text)


@dataclass(frozen=True, slots=True)
class DotRow:
    """`fewer` and `more` are the next taps; None where there is none."""

    subject: Subject
    dots: int
    fewer: int | None
    more: int | None

    @property
    def range(self) -> range:
        return range(self.dots)


@dataclass(frozen=True, slots=True)
class Dots:
    rows: list[DotRow]
    left: int
    budget: int

    @property
    def left_range(self) -> range:
        return range(max(0, self.left))

    @property
    def given_range(self) -> range:
        return range(self.budget - max(0, self.left))


def dots(sheet: Sheet) -> Dots:
    given = {
        subject.id: int(sheet.answers.get(subject.id, {}).get("dots") or 0)
        for subject in sheet.subjects
    }
    left = sheet.activity.budget - sum(given.values())
    rows = [
        DotRow(
            subject=subject,
            dots=given[subject.id],
            fewer=given[subject.id] - 1 if given[subject.id] else None,
            more=_one_more(given[subject.id], left, sheet.activity.most_each),
        )
        for subject in sheet.subjects
    ]
    return Dots(rows, left, sheet.activity.budget)


def _one_more(given: int, left: int, most: int) -> int | None:
    return given + 1 if left > 0 and given < most else None


FRAGMENTS = {
    InputKind.SCALE: "participants/_scale.html",
    InputKind.TEXT: "participants/_saved.html",
    InputKind.CARDS: "analyses/_cards.html",
    InputKind.DOTS: "analyses/_dots.html",
}
