"""The calendar file is read again by the same rules a calendar uses."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from auftakt.documents.ics import CalendarSheet, Guest, Method, calendar_file
from tests.documents import sample

STAMP = dt.datetime(2026, 11, 23, 8, 0, tzinfo=dt.UTC)


def sheet(**changes: object) -> CalendarSheet:
    values: dict[str, object] = {
        "uid": "0190-kickoff@auftakt",
        "sequence": 2,
        "stamp": STAMP,
        "start": sample.START,
        "end": sample.START + dt.timedelta(hours=4),
        "title": "Auftaktworkshop: Ankommen in Ebersfelde",
        "place": "Bürgersaal, Rathausplatz 1; Ebersfelde",
        "description": "Unser Ziel:\nSprache, Arbeit, Nachbarn",
        "organiser": Guest(name="Jana Lindner", email="jana@example.org"),
        "guests": (Guest(name="Ulf Merkens", email="ulf@example.org"),),
    }
    return CalendarSheet(**{**values, **changes})  # type: ignore[arg-type] # drawn by name


def read(data: bytes) -> tuple[Calendar, Event]:
    calendar = Calendar.from_ical(data)
    (event,) = calendar.walk("VEVENT")
    return calendar, event


def test_a_request_asks_each_guest_for_an_answer() -> None:
    calendar, event = read(calendar_file(sheet(), Method.REQUEST))
    assert calendar["method"] == "REQUEST"
    assert str(event["organizer"]) == "mailto:jana@example.org"
    guest = event["attendee"]
    assert str(guest) == "mailto:ulf@example.org"
    assert dict(guest.params) == {
        "CN": "Ulf Merkens",
        "CUTYPE": "INDIVIDUAL",
        "ROLE": "REQ-PARTICIPANT",
        "PARTSTAT": "NEEDS-ACTION",
        "RSVP": "TRUE",
    }


def test_a_download_names_nobody() -> None:
    calendar, event = read(calendar_file(sheet(), Method.PUBLISH))
    assert calendar["method"] == "PUBLISH"
    assert "attendee" not in event
    assert "organizer" not in event


def test_it_says_what_was_entered() -> None:
    _, event = read(calendar_file(sheet(), Method.PUBLISH))
    assert (event["uid"], event["sequence"]) == ("0190-kickoff@auftakt", 2)
    assert event["summary"] == "Auftaktworkshop: Ankommen in Ebersfelde"
    assert event["location"] == "Bürgersaal, Rathausplatz 1; Ebersfelde"
    assert event["description"] == "Unser Ziel:\nSprache, Arbeit, Nachbarn"
    assert event["dtstart"].params["TZID"] == "Europe/Berlin"


def test_the_zone_changes_its_clocks_as_berlin_does() -> None:
    calendar, _ = read(calendar_file(sheet(), Method.PUBLISH))
    (zone,) = calendar.walk("VTIMEZONE")
    assert zone["tzid"] == "Europe/Berlin"
    own = zone.to_tz()
    for year in range(2026, 2040):
        for month, day in ((1, 15), (3, 27), (4, 2), (7, 1), (10, 23), (11, 2)):
            noon = dt.datetime(year, month, day, 12, tzinfo=sample.BERLIN)
            expected = noon.utcoffset()
            assert noon.replace(tzinfo=own).utcoffset() == expected


@given(
    st.integers(0, 10 * 366 * 24 * 60),
    st.integers(15, 600),
)
def test_any_time_comes_back_as_entered(minute: int, minutes: int) -> None:
    first = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    begin = (first + dt.timedelta(minutes=minute)).astimezone(sample.BERLIN)
    end = (begin.astimezone(dt.UTC) + dt.timedelta(minutes=minutes)).astimezone(
        sample.BERLIN
    )
    data = calendar_file(sheet(start=begin, end=end), Method.PUBLISH)
    _, event = read(data)
    assert event["dtstart"].dt.replace(tzinfo=None) == begin.replace(tzinfo=None)
    assert event["dtend"].dt.replace(tzinfo=None) == end.replace(tzinfo=None)


@pytest.mark.parametrize("text", sample.HOSTILE.values())
def test_any_text_survives(text: str) -> None:
    _, event = read(
        calendar_file(sheet(title=text, place=text, description=text), Method.PUBLISH)
    )
    assert event["summary"] == text
    assert event["location"] == text
    assert event["description"] == text


@pytest.mark.parametrize(
    "text",
    ["x\r\nATTENDEE:mailto:a@b.c", "x\nEND:VEVENT", "x\rBEGIN:VALARM", 'x";RSVP=A:b\n'],
)
def test_no_text_starts_a_new_property(text: str) -> None:
    guest = Guest(name=text, email=text)
    data = calendar_file(
        sheet(title=text, place=text, uid=text, organiser=guest, guests=(guest,)),
        Method.REQUEST,
    )
    calendar, event = read(data)
    names = {
        "UID",
        "SEQUENCE",
        "DTSTAMP",
        "DTSTART",
        "DTEND",
        "SUMMARY",
        "STATUS",
        "TRANSP",
        "LOCATION",
        "DESCRIPTION",
        "ORGANIZER",
        "ATTENDEE",
    }
    assert set(event) == names
    assert len(calendar.subcomponents) == 2
    assert not event.subcomponents


def test_lines_are_folded() -> None:
    data = calendar_file(sheet(title="ä" * 400, description="z" * 900), Method.REQUEST)
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_a_request_needs_an_organiser() -> None:
    with pytest.raises(ValueError, match="organiser"):
        calendar_file(sheet(organiser=None), Method.REQUEST)
