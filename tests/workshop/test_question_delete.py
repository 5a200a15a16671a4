"""Deleting a question asks first and shows where it came from."""

from tests.factories.origins import OriginLinkFactory
from tests.factories.workshop import OpenQuestionFactory

from auftakt.workshop.models import OpenQuestion


def test_it_asks_and_then_deletes(project, jana, ulf, otto, sign_in):
    question = OpenQuestionFactory(project=project)
    OriginLinkFactory(
        project=project, outcome_kind="question", outcome_id=question.public_id
    )
    url = f"/p/ebersfelde/auftakt/fragen/{question.public_id}/loeschen/"
    assert sign_in(ulf).post(url).status_code == 403
    assert sign_in(otto).post(url).status_code == 404
    client = sign_in(jana)
    assert "Entstanden aus Karte" in client.get(url).text
    assert OpenQuestion.objects.exists()
    assert client.post(url).status_code == 302
    assert not OpenQuestion.objects.exists()
