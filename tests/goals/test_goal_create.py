"""A goal begins with a name and a sentence."""

from auftakt.goals.models import Goal
from tests.factories.goals import GoalFactory

URL = "/p/ebersfelde/ziele/neu/"
SENT = {
    "title": "Sprache von Anfang an",
    "text": "Jede Person findet innerhalb von acht Wochen einen Kurs.",
    "level": "outcome",
}


def test_only_those_who_keep_the_goals_may(project, hanne, ulf, gesa, otto, sign_in):
    for account, status in ((hanne, 200), (ulf, 403), (gesa, 403), (otto, 404)):
        assert sign_in(account).get(URL).status_code == status


def test_goals_are_numbered_in_order(project, jana, sign_in):
    client = sign_in(jana)
    for field in ("language", "housing"):
        answer = client.post(URL, {**SENT, "fields_of_action": [field]})
        assert answer.status_code == 302
    found = Goal.objects.filter(project=project).values_list("number", "fields")
    assert list(found) == [(1, ["language"]), (2, ["housing"])]


def test_without_a_sentence_nothing_is_made(project, jana, sign_in):
    answer = sign_in(jana).post(URL, {**SENT, "text": ""})
    assert "text" in answer.context["form"].errors
    assert not Goal.objects.exists()


def test_a_goal_of_another_project_is_no_parent(project, other_project, jana, sign_in):
    foreign = GoalFactory(project=other_project)
    answer = sign_in(jana).post(URL, {**SENT, "parent": foreign.pk})
    assert "parent" in answer.context["form"].errors
