"""What the pages of reading in show: columns with samples, faults, questions."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.forms import BoundField
from django.utils.functional import Promise

from auftakt.actors.forms import MappingForm
from auftakt.actors.import_labels import (
    FIELD_WORDS,
    choice_text,
    duplicate_text,
    fault_text,
)
from auftakt.actors.labels import BLOC_WORDS, SUBJECT_WORDS, amounts
from auftakt.actors.models import ImportDraft
from auftakt.actors.review import LEAVE_OUT, Review
from auftakt.actors.tables.duplicates import Choice
from auftakt.actors.tables.grid import column_letters
from auftakt.actors.tables.plan import Entry

SAMPLES = 3
SHOWN = 200
ENTRIES_SHOWN = 20
_QUESTION = re.compile(r"frage-[0-9]{1,7}-(organisation|person)")
_LEFT_OUT = re.compile(rf"{LEAVE_OUT}-[0-9]{{1,7}}")


@dataclass(frozen=True, slots=True)
class ColumnRow:
    letters: str
    title: str
    samples: str
    field: BoundField


@dataclass(frozen=True, slots=True)
class FaultyRow:
    """All faults of one row; `name` is that of the box that leaves the row out."""

    number: int
    faults: list[tuple[str, str]]
    name: str
    is_left_out: bool


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: Promise
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Question:
    row: int
    subject: Promise
    name: str
    other: Promise
    field: str
    options: list[Option]


@dataclass(frozen=True, slots=True)
class EntryRow:
    name: str
    bloc: Promise | str
    detail: str


@dataclass(frozen=True, slots=True)
class Preview:
    """Long lists are cut for the screen; `more_…` say how many are not shown."""

    amounts: str
    counts: Mapping[str, int]
    faulty: list[FaultyRow]
    more_faulty: int
    open_faults: int
    questions: list[Question]
    more_questions: int
    entries: list[EntryRow]
    more_entries: int


def column_rows(draft: ImportDraft, form: MappingForm) -> Iterator[ColumnRow]:
    """Each column with the first values in it; empty nameless columns are left out."""
    for place, title in enumerate(draft.header):
        values = [cells[place] for _, cells in draft.rows if cells[place]]
        if title or values:
            shown = " · ".join(value[:40] for value in values[:SAMPLES])
            field = form[f"spalte_{place}"]
            yield ColumnRow(column_letters(place), title, shown, field)


def preview_of(draft: ImportDraft, review: Review) -> Preview:
    faulty = list(_faulty_rows(review))
    questions = list(_questions(review, draft.choices))
    entries = [*review.plan.organisations.values(), *review.plan.persons]
    new = sorted((e for e in entries if not e.of), key=lambda entry: entry.row)
    counts = review.plan.counts
    return Preview(
        amounts=amounts(counts["organisations"], counts["persons"]),
        counts=counts,
        faulty=faulty[:SHOWN],
        more_faulty=max(len(faulty) - SHOWN, 0),
        open_faults=len({fault.row for fault in review.faults}),
        questions=questions[:SHOWN],
        more_questions=max(len(questions) - SHOWN, 0),
        entries=[_entry_row(entry) for entry in new[:ENTRIES_SHOWN]],
        more_entries=max(len(new) - ENTRIES_SHOWN, 0),
    )


def choices_from(posted: Mapping[str, Any]) -> dict[str, str]:
    """The answers of the preview's form by their key; anything else is dropped."""
    allowed = {choice.value for choice in Choice}
    return {
        name.removeprefix("frage-"): value
        for name, value in posted.items()
        if (_QUESTION.fullmatch(name) and value in allowed) or _LEFT_OUT.fullmatch(name)
    }


def _faulty_rows(review: Review) -> Iterator[FaultyRow]:
    by_row: dict[int, list[tuple[str, str]]] = {}
    for fault in review.all_faults:
        place = f"{fault.column} „{FIELD_WORDS[fault.field]}“" if fault.column else ""
        by_row.setdefault(fault.row, []).append((place, fault_text(fault)))
    for number, faults in by_row.items():
        is_left_out = number in review.left_out
        yield FaultyRow(number, faults, f"{LEAVE_OUT}-{number}", is_left_out)


def _questions(review: Review, choices: Mapping[str, str]) -> Iterator[Question]:
    for found in review.duplicates:
        chosen = choices.get(found.key, found.answer.value)
        yield Question(
            row=found.row,
            subject=SUBJECT_WORDS[found.subject],
            name=found.name,
            other=duplicate_text(found),
            field=f"frage-{found.key}",
            options=[
                Option(choice.value, choice_text(found, choice), choice == chosen)
                for choice in found.choices
            ],
        )


def _entry_row(entry: Entry) -> EntryRow:
    values = entry.for_new
    detail = values.get("function") or values.get("category") or ""
    bloc = str(values.get("bloc", ""))
    return EntryRow(str(values["name"]), BLOC_WORDS.get(bloc, bloc), str(detail))
