"""Suggestions while typing."""

from django.test import Client
from django.urls import reverse
from tests.factories.projects import DirectoryEntryFactory

URL = reverse("projects:municipality_suggest")


def test_it_names_what_tells_namesakes_apart(jana, sign_in) -> None:
    DirectoryEntryFactory(name="Rostock", kind="county_free", county="")
    DirectoryEntryFactory(name="Rostocker Heide", kind="association")
    page = sign_in(jana).get(URL, {"name": "rost"}).content.decode()
    assert "2 Vorschläge" in page
    assert "Kreisfreie Stadt · Mecklenburg-Vorpommern" in " ".join(page.split())


def test_nothing_found_is_said(jana, sign_in) -> None:
    page = sign_in(jana).get(URL, {"name": "<b>xyz"}).content.decode()
    assert "Kein Eintrag" in page
    assert "<b>xyz" not in page


def test_one_letter_is_no_search(jana, sign_in) -> None:
    DirectoryEntryFactory(name="Rostock")
    assert sign_in(jana).get(URL, {"name": "r"}).content.strip() == b""


def test_strangers_sign_in_first(db) -> None:
    assert Client().get(URL, {"name": "rost"}).status_code == 302
