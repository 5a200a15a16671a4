"""Columns that must not enter, in German and English, misspelt or abbreviated."""

import pytest

from auftakt.actors.content import read
from auftakt.actors.tables.columns import Field
from auftakt.actors.tables.forbidden import forbidden_columns, forbidden_reason, reasons
from tests.actors.workbooks import HEADER

ALLOWED = [
    *HEADER,
    "Name",
    "Organisation",
    "Bereich/Sektor",
    "Kategorie",
    "Ort",
    "Ortsteil",
    "Schlüsselakteur",
    "Interesse",
    "Haltung der Einrichtung",
    "Bemerkung",
    "Position",
    "Region",
    "Priorität",
    "Status",
    "Adresse",
    "Straße",
    "PLZ",
    "Bundesland",
    "Handlungsfeld",
    "Fraktion",
    "Rechtsform",
    "Webseite",
    "Einladung",
    "Einstellungsdatum",
    "Zusage",
    "",
]


@pytest.mark.parametrize("header", ALLOWED)
def test_harmless_headers_pass(header):
    assert forbidden_reason(header) == ""


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("Aufenthaltsstatus", "residence"),
        ("AUFENTHALTS-STATUS", "residence"),
        ("Aufentaltsstatus", "residence"),
        ("Asylstatus (BAMF)", "residence"),
        ("residence status", "residence"),
        ("Residence_Status", "residence"),
        ("Staatsangehörigkeit", "origin"),
        ("Staatsangehoerigkeit", "origin"),
        ("Staatsangehorigkeit", "origin"),
        ("Nationalität/en", "origin"),
        ("Nationalitat", "origin"),
        ("NationalitÃ¤t", "origin"),
        ("Nationality", "origin"),
        ("Herkunft", "origin"),
        ("Herkunftsland", "origin"),
        ("Religion", "religion"),
        ("Relgion", "religion"),
        ("Konfession", "religion"),
        ("Gesundheit", "health"),
        ("Diagnose", "health"),
        ("Behinderung", "health"),
        ("Schwerbehinderung (GdB)", "health"),
        ("Geburtsdatum", "birth"),
        ("geb. am", "birth"),
        ("Date of birth", "birth"),
        ("AZR-Nummer", "number"),
        ("AZR Nr.", "number"),
        ("IBAN", "number"),
        ("Privatadresse", "home"),
        ("Private Anschrift", "home"),
        ("Wohnort", "home"),
        ("Familienstand", "family"),
        ("Parteizugehörigkeit", "belief"),
        ("Haltung", "attitude"),
        ("Gegner/Befürworter", "attitude"),
        ("Befürworter?", "attitude"),
        ("Haltung der Person", "attitude"),
        ("Supporter", "attitude"),
    ],
)
def test_forbidden_headers_are_found_with_their_reason(header, reason):
    found = forbidden_columns(["Organisation", header])
    assert [(column.place, column.header, column.reason) for column in found] == [
        (1, header, reason)
    ]


def test_every_listed_term_is_refused_and_no_synonym_is():
    listed = read("forbidden_columns.toml")["group"]
    assert reasons() == {group["reason"] for group in listed}
    for group in listed:
        for term in (*group["names"], *group["parts"]):
            assert forbidden_reason(term), term
    for words in read("columns.toml")["fields"].values():
        assert [word for word in words if forbidden_reason(word)] == []


def test_the_synonyms_cover_every_field():
    assert set(read("columns.toml")["fields"]) == set(Field)
