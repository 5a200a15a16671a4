"""Rank, gaps and levels; picture and list say the same; roles, constant queries."""

import re

import pytest

from auftakt.themes.models import Theme
from tests.factories.inventory import StructureFactory
from tests.factories.origins import OriginLinkFactory
from tests.factories.themes import (
    ThemeDecisionFactory,
    ThemeFactory,
    ThemeRatingFactory,
)
from tests.themes.pages import ROOT, queries_of, url_of

GAPS, LEVELS = f"{ROOT}?ansicht=luecken", f"{ROOT}?ansicht=zustaendig"


def names(response):
    return [line.theme.name for line in response.context["lines"]]


def drawn(page, size):
    """Names and numbers in the picture as a browser would draw them."""
    svg = page.split(f"scatter--{size}")[1].split("</svg>")[0]
    marks = re.findall(
        r'scatter__mark--(\w+)">.*?scatter__(?:label|number)"[^>]*>([^<]*)<',
        svg,
        re.DOTALL,
    )
    return {text: corner for corner, text in marks}


def test_everybody_of_the_project_sees_it_and_strangers_nothing(
    project, jana, ulf, gesa, otto, sign_in
):
    theme = ThemeRatingFactory(project=project).theme
    for account, may in ((jana, True), (ulf, False), (gesa, False)):
        page = sign_in(account).get(ROOT)
        assert names(page) == [theme.name]
        assert ("/themenfelder/neu/" in page.content.decode()) is may
        assert ("/einschaetzen/" in page.content.decode()) is may
    assert sign_in(otto).get(ROOT).status_code == 404


def test_looking_creates_nothing(project, jana, gesa, sign_in):
    page = sign_in(jana).get(ROOT).content.decode()
    assert "Mit diesen Feldern beginnen" in page
    assert "Begegnung und Nachbarschaft" in page
    assert "Mit diesen Feldern" not in sign_in(gesa).get(ROOT).content.decode()
    assert not Theme.objects.exists()


def test_equal_points_share_a_rank(project, jana, sign_in):
    for number, need in enumerate((4, 5, 5, 3), start=1):
        theme = ThemeFactory(project=project, number=number)
        ThemeRatingFactory(theme=theme, need=need)
    ThemeFactory(project=project, number=5, name="Noch offen")
    lines = sign_in(jana).get(ROOT).context["lines"]
    assert [(line.theme.number, line.rank) for line in lines] == [
        *((2, "1"), (3, "1"), (1, "3"), (4, "4"), (5, "–"))
    ]


@pytest.mark.parametrize("size", ["wide", "narrow"])
def test_the_picture_holds_what_the_list_holds(project, jana, sign_in, size):
    for number, (need, coverage) in enumerate(((5, 1), (5, 5), (2, 1), (1, 4)), 1):
        theme = ThemeFactory(project=project, number=number, name=f"Feld {number}")
        ThemeRatingFactory(theme=theme, need=need, coverage=coverage)
    half = ThemeFactory(project=project, number=5, name="Feld 5")
    ThemeRatingFactory(theme=half, coverage=None)
    response = sign_in(jana).get(GAPS)
    page = response.content.decode()
    listed = {
        line.theme.number: str(group.corner)
        for group in response.context["groups"]
        for line in group.lines
    }
    assert listed == {
        1: "upper_left",
        2: "upper_right",
        3: "lower_left",
        4: "lower_right",
    }
    seen = drawn(page, size)
    for number, corner in listed.items():
        assert seen.get(f"Feld {number}", seen.get(str(number))) == corner
    assert len(seen) == len(listed)


def test_a_gap_says_what_the_inventory_holds_and_waits_for_a_goal(
    project, jana, sign_in
):
    theme = ThemeFactory(project=project, key="housing", name="Wohnen")
    ThemeRatingFactory(theme=theme, need=5, coverage=1)
    for kind, planned in (("offer", False), ("offer", True), ("body", False)):
        StructureFactory(
            project=project, kind=kind, is_planned=planned, fields=["housing"]
        )
    client = sign_in(jana)
    page = client.get(GAPS).content.decode()
    assert "Im Bestand: 1 Angebot, 1 Konzept, Runde oder Kanal" in page
    assert "Lücke ohne Ziel" in page
    assert f"/daraus/theme/{theme.public_id}/" in page
    link = OriginLinkFactory(
        project=project,
        source_kind="theme",
        source_id=theme.public_id,
        outcome_kind="goal",
        outcome_title="Jeder Haushalt wohnt",
    )
    page = client.get(GAPS).content.decode()
    assert "Lücke ohne Ziel" not in page
    assert "Jeder Haushalt wohnt" in page
    link.outcome_state = "dropped"
    link.save()
    assert "Lücke ohne Ziel" in client.get(GAPS).content.decode()


