"""Rows become organisations and persons; faults name row and column."""

import pytest
from django.utils import translation

from auftakt.actors.labels import BLOC_WORDS, MIGRANT_KIND_WORDS, PERSPECTIVE_WORDS
from auftakt.actors.tables.checking import (
    ActorRow,
    Fault,
    OrganisationValues,
    PersonValues,
    RowFault,
    checked,
)
from auftakt.actors.tables.columns import Field, guessed_mapping, value_words
from auftakt.actors.tables.duplicates import Choice, Known, Likeness, duplicates
from auftakt.actors.tables.grid import Row
from auftakt.actors.tables.text import fold

HEADER = ("Bereich", "Einrichtung", "Name", "E-Mail", "Haltung der Einrichtung")


def table(*rows, header=HEADER, **options):
    mapping = guessed_mapping(header)
    numbered = [Row(number, cells) for number, cells in enumerate(rows, start=2)]
    return checked(numbered, mapping, **options)


def faults(*rows, header=HEADER, **options):
    found = table(*rows, header=header, **options).faults
    return [(fault.row, fault.column, fault.field, fault.fault) for fault in found]


def test_columns_are_found_in_any_order():
    header = ["Tel.-Nr.", "Nachname", "Farbe", "Organisation", "Vorname", "Sektor"]
    assert guessed_mapping(header) == {
        0: Field.PHONE,
        1: Field.LAST_NAME,
        3: Field.ORGANISATION,
        4: Field.FIRST_NAME,
        5: Field.BLOC,
    }


def test_name_beside_first_name_is_the_family_name():
    assert guessed_mapping(["Name", "Vorname"]) == {
        0: Field.LAST_NAME,
        1: Field.FIRST_NAME,
    }
    assert guessed_mapping(["Name", "Einrichtung"]) == {
        0: Field.NAME,
        1: Field.ORGANISATION,
    }


def test_a_row_becomes_an_organisation_or_a_person_in_it():
    found = table(
        ("Wohlfahrt", "Diakonie", "", "INFO@diakonie.example", "unterstützend"),
        ("Politik", "Rat", "Anders, Rolf", "rolf@example.org", ""),
        ("Bürger", "", "Mira Sudhoff", "", ""),
    )
    assert found.faults == ()
    assert found.rows == (
        ActorRow(
            2,
            OrganisationValues(
                name="Diakonie",
                bloc="key_actors",
                perspective="supportive",
                email="info@diakonie.example",
            ),
            None,
        ),
        ActorRow(
            3,
            OrganisationValues(name="Rat", bloc="politics"),
            PersonValues(name="Rolf Anders", bloc="politics", email="rolf@example.org"),
        ),
        ActorRow(4, None, PersonValues(name="Mira Sudhoff", bloc="civil_society")),
    )


def test_title_first_and_family_name_make_one_name():
    header = ("Titel", "Vorname", "Nachname", "Bereich")
    found = table(("Dr.", "Hanne", "Dorfeld", "Verwaltung"), header=header)
    assert [row.person.name for row in found.rows if row.person] == [
        "Dr. Hanne Dorfeld"
    ]


def test_faults_name_row_and_column():
    assert faults(
        ("Quatsch", "A", "", "", ""),
        ("Politik", "", "", "a@b.de", ""),
        ("Politik", "B", "", "a@b", "mal so"),
        ("Politik", "C" * 201, "D" * 121, "", ""),
        ("", "E", "", "", ""),
        ("Politik", "", "F", "", "dagegen"),
    ) == [
        (2, "A", Field.BLOC, Fault.UNKNOWN_VALUE),
        (3, "B", Field.ORGANISATION, Fault.MISSING_NAME),
        (4, "D", Field.EMAIL, Fault.BAD_EMAIL),
        (4, "E", Field.PERSPECTIVE, Fault.UNKNOWN_VALUE),
        (5, "B", Field.ORGANISATION, Fault.TOO_LONG),
        (5, "C", Field.NAME, Fault.TOO_LONG),
        (6, "A", Field.BLOC, Fault.MISSING_BLOC),
        (7, "E", Field.PERSPECTIVE, Fault.NEEDS_ORGANISATION),
    ]


def test_rows_that_contradict_each_other_are_named():
    rows = [("Politik", "A", "", "", "dafür"), ("Politik", "a", "", "", "dagegen")]
    assert table(*rows).faults == (
        RowFault(
            3, "E", Field.PERSPECTIVE, Fault.CONTRADICTS, "opposing", {"other_row": 2}
        ),
    )


def test_a_missing_bloc_comes_from_the_record_or_the_default():
    rows = [("", "Rat", "", "", ""), ("", "Neu", "", "", "")]
    found = table(*rows, default_bloc="key_actors", known_blocs={"rat": "politics"})
    blocs = [row.organisation.bloc for row in found.rows if row.organisation]
    assert (blocs, found.faults) == (["politics", "key_actors"], ())


def proposals(*rows, organisations=(), persons=()):
    found = duplicates(table(*rows).rows, organisations=organisations, persons=persons)
    return [(d.key, d.likeness, d.of or d.other_row, d.proposal) for d in found]


def test_entries_on_record_are_proposed():
    organisations = [Known("o1", "Diakonie Ebertal e. V.")]
    persons = [Known("p1", "Rolf Anders", "rolf@example.org", "Rat")]
    assert proposals(
        ("Wohlfahrt", "Diakonie Ebertal", "", "", ""),
        ("Wohlfahrt", "Diakonie Ebertla", "", "", ""),
        ("Politik", "Rat", "Anders, Rolf", "", ""),
        ("Politik", "Rat", "R. Anders", "rolf@example.org", ""),
        ("Politik", "Feuerwehr", "Rolf Anders", "", ""),
        organisations=organisations,
        persons=persons,
    ) == [
        ("2-organisation", Likeness.NAME, "o1", Choice.UPDATE),
        ("3-organisation", Likeness.SIMILAR, "o1", Choice.CREATE),
        ("4-person", Likeness.NAME, "p1", Choice.UPDATE),
        ("5-person", Likeness.EMAIL, "p1", Choice.UPDATE),
        ("6-person", Likeness.NAMESAKE, "p1", Choice.CREATE),
    ]


def test_rows_of_one_file_are_compared_with_each_other():
    assert proposals(
        ("Politik", "Rat", "", "", ""),
        ("Politik", "rat", "", "", ""),
        ("Politik", "Rat", "Mira Sudhoff", "info@rat.example", ""),
        ("Politik", "Rat", "Sudhoff, Mira", "", ""),
        ("Politik", "Rat", "Rolf Anders", "info@rat.example", ""),
        ("Politik", "Grundschule 1", "", "", ""),
        ("Politik", "Grundschule 2", "", "", ""),
    ) == [
        ("3-organisation", Likeness.NAME, 2, Choice.SKIP),
        ("5-person", Likeness.NAME, 4, Choice.SKIP),
    ]


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_word_of_our_own_exports_is_read_again(language):
    words = {
        Field.BLOC: BLOC_WORDS,
        Field.PERSPECTIVE: PERSPECTIVE_WORDS,
        Field.MIGRANT_KIND: MIGRANT_KIND_WORDS,
    }
    with translation.override(language):
        for field, labels in words.items():
            known = value_words(field)
            assert {
                key: known.get(fold(str(word))) for key, word in labels.items()
            } == {key: str(key) for key in labels}
