"""The start page through several people's eyes."""

import datetime as dt

import pytest
import time_machine
from django.urls import reverse

from auftakt.accounts.models import Account
from auftakt.circle.models import Seat, SeatAssignment
from auftakt.demo.actions import load_demo
from auftakt.roadmap.waiting import waiting_rows
from tests.factories.risks import RiskFactory
from tests.roadmap.counting import queries_of

MORNING = dt.datetime(2026, 11, 23, 8, 12, tzinfo=dt.UTC)


@pytest.fixture
def ebersfelde(db):
    return load_demo(today=MORNING.date())


@pytest.fixture
def page(ebersfelde, sign_in):
    def open_as(name):
        client = sign_in(Account.objects.get(name=name))
        with time_machine.travel(MORNING, tick=False):
            return client.get(reverse("roadmap:home", args=[ebersfelde.slug]))

    return open_as


def test_it_greets_and_names_the_next_thing(page):
    html = page("Jana Lindner").content.decode()
    assert "Guten Morgen, Jana Lindner." in html
    assert "Montag, 23. November 2026" in html
    assert "Fehlende Stimmen ansehen" in html
    assert "Anwohnerverein Am Anger" in html


def test_it_shows_the_section_the_project_is_in(page):
    html = page("Jana Lindner").content.decode()
    assert '<strong aria-current="step">Kreis bilden</strong>' in html


def test_a_member_sees_the_way_without_links_into_the_work(page, ebersfelde):
    html = page("Ulf Merkens").content.decode()
    assert "Sieben Schritte" in html
    assert reverse("actors:actor_list", args=[ebersfelde.slug]) not in html
    assert reverse("circle:seat_list", args=[ebersfelde.slug]) in html


@pytest.mark.parametrize("name", ["Ulf Merkens", "Hanne Dorfeld"])
def test_who_is_asked_for_which_view_is_for_those_who_fill_seats(
    page, ebersfelde, name
):
    asked = SeatAssignment.objects.filter(status="requested").earliest("requested_on")
    seat = asked.seat
    Seat.objects.filter(pk=seat.pk).update(title="Gegenstimme", perspective="opposing")
    fills_seats = name == "Hanne Dorfeld"
    html = page(name).content.decode()
    assert ("gefragt für „Gegenstimme“" in html) is fills_seats


def test_who_was_asked_today_is_said_so(page, ebersfelde):
    asked = SeatAssignment.objects.filter(status="requested")
    asked.update(requested_on="2026-11-23")
    assert "heute gefragt für „" in page("Jana Lindner").content.decode()


def test_strangers_find_nothing(ebersfelde, otto, sign_in):
    url = reverse("roadmap:home", args=[ebersfelde.slug])
    assert sign_in(otto).get(url).status_code == 404


def test_a_project_without_a_start_asks_for_it(project, jana, sign_in):
    project.start_date = None
    project.save()
    html = sign_in(jana).get(reverse("roadmap:home", args=[project.slug])).text
    assert "Projektstart eintragen" in html
    assert reverse("projects:brief_edit", args=[project.slug]) in html


def test_an_untouched_project_starts_with_the_brief(project, jana, sign_in):
    url = reverse("roadmap:home", args=[project.slug])
    html = sign_in(jana).get(url).content.decode()
    assert "Den Steckbrief ausfüllen" in html


def test_the_size_of_the_project_costs_no_further_queries(ebersfelde, sign_in):
    home = reverse("roadmap:home", args=[ebersfelde.slug])
    client = sign_in(Account.objects.get(name="Jana Lindner"))
    client.get(home)
    before = queries_of(lambda: client.get(home))
    for number in range(30):
        ebersfelde.organisations.create(name=f"Verein {number}", bloc="politics")
        ebersfelde.circle.seats.create(
            position=20 + number, title=f"Platz {number}", bloc="politics"
        )
    assert queries_of(lambda: client.get(home)) == before


def test_whoever_looks_at_a_risk_again_is_waited_for(project, jana):
    day = MORNING.date()
    RiskFactory(project=project, owner="Kämmerei", title="Geld fehlt", review_on=day)
    RiskFactory(project=project, owner="", title="Ohne Namen", review_on=day)
    membership = project.memberships.get(account=jana)
    rows = waiting_rows(project, membership, day)
    assert [(row.who, row.what) for row in rows] == [
        ("Kämmerei", "sieht „Geld fehlt“ wieder an bis 23. November")
    ]
