"""The kick-off as a calendar entry: to download, or as a request with guests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from urllib.parse import quote

from icalendar import Calendar, Event, Timezone, vCalAddress, vText

from auftakt.documents.glyphs import clean

PRODUCT = "-//Auftakt//Initiativkreis//DE"

# The rule of the European Union since 1996. `add_missing_timezones` lists the days of
# three years and places the spring change an hour late.
BERLIN = """BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""


class Method(StrEnum):
    """PUBLISH is the plain download, REQUEST asks the guests for an answer."""

    PUBLISH = "PUBLISH"
    REQUEST = "REQUEST"


@dataclass(frozen=True, kw_only=True)
class Guest:
    name: str
    email: str


@dataclass(frozen=True, kw_only=True)
class CalendarSheet:
    """`uid` never changes for a meeting; `sequence` rises with its version.

    `start` and `end` carry the zone Europe/Berlin; `stamp` is an aware moment.
    """

    uid: str
    sequence: int
    stamp: datetime
    start: datetime
    end: datetime
    title: str
    place: str = ""
    description: str = ""
    organiser: Guest | None = None
    guests: tuple[Guest, ...] = ()


def calendar_file(sheet: CalendarSheet, method: Method) -> bytes:
    """Raises ValueError for a request without an organiser."""
    if method is Method.REQUEST and sheet.organiser is None:
        raise ValueError("a request needs an organiser")
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method.value)
    calendar.add_component(Timezone.from_ical(BERLIN))
    calendar.add_component(_event(sheet, method))
    data: bytes = calendar.to_ical()
    return data


def _event(sheet: CalendarSheet, method: Method) -> Event:
    event = Event()
    event.add("uid", _plain(sheet.uid))
    event.add("sequence", sheet.sequence)
    event.add("dtstamp", sheet.stamp)
    event.add("dtstart", sheet.start)
    event.add("dtend", sheet.end)
    event.add("summary", _plain(sheet.title))
    event.add("status", "CONFIRMED")
    event.add("transp", "OPAQUE")
    if sheet.place:
        event.add("location", _plain(sheet.place))
    if sheet.description:
        event.add("description", clean(sheet.description))
    if method is Method.REQUEST and sheet.organiser:
        event.add("organizer", _address(sheet.organiser), encode=False)
        for guest in sheet.guests:
            event.add("attendee", _attendee(guest), encode=False)
    return event


def _attendee(guest: Guest) -> vCalAddress:
    address = _address(guest)
    address.params["cutype"] = vText("INDIVIDUAL")
    address.params["role"] = vText("REQ-PARTICIPANT")
    address.params["partstat"] = vText("NEEDS-ACTION")
    address.params["rsvp"] = vText("TRUE")
    return address


def _address(guest: Guest) -> vCalAddress:
    address = vCalAddress(f"mailto:{quote(clean(guest.email), safe='@.+-_')}")
    if guest.name:
        address.params["cn"] = vText(_plain(guest.name).replace('"', "'"))
    return address


def _plain(text: str) -> str:
    """One line: a line end in a name must never start a new property."""
    return " ".join(clean(text).split())
