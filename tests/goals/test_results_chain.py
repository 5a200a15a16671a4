"""Which chain reaches an effect."""

from tests.factories.goals import ChainElementFactory, GoalFactory
from tests.goals.pages import ROOT, queries_of

URL = f"{ROOT}treppe/"


def test_everybody_of_the_project_reads_it(project, jana, gesa, otto, sign_in):
    for account, status in ((jana, 200), (gesa, 200), (otto, 404)):
        assert sign_in(account).get(URL).status_code == status


def test_a_chain_that_stops_is_named(project, jana, sign_in):
    ChainElementFactory(project=project, step=3)
    text = sign_in(jana).get(URL).content.decode()
    assert "Die Kette endet auf Stufe 3." in text


def test_more_goals_cost_no_more_queries(project, jana, sign_in):
    client = sign_in(jana)
    GoalFactory(project=project)
    one = queries_of(client, URL)
    for _ in range(3):
        ChainElementFactory(project=project)
    assert queries_of(client, URL) == one
