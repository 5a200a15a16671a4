"""All goals, what belongs to what, and the gate below them."""

from auftakt.goals.domain.kinds import Agreed
from tests.factories.goals import GoalFactory, IndicatorFactory
from tests.goals.pages import ROOT, agree, queries_of


def test_members_and_guests_read_the_goals(project, jana, ulf, gesa, otto, sign_in):
    GoalFactory(project=project, title="Sprache")
    for account, status in ((jana, 200), (ulf, 200), (gesa, 200), (otto, 404)):
        assert sign_in(account).get(ROOT).status_code == status
    assert "Ziel hinzufügen" not in sign_in(gesa).get(ROOT).content.decode()


def test_an_empty_list_leads_to_the_first_goal(project, jana, sign_in):
    text = sign_in(jana).get(ROOT).content.decode()
    assert "Erstes Ziel schreiben" in text
    assert "Noch gibt es kein Ziel." in text


def test_the_tree_says_how_many_are_agreed(project, jana, sign_in, monkeypatch):
    first = GoalFactory(project=project, number=1, title="Wohnen")
    GoalFactory(project=project, number=2, title="Miete", parent=first)
    agree(monkeypatch, Agreed.AGREED, Agreed.ASKED)
    answer = sign_in(jana).get(ROOT)
    assert answer.context["lead"] == "Getragen sind 1 von 2 wesentlichen Zielen."
    assert [card.depth for card in answer.context["cards"]] == [0, 1]
    assert 'class="goal-tree"' in answer.content.decode()


def test_eight_essential_goals_are_too_many(project, jana, sign_in):
    for number in range(1, 9):
        GoalFactory(project=project, number=number, is_essential=number < 8)
    client = sign_in(jana)
    assert client.get(ROOT).context["too_many"] == 0
    GoalFactory(project=project, number=9)
    assert client.get(ROOT).context["too_many"] == 8


def test_more_goals_cost_no_more_queries(project, jana, sign_in):
    client = sign_in(jana)
    IndicatorFactory(goal=GoalFactory(project=project, number=1))
    one = queries_of(client, ROOT)
    for number in (2, 3, 4):
        IndicatorFactory(goal=GoalFactory(project=project, number=number))
    assert queries_of(client, ROOT) == one
