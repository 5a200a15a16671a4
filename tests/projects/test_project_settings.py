"""What is rarely changed."""

import pytest
from django.urls import reverse


@pytest.fixture
def url(project) -> str:
    return reverse("projects:project_settings", args=[project.slug])


def links(response) -> list[str]:
    return [str(link.title) for link in response.context["links"]]


def test_a_coordinator_finds_everything(url, jana, sign_in) -> None:
    assert links(sign_in(jana).get(url)) == [
        "Wer arbeitet mit?",
        "Kommune",
        "Steckbrief",
        "Wer treibt das Projekt?",
        "Wer hat was geändert?",
        "Projekt herunterladen",
        "Projekt löschen",
    ]


def test_others_find_what_they_may_open(url, hanne, ulf, sign_in) -> None:
    assert links(sign_in(hanne).get(url)) == [
        "Wer arbeitet mit?",
        "Steckbrief",
        "Wer treibt das Projekt?",
    ]
    assert links(sign_in(ulf).get(url)) == ["Wer arbeitet mit?"]


def test_guests_and_strangers_do_not(url, gesa, otto, sign_in) -> None:
    assert sign_in(gesa).get(url).status_code == 403
    assert sign_in(otto).get(url).status_code == 404
