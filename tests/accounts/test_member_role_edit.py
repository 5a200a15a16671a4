from tests.factories.accounts import MembershipFactory

from auftakt.accounts.models import Membership
from auftakt.accounts.permissions import Role

URL = "/p/ebersfelde/verwaltung/personen/"


def address_of(account):
    membership = Membership.objects.get(account=account)
    return f"{URL}{membership.public_id}/rolle/"


def submission(opened, chosen, version=1):
    return {"role": chosen, "initial-role": opened, "version": version}


def role_of(account):
    return Membership.objects.get(account=account).role


def test_the_choice_says_what_each_role_may(sign_in, jana, ulf):
    page = sign_in(jana).get(address_of(ulf)).content.decode()
    assert "Rolle von Ulf Merkens" in page
    assert "Bereitet Ablauf und Regieplan vor" in page


def test_a_role_is_changed(sign_in, jana, ulf):
    client = sign_in(jana)
    response = client.post(address_of(ulf), submission("member", "moderator"))
    assert (response.status_code, response.headers["Location"]) == (302, URL)
    assert role_of(ulf) == Role.MODERATOR
    assert "Die Rolle ist geändert." in client.get(URL).content.decode()


def test_an_unknown_role_is_refused(sign_in, jana, ulf):
    response = sign_in(jana).post(address_of(ulf), submission("member", "king"))
    assert response.status_code == 200
    assert role_of(ulf) == Role.MEMBER


def test_the_last_coordinator_keeps_the_role(sign_in, jana):
    response = sign_in(jana).post(address_of(jana), submission("coordinator", "member"))
    assert response.status_code == 409
    assert "mindestens eine Koordination" in response.content.decode()
    assert role_of(jana) == Role.COORDINATOR


def test_who_gives_the_role_away_lands_on_a_page_that_opens(sign_in, jana, project):
    MembershipFactory(project=project)
    client = sign_in(jana)
    response = client.post(address_of(jana), submission("coordinator", "guest_reader"))
    assert role_of(jana) == Role.GUEST_READER
    assert client.get(response.headers["Location"]).status_code == 200


def test_two_coordinators_choose_differently(sign_in, jana, ulf, project):
    other = MembershipFactory(project=project).account
    assert (
        sign_in(other)
        .post(address_of(ulf), submission("member", "initiator"))
        .status_code
        == 302
    )
    response = sign_in(jana).post(address_of(ulf), submission("member", "moderator"))
    assert response.status_code == 409
    page = response.content.decode()
    assert "Moderation" in page
    assert "Initiator oder Initiatorin" in page
    assert role_of(ulf) == Role.INITIATOR


def test_the_conflict_can_be_settled(sign_in, jana, ulf, project):
    client = sign_in(jana)
    Membership.objects.filter(account=ulf).update(role="initiator", version=2)
    client.post(address_of(ulf), submission("member", "moderator"))
    settled = submission("initiator", "moderator", version=2)
    assert client.post(address_of(ulf), settled).status_code == 302
    assert role_of(ulf) == Role.MODERATOR


def test_only_the_coordinator_changes_roles(sign_in, hanne, ulf, otto):
    answer = {hanne: 403, ulf: 403, otto: 404}
    for account, status in answer.items():
        response = sign_in(account).post(
            address_of(ulf), submission("member", "coordinator")
        )
        assert response.status_code == status
    assert role_of(ulf) == Role.MEMBER


def test_a_member_of_another_project_is_not_found(sign_in, jana, otto):
    assert sign_in(jana).get(address_of(otto)).status_code == 404
    response = sign_in(jana).post(address_of(otto), submission("coordinator", "member"))
    assert response.status_code == 404
    assert role_of(otto) == Role.COORDINATOR
