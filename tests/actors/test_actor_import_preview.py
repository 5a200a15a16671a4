"""The preview: faults by row and column, questions, counts; nothing is stored."""

import pytest
from django.urls import reverse

from auftakt.actors.models import ImportDraft, Organisation, Person
from auftakt.actors.preview import choices_from
from auftakt.kernel.models import AuditEntry
from tests.actors.posting import opened
from tests.factories.actors import (
    ImportDraftFactory,
    OrganisationFactory,
    PersonFactory,
)

HEADER = ["Bereich", "Einrichtung", "Name", "E-Mail", "Haltung der Einrichtung", "Ort"]
FIELDS = ["bloc", "organisation", "name", "email", "perspective", "district"]
MAPPING = {str(place): field for place, field in enumerate(FIELDS)}


@pytest.fixture
def client(jana, sign_in):
    return sign_in(jana)


@pytest.fixture
def base(project, jana):
    def drafted(*rows):
        numbered = [[number, list(cells)] for number, cells in enumerate(rows, start=2)]
        draft = ImportDraftFactory(
            project=project, by=jana, header=HEADER, rows=numbered, mapping=MAPPING
        )
        return f"/p/ebersfelde/akteure/einlesen/{draft.public_id}/"

    return drafted


def apply(client, base, **choices):
    fields = opened(client, f"{base}vorschau/")
    return client.post(f"{base}uebernehmen/", {**fields, **choices}, follow=True)


def registered():
    organisations = Organisation.objects.order_by("name")
    persons = Person.objects.order_by("name")
    return (
        [(one.name, one.bloc, one.district) for one in organisations],
        [(one.name, one.organisation and one.organisation.name) for one in persons],
    )


def test_a_good_list_is_shown_and_taken_over(base, client):
    address = base(
        ("Wohlfahrt", "Diakonie", "", "info@example.org", "unterstützend", "Altstadt"),
        ("Wohlfahrt", "Diakonie", "Köhler, Rosa", "rosa@example.org", "", ""),
        ("Bürger", "", "Mira Sudhoff", "", "", ""),
    )
    page = client.get(f"{address}vorschau/").content.decode()
    assert "Neu: 1 Einrichtung und 2 Personen. Aktualisiert: 0." in page
    assert registered() == ([], [])
    page = apply(client, address).content.decode()
    assert "Eingelesen: 1 Einrichtung und 2 Personen neu" in page
    assert registered() == (
        [("Diakonie", "key_actors", "Altstadt")],
        [("Mira Sudhoff", None), ("Rosa Köhler", "Diakonie")],
    )
    assert Organisation.objects.get().perspective == "supportive"
    assert not ImportDraft.objects.exists()
    actions = list(AuditEntry.objects.values_list("action", flat=True))
    assert actions == ["actor_import.choose", "actor_import.apply"]
    assert "Köhler" not in str(list(AuditEntry.objects.values()))


def test_one_fault_keeps_everything_out_until_the_row_is_left_out(base, client):
    address = base(
        ("Politik", "Rat", "", "", "", ""),
        ("Quatsch", "Verein", "", "kein@", "", ""),
    )
    page = client.get(f"{address}vorschau/").content.decode()
    assert "Eine Zeile hat noch Fehler." in page
    assert "„Quatsch“ ist hier unbekannt." in page
    assert "Spalte A „Bereich“:" in page
    assert "Spalte D „E-Mail“:" in page
    page = apply(client, address).content.decode()
    assert "Es wurde nichts gespeichert." in page
    assert registered() == ([], [])
    apply(client, address, **{"leave-3": "1"})
    assert registered() == ([("Rat", "politics", "")], [])


def test_duplicates_are_asked_about_and_the_answer_holds(base, client, project):
    office = OrganisationFactory(
        project=project, name="Diakonie e.V.", bloc="key_actors", district="Altstadt"
    )
    PersonFactory(project=project, name="Rosa Köhler", organisation=office)
    rows = (
        ("", "Diakonie", "", "neu@example.org", "", ""),
        ("", "Diakonie", "Rosa Köhler", "rosa@example.org", "", "Neustadt"),
    )
    address = base(*rows)
    page = client.get(f"{address}vorschau/").content.decode()
    assert "Schon im Verzeichnis: Diakonie e.V. (gleicher Name)" in page
    apply(client, address)
    office.refresh_from_db()
    assert (office.email, office.district, office.version) == (
        "neu@example.org",
        "Altstadt",
        2,
    )
    assert [person.email for person in Person.objects.all()] == ["rosa@example.org"]
    skipped = {"frage-2-organisation": "skip", "frage-3-person": "skip"}
    page = apply(client, base(*rows), **skipped).content.decode()
    assert "0 aktualisiert, 2 ausgelassen" in page
    created = {"frage-2-organisation": "create", "frage-3-person": "create"}
    apply(client, base(*rows), **created)
    assert (Organisation.objects.count(), Person.objects.count()) == (2, 2)


def test_unasked_answers_change_nothing(base, client):
    address = base(("Politik", "Rat", "", "", "", ""))
    apply(client, address, **{"frage-9-person": "delete", "leave-x": "1"})
    assert registered() == ([("Rat", "politics", "")], [])


def test_only_well_formed_answers_are_kept():
    posted = {
        "frage-9-person": "skip",
        "leave-3": "1",
        "frage-9-organisation": "delete",
        "frage-x-person": "skip",
        "leave-٣": "1",
        f"leave-{'9' * 5000}": "1",
        "csrfmiddlewaretoken": "x",
    }
    assert choices_from(posted) == {"9-person": "skip", "leave-3": "1"}


def test_a_failing_write_leaves_nothing_behind(base, client, monkeypatch):
    address = base(("Politik", "Rat", "Rolf Anders", "", "", ""))
    args = ["ebersfelde", ImportDraft.objects.get().public_id]

    def broken(**_):
        raise RuntimeError

    opened_fields = opened(client, f"{address}vorschau/")
    monkeypatch.setattr("auftakt.actors.actions.imports.audit.record", broken)
    with pytest.raises(RuntimeError):
        client.post(reverse("actors:actor_import_apply", args=args), opened_fields)
    assert registered() == ([], [])
    assert ImportDraft.objects.exists()


def test_giving_up_deletes_the_draft(base, client):
    base(("Politik", "Rat", "", "", "", ""))
    args = ["ebersfelde", ImportDraft.objects.get().public_id]
    discard = reverse("actors:actor_import_discard", args=args)
    assert client.get(discard).status_code == 405
    assert client.post(discard).status_code == 302
    assert not ImportDraft.objects.exists()


def test_markup_in_a_list_is_shown_as_text(base, client):
    address = base(("<b>x</b>", "<script>alert(1)</script>", "", "", "", ""))
    page = client.get(f"{address}vorschau/").content.decode()
    assert "<b>x</b>" not in page
    assert "<script>alert(1)" not in page


def test_5000_rows_are_shown_and_written_in_time(base, client):
    rows = (
        ("Politik", f"Verein {n % 900}", f"Kim Muster {n}", "", "", "")
        for n in range(5000)
    )
    address = base(*rows)
    page = client.get(f"{address}vorschau/").content.decode()
    assert "900 Einrichtungen und 5000 Personen" in page
    apply(client, address)
    assert (Organisation.objects.count(), Person.objects.count()) == (900, 5000)
