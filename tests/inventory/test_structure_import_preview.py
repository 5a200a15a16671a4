"""The preview: columns, faults by row, and all good rows at once."""

import datetime as dt

import pytest
from django.urls import reverse

from auftakt.inventory.models import InventoryDraft, Structure
from auftakt.inventory.queries.structures import member_names
from tests.factories.actors import OrganisationFactory
from tests.factories.inventory import InventoryDraftFactory, StructureFactory
from tests.inventory.pages import BODIES, ROOT, queries_of


@pytest.fixture
def draft(project, jana):
    return InventoryDraftFactory(
        project=project,
        by=jana,
        header=["Angebot", "Zweck", "Bemerkungen"],
        rows=[[2, ["Sprachcafé", "Üben", "x"]], [3, ["", "ohne Namen", ""]]],
        choices={"kind": "offer", "mapping": {"0": "name", "1": "purpose"}},
    )


def url_of(draft, name="structure_import_preview"):
    return reverse(f"inventory:{name}", args=["ebersfelde", draft.public_id])


def test_the_preview_shows_new_rows_and_faults(project, jana, sign_in, draft):
    page = sign_in(jana).get(url_of(draft)).content.decode()
    assert "Neu: 1. Schon auf der Liste: 0. Mit Fehlern: 1." in page
    assert "Zeile 3" in page
    assert "Es fehlt der Name." in page
    assert not Structure.objects.exists()


def test_faulty_rows_are_left_out_only_when_asked(project, jana, sign_in, draft):
    client, url = sign_in(jana), url_of(draft, "structure_import_apply")
    assert client.post(url).headers["Location"] == url_of(draft)
    assert not Structure.objects.exists()
    client.post(url, {"ohne_fehler": "1"})
    offer = Structure.objects.get()
    assert (offer.kind, offer.name, offer.purpose) == ("offer", "Sprachcafé", "Üben")
    assert not InventoryDraft.objects.exists()


def test_what_is_on_the_list_stays_as_it_is(project, jana, sign_in, draft):
    StructureFactory(project=project, kind="offer", name="SPRACHCAFE", purpose="Alt")
    client = sign_in(jana)
    client.post(url_of(draft, "structure_import_apply"), {"ohne_fehler": "1"})
    assert Structure.objects.get().purpose == "Alt"


def test_columns_can_be_chosen_anew(project, jana, sign_in, draft):
    client, url = sign_in(jana), url_of(draft)
    client.post(url, {"spalte_0": "name", "spalte_2": "note"})
    draft.refresh_from_db()
    assert draft.choices["mapping"] == {"0": "name", "2": "note"}
    twice = client.post(url, {"spalte_0": "name", "spalte_1": "name"})
    assert "zweimal gewählt" in twice.content.decode()
    none = client.post(url, {"spalte_0": "note"})
    assert "Spalte für den Namen" in none.content.decode()


def test_members_and_carriers_meet_the_register(project, jana, sign_in):
    caritas = OrganisationFactory(project=project, name="Caritas e. V.")
    client = sign_in(jana)
    text = "Runde;Träger;Mitglieder\nBeirat;Caritas;Caritas, Schulleitung"
    preview = client.post(f"{BODIES}uebernehmen/", {"text": text})
    client.post(f"{preview.headers['Location']}speichern/")
    body = Structure.objects.get()
    assert (body.kind, body.carrier) == ("body", caritas)
    assert member_names(body) == ["Caritas e. V.", "Schulleitung"]


def test_a_draft_is_its_readers_own_and_expires(project, jana, hanne, sign_in, draft):
    assert sign_in(hanne).get(url_of(draft)).status_code == 404
    draft.expires_at = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    draft.save()
    assert sign_in(jana).get(url_of(draft)).status_code == 409


def test_a_second_press_takes_nothing_over(project, jana, sign_in, draft):
    client, url = sign_in(jana), url_of(draft, "structure_import_apply")
    client.post(url, {"ohne_fehler": "1"})
    assert client.post(url, {"ohne_fehler": "1"}).status_code == 404
    assert Structure.objects.count() == 1


def test_structure_import_discard_leaves_nothing(project, jana, sign_in, draft):
    url = url_of(draft, "structure_import_discard")
    answer = sign_in(jana).post(url)
    assert answer.headers["Location"] == f"{ROOT}liste/angebote/uebernehmen/"
    assert not InventoryDraft.objects.exists()


def test_many_rows_cost_as_many_queries_as_one(project, jana, sign_in, draft):
    client = sign_in(jana)
    client.get(url_of(draft))
    one = queries_of(client, url_of(draft))
    draft.rows = [[n, [f"Angebot {n}", "", ""]] for n in range(2, 200)]
    draft.save()
    assert queries_of(client, url_of(draft)) == one
