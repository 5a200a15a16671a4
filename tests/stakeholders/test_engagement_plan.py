"""The contact plan: late ones first, done ones make the next."""

import datetime as dt

from auftakt.kernel import clock
from auftakt.stakeholders.models import EngagementStep
from tests.factories.stakeholders import EngagementStepFactory, StakeholderFactory
from tests.stakeholders.pages import address, fill, queries_of


def test_late_ones_are_marked_and_missing_ones_named(project, moderator, ulf, sign_in):
    today = clock.today()
    late = today - dt.timedelta(days=3)
    EngagementStepFactory(project=project, due_on=late)
    StakeholderFactory(project=project, name="Sportverein")
    url = address("engagement_plan", project)
    assert sign_in(ulf).get(url).status_code == 403
    page = sign_in(moderator).get(url).text
    assert f"überfällig seit {late:%d.%m.%Y}" in page
    assert "Noch ohne Kontakt" in page
    assert "aus den Einschätzungen" not in page


def test_contact_done_makes_the_next_one_once(project, hanne, ulf, sign_in):
    step = EngagementStepFactory(project=project, rhythm="monthly")
    url = address("contact_done", project, step.public_id)
    assert sign_in(ulf).post(url).status_code == 403
    for _ in range(2):
        sign_in(hanne).post(url)
    done, following = EngagementStep.objects.order_by("pk")
    assert done.done_on == clock.today()
    assert following.due_on > clock.today()
    assert (following.responsible, following.rhythm) == (step.responsible, "monthly")


def test_a_single_contact_is_over_when_it_is_done(project, hanne, sign_in):
    step = EngagementStepFactory(project=project, rhythm="once")
    sign_in(hanne).post(address("contact_done", project, step.public_id))
    assert EngagementStep.objects.count() == 1


def test_the_number_of_queries_does_not_grow(project, hanne, sign_in):
    url, client = address("engagement_plan", project), sign_in(hanne)
    fill(project, 1)
    client.get(url)
    one = queries_of(client, url)
    fill(project, 59)
    assert queries_of(client, url) == one
