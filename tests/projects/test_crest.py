"""The coat of arms as a picture."""

import pytest
from django.urls import reverse
from tests.factories.pictures import picture

from auftakt.projects.models import Municipality


@pytest.fixture
def url(project) -> str:
    Municipality.objects.update(crest=picture())
    return reverse("projects:crest", args=[project.slug])


def test_members_see_it_and_keep_it_for_a_year(url, gesa, sign_in) -> None:
    response = sign_in(gesa).get(url, {"v": "1"})
    assert (response["Content-Type"], response.content) == ("image/png", picture())
    assert response["Cache-Control"] == "private, max-age=31536000, immutable"


def test_without_the_right_version_it_is_asked_again(url, gesa, sign_in) -> None:
    first = sign_in(gesa).get(url, {"v": "0"})
    assert first["Cache-Control"] == "private, no-cache"
    second = sign_in(gesa).get(url, headers={"If-None-Match": first["ETag"]})
    assert (second.status_code, second.content) == (304, b"")


def test_a_kommune_without_one_has_none(project, gesa, sign_in) -> None:
    url = reverse("projects:crest", args=[project.slug])
    assert sign_in(gesa).get(url).status_code == 404


def test_other_projects_do_not_exist(url, otto, sign_in) -> None:
    assert sign_in(otto).get(url).status_code == 404
