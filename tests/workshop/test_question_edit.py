"""Answering and changing a question; nobody's text is lost."""

import pytest
from tests.factories.origins import OriginLinkFactory
from tests.factories.workshop import OpenQuestionFactory
from tests.measures.pages import sent

from auftakt.kernel.models import AuditEntry


@pytest.fixture
def question(project):
    return OpenQuestionFactory(project=project, text="Wer bezahlt?")


@pytest.fixture
def url(question):
    return f"/p/ebersfelde/auftakt/fragen/{question.public_id}/"


def test_who_may_open_it(url, jana, moderator, ulf, otto, sign_in):
    for account, status in ((jana, 200), (moderator, 200), (ulf, 403), (otto, 404)):
        assert sign_in(account).get(url).status_code == status


def test_an_answer_is_saved_with_its_day(url, question, jana, sign_in):
    client = sign_in(jana)
    changes = {"status": "answered", "answer": "Die Stadt."}
    assert client.post(url, sent(client, url, **changes)).status_code == 302
    question.refresh_from_db()
    assert question.answered_on
    entry = AuditEntry.objects.get()
    assert entry.fields == ["answer", "answered_on", "status"]


def test_an_answer_without_words_is_an_error(url, jana, sign_in):
    client = sign_in(jana)
    answer = client.post(url, sent(client, url, status="answered", text=""))
    assert "text" in answer.context["form"].errors
    answer = client.post(url, sent(client, url, status="answered"))
    assert "answer" in answer.context["form"].errors


def test_two_people_at_once_see_both_texts(url, jana, sign_in):
    client = sign_in(jana)
    opened = sent(client, url)
    client.post(url, {**opened, "text": "Wer bezahlt den Raum?"})
    refused = client.post(url, {**opened, "text": "Wer zahlt?"})
    assert refused.status_code == 409
    assert "Wer bezahlt den Raum?" in refused.text


def test_both_ends_of_the_thread_are_shown(project, url, question, jana, sign_in):
    OriginLinkFactory(
        project=project, outcome_kind="question", outcome_id=question.public_id
    )
    page = sign_in(jana).get(url).text
    assert "Entstanden aus Karte" in page
    assert f"/p/ebersfelde/daraus/question/{question.public_id}/" in page
