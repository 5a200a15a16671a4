"""A contact planned by hand."""

from auftakt.stakeholders.models import EngagementStep
from tests.factories.stakeholders import StakeholderFactory
from tests.stakeholders.pages import address


def test_way_rhythm_and_day_are_asked(project, hanne, ulf, sign_in):
    one = StakeholderFactory(project=project)
    url, client = address("contact_create", project, one.public_id), sign_in(hanne)
    assert sign_in(ulf).get(url).status_code == 403
    values = {"way": "talk", "rhythm": "once", "due_on": "2027-01-15"}
    assert "due_on" in client.post(url, {**values, "due_on": ""}).context["form"].errors
    assert client.post(url, values).status_code == 302
    assert EngagementStep.objects.get().stakeholder == one
