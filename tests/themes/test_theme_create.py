"""A field of the project's own."""

from auftakt.themes.models import Theme
from tests.themes.pages import ROOT

NEW = f"{ROOT}neu/"
VALUES = {"name": "Sport", "responsibility": "third", "flags": ["women"]}


def test_it_comes_after_the_twelve_and_is_rated_next(project, jana, sign_in):
    response = sign_in(jana).post(NEW, VALUES)
    theme = Theme.objects.get(key="own-1")
    assert response.url == f"{ROOT}{theme.public_id}/einschaetzen/"
    assert (theme.number, theme.responsibility, theme.flags) == (13, "third", ["women"])


def test_a_taken_or_missing_name_is_said_at_the_field(project, jana, sign_in):
    client = sign_in(jana)
    client.post(NEW, VALUES)
    page = client.post(NEW, {**VALUES, "name": "sport "}).content.decode()
    assert "gibt es schon" in page
    assert client.post(NEW, {**VALUES, "name": ""}).status_code == 200
    assert Theme.objects.count() == 13


def test_opening_the_page_creates_nothing(jana, gesa, sign_in):
    assert sign_in(jana).get(NEW).status_code == 200
    assert sign_in(gesa).get(NEW).status_code == 403
    assert not Theme.objects.exists()
