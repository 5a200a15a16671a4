"""The next wording of a goal, with its reason."""

from django.urls import reverse

from auftakt.goals.actions.goals import create_goal
from auftakt.goals.models import Goal
from auftakt.goals.queries.agreement import agreements
from tests.factories.goals import GoalFactory


def test_a_new_wording_is_a_new_version(project, jana, sign_in):
    values = {"title": "Sprache", "text": "Alle lernen Deutsch."}
    goal = create_goal(project=project, by=jana, values=values)
    address = reverse("goals:goal_reword", args=[project.slug, goal.public_id])
    client = sign_in(jana)
    assert "Fassung 2 schreiben" in client.get(address).content.decode()
    same = client.post(address, {"text": "Alle lernen Deutsch.", "reason": "so"})
    assert "Der Wortlaut ist derselbe" in same.content.decode()
    client.post(address, {"text": "Alle finden einen Kurs.", "reason": "klarer"})
    goal = Goal.objects.get()
    assert goal.text == "Alle finden einen Kurs."
    found = agreements(project, [goal])[goal.public_id]
    assert (found.version, found.state) == (2, "written")


def test_a_goal_without_a_proposal_is_presented_first(project, jana, sign_in):
    goal = GoalFactory(project=project)
    client = sign_in(jana)
    address = reverse("goals:goal_reword", args=[project.slug, goal.public_id])
    assert client.get(address).status_code == 302
    present = reverse("goals:goal_present", args=[project.slug, goal.public_id])
    assert client.post(present).status_code == 302
    assert agreements(project, [goal])[goal.public_id].version == 1
    assert client.get(address).status_code == 200


def test_a_goal_people_are_asked_about_is_not_given_up(project, jana, sign_in):
    from auftakt.decisions.models import ProposalVersion
    from tests.factories.decisions import BallotRoundFactory

    values = {"title": "Sprache", "text": "Alle lernen Deutsch."}
    goal = create_goal(project=project, by=jana, values=values)
    BallotRoundFactory(version_of=ProposalVersion.objects.get())
    address = reverse("goals:goal_drop", args=[project.slug, goal.public_id])
    answer = sign_in(jana).post(address, {"reason": "zu teuer"})
    assert answer.status_code == 409
    assert "läuft gerade eine Runde" in answer.content.decode()
