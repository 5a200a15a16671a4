"""Official tables and plain sheets become observations of the right areas."""

import pytest

from auftakt.actors.tables.reading import read_rows
from auftakt.inventory.domain.areas import Home, kept_areas, levels_of, matched
from auftakt.inventory.domain.kinds import Level
from auftakt.inventory.domain.official import read_observed
from auftakt.inventory.domain.official.observed import (
    Area,
    Format,
    NotOursError,
    UnknownTableError,
    read_day,
)
from tests.inventory.official_tables import COLUMNS, NEW_FLAT, SHEET, TABLE
from tests.official import official_file

HOME = Home(
    kind="county_member",
    name="Stadt Ebersfelde",
    county="Landkreis Seenland",
    land="Mecklenburg-Vorpommern",
    ags="13071027",
)


def read(text, encoding="cp1252", home=HOME):
    content = text if isinstance(text, bytes) else text.encode(encoding)
    rows = [(row.number, row.cells) for row in read_rows(content)]
    return read_observed(rows, lambda areas: kept_areas(areas, home))


def texts(observed, series, level, home=HOME):
    """Day to text of one series of the area of that level."""
    at = {found: place for place, found in matched(observed.areas, home).items()}
    return {
        cell.day: cell.text
        for cell in observed.cells
        if cell.area == at[level] and observed.series[cell.series].name == series
    }


def test_a_printed_table_with_title_block_and_footer():
    observed = read(TABLE)
    assert observed.format is Format.TABLE
    assert observed.table_code == "12411-01-01-4"
    assert observed.title == "Bevölkerung nach Geschlecht - Stichtag 31.12. -"
    assert observed.source.endswith("und der Länder, Deutschland, 2024")
    assert observed.retrieved == "2024-11-22"
    found = matched(observed.areas, HOME)
    assert [found[place] for place in sorted(found)] == [
        Level.FEDERAL, Level.LAND, Level.COUNTY, Level.OWN,
    ]  # fmt: skip
    total = "Bevölkerung (Anzahl), Insgesamt"
    assert texts(observed, total, Level.OWN) == {"2022-12-31": "24600"}
    assert texts(observed, total, Level.COUNTY) == {"2022-12-31": "x"}
    assert {cell.row for cell in observed.cells} == {6, 7, 8, 9}


def test_years_above_the_columns_are_days_and_no_numbers():
    observed = read(COLUMNS)
    assert texts(observed, "", Level.OWN) == {
        "2021-12-31": "24100", "2022-12-31": "24400", "2023-12-31": "24600",
    }  # fmt: skip


def test_keys_without_their_leading_zero_are_found():
    home = Home("county_member", "Musterdorf", "", "", ags="01001002")
    areas = [Area("1001002", "Dorf"), Area("1001", "Kreis"), Area("1", "Land")]
    assert matched(areas, home) == {0: Level.OWN, 1: Level.COUNTY, 2: Level.LAND}


def test_names_of_places_with_another_key_are_not_ours():
    assert matched([Area("08111000", "Ebersfelde")], HOME) == {}


def test_a_name_that_occurs_twice_is_left_to_a_person():
    assert matched([Area("", "Ebersfelde"), Area("", "Ebersfelde, Stadt")], HOME) == {}


def test_a_county_free_town_is_its_own_county():
    home = Home("county_free", "Rostock", "", "", ags="13003000")
    assert matched([Area("13003", "Rostock")], home) == {0: Level.OWN}
    assert Level.COUNTY not in levels_of("county_free")


def test_new_flat_files_carry_unit_and_quality():
    observed = read(NEW_FLAT, "utf-8")
    assert observed.format is Format.FLAT_NEW
    assert [one.name for one in observed.series] == [
        "Bevölkerungsstand, Insgesamt",
        "Bevölkerungsstand, weiblich",
    ]
    assert [cell.flag for cell in observed.cells] == ["e", "p"]
    assert matched(observed.areas, HOME) == {0: Level.COUNTY}


def test_a_plain_sheet_below_a_title():
    observed = read(SHEET)
    assert observed.format is Format.SHEET
    assert matched(observed.areas, HOME) == {0: Level.OWN, 1: Level.COUNTY}
    assert [cell.row for cell in observed.cells] == [3, 4, 5, 6]
    assert observed.cells[1].note == "gezählt"


@pytest.mark.parametrize("text", ["Liste\nA;B\nC;D", "nur ein Satz", "1;2;3\n4;5;6"])
def test_other_tables_are_unknown(text):
    with pytest.raises(UnknownTableError):
        read(text)


def test_a_long_table_keeps_the_own_areas_only():
    many = "".join(f"08{n:06};Ort {n};{n}\n" for n in range(700))
    observed = read(f"Tabelle;;2023\n13071027;Ebersfelde;24600\n{many}")
    assert len(observed.areas) == 701
    assert [cell.text for cell in observed.cells] == ["24600"]


def test_a_long_table_of_other_places_says_so():
    many = "".join(f"08{n:06};Ort {n};{n}\n" for n in range(700))
    with pytest.raises(NotOursError):
        read(f"Tabelle;;2023\n{many}")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("31.12.2022", "2022-12-31"),
        ("1.2.2022", "2022-02-01"),
        ("2022-12-31", "2022-12-31"),
        ("2022", "2022-12-31"),
        ("31.02.2022", ""),
        ("1849", ""),
        ("Insgesamt", ""),
    ],
)
def test_days(text, day):
    assert read_day(text) == day


def test_the_real_table_that_somebody_edited_in_excel():
    name = "regionalstatistik-12411-01-01-5-B-laender.csv"
    observed = read(official_file(name).read_bytes())
    assert (observed.format, len(observed.areas), len(observed.cells)) == (
        Format.TABLE, 16, 240,
    )  # fmt: skip
    found = texts(observed, "Insgesamt", Level.LAND)
    assert found["2023-12-31"] == "1629464"
    assert found["2022-12-31"] == "1628378"
    assert len(found) == 5


def test_the_real_old_flat_file():
    observed = read(official_file("genesis-11111-0001-ffcsv-alt.csv").read_bytes())
    assert observed.format is Format.FLAT_OLD
    assert observed.series[0].unit == "qkm"
    name = observed.series[0].name
    assert texts(observed, name, Level.LAND) == {"2022-12-31": "23294,90"}
    assert texts(observed, name, Level.FEDERAL) == {"2022-12-31": "357595,99"}
