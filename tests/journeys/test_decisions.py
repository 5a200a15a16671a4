"""Three wordings, two objections and their fate, agreement, and the gate behind it.

The coordinator sits at a desk, three seats answer on phones of 390 pixels (S25 to S28).
"""

import pytest
from playwright.sync_api import Page, expect

from auftakt.inventory.actions.overlaps import sign_off
from auftakt.kernel import clock
from tests.factories.circle import SeatFactory, hold
from tests.factories.inventory import StructureFactory
from tests.factories.participants import PersonalLinkFactory
from tests.factories.projects import ProjectBriefFactory
from tests.journeys.axe import overflow, violations

ROOT = "/p/ebersfelde/ziele/"
SEATS = ("Bürgermeisterin", "Jobcenter", "Sprecher der Ablehnung")
FIRST = "Alle Geflüchteten bekommen schnell einen Kurs."
SECOND = "Alle neu Ankommenden bekommen schnell einen Kurs."
THIRD = "Alle neu Ankommenden bekommen in acht Wochen einen Kurs."


@pytest.fixture
def town(transactional_db, project, jana):
    """Three filled seats with links, and a stock in which nothing is doubled."""
    ProjectBriefFactory(project=project)
    for number, title in enumerate(SEATS):
        seat = SeatFactory(project=project, title=title, position=number)
        person = hold(seat, person=f"Person {number}").person
        PersonalLinkFactory(
            project=project, seat=seat, person=person, token=f"key-{number}"
        )
    StructureFactory(project=project, kind="offer")
    sign_off(project=project, by=jana, statement="Nichts.", on=clock.today())
    return project


@pytest.fixture
def desk(town, jana, open_context) -> Page:
    return open_context(jana).new_page()


@pytest.fixture
def phone(town, open_context) -> Page:
    return open_context(width=390).new_page()


@pytest.fixture
def is_clean(axe_source):
    def check(page) -> None:
        assert violations(page, axe_source) == []
        assert overflow(page) <= 0

    return check


def present(desk):
    desk.get_by_role("link", name="vorlegen").first.click()
    desk.get_by_role("button", name="Runde beginnen").click()
    expect(desk.get_by_text("3 Plätze haben noch nicht geantwortet.")).to_be_visible()


def say(phone, number, answer, reason=""):
    phone.goto(f"/m/key-{number}/")
    phone.get_by_role("link", name="Jetzt antworten").click()
    phone.get_by_role("button", name=answer).click()
    expect(phone.get_by_text("Gespeichert").first).to_be_visible()
    if reason:
        box = phone.get_by_label("Was ist Ihr")
        expect(box).to_be_visible()
        box.fill(reason)
        phone.get_by_role("button", name="Satz speichern").click()
        expect(phone.locator(".reason-saved .phone-saved")).to_be_visible()


def close(desk, answer):
    desk.goto(ROOT)
    desk.get_by_role("link", name="Ziel 1: Sprache").first.click()
    desk.get_by_role("link", name="Auszählen und abschließen").click()
    desk.get_by_role("button", name="Jetzt auszählen").click()
    expect(desk.get_by_text(answer).first).to_be_visible()
    desk.get_by_role("link", name="Zurück zum Wortlaut").click()


def rewrite(desk, number, text, reason, concern=""):
    desk.get_by_role("link", name=f"Fassung {number} schreiben").click()
    desk.get_by_label("Neuer Wortlaut").fill(text)
    desk.get_by_label("Warum geändert?").fill(reason)
    if concern:
        desk.get_by_label(concern).check()
    desk.get_by_role("button", name="Neue Fassung speichern").click()


YES, NO = "Ja, ich trage es mit", "Nein, so kann ich nicht mitgehen"


def test_from_two_objections_to_an_agreement_and_back(desk, phone, is_clean):
    write_the_goal(desk)
    object_twice(desk, phone, is_clean)
    agree_on_the_third(desk, phone)
    is_clean(desk)
    propose_the_way(desk)
    change_the_goal(desk)
    is_clean(desk)


def write_the_goal(desk):
    desk.goto(f"{ROOT}weg/")
    expect(desk.get_by_text("Der Weg ist noch nicht dran")).to_be_visible()
    desk.goto(f"{ROOT}neu/")
    desk.get_by_label("Kurzer Name").fill("Sprache")
    desk.get_by_label("Was soll erreicht sein?").fill(FIRST)
    desk.get_by_role("button", name="Ziel speichern").click()


def object_twice(desk, phone, is_clean):
    present(desk)
    is_clean(desk)
    say(phone, 0, YES)
    say(phone, 1, YES)
    say(phone, 2, NO, "Dann kommen die Neuen zuletzt dran.")
    is_clean(phone)
    close(desk, "Nicht getragen.")
    expect(desk.get_by_text("Dann kommen die Neuen zuletzt dran.")).to_be_visible()
    rewrite(desk, 2, SECOND, "Die Neuen zuerst.", "B-01")
    expect(desk.get_by_text("hat den Wortlaut geändert")).to_be_visible()
    present(desk)
    say(phone, 0, YES)
    say(phone, 1, NO, "Schnell ist keine Frist.")
    say(phone, 2, YES)
    close(desk, "Nicht getragen.")


def agree_on_the_third(desk, phone):
    rewrite(desk, 3, THIRD, "Acht Wochen als Frist.", "B-02")
    present(desk)
    for number in range(3):
        say(phone, number, YES)
    close(desk, "Getragen.")
    expect(desk.get_by_text("2 haben ein Ergebnis")).to_be_visible()


def propose_the_way(desk):
    desk.goto(f"{ROOT}weg/")
    expect(desk.get_by_text("Der Weg ist frei")).to_be_visible()
    desk.get_by_role("link", name="Den Weg vorschlagen").click()
    desk.get_by_label("Wie gehen wir vor?").fill("Drei Runden mit allen Ortsteilen.")
    desk.get_by_role("button", name="Wortlaut speichern").click()
    present(desk)


def change_the_goal(desk):
    desk.goto(ROOT)
    desk.get_by_role("link", name="Ziel 1: Sprache").first.click()
    rewrite(desk, 4, f"{THIRD} Mit Betreuung.", "Kinder gehören dazu.")
    expect(desk.get_by_text("nach der Einigung geändert").first).to_be_visible()
    desk.goto(f"{ROOT}weg/")
    expect(desk.get_by_text("Der Weg ist noch nicht dran")).to_be_visible()
