"""Sheets as PDF/UA-1 with typst: static templates, content as JSON, own fonts."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst

from auftakt.documents.glyphs import FONTS, clean, fit
from auftakt.documents.printed import Invitation, Plan, Report
from auftakt.documents.sheets import AgendaSheet, InvitationSheet, ScriptSheet
from auftakt.documents.wording import agenda_words, invitation_words, script_words

TEMPLATES = Path(__file__).parent / "typst"


def invitation_pdf(sheet: InvitationSheet) -> bytes:
    """All letters in one file, each with its own page count."""
    content = _content(invitation_words(sheet), sheet.written_on)
    return _compile("invitation.typ", content, sheet.written_on)


def agenda_pdf(sheet: AgendaSheet) -> bytes:
    content = _content(agenda_words(sheet), sheet.made_on)
    return _compile("plan.typ", {**content, "landscape": False}, sheet.made_on)


def script_pdf(sheet: ScriptSheet) -> bytes:
    content = _content(script_words(sheet), sheet.made_on)
    return _compile("plan.typ", {**content, "landscape": True}, sheet.made_on)


def report_pdf(words: Report, made_on: date) -> bytes:
    return _compile("report.typ", _content(words, made_on), made_on)


def _content(words: Invitation | Plan | Report, made_on: date) -> dict[str, Any]:
    raw = asdict(words)
    crest = raw["frame"].pop("crest")
    content: dict[str, Any] = fit(raw)
    content["frame"] |= {
        "crest": list(crest) if crest else None,
        "crest_alt": clean(words.frame.crest_alt),
        "plain_title": clean(words.frame.title),
        "plain_municipality": clean(words.frame.municipality),
    }
    content["made"] = [made_on.year, made_on.month, made_on.day]
    content["fonts"] = _fonts().families()
    return content


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[FONTS],
    )


def _compile(template: str, content: dict[str, Any], made_on: date) -> bytes:
    compiler = typst.Compiler(
        TEMPLATES / template,
        root=TEMPLATES,
        font_paths=_fonts(),
        ignore_system_fonts=True,
    )
    made = compiler.compile(
        format="pdf",
        pdf_standards=["ua-1"],
        sys_inputs={"data": json.dumps(content)},
        timestamp=datetime(made_on.year, made_on.month, made_on.day, tzinfo=UTC),
    )
    if not isinstance(made, bytes):
        raise TypeError(f"typst made no PDF from {template}")
    return made
