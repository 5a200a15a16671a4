"""Who may already be there: proposals, never decisions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from auftakt.actors.tables.checking import ActorRow
from auftakt.actors.tables.essence import organisation_essence, person_essence

_SHARED_MAILBOXES = frozenset(
    {"info", "kontakt", "mail", "post", "poststelle", "buero", "office", "verwaltung"}
)
_SHORTEST_TYPO = 6
_ROW = "row:"


class Choice(StrEnum):
    """What happens with a row that may be there already."""

    SKIP = "skip"
    UPDATE = "update"
    CREATE = "create"


class Likeness(StrEnum):
    """Why two entries may be the same."""

    NAME = "name"
    EMAIL = "email"
    NAMESAKE = "namesake"
    SIMILAR = "similar"


@dataclass(frozen=True, slots=True)
class Known:
    """An entry on record. `key` is its public id; `organisation` a person's own."""

    key: str
    name: str
    email: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """`of` is the public id of the entry on record, or "" for an earlier row.

    `subject` is "organisation" or "person"; `key` names the question. `with_person`
    says that the row brings a person who belongs to the organisation in question.
    """

    row: int
    subject: str
    name: str
    likeness: Likeness
    other_name: str
    of: str = ""
    other_row: int = 0
    with_person: bool = False

    @property
    def key(self) -> str:
        return f"{self.row}-{self.subject}"

    @property
    def proposal(self) -> Choice:
        """A typo's width apart may be two, as may namesakes elsewhere."""
        if self.likeness in {Likeness.SIMILAR, Likeness.NAMESAKE}:
            return Choice.CREATE
        return Choice.UPDATE if self.of else Choice.SKIP

    @property
    def answer(self) -> Choice:
        """What holds until somebody chooses: the proposal, where it is possible."""
        return self.proposal if self.proposal in self.choices else Choice.UPDATE

    @property
    def choices(self) -> tuple[Choice, ...]:
        """A person's organisation cannot be skipped; a name exists only once."""
        offered = [Choice.UPDATE]
        if not self.with_person:
            offered.append(Choice.SKIP)
        if self.subject == "person" or self.name != self.other_name:
            offered.append(Choice.CREATE)
        return tuple(offered)


class Index:
    """Finds entries of the same name, the same address, or one typo apart.

    Built in time linear in the names: each is filed under itself and under every
    spelling with one letter left out.
    """

    def __init__(self) -> None:
        self._by_name: dict[str, Known] = {}
        self._by_email: dict[str, Known] = {}
        self._by_typo: dict[str, Known] = {}

    def add(self, known: Known, essence: str) -> None:
        self._by_name.setdefault(essence, known)
        if known.email and not _is_shared(known.email):
            self._by_email.setdefault(known.email.lower(), known)
        for spelling in _spellings(essence):
            self._by_typo.setdefault(spelling, known)

    def find(self, known: Known, essence: str) -> tuple[Known, Likeness] | None:
        email = self._by_email.get(known.email.lower()) if known.email else None
        namesake = self._by_name.get(essence)
        if namesake:
            same = namesake is email or not _elsewhere(namesake, known)
            return namesake, Likeness.NAME if same else Likeness.NAMESAKE
        if email:
            return email, Likeness.EMAIL
        for spelling in _spellings(essence):
            other = self._by_typo.get(spelling)
            if other and _digits(other.name) == _digits(essence):
                return other, Likeness.SIMILAR
        return None


def duplicates(
    rows: Iterable[ActorRow],
    *,
    organisations: Iterable[Known],
    persons: Iterable[Known],
) -> tuple[Duplicate, ...]:
    """Proposals in the order of the rows.

    An organisation that several rows name is no duplicate where the rows bring
    persons: they belong to it.
    """
    known_organisations, known_persons = Index(), Index()
    for known in organisations:
        known_organisations.add(known, organisation_essence(known.name))
    for known in persons:
        known_persons.add(known, person_essence(known.name))
    found: list[Duplicate] = []
    for row in rows:
        found.extend(_of_organisation(row, known_organisations))
        found.extend(_of_person(row, known_persons))
    return tuple(found)


def _of_organisation(row: ActorRow, index: Index) -> Iterator[Duplicate]:
    """By name only: offices of one house share a mailbox."""
    if row.organisation is None:
        return
    name = row.organisation.name
    known = Known(f"{_ROW}{row.number}", name)
    essence = organisation_essence(name)
    hit = index.find(known, essence)
    if hit is None or hit[1] is not Likeness.NAME:
        index.add(known, essence)
    if hit and (row.person is None or hit[1] is not Likeness.NAME):
        yield _duplicate(row, "organisation", name, *hit)


def _of_person(row: ActorRow, index: Index) -> Iterator[Duplicate]:
    if row.person is None:
        return
    organisation = row.organisation.name if row.organisation else ""
    known = Known(
        f"{_ROW}{row.number}", row.person.name, row.person.email, organisation
    )
    essence = person_essence(known.name)
    hit = index.find(known, essence)
    if hit:
        yield _duplicate(row, "person", known.name, *hit)
    index.add(known, essence)


def _duplicate(
    row: ActorRow, subject: str, name: str, known: Known, likeness: Likeness
) -> Duplicate:
    in_file = known.key.startswith(_ROW)
    return Duplicate(
        row=row.number,
        subject=subject,
        name=name,
        likeness=likeness,
        other_name=known.name,
        of="" if in_file else known.key,
        other_row=int(known.key.removeprefix(_ROW)) if in_file else 0,
        with_person=subject == "organisation" and row.person is not None,
    )


def _elsewhere(one: Known, other: Known) -> bool:
    if not one.organisation or not other.organisation:
        return False
    essences = {organisation_essence(known.organisation) for known in (one, other)}
    return len(essences) > 1


def _is_shared(email: str) -> bool:
    return email.split("@", maxsplit=1)[0].lower() in _SHARED_MAILBOXES


def _spellings(essence: str) -> Iterator[str]:
    if len(essence) < _SHORTEST_TYPO:
        return
    yield essence
    for place in range(len(essence)):
        yield essence[:place] + essence[place + 1 :]


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())
