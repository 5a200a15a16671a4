"""Row by row: Enter saves and opens the next row, with and without scripts."""

from auftakt.inventory.models import Structure
from tests.factories.inventory import StructureFactory
from tests.inventory.pages import OFFERS, queries_of

QUICK = f"{OFFERS}zeilen/"
ROW = {"name": "Sprachcafé", "purpose": "Üben", "field": "language"}


def test_a_row_is_saved_and_the_next_one_opened(project, jana, sign_in):
    client = sign_in(jana)
    answer = client.post(QUICK, ROW)
    assert answer.headers["Location"] == QUICK
    page = client.get(QUICK).content.decode()
    assert "„Sprachcafé“ ist eingetragen." in page
    assert "autofocus" in page
    offer = Structure.objects.get()
    assert (offer.kind, offer.fields, offer.target_groups) == (
        "offer",
        ["language"],
        [],
    )


def test_htmx_gets_the_fragment_alone(project, jana, sign_in):
    answer = sign_in(jana).post(QUICK, ROW, headers={"HX-Request": "true"})
    text = answer.content.decode()
    assert "<html" not in text
    assert "„Sprachcafé“ ist eingetragen." in text
    assert 'value="Üben"' not in text


def test_an_error_keeps_the_row(project, jana, sign_in):
    StructureFactory(project=project, kind="offer", name="Sprachcafé")
    for headers in ({}, {"HX-Request": "true"}):
        answer = sign_in(jana).post(QUICK, ROW, headers=headers)
        assert answer.status_code == 200
        assert 'value="Üben"' in answer.content.decode()
    assert Structure.objects.count() == 1


def test_readers_are_refused(project, ulf, otto, sign_in):
    assert sign_in(ulf).get(QUICK).status_code == 403
    assert sign_in(otto).get(QUICK).status_code == 404


def test_three_rows_cost_as_many_queries_as_one(project, jana, sign_in):
    client = sign_in(jana)
    StructureFactory(project=project, kind="offer")
    client.get(QUICK)
    one = queries_of(client, QUICK)
    StructureFactory.create_batch(2, project=project, kind="offer")
    assert queries_of(client, QUICK) == one
