"""Changing an interest; an assessed one is its author's until views are opened."""

import pytest
from django.urls import reverse

from auftakt.origins.actions import link_origin
from auftakt.origins.domain import Kind
from auftakt.stakeholders.actions.stakeholders import (
    update_interest,
    update_stakeholder,
)
from auftakt.stakeholders.models import StakeholderInterest
from tests.factories.goals import GoalFactory
from tests.factories.stakeholders import StakeholderFactory, StakeholderInterestFactory
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


def test_what_is_assessed_later_leaves_no_text_in_links_made_before(
    project, jana, moderator, sign_in
):
    one = StakeholderFactory(project=project, name="Grundschule Lindenhof")
    interest = StakeholderInterestFactory(stakeholder=one, text="Will keine Kinder")
    goal = GoalFactory(project=project)
    link = link_origin(
        project=project,
        by=jana,
        source=(Kind.INTEREST, interest, interest.text),
        outcome=(Kind.GOAL, goal, goal.title),
    )
    url = address("interest_edit", project, interest.public_id)
    goal_url = reverse("goals:goal_detail", args=[project.slug, goal.public_id])
    client, reader = sign_in(jana), sign_in(moderator)
    assert "Will keine Kinder" in reader.get(goal_url).text
    form = sent(client.get(url).context["form"])
    client.post(url, {**form, "origin": "assessed"})
    said = reader.get(goal_url).text
    assert "Will keine Kinder" not in said
    assert "Grundschule Lindenhof" in said
    later = {"text": "Will noch weniger"}
    update_interest(interest=StakeholderInterest.objects.get(), by=jana, changes=later)
    update_stakeholder(stakeholder=one, by=jana, changes={"name": "Schule"})
    link.refresh_from_db()
    assert link.source_title == "Schule"
    again = {"origin": "documented"}
    update_interest(interest=StakeholderInterest.objects.get(), by=jana, changes=again)
    link.refresh_from_db()
    assert link.source_title == "Will noch weniger"
