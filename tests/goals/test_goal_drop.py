"""Giving a goal up asks for the reason and shows where it came from."""

from auftakt.goals.models import Goal
from auftakt.kernel.models import AuditEntry
from tests.factories.goals import GoalFactory
from tests.factories.origins import OriginLinkFactory
from tests.goals.pages import ROOT


def url_of(goal):
    return f"{ROOT}ziel/{goal.public_id}/aufgeben/"


def test_the_page_shows_the_origin_first(project, jana, ulf, sign_in):
    goal = GoalFactory(project=project)
    OriginLinkFactory(project=project, outcome_id=goal.public_id)
    assert sign_in(ulf).get(url_of(goal)).status_code == 403
    text = sign_in(jana).get(url_of(goal)).content.decode()
    assert "Der Helferkreis ist eingespielt" in text


def test_without_a_reason_it_stays(project, jana, sign_in):
    goal = GoalFactory(project=project)
    answer = sign_in(jana).post(url_of(goal), {"reason": " "})
    assert "reason" in answer.context["form"].errors
    assert Goal.objects.get().state == "open"


def test_the_reason_stays_with_goal_origin_and_trail(project, jana, sign_in):
    goal = GoalFactory(project=project)
    link = OriginLinkFactory(project=project, outcome_id=goal.public_id)
    sign_in(jana).post(url_of(goal), {"reason": "Der Kreis macht das schon."})
    link.refresh_from_db()
    goal, entry = Goal.objects.get(), AuditEntry.objects.latest("sequence")
    assert (goal.state, link.outcome_state) == ("dropped", "dropped")
    assert {goal.dropped_reason, link.dropped_reason, entry.reason} == {
        "Der Kreis macht das schon."
    }
