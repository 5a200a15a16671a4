"""The register as rows of a file; what is given out can be read in again."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from auftakt.actors import queries
from auftakt.actors.import_labels import FIELD_WORDS
from auftakt.actors.labels import BLOC_WORDS, MIGRANT_KIND_WORDS, PERSPECTIVE_WORDS
from auftakt.actors.models import Organisation, Person
from auftakt.actors.tables.columns import Field
from auftakt.actors.tables.writing import csv_file, xlsx_file
from auftakt.projects.models import Project

COLUMNS = (
    Field.ORGANISATION,
    Field.NAME,
    Field.FUNCTION,
    Field.EMAIL,
    Field.PHONE,
    Field.BLOC,
    Field.CATEGORY,
    Field.DISTRICT,
    Field.IS_KEY_ACTOR,
    Field.INTEREST,
    Field.PERSPECTIVE,
    Field.MIGRANT_KIND,
    Field.NOTE,
)


def export_xlsx(project: Project) -> bytes:
    return xlsx_file(_header(), _rows(project), sheet=_("Akteure"))


def export_csv(project: Project) -> bytes:
    return csv_file(_header(), _rows(project))


def sample_xlsx() -> bytes:
    """An empty list with the right columns and two invented rows."""
    rows = [
        [
            _("Helferkreis Beispiel"), "", "", "info@example.org", "03999 1234",
            BLOC_WORDS["civil_society"], _("Verein"), _("Altstadt"), _("ja"),
            _("Neue Mitglieder gewinnen"), PERSPECTIVE_WORDS["supportive"], "", "",
        ],
        [
            _("Helferkreis Beispiel"), _("Kim Beispiel"), _("Vorsitz"),
            "kim@example.org", "03999 5678", BLOC_WORDS["civil_society"],
            "", "", "", "", "", "", "",
        ],
    ]  # fmt: skip
    texts = [[str(cell) for cell in row] for row in rows]
    return xlsx_file(_header(), texts, sheet=_("Akteure"))


def _header() -> list[str]:
    return [str(FIELD_WORDS[field]) for field in COLUMNS]


def _rows(project: Project) -> Iterator[list[str]]:
    for organisation in queries.organisations(project):
        yield _organisation_row(organisation)
    for person in queries.persons(project).select_related("organisation"):
        yield _person_row(person)


def _organisation_row(entry: Organisation) -> list[str]:
    has_kind = entry.migrant_kind != "none"
    has_perspective = entry.perspective != "none"
    return [
        entry.name,
        "",
        "",
        entry.email,
        entry.phone,
        str(BLOC_WORDS.get(entry.bloc, entry.bloc)),
        entry.category,
        entry.district,
        _("ja") if entry.is_key_actor else "",
        entry.interest,
        str(PERSPECTIVE_WORDS[entry.perspective]) if has_perspective else "",
        str(MIGRANT_KIND_WORDS[entry.migrant_kind]) if has_kind else "",
        entry.note,
    ]


def _person_row(entry: Person) -> list[str]:
    return [
        entry.organisation.name if entry.organisation else "",
        entry.name,
        entry.function,
        entry.email,
        entry.phone,
        str(BLOC_WORDS.get(entry.bloc, entry.bloc)),
        "",
        "",
        _("ja") if entry.is_key_actor else "",
        entry.interest,
        "",
        "",
        entry.note,
    ]
