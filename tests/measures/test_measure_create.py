"""A new measure."""

from auftakt.measures.models import Measure
from tests.measures.pages import ROOT

URL = f"{ROOT}neu/"


def test_who_may_open_it(project, hanne, moderator, ulf, gesa, otto, sign_in):  # noqa: PLR0913, PLR0917 - one fixture per role
    for account, status in (
        (hanne, 200),
        (moderator, 200),
        (ulf, 403),
        (gesa, 403),
        (otto, 404),
    ):
        assert sign_in(account).get(URL).status_code == status


def test_the_title_is_enough(project, jana, sign_in):
    answer = sign_in(jana).post(URL, {"title": "Sprachcafé"})
    assert answer.status_code == 302
    assert Measure.objects.get().number_text == "M-01"


def test_only_people_of_the_project_can_be_responsible(project, jana, otto, sign_in):
    values = {"title": "Sprachcafé", "owner_account": otto.pk}
    answer = sign_in(jana).post(URL, values)
    assert "owner_account" in answer.context["form"].errors
    assert not Measure.objects.exists()


def test_the_end_lies_after_the_beginning(project, jana, sign_in):
    values = {"title": "A", "start_on": "2027-02-01", "due_on": "2027-01-01"}
    answer = sign_in(jana).post(URL, values)
    assert "Das Ende liegt vor dem Beginn" in answer.text
    assert not Measure.objects.exists()
