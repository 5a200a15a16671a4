"""The decorators above every page, on pages of their own."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse
from django.test import override_settings
from django.urls import include, path

from auftakt.accounts.page import WRITE, account_page, page
from auftakt.accounts.permissions import Permission
from auftakt.config.urls import handler403, handler404  # noqa: F401 - Django looks here
from auftakt.kernel.access import access_of
from auftakt.kernel.errors import DomainError, StaleVersionError


@page(Permission.SEAT_EDIT)
def editing(request, project):
    return HttpResponse(project.name)


@page(Permission.SEAT_EDIT, methods=WRITE)
def button(request, project):
    raise DomainError("Das ist nicht dran.")


@account_page(administrator=True)
def for_administrators(request):
    return HttpResponse("ok")


@account_page()
def for_everybody(request):
    return HttpResponse("ok")


urlpatterns = [
    path("p/<slug:project_slug>/pruefung/", editing),
    path("p/<slug:project_slug>/knopf/", button),
    path("amt/", for_administrators),
    path("alle/", for_everybody),
    path("", include("auftakt.config.urls")),
]
OWN, BUTTON = "/p/ebersfelde/pruefung/", "/p/ebersfelde/knopf/"

pytestmark = pytest.mark.urls(__name__)


def test_the_right_opens_the_page(sign_in, jana):
    response = sign_in(jana).get(OWN)
    assert response.content.decode() == "Ankommen in Ebersfelde"


def test_a_foreign_project_does_not_exist(sign_in, otto, project):
    client = sign_in(otto)
    assert client.get(OWN).status_code == 404
    assert client.put(OWN).status_code == 404
    assert client.get("/p/gibt-es-nicht/pruefung/").status_code == 404


def test_a_missing_right_is_named(sign_in, ulf):
    response = sign_in(ulf).get(OWN)
    assert response.status_code == 403
    assert "Plätze besetzen und ändern" in response.content.decode()


def test_other_verbs_are_refused(sign_in, jana):
    client = sign_in(jana)
    for verb in ("put", "patch", "delete", "options"):
        response = getattr(client, verb)(OWN)
        assert response.status_code == 405
        assert response.headers["Allow"] == "GET, HEAD, POST"
    assert client.get(BUTTON).status_code == 405


def test_a_refusal_of_a_rule_is_a_page(sign_in, jana):
    response = sign_in(jana).post(BUTTON)
    assert response.status_code == 409
    assert "Das ist nicht dran." in response.content.decode()


def test_a_lost_race_is_tried_again_on_the_new_state(rf):
    from auftakt.accounts.page import answer

    outcomes = iter([StaleVersionError(), StaleVersionError(), HttpResponse("saved")])

    def view():
        outcome = next(outcomes)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    request = rf.post("/")
    request.user = AnonymousUser()
    assert answer(request, view).content == b"saved"


def test_without_sign_in_the_way_leads_there_and_back(client, project):
    response = client.get(f"{OWN}?seite=2")
    assert response.status_code == 302
    path = "/konto/anmelden/?next=/p/ebersfelde/pruefung/%3Fseite%3D2"
    assert response.headers["Location"] == path


def test_htmx_without_sign_in_moves_the_whole_page(client, project):
    headers = {
        "HX-Request": "true",
        "HX-Current-URL": "http://testserver/p/ebersfelde/",
    }
    response = client.get(OWN, headers=headers)
    assert response.status_code == 401
    target = "/konto/anmelden/?next=%2Fp%2Febersfelde%2F"
    assert response.headers["HX-Redirect"] == target


def test_htmx_cannot_be_used_to_lead_elsewhere(client, project):
    headers = {"HX-Request": "true", "HX-Current-URL": "https://evil.example/a"}
    response = client.get(OWN, headers=headers)
    assert response.headers["HX-Redirect"] == "/konto/anmelden/?next=%2Fa"


def test_administrators_only(sign_in, jana, chief):
    assert sign_in(jana).get("/amt/").status_code == 403
    assert sign_in(chief).get("/amt/").status_code == 200
    assert sign_in(jana).get("/alle/").status_code == 200
    assert sign_in(chief).delete("/amt/").status_code == 405


def test_an_administrator_reads_no_project_without_membership(sign_in, chief, project):
    assert sign_in(chief).get(OWN).status_code == 404


def test_a_role_taken_away_counts_at_once(sign_in, hanne):
    client = sign_in(hanne)
    assert client.get(OWN).status_code == 200
    hanne.memberships.update(role="member")
    assert client.get(OWN).status_code == 403
    hanne.memberships.all().delete()
    assert client.get(OWN).status_code == 404


@override_settings(DEBUG=True)
def test_an_unmarked_view_is_closed_by_default(client, project):
    """Django's own middleware asks for sign-in wherever nothing says otherwise."""
    from auftakt.kernel.views import healthz

    assert access_of(healthz).kind == "open"
    assert client.get("/alle/").status_code == 302
