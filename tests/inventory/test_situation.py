"""The page of the situation: what is known, what is open, who sees which count."""

import datetime as dt

import pytest

from auftakt.inventory.models import FigureQuestion, StockTaking
from tests.factories.inventory import FigureQuestionFactory
from tests.inventory.figures import address, figure, stock_taking
from tests.inventory.pages import queries_of


@pytest.fixture
def url(project):
    return address("situation", project)


def test_everybody_of_the_project_reads_and_strangers_find_nothing(
    url, sign_in, moderator, ulf, gesa, otto
):
    assert "Zahl eintragen" in sign_in(moderator).get(url).text
    for account in (ulf, gesa):
        page = sign_in(account).get(url)
        assert page.status_code == 200
        assert "Zahl eintragen" not in page.text
    assert sign_in(otto).get(url).status_code == 404


def test_without_any_figure_twelve_questions_wait(url, sign_in, jana):
    page = sign_in(jana).get(url).text
    assert "Von 12 Zahlen liegen 0 vor." in page
    assert "Wie viele Menschen leben bei uns?" in page
    assert not StockTaking.objects.exists()


def test_a_figure_shows_value_rate_picture_table_and_source(
    url, sign_in, jana, project
):
    taken = stock_taking(project)
    for level, people, refugees in (("own", 24600, 310), ("county", 260000, 2600)):
        figure(taken, "residents", people, level=level)
        figure(taken, "protection", refugees, level=level, table_code="12531-0043")
    page = sign_in(jana).get(url).text
    assert "Von 12 Zahlen liegen 2 vor." in page
    assert "24.600" in page
    assert "12,6 je 1.000" in page
    assert 'aria-label="Je 1.000 Menschen: Kommune 12,6, Kreis 10"' in page
    assert "Tabelle 12531-0043, Stand 31. Dezember 2025" in page


def test_years_become_a_line_with_a_sentence(url, sign_in, jana, project):
    taken = stock_taking(project)
    figure(taken, "residents", 24000, reference_date=dt.date(2023, 12, 31))
    figure(taken, "residents", 24600)
    page = sign_in(jana).get(url).text
    assert "Im Lauf der Zeit: Kommune von 24.000 auf 24.600" in page


def test_a_mark_stands_as_it_is_with_its_meaning(url, sign_in, jana, project):
    figure(stock_taking(project), "pupils", None, mark=".")
    page = sign_in(jana).get(url).text
    assert "unbekannt oder geheim" in page
    assert 'big-number">0<' not in page


def test_few_people_are_hidden_from_those_who_only_read(
    url, sign_in, jana, gesa, project
):
    taken = stock_taking(project)
    figure(taken, "residents", 24600)
    figure(taken, "housed", 3)
    assert "0,1 je 1.000" in sign_in(jana).get(url).text
    page = sign_in(gesa).get(url).text
    assert "unter 5" in page
    assert "0,1 je 1.000" not in page


def test_a_question_names_who_and_until_when(url, sign_in, jana, project):
    taken = stock_taking(project)
    FigureQuestionFactory(stock_taking=taken, key="pupils")
    page = sign_in(jana).get(url).text
    assert "Gefragt ist Fachbereich Bürgerdienste, bis 01.12.2026." in page
    assert "Eine ist nachgefragt." in page


def test_an_older_stock_taking_is_shown_as_it_was(url, sign_in, jana, project):
    first = stock_taking(project)
    later = stock_taking(project, "Zweite", dt.date(2026, 11, 1))
    figure(first, "residents", 24000)
    figure(later, "residents", 24600)
    assert "24.600" in sign_in(jana).get(url).text
    page = sign_in(jana).get(f"{url}?stand={first.public_id}").text
    assert "24.000" in page
    assert "24.600" not in page
    assert "Zahl eintragen" not in page


def test_own_figures_of_before_wait_for_a_newer_value(url, sign_in, jana, project):
    first = stock_taking(project)
    stock_taking(project, "Zweite", dt.date(2026, 11, 1))
    figure(first, "", 41, name="Wartende auf Kurse")
    page = sign_in(jana).get(url).text
    assert "Steht in einer früheren Bestandsaufnahme." in page
    assert "zahl/eigene/?name=Wartende%20auf%20Kurse" in page


def test_an_empty_later_stock_taking_goes_again_a_used_one_stays(
    sign_in, jana, project
):
    first = stock_taking(project)
    figure(first, "residents", 24000)
    later = stock_taking(project, "Zweite", dt.date(2026, 11, 1))
    client = sign_in(jana)
    remove = address("stock_taking_remove", project, first.public_id)
    assert client.post(remove).status_code == 409
    client.post(address("stock_taking_remove", project, later.public_id))
    assert list(StockTaking.objects.all()) == [first]


def test_a_question_is_withdrawn(sign_in, jana, otto, project):
    taken = stock_taking(project)
    asked = FigureQuestionFactory(stock_taking=taken, key="pupils")
    undo = address("figure_unask", project, asked.public_id)
    assert sign_in(otto).post(undo).status_code == 404
    sign_in(jana).post(undo)
    assert not FigureQuestion.objects.exists()


def test_the_number_of_queries_does_not_grow(url, sign_in, jana, project):
    client, taken = sign_in(jana), stock_taking(project)
    figure(taken, "residents", 24000)
    FigureQuestionFactory(stock_taking=taken, key="pupils", asked_account=jana)
    client.get(url)  # the frame of the page is kept from here on
    one = queries_of(client, url)
    for key in ("protection", "housed", ""):
        figure(taken, key, 300)
    for key in ("employed", "unemployed"):
        FigureQuestionFactory(stock_taking=taken, key=key, asked_account=jana)
    assert queries_of(client, url) == one
