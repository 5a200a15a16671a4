"""The folder of the analyses: what it holds, and what it must never hold."""

import datetime as dt
from io import BytesIO

import openpyxl
import pytest
from django.urls import reverse
from docx import Document as WordFile

from auftakt.demo.actions import load_demo
from auftakt.stakeholders.models import StakeholderInterest

TODAY = dt.date(2026, 11, 23)
FILES = ("analyses_pdf", "analyses_docx", "analyses_xlsx", "indicators_xlsx")


@pytest.fixture
def ebersfelde(db):
    return load_demo(today=TODAY)


@pytest.fixture
def of_role(ebersfelde, sign_in):
    def client(role):
        member = ebersfelde.memberships.filter(role=role).earliest("pk")
        return sign_in(member.account)

    return client


def download(client, project, name):
    return client.get(reverse(f"documents:{name}", args=[project.slug]))


def texts_of(response):
    book = openpyxl.load_workbook(BytesIO(response.content))
    return " ".join(
        str(cell) for page in book for row in page.values for cell in row if cell
    )


@pytest.mark.parametrize("name", FILES)
def test_each_file_can_be_had(of_role, ebersfelde, name):
    response = download(of_role("coordinator"), ebersfelde, name)
    assert response.status_code == 200
    assert len(response.content) > 2_000


def test_the_folder_names_risks_and_those_concerned(of_role, ebersfelde):
    said = texts_of(download(of_role("coordinator"), ebersfelde, "analyses_xlsx"))
    assert "Was könnte schiefgehen?" not in said  # the name of the sheet, not a cell
    assert "R-01" in said
    assert "Landratsamt" in said


def test_the_folder_names_cards_ways_and_what_was_agreed(of_role, ebersfelde):
    said = texts_of(download(of_role("member"), ebersfelde, "analyses_xlsx"))
    for text in (
        "Kurze Wege im Rathaus",
        "Es fehlt bezahlbarer Wohnraum",
        "seit 17.11.2026",
        "Einen Kurs mit der Nachbarstadt teilen",
        "Chance hilft gegen Schwäche",
    ):
        assert text in said


def test_the_folder_names_fields_with_what_was_decided(of_role, ebersfelde):
    said = texts_of(download(of_role("member"), ebersfelde, "analyses_xlsx"))
    assert "Begegnung und Nachbarschaft" in said
    assert "spricht für Schwerpunkt, Lücke" in said
    assert "Ohne Wohnung gelingt sonst nichts." in said
    assert "3 Angebote, 3 weitere" in said


def test_no_assessment_leaves_the_house(of_role, ebersfelde):
    """Assumed interests stay with their authors, whoever prints the folder."""
    one = ebersfelde.stakeholders.first()
    StakeholderInterest.objects.create(
        stakeholder=one, text="Kanarienvogel", origin="assessed", stated_on=TODAY
    )
    for role in ("coordinator", "initiator", "member"):
        said = texts_of(download(of_role(role), ebersfelde, "analyses_xlsx"))
        assert "Kanarienvogel" not in said


def test_who_may_not_see_those_concerned_gets_the_rest(of_role, ebersfelde):
    said = texts_of(download(of_role("member"), ebersfelde, "analyses_xlsx"))
    assert "R-01" in said
    assert "Nächster Kontakt" not in said


def test_the_word_file_has_headings_and_a_table(of_role, ebersfelde):
    response = download(of_role("coordinator"), ebersfelde, "analyses_docx")
    file = WordFile(BytesIO(response.content))
    assert any("Risiken" in p.text or "schiefgehen" in p.text for p in file.paragraphs)
    assert file.tables


def test_small_counts_of_people_stay_hidden(of_role, ebersfelde):
    said = texts_of(download(of_role("coordinator"), ebersfelde, "indicators_xlsx"))
    assert "Indikator" in said or "Woran sehen wir es?" in said


def test_the_number_of_queries_does_not_grow(
    of_role, ebersfelde, django_assert_max_num_queries
):
    client = of_role("coordinator")
    with django_assert_max_num_queries(30):
        download(client, ebersfelde, "analyses_pdf")
