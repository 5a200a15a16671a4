import datetime as dt

from tests.factories.origins import OriginLinkFactory
from tests.factories.swot import AgreedPointFactory, SwotDotFactory, SwotEntryFactory
from tests.swot.pages import ROOT, queries_of

URL = f"{ROOT}festgehalten/"


def group(page, kind):
    return next(one for one in page.context["groups"] if one.kind == kind)


def test_valid_and_withdrawn_ones_with_day_cards_and_what_became(
    project, jana, gesa, otto, sign_in
):
    card = SwotEntryFactory(project=project, text="Ein Saal")
    point = AgreedPointFactory(project=project, text="Wir haben Raum", sources=[card])
    AgreedPointFactory(
        project=project,
        kind="challenge",
        text="Kein Geld",
        withdrawn_on=dt.date(2026, 11, 22),
        withdrawn_reason="bewilligt",
    )
    OriginLinkFactory(
        project=project,
        source_kind="agreed_point",
        source_id=point.public_id,
        outcome_title="Saal öffnen",
    )
    page = sign_in(gesa).get(URL)
    for said in ("Wir haben Raum", "20.11.2026", "„Ein Saal“", "Saal öffnen"):
        assert said in page.text
    assert "zurückgenommen am 22.11.2026: bewilligt" in page.text
    assert "Stärke festhalten" not in page.text
    assert "Stärke festhalten" in sign_in(jana).get(URL).text
    assert sign_in(otto).get(URL).status_code == 404


def test_the_cards_with_most_dots_are_offered_until_something_came_from_them(
    project, jana, sign_in
):
    for quadrant, count in (("weakness", 1), ("threat", 3), ("weakness", 2)):
        entry = SwotEntryFactory(project=project, quadrant=quadrant, text=str(count))
        SwotDotFactory(entry=entry, count=count)
    SwotEntryFactory(project=project, quadrant="weakness", text="ohne Punkt")
    client = sign_in(jana)
    found = group(client.get(URL), "challenge").offered
    assert [line.entry.text for line in found] == ["3", "2", "1"]
    AgreedPointFactory(project=project, kind="challenge", sources=[found[0].entry])
    found = group(client.get(URL), "challenge").offered
    assert [line.entry.text for line in found] == ["2", "1"]


def test_many_points_cost_as_many_queries_as_one(project, jana, sign_in):
    client = sign_in(jana)
    AgreedPointFactory(project=project, sources=[SwotEntryFactory(project=project)])
    client.get(URL)
    one = queries_of(client, URL)
    for _ in range(20):
        AgreedPointFactory(project=project, sources=[SwotEntryFactory(project=project)])
    assert queries_of(client, URL) == one
