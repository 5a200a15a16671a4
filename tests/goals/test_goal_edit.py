"""Changing a goal; nobody's text is lost."""

import pytest

from auftakt.goals.actions.goals import create_goal, update_goal
from auftakt.goals.errors import WrongParentError
from auftakt.goals.models import Goal
from auftakt.kernel.models import AuditEntry
from tests.factories.goals import GoalFactory
from tests.factories.origins import OriginLinkFactory
from tests.goals.pages import ROOT


def url_of(goal):
    return f"{ROOT}ziel/{goal.public_id}/aendern/"


def sent(client, goal):
    """The form's fields as a browser would send them, with what it opened with."""
    form = client.get(url_of(goal)).context["form"]
    values = {}
    for bound in form:
        value = bound.value()
        if bound.name == "is_essential" and not value:
            continue
        values[bound.html_name] = value if value is not None else ""
        if bound.name != "version":
            values[bound.html_initial_name] = values[bound.html_name]
    return values


def test_only_those_who_keep_the_goals_may(project, hanne, ulf, otto, sign_in):
    goal = GoalFactory(project=project)
    for account, status in ((hanne, 200), (ulf, 403), (otto, 404)):
        assert sign_in(account).get(url_of(goal)).status_code == status


def test_only_what_changed_is_written_and_the_thread_follows(project, jana, sign_in):
    goal = GoalFactory(project=project, title="Alt", fields=["housing"])
    link = OriginLinkFactory(project=project, outcome_id=goal.public_id)
    client = sign_in(jana)
    changed = {"title": "Neu", "fields_of_action": ["language", "housing"]}
    answer = client.post(url_of(goal), {**sent(client, goal), **changed})
    assert answer.status_code == 302
    assert AuditEntry.objects.latest("sequence").fields == ["fields", "title"]
    link.refresh_from_db()
    goal = Goal.objects.get()
    assert (link.outcome_title, goal.title) == ("Neu", "Neu")
    assert set(goal.fields) == {"language", "housing"}


def test_two_people_at_once_merge_or_see_both_texts(project, jana, sign_in):
    goal = GoalFactory(project=project, title="Alt")
    client = sign_in(jana)
    opened = sent(client, goal)
    client.post(url_of(goal), {**opened, "title": "Zuerst"})
    merged = client.post(url_of(goal), {**opened, "resources": "Zwei Stellen"})
    assert merged.status_code == 302
    goal = Goal.objects.get()
    assert (goal.title, goal.resources) == ("Zuerst", "Zwei Stellen")
    refused = client.post(url_of(goal), {**opened, "title": "Danach"})
    assert refused.status_code == 409


def test_a_goal_never_hangs_under_itself(project, jana, sign_in):
    above = GoalFactory(project=project)
    below = GoalFactory(project=project, parent=above)
    client = sign_in(jana)
    answer = client.post(url_of(above), {**sent(client, above), "parent": below.pk})
    assert "parent" in answer.context["form"].errors
    with pytest.raises(WrongParentError):
        update_goal(goal=above, by=jana, changes={"parent": above})
    assert Goal.objects.get(pk=above.pk).parent is None


def test_a_wording_people_agree_on_changes_with_its_reason(project, jana, sign_in):
    values = {"title": "Sprache", "text": "Alle lernen Deutsch."}
    goal = create_goal(project=project, by=jana, values=values)
    client = sign_in(jana)
    page = client.get(url_of(goal))
    assert "text" not in page.context["form"].fields
    assert f"{ROOT}ziel/{goal.public_id}/fassung/" in page.content.decode()
    client.post(url_of(goal), {**sent(client, goal), "text": "Anders", "title": "Neu"})
    goal.refresh_from_db()
    assert (goal.title, goal.text) == ("Neu", "Alle lernen Deutsch.")
