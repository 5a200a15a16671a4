"""The picture and the list say the same; filters, roles, constant queries."""

import re

from tests.factories.risks import RiskFactory, RiskRatingFactory
from tests.risks.pages import ROOT, queries_of, url_of


def titles(response):
    return [line.risk.title for line in response.context["lines"]]


def drawn(response, size="desk"):
    """Numbers in the picture as a browser would draw them."""
    page = response.content.decode()
    svg = page.split(f"risk-grid--{size}")[1].split("</svg>")[0]
    return {int(one) for one in re.findall(r'risk-mark__number"[^>]*>(\d+)<', svg)}


def test_everybody_of_the_project_sees_it_and_strangers_nothing(
    project, jana, ulf, gesa, otto, sign_in
):
    risk = RiskRatingFactory(project=project).risk
    for account, may in ((jana, True), (ulf, False), (gesa, False)):
        page = sign_in(account).get(ROOT)
        assert titles(page) == [risk.title]
        assert ("/risiken/neu/" in page.content.decode()) is may
    assert sign_in(otto).get(ROOT).status_code == 404


def test_the_picture_holds_what_the_list_holds(project, jana, sign_in):
    for number, (likelihood, impact) in enumerate(((1, 5), (5, 5), (3, 3), (3, 3)), 1):
        RiskRatingFactory(
            risk=RiskFactory(project=project, number=number),
            likelihood=likelihood,
            impact=impact,
        )
    RiskFactory(project=project, number=5, title="Noch offen")
    page = sign_in(jana).get(ROOT)
    rated = {line.risk.number for line in page.context["lines"] if line.level != "none"}
    assert drawn(page) == drawn(page, "phone") == rated
    levels = {line.risk.number: line.level for line in page.context["lines"]}
    for box in page.context["pictures"][0][1].boxes:
        for placed in box.marks:
            assert levels[placed.mark.number] == placed.mark.level == box.level


def test_a_full_cell_shows_how_many(project, jana, sign_in):
    for _ in range(6):
        RiskRatingFactory(project=project, likelihood=2, impact=2)
    page = sign_in(jana).get(ROOT)
    assert "6 ×" in page.content.decode()
    assert len(titles(page)) == 6


def test_threats_come_first_and_are_named(project, jana, sign_in):
    RiskRatingFactory(project=project, likelihood=5, impact=5)
    threat = RiskRatingFactory(
        project=project, likelihood=1, impact=1, risk__threatens_people=True
    ).risk
    page = sign_in(jana).get(ROOT)
    assert titles(page)[0] == threat.title
    assert "Menschen in Gefahr" in page.content.decode()
    assert "polygon" in page.content.decode()


def test_filters(project, jana, sign_in):
    RiskFactory(project=project, title="A", category="political")
    RiskFactory(project=project, title="B", status="occurred")
    RiskFactory(project=project, title="C", status="closed")
    client = sign_in(jana)
    assert titles(client.get(ROOT)) == ["A", "B"]
    assert titles(client.get(ROOT, {"art": "political"})) == ["A"]
    assert titles(client.get(ROOT, {"stand": "closed"})) == ["C"]
    assert titles(client.get(ROOT, {"stand": "all"})) == ["A", "B", "C"]
    assert titles(client.get(ROOT, {"stand": "unsinn"})) == ["A", "B"]
    nothing = client.get(ROOT, {"art": "acceptance"}).content.decode()
    assert "Dazu passt kein Risiko" in nothing


def test_spread_is_told_from_three_raters_on(project, gesa, sign_in):
    risk = RiskRatingFactory(project=project, likelihood=1).risk
    RiskRatingFactory(risk=risk, likelihood=5)
    client = sign_in(gesa)
    assert "Sprechen Sie darüber" not in client.get(ROOT).content.decode()
    RiskRatingFactory(risk=risk, likelihood=5)
    page = client.get(ROOT).content.decode()
    assert "Sprechen Sie darüber: Wahrscheinlichkeit 1 bis 5" in page


def test_no_rater_is_named(project, gesa, sign_in):
    rating = RiskRatingFactory(project=project, account__name="Rita Geheim")
    client = sign_in(gesa)
    for page in (ROOT, f"{ROOT}leinwand/", url_of(rating.risk)):
        assert "Rita Geheim" not in client.get(page).content.decode()


def test_an_empty_list_says_how_to_begin(project, jana, gesa, sign_in):
    assert "Typische Risiken übernehmen" in sign_in(jana).get(ROOT).content.decode()
    page = sign_in(gesa).get(ROOT).content.decode()
    assert "Typische Risiken" not in page


def test_a_hundred_risks_cost_as_many_queries_as_one(project, jana, sign_in):
    client = sign_in(jana)
    RiskRatingFactory(project=project)
    client.get(ROOT)
    one = queries_of(client, ROOT)
    for _ in range(99):
        RiskRatingFactory(project=project)
    assert queries_of(client, ROOT) == one
