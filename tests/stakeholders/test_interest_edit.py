"""Changing an interest; an assessed one is its author's until views are opened."""

import pytest

from auftakt.stakeholders.models import StakeholderInterest
from tests.factories.stakeholders import StakeholderInterestFactory
from tests.stakeholders.pages import address, opened, sent


@pytest.fixture
def assessed(project, hanne):
    return StakeholderInterestFactory(project=project, origin="assessed", author=hanne)


def test_it_can_be_changed_and_made_into_something(project, moderator, sign_in):
    interest = StakeholderInterestFactory(project=project)
    url, client = (
        address("interest_edit", project, interest.public_id),
        sign_in(moderator),
    )
    page = client.get(url)
    assert f"/interest/{interest.public_id}/" in page.text
    client.post(url, {**sent(page.context["form"]), "text": "Anders"})
    assert StakeholderInterest.objects.get().text == "Anders"


def test_an_assessed_one_of_somebody_else_is_not_there(
    project, assessed, hanne, moderator, jana, sign_in
):
    url = address("interest_edit", project, assessed.public_id)
    assert sign_in(moderator).get(url).status_code == 404
    client = sign_in(jana)
    assert client.get(url).status_code == 404
    own = sign_in(hanne).get(url)
    assert own.status_code == 200
    assert "Daraus machen" not in own.text
    assert opened(client, project).get(url).status_code == 200


def test_interest_delete_follows_the_same_rule(
    project, assessed, hanne, moderator, sign_in
):
    url = address("interest_delete", project, assessed.public_id)
    assert sign_in(moderator).post(url).status_code == 404
    assert sign_in(hanne).post(url).status_code == 302
    assert not StakeholderInterest.objects.exists()
