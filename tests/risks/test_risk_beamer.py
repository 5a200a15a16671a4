"""One sheet for the wall: no names, no closed risks."""

from tests.factories.risks import RiskFactory, RiskRatingFactory
from tests.risks.pages import ROOT, queries_of

URL = f"{ROOT}leinwand/"


def test_every_member_may_show_it(project, jana, gesa, otto, sign_in):
    RiskRatingFactory(project=project)
    for account, status in ((jana, 200), (gesa, 200), (otto, 404)):
        assert sign_in(account).get(URL).status_code == status


def test_it_shows_running_risks_only(project, jana, sign_in):
    RiskRatingFactory(project=project, risk__title="Wohnraum")
    RiskFactory(project=project, title="Erledigtes", status="closed")
    page = sign_in(jana).get(URL).content.decode()
    assert "Wohnraum" in page
    assert "Erledigtes" not in page


def test_many_risks_fill_several_sheets(project, jana, sign_in):
    for _ in range(9):
        RiskRatingFactory(project=project)
    client = sign_in(jana)
    assert len(client.get(URL).context["lines"]) == 8
    assert len(client.get(URL, {"seite": "2"}).context["lines"]) == 1
    assert len(client.get(URL, {"seite": "unsinn"}).context["lines"]) == 8


def test_an_empty_list_says_so(project, jana, sign_in):
    assert "Noch steht kein Risiko" in sign_in(jana).get(URL).content.decode()


def test_many_cost_as_many_queries_as_one(project, jana, sign_in):
    client = sign_in(jana)
    RiskRatingFactory(project=project)
    client.get(URL)
    one = queries_of(client, URL)
    for _ in range(5):
        RiskRatingFactory(project=project)
    assert queries_of(client, URL) == one
