"""From an empty project to a kick-off one can invite to, by mouse and by phone."""

import datetime as dt
import io
import re

import docx
import icalendar
import pikepdf
import pytest
from django.core.management import call_command
from playwright.sync_api import Locator, Page, expect

from auftakt.accounts.models import Account
from auftakt.actors.models import Organisation, Person
from auftakt.circle import queries as circle_queries
from auftakt.kernel import clock
from auftakt.projects.models import Project
from auftakt.workshop import queries as workshop_queries
from tests.factories.accounts import AccountFactory
from tests.journeys.actor_list import ROWS, workbook
from tests.official import official_file

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture
def coordinator(transactional_db) -> Account:
    call_command("import_municipalities", str(official_file()), verbosity=0)
    return AccountFactory(name="Jana Lindner", email="jana@example.org")


@pytest.mark.parametrize("width", [1280, 390], ids=["desktop", "phone"])
def test_the_first_path(width, coordinator, open_context):
    page = open_context(coordinator, width=width).new_page()
    project = create_project(page)
    fill_brief(page, project)
    name_initiator(page, project)
    import_actors(page, project)
    fill_circle(page, project)
    plan_kickoff(page, project)
    finalise(page, project)
    mark_ready(page, project)
    open_documents(page, project)


def press(page: Page, name: str | re.Pattern[str]) -> None:
    """Sends a form and waits for the next page; nothing may still be on its way."""
    exact = isinstance(name, str)
    send(page, page.get_by_role("button", name=name, exact=exact).first)


def send(page: Page, button: Locator) -> None:
    page.wait_for_load_state("networkidle")
    with page.expect_navigation():
        button.click()


def field(page: Page, label: str):
    """By its label, whether or not it says that the field may stay empty."""
    return page.get_by_label(re.compile(f"^{re.escape(label)}( freiwillig)?$")).first


def create_project(page: Page) -> Project:
    page.goto("/projekte/neu/")
    field(page, "Name der Kommune").press_sequentially("Güstr", delay=30)
    page.get_by_role("button", name=re.compile("^Güstrow, Barlachstadt")).click()
    expect(field(page, "Kreis")).to_have_value(re.compile("Rostock"))
    expect(field(page, "Einwohnerzahl")).to_have_value(re.compile(r"\d{2}.?\d{3}"))
    field(page, "Name des Projekts").fill("Ankommen in Güstrow")
    start = clock.today() + dt.timedelta(days=150)
    field(page, "Projektstart").fill(start.isoformat())
    press(page, "Projekt anlegen")
    page.wait_for_url(re.compile("/p/"))
    project = Project.objects.get()
    assert (project.municipality.kind, project.start_date) == ("county_member", start)
    return project


def fill_brief(page: Page, project: Project) -> None:
    page.goto(f"/p/{project.slug}/steckbrief/")
    for label in (
        "Anlass",
        "Auftrag",
        "Geld und Stellen",
        "Gebiet",
        "Zielgruppe",
        "Lage in Kürze",
        "Ansprechstelle",
    ):
        field(page, label).fill(f"{label} steht hier, auch <b>fett</b>.")
    field(page, "Sprache").check()
    send(page, page.locator("main form button[type=submit]").first)
    project.refresh_from_db()
    assert project.themes == ["language"]


def name_initiator(page: Page, project: Project) -> None:
    page.goto(f"/p/{project.slug}/initiator/")
    field(page, "Name").fill("Hanne Dorfeld")
    field(page, "Beweggrund").fill("Weil Ankommen alle angeht.")
    send(page, page.locator("main form button[type=submit]").first)
    project.refresh_from_db()
    assert project.initiator.office == "mayor"


def upload(page: Page, project: Project, content: bytes) -> None:
    page.goto(f"/p/{project.slug}/akteure/einlesen/")
    file = {"name": "Akteure Güstrow.xlsx", "mimeType": XLSX, "buffer": content}
    page.locator("input[type=file]").set_input_files(file)
    press(page, "Liste prüfen")


