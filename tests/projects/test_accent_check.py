"""The colour is judged while it is chosen."""

import pytest
from django.urls import reverse


@pytest.fixture
def url(project) -> str:
    return reverse("projects:accent_check", args=[project.slug])


def test_a_colour_that_holds_is_said_to_hold(url, jana, sign_in) -> None:
    page = sign_in(jana).get(url, {"accent": "#0B5A8F"}).content.decode()
    assert "trägt Schrift" in page
    assert 'fill="#0B5A8F"' in page


def test_a_light_colour_shows_what_would_be_stored(url, jana, sign_in) -> None:
    page = sign_in(jana).get(url, {"accent": "#ffff00"}).content.decode()
    assert "Gespeichert wird #6F6F00." in page


@pytest.mark.parametrize("wished", ["", "red", '#"><b>', "#12345"])
def test_no_colour_shows_the_stored_one(url, jana, sign_in, wished: str) -> None:
    page = sign_in(jana).get(url, {"accent": wished}).content.decode()
    assert 'fill="#7B2D52"' in page
    assert "<b>" not in page


def test_only_who_may_change_it(url, ulf, otto, sign_in) -> None:
    query = {"accent": "#0B5A8F"}
    assert sign_in(ulf).get(url, query).status_code == 403
    assert sign_in(otto).get(url, query).status_code == 404
