"""The official directory, read from its fixed-width file."""

import datetime as dt
import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories.directory import municipality_line, record_line
from tests.official import official_file

from auftakt.projects.directory import (
    DirectoryError,
    DirectoryRecord,
    decoded,
    parse,
    residents_date,
    searchable,
    short_name,
)
from auftakt.projects.domain import MunicipalityKind, ags_of, key_problem

Kind = MunicipalityKind


@pytest.fixture(scope="module")
def sample() -> dict[str, DirectoryRecord]:
    return {
        record.ars: record for record in parse(official_file().read_bytes()).records
    }


def test_the_sample_holds_what_the_office_says(sample) -> None:
    residents = sum(
        record.residents or 0
        for record in sample.values()
        if record.kind in {Kind.COUNTY_FREE, Kind.COUNTY_MEMBER}
    )
    assert residents == 1_628_378
    assert Counter(record.kind for record in sample.values()) == {
        Kind.COUNTY_MEMBER: 724,
        Kind.ASSOCIATION: 76,
        Kind.COUNTY: 6,
        Kind.COUNTY_FREE: 2,
    }


def test_a_town_within_a_county(sample) -> None:
    assert sample["130710156156"] == DirectoryRecord(
        ars="130710156156",
        ags="13071156",
        name="Waren (Müritz), Stadt",
        kind=Kind.COUNTY_MEMBER,
        is_large_county_town=False,
        land="Mecklenburg-Vorpommern",
        county="Mecklenburgische Seenplatte",
        postcode="17192",
        residents=21_267,
    )


def test_the_association_stands_in_the_middle_of_the_long_key(sample) -> None:
    assert sample["130715159023"].name == "Bütow"
    assert sample["130715159023"].ags == "13071023"
    office = sample["130715159000"]
    assert (office.name, office.kind, office.ags) == (
        "Röbel-Müritz",
        Kind.ASSOCIATION,
        "",
    )
    members = [r for r in sample.values() if r.ars.startswith("130715159") and r.ags]
    assert office.residents == sum(member.residents or 0 for member in members)


def test_county_and_county_free_town_share_a_name_not_a_key(sample) -> None:
    assert sample["130030000000"].kind is Kind.COUNTY_FREE
    assert sample["130030000000"].county == ""
    county = sample["130720000000"]
    assert (county.name, county.kind) == ("Landkreis Rostock", Kind.COUNTY)


def test_every_key_of_the_sample_is_plausible(sample) -> None:
    for record in sample.values():
        assert key_problem(record.kind, ags=record.ags, ars=record.ars) is None
        assert not record.ags or ags_of(record.ars) == record.ags


def test_other_encodings_read_the_same() -> None:
    text = official_file().read_text(encoding="utf-8")
    as_utf8 = parse(official_file().read_bytes())
    for encoding in ("cp1252", "latin-1", "utf-8-sig"):
        assert parse(text.encode(encoding)) == as_utf8


def test_letters_survive_each_encoding() -> None:
    line = municipality_line(name="Neuenburg (Württ.), Große Straße")
    for encoding in ("utf-8", "utf-8-sig", "cp1252", "latin-1"):
        [record] = parse(line.encode(encoding)).records
        assert record.name == "Neuenburg (Württ.), Große Straße"


def test_an_association_sums_its_members() -> None:
    lines = [
        record_line("10", "13", "Mecklenburg-Vorpommern"),
        record_line("40", "13071", "Mecklenburgische Seenplatte", mark="44"),
        record_line("50", "13071   5159", "Röbel-Müritz", mark="51"),
        municipality_line(key="130710235159", name="Bütow", residents="500"),
        municipality_line(key="130710265159", name="Fincken", residents="400"),
    ]
    county, office, first, _ = parse("\n".join(lines).encode()).records
    assert (county.ars, county.residents) == ("130710000000", 900)
    assert (office.ars, office.residents) == ("130715159000", 900)
    assert (first.ars, first.ags) == ("130715159023", "13071023")
    assert first.county == "Mecklenburgische Seenplatte"


def test_latin_1_beyond_windows_is_read_too() -> None:
    assert decoded(b"M\xfcritz \x81") == "Müritz \x81"


@pytest.mark.parametrize(
    ("mark", "kind", "is_large"),
    [
        ("60", Kind.COUNTY_MEMBER, False),
        ("61", Kind.COUNTY_FREE, False),
        ("62", Kind.COUNTY_FREE, False),
        ("63", Kind.COUNTY_MEMBER, False),
        ("64", Kind.COUNTY_MEMBER, False),
        ("65", Kind.SPECIAL, False),
        ("67", Kind.COUNTY_MEMBER, True),
    ],
)
def test_the_mark_decides_the_kind(mark: str, kind: Kind, is_large) -> None:
    [record] = parse(municipality_line(mark=mark).encode()).records
    assert (record.kind, record.is_large_county_town) == (kind, is_large)


