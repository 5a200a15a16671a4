"""The bare address."""

from django.test import Client
from django.urls import reverse


def test_it_leads_to_the_projects(jana, sign_in) -> None:
    response = sign_in(jana).get(reverse("projects:start"))
    assert (response.status_code, response.url) == (302, "/projekte/")


def test_strangers_sign_in_first(db) -> None:
    response = Client().get(reverse("projects:start"))
    assert response.url.startswith(reverse("account_login"))
