"""A project ends."""

import pytest
from django.urls import reverse

from auftakt.projects.models import Project


@pytest.fixture
def url(project) -> str:
    return reverse("projects:project_delete", args=[project.slug])


def test_the_name_typed_once_more_deletes_it(url, jana, sign_in) -> None:
    client = sign_in(jana)
    response = client.post(url, {"name": "Ankommen in Ebersfelde"})
    assert response.url == reverse("projects:project_list")
    assert not Project.objects.exists()
    assert client.get(url).status_code == 404


@pytest.mark.parametrize("typed", ["", "ebersfelde", "Fremdes Projekt"])
def test_another_name_deletes_nothing(url, jana, sign_in, typed: str) -> None:
    response = sign_in(jana).post(url, {"name": typed})
    assert list(response.context["form"].errors) == ["name"]
    assert Project.objects.count() == 1


@pytest.mark.parametrize("who", ["hanne", "moderator", "ulf", "gesa"])
def test_only_coordinators_may(url, who, request, sign_in) -> None:
    client = sign_in(request.getfixturevalue(who))
    assert client.get(url).status_code == 403
    assert client.post(url, {"name": "Ankommen in Ebersfelde"}).status_code == 403
    assert Project.objects.exists()


def test_other_projects_do_not_exist(url, otto, sign_in) -> None:
    response = sign_in(otto).post(url, {"name": "Ankommen in Ebersfelde"})
    assert response.status_code == 404
