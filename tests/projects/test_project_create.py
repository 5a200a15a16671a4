"""A project begins."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories.accounts import AccountFactory
from tests.factories.projects import DirectoryEntryFactory

from auftakt.projects.models import Project

URL = reverse("projects:project_create")
DATA = {
    "name": "Waren (Müritz)",
    "kind": "county_member",
    "land": "Mecklenburg-Vorpommern",
    "county": "Mecklenburgische Seenplatte",
    "population": "21267",
    "population_date": "2022-12-31",
    "ags": "13071156",
    "ars": "130710156156",
    "project_name": "Ankommen in Waren",
    "start_date": "2027-04-01",
}


@pytest.fixture
def client(db, sign_in) -> Client:
    return sign_in(AccountFactory(name="Jana Lindner"))


def test_one_form_makes_kommune_project_and_coordinator(client) -> None:
    response = client.post(URL, DATA)
    project = Project.objects.get()
    assert response.url == reverse("projects:brief_edit", args=[project.slug])
    town = project.municipality
    assert (project.name, project.start_date) == (
        "Ankommen in Waren",
        dt.date(2027, 4, 1),
    )
    assert (town.name, town.ags, town.ars, town.population) == (
        "Waren (Müritz)",
        "13071156",
        "130710156156",
        21_267,
    )
    assert project.memberships.get().account.name == "Jana Lindner"


def test_everything_but_four_facts_may_stay_empty(client) -> None:
    wanted = ("name", "kind", "land", "project_name")
    client.post(URL, {name: DATA[name] for name in wanted})
    assert Project.objects.get().municipality.population is None


@pytest.mark.parametrize(
    ("changed", "field", "message"),
    [
        ({"name": ""}, "name", "Feld"),
        ({"kind": "village"}, "kind", "village"),
        ({"population_date": ""}, "population_date", "Von welchem Tag ist die Zahl?"),
        ({"population": "-1"}, "population", "0"),
        ({"ags": "1307115"}, "ags", "8 Ziffern"),
        ({"ars": "130710156157"}, "ars", "gehören nicht zusammen"),
        ({"ars": "13071"}, "ars", "12 Ziffern"),
        ({"kind": "county_free"}, "ags", "endet auf 000"),
        ({"start_date": "1. April"}, "start_date", "Tragen Sie einen Tag ein"),
    ],
)
def test_bad_input_is_named_and_kept(client, changed, field, message) -> None:
    response = client.post(URL, DATA | changed)
    assert response.status_code == 200
    [error] = response.context["form"].errors[field]
    assert message in error
    assert "Ankommen in Waren" in response.content.decode()
    assert not Project.objects.exists()


def test_only_a_town_within_a_county_is_a_large_county_town(client) -> None:
    client.post(URL, DATA | {"kind": "association", "is_large_county_town": "on"})
    assert not Project.objects.get().municipality.is_large_county_town


def test_with_the_directory_the_name_asks_for_suggestions(client) -> None:
    suggest = reverse("projects:municipality_suggest")
    assert suggest not in client.get(URL).content.decode()
    DirectoryEntryFactory()
    assert f'hx-get="{suggest}"' in client.get(URL).content.decode()


def test_strangers_sign_in_first(db) -> None:
    assert Client().post(URL, DATA).url.startswith(reverse("account_login"))
    assert not Project.objects.exists()
