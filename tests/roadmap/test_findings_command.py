"""`auftakt findings` says the same as the home page, for people and programs."""

import datetime as dt
import json

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from auftakt.kernel import clock
from auftakt.roadmap.findings import open_findings

TODAY = dt.date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _day(monkeypatch):
    monkeypatch.setattr(clock, "today", lambda: TODAY)


def test_json_holds_every_open_finding_with_its_rule(project, capsys):
    call_command("findings", project.slug, format="json")
    rows = json.loads(capsys.readouterr().out)
    expected = open_findings(project, TODAY)
    assert expected
    assert [(row["key"], row["rule"], row["severity"]) for row in rows] == [
        (finding.key, finding.rule, str(finding.severity)) for finding in expected
    ]
    assert all(row["page"].startswith("/p/ebersfelde/") for row in rows)
    assert all(row["title"] and row["text"] for row in rows)
    assert set(rows[0]) == {
        "rule",
        "severity",
        "key",
        "title",
        "text",
        "facts",
        "page",
    }


def test_text_is_one_line_per_finding(project, capsys):
    call_command("findings", project.slug)
    lines = capsys.readouterr().out.splitlines()
    rules = [finding.rule for finding in open_findings(project, TODAY)]
    assert [line.split()[0] for line in lines] == rules


def test_nothing_open_is_said(project, capsys, monkeypatch):
    command = "auftakt.roadmap.management.commands.findings.open_findings"
    monkeypatch.setattr(command, lambda *_: [])
    call_command("findings", project.slug)
    assert capsys.readouterr().out == "Nichts ist offen.\n"
    call_command("findings", project.slug, format="json")
    assert json.loads(capsys.readouterr().out) == []


def test_an_unknown_project_is_refused(db):
    with pytest.raises(CommandError, match="„fehlt“ gibt es nicht"):
        call_command("findings", "fehlt")
