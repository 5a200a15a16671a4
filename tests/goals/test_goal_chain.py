"""The stairs of one goal."""

from tests.factories.goals import ChainElementFactory, GoalFactory, IndicatorFactory
from tests.goals.pages import ROOT


def url_of(goal):
    return f"{ROOT}ziel/{goal.public_id}/treppe/"


def test_everybody_of_the_project_reads_it(project, jana, gesa, otto, sign_in):
    goal = GoalFactory(project=project)
    for account, status in ((jana, 200), (gesa, 200), (otto, 404)):
        assert sign_in(account).get(url_of(goal)).status_code == status


def test_elements_indicators_and_the_goal_stand_on_their_steps(project, jana, sign_in):
    goal = GoalFactory(project=project, level="outcome")
    ChainElementFactory(goal=goal, step=1, text="Kurse finden statt")
    IndicatorFactory(goal=goal, impact_step=4)
    answer = sign_in(jana).get(url_of(goal))
    filled = [len(entries) for _s, _w, _q, entries in answer.context["steps"]]
    assert filled == [0, 1, 0, 0, 1, 0, 1, 0]
    assert "Wenn gilt: „Kurse finden statt“" in answer.content.decode()


def test_context_alone_is_not_enough(project, jana, sign_in):
    goal = IndicatorFactory(project=project, kind="context").goal
    text = sign_in(jana).get(url_of(goal)).content.decode()
    assert "Dieses Ziel hat nur Zahlen zur Lage." in text
