"""A sentence comes onto a step."""

from auftakt.goals.models import ChainElement
from tests.factories.goals import GoalFactory
from tests.goals.pages import ROOT


def url_of(goal):
    return f"{ROOT}ziel/{goal.public_id}/treppe/neu/"


def test_only_those_who_keep_the_goals_may(project, hanne, ulf, otto, sign_in):
    goal = GoalFactory(project=project)
    for account, status in ((hanne, 200), (ulf, 403), (otto, 404)):
        assert sign_in(account).get(url_of(goal)).status_code == status


def test_the_step_of_the_link_is_chosen(project, jana, sign_in):
    url = url_of(GoalFactory(project=project))
    form = sign_in(jana).get(f"{url}?stufe=5").context["form"]
    assert form["step"].value() == "5"


def test_a_sentence_is_kept_once(project, jana, sign_in):
    url = url_of(GoalFactory(project=project))
    for _ in range(2):
        sign_in(jana).post(url, {"step": "2", "text": "Alle sind eingeladen"})
    assert ChainElement.objects.get().step == 2


def test_a_step_beyond_the_stairs_is_refused(project, jana, sign_in):
    url = url_of(GoalFactory(project=project))
    answer = sign_in(jana).post(url, {"step": "8", "text": "x"})
    assert "step" in answer.context["form"].errors
