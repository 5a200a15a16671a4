"""What taking a list over will do, worked out before anything is written."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field

from auftakt.actors.tables.checking import ActorRow, OrganisationValues, PersonValues
from auftakt.actors.tables.duplicates import (
    Choice,
    Duplicate,
    Known,
)
from auftakt.actors.tables.essence import organisation_essence

Values = dict[str, str | bool]


@dataclass(slots=True)
class Entry:
    """One organisation or person to be written.

    `of` is the public id of an entry on record, "" for a new one. `values` replace
    what is there, `fills` only what is empty. `organisation` is a person's own: the
    key of an `Entry`, or "".
    """

    key: str
    of: str
    values: Values = field(default_factory=dict)
    fills: Values = field(default_factory=dict)
    organisation: str = ""

    @property
    def row(self) -> int:
        """The row that first named a new entry."""
        return int(self.key.rpartition(":")[2])

    @property
    def for_new(self) -> Values:
        return {**self.fills, **self.values}


@dataclass(slots=True)
class Plan:
    organisations: dict[str, Entry] = field(default_factory=dict)
    persons: list[Entry] = field(default_factory=list)
    skipped: int = 0

    def new(self, entries: Iterable[Entry]) -> int:
        return sum(not entry.of for entry in entries)

    @property
    def counts(self) -> dict[str, int]:
        organisations = self.organisations.values()
        created = self.new(organisations), self.new(self.persons)
        updated = sum(bool(entry.of and entry.values) for entry in organisations)
        return {
            "organisations": created[0],
            "persons": created[1],
            "updated": updated + len(self.persons) - created[1],
            "skipped": self.skipped,
        }


def planned(
    rows: Iterable[ActorRow],
    found: Iterable[Duplicate],
    choices: Mapping[str, str],
    *,
    known: Iterable[Known],
) -> Plan:
    """`choices` answers questions by their key, else the proposal holds.

    `known` are the organisations on record.
    """
    planner = _Planner(known, {question.key: question for question in found}, choices)
    for row in rows:
        planner.take(row)
    return planner.plan


class _Planner:
    def __init__(
        self,
        known: Iterable[Known],
        questions: Mapping[str, Duplicate],
        choices: Mapping[str, str],
    ) -> None:
        self.plan = Plan()
        self._questions, self._choices = questions, choices
        self._by_essence: dict[str, str] = {}
        self._by_name: dict[str, str] = {}
        self._records: dict[str, str] = {}
        for organisation in known:
            key = f"record:{organisation.key}"
            self._records[key] = organisation.key
            self._file(key, organisation.name)
        self._merged: dict[str, str] = {}
        self._persons: dict[str, Entry] = {}

    def take(self, row: ActorRow) -> None:
        organisation = ""
        if row.organisation:
            organisation = self._organisation(row, row.organisation)
        if row.person:
            self._person(row, row.person, organisation)

    def _answer(self, row: ActorRow, subject: str) -> tuple[Duplicate, Choice] | None:
        question = self._questions.get(f"{row.number}-{subject}")
        if question is None:
            return None
        chosen = self._choices.get(question.key, "")
        offered = {choice.value: choice for choice in question.choices}
        return question, offered.get(chosen, question.answer)

    def _organisation(self, row: ActorRow, values: OrganisationValues) -> str:
        """The key of the organisation the row belongs to, "" where it is skipped."""
        answer = self._answer(row, "organisation")
        if answer and answer[1] is Choice.SKIP:
            self.plan.skipped += 1
            return ""
        essence = organisation_essence(values.name)
        if answer and answer[1] is Choice.UPDATE:
            if target := self._target(answer[0]):
                return self._complete(target, row, values)
        elif answer is None and essence in self._by_essence:
            return self._complete(self._by_essence[essence], row, values)
        if values.name in self._by_name:
            return self._complete(self._by_name[values.name], row, values)
        key = f"row:{row.number}"
        self.plan.organisations[key] = Entry(key, "", _filled(values))
        self._file(key, values.name)
        return key

    def _file(self, key: str, name: str) -> None:
        self._by_name.setdefault(name, key)
        self._by_essence.setdefault(organisation_essence(name), key)

    def _target(self, question: Duplicate) -> str:
        """The key of what a row repeats; "" where that was left out itself."""
        if question.of:
            return f"record:{question.of}"
        key = f"row:{question.other_row}"
        return self._merged.get(key, key if key in self.plan.organisations else "")

    def _complete(self, key: str, row: ActorRow, values: OrganisationValues) -> str:
        """Adds what the row says; the name stays, a bloc only where it is stated.

        A row that brings a person only fills what its organisation lacks.
        """
        self._merged[f"row:{row.number}"] = key
        of = self._records.get(key, "")
        entry = self.plan.organisations.setdefault(key, Entry(key, of))
        if row.person:
            entry.fills |= _additions(values, row)
        else:
            entry.values |= _additions(values, row)
        return key

    def _person(self, row: ActorRow, values: PersonValues, organisation: str) -> None:
        answer = self._answer(row, "person")
        key = f"row:{row.number}"
        if answer and answer[1] is Choice.SKIP:
            self.plan.skipped += 1
            return
        if answer and answer[1] is Choice.UPDATE:
            entry = self._earlier_person(answer[0])
            if entry:
                entry.values |= _additions(values, row)
                entry.organisation = organisation or entry.organisation
                self._persons[key] = entry
                return
        entry = Entry(key, "", _filled(values), organisation=organisation)
        self._persons[key] = entry
        self.plan.persons.append(entry)

    def _earlier_person(self, question: Duplicate) -> Entry | None:
        key = question.of or f"row:{question.other_row}"
        if question.of and key not in self._persons:
            self._persons[key] = Entry(key, question.of)
            self.plan.persons.append(self._persons[key])
        return self._persons.get(key)


def _filled(values: OrganisationValues | PersonValues) -> Values:
    """Only what the row says; the rest keeps the model's defaults."""
    return {name: value for name, value in asdict(values).items() if value}


def _additions(values: OrganisationValues | PersonValues, row: ActorRow) -> Values:
    said = _filled(values)
    del said["name"]
    if not row.states_bloc:
        said.pop("bloc", None)
    return said
