"""The catalogue, the goal's own fields first."""

from tests.factories.goals import GoalFactory
from tests.goals.pages import ROOT


def test_the_fields_of_the_goal_come_first(project, jana, ulf, otto, sign_in):
    goal = GoalFactory(project=project, fields=["safety_public_discussion"])
    url = f"{ROOT}ziel/{goal.public_id}/katalog/"
    for account, status in ((jana, 200), (ulf, 403), (otto, 404)):
        assert sign_in(account).get(url).status_code == status
    groups = sign_in(jana).get(url).context["groups"]
    assert len(groups) == 12
    assert str(groups[0][0]) == "Sicherheit und öffentliche Debatte"
