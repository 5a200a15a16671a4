"""A new indicator, from the catalogue or one's own."""

from decimal import Decimal

from auftakt.goals.models import Indicator
from tests.factories.goals import GoalFactory, IndicatorFactory
from tests.goals.pages import ROOT

SENT = {
    "name": "Wartezeit",
    "kind": "impact",
    "impact_step": "4",
    "unit": "Wochen",
    "direction": "down",
    "frequency": "yearly",
    "threshold": "5",
}


def url_of(goal):
    return f"{ROOT}ziel/{goal.public_id}/indikator/"


def test_only_those_who_keep_the_goals_may(project, hanne, ulf, otto, sign_in):
    goal = GoalFactory(project=project)
    for account, status in ((hanne, 200), (ulf, 403), (otto, 404)):
        assert sign_in(account).get(url_of(goal)).status_code == status


def test_three_suggestions_and_one_opens_the_form(project, jana, sign_in):
    goal = GoalFactory(project=project, fields=["language"])
    client = sign_in(jana)
    found = client.get(url_of(goal)).context["suggestions"]
    assert len(found) == 3
    chosen = client.get(f"{url_of(goal)}?vorlage={found[0].key}").context
    assert chosen["form"]["name"].value() == found[0].name
    assert chosen["suggestions"] == []
    client.post(f"{url_of(goal)}?vorlage={found[0].key}", SENT)
    assert Indicator.objects.get().key == found[0].key
    again = client.get(url_of(goal)).context["suggestions"]
    assert found[0].key not in [one.key for one in again]


def test_numbers_are_read_as_people_write_them(project, jana, sign_in):
    values = {
        "baseline_value": "1.200,5",
        "baseline_on": "2026-01-01",
        "target_value": "800",
        "target_on": "2027-01-01",
    }
    sign_in(jana).post(url_of(GoalFactory(project=project)), {**SENT, **values})
    one = Indicator.objects.get()
    assert (one.baseline_value, one.target_value) == (Decimal("1200.5"), Decimal(800))


def test_a_value_needs_its_day_and_the_target_comes_later(project, jana, sign_in):
    client, goal = sign_in(jana), GoalFactory(project=project)
    answer = client.post(url_of(goal), {**SENT, "baseline_value": "12"})
    assert "baseline_on" in answer.context["form"].errors
    days = {"baseline_on": "2027-01-01", "target_on": "2026-01-01"}
    answer = client.post(url_of(goal), {**SENT, **days})
    assert "target_on" in answer.context["form"].errors
    answer = client.post(url_of(goal), {**SENT, "target_value": "viel"})
    assert "target_value" in answer.context["form"].errors
    assert not Indicator.objects.exists()


def test_a_name_stands_once_a_goal(project, jana, sign_in):
    goal = IndicatorFactory(project=project, name="Wartezeit").goal
    answer = sign_in(jana).post(url_of(goal), SENT)
    assert "name" in answer.context["form"].errors
