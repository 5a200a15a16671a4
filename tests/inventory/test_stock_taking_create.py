"""A later stock-taking begins empty."""

from auftakt.inventory.models import Figure, StockTaking
from tests.inventory.figures import address, figure, stock_taking


def test_it_copies_nothing_and_becomes_the_one_that_takes_figures(
    sign_in, jana, ulf, otto, project
):
    figure(stock_taking(project), "residents", 24000)
    url = address("stock_taking_create", project)
    assert sign_in(ulf).get(url).status_code == 403
    assert sign_in(otto).get(url).status_code == 404
    data = {"name": "Ein Jahr danach", "taken_on": "2026-11-20"}
    page = sign_in(jana).post(url, data, follow=True).text
    assert "Begonnen: Ein Jahr danach." in page
    assert "Von 12 Zahlen liegen 0 vor." in page
    assert StockTaking.objects.last().name == "Ein Jahr danach"
    assert Figure.objects.count() == 1


def test_name_and_day_are_needed(sign_in, jana, project):
    url = address("stock_taking_create", project)
    assert "Füllen Sie dieses Feld aus." in sign_in(jana).post(url, {}).text
