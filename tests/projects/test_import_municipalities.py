"""The directory comes in from a file."""

import datetime as dt
import time
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from tests.factories.directory import municipality_line
from tests.factories.projects import DirectoryEntryFactory
from tests.official import official_file

from auftakt.kernel.models import AuditEntry
from auftakt.projects.models import DirectoryEntry


@pytest.fixture
def run(db, capsys):
    def call(file: Path, *words: str) -> str:
        call_command("import_municipalities", str(file), *words)
        return capsys.readouterr().out.strip()

    return call


@pytest.fixture
def file(tmp_path):
    def write(*lines: str, date: str = "20231130") -> Path:
        path = tmp_path / "GV100AD.txt"
        text = "\n".join(lines).replace("20231130", date)
        path.write_text(text, encoding="cp1252")
        return path

    return write


def test_the_sample_comes_in_and_a_second_time_changes_nothing(run) -> None:
    sample = official_file()
    assert run(sample) == (
        "Gemeindeverzeichnis vom 30.11.2023 eingelesen: 808 Einträge, davon 808 neu, "
        "0 geändert, 0 unverändert; 0 entfernt. Einwohner: Stand 31.12.2022."
    )
    before = list(DirectoryEntry.objects.values())
    assert "0 neu, 0 geändert, 808 unverändert; 0 entfernt" in run(sample)
    assert list(DirectoryEntry.objects.values()) == before
    waren = DirectoryEntry.objects.get(ars="130710156156")
    assert (waren.search_name, waren.population, waren.reference_date) == (
        "waren mueritz",
        21_267,
        dt.date(2022, 12, 31),
    )
    assert [entry.action for entry in AuditEntry.objects.all()] == [
        "directory.import",
        "directory.import",
    ]


def test_a_second_time_changes_nothing(run, file) -> None:
    path = file(municipality_line(), municipality_line(key="130710110011"))
    assert "2 neu, 0 geändert, 0 unverändert; 0 entfernt" in run(path)
    before = list(DirectoryEntry.objects.values())
    assert "0 neu, 0 geändert, 2 unverändert; 0 entfernt" in run(path)
    assert list(DirectoryEntry.objects.values()) == before


def test_a_newer_quarter_updates_and_removes(run, file) -> None:
    other = municipality_line(key="130710110011", name="Demmin")
    run(file(municipality_line(), other))
    newer = file(municipality_line(residents="22000"), date="20240331")
    assert "0 neu, 1 geändert, 0 unverändert; 1 entfernt" in run(newer)
    entry = DirectoryEntry.objects.get()
    assert (entry.population, entry.territory_date) == (22_000, dt.date(2024, 3, 31))


def test_other_laender_stay(run, file) -> None:
    DirectoryEntryFactory(ars="090000000000", land="Bayern")
    run(file(municipality_line()))
    assert DirectoryEntry.objects.count() == 2


def test_an_older_quarter_is_refused_unless_forced(run, file) -> None:
    run(file(municipality_line(), date="20240331"))
    older = file(municipality_line(residents="1"))
    with pytest.raises(CommandError) as caught:
        run(older)
    assert str(caught.value) == (
        "Die Datei hat den Stand 30.11.2023, eingelesen ist schon der Stand "
        "31.03.2024. Mit --force wird sie trotzdem eingelesen."
    )
    assert DirectoryEntry.objects.get().population == 21_267
    run(older, "--force")
    assert DirectoryEntry.objects.get().population == 1


def test_the_day_of_the_count_can_be_given(run, file) -> None:
    run(file(municipality_line()), "--residents-date", "2023-09-30")
    assert DirectoryEntry.objects.get().reference_date == dt.date(2023, 9, 30)


def test_a_bad_record_stops_everything_with_its_line(run, file) -> None:
    bad = file(municipality_line(), municipality_line(mark="99"))
    with pytest.raises(CommandError) as caught:
        run(bad)
    assert str(caught.value) == "Zeile 2: Das Textkennzeichen „99“ ist unbekannt."
    assert not DirectoryEntry.objects.exists()


def test_a_missing_file_is_named(run, tmp_path) -> None:
    with pytest.raises(CommandError, match="gibt es nicht"):
        run(tmp_path / "nichts.txt")
    with pytest.raises(CommandError, match="nicht lesbar"):
        run(tmp_path)


def test_sixteen_thousand_records_take_less_than_five_seconds(run, file) -> None:
    lines = [
        municipality_line(key=f"13071{number % 1000:03}{number // 1000:04}")
        for number in range(16_000)
    ]
    path = file(*lines)
    started = time.process_time()  # other tests may keep the machine busy
    assert "16000 neu" in run(path)
    assert time.process_time() - started < 5
