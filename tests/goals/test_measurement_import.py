"""A list of values from a file or from copied cells."""

from auftakt.goals.models import GoalDraft
from tests.goals.pages import ROOT

URL = f"{ROOT}indikatoren/werte/"


def test_only_those_who_enter_values_may(project, moderator, ulf, otto, sign_in):
    for account, status in ((moderator, 200), (ulf, 403), (otto, 404)):
        assert sign_in(account).get(URL).status_code == status


def test_copied_cells_without_header_become_a_draft(project, jana, sign_in):
    sign_in(jana).post(URL, {"text": "Wartezeit\t30.06.2026\t12"})
    assert GoalDraft.objects.get().purpose == "measurements"


def test_an_earlier_draft_goes(project, jana, sign_in):
    client = sign_in(jana)
    for _ in range(2):
        client.post(URL, {"text": "Wartezeit\t30.06.2026\t12"})
    assert GoalDraft.objects.count() == 1


def test_an_empty_list_is_refused(project, jana, sign_in):
    answer = sign_in(jana).post(URL, {"text": "Indikator\tDatum\tWert\n"})
    assert "text" in answer.context["form"].errors
