"""The catalogue's page: why, accept, reject with reason, postpone (S11 to S24)."""

import pytest

from auftakt.circle.models import Seat, SuggestionDecision
from tests.circle.pages import address


@pytest.fixture
def url(project):
    return address("seat_suggestions", project)


def test_who_may_open_it(url, open_to):
    open_to.lead(url)


def test_each_suggestion_says_why(url, project, sign_in, jana):
    project.themes = ["language"]
    project.save()
    page = sign_in(jana).get(url).text
    assert "Gehört in jeden Kreis." in page
    assert "Wegen des Themas „Sprache“." in page
    assert "Kreisverwaltung" in page
    assert "Zuständig ist die Ausländerbehörde des Kreises." in page


def test_the_county_is_no_suggestion_for_a_county_free_town(
    url, project, sign_in, jana
):
    town = project.municipality
    town.kind = "county_free"
    town.save()
    page = sign_in(jana).get(url).text
    assert "Kreisverwaltung" not in page
    assert page.index("Oberbürgermeisterin") < page.index("Beigeordnete")


def test_suggestion_accept(url, project, sign_in, jana):
    client = sign_in(jana)
    accept = address("suggestion_accept", project, "politics")
    assert client.post(accept, {"number": "3"}).status_code == 302
    titles = Seat.objects.values_list("title", flat=True)
    assert [title[-2:] for title in titles] == [" 1", " 2", " 3"]
    assert client.post(accept, {"number": "1"}).status_code == 409
    assert "Platz 1, Platz 2, Platz 3" in client.get(url).text


def test_suggestion_accept_takes_the_chosen_office_and_department(
    project, sign_in, jana
):
    client = sign_in(jana)
    mayor = "Bürgermeisterin oder Bürgermeister"
    board = address("suggestion_accept", project, "executive_board")
    client.post(board, {"title": mayor})
    head = address("suggestion_accept", project, "department_head")
    client.post(head, {"department": "Soziales", "number": "1"})
    assert Seat.objects.get(catalogue_key="executive_board").title == mayor
    assert Seat.objects.get(catalogue_key="department_head").department == "Soziales"


@pytest.mark.parametrize("number", ["0", "13", "viele"])
def test_suggestion_accept_with_an_odd_number(project, sign_in, jana, number):
    accept = address("suggestion_accept", project, "politics")
    answer = sign_in(jana).post(accept, {"number": number}, follow=True)
    assert "Möglich sind 1 bis 12 Plätze." in answer.text
    assert not Seat.objects.exists()


def test_suggestion_accept_of_what_is_not_suggested(project, sign_in, jana):
    accept = address("suggestion_accept", project, "space_agency")
    assert sign_in(jana).post(accept).status_code == 404


def test_suggestions_accept_all(url, project, sign_in, jana):
    client = sign_in(jana)
    reject = address("suggestion_reject", project, "immigration_office")
    client.post(reject, {"reason": "sitzt schon woanders"})
    waiting = len(client.get(url).context["open"])
    for _ in range(2):
        client.post(address("suggestions_accept_all", project))
    assert Seat.objects.count() == waiting
    assert not Seat.objects.filter(catalogue_key="immigration_office").exists()


def test_suggestion_reject_needs_a_reason(url, project, sign_in, jana):
    client = sign_in(jana)
    reject = address("suggestion_reject", project, "politics")
    answer = client.post(reject, {"reason": " "}, follow=True)
    assert "Nennen Sie einen Grund." in answer.text
    client.post(reject, {"reason": "Der Rat will nicht"})
    assert "Der Rat will nicht" in client.get(url).text


@pytest.mark.parametrize("reason", ["Null\x00zeichen", "x" * 501])
def test_suggestion_reject_cuts_no_reason_short(project, sign_in, jana, reason):
    reject = address("suggestion_reject", project, "politics")
    answer = sign_in(jana).post(reject, {"reason": reason}, follow=True)
    assert answer.status_code == 200
    assert "kern-alert--danger" in answer.text
    assert not SuggestionDecision.objects.exists()


def test_suggestion_postpone_and_suggestion_reconsider(url, project, sign_in, jana):
    client = sign_in(jana)
    client.post(address("suggestion_postpone", project, "politics"))
    assert "Zurückgestellt" in client.get(url).text
    client.post(address("suggestion_reconsider", project, "politics"))
    assert not SuggestionDecision.objects.exists()


@pytest.mark.parametrize("page", ["accept", "reject", "postpone", "reconsider"])
def test_members_decide_nothing(project, sign_in, ulf, page):
    url = address(f"suggestion_{page}", project, "politics")
    assert sign_in(ulf).post(url).status_code == 403
