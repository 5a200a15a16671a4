"""All indicators by goal, with their course."""

from decimal import Decimal

from tests.factories.goals import GoalFactory, IndicatorFactory, MeasurementFactory
from tests.goals.pages import ROOT, queries_of

URL = f"{ROOT}indikatoren/"


def test_everybody_of_the_project_reads_them(project, jana, gesa, otto, sign_in):
    IndicatorFactory(project=project)
    for account, status in ((jana, 200), (gesa, 200), (otto, 404)):
        assert sign_in(account).get(URL).status_code == status
    assert "Wert eintragen" not in sign_in(gesa).get(URL).content.decode()


def test_goals_without_an_impact_indicator_are_named(project, jana, sign_in):
    bare = GoalFactory(project=project, number=1)
    IndicatorFactory(goal=GoalFactory(project=project, number=2), kind="context")
    text = sign_in(jana).get(URL).content.decode()
    assert "Noch kein Indikator. Woran sehen Sie die Wirkung?" in text
    assert "Nur Zahlen zur Lage." in text
    bare.state = "dropped"
    bare.save()
    assert "Noch kein Indikator." not in sign_in(jana).get(URL).content.decode()


def test_small_counts_of_people_stay_hidden_from_readers(project, jana, gesa, sign_in):
    one = IndicatorFactory(
        project=project, counts_people=True, baseline_value=Decimal(40)
    )
    MeasurementFactory(indicator=one, value=Decimal(3))
    answer = sign_in(gesa).get(URL)
    (card,) = answer.context["groups"][0].cards
    assert (card.value, card.row.picture, card.row.newest) == ("unter 5", None, None)
    (own,) = sign_in(jana).get(URL).context["groups"][0].cards
    assert own.value == "3"


def test_more_indicators_cost_no_more_queries(project, jana, sign_in):
    client = sign_in(jana)
    MeasurementFactory(project=project)
    one = queries_of(client, URL)
    for _ in range(3):
        MeasurementFactory(project=project)
    assert queries_of(client, URL) == one