def import_actors(page: Page, project: Project) -> None:
    upload(page, project, workbook(extra_column="Staatsangehörigkeit"))
    expect(page.locator("main")).to_contain_text("Staatsangehörigkeit")
    expect(page.locator("main")).not_to_contain_text("geheimer Wert")
    upload(page, project, workbook(with_faults=True))
    press(page, "Vorschau zeigen")
    expect(page.locator("main")).to_contain_text("Zeile 7")
    expect(page.locator("main")).to_contain_text("Zeile 23")
    press(page, "Liste übernehmen")
    assert not Organisation.objects.filter(project=project).exists()
    press(page, "Einlesen abbrechen")
    upload(page, project, workbook())
    press(page, "Vorschau zeigen")
    press(page, "Liste übernehmen")
    expect(page.get_by_role("heading", name="Akteure", level=1)).to_be_visible()
    assert Organisation.objects.filter(project=project).count() == ROWS
    assert Person.objects.filter(project=project).count() == ROWS
    assert Organisation.objects.filter(project=project, district="=1+1").count() == 1


def fill_circle(page: Page, project: Project) -> None:
    page.goto(f"/p/{project.slug}/kreis/vorschlaege/")
    press(page, "Alle passenden übernehmen")
    page.goto(f"/p/{project.slug}/kreis/")
    seats = len(circle_queries.seat_rows(project))
    assert seats >= 10
    for place in range(seats):
        page.goto(f"/p/{project.slug}/kreis/")
        page.get_by_role("link", name=re.compile("^besetzen")).first.click()
        page.wait_for_url(re.compile("/besetzen/"))
        choose_somebody(page, place)
    counts = circle_queries.counts(project)
    assert (counts.confirmed, counts.open, counts.voices_missing) == (seats, 0, 0)


def choose_somebody(page: Page, place: int) -> None:
    who = field(page, "Aus Ihrem Verzeichnis")
    if who.count() and who.locator("option").count() > place + 1:
        who.select_option(index=place + 1)
    page.get_by_text("Zusage liegt vor").first.click()
    press(page, "Besetzung speichern")


def plan_kickoff(page: Page, project: Project) -> None:
    page.goto(f"/p/{project.slug}/auftakt/termin/")
    day = project.start_date - dt.timedelta(days=60)
    field(page, "Tag").fill(day.isoformat())
    field(page, "Beginn").fill("09:00")
    field(page, "Raum gebucht bis").fill("17:00")
    field(page, "Ort").fill("Rathaus")
    field(page, "Zahl der Personen").fill("12")
    press(page, "Termin speichern")
    page.goto(f"/p/{project.slug}/auftakt/ablauf/")
    press(page, "Ablauf des Leitfadens übernehmen")
    expect(page.locator("main")).to_contain_text("Abschlussrunde")
    plan = workshop_queries.plan(project, workshop_queries.kickoff(project))
    numbered = [slot for slot in plan.timeline.slots if not slot.item.is_pause]
    assert (len(numbered), plan.timeline.over) == (7, 0)


def finalise(page: Page, project: Project) -> None:
    page.goto(f"/p/{project.slug}/kreis/endgueltig/")
    press(page, "Auswahl endgültig machen")
    assert circle_queries.counts(project).is_final


def mark_ready(page: Page, project: Project) -> None:
    page.goto(f"/p/{project.slug}/auftakt/")
    expect(page.locator("main")).to_contain_text("4 von 4")
    press(page, re.compile("bereit melden", re.IGNORECASE))
    assert workshop_queries.kickoff(project).ready_at


def download(page: Page, address: str) -> bytes:
    response = page.request.get(address)
    assert response.status == 200, address
    return response.body()


def open_documents(page: Page, project: Project) -> None:
    page.goto(f"/p/{project.slug}/unterlagen/")
    links = page.locator("main a").evaluate_all("all => all.map(a => a.href)")
    files = {link.split("?")[0].rsplit("/", 1)[1]: link for link in links}
    for name in ("einladung", "tagesordnung", "regieplan"):
        with pikepdf.open(io.BytesIO(download(page, files[f"{name}.pdf"]))) as pdf:
            assert pdf.Root.MarkInfo.Marked
            assert str(pdf.Root.Lang).startswith("de")
            assert "Ankommen in Güstrow" in str(pdf.docinfo.Title) or pdf.docinfo.Title
        word = docx.Document(io.BytesIO(download(page, files[f"{name}.docx"])))
        styles = {paragraph.style.name for paragraph in word.paragraphs}
        assert {"Heading 1", "Title"} & styles
    raw = download(page, files["termin.ics"])
    (event,) = icalendar.Calendar.from_ical(raw).walk("VEVENT")
    day = project.start_date - dt.timedelta(days=60)
    starts = event.decoded("dtstart")
    assert (starts.date(), starts.hour, str(starts.tzinfo)) == (day, 9, "Europe/Berlin")
    assert b"VTIMEZONE" in raw
