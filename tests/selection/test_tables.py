"""CSV files as the field writes them, and a sentence with its row for each fault."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from auftakt.selection import grid
from auftakt.selection.composition.domain import Candidate, Target
from auftakt.selection.domain import Quota, SelectionError, Volunteer
from auftakt.selection.file_words import place_of
from auftakt.selection.labels import sentence
from auftakt.selection.tables import (
    Columns,
    TableFile,
    read_candidates,
    read_keys,
    read_lot,
    read_targets,
)

PEOPLE = "id,Name,Alter\na,Ada,jung\nb,Bo,alt\nc,Cem,jung\n"
FEATURES = "feature,value,min,max\nAlter,jung,1,2\nAlter,alt,0,1\n"


def _file(text, name="people.csv", encoding="utf-8"):
    content = text if isinstance(text, bytes) else text.encode(encoding)
    return TableFile(name, content)


def _read(people=PEOPLE, features=FEATURES, size=2, encoding="utf-8", **options):
    return read_lot(
        _file(people, encoding=encoding),
        _file(features, "features.csv", encoding),
        size,
        **options,
    )


def _faults(**changes):
    with pytest.raises(SelectionError) as caught:
        _read(**changes)
    return [f"{place_of(one)}{sentence(one)}" for one in caught.value.reasons]


def test_people_and_quotas_become_a_problem() -> None:
    read = _read()
    assert read.problem.people[1] == Volunteer("b", {"Alter": "alt"})
    assert read.problem.quotas == (
        Quota("Alter", "jung", 1, 2),
        Quota("Alter", "alt", 0, 1),
    )
    assert read.columns == Columns("id")


def test_category_and_feature_are_the_other_common_header() -> None:
    features = (
        "category,feature,min,max,min_flex,max_flex\n"
        "Alter,jung,1,2,0,3\nAlter,alt,0,1,0,3\n"
    )
    assert _read(features=features) == _read()


def test_german_headers_are_read_too() -> None:
    features = "Merkmal;Wert;Minimum;Maximum\nAlter;jung;1;2\nAlter;alt;0;1\n"
    assert _read(features=features) == _read()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_encodings_separators_and_blank_lines(encoding, separator, end) -> None:
    people = f"id,Größe{end}{end}a,groß{end},{end}b,klein{end}".replace(",", separator)
    features = "feature,value,min,max\nGröße,groß,0,1\nGröße,klein,0,1\n"
    read = _read(people, features, 1, encoding)
    assert [one.values["Größe"] for one in read.problem.people] == ["groß", "klein"]


def test_a_separator_line_of_excel_and_quoted_cells() -> None:
    people = 'sep=;\nid;Name;Alter\na;"Ada; ""die Erste""\nvon Nord";jung\nb;B;alt\n'
    assert [one.key for one in _read(people, size=1).problem.people] == ["a", "b"]


def test_spaces_and_forms_of_unicode_make_no_difference() -> None:
    people = "ID , alter\n a,  sehr   jung\nb,scho\u0308n alt \n"
    features = "feature,value,min,max\nAlter,sehr jung,0,1\nAlter,schön alt,0,1\n"
    read = _read(people, features, 1)
    assert [one.values["Alter"] for one in read.problem.people] == [
        "sehr jung",
        "schön alt",
    ]


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("Name,id,Nr", "id"),
        ("Name,Nr,Kennung", "Nr"),
        ("Name,nationbuilder_id", "nationbuilder_id"),
        ("Identität,Person-Code", "Person-Code"),
    ],
)
def test_the_column_of_keys_is_found_by_its_name(header, column) -> None:
    cells = ",".join("x" for _name in header.split(","))
    read = _read(f"{header},Alter\n{cells},jung\n", size=1)
    assert read.columns.key == column


def test_the_column_of_keys_can_be_named() -> None:
    read = _read(columns=Columns("Name"))
    assert [one.key for one in read.problem.people] == ["Ada", "Bo", "Cem"]


def test_a_household_is_what_shares_all_named_columns() -> None:
    people = (
        "id,Alter,Straße,Ort\na,jung,Weg 1,Nord\nb,alt,WEG  1,nord\n"
        "c,jung,Weg 1,Süd\nd,jung,,\n"
    )
    read = _read(people, columns=Columns(household=("Straße", "Ort")))
    homes = [one.household for one in read.problem.people]
    assert homes == ["weg 1 | nord", "weg 1 | nord", "weg 1 | süd", ""]
    assert read.columns == Columns("id", ("Straße", "Ort"))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"people": ""}, "people.csv: Die Datei ist leer."),
        ({"people": b"id\0"}, "people.csv: Das ist keine Texttabelle."),
        ({"people": b"\x81\x8d\xff"}, "people.csv: Das ist keine Texttabelle."),
        ({"people": "id,Alter\n"}, "Die Liste der Personen ist leer."),
        ({"people": "id,Größe\na,b\n"}, "people.csv: Die Spalte „Alter“ fehlt"),
        ({"people": "id,id,Alter\n"}, "people.csv: Die Spalte „id“ gibt es zweimal."),
        ({"people": "Wer,Alter\na,jung\n"}, "people.csv: Keine Spalte heißt „id“"),
        ({"people": PEOPLE + ",Dan,jung\n"}, "people.csv, Zeile 5: Die Kennung fehlt."),
        (
            {"people": PEOPLE + "\na,Dan,jung\n"},
            "people.csv, Zeile 6: Die Kennung „a“ kommt mehrmals vor.",
        ),
        (
            {"people": PEOPLE + "d,Dan,\n"},
            "people.csv, Zeile 5: Bei „d“ fehlt die Angabe „Alter“.",
        ),
        (
            {"people": PEOPLE + "d,Dan\n"},
            "people.csv, Zeile 5: Bei „d“ fehlt die Angabe „Alter“.",
        ),
        (
            {"people": PEOPLE + "d,Dan,uralt\n"},
            "people.csv, Zeile 5: Bei „d“ steht „Alter: uralt“. Dafür gibt es keine",
        ),
        (
            {"people": PEOPLE + "d,Dan,alt,neu\n"},
            "people.csv, Zeile 5: Hier stehen mehr Angaben als die 3 Spalten",
        ),
        (
            {"people": PEOPLE + "d," + "x" * 100_001 + ",alt\n"},
            "people.csv, Zeile 5: Diese Zeile ist keine gültige CSV-Zeile.",
        ),
        ({"features": "Alter,jung,1,2\n"}, "features.csv: Die Kopfzeile muss"),
        ({"features": "feature,value,min\n"}, "features.csv: Die Spalte „max“ fehlt"),
        (
            {"features": FEATURES + "Alter,neu,drei,4\n"},
            "features.csv, Zeile 4: In der Spalte „min“ steht „drei“ statt",
        ),
        (
            {"features": FEATURES + "Alter,neu,1.5,4\n"},
            "features.csv, Zeile 4: In der Spalte „min“ steht „1.5“ statt",
        ),
        (
            {"features": FEATURES + "Alter,neu,1,\n"},
            "features.csv, Zeile 4: In der Spalte „max“ fehlt die Zahl.",
        ),
        (
            {"features": FEATURES + ",neu,1,1\n"},
            "features.csv, Zeile 4: In der Spalte „feature“ fehlt die Angabe.",
        ),
        (
            {"features": FEATURES + "Alter,neu,2,1\n"},
            "features.csv, Zeile 4: „Alter: neu“: Das Minimum 2 ist größer",
        ),
        (
            {"features": FEATURES + "Alter,neu,-1,1\n"},
            "features.csv, Zeile 4: „Alter: neu“: Minimum und Maximum dürfen",
        ),
        (
            {"features": FEATURES + "Alter,neu,1,1\n"},
            "features.csv, Zeile 4: „Alter: neu“ soll mindestens 1 Mal vorkommen",
        ),
        ({"size": 4}, "Für 4 Plätze stehen nur 3 Personen in der Liste."),
        ({"confirmed": ["z"]}, "„z“ soll auf jeden Fall dabei sein"),
        ({"columns": Columns("Nr")}, "people.csv: Die Spalte „Nr“ fehlt"),
        ({"columns": Columns("id", ("Ort",))}, "people.csv: Die Spalte „Ort“ fehlt"),
    ],
    ids=str,
)
def test_each_fault_names_its_row(change, words) -> None:
    (said,) = _faults(**change)
    assert said.startswith(words)


def test_all_faults_of_a_file_are_said_at_once() -> None:
    people = PEOPLE + "d,Dan,\ne,Eva,neu\na,Fee,alt\n"
    assert len(_faults(people=PEOPLE + ",D,jung\n,E,alt\n")) == 2
    assert _faults(people=people)[0].startswith("people.csv, Zeile 7: Die Kennung „a“")
    assert len(_faults(people=PEOPLE + "d,Dan,\ne,Eva,neu\n")) == 2


def test_a_file_that_is_too_large_is_not_read(monkeypatch) -> None:
    monkeypatch.setattr(grid, "MOST_BYTES", 10)
    assert _faults() == ["features.csv: Die Datei ist größer als 0 MB."]


def test_candidates_hold_several_values_in_a_cell() -> None:
    people = "id,Bereich,Sicht,score\na,Rat| Schule,,3\nb,,dafür,\n"
    assert read_candidates(_file(people), ["Bereich", "Sicht"]) == (
        Candidate("a", {"Bereich": frozenset({"Rat", "Schule"})}, 3),
        Candidate("b", {"Sicht": frozenset({"dafür"})}),
    )
    with pytest.raises(SelectionError, match="number_wrong"):
        read_candidates(_file("id,score\na,viel\n"), [])


def test_targets_may_lack_a_maximum_and_have_a_weight() -> None:
    text = "feature,value,min,max,weight\nSicht,dafür,1,,\nSicht,dagegen,,2,5\n"
    assert read_targets(_file(text)) == (
        Target("Sicht", "dafür", 1),
        Target("Sicht", "dagegen", 0, 2, 5),
    )


def test_keys_are_one_in_each_row_or_a_column() -> None:
    assert read_keys(_file("a\n\nb\n"), "id") == {"a", "b"}
    assert read_keys(_file("Name,id\nAda,a\nBo,\n"), "id") == {"a"}


@given(some.binary(max_size=200), some.binary(max_size=200))
def test_whatever_is_handed_in_is_read_or_refused_in_words(people, features) -> None:
    try:
        _read(b"id,Alter\n" + people, b"feature,value,min,max\n" + features, 1)
    except SelectionError as error:
        for reason in error.reasons:
            assert sentence(reason)
