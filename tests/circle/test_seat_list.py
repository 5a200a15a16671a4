"""The circle's page: picture, list, gaps, lock; and what members do not see."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from auftakt.circle import actions, queries
from auftakt.kernel import clock
from tests.circle.pages import address
from tests.circle.test_queries import add_seats
from tests.factories.circle import SeatFactory


@pytest.fixture
def url(project):
    return address("seat_list", project)


def test_everybody_may_open_it(url, open_to):
    open_to.members(url)


def test_an_empty_circle_leads_to_the_suggestions(url, sign_in, jana, ulf, project):
    page = sign_in(jana).get(url).text
    assert "Wer soll den Prozess begleiten?" in page
    assert address("seat_suggestions", project) in page
    assert address("seat_suggestions", project) not in sign_in(ulf).get(url).text


def test_picture_two(url, sign_in, jana, circle_seats, register):
    page = sign_in(jana).get(url).text
    for words in (
        "Zwei Stimmen fehlen noch.",
        "9 von 12 Plätzen besetzt. Gefragt ist Platz 9. Frei sind Platz 8 und",
        "von 12 besetzt",
        "1 gefragt · 2 frei",
        "Platz 9 gefragt",
        "12 Plätze: gut arbeitsfähig. Ab 16 wird es schwer, alle zu hören.",
        "<strong>jemand aus der Bürgerschaft, der das Vorhaben ablehnt</strong>.",
        "Unterstützung ist mit Platz 7 vertreten.",
        "Es fehlt <strong>eine Stimme der Zugewanderten selbst</strong>.",
        "Bürgerforum Altstadt",
        "Frauencafé Lindenhof",
        "Anwohnerverein, gefragt am 19. Nov.",
        "Auswahl noch nicht endgültig",
        "Platz 8 besetzt oder begründet frei",
        "Zusage für Platz 9",
        "Trotzdem endgültig machen, mit Begründung",
    ):
        assert words in page, words


def test_one_filled_button(url, sign_in, jana, circle_seats, register):
    assert sign_in(jana).get(url).text.count("kern-btn--primary") == 1


def test_numbers_in_the_picture_are_written_with_points(
    url, sign_in, jana, circle_seats
):
    """A German comma would break the drawing."""
    page = sign_in(jana).get(url).text
    numbers = re.findall(r'\s(?:c?[xy]|r|d)="([^"]+)"', page)
    assert len(numbers) > 100
    assert not [value for value in numbers if "," in value]


def test_members_see_who_accompanies_but_no_point_of_view(
    url, sign_in, ulf, gesa, circle_seats, register
):
    for account in (ulf, gesa):
        page = sign_in(account).get(url).text
        assert "Hanne Dorfeld" in page
        assert "Stimme aus dem Bereich Zivilgesellschaft" in page
        for hidden in (
            "ablehnt",
            "Stimme mit Bedenken",
            "Sind alle Sichtweisen dabei?",
            "Wer fehlt?",
            "Bürgerforum Altstadt",
            "Trotzdem endgültig",
        ):
            assert hidden not in page, hidden


def test_the_name_of_the_circle_is_the_projects(url, sign_in, jana, project):
    project.circle_name = "Begleitgruppe"
    project.save()
    assert "<h1>Begleitgruppe</h1>" in sign_in(jana).get(url).text


def test_a_final_selection_shows_act_and_later_changes(
    url, sign_in, jana, hanne, circle_seats, project
):
    actions.finalise_circle(
        project=project, by=hanne, now=clock.now(), reason="Der Rat wartet"
    )
    seat = queries.seats(project).get(pk=circle_seats[6].pk)
    actions.remove_seat(seat=seat, by=jana, reason="zieht weg")
    page = sign_in(jana).get(url).text
    for words in (
        "Die Auswahl ist endgültig",
        "Festgehalten am 23. November 2026 durch Hanne Dorfeld.",
        "Trotz offener Punkte, weil: Der Rat wartet",
        "Ausgeschieden: Stadtrat, zweite Fraktion",
        "zieht weg",
    ):
        assert words in page, words
    assert "Auswahl noch nicht endgültig" not in page


def test_titles_are_escaped(url, sign_in, jana, project):
    SeatFactory(project=project, title="<script>alert(1)</script>")
    page = sign_in(jana).get(url).text
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_more_seats_ask_no_more_questions(url, sign_in, jana, project):
    client = sign_in(jana)
    client.get(url)
    asked = []
    for more in (1, 2, 27):
        add_seats(project, more)
        with CaptureQueriesContext(connection) as seen:
            assert client.get(url).status_code == 200
        asked.append(len(seen))
    assert len(set(asked)) == 1
