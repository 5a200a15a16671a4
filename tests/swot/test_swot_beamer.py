from auftakt.swot.views.board import ON_THE_WALL
from tests.factories.swot import SwotDotFactory, SwotEntryFactory
from tests.swot.pages import ROOT

URL = f"{ROOT}leinwand/"


def test_each_quadrant_has_its_sheets(project, gesa, sign_in):
    for _ in range(ON_THE_WALL + 1):
        SwotEntryFactory(project=project, quadrant="weakness")
    client = sign_in(gesa)
    seen = []
    for number in range(1, 6):
        field = client.get(URL, {"seite": number}).context["field"]
        seen.append((field.key, len(field.lines)))
    assert seen == [
        ("strength", 0),
        ("weakness", ON_THE_WALL),
        ("weakness", 1),
        ("opportunity", 0),
        ("threat", 0),
    ]
    assert "Blatt 5 von 5" in client.get(URL, {"seite": 99}).text


def test_no_button_and_no_thread_reach_the_wall(project, jana, sign_in):
    SwotDotFactory(project=project, entry__evidence="Nur für die Akte")
    page = sign_in(jana).get(URL)
    assert "2 Punkte" in page.text
    assert "Daraus machen" not in page.text
    assert "Nur für die Akte" not in page.text
