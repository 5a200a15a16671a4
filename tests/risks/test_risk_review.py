"""Looking at a risk again: a day, a note, the next day."""

import pytest

from auftakt.risks.models import Risk, RiskReview
from tests.factories.risks import RiskFactory
from tests.risks.pages import url_of

SENT = {"reviewed_on": "2026-11-27", "next_on": "2027-02-01", "note": "ruhig"}


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to("2026-11-27T10:00:00Z")


def test_only_those_who_write_may(project, hanne, ulf, gesa, otto, sign_in):
    url = url_of(RiskFactory(project=project), "ansehen/")
    for account, status in ((hanne, 200), (ulf, 403), (gesa, 403), (otto, 404)):
        assert sign_in(account).get(url).status_code == status


def test_the_next_day_is_kept_and_the_note_is_shown(project, jana, sign_in):
    risk, client = RiskFactory(project=project), sign_in(jana)
    assert client.post(url_of(risk, "ansehen/"), SENT).status_code == 302
    assert str(Risk.objects.get().review_on) == "2027-02-01"
    assert RiskReview.objects.get().by == jana
    assert "ruhig" in client.get(url_of(risk)).content.decode()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("reviewed_on", "2026-11-28"),
        ("next_on", "2026-11-27"),
        ("next_on", ""),
        ("reviewed_on", "gestern"),
    ],
)
def test_impossible_days_are_said_at_the_field(project, jana, sign_in, name, value):
    risk = RiskFactory(project=project)
    page = sign_in(jana).post(url_of(risk, "ansehen/"), {**SENT, name: value})
    assert name in page.context["form"].errors
    assert not RiskReview.objects.exists()