def test_city_states_stand_for_themselves() -> None:
    lines = [
        record_line("10", "02", "Hamburg"),
        record_line("40", "02000", "Hamburg, Freie und Hansestadt", mark="41"),
        record_line("50", "02000   0000", "Hamburg, Freie und Hansestadt", mark="50"),
        municipality_line(
            key="020000000000", name="Hamburg, Freie und Hansestadt", mark="61"
        ),
    ]
    [record] = parse("\n".join(lines).encode()).records
    assert (record.kind, record.land, record.county, record.ars) == (
        Kind.COUNTY_FREE,
        "Hamburg",
        "",
        "020000000000",
    )


@pytest.mark.parametrize(
    ("name", "mark", "kind"),
    [
        ("Regionalverband Saarbrücken", "45", Kind.SPECIAL),
        ("Region Hannover", "44", Kind.SPECIAL),
        ("Städteregion Aachen", "43", Kind.SPECIAL),
        ("Dithmarschen", "43", Kind.COUNTY),
    ],
)
def test_regions_are_special(name: str, mark: str, kind: Kind) -> None:
    [record] = parse(record_line("40", "10041", name, mark=mark).encode()).records
    assert record.kind is kind


def test_uninhabited_areas_are_left_out() -> None:
    lines = [municipality_line(), municipality_line(key="130719990000", mark="66")]
    assert len(parse("\n".join(lines).encode()).records) == 1


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("kein Satz", "no_record"),
        (municipality_line()[:80], "too_short"),
        (municipality_line().replace("20231130", "20231399"), "bad_date"),
        (municipality_line(key="997101560156"), "unknown_land"),
        (municipality_line(key="1307101x0156"), "bad_key"),
        (municipality_line(mark="99"), "unknown_mark"),
        (municipality_line(residents="viele"), "bad_number"),
        (municipality_line(postcode="1719x"), "bad_postcode"),
        (municipality_line(name=""), "no_name"),
        (record_line("50", "130715159", "Amt", mark="59"), "unknown_mark"),
        (record_line("40", "13071", "Kreis", mark="49"), "unknown_mark"),
    ],
)
def test_a_bad_record_is_named_by_its_line(line: str, reason: str) -> None:
    with pytest.raises(DirectoryError) as caught:
        parse(f"{municipality_line(key='130710110011')}\n{line}".encode())
    assert (caught.value.reason, caught.value.line) == (reason, 2)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        (record_line("10", "13", "Mecklenburg-Vorpommern"), "no_municipality"),
        (municipality_line() + "\n" + municipality_line(), "key_twice"),
        (
            municipality_line() + "\n" + municipality_line().replace("1130", "1231"),
            "several_dates",
        ),
    ],
)
def test_a_bad_file_is_refused_whole(text: str, reason: str) -> None:
    with pytest.raises(DirectoryError) as caught:
        parse(text.encode())
    assert (caught.value.reason, caught.value.line) == (reason, 0)


@given(st.binary(max_size=400))
def test_foreign_bytes_only_raise_the_named_error(raw: bytes) -> None:
    with pytest.raises(DirectoryError):
        parse(raw)


def test_sixteen_thousand_records_in_a_second() -> None:
    keys = (f"13071{number % 1000:03}{number // 1000:04}" for number in range(16_000))
    raw = "\n".join(municipality_line(key=key) for key in keys).encode()
    started = time.process_time()
    assert len(parse(raw).records) == 16_000
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("territory", "counted"),
    [
        (dt.date(2023, 11, 30), dt.date(2022, 12, 31)),
        (dt.date(2023, 9, 30), dt.date(2022, 12, 31)),
        (dt.date(2023, 3, 31), dt.date(2021, 12, 31)),
        (dt.date(2022, 12, 31), dt.date(2022, 12, 31)),
    ],
)
def test_residents_are_older_than_the_borders(
    territory: dt.date, counted: dt.date
) -> None:
    assert residents_date(territory) == counted


def test_names_are_found_as_people_type_them() -> None:
    assert searchable(" WEIẞENBURG ") == "weissenburg"
    assert searchable("Müritz") == searchable("mueritz") == "mueritz"
    assert short_name("Waren (Müritz), Stadt") == "Waren (Müritz)"
