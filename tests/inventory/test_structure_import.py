"""Pasted cells and files become a draft, or a clear refusal; nothing else."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from auftakt.inventory.models import InventoryDraft, Structure
from tests.actors.workbooks import csv_bytes, workbook
from tests.factories.inventory import InventoryDraftFactory
from tests.inventory.pages import OFFERS, ROOT

URL = f"{OFFERS}uebernehmen/"
TABLE = [["Angebot", "Zweck", "Zielgruppe"], ["Sprachcafé", "Üben", "Frauen"]]


def test_only_those_who_keep_the_inventory_may_take_lists_over(
    project, moderator, ulf, otto, sign_in
):
    for account, status in ((moderator, 200), (ulf, 403), (otto, 404)):
        assert sign_in(account).get(URL).status_code == status


@pytest.mark.parametrize(
    "content",
    [workbook(TABLE), csv_bytes(TABLE, ";", "cp1252"), csv_bytes(TABLE, ",", "utf-8")],
    ids=["xlsx", "cp1252", "comma"],
)
def test_a_file_becomes_a_draft(project, jana, sign_in, content):
    sent = {"datei": SimpleUploadedFile("liste.xlsx", content), "text": ""}
    answer = sign_in(jana).post(URL, sent)
    draft = InventoryDraft.objects.get()
    assert answer.headers["Location"] == f"{ROOT}uebernehmen/{draft.public_id}/"
    assert (draft.header, draft.rows) == (TABLE[0], [[2, TABLE[1]]])
    assert draft.choices["mapping"] == {
        "0": "name", "1": "purpose", "2": "target_groups",
    }  # fmt: skip
    assert not Structure.objects.exists()


def test_pasted_cells_become_a_draft_and_the_last_one_goes(project, jana, sign_in):
    client = sign_in(jana)
    for text in ("Erster", "Sprachcafé\tÜben\tCaritas"):
        assert client.post(URL, {"text": text}).status_code == 302
    draft = InventoryDraft.objects.get()
    assert draft.rows == [[1, ["Sprachcafé", "Üben", "Caritas"]]]


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"text": " "}, "Fügen Sie Zellen ein"),
        ({"text": "Name;Religion\nA;B"}, "Religion und Weltanschauung"),
        ({"text": "x\n" * 1001}, "Die Liste ist zu lang. Erlaubt sind 1000 Zeilen."),
        ({"datei": b"%PDF-1.7"}, "Das ist keine Tabelle."),
        ({"datei": b"PK\x03\x04kaputt"}, "Die Datei ist beschädigt."),
    ],
)
def test_what_is_refused_says_why(project, jana, sign_in, sent, words):
    if "datei" in sent:
        sent = {"datei": SimpleUploadedFile("liste.csv", sent["datei"])}
    answer = sign_in(jana).post(URL, sent)
    assert words in answer.content.decode()
    assert not InventoryDraft.objects.exists()


def test_expired_drafts_go_with_the_next_list(project, jana, hanne, sign_in):
    InventoryDraftFactory(
        project=project, by=hanne, expires_at=dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    )
    sign_in(jana).post(URL, {"text": "A"})
    assert InventoryDraft.objects.get().by == jana
