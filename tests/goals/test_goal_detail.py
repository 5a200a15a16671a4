"""One goal with its checks, where it came from, and the gate."""

from uuid import uuid4

from django.urls import reverse

from auftakt.goals.domain.kinds import Agreed
from auftakt.goals.models import Goal
from auftakt.kernel.models import AuditEntry
from tests.factories.goals import GoalFactory, IndicatorFactory
from tests.factories.origins import OriginLinkFactory
from tests.goals.pages import ROOT, agree, queries_of


def url_of(goal):
    return f"{ROOT}ziel/{goal.public_id}/"


def test_everybody_of_the_project_reads_it(project, jana, gesa, otto, sign_in):
    goal = GoalFactory(project=project)
    for account, status in ((jana, 200), (gesa, 200), (otto, 404)):
        assert sign_in(account).get(url_of(goal)).status_code == status
    assert sign_in(jana).get(f"{ROOT}ziel/{uuid4()}/").status_code == 404


def test_it_shows_what_it_came_from(project, jana, sign_in):
    goal = GoalFactory(project=project)
    OriginLinkFactory(project=project, outcome_kind="goal", outcome_id=goal.public_id)
    text = sign_in(jana).get(url_of(goal)).content.decode()
    assert "Der Helferkreis ist eingespielt" in text


def test_the_checks_are_explained(project, jana, sign_in, monkeypatch):
    goal = GoalFactory(project=project, text="Integration möglichst verbessern.")
    IndicatorFactory(goal=goal, kind="context")
    agree(monkeypatch, Agreed.AGREED)
    lines = sign_in(jana).get(url_of(goal)).context["checks"]
    assert [line.is_met for line in lines] == [False, False, True, False, False]
    assert "„möglichst“, „verbessern“" in lines[0].text


def test_the_lock_names_what_is_missing_and_may_be_opened(
    project, jana, ulf, sign_in, monkeypatch
):
    goal = GoalFactory(project=project, number=1, title="Wohnen")
    agree(monkeypatch, Agreed.ASKED)
    text = sign_in(jana).get(url_of(goal)).content.decode()
    assert "Der Weg ist noch nicht dran" in text
    assert "Ziel 1 ist noch nicht getragen: Wohnen" in text
    assert "Trotzdem öffnen" in text
    assert "Trotzdem öffnen" not in sign_in(ulf).get(url_of(goal)).content.decode()


def test_goal_reach_and_goal_reopen_change_the_state_and_the_origins(
    project, jana, ulf, sign_in
):
    goal = GoalFactory(project=project)
    link = OriginLinkFactory(project=project, outcome_id=goal.public_id)
    reach = reverse("goals:goal_reach", args=["ebersfelde", goal.public_id])
    reopen = reverse("goals:goal_reopen", args=["ebersfelde", goal.public_id])
    assert sign_in(ulf).post(reach).status_code == 403
    client = sign_in(jana)
    for url, state, shown in (
        (reach, "reached", "done"),
        (reopen, "open", "open"),
    ):
        assert client.post(url).status_code == 302
        link.refresh_from_db()
        assert (Goal.objects.get().state, link.outcome_state) == (state, shown)
    actions = AuditEntry.objects.order_by("sequence").values_list("action", flat=True)
    assert list(actions) == ["goal.reached", "goal.open"]


def test_many_goals_cost_no_more_queries(project, jana, sign_in):
    client = sign_in(jana)
    goal = IndicatorFactory(goal=GoalFactory(project=project, number=1)).goal
    one = queries_of(client, url_of(goal))
    for number in (2, 3, 4):
        made = GoalFactory(project=project, number=number, parent=goal)
        IndicatorFactory(goal=made)
    assert queries_of(client, url_of(goal)) == one
