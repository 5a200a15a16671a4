"""Uploading a list: what is refused, and that nothing of it stays."""

import datetime as dt

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile

from auftakt.actors.models import ImportDraft, Organisation, Person
from auftakt.kernel.models import AuditEntry
from tests.actors.workbooks import CANARY, HEADER, ROW, csv_bytes, sheet, workbook
from tests.factories.actors import ImportDraftFactory

URL = "/p/ebersfelde/akteure/einlesen/"


def upload(client, content, name="akteure.xlsx"):
    return client.post(URL, {"datei": SimpleUploadedFile(name, content)})


@pytest.fixture
def client_of_jana(jana, sign_in):
    return sign_in(jana)


def errors(response):
    return response.context["form"].errors["datei"]


def test_only_the_coordinator_may_read_lists_in(
    project, jana, hanne, ulf, otto, sign_in
):
    assert sign_in(jana).get(URL).status_code == 200
    assert sign_in(hanne).get(URL).status_code == 403
    assert sign_in(ulf).get(URL).status_code == 403
    assert sign_in(otto).get(URL).status_code == 404


@pytest.mark.parametrize(
    "content",
    [workbook([HEADER, ROW]), csv_bytes([HEADER, ROW], ";", "cp1252")],
    ids=["xlsx", "cp1252"],
)
def test_a_good_list_becomes_a_draft_and_nothing_else(project, jana, sign_in, content):
    response = upload(sign_in(jana), content)
    draft = ImportDraft.objects.get()
    assert response.headers["Location"] == f"{URL}{draft.public_id}/spalten/"
    assert (draft.project, draft.by, draft.header, draft.rows) == (
        project,
        jana,
        list(HEADER),
        [[2, list(ROW)]],
    )
    assert not Organisation.objects.exists()
    assert not Person.objects.exists()


def test_a_second_upload_replaces_the_first(project, jana, sign_in):
    client = sign_in(jana)
    upload(client, workbook([HEADER, ROW]))
    upload(client, workbook([HEADER, ROW, ROW]))
    assert [len(draft.rows) for draft in ImportDraft.objects.all()] == [2]


@pytest.mark.parametrize(
    ("column", "words"),
    [
        ("Aufenthaltsstatus", "Angaben zum Aufenthalt gehören nicht"),
        ("Nationality", "Herkunft und Staatsangehörigkeit werden nicht"),
        ("Konfession", "Religion und Weltanschauung werden nicht"),
        ("Gegner/Befürworter", "Sichtweisen gehören zu Plätzen und Einrichtungen"),
    ],
)
def test_a_forbidden_column_is_refused_by_name_and_leaves_no_trace(
    client_of_jana, column, words, caplog, capfd
):
    content = workbook([[*HEADER, column], [*ROW, CANARY]])
    response = upload(client_of_jana, content)
    assert errors(response) == [
        "Die Liste wurde nicht gelesen. Nichts davon ist gespeichert."
    ]
    named, mend = response.context["details"]
    assert named.startswith(f"Spalte H „{column}“: {words}")
    assert mend == "Löschen Sie diese Spalten in Ihrer Datei und laden Sie sie neu."
    assert not ImportDraft.objects.exists()
    assert not AuditEntry.objects.exists()
    page = response.content.decode()
    out, err = capfd.readouterr()
    for place in (page, caplog.text, out, err):
        assert CANARY not in place
        assert ROW[2] not in place


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.4", "Das ist keine Tabelle."),
        (b"", "leer"),
        (b"Organisation;Ort\n", "keine Zeilen unter einer Kopfzeile"),
        (b"Organisation;Ort\n" + b"A;B\n" * 5001, "Erlaubt sind 5000 Zeilen."),
        (sheet("<row><c>"), "beschädigt"),
        (b"x" * (10 * 1024 * 1024 + 1), "Erlaubt sind 10 MB."),
    ],
    ids=["pdf", "empty", "header only", "too long", "broken", "too big"],
)
def test_other_files_are_refused_with_a_way_out(project, jana, sign_in, content, words):
    response = upload(sign_in(jana), content)
    assert response.status_code == 200
    assert words in " ".join(errors(response))
    assert not ImportDraft.objects.exists()


def test_expired_drafts_go_with_the_next_upload(project, jana, sign_in):
    ImportDraftFactory(expires_at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    kept = ImportDraftFactory()
    upload(sign_in(jana), workbook([HEADER, ROW]))
    drafts = set(ImportDraft.objects.values_list("by_id", flat=True))
    assert drafts == {kept.by_id, jana.pk}


def test_a_draft_lives_two_hours(project, jana, sign_in):
    client = sign_in(jana)
    response = upload(client, workbook([HEADER, ROW]))
    address = response.headers["Location"]
    assert client.get(address).status_code == 200
    later = dt.datetime.now(dt.UTC) + dt.timedelta(hours=2, minutes=1)
    with time_machine.travel(later):
        response = client.get(address)
    assert response.status_code == 409
    assert "abgelaufen" in response.content.decode()
