"""Opening the way in spite of what is missing is an act with a reason."""

from auftakt.goals.models import GateOverride
from tests.factories.goals import GoalFactory
from tests.goals.pages import ROOT

URL = f"{ROOT}weg/oeffnen/"


def test_only_those_who_may_override(project, hanne, moderator, ulf, otto, sign_in):
    people = ((hanne, 200), (moderator, 403), (ulf, 403), (otto, 404))
    for account, status in people:
        assert sign_in(account).get(URL).status_code == status


def test_a_reason_is_a_sentence(project, jana, sign_in):
    for reason in ("", "eilt", "es eilt"):
        answer = sign_in(jana).post(URL, {"reason": reason})
        assert "reason" in answer.context["form"].errors
    assert not GateOverride.objects.exists()


def test_it_is_kept_with_name_day_and_what_was_missing(project, jana, sign_in):
    GoalFactory(project=project)
    answer = sign_in(jana).post(URL, {"reason": "Der Rat tagt nur morgen."})
    assert answer.status_code == 302
    made = GateOverride.objects.get()
    assert (made.by, made.gate, len(made.missing)) == (jana, "procedure", 2)


def test_a_second_press_adds_nothing(project, jana, sign_in):
    client = sign_in(jana)
    for _ in range(2):
        client.post(URL, {"reason": "Der Rat tagt nur morgen."})
    assert GateOverride.objects.count() == 1
