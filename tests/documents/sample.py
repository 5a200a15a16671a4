"""Sheets of the invented town, for every test of the renderers."""

import datetime as dt
import io
from typing import Any
from zoneinfo import ZoneInfo

from PIL import Image

from auftakt.documents.sheets import (
    AgendaSheet,
    InvitationSheet,
    Language,
    Letterhead,
    Line,
    Occasion,
    Recipient,
    Reply,
    ScriptSheet,
    Signature,
    Version,
)

BERLIN = ZoneInfo("Europe/Berlin")
START = dt.datetime(2027, 1, 29, 9, 0, tzinfo=BERLIN)
TODAY = dt.date(2026, 11, 23)

HOSTILE = {
    "formula": "=1+1",
    "phone": "+49 9999 123",
    "minus": "-5",
    "at": "@SUM(A1)",
    "tags": "<script>alert(1)</script> & <b>",
    "typst": '#import "@preview/x:1.0.0": * #read("/etc/passwd") $x$ *fett* = Titel',
    "field": "{ DDEAUTO c:\\windows\\cmd.exe }",
    "entity": "&xxe; %s %(name)s {page} {0}",
    "quotes": "\"'`\\",
    "arabic": "مرحبا بكم",
    "rtl": "a\u202eb\u202cc",
    "emoji": "Danke 😀",
    "turkish": "Şğıİ çö",
    "vietnamese": "Nguyễn",
}


def crest() -> bytes:
    target = io.BytesIO()
    Image.new("RGBA", (60, 72), "#7b2d52").save(target, "PNG")
    return target.getvalue()


def letterhead(**changes: Any) -> Letterhead:
    values: dict[str, Any] = {
        "municipality": "Stadt Ebersfelde",
        "project": "Ankommen in Ebersfelde",
        "crest": crest(),
        "contact": ("Stadt Ebersfelde", "Stabsstelle Integration"),
        "return_address": "Stadt Ebersfelde · Rathausplatz 1 · 99999 Ebersfelde",
    }
    return Letterhead(**{**values, **changes})


def occasion(**changes: Any) -> Occasion:
    values: dict[str, Any] = {
        "start": START,
        "end": START + dt.timedelta(minutes=276),
        "place": "Bürgersaal",
        "address": "Rathausplatz 1, 99999 Ebersfelde",
    }
    return Occasion(**{**values, **changes})


def lines() -> tuple[Line, ...]:
    def line(label: str, title: str, offset: int, minutes: int, **more: Any) -> Line:
        begin = START + dt.timedelta(minutes=offset)
        end = begin + dt.timedelta(minutes=minutes)
        return Line(
            label=label, title=title, start=begin, end=end, minutes=minutes, **more
        )

    return (
        line("1", "Begrüßung", 0, 10, who="Hanne Dorfeld", kind="Plenum"),
        line("2", "Bestandsaufnahme", 10, 30, who="Jana Lindner"),
        line("2a", "Hintergründe", 10, 11, is_part=True, material="Beamer"),
        line("2b", "Lage vor Ort", 21, 19, is_part=True, purpose="Wenige Zahlen"),
        line("", "Pause mit Imbiss", 40, 30, is_break=True),
        line("3", "Projektziele festlegen", 70, 45, method="Konsent", result="Ziele"),
        line("4", "Steckbrief lesen", 70, 0, is_handout=True),
    )


GOAL = "Wer neu kommt, findet in einem Jahr Sprache, Arbeit und Nachbarn."


def invitation(**changes: Any) -> InvitationSheet:
    values: dict[str, Any] = {
        "language": Language.DE,
        "letterhead": letterhead(),
        "written_on": TODAY,
        "occasion": occasion(),
        "circle": "Initiativkreis",
        "goal": GOAL,
        "motivation": "Vieles gelingt.\n\nManches läuft nebeneinander her.",
        "lines": lines(),
        "reply": Reply(until=dt.date(2027, 1, 15), contact=("Jana Lindner",)),
        "signature": Signature(name="Hanne Dorfeld", office="Bürgermeisterin"),
        "recipients": (
            Recipient(
                address=("Jobcenter Ebersfelde", "Ulf Merkens"),
                salutation="Guten Tag Ulf Merkens,",
                seat="Jobcenter",
            ),
            Recipient(address=("Sprachschule Mosaik",)),
        ),
    }
    return InvitationSheet(**{**values, **changes})


def agenda(**changes: Any) -> AgendaSheet:
    values: dict[str, Any] = {
        "language": Language.DE,
        "letterhead": letterhead(),
        "made_on": TODAY,
        "occasion": occasion(),
        "goal": GOAL,
        "lines": lines(),
        "version": Version(number=2, note="Punkt 3"),
    }
    return AgendaSheet(**{**values, **changes})


def script(**changes: Any) -> ScriptSheet:
    values: dict[str, Any] = {
        "language": Language.DE,
        "letterhead": letterhead(),
        "made_on": TODAY,
        "occasion": occasion(),
        "goal": GOAL,
        "lines": lines(),
        "version": Version(number=2, note="Punkt 3"),
        "participants": 14,
        "open_points": ("Zwei Plätze sind frei.",),
    }
    return ScriptSheet(**{**values, **changes})
