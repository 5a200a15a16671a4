"""The town's colour as a style sheet."""

import pytest
from django.urls import reverse

from auftakt.projects.models import Municipality


@pytest.fixture
def url(project) -> str:
    return reverse("projects:town_css", args=[project.slug])


def test_it_sets_four_tokens_for_light_and_dark(url, gesa, sign_in) -> None:
    Municipality.objects.update(accent="#0B5A8F")
    response = sign_in(gesa).get(url, {"v": "1"})
    assert response["Content-Type"] == "text/css; charset=utf-8"
    assert "immutable" in response["Cache-Control"]
    sheet = response.content.decode()
    assert "--town: light-dark(#0B5A8F, #" in sheet
    for token in ("--town-tint", "--town-mid", "--on-town"):
        assert f"    {token}: light-dark(#" in sheet


def test_the_usual_colour_keeps_its_hand_set_tokens(url, gesa, sign_in) -> None:
    assert sign_in(gesa).get(url).content == b""


def test_an_unchanged_sheet_is_not_sent_again(url, gesa, sign_in) -> None:
    etag = sign_in(gesa).get(url)["ETag"]
    again = sign_in(gesa).get(url, headers={"If-None-Match": etag})
    assert again.status_code == 304


def test_other_projects_do_not_exist(url, otto, sign_in) -> None:
    assert sign_in(otto).get(url).status_code == 404
