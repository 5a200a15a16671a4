"""Into the demo without a password, and only into the demo."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from auftakt.accounts.models import Account
from auftakt.demo.actions import load_demo
from auftakt.kernel import clock
from auftakt.participants.actions import renew_link
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project

HOME = "/p/ebersfelde/"


@pytest.fixture
def demo(db, settings):
    settings.IS_DEMO = True
    return load_demo(today=dt.date(2026, 11, 23))


@pytest.mark.parametrize(
    ("verb", "name"),
    [
        ("get", "demo:demo_start"),
        ("get", "demo:demo_reset"),
        ("post", "demo:demo_reset"),
        ("post", "demo:demo_person"),
    ],
)
def test_outside_the_demo_there_is_nothing(verb, name, db):
    load_demo(today=dt.date(2026, 11, 23))
    client = Client()
    answer = getattr(client, verb)(reverse(name), {"email": "x"})
    assert answer.status_code == 404
    assert "_auth_user_id" not in client.session


def test_one_address_leads_in_as_the_coordinator(demo):
    client = Client()
    answer = client.get(reverse("demo:demo_start"), follow=True)
    assert answer.redirect_chain == [(HOME, 302)]
    assert "Jana Lindner" in answer.content.decode()


def test_the_project_can_be_seen_through_another_persons_eyes(demo):
    client = Client()
    ulf = Account.objects.get(name="Ulf Merkens")
    answer = client.post(reverse("demo:demo_person"), {"email": ulf.email}, follow=True)
    assert "Ulf Merkens" in answer.content.decode()


def test_nobody_else_can_be_entered(demo, otto):
    answer = Client().post(reverse("demo:demo_person"), {"email": otto.email})
    assert answer.status_code == 404


def test_looking_resets_nothing_and_the_button_does(demo):
    Project.objects.filter(pk=demo.pk).update(name="Umbenannt")
    client = Client()
    page = client.get(reverse("demo:demo_reset")).content.decode()
    assert "Als Ulf Merkens ansehen" in page
    assert Project.objects.get().name == "Umbenannt"
    answer = client.post(reverse("demo:demo_reset"), follow=True)
    assert Project.objects.get().name == "Ankommen in Ebersfelde"
    assert "Das Beispiel ist wieder wie am Anfang." in answer.content.decode()


def test_somebody_without_an_account_answers_on_the_phone(demo):
    page = Client().get(reverse("demo:demo_reset"))
    found = {phone.name: phone for phone, _address in page.context["phones"]}
    assert set(found) == {
        "Dagmar Pohlke",
        "Karin Holm",
        "Mira Sudhoff",
        "Peter Reuss",
        "Rolf Anders",
    }
    assert f"http://testserver{found['Karin Holm'].url}" in page.content.decode()
    opened = Client().get(found["Dagmar Pohlke"].url).content.decode()
    assert "Guten Tag, Dagmar Pohlke" in opened
    assert "Schon geschlossen" in opened


def test_a_renewed_link_is_no_longer_named(demo):
    jana = Account.objects.get(name="Jana Lindner")
    link = PersonalLink.objects.get(name="Karin Holm")
    renew_link(link=link, by=jana, now=clock.now())
    page = Client().get(reverse("demo:demo_reset"))
    assert "Karin Holm" not in page.content.decode()
