"""A correction keeps what stood there before."""

import pytest

from auftakt.inventory.actions.figures import correct_figure
from auftakt.inventory.models import Figure
from auftakt.kernel.errors import StaleVersionError
from tests.inventory.figures import address, entry, figure, stock_taking


@pytest.fixture
def wrong(project):
    return figure(stock_taking(project), "residents", 26400, area_name="Ebersfelde")


@pytest.fixture
def url(project, wrong):
    return address("figure_correct", project, wrong.public_id)


def test_who_may(url, sign_in, jana, ulf, otto):
    assert sign_in(jana).get(url).status_code == 200
    assert sign_in(ulf).get(url).status_code == 403
    assert sign_in(otto).get(url).status_code == 404


def test_the_new_figure_replaces_the_old_one_and_the_old_one_stays(
    url, sign_in, jana, wrong, project
):
    client = sign_in(jana)
    data = entry(value="24600", note="Zahlendreher")
    page = client.post(url, data, follow=True).text
    assert "24.600" in page
    assert "26.400" not in page
    new = Figure.objects.get(replaces=wrong)
    assert (new.area_name, new.note, Figure.objects.count()) == (
        "Ebersfelde", "Zahlendreher", 2,
    )  # fmt: skip
    history = client.get(address("figure_correct", project, new.public_id)).text
    assert "Was vorher galt" in history
    assert "26.400" in history


def test_a_second_correction_of_the_same_figure_is_refused(url, sign_in, jana, wrong):
    client = sign_in(jana)
    client.post(url, entry(value="24600"))
    assert client.post(url, entry(value="24700")).status_code == 409
    with pytest.raises(StaleVersionError):
        correct_figure(figure=wrong, by=jana, values={"value": 1})
    assert "wurde schon berichtigt" in client.get(url).text


def test_striking_a_correction_brings_the_old_figure_back(
    url, sign_in, jana, ulf, wrong, project
):
    client = sign_in(jana)
    client.post(url, entry(value="24600"))
    new = Figure.objects.get(replaces=wrong)
    remove = address("figure_remove", project, new.public_id)
    assert sign_in(ulf).post(remove).status_code == 403
    assert "26.400" in client.post(remove, follow=True).text
