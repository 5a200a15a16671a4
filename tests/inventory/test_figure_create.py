"""Entering a figure: values for several levels at once, marks, own figures."""

from decimal import Decimal

import pytest

from auftakt.inventory.models import Figure, FigureQuestion, StockTaking
from auftakt.kernel.models import AuditEntry
from tests.factories.inventory import FigureQuestionFactory
from tests.inventory.figures import address, entry, stock_taking


@pytest.fixture
def url(project):
    return address("figure_create", project, "residents")


def test_who_may(url, sign_in, hanne, moderator, ulf, otto):
    for account in (hanne, moderator):
        assert sign_in(account).get(url).status_code == 200
    assert sign_in(ulf).get(url).status_code == 403
    assert sign_in(otto).get(url).status_code == 404


def test_the_first_figure_begins_the_first_stock_taking(url, sign_in, jana, project):
    data = entry(value_own="24.600,5", value_county="", value_land="-")
    page = sign_in(jana).post(url, data, follow=True).text
    assert "Eingetragen: Einwohnerzahl" in page
    assert StockTaking.objects.get().name == "Erste Bestandsaufnahme"
    found = [(one.level, one.value, one.mark) for one in Figure.objects.all()]
    assert found == [("own", Decimal("24600.5"), ""), ("land", None, "-")]
    assert AuditEntry.objects.filter(action="figure.enter").count() == 2


def test_what_cannot_be_read_is_said_and_nothing_typed_is_lost(url, sign_in, jana):
    data = entry(value_own="viele", value_county="12.345", source="Amt 7")
    page = sign_in(jana).post(url, data)
    assert page.status_code == 200
    assert "Tragen Sie eine Zahl ein" in page.text
    assert "Das kann zweierlei heißen." in page.text
    assert 'value="viele"' in page.text
    assert 'value="Amt 7"' in page.text
    assert not Figure.objects.exists()


def test_a_figure_needs_a_value_and_a_past_day(url, sign_in, jana):
    page = sign_in(jana).post(url, entry(reference_date="2999-01-01")).text
    assert "Tragen Sie mindestens einen Wert ein." in page
    assert "Dieser Tag liegt noch vor uns." in page


def test_a_county_free_town_has_no_county_beside_it(url, sign_in, jana, project):
    town = project.municipality
    town.kind = "county_free"
    town.save()
    assert "value_county" not in sign_in(jana).get(url).text


def test_the_answer_closes_the_question(url, sign_in, jana, project):
    taken = stock_taking(project)
    for key in ("residents", "pupils"):
        FigureQuestionFactory(stock_taking=taken, key=key)
    sign_in(jana).post(url, entry(value_land="1629464"))
    assert FigureQuestion.objects.count() == 2
    sign_in(jana).post(url, entry(value_own="24600"))
    assert [one.key for one in FigureQuestion.objects.all()] == ["pupils"]


def test_an_own_figure_has_a_name_and_a_unit(sign_in, jana, project):
    url = address("figure_create", project, "eigene")
    data = entry(value_own="41", name="Wartende auf Kurse", unit="Personen")
    page = sign_in(jana).post(url, data, follow=True).text
    assert "Wartende auf Kurse" in page
    found = Figure.objects.get()
    assert (found.key, found.name, found.counts_people) == (
        "", "Wartende auf Kurse", False,
    )  # fmt: skip


def test_unknown_figures_do_not_exist(sign_in, jana, project):
    url = address("figure_create", project, "unsinn")
    assert sign_in(jana).get(url).status_code == 404
