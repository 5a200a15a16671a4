"""A suggestion fills the form."""

from django.test import Client
from django.urls import reverse
from tests.factories.projects import DirectoryEntryFactory

URL = reverse("projects:municipality_fill")


def test_it_fills_kind_county_and_residents(jana, sign_in) -> None:
    DirectoryEntryFactory(
        ars="130710156156", name="Waren (Müritz), Stadt", population=21_267
    )
    response = sign_in(jana).get(URL, {"ars": "130710156156"})
    form = response.context["form"]
    assert {name: form[name].value() for name in ("name", "kind", "county")} == {
        "name": "Waren (Müritz)",
        "kind": "county_member",
        "county": "Kreis Ebertal",
    }
    page = response.content.decode()
    assert 'value="21267"' in page
    assert 'value="2022-12-31"' in page
    assert "Stand 30.11.2023" in page


def test_an_unknown_key_leaves_the_fields_empty(jana, sign_in) -> None:
    for query in ({"ars": "1"}, {}):
        response = sign_in(jana).get(URL, query)
        assert response.status_code == 200
        assert response.context["form"]["name"].value() is None


def test_strangers_sign_in_first(db) -> None:
    assert Client().get(URL).status_code == 302
