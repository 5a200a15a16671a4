"""The agreement on goals: answers, dissent, the ledger, and opened gates everywhere."""

import datetime as dt
from io import BytesIO

import pikepdf
import pytest
from django.urls import reverse
from docx import Document as WordFile

from auftakt.accounts.models import Account
from auftakt.decisions.actions.rounds import close_round
from auftakt.decisions.models import BallotRound
from auftakt.demo.actions import load_demo
from auftakt.goals.actions.gates import open_procedure
from auftakt.kernel import clock

REASON = "Der Förderantrag muss am Freitag fort."


@pytest.fixture
def ebersfelde(db):
    return load_demo(today=dt.date(2026, 11, 23))


@pytest.fixture
def jana(ebersfelde):
    return Account.objects.get(name="Jana Lindner")


@pytest.fixture
def get(ebersfelde, jana, sign_in):
    def download(name, query=""):
        address = reverse(f"documents:{name}", args=[ebersfelde.slug])
        response = sign_in(jana).get(address + query)
        assert response.status_code == 200
        return response.content

    return download


def words(data):
    file = WordFile(BytesIO(data))
    cells = [c.text for t in file.tables for row in t.rows for c in row.cells]
    return "\n".join([*(p.text for p in file.paragraphs), *cells])


def test_goals_stand_with_their_answers_and_the_open_objection(get):
    said = words(get("agreement_docx"))
    assert "Ziel 1: Wohnen" in said
    assert "Fassung 1: getragen" in said
    assert "Begründete Einwände: 0." in said
    assert "Jobcenter Ebertal" in said
    assert "B-09 Acht Wochen sind ohne zweite Lehrkraft nicht zu halten." in said
    assert "wurde ein Risiko: Förderung endet 2028" in said
    assert "Datum und Unterschrift" in said


def test_it_speaks_english(get):
    said = words(get("agreement_docx", "?sprache=en"))
    assert "Agreement on goals" in said, said[:400]


def test_the_pdf_is_tagged(get):
    file = pikepdf.open(BytesIO(get("agreement_pdf")))
    assert file.Root.MarkInfo.Marked
    assert "Zielvereinbarung" in str(file.docinfo["/Title"])


def test_positions_of_a_round_without_names_name_nobody(get, jana):
    running = BallotRound.objects.get(closed_at=None)
    BallotRound.objects.filter(pk=running.pk).update(is_secret=True)
    close_round(round_=running, by=jana, now=clock.now())
    said = words(get("agreement_docx"))
    assert "Antworten: 8 von 9 Plätzen" in said
    running.refresh_from_db()
    assert not running.result["is_shown"]  # nine were seen before, eight give one away


@pytest.mark.parametrize(
    "name", ["agreement_docx", "agenda_docx", "stock_docx", "analyses_docx"]
)
def test_every_document_names_a_gate_that_was_opened(get, ebersfelde, jana, name):
    open_procedure(project=ebersfelde, by=jana, reason=REASON, now=clock.now())
    file = WordFile(BytesIO(get(name)))
    footers = " ".join(
        p.text for section in file.sections for p in section.footer.paragraphs
    )
    assert REASON in footers
