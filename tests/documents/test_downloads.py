"""The files: kinds, names, rights, and that they open.

documents:invitation_pdf, documents:invitation_docx, documents:invitation_ics,
documents:invitation_request, documents:agenda_pdf, documents:agenda_docx,
documents:script_pdf, documents:script_docx, documents:archive_download
"""

import io
import json
from collections.abc import Callable

import pikepdf
import pytest
from django.test import Client
from django.urls import reverse
from docx import Document
from icalendar import Calendar

from auftakt.accounts.models import Account
from auftakt.kernel.models import AuditEntry
from auftakt.projects.models import Project

PDFS = ("invitation_pdf", "agenda_pdf", "script_pdf")
DOCXS = ("invitation_docx", "agenda_docx", "script_docx")
CALENDARS = ("invitation_ics", "invitation_request")
SignIn = Callable[[Account], Client]


def url(name: str) -> str:
    return reverse(f"documents:{name}", args=["ebersfelde"])


@pytest.mark.parametrize("name", PDFS)
def test_pdfs_open(story: Project, jana: Account, sign_in: SignIn, name: str) -> None:
    answer = sign_in(jana).get(url(name))
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith("attachment; filename=")
    assert answer["Content-Disposition"].endswith('-ebersfelde.pdf"')
    document = pikepdf.open(io.BytesIO(answer.content))
    assert bool(document.Root.MarkInfo.Marked) is True


@pytest.mark.parametrize("name", DOCXS)
def test_word_files_open(
    story: Project, jana: Account, sign_in: SignIn, name: str
) -> None:
    answer = sign_in(jana).get(url(name))
    document = Document(io.BytesIO(answer.content))
    assert "Ankommen in Ebersfelde" in document.core_properties.title


def test_the_letter_holds_names_only_when_wanted(
    story: Project, jana: Account, sign_in: SignIn
) -> None:
    client = sign_in(jana)

    def text(query: str) -> str:
        data = client.get(url("invitation_docx") + query).content
        return "\n".join(one.text for one in Document(io.BytesIO(data)).paragraphs)

    assert "Ulf Merkens" in text("")
    assert "Ulf Merkens" not in text("?ohne-anschrift")


def test_the_calendar_file_names_nobody(
    story: Project, ulf: Account, sign_in: SignIn
) -> None:
    answer = sign_in(ulf).get(url("invitation_ics"))
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    calendar = Calendar.from_ical(answer.content)
    (event,) = calendar.walk("VEVENT")
    assert calendar["method"] == "PUBLISH"
    assert event["summary"] == "Auftaktworkshop: Ankommen in Ebersfelde"
    assert event["dtstart"].params["TZID"] == "Europe/Berlin"
    assert "attendee" not in event


def test_the_request_comes_from_who_sends_it(
    story: Project, jana: Account, sign_in: SignIn
) -> None:
    answer = sign_in(jana).get(url("invitation_request"))
    calendar = Calendar.from_ical(answer.content)
    (event,) = calendar.walk("VEVENT")
    assert calendar["method"] == "REQUEST"
    assert str(event["organizer"]) == "mailto:jana@example.org"
    assert str(event["attendee"]) == "mailto:ulf@example.org"


@pytest.mark.parametrize("name", ["script_pdf", "script_docx", "invitation_request"])
def test_members_may_not(
    story: Project, ulf: Account, sign_in: SignIn, name: str
) -> None:
    assert sign_in(ulf).get(url(name)).status_code == 403


@pytest.mark.parametrize("name", [*PDFS, *DOCXS, *CALENDARS])
def test_a_foreign_project_is_not_there(
    story: Project, otto: Account, sign_in: SignIn, name: str
) -> None:
    assert sign_in(otto).get(url(name)).status_code == 404


@pytest.mark.parametrize("name", [*PDFS, *DOCXS, *CALENDARS])
def test_without_a_date_it_says_what_is_needed(
    project: Project, jana: Account, sign_in: SignIn, name: str
) -> None:
    answer = sign_in(jana).get(url(name))
    assert answer.status_code == 409
    assert "Tag, Uhrzeit und Ablauf" in answer.content.decode()


def test_the_archive_is_given_to_coordinators_and_noted(
    story: Project, jana: Account, sign_in: SignIn
) -> None:
    answer = sign_in(jana).post(url("archive_download"))
    assert json.loads(answer.content)["content"]["project"]["slug"] == "ebersfelde"
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.actor) == ("project.export", str(jana.public_id))


def test_the_archive_is_for_nobody_else(
    story: Project, hanne: Account, otto: Account, sign_in: SignIn
) -> None:
    assert sign_in(hanne).post(url("archive_download")).status_code == 403
    assert sign_in(otto).post(url("archive_download")).status_code == 404
    assert not AuditEntry.objects.exists()


def test_a_link_alone_takes_no_archive(
    story: Project, jana: Account, sign_in: SignIn
) -> None:
    assert sign_in(jana).get(url("archive_download")).status_code == 405
