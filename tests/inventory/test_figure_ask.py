"""Not knowing is an answer: somebody finds out by a day."""

import pytest

from auftakt.inventory.models import FigureQuestion
from tests.factories.accounts import AccountFactory
from tests.inventory.figures import address


@pytest.fixture
def url(project):
    return address("figure_ask", project, "pupils")


def test_who_may(url, sign_in, jana, ulf, otto):
    page = sign_in(jana).get(url)
    assert "Schulamt" in page.text
    assert sign_in(ulf).get(url).status_code == 403
    assert sign_in(otto).get(url).status_code == 404


def test_a_question_goes_to_somebody_and_can_be_changed(
    url, sign_in, jana, hanne, project
):
    client = sign_in(jana)
    page = client.post(url, {"asked": "Schulamt", "due_on": "2026-12-01"}, follow=True)
    assert "Gefragt ist Schulamt, bis 01.12.2026." in page.text
    data = {"asked_account": hanne.pk, "due_on": "2026-12-08"}
    page = client.post(url, data, follow=True)
    assert "Gefragt ist Hanne Dorfeld, bis 08.12.2026." in page.text
    assert FigureQuestion.objects.count() == 1
    assert "Frage zurücknehmen" in client.get(url).text


def test_somebody_and_a_day_are_needed(url, sign_in, jana):
    page = sign_in(jana).post(url, {"asked": ""}).text
    assert "Wer findet es heraus?" in page
    assert "Füllen Sie dieses Feld aus." in page


def test_people_outside_the_project_cannot_be_asked(url, sign_in, jana):
    stranger = AccountFactory()
    data = {"asked_account": stranger.pk, "due_on": "2026-12-01"}
    assert sign_in(jana).post(url, data).status_code == 200
    assert not FigureQuestion.objects.exists()