def test_who_decides_is_listed_by_level(project, gesa, sign_in):
    ThemeFactory(project=project, name="Sprache", responsibility="federal")
    ThemeFactory(project=project, name="Wohnen")
    response = sign_in(gesa).get(LEVELS)
    found = [
        (str(level.word), [line.theme.name for line in level.lines])
        for level in response.context["levels"]
    ]
    assert found == [("Kommune", ["Wohnen"]), ("Bund", ["Sprache"])]


def test_the_classes_and_the_decision_stand_at_the_field(project, gesa, sign_in):
    theme = ThemeRatingFactory(
        project=project, need=5, effect=4, reach=4, importance=4
    ).theme
    client = sign_in(gesa)
    page = client.get(ROOT).content.decode()
    assert "spricht für Schwerpunkt" in page
    assert "spricht für schnellen Erfolg" not in page
    ThemeDecisionFactory(theme=theme, decision="later")
    page = client.get(ROOT)
    assert page.context["lines"][0].choice_word == "Später"


def test_spread_is_told_from_three_answers_on(project, gesa, sign_in):
    theme = ThemeRatingFactory(project=project, urgency=1).theme
    ThemeRatingFactory(theme=theme, urgency=5)
    client = sign_in(gesa)
    assert "Weit auseinander" not in client.get(ROOT).content.decode()
    ThemeRatingFactory(theme=theme, urgency=5)
    assert "Weit auseinander: Eile 1 bis 5" in client.get(ROOT).content.decode()


def test_no_rater_is_named(project, gesa, sign_in):
    rating = ThemeRatingFactory(project=project, account__name="Rita Geheim")
    client = sign_in(gesa)
    for page in (ROOT, GAPS, LEVELS, f"{ROOT}leinwand/", url_of(rating.theme)):
        assert "Rita Geheim" not in client.get(page).content.decode()


def test_retired_fields_stand_apart(project, jana, sign_in):
    ThemeFactory(project=project, name="Wohnen")
    ThemeFactory(project=project, name="Sport", state="retired", state_reason="Verein")
    page = sign_in(jana).get(ROOT)
    assert names(page) == ["Wohnen"]
    assert "Ein Feld ist stillgelegt" in page.content.decode()


def test_the_number_of_queries_depends_on_neither_fields_nor_raters(
    project, jana, sign_in
):
    client = sign_in(jana)
    ThemeRatingFactory(project=project)
    pages = (ROOT, GAPS, LEVELS, f"{ROOT}leinwand/")
    client.get(ROOT)
    one = [queries_of(client, page) for page in pages]
    for fields in (12, 30):
        _rated_by_forty(project, fields)
        assert [queries_of(client, page) for page in pages] == one


def _rated_by_forty(project, fields):
    """Each of forty people who are gone gave their view of each field."""
    first = Theme.objects.filter(project=project).count()
    for number in range(first, fields):
        theme = ThemeFactory(project=project, number=1000 + number)
        rating = ThemeRatingFactory.build(theme=theme, account=None)
        values = {
            field.attname: getattr(rating, field.attname)
            for field in rating._meta.concrete_fields
            if field.name not in {"id", "public_id"}
        }
        type(rating).objects.bulk_create(type(rating)(**values) for _ in range(40))


def test_the_lead_says_what_is_taken_on(project, gesa, sign_in):
    client = sign_in(gesa)
    for name, decision in (("Wohnen", "focus"), ("Sport", "quick_win")):
        theme = ThemeFactory(project=project, name=name)
        ThemeRatingFactory(theme=theme)
        ThemeDecisionFactory(theme=theme, decision=decision)
    lead = client.get(ROOT).context["lead"]
    assert lead == "Schwerpunkt: Wohnen. Schneller Erfolg: Sport."
