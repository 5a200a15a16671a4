"""The register: who sees what, filter, search, order, paging, constant cost."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.actors import OrganisationFactory, PersonFactory

URL = "/p/ebersfelde/akteure/"


@pytest.fixture
def register(project):
    office = OrganisationFactory(
        project=project, name="Ärztenetz", bloc="key_actors", phone="03999 12"
    )
    OrganisationFactory(project=project, name="Zirkusverein", category="Verein")
    PersonFactory(
        project=project,
        name="Rosa Köhler",
        organisation=office,
        function="Leitung",
        bloc="key_actors",
        email="rosa@example.org",
        is_key_actor=True,
        interest="Kürzere Wege",
    )
    return project


def names(response):
    return [row.name for row in response.context["page_obj"].object_list]


def test_the_coordinator_sees_everything_in_one_order(register, jana, sign_in):
    response = sign_in(jana).get(URL)
    assert names(response) == ["Ärztenetz", "Rosa Köhler", "Zirkusverein"]
    page = response.content.decode()
    assert "2 Einrichtungen und 1 Person, davon 1 Schlüsselakteur." in page
    assert "rosa@example.org" in page
    assert "„Kürzere Wege“" in page
    assert "/akteure/person/" in page


def test_the_moderator_sees_neither_contact_nor_links(register, moderator, sign_in):
    page = sign_in(moderator).get(URL).content.decode()
    assert "Rosa Köhler" in page
    assert "rosa@example.org" not in page
    assert "03999 12" not in page
    assert "/akteure/person/" not in page
    assert "liste/" not in page


def test_others_are_refused(register, ulf, otto, sign_in, client):
    assert sign_in(ulf).get(URL).status_code == 403
    assert sign_in(otto).get(URL).status_code == 404
    assert client.get(URL).status_code == 302


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?bereich=key_actors", ["Ärztenetz", "Rosa Köhler"]),
        ("?art=person", ["Rosa Köhler"]),
        ("?art=organisation", ["Ärztenetz", "Zirkusverein"]),
        ("?suche=ÄRZTE", ["Ärztenetz", "Rosa Köhler"]),
        ("?suche=koehler", ["Rosa Köhler"]),
        ("?suche=nichts", []),
        ("?sortieren=-name", ["Zirkusverein", "Rosa Köhler", "Ärztenetz"]),
        ("?sortieren=bereich", ["Ärztenetz", "Rosa Köhler", "Zirkusverein"]),
        (
            "?sortieren=quatsch&bereich=quatsch&seite=99",
            ["Ärztenetz", "Rosa Köhler", "Zirkusverein"],
        ),
    ],
)
def test_filter_search_and_order(register, jana, sign_in, query, expected):
    response = sign_in(jana).get(f"{URL}{query}")
    assert response.status_code == 200
    assert names(response) == expected


def test_an_empty_register_offers_a_start(project, jana, sign_in):
    page = sign_in(jana).get(URL).content.decode()
    assert "Wer soll den Prozess begleiten?" in page
    assert "Beispiele übernehmen" in page
    assert "Datei einlesen" in page


def test_names_are_escaped(project, jana, sign_in):
    OrganisationFactory(project=project, name="<script>alert(1)</script>")
    page = sign_in(jana).get(URL).content.decode()
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_missing_interest_is_named(project, jana, sign_in):
    OrganisationFactory(project=project)
    page = sign_in(jana).get(URL).content.decode()
    assert "Noch niemand ist als Schlüsselakteur gekennzeichnet." in page
    OrganisationFactory(project=project, is_key_actor=True)
    page = sign_in(jana).get(URL).content.decode()
    assert "Bei keinem Schlüsselakteur steht ein Interesse am Gelingen." in page


def test_fifty_a_page_and_the_same_cost_for_300(project, jana, sign_in):
    client = sign_in(jana)

    def cost():
        client.get(URL)
        with CaptureQueriesContext(connection) as found:
            client.get(URL)
        return len(found)

    OrganisationFactory(project=project)
    few = cost()
    OrganisationFactory.create_batch(100, project=project)
    PersonFactory.create_batch(199, project=project)
    assert cost() == few
    response = client.get(URL)
    assert len(names(response)) == 50
    assert response.context["page_obj"].paginator.num_pages == 6
