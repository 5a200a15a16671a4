"""The preview: whose figures, which, errors by row; all or nothing."""

import datetime as dt
from decimal import Decimal

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile

from auftakt.inventory.models import Figure, InventoryDraft
from tests.actors.posting import opened
from tests.inventory.figures import address, figure, stock_taking
from tests.inventory.official_tables import SHEET, TABLE


@pytest.fixture
def town(project):
    town = project.municipality
    town.kind, town.ags = "county_member", "13071027"
    town.land, town.county = "Mecklenburg-Vorpommern", "Landkreis Seenland"
    town.save()
    return town


def preview_of(client, project, text):
    content = text.encode("cp1252")
    file = SimpleUploadedFile("zahlen.csv", content)
    answer = client.post(address("figure_import", project), {"datei": file})
    return answer.headers["Location"]


@pytest.fixture
def client(sign_in, jana):
    return sign_in(jana)


def test_areas_and_figure_are_guessed_and_taken_over(client, project, town):
    url = preview_of(client, project, TABLE)
    page = client.get(url).text
    assert "4 Zahlen können übernommen werden." in page
    assert "Tabelle eines statistischen Amtes" in page
    answer = client.post(url, {**opened(client, url), "take": "1"}, follow=True)
    assert "4 Zahlen übernommen, 0 berichtigt." in answer.text
    found = {one.level: one for one in Figure.objects.all()}
    assert found["own"].value == Decimal(24600)
    assert (found["county"].value, found["county"].mark) == (None, "x")
    assert found["land"].table_code == "12411-01-01-4"
    assert found["land"].retrieved_on == dt.date(2024, 11, 22)
    assert found["own"].source.startswith("Statistische Ämter")
    assert not InventoryDraft.objects.exists()


def test_faults_stand_by_row_and_hold_everything_back(client, project, town):
    url = preview_of(client, project, TABLE)
    sent = {**opened(client, url), "reihe_0": "", "reihe_1": "eigen", "take": "1"}
    sent["reihe_1"] = "own"
    page = client.post(url, sent, follow=True).text
    assert "Zeile 9: „abc“ ist keine Zahl und kein bekanntes Zeichen." in page
    assert not Figure.objects.exists()
    client.post(url, {**sent, "leave_out": "on"})
    assert Figure.objects.count() == 3


def test_trying_keeps_the_choices_and_writes_nothing(client, project, town):
    url = preview_of(client, project, SHEET)
    sent = {**opened(client, url), "reihe_1": "own", "try": "1"}
    page = client.post(url, {**sent, "day": "2026-01-01"}, follow=True).text
    assert "Wartende auf Kurse" in page
    assert 'value="2026-01-01"' in page
    assert "weniger als 5" in page
    assert not Figure.objects.exists()


def test_an_area_is_chosen_by_hand_where_nothing_fits(client, project):
    project.municipality.land = ""
    project.municipality.save()
    url = preview_of(client, project, "Gebiet;2023\nMusterau;500\nBeispielau;700\n")
    sent = {**opened(client, url), "gebiet_own": "1", "reihe_0": "residents"}
    client.post(url, {**sent, "take": "1"})
    assert Figure.objects.get().value == Decimal(700)
    url = preview_of(client, project, "Gebiet;2023\nMusterau;500\nBeispielau;700\n")
    sent = {**opened(client, url), "gebiet_own": "1", "gebiet_land": "1"}
    assert "Ein Gebiet ist zweimal gewählt." in client.post(url, sent).text


def test_the_same_value_is_left_alone_another_one_corrects(client, project, town):
    taken = stock_taking(project)
    day = {"reference_date": dt.date(2022, 12, 31)}
    same = figure(taken, "residents", 24600, **day)
    wrong = figure(taken, "residents", 1, level="land", **day)
    url = preview_of(client, project, TABLE)
    answer = client.post(url, {**opened(client, url), "take": "1"}, follow=True)
    assert "2 Zahlen übernommen, 1 berichtigt." in answer.text
    assert not Figure.objects.filter(replaces=same).exists()
    assert Figure.objects.get(replaces=wrong).value == Decimal(1628378)


def test_only_the_one_who_uploaded_sees_the_draft(
    client, sign_in, hanne, otto, project
):
    url = preview_of(client, project, TABLE)
    assert sign_in(hanne).get(url).status_code == 404
    assert sign_in(otto).get(url).status_code == 404
    later = dt.datetime.now(dt.UTC) + dt.timedelta(hours=2, minutes=1)
    with time_machine.travel(later):
        assert client.get(url).status_code == 409


def test_own_figures_count_people_unless_their_unit_says_otherwise(client, project):
    text = "Kennzahl;Wert;Einheit;Ebene;Stichtag\nFläche;3;qkm;Kommune;2024\n"
    url = preview_of(client, project, f"{text}Wartende;3;Personen;Kommune;2024\n")
    sent = {**opened(client, url), "reihe_0": "own", "reihe_1": "own", "take": "1"}
    client.post(url, sent)
    found = {one.name: one.counts_people for one in Figure.objects.all()}
    assert found == {"Fläche": False, "Wartende": True}


def test_a_draft_is_thrown_away(client, project):
    preview_of(client, project, TABLE)
    draft = InventoryDraft.objects.get()
    client.post(address("figure_import_discard", project, draft.public_id))
    assert not InventoryDraft.objects.exists()
