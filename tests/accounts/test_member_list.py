import pytest
from tests.factories.accounts import InvitationFactory, MembershipFactory

from auftakt.accounts.models import Invitation, Membership
from auftakt.accounts.permissions import Role
from auftakt.kernel import clock

URL = "/p/ebersfelde/verwaltung/personen/"


def page_of(client):
    response = client.get(URL)
    assert response.status_code == 200
    return response.content.decode()


def test_the_coordinator_sees_everybody_and_the_open_invitations(
    sign_in, project, jana, ulf
):
    InvitationFactory(project=project, name="Nora Neu")
    page = page_of(sign_in(jana))
    for text in ("Ulf Merkens", "ulf@example.org", "Nora Neu", "Rolle ändern"):
        assert text in page


def test_a_member_sees_names_but_neither_addresses_nor_buttons(
    sign_in, project, jana, ulf
):
    InvitationFactory(project=project, name="Nora Neu")
    page = page_of(sign_in(ulf))
    assert "Jana Lindner" in page
    for hidden in ("jana@example.org", "Nora Neu", "Rolle ändern", "entfernen"):
        assert hidden not in page


def test_a_guest_does_not_see_who_works_here(sign_in, gesa):
    assert sign_in(gesa).get(URL).status_code == 403


def test_the_list_asks_equally_often_for_1_3_and_300(
    sign_in, project, jana, django_assert_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client = sign_in(jana)
    page_of(client)
    counts = []
    for number in (1, 2, 297):
        MembershipFactory.create_batch(number, project=project, role=Role.MEMBER)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            page_of(client)
        counts.append(len(queries))
    assert len(set(counts)) == 1


def test_removing_somebody(sign_in, jana, ulf):
    """The button `accounts:member_remove`."""
    membership = Membership.objects.get(account=ulf)
    response = sign_in(jana).post(f"{URL}{membership.public_id}/entfernen/")
    assert (response.status_code, response.headers["Location"]) == (302, URL)
    assert not Membership.objects.filter(account=ulf).exists()


def test_the_last_coordinator_cannot_be_removed(sign_in, jana):
    membership = Membership.objects.get(account=jana)
    response = sign_in(jana).post(
        f"{URL}{membership.public_id}/entfernen/",
        headers={"Referer": f"http://testserver{URL}"},
    )
    assert response.status_code == 409
    page = response.content.decode()
    assert "Ein Projekt braucht mindestens eine Koordination." in page
    assert f'href="http://testserver{URL}"' in page
    assert Membership.objects.filter(account=jana).exists()


def test_leaving(sign_in, jana, ulf):
    """The button `accounts:project_leave`."""
    assert sign_in(ulf).post(f"{URL}verlassen/").status_code == 302
    assert not Membership.objects.filter(account=ulf).exists()
    assert sign_in(jana).post(f"{URL}verlassen/").status_code == 409
    assert sign_in(ulf).post(f"{URL}verlassen/").status_code == 404


def test_revoking_an_invitation(sign_in, project, jana):
    """The button `accounts:invitation_revoke`."""
    invitation = InvitationFactory(project=project)
    address = f"{URL}einladungen/{invitation.public_id}/zurueckziehen/"
    assert sign_in(jana).post(address).status_code == 302
    assert Invitation.objects.get().revoked_at is not None
    assert sign_in(jana).post(address).status_code == 404


@pytest.mark.parametrize("button", ["zurueckziehen", "noch-einmal"])
def test_a_foreign_invitation_cannot_be_reached(sign_in, jana, other_project, button):
    foreign = InvitationFactory(project=other_project)
    address = f"{URL}einladungen/{foreign.public_id}/{button}/"
    assert sign_in(jana).post(address).status_code == 404
    foreign.refresh_from_db()
    assert (foreign.revoked_at, foreign.version) == (None, 1)


def test_an_expired_invitation_says_so(sign_in, project, jana):
    InvitationFactory(project=project, expires_at=clock.now())
    assert "abgelaufen" in page_of(sign_in(jana))
