"""All views together: closed until the opening stands in the trail."""

import datetime as dt
import re

from auftakt.kernel import clock
from auftakt.kernel.models import AuditEntry
from auftakt.stakeholders.models import EngagementStep, StakeholderAssessment
from tests.factories.stakeholders import (
    StakeholderAssessmentFactory,
    StakeholderFactory,
)
from tests.stakeholders.pages import address, fill, opened, queries_of


def test_only_the_coordination_comes_near(
    project, hanne, moderator, ulf, otto, sign_in
):
    for name, method in (("assessment_board", "get"), ("assessment_open", "post")):
        url = address(name, project)
        for account, status in (
            (hanne, 403),
            (moderator, 403),
            (ulf, 403),
            (otto, 404),
        ):
            assert getattr(sign_in(account), method)(url).status_code == status


def test_each_opening_is_one_entry_and_holds_for_half_an_hour(
    project, jana, sign_in, monkeypatch
):
    one = StakeholderFactory(project=project, name="Sportverein")
    StakeholderAssessmentFactory(stakeholder=one)
    url, client = address("assessment_board", project), sign_in(jana)
    assert "Sportverein" not in client.get(url).text
    opened(client, project)
    assert "Sportverein" in client.get(url).text
    client.get(url)
    found = AuditEntry.objects.filter(action="assessment.open")
    assert found.count() == 1
    assert found.get().actor == str(jana.public_id)
    later = clock.now() + dt.timedelta(minutes=31)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert "Sportverein" not in client.get(url).text
    assert "Sportverein" not in sign_in(jana).get(url).text


def test_the_picture_says_the_same_as_the_list(project, jana, sign_in):
    fill(project, 30)
    page = opened(sign_in(jana), project).get(address("assessment_board", project))
    groups = page.context["words"].groups
    listed = {row.number: str(group.corner) for group in groups for row in group.rows}
    for picture in page.context["pictures"]:
        drawn = {mark.place.number: str(mark.corner) for mark in picture.marks}
        assert drawn == listed
    numbers = re.findall(r'data-number="(\d+)"', page.text)
    assert sorted(map(int, numbers)) == sorted(listed)
    for row in page.context["words"].rows:
        assert row.row.stakeholder.name in page.text


def test_spread_and_dispute_are_shown(project, jana, sign_in):
    one = StakeholderFactory(project=project, name="Anwohnerverein")
    for power in (2, 3, 5):
        StakeholderAssessmentFactory(stakeholder=one, power=power, note="Ein Grund")
    page = opened(sign_in(jana), project).get(address("assessment_board", project)).text
    assert "2 bis 5" in page
    assert "Weit auseinander: Einfluss" in page
    assert "Ein Grund" in page


def test_engagement_generate_fills_what_is_missing_once(project, jana, hanne, sign_in):
    fill(project, 1)
    for power, affectedness in ((5, 5), (1, 1)):
        StakeholderAssessmentFactory(
            project=project, power=power, affectedness=affectedness
        )
    url, client = address("engagement_generate", project), sign_in(jana)
    assert sign_in(hanne).post(url).status_code == 403
    for _ in range(2):
        client.post(url)
    assert EngagementStep.objects.count() == 3


def test_assessments_delete_keeps_list_and_plan(project, jana, hanne, sign_in):
    fill(project, 2)
    url = address("assessments_delete", project)
    assert sign_in(hanne).post(url).status_code == 403
    assert sign_in(jana).post(url).status_code == 302
    assert not StakeholderAssessment.objects.exists()
    assert project.stakeholders.count() == 2


def test_sixty_cost_as_many_queries_as_one(project, jana, sign_in):
    url, client = address("assessment_board", project), opened(sign_in(jana), project)
    fill(project, 1)
    client.get(url)
    one = queries_of(client, url)
    fill(project, 59)
    assert queries_of(client, url) == one
