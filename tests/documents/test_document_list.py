"""The page of documents: who sees what, and what is missing."""

import re

import pytest

from auftakt.accounts.models import Account
from auftakt.actors.models import Person
from auftakt.projects.models import Initiator, Project
from auftakt.workshop.models import Meeting

URL = "/p/ebersfelde/unterlagen/"


def test_all_documents_with_their_files(story: Project, jana: Account, sign_in) -> None:
    page = sign_in(jana).get(URL)
    text = page.content.decode()
    assert page.status_code == 200
    assert page.context["lead"] == "Alle Unterlagen sind vollständig."
    assert re.findall(rf'href="{URL}(\S+?\.\w+)"', text) == [
        "einladung.pdf",
        "einladung.docx",
        "termin.ics",
        "einladung.ics",
        "tagesordnung.pdf",
        "tagesordnung.docx",
        "regieplan.pdf",
        "regieplan.docx",
        "bestandsuebersicht.pdf",
        "bestandsuebersicht.docx",
        "bestandsuebersicht.xlsx",
        "analysemappe.pdf",
        "analysemappe.docx",
        "analysemappe.xlsx",
        "zielvereinbarung.pdf",
        "zielvereinbarung.docx",
        "indikatoren.xlsx",
    ]
    assert "Projektarchiv herunterladen" in text


def test_a_member_gets_no_script_no_guest_list_no_archive(
    story: Project, ulf: Account, sign_in
) -> None:
    text = sign_in(ulf).get(URL).content.decode()
    assert "tagesordnung.pdf" in text
    assert "regieplan" not in text
    assert "einladung.ics" not in text
    assert "Projektarchiv herunterladen" not in text


def test_what_is_missing_has_a_link(story: Project, jana: Account, sign_in) -> None:
    Initiator.objects.update(motivation="")
    page = sign_in(jana).get(URL)
    assert page.context["lead"] == "In einer Unterlage fehlt noch etwas."
    assert "Der Beweggrund fehlt." in page.content.decode()
    assert 'href="/p/ebersfelde/initiator/"' in page.content.decode()


def test_who_may_not_mend_sees_no_link(story: Project, ulf: Account, sign_in) -> None:
    Initiator.objects.update(motivation="")
    text = sign_in(ulf).get(URL).content.decode()
    assert "Der Beweggrund fehlt." in text
    assert 'href="/p/ebersfelde/initiator/"' not in text


def test_without_a_kickoff_there_is_nothing_to_download(
    project: Project, jana: Account, sign_in
) -> None:
    page = sign_in(jana).get(URL)
    assert page.context["lead"] == "Erst brauchen Sie Termin und Ablauf."
    assert ".pdf" not in page.content.decode()


def test_files_follow_the_chosen_language(
    story: Project, jana: Account, sign_in
) -> None:
    text = sign_in(jana).get(URL, {"sprache": "en"}).content.decode()
    assert f'href="{URL}einladung.pdf?sprache=en"' in text


@pytest.mark.parametrize("wanted", ["xx", "", "de-AT", "<b>"])
def test_other_languages_are_german(
    story: Project, jana: Account, sign_in, wanted: str
) -> None:
    page = sign_in(jana).get(URL, {"sprache": wanted})
    assert page.context["language"] == "de"


def test_a_foreign_project_is_not_there(story: Project, otto: Account, sign_in) -> None:
    assert sign_in(otto).get(URL).status_code == 404


def test_a_moved_date_is_no_longer_needed_after_it_is_set(
    story: Project, jana: Account, sign_in
) -> None:
    Meeting.objects.update(day=None)
    text = sign_in(jana).get(URL).content.decode()
    assert "Tag und Uhrzeit fehlen." in text
    assert 'href="/p/ebersfelde/auftakt/termin/"' in text


def test_without_addresses_there_is_no_guest_list(
    story: Project, jana: Account, sign_in
) -> None:
    Person.objects.update(email="")
    assert "einladung.ics" not in sign_in(jana).get(URL).content.decode()
