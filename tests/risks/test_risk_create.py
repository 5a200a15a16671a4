"""A new risk: one sentence is enough."""

import pytest

from auftakt.risks.models import Risk
from tests.risks.pages import ROOT

URL = f"{ROOT}neu/"
SENT = {"title": "Wohnraum reicht nicht", "category": "resources"}


def test_only_those_who_write_may(project, moderator, ulf, gesa, otto, sign_in):
    for account, status in ((moderator, 200), (ulf, 403), (gesa, 403), (otto, 404)):
        assert sign_in(account).get(URL).status_code == status
    assert sign_in(ulf).post(URL, SENT).status_code == 403
    assert not Risk.objects.exists()


def test_one_sentence_is_enough_and_rating_comes_next(project, jana, sign_in):
    answer = sign_in(jana).post(URL, SENT)
    risk = Risk.objects.get()
    assert answer.url.endswith(f"{risk.public_id}/einschaetzen/")
    assert (risk.number, risk.made_by) == (1, jana)


@pytest.mark.parametrize(
    ("name", "value"),
    [("title", ""), ("title", "x" * 121), ("category", "unsinn"), ("review_on", "x")],
)
def test_what_is_wrong_is_said_at_the_field(project, jana, sign_in, name, value):
    page = sign_in(jana).post(URL, {**SENT, name: value})
    assert name in page.context["form"].errors
    assert not Risk.objects.exists()
