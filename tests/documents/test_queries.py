"""A project read into sheets."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from auftakt.actors.models import Organisation, Person
from auftakt.documents import queries
from auftakt.documents.domain import Lack
from auftakt.documents.ics import Guest
from auftakt.documents.sheets import Language, Recipient
from auftakt.projects.models import Initiator, Project, ProjectBrief
from auftakt.workshop.models import AgendaItem, Meeting
from tests.documents import sample
from tests.documents.conftest import TODAY, ask, seat

NOW = dt.datetime(2026, 11, 23, 8, 0, tzinfo=dt.UTC)


def source(project: Project, language: Language = Language.DE) -> queries.Source:
    return queries.source(project, language, TODAY)


def test_the_letter_says_what_the_project_says(story: Project) -> None:
    sheet = queries.invitation(source(story))
    assert sheet is not None
    assert sheet.letterhead.municipality == "Ebersfelde"
    assert sheet.letterhead.contact == ("Ebersfelde", "Stabsstelle Integration")
    assert sheet.letterhead.crest == sample.crest()
    assert sheet.goal == "Beschluss des Stadtrats vom 3. März."
    assert sheet.signature.name == "Hanne Dorfeld"
    assert sheet.signature.office == "Bürgermeisterin"
    assert sheet.reply.contact == ("Jana Lindner", "jana@example.org")
    assert sheet.reply.until == dt.date(2027, 1, 15)
    assert (sheet.occasion.place, sheet.occasion.address) == (
        "Bürgersaal",
        "Rathausplatz 1",
    )
    assert sheet.occasion.start == sample.START
    assert sheet.occasion.end == sample.START + dt.timedelta(minutes=276)


def test_everybody_asked_gets_a_letter_and_views_stay_unnamed(story: Project) -> None:
    sheet = queries.invitation(source(story))
    assert sheet is not None
    assert set(sheet.recipients) == {
        Recipient(
            address=("Jobcenter", "Ulf Merkens"),
            salutation="Guten Tag Ulf Merkens,",
            seat="Jobcenter",
        ),
        Recipient(
            address=("Bürgerverein",),
            salutation="Sehr geehrte Damen und Herren,",
            seat="",
        ),
    }


def test_one_person_on_two_seats_gets_one_letter(story: Project) -> None:
    ulf = Person.objects.get()
    ask(seat(story, 5, "Arbeitgeber"), person=ulf)
    sheet = queries.invitation(source(story))
    assert sheet is not None
    seats = {one.address: one.seat for one in sheet.recipients}
    assert seats["Jobcenter", "Ulf Merkens"] == "Jobcenter, Arbeitgeber"


def test_a_letter_without_address_is_for_nobody(story: Project) -> None:
    sheet = queries.invitation(source(story), addressed=False)
    assert sheet is not None
    assert sheet.recipients == ()


def test_the_agenda_has_computed_times_and_labels(story: Project) -> None:
    sheet = queries.agenda(source(story))
    assert sheet is not None
    rows = [
        (line.label, f"{line.start:%H:%M}", line.minutes, line.is_part, line.is_break)
        for line in sheet.lines
    ]
    assert rows == [
        ("1", "09:00", 10, False, False),
        ("2", "09:10", 42, False, False),
        ("3", "09:52", 30, False, False),
        ("3a", "09:52", 11, True, False),
        ("3b", "10:03", 9, True, False),
        ("3c", "10:12", 10, True, False),
        ("4", "10:22", 45, False, False),
        ("", "11:07", 30, False, True),
        ("5", "11:37", 75, False, False),
        ("5a", "11:37", 25, True, False),
        ("5b", "12:02", 25, True, False),
        ("5c", "12:27", 25, True, False),
        ("6", "12:52", 30, False, False),
        ("6a", "12:52", 12, True, False),
        ("6b", "13:04", 8, True, False),
        ("6c", "13:12", 10, True, False),
        ("7", "13:22", 14, False, False),
    ]
    assert sheet.version.number == 2


def test_the_script_prints_what_is_open(story: Project) -> None:
    sheet = queries.script(source(story))
    assert sheet is not None
    assert sheet.participants == 14
    assert any("36" in point for point in sheet.open_points)


@pytest.mark.parametrize(
    "values", [{"day": None}, {"starts_at": None}, {"day": dt.date(2027, 3, 28)}]
)
def test_without_a_real_start_nothing_can_be_made(
    story: Project, values: dict[str, object]
) -> None:
    Meeting.objects.update(**values)
    if values["day" if "day" in values else "starts_at"]:
        Meeting.objects.update(starts_at=dt.time(2, 30))  # the clocks skip it
    found = source(story)
    assert queries.invitation(found) is None
    assert queries.agenda(found) is None
    assert queries.script(found) is None
    assert queries.calendar(found, now=NOW) is None
    letters = {"invitation", "agenda", "script"}
    of_kickoff = [s for s in queries.states(found) if s.document in letters]
    assert all(Lack.DATE in state.lacks for state in of_kickoff)


def test_an_empty_project_lacks_everything(project: Project) -> None:
    found = source(project)
    lacks = {state.document: set(state.lacks) for state in queries.states(found)}
    assert lacks["stock"] == {Lack.STOCK, Lack.FIGURES}
    assert (lacks["analyses"], lacks["indicators"]) == (
        {Lack.ANALYSES},
        {Lack.INDICATORS},
    )
    assert lacks["agreement"] == {Lack.GOALS}
    of_others = {
        *(Lack.OVERLAPS, Lack.ANALYSES, Lack.INDICATORS),
        *(Lack.GOALS, Lack.AGREED),
    }
    assert lacks["invitation"] == set(Lack) - lacks["stock"] - of_others
    assert queries.invitation(found) is None


def test_a_full_project_lacks_nothing(story: Project) -> None:
    assert all(state.is_complete for state in queries.states(source(story)))


def test_an_empty_agenda_makes_no_document(story: Project) -> None:
    AgendaItem.objects.all().delete()
    assert queries.agenda(source(story)) is None


def test_what_is_missing_is_named(story: Project) -> None:
    Initiator.objects.update(office_title="", motivation=" ")
    ProjectBrief.objects.update(contact="", mandate="", occasion="")
    Meeting.objects.update(place="")
    states = {state.document: state.lacks for state in queries.states(source(story))}
    assert states["invitation"] == (
        Lack.PLACE,
        Lack.OFFICE,
        Lack.MOTIVATION,
        Lack.MANDATE,
        Lack.CONTACT,
    )
    assert states["agenda"] == (Lack.PLACE, Lack.MANDATE)


def test_the_calendar_keeps_its_id_and_counts_up(story: Project) -> None:
    first = queries.calendar(source(story), now=NOW)
    meeting = Meeting.objects.get()
    Meeting.objects.update(version=meeting.version + 3)
    second = queries.calendar(source(story), now=NOW)
    assert first is not None
    assert second is not None
    assert first.uid == second.uid == f"{meeting.public_id}@auftakt"
    assert (first.sequence, second.sequence) == (1, 4)
    assert first.guests == ()


def test_guests_are_those_with_an_address(story: Project) -> None:
    jana = Guest(name="Jana Lindner", email="jana@example.org")
    sheet = queries.calendar(source(story), now=NOW, organiser=jana)
    assert sheet is not None
    assert sheet.guests == (Guest(name="Ulf Merkens", email="ulf@example.org"),)


def test_no_reply_day_lies_in_the_past(story: Project) -> None:
    Meeting.objects.update(day=TODAY + dt.timedelta(days=16))
    sheet = queries.invitation(source(story))
    assert sheet is not None
    assert sheet.reply.until is None


def test_the_number_of_queries_does_not_grow(story: Project) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as queries_made:
            found = source(story)
            queries.states(found)
            queries.invitation(found)
            queries.script(found)
        return len(queries_made)

    few = count()
    for number in range(20):
        organisation = Organisation.objects.create(
            project=story, name=f"Verein {number}", bloc="civil_society"
        )
        person = Person.objects.create(
            project=story,
            name=f"Alex {number}",
            bloc="civil_society",
            organisation=organisation,
        )
        ask(seat(story, 10 + number, f"Platz {number}"), person=person)
    assert count() == few


def test_who_signs_gets_no_letter(story: Project) -> None:
    Initiator.objects.update(name=" ulf merkens")
    sheet = queries.invitation(source(story))
    assert sheet is not None
    assert [one.address for one in sheet.recipients] == [("Bürgerverein",)]


def test_a_contact_in_one_line_becomes_several(story: Project) -> None:
    ProjectBrief.objects.update(contact="Stabsstelle, Jana Lindner,jana@example.org\n")
    assert source(story).contact == ("Stabsstelle", "Jana Lindner", "jana@example.org")
