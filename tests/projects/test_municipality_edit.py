"""What a Kommune says about itself."""

import pytest
from django.urls import reverse

from auftakt.projects.models import Municipality


@pytest.fixture
def url(project) -> str:
    return reverse("projects:municipality_edit", args=[project.slug])


DATA = {
    "version": "1",
    "name": "Ebersfelde",
    "kind": "county_member",
    "land": "Mecklenburg-Vorpommern",
    "county": "Kreis Ebertal",
    "population": "24600",
    "population_date": "2025-12-31",
    "accent": "#7B2D52",
}
OPENED = {f"initial-{name}": value for name, value in DATA.items()}


def test_it_saves_what_was_changed(url, project, jana, sign_in) -> None:
    changed = {"name": "Stadt Ebersfelde", "population": "25000", "ags": "13071156"}
    assert sign_in(jana).post(url, OPENED | DATA | changed).url == url
    town = Municipality.objects.get(pk=project.municipality_id)
    assert (town.name, town.population, town.ags, town.version) == (
        "Stadt Ebersfelde",
        25_000,
        "13071156",
        2,
    )


def test_a_colour_too_light_for_text_is_darkened_and_said(url, jana, sign_in) -> None:
    client = sign_in(jana)
    response = client.post(url, OPENED | DATA | {"accent": "#ffff00"}, follow=True)
    assert Municipality.objects.get(name="Ebersfelde").accent == "#6F6F00"
    page = response.content.decode()
    assert "Die Farbe war zu hell. Gespeichert ist #6F6F00." in page


def test_bad_input_is_named_and_the_head_stays(url, jana, sign_in) -> None:
    data = OPENED | DATA | {"name": "", "accent": "red", "ags": "1"}
    response = sign_in(jana).post(url, data)
    assert sorted(response.context["form"].errors) == ["accent", "ags", "name"]
    assert "<h1>Ebersfelde</h1>" in response.content.decode()


def test_two_people_at_the_same_field_see_both(url, jana, sign_in, project) -> None:
    town = project.municipality
    Municipality.objects.filter(pk=town.pk).update(county="Kreis Nord", version=2)
    response = sign_in(jana).post(url, OPENED | DATA | {"county": "Kreis Süd"})
    assert response.status_code == 409
    page = response.content.decode()
    assert "Kreis Nord" in page
    assert "Kreis Süd" in page


@pytest.mark.parametrize("who", ["hanne", "ulf", "gesa", "moderator"])
def test_others_get_a_reason(url, who, request, sign_in) -> None:
    assert sign_in(request.getfixturevalue(who)).get(url).status_code == 403


def test_other_projects_do_not_exist(url, otto, sign_in) -> None:
    assert sign_in(otto).post(url, DATA).status_code == 404
